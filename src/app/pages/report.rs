//! The printable report: what is on the screen is what is printed.
//!
//! Invariant: draws the document of [`crate::view::report`] and adds nothing that is printed.

use crate::app::desk::APP;
use crate::app::state::App;
use crate::app::widgets::document::Drawn;
use crate::app::widgets::export_dialog::ExportButton;
use crate::browser::page;
use crate::instrument::Instrument;
use crate::text::report::Report;
use crate::view;
use leptos::prelude::*;
use std::sync::Arc;

/// The page.
#[component]
pub(crate) fn ReportPage(instrument: Arc<Instrument>) -> impl IntoView {
    let app = App::get();
    let lang = app.lang();
    let book = instrument.clone();
    let workbook = Callback::new(move |()| {
        let with = |scan: &_| view::report::workbook(scan, &book);
        app.scan
            .with_untracked(|open| open.as_ref().map(|(_, scan)| with(scan)))
    });
    let report = instrument.clone();
    let export = Callback::new(move |()| {
        let with = |scan: &_| view::report::report(scan, &report, APP).for_everyone();
        app.scan
            .with_untracked(|open| open.as_ref().map(|(_, scan)| with(scan)))
    });
    let document = move || {
        app.scan.with(|open| {
            let (_, scan) = open.as_ref()?;
            let document = view::report::report(scan, &instrument, APP).for_everyone();
            Some(view! { <Drawn document /> })
        })
    };
    view! {
        <div class="print-bar no-print">
            <button class="main" on:click=move |_| page::print()>
                {Report::Print.say(lang)}
            </button>
            <ExportButton document=export workbook />
            <span class="soft">{Report::PrintHint.say(lang)}</span>
        </div>
        {document}
    }
}
