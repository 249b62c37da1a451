//! Bytes to scan and scan to bytes: the file format, the value in storage, and which of two copies
//! of one scan is the newer, and how both become one; and the invitations and replies of a
//! workshop, as codes and as files.
//!
//! A file is one of these kinds: `scan`; `invitation` and `response`, which hold codes ([`packet`]); and,
//! still to come, `share` and `collection`.
//!
//! Invariant: reading is total. No bytes make it panic; what is usable is returned together with the
//! list of what was not, and nothing is left out without standing in that list. A scan that the app
//! wrote comes back equal.

mod compare;
mod envelope;
mod merge;
pub mod packet;
mod problem;
mod qr;
mod read;
#[cfg(feature = "schema")]
pub mod schema;
mod strict;
mod write;

pub use compare::{Relation, copy_as_new, relation, replace};
pub use envelope::{EnvelopeError, open, seal};
pub use merge::{
    Choice, Conflict, Difference, MergeError, MergeReport, Merged, Side, choose, difference, merge,
};
pub use problem::{ImportError, Problem, ProblemKind};
pub use qr::{QUIET, QrCode, qr_code, read_qr};
pub use read::{Imported, Received, SCAN_LIMIT, TEXT_LIMIT, import, receive, visible};
pub use strict::{JsonError, parse as parse_json};
pub use write::{export, export_compact, export_name, file_name};

/// What every file of the app calls its format.
const FORMAT: &str = "iscan";
/// The highest version of the format that is understood, and the one that is written.
const VERSION: u32 = 1;
/// The kind of file that holds one scan.
const SCAN: &str = "scan";
/// The kind of file that holds a sealed reply.
pub const RESPONSE: &str = "response";
/// The kind of file that holds an invitation.
pub const INVITATION: &str = "invitation";
