//! The plane: the organisation across, ICT upwards (METHOD §4).
//!
//! Invariant: a point lies where its numbers are, whatever has to make way for it; its label may
//! move, a quadrant's name may be left out.

mod ground;
mod names;
mod points;

use super::marks::Sketch;
use super::paint::{paint, room};
use super::place::Places;
use super::shape::{Frame, Shape, Spot, spot};
use super::style::Style;
use crate::instrument::Quadrant;
use crate::scoring::{Point, Readings, Rectangle};
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind};
use plotters_backend::DrawingBackend;

/// What the plane shows, and every word on it.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaneModel {
    /// The name of the horizontal axis.
    pub organisation: String,
    /// The name of the vertical axis.
    pub ict: String,
    /// Where low ends and high begins, 1–5 (METHOD §4: 2.5).
    pub cut: f64,
    /// The names of quadrants I, II, III and IV.
    pub quadrants: [String; 4],
    /// The quadrants left open; they are shaded.
    pub candidates: Vec<Quadrant>,
    /// *Ingeschat*, when there is one.
    pub estimated: Option<Estimate>,
    /// The other points, at most one of each kind.
    pub points: Vec<PlanePoint>,
}

/// *Ingeschat*: a rectangle in three readings.
#[derive(Clone, Debug, PartialEq)]
pub struct Estimate {
    /// The rectangles.
    pub readings: Readings<Rectangle>,
    /// Its label.
    pub label: String,
}

/// A point beside the estimated one.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanePoint {
    /// Of which kind.
    pub mark: Mark,
    /// Where, 1–5 on both axes.
    pub at: Point,
    /// Its label.
    pub label: String,
}

/// The kinds of points, each with a form of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// *Intake*: a triangle.
    Intake,
    /// *Ambitie*: a star.
    Ambition,
    /// *Afgesproken*: an open dot.
    Agreed,
    /// *Geplaatst*: a diamond.
    Placed,
}

/// Draws the plane.
///
/// # Errors
/// What the backend reports.
pub fn draw_plane<DB: DrawingBackend>(
    area: DrawingArea<DB, Shift>,
    model: &PlaneModel,
    style: &Style,
) -> Result<(), DrawingAreaErrorKind<DB::ErrorType>> {
    paint(&area, &plane(model, &room(&area, style), style), style)
}

/// The plane within `room`, at least 300 by 300 CSS pixels.
pub fn plane(model: &PlaneModel, room: &Frame, style: &Style) -> Vec<Shape> {
    let field = Field::new(room, style);
    let mut sketch = Sketch::default();
    ground::ground(&mut sketch, model, &field, style);
    ground::axes(&mut sketch, model, room, &field, style);
    let mut places = Places::new(field.plot.grown(-style.unit(4.0)));
    points::reserve(&mut places, model, &field, style);
    points::range(&mut sketch, model, &field, style);
    names::names(&mut sketch, &mut places, model, &field, style);
    points::marks(&mut sketch, model, &field, style);
    points::labels(&mut sketch, &mut places, model, &field, style);
    sketch.shapes
}

/// The part of the area that is the plane, and where a number lies on it.
pub(super) struct Field {
    pub(super) plot: Frame,
    inset: f64,
}

impl Field {
    fn new(room: &Frame, style: &Style) -> Self {
        let small = style.small();
        Self {
            plot: Frame::new(
                room.left + small + style.unit(8.0),
                room.top + style.size + style.unit(12.0),
                room.right - style.unit(4.0),
                room.bottom - small - style.size - style.unit(16.0),
            ),
            // So that a mark at the end of an axis stays on the plane.
            inset: style.unit(14.0),
        }
    }

    pub(super) fn x(&self, organisation: f64) -> f64 {
        let share = (organisation.clamp(1.0, 5.0) - 1.0) / 4.0;
        let inner = self.plot.grown(-self.inset);
        inner.left + share * inner.width()
    }

    pub(super) fn y(&self, ict: f64) -> f64 {
        let share = (ict.clamp(1.0, 5.0) - 1.0) / 4.0;
        let inner = self.plot.grown(-self.inset);
        inner.bottom - share * inner.height()
    }

    pub(super) fn at(&self, point: Point) -> Spot {
        spot(self.x(point.organisation), self.y(point.ict))
    }

    pub(super) fn frame(&self, rectangle: &Rectangle) -> Frame {
        Frame::new(
            self.x(rectangle.organisation.low),
            self.y(rectangle.ict.high),
            self.x(rectangle.organisation.high),
            self.y(rectangle.ict.low),
        )
    }

    /// The upright and the level line between low and high.
    pub(super) fn cuts(&self, cut: f64) -> [(Spot, Spot); 2] {
        let (x, y, plot) = (self.x(cut), self.y(cut), &self.plot);
        [
            (spot(x, plot.top), spot(x, plot.bottom)),
            (spot(plot.left, y), spot(plot.right, y)),
        ]
    }

    fn quadrant(&self, quadrant: Quadrant, cut: f64) -> Frame {
        let (x, y, plot) = (self.x(cut), self.y(cut), &self.plot);
        match quadrant {
            Quadrant::I => Frame::new(plot.left, plot.top, x, y),
            Quadrant::II => Frame::new(x, plot.top, plot.right, y),
            Quadrant::III => Frame::new(plot.left, y, x, plot.bottom),
            Quadrant::IV => Frame::new(x, y, plot.right, plot.bottom),
        }
    }
}
