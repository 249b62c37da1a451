//! What the culture barometer says of a room: the pairs in their order, and which of them stand out.
//!
//! Invariant: made of the published answers, as [`Room`](super::Room) is, and of the scored pairs alone. No
//! total, no mean over pairs, no rank: what stands out is named, at most [`NAMED`] of a kind.

use super::room::published;
use crate::instrument::{CulturePair, CulturePairs, PairId};
use crate::scan::Content;
use crate::scan::workshop::{Level, Workshop};
use crate::scoring::group::{self, PairFigure, PairSpread, is_alone};

/// So many pairs of a kind are named at most.
pub const NAMED: usize = 3;

/// From this median on a pair leans to the pole that helps change; at 6 minus it, to the other.
const LEANS_FROM: f64 = 3.5;

/// The culture barometer of a room.
#[derive(Clone, Debug, PartialEq)]
pub struct Culture<'a> {
    /// The scored pairs, in the order in which they are asked.
    pub rows: Vec<CultureRow<'a>>,
    /// Whether one person alone answered.
    pub is_one_person: bool,
}

/// One pair with its figure.
#[derive(Clone, Debug, PartialEq)]
pub struct CultureRow<'a> {
    /// The pair.
    pub pair: &'a CulturePair,
    /// Its figure.
    pub figure: PairFigure,
}

/// The barometer of a content, as anybody may see it. Where areas alone are shown to the room, the
/// figure of a pair is not.
pub fn culture<'a>(content: &Content, pairs: &'a CulturePairs) -> Culture<'a> {
    let workshop = Workshop::of(content);
    let ids: Vec<&PairId> = pairs.scored().map(|pair| &pair.id).collect();
    let results = group::culture(content, ids, &published(content, &workshop));
    let is_one_person = is_alone(content);
    let areas_alone = workshop.level == Level::Areas && !is_one_person;
    let rows = pairs
        .scored()
        .zip(results)
        .map(|(pair, result)| CultureRow {
            pair,
            figure: match result.figure {
                PairFigure::Shown(_) if areas_alone => PairFigure::Hidden,
                figure => figure,
            },
        });
    Culture {
        rows: rows.collect(),
        is_one_person,
    }
}

impl<'a> Culture<'a> {
    /// Whether anybody gave a position on any pair.
    pub fn is_answered(&self) -> bool {
        self.rows.iter().any(|row| row.figure != PairFigure::None)
    }

    /// Whether the figure of any pair is shown.
    pub fn is_shown(&self) -> bool {
        self.shown().next().is_some()
    }

    /// How many pairs have positions that too few people gave to show them.
    pub fn hidden(&self) -> usize {
        let hidden = |row: &&CultureRow| row.figure == PairFigure::Hidden;
        self.rows.iter().filter(hidden).count()
    }

    /// The pairs that stand nearest to the pole that helps change.
    pub fn helping(&self) -> Vec<&'a CulturePair> {
        self.leaning(PairSpread::median)
    }

    /// The pairs that stand nearest to the pole that hinders it.
    pub fn hindering(&self) -> Vec<&'a CulturePair> {
        self.leaning(|spread| 6.0 - spread.median())
    }

    /// The pairs on which people are divided: van der Eijk's A below 0, the most divided first.
    pub fn divided(&self) -> Vec<&'a CulturePair> {
        let apart = |spread: &PairSpread| spread.agreement.map(|a| -a).filter(|apart| *apart > 0.0);
        self.most(apart)
    }

    fn leaning(&self, towards: impl Fn(&PairSpread) -> f64) -> Vec<&'a CulturePair> {
        let lean = |spread: &PairSpread| Some(towards(spread)).filter(|lean| *lean >= LEANS_FROM);
        let is_divided = |spread: &PairSpread| spread.agreement.is_some_and(|a| a < 0.0);
        self.most(|spread| lean(spread).filter(|_| !is_divided(spread)))
    }

    /// The pairs of which this is highest, of equal ones the first asked.
    fn most(&self, of: impl Fn(&PairSpread) -> Option<f64>) -> Vec<&'a CulturePair> {
        let mut found: Vec<(f64, &CulturePair)> = self
            .shown()
            .filter_map(|(pair, spread)| Some((of(spread)?, pair)))
            .collect();
        found.sort_by(|one, other| other.0.total_cmp(&one.0));
        found
            .into_iter()
            .map(|(_, pair)| pair)
            .take(NAMED)
            .collect()
    }

    fn shown(&self) -> impl Iterator<Item = (&'a CulturePair, &PairSpread)> {
        let rows = self.rows.iter();
        rows.filter_map(|row| Some((row.pair, row.figure.spread()?)))
    }
}
