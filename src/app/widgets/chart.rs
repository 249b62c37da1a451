//! A picture: drawn on a canvas on screen, as SVG on paper; with its title, words and table.
//!
//! Invariant: the picture is drawn anew when its place, the theme or the pixel ratio changes, and
//! whoever cannot see it reads the same in the summary and the table.

use super::table::data_table;
use crate::app::state::App;
use crate::browser::canvas::{self, Watch};
use crate::chart::{Frame, Style, paint, svg};
use crate::text::result::ResultWords;
use crate::view::figure::{Chart, Drawing};
use leptos::html;
use leptos::prelude::*;
use std::rc::Rc;

/// The figure: title, picture, summary, and the table, which may stand open from the start.
pub(crate) fn figure(app: App, chart: Chart, open: bool) -> AnyView {
    let Chart {
        title,
        summary,
        drawing,
        table,
    } = chart;
    let label = format!("{title}. {summary}");
    view! {
        <figure class="chart">
            <figcaption>
                <h2>{title}</h2>
            </figcaption>
            {picture(app, drawing, label)}
            <div class="beside">
                <p class="says">{summary}</p>
                <details class="as-table" open=open>
                    <summary>{ResultWords::Table.say(app.lang())}</summary>
                    {data_table(&table)}
                </details>
            </div>
        </figure>
    }
    .into_any()
}

/// The picture alone, with a name for who does not see it.
pub(crate) fn picture(app: App, drawing: Drawing, label: String) -> AnyView {
    let place: NodeRef<html::Div> = NodeRef::new();
    let board: NodeRef<html::Canvas> = NodeRef::new();
    let paper = on_paper(&drawing);
    let drawing = Rc::new(drawing);
    let watch = StoredValue::new_local(None);
    Effect::new(move || {
        // The chosen theme changes the colours.
        app.prefs.track();
        let (Some(place), Some(board)) = (place.get(), board.get()) else {
            return;
        };
        let drawing = drawing.clone();
        // Watching begins with a call, which draws for the first time.
        watch.set_value(Some(Watch::new(&place, move || {
            draw(&board, &drawing);
        })));
    });
    view! {
        <div class="picture" node_ref=place>
            <canvas node_ref=board role="img" aria-label=label></canvas>
            <div class="paper" inner_html=paper></div>
        </div>
    }
    .into_any()
}

/// Draws at the width of the element; narrower than a drawing can be, it is drawn smaller.
fn draw(board: &web_sys::HtmlCanvasElement, drawing: &Drawing) {
    let shown = f64::from(canvas::width(board));
    if shown < 1.0 {
        return;
    }
    let width = shown.max(drawing.least_width());
    let mut style = if canvas::is_dark() {
        Style::dark()
    } else {
        Style::light()
    };
    style.size = drawing.letters(width);
    style.scale = canvas::pixel_ratio() * shown / width;
    let height = drawing.height(width, &style);
    let shapes = drawing.shapes(&Frame::new(0.0, 0.0, width, height), &style);
    if let Some(area) = canvas::area(
        board,
        pixels(width * style.scale),
        pixels(height * style.scale),
    ) {
        // What the canvas refuses stays empty; the table says the same.
        paint(&area, &shapes, &style).ok();
    }
}

/// The same shapes as SVG, black on white.
fn on_paper(drawing: &Drawing) -> String {
    let style = Style::print();
    let width = drawing.paper_width();
    let height = drawing.height(width, &style);
    let shapes = drawing.shapes(&Frame::new(0.0, 0.0, width, height), &style);
    svg(pixels(width), pixels(height), |area| {
        paint(&area, &shapes, &style)
    })
}

/// Whole pixels; a picture is far smaller than the limit of the type.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn pixels(length: f64) -> u32 {
    length.ceil().max(1.0) as u32
}
