//! The JSON Schema (2020-12) of the files, derived from the types that write them.
//!
//! Invariant: used by the tests alone, which compare it with the file that ships with the page
//! (`src/exchange/schema/`). Strict about types, open to fields that it does not know.

use super::packet::{InvitationFile, Packed, ResponseFile};
use super::write::ScanFile;
use super::{INVITATION, RESPONSE};
use serde_json::Value;

/// The schema of a file that holds a scan.
pub fn scan() -> Value {
    schemars::schema_for!(ScanFile<'_>).to_value()
}

/// The schema of a file that holds a sealed reply.
pub fn response() -> Value {
    let schema = schemars::schema_for!(Packed<'_, ResponseFile>).to_value();
    of_kind(schema, RESPONSE, "A sealed reply to an I-scan")
}

/// The schema of a file that holds an invitation.
pub fn invitation() -> Value {
    let schema = schemars::schema_for!(Packed<'_, InvitationFile>).to_value();
    of_kind(schema, INVITATION, "An invitation to an I-scan")
}

/// The schema of one kind of packed file: they differ in this word beside their data.
fn of_kind(mut schema: Value, kind: &str, title: &str) -> Value {
    schema["title"] = title.into();
    schema["properties"]["kind"]["const"] = kind.into();
    schema
}
