//! Which municipality, when and by whom; the intake facts; what the group agreed on.

use super::{CivilDate, Extra, Logo};
use crate::instrument::{OptionId, Phase};
use serde::Serialize;
use std::collections::BTreeSet;

/// The municipality, picked from the list or typed freely.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Municipality {
    /// Its name.
    pub name: String,
    /// Its REFNIS code, five digits, when it was picked from the list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refnis: Option<String>,
}

/// What the scan is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Scope {
    /// The municipality alone.
    Municipality,
    /// The OCMW alone.
    Ocmw,
    /// The whole *lokaal bestuur*.
    Both,
}

impl Scope {
    /// All scopes, each with its word in files.
    pub const ALL: [(&'static str, Self); 3] = [
        ("municipality", Self::Municipality),
        ("ocmw", Self::Ocmw),
        ("both", Self::Both),
    ];
}

/// Which municipality, when, by whom.
#[derive(Clone, Debug, PartialEq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Context {
    /// The municipality.
    pub municipality: Municipality,
    /// What the scan is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<Scope>,
    /// A recent merger, in the user's words; empty for none.
    pub merger: String,
    /// The class of inhabitants, in the words of the (editable) list.
    pub inhabitants: String,
    /// The day of the workshop or of the scan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schema",
        schemars(with = "Option<super::stamp::schema::Day>")
    )]
    pub date: Option<CivilDate>,
    /// Who guides the scan.
    pub facilitator: String,
    /// The logo of the municipality.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logo: Option<Logo>,
    /// What this version does not know.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub extra: Extra,
}

/// What was answered to an intake fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FactAnswer {
    /// These options (one, unless the fact allows several); in files a list.
    Options(BTreeSet<OptionId>),
    /// *Weet ik niet*; in files `"?"`.
    DontKnow,
    /// *Anders georganiseerd*; in files `"other"`.
    Otherwise,
}

impl Serialize for FactAnswer {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Options(options) => options.serialize(to),
            Self::DontKnow => to.serialize_str("?"),
            Self::Otherwise => to.serialize_str("other"),
        }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for FactAnswer {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "FactAnswer".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "The options that hold, or ? (don't know), or other (organised otherwise)",
            "oneOf": [
                { "type": "array", "items": { "type": "string" }, "uniqueItems": true },
                { "enum": ["?", "other"] },
            ],
        })
    }
}

/// The phase that the group agreed on for an area.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Agreement {
    /// Where the area stands, in the eyes of the group.
    #[cfg_attr(
        feature = "schema",
        schemars(with = "super::stamp::schema::PhaseNumber")
    )]
    pub phase: Phase,
    /// Why.
    pub reason: String,
    /// What shows it.
    pub evidence: String,
    /// What this version does not know.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub extra: Extra,
}

/// The phase that the group aims at.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Ambition {
    /// Where the area should stand.
    #[cfg_attr(
        feature = "schema",
        schemars(with = "super::stamp::schema::PhaseNumber")
    )]
    pub phase: Phase,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<u16>,
    /// What this version does not know.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub extra: Extra,
}
