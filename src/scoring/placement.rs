//! Which description people find to fit best (METHOD §2 and §4, "Placement").
//!
//! Invariant: placements are those of the first vote and never touch a score.

use super::ballots::Voter;
use super::cells::known_from;
use super::{PhaseRange, PlacementResult, quartiles};
use crate::instrument::{Area, Placement};
use crate::scan::{Ballot, Settings};

/// The placements by those asked, beside the phases that the stairs reach.
pub(super) fn placement(
    area: &Area,
    asked: &[&Voter],
    phases: PhaseRange,
    settings: &Settings,
) -> PlacementResult {
    let ballots: Vec<&Ballot> = asked.iter().filter_map(|voter| voter.first).collect();
    let (mut counts, mut dont_know) = ([0; 5], 0);
    for placement in ballots.iter().filter_map(|b| b.placements.get(&area.id)) {
        match placement {
            Placement::At(phase) => counts[phase.index()] += 1,
            Placement::DontKnow => dont_know += 1,
        }
    }
    let raters = counts.iter().sum();
    let known = raters >= known_from(settings.known_from, ballots.len());
    // The values of the counts run from 0, phases from 1.
    let median = quartiles(&counts)
        .filter(|_| known)
        .map(|[_, middle, _]| middle + 1.0);
    PlacementResult {
        raters,
        counts,
        dont_know,
        median,
        gap: median.map(|median| gap(median, phases)),
    }
}

/// How far a median lies outside the phases, with its sign; 0 within them.
fn gap(median: f64, phases: PhaseRange) -> f64 {
    let (low, high) = (phases.low.number(), phases.high.number());
    median - median.clamp(f64::from(low), f64::from(high))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::instrument::Phase;

    #[test]
    fn the_gap_counts_from_the_nearest_end_of_the_interval() {
        let phases = PhaseRange {
            low: Phase::ALL[1],
            high: Phase::ALL[2],
        };
        for (median, expected) in [(1.0, -1.0), (2.0, 0.0), (2.5, 0.0), (3.5, 0.5), (5.0, 2.0)] {
            assert!((gap(median, phases) - expected).abs() < 1e-9, "{median}");
        }
    }
}
