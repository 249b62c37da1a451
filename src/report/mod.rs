//! From results to findings: what a report says, without its words.
//!
//! Invariant: rules and evidence only. A finding names areas, statements and numbers; no sentence,
//! no language, and nothing that the results do not carry.

mod advice;
mod culture;
mod differences;
mod evidence;
mod findings;
mod headline;
mod room;
mod settings;

pub use advice::{Advised, advice};
pub use culture::{Culture, CultureRow, NAMED, culture};
pub use differences::{Difference, agenda};
pub use evidence::{Evidence, Ground};
pub use findings::{Chapter, Found, PER_CHAPTER, PER_TOPIC, Pattern, Towards, What, findings};
pub use headline::{Headline, headline};
pub use room::{Room, close, groups, reveal, shown, voters};
pub use settings::{Setting, asked_by_default, deviations};

use crate::instrument::{AreaId, Phase, Row};
use crate::scan::Settings;
use crate::scoring::group::agrees;
use crate::scoring::{AreaResult, PhaseRange, Results, TOLERANCE, at_least};

/// How many strengths a first page names at most.
pub const STRENGTHS: usize = 3;

/// The up to three areas with the highest score of those that are known, reach phase 2 or more, do
/// not contradict themselves and, in a group, on which people agree; of equal ones the first asked.
pub fn strengths(results: &Results) -> Vec<&AreaResult> {
    let mut strong: Vec<&AreaResult> = results
        .areas
        .iter()
        .filter(|area| is_known(area) && !area.contradiction && area.divided.is_none())
        .filter(|area| area.stairs.normal.phase.low > Phase::FIRST)
        .filter(|area| results.is_one_person() || agrees(area))
        .collect();
    strong.sort_by(|one, other| score(other).total_cmp(&score(one)));
    strong.truncate(STRENGTHS);
    strong
}

fn score(area: &AreaResult) -> f64 {
    area.stairs.normal.score.low
}

/// The phases that an area is shown with: those of its stairs, or the range of one on which the group
/// is divided (METHOD §3.6). None where nobody was asked or nothing was rated.
pub fn shown_phases(area: &AreaResult) -> Option<PhaseRange> {
    if area.asked == 0 || area.is_unrated() {
        return None;
    }
    let divided = area.divided.as_ref().map(|divided| divided.range);
    Some(divided.unwrap_or(area.stairs.normal.phase))
}

/// Whether anything was rated at all.
pub fn is_rated(results: &Results) -> bool {
    results.areas.iter().any(|area| !area.is_unrated())
}

/// Whether a description was picked anywhere.
pub fn is_placed(results: &Results) -> bool {
    results.areas.iter().any(|area| area.placement.raters > 0)
}

/// Whether an area has one score: what it is not known of it changes nothing.
pub fn is_known(area: &AreaResult) -> bool {
    let score = area.stairs.normal.score;
    area.asked > 0 && score.high - score.low <= TOLERANCE
}

/// A row in which the two sides pull apart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Apart {
    /// The row.
    pub row: Row,
    /// Whether ICT is ahead; otherwise the organisation is.
    pub ict_ahead: bool,
    /// By how much at the least, in phases.
    pub at_least: f64,
}

/// The rows whose difference reaches the pace whatever is still unknown, the largest first.
pub fn apart(results: &Results, settings: &Settings) -> Vec<Apart> {
    let pace = f64::from(settings.pace) / 100.0;
    let mut apart: Vec<Apart> = results
        .alignment
        .iter()
        .filter_map(|row| {
            let difference = row.difference?;
            let ict_ahead = at_least(difference.low, pace);
            let least = if ict_ahead {
                difference.low
            } else {
                -difference.high
            };
            at_least(least, pace).then_some(Apart {
                row: row.row,
                ict_ahead,
                at_least: least,
            })
        })
        .collect();
    apart.sort_by(|one, other| other.at_least.total_cmp(&one.at_least));
    apart
}

/// An area of which something is not known.
#[derive(Clone, Debug, PartialEq)]
pub struct Unknown {
    /// Which.
    pub area: AreaId,
    /// Asked of nobody who took part.
    pub not_asked: bool,
    /// The phases of whose statements too little is known; empty when it was not asked.
    pub phases: Vec<Phase>,
}

/// The areas of which something is not known, in the order of the instrument.
pub fn unknown(results: &Results) -> Vec<Unknown> {
    let areas = results.areas.iter().map(|area| Unknown {
        area: area.area.clone(),
        not_asked: area.asked == 0,
        phases: if area.asked == 0 {
            Vec::new()
        } else {
            area.unknown().collect()
        },
    });
    areas
        .filter(|unknown| unknown.not_asked || !unknown.phases.is_empty())
        .collect()
}
