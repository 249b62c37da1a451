//! The scans in this browser: read, stored, copied, deleted.
//!
//! Invariant: a scan is stored as one sealed text under its own name; what cannot be opened is
//! listed with its raw text and never overwritten or removed by the app itself.

use crate::browser::storage::{self, NotStored};
use crate::browser::{chance, clock};
use crate::exchange::{self, Imported};
use crate::instrument::Instrument;
use crate::scan::{BallotId, Birth, Kind, Own, ParticipantId, Scan, ScanId, Timestamp};
use serde_json::{Value, json};

const SCANS: &str = "scan/";
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
}

impl SavedFile {
    /// The record of a file that was just saved.
    pub(crate) fn of(scan: &Scan, at: Timestamp) -> Self {
        Self {
            at,
            revision: scan.revision,
        }
    }
}

fn name(id: &ScanId) -> String {
    format!("{SCANS}{id}")
}

/// Stores a scan under its id.
pub(crate) fn store(scan: &Scan) -> Result<(), NotStored> {
    storage::write(&name(&scan.id), &encode(scan))
}

/// The sealed text of a scan; [`decode`] reads it.
pub(crate) fn encode(scan: &Scan) -> String {
    let json = exchange::export_compact(scan, &scan.changed, APP);
    exchange::seal(scan.revision, &json)
}

/// The scan of an id, if it is stored and can be opened.
pub(crate) fn load(id: &ScanId, instrument: &Instrument) -> Option<Scan> {
    decode(&storage::read(&name(id))?, instrument)
}

/// A scan out of its sealed text.
pub(crate) fn decode(text: &str, instrument: &Instrument) -> Option<Scan> {
    let (_, json) = exchange::open(text).ok()?;
    let Imported { scan, .. } = exchange::import(json.as_bytes(), instrument).ok()?;
    Some(scan)
}

/// Everything on the shelf, in order of name.
pub(crate) fn all(instrument: &Instrument) -> Vec<Stored> {
    storage::names(SCANS)
        .into_iter()
        .filter_map(|id| {
            let text = storage::read(&format!("{SCANS}{id}"))?;
            Some(match decode(&text, instrument) {
                Some(scan) => Stored::Scan(Box::new(scan)),
                None => Stored::Unreadable(id, text),
            })
        })
        .collect()
}

/// How many scans are on the shelf, readable or not.
pub(crate) fn count() -> usize {
    storage::names(SCANS).len()
}

/// Whether no scan is stored.
pub(crate) fn is_empty() -> bool {
    storage::names(SCANS).is_empty()
}

/// Whether something is stored under an id.
pub(crate) fn has(id: &ScanId) -> bool {
    storage::read(&name(id)).is_some()
}

/// Takes a scan away and returns its text, with which it can be put back.
pub(crate) fn delete(id: &ScanId) -> Option<String> {
    let text = storage::read(&name(id))?;
    storage::remove(&name(id));
    Some(text)
}

/// Puts back what [`delete`] returned.
pub(crate) fn put_back(id: &ScanId, text: &str) -> Result<(), NotStored> {
    storage::write(&name(id), text)
}

/// The id of a scan whose stored text another window changed.
pub(crate) fn id_of_key(key: &str) -> Option<ScanId> {
    ScanId::parse(key.strip_prefix(&storage::key(SCANS))?)
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

fn index() -> Value {
    storage::read(INDEX)
        .and_then(|text| serde_json::from_str(&text).ok())
        .unwrap_or_default()
}

/// When a scan was last saved as a file, on this device.
pub(crate) fn saved_file(id: &ScanId) -> Option<SavedFile> {
    let index = index();
    let entry = index.get(id.as_str())?;
    Some(SavedFile {
        at: Timestamp::parse(entry.get("saved")?.as_str()?)?,
        revision: entry.get("revision")?.as_u64()?,
    })
}

/// Remembers that a scan was saved as a file; forgotten without harm.
pub(crate) fn remember_file(id: &ScanId, file: &SavedFile) {
    let mut index = match index() {
        Value::Object(entries) => entries,
        _ => serde_json::Map::new(),
    };
    let entry = json!({ "saved": file.at.as_str(), "revision": file.revision });
    index.insert(id.to_string(), entry);
    storage::write(INDEX, &Value::Object(index).to_string()).ok();
}
