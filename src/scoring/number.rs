//! Comparing, rounding and averaging: the arithmetic that all rules share.
//!
//! Invariant: every comparison that decides something has the same [`TOLERANCE`], so that a sum of
//! thirds decides as it would on paper. An interval never has its bounds reversed.

use super::{Interval, PhaseRange};
use crate::instrument::Phase;

/// How far apart two numbers are taken to be equal (METHOD §3).
pub const TOLERANCE: f64 = 1e-9;

/// Whether a number reaches a bound.
pub fn at_least(number: f64, bound: f64) -> bool {
    number >= bound - TOLERANCE
}

/// Whether a number stays below a bound: the opposite of [`at_least`].
pub fn below(number: f64, bound: f64) -> bool {
    !at_least(number, bound)
}

/// The phase that a score reaches: rounded, half up (METHOD §3.4).
pub fn phase_reached(score: f64) -> Phase {
    Phase::ALL
        .into_iter()
        .rev()
        .find(|phase| at_least(score + 0.5, f64::from(phase.number())))
        .unwrap_or(Phase::FIRST)
}

impl Interval {
    /// A number that is known.
    pub fn exact(value: f64) -> Self {
        Self {
            low: value,
            high: value,
        }
    }

    /// Its middle.
    pub fn middle(self) -> f64 {
        f64::midpoint(self.low, self.high)
    }

    /// The difference with another interval: from the least to the most that it can be.
    #[must_use]
    pub fn minus(self, other: Self) -> Self {
        Self {
            low: self.low - other.high,
            high: self.high - other.low,
        }
    }

    /// The mean of some intervals, summed in the order given; of none there is none.
    pub(super) fn mean(intervals: &[Self]) -> Option<Self> {
        let count = intervals.len() as f64;
        (!intervals.is_empty()).then(|| Self {
            low: intervals.iter().map(|i| i.low).sum::<f64>() / count,
            high: intervals.iter().map(|i| i.high).sum::<f64>() / count,
        })
    }
}

impl PhaseRange {
    /// The phases that a score reaches at its two bounds.
    pub fn of(score: Interval) -> Self {
        Self {
            low: phase_reached(score.low),
            high: phase_reached(score.high),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_a_phase_rounds_up_also_when_the_sum_falls_just_short() {
        for (score, phase) in [
            (1.0, 1),
            (1.499, 1),
            (1.5, 2),
            (1.5 - 1e-12, 2),
            (4.5, 5),
            (5.0, 5),
        ] {
            assert_eq!(phase_reached(score).number(), phase, "{score}");
        }
    }

    #[test]
    fn a_difference_of_intervals_spans_all_that_it_can_be() {
        let wide = Interval {
            low: 2.0,
            high: 3.0,
        };
        let difference = wide.minus(Interval {
            low: 1.0,
            high: 2.5,
        });
        assert_eq!((difference.low, difference.high), (-0.5, 2.0));
        assert_eq!(Interval::mean(&[]), None);
    }
}
