//! Repairs the ⚙ settings.
//!
//! Invariant: what comes out is valid, so that scoring is defined. A setting that is out of range
//! takes its default; where the readings then contradict each other, all numbers do.

use super::answers::{area, role};
use super::fields::{Fields, Repair, narrow};
use crate::exchange::ProblemKind;
use crate::instrument::{AreaId, RoleId};
use crate::scan::{Ramp, Settings, VoteUsed};
use serde_json::Value;
use std::collections::BTreeSet;
use std::ops::RangeInclusive;

pub(super) fn settings(value: Option<Value>, repair: &mut Repair) -> Settings {
    let Some(value) = value else {
        return Settings::default();
    };
    repair.within("settings", |repair| {
        let Some(mut fields) = Fields::of(value, repair) else {
            return Settings::default();
        };
        let default = Settings::default();
        let mut number = |key: &str, range: RangeInclusive<u64>, otherwise: u16| {
            let number = fields.integer(key, range, repair);
            number.map_or(otherwise, narrow::<u16>)
        };
        let known_from = number("known_from", 1..=30, default.known_from.into());
        let cut = number("cut", 101..=500, default.cut);
        let pace = number("pace", 1..=400, default.pace);
        let yes_saying = number("yes_saying", 0..=100, default.yes_saying.into());
        let confidential_from = number(
            "confidential_from",
            1..=30,
            default.confidential_from.into(),
        );
        let settings = Settings {
            known_from: narrow(known_from.into()),
            normal: ramp(&mut fields, "normal", default.normal, repair),
            mild: ramp(&mut fields, "mild", default.mild, repair),
            strict: ramp(&mut fields, "strict", default.strict, repair),
            cut,
            pace,
            yes_saying: narrow(yes_saying.into()),
            confidential_from: narrow(confidential_from.into()),
            vote: fields
                .word("vote", &VoteUsed::ALL, repair)
                .unwrap_or_default(),
            asked: fields.entries("asked", repair, asked),
            extra: fields.rest(),
        };
        valid(settings, repair)
    })
}

/// The settings, with default numbers unless they are valid together.
fn valid(settings: Settings, repair: &mut Repair) -> Settings {
    if settings.is_valid() {
        return settings;
    }
    repair.note(ProblemKind::Inconsistent);
    Settings {
        vote: settings.vote,
        asked: settings.asked,
        extra: settings.extra,
        ..Settings::default()
    }
}

fn ramp(fields: &mut Fields, key: &str, otherwise: Ramp, repair: &mut Repair) -> Ramp {
    let Some(value) = fields.take(key) else {
        return otherwise;
    };
    let read = repair.within(key, |repair| {
        let mut fields = Fields::of(value, repair)?;
        fields.wanted(&["lo", "hi"], repair);
        let lo = fields.integer("lo", 0..=99, repair);
        let hi = fields.integer("hi", 1..=100, repair);
        fields.none_left(repair);
        let ramp = Ramp::new(narrow(lo?), narrow(hi?));
        if ramp.is_none() {
            repair.note(ProblemKind::Inconsistent);
        }
        ramp
    });
    read.unwrap_or(otherwise)
}

/// The roles that an area is asked of.
fn asked(key: &str, value: Value, repair: &mut Repair) -> Option<(AreaId, BTreeSet<RoleId>)> {
    let id = area(key, repair);
    let Value::Array(roles) = value else {
        repair.note(ProblemKind::WrongType);
        return None;
    };
    let mut asked = BTreeSet::new();
    for value in roles {
        asked.extend(role(value, repair));
    }
    Some((id, asked))
}
