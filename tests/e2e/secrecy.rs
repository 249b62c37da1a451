//! What nobody may see: answers before they are shown, and persons after the answers were cut loose.
//!
//! Invariant: the scans come from files and hold names and remarks that nothing else on the screen
//! resembles, so that any trace of them is found.

use crate::harness::{Person, Setup, visit, visit_together};
use crate::taking_part::everything_stored;
use crate::talking::{LANG, edit, part, scan_of};
use crate::{INSTRUMENT, takes_in};
use iscan::exchange::{export, import};
use iscan::instrument::{Answer, Phase, Placement, Rating, RoleId, StatementId};
use iscan::scan::workshop::{Identify, Workshop};
use iscan::scan::{BallotId, Content, Scan, ScanId, VoteRound};
use serde_json::json;
use std::collections::BTreeMap;

pub(super) const ENTRY: &str = "Antwoorden van papier intypen";
pub(super) const LOOSEN: &str = "Antwoorden definitief losmaken van personen";
/// What all names of [`named`] begin with.
const NAME: &str = "Wolkenkrabber";
const REMARK: &str = "zie het verslag van de zeventiende";

/// Eight people with names, one of whom answered twice.
pub(super) fn named(id: u8) -> Scan {
    let mut scan = scan_of(8);
    // Unlike any other id of the scan.
    scan.id = ScanId::from_random([id, 211, 30, 151, 90, 196, 43, 136, 97, 240]);
    let mut workshop = Workshop::of(&scan.content);
    workshop.identify = Identify::Name;
    scan.content.workshop = scan.content.workshop.with(&workshop);
    let people = scan.content.participants.values_mut().enumerate();
    for (at, person) in people {
        person.name = Some(format!("{NAME} {at}"));
    }
    for ballot in scan.content.ballots.values_mut() {
        for comment in ballot.comments.values_mut() {
            REMARK.clone_into(&mut comment.text);
        }
    }
    let ballots = scan.content.ballots.values();
    let first = ballots.min_by_key(|ballot| ballot.participant.clone());
    let mut again = first.expect("somebody").clone();
    again.seq += 1;
    let id = BallotId::from_random([77; 8]);
    scan.content.ballots.insert(id, again);
    scan
}

/// The same people, who say the opposite.
fn opposite(mut scan: Scan) -> Scan {
    for ballot in scan.content.ballots.values_mut() {
        for answer in ballot.ratings.values_mut() {
            if let Some(rating) = answer.rating() {
                let other = Rating::new(4 - rating.number());
                *answer = Answer::Rated(other.expect("a rating"));
            }
        }
        for placement in ballot.placements.values_mut() {
            if let Placement::At(phase) = placement {
                let other = Phase::new(6 - phase.number());
                *placement = Placement::At(other.expect("a phase"));
            }
        }
        for comment in ballot.comments.values_mut() {
            comment.text = comment.text.to_uppercase();
        }
    }
    scan
}

/// Opens the file of a scan.
pub(super) async fn has(person: &Person, scan: &Scan) {
    person.opens("").await;
    let text = export(scan, &edit().now, "I-scan");
    let file = person.file(&format!("{}.json", scan.id), text.as_bytes());
    takes_in(person, &file, LANG).await;
    let id = scan.id.to_string();
    let is_there = async || person.address().await.contains(&id).then_some(());
    person.until("the scan", is_there).await;
}

// ---- Nobody sees anything beforehand ----

/// Everything in the page, seen or not.
async fn whole_page(person: &Person) -> String {
    let page = person.script("return document.body.outerHTML", json!([]));
    page.await.as_str().unwrap_or_default().to_owned()
}

/// Every screen of a scan that a facilitator can open, with its heading before the reveal.
fn screens(scan: &Scan) -> Vec<(String, &'static str)> {
    let unseen = "Nog niet getoond";
    let mut screens: Vec<_> = [
        ("stappen", "Workshop"),
        ("voorbereiden", "Voorbereiden"),
        ("uitnodigen", "Uitnodigen"),
        ("inzamelen", "Inzamelen"),
        ("invoeren", ENTRY),
        ("bespreken", "Tonen en bespreken"),
        ("afspreken", "Afspreken"),
        ("losmaken", LOOSEN),
        ("scherm", "Stekene"),
    ]
    .map(|(word, heading)| (part(scan, word), heading))
    .into();
    let results = ["resultaat", "resultaat/o-policy", "rapport"];
    screens.extend(results.map(|word| (format!("#/scan/{}/{word}", scan.id), unseen)));
    screens
}

#[test]
fn before_the_reveal_every_screen_is_the_same_whatever_people_answered() {
    visit_together(&[Setup::LAPTOP, Setup::LAPTOP], async |people| {
        for is_closed in [false, true] {
            let mut scan = named(20 + u8::from(is_closed));
            let mut workshop = Workshop::of(&scan.content);
            if !is_closed {
                workshop.closed.clear();
            }
            scan.content.workshop = scan.content.workshop.with(&workshop);
            let others = opposite(scan.clone());
            has(&people[0], &scan).await;
            has(&people[1], &others).await;
            for (address, heading) in screens(&scan) {
                let mut pages = Vec::new();
                for person in people {
                    person.opens(&address).await;
                    person.arrives_at(heading).await;
                    pages.push(whole_page(person).await);
                }
                assert_eq!(pages[0], pages[1], "{address}");
                let lower = pages[0].to_lowercase();
                assert!(!lower.contains(REMARK), "{address}");
            }
        }
        // The same screens do differ afterwards, so the comparison can tell.
        let scan = named(21);
        let mut pages = Vec::new();
        for person in people {
            person.opens(&part(&scan, "bespreken")).await;
            person.clicks("button", "Toon alle gebieden").await;
            person.sees("Alle gebieden zijn getoond.").await;
            person.opens(&part(&scan, "afspreken")).await;
            person.arrives_at("Afspreken").await;
            pages.push(whole_page(person).await);
        }
        assert_ne!(pages[0], pages[1]);
    });
}

// ---- Cutting loose ----

/// How often each answer was given, per statement and role: what stays.
fn counts(content: &Content) -> BTreeMap<(Option<RoleId>, StatementId, String), usize> {
    let mut counts = BTreeMap::new();
    for (id, person) in &content.participants {
        let Some(ballot) = content.effective(id, VoteRound::First) else {
            continue;
        };
        for (statement, answer) in &ballot.ratings {
            let key = (
                person.role.clone(),
                statement.clone(),
                format!("{answer:?}"),
            );
            *counts.entry(key).or_default() += 1;
        }
    }
    counts
}

/// What ties somebody to answers: names, ids, remarks that were not released, the key.
fn ties(scan: &Scan) -> Vec<String> {
    let content = &scan.content;
    let people = content.participants.keys().map(ToString::to_string);
    let ballots = content.ballots.keys().map(ToString::to_string);
    let key = Workshop::of(content).key;
    let others = [NAME.to_owned(), REMARK.to_owned()];
    let all = people.chain(ballots).chain(key).chain(others);
    // The device that wrote the file happens to have the id of a person.
    let device = edit().replica.to_string();
    all.filter(|tie| *tie != device).collect()
}

fn holds_none(text: &str, ties: &[String], place: &str) {
    for tie in ties {
        assert!(!text.contains(tie), "“{tie}” in {place}: {text}");
    }
}

/// What can be read of the result, from its heading on.
async fn result(person: &Person, scan: &Scan) -> String {
    const READ: &str = r"
        const text = document.querySelector('main').innerText;
        return text.slice(text.indexOf(document.querySelector('h1').innerText));";
    person.opens(&format!("#/scan/{}/resultaat", scan.id)).await;
    person.find("heading", "Wie deelnam").await;
    let text = person.script(READ, json!([])).await;
    text.as_str().unwrap_or_default().to_owned()
}

#[test]
fn answers_that_are_cut_loose_lead_to_nobody_in_no_store_and_no_file() {
    visit(Setup::LAPTOP, async |person| {
        let scan = named(40);
        let ties = ties(&scan);
        has(person, &scan).await;
        person.opens(&part(&scan, "losmaken")).await;
        person
            .sees("Sluit eerst de ronde en toon de resultaten.")
            .await;
        assert!(!person.has("button", "Nu losmaken").await);
        person.opens(&part(&scan, "bespreken")).await;
        person.clicks("button", "Toon alle gebieden").await;
        person.sees("Alle gebieden zijn getoond.").await;
        let before = result(person, &scan).await;
        person.sees("Bewaard om").await;
        assert!(everything_stored(person).await.contains(NAME));

        person.opens(&part(&scan, "losmaken")).await;
        let button = person.find("button", "Nu losmaken").await;
        assert!(!button.is_enabled().await.expect("a button"));
        person
            .clicks("checkbox", "Ik begrijp dat dit definitief is")
            .await;
        person.clicks("button", "Nu losmaken").await;
        person
            .sees("De antwoorden zijn losgemaakt van personen.")
            .await;
        person.sees("Bewaard om").await;
        holds_none(&everything_stored(person).await, &ties, "a store");
        assert_eq!(result(person, &scan).await, before, "what was shown stays");

        // No way back: not by hand, not by loading anew.
        person.presses_ctrl('z').await;
        person.reloads().await;
        person.presses_ctrl('z').await;
        holds_none(&everything_stored(person).await, &ties, "a store");
        let file = person.saves_file("Bewaren als bestand").await;
        let text = std::fs::read_to_string(file).expect("the file is there");
        holds_none(&text, &ties, "the file");
        holds_none(&whole_page(person).await, &ties, "the page");
        let loose = import(text.as_bytes(), &INSTRUMENT).expect("a scan");
        assert_eq!(loose.scan.epoch, scan.epoch + 1);
        assert_eq!(counts(&loose.scan.content), counts(&scan.content));
    });
}
