//! Pictures and tables as plain data, for pages and for print alike.
//!
//! Invariant: a picture never stands alone: it has a title, a sentence that says what is on it, and
//! a table with the same numbers.

use crate::chart::{
    AlignmentModel, CultureModel, Direction, DistributionModel, Frame, PlaneModel, Shape,
    StairsModel, Style, TimelineModel, alignment, alignment_height, culture, culture_height,
    distribution, distribution_height, plane, stairs, stairs_height, timeline, timeline_height,
};

/// A table of words.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Table {
    /// What it is about.
    pub caption: String,
    /// The heads of its columns, that of the row heads first.
    pub head: Vec<String>,
    /// Its rows: the row head first.
    pub rows: Vec<Vec<String>>,
}

/// What is drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Drawing {
    /// The plane.
    Plane(PlaneModel),
    /// The stairs, small or large.
    Stairs(StairsModel),
    /// The alignment.
    Alignment(AlignmentModel),
    /// The spread of the answers to one statement.
    Distribution(DistributionModel),
    /// What is to be done, along time.
    Timeline(TimelineModel),
    /// The culture barometer.
    Culture(CultureModel),
}

impl Drawing {
    /// How wide it has to be at least, in CSS pixels; on less it is drawn smaller.
    pub fn least_width(&self) -> f64 {
        match self {
            Self::Plane(_) | Self::Alignment(_) | Self::Culture(_) => 300.0,
            Self::Stairs(model) if model.notes.is_some() => 280.0,
            Self::Stairs(_) => 120.0,
            Self::Distribution(_) => 260.0,
            Self::Timeline(_) => 420.0,
        }
    }

    /// How wide it is on paper, in CSS pixels.
    pub fn paper_width(&self) -> f64 {
        match self {
            Self::Plane(_) => 520.0,
            Self::Stairs(model) if model.notes.is_none() => 150.0,
            _ => 640.0,
        }
    }

    /// How large its letters are on a screen at this width, in CSS pixels.
    pub fn letters(&self, width: f64) -> f64 {
        match self {
            Self::Stairs(model) if model.notes.is_none() => 13.0,
            _ if width < 480.0 => 14.0,
            _ => 15.0,
        }
    }

    /// How high it wants to be at this width, in CSS pixels.
    pub fn height(&self, width: f64, style: &Style) -> f64 {
        match self {
            Self::Plane(_) => (width * 0.82).clamp(300.0, 560.0),
            Self::Stairs(model) => match &model.notes {
                Some(notes) => stairs_height(notes, width, style),
                None => (width * 0.6).max(72.0),
            },
            Self::Alignment(model) => alignment_height(model, width, style),
            Self::Distribution(model) => distribution_height(&facing(model, width), width, style),
            Self::Timeline(model) => timeline_height(model, style),
            Self::Culture(model) => culture_height(model, width, style),
        }
    }

    /// Its shapes within a room.
    pub fn shapes(&self, room: &Frame, style: &Style) -> Vec<Shape> {
        match self {
            Self::Plane(model) => plane(model, room, style),
            Self::Stairs(model) => stairs(model, room, style),
            Self::Alignment(model) => alignment(model, room, style),
            Self::Distribution(model) => distribution(&facing(model, room.width()), room, style),
            Self::Timeline(model) => timeline(model, room, style),
            Self::Culture(model) => culture(model, room, style),
        }
    }
}

/// Bars stand up where there is room for their names, and lie where not.
fn facing(model: &DistributionModel, width: f64) -> DistributionModel {
    let direction = if width < 520.0 {
        Direction::Right
    } else {
        Direction::Up
    };
    DistributionModel {
        direction,
        ..model.clone()
    }
}

/// A picture with everything that belongs to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// Its title.
    pub title: String,
    /// What is on it, in a sentence or more.
    pub summary: String,
    /// The picture.
    pub drawing: Drawing,
    /// The same in numbers.
    pub table: Table,
}
