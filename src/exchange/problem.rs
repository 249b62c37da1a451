//! Why a file is not read, and what was wrong in one that is.
//!
//! Invariant: data, never prose; `text/` makes the sentences.

/// Why nothing could be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportError {
    /// There is nothing in it but white space.
    Empty,
    /// It is larger than any scan.
    TooLarge {
        /// Its size in bytes.
        bytes: usize,
        /// What is accepted, in bytes.
        limit: usize,
    },
    /// It is not UTF-8 text: a picture, a document, another encoding.
    NotText,
    /// It is JSON that ends too early: half of a file.
    Truncated,
    /// It is not JSON.
    NotJson {
        /// The line where it stops being JSON, from 1.
        line: usize,
        /// The character in that line, from 1.
        column: usize,
    },
    /// A key stands twice in one object, so that it is unclear which one is meant.
    DuplicateKey {
        /// The key.
        key: String,
        /// The line of the second one, from 1.
        line: usize,
        /// The character in that line where the second one ends, from 1.
        column: usize,
    },
    /// It is JSON, but not a file of the I-scan.
    OtherTool {
        /// What it calls its format, if it does.
        format: Option<String>,
    },
    /// It is a file of the I-scan that holds something else than a scan.
    WrongKind {
        /// What it holds; nothing where it does not say.
        found: Option<String>,
    },
    /// It does not say in which version of the format it is written.
    NoVersion,
    /// A newer app wrote it.
    NewerVersion {
        /// Its version.
        found: u64,
        /// The newest version that is understood.
        supported: u32,
    },
    /// There is no scan in it: no content, or no id by which it could be kept.
    NoScan,
    /// Somewhere in it stands far more than any scan holds.
    TooMany {
        /// Where, as in [`Problem::path`]; empty for the file as a whole.
        path: String,
        /// How many entries stand there.
        found: usize,
        /// How many are accepted.
        limit: usize,
    },
}

/// Something in a file that could not be taken as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where: the keys from `data` on (or of the envelope), joined with `/`.
    pub path: String,
    /// What.
    pub what: ProblemKind,
}

/// What is wrong, and what was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// It should be there. Its default was taken; an entry that means nothing without was left out.
    Missing,
    /// A value of another type than it must have. Left out.
    WrongType,
    /// A number outside its range. Left out.
    OutOfRange {
        /// The number, as it stands there.
        found: String,
    },
    /// A text that is none of the words, ids, days or moments that can stand there. Left out.
    BadWord {
        /// The text, at most its first 100 characters.
        found: String,
    },
    /// An id that the present instrument, or the scan itself, does not have. Kept.
    UnknownId {
        /// The id.
        id: String,
    },
    /// A field that is not known, in a place that keeps none. Left out.
    UnknownField,
    /// It contradicts another part of the scan. Answers are kept; the person at this screen,
    /// settings and counters are made to fit.
    Inconsistent,
    /// A text that is longer than anyone types. Kept.
    TooLong {
        /// Its length in characters.
        chars: usize,
        /// What is usual at most.
        limit: usize,
    },
    /// A text that is longer than any that the app keeps. Its beginning was kept.
    CutOff {
        /// Its length in characters.
        chars: usize,
        /// How many of them were kept.
        limit: usize,
    },
    /// Characters in a text that cannot be seen but act: control characters, and those that turn
    /// the direction of writing. Left out.
    Hidden {
        /// How many.
        count: usize,
    },
    /// A logo that is no small PNG, JPEG or WebP, or cannot be drawn. Left out.
    NoLogo,
    /// It lies deeper than anything in a scan. Left out.
    TooDeep,
}
