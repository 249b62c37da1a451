//! Attainment of cells and distributions of statements (METHOD §3.1 and §5).
//!
//! Invariant: only a rating counts, never a missing answer or *weet ik niet*; the order in which an
//! area's statements stand does not matter.

use super::{AGREEMENT_FROM, CellResult, Distribution, agreement, quartiles};
use crate::instrument::{Answer, Area, Phase};

/// What one participant answered to the statements of one area, in their order.
pub(super) type Sheet<'a> = &'a [Option<Answer>];

/// From how many raters something is known, of so many people asked.
pub(super) fn known_from(setting: u8, asked: usize) -> usize {
    usize::from(setting).min(asked).max(1)
}

/// The cells of an area that have statements, in order of phase.
pub(super) fn cells(area: &Area, sheets: &[Sheet], known_from: usize) -> Vec<CellResult> {
    let mut cells = Vec::with_capacity(Phase::ALL.len());
    for phase in Phase::ALL {
        let of_phase = |place: &usize| area.statements[*place].phase == phase;
        let places: Vec<usize> = (0..area.statements.len()).filter(of_phase).collect();
        if !places.is_empty() {
            cells.push(cell(phase, &places, sheets, known_from));
        }
    }
    cells
}

fn cell(phase: Phase, places: &[usize], sheets: &[Sheet], known_from: usize) -> CellResult {
    let (mut raters, mut sum) = (0_usize, 0.0);
    for sheet in sheets {
        let (mut rated, mut points) = (0_u32, 0_u32);
        for rating in places.iter().filter_map(|place| sheet[*place]?.rating()) {
            rated += 1;
            points += u32::from(rating.number());
        }
        if rated > 0 {
            raters += 1;
            sum += f64::from(points) / f64::from(4 * rated);
        }
    }
    CellResult {
        phase,
        raters,
        attainment: (raters >= known_from).then(|| sum / raters as f64),
    }
}

/// The distributions of an area's statements, in their order.
pub(super) fn distributions(area: &Area, sheets: &[Sheet]) -> Vec<Distribution> {
    let statements = area.statements.iter().enumerate();
    statements
        .map(|(place, statement)| {
            let (mut counts, mut dont_know) = ([0; 5], 0);
            for answer in sheets.iter().filter_map(|sheet| sheet[place]) {
                match answer {
                    Answer::Rated(rating) => counts[rating.index()] += 1,
                    Answer::DontKnow => dont_know += 1,
                }
            }
            let raters: usize = counts.iter().sum();
            Distribution {
                statement: statement.id.clone(),
                phase: statement.phase,
                counts,
                dont_know,
                asked: sheets.len(),
                quartiles: quartiles(&counts),
                agreement: (raters >= AGREEMENT_FROM)
                    .then(|| agreement(&counts))
                    .flatten(),
            }
        })
        .collect()
}
