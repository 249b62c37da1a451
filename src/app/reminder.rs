//! After a change was kept: asks the browser once to keep the data, and reminds of saving a file.
//!
//! Invariant: quiet. It never takes the place of another message, and follows [`crate::keeping::due`].

use super::state::App;
use super::{desk, load, saving};
use crate::browser::{clock, hand};
use crate::keeping;
use crate::route::ScanRef;
use crate::text::common::Frame;
use crate::text::save;
use leptos::prelude::*;
use std::cell::Cell;
use std::sync::Arc;

thread_local! {
    /// Whether this page asked the browser to keep the data.
    static ASKED: Cell<bool> = const { Cell::new(false) };
}

/// The open scan was just kept.
pub(crate) fn kept(app: App) {
    if !ASKED.replace(true) {
        load::spawn(Box::pin(async {
            hand::persist().await;
        }));
    }
    let Some((ScanRef::Stored(id), scan)) = app.scan.get_untracked() else {
        return;
    };
    // Who takes part hands in; a file is for whoever keeps the scan.
    if scan.content.workshop.is_participation() {
        return;
    }
    let minutes = clock::minutes_on_page();
    // Reading the marks costs more than looking at the clock.
    if minutes < keeping::FIRST_MINUTES || app.notice.with_untracked(Option::is_some) {
        return;
    }
    let (lang, replica) = app
        .prefs
        .with_untracked(|prefs| (prefs.lang, prefs.replica.clone()));
    let Some(work) = keeping::due(&scan, &replica, desk::marks(&id), minutes) else {
        return;
    };
    desk::remember_reminder(&id, keeping::counter(&scan));
    let act = Arc::new(move || {
        app.notice.set(None);
        if let Some((_, scan)) = app.scan.get_untracked() {
            saving::open(app, &scan);
        }
    });
    app.offer(save::reminder(lang, work), Frame::SaveFile.say(lang), act);
}
