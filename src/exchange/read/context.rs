//! Repairs the context, the intake facts, and what the group agreed on.
//!
//! Invariant: an agreement or an ambition without a phase means nothing and is left out; of every
//! other entity each usable field is kept.

use super::answers::{area, phase};
use super::fields::{self, Fields, Repair, bad_word, narrow};
use crate::exchange::ProblemKind;
use crate::instrument::{AreaId, Fact, FactId, OptionId};
use crate::scan::{Agreement, Ambition, CivilDate, Context, FactAnswer, Logo, Municipality, Scope};
use serde_json::Value;

pub(super) fn context(value: Option<Value>, repair: &mut Repair) -> Context {
    let Some(value) = value else {
        return Context::default();
    };
    repair.within("context", |repair| {
        let Some(mut fields) = Fields::of(value, repair) else {
            return Context::default();
        };
        Context {
            municipality: municipality(&mut fields, repair),
            scope: fields.word("scope", &Scope::ALL, repair),
            merger: fields.text("merger", repair),
            inhabitants: fields.text("inhabitants", repair),
            date: fields.parsed("date", CivilDate::parse, repair),
            facilitator: fields.text("facilitator", repair),
            logo: logo(&mut fields, repair),
            extra: fields.rest(),
        }
    })
}

/// A logo that is none is left out; what stands there instead is too long and too foreign to repeat.
fn logo(fields: &mut Fields, repair: &mut Repair) -> Option<Logo> {
    let value = fields.take("logo")?;
    let logo = value.as_str().and_then(Logo::parse);
    if logo.is_none() {
        repair.note_at("logo", ProblemKind::NoLogo);
    }
    logo
}

fn municipality(fields: &mut Fields, repair: &mut Repair) -> Municipality {
    let Some(value) = fields.take("municipality") else {
        return Municipality::default();
    };
    repair.within("municipality", |repair| {
        let Some(mut fields) = Fields::of(value, repair) else {
            return Municipality::default();
        };
        let read = Municipality {
            name: fields.text("name", repair),
            refnis: fields.parsed("refnis", refnis, repair),
        };
        fields.none_left(repair);
        read
    })
}

fn refnis(text: &str) -> Option<String> {
    let digits = text.len() == 5 && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.to_owned())
}

pub(super) fn fact(key: &str, value: Value, repair: &mut Repair) -> Option<(FactId, FactAnswer)> {
    let id = FactId::from(key);
    let known = repair.instrument.facts().find(|fact| fact.id == id);
    // Without the intake, which the page fetches later, no fact is known; that is no problem.
    if known.is_none() && !repair.instrument.intake.is_empty() {
        repair.note_unknown(key);
    }
    let answer = match value {
        Value::Array(options) => self::options(options, known, repair),
        Value::String(text) => match text.as_str() {
            "?" => FactAnswer::DontKnow,
            "other" => FactAnswer::Otherwise,
            other => {
                repair.note(bad_word(other));
                return None;
            }
        },
        _ => {
            repair.note(ProblemKind::WrongType);
            return None;
        }
    };
    let offered = known.is_none_or(|fact| fact.otherwise || answer != FactAnswer::Otherwise);
    if !offered {
        repair.note(ProblemKind::Inconsistent);
    }
    Some((id, answer))
}

fn options(options: Vec<Value>, fact: Option<&Fact>, repair: &mut Repair) -> FactAnswer {
    let mut chosen = std::collections::BTreeSet::new();
    for option in options {
        let Some(id) = fields::text(option, repair) else {
            continue;
        };
        let id = OptionId::from(id.as_str());
        // Of a fact that is itself unknown, so are its options; that was said.
        if fact.is_some_and(|fact| fact.options.iter().all(|option| option.id != id)) {
            repair.note_unknown(id.as_str());
        }
        chosen.insert(id);
    }
    if chosen.len() > 1 && fact.is_some_and(|fact| !fact.multiple) {
        repair.note(ProblemKind::Inconsistent);
    }
    FactAnswer::Options(chosen)
}

pub(super) fn agreement(
    key: &str,
    value: Value,
    repair: &mut Repair,
) -> Option<(AreaId, Agreement)> {
    let id = area(key, repair);
    let mut fields = Fields::of(value, repair)?;
    fields.wanted(&["phase"], repair);
    let agreement = Agreement {
        phase: phase(&mut fields, repair)?,
        reason: fields.text("reason", repair),
        evidence: fields.text("evidence", repair),
        extra: fields.rest(),
    };
    Some((id, agreement))
}

pub(super) fn ambition(key: &str, value: Value, repair: &mut Repair) -> Option<(AreaId, Ambition)> {
    let id = area(key, repair);
    let mut fields = Fields::of(value, repair)?;
    fields.wanted(&["phase"], repair);
    let ambition = Ambition {
        phase: phase(&mut fields, repair)?,
        year: fields
            .integer("year", 0..=u64::from(u16::MAX), repair)
            .map(narrow),
        extra: fields.rest(),
    };
    Some((id, ambition))
}
