//! What is to be done, along time: a bar from start to end, with what it waits for.
//!
//! Invariant: how far an action is stands in words beside its bar; what is done is full, what is not is
//! an outline, and what is overdue is hatched, so that no colour is needed to tell them apart.

use super::marks::{Sketch, Type};
use super::shape::{Frame, Shape, Side, Spot, spot};
use super::style::Style;
use super::words::{fit, width};

/// How wide the names of the bars are at most, as a share of the room.
const NAMES: f64 = 0.34;

/// What the timeline shows, and every word on it.
#[derive(Clone, Debug, PartialEq)]
pub struct TimelineModel {
    /// The marks: a name and a place, from 0 to 1.
    pub ticks: Vec<(String, f64)>,
    /// The bars, from the top.
    pub bars: Vec<TimelineBar>,
    /// Today: its name and its place.
    pub today: Option<(String, f64)>,
}

/// One bar.
#[derive(Clone, Debug, PartialEq)]
pub struct TimelineBar {
    /// What it is.
    pub name: String,
    /// How far it is.
    pub state: String,
    /// Where it begins and ends, from 0 to 1.
    pub span: (f64, f64),
    /// Whether it is done.
    pub done: bool,
    /// Whether it should have been done by now.
    pub overdue: bool,
    /// The bars that come before it, by their place.
    pub after: Vec<usize>,
}

/// How high the timeline wants to be, in CSS pixels.
pub fn timeline_height(model: &TimelineModel, style: &Style) -> f64 {
    head(style) + row(style) * model.bars.len() as f64 + style.unit(4.0)
}

fn row(style: &Style) -> f64 {
    style.size * 2.0 + style.unit(12.0)
}

fn head(style: &Style) -> f64 {
    (style.small() * 1.25 + style.unit(6.0)) * 2.0
}

/// The timeline within `room`: from 420 CSS pixels wide, [`timeline_height`] high.
pub fn timeline(model: &TimelineModel, room: &Frame, style: &Style) -> Vec<Shape> {
    let mut sketch = Sketch::default();
    let names = room.width() * NAMES;
    let line = Frame::new(
        room.left + names,
        room.top + head(style),
        room.right,
        room.bottom,
    );
    marks(&mut sketch, model, &line, style);
    let bars: Vec<Frame> = (0..)
        .zip(&model.bars)
        .map(|(place, bar)| frame(bar, f64::from(place), &line, style))
        .collect();
    for (bar, frame) in model.bars.iter().zip(&bars) {
        let arrows = bar.after.iter().filter_map(|first| bars.get(*first));
        for first in arrows {
            arrow(&mut sketch, first, frame, style);
        }
    }
    for (bar, frame) in model.bars.iter().zip(&bars) {
        draw_bar(&mut sketch, bar, frame, style);
        words(&mut sketch, bar, frame, room.left, names, style);
    }
    sketch.shapes
}

fn small(style: &Style) -> Type {
    Type {
        size: style.small(),
        bold: false,
        colour: style.ink_soft,
    }
}

fn place(share: f64, line: &Frame) -> f64 {
    line.left + line.width() * share.clamp(0.0, 1.0)
}

/// The marks with their names, as many as there is room for, and today.
fn marks(sketch: &mut Sketch, model: &TimelineModel, line: &Frame, style: &Style) {
    let look = small(style);
    let high = look.leading() + style.unit(6.0);
    let mut free = line.left;
    for (name, at) in &model.ticks {
        let x = place(*at, line);
        sketch.line(
            spot(x, line.top),
            spot(x, line.bottom),
            1.0,
            style.line_soft,
        );
        let long = width(name, look.size, false);
        if x >= free && x + long <= line.right {
            let y = line.top - high / 2.0;
            sketch.text(spot(x, y), Side::Left, name.clone(), look);
            free = x + long + style.unit(10.0);
        }
    }
    if let Some((name, at)) = &model.today {
        let x = place(*at, line);
        let (from, to) = (spot(x, line.top - high), spot(x, line.bottom));
        sketch.dashed(from, to, style.unit(1.5), style.ink);
        let half = width(name, look.size, true) / 2.0;
        let middle = x.clamp(line.left + half, (line.right - half).max(line.left + half));
        let y = line.top - high * 1.5;
        let look = Type {
            colour: style.ink,
            ..look
        }
        .bold();
        sketch.text(spot(middle, y), Side::Middle, name.clone(), look);
    }
}

fn frame(bar: &TimelineBar, row_number: f64, line: &Frame, style: &Style) -> Frame {
    let middle = line.top + row(style) * (row_number + 0.5);
    let half = style.size * 0.6;
    let (left, right) = (place(bar.span.0, line), place(bar.span.1, line));
    let right = right.max(left + style.unit(4.0)).min(line.right);
    let left = left.min(right - style.unit(4.0));
    Frame::new(left, middle - half, right, middle + half)
}

fn draw_bar(sketch: &mut Sketch, bar: &TimelineBar, frame: &Frame, style: &Style) {
    sketch.fill(
        *frame,
        if bar.done {
            style.phases[3]
        } else {
            style.paper
        },
    );
    if bar.overdue {
        sketch.hatch(*frame, style.unit(5.0), 1.0, style.ink);
    }
    sketch.border(*frame, style.unit(1.5), style.phases[4], false);
}

/// The name, and below it how far it is.
fn words(
    sketch: &mut Sketch,
    bar: &TimelineBar,
    frame: &Frame,
    left: f64,
    room: f64,
    style: &Style,
) {
    let room = room - style.unit(10.0);
    let name = Type {
        size: style.size,
        bold: true,
        colour: style.ink,
    };
    let small = small(style);
    let y = frame.centre().y;
    let text = fit(&bar.name, room, name.size, true);
    sketch.text(spot(left, y - name.leading() / 2.0), Side::Left, text, name);
    let text = fit(&bar.state, room, small.size, false);
    sketch.text(
        spot(left, y + small.leading() / 2.0),
        Side::Left,
        text,
        small,
    );
}

/// From the end of what comes first to the beginning of what waits.
fn arrow(sketch: &mut Sketch, first: &Frame, then: &Frame, style: &Style) {
    let colour = style.ink_soft;
    let wide = style.unit(1.0);
    let down = then.top > first.bottom;
    let from = spot(first.right.min(then.left.max(first.left)), first.centre().y);
    let end = if down { then.top } else { then.bottom };
    let x = then.left + style.unit(3.0).min(then.width() / 2.0);
    let corner: Spot = spot(x, from.y);
    sketch.line(from, corner, wide, colour);
    sketch.line(corner, spot(x, end), wide, colour);
    let size = style.unit(5.0);
    let back = if down { end - size } else { end + size };
    let points = vec![
        spot(x, end),
        spot(x - size / 2.0, back),
        spot(x + size / 2.0, back),
    ];
    sketch.polygon(points, colour, None);
}
