//! The culture barometer as a profile: per pair a line between two poles, with the middle half of the
//! answers as a bar and the middle one as a dot.
//!
//! Invariant: the pole that helps change is always on the right, whichever side it had when it was asked.
//! Form says everything: bar, dot and dashes look the same in black and white.

use super::marks::{Sketch, Type};
use super::paint::{paint, room};
use super::shape::{Frame, Shape, Side, Spot, spot};
use super::style::Style;
use super::words::{fit, width, wrap};
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind};
use plotters_backend::DrawingBackend;

/// From how wide on the poles stand beside the lines, in CSS pixels at 13.
const WIDE: f64 = 560.0;
/// A pole has so many lines of words at most.
const LINES: usize = 3;

/// What the profile shows, and every word on it.
#[derive(Clone, Debug, PartialEq)]
pub struct CultureModel {
    /// What the left side is.
    pub hinders: String,
    /// What the right side is.
    pub helps: String,
    /// What the dot means.
    pub middle: String,
    /// What the bar means; empty where there is none.
    pub half: String,
    /// The pairs, from the top.
    pub lines: Vec<CultureLine>,
}

/// One pair.
#[derive(Clone, Debug, PartialEq)]
pub struct CultureLine {
    /// The pole on the left.
    pub hinders: String,
    /// The pole on the right.
    pub helps: String,
    /// The lower quartile, the median and the upper quartile, 1–5.
    pub quartiles: Option<[f64; 3]>,
    /// What stands on the line where there is no figure; may be empty.
    pub note: String,
}

/// Draws the profile.
///
/// # Errors
/// What the backend reports.
pub fn draw_culture<DB: DrawingBackend>(
    area: DrawingArea<DB, Shift>,
    model: &CultureModel,
    style: &Style,
) -> Result<(), DrawingAreaErrorKind<DB::ErrorType>> {
    paint(&area, &culture(model, &room(&area, style), style), style)
}

/// How high the profile wants to be at this width, in CSS pixels.
pub fn culture_height(model: &CultureModel, width: f64, style: &Style) -> f64 {
    let layout = Layout::new(model, &Frame::new(0.0, 0.0, width, 0.0), style);
    let rows: f64 = layout.rows.iter().map(|row| row.height).sum();
    layout.top + rows + style.unit(8.0)
}

/// The profile within `room`: from 300 CSS pixels wide, [`culture_height`] high.
pub fn culture(model: &CultureModel, room: &Frame, style: &Style) -> Vec<Shape> {
    let layout = Layout::new(model, room, style);
    let mut sketch = Sketch::default();
    legend(&mut sketch, model, room, style);
    heads(&mut sketch, model, &layout, room, style);
    let mut top = layout.top;
    let mut lines = Vec::with_capacity(layout.rows.len());
    for row in &layout.rows {
        let frame = Frame::new(room.left, top, room.right, top + row.height);
        lines.push(words(&mut sketch, row, &layout, &frame, style));
        top = frame.bottom;
    }
    for y in &lines {
        track(&mut sketch, &layout, *y, style);
    }
    if layout.beside {
        thread(&mut sketch, model, &layout, &lines, style);
    }
    for (line, y) in model.lines.iter().zip(&lines) {
        values(&mut sketch, line, &layout, *y, style);
    }
    sketch.shapes
}

/// Where the scale lies, and how the words break.
struct Layout {
    /// The poles stand beside the lines, or above them.
    beside: bool,
    /// Where the rows begin.
    top: f64,
    left: f64,
    right: f64,
    rows: Vec<Row>,
}

/// The words of a pair, in lines.
struct Row {
    hinders: Vec<String>,
    helps: Vec<String>,
    height: f64,
}

impl Layout {
    fn new(model: &CultureModel, room: &Frame, style: &Style) -> Self {
        let beside = room.width() >= style.unit(WIDE);
        let gap = style.unit(16.0);
        // One part for each pole, one for the scale.
        let part = room.width() / 3.0;
        let pole = if beside {
            part - gap
        } else {
            (room.width() - gap) / 2.0
        };
        let inset = style.unit(9.0);
        let (left, right) = if beside {
            (room.left + part, room.right - part)
        } else {
            (room.left + inset, room.right - inset)
        };
        let look = look(style);
        let rows = model.lines.iter().map(|line| {
            let broken = |words: &str| wrap(words, pole, look.size, look.bold, LINES);
            let (hinders, helps) = (broken(&line.hinders), broken(&line.helps));
            let high = look.leading() * hinders.len().max(helps.len()) as f64;
            let height = if beside {
                (high + style.unit(10.0)).max(style.unit(34.0))
            } else {
                high + style.unit(40.0)
            };
            Row {
                hinders,
                helps,
                height,
            }
        });
        Self {
            beside,
            top: room.top + 2.0 * (style.size + style.unit(14.0)),
            left,
            right,
            rows: rows.collect(),
        }
    }

    fn x(&self, position: f64) -> f64 {
        self.left + (self.right - self.left) * (position.clamp(1.0, 5.0) - 1.0) / 4.0
    }
}

fn look(style: &Style) -> Type {
    Type {
        size: style.size,
        bold: false,
        colour: style.ink,
    }
}

/// What the dot and the bar mean.
fn legend(sketch: &mut Sketch, model: &CultureModel, room: &Frame, style: &Style) {
    let y = room.top + style.size / 2.0 + style.unit(3.0);
    let radius = style.unit(6.0);
    let words = Type {
        colour: style.ink_soft,
        ..look(style)
    };
    let (before, after) = (style.unit(6.0), style.unit(18.0));
    let half = room.centre().x;
    // One pixel for the rim.
    dot(sketch, spot(room.left + radius + 1.0, y), style);
    let start = room.left + 2.0 * radius + before;
    let most = if model.half.is_empty() {
        room.right
    } else {
        half - after
    };
    let middle = fit(&model.middle, most - start, words.size, false);
    sketch.text(spot(start, y), Side::Left, middle, words);
    if model.half.is_empty() {
        return;
    }
    let wide = style.unit(24.0);
    bar(sketch, (half, half + wide), y, style);
    let start = half + wide + before;
    let text = fit(&model.half, room.right - start, words.size, false);
    sketch.text(spot(start, y), Side::Left, text, words);
}

/// What the two sides are.
fn heads(sketch: &mut Sketch, model: &CultureModel, layout: &Layout, room: &Frame, style: &Style) {
    let y = layout.top - style.size / 2.0 - style.unit(8.0);
    let head = look(style).bold();
    let most = room.width() / 2.0 - style.unit(10.0);
    let left = fit(&model.hinders, most, head.size, true);
    let right = fit(&model.helps, most, head.size, true);
    sketch.text(spot(room.left, y), Side::Left, left, head);
    sketch.text(spot(room.right, y), Side::Right, right, head);
}

/// The poles of a pair; gives the height of its line.
fn words(sketch: &mut Sketch, row: &Row, layout: &Layout, frame: &Frame, style: &Style) -> f64 {
    let look = look(style);
    let high = |lines: &[String]| look.leading() * lines.len() as f64;
    let top = |lines: &[String]| {
        if layout.beside {
            frame.centre().y - high(lines) / 2.0
        } else {
            frame.top + style.unit(4.0)
        }
    };
    let (hinders, helps) = (row.hinders.clone(), row.helps.clone());
    let (left, right) = (
        spot(frame.left, top(&hinders)),
        spot(frame.right, top(&helps)),
    );
    let below = high(&hinders).max(high(&helps));
    sketch.lines(left, Side::Left, hinders, look);
    sketch.lines(right, Side::Right, helps, look);
    if layout.beside {
        frame.centre().y
    } else {
        frame.top + style.unit(4.0) + below + style.unit(14.0)
    }
}

/// The line between the poles, with a tick at each of the five positions.
fn track(sketch: &mut Sketch, layout: &Layout, y: f64, style: &Style) {
    let ends = (spot(layout.x(1.0), y), spot(layout.x(5.0), y));
    sketch.line(ends.0, ends.1, 1.0, style.line);
    for position in 1..=5_u8 {
        let x = layout.x(f64::from(position));
        // The middle is a longer tick.
        let long = style.unit(if position == 3 { 8.0 } else { 4.0 });
        sketch.line(spot(x, y - long), spot(x, y + long), 1.0, style.line);
    }
}

/// Dashes from dot to dot, where there is one below the other.
fn thread(
    sketch: &mut Sketch,
    model: &CultureModel,
    layout: &Layout,
    lines: &[f64],
    style: &Style,
) {
    let medians: Vec<Option<Spot>> = model
        .lines
        .iter()
        .zip(lines)
        .map(|(line, y)| {
            line.quartiles
                .map(|[_, median, _]| spot(layout.x(median), *y))
        })
        .collect();
    for pair in medians.windows(2) {
        if let [Some(from), Some(to)] = pair {
            sketch.dashed(*from, *to, 1.0, style.ink_soft);
        }
    }
}

/// The bar and the dot of a pair, or why there is none.
fn values(sketch: &mut Sketch, line: &CultureLine, layout: &Layout, y: f64, style: &Style) {
    let Some([low, median, high]) = line.quartiles else {
        let small = Type {
            size: style.small(),
            colour: style.ink_soft,
            ..look(style)
        };
        let wide = layout.right - layout.left;
        let note = fit(&line.note, wide, small.size, false);
        if !note.is_empty() {
            let x = f64::midpoint(layout.left, layout.right);
            let wide = width(&note, small.size, false) + style.unit(8.0);
            // Higher than the longest tick.
            let ground = Frame::around(
                spot(x, y),
                wide.min(layout.right - layout.left),
                small.leading().max(style.unit(18.0)),
            );
            sketch.fill(ground, style.paper);
            sketch.text(spot(x, y), Side::Middle, note, small);
        }
        return;
    };
    let (left, right) = (layout.x(low), layout.x(high));
    if right - left > 1.0 {
        bar(sketch, (left, right), y, style);
    }
    dot(sketch, spot(layout.x(median), y), style);
}

fn bar(sketch: &mut Sketch, (left, right): (f64, f64), y: f64, style: &Style) {
    let middle = spot(f64::midpoint(left, right), y);
    let frame = Frame::around(middle, right - left, style.unit(8.0));
    sketch.fill(frame, style.line_soft);
    sketch.border(frame, 1.0, style.ink_soft, false);
}

/// A dot with a rim of paper.
fn dot(sketch: &mut Sketch, at: Spot, style: &Style) {
    let radius = style.unit(6.0);
    sketch.dot(at, radius + 1.0, style.paper);
    sketch.dot(at, radius, style.ink);
}
