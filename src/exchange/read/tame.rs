//! What a file from outside must pass before it is repaired: bounds, sane keys, clean text.
//!
//! Invariant: afterwards no list, key or text is larger than its limit, no counter is near its end,
//! and no text holds a character that acts without being seen. A list beyond its limit refuses the
//! whole file, since nobody's answers are worth a guess; everything smaller is left out and listed.

use super::TEXT_LIMIT;
use super::fields::{Fields, Repair, bad_word};
use crate::exchange::{ImportError, ProblemKind};
use serde_json::{Map, Value};

/// So many entries stand in a whole file at most: several times those of the largest workshop.
const TOTAL_LIMIT: usize = 300_000;
/// So many levels of a file are kept; a scan has six.
const DEPTH_LIMIT: usize = 24;
/// A name has so many characters at most.
const NAME_LIMIT: usize = 500;
/// An id of the instrument has so many at most.
const ID_LIMIT: usize = 64;
/// Any other key has so many at most.
const KEY_LIMIT: usize = 200;
/// A revision or counter that is higher was not counted.
const COUNTED_LIMIT: u64 = 1 << 40;
/// Answers are cut loose at most so often.
const EPOCH_LIMIT: u64 = 1_000_000;
/// So much of a foreign text is shown.
const SHOWN_LIMIT: usize = 100;

/// Bounds and cleans everything in a file.
pub(super) fn tame(file: &mut Fields, repair: &mut Repair) -> Result<(), ImportError> {
    let mut taming = Taming { repair, total: 0 };
    for (key, field) in file.iter_mut() {
        match key {
            "data" => taming.value(field, &mut Vec::new())?,
            key => taming.field(key, field, &mut Vec::new())?,
        }
    }
    Ok(())
}

/// What was found so far.
struct Taming<'a, 'b> {
    repair: &'a mut Repair<'b>,
    total: usize,
}

impl Taming<'_, '_> {
    /// Tames a value one level deeper; `place` holds the keys that lead to it.
    fn field(
        &mut self,
        key: &str,
        value: &mut Value,
        place: &mut Vec<String>,
    ) -> Result<(), ImportError> {
        place.push(key.to_owned());
        let total = self.total;
        let (total, done) = self.repair.within(key, |repair| {
            let mut deeper = Taming { repair, total };
            let done = deeper.value(value, place);
            (deeper.total, done)
        });
        self.total = total;
        place.pop();
        done
    }

    fn value(&mut self, value: &mut Value, place: &mut Vec<String>) -> Result<(), ImportError> {
        if place.len() > DEPTH_LIMIT {
            self.repair.note(ProblemKind::TooDeep);
            *value = Value::Null;
            return Ok(());
        }
        match value {
            Value::Object(fields) => self.object(fields, place),
            Value::Array(items) => {
                self.count(items.len(), place)?;
                items
                    .iter_mut()
                    .enumerate()
                    .try_for_each(|(index, item)| self.field(&index.to_string(), item, place))
            }
            Value::String(text) => {
                self.text(text, place);
                Ok(())
            }
            Value::Number(number) => {
                let beyond = |most| number.as_u64().is_some_and(|number| number > most);
                if highest(place).is_some_and(beyond) {
                    let found = number.to_string();
                    self.repair.note(ProblemKind::OutOfRange { found });
                    *value = Value::Null;
                }
                Ok(())
            }
            Value::Null | Value::Bool(_) => Ok(()),
        }
    }

    fn object(
        &mut self,
        fields: &mut Map<String, Value>,
        place: &mut Vec<String>,
    ) -> Result<(), ImportError> {
        self.count(fields.len(), place)?;
        for key in bad_keys(fields, place) {
            fields.remove(&key);
            self.repair.note(bad_word(&visible(&key)));
        }
        for (key, value) in fields.iter_mut() {
            self.field(key, value, place)?;
        }
        Ok(())
    }

    /// Counts the entries of a list or an object.
    fn count(&mut self, found: usize, place: &[String]) -> Result<(), ImportError> {
        self.total += found;
        let limit = entries(place);
        if found > limit {
            let path = self.repair.path().to_owned();
            return Err(ImportError::TooMany { path, found, limit });
        }
        if self.total > TOTAL_LIMIT {
            return Err(ImportError::TooMany {
                path: String::new(),
                found: self.total,
                limit: TOTAL_LIMIT,
            });
        }
        Ok(())
    }

    fn text(&mut self, text: &mut String, place: &[String]) {
        let hidden = text.chars().filter(|char| is_hidden(*char)).count();
        if hidden > 0 {
            text.retain(|char| !is_hidden(char));
            self.repair.note(ProblemKind::Hidden { count: hidden });
        }
        let limit = characters(place);
        // Bytes first: counting characters is for the rare long text.
        if text.len() > limit
            && let Some((end, _)) = text.char_indices().nth(limit)
        {
            let chars = text.chars().count();
            text.truncate(end);
            self.repair.note(ProblemKind::CutOff { chars, limit });
        }
    }
}

/// A foreign text as it can be shown in a sentence: short, and with a sign for what cannot be seen.
pub fn visible(text: &str) -> String {
    let sign = |char| if is_hidden(char) { '\u{fffd}' } else { char };
    let mut shown: String = text.chars().take(SHOWN_LIMIT).map(sign).collect();
    if shown.len() < text.len() && text.chars().nth(SHOWN_LIMIT).is_some() {
        shown.push('…');
    }
    shown
}

/// Whether a character acts without being seen: control characters, except those that break a line
/// or indent it, and those that set or override the direction of writing.
pub(in crate::exchange) fn is_hidden(char: char) -> bool {
    match char {
        '\n' | '\r' | '\t' => false,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            true
        }
        char => char.is_control(),
    }
}

/// The keys that cannot stand there.
fn bad_keys(fields: &Map<String, Value>, place: &[String]) -> Vec<String> {
    let fits: fn(&str) -> bool = match keys(place).as_slice() {
        ["stamps"] => is_path,
        ["content", "facts" | "agreed" | "ambition"]
        | ["content", "plan", "symptoms" | "dismissed"]
        | ["content", "plan", "released", _]
        | ["content", "settings", "asked"]
        | [
            "content",
            "ballots",
            _,
            "ratings" | "placements" | "comments" | "culture",
        ] => is_id,
        _ => is_key,
    };
    fields.keys().filter(|key| !fits(key)).cloned().collect()
}

/// An id of an instrument, also of another one than this.
fn is_id(key: &str) -> bool {
    let other = |byte: u8| matches!(byte, b'-' | b'_' | b'.');
    key.len() <= ID_LIMIT
        && key.starts_with(|char: char| char.is_ascii_alphanumeric())
        && key
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || other(byte))
}

/// A field, also of a later version. A slash would make it look like the path of another one.
fn is_key(key: &str) -> bool {
    is_path(key) && !key.contains('/')
}

/// The path of a leaf.
fn is_path(key: &str) -> bool {
    let acts = |char: char| is_hidden(char) || char.is_control();
    key.len() <= KEY_LIMIT && key != "__proto__" && !key.chars().any(acts)
}

/// The keys of a place, to compare with.
fn keys(place: &[String]) -> Vec<&str> {
    place.iter().map(String::as_str).collect()
}

/// How many entries a list or an object has at most.
fn entries(place: &[String]) -> usize {
    match keys(place).as_slice() {
        ["stamps"] => 50_000,
        ["versions"] | ["content", "ballots"] | ["content", "plan", "released"] => 5_000,
        ["content", "participants"] => 2_000,
        ["content", "facts"]
        | ["content", "ballots", _, _]
        | ["content", "plan", "actions" | "points"] => 1_000,
        _ => 200,
    }
}

/// How many characters a text has at most.
fn characters(place: &[String]) -> usize {
    match keys(place).as_slice() {
        // Not a text: reading takes it whole or not at all.
        ["content", "context", "logo"] => usize::MAX,
        ["app"]
        | [
            ..,
            "title" | "owner" | "service" | "recommendation" | "name" | "inhabitants"
            | "facilitator" | "role" | "id" | "participant" | "ballot",
        ] => NAME_LIMIT,
        _ => TEXT_LIMIT,
    }
}

/// How high a number that is counted on stands at most.
fn highest(place: &[String]) -> Option<u64> {
    match keys(place).as_slice() {
        ["revision"] | ["versions", _] | ["stamps", _, "counter"] => Some(COUNTED_LIMIT),
        ["epoch"] => Some(EPOCH_LIMIT),
        _ => None,
    }
}
