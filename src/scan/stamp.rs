//! Who changed which leaf last: what lets two copies of a scan be merged without a common base.
//!
//! Invariant: stamps are derived from the difference between two contents, never set by hand, so
//! that no event can forget one. Ballots of other people carry none: they are append-only and unite
//! by their id.

use super::{Content, ReplicaId, Scan};
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// Which replica changed a leaf, at which of its counters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Stamp {
    /// The replica.
    pub replica: ReplicaId,
    /// Its counter, higher than every counter that it had seen.
    pub counter: u64,
}

/// Stamps every leaf in which the scan's content differs from `before`. Returns whether any did.
pub fn restamp(scan: &mut Scan, before: &Content, replica: &ReplicaId) -> bool {
    let old = leaves(before);
    let new = leaves(&scan.content);
    let gone = old.keys().filter(|path| !new.contains_key(*path));
    let changed: Vec<&String> = new
        .iter()
        .filter(|(path, value)| old.get(*path) != Some(value))
        .map(|(path, _)| path)
        .chain(gone)
        .collect();
    if changed.is_empty() {
        return false;
    }
    let counter = 1 + scan.versions.values().max().copied().unwrap_or(0);
    scan.versions.insert(replica.clone(), counter);
    for path in changed {
        let replica = replica.clone();
        scan.stamps.insert(path.clone(), Stamp { replica, counter });
    }
    true
}

/// Every leaf of the content with its value; a path joins keys with `/`.
fn leaves(content: &Content) -> BTreeMap<String, Value> {
    let own = content.own.as_ref().map(|own| own.ballot.as_str());
    let mut into = BTreeMap::new();
    // A content without serialisable form cannot be built from its types.
    if let Ok(mut value) = serde_json::to_value(content) {
        if let Some(ballots) = value.get_mut("ballots").and_then(Value::as_object_mut) {
            ballots.retain(|id, _| Some(id.as_str()) == own);
        }
        collect(String::new(), value, &mut into);
    }
    into
}

fn collect(path: String, value: Value, into: &mut BTreeMap<String, Value>) {
    match value {
        Value::Object(fields) => {
            for (key, field) in fields {
                let path = match path.as_str() {
                    "" => key,
                    path => format!("{path}/{key}"),
                };
                collect(path, field, into);
            }
        }
        leaf => {
            into.insert(path, leaf);
        }
    }
}

/// Schemas of values that are written by hand.
#[cfg(feature = "schema")]
pub(crate) mod schema {
    /// Defines a type that stands for a hand-written schema.
    macro_rules! shapes {
        ($($name:ident => $schema:tt),+ $(,)?) => {$(
            pub(crate) struct $name;

            impl schemars::JsonSchema for $name {
                fn schema_name() -> std::borrow::Cow<'static, str> {
                    stringify!($name).into()
                }

                fn inline_schema() -> bool {
                    true
                }

                fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                    schemars::json_schema!($schema)
                }
            }
        )+};
    }

    shapes! {
        OneOrTwo => { "enum": [1, 2] },
        PhaseNumber => { "type": "integer", "minimum": 1, "maximum": 5 },
        PhaseOrQuestion => { "enum": [1, 2, 3, 4, 5, "?"] },
        RatingOrQuestion => { "enum": [0, 1, 2, 3, 4, "?"] },
        Day => { "type": "string", "pattern": r"^\d{4}-\d\d-\d\d$" },
    }
}
