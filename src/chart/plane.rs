//! The plane: the organisation across, ICT upwards (METHOD §4).
//!
//! Invariant: a point lies where its numbers are, whatever has to make way for it; its label may
//! move, a quadrant's name may be left out.

use super::marks::{Sketch, Type};
use super::paint::{paint, room};
use super::place::Places;
use super::plane_points;
use super::shape::{Frame, Shape, Side, Spot, spot};
use super::style::Style;
use super::words::{widest, width, wrap};
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
    ground(&mut sketch, model, &field, style);
    axes(&mut sketch, model, room, &field, style);
    let mut places = Places::new(field.plot.grown(-style.unit(4.0)));
    plane_points::reserve(&mut places, model, &field, style);
    plane_points::range(&mut sketch, model, &field, style);
    names(&mut sketch, &mut places, model, &field, style);
    plane_points::marks(&mut sketch, model, &field, style);
    plane_points::labels(&mut sketch, &mut places, model, &field, style);
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

/// The ground, the candidates, the grid and the cut.
fn ground(sketch: &mut Sketch, model: &PlaneModel, field: &Field, style: &Style) {
    let plot = field.plot;
    sketch.fill(plot, style.canvas);
    for quadrant in &model.candidates {
        sketch.fill(field.quadrant(*quadrant, model.cut), style.phases[0]);
    }
    for phase in [1.0, 2.0, 3.0, 4.0, 5.0] {
        let (x, y) = (field.x(phase), field.y(phase));
        let grid = style.line_soft;
        sketch.line(spot(x, plot.top), spot(x, plot.bottom), 1.0, grid);
        sketch.line(spot(plot.left, y), spot(plot.right, y), 1.0, grid);
    }
    sketch.border(plot, 1.0, style.line, false);
    let (x, y) = (field.x(model.cut), field.y(model.cut));
    let cut = style.ink_soft;
    sketch.dashed(spot(x, plot.top), spot(x, plot.bottom), 1.0, cut);
    sketch.dashed(spot(plot.left, y), spot(plot.right, y), 1.0, cut);
    // Beside the shade a border, for who sees no shade.
    for quadrant in &model.candidates {
        let frame = field.quadrant(*quadrant, model.cut);
        sketch.border(frame, style.unit(2.0), style.ink_soft, false);
    }
}

/// The numbers 1–5, the names of the axes, and arrows.
fn axes(sketch: &mut Sketch, model: &PlaneModel, room: &Frame, field: &Field, style: &Style) {
    let plot = &field.plot;
    let small = style.small();
    let number = Type {
        size: small,
        bold: false,
        colour: style.ink_soft,
    };
    for phase in 1..=5_u8 {
        let (x, y) = (field.x(f64::from(phase)), field.y(f64::from(phase)));
        let below = plot.bottom + small / 2.0 + style.unit(4.0);
        sketch.text(spot(x, below), Side::Middle, phase.to_string(), number);
        let left = plot.left - style.unit(6.0);
        sketch.text(spot(left, y), Side::Right, phase.to_string(), number);
    }
    let title = Type {
        size: style.size,
        bold: true,
        colour: style.organisation,
    };
    let (head, gap) = (style.unit(7.0), style.unit(6.0));
    let y = room.bottom - style.size / 2.0 - style.unit(3.0);
    sketch.arrow(spot(plot.right, y), head, false, style.organisation);
    let end = spot(plot.right - head - gap, y);
    sketch.text(end, Side::Right, model.organisation.clone(), title);
    let y = room.top + style.size / 2.0 + style.unit(3.0);
    let tip = spot(plot.left + head * 0.55, y - head / 2.0);
    sketch.arrow(tip, head, true, style.ict);
    let start = spot(plot.left + head * 1.1 + gap, y);
    let title = Type {
        colour: style.ict,
        ..title
    };
    sketch.text(start, Side::Left, model.ict.clone(), title);
}

/// The numeral and the name of each quadrant, in a corner of it that is free.
fn names(
    sketch: &mut Sketch,
    places: &mut Places,
    model: &PlaneModel,
    field: &Field,
    style: &Style,
) {
    for (quadrant, name) in Quadrant::ALL.into_iter().zip(&model.quadrants) {
        let frame = field.quadrant(quadrant, model.cut).grown(-style.unit(7.0));
        let candidate = model.candidates.contains(&quadrant);
        let Some(label) = Name::new(quadrant, name, candidate, &frame, style) else {
            continue;
        };
        let spots = label.corners(quadrant, &frame);
        if let Some(at) = places.cheapest(&spots) {
            places.take(at);
            let right = at.centre().x > frame.centre().x;
            label.draw(sketch, &at, right, style);
        }
    }
}

/// What stands in the corner of a quadrant.
struct Name {
    numeral: &'static str,
    lines: Vec<String>,
    large: Type,
    look: Type,
    width: f64,
    height: f64,
}

impl Name {
    /// None where even the numeral does not fit.
    fn new(
        quadrant: Quadrant,
        name: &str,
        candidate: bool,
        frame: &Frame,
        style: &Style,
    ) -> Option<Self> {
        let numeral = match quadrant {
            Quadrant::I => "I",
            Quadrant::II => "II",
            Quadrant::III => "III",
            Quadrant::IV => "IV",
        };
        let large = Type {
            size: (style.size * 1.3).round(),
            bold: true,
            colour: style.ink,
        };
        let look = Type {
            size: style.small(),
            bold: candidate,
            colour: if candidate { style.ink } else { style.ink_soft },
        };
        let room = frame.width().min(style.unit(190.0));
        let mut lines = wrap(name, room, look.size, look.bold, 4);
        let high = |lines: usize| large.leading() + look.leading() * lines as f64;
        let broken = lines.len() > name.split_whitespace().count();
        if broken || high(lines.len()) > frame.height() {
            lines.clear();
        }
        let width = width(numeral, large.size, true).max(widest(&lines, look.size, look.bold));
        let height = high(lines.len());
        (width <= frame.width() && height <= frame.height()).then_some(Self {
            numeral,
            lines,
            large,
            look,
            width,
            height,
        })
    }

    /// The four corners of the quadrant, the outermost of the plane first.
    fn corners(&self, quadrant: Quadrant, frame: &Frame) -> [Frame; 4] {
        let (left, right) = (frame.left, frame.right - self.width);
        let (top, bottom) = (frame.top, frame.bottom - self.height);
        let (outer, inner) = match quadrant {
            Quadrant::I | Quadrant::III => (left, right),
            Quadrant::II | Quadrant::IV => (right, left),
        };
        let (upper, lower) = match quadrant {
            Quadrant::I | Quadrant::II => (top, bottom),
            Quadrant::III | Quadrant::IV => (bottom, top),
        };
        [
            (outer, upper),
            (inner, upper),
            (outer, lower),
            (inner, lower),
        ]
        .map(|(x, y)| Frame::new(x, y, x + self.width, y + self.height))
    }

    fn draw(self, sketch: &mut Sketch, at: &Frame, right: bool, style: &Style) {
        let (x, side) = if right {
            (at.right, Side::Right)
        } else {
            (at.left, Side::Left)
        };
        let top = spot(x, at.top);
        sketch.lines(top, side, vec![self.numeral.to_owned()], self.large);
        let below = spot(x, at.top + self.large.leading() - style.unit(1.0));
        sketch.lines(below, side, self.lines, self.look);
    }
}
