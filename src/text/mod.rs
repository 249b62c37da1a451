//! Every word of the interface, per language, and numbers and dates in the language's own form.
//!
//! Invariant: a text exists in every language or the program does not compile: [`words!`] asks for
//! all of them side by side. Words about the instrument itself are not here but in its content.

pub mod answer;
pub mod common;
pub mod compose;
pub mod culture;
pub mod damaged;
pub mod errors;
pub mod export;
pub mod findings;
pub mod format;
pub mod group;
pub mod help;
pub mod home;
pub mod import;
pub mod intake;
pub mod keeping;
pub mod packet;
pub mod plan;
pub mod privacy;
pub mod report;
pub mod result;
pub mod save;
pub mod scan_settings;
pub mod scanner;
pub mod settings;
pub mod shared;
pub mod take_part;
pub mod update;
pub mod workshop;

pub use crate::instrument::Lang;

/// Defines an enum of texts: `Name { Key: "nl", "en"; … }`, with `Name::Key.say(lang)`.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($key:ident: $nl:expr, $en:expr;)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs)] // The texts themselves say what each one is.
        pub enum $name { $($key,)+ }

        impl $name {
            /// All texts of this group.
            pub const ALL: &'static [Self] = &[$(Self::$key,)+];

            /// The text in a language.
            pub fn say(self, lang: $crate::text::Lang) -> &'static str {
                match lang {
                    $crate::text::Lang::Nl => match self { $(Self::$key => $nl,)+ },
                    $crate::text::Lang::En => match self { $(Self::$key => $en,)+ },
                }
            }
        }
    };
}
pub(crate) use words;
