//! *Alles wissen*: every scan goes to the bin at once.
//!
//! Invariant: every scan that goes can be put back until the page is closed; one that another tab has
//! open stays, and the message says so. Settings and files are left alone.

use super::bin::{self, Entry};
use super::state::{App, Notice};
use super::{desk, load, shell, stores};
use crate::browser::keep;
use crate::instrument::{Instrument, Lang};
use crate::text::common::Frame;
use crate::text::home::{self, Home};
use crate::text::settings::{self, Wiping};
use leptos::prelude::*;
use std::sync::Arc;

/// Something on the shelf that would go.
pub(crate) struct Listed {
    id: String,
    /// What the user calls it.
    pub(crate) name: String,
    /// Whether its latest state was saved as a file.
    pub(crate) is_in_file: bool,
}

/// Everything on the shelf.
pub(crate) fn list(instrument: &Instrument, lang: Lang) -> Vec<Listed> {
    let stored = desk::all(instrument).into_iter();
    stored
        .map(|entry| match entry {
            desk::Stored::Scan(scan) => Listed {
                id: scan.id.to_string(),
                name: shell::name_of(&scan.content, lang),
                is_in_file: desk::saved_file(&scan.id)
                    .is_some_and(|file| file.revision == scan.revision),
            },
            desk::Stored::Unreadable(id, _) => Listed {
                id,
                name: Home::Unnamed.say(lang).to_owned(),
                is_in_file: false,
            },
        })
        .collect()
}

/// Takes everything away; the message offers the way back, and so does the list of scans.
pub(crate) fn everything(app: App) {
    let Some(instrument) = app.instrument.get_untracked() else {
        return;
    };
    load::spawn(Box::pin(async move {
        let lang = app.prefs.with_untracked(|prefs| prefs.lang);
        let (mut gone, mut stayed): (Vec<Entry>, Vec<String>) = Default::default();
        let mut may_return: Vec<String> = Vec::new();
        for Listed { id, name, .. } in list(&instrument, lang) {
            if !keep::claim(&id, false).await {
                stayed.push(name);
                continue;
            }
            let removed = stores::remove(&id).await;
            keep::release(&id).await;
            keep::post("removed", &id, "").await;
            app.forget(&id);
            if let Some(removed) = removed {
                if removed.may_return() {
                    may_return.push(home::may_return(lang, &name));
                }
                gone.push(bin::throw_in(app, &name, removed));
            }
        }
        app.refresh_shelf();
        let mut text = settings::wiped(lang, gone.len());
        if !stayed.is_empty() {
            text = format!("{text} {}", settings::stayed(lang, &stayed));
        }
        if gone.is_empty() {
            return app.say(text);
        }
        app.notice.set(Some(Notice {
            is_error: !may_return.is_empty(),
            text: [vec![text], may_return].concat().join(" "),
            action: Some((
                Frame::Undo.say(lang),
                Arc::new(move || put_back(app, &gone)),
            )),
        }));
    }));
}

fn put_back(app: App, entries: &[Entry]) {
    let lang = app.prefs.with_untracked(|prefs| prefs.lang);
    app.say(Wiping::PuttingBack.say(lang));
    for entry in entries {
        bin::put_back(app, entry.clone());
    }
}
