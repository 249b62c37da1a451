//! The page of the result: what it is made from, and how an area and its phase are said on it.
//!
//! Invariant: sentence before picture before table. One person alone gets *zoals u het ziet*, never a
//! quadrant of the municipality.

mod charts;
mod opening;
mod plane;
mod settings;
mod sketch;
mod spread;
mod tables;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
mod why;

pub use charts::{Flight, alignment_chart, flights, flights_table, small_stairs};
pub use opening::{Opening, opening};
pub use plane::plane_chart;
pub use settings::deviations;
pub use sketch::{Sign, Sketch, SketchCell, SketchRow, sketch, sketch_in_order_of_2009};
pub use tables::{IntakeView, intake_view, layers_table, placement_gaps, roles_table};
pub use why::{Missing, Why, why};

use crate::instrument::{Area, Dimension, Instrument, Lang};
use crate::report::{is_placed, is_rated};
use crate::scan::{Kind, Scan};
use crate::scoring::{AreaResult, Results};
use crate::text::result as say;
use crate::text::result::ResultWords;
use crate::view::names;

/// What a result is made from.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    /// The language.
    pub lang: Lang,
    /// The scan.
    pub scan: &'a Scan,
    /// What was asked.
    pub instrument: &'a Instrument,
    /// What follows.
    pub results: &'a Results,
}

/// How much of a result there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Nothing was answered.
    Empty,
    /// Placements alone: a *snelscan*, or a scan without ratings yet.
    Placements,
    /// Phases.
    Phases,
}

impl<'a> Source<'a> {
    /// How much of a result there is.
    pub fn state(&self) -> State {
        let (rated, placed) = (is_rated(self.results), is_placed(self.results));
        match (self.scan.content.kind, rated, placed) {
            (Kind::Full, true, _) => State::Phases,
            (_, _, true) => State::Placements,
            _ => State::Empty,
        }
    }

    /// Whether it is a *snelscan*.
    pub fn is_quick(&self) -> bool {
        self.scan.content.kind == Kind::Quick
    }

    /// Every area with its result, in the order of the instrument.
    fn areas(&self) -> impl Iterator<Item = (&'a Area, &'a AreaResult)> + use<'a> {
        let results = self.results;
        self.instrument
            .areas
            .iter()
            .filter_map(|area| Some((area, results.area(&area.id)?)))
    }

    /// The name of an area, with its side where both sides have one of that name.
    fn full_name(&self, area: &Area) -> String {
        if !names::has_namesake(self.instrument, area) {
            return area.name.clone();
        }
        let side = match (self.lang, area.dimension) {
            (Lang::Nl, Dimension::Organisation) => "organisatie",
            (Lang::En, Dimension::Organisation) => "organisation",
            (_, Dimension::Ict) => "ICT",
        };
        format!("{} ({side})", area.name)
    }

    fn names(&self, holds: impl Fn(&AreaResult) -> bool) -> Vec<String> {
        self.areas()
            .filter(|(_, result)| holds(result))
            .map(|(area, _)| self.full_name(area))
            .collect()
    }

    /// The cut of the plane, in phases.
    fn cut(&self) -> f64 {
        f64::from(self.scan.content.settings.cut) / 100.0
    }
}

/// An area's phase in words, with its readings, or why there is none.
pub fn phase_words(lang: Lang, area: &AreaResult) -> String {
    if area.asked == 0 {
        return ResultWords::NotAsked.say(lang).to_owned();
    }
    if area.is_unrated() {
        return ResultWords::NotKnown.say(lang).to_owned();
    }
    match &area.divided {
        Some(divided) => say::divided(lang, divided.range),
        None => say::phase_in_readings(lang, phases_of(area)),
    }
}

/// The phases of an area in the three readings.
fn phases_of(area: &AreaResult) -> crate::scoring::Readings<crate::scoring::PhaseRange> {
    let stairs = &area.stairs;
    crate::scoring::Readings {
        strict: stairs.strict.phase,
        normal: stairs.normal.phase,
        mild: stairs.mild.phase,
    }
}
