//! The private window and the projector: what is shown, when, and to whom.

use crate::harness::axe::violations;
use crate::harness::{Person, Setup, visit};
use crate::takes_in;
use iscan::exchange::export;
use iscan::exchange::packet::SecretKey;
use iscan::instrument::{
    Answer, AreaId, Instrument, Lang, Phase, Placement, Rating, RoleGroup, StatementId,
};
use iscan::scan::workshop::{Act, Workshop, act};
use iscan::scan::{
    Ballot, BallotId, Birth, Comment, Edit, Extra, Kind, Own, Participant, ParticipantId,
    ReplicaId, Scan, ScanId, Timestamp, Via, VoteRound,
};
use iscan::text::workshop::{AgreeWords, TalkWords, WallWords};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use thirtyfour::Key;

/// The projector.
const PROJECTOR: Setup = Setup {
    size: (1920, 1080),
    ..Setup::LAPTOP
};

pub(crate) const LANG: Lang = Lang::Nl;

pub(crate) fn edit() -> Edit {
    Edit {
        replica: ReplicaId::from_random([7; 8]),
        now: Timestamp::parse("2026-11-23T09:00:00Z").expect("a moment"),
    }
}

/// What a person says at a phase of an area: nearly all agree in the first, two camps in the second,
/// many do not know in the third.
fn said(who: u8, area: usize, phase: u8) -> Option<u8> {
    let high = match area {
        1 => who.is_multiple_of(2),
        _ => phase <= 3,
    };
    match (area, phase) {
        (2, _) if !who.is_multiple_of(3) => None,
        (_, 1) => Some(0),
        (_, _) if high => Some(4 - u8::from(who == 5 && area > 3)),
        _ => Some(who % 2),
    }
}

/// A scan of eight people whose first vote is closed and not yet shown.
fn scan() -> Scan {
    scan_of(8)
}

/// The same of so many people.
pub(crate) fn scan_of(people: u8) -> Scan {
    let instrument = Instrument::builtin(LANG);
    let own = Own {
        participant: ParticipantId::from_random([99; 8]),
        ballot: BallotId::from_random([99; 8]),
    };
    let birth = Birth {
        id: ScanId::from_random([5; 10]),
        own,
        now: edit().now,
    };
    let mut scan = Scan::new(birth, Kind::Full, &instrument);
    act(&mut scan, Act::Guide, &edit());
    let asked = |role: &iscan::instrument::Role| {
        let person = Participant {
            role: Some(role.id.clone()),
            ..Participant::default()
        };
        let mut areas = instrument.areas.iter();
        areas.all(|area| scan.content.is_asked(&person, area))
    };
    let role = |group: RoleGroup| {
        let mut roles = instrument.roles.iter().filter(|role| role.group == group);
        roles
            .find(|role| asked(role))
            .expect("a role that is asked everything")
    };
    let roles = [role(RoleGroup::Steering), role(RoleGroup::Executing)].map(|r| r.id.clone());
    for who in 0..people {
        let person = Participant {
            role: Some(roles[usize::from(who % 2)].clone()),
            ..Participant::default()
        };
        let id = ParticipantId::from_random([who; 8]);
        scan.content.participants.insert(id.clone(), person);
        let ballot = ballot(&instrument, id, who);
        let ballots = &mut scan.content.ballots;
        ballots.insert(BallotId::from_random([who; 8]), ballot);
    }
    scan.content.context.municipality.name = "Stekene".into();
    let mut workshop = Workshop::of(&scan.content);
    workshop.key = Some(SecretKey::from_random([4; 32]).reveal());
    workshop.closed = BTreeSet::from([VoteRound::First]);
    act(&mut scan, Act::Set(Box::new(workshop), None), &edit());
    scan
}

fn ballot(instrument: &Instrument, id: ParticipantId, who: u8) -> Ballot {
    let mut ballot = Ballot::empty(id, VoteRound::First, Via::Qr);
    for (place, area) in instrument.areas.iter().enumerate() {
        for statement in &area.statements {
            let rating = said(who, place, statement.phase.number()).and_then(Rating::new);
            let answer = rating.map_or(Answer::DontKnow, Answer::Rated);
            ballot.ratings.insert(statement.id.clone(), answer);
        }
        let placed = if place == 1 { 1 + who % 4 } else { 3 };
        let placed = Placement::At(Phase::new(placed).expect("a phase"));
        ballot.placements.insert(area.id.clone(), placed);
    }
    if who == 3 {
        let statement = &instrument.areas[1].statements;
        for statement in statement {
            let text = "Dat hangt af van de dienst.".to_owned();
            let comment = Comment {
                text,
                private: true,
                extra: Extra::new(),
            };
            ballot.comments.insert(statement.id.clone(), comment);
        }
    }
    ballot
}

pub(crate) fn part(scan: &Scan, part: &str) -> String {
    format!("#/scan/{}/workshop/{part}", scan.id)
}

/// Opens the file of the scan.
async fn has_the_scan(person: &Person, scan: &Scan) {
    person.opens("").await;
    let text = export(scan, &edit().now, "I-scan");
    let file = person.file("workshop.json", text.as_bytes());
    takes_in(person, &file, LANG).await;
    let id = scan.id.to_string();
    person
        .until("the scan", async || {
            person.address().await.contains(&id).then_some(())
        })
        .await;
}

/// Everything that the page holds, seen or not.
async fn html(person: &Person) -> String {
    let html = person
        .script("return document.querySelector('main').outerHTML", json!([]))
        .await;
    html.as_str().unwrap_or_default().to_owned()
}

/// How many bars are drawn.
async fn bars(person: &Person) -> u64 {
    let count = "return document.querySelectorAll('.wall-full .bars rect').length";
    person.script(count, json!([])).await.as_u64().unwrap_or(0)
}

/// Which statement stands first on the agenda: in the area with the two camps.
fn disputed() -> (AreaId, StatementId, String) {
    let instrument = Instrument::builtin(LANG);
    let area = &instrument.areas[1];
    let mut steps = area.statements.iter().filter(|s| s.phase.number() == 2);
    let statement = steps.next().expect("a statement at the first step");
    (
        area.id.clone(),
        statement.id.clone(),
        statement.text.clone(),
    )
}

#[test]
fn the_wall_shows_nothing_before_the_reveal_and_then_follows_the_private_window() {
    visit(PROJECTOR, async |person| {
        let scan = scan();
        has_the_scan(person, &scan).await;
        person.opens(&part(&scan, "bespreken")).await;
        person.arrives_at(TalkWords::Title.say(LANG)).await;
        let private = person.opens_in_new_tab(&part(&scan, "scherm")).await;
        person.arrives_at("Stekene").await;
        let before = html(person).await;
        assert!(!before.contains("<rect"), "{before}");
        assert!(!before.contains("bars"), "{before}");
        let seen = person.text().await;
        let words: Vec<&str> = seen.split_whitespace().collect();
        assert_eq!(
            words,
            ["Stekene", "I-scan"],
            "and nothing of the app around it"
        );

        let wall = person.goes_to(private).await;
        let private_html = html(person).await;
        let (_, _, statement) = disputed();
        assert!(!private_html.contains(&statement), "not even in private");
        person.clicks("button", TalkWords::ShowAll.say(LANG)).await;
        person.sees(TalkWords::AllShown.say(LANG)).await;
        let private = person.goes_to(wall).await;
        person.arrives_at(WallWords::Agreements.say(LANG)).await;

        let wall = person.goes_to(private).await;
        person
            .script("document.activeElement.blur()", json!([]))
            .await;
        person.presses(Key::Right).await;
        person.sees("Dat hangt af van de dienst.").await;
        let private = person.goes_to(wall).await;
        person.arrives_at(&statement).await;
        assert_eq!(bars(person).await, 6, "five ratings and weet ik niet");
        assert!(
            !person.text().await.contains("Dat hangt af"),
            "a remark is private"
        );

        let wall = person.goes_to(private).await;
        person.types(".").await;
        let private = person.goes_to(wall).await;
        person.arrives_at("Stekene").await;
        let wall = person.goes_to(private).await;
        person.types(".").await;
        person.presses(Key::PageDown).await;
        person.presses(Key::PageUp).await;
        let private = person.goes_to(wall).await;
        person.arrives_at(&statement).await;
        let wall = person.goes_to(private).await;
        person.clicks("button", "3 min: klok starten").await;
        person.goes_to(wall).await;
        person.sees("2:5").await;
    });
}

#[test]
fn a_wall_that_was_opened_first_never_keeps_the_private_window_from_writing() {
    visit(PROJECTOR, async |person| {
        let scan = scan();
        has_the_scan(person, &scan).await;
        person.opens(&part(&scan, "scherm")).await;
        person.arrives_at("Stekene").await;
        let wall = person.opens_in_new_tab(&part(&scan, "bespreken")).await;
        person.arrives_at(TalkWords::Title.say(LANG)).await;
        person.clicks("button", TalkWords::ShowAll.say(LANG)).await;
        person.sees(TalkWords::AllShown.say(LANG)).await;
        let private = person.goes_to(wall).await;
        person.arrives_at(WallWords::Agreements.say(LANG)).await;

        let wall = person.goes_to(private).await;
        person.reloads().await;
        person.arrives_at(TalkWords::Title.say(LANG)).await;
        person
            .script("document.activeElement.blur()", json!([]))
            .await;
        person.presses(Key::PageUp).await;
        let private = person.goes_to(wall).await;
        person.arrives_at("Stekene").await;
        person.reloads().await;
        person.arrives_at("Stekene").await;
        let wall = person.goes_to(private).await;
        person.presses(Key::PageDown).await;
        person.goes_to(wall).await;
        person.arrives_at(WallWords::Agreements.say(LANG)).await;
    });
}

#[test]
fn one_key_leaves_nothing_private_on_the_only_screen() {
    visit(Setup::LAPTOP, async |person| {
        let scan = scan();
        has_the_scan(person, &scan).await;
        person.opens(&part(&scan, "bespreken")).await;
        person.clicks("button", TalkWords::ShowAll.say(LANG)).await;
        person.sees(TalkWords::AllShown.say(LANG)).await;
        person
            .script("document.activeElement.blur()", json!([]))
            .await;
        person.presses(Key::PageDown).await;
        person.sees("Dat hangt af van de dienst.").await;
        person.types("b").await;
        person.arrives_at(&disputed().2).await;
        let covered = html(person).await;
        assert!(!covered.contains("Dat hangt af"), "{covered}");
        assert!(!covered.contains(TalkWords::Note.say(LANG)), "{covered}");
        person.types("b").await;
        person.arrives_at(TalkWords::Title.say(LANG)).await;
        person.sees("Dat hangt af van de dienst.").await;
    });
}

#[test]
fn one_click_takes_an_area_where_all_agree_and_the_rest_is_filled_in_with_the_keyboard() {
    visit(Setup::LAPTOP, async |person| {
        let scan = scan();
        has_the_scan(person, &scan).await;
        person.opens(&part(&scan, "afspreken")).await;
        person.sees("0 van 13 gebieden afgesproken").await;
        assert!(
            !person
                .has(
                    "button",
                    "Neem over: fase 3 voor Leidinggevenden (Organisatie)"
                )
                .await
        );
        person.opens(&part(&scan, "bespreken")).await;
        person.clicks("button", TalkWords::ShowAll.say(LANG)).await;
        person.sees(TalkWords::AllShown.say(LANG)).await;
        person.opens(&part(&scan, "afspreken")).await;
        person
            .clicks(
                "button",
                "Neem over: fase 3 voor Leidinggevenden (Organisatie)",
            )
            .await;
        person.sees("1 van 13 gebieden afgesproken").await;
        person.sees("afgesproken: fase 3").await;
        person
            .script(
                "document.querySelectorAll('.agree-item details')[1].open = true",
                json!([]),
            )
            .await;
        person
            .script(
                "document.querySelectorAll('.agree-item')[1].querySelectorAll('input[type=radio]')[1].focus()",
                json!([]),
            )
            .await;
        person.types(" ").await;
        person.sees("2 van 13 gebieden afgesproken").await;
        person
            .fills_in(AgreeWords::Reason.say(LANG), "De helft werkt al zo.")
            .await;
        person.presses(Key::Tab).await;
        person.sees("Bewaard om").await;
        person.reloads().await;
        person.sees("2 van 13 gebieden afgesproken").await;
        assert!(html(person).await.contains("afgesproken: fase 2"));
    });
}

/// The smallest letters on the wall and the size of its title, in CSS pixels.
async fn letters(person: &Person) -> (f64, f64) {
    const SIZES: &str = r"
        const wall = document.querySelector('.wall-full');
        const sizes = [];
        const walk = document.createTreeWalker(wall, NodeFilter.SHOW_TEXT);
        while (walk.nextNode()) {
          const of = walk.currentNode.parentElement;
          if (!walk.currentNode.data.trim() || of.closest('.unseen')) continue;
          let size = parseFloat(getComputedStyle(of).fontSize);
          const drawing = of.closest('svg');
          if (drawing) size *= drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width;
          sizes.push(size);
        }
        return [Math.min(...sizes), parseFloat(getComputedStyle(wall.querySelector('h1')).fontSize),
          document.documentElement.scrollWidth, document.documentElement.scrollHeight];";
    let sizes = person.script(SIZES, json!([])).await;
    let number = |place: usize| sizes[place].as_f64().unwrap_or(0.0);
    assert!(
        number(2) <= 1920.0 && number(3) <= 1080.0,
        "it fits: {sizes}"
    );
    (number(0), number(1))
}

#[test]
fn every_slide_has_letters_for_a_projector_and_fits_on_it_in_light_and_dark() {
    visit(PROJECTOR, async |person| {
        let scan = scan();
        has_the_scan(person, &scan).await;
        for dark in [false, true] {
            person.opens(&part(&scan, "bespreken")).await;
            person.arrives_at(TalkWords::Title.say(LANG)).await;
            if !dark {
                person.clicks("button", TalkWords::ShowAll.say(LANG)).await;
                person.sees(TalkWords::AllShown.say(LANG)).await;
            }
            person
                .script("document.activeElement.blur()", json!([]))
                .await;
            assert_eq!(violations(person).await, Vec::<String>::new(), "in private");
            person.types("b").await;
            let mut titles = Vec::new();
            loop {
                let title = title(person).await;
                if titles.contains(&title) {
                    break;
                }
                let (least, largest) = letters(person).await;
                assert!(least >= 23.9, "{title}: {least} px");
                assert!(largest >= 36.0, "{title}: {largest} px");
                assert_eq!(violations(person).await, Vec::<String>::new(), "{title}");
                titles.push(title);
                person.presses(Key::PageDown).await;
                person.script_async(FRAMES, json!([])).await;
            }
            for kind in ["agreements", "statement", "area", "sketches", "parking"] {
                let start = format!("slide {kind}");
                let has_one = titles.iter().any(|title| title.starts_with(&start));
                assert!(has_one, "{kind}: {titles:?}");
            }
            person.types("b").await;
            for _ in &titles {
                person.presses(Key::PageUp).await;
            }
            person.clicks("checkbox", TalkWords::Dark.say(LANG)).await;
            person.sees("Bewaard om").await;
        }
    });
}

const FRAMES: &str = r"
    const done = arguments[arguments.length - 1];
    requestAnimationFrame(() => requestAnimationFrame(() => done(true)));";

/// The title of the slide with where it is about.
async fn title(person: &Person) -> String {
    let text = person
        .script("return document.querySelector('.slide').className + document.querySelector('.slide h1').innerText", json!([]))
        .await;
    match text {
        Value::String(text) => text,
        other => panic!("no title: {other}"),
    }
}
