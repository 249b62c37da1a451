//! How the answers to one statement are spread: five bars, and *weet ik niet* apart.
//!
//! Invariant: every bar has its count in figures; *weet ik niet* is hatched and stands apart, since
//! it is no rating.

use super::marks::{Sketch, Type};
use super::paint::{paint, room};
use super::shape::{Frame, Shape, Side, spot};
use super::style::Style;
use super::words::{widest, wrap};
use crate::instrument::Dimension;
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind};
use plotters_backend::DrawingBackend;

/// Which way the bars grow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Upwards, side by side: for a wide place.
    Up,
    /// To the right, one below the other: for a narrow place.
    Right,
}

/// What the distribution shows, and every word on it.
#[derive(Clone, Debug, PartialEq)]
pub struct DistributionModel {
    /// The side, for the hue.
    pub dimension: Dimension,
    /// Which way the bars grow.
    pub direction: Direction,
    /// Each answer's name and count, from *helemaal niet* to *helemaal*.
    pub answers: [(String, usize); 5],
    /// *Weet ik niet* and its count, where it may be shown.
    pub dont_know: Option<(String, usize)>,
}

/// Draws the distribution.
///
/// # Errors
/// What the backend reports.
pub fn draw_distribution<DB: DrawingBackend>(
    area: DrawingArea<DB, Shift>,
    model: &DistributionModel,
    style: &Style,
) -> Result<(), DrawingAreaErrorKind<DB::ErrorType>> {
    let shapes = distribution(model, &room(&area, style), style);
    paint(&area, &shapes, style)
}

/// How high the distribution wants to be, in CSS pixels.
pub fn distribution_height(model: &DistributionModel, width: f64, style: &Style) -> f64 {
    match model.direction {
        Direction::Up => style.unit(180.0),
        Direction::Right => {
            let rows = Rows::new(model, width, style);
            rows.all.iter().map(|row| row.height).sum::<f64>() + rows.apart
        }
    }
}

/// The distribution within `room`: from 260 CSS pixels wide and, upwards, 140 high.
pub fn distribution(model: &DistributionModel, room: &Frame, style: &Style) -> Vec<Shape> {
    let mut sketch = Sketch::default();
    match model.direction {
        Direction::Up => upwards(&mut sketch, model, room, style),
        Direction::Right => rightwards(&mut sketch, model, room, style),
    }
    sketch.shapes
}

fn bars(model: &DistributionModel) -> impl Iterator<Item = (&(String, usize), bool)> {
    let answers = model.answers.iter().map(|bar| (bar, false));
    answers.chain(model.dont_know.iter().map(|bar| (bar, true)))
}

/// The largest count, at least one.
fn most(model: &DistributionModel) -> f64 {
    bars(model)
        .map(|((_, count), _)| *count)
        .max()
        .unwrap_or(0)
        .max(1) as f64
}

fn look(style: &Style) -> Type {
    Type {
        size: style.small(),
        bold: false,
        colour: style.ink_soft,
    }
}

fn figure(style: &Style) -> Type {
    Type {
        size: style.size,
        bold: true,
        colour: style.ink,
    }
}

fn bar(sketch: &mut Sketch, model: &DistributionModel, frame: Frame, hatched: bool, style: &Style) {
    if hatched {
        sketch.hatch(frame, style.unit(5.0), 1.0, style.ink_soft);
        sketch.border(frame, 1.0, style.ink_soft, false);
    } else {
        sketch.fill(frame, style.hue(model.dimension));
    }
}

fn upwards(sketch: &mut Sketch, model: &DistributionModel, room: &Frame, style: &Style) {
    let count = bars(model).count() as f64;
    let apart = if model.dont_know.is_some() { 0.4 } else { 0.0 };
    let slot = room.width() / (count + apart);
    let gap = (slot * 0.12).min(style.unit(14.0));
    let look = look(style);
    let labels: Vec<Vec<String>> = bars(model)
        .map(|((name, _), _)| wrap(name, slot - gap / 2.0, look.size, false, 3))
        .collect();
    let lines = labels.iter().map(Vec::len).max().unwrap_or(0) as f64;
    let base = room.bottom - lines * look.leading() - style.unit(6.0);
    let top = room.top + style.size + style.unit(8.0);
    for (place, (((_, count), hatched), lines)) in bars(model).zip(labels).enumerate() {
        let shift = if hatched { apart } else { 0.0 };
        let left = room.left + slot * (place as f64 + shift);
        let frame = {
            let high = (base - top) * *count as f64 / most(model);
            let (left, right) = (left + gap / 2.0, left + slot - gap / 2.0);
            Frame::new(left, base - high, right, base)
        };
        if *count > 0 {
            bar(sketch, model, frame, hatched, style);
        }
        let (from, to) = (spot(frame.left, base), spot(frame.right, base));
        sketch.line(from, to, style.unit(2.0), style.ink_soft);
        let x = frame.centre().x;
        let above = spot(x, frame.top - style.size / 2.0 - style.unit(4.0));
        sketch.text(above, Side::Middle, count.to_string(), figure(style));
        let below = spot(x, base + style.unit(5.0));
        sketch.lines(below, Side::Middle, lines, look);
    }
}

/// The bars to the right.
struct Rows {
    all: Vec<Row>,
    names: f64,
    apart: f64,
}

struct Row {
    lines: Vec<String>,
    height: f64,
}

impl Rows {
    fn new(model: &DistributionModel, width: f64, style: &Style) -> Self {
        let look = look(style);
        let room = width * 0.36;
        let all: Vec<Row> = bars(model)
            .map(|((name, _), _)| {
                let lines = wrap(name, room, look.size, false, 3);
                let words = lines.len() as f64 * look.leading() + style.unit(6.0);
                let height = words.max(style.unit(28.0));
                Row { lines, height }
            })
            .collect();
        let names = all
            .iter()
            .map(|row| widest(&row.lines, look.size, false))
            .fold(0.0, f64::max);
        Self {
            all,
            names,
            apart: if model.dont_know.is_some() {
                style.unit(10.0)
            } else {
                0.0
            },
        }
    }
}

fn rightwards(sketch: &mut Sketch, model: &DistributionModel, room: &Frame, style: &Style) {
    let rows = Rows::new(model, room.width(), style);
    let left = room.left + rows.names + style.unit(10.0);
    let right = room.right - style.size * 2.2 - style.unit(6.0);
    let mut top = room.top;
    for (((_, count), hatched), row) in bars(model).zip(rows.all) {
        if hatched {
            top += rows.apart;
        }
        let y = top + row.height / 2.0;
        let half = style.unit(10.0);
        let end = left + (right - left) * *count as f64 / most(model);
        let frame = Frame::new(left, y - half, end, y + half);
        if *count > 0 {
            bar(sketch, model, frame, hatched, style);
        }
        let (from, to) = (spot(left, frame.top), spot(left, frame.bottom));
        sketch.line(from, to, style.unit(2.0), style.ink_soft);
        let words = row.lines.len() as f64 * look(style).leading();
        let at = spot(left - style.unit(10.0), y - words / 2.0);
        sketch.lines(at, Side::Right, row.lines, look(style));
        let after = spot(end + style.unit(7.0), y);
        sketch.text(after, Side::Left, count.to_string(), figure(style));
        top += row.height;
    }
}
