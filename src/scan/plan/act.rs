//! What is done to a plan.
//!
//! Invariant: like an [`Event`](crate::scan::Event) an act is total and stamps what it changes. Nobody
//! gives more than [`POINTS`] points, an action comes after no action that comes after it, and nothing
//! is released that is not there.

use super::{Action, Choices, Conclusion, Edited, Plan, Signature};
use crate::instrument::{RecommendationId, StatementId, SymptomId};
use crate::scan::{ActionId, BallotId, Edit, Scan, SeatId, update_with};
use std::collections::{BTreeMap, BTreeSet};

/// So many points each person has.
pub const POINTS: u8 = 5;

/// One act on a plan.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// Recognise a symptom, or not any more.
    Recognise(SymptomId, bool),
    /// Put an action into the plan, changed or new. With the name of a field while typing in it, so that
    /// undo takes the typing back as one.
    Action(ActionId, Box<Action>, Option<&'static str>),
    /// Take an action out.
    Remove(ActionId),
    /// Order the recommendations by hand; empty for the order of the rules.
    Order(Vec<RecommendationId>),
    /// Set a recommendation or a signal aside, or take it back.
    Dismiss(RecommendationId, bool),
    /// The points of one person; none takes the person out.
    Points(SeatId, BTreeMap<ActionId, u8>),
    /// Rewrite a conclusion, or take back what the app writes.
    Conclude(Conclusion, Option<Edited>),
    /// Choose what the report shows.
    Choose(Choices),
    /// Release the remark of a ballot, or keep it private again.
    Release(BallotId, StatementId, Option<Signature>),
}

impl Act {
    /// The field that the act types into, if it is typing.
    pub fn typed_field(&self) -> Option<String> {
        match self {
            Self::Action(id, _, Some(field)) => Some(format!("plan/{id}/{field}")),
            Self::Conclude(conclusion, Some(_)) => Some(format!("plan/{conclusion:?}")),
            _ => None,
        }
    }
}

/// Applies one act. Returns whether anything changed.
pub fn act(scan: &mut Scan, act: Act, edit: &Edit) -> bool {
    update_with(scan, edit, |content| {
        let mut plan = Plan::of(content);
        let exists = |ballot: &BallotId, statement: &StatementId| {
            let ballot = content.ballots.get(ballot);
            ballot.is_some_and(|ballot| ballot.comments.contains_key(statement))
        };
        apply(&mut plan, act, exists);
        plan.put(content);
    })
}

fn apply(plan: &mut Plan, act: Act, exists: impl Fn(&BallotId, &StatementId) -> bool) {
    match act {
        Act::Recognise(symptom, yes) => keep(&mut plan.symptoms, symptom, yes),
        Act::Action(id, action, _) => put_action(plan, id, *action),
        Act::Remove(id) => remove(plan, &id),
        Act::Order(order) => plan.order = order,
        Act::Dismiss(id, yes) => keep(&mut plan.dismissed, id, yes),
        Act::Points(seat, points) => give(plan, seat, points),
        Act::Conclude(conclusion, Some(edited)) => {
            plan.conclusions.insert(conclusion, edited);
        }
        Act::Conclude(conclusion, None) => {
            plan.conclusions.remove(&conclusion);
        }
        Act::Choose(choices) => plan.report = choices,
        Act::Release(ballot, statement, Some(signature)) if exists(&ballot, &statement) => {
            let of = plan.released.entry(ballot).or_default();
            of.insert(statement, signature);
        }
        Act::Release(_, _, Some(_)) => {}
        Act::Release(ballot, statement, None) => {
            if let Some(of) = plan.released.get_mut(&ballot) {
                of.remove(&statement);
            }
            plan.released.retain(|_, of| !of.is_empty());
        }
    }
}

fn keep<T: Ord>(set: &mut BTreeSet<T>, one: T, yes: bool) {
    if yes {
        set.insert(one);
    } else {
        set.remove(&one);
    }
}

fn put_action(plan: &mut Plan, id: ActionId, mut action: Action) {
    let mut after = std::mem::take(&mut action.after);
    after.retain(|first| plan.actions.contains_key(first) && !comes_after(plan, first, &id));
    after.remove(&id);
    action.after = after;
    plan.actions.insert(id, action);
}

/// Whether `one` waits for `other`, directly or by way of others.
pub(super) fn comes_after(plan: &Plan, one: &ActionId, other: &ActionId) -> bool {
    let mut seen = BTreeSet::new();
    let mut open = vec![one];
    while let Some(id) = open.pop() {
        if id == other {
            return true;
        }
        if seen.insert(id)
            && let Some(action) = plan.actions.get(id)
        {
            open.extend(&action.after);
        }
    }
    false
}

fn remove(plan: &mut Plan, id: &ActionId) {
    plan.actions.remove(id);
    for action in plan.actions.values_mut() {
        action.after.remove(id);
    }
    for points in plan.points.values_mut() {
        points.remove(id);
    }
    plan.points.retain(|_, points| !points.is_empty());
}

fn give(plan: &mut Plan, seat: SeatId, mut points: BTreeMap<ActionId, u8>) {
    points.retain(|id, given| *given > 0 && plan.actions.contains_key(id));
    let total: u32 = points.values().map(|given| u32::from(*given)).sum();
    if points.is_empty() {
        plan.points.remove(&seat);
    } else if total <= u32::from(POINTS) {
        plan.points.insert(seat, points);
    }
}
