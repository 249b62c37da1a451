//! A scan as text: the one file format, pretty for people and compact for storage.
//!
//! Invariant: the same scan gives the same bytes, whatever the machine: fields in the order of the
//! types, entries in the order of their keys, LF, one rating per line. The two writings differ in
//! white space alone.

use super::{FORMAT, SCAN, VERSION};
use crate::scan::{CivilDate, InstrumentRef, Scan, Timestamp};
use serde::Serialize;

/// A whole file: what is around the scan, and the scan.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(
    feature = "schema",
    schemars(title = "A scan of the I-scan, as it is kept in a file")
)]
pub(super) struct ScanFile<'a> {
    /// Whose format it is.
    #[cfg_attr(feature = "schema", schemars(extend("const" = "iscan")))]
    format: &'a str,
    /// What the file holds.
    #[cfg_attr(feature = "schema", schemars(extend("const" = "scan")))]
    kind: &'a str,
    /// The version of the format: raised when the meaning of a field changes.
    #[cfg_attr(feature = "schema", schemars(extend("const" = 1)))]
    version: u32,
    /// Which app wrote it, in which version.
    app: &'a str,
    /// The instrument that the scan was answered with.
    instrument: &'a InstrumentRef,
    /// When it was written.
    exported: &'a Timestamp,
    /// How often the scan was changed.
    revision: u64,
    /// The scan.
    data: &'a Scan,
}

/// The scan as a file for people: pretty-printed, with a final line feed.
pub fn export(scan: &Scan, exported: &Timestamp, app: &str) -> String {
    pretty(&export_compact(scan, exported, app))
}

/// The same without white space, for storage.
///
/// # Panics
/// Never: every key of a scan is text, and text cannot fail to be written.
pub fn export_compact(scan: &Scan, exported: &Timestamp, app: &str) -> String {
    let file = ScanFile {
        format: FORMAT,
        kind: SCAN,
        version: VERSION,
        app,
        instrument: &scan.instrument,
        exported,
        revision: scan.revision,
        data: scan,
    };
    // By way of a value, as the stamps are made: the page then holds one serializer of a scan.
    serde_json::to_value(&file)
        .expect("every key of a scan is text")
        .to_string()
}

/// JSON without white space, spread over lines: two spaces per level, empty lists closed at once.
///
/// Done on the text, so that the types need only one serializer in the page.
pub(super) fn pretty(compact: &str) -> String {
    let mut out = String::with_capacity(compact.len() * 2);
    let (mut depth, mut in_text, mut escaped) = (0_usize, false, false);
    let mut rest = compact.chars().peekable();
    while let Some(char) = rest.next() {
        if in_text {
            in_text = escaped || char != '"';
            escaped = !escaped && char == '\\';
            out.push(char);
            continue;
        }
        match char {
            '{' | '[' => {
                out.push(char);
                if let Some(close) = rest.next_if(|next| matches!(next, '}' | ']')) {
                    out.push(close);
                } else {
                    depth += 1;
                    new_line(&mut out, depth);
                }
            }
            '}' | ']' => {
                depth = depth.saturating_sub(1);
                new_line(&mut out, depth);
                out.push(char);
            }
            ',' => {
                out.push(char);
                new_line(&mut out, depth);
            }
            ':' => out.push_str(": "),
            _ => {
                in_text = char == '"';
                out.push(char);
            }
        }
    }
    out.push('\n');
    out
}

fn new_line(out: &mut String, depth: usize) {
    out.push('\n');
    for _ in 0..depth {
        out.push_str("  ");
    }
}

/// The name of a file with this scan: `iscan-<municipality>-scan-<yyyy-mm-dd>.json`.
pub fn file_name(scan: &Scan, date: CivilDate) -> String {
    name_of(SCAN, &scan.content.context.municipality.name, date)
}

/// The name of a file for another program: what it holds, and how its name ends.
pub fn export_name(municipality: &str, what: &str, date: CivilDate, extension: &str) -> String {
    let name = name_of(&slug(what), municipality, date);
    format!("{}{extension}", name.trim_end_matches("json"))
}

/// The name of a file of a kind, about a municipality.
pub(super) fn name_of(kind: &str, municipality: &str, date: CivilDate) -> String {
    match slug(municipality) {
        slug if slug.is_empty() => format!("{FORMAT}-{kind}-{date}.json"),
        slug => format!("{FORMAT}-{slug}-{kind}-{date}.json"),
    }
}

/// At most so many characters of a name stand in a file name.
const SLUG_LIMIT: usize = 60;

/// A name in lower-case ASCII letters, digits and single hyphens.
fn slug(name: &str) -> String {
    let mut out = String::new();
    for char in name.chars() {
        if char.is_ascii_alphanumeric() {
            out.push(char.to_ascii_lowercase());
        } else if let Some(folded) = fold(char) {
            out.push_str(folded);
        } else if !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
        if out.len() >= SLUG_LIMIT {
            break;
        }
    }
    out.truncate(out.trim_end_matches('-').len());
    out
}

/// A Latin letter without its accent; a combining accent is nothing.
fn fold(char: char) -> Option<&'static str> {
    Some(match char {
        '\u{300}'..='\u{36f}' => "",
        'À'..='Å' | 'à'..='å' | 'Ā'..='ą' => "a",
        'Æ' | 'æ' => "ae",
        'Ç' | 'ç' | 'Ć'..='č' => "c",
        'Ď'..='đ' | 'Ð' | 'ð' => "d",
        'È'..='Ë' | 'è'..='ë' | 'Ē'..='ě' => "e",
        'Ĝ'..='ģ' => "g",
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ'..='ı' => "i",
        'Ĳ' | 'ĳ' => "ij",
        'Ĺ'..='ł' => "l",
        'Ñ' | 'ñ' | 'Ń'..='ň' => "n",
        'Ò'..='Ö' | 'Ø' | 'ò'..='ö' | 'ø' | 'Ō'..='ő' => "o",
        'Œ' | 'œ' => "oe",
        'Ŕ'..='ř' => "r",
        'Ś'..='š' | 'Ș' | 'ș' => "s",
        'ß' | 'ẞ' => "ss",
        'Ţ'..='ť' | 'Ț' | 'ț' => "t",
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ'..='ų' => "u",
        'Ý' | 'ý' | 'ÿ' | 'Ÿ' => "y",
        'Ź'..='ž' => "z",
        _ => return None,
    })
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::Value;

    #[test]
    fn a_slug_keeps_letters_and_digits_and_folds_accents() {
        for (name, expected) in [
            ("Genk", "genk"),
            ("Sint-Genesius-Rode", "sint-genesius-rode"),
            ("  's-Gravenvoeren (Voeren) ", "s-gravenvoeren-voeren"),
            ("Liège / Lüttich", "liege-luttich"),
            ("Re\u{301}gion 2", "region-2"),
            ("Ĳzer & Œuvre", "ijzer-oeuvre"),
            ("北京", ""),
        ] {
            assert_eq!(slug(name), expected, "{name}");
        }
    }

    proptest! {
        #[test]
        fn a_slug_can_stand_in_every_file_system(name in any::<String>()) {
            let slug = slug(&name);
            prop_assert!(slug.len() <= SLUG_LIMIT + 2);
            prop_assert!(slug.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'));
            prop_assert!(!slug.starts_with('-') && !slug.ends_with('-') && !slug.contains("--"));
        }

        #[test]
        fn the_own_printer_spreads_json_as_serde_does(texts in prop::collection::vec(any::<String>(), 0..4)) {
            let value: Value = texts
                .iter()
                .map(|text| serde_json::json!({ text: [text, {}, [], { "n": [1, null] }] }))
                .collect();
            let spread = serde_json::to_string_pretty(&value).expect("a value can be written");
            prop_assert_eq!(pretty(&value.to_string()), spread + "\n");
        }
    }
}
