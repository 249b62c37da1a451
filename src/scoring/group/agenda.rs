//! What the group agrees on, and what it had better talk about, in which order (METHOD §5).
//!
//! Invariant: an area is an agreement, or on the agenda with one statement, or neither; never both.

use super::Share;
use crate::instrument::{AreaId, Phase, StatementId};
use crate::scoring::{AreaResult, Distribution, Results, TOLERANCE, at_least, below, quartiles};

/// From which A people agree on a statement.
pub const AGREED_FROM: f64 = 0.5;

/// How far the quartiles of the placements may lie apart, in phases.
const PLACEMENTS_APART: f64 = 1.0;

/// From which distance to the stairs the placements are something to discuss (METHOD §2).
const GAP: f64 = 1.0;

/// One statement to talk about.
#[derive(Clone, Debug, PartialEq)]
pub struct AgendaItem {
    /// The area.
    pub area: AreaId,
    /// Its statement with the lowest agreement within reach.
    pub statement: StatementId,
    /// The step that the statement belongs to.
    pub step: Phase,
    /// The van der Eijk's A of the statement.
    pub agreement: f64,
}

/// What the answers to a statement look like, by which one question is picked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Two camps: A below 0.
    TwoCamps,
    /// At least a third of the answers is *weet ik niet*.
    DontKnow,
    /// The median placement lies a phase or more beside the stairs.
    Placements,
    /// People answered differently.
    Spread,
    /// They nearly agree; something else in the area keeps it on the agenda.
    Close,
}

impl AgendaItem {
    /// What its answers look like: the first of the shapes that fits.
    pub fn shape(&self, area: &AreaResult) -> Shape {
        let of = area
            .distributions
            .iter()
            .find(|d| d.statement == self.statement);
        let known = of.map_or_else(Share::default, |d| Share {
            dont_know: d.dont_know,
            answers: d.raters() + d.dont_know,
        });
        if below(self.agreement, 0.0) {
            Shape::TwoCamps
        } else if known.is_many() {
            Shape::DontKnow
        } else if area
            .placement
            .gap
            .is_some_and(|gap| at_least(gap.abs(), GAP))
        {
            Shape::Placements
        } else if below(self.agreement, AGREED_FROM) {
            Shape::Spread
        } else {
            Shape::Close
        }
    }
}

/// The areas on which people agree, in the order of the instrument.
pub fn agreements(results: &Results) -> Vec<AreaId> {
    let agreed = results.areas.iter().filter(|area| agrees(area));
    agreed.map(|area| area.area.clone()).collect()
}

/// The statements to talk about: of every other area the one with the lowest A within reach, ties by
/// the lower step and then by id; the areas in order of that A, ties in the order of the instrument.
/// An area without such a statement (of at least 4 ratings) is not on it.
///
/// A statement whose spread may not be shown is not left out here: ask [`super::Confidentiality`].
pub fn agenda(results: &Results) -> Vec<AgendaItem> {
    let others = results.areas.iter().filter(|area| !agrees(area));
    let mut items: Vec<AgendaItem> = others.filter_map(most_disputed).collect();
    // Sorting is stable: what differs by less than the tolerance counts as equal after rounding.
    items.sort_by_key(|item| ranked(item.agreement));
    items
}

/// Whether people agree on an area: at least one statement has an A, every such A is at least 0.5,
/// and the placements lie together.
pub fn agrees(area: &AreaResult) -> bool {
    let mut with_a = area
        .distributions
        .iter()
        .filter_map(|d| d.agreement)
        .peekable();
    with_a.peek().is_some() && with_a.all(|a| at_least(a, AGREED_FROM)) && placements_agree(area)
}

/// Whether the quartiles of the placements lie at most one phase apart; so where nobody placed.
pub fn placements_agree(area: &AreaResult) -> bool {
    quartiles(&area.placement.counts)
        .is_none_or(|[low, _, high]| high - low <= PLACEMENTS_APART + TOLERANCE)
}

fn most_disputed(area: &AreaResult) -> Option<AgendaItem> {
    let reach = area.stairs.normal.phase.low.number() + 1;
    let mut within: Vec<(&Distribution, f64)> = area
        .distributions
        .iter()
        .filter(|d| (2..=reach).contains(&d.phase.number()))
        .filter_map(|d| Some((d, d.agreement?)))
        .collect();
    within.sort_unstable_by_key(|(d, _)| (d.phase, &d.statement));
    let mut lowest = within.first().copied()?;
    for candidate in within {
        if below(candidate.1, lowest.1) {
            lowest = candidate;
        }
    }
    let (distribution, agreement) = lowest;
    Some(AgendaItem {
        area: area.area.clone(),
        statement: distribution.statement.clone(),
        step: distribution.phase,
        agreement,
    })
}

/// An A in whole billionths, by which it is ordered.
#[allow(clippy::cast_possible_truncation, reason = "A lies between −1 and 1")]
fn ranked(agreement: f64) -> i64 {
    (agreement / TOLERANCE).round() as i64
}
