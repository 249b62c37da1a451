//! A file to a scan.
//!
//! Invariant: total. First the frame is judged (is it ours, is it a scan, is it not too new), where
//! anything wrong refuses the whole; then every entity is repaired by its one function, where
//! nothing refuses anything but itself. Unknown fields stay in `extra`; ids that this instrument
//! does not have stay in the answers, for another version of it may know them.

mod answers;
mod context;
mod fields;
mod scan;
mod settings;

use super::{FORMAT, ImportError, JsonError, Problem, SCAN, VERSION, parse_json};
use crate::instrument::Instrument;
use crate::scan::{InstrumentRef, Scan, Timestamp};
use fields::{Fields, Repair};
use serde_json::Value;

/// The largest file with a scan that is read, in bytes.
pub const SCAN_LIMIT: usize = 8_000_000;
/// A text of more characters than this is listed as a problem.
pub const TEXT_LIMIT: usize = 100_000;
/// The highest revision or counter: one more can always be added, and JavaScript reads it exactly.
const COUNTER_LIMIT: u64 = (1 << 53) - 1;

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

/// Reads a file with a scan.
///
/// # Errors
/// [`ImportError`] says why there is no scan to be had.
pub fn import(bytes: &[u8], instrument: &Instrument) -> Result<Imported, ImportError> {
    if bytes.len() > SCAN_LIMIT {
        return Err(ImportError::TooLarge {
            bytes: bytes.len(),
            limit: SCAN_LIMIT,
        });
    }
    let value = json(text(bytes)?)?;
    let mut repair = Repair::new(instrument);
    let Value::Object(file) = value else {
        return Err(ImportError::OtherTool { format: None });
    };
    let mut file = Fields::new(file);
    judge(&mut file)?;
    let data = file.take("data").ok_or(ImportError::NoScan)?;
    let frame = frame(&mut file, &mut repair);
    let exported = frame.exported.clone();
    let scan = scan::scan(data, frame, &mut repair).ok_or(ImportError::NoScan)?;
    Ok(Imported {
        scan,
        exported,
        problems: repair.into_problems(),
    })
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

/// Whether this is a scan in a version that is understood. Of a newer version nothing else is
/// looked at, not even what it holds.
fn judge(file: &mut Fields) -> Result<(), ImportError> {
    let format = word(file.take("format"));
    if format.as_deref() != Some(FORMAT) {
        return Err(ImportError::OtherTool { format });
    }
    let version = file.take("version").and_then(|version| version.as_u64());
    match version {
        None | Some(0) => return Err(ImportError::NoVersion),
        Some(found) if found > u64::from(VERSION) => {
            let supported = VERSION;
            return Err(ImportError::NewerVersion { found, supported });
        }
        Some(_) => {}
    }
    let found = word(file.take("kind"));
    match found.as_deref() {
        Some(SCAN) => Ok(()),
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
