//! Something that the municipality is going to do.

use crate::instrument::RecommendationId;
use crate::scan::{ActionId, CivilDate, Extra};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// How far an action is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Status {
    /// Decided, not begun.
    #[default]
    Planned,
    /// Begun.
    Running,
    /// Waits for something.
    Waiting,
    /// Done.
    Done,
    /// Given up; the notes say why.
    Stopped,
}

impl Status {
    /// All, in the order in which they are shown.
    pub const ALL: [Self; 5] = [
        Self::Running,
        Self::Waiting,
        Self::Planned,
        Self::Done,
        Self::Stopped,
    ];

    /// Whether there is still something to do.
    pub fn is_open(self) -> bool {
        !matches!(self, Self::Done | Self::Stopped)
    }
}

/// How much an action asks, or brings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Size {
    /// Little.
    Small,
    /// Something between.
    Medium,
    /// Much.
    Large,
}

impl Size {
    /// All, the smallest first.
    pub const ALL: [Self; 3] = [Self::Small, Self::Medium, Self::Large];
}

/// Something that the municipality is going to do.
#[derive(Clone, Debug, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Action {
    /// What.
    pub title: String,
    /// The recommendation that it came from; none for one of their own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recommendation: Option<RecommendationId>,
    /// Who sees to it.
    pub owner: String,
    /// The service that does it.
    pub service: String,
    /// When it begins.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schema",
        schemars(with = "Option<crate::scan::stamp::schema::Day>")
    )]
    pub start: Option<CivilDate>,
    /// When it is to be done.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schema",
        schemars(with = "Option<crate::scan::stamp::schema::Day>")
    )]
    pub due: Option<CivilDate>,
    /// When it was done or given up.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schema",
        schemars(with = "Option<crate::scan::stamp::schema::Day>")
    )]
    pub ended: Option<CivilDate>,
    /// How much it asks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effort: Option<Size>,
    /// How much it brings.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effect: Option<Size>,
    /// How far it is.
    pub status: Status,
    /// What else there is to say.
    pub notes: String,
    /// The actions that come first.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub after: BTreeSet<ActionId>,
    /// What this version does not know.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub extra: Extra,
}
