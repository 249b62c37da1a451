//! Actions that wait for one another in a circle.
//!
//! Invariant: total, whatever a file says. Where there is no circle nothing changes; where there is
//! one, only the last step of it is taken out, and its action is named.

use super::Action;
use crate::scan::ActionId;
use std::collections::{BTreeMap, BTreeSet};

/// Takes out, of every circle, the step that closes it. Returns the actions that waited with it.
pub fn cut_circles(actions: &mut BTreeMap<ActionId, Action>) -> BTreeSet<ActionId> {
    let closing = closing(actions);
    let cut = closing.iter().map(|(from, _)| from.clone()).collect();
    for (from, to) in closing {
        if let Some(action) = actions.get_mut(&from) {
            action.after.remove(&to);
        }
    }
    cut
}

/// The steps that lead back to an action on the way to them. On the way: a list and not a recursion,
/// since a file can hold a way of any length.
fn closing(actions: &BTreeMap<ActionId, Action>) -> Vec<(ActionId, ActionId)> {
    let mut found = Vec::new();
    let mut done: BTreeSet<&ActionId> = BTreeSet::new();
    for start in actions.keys() {
        let mut on_way: BTreeSet<&ActionId> = BTreeSet::new();
        let mut open = vec![(start, false)];
        while let Some((id, is_left)) = open.pop() {
            if is_left {
                on_way.remove(id);
                done.insert(id);
                continue;
            }
            if done.contains(id) || !on_way.insert(id) {
                continue;
            }
            open.push((id, true));
            let after = actions.get(id).map(|action| &action.after);
            for next in after.into_iter().flatten() {
                if on_way.contains(next) {
                    found.push((id.clone(), next.clone()));
                } else if !done.contains(next) {
                    open.push((next, false));
                }
            }
        }
    }
    found
}
