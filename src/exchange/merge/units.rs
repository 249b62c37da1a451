//! A content as units: the pieces that are taken from one copy or the other, whole.
//!
//! Invariant: [`join`] of [`split`] is the value that was split. A unit is the smallest piece of
//! which any two values may stand side by side: the municipality with its code, a remark with its
//! release, the three readings together. The entries that stand for somebody or for a decision
//! ([`is_entity`]) are split further only where both copies have them, so that no half of one comes
//! out.

use crate::scan::plan::FIELD;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// The keys from the content on; of a field beside the content, an empty one and its own.
pub(super) type Place = Vec<String>;

/// Where the three readings stand as one: their order among each other is checked together.
const READINGS: [&str; 3] = ["mild", "normal", "strict"];

/// The parts whose entries are units, or entities.
const TABLES: [&str; 5] = ["facts", "participants", "ballots", "agreed", "ambition"];

/// The parts of a plan whose entries are units, or entities.
const PARTS: [&str; 6] = [
    "symptoms",
    "actions",
    "dismissed",
    "points",
    "conclusions",
    "report",
];

/// The tables in a ballot.
const ANSWERS: [&str; 4] = ["ratings", "placements", "comments", "culture"];

/// A place as the stamps write it.
pub(super) fn path(place: &[String]) -> String {
    place.join("/")
}

/// The paths under which a unit's stamps stand.
pub(super) fn stamped_at(place: &[String]) -> Vec<String> {
    match place {
        [settings, reading] if settings == "settings" && reading == READINGS[0] => {
            READINGS.map(|reading| format!("settings/{reading}")).into()
        }
        place => vec![path(place)],
    }
}

/// Whether a place holds somebody, a ballot, or a decision of the group.
pub(super) fn is_entity(place: &[String]) -> bool {
    match place {
        [table, _] => TABLES[1..].contains(&table.as_str()),
        [plan, actions, _] => plan == FIELD && actions == "actions",
        _ => false,
    }
}

/// The beginning of a place that is an entity.
fn entity_of(place: &[String]) -> Option<&[String]> {
    let mut beginnings = [2, 3].into_iter().filter_map(|length| place.get(..length));
    beginnings.find(|beginning| is_entity(beginning))
}

/// The units of a content, entities whole.
pub(super) fn split(content: Value) -> BTreeMap<Place, Value> {
    let mut into = BTreeMap::new();
    for (key, value) in object(content) {
        match key.as_str() {
            "context" | "workshop" => add_fields(&[key], value, &mut into),
            "settings" => settings(value, &mut into),
            FIELD if value.is_object() => plan(value, &mut into),
            table if TABLES.contains(&table) => add_fields(&[key], value, &mut into),
            _ => {
                into.insert(vec![key], value);
            }
        }
    }
    into
}

/// The units of an entity.
pub(super) fn split_entity(place: &[String], entity: Value) -> BTreeMap<Place, Value> {
    let mut into = BTreeMap::new();
    let ballot = place.first().is_some_and(|table| table == "ballots");
    for (key, value) in object(entity) {
        let place = below(place, &key);
        if ballot && ANSWERS.contains(&key.as_str()) {
            add_fields(&place, value, &mut into);
        } else {
            into.insert(place, value);
        }
    }
    into
}

/// Puts a unit back into the content of which it is one.
pub(super) fn put(content: &mut Map<String, Value>, place: &[String], value: Value) {
    match value {
        Value::Object(readings) if is_readings(place) => {
            for (reading, value) in readings {
                put_at(content, &[place[0].clone(), reading], value);
            }
        }
        value => put_at(content, place, value),
    }
}

fn put_at(fields: &mut Map<String, Value>, place: &[String], value: Value) {
    match place {
        [] => {}
        [last] => {
            fields.insert(last.clone(), value);
        }
        [key, rest @ ..] => {
            let entry = fields.entry(key).or_insert_with(|| Map::new().into());
            if let Value::Object(inner) = entry {
                put_at(inner, rest, value);
            }
        }
    }
}

/// What a content has at a place.
pub(super) fn find(content: Value, place: &[String]) -> Option<Value> {
    let mut units = split(content);
    match place {
        place if entity_of(place).is_some_and(|entity| entity.len() < place.len()) => {
            let entity = entity_of(place)?;
            let value = units.remove(entity)?;
            split_entity(entity, value).remove(place)
        }
        place => units.remove(place),
    }
}

/// Takes a unit out of a content.
pub(super) fn remove(content: &mut Map<String, Value>, place: &[String]) -> Option<Value> {
    match place {
        [] => None,
        [last] => content.remove(last),
        [key, rest @ ..] => remove(content.get_mut(key)?.as_object_mut()?, rest),
    }
}

fn settings(value: Value, into: &mut BTreeMap<Place, Value>) {
    let settings = "settings".to_owned();
    let mut readings = Map::new();
    for (key, value) in object(value) {
        if key == "asked" {
            add_fields(&[settings.clone(), key], value, into);
        } else if READINGS.contains(&key.as_str()) {
            readings.insert(key, value);
        } else {
            into.insert(vec![settings.clone(), key], value);
        }
    }
    if !readings.is_empty() {
        into.insert(vec![settings, READINGS[0].to_owned()], readings.into());
    }
}

/// The units of a plan: what was marked, each by itself; what one person gave; each conclusion; each
/// choice about the report; the whole order; and each release.
fn plan(value: Value, into: &mut BTreeMap<Place, Value>) {
    for (key, value) in object(value) {
        let place = vec![FIELD.to_owned(), key];
        match place[1].as_str() {
            "released" if value.is_object() => {
                for (ballot, value) in object(value) {
                    add_fields(&below(&place, &ballot), value, into);
                }
            }
            _ if value.is_object() && PARTS.contains(&place[1].as_str()) => {
                add_fields(&place, value, into);
            }
            _ => {
                into.insert(place, value);
            }
        }
    }
}

fn is_readings(place: &[String]) -> bool {
    stamped_at(place).len() > 1
}

fn add_fields(place: &[String], value: Value, into: &mut BTreeMap<Place, Value>) {
    for (key, value) in object(value) {
        into.insert(below(place, &key), value);
    }
}

fn below(place: &[String], key: &str) -> Place {
    let mut place = place.to_vec();
    place.push(key.to_owned());
    place
}

fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(fields) => fields,
        _ => Map::new(),
    }
}
