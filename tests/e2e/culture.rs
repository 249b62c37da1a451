//! The culture barometer: answered alone and on a phone, kept, and drawn with the result.
//!
//! Invariant: the poles are clicked where they stand, left or right; what is stored never depends on it.

use crate::harness::{Person, Setup, visit};
use crate::taking_part::is_sound;
use crate::{INSTRUMENT, area, begins_a_scan, tabs_to};
use iscan::exchange::packet::{Invitation, InvitedRole, SecretKey, find_codes, open};
use iscan::instrument::{CulturePair, CulturePairs, Lang};
use iscan::scan::workshop::Identify;
use iscan::scan::{InstrumentRef, Kind, Municipality, ScanId, VoteRound};
use iscan::text::culture as say;
use std::sync::LazyLock;
use thirtyfour::Key;

const TITLE: &str = "Cultuurbarometer";

static PAIRS: LazyLock<CulturePairs> = LazyLock::new(|| CulturePairs::builtin(Lang::Nl));

fn pair(id: &str) -> &'static CulturePair {
    PAIRS.pair(&id.into()).expect("a pair of the content")
}

/// The name of the group of a pair.
fn group(id: &str) -> String {
    say::pair(Lang::Nl, pair(id))
}

/// The name of the place at the pole that helps change.
fn helping(id: &str) -> String {
    format!("duidelijk: {}", pair(id).helps)
}

/// Goes from the statements to the barometer.
async fn goes_to_barometer(person: &Person) {
    person.clicks("link", "2 Workshop").await;
    person.arrives_at("Stellingen").await;
    person.clicks("link", TITLE).await;
    person.arrives_at(TITLE).await;
}

#[test]
fn every_pair_is_answered_between_its_poles_and_the_one_for_the_talk_is_not_asked() {
    visit(Setup::LAPTOP, async |person| {
        begins_a_scan(person).await;
        goes_to_barometer(person).await;
        person.sees("0 van 13").await;
        for id in ["roles", "adaptability"] {
            person.chooses(&group(id), &helping(id)).await;
            person.sees_chosen(&group(id), Some(&helping(id))).await;
        }
        person.chooses(&group("trust"), "weet ik niet").await;
        person.sees("3 van 13").await;
        person.clicks("button", "Ongedaan maken").await;
        person.sees("2 van 13").await;
        person.clicks("button", "Opnieuw").await;
        person.sees("3 van 13").await;
        person.sees("Bewaard om").await;
        for talk in PAIRS.for_the_talk() {
            assert!(!person.text().await.contains(&talk.hinders));
        }
        person.reloads().await;
        person.arrives_at(TITLE).await;
        person.sees("3 van 13").await;
        let id = "adaptability";
        person.sees_chosen(&group(id), Some(&helping(id))).await;
    });
}

#[test]
fn the_keyboard_alone_goes_from_pair_to_pair() {
    visit(Setup::LAPTOP, async |person| {
        begins_a_scan(person).await;
        goes_to_barometer(person).await;
        let pairs: Vec<String> = PAIRS.scored().map(|it| say::pair(Lang::Nl, it)).collect();
        tabs_to(person, &pairs[0]).await;
        person.types(" ").await;
        person.presses(Key::Right).await;
        person.sees("1 van 13").await;
        let second = say::place(Lang::Nl, 1, pair("roles").poles());
        person.sees_chosen(&pairs[0], Some(&second)).await;
        person.presses(Key::Enter).await;
        person.focus_comes_to(&pairs[1]).await;
    });
}

#[test]
fn the_result_shows_a_profile_and_a_question_for_the_talk() {
    visit(Setup::LAPTOP, async |person| {
        begins_a_scan(person).await;
        goes_to_barometer(person).await;
        person.chooses(&group("trust"), &helping("trust")).await;
        person.sees("1 van 13").await;
        person.clicks("link", "3 Rapport").await;
        person.find("heading", TITLE).await;
        person.find("heading", "Voor het gesprek").await;
        let nearest = format!("“{}”", pair("trust").helps);
        person.sees(&nearest).await;
        person.sees("er is geen totaalscore").await;
    });
}

fn key() -> SecretKey {
    SecretKey::from_random([6; 32])
}

/// Staff are asked the first area, and the barometer or not.
fn invitation(culture: bool) -> Invitation {
    Invitation {
        scan: ScanId::from_random([4; 10]),
        municipality: Municipality {
            name: "Stekene".to_owned(),
            refnis: Some("46024".to_owned()),
        },
        instrument: InstrumentRef::to(&INSTRUMENT),
        kind: Kind::Full,
        vote: VoteRound::First,
        culture,
        identify: Identify::Role,
        roles: vec![InvitedRole {
            id: "staff".into(),
            name: None,
            areas: [area(0).id.clone()].into(),
        }],
        key: key().public(),
    }
}

async fn joins(person: &Person, culture: bool) {
    let code = invitation(culture).encode(&INSTRUMENT);
    person.opens(&format!("#/deelnemen/{code}")).await;
    person.arrives_at("U bent uitgenodigd").await;
    let staff = INSTRUMENT.role(&"staff".into()).expect("a role");
    person.clicks("radio", &staff.name).await;
    person.clicks("button", "Beginnen").await;
    person.arrives_at("Uw antwoorden").await;
}

#[test]
fn on_a_phone_the_barometer_is_sound_and_goes_with_the_reply() {
    visit(Setup::PHONE, async |person| {
        joins(person, true).await;
        person.clicks("link", TITLE).await;
        person.arrives_at(TITLE).await;
        person.chooses(&group("trust"), &helping("trust")).await;
        person.chooses(&group("roles"), "weet ik niet").await;
        person.sees("2 van 13").await;
        is_sound(person).await;
        person.clicks("link", "Terug naar de stellingen").await;
        person.arrives_at("Uw antwoorden").await;
        person.sees("2 paren ingevuld").await;
        person.clicks("button", "Bezorg mijn antwoorden").await;
        person.arrives_at("Bezorg mijn antwoorden").await;
        let link = crate::taking_part::text_of(person, "De link").await;
        let found = find_codes(&link);
        let scan = invitation(true).scan;
        let reply = open(&found[0].code, &key(), &scan, &INSTRUMENT).expect("it opens");
        let trust = reply.culture.get(&"trust".into()).expect("an answer");
        assert_eq!(
            trust.position().map(iscan::instrument::Position::number),
            Some(5)
        );
        assert_eq!(reply.culture.len(), 2);
    });
}

#[test]
fn an_invitation_that_does_not_ask_it_shows_no_way_to_it() {
    visit(Setup::PHONE, async |person| {
        joins(person, false).await;
        assert!(!person.has("link", TITLE).await);
    });
}
