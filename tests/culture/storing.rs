//! Answers in a ballot: set, undone, written, read, merged, cut loose from persons.

use crate::common::events::{edit_of, started_scan};
use crate::common::instrument;
use crate::{at, pair};
use iscan::exchange::{ProblemKind, export, import, merge, receive};
use iscan::scan::culture::Culture;
use iscan::scan::workshop::{Act, Arrival, act, loosened, needed};
use iscan::scan::{
    Ballot, BallotId, History, Kind, Participant, ParticipantId, Scan, Via, VoteRound,
};
use serde_json::{Value, json};

fn started() -> Scan {
    started_scan(Kind::Full)
}

fn answer(scan: &mut Scan, device: u8, minute: usize, id: &str, number: u8) -> bool {
    let given = Act::Culture(pair(id), Some(at(number)));
    act(scan, given, &edit_of(device, minute))
}

fn own(scan: &Scan) -> Culture {
    Culture::of(scan.content.own_ballot().expect("a person answers here"))
}

#[test]
fn an_answer_is_set_changed_and_taken_back_and_nothing_is_left_of_it() {
    let mut scan = started();
    let before = scan.content.clone();
    assert!(answer(&mut scan, 1, 0, "trust", 4));
    assert!(answer(&mut scan, 1, 1, "trust", 0));
    assert!(!answer(&mut scan, 1, 2, "trust", 0), "the same again");
    assert_eq!(own(&scan).get(&pair("trust")), Some(at(0)));
    assert!(act(
        &mut scan,
        Act::Culture(pair("trust"), None),
        &edit_of(1, 3)
    ));
    assert_eq!(scan.content, before);
}

#[test]
fn where_nobody_answers_at_this_screen_nothing_is_answered() {
    let mut scan = started();
    scan.content.own = None;
    assert!(!answer(&mut scan, 1, 0, "trust", 4));
}

#[test]
fn who_filled_in_the_barometer_alone_still_takes_part() {
    let mut scan = started();
    answer(&mut scan, 1, 0, "trust", 4);
    assert!(!scan.content.own_ballot().expect("one").is_blank());
    assert!(!act(&mut scan, Act::Guide, &edit_of(1, 1)));
    assert_eq!(own(&scan).len(), 1);
}

#[test]
fn undo_and_redo_bring_answers_back() {
    let mut scan = started();
    let mut history = History::default();
    for (minute, number) in [(0, 2), (1, 5)] {
        let given = Act::Culture(pair("roles"), Some(at(number)));
        assert!(history.apply_act(&mut scan, given, &edit_of(1, minute)));
    }
    assert!(history.undo(&mut scan, &edit_of(1, 2)));
    assert_eq!(own(&scan).get(&pair("roles")), Some(at(2)));
    assert!(history.undo(&mut scan, &edit_of(1, 3)));
    assert!(own(&scan).is_empty());
    assert!(history.redo(&mut scan, &edit_of(1, 4)));
    assert_eq!(own(&scan).get(&pair("roles")), Some(at(2)));
}

#[test]
fn a_file_holds_numbers_and_question_marks_and_gives_them_back() {
    let mut scan = started();
    answer(&mut scan, 1, 0, "trust", 1);
    answer(&mut scan, 1, 1, "roles", 0);
    let text = export(&scan, &scan.changed, "iscan test");
    let file: Value = serde_json::from_str(&text).expect("JSON");
    let ballot = &scan.content.own.as_ref().expect("one").ballot;
    let written = &file["data"]["content"]["ballots"][ballot.as_str()]["culture"];
    assert_eq!(*written, json!({ "roles": "?", "trust": 1 }));
    for read in [
        import(text.as_bytes(), instrument()).expect("a scan"),
        receive(text.as_bytes(), instrument())
            .expect("a scan")
            .imported,
    ] {
        assert_eq!(read.problems, []);
        assert_eq!(read.scan, scan);
    }
}

#[test]
fn what_is_no_answer_is_listed_and_the_others_stay() {
    let mut scan = started();
    answer(&mut scan, 1, 0, "trust", 1);
    let mut file: Value =
        serde_json::from_str(&export(&scan, &scan.changed, "iscan test")).expect("JSON");
    let ballot = scan.content.own.as_ref().expect("one").ballot.clone();
    let place = format!("/data/content/ballots/{ballot}/culture");
    *file.pointer_mut(&place).expect("the answers") = json!({
        "trust": 3, "roles": 6, "mistakes": 0, "thinking": "ja", "openness": [1], "of-later": 2,
        "not an id": 2,
    });
    let read = receive(file.to_string().as_bytes(), instrument()).expect("a scan");
    let kept: Vec<_> = own(&read.imported.scan)
        .iter()
        .map(|(pair, answer)| (pair.to_string(), answer))
        .collect();
    let expected = [("of-later", at(2)), ("trust", at(3))];
    assert_eq!(kept, expected.map(|(id, answer)| (id.to_owned(), answer)));
    let problems = &read.imported.problems;
    let at_place = |id: &str| {
        let path = format!("content/ballots/{ballot}/culture/{id}");
        let found = problems.iter().find(|problem| problem.path == path);
        found.map(|problem| problem.what.clone())
    };
    let out_of_range = |found: &str| {
        Some(ProblemKind::OutOfRange {
            found: found.to_owned(),
        })
    };
    assert_eq!(at_place("roles"), out_of_range("6"));
    assert_eq!(at_place("mistakes"), out_of_range("0"));
    assert!(matches!(
        at_place("thinking"),
        Some(ProblemKind::BadWord { .. })
    ));
    assert_eq!(at_place("openness"), Some(ProblemKind::WrongType));
    assert_eq!(problems.len(), 5, "{problems:?}");

    *file.pointer_mut(&place).expect("the answers") = json!("veel");
    let read = receive(file.to_string().as_bytes(), instrument()).expect("a scan");
    assert!(own(&read.imported.scan).is_empty());
    assert_eq!(read.imported.problems.len(), 1);
}

#[test]
fn what_two_devices_answered_comes_together_and_two_answers_are_a_conflict() {
    let mut base = started();
    answer(&mut base, 1, 0, "trust", 3);
    let (mut ours, mut theirs) = (base.clone(), base);
    answer(&mut ours, 1, 1, "roles", 1);
    answer(&mut theirs, 2, 1, "mistakes", 5);
    let both = merge(&ours, &theirs).expect("copies");
    assert_eq!(both.conflicts, []);
    assert_eq!(own(&both.scan).len(), 3);
    answer(&mut theirs, 2, 2, "roles", 4);
    let both = merge(&ours, &theirs).expect("copies");
    let ballot = &ours.content.own.as_ref().expect("one").ballot;
    let paths: Vec<_> = both.conflicts.iter().map(|it| it.path.clone()).collect();
    assert_eq!(paths, [format!("ballots/{ballot}/culture/roles")]);
}

#[test]
fn an_answer_that_one_device_took_back_is_gone_after_a_merge() {
    let mut base = started();
    answer(&mut base, 1, 0, "trust", 3);
    let mut ours = base.clone();
    act(&mut ours, Act::Culture(pair("trust"), None), &edit_of(1, 1));
    for both in [merge(&ours, &base), merge(&base, &ours)] {
        let both = both.expect("copies");
        assert_eq!(both.conflicts, []);
        assert_eq!(both.scan.content, ours.content);
    }
}

/// Somebody of a role who stands everywhere at one place.
fn arrival(number: u8, role: &str, position: u8) -> Arrival {
    let participant = ParticipantId::from_random([number; 8]);
    let mut ballot = Ballot::empty(participant.clone(), VoteRound::First, Via::Link);
    for area in &instrument().areas {
        let place = iscan::instrument::Phase::new(position).expect("1 to 5");
        let place = iscan::instrument::Placement::At(place);
        ballot.placements.insert(area.id.clone(), place);
    }
    let culture: Culture = ["trust", "roles"]
        .map(|id| (pair(id), at(position)))
        .into_iter()
        .collect();
    culture.put(&mut ballot);
    Arrival {
        about: Participant {
            role: Some(role.into()),
            ..Participant::default()
        },
        id: BallotId::from_random([100 + number; 8]),
        ballot,
        participant,
    }
}

#[test]
fn cut_loose_from_persons_the_barometer_keeps_its_counts_and_loses_its_ties() {
    let mut scan = started();
    act(&mut scan, Act::Guide, &edit_of(1, 0));
    let people: Vec<Arrival> = (1..=5).map(|n| arrival(n, "staff", n)).collect();
    act(&mut scan, Act::Receive(people, Vec::new()), &edit_of(1, 1));
    let count = needed(&scan.content, instrument());
    let random: Vec<[u8; 8]> = (0..count as u64)
        .map(|n| n.wrapping_mul(0x9e37_79b9_7f4a_7c15).to_be_bytes())
        .collect();
    assert!(loosened(&scan.content, instrument(), &random[1..]).is_none());
    let loose = loosened(&scan.content, instrument(), &random).expect("enough randomness");
    act(&mut scan, Act::Loosen(loose), &edit_of(1, 2));
    let ballots: Vec<&Ballot> = scan.content.ballots.values().collect();
    let mut positions: Vec<_> = ballots
        .iter()
        .filter_map(|ballot| Culture::of(ballot).get(&pair("trust"))?.position())
        .map(|position| position.number())
        .collect();
    positions.sort_unstable();
    assert_eq!(positions, [1, 2, 3, 4, 5]);
    let tied = ballots.iter().filter(|ballot| {
        let culture = Culture::of(ballot).get(&pair("trust"));
        let position = culture.and_then(|it| it.position()).map(|it| it.number());
        let mut placed = ballot.placements.values();
        placed.all(|placement| placement.phase().map(|phase| phase.number()) == position)
    });
    assert_eq!(tied.count(), 0, "nobody's answers stand together any more");
}
