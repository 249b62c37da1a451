//! The fields of one object, taken one by one, and the list of what was wrong with them.
//!
//! Invariant: every value that is not returned is listed, except `null`, which says the same as no
//! value. The order of what is left is the order of the file.

use super::{Problem, TEXT_LIMIT};
use crate::exchange::ProblemKind;
use crate::instrument::{Instrument, RoleId};
use crate::scan::{Extra, Timestamp};
use serde_json::{Map, Value};
use std::collections::BTreeSet;
use std::ops::RangeInclusive;

/// So many characters of a key stand in the place of a problem.
const KEY_LIMIT: usize = 100;

/// What repairing needs to know, and what it found.
pub(super) struct Repair<'a> {
    /// Which ids there are.
    pub(super) instrument: &'a Instrument,
    /// The roles that the scan has beside those of the instrument.
    pub(super) roles: BTreeSet<RoleId>,
    path: String,
    problems: Vec<Problem>,
}

impl<'a> Repair<'a> {
    pub(super) fn new(instrument: &'a Instrument) -> Self {
        Self {
            instrument,
            roles: BTreeSet::new(),
            path: String::new(),
            problems: Vec::new(),
        }
    }

    /// Does something one level deeper.
    pub(super) fn within<R>(&mut self, key: &str, repair: impl FnOnce(&mut Self) -> R) -> R {
        let outside = self.path.len();
        if outside > 0 {
            self.path.push('/');
        }
        // A place is there to be found, not to be repeated: with keys of any length, many problems
        // below a long one would not fit in memory.
        match key.char_indices().nth(KEY_LIMIT) {
            Some((end, _)) => {
                self.path.push_str(&key[..end]);
                self.path.push('…');
            }
            None => self.path.push_str(key),
        }
        let done = repair(self);
        self.path.truncate(outside);
        done
    }

    /// The present place.
    pub(super) fn path(&self) -> &str {
        &self.path
    }

    /// Lists a problem of the present place.
    pub(super) fn note(&mut self, what: ProblemKind) {
        let path = self.path.clone();
        self.problems.push(Problem { path, what });
    }

    /// Lists a problem of a field of the present place.
    pub(super) fn note_at(&mut self, key: &str, what: ProblemKind) {
        self.within(key, |repair| repair.note(what));
    }

    /// Lists an id that nothing has.
    pub(super) fn note_unknown(&mut self, id: &str) {
        self.note(ProblemKind::UnknownId { id: id.to_owned() });
    }

    pub(super) fn into_problems(self) -> Vec<Problem> {
        self.problems
    }
}

/// The problem of a text that is none of those that can stand there.
pub(super) fn bad_word(found: &str) -> ProblemKind {
    let found = found.chars().take(100).collect();
    ProblemKind::BadWord { found }
}

/// A number that was read within the range of the smaller type.
pub(super) fn narrow<N: TryFrom<u64> + Default>(number: u64) -> N {
    N::try_from(number).unwrap_or_default()
}

/// A whole number of the range.
pub(super) fn integer(
    value: &Value,
    range: RangeInclusive<u64>,
    repair: &mut Repair,
) -> Option<u64> {
    let Value::Number(number) = value else {
        repair.note(ProblemKind::WrongType);
        return None;
    };
    let fits = number.as_u64().filter(|number| range.contains(number));
    if fits.is_none() {
        let found = number.to_string();
        repair.note(ProblemKind::OutOfRange { found });
    }
    fits
}

/// A text.
pub(super) fn text(value: Value, repair: &mut Repair) -> Option<String> {
    let Value::String(text) = value else {
        repair.note(ProblemKind::WrongType);
        return None;
    };
    let limit = TEXT_LIMIT;
    // Bytes first: counting characters is for the rare long text.
    if text.len() > limit {
        match text.chars().count() {
            chars if chars > limit => repair.note(ProblemKind::TooLong { chars, limit }),
            _ => {}
        }
    }
    Some(text)
}

/// A text that a parser accepts: an id, a day, a moment.
pub(super) fn parsed<T>(
    value: Value,
    parse: fn(&str) -> Option<T>,
    repair: &mut Repair,
) -> Option<T> {
    let text = text(value, repair)?;
    let read = parse(&text);
    if read.is_none() {
        repair.note(bad_word(&text));
    }
    read
}

/// The fields of an object that are not yet taken.
pub(super) struct Fields(Vec<(String, Value)>);

impl Fields {
    pub(super) fn new(object: Map<String, Value>) -> Self {
        Self(object.into_iter().collect())
    }

    /// The fields of a value that should be an object.
    pub(super) fn of(value: Value, repair: &mut Repair) -> Option<Self> {
        if let Value::Object(object) = value {
            return Some(Self::new(object));
        }
        repair.note(ProblemKind::WrongType);
        None
    }

    /// All fields that are not yet taken, to be changed in place.
    pub(super) fn iter_mut(&mut self) -> impl Iterator<Item = (&str, &mut Value)> {
        let fields = self.0.iter_mut();
        fields.map(|(key, value)| (key.as_str(), value))
    }

    /// Takes a field; `null` is taken and is none.
    pub(super) fn take(&mut self, key: &str) -> Option<Value> {
        let place = self.0.iter().position(|(name, _)| name == key)?;
        Some(self.0.remove(place).1).filter(|value| !value.is_null())
    }

    /// Lists those of these fields that are not there.
    pub(super) fn wanted(&self, keys: &[&str], repair: &mut Repair) {
        for key in keys {
            let there = |(name, value): &(String, Value)| name == key && !value.is_null();
            if !self.0.iter().any(there) {
                repair.note_at(key, ProblemKind::Missing);
            }
        }
    }

    /// A text; empty where there is none.
    pub(super) fn text(&mut self, key: &str, repair: &mut Repair) -> String {
        self.optional_text(key, repair).unwrap_or_default()
    }

    /// A text, where there is one.
    pub(super) fn optional_text(&mut self, key: &str, repair: &mut Repair) -> Option<String> {
        let value = self.take(key)?;
        repair.within(key, |repair| text(value, repair))
    }

    /// A whole number of a range.
    pub(super) fn integer(
        &mut self,
        key: &str,
        range: RangeInclusive<u64>,
        repair: &mut Repair,
    ) -> Option<u64> {
        let value = self.take(key)?;
        repair.within(key, |repair| integer(&value, range, repair))
    }

    /// Yes or no.
    pub(super) fn flag(&mut self, key: &str, repair: &mut Repair) -> Option<bool> {
        let value = self.take(key)?;
        if !value.is_boolean() {
            repair.note_at(key, ProblemKind::WrongType);
        }
        value.as_bool()
    }

    /// One of the words of a table.
    pub(super) fn word<T: Copy>(
        &mut self,
        key: &str,
        all: &[(&'static str, T)],
        repair: &mut Repair,
    ) -> Option<T> {
        let value = self.take(key)?;
        repair.within(key, |repair| {
            let found = text(value, repair)?;
            let word = all.iter().find(|(word, _)| *word == found);
            if word.is_none() {
                repair.note(bad_word(&found));
            }
            word.map(|(_, meaning)| *meaning)
        })
    }

    /// A text that a parser accepts.
    pub(super) fn parsed<T>(
        &mut self,
        key: &str,
        parse: fn(&str) -> Option<T>,
        repair: &mut Repair,
    ) -> Option<T> {
        let value = self.take(key)?;
        repair.within(key, |repair| parsed(value, parse, repair))
    }

    /// A moment.
    pub(super) fn moment(&mut self, key: &str, repair: &mut Repair) -> Option<Timestamp> {
        self.parsed(key, Timestamp::parse, repair)
    }

    /// Repairs every entry of an object, each in its place; those that come back as none are out.
    pub(super) fn entries<K: Ord, V>(
        &mut self,
        key: &str,
        repair: &mut Repair,
        mut entry: impl FnMut(&str, Value, &mut Repair) -> Option<(K, V)>,
    ) -> std::collections::BTreeMap<K, V> {
        let Some(value) = self.take(key) else {
            return std::collections::BTreeMap::new();
        };
        repair.within(key, |repair| {
            let fields = Fields::of(value, repair).map_or_else(Vec::new, |fields| fields.0);
            // Inserted one by one: collecting into a map sorts first, and every kind of map would
            // bring its own sorting into the page.
            let mut map = std::collections::BTreeMap::new();
            for (key, value) in fields {
                let read = repair.within(&key, |repair| entry(&key, value, repair));
                if let Some((id, value)) = read {
                    map.insert(id, value);
                }
            }
            map
        })
    }

    /// What was not taken: fields that this version does not know.
    pub(super) fn rest(self) -> Extra {
        self.0.into_iter().collect()
    }

    /// Lists what was not taken, where there is no place to keep it.
    pub(super) fn none_left(self, repair: &mut Repair) {
        for (key, _) in self.0 {
            repair.note_at(&key, ProblemKind::UnknownField);
        }
    }
}
