//! Participants and their ballots.
//!
//! Invariant: a ballot belongs to one participant and one vote. Only the ballot of the person at
//! this screen is edited in place; every other one is append-only.

use super::{Extra, ParticipantId};
use crate::instrument::{Answer, AreaId, Placement, RoleId, StatementId};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};
use std::collections::BTreeMap;

/// Somebody who takes part.
#[derive(Clone, Debug, PartialEq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Participant {
    /// The role; a person who answers alone has none and is asked everything.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<RoleId>,
    /// A nickname or name, if it was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What this version does not know.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub extra: Extra,
}

/// Before or after the discussion; in files 1 or 2.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum VoteRound {
    /// Alone and unseen.
    First,
    /// After the discussion.
    Second,
}

impl VoteRound {
    /// Its number, 1 or 2.
    pub fn number(self) -> u8 {
        match self {
            Self::First => 1,
            Self::Second => 2,
        }
    }

    /// The vote of this number.
    pub fn new(number: u8) -> Option<Self> {
        match number {
            1 => Some(Self::First),
            2 => Some(Self::Second),
            _ => None,
        }
    }
}

impl Serialize for VoteRound {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_u8(self.number())
    }
}

impl<'de> Deserialize<'de> for VoteRound {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let number = u8::deserialize(from)?;
        Self::new(number).ok_or_else(|| D::Error::custom("no vote"))
    }
}

/// How a ballot came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Via {
    /// Answered on the screen that holds the scan.
    Screen,
    /// From a file.
    File,
    /// From a link or a code.
    Link,
    /// From a QR code.
    Qr,
    /// Typed over from paper.
    Paper,
}

impl Via {
    /// All ways, each with its word in files.
    pub const ALL: [(&'static str, Self); 5] = [
        ("screen", Self::Screen),
        ("file", Self::File),
        ("link", Self::Link),
        ("qr", Self::Qr),
        ("paper", Self::Paper),
    ];
}

/// A remark at a statement: for the facilitator alone until it is released.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Comment {
    /// What was written.
    pub text: String,
    /// Whether it stays with the facilitator.
    pub private: bool,
    /// What this version does not know.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub extra: Extra,
}

/// What one participant answered in one vote.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(
    feature = "schema",
    schemars(transform = super::culture::describe)
)]
pub struct Ballot {
    /// Whose it is.
    pub participant: ParticipantId,
    /// Which vote.
    #[cfg_attr(feature = "schema", schemars(with = "super::stamp::schema::OneOrTwo"))]
    pub vote: VoteRound,
    /// Of several ballots of one participant in one vote the highest counts.
    pub seq: u32,
    /// How it came in.
    pub via: Via,
    /// The answers; what is missing was not answered.
    #[cfg_attr(
        feature = "schema",
        schemars(with = "BTreeMap<StatementId, super::stamp::schema::RatingOrQuestion>")
    )]
    pub ratings: BTreeMap<StatementId, Answer>,
    /// Per area the description that fits best today.
    #[cfg_attr(
        feature = "schema",
        schemars(with = "BTreeMap<AreaId, super::stamp::schema::PhaseOrQuestion>")
    )]
    pub placements: BTreeMap<AreaId, Placement>,
    /// Remarks.
    pub comments: BTreeMap<StatementId, Comment>,
    /// What the first program does not know: the answers to the
    /// [culture barometer](super::culture), and the fields of later versions.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub extra: Extra,
}

impl Ballot {
    /// A ballot without answers.
    pub fn empty(participant: ParticipantId, vote: VoteRound, via: Via) -> Self {
        Self {
            participant,
            vote,
            seq: 1,
            via,
            ratings: BTreeMap::new(),
            placements: BTreeMap::new(),
            comments: BTreeMap::new(),
            extra: Extra::new(),
        }
    }

    /// Whether nothing was answered on it.
    pub fn is_blank(&self) -> bool {
        self.ratings.is_empty()
            && self.placements.is_empty()
            && self.comments.is_empty()
            && !self.extra.contains_key(super::culture::FIELD)
    }
}
