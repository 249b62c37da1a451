//! The two stores of scans, as sealed texts: the quick one, written before anything is shown, and the
//! journal, which survives a killed browser.
//!
//! Invariant: a text counts as kept only when both stores have it. The text before it stays as the
//! backup; what was removed stays removed, also where a killed browser sets the quick store back.

use crate::browser::keep;
use crate::browser::storage::{self, NotStored};
use crate::exchange;
use crate::keeping::{Choice, Copies, Fault, Journal, Local, Place, Record, choose, fault};
use std::cell::RefCell;

const SCANS: &str = "scan/";
const BACKUPS: &str = "backup/";
/// With which revision a scan was removed, until the journal knows it.
const GONE: &str = "gone/";

thread_local! {
    /// Texts that only the journal has, because the quick store did not take them.
    static ELSEWHERE: RefCell<Vec<(String, String)>> = const { RefCell::new(Vec::new()) };
}

fn name(id: &str) -> String {
    format!("{SCANS}{id}")
}

/// Writes the sealed text of a scan to the quick store. The one before it becomes the backup; where
/// there is no room for both, the scan comes first.
pub(super) fn write(id: &str, text: &str) -> Local {
    let name = name(id);
    let backup = format!("{BACKUPS}{id}");
    if let Some(before) = storage::read(&name)
        && before != text
    {
        storage::write(&backup, &before).ok();
    }
    let written = storage::write(&name, text).or_else(|error| match error {
        NotStored::Full => {
            storage::remove(&backup);
            storage::write(&name, text)
        }
        NotStored::Off => Err(error),
    });
    match written {
        Ok(()) => Local::Kept,
        Err(NotStored::Full) => Local::Full,
        Err(NotStored::Off) => Local::Off,
    }
}

/// Takes the backup of a scan away.
pub(super) fn forget_before(id: &str) {
    storage::remove(&format!("{BACKUPS}{id}"));
}

/// Writes the sealed text of a scan to the journal.
async fn write_journal(id: &str, revision: u64, text: Option<&str>) -> Journal {
    match keep::save(id, revision, text).await.as_str() {
        "" => Journal::Kept,
        "newer" => Journal::Newer,
        "full" => Journal::Full,
        _ => Journal::Off,
    }
}

/// Writes a text to both stores.
pub(super) async fn put(id: &str, revision: u64, text: &str) -> Option<Fault> {
    let local = write(id, text);
    let fault = finish(id, revision, text, local).await;
    if matches!(fault, Some(Fault::LocalFull | Fault::LocalOff)) {
        remember_elsewhere(id, text);
    }
    fault
}

/// Writes a text to the journal after the quick store was tried.
pub(super) async fn finish(id: &str, revision: u64, text: &str, local: Local) -> Option<Fault> {
    fault(local, write_journal(id, revision, Some(text)).await)
}

/// The highest revision that any store knows of a scan, also of a removed one.
pub(super) async fn known_revision(id: &str) -> u64 {
    let journal = keep::load(id).await.map_or(0, |record| record.revision);
    let local = text(id).and_then(|text| Some(exchange::open(&text).ok()?.0));
    journal.max(local.unwrap_or(0)).max(gone(id).unwrap_or(0))
}

/// The revision with which a scan was removed without the journal knowing it.
fn gone(id: &str) -> Option<u64> {
    storage::read(&format!("{GONE}{id}"))?.parse().ok()
}

/// Whether something is kept under an id.
pub(super) fn has(id: &str) -> bool {
    text(id).is_some()
}

/// The text of a scan, wherever it is; of two the newer, as the quick store may have room again.
pub(super) fn text(id: &str) -> Option<String> {
    let elsewhere = ELSEWHERE.with_borrow(|texts| {
        let found = texts.iter().find(|(other, _)| other == id);
        found.map(|(_, text)| text.clone())
    });
    let local = storage::read(&name(id));
    match (elsewhere, local) {
        (Some(elsewhere), Some(local)) if revision_of(&local) > revision_of(&elsewhere) => {
            Some(local)
        }
        (elsewhere, local) => elsewhere.or(local),
    }
}

/// The revision of a sealed text; 0 where it cannot be opened.
fn revision_of(text: &str) -> u64 {
    exchange::open(text).map_or(0, |(revision, _)| revision)
}

/// Remembers, while the page is open, a text that only the journal has.
pub(super) fn remember_elsewhere(id: &str, text: &str) {
    ELSEWHERE.with_borrow_mut(|texts| {
        texts.retain(|(other, _)| other != id);
        texts.push((id.to_owned(), text.to_owned()));
    });
}

fn forget_elsewhere(id: &str) {
    ELSEWHERE.with_borrow_mut(|texts| texts.retain(|(other, _)| other != id));
}

/// Lets the two stores agree on every scan: the copy that counts is written where it is missing.
pub(super) async fn reconcile() {
    let journal = keep::all().await.unwrap_or_default();
    let mut ids = names();
    ids.extend(journal.iter().map(|record| record.id.clone()));
    ids.extend(storage::names(BACKUPS));
    ids.extend(storage::names(GONE));
    ids.sort();
    ids.dedup();
    for id in ids {
        let record = journal.iter().find(|record| record.id == id);
        reconcile_one(&id, record).await;
    }
}

pub(super) async fn reconcile_one(id: &str, record: Option<&keep::Record>) {
    let local = storage::read(&name(id));
    let backup = storage::read(&format!("{BACKUPS}{id}"));
    let copies = Copies {
        local: local.as_deref(),
        journal: record.map(|record| Record {
            revision: record.revision,
            text: record.text.as_deref(),
        }),
        backup: backup.as_deref(),
        removed: gone(id),
    };
    match choose(&copies) {
        Choice::Take {
            text,
            from: Place::Journal,
            ..
        } if local.as_deref() != Some(text) => {
            if write(id, text) != Local::Kept {
                remember_elsewhere(id, text);
            }
        }
        Choice::Take {
            text,
            revision,
            from: from @ (Place::Local | Place::Backup),
        } => {
            if from == Place::Backup {
                write(id, text);
            }
            // Refused only where the journal holds the same or cannot be written; an edit says so.
            write_journal(id, revision, Some(text)).await;
        }
        Choice::Removed(revision) => {
            forget(id);
            if copies.removed.is_some() {
                tell_removed(id, revision).await;
            }
        }
        Choice::Take { .. } | Choice::Nothing | Choice::Newer | Choice::Unreadable => {}
    }
}

/// Tells the journal that a scan was removed; what it does not take in, the quick store remembers,
/// so that it is told again at the next start. Whether the journal took it in.
async fn tell_removed(id: &str, revision: u64) -> bool {
    let key = format!("{GONE}{id}");
    let is_told = write_journal(id, revision, None).await == Journal::Kept;
    if is_told {
        storage::remove(&key);
    } else {
        // Where neither store can be written, the scan may come back, and the user is told so.
        storage::write(&key, &revision.to_string()).ok();
    }
    is_told
}

/// Takes everything of a scan out of the quick store.
fn forget(id: &str) {
    storage::remove(&name(id));
    storage::remove(&format!("{BACKUPS}{id}"));
    forget_elsewhere(id);
}

/// The ids under which something is kept.
pub(super) fn names() -> Vec<String> {
    let mut names = storage::names(SCANS);
    ELSEWHERE.with_borrow(|texts| names.extend(texts.iter().map(|(id, _)| id.clone())));
    names.sort();
    names.dedup();
    names
}

/// What was taken away, with which it can be put back until the page is closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Removed {
    id: String,
    text: String,
    backup: Option<String>,
    may_return: bool,
}

impl Removed {
    /// What was only on a screen when it was replaced.
    pub(super) fn of(id: &str, text: String) -> Self {
        Self {
            id: id.to_owned(),
            text,
            backup: None,
            may_return: false,
        }
    }

    /// Whether the journal did not hear that it was removed, so that it may come back.
    pub(super) fn may_return(&self) -> bool {
        self.may_return
    }

    /// The id of the scan.
    pub(super) fn id(&self) -> &str {
        &self.id
    }
}

/// What is kept under an id, to be put back after it was replaced.
pub(super) fn copy(id: &str) -> Option<Removed> {
    Some(Removed {
        id: id.to_owned(),
        text: text(id)?,
        backup: storage::read(&format!("{BACKUPS}{id}")),
        may_return: false,
    })
}

/// Takes away what is kept under an id, also where it cannot be opened.
pub(super) async fn remove(id: &str) -> Option<Removed> {
    let mut removed = copy(id)?;
    // First the journal: where the browser is killed in between, it is the one that is believed.
    let revision = known_revision(id).await + 1;
    removed.may_return = !tell_removed(id, revision).await;
    forget(id);
    Some(removed)
}

/// Puts back what [`remove`] took away, as it was but for its revision.
pub(super) async fn put_back(removed: &Removed) -> Option<Fault> {
    let Removed {
        id, text, backup, ..
    } = removed;
    if let Some(backup) = backup {
        storage::write(&format!("{BACKUPS}{id}"), backup).ok();
    }
    let Ok((_, json)) = exchange::open(text) else {
        return fault(write(id, text), Journal::Kept);
    };
    let revision = known_revision(id).await + 1;
    put(id, revision, &exchange::seal(revision, json)).await
}

/// The id of the scan whose text stands under a key of the quick store.
pub(super) fn id_of_key(key: &str) -> Option<&str> {
    let id = key.strip_prefix(&storage::key(SCANS))?;
    (!id.contains('/')).then_some(id)
}
