//! Why a code or a file with codes is not taken.
//!
//! Invariant: data, never prose; `text/` makes the sentences.

use super::frame::PacketKind;
use crate::exchange::ImportError;

/// Why a code is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PacketError {
    /// There is nothing.
    Empty,
    /// There is something, but no code.
    NotACode,
    /// Its end is missing.
    Cut {
        /// How many characters there are.
        found: usize,
        /// How many there should be.
        expected: usize,
    },
    /// Characters were changed, added or mistyped.
    Changed,
    /// It is a whole code, but one of another kind.
    OtherKind {
        /// What it is.
        found: PacketKind,
    },
    /// A newer app made it.
    NewerVersion {
        /// Its version.
        found: u32,
        /// The newest version that is understood.
        supported: u32,
    },
    /// It is for another scan.
    OtherScan,
    /// It was made with another version of the instrument.
    OtherInstrument {
        /// That version.
        found: u32,
    },
    /// The key of this scan does not open it: the scan's key is another one by now.
    NotForThisKey,
    /// It is whole and opens, but what is in it makes no sense.
    Damaged,
}

/// Why nothing is taken from a file that should hold codes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PacketFileError {
    /// The file cannot be read, or is another one.
    File(ImportError),
    /// Its code cannot.
    Packet(PacketError),
}

impl From<ImportError> for PacketFileError {
    fn from(error: ImportError) -> Self {
        Self::File(error)
    }
}

impl From<PacketError> for PacketFileError {
    fn from(error: PacketError) -> Self {
        Self::Packet(error)
    }
}
