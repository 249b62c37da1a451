//! Phases, heights and differences in words, with their readings.

use super::super::{Lang, common, format};
use crate::scoring::{Interval, PhaseRange, Readings};

/// Where one phase ends and the next begins.
pub const PHASE_CUTS: [f64; 4] = [1.5, 2.5, 3.5, 4.5];

/// *3*, or *2–3*.
pub fn range(phase: PhaseRange) -> String {
    let (low, high) = (phase.low.number(), phase.high.number());
    if low == high {
        low.to_string()
    } else {
        format!("{low}–{high}")
    }
}

/// *fase 3*, or *fase 2–3*.
pub fn phase(lang: Lang, phase: PhaseRange) -> String {
    let range = range(phase);
    match lang {
        Lang::Nl => format!("fase {range}"),
        Lang::En => format!("phase {range}"),
    }
}

/// *fase 3 (streng 2, mild 4)*: the other readings only where they differ (METHOD §3.5).
pub fn phase_in_readings(lang: Lang, phases: Readings<PhaseRange>) -> String {
    let normal = phase(lang, phases.normal);
    if phases.strict == phases.normal && phases.mild == phases.normal {
        return normal;
    }
    let (strict, mild) = (range(phases.strict), range(phases.mild));
    match lang {
        Lang::Nl => format!("{normal} (streng {strict}, mild {mild})"),
        Lang::En => format!("{normal} (strict {strict}, mild {mild})"),
    }
}

/// *verdeeld (fase 2–4)*.
pub fn divided(lang: Lang, range: PhaseRange) -> String {
    let phase = phase(lang, range);
    match lang {
        Lang::Nl => format!("verdeeld ({phase})"),
        Lang::En => format!("divided ({phase})"),
    }
}

/// A height: one number, or from–to.
pub fn height(lang: Lang, value: Interval, cuts: &[f64]) -> String {
    let low = format::score(lang, value.low, cuts);
    let high = format::score(lang, value.high, cuts);
    if low == high {
        low
    } else {
        format!("{low}–{high}")
    }
}

/// A difference with its sign: *+0,6*, *−1,1*, or *−0,4 tot +0,6*.
pub fn difference(lang: Lang, value: Interval, cuts: &[f64]) -> String {
    let signed = |number: f64| {
        let text = format::score(lang, number, cuts);
        if text.starts_with('−') || text.bytes().all(|b| !b.is_ascii_digit() || b == b'0') {
            text
        } else {
            format!("+{text}")
        }
    };
    let (low, high) = (signed(value.low), signed(value.high));
    if low == high {
        low
    } else {
        common::from_to(lang, &low, &high)
    }
}

/// A median placement: *fase 3*, or *tussen fase 2 en 3*.
pub fn placed(lang: Lang, median: f64) -> String {
    let below = format::number(lang, (median - 0.5).ceil(), 0);
    let above = format::number(lang, (median + 0.5).floor(), 0);
    match lang {
        Lang::Nl if below == above => format!("fase {below}"),
        Lang::En if below == above => format!("phase {below}"),
        Lang::Nl => format!("tussen fase {below} en {above}"),
        Lang::En => format!("between phases {below} and {above}"),
    }
}

/// An area in the list of what differs: stairs beside placement.
pub fn placement_gap(lang: Lang, area: &str, phase: &str, median: f64) -> String {
    let placed = placed(lang, median);
    match lang {
        Lang::Nl => {
            format!("{area}: de stellingen zeggen {phase}, de gekozen omschrijving is {placed}.")
        }
        Lang::En => {
            format!("{area}: the statements say {phase}, the chosen description is {placed}.")
        }
    }
}
