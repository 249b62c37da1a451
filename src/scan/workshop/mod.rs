//! The workshop: who is asked what, what was closed and shown, what stands on the projector.
//!
//! Invariant: no rating is in here and nothing here changes one. A [`Content`] keeps the workshop as a
//! [`Record`], the form in which it stands in files, so that the first program, which never opens a
//! workshop, carries it without knowing it; [`Workshop::of`] reads it and is total.

mod act;
mod loosen;
mod stage;

pub use act::{Act, Arrival, act};
pub use loosen::{loosened, needed};
pub use stage::{Stage, Timer};

use super::{Content, ParticipantId, VoteRound};
use crate::instrument::{AreaId, Instrument, RoleGroup, RoleId};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

/// A workshop in the form in which it stands in files; empty where there is none.
#[derive(Clone, Debug, PartialEq, Default, Serialize)]
#[serde(transparent)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Record(#[cfg_attr(feature = "schema", schemars(with = "Workshop"))] Map<String, Value>);

impl Record {
    /// Whether there is no workshop.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether this is the work of somebody who takes part in a scan that stands elsewhere.
    pub fn is_participation(&self) -> bool {
        self.0.contains_key("participation")
    }

    /// The record of what was read, field by field; what is no field of a workshop stays as it is, and
    /// `refuse` is told of each field that cannot be read.
    pub fn read(fields: Map<String, Value>, mut refuse: impl FnMut(&str)) -> Self {
        let mut kept = Map::new();
        for (key, value) in fields {
            let one = Value::Object(Map::from_iter([(key.clone(), value.clone())]));
            if serde_json::from_value::<Workshop>(one).is_ok() {
                kept.insert(key, value);
            } else {
                refuse(&key);
            }
        }
        Self(kept)
    }
}

/// How people are known to the facilitator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Identify {
    /// By their role only.
    #[default]
    Role,
    /// By a nickname of their choice as well.
    Nickname,
    /// By their name as well.
    Name,
}

impl Identify {
    /// All ways, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Role, Self::Nickname, Self::Name];
}

/// What may be shown to the room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Level {
    /// The distribution of each statement.
    #[default]
    Statements,
    /// Areas alone: with politicians at the table.
    Areas,
}

/// A role of this workshop.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Role {
    /// Its id; one of the instrument's, or of this scan alone.
    pub id: RoleId,
    /// What it is called; empty for the instrument's own word.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// The group in which it is reported.
    pub group: RoleGroup,
}

/// Something to come back to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Parked {
    /// What.
    pub text: String,
    /// Whether it was dealt with.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub done: bool,
}

/// A reply that was not taken in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Refused {
    /// What it was: the name of a file, or the beginning of a code.
    pub what: String,
    /// Why, as the word of an error.
    pub why: String,
    /// When, `14:02`.
    pub at: String,
}

/// What ties somebody's work on this device to the scan of the facilitator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Participation {
    /// The invitation, as it came.
    pub invitation: String,
    /// How often a reply was made from it; the next one counts one more.
    #[serde(default)]
    pub sent: u32,
}

/// The workshop of a scan.
#[derive(Clone, Debug, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Workshop {
    /// The roles; empty for those of the instrument. See [`Workshop::roles`].
    pub roles: Vec<Role>,
    /// How people are known.
    pub identify: Identify,
    /// Whether the culture barometer is asked of everybody.
    pub culture: bool,
    /// The secret key that opens replies, as text; made with the first invitation.
    pub key: Option<String>,
    /// A mark of what the invitation asked when it was last handed out.
    pub invited: Option<String>,
    /// What the results will and will not be used for, in the facilitator's words; `None` for ours.
    pub purpose: Option<String>,
    /// When the day starts, `09:00`; `None` for that.
    pub starts: Option<String>,
    /// Whether people answer in the week before.
    pub online: bool,
    /// The votes that are closed.
    #[cfg_attr(
        feature = "schema",
        schemars(with = "BTreeSet<crate::scan::stamp::schema::OneOrTwo>")
    )]
    pub closed: BTreeSet<VoteRound>,
    /// What may be shown.
    pub level: Level,
    /// The areas that were shown to the room.
    pub revealed: BTreeSet<AreaId>,
    /// Whose answers stand in what was shown, per vote (METHOD §5).
    #[cfg_attr(
        feature = "schema",
        schemars(with = "BTreeMap<String, BTreeSet<ParticipantId>>")
    )]
    pub published: BTreeMap<VoteRound, BTreeSet<ParticipantId>>,
    /// What stands on the projector.
    pub stage: Stage,
    /// Whether the projector is dark.
    pub dark: bool,
    /// The timer, while it runs.
    pub timer: Option<Timer>,
    /// The facilitator's notes, per statement or area.
    pub notes: BTreeMap<String, String>,
    /// The parking lot.
    pub parked: Vec<Parked>,
    /// What was not taken in.
    pub refused: Vec<Refused>,
    /// The scan in which this work takes part.
    pub participation: Option<Participation>,
}

impl Workshop {
    /// The workshop of a content; what is not said is as it is by default.
    pub fn of(content: &Content) -> Self {
        let fields = Value::Object(content.workshop.0.clone());
        serde_json::from_value(fields).unwrap_or_default()
    }

    /// The roles with their groups: those that were edited, else the instrument's.
    pub fn roles(&self, instrument: &Instrument) -> Vec<Role> {
        if !self.roles.is_empty() {
            return self.roles.clone();
        }
        let roles = instrument.roles.iter();
        roles
            .map(|role| Role {
                id: role.id.clone(),
                name: String::new(),
                group: role.group,
            })
            .collect()
    }

    /// Whether a vote is closed.
    pub fn is_closed(&self, vote: VoteRound) -> bool {
        self.closed.contains(&vote)
    }

    /// The vote for which a reply counts now: the second once the first is closed.
    pub fn vote(&self) -> VoteRound {
        if self.is_closed(VoteRound::First) {
            VoteRound::Second
        } else {
            VoteRound::First
        }
    }

    /// Whether people were invited, so that nothing is shown before it is revealed.
    pub fn is_held(&self) -> bool {
        self.key.is_some()
    }
}

impl Content {
    /// Whether the answers of others are still unseen: people were invited and not every area was
    /// shown, or this is somebody's own part in the scan of another.
    pub fn hides_results(&self, instrument: &Instrument) -> bool {
        if self.workshop.is_empty() {
            return false;
        }
        let workshop = Workshop::of(self);
        let all_shown = || {
            let mut areas = instrument.areas.iter();
            areas.all(|area| workshop.revealed.contains(&area.id))
        };
        workshop.participation.is_some() || (workshop.is_held() && !all_shown())
    }
}

impl Record {
    /// The record of a workshop in the place of this one. What is as it is by default is left out, what
    /// this version does not know stays.
    #[must_use]
    pub fn with(&self, workshop: &Workshop) -> Self {
        // Both are tables of plain values, which always have a form in JSON.
        let fields = |workshop: &Workshop| match serde_json::to_value(workshop) {
            Ok(Value::Object(fields)) => fields,
            _ => Map::new(),
        };
        let default = fields(&Workshop::default());
        let mut said = fields(workshop);
        said.retain(|key, value| default.get(key) != Some(value));
        let unknown = self.0.iter().filter(|(key, _)| !default.contains_key(*key));
        said.extend(unknown.map(|(key, value)| (key.clone(), value.clone())));
        Self(said)
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
