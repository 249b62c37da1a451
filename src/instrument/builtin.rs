//! The instrument of this version, for native tests and tools.
//!
//! Invariant: not part of the page, which fetches the same files by content hash.

use super::{Instrument, Lang};

impl Instrument {
    /// The instrument as it stands in `content/`, in one language.
    ///
    /// # Panics
    /// When the files do not fit together, which a test excludes.
    pub fn builtin(lang: Lang) -> Self {
        let texts = match lang {
            Lang::Nl => include_str!("content/nl.json"),
            Lang::En => include_str!("content/en.json"),
        };
        Self::parse(lang, include_str!("content/structure.json"), texts)
            .expect("the files in content/ fit together: tests/instrument.rs checks them")
    }
}
