//! Loading: the instrument in the language of the interface, and the scan of the route.
//!
//! Invariant: a page never sees a scan of another route than its own.

use super::desk;
use super::state::App;
use crate::browser::{fetch, page};
use crate::exchange;
use crate::instrument::{Instrument, Lang};
use crate::route::ScanRef;
use crate::text::home::Home;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen_futures::spawn_local;

/// Loads the instrument whenever the language changes, and tells the page its language.
pub(crate) fn follow_language(app: App) {
    let lang = Memo::new(move |_| app.lang());
    Effect::new(move || {
        let lang = lang.get();
        page::set_lang(lang.code());
        spawn_local(async move {
            let loaded = instrument(lang).await;
            app.load_failed.set(loaded.is_none());
            if let Some(instrument) = loaded {
                app.instrument.set(Some(Arc::new(instrument)));
            }
        });
    });
    Effect::new(move || page::set_theme(app.prefs.with(|prefs| prefs.theme.word())));
}

async fn instrument(lang: Lang) -> Option<Instrument> {
    let structure = fetch::file("structure").await.ok()?;
    let texts = fetch::file(lang.code()).await.ok()?;
    Instrument::parse(lang, &structure, &texts).ok()
}

/// Opens the scan of the route whenever it is another one.
pub(crate) fn follow_route(app: App) {
    let which = Memo::new(move |_| app.route.with(|route| route.scan().cloned()));
    let is_ready = Memo::new(move |_| app.instrument.with(Option::is_some));
    Effect::new(move || {
        let (Some(which), true) = (which.get(), is_ready.get()) else {
            return;
        };
        let is_open = app
            .scan
            .with_untracked(|open| open.as_ref().is_some_and(|(open, _)| *open == which));
        if !is_open {
            open(app, which);
        }
    });
}

fn open(app: App, which: ScanRef) {
    let Some(instrument) = app.instrument.get_untracked() else {
        return;
    };
    app.scan.set(None);
    app.missing.set(None);
    match &which {
        ScanRef::Stored(id) => match desk::load(id, &instrument) {
            Some(scan) => app.show(which, scan),
            None => app.missing.set(Some(which)),
        },
        ScanRef::Example => spawn_local(async move {
            let scan = match fetch::file("example").await {
                Ok(text) => exchange::import(text.as_bytes(), &instrument).ok(),
                Err(_) => None,
            };
            if let Some(example) = scan {
                return app.show(which, example.scan);
            }
            app.missing.set(Some(which));
            app.alert(Home::ExampleFailed.say(app.prefs.with_untracked(|prefs| prefs.lang)));
        }),
    }
}
