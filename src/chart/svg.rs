//! Drawings as SVG text, for print and export.
//!
//! Invariant: well-formed whatever the words are (plotters-svg escapes them), and silent to
//! assistive technology: the figure around it carries the name, the summary and the table.

use super::pen::Letters;
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind, IntoDrawingArea};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontStyle,
};
use plotters_svg::SVGBackend;
use std::io;

/// By how much plotters-svg makes letters smaller than asked.
const SHRINK: f64 = 1.24;
/// What stands before the size of letters.
const SIZE: &str = "font-size=\"";

/// A drawing for inside a page: as wide as its place, in the proportion of `width` to `height`.
///
/// With a style of scale 1 the two are CSS pixels; a larger scale draws on a finer grid.
pub fn svg(width: u32, height: u32, draw: impl FnOnce(Area<'_>) -> Drawn) -> String {
    let file = svg_file(width, height, draw);
    let Some((_, body)) = file.split_once('>') else {
        return String::new();
    };
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" \
         width=\"100%\" aria-hidden=\"true\" focusable=\"false\">{body}"
    )
}

/// A drawing as a file of its own, `width` by `height` pixels.
pub fn svg_file(width: u32, height: u32, draw: impl FnOnce(Area<'_>) -> Drawn) -> String {
    let mut text = String::new();
    let area = Svg(SVGBackend::with_string(&mut text, (width, height))).into_drawing_area();
    // Writing into a string cannot fail; if it could, what was drawn until then is still an SVG.
    let _ = draw(area);
    neat(&text)
}

/// What is drawn on.
type Area<'a> = DrawingArea<Svg<'a>, Shift>;
/// What drawing on it gives.
type Drawn = Result<(), DrawingAreaErrorKind<io::Error>>;
type Done = Result<(), DrawingErrorKind<io::Error>>;

/// plotters-svg, with letters of the size that was asked for.
pub struct Svg<'a>(SVGBackend<'a>);

impl DrawingBackend for Svg<'_> {
    type ErrorType = io::Error;

    fn get_size(&self) -> (u32, u32) {
        self.0.get_size()
    }

    fn ensure_prepared(&mut self) -> Done {
        self.0.ensure_prepared()
    }

    fn present(&mut self) -> Done {
        self.0.present()
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Done {
        self.0.draw_pixel(point, color)
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Done {
        self.0.draw_line(from, to, style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        lower_right: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Done {
        self.0.draw_rect(upper_left, lower_right, style, fill)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Done {
        self.0.draw_path(path, style)
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        centre: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Done {
        self.0.draw_circle(centre, radius, style, fill)
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Done {
        self.0.fill_polygon(corners, style)
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Done {
        let family = style.family();
        let letters = Letters {
            family: family.as_str(),
            size: style.size() * SHRINK,
            bold: matches!(style.style(), FontStyle::Bold),
            side: style.anchor().h_pos,
            colour: style.color().rgb,
        };
        self.0.draw_text(text, &letters, at)
    }
}

/// The same text with letter sizes of at most two decimals: 13, not 12.999999999999998. Words cannot
/// be mistaken for a size: a quotation mark in them is escaped.
fn neat(text: &str) -> String {
    let mut parts = text.split(SIZE);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (size, rest) = part.split_once('"').unwrap_or((part, ""));
        let size: f64 = size.parse().unwrap_or_default();
        let size = (size * 100.0).round() / 100.0;
        out.extend([SIZE, &size.to_string(), "\"", rest]);
    }
    out
}
