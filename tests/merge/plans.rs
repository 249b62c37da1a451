//! Two copies of one plan.

use crate::common::events::edit_of;
use crate::common::instrument;
use crate::{merged, paths, started};
use iscan::exchange::{Choice, choose};
use iscan::instrument::Lang;
use iscan::scan::plan::{Act, Action, Conclusion, Edited, Plan, act};
use iscan::scan::{ActionId, Scan, SeatId};
use iscan::view::import::questions;
use std::collections::BTreeMap;

fn id(of: u8) -> ActionId {
    ActionId::from_random([of; 8])
}

fn did(scan: &Scan, device: u8, acts: Vec<Act>) -> Scan {
    let mut scan = scan.clone();
    for (minute, one) in acts.into_iter().enumerate() {
        assert!(act(&mut scan, one, &edit_of(device, minute)));
    }
    scan
}

fn put(of: u8, change: impl FnOnce(&mut Action)) -> Act {
    let mut action = Action {
        title: format!("Actie {of}"),
        ..Action::default()
    };
    change(&mut action);
    Act::Action(id(of), Box::new(action), None)
}

#[test]
fn actions_marks_and_points_of_two_devices_stand_side_by_side() {
    let base = did(&started(), 1, vec![put(1, |_| {})]);
    let points = |seat: u8| {
        let given = BTreeMap::from([(id(1), seat)]);
        Act::Points(SeatId::from_random([seat; 8]), given)
    };
    let ours = did(
        &base,
        1,
        vec![
            put(2, |_| {}),
            put(1, |action| action.owner = "An".into()),
            Act::Recognise("limits-islands".into(), true),
            points(1),
        ],
    );
    let theirs = did(
        &base,
        2,
        vec![
            put(3, |_| {}),
            put(1, |action| action.service = "ICT".into()),
            Act::Recognise("limits-cost".into(), true),
            Act::Dismiss("network".into(), true),
            points(2),
        ],
    );
    let both = merged(&ours, &theirs);
    assert_eq!(paths(&both.conflicts), Vec::<&str>::new());
    let plan = Plan::of(&both.scan.content);
    assert_eq!(plan.actions.len(), 3);
    let first = &plan.actions[&id(1)];
    assert_eq!(
        (first.owner.as_str(), first.service.as_str()),
        ("An", "ICT")
    );
    assert_eq!((plan.symptoms.len(), plan.points.len()), (2, 2));
    assert!(plan.dismissed.contains(&"network".into()));
}

#[test]
fn what_was_changed_twice_is_asked_about_in_words() {
    let base = did(&started(), 1, vec![put(1, |_| {})]);
    let edited = |text: &str| {
        let edited = Edited {
            text: text.into(),
            ..Edited::default()
        };
        Act::Conclude(Conclusion::Standing, Some(edited))
    };
    let side = |device: u8, owner: &str| {
        let order = vec!["network".into(), owner.into()];
        let acts = vec![
            put(1, |action| action.owner = owner.into()),
            edited(owner),
            Act::Order(order),
        ];
        did(&base, device, acts)
    };
    let (ours, theirs) = (side(1, "An"), side(2, "Bert"));
    let mut both = merged(&ours, &theirs);
    let owner = format!("plan/actions/{}/owner", id(1));
    assert_eq!(
        paths(&both.conflicts),
        [owner.as_str(), "plan/conclusions/standing", "plan/order"]
    );
    let contents = [&ours.content, &theirs.content];
    let asked = questions(Lang::Nl, instrument(), &both.conflicts, contents);
    let asked: Vec<(&str, &str, &str)> = asked
        .iter()
        .map(|one| (one.place.as_str(), one.here.as_str(), one.there.as_str()))
        .collect();
    assert_eq!(
        asked[0],
        ("Actie “Actie 1”: Wie trekt het?", "“An”", "“Bert”")
    );
    assert_eq!(asked[1].1, "“An”");
    assert_eq!(asked[2].0, "Het actieplan: volgorde van de aanbevelingen");
    let conflict = both.conflicts[0].clone();
    assert!(choose(
        &mut both.scan,
        &conflict,
        Choice::Ours,
        &edit_of(9, 0)
    ));
    assert_eq!(Plan::of(&both.scan.content).actions[&id(1)].owner, "An");
}

#[test]
fn an_action_that_one_side_removed_is_gone_and_nothing_waits_for_it() {
    let base = did(&started(), 1, vec![put(1, |_| {})]);
    let ours = did(&base, 1, vec![Act::Remove(id(1))]);
    let theirs = did(
        &base,
        2,
        vec![put(2, |action| {
            action.after.insert(id(1));
        })],
    );
    let both = merged(&ours, &theirs);
    assert_eq!(both.conflicts, []);
    let plan = Plan::of(&both.scan.content);
    assert_eq!(plan.actions.keys().collect::<Vec<_>>(), [&id(2)]);
    assert!(plan.actions[&id(2)].after.is_empty());
}

#[test]
fn a_circle_that_two_sides_make_together_is_cut() {
    let base = did(&started(), 1, vec![put(1, |_| {}), put(2, |_| {})]);
    let waits = |of: u8, first: u8| {
        put(of, |action| {
            action.after.insert(id(first));
        })
    };
    let ours = did(&base, 1, vec![waits(1, 2)]);
    let theirs = did(&base, 2, vec![waits(2, 1)]);
    let both = merged(&ours, &theirs);
    let plan = Plan::of(&both.scan.content);
    let waiting = plan
        .actions
        .values()
        .filter(|action| !action.after.is_empty());
    assert_eq!(waiting.count(), 1);
}
