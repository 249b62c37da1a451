//! What holds for a plan and for the acts on it.
//!
//! Invariant: every test makes its own scan.

use super::*;
use crate::instrument::{Instrument, Lang};
use crate::scan::{
    Birth, CivilDate, Edit, Event, History, Kind, Own, ParticipantId, ReplicaId, Scan, ScanId,
    Timestamp, update,
};

fn edit() -> Edit {
    Edit {
        replica: ReplicaId::from_random([9; 8]),
        now: Timestamp::parse("2026-11-30T08:00:00Z").expect("a moment"),
    }
}

fn scan() -> Scan {
    let birth = Birth {
        id: ScanId::from_random([1; 10]),
        own: Own {
            participant: ParticipantId::from_random([2; 8]),
            ballot: BallotId::from_random([3; 8]),
        },
        now: edit().now,
    };
    Scan::new(birth, Kind::Full, &Instrument::builtin(Lang::Nl))
}

fn id(of: u8) -> ActionId {
    ActionId::from_random([of; 8])
}

fn put(scan: &mut Scan, of: u8, after: &[u8]) -> bool {
    let action = Action {
        title: format!("Actie {of}"),
        due: CivilDate::parse("2027-03-01"),
        after: after.iter().map(|of| id(*of)).collect(),
        ..Action::default()
    };
    act(scan, Act::Action(id(of), Box::new(action), None), &edit())
}

fn points(given: &[(u8, u8)]) -> BTreeMap<ActionId, u8> {
    given
        .iter()
        .map(|(of, points)| (id(*of), *points))
        .collect()
}

#[test]
fn a_scan_without_a_plan_says_nothing_of_one() {
    let mut scan = scan();
    assert_eq!(Plan::of(&scan.content), Plan::default());
    assert!(put(&mut scan, 1, &[]));
    assert!(act(&mut scan, Act::Remove(id(1)), &edit()));
    assert!(!scan.content.extra.contains_key(FIELD));
}

#[test]
fn every_part_of_a_plan_comes_back_from_the_content() {
    let mut scan = scan();
    put(&mut scan, 1, &[]);
    put(&mut scan, 2, &[1]);
    let acts = [
        Act::Recognise("limits-islands".into(), true),
        Act::Order(vec!["network".into()]),
        Act::Dismiss("inventory".into(), true),
        Act::Points(SeatId::from_random([4; 8]), points(&[(1, 3), (2, 2)])),
        Act::Conclude(Conclusion::Standing, Some(Edited::default())),
        Act::Choose(Choices {
            audience: Audience::Council,
            parts: BTreeMap::from([(Part::Culture, true)]),
        }),
    ];
    for one in acts {
        assert!(act(&mut scan, one.clone(), &edit()), "{one:?} changes");
        assert!(!act(&mut scan, one, &edit()), "a second time nothing does");
    }
    let plan = Plan::of(&scan.content);
    assert_eq!(plan.actions.len(), 2);
    assert!(plan.actions[&id(2)].after.contains(&id(1)));
    assert!(plan.symptoms.contains(&"limits-islands".into()));
    assert_eq!(plan.points.len(), 1);
    assert!(plan.report.has(Part::Culture));
    assert!(!plan.report.has(Part::Method));
    assert!(
        scan.stamps
            .keys()
            .any(|path| path.starts_with("plan/actions/"))
    );
}

#[test]
fn nobody_gives_more_than_five_points_and_none_to_what_is_no_action() {
    let mut scan = scan();
    put(&mut scan, 1, &[]);
    let seat = SeatId::from_random([4; 8]);
    assert!(!act(
        &mut scan,
        Act::Points(seat.clone(), points(&[(1, 6)])),
        &edit()
    ));
    assert!(!act(
        &mut scan,
        Act::Points(seat.clone(), points(&[(7, 2)])),
        &edit()
    ));
    assert!(act(
        &mut scan,
        Act::Points(seat, points(&[(1, 5)])),
        &edit()
    ));
    act(&mut scan, Act::Remove(id(1)), &edit());
    assert!(Plan::of(&scan.content).points.is_empty());
}

#[test]
fn an_action_never_waits_for_one_that_waits_for_it() {
    let mut scan = scan();
    put(&mut scan, 1, &[]);
    put(&mut scan, 2, &[1]);
    put(&mut scan, 3, &[2]);
    put(&mut scan, 1, &[3, 1, 9]);
    assert!(Plan::of(&scan.content).actions[&id(1)].after.is_empty());
}

#[test]
fn only_a_remark_that_is_there_is_released() {
    let mut scan = scan();
    let ballot = BallotId::from_random([3; 8]);
    let release = Act::Release(ballot.clone(), "o-policy-2a".into(), Some(Signature::Role));
    assert!(!act(&mut scan, release.clone(), &edit()));
    update(
        &mut scan,
        Event::Comment("o-policy-2a".into(), "Zo is het.".into()),
        &edit(),
    );
    assert!(act(&mut scan, release, &edit()));
    let plan = Plan::of(&scan.content);
    let statement = "o-policy-2a".into();
    assert_eq!(plan.release(&ballot, &statement), Some(Signature::Role));
    act(&mut scan, Act::Release(ballot, statement, None), &edit());
    assert!(!scan.content.extra.contains_key(FIELD));
}

#[test]
fn a_field_that_cannot_be_read_takes_no_other_with_it() {
    let mut scan = scan();
    put(&mut scan, 1, &[]);
    if let Some(serde_json::Value::Object(fields)) = scan.content.extra.get_mut(FIELD) {
        fields.insert("order".into(), "kapot".into());
        fields.insert("later".into(), 7.into());
    }
    assert_eq!(Plan::of(&scan.content).actions.len(), 1);
    put(&mut scan, 2, &[]);
    assert_eq!(scan.content.extra[FIELD]["later"], 7);
}

#[test]
fn typing_a_title_is_undone_at_once() {
    let mut scan = scan();
    let mut history = History::default();
    for title in ["N", "Ne", "Net"] {
        let action = Action {
            title: title.into(),
            ..Action::default()
        };
        let typed = Act::Action(id(1), Box::new(action), Some("title"));
        assert!(history.apply_plan(&mut scan, typed, &edit()));
    }
    history.undo(&mut scan, &edit());
    assert_eq!(Plan::of(&scan.content), Plan::default());
}

#[test]
fn actions_of_another_scan_come_beside_those_that_are_there() {
    let mut scan = scan();
    put(&mut scan, 1, &[]);
    let adopted = |of: u8, after: &[u8]| {
        let action = Action {
            title: format!("Overgenomen {of}"),
            after: after.iter().map(|of| id(*of)).collect(),
            ..Action::default()
        };
        (id(of), action)
    };
    let all = BTreeMap::from([adopted(1, &[]), adopted(2, &[1, 7]), adopted(3, &[2])]);
    assert!(act(&mut scan, Act::Adopt(all.clone()), &edit()));
    assert!(!act(&mut scan, Act::Adopt(all), &edit()), "not twice");
    let plan = Plan::of(&scan.content);
    assert_eq!(plan.actions[&id(1)].title, "Actie 1");
    assert_eq!(plan.actions[&id(2)].after, [id(1)].into());
}

#[test]
fn a_circle_loses_the_step_that_closes_it_and_nothing_else() {
    let waits = |of: u8, after: &[u8]| {
        let action = Action {
            after: after.iter().map(|of| id(*of)).collect(),
            ..Action::default()
        };
        (id(of), action)
    };
    let mut whole = BTreeMap::from([waits(1, &[2, 3]), waits(2, &[3]), waits(3, &[4])]);
    let before = whole.clone();
    assert!(cut_circles(&mut whole).is_empty());
    assert_eq!(whole, before);
    let mut round = BTreeMap::from([waits(1, &[2]), waits(2, &[3]), waits(3, &[1, 3])]);
    assert_eq!(cut_circles(&mut round), [id(3)].into());
    assert_eq!(round[&id(1)].after.len() + round[&id(2)].after.len(), 2);
    assert!(round[&id(3)].after.is_empty());
}

#[test]
fn an_action_comes_back_with_its_points_and_what_waited_for_it_and_never_over_a_newer_one() {
    let mut scan = scan();
    put(&mut scan, 1, &[]);
    put(&mut scan, 2, &[1]);
    let seat = SeatId::from_random([4; 8]);
    act(
        &mut scan,
        Act::Points(seat.clone(), points(&[(1, 5)])),
        &edit(),
    );
    let before = Plan::of(&scan.content);
    act(&mut scan, Act::Remove(id(1)), &edit());
    put(&mut scan, 3, &[]);
    let back = Act::PutBack(id(1), Box::new(before.clone()));
    assert!(act(&mut scan, back.clone(), &edit()));
    let now = Plan::of(&scan.content);
    assert_eq!(now.actions.len(), 3);
    assert_eq!(now.points, before.points);
    assert!(now.actions[&id(2)].after.contains(&id(1)));
    let newer = Action {
        owner: "An".into(),
        ..now.actions[&id(1)].clone()
    };
    act(
        &mut scan,
        Act::Action(id(1), Box::new(newer), None),
        &edit(),
    );
    assert!(!act(&mut scan, back, &edit()));
    assert_eq!(Plan::of(&scan.content).actions[&id(1)].owner, "An");
}
