//! How the two groups see the same area (METHOD §5, "Gap").
//!
//! Invariant: a difference in view. Neither group is taken to be right, and a gap is given only where
//! the score of both groups may be shown.

use super::{Groups, Published, Side, View, confidentiality, restricted};
use crate::instrument::{AreaId, Instrument};
use crate::scan::Content;
use crate::scoring::{AreaResult, TOLERANCE, at_least, score_among};

/// From which difference a gap is a thing to talk about.
pub const GAP_FROM: f64 = 0.75;

/// The two views of an area.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupGap {
    /// Which area.
    pub area: AreaId,
    /// The score of *sturend*: the middle of its interval.
    pub steering: f64,
    /// The score of *uitvoerend*.
    pub executing: f64,
    /// *Sturend* less *uitvoerend*.
    pub difference: f64,
}

impl GroupGap {
    /// Whether it is something to talk about.
    pub fn is_to_talk_about(&self) -> bool {
        at_least(self.difference.abs(), GAP_FROM)
    }
}

/// The gaps of all areas that are known for both groups and may be shown of both, in the order of
/// the instrument, with the vote that the settings use.
pub fn gaps(
    content: &Content,
    instrument: &Instrument,
    groups: &Groups,
    published: &Published,
) -> Vec<GroupGap> {
    let allowed = confidentiality(content, instrument, groups, published);
    let shown = restricted(content, published);
    let [steering, executing] = Side::ALL.map(|side| {
        let members = groups.members(&shown, side);
        score_among(&shown, instrument, &members).areas
    });
    let pairs = steering.iter().zip(&executing);
    pairs
        .filter(|(area, _)| {
            let figures = allowed.of(&area.area, shown.settings.vote).ratings;
            Side::ALL
                .into_iter()
                .all(|side| figures.of(side) >= View::Score)
        })
        .filter_map(|(one, other)| {
            let (steering, executing) = (known(one)?, known(other)?);
            Some(GroupGap {
                area: one.area.clone(),
                steering,
                executing,
                difference: steering - executing,
            })
        })
        .collect()
}

/// The score of an area, where it is one number.
fn known(area: &AreaResult) -> Option<f64> {
    let score = area.stairs.normal.score;
    let is_known = area.asked > 0 && score.high - score.low <= TOLERANCE;
    is_known.then(|| score.middle())
}
