//! Saving a scan as a file: makes it, checks it, and carries out the way that the user chooses.
//!
//! Invariant: nothing is offered before the bytes of the file were read again and gave the very same
//! scan; that a scan was saved is remembered only after the user chose a way that did not fail.

use super::state::App;
use super::widgets::save_dialog::SaveDialog;
use super::{desk, load, transfer};
use crate::browser::hand::{self, Ways, Went};
use crate::browser::{clock, files, session};
use crate::exchange;
use crate::keeping::{self, Holds, Unsound};
use crate::scan::Scan;
use crate::text::save::{self, Hand, Save};
use leptos::prelude::*;
use std::cell::Cell;
use std::sync::Arc;

/// What the first program leaves for this one when the user wants to save.
pub(crate) const WISH: &str = "save";

/// A file that was made and checked.
#[derive(Clone)]
pub(crate) struct Offer {
    /// The scan in it.
    pub(crate) scan: Arc<Scan>,
    /// Its name.
    pub(crate) name: String,
    /// Its text.
    pub(crate) text: Arc<str>,
    /// Whether it is good, and what it holds.
    pub(crate) check: Result<Holds, Unsound>,
}

/// What came of the way that was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Said {
    /// In a sentence.
    pub(crate) text: String,
    /// Whether it failed.
    pub(crate) is_error: bool,
}

/// What the dialogue shows. Signals only, so it is copied freely.
#[derive(Clone, Copy)]
pub(crate) struct Saving {
    /// The file, while the dialogue is open.
    pub(crate) offer: RwSignal<Option<Offer>>,
    /// The ways that this browser has.
    pub(crate) ways: RwSignal<Ways>,
    /// What came of the last one.
    pub(crate) said: RwSignal<Option<Said>>,
}

thread_local! {
    /// The dialogue of this page. Apart from [`App`], whose parts the first program holds too.
    static SAVING: Cell<Option<Saving>> = const { Cell::new(None) };
}

/// The dialogue. Opens at once where the first program left the wish.
pub(crate) fn dialogue(app: App) -> AnyView {
    let saving = Saving {
        offer: RwSignal::new(None),
        ways: RwSignal::new(Ways::default()),
        said: RwSignal::new(None),
    };
    SAVING.set(Some(saving));
    let is_wished = session::take(WISH).is_some();
    Effect::new(move |done: Option<bool>| {
        if !is_wished || done == Some(true) || app.instrument.with(Option::is_none) {
            return !is_wished || done == Some(true);
        }
        let scan = app
            .scan
            .with(|open| open.as_ref().map(|(_, scan)| scan.clone()));
        scan.is_some_and(|scan| {
            open(app, &scan);
            true
        })
    });
    view! { <SaveDialog saving /> }.into_any()
}

/// Makes a file of a scan, checks it and shows what can be done with it.
pub(crate) fn open(app: App, scan: &Scan) {
    let (Some(saving), Some(instrument)) = (SAVING.get(), app.instrument.get_untracked()) else {
        return transfer::save(app, scan);
    };
    let name = exchange::file_name(scan, clock::today());
    let text: Arc<str> = exchange::export(scan, &clock::now(), desk::APP).into();
    let offer = Offer {
        check: keeping::check(text.as_bytes(), scan, &instrument),
        scan: Arc::new(scan.clone()),
        name,
        text,
    };
    saving.said.set(None);
    saving.ways.set(Ways::default());
    saving.offer.set(Some(offer.clone()));
    load::spawn(Box::pin(async move {
        let ways = hand::ways(offer.scan.id.as_str(), &offer.name, &offer.text).await;
        saving.ways.try_set(ways);
    }));
}

/// A way that a file goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// As a download.
    Download,
    /// As the text that it is, though it is not good.
    Raw,
    /// Into the file that is kept up to date; picked anew if so.
    SameFile(bool),
    /// To the clipboard.
    Copy,
    /// To another app of the device.
    Share,
}

/// Carries out a way.
pub(crate) fn go(app: App, saving: Saving, way: Way) {
    let Some(offer) = saving.offer.get_untracked() else {
        return;
    };
    saving.said.set(None);
    if matches!(way, Way::Download | Way::Raw) {
        return download(app, saving, &offer, way);
    }
    load::spawn(Box::pin(async move {
        let id = offer.scan.id.as_str();
        let (went, file) = match way {
            Way::Copy => (hand::copy(&offer.text).await, String::new()),
            Way::Share => (hand::share(&offer.name, &offer.text).await, String::new()),
            Way::SameFile(anew) => hand::write(id, &offer.name, &offer.text, anew).await,
            Way::Download | Way::Raw => return,
        };
        saving
            .ways
            .try_set(hand::ways(id, &offer.name, &offer.text).await);
        if went != Went::Cancelled {
            tell(app, saving, &offer, way, went, &file);
        }
    }));
}

fn download(app: App, saving: Saving, offer: &Offer, way: Way) {
    let lang = app.prefs.with_untracked(|prefs| prefs.lang);
    // Not the name of a scan that can be opened, so that nobody takes it for one.
    let (name, kind) = match way {
        Way::Raw => (format!("iscan-{}.txt", offer.scan.id), "text/plain"),
        _ => (offer.name.clone(), "application/json"),
    };
    let is_offered = files::download(&name, kind, &offer.text).is_ok();
    let text = if is_offered {
        save::offered(lang, &name)
    } else {
        Save::NotOffered.say(lang).to_owned()
    };
    if is_offered && way == Way::Download {
        remember(app, offer);
    }
    saving.said.set(Some(Said {
        text,
        is_error: !is_offered,
    }));
}

fn tell(app: App, saving: Saving, offer: &Offer, way: Way, went: Went, file: &str) {
    let lang = app.prefs.with_untracked(|prefs| prefs.lang);
    let text = match (way, went) {
        (Way::Copy, Went::Done) => Hand::Copied.say(lang).to_owned(),
        (Way::Share, Went::Done) => Hand::Shared.say(lang).to_owned(),
        (_, Went::Done) => save::written(lang, file),
        (Way::Copy, _) => Hand::NotCopied.say(lang).to_owned(),
        (Way::Share, _) => Hand::NotShared.say(lang).to_owned(),
        (_, Went::Denied) => Hand::Denied.say(lang).to_owned(),
        (_, Went::Differs) => Hand::Differs.say(lang).to_owned(),
        _ => Hand::NotWritten.say(lang).to_owned(),
    };
    if went == Went::Done {
        remember(app, offer);
    }
    saving.said.try_set(Some(Said {
        text,
        is_error: went != Went::Done,
    }));
}

/// Remembers that a scan of this browser is now in a file; the example is none.
fn remember(app: App, offer: &Offer) {
    if desk::has(&offer.scan.id) {
        app.saved_as_file(&offer.scan);
    }
}
