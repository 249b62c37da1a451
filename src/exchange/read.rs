//! A file to a scan.
//!
//! Invariant: total. First the frame is judged (is it ours, is it a scan, is it not too new), where
//! anything wrong refuses the whole; then every entity is repaired by its one function, where
//! nothing refuses anything but itself. Unknown fields stay in `extra`; ids that this instrument
//! does not have stay in the answers, for another version of it may know them.

mod answers;
mod context;
mod fields;
mod plan;
mod scan;
mod settings;
mod tame;

pub(super) use tame::is_hidden;
pub use tame::visible;

use super::{FORMAT, ImportError, JsonError, Problem, SCAN, VERSION, parse_json};
use crate::instrument::{Instrument, Lang, PhaseText};
use crate::scan::{COUNTER_LIMIT, Content, InstrumentRef, Scan, Timestamp};
use fields::{Fields, Repair};
use serde_json::{Map, Value};

/// The largest file with a scan that is read, in bytes.
pub const SCAN_LIMIT: usize = 8_000_000;
/// A text of more characters than this is listed as a problem.
pub const TEXT_LIMIT: usize = 100_000;

/// A scan from a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Imported {
    /// The scan, with everything in it that could be used.
    pub scan: Scan,
    /// When the file was written.
    pub exported: Option<Timestamp>,
    /// What could not be taken as it stands.
    pub problems: Vec<Problem>,
}

/// What stands around the scan in its file.
struct Frame {
    exported: Option<Timestamp>,
    revision: u64,
    instrument: InstrumentRef,
}

/// A scan from a file of somebody else, with what the file says about itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Received {
    /// The scan and its problems.
    pub imported: Imported,
    /// Which app wrote the file, if it says so.
    pub app: Option<String>,
    /// The version of its format.
    pub version: u64,
}

/// Reads a file with a scan that the app itself kept.
///
/// # Errors
/// [`ImportError`] says why there is no scan to be had.
pub fn import(bytes: &[u8], instrument: &Instrument) -> Result<Imported, ImportError> {
    let (mut file, _) = frame_of(bytes)?;
    repaired(&mut file, Repair::new(instrument))
}

/// Reads a file that may come from anywhere: as [`import`], but nothing in it is larger than a scan
/// can be, and no text holds characters that act without being seen.
///
/// # Errors
/// [`ImportError`] says why there is no scan to be had.
pub fn receive(bytes: &[u8], instrument: &Instrument) -> Result<Received, ImportError> {
    let (mut file, version) = frame_of(bytes)?;
    let mut repair = Repair::new(instrument);
    tame::tame(&mut file, &mut repair)?;
    let app = word(file.take("app"));
    let imported = repaired(&mut file, repair)?;
    Ok(Received {
        imported,
        app,
        version,
    })
}

/// The fields of a file that was judged to hold a scan, and the version of its format.
fn frame_of(bytes: &[u8]) -> Result<(Fields, u64), ImportError> {
    kind_of_frame(bytes, SCAN, SCAN_LIMIT)
}

/// The fields of a file that was judged to hold something of a kind, and the version of its format.
fn kind_of_frame(bytes: &[u8], kind: &str, limit: usize) -> Result<(Fields, u64), ImportError> {
    if bytes.len() > limit {
        return Err(ImportError::TooLarge {
            bytes: bytes.len(),
            limit,
        });
    }
    let Value::Object(file) = json(text(bytes)?)? else {
        return Err(ImportError::OtherTool { format: None });
    };
    let mut file = Fields::new(file);
    let version = judge(&mut file, kind)?;
    Ok((file, version))
}

/// The data of a file of a kind that holds no scan; without data, no fields.
pub(super) fn data_of(
    bytes: &[u8],
    kind: &str,
    limit: usize,
) -> Result<Map<String, Value>, ImportError> {
    let (mut file, _) = kind_of_frame(bytes, kind, limit)?;
    match file.take("data") {
        Some(Value::Object(data)) => Ok(data),
        _ => Ok(Map::new()),
    }
}

fn repaired(file: &mut Fields, mut repair: Repair) -> Result<Imported, ImportError> {
    let data = file.take("data").ok_or(ImportError::NoScan)?;
    let frame = frame(file, &mut repair);
    let exported = frame.exported.clone();
    let scan = scan::scan(data, frame, &mut repair).ok_or(ImportError::NoScan)?;
    Ok(Imported {
        scan,
        exported,
        problems: repair.into_problems(),
    })
}

/// The content that a value writes, repaired as one from a file; for values that were put together
/// from contents, so that what comes out is whole.
pub(super) fn content(value: Value) -> Option<Content> {
    let text = || PhaseText {
        heading: String::new(),
        sentence: String::new(),
    };
    // What an instrument knows decides about problems alone, and these are of no interest here.
    let nothing = Instrument {
        id: String::new(),
        version: 0,
        lang: Lang::Nl,
        phases: [text(), text(), text(), text(), text()],
        areas: Vec::new(),
        roles: Vec::new(),
        intake: Vec::new(),
    };
    scan::content(value, &mut Repair::new(&nothing))
}

fn text(bytes: &[u8]) -> Result<&str, ImportError> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        // Cut off in the middle of a character, or no text at all?
        let json = bytes.trim_ascii_start().starts_with(b"{");
        match error.error_len() {
            None if json => ImportError::Truncated,
            _ => ImportError::NotText,
        }
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(ImportError::Empty);
    }
    Ok(text)
}

fn json(text: &str) -> Result<Value, ImportError> {
    parse_json(text).map_err(|error| match error {
        JsonError::Truncated => ImportError::Truncated,
        JsonError::Syntax { line, column } => ImportError::NotJson { line, column },
        JsonError::DuplicateKey { key, line, column } => {
            ImportError::DuplicateKey { key, line, column }
        }
    })
}

/// The version, if this is a file of the kind in one that is understood. Of a newer version nothing else is
/// looked at, not even what it holds.
fn judge(file: &mut Fields, kind: &str) -> Result<u64, ImportError> {
    let format = word(file.take("format"));
    if format.as_deref() != Some(FORMAT) {
        return Err(ImportError::OtherTool { format });
    }
    let version = file.take("version").and_then(|version| version.as_u64());
    let version = match version {
        None | Some(0) => return Err(ImportError::NoVersion),
        Some(found) if found > u64::from(VERSION) => {
            let supported = VERSION;
            return Err(ImportError::NewerVersion { found, supported });
        }
        Some(version) => version,
    };
    let found = word(file.take("kind"));
    match found.as_deref() {
        Some(found) if found == kind => Ok(version),
        _ => Err(ImportError::WrongKind { found }),
    }
}

fn word(value: Option<Value>) -> Option<String> {
    match value {
        Some(Value::String(word)) => Some(word),
        _ => None,
    }
}

fn frame(file: &mut Fields, repair: &mut Repair) -> Frame {
    file.wanted(&["exported", "instrument", "revision"], repair);
    Frame {
        exported: file.moment("exported", repair),
        revision: file
            .integer("revision", 0..=COUNTER_LIMIT, repair)
            .unwrap_or(1),
        instrument: instrument(file, repair),
    }
}

/// The instrument that the scan was answered with; where the file does not say, the present one.
fn instrument(file: &mut Fields, repair: &mut Repair) -> InstrumentRef {
    let present = InstrumentRef::to(repair.instrument);
    let Some(value) = file.take("instrument") else {
        return present;
    };
    repair.within("instrument", |repair| {
        let Some(mut fields) = Fields::of(value, repair) else {
            return present;
        };
        fields.wanted(&["id", "version"], repair);
        let version = fields.integer("version", 0..=u64::from(u32::MAX), repair);
        let read = InstrumentRef {
            id: fields.optional_text("id", repair).unwrap_or(present.id),
            version: version.map_or(present.version, fields::narrow),
        };
        fields.none_left(repair);
        read
    })
}
