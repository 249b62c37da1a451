//! The signs that charts share: frames, hatches, dots, diamonds, stars, words.
//!
//! Invariant: a [`Sketch`] only grows; what is added later lies on top.

use super::shape::{Frame, Shape, Side, Spot, spot};
use super::style::Rgb;

/// A list of shapes under construction.
#[derive(Default)]
pub(super) struct Sketch {
    pub(super) shapes: Vec<Shape>,
}

/// How words look.
#[derive(Clone, Copy)]
pub(super) struct Type {
    pub(super) size: f64,
    pub(super) bold: bool,
    pub(super) colour: Rgb,
}

impl Type {
    /// From one line to the next.
    pub(super) fn leading(self) -> f64 {
        (self.size * 1.25).round()
    }

    pub(super) fn bold(self) -> Self {
        Self { bold: true, ..self }
    }
}

impl Sketch {
    pub(super) fn fill(&mut self, frame: Frame, colour: Rgb) {
        self.wash(frame, colour, 1.0);
    }

    pub(super) fn wash(&mut self, frame: Frame, colour: Rgb, alpha: f64) {
        self.shapes.push(Shape::Rect {
            frame,
            colour,
            alpha,
        });
    }

    pub(super) fn line(&mut self, from: Spot, to: Spot, width: f64, colour: Rgb) {
        self.shapes.push(Shape::Line {
            from,
            to,
            width,
            colour,
            dashed: false,
        });
    }

    pub(super) fn dashed(&mut self, from: Spot, to: Spot, width: f64, colour: Rgb) {
        self.shapes.push(Shape::Line {
            from,
            to,
            width,
            colour,
            dashed: true,
        });
    }

    /// The border of a frame, inside it.
    pub(super) fn border(&mut self, frame: Frame, width: f64, colour: Rgb, dashed: bool) {
        let half = width / 2.0;
        let inner = frame.grown(-half);
        let sides = [
            (spot(frame.left, inner.top), spot(frame.right, inner.top)),
            (
                spot(frame.left, inner.bottom),
                spot(frame.right, inner.bottom),
            ),
            (spot(inner.left, frame.top), spot(inner.left, frame.bottom)),
            (
                spot(inner.right, frame.top),
                spot(inner.right, frame.bottom),
            ),
        ];
        for (from, to) in sides {
            if dashed {
                self.dashed(from, to, width, colour);
            } else {
                self.line(from, to, width, colour);
            }
        }
    }

    /// Slanted lines within a frame, `gap` CSS pixels apart.
    pub(super) fn hatch(&mut self, frame: Frame, gap: f64, width: f64, colour: Rgb) {
        let end = frame.right + frame.bottom;
        // On a fixed lattice, so that neighbouring hatches run on into one another.
        let mut sum = ((frame.left + frame.top) / gap).floor() * gap + gap;
        while sum < end {
            let left = frame.left.max(sum - frame.bottom);
            let right = frame.right.min(sum - frame.top);
            if right - left > 1.0 {
                self.line(
                    spot(left, sum - left),
                    spot(right, sum - right),
                    width,
                    colour,
                );
            }
            sum += gap;
        }
    }

    pub(super) fn dot(&mut self, centre: Spot, radius: f64, colour: Rgb) {
        self.shapes.push(Shape::Circle {
            centre,
            radius,
            colour,
            outline: None,
        });
    }

    /// An open dot: a ring with paper inside.
    pub(super) fn ring(&mut self, centre: Spot, radius: f64, width: f64, colour: Rgb, paper: Rgb) {
        self.dot(centre, radius, paper);
        self.shapes.push(Shape::Circle {
            centre,
            radius,
            colour,
            outline: Some(width),
        });
    }

    pub(super) fn polygon(&mut self, points: Vec<Spot>, colour: Rgb, outline: Option<f64>) {
        self.shapes.push(Shape::Polygon {
            points,
            colour,
            outline,
        });
    }

    /// One line of words.
    pub(super) fn text(&mut self, at: Spot, side: Side, text: String, look: Type) {
        if text.is_empty() {
            return;
        }
        self.shapes.push(Shape::Text {
            at,
            side,
            text,
            size: look.size,
            bold: look.bold,
            colour: look.colour,
        });
    }

    /// Lines of words, of which the first lies in the `leading` below `at`.
    pub(super) fn lines(&mut self, at: Spot, side: Side, lines: Vec<String>, look: Type) {
        let mut y = at.y + look.leading() / 2.0;
        for line in lines {
            self.text(spot(at.x, y), side, line, look);
            y += look.leading();
        }
    }

    /// An arrow head, of which `tip` is the point.
    pub(super) fn arrow(&mut self, tip: Spot, size: f64, up: bool, colour: Rgb) {
        let (long, wide) = (size, size * 0.55);
        let points = if up {
            vec![
                tip,
                spot(tip.x + wide, tip.y + long),
                spot(tip.x - wide, tip.y + long),
            ]
        } else {
            vec![
                tip,
                spot(tip.x - long, tip.y + wide),
                spot(tip.x - long, tip.y - wide),
            ]
        };
        self.polygon(points, colour, None);
    }
}

/// The corners of a diamond.
pub(super) fn diamond(centre: Spot, radius: f64) -> Vec<Spot> {
    ring_of(centre, &[radius; 4])
}

/// The corners of a triangle that points up.
pub(super) fn triangle(centre: Spot, radius: f64) -> Vec<Spot> {
    ring_of(centre, &[radius; 3])
}

/// The corners of a star with five points.
pub(super) fn star(centre: Spot, radius: f64) -> Vec<Spot> {
    let inner = radius * 0.42;
    ring_of(
        centre,
        &[
            radius, inner, radius, inner, radius, inner, radius, inner, radius, inner,
        ],
    )
}

/// Corners at these distances, evenly around, the first one on top.
fn ring_of(centre: Spot, distances: &[f64]) -> Vec<Spot> {
    let step = std::f64::consts::TAU / distances.len() as f64;
    distances
        .iter()
        .enumerate()
        .map(|(place, distance)| {
            let (sin, cos) = (step * place as f64).sin_cos();
            spot(centre.x + distance * sin, centre.y - distance * cos)
        })
        .collect()
}
