//! What was removed or replaced while this page is open, and the way back.
//!
//! Invariant: kept in memory alone; gone when the page closes, and the list says so.

use super::state::{App, Notice};
use super::stores::{self, Removed};
use super::{load, tabs};
use crate::browser::keep;
use crate::instrument::Lang;
use crate::keeping::Fault;
use crate::scan::ScanId;
use crate::text::common::Frame;
use crate::text::home::{self, Home};
use leptos::prelude::*;
use std::sync::Arc;

/// One thing that can be put back.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Entry {
    /// Tells entries apart.
    pub(crate) number: usize,
    /// The name of the scan.
    pub(crate) name: String,
    removed: Arc<Removed>,
}

impl Entry {
    /// Whether it holds a text of this scan.
    pub(crate) fn is_of(&self, id: &ScanId) -> bool {
        self.removed.id() == id.as_str()
    }
}

/// Takes away what is kept under an id, unless another tab has it open. The message offers the way
/// back; so does the list, later.
pub(crate) fn remove(app: App, id: String, name: String) {
    load::spawn(Box::pin(async move {
        let lang = app.prefs.with_untracked(|prefs| prefs.lang);
        if !keep::claim(&id, false).await {
            return app.alert(home::open_elsewhere(lang, &name));
        }
        let removed = stores::remove(&id).await;
        keep::release(&id).await;
        keep::post("removed", &id, "").await;
        app.forget(&id);
        app.refresh_shelf();
        let Some(removed) = removed else {
            return;
        };
        let said = what_is_gone(lang, &name, &removed);
        let entry = throw_in(app, &name, removed);
        let undo = Arc::new(move || put_back(app, entry.clone()));
        app.notice.set(Some(Notice {
            action: Some((Frame::Undo.say(lang), undo)),
            ..said
        }));
    }));
}

/// That a scan was deleted, and whether it may come back.
fn what_is_gone(lang: Lang, name: &str, removed: &Removed) -> Notice {
    let text = home::deleted(lang, name);
    let is_error = removed.may_return();
    Notice {
        text: if is_error {
            format!("{text} {}", home::may_return(lang, name))
        } else {
            text
        },
        action: None,
        is_error,
    }
}

/// Keeps what was taken away or replaced.
pub(crate) fn throw_in(app: App, name: &str, removed: Removed) -> Entry {
    let number = app
        .removed
        .with_untracked(|bin| bin.last().map_or(0, |last| last.number + 1));
    let entry = Entry {
        number,
        name: name.to_owned(),
        removed: Arc::new(removed),
    };
    app.removed.update(|bin| bin.push(entry.clone()));
    entry
}

/// Puts one back as it was.
pub(crate) fn put_back(app: App, entry: Entry) {
    load::spawn(Box::pin(async move {
        let lang = app.prefs.with_untracked(|prefs| prefs.lang);
        if !keep::claim(entry.removed.id(), false).await {
            return app.alert(home::open_elsewhere(lang, &entry.name));
        }
        let now = stores::copy(entry.removed.id());
        let fault = stores::put_back(&entry.removed).await;
        let has_failed = matches!(fault, Some(Fault::Full | Fault::Off | Fault::Overtaken));
        if stores::has(entry.removed.id()) && !has_failed {
            // What was there goes to the bin in its turn: work may have been done on it since.
            if let Some(now) = now {
                throw_in(app, &entry.name, now);
            }
            app.removed
                .update(|bin| bin.retain(|other| other.number != entry.number));
            app.forget(entry.removed.id());
            app.say(home::put_back(lang, &entry.name));
            tabs::enter(app, app.route.with_untracked(|route| route.scan().cloned()));
        } else {
            app.alert(Home::NotStored.say(lang));
        }
        if !tabs::is_open(entry.removed.id()) {
            keep::release(entry.removed.id()).await;
        }
        if let Some(fault) = fault {
            app.alert(crate::text::keeping::fault(lang, fault));
        }
        app.refresh_shelf();
    }));
}
