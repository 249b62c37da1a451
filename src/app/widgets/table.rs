//! A table of words, in a place of its own that scrolls where the screen is narrow.
//!
//! Invariant: a caption, a head for every column and for every row.

use crate::view::figure::Table;
use leptos::prelude::*;

/// The table.
pub(crate) fn data_table(table: &Table) -> AnyView {
    let head: Vec<AnyView> = table.head.iter().map(|name| column(name)).collect();
    let rows: Vec<AnyView> = table.rows.iter().map(|cells| row(cells)).collect();
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=table.caption.clone()>
            <table class="data">
                <caption>{table.caption.clone()}</caption>
                <thead>
                    <tr>{head}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn column(name: &str) -> AnyView {
    view! { <th scope="col">{name.to_owned()}</th> }.into_any()
}

fn row(cells: &[String]) -> AnyView {
    let Some((head, cells)) = cells.split_first() else {
        return ().into_any();
    };
    let cells: Vec<AnyView> = cells
        .iter()
        .map(|cell| view! { <td>{cell.clone()}</td> }.into_any())
        .collect();
    view! {
        <tr>
            <th scope="row">{head.clone()}</th>
            {cells}
        </tr>
    }
    .into_any()
}
