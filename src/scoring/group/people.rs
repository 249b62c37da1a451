//! Who stands behind each figure: per statement, which of the published people gave what.
//!
//! Invariant: the answer that counts after a second vote is the one that scoring counts (METHOD §3):
//! the second where it is a rating, else the first.

use super::{Groups, Published, Side};
use crate::instrument::{Answer, Instrument, Phase, Placement, Rating};
use crate::scan::{Content, VoteRound};
use crate::scoring::ballots::{self, Sheets};
use std::ops::Range;

/// Somebody with a ballot, and the group it counts in.
pub(super) struct Person<'a> {
    pub(super) sheets: Sheets<'a>,
    pub(super) side: Option<Side>,
}

/// Everyone with a ballot in either vote, in id order.
pub(super) fn people<'a>(
    content: &'a Content,
    instrument: &Instrument,
    groups: &Groups,
) -> Vec<Person<'a>> {
    let sheets = ballots::sheets(content, instrument).into_iter();
    sheets
        .map(|sheets| Person {
            side: groups.side(sheets.participant),
            sheets,
        })
        .collect()
}

/// One person at one figure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Behind {
    /// Whether the person is one of those behind the figure.
    pub(super) inside: bool,
    /// Whether with an answer of the second vote.
    pub(super) again: bool,
    /// What was said, where all saying it would show each of them.
    pub(super) said: Option<usize>,
}

/// One figure: everyone, in id order.
pub(super) type Row = Vec<Behind>;

/// Which answers a figure is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Moment {
    /// The first vote.
    First,
    /// What those who rated in the first vote say after the second.
    Shift,
    /// The answers that count after the second vote.
    After,
}

/// Who was published in each vote, by place among the people.
#[derive(Clone, Debug)]
pub(super) struct Within {
    pub(super) first: Vec<bool>,
    pub(super) second: Vec<bool>,
}

/// An area, by the places of itself and of its statements in the instrument.
pub(super) struct Place {
    pub(super) area: usize,
    pub(super) statements: Range<usize>,
}

/// The places of all areas.
pub(super) fn places(instrument: &Instrument) -> Vec<Place> {
    let mut start = 0;
    let areas = instrument.areas.iter().enumerate();
    areas
        .map(|(area, of)| {
            let statements = start..start + of.statements.len();
            start = statements.end;
            Place { area, statements }
        })
        .collect()
}

/// What a person said to a statement: in the first vote, again in the second, and what counts then.
pub(super) struct Said {
    pub(super) first: Option<Answer>,
    pub(super) again: Option<Answer>,
    pub(super) after: Option<Answer>,
}

/// What the person at a place among the people said, as far as it is published.
pub(super) fn said(people: &[Person], within: &Within, who: usize, area: usize, s: usize) -> Said {
    let sheets = &people[who].sheets;
    let asked = sheets.asked[area];
    let first = sheets.first[s].filter(|_| asked && within.first[who]);
    let again = sheets.second[s].filter(|_| asked && within.second[who]);
    let rated_again = again.filter(|answer| answer.rating().is_some());
    Said {
        first,
        again,
        after: rated_again.or(first).or(again),
    }
}

/// The ratings of the statements of an area.
pub(super) fn ratings(people: &[Person], within: &Within, at: &Place, of: Moment) -> Vec<Row> {
    let behind = |who: usize, s: usize| {
        let said = said(people, within, who, at.area, s);
        let rating = |answer: Option<Answer>| answer.and_then(Answer::rating);
        let counts = match of {
            Moment::First => rating(said.first),
            Moment::Shift => rating(said.first).and(rating(said.after)),
            Moment::After => rating(said.after),
        };
        Behind {
            inside: counts.is_some(),
            again: of != Moment::First && counts.and(rating(said.again)).is_some(),
            said: counts.map(Rating::index),
        }
    };
    rows(people, at, behind)
}

/// The *weet ik niet* of the statements of an area, and last of its placement.
pub(super) fn dont_know(people: &[Person], within: &Within, at: &Place, of: Moment) -> Vec<Row> {
    let behind = |who: usize, s: usize| {
        let said = said(people, within, who, at.area, s);
        let counts = match of {
            Moment::First | Moment::Shift => said.first,
            Moment::After => said.after,
        };
        Behind {
            inside: counts.is_some(),
            again: of == Moment::After && counts.and(said.again).is_some(),
            said: (counts == Some(Answer::DontKnow)).then_some(0),
        }
    };
    let mut rows = rows(people, at, behind);
    rows.push(placed(people, within, at, |placement| {
        let unknown = *placement == Placement::DontKnow;
        (true, unknown.then_some(0))
    }));
    rows
}

/// The placements of an area.
pub(super) fn placements(people: &[Person], within: &Within, at: &Place) -> Vec<Row> {
    vec![placed(people, within, at, |placement| {
        let phase = placement.phase().map(Phase::index);
        (phase.is_some(), phase)
    })]
}

fn rows(people: &[Person], at: &Place, behind: impl Fn(usize, usize) -> Behind) -> Vec<Row> {
    let statements = at.statements.clone();
    statements
        .map(|s| (0..people.len()).map(|who| behind(who, s)).collect())
        .collect()
}

fn placed(
    people: &[Person],
    within: &Within,
    at: &Place,
    of: impl Fn(&Placement) -> (bool, Option<usize>),
) -> Row {
    let people = people.iter().zip(&within.first);
    people
        .map(|(person, published)| {
            let placement = person.sheets.placements[at.area].as_ref();
            let counts = placement.filter(|_| *published && person.sheets.asked[at.area]);
            let (inside, said) = counts.map_or((false, None), &of);
            Behind {
                inside,
                again: false,
                said,
            }
        })
        .collect()
}

/// Everyone published up to and with a vote.
pub(super) fn within(people: &[Person], published: &Published, up_to: VoteRound) -> Within {
    let of_vote = |vote: VoteRound| {
        let ids = published.of_vote(vote);
        let people = people.iter();
        people
            .map(|person| vote <= up_to && ids.contains(person.sheets.id))
            .collect()
    };
    Within {
        first: of_vote(VoteRound::First),
        second: of_vote(VoteRound::Second),
    }
}
