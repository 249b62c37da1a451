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
mod circles;
mod marks;

pub use act::{Act, POINTS, act, comes_after};
pub use action::{Action, Size, Status};
pub use choices::{Audience, Choices, Conclusion, Edited, Part, Signature};
pub use circles::cut_circles;

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
    #[serde(with = "marks")]
    #[cfg_attr(
        feature = "schema",
        schemars(with = "BTreeMap<SymptomId, crate::scan::stamp::schema::Yes>")
    )]
    pub symptoms: BTreeSet<SymptomId>,
    /// The actions.
    pub actions: BTreeMap<ActionId, Action>,
    /// The recommendations in the order that somebody gave them; those that are not named follow, in
    /// the order of the rules. Empty for the order of the rules.
    pub order: Vec<RecommendationId>,
    /// The recommendations and signals that were set aside.
    #[serde(with = "marks")]
    #[cfg_attr(
        feature = "schema",
        schemars(with = "BTreeMap<RecommendationId, crate::scan::stamp::schema::Yes>")
    )]
    pub dismissed: BTreeSet<RecommendationId>,
    /// Who gave how many points to which action.
    #[cfg_attr(
        feature = "schema",
        schemars(
            with = "BTreeMap<SeatId, BTreeMap<ActionId, crate::scan::stamp::schema::OneToFive>>"
        )
    )]
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
        let plan: Self =
            serde_json::from_value(Value::Object(readable.collect())).unwrap_or_default();
        plan.without_what_is_gone()
    }

    /// The same, in which nothing waits for an action that is gone and nobody gave one points: of two
    /// copies that were merged, one may have removed what the other built upon.
    fn without_what_is_gone(mut self) -> Self {
        let there: BTreeSet<ActionId> = self.actions.keys().cloned().collect();
        for action in self.actions.values_mut() {
            action.after.retain(|id| there.contains(id));
        }
        for points in self.points.values_mut() {
            points.retain(|id, _| there.contains(id));
        }
        self.points.retain(|_, points| !points.is_empty());
        self
    }

    /// Puts the plan into a content. What is as it is by default is left out, what this version does not
    /// know stays.
    pub fn put(&self, content: &mut Content) {
        let before = match content.extra.get(FIELD) {
            Some(Value::Object(before)) => before.clone(),
            _ => Map::new(),
        };
        match self.record(before) {
            Some(record) => {
                content.extra.insert(FIELD.to_owned(), record);
            }
            None => {
                content.extra.shift_remove(FIELD);
            }
        }
    }

    /// The plan in the form in which it stands in files, with those of `beside` that are no field of
    /// it; none where there is nothing to say.
    pub fn record(&self, beside: Map<String, Value>) -> Option<Value> {
        let default = fields(&Self::default());
        let mut said = fields(self);
        said.retain(|key, value| default.get(key) != Some(value));
        let unknown = beside.into_iter();
        said.extend(unknown.filter(|(key, _)| !default.contains_key(key)));
        (!said.is_empty()).then_some(Value::Object(said))
    }

    /// How a remark of a ballot is signed in the report; `None` while it is not released here.
    pub fn release(&self, ballot: &BallotId, statement: &StatementId) -> Option<Signature> {
        self.released.get(ballot)?.get(statement).copied()
    }
}

/// What a content carries among its further fields, for the schema of the files alone.
#[cfg(feature = "schema")]
#[derive(Serialize, Deserialize, schemars::JsonSchema)]
pub(super) struct Carried {
    /// What the municipality makes of its result.
    #[serde(default)]
    plan: Plan,
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
