//! What somebody answered to the culture barometer.
//!
//! The answers stand in a ballot as its field `culture`, `{ pair: 1–5 or "?" }`, beside the fields that the
//! first program knows: that program, which never asks them, carries them without knowing them.
//!
//! Invariant: [`Culture`] is read from a ballot and written back to it whole; where nothing was
//! answered, the ballot has no such field. Only the ballot of the person at this screen is changed.

use super::{Ballot, Content};
use crate::instrument::{CultureAnswer, PairId, Position};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// The field of a ballot that holds the answers.
pub const FIELD: &str = "culture";

/// The answers of one ballot, by pair.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Culture(BTreeMap<PairId, CultureAnswer>);

impl Culture {
    /// The answers of a ballot. What is no answer is none: reading a file lists it.
    pub fn of(ballot: &Ballot) -> Self {
        let fields = ballot.extra.get(FIELD).and_then(Value::as_object);
        let answers = fields.into_iter().flatten();
        let known = answers.filter_map(|(pair, value)| Some((pair.as_str().into(), read(value)?)));
        Self(known.collect())
    }

    /// Puts the answers into a ballot, in the place of those that are there.
    pub fn put(&self, ballot: &mut Ballot) {
        if self.0.is_empty() {
            ballot.extra.shift_remove(FIELD);
            return;
        }
        let answers = self.0.iter();
        let fields: Map<String, Value> = answers
            .map(|(pair, answer)| (pair.to_string(), written(*answer)))
            .collect();
        ballot.extra.insert(FIELD.to_owned(), fields.into());
    }

    /// The answer to a pair.
    pub fn get(&self, pair: &PairId) -> Option<CultureAnswer> {
        self.0.get(pair).copied()
    }

    /// Gives an answer, or takes it back.
    pub fn set(&mut self, pair: PairId, answer: Option<CultureAnswer>) {
        match answer {
            Some(answer) => self.0.insert(pair, answer),
            None => self.0.remove(&pair),
        };
    }

    /// All answers, in the order of the ids.
    pub fn iter(&self) -> impl Iterator<Item = (&PairId, CultureAnswer)> {
        self.0.iter().map(|(pair, answer)| (pair, *answer))
    }

    /// How many pairs have an answer.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether no pair has an answer.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many pairs have another answer here than there.
    pub fn changes(&self, other: &Self) -> usize {
        let mut pairs: Vec<&PairId> = self.0.keys().chain(other.0.keys()).collect();
        pairs.sort_unstable();
        pairs.dedup();
        let differs = |pair: &&&PairId| self.get(pair) != other.get(pair);
        pairs.iter().filter(differs).count()
    }
}

impl FromIterator<(PairId, CultureAnswer)> for Culture {
    fn from_iter<I: IntoIterator<Item = (PairId, CultureAnswer)>>(answers: I) -> Self {
        Self(answers.into_iter().collect())
    }
}

/// Answers a pair as the person at this screen.
pub(super) fn answer(content: &mut Content, pair: PairId, answer: Option<CultureAnswer>) {
    let Some(own) = &content.own else {
        return;
    };
    if let Some(ballot) = content.ballots.get_mut(&own.ballot) {
        let mut culture = Culture::of(ballot);
        culture.set(pair, answer);
        culture.put(ballot);
    }
}

fn read(value: &Value) -> Option<CultureAnswer> {
    if value == "?" {
        return Some(CultureAnswer::DontKnow);
    }
    let number = u8::try_from(value.as_u64()?).ok()?;
    Position::new(number).map(CultureAnswer::At)
}

fn written(answer: CultureAnswer) -> Value {
    match answer {
        CultureAnswer::At(position) => position.number().into(),
        CultureAnswer::DontKnow => "?".into(),
    }
}

/// Adds the field to the schema of a ballot.
#[cfg(feature = "schema")]
pub(super) fn describe(ballot: &mut schemars::Schema) {
    let answers = serde_json::json!({
        "description": "Per pair of the culture barometer a position from 1 (hinders change) to 5 (helps change); what is missing was not answered.",
        "type": "object",
        "additionalProperties": { "enum": [1, 2, 3, 4, 5, "?"] },
    });
    let properties = ballot.ensure_object().get_mut("properties");
    if let Some(Value::Object(properties)) = properties {
        properties.insert(FIELD.to_owned(), answers);
    }
}
