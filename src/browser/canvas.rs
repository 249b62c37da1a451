//! A canvas to draw on, at the resolution of the screen.
//!
//! Invariant: the backing store has the size of the element in device pixels, so that lines are
//! sharp; drawing that the browser refuses leaves an empty canvas, beside which the table stands.

use js_sys::Function;
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, IntoDrawingArea as _};
use plotters_canvas::CanvasBackend;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlCanvasElement, MediaQueryList, ResizeObserver};

/// The media query of a browser that prefers dark.
const DARK: &str = "(prefers-color-scheme: dark)";

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
            .match_media(DARK)
            .ok()
            .flatten()
            .is_some_and(|query| query.matches()),
    }
}

/// Calls back when a place gets another size, when the page gets another pixel ratio, and when the
/// browser turns light or dark; until it is dropped.
pub(crate) struct Watch {
    observer: Option<ResizeObserver>,
    scheme: Option<MediaQueryList>,
    redraw: Closure<dyn FnMut()>,
}

impl Watch {
    /// Begins to watch. The first call comes by itself, once the place has a size.
    pub(crate) fn new(place: &Element, redraw: impl FnMut() + 'static) -> Self {
        let redraw = Closure::<dyn FnMut()>::new(redraw);
        let call: &Function = redraw.as_ref().unchecked_ref();
        let observer = ResizeObserver::new(call).ok();
        if let Some(observer) = &observer {
            observer.observe(place);
        }
        let window = super::window();
        let scheme = window.match_media(DARK).ok().flatten();
        // Refused only for names that are no events.
        if let Some(scheme) = &scheme {
            scheme.add_event_listener_with_callback("change", call).ok();
        }
        window.add_event_listener_with_callback("resize", call).ok();
        Self {
            observer,
            scheme,
            redraw,
        }
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        let call: &Function = self.redraw.as_ref().unchecked_ref();
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
        if let Some(scheme) = &self.scheme {
            scheme
                .remove_event_listener_with_callback("change", call)
                .ok();
        }
        super::window()
            .remove_event_listener_with_callback("resize", call)
            .ok();
    }
}
