//! How the plan got on, year by year.

use super::list::is_overdue;
use crate::scan::CivilDate;
use crate::scan::plan::{Plan, Status};
use crate::text::Lang;
use crate::text::plan::ProgressWords;
use crate::view::figure::Table;
use std::collections::BTreeMap;

/// What happened in one year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Year {
    /// How many actions were to be done in it.
    pub due: usize,
    /// How many of those are done by now.
    pub of_due: usize,
    /// How many got done in it.
    pub done: usize,
    /// How many were given up in it.
    pub stopped: usize,
}

/// The progress.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Progress {
    /// The years in which something was due or ended, in order.
    pub years: BTreeMap<u16, Year>,
    /// How many actions ended on a day that nobody wrote down.
    pub undated: Year,
    /// How many are done.
    pub done: usize,
    /// How many there are.
    pub all: usize,
    /// How many should have been done by today.
    pub overdue: usize,
}

/// The progress of a plan.
pub fn progress(plan: &Plan, today: CivilDate) -> Progress {
    let mut found = Progress::default();
    for action in plan.actions.values() {
        let is_done = action.status == Status::Done;
        found.all += 1;
        found.done += usize::from(is_done);
        found.overdue += usize::from(is_overdue(action, today));
        if let Some(due) = action.due {
            let year = found.years.entry(due.year()).or_default();
            year.due += 1;
            year.of_due += usize::from(is_done);
        }
        if !action.status.is_open() {
            let year = match action.ended {
                Some(ended) => found.years.entry(ended.year()).or_default(),
                None => &mut found.undated,
            };
            year.done += usize::from(is_done);
            year.stopped += usize::from(!is_done);
        }
    }
    found
}

/// The progress as a table, a row for each year; none where nothing has a day or ended.
pub fn progress_table(lang: Lang, found: &Progress) -> Option<Table> {
    use ProgressWords as Words;
    let row = |name: String, year: &Year| {
        let counts = [year.due, year.of_due, year.done, year.stopped];
        let counts = counts.map(|count| count.to_string());
        std::iter::once(name).chain(counts).collect::<Vec<_>>()
    };
    let years = found.years.iter();
    let mut rows: Vec<Vec<String>> = years.map(|(year, of)| row(year.to_string(), of)).collect();
    if found.undated != Year::default() {
        rows.push(row(Words::NoDate.say(lang).to_owned(), &found.undated));
    }
    let head = [
        Words::Year,
        Words::Planned,
        Words::OfThose,
        Words::Done,
        Words::Stopped,
    ];
    (!rows.is_empty()).then(|| Table {
        caption: Words::PerYear.say(lang).to_owned(),
        head: head.map(|word| word.say(lang).to_owned()).into(),
        rows,
    })
}
