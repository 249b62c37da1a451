//! The actions along time.
//!
//! Invariant: every bar lies within the line, and every place is a share of it from 0 to 1, so that any
//! width draws the same.

use super::days::{first_of_month, month_of, number};
use super::list::{is_overdue, title_of};
use crate::chart::{TimelineBar, TimelineModel};
use crate::scan::plan::{Action, Plan, Status};
use crate::scan::{ActionId, CivilDate};
use crate::text::Lang;
use crate::text::plan::ProgressWords;
use crate::text::{format, plan as say};
use crate::view::figure::Table;

/// From so many months on, quarters are marked instead, and beyond many quarters years.
const MONTHS: u32 = 13;
/// From so many months on, every second one is marked.
const HALF: u32 = 7;
/// From so many months on, years are marked.
const QUARTERS: u32 = 48;
/// The shortest bar.
const LEAST: f64 = 0.01;

/// A beginning of a month, a quarter or a year.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// What it is called.
    pub label: String,
    /// Where it stands.
    pub at: f64,
}

/// An action with an end.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// Which.
    pub id: ActionId,
    /// What it is called.
    pub title: String,
    /// Who is in charge; may be empty.
    pub owner: String,
    /// How far it is.
    pub status: Status,
    /// Where it begins.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// Whether it should have been done by now.
    pub overdue: bool,
    /// Its days in words.
    pub period: String,
    /// The bars that come before it, by their place.
    pub after: Vec<usize>,
    /// What they are called.
    pub waits: Vec<String>,
}

/// The actions along time.
#[derive(Clone, Debug, PartialEq)]
pub struct Timeline {
    /// The marks.
    pub ticks: Vec<Tick>,
    /// The bars, in the order in which they begin.
    pub bars: Vec<Bar>,
    /// Where today is.
    pub today: Option<f64>,
    /// The titles of the actions without an end.
    pub undated: Vec<String>,
}

/// The timeline of the actions that were not given up; without bars where none has an end.
pub fn timeline(lang: Lang, plan: &Plan, today: CivilDate) -> Timeline {
    let kept = plan.actions.iter();
    let kept = kept.filter(|(_, action)| action.status != Status::Stopped);
    let (mut dated, mut undated) = (Vec::new(), Vec::new());
    for (id, action) in kept {
        match action.due {
            Some(due) => dated.push((start(action, due), due, id, action)),
            None => undated.push(title_of(lang, action)),
        }
    }
    dated.sort_by_key(|(start, due, id, _)| (*start, *due, *id));
    let Some(line) = Line::around(&dated, today) else {
        return Timeline {
            ticks: Vec::new(),
            bars: Vec::new(),
            today: None,
            undated,
        };
    };
    let place = |id: &ActionId| dated.iter().position(|(_, _, other, _)| *other == id);
    let bars = dated.iter().map(|(start, due, id, action)| {
        let (from, to) = (line.at(number(*start)), line.at(number(*due) + 1));
        Bar {
            id: (*id).clone(),
            title: title_of(lang, action),
            owner: action.owner.trim().to_owned(),
            status: action.status,
            from: from.min(1.0 - LEAST),
            to: to.max((from + LEAST).min(1.0)),
            overdue: is_overdue(action, today),
            period: say::period(lang, action.start, action.due).unwrap_or_default(),
            after: action.after.iter().filter_map(place).collect(),
            waits: super::list::first_of(lang, plan, action),
        }
    });
    Timeline {
        bars: bars.collect(),
        ticks: line.ticks(lang),
        today: Some(line.at(number(today))).filter(|at| (0.0..=1.0).contains(at)),
        undated,
    }
}

impl Bar {
    /// How far it is, and that it is overdue.
    pub fn state(&self, lang: Lang) -> String {
        let status = say::status(lang, self.status);
        if self.overdue {
            format!("{status}, {}", say::ActionWords::Overdue.say(lang))
        } else {
            status.to_owned()
        }
    }
}

impl Timeline {
    /// The drawing.
    pub fn model(&self, lang: Lang) -> TimelineModel {
        let bars = self.bars.iter().map(|bar| TimelineBar {
            name: bar.title.clone(),
            state: bar.state(lang),
            span: (bar.from, bar.to),
            done: bar.status == Status::Done,
            overdue: bar.overdue,
            after: bar.after.clone(),
        });
        let ticks = self.ticks.iter();
        let today = ProgressWords::Today.say(lang);
        TimelineModel {
            ticks: ticks.map(|tick| (tick.label.clone(), tick.at)).collect(),
            bars: bars.collect(),
            today: self.today.map(|at| (today.to_owned(), at)),
        }
    }

    /// The same as a table.
    pub fn table(&self, lang: Lang) -> Table {
        use say::ActionWords as Words;
        let head = [
            Words::TitleHead,
            Words::OwnerHead,
            Words::Period,
            Words::StatusHead,
            Words::AfterHead,
        ];
        let rows = self.bars.iter().map(|bar| {
            let waits = format::and(lang, &bar.waits);
            vec![
                bar.title.clone(),
                bar.owner.clone(),
                bar.period.clone(),
                bar.state(lang),
                waits,
            ]
        });
        Table {
            caption: ProgressWords::Table.say(lang).to_owned(),
            head: head.map(|word| word.say(lang).to_owned()).into(),
            rows: rows.collect(),
        }
    }
}

/// Where a bar begins: an action without a start, or with one after its end, is a thing of one day.
fn start(action: &Action, due: CivilDate) -> CivilDate {
    action.start.filter(|start| *start <= due).unwrap_or(due)
}

/// Whole months from before the first day to after the last.
struct Line {
    first: u32,
    months: u32,
    from: i64,
    to: i64,
}

type Dated<'a> = (CivilDate, CivilDate, &'a ActionId, &'a Action);

impl Line {
    /// The line around all of them; around today too, where that is near.
    fn around(dated: &[Dated], today: CivilDate) -> Option<Self> {
        let first = dated.iter().map(|(start, ..)| *start).min()?;
        let last = dated.iter().map(|(_, due, ..)| *due).max()?;
        let (mut first, mut last) = (month_of(first), month_of(last));
        let now = month_of(today);
        if now + MONTHS > first && now < last + MONTHS {
            first = first.min(now);
            last = last.max(now);
        }
        let (from, to) = (first_of_month(first)?, first_of_month(last + 1));
        let from = number(from);
        Some(Self {
            first,
            months: last + 1 - first,
            from,
            // The last month of the calendar has none after it.
            to: to.map_or(from + 31 * i64::from(last + 1 - first), number),
        })
    }

    fn at(&self, day: i64) -> f64 {
        let share = (day - self.from) as f64 / (self.to - self.from).max(1) as f64;
        if share.is_finite() { share } else { 0.0 }
    }

    fn ticks(&self, lang: Lang) -> Vec<Tick> {
        let every = match self.months {
            0..HALF => 1,
            // Words for each month would not fit, and leaving out some looks as if time did.
            HALF..MONTHS => 2,
            MONTHS..QUARTERS => 3,
            // At most a dozen years are marked, however long the line is.
            months => 12 * (months / 144 + 1),
        };
        let marked = (self.first..self.first + self.months).filter(|month| month % every == 0);
        marked
            .filter_map(|month| {
                let day = first_of_month(month)?;
                Some(Tick {
                    label: label(lang, every, day),
                    at: self.at(number(day)),
                })
            })
            .collect()
    }
}

fn label(lang: Lang, every: u32, day: CivilDate) -> String {
    match every {
        1 | 2 => format::month(lang, day),
        3 => say::quarter(lang, (day.month() - 1) / 3 + 1, day.year()),
        _ => day.year().to_string(),
    }
}
