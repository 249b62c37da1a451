//! The stairs, the sign of the I-scan: five steps, each filled as far as it holds (METHOD §3.3).
//!
//! Invariant: the fill of a step is what counts (*r*), never what it would be by itself (*p*).

mod notes;

pub use notes::{StairsLegend, StairsNotes, StepNote, stairs_height};

use super::marks::{Sketch, Type};
use super::paint::{paint, room};
use super::shape::{Frame, Shape, Side, Spot, spot};
use super::style::{Rgb, Style};
use crate::instrument::{Dimension, Phase};
use crate::scoring::{Interval, Step};
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind};
use plotters_backend::DrawingBackend;

/// What the stairs show. Without notes they are the small figure of an overview.
#[derive(Clone, Debug, PartialEq)]
pub struct StairsModel {
    /// The side, for the hue.
    pub dimension: Dimension,
    /// The rated steps, from phase 2 up; a phase without a step is only outlined.
    pub steps: Vec<Step>,
    /// The phases whose cell is unknown.
    pub unknown: Vec<Phase>,
    /// The height reached, 1–5; none where there is none to show.
    pub height: Option<Interval>,
    /// For the large figure: firmness beside what holds, and words.
    pub notes: Option<StairsNotes>,
}

/// Draws the stairs.
///
/// # Errors
/// What the backend reports.
pub fn draw_stairs<DB: DrawingBackend>(
    area: DrawingArea<DB, Shift>,
    model: &StairsModel,
    style: &Style,
) -> Result<(), DrawingAreaErrorKind<DB::ErrorType>> {
    paint(&area, &stairs(model, &room(&area, style), style), style)
}

/// The stairs within `room`: at least 120 by 70 CSS pixels, with notes 280 by
/// [`stairs_height`].
pub fn stairs(model: &StairsModel, room: &Frame, style: &Style) -> Vec<Shape> {
    let mut sketch = Sketch::default();
    let (flight, below) = match &model.notes {
        Some(notes) => {
            let below = notes::below(notes, room.width(), style);
            let above = notes::above(notes, room.width(), style);
            let frame = Frame::new(room.left, room.top + above, room.right, room.bottom - below);
            (Flight::new(&frame, style), below)
        }
        None => (Flight::new(room, style), 0.0),
    };
    for phase in Phase::ALL {
        column(&mut sketch, model, phase, &flight, style);
    }
    flight.numbers(&mut sketch, style);
    height(&mut sketch, model, &flight, style);
    if let Some(notes) = &model.notes {
        let under = Frame::new(room.left, room.bottom - below, room.right, room.bottom);
        notes::draw(&mut sketch, model, notes, room, &under, style);
    }
    sketch.shapes
}

/// Where the steps are.
pub(super) struct Flight {
    frame: Frame,
    gap: f64,
    ball: f64,
}

impl Flight {
    pub(super) fn new(room: &Frame, style: &Style) -> Self {
        let wide = room.width() / 5.0;
        let ball = (wide * 0.16).clamp(style.unit(3.0), style.unit(7.0));
        let numbers = style.small() + style.unit(5.0);
        Self {
            frame: Frame::new(
                room.left,
                room.top + ball * 2.0 + style.unit(3.0),
                room.right,
                room.bottom - numbers,
            ),
            gap: (wide * 0.08).clamp(1.0, style.unit(4.0)).round(),
            ball,
        }
    }

    /// The step of a phase, from the ground to its full height.
    pub(super) fn step(&self, phase: Phase) -> Frame {
        let wide = (self.frame.width() + self.gap) / 5.0;
        let left = self.frame.left + wide * phase.index() as f64;
        let top = self.top(f64::from(phase.number()));
        Frame::new(left, top, left + wide - self.gap, self.frame.bottom)
    }

    /// How high this score is.
    fn top(&self, score: f64) -> f64 {
        self.frame.bottom - self.frame.height() * score / 5.0
    }

    fn numbers(&self, sketch: &mut Sketch, style: &Style) {
        let look = Type {
            size: style.small(),
            bold: false,
            colour: style.ink_soft,
        };
        let y = self.frame.bottom + style.small() / 2.0 + style.unit(3.0);
        for phase in Phase::ALL {
            let x = self.step(phase).centre().x;
            sketch.text(spot(x, y), Side::Middle, phase.number().to_string(), look);
        }
    }

    /// The phase below or at this score.
    fn phase(score: f64) -> Phase {
        let below = |phase: &Phase| f64::from(phase.number()) <= score;
        let phase = Phase::ALL.into_iter().rev().find(below);
        phase.unwrap_or(Phase::FIRST)
    }

    /// Where the ball is at this score: it lies on a step, and climbs along the next one.
    fn ball(&self, score: f64) -> Spot {
        let score = score.clamp(1.0, 5.0);
        let phase = Self::phase(score);
        let middle = self.step(phase).centre().x;
        let part = (score - f64::from(phase.number())) * 4.0;
        let x = middle + (self.foot(phase) - middle).max(0.0) * part.min(1.0);
        spot(x, self.top(score) - self.ball - 1.0)
    }

    /// Where the ball lies against the step after this one.
    fn foot(&self, phase: Phase) -> f64 {
        self.step(phase).right - self.ball - 1.0
    }

    /// The way of the ball from one score to a higher one, up the stairs.
    fn climb(&self, low: f64, high: f64) -> Vec<Spot> {
        let (from, to) = (self.ball(low), self.ball(high));
        let (first, last) = (Self::phase(low), Self::phase(high));
        let mut way = vec![from];
        let mut y = from.y;
        for phase in Phase::ALL {
            if phase >= first && phase < last {
                let x = self.foot(phase).max(from.x.min(self.step(phase).right));
                way.push(spot(x, y));
                y = self.top(f64::from(phase.number()) + 1.0) - self.ball - 1.0;
                way.push(spot(x, y));
            }
        }
        way.push(spot(to.x, y));
        way.push(to);
        way
    }
}

/// One step: outline, fill, and what is not known.
fn column(sketch: &mut Sketch, model: &StairsModel, phase: Phase, flight: &Flight, style: &Style) {
    let frame = flight.step(phase);
    let hue = style.hue(model.dimension);
    if phase == Phase::FIRST {
        sketch.fill(frame, hue);
        return;
    }
    let Some(step) = model.steps.iter().find(|step| step.phase == phase) else {
        sketch.border(frame, 1.0, style.line, false);
        return;
    };
    let up_to = |share: f64| frame.bottom - frame.height() * share.clamp(0.0, 1.0);
    let (low, high) = (up_to(step.held.low), up_to(step.held.high));
    let unknown = model.unknown.contains(&phase);
    if low - high > 0.5 {
        let open = Frame::new(frame.left, high, frame.right, low);
        sketch.fill(open, style.wash(model.dimension));
        sketch.hatch(open, style.unit(5.0), 1.0, hue);
    }
    if frame.bottom - low > 0.5 {
        sketch.fill(Frame::new(frame.left, low, frame.right, frame.bottom), hue);
    }
    sketch.border(frame, 1.0, style.ink_soft, unknown);
    if unknown {
        question(sketch, &frame, style.ink, style);
    } else if model.notes.is_some() {
        firmness(sketch, &frame, step.firmness, style);
    }
}

/// How firm a step is by itself: a tick.
fn firmness(sketch: &mut Sketch, frame: &Frame, firmness: Interval, style: &Style) {
    let thick = style.unit(3.0);
    let y = frame.bottom - frame.height() * firmness.low.clamp(0.0, 1.0) + thick / 2.0;
    let y = y.min(frame.bottom - thick / 2.0);
    sketch.line(spot(frame.left, y), spot(frame.right, y), thick, style.ink);
}

fn question(sketch: &mut Sketch, frame: &Frame, colour: Rgb, style: &Style) {
    let size = style
        .size
        .min(frame.width() * 0.7)
        .max(style.unit(10.0))
        .round();
    let at = frame.centre();
    sketch.fill(Frame::around(at, size * 0.9, size * 1.15), style.paper);
    let look = Type {
        size,
        bold: true,
        colour,
    };
    sketch.text(at, Side::Middle, "?".to_owned(), look);
}

/// The ball at the height reached, or a bar between two.
fn height(sketch: &mut Sketch, model: &StairsModel, flight: &Flight, style: &Style) {
    let Some(height) = model.height else {
        return;
    };
    let (low, high) = (flight.ball(height.low), flight.ball(height.high));
    if height.high - height.low > 0.05 {
        for leg in flight.climb(height.low, height.high).windows(2) {
            // Past the corner, so that it is square.
            let wide = flight.ball * 0.5;
            let over = if leg[0].y > leg[1].y { 0.0 } else { wide / 2.0 };
            let from = spot(leg[0].x - over, leg[0].y);
            sketch.line(from, spot(leg[1].x + over, leg[1].y), wide, style.ink);
        }
        for end in [low, high] {
            sketch.dot(end, flight.ball + 1.0, style.paper);
            let ring = (flight.ball * 0.4).max(1.0);
            sketch.ring(end, flight.ball - ring / 2.0, ring, style.ink, style.paper);
        }
    } else {
        sketch.dot(high, flight.ball + 1.0, style.paper);
        sketch.dot(high, flight.ball, style.ink);
    }
}
