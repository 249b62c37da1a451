//! What the window says: the address changed, a key was pressed, another tab wrote, a file dropped.
//!
//! Invariant: listeners live as long as the app, and turn what they hear into calls on [`App`].

use super::state::App;
use super::{Program, desk};
use crate::browser::{address, files, page};
use crate::route::ScanRef;
use crate::text::common::Saved;
use leptos::ev;
use leptos::prelude::*;

/// Begins to listen.
pub(crate) fn listen(app: App, program: Program) {
    let address = window_event_listener(ev::hashchange, move |_| app.route.set(address::current()));
    let keys = window_event_listener(ev::keydown, move |event| on_key(app, &event));
    let storage = window_event_listener(ev::storage, move |event| (program.heard)(app, &event));
    let over = window_event_listener(ev::dragover, move |event| {
        if files::drags_file(&event) {
            event.prevent_default();
        }
    });
    let drop = window_event_listener(ev::drop, move |event| {
        if let Some(file) = files::dropped(&event) {
            event.prevent_default();
            (program.open_file)(app, file);
        }
    });
    on_cleanup(move || {
        for listener in [address, keys, storage, over, drop] {
            listener.remove();
        }
    });
}

/// Ctrl+Z and Ctrl+Y (Cmd on a Mac), except where the browser's own undo of typing is expected.
fn on_key(app: App, event: &ev::KeyboardEvent) {
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() || page::is_typing() {
        return;
    }
    let redo = match event.key().as_str() {
        "z" | "Z" => event.shift_key(),
        "y" | "Y" => true,
        _ => return,
    };
    event.prevent_default();
    if redo { app.redo() } else { app.undo() }
}

/// Another window wrote: takes over what is newer.
pub(crate) fn on_storage(app: App, event: &ev::StorageEvent) {
    app.refresh_shelf();
    let (Some(key), Some(text)) = (event.key(), event.new_value()) else {
        return;
    };
    let Some(id) = desk::id_of_key(&key) else {
        return;
    };
    let scan = app
        .instrument
        .with_untracked(|instrument| desk::decode(&text, instrument.as_ref()?));
    if let Some(scan) = scan
        && app.adopt(ScanRef::Stored(id), scan)
    {
        say_changed_elsewhere(app);
    }
}

/// Whether what another window wrote is the open scan.
pub(crate) fn is_of_open_scan(app: App, event: &ev::StorageEvent) -> bool {
    let written = event.key().and_then(|key| desk::id_of_key(&key));
    written.is_some_and(|id| {
        let open = |open: &Option<(ScanRef, _)>| {
            open.as_ref()
                .is_some_and(|(which, _)| *which == ScanRef::Stored(id))
        };
        app.scan.with_untracked(open)
    })
}

/// Says that the open scan is now as another window left it.
pub(crate) fn say_changed_elsewhere(app: App) {
    app.say(Saved::OtherTab.say(app.prefs.with_untracked(|prefs| prefs.lang)));
}
