//! The numerals and names of the quadrants.
//!
//! Invariant: a name that does not fit its quadrant is left out, and then the numeral; neither ever
//! runs over the cut.

use super::{Field, PlaneModel};
use crate::chart::marks::{Sketch, Type};
use crate::chart::place::Places;
use crate::chart::shape::{Frame, Side, spot};
use crate::chart::style::Style;
use crate::chart::words::{widest, width, wrap};
use crate::instrument::Quadrant;

/// The numeral and the name of each quadrant, in a corner of it that is free.
pub(super) fn names(
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
