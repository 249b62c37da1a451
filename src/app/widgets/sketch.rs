//! The profile sketch as a table: areas by phases.
//!
//! Invariant: every sign is a word in its cell; colour and border only repeat it.

use crate::app::state::App;
use crate::instrument::{Instrument, Phase};
use crate::route::Screen;
use crate::text::common;
use crate::text::result::ResultWords;
use crate::view::result::{Sign, Sketch, SketchCell, SketchRow};
use leptos::prelude::*;

/// The table with its key.
pub(crate) fn sketch_table(app: App, instrument: &Instrument, sketch: &Sketch) -> AnyView {
    let lang = app.lang();
    let name = common::dimension(lang, sketch.dimension);
    let heads: Vec<AnyView> = Phase::ALL
        .into_iter()
        .map(|phase| {
            let heading = instrument.phase(phase).heading.clone();
            view! {
                <th scope="col">
                    <b>{phase.number()}</b>
                    " "
                    {heading}
                </th>
            }
            .into_any()
        })
        .collect();
    let rows: Vec<AnyView> = sketch.rows.iter().map(|row| line(app, row)).collect();
    let key: Vec<AnyView> = sketch
        .key
        .iter()
        .map(|words| view! { <li>{words.clone()}</li> }.into_any())
        .collect();
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=name>
            <table class="sketch">
                <caption class="unseen">{name}</caption>
                <thead>
                    <tr>
                        <th scope="col">{ResultWords::Area.say(lang)}</th>
                        {heads}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        <ul class="key" aria-label=ResultWords::Key.say(lang)>
            {key}
        </ul>
    }
    .into_any()
}

fn line(app: App, row: &SketchRow) -> AnyView {
    let target = app.here(Screen::Why(row.area.clone())).to_string();
    let cells: Vec<AnyView> = row
        .cells
        .iter()
        .enumerate()
        .map(|(place, cell)| self::cell(place, cell))
        .collect();
    view! {
        <tr>
            <th scope="row">
                <a href=target>{row.name.clone()}</a>
                <small>{row.phase.clone()}</small>
            </th>
            {cells}
        </tr>
    }
    .into_any()
}

fn cell(place: usize, cell: &SketchCell) -> AnyView {
    let mut class = format!("c{}", place + 1);
    for (holds, name) in [
        (cell.filled, " filled"),
        (cell.has(Sign::Here), " here"),
        (cell.has(Sign::Between), " between"),
        (cell.has(Sign::Ambition), " aim"),
    ] {
        if holds {
            class.push_str(name);
        }
    }
    let marks: Vec<AnyView> = cell
        .marks
        .iter()
        .map(|(_, mark)| view! { <small>{mark.clone()}</small> }.into_any())
        .collect();
    view! {
        <td class=class>
            <span>{cell.keyword.clone()}</span>
            {marks}
        </td>
    }
    .into_any()
}
