//! Both profile sketches with signs, side by side.
//!
//! Invariant: every sign has its name for who cannot see it, and a key.

use crate::app::state::App;
use crate::instrument::{Dimension, Phase};
use crate::text::common;
use crate::text::workshop::{WallWords, column};
use crate::view::wall::{GridCell, GridRow, GridSign};
use leptos::prelude::*;

/// The sketches of both sides, and their key.
pub(in super::super) fn sketches(app: App, sides: &[(Dimension, Vec<GridRow>)]) -> AnyView {
    let tables: Vec<AnyView> = sides
        .iter()
        .map(|(side, rows)| table(app, *side, rows))
        .collect();
    let lang = app.lang();
    let key: Vec<AnyView> = GridSign::ALL
        .into_iter()
        .map(|sign| {
            let (glyph, class, words) = look(sign);
            view! {
                <li>
                    <span class=class aria-hidden="true">{glyph}</span>
                    " "
                    {words.say(lang)}
                </li>
            }
            .into_any()
        })
        .collect();
    view! {
        <div class="grids">{tables}</div>
        <ul class="grid-key" aria-label=WallWords::Key.say(lang)>
            {key}
        </ul>
    }
    .into_any()
}

fn look(sign: GridSign) -> (&'static str, &'static str, WallWords) {
    match sign {
        GridSign::Estimated => ("●", "sign", WallWords::Estimated),
        GridSign::Placed => ("◇", "sign", WallWords::Placed),
        GridSign::Agreed => ("■", "sign", WallWords::Agreed),
        GridSign::Ambition => ("▲", "sign aim", WallWords::Ambition),
    }
}

fn table(app: App, side: Dimension, rows: &[GridRow]) -> AnyView {
    let lang = app.lang();
    let heads: Vec<AnyView> = Phase::ALL
        .into_iter()
        .map(|phase| {
            let number = phase.number();
            view! {
                <th scope="col">
                    <span aria-hidden="true">{number}</span>
                    <span class="unseen">{column(lang, number)}</span>
                </th>
            }
            .into_any()
        })
        .collect();
    let rows: Vec<AnyView> = rows.iter().map(|row| line(app, row)).collect();
    let class = match side {
        Dimension::Organisation => "grid org",
        Dimension::Ict => "grid ict",
    };
    view! {
        <table class=class>
            <caption>{common::dimension(lang, side)}</caption>
            <thead>
                <tr>
                    <td class="corner">
                        <span class="unseen">{WallWords::Area.say(lang)}</span>
                    </td>
                    {heads}
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn line(app: App, row: &GridRow) -> AnyView {
    let lang = app.lang();
    let cells: AnyView = if row.shown {
        let cells: Vec<AnyView> = row
            .cells
            .iter()
            .enumerate()
            .map(|(place, cell)| self::cell(app, place, cell))
            .collect();
        cells.into_any()
    } else {
        view! { <td colspan="5" class="not-shown">{WallWords::NotShown.say(lang)}</td> }.into_any()
    };
    view! {
        <tr>
            <th scope="row">{row.name.clone()}</th>
            {cells}
        </tr>
    }
    .into_any()
}

fn cell(app: App, place: usize, cell: &GridCell) -> AnyView {
    let lang = app.lang();
    let class = if cell.filled {
        format!("c{} filled", place + 1)
    } else {
        format!("c{}", place + 1)
    };
    let signs: Vec<AnyView> = cell
        .signs
        .iter()
        .map(|sign| {
            let (glyph, class, words) = look(*sign);
            view! {
                <span class=class aria-hidden="true">{glyph}</span>
                <span class="unseen">{words.say(lang)} " "</span>
            }
            .into_any()
        })
        .collect();
    view! { <td class=class>{signs}</td> }.into_any()
}
