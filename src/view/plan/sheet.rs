//! The actions as rows of a table, for a spreadsheet.

use super::list::{by_status, title_of};
use super::points::ranking;
use crate::instrument::guide::Guide;
use crate::scan::CivilDate;
use crate::scan::plan::{Action, Plan};
use crate::text::Lang;
use crate::text::plan::{ActionWords, size, status};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Words.
    Text,
    /// Days.
    Date,
    /// Counts.
    Count,
}

/// The value of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Nothing.
    Empty,
    /// Words.
    Text(String),
    /// A day.
    Date(CivilDate),
    /// A count.
    Count(u32),
}

/// A table of typed cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// What it shows.
    pub title: String,
    /// The columns.
    pub columns: Vec<(String, Kind)>,
    /// The rows, each as long as there are columns.
    pub rows: Vec<Vec<Value>>,
}

const COLUMNS: [(ActionWords, Kind); 13] = [
    (ActionWords::TitleHead, Kind::Text),
    (ActionWords::OwnerHead, Kind::Text),
    (ActionWords::ServiceHead, Kind::Text),
    (ActionWords::StatusHead, Kind::Text),
    (ActionWords::Start, Kind::Date),
    (ActionWords::Due, Kind::Date),
    (ActionWords::Ended, Kind::Date),
    (ActionWords::EffortHead, Kind::Text),
    (ActionWords::EffectHead, Kind::Text),
    (ActionWords::Points, Kind::Count),
    (ActionWords::AfterHead, Kind::Text),
    (ActionWords::From, Kind::Text),
    (ActionWords::Notes, Kind::Text),
];

/// Every action once, by status.
pub fn sheet(lang: Lang, plan: &Plan, guide: Option<&Guide>) -> Sheet {
    let points = ranking(lang, plan);
    let groups = by_status(plan);
    let ids = groups.iter().flat_map(|group| &group.actions);
    let rows = ids.filter_map(|id| {
        let sum = points
            .iter()
            .find(|one| one.id == *id)
            .map_or(0, |one| one.sum);
        Some(row(lang, plan, guide, plan.actions.get(id)?, sum))
    });
    Sheet {
        title: ActionWords::Heading.say(lang).to_owned(),
        columns: COLUMNS
            .map(|(head, kind)| (head.say(lang).to_owned(), kind))
            .into(),
        rows: rows.collect(),
    }
}

fn row(lang: Lang, plan: &Plan, guide: Option<&Guide>, action: &Action, sum: u32) -> Vec<Value> {
    let day = |day: Option<CivilDate>| day.map_or(Value::Empty, Value::Date);
    let how_much = |of: Option<_>| of.map_or(Value::Empty, |of| text(size(lang, of)));
    let after = action.after.iter().filter_map(|id| plan.actions.get(id));
    let after: Vec<String> = after.map(|action| title_of(lang, action)).collect();
    let from = match &action.recommendation {
        None => ActionWords::Own.say(lang).to_owned(),
        Some(id) => {
            let known = guide.and_then(|guide| guide.recommendation(id));
            known.map_or_else(|| id.to_string(), |one| one.title.clone())
        }
    };
    vec![
        text(&title_of(lang, action)),
        text(&action.owner),
        text(&action.service),
        text(status(lang, action.status)),
        day(action.start),
        day(action.due),
        day(action.ended),
        how_much(action.effort),
        how_much(action.effect),
        Value::Count(sum),
        text(&after.join("; ")),
        text(&from),
        text(&action.notes),
    ]
}

fn text(text: &str) -> Value {
    match text.trim() {
        "" => Value::Empty,
        text => Value::Text(text.to_owned()),
    }
}
