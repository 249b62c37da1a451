//! Repairs the plan, which stands among the further fields of a content.
//!
//! Invariant: one bad action, seat or release loses only itself. Ids that the present guide does not
//! have stay, and so does what waits for an action that is not there: of two copies that are merged,
//! the other one may have it. No action waits for itself, by whatever way.

use super::answers::statement;
use super::fields::{self, Fields, Repair, bad_word, narrow};
use crate::exchange::ProblemKind;
use crate::instrument::{RecommendationId, StatementId};
use crate::scan::plan::{
    Action, Choices, Conclusion, Edited, POINTS, Plan, Signature, cut_circles,
};
use crate::scan::{ActionId, BallotId, CivilDate, SeatId};
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// The plan in the form in which a content carries it; none where there is nothing in it.
pub(super) fn plan(value: Option<Value>, repair: &mut Repair) -> Option<Value> {
    let value = value?;
    repair.within("plan", |repair| {
        let mut fields = Fields::of(value, repair)?;
        let mut actions = fields.entries("actions", repair, action);
        for id in cut_circles(&mut actions) {
            repair.within("actions", |repair| {
                repair.within(id.as_str(), |repair| {
                    repair.note_at("after", ProblemKind::Inconsistent);
                });
            });
        }
        let plan = Plan {
            symptoms: marks(&mut fields, "symptoms", repair),
            actions,
            order: order(&mut fields, repair),
            dismissed: marks(&mut fields, "dismissed", repair),
            points: fields.entries("points", repair, points),
            conclusions: fields.entries("conclusions", repair, conclusion),
            report: choices(&mut fields, repair),
            released: fields.entries("released", repair, released),
        };
        plan.record(fields.rest())
    })
}

/// The ids under which `true` stands.
fn marks<T: Ord + for<'a> From<&'a str>>(
    fields: &mut Fields,
    key: &str,
    repair: &mut Repair,
) -> BTreeSet<T> {
    let marks = fields.entries(key, repair, |id, value, repair| {
        if value != Value::Bool(true) {
            repair.note(ProblemKind::WrongType);
            return None;
        }
        Some((T::from(id), ()))
    });
    marks.into_keys().collect()
}

fn order(fields: &mut Fields, repair: &mut Repair) -> Vec<RecommendationId> {
    let mut order: Vec<RecommendationId> = Vec::new();
    each(fields, "order", repair, |value, repair| {
        let id = RecommendationId::from(fields::text(value, repair)?.as_str());
        if order.contains(&id) {
            repair.note(ProblemKind::Inconsistent);
        } else {
            order.push(id);
        }
        Some(())
    });
    order
}

/// Does something with every item of a list, each in its place.
fn each(
    fields: &mut Fields,
    key: &str,
    repair: &mut Repair,
    mut item: impl FnMut(Value, &mut Repair) -> Option<()>,
) {
    let Some(value) = fields.take(key) else {
        return;
    };
    repair.within(key, |repair| {
        let Value::Array(items) = value else {
            return repair.note(ProblemKind::WrongType);
        };
        for (index, value) in items.into_iter().enumerate() {
            repair.within(&index.to_string(), |repair| item(value, repair));
        }
    });
}

fn action(key: &str, value: Value, repair: &mut Repair) -> Option<(ActionId, Action)> {
    let id = known(key, ActionId::parse, repair)?;
    let mut fields = Fields::of(value, repair)?;
    let day = |key: &str, fields: &mut Fields, repair: &mut Repair| {
        fields.parsed(key, CivilDate::parse, repair)
    };
    let recommendation = fields.optional_text("recommendation", repair);
    let mut after = BTreeSet::new();
    each(&mut fields, "after", repair, |value, repair| {
        after.insert(fields::parsed(value, ActionId::parse, repair)?);
        Some(())
    });
    let action = Action {
        title: fields.text("title", repair),
        recommendation: recommendation.map(|id| RecommendationId::from(id.as_str())),
        owner: fields.text("owner", repair),
        service: fields.text("service", repair),
        start: day("start", &mut fields, repair),
        due: day("due", &mut fields, repair),
        ended: day("ended", &mut fields, repair),
        effort: word(&mut fields, "effort", repair),
        effect: word(&mut fields, "effect", repair),
        status: word(&mut fields, "status", repair).unwrap_or_default(),
        notes: fields.text("notes", repair),
        after,
        extra: fields.rest(),
    };
    Some((id, action))
}

/// The id that a key writes.
fn known<T>(key: &str, parse: fn(&str) -> Option<T>, repair: &mut Repair) -> Option<T> {
    let id = parse(key);
    if id.is_none() {
        repair.note(bad_word(key));
    }
    id
}

/// One of the words of a type.
fn word<T: DeserializeOwned>(fields: &mut Fields, key: &str, repair: &mut Repair) -> Option<T> {
    let value = fields.take(key)?;
    repair.within(key, |repair| meaning(value, repair))
}

fn meaning<T: DeserializeOwned>(value: Value, repair: &mut Repair) -> Option<T> {
    let text = fields::text(value, repair)?;
    let meaning = serde_json::from_value(Value::String(text.clone())).ok();
    if meaning.is_none() {
        repair.note(bad_word(&text));
    }
    meaning
}

/// What one person gave; all of it or nothing, for nobody can say which point was one too many.
fn points(
    key: &str,
    value: Value,
    repair: &mut Repair,
) -> Option<(SeatId, BTreeMap<ActionId, u8>)> {
    let seat = known(key, SeatId::parse, repair)?;
    let mut given = BTreeMap::new();
    for (key, value) in Fields::of(value, repair)?.rest() {
        repair.within(&key, |repair| {
            let id = known(&key, ActionId::parse, repair)?;
            let count = fields::integer(&value, 1..=u64::from(POINTS), repair)?;
            given.insert(id, narrow::<u8>(count));
            Some(())
        });
    }
    let total: u32 = given.values().map(|count| u32::from(*count)).sum();
    if total > u32::from(POINTS) {
        let found = total.to_string();
        repair.note(ProblemKind::OutOfRange { found });
        return None;
    }
    (!given.is_empty()).then_some((seat, given))
}

fn conclusion(key: &str, value: Value, repair: &mut Repair) -> Option<(Conclusion, Edited)> {
    let which = meaning(Value::String(key.to_owned()), repair)?;
    let mut fields = Fields::of(value, repair)?;
    let edited = Edited {
        text: fields.text("text", repair),
        instead_of: fields.text("instead_of", repair),
    };
    fields.none_left(repair);
    Some((which, edited))
}

fn choices(fields: &mut Fields, repair: &mut Repair) -> Choices {
    let Some(value) = fields.take("report") else {
        return Choices::default();
    };
    repair.within("report", |repair| {
        let Some(mut fields) = Fields::of(value, repair) else {
            return Choices::default();
        };
        let parts = fields.entries("parts", repair, |key, value, repair| {
            let part = meaning(Value::String(key.to_owned()), repair)?;
            if !value.is_boolean() {
                repair.note(ProblemKind::WrongType);
            }
            Some((part, value.as_bool()?))
        });
        let audience = word(&mut fields, "audience", repair).unwrap_or_default();
        fields.none_left(repair);
        Choices { audience, parts }
    })
}

/// The remarks of a ballot that were released; also of one that is not here, as in a copy that was
/// not merged yet.
fn released(
    key: &str,
    value: Value,
    repair: &mut Repair,
) -> Option<(BallotId, BTreeMap<StatementId, Signature>)> {
    let ballot = known(key, BallotId::parse, repair)?;
    let mut released = BTreeMap::new();
    for (key, value) in Fields::of(value, repair)?.rest() {
        repair.within(&key, |repair| {
            let id = statement(&key, repair);
            released.insert(id, meaning(value, repair)?);
            Some(())
        });
    }
    (!released.is_empty()).then_some((ballot, released))
}
