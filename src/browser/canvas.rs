//! A canvas to draw on, at the resolution of the screen.
//!
//! Invariant: the backing store has the size of the element in device pixels, so that lines are
//! sharp; drawing that the browser refuses leaves an empty canvas, beside which the table stands.

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, IntoDrawingArea as _};
use plotters_canvas::CanvasBackend;
use web_sys::HtmlCanvasElement;

/// Device pixels per CSS pixel.
pub(crate) fn pixel_ratio() -> f64 {
    super::window().device_pixel_ratio().clamp(1.0, 4.0)
}

/// The width of the element in CSS pixels.
pub(crate) fn width(canvas: &HtmlCanvasElement) -> u32 {
    u32::try_from(canvas.client_width()).unwrap_or(0)
}

/// Sizes the backing store and returns an area over all of it.
pub(crate) fn area(
    canvas: &HtmlCanvasElement,
    width: u32,
    height: u32,
) -> Option<DrawingArea<CanvasBackend, Shift>> {
    canvas.set_width(width);
    canvas.set_height(height);
    Some(CanvasBackend::with_canvas_object(canvas.clone())?.into_drawing_area())
}

/// Whether the page is drawn dark: the chosen theme, else the browser's preference.
pub(crate) fn is_dark() -> bool {
    let window = super::window();
    let theme = window
        .document()
        .and_then(|page| page.document_element()?.get_attribute("data-theme"));
    match theme.as_deref() {
        Some("dark") => true,
        Some("light") => false,
        _ => window
            .match_media("(prefers-color-scheme: dark)")
            .ok()
            .flatten()
            .is_some_and(|query| query.matches()),
    }
}
