//! The actions as days of a calendar.

use super::list::title_of;
use crate::instrument::guide::Guide;
use crate::scan::plan::{Action, Plan, Status};
use crate::scan::{ActionId, CivilDate, Scan, Timestamp};
use crate::text::Lang;
use crate::text::plan::ActionWords;

/// An action that is to be done by a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarEntry {
    /// Its name among all days of all calendars; the same again replaces it.
    pub uid: String,
    /// What is to be done.
    pub title: String,
    /// Who, which service, and the notes.
    pub notes: String,
    /// The day it begins.
    pub start: Option<CivilDate>,
    /// The day it is to be done by.
    pub due: CivilDate,
    /// Whether it is done.
    pub done: bool,
    /// When the scan was last changed.
    pub stamp: Timestamp,
}

/// The actions that have an end and were not given up, in the order in which they are due.
pub fn entries(lang: Lang, scan: &Scan, guide: Option<&Guide>) -> Vec<CalendarEntry> {
    let plan = Plan::of(&scan.content);
    let kept = plan.actions.iter();
    let kept = kept.filter(|(_, action)| action.status != Status::Stopped);
    let mut entries: Vec<CalendarEntry> = kept
        .filter_map(|(id, action)| entry(lang, scan, guide, id, action))
        .collect();
    entries.sort_by(|one, other| (one.due, &one.uid).cmp(&(other.due, &other.uid)));
    entries
}

fn entry(
    lang: Lang,
    scan: &Scan,
    guide: Option<&Guide>,
    id: &ActionId,
    action: &Action,
) -> Option<CalendarEntry> {
    Some(CalendarEntry {
        uid: format!("{id}.{}@iscan", scan.id),
        title: title_of(lang, action),
        notes: notes(lang, guide, action),
        start: action.start,
        due: action.due?,
        done: action.status == Status::Done,
        stamp: scan.changed.clone(),
    })
}

fn notes(lang: Lang, guide: Option<&Guide>, action: &Action) -> String {
    let start = action
        .recommendation
        .as_ref()
        .and_then(|id| guide?.recommendation(id));
    let lines = [
        (ActionWords::OwnerHead, action.owner.trim()),
        (ActionWords::ServiceHead, action.service.trim()),
        (ActionWords::Notes, action.notes.trim()),
        (
            ActionWords::FirstStep,
            start.map_or("", |one| one.start.as_str()),
        ),
    ];
    let lines = lines.into_iter().filter(|(_, text)| !text.is_empty());
    let lines: Vec<String> = lines
        .map(|(head, text)| format!("{}: {text}", head.say(lang)))
        .collect();
    lines.join("\n")
}
