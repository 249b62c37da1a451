//! The JSON Schema (2020-12) of the files, derived from the types that write them.
//!
//! Invariant: used by the tests alone, which compare it with the file that ships with the page
//! (`src/exchange/schema/`). Strict about types, open to fields that it does not know.

use super::write::ScanFile;

/// The schema of a file that holds a scan.
pub fn scan() -> serde_json::Value {
    schemars::schema_for!(ScanFile<'_>).to_value()
}
