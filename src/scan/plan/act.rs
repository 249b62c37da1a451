//! What is done to a plan.
//!
//! Invariant: like an [`Event`](crate::scan::Event) an act is total and stamps what it changes. Nobody
//! gives more than [`POINTS`] points, an action comes after no action that comes after it, and nothing
//! is released that is not there.

use super::{Action, Choices, Conclusion, Edited, Plan, Signature, cut_circles};
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
    /// Take over the actions of another scan; those that are there stay as they are.
    Adopt(BTreeMap<ActionId, Action>),
    /// Take an action out.
    Remove(ActionId),
    /// Put back an action that was taken out of this plan, with the points that it had and what waited
    /// for it. One that is there stays as it is.
    PutBack(ActionId, Box<Plan>),
    /// Order the recommendations by hand; empty for the order of the rules.
    Order(Vec<RecommendationId>),
    /// Set a recommendation or a signal aside, or take it back.
    Dismiss(RecommendationId, bool),
    /// The points of one person; none takes the person out.
    Points(SeatId, BTreeMap<ActionId, u8>),
    /// Forget all points.
    ForgetPoints,
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
        Act::Adopt(actions) => adopt(plan, actions),
        Act::Remove(id) => remove(plan, &id),
        Act::PutBack(id, before) => put_back(plan, &id, &before),
        Act::Order(order) => plan.order = order,
        Act::Dismiss(id, yes) => keep(&mut plan.dismissed, id, yes),
        Act::Points(seat, points) => give(plan, seat, points),
        Act::ForgetPoints => plan.points.clear(),
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

fn adopt(plan: &mut Plan, actions: BTreeMap<ActionId, Action>) {
    for (id, action) in actions {
        plan.actions.entry(id).or_insert(action);
    }
    let there: BTreeSet<ActionId> = plan.actions.keys().cloned().collect();
    for action in plan.actions.values_mut() {
        action.after.retain(|first| there.contains(first));
    }
    cut_circles(&mut plan.actions);
}

/// Whether `one` waits for `other`, directly or by way of others.
pub fn comes_after(plan: &Plan, one: &ActionId, other: &ActionId) -> bool {
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

fn put_back(plan: &mut Plan, id: &ActionId, before: &Plan) {
    let Some(action) = before.actions.get(id) else {
        return;
    };
    if plan.actions.contains_key(id) {
        return;
    }
    put_action(plan, id.clone(), action.clone());
    let waited = before.actions.iter();
    for (other, _) in waited.filter(|(_, action)| action.after.contains(id)) {
        if let Some(mut waits) = plan.actions.get(other).cloned() {
            waits.after.insert(id.clone());
            put_action(plan, other.clone(), waits);
        }
    }
    for (seat, points) in &before.points {
        if let Some(given) = points.get(id) {
            let mut now = plan.points.get(seat).cloned().unwrap_or_default();
            now.insert(id.clone(), *given);
            give(plan, seat.clone(), now);
        }
    }
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
