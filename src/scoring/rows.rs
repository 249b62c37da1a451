//! The rows of the seed's table and the layers of its interoperability scheme (METHOD §4).
//!
//! Invariant: both are means of the normal reading, over areas that were asked.

use super::plane::{Asked, Height, mean, row_mean};
use super::{Alignment, LayerResult, at_least};
use crate::instrument::{AreaId, Dimension, Layer, Row};

/// The organisation beside the ICT of each row.
pub(super) fn alignment(asked: &[Asked]) -> Vec<Alignment> {
    let heights = heights(asked);
    let rows = Row::ALL.into_iter();
    rows.map(|row| {
        let organisation = row_mean(&heights, Dimension::Organisation, row);
        let ict = row_mean(&heights, Dimension::Ict, row);
        let difference = organisation.zip(ict).map(|(o, ict)| ict.minus(o));
        Alignment {
            row,
            organisation,
            ict,
            difference,
        }
    })
    .collect()
}

/// The layers; `o-resources` is in none of them.
pub(super) fn layers(asked: &[Asked]) -> Vec<LayerResult> {
    let heights = heights(asked);
    let layers = Layer::ALL.into_iter();
    layers
        .map(|layer| {
            let of_layer: Vec<Height> = heights
                .iter()
                .filter(|(area, _)| area.layer == Some(layer))
                .copied()
                .collect();
            LayerResult {
                layer,
                areas: of_layer.iter().map(|(area, _)| area.id.clone()).collect(),
                weakest: weakest(&of_layer),
                score: mean(of_layer),
            }
        })
        .collect()
}

fn heights<'a>(asked: &[Asked<'a>]) -> Vec<Height<'a>> {
    let asked = asked.iter();
    asked
        .map(|(area, result)| (*area, result.stairs.normal.score))
        .collect()
}

/// The areas with the lowest middle, equal ones all.
fn weakest(heights: &[Height]) -> Vec<AreaId> {
    let lowest = heights
        .iter()
        .map(|(_, score)| score.middle())
        .fold(f64::INFINITY, f64::min);
    heights
        .iter()
        .filter(|(_, score)| at_least(lowest, score.middle()))
        .map(|(area, _)| area.id.clone())
        .collect()
}
