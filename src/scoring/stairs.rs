//! From attainments to stairs, and the step that decides (METHOD §3.2–§3.6).
//!
//! Invariant: a step counts only in so far as the steps below it hold; an unknown cell widens, it
//! never moves both bounds the same way.

use super::{
    CellResult, Distribution, Divided, Interval, PhaseRange, Readings, Stairs, Step, below,
};
use crate::instrument::Phase;
use crate::scan::{Ramp, Settings};

/// The stairs of an area, in three readings.
pub(super) fn readings(cells: &[CellResult], settings: &Settings) -> Readings<Stairs> {
    Readings {
        strict: climb(cells, settings.strict),
        normal: climb(cells, settings.normal),
        mild: climb(cells, settings.mild),
    }
}

/// The stairs over these cells, in order of phase; the mirror of phase 1 is no step.
fn climb(cells: &[CellResult], ramp: Ramp) -> Stairs {
    let mut held = Interval::exact(1.0);
    let mut score = Interval::exact(1.0);
    let mut steps = Vec::with_capacity(cells.len());
    for cell in cells.iter().filter(|cell| cell.phase > Phase::FIRST) {
        let firmness = firmness(cell.attainment, ramp);
        held.low = held.low.min(firmness.low);
        held.high = held.high.min(firmness.high);
        score.low += held.low;
        score.high += held.high;
        steps.push(Step {
            phase: cell.phase,
            firmness,
            held,
        });
    }
    Stairs {
        steps,
        score,
        phase: PhaseRange::of(score),
    }
}

/// The score alone of these attainments, of phase 2 and up: what [`climb`] comes to.
pub(super) fn height(attainments: impl Iterator<Item = Option<f64>>, ramp: Ramp) -> Interval {
    let mut held = Interval::exact(1.0);
    let mut score = Interval::exact(1.0);
    for attainment in attainments {
        let firmness = firmness(attainment, ramp);
        held.low = held.low.min(firmness.low);
        held.high = held.high.min(firmness.high);
        score.low += held.low;
        score.high += held.high;
    }
    score
}

fn firmness(attainment: Option<f64>, ramp: Ramp) -> Interval {
    let Some(t) = attainment else {
        return Interval {
            low: 0.0,
            high: 1.0,
        };
    };
    let (lo, hi) = (f64::from(ramp.lo()), f64::from(ramp.hi()));
    Interval::exact(((t * 100.0 - lo) / (hi - lo)).clamp(0.0, 1.0))
}

/// The weakest step up to the one after the lower phase, the lowest among equals.
fn weakest(stairs: &Stairs) -> Option<&Step> {
    let reach = stairs.phase.low.number() + 1;
    let mut weakest: Option<&Step> = None;
    for step in &stairs.steps {
        let weaker = weakest.is_none_or(|w| below(step.firmness.low, w.firmness.low));
        if step.phase.number() <= reach && weaker {
            weakest = Some(step);
        }
    }
    weakest
}

/// The step that is missing for the next phase; none where every step is firm.
pub(super) fn missing(normal: &Stairs) -> Option<Phase> {
    let step = weakest(normal)?;
    below(step.firmness.low, 1.0).then_some(step.phase)
}

/// Whether the group splits over the deciding step, and what phases are left if it does.
pub(super) fn divided(
    cells: &[CellResult],
    normal: &Stairs,
    distributions: &[Distribution],
    ramp: Ramp,
) -> Option<Divided> {
    let step = weakest(normal)?.phase;
    let (statement, agreement) = most_disputed(distributions, step)?;
    if !below(agreement, 0.0) {
        return None;
    }
    let mut cells = cells.to_vec();
    for cell in cells.iter_mut().filter(|cell| cell.phase == step) {
        cell.attainment = None;
    }
    Some(Divided {
        step,
        statement: statement.statement.clone(),
        agreement,
        range: climb(&cells, ramp).phase,
    })
}

/// The statement of a phase with the lowest A, of equal ones the first by id.
fn most_disputed(distributions: &[Distribution], phase: Phase) -> Option<(&Distribution, f64)> {
    let mut of_phase: Vec<(&Distribution, f64)> = distributions
        .iter()
        .filter(|d| d.phase == phase)
        .filter_map(|d| Some((d, d.agreement?)))
        .collect();
    of_phase.sort_unstable_by_key(|(d, _)| &d.statement);
    let mut lowest = of_phase.first().copied()?;
    for candidate in of_phase {
        if below(candidate.1, lowest.1) {
            lowest = candidate;
        }
    }
    Some(lowest)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The stairs of these attainments of phases 2, 3, 4 …, in three readings.
    fn stairs(attainments: &[Option<f64>]) -> Readings<Stairs> {
        let cell = |(phase, attainment): (&Phase, &Option<f64>)| CellResult {
            phase: *phase,
            raters: 1,
            attainment: *attainment,
        };
        let cells: Vec<_> = Phase::ALL[1..].iter().zip(attainments).map(cell).collect();
        readings(&cells, &Settings::default())
    }

    fn assert_height(stairs: &Stairs, score: (f64, f64), phase: (u8, u8)) {
        let near = |a: f64, b: f64| (a - b).abs() < 1e-9;
        let found = stairs.score;
        assert!(
            near(found.low, score.0) && near(found.high, score.1),
            "{found:?}"
        );
        let PhaseRange { low, high } = stairs.phase;
        assert_eq!((low.number(), high.number()), phase);
    }

    fn assert_steps(found: &[f64], expected: &[f64]) {
        let near = |(a, b): (&f64, &f64)| (a - b).abs() < 1e-9;
        assert!(
            found.iter().zip(expected).all(near),
            "{found:?} {expected:?}"
        );
        assert_eq!(found.len(), expected.len());
    }

    #[test]
    fn the_example_of_method_3_climbs_to_these_heights() {
        let three = stairs(&[Some(0.75), Some(0.60), Some(0.90)]);
        assert_height(&three.normal, (3.2, 3.2), (3, 3));
        assert_height(&three.strict, (2.2, 2.2), (2, 2));
        assert_height(&three.mild, (3.6, 3.6), (4, 4));
        for (reading, firmness, held) in [
            (&three.normal, [1.0, 0.6, 1.0], [1.0, 0.6, 0.6]),
            (&three.strict, [0.8, 0.2, 1.0], [0.8, 0.2, 0.2]),
            (&three.mild, [1.0, 0.8, 1.0], [1.0, 0.8, 0.8]),
        ] {
            let p: Vec<f64> = reading.steps.iter().map(|s| s.firmness.low).collect();
            let r: Vec<f64> = reading.steps.iter().map(|s| s.held.high).collect();
            assert_steps(&p, &firmness);
            assert_steps(&r, &held);
        }
    }

    #[test]
    fn the_example_of_method_3_with_phase_3_unknown_gives_intervals() {
        let three = stairs(&[Some(0.75), None, Some(0.90)]);
        assert_height(&three.normal, (2.0, 4.0), (2, 4));
        assert_height(&three.strict, (1.8, 3.4), (2, 3));
    }

    #[test]
    fn the_examples_of_method_3_with_equal_attainments_come_out() {
        let half = stairs(&[Some(0.5); 3]);
        assert_height(&half.normal, (1.6, 1.6), (2, 2));
        assert_height(&half.strict, (1.0, 1.0), (1, 1));
        assert_height(&half.mild, (2.2, 2.2), (2, 2));
        let most = stairs(&[Some(0.75); 3]);
        assert_height(&most.normal, (4.0, 4.0), (4, 4));
        assert_height(&most.strict, (3.4, 3.4), (3, 3));
    }

    #[test]
    fn nothing_answered_leaves_everything_open() {
        let three = stairs(&[None; 4]);
        for reading in three.each() {
            assert_height(reading, (1.0, 5.0), (1, 5));
        }
        assert_eq!(missing(&three.normal).map(Phase::number), Some(2));
    }

    #[test]
    fn the_missing_step_is_the_weakest_within_reach_and_the_lowest_among_equals() {
        let number = |t: &[Option<f64>]| missing(&stairs(t).normal).map(Phase::number);
        assert_eq!(number(&[Some(0.75), Some(0.60), Some(0.90)]), Some(3));
        assert_eq!(number(&[Some(0.5), Some(0.5), Some(0.5)]), Some(2));
        // Phase 1: step 4 is weaker than step 2 but out of reach.
        assert_eq!(number(&[Some(0.46), Some(0.9), Some(0.1)]), Some(2));
        // Phase 4 on unsure ground still has something to make firm; beyond it nothing is rated.
        assert_eq!(number(&[Some(0.9), Some(0.9), Some(0.6)]), Some(4));
        assert_eq!(number(&[Some(0.9), Some(0.9), Some(0.9)]), None);
    }
}
