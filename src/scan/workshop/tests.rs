//! What holds for a workshop and for loosened answers.
//!
//! Invariant: every test makes its own scan.

use super::*;
use crate::instrument::{Answer, Lang, Rating};
use crate::scan::plan;
use crate::scan::{
    Ballot, BallotId, Birth, Comment, Edit, Event, Extra, History, Kind, Own, Participant,
    ReplicaId, Scan, ScanId, Timestamp, Via, update,
};

fn instrument() -> Instrument {
    Instrument::builtin(Lang::Nl)
}

fn edit() -> Edit {
    Edit {
        replica: ReplicaId::from_random([7; 8]),
        now: Timestamp::parse("2026-11-23T09:00:00Z").expect("a moment"),
    }
}

fn fresh() -> Scan {
    let own = Own {
        participant: ParticipantId::from_random([1; 8]),
        ballot: BallotId::from_random([2; 8]),
    };
    let birth = Birth {
        id: ScanId::from_random([3; 10]),
        own,
        now: edit().now,
    };
    Scan::new(birth, Kind::Full, &instrument())
}

fn arrival(number: u8, role: &str, rating: u8) -> Arrival {
    let participant = ParticipantId::from_random([number; 8]);
    let mut ballot = Ballot::empty(participant.clone(), VoteRound::First, Via::Link);
    for area in &instrument().areas {
        for statement in &area.statements {
            let rating = Rating::new(rating).expect("a rating");
            ballot
                .ratings
                .insert(statement.id.clone(), Answer::Rated(rating));
        }
    }
    let first = &instrument().areas[0].statements[0].id;
    for (at, private) in [(0, true), (1, false)] {
        let comment = Comment {
            text: format!("remark of {number}"),
            private,
            extra: Extra::new(),
        };
        let statement = &instrument().areas[at].statements[0].id;
        ballot.comments.insert(statement.clone(), comment);
    }
    assert!(ballot.comments[first].private);
    Arrival {
        about: Participant {
            role: Some(role.into()),
            name: Some(format!("Name {number}")),
            extra: Extra::new(),
        },
        id: BallotId::from_random([100 + number; 8]),
        ballot,
        participant,
    }
}

#[test]
fn a_workshop_reads_back_what_was_set_and_keeps_fields_of_later_versions() {
    let mut scan = fresh();
    let later = Map::from_iter([("later".to_owned(), Value::from(3))]);
    scan.content.workshop = Record::read(later, |key| panic!("{key} is no fault"));
    let mut workshop = Workshop::of(&scan.content);
    assert_eq!(workshop, Workshop::default());
    workshop.closed.insert(VoteRound::First);
    let people = BTreeSet::from([ParticipantId::from_random([1; 8])]);
    workshop.published.insert(VoteRound::First, people);
    workshop.stage = Stage::Agreements;
    let set = Act::Set(Box::new(workshop.clone()), None);
    assert!(act(&mut scan, set.clone(), &edit()));
    assert_eq!(Workshop::of(&scan.content), workshop);
    assert_eq!(workshop.vote(), VoteRound::Second);
    let stored = serde_json::to_value(&scan.content.workshop).expect("JSON");
    assert_eq!(stored["later"], 3);
    assert!(stored.get("identify").is_none(), "defaults are not stored");
    assert!(
        !act(&mut scan, set, &edit()),
        "the same again changes nothing"
    );
}

#[test]
fn a_field_that_cannot_be_read_is_named_and_the_others_stay() {
    let fields = serde_json::json!({ "stage": { "show": "nothing known" }, "online": true });
    let Value::Object(fields) = fields else {
        unreachable!("it is an object");
    };
    let mut refused = Vec::new();
    let record = Record::read(fields, |key| refused.push(key.to_owned()));
    assert_eq!(refused, ["stage"]);
    let mut scan = fresh();
    scan.content.workshop = record;
    assert!(Workshop::of(&scan.content).online);
}

#[test]
fn somebody_who_answered_nothing_can_guide_only_and_somebody_who_did_stays() {
    let mut scan = fresh();
    assert!(act(&mut scan, Act::Guide, &edit()));
    assert!(scan.content.own.is_none());
    assert!(scan.content.participants.is_empty() && scan.content.ballots.is_empty());

    let mut scan = fresh();
    let statement = instrument().areas[0].statements[0].id.clone();
    update(
        &mut scan,
        Event::Rate(statement, Some(Answer::DontKnow)),
        &edit(),
    );
    assert!(!act(&mut scan, Act::Guide, &edit()));
    assert!(scan.content.own.is_some());
}

#[test]
fn results_stay_unseen_from_the_first_invitation_until_every_area_was_shown() {
    let mut scan = fresh();
    let instrument = instrument();
    assert!(!scan.content.hides_results(&instrument));
    let mut workshop = Workshop {
        key: Some("0".repeat(52)),
        ..Workshop::default()
    };
    scan.content.workshop = Record::default().with(&workshop);
    assert!(scan.content.hides_results(&instrument));
    for area in &instrument.areas {
        assert!(scan.content.hides_results(&instrument));
        workshop.revealed.insert(area.id.clone());
        scan.content.workshop = Record::default().with(&workshop);
    }
    assert!(!scan.content.hides_results(&instrument));
}

#[test]
fn a_later_reply_of_a_known_person_is_a_change_that_other_copies_hear_of() {
    let mut scan = fresh();
    let first = arrival(10, "staff", 1);
    act(&mut scan, Act::Receive(vec![first], Vec::new()), &edit());
    let before = scan.clone();
    let mut later = arrival(10, "staff", 4);
    later.id = BallotId::from_random([11; 8]);
    later.ballot.seq = 2;
    assert!(act(
        &mut scan,
        Act::Receive(vec![later.clone()], Vec::new()),
        &edit()
    ));
    assert_eq!(scan.content.ballots.get(&later.id), Some(&later.ballot));
    assert_eq!(scan.revision, before.revision + 1);
    assert_ne!(scan.versions, before.versions);
    assert_eq!(scan.stamps, before.stamps);
    // The very same once more is none.
    let again = Act::Receive(vec![later], Vec::new());
    assert!(!act(&mut scan, again, &edit()));
}

#[test]
fn loosened_answers_count_the_same_and_hold_no_name_no_old_id_and_no_private_remark() {
    let mut scan = fresh();
    act(&mut scan, Act::Guide, &edit());
    let people: Vec<Arrival> = (10..20)
        .map(|number| {
            let role = if number < 18 { "staff" } else { "college" };
            arrival(number, role, number % 5)
        })
        .collect();
    let mut history = History::default();
    history.apply_act(&mut scan, Act::Receive(people, Vec::new()), &edit());
    let mut shown = Workshop::of(&scan.content);
    shown.key = Some("the secret of the room".to_owned());
    shown.published.insert(
        VoteRound::First,
        scan.content.participants.keys().cloned().collect(),
    );
    act(&mut scan, Act::Set(Box::new(shown), None), &edit());
    let before = scan.content.clone();
    let instrument = instrument();
    let count = needed(&before, &instrument);
    let random: Vec<[u8; 8]> = (0..count)
        .map(|at| {
            (at as u64)
                .wrapping_mul(0x9e37_79b9_7f4a_7c15)
                .to_be_bytes()
        })
        .collect();
    assert!(loosened(&before, &instrument, &random[1..]).is_none());
    let loose = loosened(&before, &instrument, &random).expect("enough randomness");
    assert!(history.apply_act(&mut scan, Act::Loosen(loose), &edit()));

    let after = &scan.content;
    assert_eq!(scan.epoch, 1);
    assert!(!history.can_undo());
    let stamps = serde_json::to_string(&scan.stamps).expect("JSON");
    let text = serde_json::to_string(after).expect("JSON") + &stamps;
    assert!(!text.contains("Name 1") && !text.contains("secret of the room"));
    let published = &Workshop::of(after).published[&VoteRound::First];
    assert!(published.iter().eq(after.participants.keys()));
    for (id, ballot) in &before.ballots {
        assert!(!text.contains(id.as_str()) && !text.contains(ballot.participant.as_str()));
    }
    let remarks = |content: &Content| {
        let ballots = content.ballots.values();
        ballots.map(|ballot| ballot.comments.len()).sum::<usize>()
    };
    assert_eq!((remarks(&before), remarks(after)), (20, 10));
    let roles = |content: &Content| {
        let people = content.participants.values();
        people.filter(|person| person.role.is_some()).count()
    };
    assert_eq!((after.participants.len(), roles(after)), (10, 8));
    for area in &instrument.areas {
        for statement in &area.statements {
            let answers = |content: &Content| {
                let ballots = content.ballots.values();
                let mut all: Vec<_> = ballots
                    .filter_map(|ballot| ballot.ratings.get(&statement.id)?.rating())
                    .collect();
                all.sort_unstable();
                all
            };
            assert_eq!(answers(&before), answers(after), "{}", statement.id);
        }
    }
}

#[test]
fn a_remark_that_was_released_in_the_plan_stays_and_its_old_ballot_is_nowhere() {
    let mut scan = fresh();
    act(&mut scan, Act::Guide, &edit());
    let people: Vec<Arrival> = (10..16).map(|number| arrival(number, "staff", 2)).collect();
    act(&mut scan, Act::Receive(people, Vec::new()), &edit());
    let (ballot, statement) = (
        BallotId::from_random([110; 8]),
        instrument().areas[0].statements[0].id.clone(),
    );
    let release = plan::Act::Release(
        ballot.clone(),
        statement.clone(),
        Some(plan::Signature::Name),
    );
    assert!(plan::act(&mut scan, release, &edit()));
    let random: Vec<[u8; 8]> = (0..needed(&scan.content, &instrument()))
        .map(|at| {
            (at as u64)
                .wrapping_mul(0x9e37_79b9_7f4a_7c15)
                .to_be_bytes()
        })
        .collect();
    let loose = loosened(&scan.content, &instrument(), &random).expect("enough randomness");
    assert!(act(&mut scan, Act::Loosen(loose), &edit()));
    let ballots = scan.content.ballots.values();
    let kept: Vec<&Comment> = ballots
        .filter_map(|one| one.comments.get(&statement))
        .collect();
    assert_eq!(kept.len(), 1);
    assert_eq!(
        (kept[0].text.as_str(), kept[0].private),
        ("remark of 10", false)
    );
    assert!(plan::Plan::of(&scan.content).released.is_empty());
    let text = serde_json::to_string(&scan).expect("JSON");
    assert!(!text.contains(ballot.as_str()));
}
