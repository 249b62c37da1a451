//! Undo and redo.
//!
//! Invariant: what undo brings back equals what was there, leaf by leaf, while the revision rises
//! and the changed leaves get new stamps: to everyone else an undo is one more change.

use super::plan;
use super::workshop::{self, Act};
use super::{Content, Edit, Event, Scan, one_more, restamp, update};
use std::collections::VecDeque;
use std::sync::Arc;

/// How many steps can be undone.
const LIMIT: usize = 200;

/// The contents before and after the present one. Lives in memory: a reload forgets it.
#[derive(Clone, Debug, Default)]
pub struct History {
    past: VecDeque<Arc<Content>>,
    future: Vec<Arc<Content>>,
    typing: Option<String>,
}

impl History {
    /// Applies an event and remembers what was there. Returns whether anything changed.
    ///
    /// Typing in one field is one step until [`History::seal`].
    pub fn apply(&mut self, scan: &mut Scan, event: Event, edit: &Edit) -> bool {
        let field = event.typed_field();
        self.remember(scan, field, |scan| update(scan, event, edit))
    }

    /// Applies an act of a facilitator in the same way. Cutting answers loose from persons leaves
    /// nothing to undo.
    pub fn apply_act(&mut self, scan: &mut Scan, act: Act, edit: &Edit) -> bool {
        let field = act.typed_field();
        let is_final = matches!(act, Act::Loosen(_));
        let changed = self.remember(scan, field, |scan| workshop::act(scan, act, edit));
        if is_final && changed {
            *self = Self::default();
        }
        changed
    }

    /// Applies an act on the plan in the same way.
    pub fn apply_plan(&mut self, scan: &mut Scan, act: plan::Act, edit: &Edit) -> bool {
        let field = act.typed_field();
        self.remember(scan, field, |scan| plan::act(scan, act, edit))
    }

    fn remember(
        &mut self,
        scan: &mut Scan,
        field: Option<String>,
        change: impl FnOnce(&mut Scan) -> bool,
    ) -> bool {
        let before = Arc::new(scan.content.clone());
        if !change(scan) {
            return false;
        }
        let same_field = field.is_some() && field == self.typing;
        if !same_field {
            self.past.push_back(before);
            if self.past.len() > LIMIT {
                self.past.pop_front();
            }
        }
        self.future.clear();
        self.typing = field;
        true
    }

    /// Ends a run of typing: the next character is a step of its own.
    pub fn seal(&mut self) {
        self.typing = None;
    }

    /// Whether there is something to undo.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is something to redo.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Brings back the content before the last step. Returns whether there was one.
    pub fn undo(&mut self, scan: &mut Scan, edit: &Edit) -> bool {
        let Some(content) = self.past.pop_back() else {
            return false;
        };
        self.future.push(bring_back(scan, &content, edit));
        self.typing = None;
        true
    }

    /// Brings back the content that was undone last. Returns whether there was one.
    pub fn redo(&mut self, scan: &mut Scan, edit: &Edit) -> bool {
        let Some(content) = self.future.pop() else {
            return false;
        };
        self.past.push_back(bring_back(scan, &content, edit));
        self.typing = None;
        true
    }
}

/// Puts a content in place of the scan's, as one more change; returns the one that was there.
fn bring_back(scan: &mut Scan, content: &Content, edit: &Edit) -> Arc<Content> {
    let mut before = std::mem::replace(&mut scan.content, content.clone());
    restamp(scan, &mut before, &edit.replica);
    scan.revision = one_more(scan.revision);
    scan.changed = edit.now.clone();
    Arc::new(before)
}
