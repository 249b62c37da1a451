//! The projector's window: what the record says is on stage, and nothing else.
//!
//! Invariant: changes nothing and never holds the lock of the scan, so that it cannot keep the private
//! window from writing. Everything on it comes from [`crate::view::wall`].

mod grid;
mod slides;

pub(super) use grid::sketches;
pub(super) use slides::{Look, slide};

use super::room::shared;
use super::timer::countdown;
use crate::app::state::App;
use crate::app::tabs;
use crate::browser::page as window;
use crate::instrument::Instrument;
use crate::scan::workshop::Workshop;
use crate::text::workshop::WallWords;
use crate::view::wall::{Wall, wall};
use leptos::ev;
use leptos::prelude::*;
use std::sync::Arc;

/// What stands on the projector, in step with the record.
pub(super) fn on_stage(app: App, instrument: &Arc<Instrument>) -> Memo<Option<Wall>> {
    let shared = shared(app, instrument);
    let instrument = instrument.clone();
    Memo::new(move |_| {
        let shared = shared.get()?;
        let of = shared.source(app.lang(), &instrument);
        Some(wall(of, &Workshop::of(&shared.scan.content)))
    })
}

/// The page.
pub(super) fn page(app: App, instrument: Arc<Instrument>) -> AnyView {
    window::set_title(&format!("{} – I-scan", WallWords::Title.say(app.lang())));
    tabs::stand_back(app);
    let stage = on_stage(app, &instrument);
    // Chosen here with a key, until the private window says otherwise.
    let turned = RwSignal::new(false);
    let said = Memo::new(move |_| stage.with(|wall| wall.as_ref().is_some_and(|wall| wall.dark)));
    let is_dark = Memo::new(move |_| said.get() != turned.get());
    let keys = window_event_listener(ev::keydown, move |event| {
        let plain = !(event.ctrl_key() || event.meta_key() || event.alt_key());
        let wanted = app.prefs.with_untracked(|prefs| prefs.digits);
        if plain && wanted && matches!(event.key().as_str(), "d" | "D") {
            turned.update(|turned| *turned = !*turned);
        }
    });
    on_cleanup(move || {
        keys.remove();
        window::set_theme(app.prefs.with_untracked(|prefs| prefs.theme.word()));
        tabs::step_forward(app);
    });
    full(app, stage, is_dark)
}

/// The stage over the whole window.
pub(super) fn full(app: App, stage: Memo<Option<Wall>>, is_dark: Memo<bool>) -> AnyView {
    let ends = Memo::new(move |_| stage.with(|wall| wall.as_ref()?.timer));
    let shown = Memo::new(move |_| stage.with(|wall| Some(wall.as_ref()?.slide.clone())));
    let drawn = move || {
        let dark = is_dark.get();
        window::set_theme(Some(if dark { "dark" } else { "light" }));
        let look = Look {
            heading: true,
            dark,
        };
        shown.get().map(|shown| slide(app, &shown, look))
    };
    view! {
        <div class="wall wall-full">
            {drawn}
            {countdown(app, ends)}
        </div>
    }
    .into_any()
}
