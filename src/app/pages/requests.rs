//! What the page has asked the network for, as the browser counts it.
//!
//! Invariant: shows every request that the browser lists, and judges none of them by anything but its
//! origin.

use crate::app::load;
use crate::app::state::App;
use crate::app::widgets::table::data_table;
use crate::browser::address;
use crate::browser::hand::{self, Request};
use crate::text::format;
use crate::text::privacy::{self, Requests};
use crate::view::figure::Table;
use leptos::prelude::*;

/// The sentence and the table, drawn as the page opens.
pub(super) fn list(app: App) -> AnyView {
    let found: RwSignal<Option<Vec<Request>>> = RwSignal::new(None);
    load::spawn(Box::pin(async move {
        found.try_set(Some(hand::requests().await));
    }));
    (move || match found.get() {
        None => view! { <p>{Requests::Waiting.say(app.lang())}</p> }.into_any(),
        Some(list) => drawn(app, &list),
    })
    .into_any()
}

fn drawn(app: App, list: &[Request]) -> AnyView {
    let lang = app.lang();
    let (origin, host) = address::origin();
    let is_own = |request: &&Request| {
        let rest = request.address.strip_prefix(&origin);
        rest.is_some_and(|rest| rest.starts_with('/'))
    };
    let own = list.iter().filter(is_own).count();
    let rows = list.iter().map(|request| {
        vec![
            shortened(&request.address, &origin),
            privacy::kind(lang, &request.kind),
            format::bytes(lang, request.bytes),
        ]
    });
    let table = Table {
        caption: Requests::Caption.say(lang).to_owned(),
        head: [Requests::Name, Requests::Kind, Requests::Size]
            .map(|words| words.say(lang).to_owned())
            .into(),
        rows: rows.collect(),
    };
    view! {
        <p>
            <strong>{privacy::requests(lang, list.len(), own, &host)}</strong>
        </p>
        <details class="more">
            <summary>{Requests::Show.say(lang)}</summary>
            {data_table(&table)}
        </details>
    }
    .into_any()
}

/// The path of an own address, without what comes behind `?` or `#`; any other address whole.
fn shortened(address: &str, origin: &str) -> String {
    match address.strip_prefix(origin) {
        Some(path) => path.split(['?', '#']).next().unwrap_or_default().to_owned(),
        None => address.to_owned(),
    }
}
