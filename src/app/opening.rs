//! Files in: reading one that the user gave, and asking what to do where its scan is already here.
//!
//! Invariant: opening a file changes nothing until it was read whole; what is already here is
//! replaced only after the user chose to, and can then be put back.

use super::state::{App, Notice};
use super::widgets::import_dialog::ImportDialog;
use super::{desk, load, transfer};
use crate::browser::files::{self, TooLargeOr};
use crate::browser::{address, program};
use crate::exchange::{self, ImportError, Imported, Relation};
use crate::route::{Route, ScanRef, Screen};
use crate::text::errors;
use crate::text::home::{self, Home, Import};
use leptos::prelude::*;
use std::sync::Arc;

/// The dialogue, and the file that the first program may have left.
pub(crate) fn dialogue(app: App) -> AnyView {
    let left = program::take_left();
    Effect::new(move |done: Option<bool>| {
        let is_ready = app.instrument.with(Option::is_some);
        if is_ready
            && done != Some(true)
            && let Some(file) = left.clone()
        {
            open(app, file);
        }
        is_ready || done == Some(true)
    });
    view! { <ImportDialog /> }.into_any()
}

/// A file whose scan is already here: the user has to choose.
#[derive(Clone)]
pub(crate) struct Choice {
    /// What came in.
    pub(crate) imported: Imported,
    /// How it relates to the scan that is here.
    pub(crate) relation: Relation,
}

/// Why a file was not opened, in a sentence; or what to choose.
#[derive(Clone)]
pub(crate) enum Outcome {
    /// Not opened.
    Refused(String),
    /// Already here.
    Choose(Box<Choice>),
}

/// Reads a file and opens it, or shows why not.
pub(crate) fn open(app: App, file: web_sys::File) {
    load::spawn(Box::pin(async move {
        let read = files::bytes(&file, exchange::SCAN_LIMIT).await;
        let Some(instrument) = app.instrument.get_untracked() else {
            return;
        };
        let imported = match read {
            Ok(bytes) => exchange::import(&bytes, &instrument),
            Err(TooLargeOr::TooLarge(bytes)) => Err(ImportError::TooLarge {
                bytes,
                limit: exchange::SCAN_LIMIT,
            }),
            Err(TooLargeOr::NoFile) => {
                let lang = app.prefs.with_untracked(|prefs| prefs.lang);
                let words = errors::Files::NotRead.say(lang);
                return app.transfer.set(Some(Outcome::Refused(words.to_owned())));
            }
        };
        match imported {
            Ok(imported) => take_in(app, imported),
            Err(error) => {
                let lang = app.prefs.with_untracked(|prefs| prefs.lang);
                app.transfer
                    .set(Some(Outcome::Refused(errors::import(lang, &error))));
            }
        }
    }));
}

fn take_in(app: App, imported: Imported) {
    let Some(instrument) = app.instrument.get_untracked() else {
        return;
    };
    let id = &imported.scan.id;
    match desk::load(id, &instrument) {
        Some(here) => {
            let relation = exchange::relation(&imported.scan, Some(&here));
            app.transfer.set(Some(Outcome::Choose(Box::new(Choice {
                imported,
                relation,
            }))));
        }
        // A text that cannot be read is not overwritten: the file comes in under another id.
        None if desk::has(id) => keep_both(app, imported),
        None => store_and_go(app, imported),
    }
}

/// Puts the file in place of the scan that is here; the notice offers to put that back.
pub(crate) fn replace(app: App, imported: Imported) {
    let lang = app.prefs.with_untracked(|prefs| prefs.lang);
    let id = imported.scan.id.clone();
    let Some(before) = desk::delete(&id) else {
        return store_and_go(app, imported);
    };
    if desk::store(&imported.scan).is_err() {
        // The old text fitted before, so it fits again.
        desk::put_back(&id, &before).ok();
        return app.alert(Home::NotStored.say(lang));
    }
    arrive(app, imported);
    let undo = Arc::new(move || {
        if desk::put_back(&id, &before).is_ok() {
            let scan = app
                .instrument
                .with_untracked(|instrument| desk::load(&id, instrument.as_ref()?));
            if let Some(scan) = scan {
                app.show(ScanRef::Stored(id.clone()), scan);
            }
            app.refresh_shelf();
            app.notice.set(None);
        }
    });
    app.notice.set(Some(Notice {
        text: Import::Replaced.say(lang).to_owned(),
        action: Some((Import::PutBack.say(lang), undo)),
        is_error: false,
    }));
}

/// Takes the file in under a new id, beside the scan that is here.
pub(crate) fn keep_both(app: App, mut imported: Imported) {
    let lang = app.prefs.with_untracked(|prefs| prefs.lang);
    let Some(id) = desk::new_id() else {
        return app.alert(Home::NoRandom.say(lang));
    };
    imported.scan = transfer::copy(&imported.scan, id, lang);
    store_and_go(app, imported);
}

fn store_and_go(app: App, imported: Imported) {
    if desk::store(&imported.scan).is_err() {
        let lang = app.prefs.with_untracked(|prefs| prefs.lang);
        return app.alert(Home::NotStored.say(lang));
    }
    arrive(app, imported);
}

fn arrive(app: App, imported: Imported) {
    let lang = app.prefs.with_untracked(|prefs| prefs.lang);
    let Imported { scan, problems, .. } = imported;
    let content = &scan.content;
    let answers = content
        .ballots
        .values()
        .map(|b| b.ratings.len() + b.placements.len())
        .sum();
    let name = super::shell::name_of(content, lang);
    let mut text = home::opened(lang, &name, content.participants.len(), answers);
    if !problems.is_empty() {
        let list: Vec<String> = problems.iter().map(|p| errors::problem(lang, p)).collect();
        text = format!(
            "{text} {} {}",
            Import::WithProblems.say(lang),
            list.join("; ")
        );
    }
    let which = ScanRef::Stored(scan.id.clone());
    let screen = match content.own {
        Some(_) => Screen::Overview,
        None => Screen::Result,
    };
    app.show(which.clone(), scan);
    app.refresh_shelf();
    app.say(text);
    address::go(&Route::Scan(which, screen));
}
