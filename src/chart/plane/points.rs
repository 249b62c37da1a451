//! What lies on the plane: the estimated rectangle, the points, and their labels.
//!
//! Invariant: marks at the same place stay apart by their size and form: the star and the triangle
//! are the largest, the filled dot lies on top.

use super::{Estimate, Field, Mark, PlaneModel, PlanePoint};
use crate::chart::marks::{Sketch, Type, diamond, star, triangle};
use crate::chart::place::{Places, distance, nearest};
use crate::chart::shape::{Frame, Side, Spot, spot};
use crate::chart::style::{Rgb, Style};
use crate::chart::words::{widest, wrap};
use crate::scoring::{Interval, Rectangle};

/// How wide a mark is, from its middle, in CSS pixels at 13.
fn radius(mark: Mark, style: &Style) -> f64 {
    style.unit(match mark {
        Mark::Intake => 12.0,
        Mark::Ambition => 11.5,
        Mark::Agreed => 7.0,
        Mark::Placed => 9.0,
    })
}

/// Of the estimated dot.
fn dot(style: &Style) -> f64 {
    style.unit(5.0)
}

/// Keeps the places of the marks free, and as far as possible that of the rectangle.
pub(super) fn reserve(places: &mut Places, model: &PlaneModel, field: &Field, style: &Style) {
    for point in &model.points {
        places.mark(outline(point, field, style));
    }
    if let Some(estimate) = &model.estimated {
        let normal = field.frame(&estimate.readings.normal);
        if is_small(&normal) {
            let width = dot(style) * 2.0;
            places.mark(Frame::around(normal.centre(), width, width));
        } else {
            mind(places, &normal);
        }
        let whole = field.frame(&union(estimate));
        if !is_small(&whole) {
            mind(places, &whole);
        }
    }
    for leg in way(model, field).windows(2) {
        places.mind_line(leg[0], leg[1]);
    }
    for (from, to) in field.cuts(model.cut) {
        places.mind_line(from, to);
    }
}

/// A rectangle, and more so its border.
fn mind(places: &mut Places, frame: &Frame) {
    places.mind(*frame);
    let corners = frame.corners();
    let next = corners.iter().cycle().skip(1);
    for (from, to) in corners.iter().zip(next) {
        places.mind_line(*from, *to);
    }
}

/// The frame of the strict and mild readings, and the normal rectangle in it.
pub(super) fn range(sketch: &mut Sketch, model: &PlaneModel, field: &Field, style: &Style) {
    let Some(estimate) = &model.estimated else {
        return;
    };
    let whole = field.frame(&union(estimate));
    let normal = field.frame(&estimate.readings.normal);
    let least = |frame: Frame| {
        let size = |length: f64| length.max(style.unit(3.0));
        Frame::around(frame.centre(), size(frame.width()), size(frame.height()))
    };
    if !is_small(&whole) {
        let whole = least(whole);
        sketch.wash(whole, style.ink, 0.08);
        sketch.border(whole, style.unit(1.0), style.ink_soft, true);
    }
    if !is_small(&normal) {
        let normal = least(normal);
        sketch.wash(normal, style.ink, 0.08);
        sketch.border(normal, style.unit(2.0), style.ink, false);
    }
}

/// The way from the estimated point to the ambition, and every mark.
pub(super) fn marks(sketch: &mut Sketch, model: &PlaneModel, field: &Field, style: &Style) {
    for leg in way(model, field).windows(2) {
        sketch.dashed(leg[0], leg[1], style.unit(1.5), style.ambition);
    }
    let mut points: Vec<&PlanePoint> = model.points.iter().collect();
    points.sort_by_key(|point| point.mark);
    for point in points {
        mark(sketch, point.mark, field.at(point.at), style);
    }
    let estimated = model.estimated.as_ref();
    let estimated = estimated.map(|estimate| field.frame(&estimate.readings.normal));
    if let Some(centre) = estimated.filter(is_small).map(|frame| frame.centre()) {
        // A rim of paper, so that the dot stays a dot on a star or in a ring.
        sketch.dot(centre, dot(style) + style.unit(1.0), style.paper);
        sketch.dot(centre, dot(style), style.ink);
    }
}

/// From the estimated point by way of the agreed one to the ambition, as far as there are any.
fn way(model: &PlaneModel, field: &Field) -> Vec<Spot> {
    let find = |mark: Mark| {
        let point = model.points.iter().find(|point| point.mark == mark);
        point.map(|point| field.at(point.at))
    };
    let estimated = model.estimated.as_ref();
    let from = estimated.map(|estimate| field.frame(&estimate.readings.normal).centre());
    let Some(ambition) = find(Mark::Ambition) else {
        return Vec::new();
    };
    let legs = [from, find(Mark::Agreed), Some(ambition)];
    legs.into_iter().flatten().collect()
}

fn mark(sketch: &mut Sketch, mark: Mark, at: Spot, style: &Style) {
    let radius = radius(mark, style);
    let line = style.unit(2.0);
    match mark {
        Mark::Intake => {
            sketch.polygon(triangle(at, radius), style.paper, None);
            sketch.polygon(triangle(at, radius), style.ink_soft, Some(line));
        }
        Mark::Ambition => sketch.polygon(star(at, radius), style.ambition, None),
        Mark::Agreed => sketch.ring(at, radius, style.unit(2.5), style.agreed, style.paper),
        Mark::Placed => sketch.polygon(diamond(at, radius), style.ink, Some(line)),
    }
}

/// The labels, the estimated one first, each beside its mark; a line leads to one that is not near.
pub(super) fn labels(
    sketch: &mut Sketch,
    places: &mut Places,
    model: &PlaneModel,
    field: &Field,
    style: &Style,
) {
    let mut todo: Vec<(Frame, &str, Rgb)> = Vec::new();
    if let Some(estimate) = &model.estimated {
        let frame = field.frame(&estimate.readings.normal);
        let least = dot(style) * 2.0;
        let size = |length: f64| length.max(least);
        let what = Frame::around(frame.centre(), size(frame.width()), size(frame.height()));
        todo.push((what, &estimate.label, style.ink));
    }
    let mut points: Vec<&PlanePoint> = model.points.iter().collect();
    points.sort_by_key(|point| std::cmp::Reverse(point.mark));
    for point in points {
        let colour = match point.mark {
            Mark::Ambition => style.ambition,
            Mark::Agreed => style.agreed,
            Mark::Placed => style.ink,
            Mark::Intake => style.ink_soft,
        };
        todo.push((outline(point, field, style), &point.label, colour));
    }
    for (what, words, colour) in todo {
        let look = Type {
            size: style.small(),
            bold: true,
            colour,
        };
        let lines = wrap(words, field.plot.width() * 0.4, look.size, true, 3);
        let (width, height) = (
            widest(&lines, look.size, true),
            look.leading() * lines.len() as f64,
        );
        let at = places.beside(&what, width, height, style.unit(4.0));
        label(sketch, &what, &at, lines, look, style);
    }
}

fn label(
    sketch: &mut Sketch,
    what: &Frame,
    at: &Frame,
    lines: Vec<String>,
    look: Type,
    style: &Style,
) {
    if distance(what, at) > style.unit(12.0) {
        let to = nearest(at, what.centre());
        let from = nearest(what, to);
        sketch.line(from, to, 1.0, look.colour);
    }
    // The words start on the side of the mark.
    let (x, side) = if at.left >= what.right {
        (at.left, Side::Left)
    } else if at.right <= what.left {
        (at.right, Side::Right)
    } else {
        (at.centre().x, Side::Middle)
    };
    sketch.lines(spot(x, at.top), side, lines, look);
}

fn outline(point: &PlanePoint, field: &Field, style: &Style) -> Frame {
    let width = radius(point.mark, style) * 2.0;
    Frame::around(field.at(point.at), width, width)
}

/// Whether a rectangle is a point, as far as one can see.
fn is_small(frame: &Frame) -> bool {
    frame.width() < 2.0 && frame.height() < 2.0
}

fn union(estimate: &Estimate) -> Rectangle {
    let join = |of: fn(&Rectangle) -> Interval| {
        let all = estimate.readings.each().map(of);
        Interval {
            low: all.iter().fold(5.0, |least, one| one.low.min(least)),
            high: all.iter().fold(1.0, |most, one| one.high.max(most)),
        }
    };
    Rectangle {
        organisation: join(|rectangle| rectangle.organisation),
        ict: join(|rectangle| rectangle.ict),
    }
}
