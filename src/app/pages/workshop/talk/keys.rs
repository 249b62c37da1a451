//! The keys of a presenter, and of a hand-held clicker.
//!
//! Invariant: nothing is taken from somebody who types, or from a control that has the focus; the keys
//! of one character can be switched off in the settings.

use super::Desk;
use crate::browser::page;
use leptos::ev::{self, KeyboardEvent};
use leptos::prelude::*;

/// Listens until the page is left.
pub(super) fn listen(desk: Desk) {
    let keys = window_event_listener(ev::keydown, move |event| on_key(desk, &event));
    on_cleanup(move || keys.remove());
}

fn on_key(desk: Desk, event: &KeyboardEvent) {
    if event.ctrl_key() || event.meta_key() || event.alt_key() || page::is_typing() {
        return;
    }
    let (operated, of_form) = page::focused_control();
    let single = desk.app().prefs.with_untracked(|prefs| prefs.digits);
    match event.key().as_str() {
        "PageDown" => desk.turn(true),
        "PageUp" => desk.turn(false),
        "ArrowRight" if !of_form => desk.turn(true),
        "ArrowLeft" if !of_form => desk.turn(false),
        " " if !operated => desk.turn(true),
        "." if single => desk.cover_wall(),
        "b" | "B" if single => desk.cover_private(),
        _ => return,
    }
    event.prevent_default();
}
