//! The report: put together above, shown below as it prints.
//!
//! Invariant: draws the document of [`crate::view::report`] and adds nothing that is printed. While a
//! conclusion is typed the document below waits, so that no key is slow; it follows when the field is left
//! and before anything is printed.

mod compose;
mod conclusions;
mod remarks;
mod slides;

pub(super) use slides::page as slides;

use crate::app::desk::APP;
use crate::app::state::App;
use crate::app::widgets::document::Drawn;
use crate::browser::page;
use crate::document::Document;
use crate::instrument::Instrument;
use crate::keeping::Role;
use crate::route::Screen;
use crate::text::compose::Compose;
use crate::text::report::Report;
use crate::view;
use leptos::ev;
use leptos::prelude::*;
use std::sync::Arc;

/// The page.
#[component]
pub(crate) fn ReportPage(instrument: Arc<Instrument>) -> impl IntoView {
    let app = App::get();
    let lang = app.lang();
    // Whether somebody is typing above.
    let is_typing = RwSignal::new(false);
    let shown = document(app, instrument.clone(), is_typing);
    let before_print = window_event_listener(
        ev::Custom::new("beforeprint"),
        move |_: leptos::ev::Event| {
            is_typing.set(false);
        },
    );
    on_cleanup(move || before_print.remove());
    let is_disabled = move || app.role.get() != Role::Writer;
    view! {
        <div class="composer no-print">
            <div class="print-bar">
                <button class="main" on:click=move |_| page::print()>
                    {Report::Print.say(lang)}
                </button>
                <a class="button" href=move || app.here(Screen::Slides).to_string()>
                    {Compose::Present.say(lang)}
                </a>
                <span class="soft">{Report::PrintHint.say(lang)}</span>
            </div>
            <fieldset class="whole-page" disabled=is_disabled>
                {compose::panel(app, instrument.clone())}
                {conclusions::panel(app, instrument.clone(), is_typing)}
                {remarks::panel(app, instrument)}
            </fieldset>
        </div>
        {move || shown.get().map(|document| view! { <Drawn document /> })}
    }
}

/// The document, which waits while somebody types.
fn document(
    app: App,
    instrument: Arc<Instrument>,
    is_typing: RwSignal<bool>,
) -> Memo<Option<Document>> {
    Memo::new(move |before: Option<&Option<Document>>| {
        if is_typing.get()
            && let Some(before) = before
        {
            return before.clone();
        }
        app.scan.with(|open| {
            let (_, scan) = open.as_ref()?;
            Some(view::report::report(scan, &instrument, APP).for_everyone())
        })
    })
}
