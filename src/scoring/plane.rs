//! The two axes, the quadrants left open, the pace, and the other points on the plane (METHOD §4).
//!
//! Invariant: everything on the plane is averaged in the same way: the organisation over its areas,
//! ICT over the five rows; areas asked of nobody leave the mean.

use super::ballots::Voter;
use super::{
    AreaResult, Interval, Pace, Plane, Point, Readings, Rectangle, Stairs, at_least, below,
};
use crate::instrument::{Area, AreaId, Dimension, Instrument, Phase, Quadrant, Row};
use crate::scan::Settings;

/// An area that was asked, with its result.
pub(super) type Asked<'a> = (&'a Area, &'a AreaResult);

/// An area with what it adds to a mean.
pub(super) type Height<'a> = (&'a Area, Interval);

/// The areas that were asked of somebody, in the order of the instrument.
pub(super) fn asked<'a>(instrument: &'a Instrument, areas: &'a [AreaResult]) -> Vec<Asked<'a>> {
    let pairs = instrument.areas.iter().zip(areas);
    pairs.filter(|(_, result)| result.asked > 0).collect()
}

/// The mean of some areas, summed in id order.
pub(super) fn mean(mut heights: Vec<Height>) -> Option<Interval> {
    heights.sort_unstable_by_key(|(area, _)| &area.id);
    let values: Vec<Interval> = heights.into_iter().map(|(_, value)| value).collect();
    Interval::mean(&values)
}

/// The mean of the areas of one dimension in one row.
pub(super) fn row_mean(heights: &[Height], dimension: Dimension, row: Row) -> Option<Interval> {
    let of_row = |(area, _): &&Height| area.dimension == dimension && area.row == row;
    mean(heights.iter().filter(of_row).copied().collect())
}

/// Both axes; none where a row has no ICT area left or an organisation area is missing.
pub(super) fn axes(instrument: &Instrument, heights: &[Height]) -> Option<Rectangle> {
    let organisation: Vec<Height> = heights
        .iter()
        .filter(|(area, _)| area.dimension == Dimension::Organisation)
        .copied()
        .collect();
    if organisation.len() < instrument.areas_of(Dimension::Organisation).count() {
        return None;
    }
    let rows: Vec<Interval> = Row::ALL
        .into_iter()
        .map(|row| row_mean(heights, Dimension::Ict, row))
        .collect::<Option<_>>()?;
    Some(Rectangle {
        organisation: mean(organisation)?,
        ict: Interval::mean(&rows)?,
    })
}

/// The plane, unless an axis is missing.
pub(super) fn plane(
    instrument: &Instrument,
    asked: &[Asked],
    settings: &Settings,
) -> Option<Plane> {
    let rectangle = |reading: fn(&Readings<Stairs>) -> &Stairs| {
        let heights: Vec<Height> = asked
            .iter()
            .map(|(area, result)| (*area, reading(&result.stairs).score))
            .collect();
        axes(instrument, &heights)
    };
    let rectangles = Readings {
        strict: rectangle(|stairs| &stairs.strict)?,
        normal: rectangle(|stairs| &stairs.normal)?,
        mild: rectangle(|stairs| &stairs.mild)?,
    };
    Some(Plane {
        candidates: candidates(&rectangles, cut(settings)),
        pace: pace(&rectangles, f64::from(settings.pace) / 100.0),
        rectangles,
    })
}

pub(super) fn cut(settings: &Settings) -> f64 {
    f64::from(settings.cut) / 100.0
}

/// Every quadrant that a rectangle touches; at or above the cut is high.
pub(super) fn candidates(rectangles: &Readings<Rectangle>, cut: f64) -> Vec<Quadrant> {
    let reaches = |axis: Interval, high: bool| {
        if high {
            at_least(axis.high, cut)
        } else {
            below(axis.low, cut)
        }
    };
    let touches = |rectangle: &Rectangle, quadrant: Quadrant| {
        reaches(rectangle.organisation, quadrant.organisation_high())
            && reaches(rectangle.ict, quadrant.ict_high())
    };
    let mut candidates = Quadrant::ALL.to_vec();
    candidates.retain(|quadrant| rectangles.each().into_iter().any(|r| touches(r, *quadrant)));
    candidates
}

/// The pace on which all three readings agree.
fn pace(rectangles: &Readings<Rectangle>, from: f64) -> Option<Pace> {
    let [strict, normal, mild] = rectangles
        .each()
        .map(|rectangle| pace_of(rectangle.ict.minus(rectangle.organisation), from));
    (strict == normal && normal == mild)
        .then_some(normal)
        .flatten()
}

/// The one class in which a difference ICT − O lies; a difference of just `from` is not in step.
fn pace_of(difference: Interval, from: f64) -> Option<Pace> {
    if at_least(difference.low, from) {
        Some(Pace::Ict)
    } else if at_least(-difference.high, from) {
        Some(Pace::Organisation)
    } else if below(difference.high, from) && below(-difference.low, from) {
        Some(Pace::InStep)
    } else {
        None
    }
}

/// The quadrant in which a point lies.
pub(super) fn quadrant_of(point: Point, settings: &Settings) -> Quadrant {
    let cut = cut(settings);
    Quadrant::of(at_least(point.organisation, cut), at_least(point.ict, cut))
}

/// *Geplaatst*: the median placements, once each area asked has one.
pub(super) fn placed_point(instrument: &Instrument, asked: &[Asked]) -> Option<Point> {
    let heights: Option<Vec<Height>> = asked
        .iter()
        .map(|(area, result)| Some((*area, Interval::exact(result.placement.median?))))
        .collect();
    point(instrument, &heights?)
}

/// *Afgesproken* or *ambitie*: the phases that the group decided on, once each area that was asked
/// of anyone in the room has one.
pub(super) fn decided_point(
    instrument: &Instrument,
    room: &[Voter],
    phase_of: &dyn Fn(&AreaId) -> Option<Phase>,
) -> Option<Point> {
    let areas = instrument.areas.iter().enumerate();
    let heights: Option<Vec<Height>> = areas
        .filter(|(place, _)| room.iter().any(|voter| voter.asked[*place]))
        .map(|(_, area)| {
            let phase = phase_of(&area.id)?;
            Some((area, Interval::exact(f64::from(phase.number()))))
        })
        .collect();
    point(instrument, &heights?)
}

fn point(instrument: &Instrument, heights: &[Height]) -> Option<Point> {
    let axes = axes(instrument, heights)?;
    Some(Point {
        organisation: axes.organisation.low,
        ict: axes.ict.low,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn interval(low: f64, high: f64) -> Interval {
        Interval { low, high }
    }

    /// Three readings that are all the same rectangle.
    fn thrice(organisation: Interval, ict: Interval) -> Readings<Rectangle> {
        let rectangle = Rectangle { organisation, ict };
        Readings {
            strict: rectangle,
            normal: rectangle,
            mild: rectangle,
        }
    }

    #[test]
    fn a_point_on_the_cut_is_high_also_when_it_falls_just_short() {
        for nearly in [2.5, 2.5 - 1e-12, 2.5 + 1e-12] {
            let on = thrice(Interval::exact(nearly), Interval::exact(1.0));
            assert_eq!(candidates(&on, 2.5), [Quadrant::IV]);
        }
    }

    #[test]
    fn a_rectangle_that_ends_on_the_cut_touches_both_sides() {
        let ends = thrice(interval(2.0, 2.5), interval(2.5, 3.0));
        assert_eq!(candidates(&ends, 2.5), [Quadrant::I, Quadrant::II]);
    }

    #[test]
    fn one_reading_on_the_other_side_leaves_two_quadrants_open() {
        let mut readings = thrice(Interval::exact(3.0), Interval::exact(3.0));
        readings.strict.organisation = Interval::exact(2.2);
        readings.strict.ict = Interval::exact(2.2);
        assert_eq!(candidates(&readings, 2.5), [Quadrant::II, Quadrant::III]);
    }

    #[test]
    fn the_pace_is_said_only_when_an_interval_lies_in_one_class() {
        for (low, high, expected) in [
            (0.5, 1.0, Some(Pace::Ict)),
            (0.5 - 1e-12, 0.5, Some(Pace::Ict)),
            (0.4, 0.6, None),
            (-0.4, 0.4, Some(Pace::InStep)),
            (-0.4, 0.5, None),
            (-0.5, 0.0, None),
            (-2.0, -0.5, Some(Pace::Organisation)),
            (-1.0, 1.0, None),
        ] {
            assert_eq!(pace_of(interval(low, high), 0.5), expected, "{low} {high}");
        }
    }

    #[test]
    fn the_pace_is_not_said_when_one_reading_differs() {
        let mut readings = thrice(Interval::exact(2.0), Interval::exact(3.0));
        assert_eq!(pace(&readings, 0.5), Some(Pace::Ict));
        readings.mild.ict = Interval::exact(2.2);
        assert_eq!(pace(&readings, 0.5), None);
    }
}
