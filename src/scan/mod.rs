//! What was answered: one scan of one municipality, and the only way to change it.
//!
//! Invariant: [`update`] and, for the facilitator, [`workshop::act`] and [`plan::act`] are the three doors to
//! the one place that changes the [`Content`] of a [`Scan`]; it is pure and total, every change raises the revision, and every changed leaf gets a stamp. No event can lose
//! an answer that it does not name. Nothing here is scored or worded.

mod ballot;
mod context;
pub mod culture;
mod event;
mod history;
mod id;
mod logo;
pub mod plan;
mod settings;
mod stamp;
mod time;
pub mod workshop;

pub use ballot::{Ballot, Comment, Participant, Via, VoteRound};
pub use context::{Agreement, Ambition, Context, FactAnswer, Municipality, Scope};
use event::update_with;
pub use event::{Edit, Event, update};
pub use history::History;
pub use id::{ActionId, BallotId, ParticipantId, ReplicaId, ScanId, SeatId};
pub use logo::Logo;
pub use settings::{Ramp, Settings, VoteUsed};
pub use stamp::{COUNTER_LIMIT, Stamp, leaf_paths, one_more, restamp, restamp_chosen};
pub use time::{CivilDate, Timestamp};

use crate::instrument::{Area, AreaId, Asked, FactId, Instrument};
use serde::Serialize;
use std::collections::BTreeMap;

/// Fields of a file that this version does not know; they survive a round trip.
pub type Extra = serde_json::Map<String, serde_json::Value>;

/// Whether a scan asks everything or the placements alone (METHOD §2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Kind {
    /// Statements and placements.
    #[default]
    Full,
    /// *Snelscan*: the 13 placements.
    Quick,
}

impl Kind {
    /// Both kinds, each with its word in files.
    pub const ALL: [(&'static str, Self); 2] = [("full", Self::Full), ("quick", Self::Quick)];
}

/// The instrument that a scan was answered with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct InstrumentRef {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: u32,
}

impl InstrumentRef {
    /// The reference to an instrument.
    pub fn to(instrument: &Instrument) -> Self {
        Self {
            id: instrument.id.clone(),
            version: instrument.version,
        }
    }
}

/// The person who answers on this very screen: one participant, edited in place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Own {
    /// The participant.
    pub participant: ParticipantId,
    /// The participant's ballot of the first vote.
    pub ballot: BallotId,
}

/// What people wrote and chose: everything that undo brings back.
#[derive(Clone, Debug, PartialEq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Content {
    /// The name under which the scan stands in the list.
    pub name: String,
    /// Everything, or the placements alone.
    pub kind: Kind,
    /// Whether it is the fictitious example, which is marked everywhere.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub example: bool,
    /// Which municipality, when, by whom.
    pub context: Context,
    /// The intake facts that were answered.
    pub facts: BTreeMap<FactId, FactAnswer>,
    /// Who took part.
    pub participants: BTreeMap<ParticipantId, Participant>,
    /// Their answers.
    pub ballots: BTreeMap<BallotId, Ballot>,
    /// The person at this screen, if one answers here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own: Option<Own>,
    /// The phases that the group agreed on.
    pub agreed: BTreeMap<AreaId, Agreement>,
    /// The phases that the group aims at.
    pub ambition: BTreeMap<AreaId, Ambition>,
    /// The ⚙ settings of METHOD.
    pub settings: Settings,
    /// How the workshop is held and where it stands.
    #[serde(default, skip_serializing_if = "workshop::Record::is_empty")]
    pub workshop: workshop::Record,
    /// What this version does not know.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(with = "plan::Carried"))]
    pub extra: Extra,
}

/// One scan of one municipality: its content, and the book-keeping that lets two copies be merged.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Scan {
    /// Its id, 80 random bits.
    pub id: ScanId,
    /// How often it was changed; rises with every change, undo included.
    #[serde(skip)]
    pub revision: u64,
    /// The instrument that it was answered with.
    #[serde(skip)]
    pub instrument: InstrumentRef,
    /// Raised when answers are cut loose from persons (METHOD §5).
    pub epoch: u32,
    /// When it was made.
    pub created: Timestamp,
    /// When it was last changed; for show, nothing is ordered by it.
    pub changed: Timestamp,
    /// What was answered.
    pub content: Content,
    /// Per editable leaf, who changed it last.
    pub stamps: BTreeMap<String, Stamp>,
    /// Per replica, its highest counter.
    pub versions: BTreeMap<ReplicaId, u64>,
    /// What this version does not know.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub extra: Extra,
}

/// What a new scan needs from outside.
#[derive(Clone, Debug)]
pub struct Birth {
    /// The id of the scan.
    pub id: ScanId,
    /// The person at this screen.
    pub own: Own,
    /// When.
    pub now: Timestamp,
}

impl Scan {
    /// An empty scan with one person who answers on this screen.
    pub fn new(birth: Birth, kind: Kind, instrument: &Instrument) -> Self {
        let mut content = Content {
            kind,
            ..Content::default()
        };
        content.join(birth.own);
        Self {
            id: birth.id,
            revision: 1,
            instrument: InstrumentRef::to(instrument),
            epoch: 0,
            created: birth.now.clone(),
            changed: birth.now,
            content,
            stamps: BTreeMap::new(),
            versions: BTreeMap::new(),
            extra: Extra::new(),
        }
    }
}

impl Content {
    /// Adds the person at this screen, unless there is one.
    fn join(&mut self, own: Own) {
        if self.own.is_some() {
            return;
        }
        let participant = own.participant.clone();
        self.participants
            .insert(participant.clone(), Participant::default());
        self.ballots.insert(
            own.ballot.clone(),
            Ballot::empty(participant, VoteRound::First, Via::Screen),
        );
        self.own = Some(own);
    }

    /// The ballot of the person at this screen.
    pub fn own_ballot(&self) -> Option<&Ballot> {
        self.ballots.get(&self.own.as_ref()?.ballot)
    }

    /// The ballot of one vote that counts for a participant: the one with the highest `seq`,
    /// and of equal ones the last by id.
    pub fn effective(&self, participant: &ParticipantId, vote: VoteRound) -> Option<&Ballot> {
        self.ballots
            .iter()
            .filter(|(_, b)| b.participant == *participant && b.vote == vote)
            .max_by_key(|(id, ballot)| (ballot.seq, *id))
            .map(|(_, ballot)| ballot)
    }

    /// Whether a participant is asked an area. A person without a role, who answers alone, is asked
    /// everything (METHOD §2).
    pub fn is_asked(&self, participant: &Participant, area: &Area) -> bool {
        let Some(role) = &participant.role else {
            return true;
        };
        match self.settings.asked.get(&area.id) {
            Some(roles) => roles.contains(role),
            None => match &area.asked {
                Asked::Everyone => true,
                Asked::Roles(roles) => roles.contains(role),
            },
        }
    }
}
