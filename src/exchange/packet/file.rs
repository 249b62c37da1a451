//! Invitations and replies as files: the same codes, with a line around them that people can read.
//!
//! Invariant: a file holds no more than its codes say, in the open; a response is as sealed as its
//! codes. What a file holds besides is left out, and everything in it has a bound.

use super::base32;
use super::bytes::clean_line;
use super::error::{PacketError, PacketFileError};
use super::invitation::Invitation;
use super::reply::tag;
use crate::exchange::read::data_of;
use crate::exchange::write::{name_of, pretty};
use crate::exchange::{FORMAT, INVITATION, RESPONSE, VERSION};
use crate::instrument::Instrument;
use crate::scan::{CivilDate, InstrumentRef, Municipality, Timestamp};
use serde::Serialize;
use serde_json::{Map, Value};

/// The largest file with codes that is read, in bytes.
pub const FILE_LIMIT: usize = 4_000_000;
/// So many characters of a text are taken from a file.
const TEXT_LIMIT: usize = 8_000;
/// So many parts of comments.
const PARTS_LIMIT: usize = 5_000;

/// A whole file: what is around the codes, and the codes.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(in crate::exchange) struct Packed<'a, T> {
    /// Whose format it is.
    #[cfg_attr(feature = "schema", schemars(extend("const" = "iscan")))]
    format: &'a str,
    /// What the file holds.
    kind: &'a str,
    /// The version of the format: raised when the meaning of a field changes.
    #[cfg_attr(feature = "schema", schemars(extend("const" = 1)))]
    version: u32,
    /// Which app wrote it, in which version.
    app: &'a str,
    /// What the file is, for people.
    about: &'a str,
    /// The instrument that is asked.
    instrument: InstrumentRef,
    /// When it was written.
    exported: &'a Timestamp,
    /// The codes.
    data: &'a T,
}

/// What a file with an invitation holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct InvitationFile {
    /// Whose scan it is.
    pub municipality: Municipality,
    /// The invitation as a code.
    pub invitation: String,
}

/// What a file with a reply holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ResponseFile {
    /// Whose scan it is for.
    pub municipality: Municipality,
    /// The tag of the scan.
    pub scan: String,
    /// The reply as a code.
    pub reply: String,
    /// The comments as codes.
    pub comments: Vec<String>,
}

impl ResponseFile {
    /// What a file with these codes holds.
    pub fn new(invitation: &Invitation, reply: String, comments: Vec<String>) -> Self {
        Self {
            municipality: invitation.municipality.clone(),
            scan: base32::encode(&tag(&invitation.scan).to_be_bytes()).to_ascii_lowercase(),
            reply,
            comments,
        }
    }

    /// The name of the file: `iscan-<municipality>-response-<yyyy-mm-dd>.json`.
    pub fn name(&self, date: CivilDate) -> String {
        name_of(RESPONSE, &self.municipality.name, date)
    }
}

impl InvitationFile {
    /// What a file with this invitation holds.
    pub fn new(invitation: &Invitation, instrument: &Instrument) -> Self {
        Self {
            municipality: invitation.municipality.clone(),
            invitation: invitation.encode(instrument),
        }
    }

    /// The name of the file: `iscan-<municipality>-invitation-<yyyy-mm-dd>.json`.
    pub fn name(&self, date: CivilDate) -> String {
        name_of(INVITATION, &self.municipality.name, date)
    }
}

/// What stands around the codes of a file.
#[derive(Clone, Copy, Debug)]
pub struct Wrapper<'a> {
    /// The instrument.
    pub instrument: &'a Instrument,
    /// A sentence for whoever opens the file in a text editor.
    pub about: &'a str,
    /// When it is written.
    pub exported: &'a Timestamp,
    /// Which app writes it.
    pub app: &'a str,
}

/// An invitation as a file.
pub fn write_invitation(file: &InvitationFile, wrapper: Wrapper) -> String {
    written(INVITATION, file, wrapper)
}

/// A reply with its comments as a file.
pub fn write_response(file: &ResponseFile, wrapper: Wrapper) -> String {
    written(RESPONSE, file, wrapper)
}

fn written<T: Serialize>(kind: &str, data: &T, wrapper: Wrapper) -> String {
    let file = Packed {
        format: FORMAT,
        kind,
        version: VERSION,
        app: wrapper.app,
        about: wrapper.about,
        instrument: InstrumentRef::to(wrapper.instrument),
        exported: wrapper.exported,
        data,
    };
    // Plain texts and numbers, which always have a form in JSON.
    let value = serde_json::to_value(&file).unwrap_or_default();
    pretty(&value.to_string())
}

/// The invitation of a file.
///
/// # Errors
/// [`PacketFileError`] says why there is none.
pub fn read_invitation(
    bytes: &[u8],
    instrument: &Instrument,
) -> Result<Invitation, PacketFileError> {
    let data = data_of(bytes, INVITATION, FILE_LIMIT)?;
    Ok(Invitation::decode(&text(&data, "invitation"), instrument)?)
}

/// The codes of a file with a reply; they are not yet opened.
///
/// # Errors
/// [`PacketFileError`] says why there are none.
pub fn read_response(bytes: &[u8]) -> Result<ResponseFile, PacketFileError> {
    let data = data_of(bytes, RESPONSE, FILE_LIMIT)?;
    let reply = text(&data, "reply");
    if reply.is_empty() {
        return Err(PacketError::Empty.into());
    }
    let municipality = data.get("municipality").and_then(Value::as_object);
    let of = |key: &str| municipality.map(|fields| text(fields, key));
    let parts = data.get("comments").and_then(Value::as_array);
    let parts = parts.into_iter().flatten().take(PARTS_LIMIT);
    Ok(ResponseFile {
        municipality: Municipality {
            name: of("name").unwrap_or_default(),
            refnis: of("refnis").filter(|code| !code.is_empty()),
        },
        scan: text(&data, "scan"),
        reply,
        comments: parts.filter_map(Value::as_str).map(short).collect(),
    })
}

/// The beginning of a text in a file; nothing where there is none.
fn text(fields: &Map<String, Value>, key: &str) -> String {
    fields
        .get(key)
        .and_then(Value::as_str)
        .map(short)
        .unwrap_or_default()
}

fn short(text: &str) -> String {
    let text: String = text.chars().take(TEXT_LIMIT).collect();
    clean_line(&text)
}
