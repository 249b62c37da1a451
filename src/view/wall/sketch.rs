//! A profile sketch for a projector: areas by phases with signs in place of words.
//!
//! Invariant: each sign has a shape and a name of its own; an area that was not shown has none.

use super::Source;
use crate::instrument::{Area, AreaId, Dimension, Phase};
use crate::report::shown_phases;

/// What a cell can bear.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GridSign {
    /// *Ingeschat*.
    Estimated,
    /// *Geplaatst*.
    Placed,
    /// *Afgesproken*.
    Agreed,
    /// *Ambitie*.
    Ambition,
}

impl GridSign {
    /// All, in the order of the key.
    pub const ALL: [Self; 4] = [Self::Estimated, Self::Placed, Self::Agreed, Self::Ambition];
}

/// One area.
#[derive(Clone, Debug, PartialEq)]
pub struct GridRow {
    /// Which.
    pub area: AreaId,
    /// Its name.
    pub name: String,
    /// Whether it was shown.
    pub shown: bool,
    /// Its five cells.
    pub cells: [GridCell; 5],
}

/// One cell.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct GridCell {
    /// Whether the group agreed on this phase or a later one: the sketch fills as it agrees.
    pub filled: bool,
    /// Its signs.
    pub signs: Vec<GridSign>,
}

/// The sketch of a side.
pub fn grid(of: Source, dimension: Dimension) -> Vec<GridRow> {
    let areas = of.instrument.areas_of(dimension);
    areas
        .map(|area| {
            let shown = of.room.is_revealed(&area.id);
            GridRow {
                area: area.id.clone(),
                name: area.name.clone(),
                shown,
                cells: Phase::ALL.map(|phase| {
                    if shown {
                        cell(of, area, phase)
                    } else {
                        GridCell::default()
                    }
                }),
            }
        })
        .collect()
}

fn cell(of: Source, area: &Area, phase: Phase) -> GridCell {
    let content = &of.scan.content;
    let result = of.room.results.area(&area.id);
    let reached = result.and_then(shown_phases);
    let median = result.and_then(|result| result.placement.median);
    let number = f64::from(phase.number());
    let agreed = content.agreed.get(&area.id).map(|agreed| agreed.phase);
    let aim = content.ambition.get(&area.id).map(|aim| aim.phase);
    let holds = |sign: GridSign| match sign {
        GridSign::Estimated => reached.is_some_and(|r| (r.low..=r.high).contains(&phase)),
        // A median between two phases touches both.
        GridSign::Placed => median.is_some_and(|median| (median - number).abs() < 0.75),
        GridSign::Agreed => agreed == Some(phase),
        GridSign::Ambition => aim == Some(phase),
    };
    GridCell {
        filled: agreed.is_some_and(|agreed| phase <= agreed),
        signs: GridSign::ALL
            .into_iter()
            .filter(|sign| holds(*sign))
            .collect(),
    }
}
