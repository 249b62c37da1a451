//! What every chart is made of.
//!
//! Invariant: plain data in CSS pixels, x to the right and y down, from the top left of the area.

use super::style::Rgb;

/// A place, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    /// To the right.
    pub x: f64,
    /// Down.
    pub y: f64,
}

/// The place at `x`, `y`.
pub(super) fn spot(x: f64, y: f64) -> Spot {
    Spot { x, y }
}

/// An upright rectangle, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// The least x.
    pub left: f64,
    /// The least y.
    pub top: f64,
    /// The greatest x.
    pub right: f64,
    /// The greatest y.
    pub bottom: f64,
}

impl Frame {
    /// Between two x and two y.
    pub fn new(left: f64, top: f64, right: f64, bottom: f64) -> Self {
        Self {
            left,
            top,
            right,
            bottom,
        }
    }

    /// Of this size, around a place.
    pub fn around(centre: Spot, width: f64, height: f64) -> Self {
        let (x, y) = (width / 2.0, height / 2.0);
        Self::new(centre.x - x, centre.y - y, centre.x + x, centre.y + y)
    }

    /// How wide it is.
    pub fn width(&self) -> f64 {
        self.right - self.left
    }

    /// How high it is.
    pub fn height(&self) -> f64 {
        self.bottom - self.top
    }

    /// Its middle.
    pub fn centre(&self) -> Spot {
        spot(
            f64::midpoint(self.left, self.right),
            f64::midpoint(self.top, self.bottom),
        )
    }

    /// Larger by `by` on every side; smaller when negative.
    #[must_use]
    pub fn grown(&self, by: f64) -> Self {
        Self::new(
            self.left - by,
            self.top - by,
            self.right + by,
            self.bottom + by,
        )
    }

    /// The area that it shares with another, in square pixels.
    pub fn overlap(&self, other: &Self) -> f64 {
        let width = self.right.min(other.right) - self.left.max(other.left);
        let height = self.bottom.min(other.bottom) - self.top.max(other.top);
        width.max(0.0) * height.max(0.0)
    }

    /// Moved as little as it takes to lie within another; centred on it where it is larger.
    #[must_use]
    pub fn within(&self, bounds: &Self) -> Self {
        let shift = |low: f64, high: f64, least: f64, most: f64| {
            if high - low > most - least {
                f64::midpoint(least, most) - f64::midpoint(low, high)
            } else {
                (least - low).max(0.0) - (high - most).max(0.0)
            }
        };
        let x = shift(self.left, self.right, bounds.left, bounds.right);
        let y = shift(self.top, self.bottom, bounds.top, bounds.bottom);
        Self::new(self.left + x, self.top + y, self.right + x, self.bottom + y)
    }

    /// Its corners, clockwise from the top left.
    pub fn corners(&self) -> Vec<Spot> {
        vec![
            spot(self.left, self.top),
            spot(self.right, self.top),
            spot(self.right, self.bottom),
            spot(self.left, self.bottom),
        ]
    }
}

/// Which part of a text lies at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Its left end.
    Left,
    /// Its middle.
    Middle,
    /// Its right end.
    Right,
}

/// Something to draw.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A filled rectangle.
    Rect {
        /// Where.
        frame: Frame,
        /// Its colour.
        colour: Rgb,
        /// How much it covers, 0–1.
        alpha: f64,
    },
    /// A straight line.
    Line {
        /// From here
        from: Spot,
        /// to here.
        to: Spot,
        /// In CSS pixels.
        width: f64,
        /// Its colour.
        colour: Rgb,
        /// In dashes, or solid.
        dashed: bool,
    },
    /// A disc, or a ring when it has an outline.
    Circle {
        /// Its middle.
        centre: Spot,
        /// In CSS pixels.
        radius: f64,
        /// Its colour.
        colour: Rgb,
        /// The width of the ring.
        outline: Option<f64>,
    },
    /// A filled polygon, or only its outline.
    Polygon {
        /// Its corners.
        points: Vec<Spot>,
        /// Its colour.
        colour: Rgb,
        /// The width of the outline.
        outline: Option<f64>,
    },
    /// A line of text.
    Text {
        /// Where the side lies, halfway its height.
        at: Spot,
        /// Which part lies there.
        side: Side,
        /// The words.
        text: String,
        /// In CSS pixels.
        size: f64,
        /// Bold, or plain.
        bold: bool,
        /// Its colour.
        colour: Rgb,
    },
}
