//! *Inzamelen* beside the story of a whole day: paper, a camera that is not there, and replies that do
//! not belong here.
//!
//! Invariant: a form on paper is typed with keys alone.

use crate::INSTRUMENT;
use crate::harness::{Camera, Person, Setup, axe, visit};
use crate::preparing::{begins, invites, keeps_picture};
use crate::secrecy::{ENTRY, LOOSEN, has, named};
use crate::taking_part::text_of;
use crate::talking::part;
use crate::workshop::{content, rows, sees_rows};
use iscan::exchange::packet::{Invitation, Reply, SecretKey, seal};
use iscan::instrument::{Answer, Area, Asked, Phase, Placement, Rating, RoleId};
use iscan::scan::culture::Culture;
use iscan::scan::workshop::Workshop;
use iscan::scan::{Ballot, Scan, Via, VoteRound};
use serde_json::json;
use thirtyfour::Key;
use thirtyfour::components::SelectElement;

const STAFF: &str = "Medewerkers";

// ---- Paper ----

/// A key for every row of a form of somebody who is asked what everyone is, area by area.
fn keys() -> Vec<(&'static Area, String)> {
    let asked = INSTRUMENT.areas.iter();
    let asked = asked.filter(|area| matches!(area.asked, Asked::Everyone));
    let of_area = |(at, area): (usize, &'static Area)| {
        let rows = 0..area.statements.len();
        let statements = rows.map(|row| b"0123452?4"[(at * 4 + row) % 9]);
        let placement = b"12345?6"[at % 7];
        let keys: Vec<u8> = statements.chain([placement]).collect();
        (area, String::from_utf8(keys).expect("digits"))
    };
    asked.enumerate().map(of_area).collect()
}

/// The digits of the statements that count, added up.
fn sum(keys: &str) -> u32 {
    let statements = &keys[..keys.len() - 1];
    let digits = statements.chars().filter_map(|key| key.to_digit(10));
    digits.filter(|digit| *digit < 5).sum()
}

/// Whether a ballot says what the keys say.
fn says(ballot: &Ballot) -> bool {
    let mut said = 0;
    let all = keys().into_iter().all(|(area, keys)| {
        said += keys.len();
        let (statements, placement) = keys.split_at(keys.len() - 1);
        let placed = match placement {
            "?" | "6" => Some(Placement::DontKnow),
            digit => digit.parse().ok().and_then(Phase::new).map(Placement::At),
        };
        let rated = area.statements.iter().zip(statements.chars());
        let mut rated = rated.map(|(statement, key)| {
            let rating = key.to_digit(10).and_then(|digit| u8::try_from(digit).ok());
            let rating = rating.and_then(Rating::new);
            let answer = rating.map_or(Answer::DontKnow, Answer::Rated);
            ballot.ratings.get(&statement.id) == Some(&answer)
        });
        rated.all(|same| same) && ballot.placements.get(&area.id) == placed.as_ref()
    });
    all && said == ballot.ratings.len() + ballot.placements.len()
}

#[test]
fn a_whole_form_on_paper_is_typed_in_with_digits_and_its_sum_is_checked() {
    visit(Setup::LAPTOP, async |person| {
        let workshop = begins(person).await;
        person.opens(&format!("{workshop}/inzamelen")).await;
        person.arrives_at("Inzamelen").await;
        person.sees("Nog niemand is binnen.").await;
        sees_nobody(person).await;
        person.clicks("link", "Papier intypen").await;
        person.arrives_at(ENTRY).await;
        let field = person.find("field", "Rol").await;
        let role = SelectElement::new(&field).await.expect("a list");
        role.select_by_exact_text(STAFF).await.expect("a role");
        person.sees("Controle").await;
        person.presses(Key::Tab).await;

        let forms = keys();
        let rows: usize = forms.iter().map(|(_, keys)| keys.len()).sum();
        let total: u32 = forms.iter().map(|(_, keys)| sum(keys)).sum();
        let (first, rest) = forms.split_first().expect("an area");
        // A slip: one key that the row does not take, and one that is typed over.
        person.types("9").await;
        person.sees("Dat cijfer bestaat hier niet.").await;
        person.types("4").await;
        person.presses(Key::Backspace).await;
        person.types(first.1.as_str()).await;
        let (filled, digits) = (first.1.len(), sum(&first.1));
        person
            .sees(&format!(
                "{filled} van {filled} rijen ingevuld, som {digits}"
            ))
            .await;
        person.reloads().await;
        person.arrives_at(ENTRY).await;
        let so_far = format!("{filled} van {rows} rijen ingevuld, som {digits}");
        person.sees(&so_far).await;

        let next = &rest[0].0.statements[0].text;
        let next = format!("Stelling {}: {next}", first.0.statements.len() + 1);
        person.clicks("field", &next).await;
        for (_, keys) in rest {
            person.types(keys.as_str()).await;
        }
        let all = format!("{rows} van {rows} rijen ingevuld, som {total}");
        person.sees(&all).await;
        assert_eq!(person.focus().await.text, "Som op het papier (mag leeg)");
        person.types(format!("{}", total + 1)).await;
        person.sees("De som op het papier is anders.").await;
        person
            .fills_in("Som op het papier (mag leeg)", &total.to_string())
            .await;
        person.sees("De som klopt.").await;
        keeps_picture(person, "invoeren").await;
        person.presses(Key::Tab).await;
        person.presses(Key::Enter).await;
        person.sees("Het formulier is aangenomen.").await;
        person.sees(&format!("0 van {rows} rijen ingevuld")).await;

        person.clicks("link", "Terug naar inzamelen").await;
        person.sees("1 persoon is binnen.").await;
        sees_rows(person, &[&format!("{STAFF} | 1")]).await;
        let content = content(person).await;
        let mut typed = content.ballots.values().filter(|one| one.via == Via::Paper);
        let ballot = typed.next().expect("the form");
        assert!(says(ballot), "{ballot:?}");
        assert_eq!((typed.next(), ballot.vote), (None, VoteRound::First));
        let role = content.participants[&ballot.participant].role.as_ref();
        assert_eq!(role.map(RoleId::as_str), Some("staff"));
    });
}

/// The table counts nobody, not even the facilitator who answered nothing.
async fn sees_nobody(person: &Person) {
    let rows = rows(person).await;
    assert!(rows.len() >= 6, "{rows:?}");
    assert!(rows.iter().all(|row| row.ends_with("| 0")), "{rows:?}");
}

// ---- The camera ----

/// Turns the camera on and reads what is in the way.
async fn turns_the_camera_on(person: &Person, sees: &str) {
    let workshop = begins(person).await;
    invites(person, &workshop).await;
    person.clicks("link", "Naar Inzamelen").await;
    person.clicks("button", "Camera aan").await;
    person.sees(sees).await;
    person.sees("Het kan ook zonder camera").await;
    person.find("field", "Geplakte tekst").await;
    let faults = axe::violations(person).await;
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn without_a_camera_the_page_says_so_and_how_to_go_on() {
    visit(Setup::LAPTOP, async |person| {
        turns_the_camera_on(person, "Er is geen camera gevonden op dit toestel.").await;
    });
}

#[test]
fn a_camera_that_is_not_allowed_is_no_dead_end() {
    let setup = Setup {
        camera: Camera::Refused,
        ..Setup::LAPTOP
    };
    visit(setup, async |person| {
        turns_the_camera_on(person, "De browser laat de camera niet toe.").await;
    });
}

/// A scan of eight people without the reply of one of them, and that reply.
fn without_one() -> (Scan, String) {
    let mut scan = named(60);
    let mut workshop = Workshop::of(&scan.content);
    workshop.closed.clear();
    scan.content.workshop = scan.content.workshop.with(&workshop);
    let key = workshop.key.as_deref().and_then(SecretKey::parse);
    let key = key.expect("a key").public();
    let invitation = Invitation::to(&scan, VoteRound::First, key, &INSTRUMENT);
    let (who, about) = scan.content.participants.pop_last().expect("somebody");
    let all = scan.content.ballots.values();
    let ballot = all
        .filter(|ballot| ballot.participant == who)
        .max_by_key(|one| one.seq);
    let ballot = ballot.expect("a ballot").clone();
    let reply = Reply {
        participant: who.clone(),
        vote: VoteRound::First,
        culture: Culture::of(&ballot),
        seq: ballot.seq,
        role: about.role,
        name: about.name,
        ratings: ballot.ratings,
        placements: ballot.placements,
    };
    scan.content
        .ballots
        .retain(|_, ballot| ballot.participant != who);
    (scan, seal(&reply, &invitation, &INSTRUMENT, [9; 32]))
}

#[test]
fn a_link_that_opens_beside_the_tab_that_writes_is_received_once_this_one_does() {
    visit(Setup::LAPTOP, async |person| {
        let (scan, code) = without_one();
        has(person, &scan).await;
        person.opens(&part(&scan, "inzamelen")).await;
        person.sees("7 personen zijn binnen.").await;
        let first = person.opens_in_new_tab(&format!("#/antwoord/{code}")).await;
        person.arrives_at("Inzamelen").await;
        person.sees("Dit antwoord is nog niet aangenomen").await;
        let seen = person.text().await;
        assert!(seen.contains("7 personen zijn binnen."), "{seen}");
        assert!(!seen.contains("Ontvangen."), "{seen}");
        person.clicks("button", "Hier verder werken").await;
        person.sees("Ontvangen.").await;
        person.sees("8 personen zijn binnen.").await;
        person.sees("Bewaard om").await;
        person.goes_to(first).await;
        person.sees("8 personen zijn binnen.").await;
        person.reloads().await;
        person.sees("8 personen zijn binnen.").await;
    });
}

#[test]
fn dropped_files_that_hold_no_reply_to_this_scan_are_listed_with_their_reason_and_stay_so() {
    visit(Setup::LAPTOP, async |person| {
        let (scan, _) = without_one();
        has(person, &scan).await;
        person.opens(&part(&scan, "inzamelen")).await;
        person.sees("7 personen zijn binnen.").await;
        let half = person.file("half.json", b"{ \"format\": \"iscan\", ");
        let code = person.file(
            "stuk.json",
            br#"{ "format": "iscan", "kind": "response", "version": 1 }"#,
        );
        person.drops_files(&[&half, &code]).await;
        person.find("heading", "Niet aangenomen").await;
        person.sees("half.json").await;
        person.sees("stuk.json").await;
        person.sees("Bewaard om").await;
        person.reloads().await;
        person.sees("half.json").await;
        person.sees("stuk.json").await;
        person.sees("7 personen zijn binnen.").await;
    });
}

#[test]
fn a_reply_for_another_device_is_not_lost_and_not_left_in_the_address() {
    visit(Setup::LAPTOP, async |person| {
        let scan = named(30);
        has(person, &scan).await;
        person.opens("#/antwoord/A1AAAA").await;
        person.arrives_at("Antwoord van een deelnemer").await;
        person
            .sees("Dit antwoord hoort bij een scan die niet op dit toestel staat.")
            .await;
        let code = text_of(person, "De code").await;
        assert_eq!(code, "A1AAAA");
        assert!(!person.address().await.contains("A1AAAA"));
    });
}

// ---- Sound ----

#[test]
fn every_screen_of_collecting_is_sound_in_light_and_dark_and_whole_at_320_pixels() {
    visit(Setup::LAPTOP, async |person| {
        const TOO_WIDE: &str =
            "return document.scrollingElement.scrollWidth - document.documentElement.clientWidth";
        let mut found = Vec::new();
        let mut look = async |name: &str| {
            for dark in [false, true] {
                person.prefers_dark(dark).await;
                let faults = axe::violations(person).await.into_iter();
                found.extend(faults.map(|fault| format!("{name} {fault}")));
                keeps_picture(person, &format!("{name}-{dark}")).await;
            }
            person.resize((320, 640), true).await;
            let wide = person.script(TOO_WIDE, json!([])).await;
            if wide != 0 {
                found.push(format!("{name}: {wide} px too wide"));
            }
            keeps_picture(person, &format!("{name}-320")).await;
            person.resize(Setup::LAPTOP.size, false).await;
        };
        let scan = named(50);
        has(person, &scan).await;
        person.opens(&part(&scan, "inzamelen")).await;
        person
            .fills_in("Geplakte tekst", "A1 is dit geen code van")
            .await;
        person.clicks("button", "Aannemen").await;
        person.find("heading", "Niet aangenomen").await;
        look("inzamelen-gesloten").await;
        person.opens(&part(&scan, "invoeren")).await;
        let field = person.find("field", "Rol").await;
        let role = SelectElement::new(&field).await.expect("a list");
        role.select_by_exact_text(STAFF).await.expect("a role");
        person.sees("Controle").await;
        look("invoeren-leeg").await;
        person.opens(&part(&scan, "losmaken")).await;
        person.arrives_at(LOOSEN).await;
        look("losmaken-te-vroeg").await;
        person.opens(&part(&scan, "bespreken")).await;
        person.clicks("button", "Toon alle gebieden").await;
        person.sees("Alle gebieden zijn getoond.").await;
        person.opens(&part(&scan, "losmaken")).await;
        person.find("button", "Nu losmaken").await;
        look("losmaken").await;
        person.opens("#/antwoord/A1AAAA").await;
        person.find("field", "De code").await;
        look("antwoord").await;
        assert!(found.is_empty(), "{}", found.join("\n"));
    });
}
