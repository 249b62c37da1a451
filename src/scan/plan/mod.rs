//! What a municipality makes of its result: symptoms that it recognises, actions, points, and what its
//! report says and shows.
//!
//! Invariant: nothing is in here that follows from the answers, and nothing here changes one. A
//! [`Content`] keeps the plan among its further fields, in the form in which it stands in files, so that
//! the first program, which never opens a plan, carries it without knowing it; [`Plan::of`] reads it
//! field by field and is total.

mod act;
mod action;
mod choices;

pub use act::{Act, POINTS, act};
pub use action::{Action, Size, Status};
pub use choices::{Audience, Choices, Conclusion, Edited, Part, Signature};

use super::{ActionId, BallotId, Content, SeatId};
use crate::instrument::{RecommendationId, StatementId, SymptomId};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

/// The field of a content in which the plan stands.
pub const FIELD: &str = "plan";

/// The plan of a scan.
#[derive(Clone, Debug, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Plan {
    /// The symptoms that the group recognises.
    pub symptoms: BTreeSet<SymptomId>,
    /// The actions.
    pub actions: BTreeMap<ActionId, Action>,
    /// The recommendations in the order that somebody gave them; those that are not named follow, in
    /// the order of the rules. Empty for the order of the rules.
    pub order: Vec<RecommendationId>,
    /// The recommendations and signals that were set aside.
    pub dismissed: BTreeSet<RecommendationId>,
    /// Who gave how many points to which action.
    pub points: BTreeMap<SeatId, BTreeMap<ActionId, u8>>,
    /// The conclusions of the report that somebody rewrote.
    pub conclusions: BTreeMap<Conclusion, Edited>,
    /// What the report shows.
    pub report: Choices,
    /// The remarks of others that were released for the report, and how each is signed.
    pub released: BTreeMap<BallotId, BTreeMap<StatementId, Signature>>,
}

impl Plan {
    /// The plan of a content. What is not said, and a field that cannot be read, is as it is by default.
    pub fn of(content: &Content) -> Self {
        let Some(Value::Object(fields)) = content.extra.get(FIELD) else {
            return Self::default();
        };
        let readable = fields.iter().filter(|(key, value)| is_readable(key, value));
        let readable = readable.map(|(key, value)| (key.clone(), value.clone()));
        serde_json::from_value(Value::Object(readable.collect())).unwrap_or_default()
    }

    /// Puts the plan into a content. What is as it is by default is left out, what this version does not
    /// know stays.
    pub(super) fn put(&self, content: &mut Content) {
        let default = fields(&Self::default());
        let mut said = fields(self);
        said.retain(|key, value| default.get(key) != Some(value));
        if let Some(Value::Object(before)) = content.extra.get(FIELD) {
            let unknown = before.iter().filter(|(key, _)| !default.contains_key(*key));
            said.extend(unknown.map(|(key, value)| (key.clone(), value.clone())));
        }
        if said.is_empty() {
            content.extra.shift_remove(FIELD);
        } else {
            content.extra.insert(FIELD.to_owned(), Value::Object(said));
        }
    }

    /// How a remark of a ballot is signed in the report; `None` while it is not released here.
    pub fn release(&self, ballot: &BallotId, statement: &StatementId) -> Option<Signature> {
        self.released.get(ballot)?.get(statement).copied()
    }
}

/// Whether a field can be read by itself; one that is no field of a plan can.
pub fn is_readable(key: &str, value: &Value) -> bool {
    let one = Map::from_iter([(key.to_owned(), value.clone())]);
    serde_json::from_value::<Plan>(Value::Object(one)).is_ok()
}

/// The fields of a plan, which is a table of plain values and always has a form in JSON.
fn fields(plan: &Plan) -> Map<String, Value> {
    match serde_json::to_value(plan) {
        Ok(Value::Object(fields)) => fields,
        _ => Map::new(),
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
