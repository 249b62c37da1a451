//! The scans in this browser: read, stored, copied, deleted.
//!
//! Invariant: a scan is kept as one sealed text under its id (see [`super::stores`]). What cannot be
//! opened is listed with its raw text and never overwritten or removed by the app itself.

use super::stores;
use crate::browser::{chance, clock, keep, storage};
use crate::exchange::{self, Imported};
use crate::instrument::Instrument;
use crate::keeping::{self, Fault};
use crate::scan::{BallotId, Birth, Kind, Own, ParticipantId, Scan, ScanId, Timestamp};
use serde_json::{Value, json};

const INDEX: &str = "index";
/// Goes into every file, beside its format.
pub(crate) const APP: &str = concat!("iscan ", env!("CARGO_PKG_VERSION"));

/// Something under the name of a scan.
pub(crate) enum Stored {
    /// A scan that could be opened.
    Scan(Box<Scan>),
    /// A text that could not: its name and the text as it is.
    Unreadable(String, String),
}

/// When a scan was last saved as a file, and which revision that was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SavedFile {
    /// The moment.
    pub(crate) at: Timestamp,
    /// The revision in the file.
    pub(crate) revision: u64,
    /// The counter of the last change in the file.
    pub(crate) counter: u64,
}

impl SavedFile {
    /// The record of a file that was just saved.
    pub(crate) fn of(scan: &Scan, at: Timestamp) -> Self {
        Self {
            at,
            revision: scan.revision,
            counter: keeping::counter(scan),
        }
    }
}

/// Takes a scan in that comes from elsewhere, above every revision that is known of it. Returns it as
/// it is now kept, and what went wrong, if anything did.
///
/// # Errors
/// The fault, where neither store has it.
pub(crate) async fn take_in(mut scan: Scan) -> Result<(Scan, Option<Fault>), Fault> {
    let id = scan.id.to_string();
    scan.revision = scan.revision.max(stores::known_revision(&id).await + 1);
    let text = encode(&scan);
    let fault = stores::put(&id, scan.revision, &text).await;
    match fault {
        Some(fault @ (Fault::Full | Fault::Off | Fault::Overtaken)) => Err(fault),
        fault => Ok((scan, fault)),
    }
}

/// The sealed text of a scan; [`decode`] reads it.
pub(crate) fn encode(scan: &Scan) -> String {
    let json = exchange::export_compact(scan, &scan.changed, APP);
    exchange::seal(scan.revision, &json)
}

/// The scan of an id, if it is stored and can be opened.
pub(crate) fn load(id: &ScanId, instrument: &Instrument) -> Option<Scan> {
    decode(&stores::text(id.as_str())?, instrument)
}

/// The newest copy of a scan, read from both stores.
pub(crate) async fn load_newest(id: &ScanId, instrument: &Instrument) -> Option<Scan> {
    let record = keep::load(id.as_str()).await;
    stores::reconcile_one(id.as_str(), record.as_ref()).await;
    let mut scan = load(id, instrument)?;
    // The record may have been lifted above its text.
    scan.revision = scan
        .revision
        .max(record.map_or(0, |record| record.revision));
    Some(scan)
}

/// A scan out of its sealed text. The line of the text has the last word on the revision: a scan that
/// was put back has a higher one there than inside.
pub(crate) fn decode(text: &str, instrument: &Instrument) -> Option<Scan> {
    let (revision, json) = exchange::open(text).ok()?;
    let Imported { mut scan, .. } = exchange::import(json.as_bytes(), instrument).ok()?;
    scan.revision = scan.revision.max(revision);
    Some(scan)
}

/// Everything on the shelf, in order of name.
pub(crate) fn all(instrument: &Instrument) -> Vec<Stored> {
    stores::names()
        .into_iter()
        .filter_map(|id| {
            let text = stores::text(&id)?;
            Some(match decode(&text, instrument) {
                Some(scan) => Stored::Scan(Box::new(scan)),
                None => Stored::Unreadable(id, text),
            })
        })
        .collect()
}

/// How many scans are on the shelf, readable or not.
pub(crate) fn count() -> usize {
    stores::names().len()
}

/// Whether no scan is stored.
pub(crate) fn is_empty() -> bool {
    stores::names().is_empty()
}

/// Whether something is stored under an id.
pub(crate) fn has(id: &ScanId) -> bool {
    stores::text(id.as_str()).is_some()
}

/// The id of a scan whose stored text another window changed.
pub(crate) fn id_of_key(key: &str) -> Option<ScanId> {
    ScanId::parse(stores::id_of_key(key)?)
}

/// A new id; `None` where the browser gives no random bits.
pub(crate) fn new_id() -> Option<ScanId> {
    chance::bytes().map(ScanId::from_random)
}

/// The ids of a person who begins to answer on this screen.
pub(crate) fn new_own() -> Option<Own> {
    Some(Own {
        participant: ParticipantId::from_random(chance::bytes()?),
        ballot: BallotId::from_random(chance::bytes()?),
    })
}

/// A new, empty scan, not yet stored.
pub(crate) fn new_scan(kind: Kind, instrument: &Instrument) -> Option<Scan> {
    let birth = Birth {
        id: new_id()?,
        own: new_own()?,
        now: clock::now(),
    };
    Some(Scan::new(birth, kind, instrument))
}

/// Takes everything of a scan out of this browser, with no way back. Whether it is all gone.
pub(crate) async fn wipe(id: &ScanId) -> bool {
    stores::remove(id.as_str()).await;
    if let Value::Object(mut entries) = index()
        && entries.remove(id.as_str()).is_some()
    {
        storage::write(INDEX, &Value::Object(entries).to_string()).ok();
    }
    let journal = keep::load(id.as_str()).await;
    !stores::has(id.as_str()) && journal.is_none_or(|record| record.text.is_none())
}

fn index() -> Value {
    storage::read(INDEX)
        .and_then(|text| serde_json::from_str(&text).ok())
        .unwrap_or_default()
}

/// Takes away what a scan was before its last change.
pub(crate) fn forget_before(id: &ScanId) {
    stores::forget_before(id.as_str());
}

/// When a scan was last saved as a file, on this device.
pub(crate) fn saved_file(id: &ScanId) -> Option<SavedFile> {
    let index = index();
    let entry = index.get(id.as_str())?;
    Some(SavedFile {
        at: Timestamp::parse(entry.get("saved")?.as_str()?)?,
        revision: entry.get("revision")?.as_u64()?,
        counter: counter(entry, "counter"),
    })
}

fn counter(entry: &Value, key: &str) -> u64 {
    entry.get(key).and_then(Value::as_u64).unwrap_or(0)
}

/// Up to where the work of a scan is in a file or was spoken of.
pub(crate) fn marks(id: &ScanId) -> keeping::Marks {
    let index = index();
    let entry = index.get(id.as_str()).unwrap_or(&Value::Null);
    keeping::Marks {
        saved: counter(entry, "counter"),
        reminded: counter(entry, "reminded"),
    }
}

/// Remembers that the user was reminded of the work up to this counter.
pub(crate) fn remember_reminder(id: &ScanId, up_to: u64) {
    let mut index = index();
    if !index.is_object() {
        index = json!({});
    }
    index[id.as_str()]["reminded"] = up_to.into();
    storage::write(INDEX, &index.to_string()).ok();
}

/// Remembers that a scan was saved as a file; forgotten without harm.
pub(crate) fn remember_file(id: &ScanId, file: &SavedFile) {
    let mut index = match index() {
        Value::Object(entries) => entries,
        _ => serde_json::Map::new(),
    };
    let entry = json!({
        "saved": file.at.as_str(),
        "revision": file.revision,
        "counter": file.counter,
    });
    index.insert(id.to_string(), entry);
    storage::write(INDEX, &Value::Object(index).to_string()).ok();
}
