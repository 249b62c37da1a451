//! A person decides about a conflict.
//!
//! Invariant: a choice is one more change with its own stamp, also where the scan holds the chosen
//! value already, so that it overrules both sides of the conflict wherever it is merged next.

use super::units::{find, path, put, remove, stamped_at};
use super::{Choice, Conflict};
use crate::exchange::read;
use crate::scan::{Edit, Scan, leaf_paths, one_more, restamp_chosen};
use serde_json::Value;

/// Puts the chosen side of a conflict into a merged scan. Returns whether it could be: a person at
/// this screen whose ballot is no longer there cannot, and then nothing changes.
pub fn choose(scan: &mut Scan, conflict: &Conflict, choice: Choice, edit: &Edit) -> bool {
    let side = match choice {
        Choice::Ours => &conflict.ours,
        Choice::Theirs => &conflict.theirs,
    };
    let mut next = scan.clone();
    match conflict.place.as_slice() {
        [beside, key] if beside.is_empty() => match &side.value {
            Some(value) => {
                next.extra.insert(key.clone(), value.clone());
            }
            None => {
                next.extra.shift_remove(key);
            }
        },
        place => {
            let Ok(Value::Object(mut fields)) = serde_json::to_value(&scan.content) else {
                return false;
            };
            remove(&mut fields, place);
            if let Some(value) = &side.value {
                put(&mut fields, place, value.clone());
            }
            match read::content(fields.into()) {
                Some(content) => next.content = content,
                None => return false,
            }
            let content = serde_json::to_value(&next.content).unwrap_or_default();
            if find(content, place) != side.value {
                return false;
            }
        }
    }
    let stamped = stamped(conflict);
    restamp_chosen(&mut next, &mut scan.content, stamped, &edit.replica);
    next.revision = one_more(next.revision);
    next.changed = edit.now.clone();
    *scan = next;
    true
}

/// The paths of all leaves that the conflict is about.
fn stamped(conflict: &Conflict) -> Vec<String> {
    let path = path(&conflict.place);
    let values = [&conflict.ours.value, &conflict.theirs.value];
    let mut paths: Vec<String> = values
        .into_iter()
        .flatten()
        .flat_map(|value| match stamped_at(&conflict.place).len() {
            1 => leaf_paths(&path, value),
            _ => leaf_paths("settings", value),
        })
        .collect();
    paths.sort_unstable();
    paths.dedup();
    paths
}
