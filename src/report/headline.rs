//! The first thing to say.

use crate::instrument::Quadrant;
use crate::scoring::{Results, TOLERANCE};

/// What a result comes down to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Headline {
    /// Nobody rated a statement or picked a description.
    Nothing,
    /// Only descriptions were picked, as in a *snelscan*.
    PlacementsOnly,
    /// Too little is known to leave out a quadrant, or an axis cannot be made.
    NotEnough,
    /// One person alone answered: these quadrants are left, as that person sees it.
    OnePerson(Vec<Quadrant>),
    /// A group answered, and all readings agree on this quadrant.
    Named(Quadrant),
    /// A group answered, and these quadrants are left.
    Several(Vec<Quadrant>),
}

/// What a result comes down to.
pub fn headline(results: &Results) -> Headline {
    if !super::is_rated(results) {
        return if super::is_placed(results) {
            Headline::PlacementsOnly
        } else {
            Headline::Nothing
        };
    }
    let Some(plane) = &results.plane else {
        return Headline::NotEnough;
    };
    let normal = plane.rectangles.normal;
    let is_exact = [normal.organisation, normal.ict]
        .iter()
        .all(|axis| axis.high - axis.low <= TOLERANCE);
    // With everything known all four can still be left, by the readings: then that is the answer.
    if plane.candidates.len() == Quadrant::ALL.len() && !is_exact {
        return Headline::NotEnough;
    }
    match (results.is_one_person(), plane.named()) {
        (true, _) => Headline::OnePerson(plane.candidates.clone()),
        (false, Some(quadrant)) => Headline::Named(quadrant),
        (false, None) => Headline::Several(plane.candidates.clone()),
    }
}
