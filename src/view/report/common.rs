//! How areas, phases and scores are said in the report.

use super::Source;
use crate::instrument::{Area, AreaId, Phase};
use crate::scan::CivilDate;
use crate::scoring::{AreaResult, Interval, PhaseRange, TOLERANCE};
use crate::text::report::{self, Report};
use crate::text::{common, format, result};
use crate::view::names;

/// The name of an area, with its side where another has the same name.
pub(super) fn area_name(source: &Source, area: &Area) -> String {
    if !names::has_namesake(source.instrument, area) {
        return area.name.clone();
    }
    let side = common::dimension(source.lang, area.dimension);
    report::of_side(&area.name, side)
}

/// The same by id; the id itself where the instrument does not know it.
pub(super) fn name_of(source: &Source, id: &AreaId) -> String {
    match source.instrument.area(id) {
        Some(area) => area_name(source, area),
        None => id.to_string(),
    }
}

/// *fase 3*, *fase 2–3*, *verdeeld, fase 2–4*, or why there is none.
pub(super) fn phase(source: &Source, result: &AreaResult) -> String {
    if result.asked == 0 {
        return source.say(Report::NotAsked).to_owned();
    }
    if result.is_unrated() {
        return source.say(Report::NotRated).to_owned();
    }
    match &result.divided {
        Some(divided) => report::divided(source.lang, &range(source, divided.range)),
        None => range(source, result.stairs.normal.phase),
    }
}

/// *fase 3*, *fase 2–3*.
pub(super) fn range(source: &Source, range: PhaseRange) -> String {
    result::phase(source.lang, range)
}

/// *fase 3*.
pub(super) fn one_phase(source: &Source, phase: Phase) -> String {
    let (low, high) = (phase, phase);
    range(source, PhaseRange { low, high })
}

/// *2,3*, *2,1 tot 3,4*: near the cut with two decimals.
pub(super) fn interval(source: &Source, interval: Interval) -> String {
    let cut = [f64::from(source.content.settings.cut) / 100.0];
    let number = |value| format::score(source.lang, value, &cut);
    if interval.high - interval.low <= TOLERANCE {
        return number(interval.low);
    }
    common::from_to(source.lang, &number(interval.low), &number(interval.high))
}

/// The same with a sign, for differences.
pub(super) fn difference(source: &Source, interval: Interval) -> String {
    let number = |value: f64| {
        let text = format::number(source.lang, value, 1);
        let is_zero = text.chars().all(|c| matches!(c, '0' | ',' | '.' | '−'));
        match (is_zero, value > 0.0) {
            (true, _) => text.replace('−', ""),
            (false, true) => format!("+{text}"),
            (false, false) => text,
        }
    };
    if interval.high - interval.low <= TOLERANCE {
        return number(interval.low);
    }
    common::from_to(source.lang, &number(interval.low), &number(interval.high))
}

/// The day of the workshop, and whether it is that.
pub(super) fn day(source: &Source) -> (String, bool) {
    let workshop = source.content.context.date;
    let day = workshop.or_else(|| CivilDate::parse(source.scan.changed.day()));
    let text = day.map_or_else(String::new, |day| format::date(source.lang, day));
    (text, workshop.is_some())
}
