//! Who changed which leaf last: what lets two copies of a scan be merged without a common base.
//!
//! Invariant: stamps are derived from the difference between two contents, never set by hand, so
//! that no event can forget one. Ballots of other people carry none: they are append-only and unite
//! by their id.

use super::{Ballot, BallotId, Content, ReplicaId, Scan};
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// The highest revision or counter: JavaScript reads it exactly.
pub const COUNTER_LIMIT: u64 = (1 << 53) - 1;

/// One more, up to the limit. Nobody counts so far, but a file may say that somebody did: what is
/// written after it must still be readable.
pub fn one_more(counter: u64) -> u64 {
    counter.saturating_add(1).min(COUNTER_LIMIT)
}

/// Which replica changed a leaf, at which of its counters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Stamp {
    /// The replica.
    pub replica: ReplicaId,
    /// Its counter, higher than every counter that it had seen.
    pub counter: u64,
}

/// Stamps every leaf in which the scan's content differs from `before`. Returns whether any did, or
/// a ballot of somebody else: that is a change too, which the other copies have to hear of. Leaves
/// both contents as they were.
pub fn restamp(scan: &mut Scan, before: &mut Content, replica: &ReplicaId) -> bool {
    restamp_chosen(scan, before, Vec::new(), replica)
}

/// The same, and stamps the leaves of a choice between two copies too: a person who picks what
/// stood there already decided as much as one who picks the other.
pub fn restamp_chosen(
    scan: &mut Scan,
    before: &mut Content,
    chosen: Vec<String>,
    replica: &ReplicaId,
) -> bool {
    let old = leaves(before);
    let new = leaves(&mut scan.content);
    let gone = old.keys().filter(|path| !new.contains_key(*path));
    let changed: Vec<String> = new
        .iter()
        .filter(|(path, value)| old.get(*path) != Some(value))
        .map(|(path, _)| path)
        .chain(gone)
        .cloned()
        .chain(chosen)
        .collect();
    if changed.is_empty() && others(before).eq(others(&scan.content)) {
        return false;
    }
    let counter = one_more(scan.versions.values().max().copied().unwrap_or(0));
    scan.versions.insert(replica.clone(), counter);
    for path in changed {
        let replica = replica.clone();
        scan.stamps.insert(path, Stamp { replica, counter });
    }
    true
}

/// The paths of the leaves of a value that stands at a path; the path itself where there are none.
pub fn leaf_paths(path: &str, value: &Value) -> Vec<String> {
    let mut into = BTreeMap::new();
    collect(path.to_owned(), value.clone(), &mut into);
    if into.is_empty() {
        return vec![path.to_owned()];
    }
    into.into_keys().collect()
}

/// The ballots that carry no stamps.
fn others(content: &Content) -> impl Iterator<Item = (&BallotId, &Ballot)> {
    let own = content.own.as_ref().map(|own| &own.ballot);
    content
        .ballots
        .iter()
        .filter(move |(id, _)| Some(*id) != own)
}

/// Every leaf of the content with its value; a path joins keys with `/`. The ballots of others are set
/// aside meanwhile: of two hundred people they are nearly all there is, and they carry no stamps.
fn leaves(content: &mut Content) -> BTreeMap<String, Value> {
    let all = std::mem::take(&mut content.ballots);
    if let Some(id) = content.own.as_ref().map(|own| own.ballot.clone())
        && let Some(own) = all.get(&id)
    {
        content.ballots.insert(id, own.clone());
    }
    let mut into = BTreeMap::new();
    // A content without serialisable form cannot be built from its types.
    if let Ok(value) = serde_json::to_value(&*content) {
        collect(String::new(), value, &mut into);
    }
    content.ballots = all;
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
            #[derive(PartialEq, Eq, PartialOrd, Ord)]
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
        Yes => { "const": true },
        OneToFive => { "type": "integer", "minimum": 1, "maximum": 5 },
        Day => { "type": "string", "pattern": r"^\d{4}-\d\d-\d\d$" },
    }
}
