//! One area: its cells, stairs, placements and what they say about each other.
//!
//! Invariant: an area is scored from the answers of those who were asked it, and from no other area.

use super::ballots::Voter;
use super::cells::{self, Sheet, known_from};
use super::{AreaResult, CellResult, at_least, placement, stairs};
use crate::instrument::{Area, Instrument, Phase};
use crate::scan::Settings;

/// From which attainment the mirror contradicts a phase of 3 or more (METHOD §3.7).
const MIRROR_SAYS_YES: f64 = 0.6;

/// All areas, in the order of the instrument.
pub(super) fn areas(
    instrument: &Instrument,
    voters: &[&Voter],
    settings: &Settings,
) -> Vec<AreaResult> {
    let mut results = Vec::with_capacity(instrument.areas.len());
    let mut start = 0;
    for (place, area) in instrument.areas.iter().enumerate() {
        let end = start + area.statements.len();
        let asked: Vec<&Voter> = voters
            .iter()
            .copied()
            .filter(|voter| voter.asked[place])
            .collect();
        let sheets: Vec<Sheet> = asked.iter().map(|v| &v.answers[start..end]).collect();
        results.push(one(area, &asked, &sheets, settings));
        start = end;
    }
    results
}

fn one(area: &Area, asked: &[&Voter], sheets: &[Sheet], settings: &Settings) -> AreaResult {
    let known_from = known_from(settings.known_from, asked.len());
    let cells = cells::cells(area, sheets, known_from);
    let distributions = cells::distributions(area, sheets);
    let stairs = stairs::readings(&cells, settings);
    let normal = &stairs.normal;
    AreaResult {
        area: area.id.clone(),
        dimension: area.dimension,
        asked: asked.len(),
        known_from,
        divided: stairs::divided(&cells, normal, &distributions, settings.normal),
        contradiction: normal.phase.low.number() >= 3
            && attainment(&cells, 1).is_some_and(|mirror| at_least(mirror, MIRROR_SAYS_YES)),
        missing: stairs::missing(normal),
        placement: placement::placement(area, asked, normal.phase, settings),
        distributions,
        cells,
        stairs,
    }
}

/// The attainment of the cell of a phase, if it is known.
fn attainment(cells: &[CellResult], phase: u8) -> Option<f64> {
    let phase = Phase::new(phase);
    cells
        .iter()
        .find(|cell| Some(cell.phase) == phase)?
        .attainment
}

/// The yes-saying index J (METHOD §3.7): the mean, over areas with both cells known, of how much
/// more than everything was said yes to the mirror and its opposite together.
pub(super) fn yes_saying(areas: &[AreaResult]) -> Option<f64> {
    let mut by_id: Vec<&AreaResult> = areas.iter().collect();
    by_id.sort_unstable_by_key(|area| &area.area);
    let excesses: Vec<f64> = by_id
        .into_iter()
        .filter_map(|area| {
            let (mirror, practice) = (attainment(&area.cells, 1)?, attainment(&area.cells, 2)?);
            Some((mirror + practice - 1.0) / 2.0)
        })
        .collect();
    (!excesses.is_empty()).then(|| excesses.iter().sum::<f64>() / excesses.len() as f64)
}
