//! A statement on the projector: its words, and once it may be seen its distribution and one question.
//!
//! Invariant: counts come from the published answers alone, and only where confidentiality lets them
//! be shown; otherwise a sentence says why not. The question then is the same for everyone.

use super::{Source, full_name};
use crate::instrument::{Area, Dimension, Rating, Statement};
use crate::scan::workshop::Level;
use crate::scoring::group::{AgendaItem, Shape, Shift, shifts};
use crate::scoring::{AreaResult, Distribution};
use crate::text::common;
use crate::text::group::{self as say, Finding, GroupWords};
use crate::text::workshop::WallWords;

/// A statement.
#[derive(Clone, Debug, PartialEq)]
pub struct StatementSlide {
    /// Its area.
    pub area: String,
    /// Its side.
    pub dimension: Dimension,
    /// Its words.
    pub text: String,
    /// What may be seen of the answers.
    pub figures: Figures,
    /// What they look like, in a sentence; may be empty.
    pub says: String,
    /// One question to the group.
    pub question: &'static str,
}

/// What may be seen of the answers to a statement.
#[derive(Clone, Debug, PartialEq)]
pub enum Figures {
    /// Nothing, and why.
    Hidden(&'static str),
    /// How many gave each answer; of two votes both.
    Shown(Bars),
}

/// The distribution as bars.
#[derive(Clone, Debug, PartialEq)]
pub struct Bars {
    /// From *helemaal niet* to *helemaal*, and last *weet ik niet* where it may be counted.
    pub bars: Vec<Bar>,
    /// The largest count, at least one.
    pub most: usize,
    /// Whether each bar holds two counts: of the first vote and of the second.
    pub is_shift: bool,
}

/// One answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// The answer in words.
    pub label: String,
    /// Whether it is *weet ik niet*.
    pub is_unknown: bool,
    /// How many gave it.
    pub counts: Vec<usize>,
}

pub(super) fn slide(of: Source, area: &Area, statement: &Statement) -> StatementSlide {
    let Seen {
        figures,
        says,
        question,
    } = seen(of, area, statement);
    StatementSlide {
        area: full_name(of, area),
        dimension: area.dimension,
        text: statement.text.clone(),
        figures,
        says,
        question,
    }
}

/// What is seen of the answers, said of them, and asked about them.
struct Seen {
    figures: Figures,
    says: String,
    question: &'static str,
}

fn seen(of: Source, area: &Area, statement: &Statement) -> Seen {
    let (lang, room) = (of.lang, of.room);
    let hidden = |why: &'static str, question: WallWords| Seen {
        figures: Figures::Hidden(why),
        says: String::new(),
        question: question.say(lang),
    };
    if !room.is_revealed(&area.id) {
        return hidden(WallWords::NotYet.say(lang), WallWords::AskBefore);
    }
    if room.workshop.level == Level::Areas {
        return hidden(WallWords::AreasOnly.say(lang), WallWords::AskExample);
    }
    if let Some(shift) = shift(of, area, statement) {
        return Seen {
            figures: Figures::Shown(moved(of, &shift)),
            says: [
                say::answered_again(lang, shift.again),
                say::moved(lang, shift.moved()).to_owned(),
            ]
            .join(" "),
            question: Finding::Shift.say(lang).question,
        };
    }
    let result = room.results.area(&area.id);
    let found = result.and_then(|result| {
        let mut all = result.distributions.iter();
        Some((result, all.find(|one| one.statement == statement.id)?))
    });
    match found.filter(|(_, one)| room.may_show(&area.id) && one.raters() > 0) {
        Some((result, found)) => spread_of(of, result, found),
        None => hidden(GroupWords::Hidden.say(lang), WallWords::AskExample),
    }
}

/// How a second vote moved, where it may be shown.
fn shift(of: Source, area: &Area, statement: &Statement) -> Option<Shift> {
    let room = of.room;
    if !room.may_shift(&area.id) {
        return None;
    }
    let shifts = shifts(
        &of.scan.content,
        of.instrument,
        &room.groups,
        &room.published,
    );
    shifts.into_iter().find(|one| one.statement == statement.id)
}

/// The distribution, with the sentence and the question that fit its shape.
fn spread_of(of: Source, result: &AreaResult, found: &Distribution) -> Seen {
    let counted = of.room.may_count(&result.area);
    let item = AgendaItem {
        area: result.area.clone(),
        statement: found.statement.clone(),
        step: found.phase,
        agreement: found.agreement.unwrap_or(1.0),
    };
    let shape = item.shape(result);
    let (says, question) = match shape {
        // Without the count the sentence would say it.
        Shape::DontKnow if !counted => ("", WallWords::AskExample.say(of.lang)),
        // Nothing else differs where the group agrees.
        Shape::Close => ("", WallWords::AskExample.say(of.lang)),
        shape => say::shape(of.lang, shape),
    };
    Seen {
        figures: Figures::Shown(spread(of, found, counted)),
        says: says.to_owned(),
        question,
    }
}

fn spread(of: Source, found: &Distribution, counted: bool) -> Bars {
    let mut bars = rated(of, |place| vec![found.counts[place]]);
    if counted {
        bars.push(Bar {
            label: common::dont_know(of.lang).to_owned(),
            is_unknown: true,
            counts: vec![found.dont_know],
        });
    }
    drawn(bars, false)
}

fn moved(of: Source, shift: &Shift) -> Bars {
    let both = |place: usize| vec![shift.before[place], shift.after[place]];
    drawn(rated(of, both), true)
}

fn rated(of: Source, counts: impl Fn(usize) -> Vec<usize>) -> Vec<Bar> {
    let ratings = Rating::ALL.iter();
    ratings
        .map(|rating| Bar {
            label: common::rating(of.lang, *rating).replace('\u{ad}', ""),
            is_unknown: false,
            counts: counts(rating.index()),
        })
        .collect()
}

fn drawn(bars: Vec<Bar>, is_shift: bool) -> Bars {
    let most = bars.iter().flat_map(|bar| &bar.counts).max();
    Bars {
        most: most.copied().unwrap_or(0).max(1),
        bars,
        is_shift,
    }
}
