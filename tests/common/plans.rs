//! Plans as the app may have written them, and everything that a person can do to one.

use super::{any_day, any_extra, any_statement, any_text};
use iscan::scan::plan::{
    Act, Action, Audience, Choices, Conclusion, Edited, Part, Plan, Signature, Size, Status,
    cut_circles,
};
use iscan::scan::{ActionId, BallotId, Extra, SeatId};
use proptest::collection::{btree_map, btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use std::collections::BTreeMap;

/// A plan in which everything may occur; mostly there is none.
pub(crate) fn any_plan() -> BoxedStrategy<Plan> {
    let said = (
        btree_set(any_symptom(), 0..3),
        btree_map(any_action_id(), any_action(true), 0..4),
        btree_set(any_recommendation(), 0..3),
        any_points(),
        btree_map(select(Conclusion::ALL.to_vec()), any_edited(), 0..3),
        any_choices(),
        btree_map(any_ballot_id(), any_release(), 0..3),
    );
    let plan = said.prop_map(
        |(symptoms, mut actions, dismissed, points, conclusions, report, released)| {
            cut_circles(&mut actions);
            Plan {
                symptoms: symptoms.iter().map(|id| id.as_str().into()).collect(),
                actions,
                order: dismissed.iter().map(|id| id.as_str().into()).collect(),
                dismissed: dismissed.iter().map(|id| id.as_str().into()).collect(),
                points,
                conclusions,
                report,
                released,
            }
        },
    );
    prop_oneof![2 => Just(Plan::default()), 1 => plan].boxed()
}

/// One act on a plan; of few actions, so that acts meet.
pub(crate) fn any_plan_act() -> BoxedStrategy<Act> {
    prop_oneof![
        3 => (0..4_u8, any_action(false)).prop_map(|(of, action)| put(of, action)),
        1 => few_actions().prop_map(Act::Remove),
        1 => (any_symptom(), any::<bool>()).prop_map(|(id, yes)| Act::Recognise(id.as_str().into(), yes)),
        1 => (any_recommendation(), any::<bool>()).prop_map(|(id, yes)| Act::Dismiss(id.as_str().into(), yes)),
        1 => btree_set(any_recommendation(), 0..3)
            .prop_map(|ids| Act::Order(ids.iter().map(|id| id.as_str().into()).collect())),
        1 => (few_seats(), btree_map(few_actions(), 1..=2_u8, 0..3))
            .prop_map(|(seat, points)| Act::Points(seat, points)),
        1 => (select(Conclusion::ALL.to_vec()), option::of(any_edited()))
            .prop_map(|(which, edited)| Act::Conclude(which, edited)),
        1 => any_choices().prop_map(Act::Choose),
    ]
    .boxed()
}

/// An action that waits only for those with a lower number, so that no two copies make a circle.
fn put(of: u8, mut action: Action) -> Act {
    action.after = (0..of)
        .map(action_id)
        .filter(|id| action.after.contains(id))
        .collect();
    Act::Action(action_id(of), Box::new(action), None)
}

fn action_id(of: u8) -> ActionId {
    ActionId::from_random([of; 8])
}

fn few_actions() -> impl Strategy<Value = ActionId> {
    (0..4_u8).prop_map(action_id)
}

fn few_seats() -> impl Strategy<Value = SeatId> {
    (0..3_u8).prop_map(|of| SeatId::from_random([of; 8]))
}

fn any_action_id() -> impl Strategy<Value = ActionId> {
    prop_oneof![
        few_actions(),
        any::<[u8; 8]>().prop_map(ActionId::from_random)
    ]
}

fn any_ballot_id() -> impl Strategy<Value = BallotId> {
    any::<[u8; 8]>().prop_map(BallotId::from_random)
}

fn any_symptom() -> impl Strategy<Value = String> {
    "[a-z][a-z-]{0,8}"
}

fn any_recommendation() -> impl Strategy<Value = String> {
    select(vec![
        "network",
        "inventory",
        "tactical-ict",
        "of-a-later-guide",
    ])
    .prop_map(str::to_owned)
}

fn any_action(with_extra: bool) -> impl Strategy<Value = Action> {
    let extra = if with_extra {
        any_extra().boxed()
    } else {
        Just(Extra::new()).boxed()
    };
    (
        [any_text(), any_text(), any_text(), any_text()],
        option::of(any_recommendation()),
        [
            option::of(any_day()),
            option::of(any_day()),
            option::of(any_day()),
        ],
        (
            option::of(select(Size::ALL.to_vec())),
            option::of(select(Size::ALL.to_vec())),
        ),
        select(Status::ALL.to_vec()),
        btree_set(few_actions(), 0..3),
        extra,
    )
        .prop_map(
            |(
                [title, owner, service, notes],
                from,
                [start, due, ended],
                sizes,
                status,
                after,
                extra,
            )| {
                Action {
                    title,
                    recommendation: from.map(|id| id.as_str().into()),
                    owner,
                    service,
                    start,
                    due,
                    ended,
                    effort: sizes.0,
                    effect: sizes.1,
                    status,
                    notes,
                    after,
                    extra,
                }
            },
        )
}

fn any_points() -> impl Strategy<Value = BTreeMap<SeatId, BTreeMap<ActionId, u8>>> {
    let seats = any::<[u8; 8]>().prop_map(SeatId::from_random);
    let given = vec((any_action_id(), 1..=2_u8), 1..3);
    btree_map(
        seats,
        given.prop_map(|given| given.into_iter().collect()),
        0..3,
    )
}

fn any_edited() -> impl Strategy<Value = Edited> {
    (any_text(), any_text()).prop_map(|(text, instead_of)| Edited { text, instead_of })
}

fn any_choices() -> impl Strategy<Value = Choices> {
    (
        select(Audience::ALL.to_vec()),
        btree_map(select(Part::ALL.to_vec()), any::<bool>(), 0..3),
    )
        .prop_map(|(audience, parts)| Choices { audience, parts })
}

fn any_release() -> impl Strategy<Value = BTreeMap<iscan::instrument::StatementId, Signature>> {
    btree_map(any_statement(), select(Signature::ALL.to_vec()), 1..3)
}
