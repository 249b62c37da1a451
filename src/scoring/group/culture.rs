//! The culture barometer: where people stand between two poles, pair by pair.
//!
//! A person's position is that of the first vote or, once the second counts, the second one where cast
//! (METHOD §3, as for statements). A pair goes through the rule of the statements as an area of its own, of
//! the whole room alone: no group has a figure here, and *weet ik niet* has none.
//!
//! Invariant: a figure is there only where at least *m* gave a position and no newcomers can be told
//! apart by subtracting; the one person of a scan is exempt. There is no total over pairs.

use super::confidential::{is_alone, steps};
use super::people::{Behind, Moment, Row, Within};
use super::rule::{Past, Rule};
use super::{Published, Side};
use crate::instrument::{CultureAnswer, PairId, Position};
use crate::scan::culture::Culture;
use crate::scan::{Content, ParticipantId, VoteRound, VoteUsed};
use crate::scoring::agreement::{AGREEMENT_FROM, agreement};
use crate::scoring::ballots::effective_ballots;
use crate::scoring::quartiles::quartiles;

/// What is known of one pair.
#[derive(Clone, Debug, PartialEq)]
pub struct PairResult {
    /// Which pair.
    pub pair: PairId,
    /// Its figure.
    pub figure: PairFigure,
}

/// The figure of a pair.
#[derive(Clone, Debug, PartialEq)]
pub enum PairFigure {
    /// Nobody gave a position.
    None,
    /// Too few gave one to show it.
    Hidden,
    /// How the positions are spread.
    Shown(PairSpread),
}

impl PairFigure {
    /// The spread, where it is shown.
    pub fn spread(&self) -> Option<&PairSpread> {
        match self {
            Self::Shown(spread) => Some(spread),
            Self::None | Self::Hidden => None,
        }
    }
}

/// How the positions on one pair are spread.
#[derive(Clone, Debug, PartialEq)]
pub struct PairSpread {
    /// How many stand at each position, from the pole that hinders change to the one that helps.
    pub counts: [usize; 5],
    /// The lower quartile, the median and the upper quartile, 1–5.
    pub quartiles: [f64; 3],
    /// Van der Eijk's A, from 4 positions.
    pub agreement: Option<f64>,
}

impl PairSpread {
    /// The spread of so many at each position; `None` of nobody.
    pub fn of(counts: [usize; 5]) -> Option<Self> {
        let quartiles = quartiles(&counts)?.map(|place| place + 1.0);
        let raters: usize = counts.iter().sum();
        Some(Self {
            agreement: agreement(&counts).filter(|_| raters >= AGREEMENT_FROM),
            counts,
            quartiles,
        })
    }

    /// How many gave a position.
    pub fn raters(&self) -> usize {
        self.counts.iter().sum()
    }

    /// The middle position, 1–5.
    pub fn median(&self) -> f64 {
        self.quartiles[1]
    }
}

/// Per wave, which vote grew and who is published from then on.
type Steps = [(VoteRound, Within)];

/// Somebody with a ballot, and what they answered in each vote.
struct Person<'a> {
    id: &'a ParticipantId,
    first: Culture,
    second: Culture,
}

/// The pairs with these ids, in their order: of the published people, as far as it may be shown.
pub fn culture<'a>(
    content: &Content,
    pairs: impl IntoIterator<Item = &'a PairId>,
    published: &Published,
) -> Vec<PairResult> {
    let people = people(content);
    let ids: Vec<&ParticipantId> = people.iter().map(|person| person.id).collect();
    let steps = steps(&ids, published);
    let vote = content.settings.vote;
    let alone = is_alone(content);
    let sides: Vec<Option<Side>> = vec![None; people.len()];
    let rule = Rule {
        sides: &sides,
        m: usize::from(content.settings.confidential_from),
    };
    let pairs = pairs.into_iter();
    pairs
        .map(|pair| {
            let spread = PairSpread::of(counts(&people, pair, &steps, vote));
            let shown = alone || may_show(&rule, &people, pair, &steps, vote);
            PairResult {
                pair: pair.clone(),
                figure: match spread {
                    None => PairFigure::None,
                    Some(spread) if shown => PairFigure::Shown(spread),
                    Some(_) => PairFigure::Hidden,
                },
            }
        })
        .collect()
}

/// Everyone with a ballot in either vote, in id order.
fn people(content: &Content) -> Vec<Person<'_>> {
    let ballots = effective_ballots(content).into_iter();
    let known = ballots.filter(|(id, _)| content.participants.contains_key(*id));
    known
        .map(|(id, (first, second))| Person {
            id,
            first: first.map(Culture::of).unwrap_or_default(),
            second: second.map(Culture::of).unwrap_or_default(),
        })
        .collect()
}

/// Who stands behind the figure of a pair, and where.
fn row(people: &[Person], pair: &PairId, within: &Within, of: Moment) -> Row {
    let position = |culture: &Culture, is_in: bool| {
        let answer = culture.get(pair).filter(|_| is_in);
        answer.and_then(CultureAnswer::position)
    };
    let people = people.iter().enumerate();
    people
        .map(|(who, person)| {
            let first = position(&person.first, within.first[who]);
            let second = position(&person.second, within.second[who]);
            let second = second.filter(|_| of == Moment::After);
            let counts = second.or(first);
            Behind {
                inside: counts.is_some(),
                again: second.is_some(),
                said: counts.map(Position::index),
            }
        })
        .collect()
}

/// How many stand at each position, once everyone of all waves is in it.
fn counts(people: &[Person], pair: &PairId, steps: &Steps, vote: VoteUsed) -> [usize; 5] {
    let mut counts = [0; 5];
    let of = match vote {
        VoteUsed::First => Moment::First,
        VoteUsed::Second => Moment::After,
    };
    let row = steps
        .last()
        .map(|(_, within)| row(people, pair, within, of));
    for place in row.into_iter().flatten().filter_map(|behind| behind.said) {
        counts[place] += 1;
    }
    counts
}

/// Whether the rule lets the figure through, after everything that was shown before it, wave by wave and
/// of either vote: somebody may look at both.
fn may_show(rule: &Rule, people: &[Person], pair: &PairId, steps: &Steps, vote: VoteUsed) -> bool {
    let mut past = [Past::new(people.len())];
    let (mut first, mut after) = (false, false);
    for (wave, within) in steps {
        let mut show = |of: Moment| {
            let rows = [row(people, pair, within, of)];
            rule.show(&mut past, &rows, of).room
        };
        if *wave == VoteRound::First {
            first = show(Moment::First);
        }
        after = if within.second.contains(&true) {
            show(Moment::After)
        } else {
            first
        };
    }
    match vote {
        VoteUsed::First => first,
        VoteUsed::Second => after,
    }
}
