//! The guide of this version, for native tests and tools.
//!
//! Invariant: not part of the page, which fetches the same objects by content hash.

use super::super::{Instrument, Lang};
use super::Guide;

/// Joins the source files as the build does: an object of what each file holds, under its name.
macro_rules! joined {
    ($findings:literal, $advice:literal, $culture:literal) => {
        concat!(
            "{\"findings\":",
            include_str!(concat!("../content/", $findings, ".json")),
            ",\"advice\":",
            include_str!(concat!("../content/", $advice, ".json")),
            ",\"culture\":",
            include_str!(concat!("../content/", $culture, ".json")),
            "}"
        )
    };
}

/// The structure of the guide as it stands in `content/`, and its texts in a language.
pub const fn sources(lang: Lang) -> (&'static str, &'static str) {
    let texts = match lang {
        Lang::Nl => joined!("findings-nl", "advice-nl", "culture-nl"),
        Lang::En => joined!("findings-en", "advice-en", "culture-en"),
    };
    (joined!("findings", "advice", "culture"), texts)
}

impl Guide {
    /// The guide as it stands in `content/`, in the language of the instrument.
    ///
    /// # Panics
    /// When the files do not fit together, which a test excludes.
    pub fn builtin(instrument: &Instrument) -> Self {
        let (structure, texts) = sources(instrument.lang);
        Self::parse(instrument.lang, instrument, structure, texts)
            .expect("the files in content/ fit together: tests/guide.rs checks them")
    }
}
