//! Where the label of a point goes.
//!
//! Invariant: the same points give the same places; a label lies within the bounds, whatever that
//! costs.

use super::shape::{Frame, Spot, spot};

/// Into how many steps the bounds are divided, along each side, when looking for a free place.
const STEPS: u32 = 36;
/// What a square pixel on a word or a mark costs, against one pixel of distance.
const COVER: f64 = 20.0;

/// What is taken so far.
pub(super) struct Places {
    bounds: Frame,
    taken: Vec<(Frame, f64)>,
}

impl Places {
    /// Nothing is taken.
    pub(super) fn new(bounds: Frame) -> Self {
        Self {
            bounds,
            taken: Vec::new(),
        }
    }

    /// A word or a mark, not to be covered.
    pub(super) fn take(&mut self, frame: Frame) {
        self.taken.push((frame, COVER));
    }

    /// Something that had better not be covered.
    pub(super) fn mind(&mut self, frame: Frame) {
        self.taken.push((frame, COVER / 100.0));
    }

    /// The cheapest of some places.
    pub(super) fn cheapest(&self, places: &[Frame]) -> Option<Frame> {
        best(places.iter().map(|frame| (*frame, self.cover(frame))))
    }

    /// The best place for a label of this size beside `what`, and takes it.
    pub(super) fn beside(&mut self, what: &Frame, width: f64, height: f64, gap: f64) -> Frame {
        let near = around(what, width, height, gap);
        let from = what.grown(gap);
        let cost = |(order, frame): (usize, &Frame)| {
            let frame = frame.within(&self.bounds);
            let away = distance(&from, &frame) * 2.0 + order as f64 * 0.5;
            (frame, self.cover(&frame) + away)
        };
        let label = best(near.iter().enumerate().map(cost))
            .filter(|label| self.cover(label) <= 0.0)
            .or_else(|| {
                let free = self.lattice(width, height);
                let all = near.iter().chain(&free);
                best(
                    all.enumerate()
                        .map(|(order, frame)| cost((order.min(8), frame))),
                )
            })
            .unwrap_or(*what);
        self.take(label.grown(gap / 2.0));
        label
    }

    fn cover(&self, frame: &Frame) -> f64 {
        self.taken
            .iter()
            .map(|(taken, price)| taken.overlap(frame) * price)
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

fn best(places: impl Iterator<Item = (Frame, f64)>) -> Option<Frame> {
    let mut least: Option<(Frame, f64)> = None;
    for (frame, cost) in places {
        if least.is_none_or(|(_, best)| cost < best) {
            least = Some((frame, cost));
        }
    }
    least.map(|(frame, _)| frame)
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
