//! Shapes onto a backend: the only generic code of the charts.
//!
//! Invariant: upright and level lines are filled rectangles on whole device pixels, so that they
//! are crisp on every backend (plotters-svg drops the width of a stroked rectangle; a canvas blurs
//! a line between two pixels).

use super::pen::{Letters, Pen};
use super::shape::{Frame, Shape, Side, Spot, spot};
use super::style::{Rgb, Style};
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind};
use plotters::element::{Drawable, PointCollection};
use plotters_backend::text_anchor::HPos;
use plotters_backend::{BackendCoord, DrawingBackend, DrawingErrorKind};

/// The lengths of a dash and of the gap after it, in CSS pixels.
const DASH: (f64, f64) = (5.0, 4.0);

/// Draws shapes, in their order, each coordinate multiplied by the scale of the style.
///
/// # Errors
/// What the backend reports; a backend that draws no text by itself is refused.
pub fn paint<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    shapes: &[Shape],
    style: &Style,
) -> Result<(), DrawingAreaErrorKind<DB::ErrorType>> {
    area.draw(&Picture { shapes, style })
}

/// The size of an area in CSS pixels.
pub(super) fn room<DB: DrawingBackend>(area: &DrawingArea<DB, Shift>, style: &Style) -> Frame {
    let (width, height) = area.dim_in_pixel();
    Frame::new(
        0.0,
        0.0,
        f64::from(width) / style.scale,
        f64::from(height) / style.scale,
    )
}

struct Picture<'a> {
    shapes: &'a [Shape],
    style: &'a Style,
}

impl<'a> PointCollection<'a, (i32, i32)> for &'a Picture<'_> {
    type Point = (i32, i32);
    type IntoIter = [(i32, i32); 1];

    fn point_iter(self) -> Self::IntoIter {
        [(0, 0)]
    }
}

impl<DB: DrawingBackend> Drawable<DB> for Picture<'_> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut origin: I,
        backend: &mut DB,
        size: (u32, u32),
    ) -> Result<(), DrawingErrorKind<DB::ErrorType>> {
        let mut brush = Brush {
            backend,
            style: self.style,
            origin: origin.next().unwrap_or_default(),
        };
        if self.style.opaque {
            let (width, height) = (f64::from(size.0), f64::from(size.1));
            let whole = Frame::new(0.0, 0.0, width, height);
            brush.rect(
                &scaled(&whole, 1.0 / self.style.scale),
                self.style.paper,
                1.0,
            )?;
        }
        self.shapes.iter().try_for_each(|shape| brush.shape(shape))
    }
}

fn scaled(frame: &Frame, by: f64) -> Frame {
    Frame::new(
        frame.left * by,
        frame.top * by,
        frame.right * by,
        frame.bottom * by,
    )
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "`as` saturates, and no screen is that large"
)]
fn whole(value: f64) -> i32 {
    value.round() as i32
}

struct Brush<'a, DB> {
    backend: &'a mut DB,
    style: &'a Style,
    origin: BackendCoord,
}

type Drawn<DB> = Result<(), DrawingErrorKind<<DB as DrawingBackend>::ErrorType>>;

impl<DB: DrawingBackend> Brush<'_, DB> {
    fn shape(&mut self, shape: &Shape) -> Drawn<DB> {
        match shape {
            Shape::Rect {
                frame,
                colour,
                alpha,
            } => self.rect(frame, *colour, *alpha),
            Shape::Line {
                from,
                to,
                width,
                colour,
                dashed,
            } if *dashed => dashes(*from, *to)
                .into_iter()
                .try_for_each(|(from, to)| self.line(from, to, *width, *colour)),
            Shape::Line {
                from,
                to,
                width,
                colour,
                ..
            } => self.line(*from, *to, *width, *colour),
            Shape::Circle {
                centre,
                radius,
                colour,
                outline,
            } => {
                let pen = self.pen(*colour, outline.unwrap_or(1.0));
                let radius = self.length(*radius);
                let centre = self.pixel(*centre);
                self.backend
                    .draw_circle(centre, radius, &pen, outline.is_none())
            }
            Shape::Polygon {
                points,
                colour,
                outline,
            } => self.polygon(points, *colour, *outline),
            Shape::Text { .. } => self.text(shape),
        }
    }

    fn rect(&mut self, frame: &Frame, colour: Rgb, alpha: f64) -> Drawn<DB> {
        let upper_left = self.pixel(spot(frame.left, frame.top));
        let lower_right = self.pixel(spot(frame.right, frame.bottom));
        let pen = Pen {
            alpha,
            ..self.pen(colour, 1.0)
        };
        self.backend.draw_rect(upper_left, lower_right, &pen, true)
    }

    fn line(&mut self, from: Spot, to: Spot, width: f64, colour: Rgb) -> Drawn<DB> {
        let (from_pixel, to_pixel) = (self.pixel(from), self.pixel(to));
        let pen = self.pen(colour, width);
        let upright = from_pixel.0 == to_pixel.0;
        if !upright && from_pixel.1 != to_pixel.1 {
            return self.backend.draw_line(from_pixel, to_pixel, &pen);
        }
        let half = f64::from(pen.width) / 2.0;
        let least = |a: f64, b: f64| a.min(b) * self.style.scale;
        let (x, y) = (least(from.x, to.x), least(from.y, to.y));
        let thick = whole(f64::from(pen.width));
        let (corner, size) = if upright {
            (
                (whole(x - half), whole(y)),
                (thick, (to_pixel.1 - from_pixel.1).abs()),
            )
        } else {
            (
                (whole(x), whole(y - half)),
                ((to_pixel.0 - from_pixel.0).abs(), thick),
            )
        };
        let corner = (corner.0 + self.origin.0, corner.1 + self.origin.1);
        let opposite = (corner.0 + size.0, corner.1 + size.1);
        self.backend.draw_rect(corner, opposite, &pen, true)
    }

    fn polygon(&mut self, points: &[Spot], colour: Rgb, outline: Option<f64>) -> Drawn<DB> {
        let corners: Vec<BackendCoord> = points.iter().map(|point| self.pixel(*point)).collect();
        match outline {
            None => {
                let pen = self.pen(colour, 1.0);
                self.backend.fill_polygon(corners, &pen)
            }
            // Past the first corner, so that the last joint is as sharp as the others.
            Some(width) => {
                let pen = self.pen(colour, width);
                let closed: Vec<_> = corners
                    .iter()
                    .chain(corners.iter().take(2))
                    .copied()
                    .collect();
                self.backend.draw_path(closed, &pen)
            }
        }
    }

    fn text(&mut self, shape: &Shape) -> Drawn<DB> {
        let Shape::Text {
            at,
            side,
            text,
            size,
            bold,
            colour,
        } = shape
        else {
            return Ok(());
        };
        let letters = Letters {
            family: self.style.font,
            size: size * self.style.scale,
            bold: *bold,
            colour: *colour,
            side: match side {
                Side::Left => HPos::Left,
                Side::Middle => HPos::Center,
                Side::Right => HPos::Right,
            },
        };
        let at = self.pixel(*at);
        self.backend.draw_text(text, &letters, at)
    }

    fn pixel(&self, at: Spot) -> BackendCoord {
        let scale = self.style.scale;
        (
            self.origin.0 + whole(at.x * scale),
            self.origin.1 + whole(at.y * scale),
        )
    }

    /// A length in device pixels, at least one.
    fn length(&self, length: f64) -> u32 {
        whole(length * self.style.scale).max(1).unsigned_abs()
    }

    fn pen(&self, colour: Rgb, width: f64) -> Pen {
        Pen {
            colour,
            alpha: 1.0,
            width: self.length(width),
        }
    }
}

fn dashes(from: Spot, to: Spot) -> Vec<(Spot, Spot)> {
    let (dash, gap) = DASH;
    let length = (to.x - from.x).hypot(to.y - from.y);
    let along = |at: f64| {
        let share = (at / length).min(1.0);
        spot(
            from.x + (to.x - from.x) * share,
            from.y + (to.y - from.y) * share,
        )
    };
    let mut parts = Vec::new();
    let mut at = 0.0;
    while at < length {
        parts.push((along(at), along(at + dash)));
        at += dash + gap;
    }
    parts
}
