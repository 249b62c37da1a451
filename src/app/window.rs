//! What the window says: the address changed, a key was pressed, another tab wrote, a file dropped.
//!
//! Invariant: listeners live as long as the app, and turn what they hear into calls on [`App`].

use super::state::App;
use super::{Program, desk, tabs};
use crate::browser::{address, files, page};
use crate::keeping::Role;
use crate::route::{Route, ScanRef, Screen};
use leptos::ev;
use leptos::prelude::*;

/// Begins to listen.
pub(crate) fn listen(app: App, program: Program) {
    let address = window_event_listener(ev::hashchange, move |_| {
        // What is being filled in is left while its page and its scan are still there.
        page::leave_field();
        app.route.set(address::current());
    });
    let keys = window_event_listener(ev::keydown, move |event| on_key(app, &event));
    let storage = window_event_listener(ev::storage, move |event| (program.heard)(app, &event));
    let over = window_event_listener(ev::dragover, move |event| {
        if files::drags_file(&event) {
            event.prevent_default();
        }
    });
    let drop = window_event_listener(ev::drop, move |event| {
        for file in files::dropped(&event) {
            event.prevent_default();
            (program.open_file)(app, file);
        }
    });
    let focus = window_event_listener(ev::focus, move |_| (program.looked_at)(app));
    on_cleanup(move || {
        for listener in [address, keys, storage, over, drop, focus] {
            listener.remove();
        }
    });
}

/// Ctrl+Z and Ctrl+Y (Cmd on a Mac), except where the browser's own undo of typing is expected.
fn on_key(app: App, event: &ev::KeyboardEvent) {
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() || page::is_typing() {
        return;
    }
    // Nothing of what would change is seen there.
    let shown = app.route.get_untracked();
    if matches!(shown, Route::Scan(_, Screen::Slides)) {
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

/// Another window wrote. A tab that reads follows; the one that writes puts its own text back, for
/// another may have woken up without knowing that it was replaced.
pub(crate) fn on_storage(app: App, event: &ev::StorageEvent) {
    app.refresh_shelf();
    let (Some(key), Some(text)) = (event.key(), event.new_value()) else {
        return;
    };
    let Some(id) = desk::id_of_key(&key) else {
        return;
    };
    if app.role.get_untracked() != Role::Writer {
        return tabs::adopt(app, &id, &text);
    }
    let open = app.scan.get_untracked();
    if let Some((ScanRef::Stored(here), scan)) = open
        && here == id
        && desk::encode(&scan) != text
    {
        app.keep_open();
    }
}
