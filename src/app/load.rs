//! Loading: the instrument in the language of the interface, and the scan of the route.
//!
//! Invariant: a page never sees a scan of another route than its own.

use super::state::App;
use super::{Later, Program, desk, hand_over, reminder, stores, tabs};
use crate::browser::{fetch, keep, page};
use crate::exchange;
use crate::instrument::guide::Guide;
use crate::instrument::{Instrument, Lang};
use crate::keeping::Fault;
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

/// Fetches what counts per statement and what could show it, after the page that asks for it.
pub(crate) fn guidance(app: App) {
    let lang = app.prefs.with_untracked(|prefs| prefs.lang);
    spawn(Box::pin(async move {
        if let Ok(text) = fetch::file(&format!("guidance-{}", lang.code())).await {
            app.guidance.try_set(serde_json::from_str(&text).ok());
        }
    }));
}

/// The findings and the recommendations, fetched after the page that asks for them.
pub(crate) fn guide(instrument: Arc<Instrument>) -> Later<Option<Arc<Guide>>> {
    Box::pin(async move {
        let lang = instrument.lang;
        let structure = fetch::file("guide").await.ok()?;
        let texts = fetch::file(&format!("guide-{}", lang.code())).await.ok()?;
        let guide = Guide::parse(lang, &instrument, &structure, &texts);
        guide.ok().map(Arc::new)
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

/// Lets the stores agree, and then opens the scan of the route whenever it is another one.
pub(crate) fn follow_route(app: App, program: Program) {
    let which = Memo::new(move |_| app.route.with(|route| route.scan().cloned()));
    let has_instrument = Memo::new(move |_| app.instrument.with(Option::is_some));
    let is_ready = app.is_ready;
    spawn(Box::pin(async move {
        (program.ready)(app).await;
        // The other program may have taken its place by now.
        is_ready.try_set(true);
    }));
    Effect::new(move || {
        if has_instrument.get() && is_ready.get() {
            (program.open)(app, which.get());
        }
    });
}

/// The first program has nothing to show of what is kept; the whole one has.
pub(crate) fn leave_to_whole_if_anything_is_kept(app: App) -> Later<()> {
    Box::pin(async move {
        if keep::holds_scans().await {
            hand_over(app);
        }
    })
}

/// Lets the two stores agree.
pub(crate) fn reconcile(app: App) -> Later<()> {
    tabs::listen(app);
    Box::pin(async move {
        stores::reconcile().await;
        tabs::release_left(app).await;
        app.refresh_shelf();
    })
}

/// In the first program: takes the lock of the scan that was begun; any other is for the whole one.
pub(crate) fn open_new(app: App, which: Option<ScanRef>) {
    let Some(which) = which else {
        return;
    };
    let is_open = app
        .scan
        .with_untracked(|open| open.as_ref().is_some_and(|(open, _)| *open == which));
    let ScanRef::Stored(id) = which else {
        return hand_over(app);
    };
    if !is_open {
        return hand_over(app);
    }
    spawn(Box::pin(async move {
        keep::claim(id.as_str(), false).await;
        keep::hear_anything(move || hand_over(app)).await;
    }));
}

/// After every change: other tabs follow; a tab that was overtaken only reads.
pub(crate) fn follow_kept(app: App, fault: Option<Fault>) {
    match fault {
        None => {
            tabs::saved(app);
            reminder::kept(app);
        }
        Some(Fault::Overtaken) => tabs::overtaken(app),
        Some(Fault::LocalFull | Fault::LocalOff) => {
            if let Some((_, scan)) = app.scan.get_untracked() {
                stores::remember_elsewhere(scan.id.as_str(), &desk::encode(&scan));
            }
        }
        Some(_) => {}
    }
}

/// Opens the example.
pub(crate) fn open_example(app: App) {
    let Some(instrument) = app.instrument.get_untracked() else {
        return;
    };
    app.missing.set(None);
    spawn(Box::pin(async move {
        let scan = match fetch::file("example").await {
            Ok(text) => exchange::import(text.as_bytes(), &instrument).ok(),
            Err(_) => None,
        };
        if let Some(example) = scan {
            return app.show(ScanRef::Example, example.scan);
        }
        app.missing.set(Some(ScanRef::Example));
        app.alert(Home::ExampleFailed.say(app.prefs.with_untracked(|prefs| prefs.lang)));
    }));
}
