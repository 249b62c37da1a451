//! The words of the large stairs ("Waarom deze fase?").
//!
//! Invariant: no words lie on a step; they stand under the stairs, in columns where these are wide
//! enough and in a list where not.

use super::{Flight, StairsModel};
use crate::chart::marks::{Sketch, Type};
use crate::chart::shape::{Frame, Side, spot};
use crate::chart::style::Style;
use crate::chart::words::{fit, width, wrap};
use crate::instrument::Phase;

/// From how wide on the notes stand in columns, in CSS pixels at 13.
const WIDE: f64 = 560.0;
/// How high the stairs themselves are, in CSS pixels at 13.
const STAIRS: f64 = 200.0;

/// The words of the large stairs.
#[derive(Clone, Debug, PartialEq)]
pub struct StairsNotes {
    /// What stands under each phase.
    pub steps: [StepNote; 5],
    /// What the signs mean.
    pub legend: StairsLegend,
}

/// What stands under a step.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StepNote {
    /// The name of the phase.
    pub name: String,
    /// What there is to say of the step; may be empty.
    pub note: String,
}

/// What the signs mean; an empty one is left out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StairsLegend {
    /// Of the fill.
    pub held: String,
    /// Of the tick.
    pub firm: String,
    /// Of the hatch.
    pub unknown: String,
}

/// How high the large stairs want to be at this width, in CSS pixels.
pub fn stairs_height(notes: &StairsNotes, width: f64, style: &Style) -> f64 {
    above(notes, width, style) + style.unit(STAIRS) + below(notes, width, style)
}

/// How high the legend is.
pub(super) fn above(notes: &StairsNotes, width: f64, style: &Style) -> f64 {
    let rows = rows(notes, width, style);
    let high = look(style).leading() + style.unit(3.0);
    let last = rows.iter().map(|(row, ..)| row + 1).max().unwrap_or(0);
    f64::from(last) * high + style.unit(4.0)
}

/// How high the notes are.
pub(super) fn below(notes: &StairsNotes, width: f64, style: &Style) -> f64 {
    let columns = is_wide(width, style);
    let heights = notes.steps.iter().map(|step| {
        let note = Note::new(step, width, style);
        note.height(style)
    });
    let all = if columns {
        heights.fold(0.0, f64::max)
    } else {
        heights.map(|height| height + style.unit(4.0)).sum()
    };
    all + style.unit(10.0)
}

/// The legend on top of `room`, and the notes in `under`.
pub(super) fn draw(
    sketch: &mut Sketch,
    model: &StairsModel,
    notes: &StairsNotes,
    room: &Frame,
    under: &Frame,
    style: &Style,
) {
    legend(sketch, model, notes, room, style);
    let mut y = under.top + style.unit(8.0);
    let flight = Flight::new(room, style);
    for (phase, step) in Phase::ALL.into_iter().zip(&notes.steps) {
        let note = Note::new(step, under.width(), style);
        if is_wide(under.width(), style) {
            let x = flight.step(phase).centre().x;
            let below = spot(x, y + note.name.len() as f64 * look(style).leading());
            sketch.lines(spot(x, y), Side::Middle, note.name, strong(style));
            sketch.lines(below, Side::Middle, note.note, look(style));
        } else if note.height(style) > 0.0 {
            let height = note.height(style) + style.unit(4.0);
            let number = phase.number().to_string();
            sketch.lines(spot(under.left, y), Side::Left, vec![number], strong(style));
            let x = under.left + indent(style);
            let below = spot(x, y + note.name.len() as f64 * look(style).leading());
            sketch.lines(spot(x, y), Side::Left, note.name, strong(style));
            sketch.lines(below, Side::Left, note.note, look(style));
            y += height;
        }
    }
}

fn look(style: &Style) -> Type {
    Type {
        size: style.small(),
        bold: false,
        colour: style.ink_soft,
    }
}

fn strong(style: &Style) -> Type {
    Type {
        colour: style.ink,
        ..look(style).bold()
    }
}

fn is_wide(width: f64, style: &Style) -> bool {
    width >= style.unit(WIDE)
}

fn indent(style: &Style) -> f64 {
    style.unit(18.0)
}

/// The lines under one step.
struct Note {
    name: Vec<String>,
    note: Vec<String>,
}

impl Note {
    fn new(step: &StepNote, width: f64, style: &Style) -> Self {
        let room = if is_wide(width, style) {
            width / 5.0 - style.unit(8.0)
        } else {
            width - indent(style)
        };
        let size = style.small();
        Self {
            name: wrap(&step.name, room, size, true, 4),
            note: wrap(&step.note, room, size, false, 5),
        }
    }

    fn height(&self, style: &Style) -> f64 {
        (self.name.len() + self.note.len()) as f64 * look(style).leading()
    }
}

/// The parts of the legend: row, x, which sign, words.
fn rows(notes: &StairsNotes, wide: f64, style: &Style) -> Vec<(u32, f64, usize, String)> {
    let legend = &notes.legend;
    let size = style.small();
    let sign = style.unit(22.0);
    let (mut row, mut x) = (0, 0.0);
    let mut parts = Vec::new();
    for (which, words) in [&legend.held, &legend.firm, &legend.unknown]
        .into_iter()
        .enumerate()
    {
        if words.is_empty() {
            continue;
        }
        let words = fit(words, wide - sign, size, false);
        let long = sign + width(&words, size, false);
        if x > 0.0 && x + long > wide {
            (row, x) = (row + 1, 0.0);
        }
        parts.push((row, x, which, words));
        x += long + style.unit(18.0);
    }
    parts
}

fn legend(
    sketch: &mut Sketch,
    model: &StairsModel,
    notes: &StairsNotes,
    room: &Frame,
    style: &Style,
) {
    let look = look(style);
    let hue = style.hue(model.dimension);
    for (row, x, which, words) in rows(notes, room.width(), style) {
        let high = look.leading() + style.unit(3.0);
        let y = room.top + high * (f64::from(row) + 0.5);
        let left = room.left + x;
        let sign = Frame::around(
            spot(left + style.unit(8.0), y),
            style.unit(14.0),
            style.unit(12.0),
        );
        match which {
            0 => sketch.fill(sign, hue),
            1 => {
                let ends = (spot(sign.left, y), spot(sign.right, y));
                sketch.line(ends.0, ends.1, style.unit(3.0), style.ink);
            }
            _ => {
                sketch.fill(sign, style.wash(model.dimension));
                sketch.hatch(sign, style.unit(5.0), 1.0, hue);
                sketch.border(sign, 1.0, style.ink_soft, true);
            }
        }
        let at = spot(left + style.unit(22.0), y);
        sketch.text(at, Side::Left, words, look);
    }
}
