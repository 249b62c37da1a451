//! *Mijn scans*: what the I-scan is, and how to begin.
//!
//! Invariant: nothing is kept before the user begins.

use super::Heading;
use crate::app::desk;
use crate::app::shell::open_file;
use crate::app::state::App;
use crate::browser::address;
use crate::instrument::Instrument;
use crate::route::{Route, ScanRef, Screen};
use crate::scan::Kind;
use crate::text::home::Home;
use leptos::prelude::*;
use std::sync::Arc;

/// The page.
pub(crate) fn page(app: App, instrument: &Arc<Instrument>, shelf: AnyView) -> AnyView {
    let lang = app.lang();
    let for_new = instrument.clone();
    let start = move |kind: Kind| begin(app, kind, &for_new);
    let start_quick = start.clone();
    view! {
        <section class="hero">
            <Heading text=Home::Hero.say(lang) />
            <p class="lead">{Home::Lead.say(lang)}</p>
            <p class="soft">{Home::Private.say(lang)}</p>
            {phases(instrument)}
        </section>
        <section class="starts" aria-label=Home::New.say(lang)>
            <div class="card">
                <h2>{Home::NewFull.say(lang)}</h2>
                <p>{Home::NewFullText.say(lang)}</p>
                <button class="main" on:click=move |_| start(Kind::Full)>
                    {Home::StartFull.say(lang)}
                </button>
            </div>
            <div class="card">
                <h2>{Home::NewQuick.say(lang)}</h2>
                <p>{Home::NewQuickText.say(lang)}</p>
                <button on:click=move |_| start_quick(Kind::Quick)>
                    {Home::StartQuick.say(lang)}
                </button>
            </div>
            <div class="card">
                <h2>{Home::Or.say(lang)}</h2>
                <div class="buttons">
                    {open_file(app)}
                    <a
                        class="button"
                        href=Route::Scan(ScanRef::Example, Screen::Result).to_string()
                    >
                        {Home::Example.say(lang)}
                    </a>
                </div>
                <p class="soft small">{Home::DropHint.say(lang)}</p>
            </div>
        </section>
        <section>
            <h2>{Home::Title.say(lang)}</h2>
            {shelf}
            <details class="more">
                <summary>{Home::Where.say(lang)}</summary>
                <p>{Home::WhereText.say(lang)}</p>
            </details>
        </section>
    }
    .into_any()
}

/// The five phases as the stairs that are the sign of the I-scan.
fn phases(instrument: &Instrument) -> impl IntoView + use<> {
    let steps: Vec<_> = instrument
        .phases
        .iter()
        .map(|phase| {
            view! {
                <li>
                    <strong>{phase.heading.clone()}</strong>
                    <span>{phase.sentence.clone()}</span>
                </li>
            }
        })
        .collect();
    view! { <ol class="phase-stairs">{steps}</ol> }
}

fn begin(app: App, kind: Kind, instrument: &Instrument) {
    let lang = app.prefs.with_untracked(|prefs| prefs.lang);
    let Some(scan) = desk::new_scan(kind, instrument) else {
        return app.alert(Home::NoRandom.say(lang));
    };
    let which = ScanRef::Stored(scan.id.clone());
    app.show(which.clone(), scan);
    app.keep_open();
    app.refresh_shelf();
    address::go(&Route::Scan(which, Screen::Overview));
}
