//! What lies under the points: the ground, the candidates, the grid, the cut, and the axes.
//!
//! Invariant: the candidate quadrants are shaded and have a border, so that colour is not the only
//! sign.

use super::{Field, PlaneModel};
use crate::chart::marks::{Sketch, Type};
use crate::chart::shape::{Frame, Side, spot};
use crate::chart::style::Style;
use crate::instrument::Quadrant;

/// The ground, the candidates, the grid and the cut.
pub(super) fn ground(sketch: &mut Sketch, model: &PlaneModel, field: &Field, style: &Style) {
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
    for (from, to) in field.cuts(model.cut) {
        sketch.dashed(from, to, 1.0, style.ink_soft);
    }
    borders(sketch, model, field, style);
}

/// Around the candidates a border beside the shade, for who sees no shade; none between two.
fn borders(sketch: &mut Sketch, model: &PlaneModel, field: &Field, style: &Style) {
    let width = style.unit(2.0);
    for quadrant in &model.candidates {
        let frame = field.quadrant(*quadrant, model.cut);
        let inner = frame.grown(-width / 2.0);
        let (beside, across) = neighbours(*quadrant);
        let left = matches!(quadrant, Quadrant::I | Quadrant::III);
        let upper = matches!(quadrant, Quadrant::I | Quadrant::II);
        let open = |other| model.candidates.contains(&other);
        let mut side = |x0, y0, x1, y1| {
            sketch.line(spot(x0, y0), spot(x1, y1), width, style.ink_soft);
        };
        if left || !open(beside) {
            side(inner.left, frame.top, inner.left, frame.bottom);
        }
        if !left || !open(beside) {
            side(inner.right, frame.top, inner.right, frame.bottom);
        }
        if upper || !open(across) {
            side(frame.left, inner.top, frame.right, inner.top);
        }
        if !upper || !open(across) {
            side(frame.left, inner.bottom, frame.right, inner.bottom);
        }
    }
}

/// The quadrant on the other side of the upright cut, and of the level one.
fn neighbours(quadrant: Quadrant) -> (Quadrant, Quadrant) {
    match quadrant {
        Quadrant::I => (Quadrant::II, Quadrant::III),
        Quadrant::II => (Quadrant::I, Quadrant::IV),
        Quadrant::III => (Quadrant::IV, Quadrant::I),
        Quadrant::IV => (Quadrant::III, Quadrant::II),
    }
}

/// The numbers 1–5, the names of the axes, and arrows.
pub(super) fn axes(
    sketch: &mut Sketch,
    model: &PlaneModel,
    room: &Frame,
    field: &Field,
    style: &Style,
) {
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
