//! How many leaves of a scan that comes in are equal, changed or missing in the one that is kept.
//!
//! Invariant: what was given is counted, one for one: ratings, placements, remarks, facts, context,
//! names and decisions. What an app sets by itself (settings as they are from the start, whose a
//! ballot is, who answers at this screen) counts only where the two differ.

use super::units::{Place, is_entity, split, split_entity};
use crate::scan::Scan;
use serde_json::Value;
use std::collections::BTreeMap;

/// What an import would bring.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// In both, and the same.
    pub equal: usize,
    /// In both, and not the same.
    pub changed: usize,
    /// Here, but not in what comes in.
    pub missing_there: usize,
    /// In what comes in, but not here.
    pub only_in_incoming: usize,
}

/// Counts what would change if a scan took the place of the one that is kept.
pub fn difference(incoming: &Scan, here: Option<&Scan>) -> Difference {
    let incoming = units(incoming);
    let here = here.map(units).unwrap_or_default();
    let mut found = Difference::default();
    for (place, value) in &incoming {
        match here.get(place) {
            Some(kept) if kept == value => found.equal += usize::from(is_given(place)),
            Some(_) => found.changed += 1,
            None if is_given(place) => found.only_in_incoming += 1,
            None => {}
        }
    }
    let missing = here.keys().filter(|place| !incoming.contains_key(*place));
    found.missing_there = missing.filter(|place| is_given(place)).count();
    found
}

/// The leaves that hold something.
fn units(scan: &Scan) -> BTreeMap<Place, Value> {
    // A content without serialisable form cannot be built from its types.
    let content = serde_json::to_value(&scan.content).unwrap_or_default();
    let mut into = BTreeMap::new();
    for (place, value) in split(content) {
        if is_entity(&place) {
            into.extend(split_entity(&place, value));
        } else {
            into.insert(place, value);
        }
    }
    into.retain(|_, value| value.as_str() != Some("") && !is_nameless(value));
    into
}

/// Whether this is a municipality of which nothing is said.
fn is_nameless(value: &Value) -> bool {
    let fields = value.as_object();
    fields.is_some_and(|fields| {
        fields.len() == 1 && fields.get("name").and_then(Value::as_str) == Some("")
    })
}

/// Whether a leaf is something that people gave.
fn is_given(place: &[String]) -> bool {
    let keys: Vec<&str> = place.iter().map(String::as_str).collect();
    !matches!(
        keys.as_slice(),
        ["kind" | "own" | "example"]
            | ["settings", ..]
            | ["ballots", _, "participant" | "vote" | "seq" | "via"]
    )
}
