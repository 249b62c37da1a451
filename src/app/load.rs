//! Loading: the instrument in the language of the interface, and the scan of the route.
//!
//! Invariant: a page never sees a scan of another route than its own.

use super::state::{App, Status};
use super::{Later, Program, desk};
use crate::browser::{fetch, page, program};
use crate::exchange;
use crate::instrument::{Instrument, Lang};
use crate::route::ScanRef;
use crate::text::home::Home;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen_futures::spawn_local;

/// Runs something that comes later. One kind of task for all: each kind costs bytes.
pub(crate) fn spawn(later: Later<()>) {
    spawn_local(later);
}

/// Loads the instrument whenever the language changes, and tells the page its language.
pub(crate) fn follow_language(app: App, program: Program) {
    let lang = Memo::new(move |_| app.lang());
    Effect::new(move || {
        let lang = lang.get();
        page::set_lang(lang.code());
        spawn(Box::pin(async move {
            let loaded = (program.instrument)(lang).await;
            app.load_failed.set(loaded.is_none());
            if let Some(instrument) = loaded {
                app.instrument.set(Some(Arc::new(instrument)));
            }
        }));
    });
    Effect::new(move || page::set_theme(app.prefs.with(|prefs| prefs.theme.word())));
}

/// The instrument without the intake.
pub(crate) fn first(lang: Lang) -> Later<Option<Instrument>> {
    Box::pin(async move {
        let structure = fetch::file("structure").await.ok()?;
        let texts = fetch::file(lang.code()).await.ok()?;
        Instrument::parse_statements(lang, &structure, &texts).ok()
    })
}

/// The whole instrument.
pub(crate) fn whole(lang: Lang) -> Later<Option<Instrument>> {
    Box::pin(async move {
        let instrument = first(lang).await?;
        let structure = fetch::file("intake").await.ok()?;
        let texts = fetch::file(&format!("intake-{}", lang.code())).await.ok()?;
        instrument.with_intake(&structure, &texts).ok()
    })
}

/// Opens the scan of the route whenever it is another one.
pub(crate) fn follow_route(app: App, program: Program) {
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
            (program.open)(app, which);
        }
    });
}

/// Opens a scan that is stored, or the example.
pub(crate) fn open(app: App, which: ScanRef) {
    let Some(instrument) = app.instrument.get_untracked() else {
        return;
    };
    app.scan.set(None);
    app.missing.set(None);
    match &which {
        ScanRef::Stored(id) => {
            let unsaved = program::take_unsaved()
                .and_then(|text| desk::decode(&text, &instrument))
                .filter(|scan| scan.id == *id);
            if let Some(scan) = unsaved {
                app.show(which, scan);
                return app.status.set(Status::Failed);
            }
            match desk::load(id, &instrument) {
                Some(scan) => app.show(which, scan),
                None => app.missing.set(Some(which)),
            }
        }
        ScanRef::Example => spawn(Box::pin(async move {
            let scan = match fetch::file("example").await {
                Ok(text) => exchange::import(text.as_bytes(), &instrument).ok(),
                Err(_) => None,
            };
            if let Some(example) = scan {
                return app.show(which, example.scan);
            }
            app.missing.set(Some(which));
            app.alert(Home::ExampleFailed.say(app.prefs.with_untracked(|prefs| prefs.lang)));
        })),
    }
}
