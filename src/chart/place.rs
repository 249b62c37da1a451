//! Where the label of a point goes.
//!
//! Invariant: the same points give the same places; a label lies within the bounds, whatever that
//! costs.

use super::shape::{Frame, Spot, spot};

/// Into how many steps the bounds are divided, along each side, when looking for a free place.
const STEPS: u32 = 36;
/// What a square pixel on a word or a mark costs, against one pixel of distance.
const COVER: f64 = 20.0;
/// What it costs to touch a word or a mark at all: a letter that is only grazed is hard to read too.
const TOUCH: f64 = 300.0;
/// What it costs to lie nearer to the mark of another.
const ASTRAY: f64 = 60.0;
/// How wide a line is taken, in CSS pixels.
const LINE: f64 = 2.0;

/// What is taken so far.
pub(super) struct Places {
    bounds: Frame,
    taken: Vec<(Frame, f64)>,
    marks: Vec<Frame>,
}

impl Places {
    /// Nothing is taken.
    pub(super) fn new(bounds: Frame) -> Self {
        Self {
            bounds,
            taken: Vec::new(),
            marks: Vec::new(),
        }
    }

    /// A mark that will have a label.
    pub(super) fn mark(&mut self, frame: Frame) {
        self.marks.push(frame);
        self.take(frame);
    }

    /// Words, not to be covered.
    pub(super) fn take(&mut self, frame: Frame) {
        self.taken.push((frame, COVER));
    }

    /// A ground that had better stay empty.
    pub(super) fn mind(&mut self, frame: Frame) {
        self.taken.push((frame, COVER / 500.0));
    }

    /// A line that had better not be crossed. A slanting one is divided into beads.
    pub(super) fn mind_line(&mut self, from: Spot, to: Spot) {
        let (x, y) = (to.x - from.x, to.y - from.y);
        let straight = x.abs() < 1.0 || y.abs() < 1.0;
        let count = if straight {
            1.0
        } else {
            (x.hypot(y) / LINE).ceil()
        };
        let (width, height) = (x.abs() / count, y.abs() / count);
        let mut bead = 0.5;
        while bead < count {
            let at = spot(from.x + x * bead / count, from.y + y * bead / count);
            let frame = Frame::around(at, width.max(LINE), height.max(LINE));
            self.taken.push((frame, COVER / 20.0));
            bead += 1.0;
        }
    }

    /// The first of the cheapest of some places.
    pub(super) fn cheapest(&self, places: &[Frame]) -> Option<Frame> {
        let priced = places.iter().map(|frame| (*frame, self.cover(frame)));
        priced
            .min_by(|one, other| one.1.total_cmp(&other.1))
            .map(|(frame, _)| frame)
    }

    /// The best place for a label of this size beside `what`, and takes it.
    pub(super) fn beside(&mut self, what: &Frame, width: f64, height: f64, gap: f64) -> Frame {
        let from = what.grown(gap);
        let near = around(what, width, height, gap);
        let free = self.lattice(width, height);
        let mut label = *what;
        let mut least = f64::INFINITY;
        for (order, frame) in near.iter().chain(&free).enumerate() {
            let frame = frame.within(&self.bounds);
            // Of the places around, the first; of the others, the nearest.
            let away = distance(&from, &frame) * 2.0 + order.min(8) as f64;
            if away >= least {
                continue;
            }
            let astray = if self.strays(what, &frame) {
                ASTRAY
            } else {
                0.0
            };
            let cost = away + astray + self.cover(&frame);
            if cost < least {
                (label, least) = (frame, cost);
            }
        }
        self.take(label.grown(gap / 2.0));
        label
    }

    /// Whether a label would seem to belong to another mark.
    fn strays(&self, what: &Frame, label: &Frame) -> bool {
        let own = distance(what, label);
        self.marks
            .iter()
            .any(|mark| distance(mark, label) < own - 0.5)
    }

    fn cover(&self, frame: &Frame) -> f64 {
        self.taken
            .iter()
            .map(|(taken, price)| (taken.overlap(frame), price))
            .filter(|(shared, _)| *shared > 0.0)
            .map(|(shared, price)| {
                let touch = if *price < COVER { 0.0 } else { TOUCH };
                shared * price + touch
            })
            .sum()
    }

    fn lattice(&self, width: f64, height: f64) -> Vec<Frame> {
        let (across, down) = (
            (self.bounds.width() - width).max(0.0) / f64::from(STEPS),
            (self.bounds.height() - height).max(0.0) / f64::from(STEPS),
        );
        let mut all = Vec::new();
        for row in 0..=STEPS {
            for column in 0..=STEPS {
                let left = self.bounds.left + across * f64::from(column);
                let top = self.bounds.top + down * f64::from(row);
                all.push(Frame::new(left, top, left + width, top + height));
            }
        }
        all
    }
}

/// Right, left, above, below, and the four corners.
fn around(what: &Frame, width: f64, height: f64, gap: f64) -> Vec<Frame> {
    let out = spot(
        what.width() / 2.0 + gap + width / 2.0,
        what.height() / 2.0 + gap + height / 2.0,
    );
    [
        (1.0, 0.0),
        (-1.0, 0.0),
        (0.0, -1.0),
        (0.0, 1.0),
        (1.0, -1.0),
        (1.0, 1.0),
        (-1.0, -1.0),
        (-1.0, 1.0),
    ]
    .into_iter()
    .map(|(x, y)| {
        let centre = what.centre();
        Frame::around(
            spot(centre.x + x * out.x, centre.y + y * out.y),
            width,
            height,
        )
    })
    .collect()
}

/// How far apart two frames are; 0 when they touch.
pub(super) fn distance(one: &Frame, other: &Frame) -> f64 {
    let x = (other.left - one.right)
        .max(one.left - other.right)
        .max(0.0);
    let y = (other.top - one.bottom)
        .max(one.top - other.bottom)
        .max(0.0);
    x.hypot(y)
}

/// The place of a frame that is nearest to `to`.
pub(super) fn nearest(frame: &Frame, to: Spot) -> Spot {
    spot(
        to.x.clamp(frame.left, frame.right.max(frame.left)),
        to.y.clamp(frame.top, frame.bottom.max(frame.top)),
    )
}
