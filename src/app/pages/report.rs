//! The printable report: what is on the screen is what is printed.
//!
//! Invariant: draws the document of [`crate::view::report`] and adds nothing that is printed.

use crate::app::desk::APP;
use crate::app::load;
use crate::app::state::App;
use crate::app::widgets::document::Drawn;
use crate::browser::page;
use crate::instrument::Instrument;
use crate::instrument::guide::Guide;
use crate::text::common::Frame;
use crate::text::report::Report;
use crate::view;
use leptos::prelude::*;
use std::sync::Arc;

/// The page.
#[component]
pub(crate) fn ReportPage(instrument: Arc<Instrument>) -> impl IntoView {
    let app = App::get();
    let lang = app.lang();
    // Nothing yet, or what arrived: the guide, or none.
    let arrived: RwSignal<Option<Option<Arc<Guide>>>> = RwSignal::new(None);
    let coming = load::guide(Arc::clone(&instrument));
    load::spawn(Box::pin(async move {
        // The page may be gone by now.
        arrived.try_set(Some(coming.await));
    }));
    let waiting = move || match arrived.get() {
        None => Frame::Loading.say(lang),
        Some(None) => Frame::LoadFailed.say(lang),
        Some(Some(_)) => "",
    };
    let document = move || {
        app.scan.with(|open| {
            let (_, scan) = open.as_ref()?;
            let guide = arrived.get().flatten();
            let document = view::report::report(scan, &instrument, guide.as_deref(), APP);
            let document = document.for_everyone();
            Some(view! { <Drawn document /> })
        })
    };
    view! {
        <div class="print-bar no-print">
            <button class="main" on:click=move |_| page::print()>
                {Report::Print.say(lang)}
            </button>
            <span class="soft">{Report::PrintHint.say(lang)}</span>
            <output class="soft">{waiting}</output>
        </div>
        {document}
    }
}
