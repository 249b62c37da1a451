//! The alignment: per row the organisation beside its ICT, on the scale 1–5 (METHOD §4).
//!
//! Invariant: the organisation is round and ICT is square, whatever the colours.

use super::marks::{Sketch, Type};
use super::paint::{paint, room};
use super::shape::{Frame, Shape, Side, Spot, spot};
use super::style::Style;
use super::words::{fit, widest, width, wrap};
use crate::instrument::Dimension;
use crate::scoring::Interval;
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind};
use plotters_backend::DrawingBackend;

/// From how wide on names stand beside the lines, in CSS pixels at 13.
const WIDE: f64 = 560.0;

/// What the alignment shows, and every word on it.
#[derive(Clone, Debug, PartialEq)]
pub struct AlignmentModel {
    /// What the circle means.
    pub organisation: String,
    /// What the square means.
    pub ict: String,
    /// The rows, from the top.
    pub rows: Vec<AlignmentRow>,
}

/// One row.
#[derive(Clone, Debug, PartialEq)]
pub struct AlignmentRow {
    /// Its name.
    pub name: String,
    /// The organisation's score, 1–5.
    pub organisation: Option<Interval>,
    /// The ICT score, 1–5.
    pub ict: Option<Interval>,
    /// The difference, in words; may be empty.
    pub difference: String,
}

/// Draws the alignment.
///
/// # Errors
/// What the backend reports.
pub fn draw_alignment<DB: DrawingBackend>(
    area: DrawingArea<DB, Shift>,
    model: &AlignmentModel,
    style: &Style,
) -> Result<(), DrawingAreaErrorKind<DB::ErrorType>> {
    paint(&area, &alignment(model, &room(&area, style), style), style)
}

/// How high the alignment wants to be at this width, in CSS pixels.
pub fn alignment_height(model: &AlignmentModel, width: f64, style: &Style) -> f64 {
    let layout = Layout::new(model, &Frame::new(0.0, 0.0, width, 0.0), style);
    let row = if layout.beside { 44.0 } else { 58.0 };
    layout.top + style.unit(row) * model.rows.len() as f64 + style.small() + style.unit(8.0)
}

/// The alignment within `room`: from 300 CSS pixels wide, [`alignment_height`] high.
pub fn alignment(model: &AlignmentModel, room: &Frame, style: &Style) -> Vec<Shape> {
    let layout = Layout::new(model, room, style);
    let mut sketch = Sketch::default();
    legend(&mut sketch, model, room, style);
    let small = Type {
        size: style.small(),
        bold: false,
        colour: style.ink_soft,
    };
    let bottom = room.bottom - style.small() - style.unit(8.0);
    for phase in 1..=5_u8 {
        let x = layout.x(f64::from(phase));
        let (from, to) = (spot(x, layout.top), spot(x, bottom));
        sketch.line(from, to, 1.0, style.line_soft);
        let at = spot(x, room.bottom - style.small() / 2.0 - style.unit(2.0));
        sketch.text(at, Side::Middle, phase.to_string(), small);
    }
    let high = (bottom - layout.top) / model.rows.len().max(1) as f64;
    for (place, row) in model.rows.iter().enumerate() {
        let top = layout.top + high * place as f64;
        let frame = Frame::new(room.left, top, room.right, top + high);
        let y = words(&mut sketch, row, &layout, &frame, style);
        let track = (spot(layout.x(1.0), y), spot(layout.x(5.0), y));
        sketch.line(track.0, track.1, 1.0, style.line);
        values(&mut sketch, row, &layout, y, style);
    }
    sketch.shapes
}

/// Where the scale lies.
struct Layout {
    /// Names stand beside the lines, or above them.
    beside: bool,
    /// Where the rows begin.
    top: f64,
    left: f64,
    right: f64,
    names: f64,
    differences: f64,
}

impl Layout {
    fn new(model: &AlignmentModel, room: &Frame, style: &Style) -> Self {
        let beside = room.width() >= style.unit(WIDE);
        let inset = style.unit(9.0);
        let most = room.width() * 0.25;
        let column = |of: fn(&AlignmentRow) -> &String, bold: bool| {
            let all: Vec<String> = model.rows.iter().map(|row| of(row).clone()).collect();
            widest(&all, style.size, bold).min(most)
        };
        let names = column(|row| &row.name, true);
        let differences = column(|row| &row.difference, false);
        let gap = style.unit(16.0);
        let (left, right) = if beside {
            (room.left + names + gap, room.right - differences - gap)
        } else {
            (room.left, room.right)
        };
        Self {
            beside,
            top: room.top + style.size + style.unit(14.0),
            left: left + inset,
            right: right - inset,
            names,
            differences,
        }
    }

    fn x(&self, score: f64) -> f64 {
        self.left + (self.right - self.left) * (score.clamp(1.0, 5.0) - 1.0) / 4.0
    }
}

/// What the circle and the square mean.
fn legend(sketch: &mut Sketch, model: &AlignmentModel, room: &Frame, style: &Style) {
    let y = room.top + style.size / 2.0 + style.unit(3.0);
    let radius = style.unit(6.0);
    let (before, after) = (style.unit(6.0), style.unit(18.0));
    // One pixel for the rim.
    let mut x = room.left + radius + 1.0;
    let ends = [room.centre().x - after, room.right];
    let names = [&model.organisation, &model.ict];
    for ((dimension, name), end) in Dimension::ALL.into_iter().zip(names).zip(ends) {
        let look = Type {
            size: style.size,
            bold: true,
            colour: style.hue(dimension),
        };
        sign(sketch, dimension, spot(x, y), false, style);
        let start = x + radius + before;
        let words = fit(name, end - start, look.size, true);
        x = start + width(&words, look.size, true) + after;
        sketch.text(spot(start, y), Side::Left, words, look);
    }
}

/// The name and the difference of a row; gives the height of its line.
fn words(
    sketch: &mut Sketch,
    row: &AlignmentRow,
    layout: &Layout,
    frame: &Frame,
    style: &Style,
) -> f64 {
    let name = Type {
        size: style.size,
        bold: true,
        colour: style.ink,
    };
    let difference = Type {
        bold: false,
        colour: style.ink_soft,
        ..name
    };
    if layout.beside {
        let y = frame.centre().y;
        let most = whole_lines(frame.height(), name);
        let mut block = |words: &str, room: f64, x: f64, look: Type| {
            let lines = wrap(words, room + 0.5, look.size, look.bold, most);
            let high = look.leading() * lines.len() as f64;
            sketch.lines(spot(x, y - high / 2.0), Side::Left, lines, look);
        };
        block(&row.name, layout.names, frame.left, name);
        let x = frame.right - layout.differences;
        block(&row.difference, layout.differences, x, difference);
        return y;
    }
    let y = frame.top + style.unit(8.0) + style.size / 2.0;
    let own = width(&row.name, name.size, true).min(frame.width() * 0.55);
    let left = fit(&row.name, own + 1.0, name.size, true);
    sketch.text(spot(frame.left, y), Side::Left, left, name);
    let rest = frame.width() - own - style.unit(12.0);
    let right = fit(&row.difference, rest, difference.size, false);
    sketch.text(spot(frame.right, y), Side::Right, right, difference);
    y + style.size / 2.0 + style.unit(16.0)
}

/// How many lines fit, at least one.
fn whole_lines(height: f64, look: Type) -> usize {
    let mut lines = 1;
    while look.leading() * (lines + 1) as f64 <= height {
        lines += 1;
    }
    lines
}

/// The two scores and the line between them.
fn values(sketch: &mut Sketch, row: &AlignmentRow, layout: &Layout, y: f64, style: &Style) {
    let radius = style.unit(6.0);
    let middle = |score: Interval| layout.x(f64::midpoint(score.low, score.high));
    let span = |score: Interval| (layout.x(score.low) - radius, layout.x(score.high) + radius);
    let mut apart = 0.0;
    if let (Some(organisation), Some(ict)) = (row.organisation, row.ict) {
        let (one, other) = (span(organisation), span(ict));
        if one.0 < other.1 && other.0 < one.1 {
            apart = radius + style.unit(0.5);
        } else {
            let ends = (spot(middle(organisation), y), spot(middle(ict), y));
            sketch.line(ends.0, ends.1, style.unit(3.0), style.ink_soft);
        }
    }
    for (dimension, score, y) in [
        (Dimension::Organisation, row.organisation, y - apart),
        (Dimension::Ict, row.ict, y + apart),
    ] {
        let Some(score) = score else { continue };
        let (left, right) = (layout.x(score.low), layout.x(score.high));
        let open = right - left > 1.0;
        if open {
            let bar = Frame::around(
                spot(f64::midpoint(left, right), y),
                right - left,
                style.unit(8.0),
            );
            sketch.fill(bar, style.wash(dimension));
            sketch.border(bar, style.unit(1.5), style.hue(dimension), false);
        }
        sign(sketch, dimension, spot(middle(score), y), open, style);
    }
}

/// A circle or a square with a rim of paper; open in the middle of what is not one number.
fn sign(sketch: &mut Sketch, dimension: Dimension, at: Spot, open: bool, style: &Style) {
    let hue = style.hue(dimension);
    let (radius, rim, line) = (style.unit(6.0), 1.0, style.unit(2.0));
    match dimension {
        Dimension::Organisation => {
            sketch.dot(at, radius + rim, style.paper);
            sketch.dot(at, radius, hue);
            if open {
                sketch.dot(at, radius - line, style.paper);
            }
        }
        Dimension::Ict => {
            let width = radius * 1.8;
            let square = Frame::around(at, width, width);
            sketch.fill(square.grown(rim), style.paper);
            sketch.fill(square, hue);
            if open {
                sketch.fill(square.grown(-line), style.paper);
            }
        }
    }
}
