//! The actions as lists.

use super::days::days_between;
use crate::scan::plan::{Action, Plan, Status, comes_after};
use crate::scan::{ActionId, CivilDate};
use crate::text::Lang;
use crate::text::plan::untitled;
use std::collections::BTreeMap;

/// The actions of one status.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// How far they are.
    pub status: Status,
    /// Which, those that are due first at the top, those without a day at the bottom.
    pub actions: Vec<ActionId>,
}

/// The actions by status; a status without any is not there.
pub fn by_status(plan: &Plan) -> Vec<Group> {
    let groups = Status::ALL.into_iter().map(|status| {
        let mut of: Vec<(&ActionId, &Action)> = plan
            .actions
            .iter()
            .filter(|(_, action)| action.status == status)
            .collect();
        of.sort_by_key(|(id, action)| (action.due.is_none(), action.due, action.start, *id));
        Group {
            status,
            actions: of.into_iter().map(|(id, _)| id.clone()).collect(),
        }
    });
    groups.filter(|group| !group.actions.is_empty()).collect()
}

/// What an action is called.
pub fn title_of(lang: Lang, action: &Action) -> String {
    match action.title.trim() {
        "" => untitled(lang).to_owned(),
        title => title.to_owned(),
    }
}

/// An action of their own in which nothing was filled in yet.
pub fn untouched(plan: &Plan) -> Option<ActionId> {
    let mut all = plan.actions.iter();
    let found = all.find(|(_, action)| **action == Action::default());
    found.map(|(id, _)| id.clone())
}

/// Whether an action is to be done before it begins.
pub fn ends_early(action: &Action) -> bool {
    let days = action.start.zip(action.due);
    days.is_some_and(|(start, due)| due < start)
}

/// Whether an action should have been done by now.
pub fn is_overdue(action: &Action, today: CivilDate) -> bool {
    action.status.is_open() && action.due.is_some_and(|due| due < today)
}

/// By how many days; none where it is not.
pub fn overdue_days(action: &Action, today: CivilDate) -> Option<i64> {
    let due = action.due.filter(|_| is_overdue(action, today))?;
    Some(days_between(due, today))
}

/// The titles of the open actions that come before one.
pub fn first_of(lang: Lang, plan: &Plan, action: &Action) -> Vec<String> {
    let first = action.after.iter().filter_map(|id| plan.actions.get(id));
    first
        .filter(|first| first.status.is_open())
        .map(|first| title_of(lang, first))
        .collect()
}

/// The actions that can come before one: all others that do not wait for it.
pub fn may_come_first(plan: &Plan, id: &ActionId) -> Vec<ActionId> {
    let others = plan.actions.keys().filter(|other| *other != id);
    others
        .filter(|other| !comes_after(plan, other, id))
        .cloned()
        .collect()
}

/// An action with another status: the day on which it ended follows.
#[must_use]
pub fn status_set(mut action: Action, status: Status, today: CivilDate) -> Action {
    if status.is_open() {
        action.ended = None;
    } else if action.status != status {
        action.ended = Some(today);
    }
    action.status = status;
    action
}

/// The open actions of another plan that are not in this one yet.
pub fn taken(from: &Plan, into: &Plan) -> BTreeMap<ActionId, Action> {
    let open = from.actions.iter();
    open.filter(|(id, action)| action.status.is_open() && !into.actions.contains_key(*id))
        .map(|(id, action)| (id.clone(), action.clone()))
        .collect()
}
