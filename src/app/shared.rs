//! The end on a shared computer: everything must be in a file that was opened once more, then
//! everything is removed from the browser and the page is left.
//!
//! Invariant: nothing is removed while anything that is kept here is not, at that very moment, equal
//! to a file that the user gave. There is no way back, so none is promised.

use super::others::{self, Others};
use super::state::App;
use super::{desk, load, shell, stores};
use crate::browser::files::{self, TooLargeOr};
use crate::browser::{address, hand, storage};
use crate::exchange::{self, ImportError};
use crate::instrument::{Instrument, Lang};
use crate::keeping;
use crate::route::ScanRef;
use crate::scan::Scan;
use crate::text::damaged::Damaged;
use crate::text::errors::{self, Files};
use crate::text::shared::{self, Shared};
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Under these names the rescue screen sets texts aside.
const ASIDE: &str = "bad/";

/// Something that is kept in this browser and would be gone.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Part {
    /// Tells parts apart.
    pub(crate) key: String,
    /// What the user calls it.
    pub(crate) name: String,
    /// What it is.
    pub(crate) kept: Kept,
}

/// What is kept.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Kept {
    /// A scan.
    Scan(Arc<Scan>),
    /// A text that cannot be read as one.
    Raw(Arc<str>),
}

impl Part {
    fn raw(key: String, lang: Lang, text: &str) -> Self {
        let name = format!("{} ({key})", Damaged::Title.say(lang));
        let name = match name.split_once(". ") {
            Some((first, _)) => format!("{first} ({key})"),
            None => name,
        };
        let kept = Kept::Raw(text.into());
        Self { key, name, kept }
    }

    fn scan(scan: Scan, lang: Lang) -> Self {
        Self {
            key: scan.id.to_string(),
            name: shell::name_of(&scan.content, lang),
            kept: Kept::Scan(Arc::new(scan)),
        }
    }
}

/// Everything that is kept here, this screen and those of other tabs included: where no store takes a
/// change, it is there.
fn parts(app: App, instrument: &Instrument, elsewhere: &[Scan]) -> Vec<Part> {
    let lang = app.lang();
    let mut parts: Vec<Part> = desk::all(instrument)
        .into_iter()
        .map(|stored| match stored {
            desk::Stored::Scan(scan) => Part::scan(*scan, lang),
            desk::Stored::Unreadable(id, text) => Part::raw(id, lang, &text),
        })
        .collect();
    for name in storage::names(ASIDE) {
        let key = format!("{ASIDE}{name}");
        let text = storage::read(&key).unwrap_or_default();
        parts.push(Part::raw(key, lang, &text));
    }
    let here = match app.scan.get() {
        Some((ScanRef::Stored(_), open)) => Some((*open).clone()),
        _ => None,
    };
    for shown in elsewhere.iter().cloned().chain(here) {
        let key = shown.id.to_string();
        let is_newer =
            |part: &Part| matches!(&part.kept, Kept::Scan(kept) if kept.revision >= shown.revision);
        if !parts.iter().any(|part| part.key == key && is_newer(part)) {
            parts.retain(|part| part.key != key);
            parts.push(Part::scan(shown, lang));
        }
    }
    parts
}

/// How far the end is. Signals only, so it is copied freely.
#[derive(Clone, Copy)]
pub(crate) struct Ending {
    /// Everything that is kept here.
    pub(crate) parts: Memo<Vec<Part>>,
    /// What was found equal to a file: by key, as it was then.
    safe: RwSignal<BTreeMap<String, Kept>>,
    /// What was found of each file, in a sentence; whether it was not good.
    pub(crate) said: RwSignal<Vec<(String, bool)>>,
    /// What only other tabs have.
    elsewhere: RwSignal<Vec<Scan>>,
    /// The names of the scans whose tabs did not answer.
    pub(crate) silent: RwSignal<Vec<String>>,
    /// What is going on, while nothing can be pressed.
    pub(crate) busy: RwSignal<Option<Shared>>,
    /// Whether something could not be removed.
    pub(crate) has_failed: RwSignal<bool>,
}

impl Ending {
    /// The start of the screen.
    pub(crate) fn new(app: App, instrument: Arc<Instrument>) -> Self {
        let elsewhere = RwSignal::new(Vec::new());
        let for_parts = instrument.clone();
        let ending = Self {
            parts: Memo::new(move |_| {
                app.shelf_changed.track();
                elsewhere.with(|elsewhere| parts(app, &for_parts, elsewhere))
            }),
            elsewhere,
            silent: RwSignal::new(Vec::new()),
            safe: RwSignal::new(BTreeMap::new()),
            said: RwSignal::new(Vec::new()),
            busy: RwSignal::new(None),
            has_failed: RwSignal::new(false),
        };
        load::spawn(Box::pin(async move {
            let others = others::ask(&instrument).await;
            elsewhere.try_set(others.held);
        }));
        ending
    }

    /// The names of the scans of which the last change is only in another tab and in no file.
    pub(crate) fn held(self) -> Vec<String> {
        let is_there = |part: &&Part| {
            let is_held = |scan: &Scan| matches!(&part.kept, Kept::Scan(kept) if **kept == *scan);
            self.elsewhere.with(|scans| scans.iter().any(is_held)) && !self.is_safe(part)
        };
        self.parts.with(|parts| {
            let held = parts.iter().filter(is_there);
            held.map(|part| part.name.clone()).collect()
        })
    }

    /// Whether a file was found equal to a part as it is now.
    pub(crate) fn is_safe(self, part: &Part) -> bool {
        self.safe
            .with(|safe| match (safe.get(&part.key), &part.kept) {
                (Some(Kept::Scan(then)), Kept::Scan(now)) => keeping::is_same(then, now),
                (Some(then), now) => then == now,
                (None, _) => false,
            })
    }

    /// How many parts are not safe.
    pub(crate) fn missing(self) -> usize {
        self.parts
            .with(|parts| parts.iter().filter(|part| !self.is_safe(part)).count())
    }
}

/// Compares files that the user opens once more with what is kept here.
pub(crate) fn look_at(app: App, ending: Ending, given: Vec<web_sys::File>) {
    ending.said.set(Vec::new());
    load::spawn(Box::pin(async move {
        for file in given {
            let name = file.name();
            let read = files::bytes(&file, exchange::SCAN_LIMIT).await;
            let found = judge(app, ending, &name, read);
            ending.said.try_update(|said| said.push(found));
        }
    }));
}

fn judge(
    app: App,
    ending: Ending,
    file: &str,
    read: Result<Vec<u8>, TooLargeOr>,
) -> (String, bool) {
    let lang = app.prefs.with_untracked(|prefs| prefs.lang);
    let Some(instrument) = app.instrument.get_untracked() else {
        return (Files::NotRead.say(lang).to_owned(), true);
    };
    let refused = |error: &ImportError| {
        let why = errors::import(lang, error);
        (shared::refused(lang, file, &why), true)
    };
    let bytes = match read {
        Ok(bytes) => bytes,
        Err(TooLargeOr::TooLarge(bytes)) => {
            let limit = exchange::SCAN_LIMIT;
            return refused(&ImportError::TooLarge { bytes, limit });
        }
        Err(TooLargeOr::NoFile) => {
            let why = Files::NotRead.say(lang);
            return (shared::refused(lang, file, why), true);
        }
    };
    let parts = ending.parts.get_untracked();
    let raw = parts
        .iter()
        .find(|part| matches!(&part.kept, Kept::Raw(text) if text.as_bytes() == bytes));
    if let Some(part) = raw {
        return is_safe(ending, lang, file, part);
    }
    let scan = match exchange::import(&bytes, &instrument) {
        Ok(imported) => imported.scan,
        Err(error) => return refused(&error),
    };
    let here = parts.iter().find_map(|part| match &part.kept {
        Kept::Scan(kept) if kept.id == scan.id => Some((part, kept)),
        _ => None,
    });
    match here {
        Some((part, kept)) if keeping::is_same(kept, &scan) => is_safe(ending, lang, file, part),
        Some((part, _)) => (shared::differs(lang, file, &part.name), true),
        None => (shared::no_scan(lang, file), true),
    }
}

fn is_safe(ending: Ending, lang: Lang, file: &str, part: &Part) -> (String, bool) {
    ending.safe.update(|safe| {
        safe.insert(part.key.clone(), part.kept.clone());
    });
    (shared::is_safe(lang, file, &part.name), false)
}

/// Removes everything and leaves, if everything is safe. A tab that does not answer is in the way,
/// unless the user decided that it is not.
pub(crate) fn wipe(app: App, ending: Ending, is_decided: bool) {
    app.refresh_shelf();
    let Some(instrument) = app.instrument.get_untracked() else {
        return;
    };
    if ending.missing() > 0 || ending.busy.get_untracked().is_some() {
        return;
    }
    ending.busy.set(Some(Shared::Asking));
    if !is_decided {
        ending.silent.set(Vec::new());
    }
    ending.has_failed.set(false);
    load::spawn(Box::pin(async move {
        let others = others::ask(&instrument).await;
        // Another tab may have kept something in the journal alone.
        stores::reconcile().await;
        if !may_wipe(app, ending, others, is_decided) {
            ending.busy.try_set(None);
            return;
        }
        ending.busy.try_set(Some(Shared::Busy));
        app.scan.set(None);
        app.removed.set(Vec::new());
        app.notice.set(None);
        if hand::wipe().await {
            return address::leave();
        }
        ending.busy.try_set(None);
        ending.has_failed.try_set(true);
    }));
}

/// Whether nothing is in the way, after other tabs were asked; what is, stands on the page then.
fn may_wipe(app: App, ending: Ending, others: Others, is_decided: bool) -> bool {
    let Some(parts) = ending.parts.try_get_untracked() else {
        return false;
    };
    let name = |id: String| {
        let part = parts.iter().find(|part| part.key == id);
        part.map_or(id, |part| part.name.clone())
    };
    let silent: Vec<_> = others.silent.into_iter().map(name).collect();
    let is_in_the_way = !silent.is_empty() && !is_decided;
    ending.elsewhere.set(others.held);
    ending.silent.set(silent);
    app.refresh_shelf();
    ending.missing() == 0 && !is_in_the_way
}
