//! Taking replies in: what texts come to, who is in, and a form on paper as digits.
//!
//! Invariant: nothing here shows or counts a rating.

mod opening;

pub use opening::{Opening, take};

use crate::exchange::packet::{
    PacketError, PacketFileError, PacketKind, Received, SecretKey, find_codes, link, open,
    open_part, read_response,
};
use crate::exchange::visible;
use crate::instrument::{Instrument, Lang, RoleId};
use crate::scan::workshop::{Arrival, Workshop};
use crate::scan::{Content, ParticipantId, Scan, Via, VoteRound};
use crate::text::packet;
use crate::text::workshop::collect::{self, Collecting};
use std::collections::{BTreeMap, BTreeSet};

/// A text that came in, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// The text: a code, a link, or a message with several.
    pub text: String,
    /// How it came.
    pub via: Via,
    /// What it is called where it is refused: the name of a file; empty for a text.
    pub name: String,
}

/// What became of something that came in.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// A reply was received.
    Reply {
        /// Whose, as known now.
        role: Option<RoleId>,
        /// The name, where one was asked.
        name: Option<String>,
        /// What receiving it came to.
        received: Box<Received>,
    },
    /// Remarks wait for their reply or for more parts: so many of so many are here.
    Waiting {
        /// Parts that are here.
        here: usize,
        /// Parts in all.
        of: usize,
    },
    /// A file could not be read.
    BadFile {
        /// Its name.
        name: String,
        /// Why.
        why: PacketFileError,
    },
    /// It was not taken.
    Refused {
        /// What it was.
        what: String,
        /// Why.
        why: PacketError,
    },
}

/// What a heap of texts came to.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Taken {
    /// What is to be added to the scan.
    pub arrivals: Vec<Arrival>,
    /// What became of each, in order.
    pub outcomes: Vec<Outcome>,
}

impl Outcome {
    /// Whether nothing came of it.
    pub fn is_refused(&self) -> bool {
        matches!(self, Self::Refused { .. } | Self::BadFile { .. })
    }

    /// What it was, where it has a name, and what became of it.
    pub fn say(&self, lang: Lang, scan: &Scan, instrument: &Instrument) -> (String, String) {
        match self {
            Self::Reply {
                role,
                name,
                received,
            } => {
                let role = role.as_ref().map_or_else(
                    || Collecting::NoRole.say(lang).to_owned(),
                    |role| called(&scan.content, instrument, role),
                );
                let who = match name {
                    Some(name) => format!("{} ({role})", visible(name)),
                    None => role,
                };
                (who, packet::received(lang, received))
            }
            Self::Waiting { here, of } => (String::new(), collect::waiting(lang, *here, *of)),
            Self::Refused { what, why } => (visible(what), packet::refused(lang, why)),
            Self::BadFile { name, why } => (visible(name), packet::file_refused(lang, why)),
        }
    }
}

impl Text {
    /// The codes of a file that holds a reply.
    ///
    /// # Errors
    /// [`PacketFileError`] says why there are none.
    pub fn of_file(name: &str, bytes: &[u8]) -> Result<Self, PacketFileError> {
        let file = read_response(bytes)?;
        Ok(Self {
            text: link(&file.reply, &file.comments),
            via: Via::File,
            name: name.to_owned(),
        })
    }
}

/// Whose scan a reply is for: whether the key of this one opens a code of it.
pub fn is_for(scan: &Scan, instrument: &Instrument, text: &str) -> bool {
    let key = Workshop::of(&scan.content).key;
    let Some(key) = key.as_deref().and_then(SecretKey::parse) else {
        return false;
    };
    find_codes(text).iter().any(|found| {
        let refused = match found.kind {
            Ok(PacketKind::Reply) => open(&found.code, &key, &scan.id, instrument).err(),
            Ok(PacketKind::Comments) => open_part(&found.code, &key, &scan.id, instrument).err(),
            _ => return false,
        };
        !matches!(
            refused,
            Some(PacketError::OtherScan | PacketError::NotForThisKey)
        )
    })
}

/// How many people of a role are in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InRole {
    /// The role; `None` for people without one.
    pub role: Option<RoleId>,
    /// What it is called here; empty without a role.
    pub called: String,
    /// In the first vote.
    pub first: usize,
    /// In the second.
    pub second: usize,
    /// The names, where they were asked, in their own order.
    pub names: Vec<String>,
}

/// Who is in, per role: all roles of the workshop, then any others that occur.
pub fn who_is_in(content: &Content, instrument: &Instrument) -> Vec<InRole> {
    let mut of: BTreeMap<Option<RoleId>, [BTreeSet<ParticipantId>; 2]> = BTreeMap::new();
    // Who only opened the statements is not in.
    let cast = content.ballots.values().filter(|ballot| !ballot.is_blank());
    for ballot in cast {
        let role = content.participants.get(&ballot.participant);
        let role = role.and_then(|about| about.role.clone());
        let at = usize::from(ballot.vote == VoteRound::Second);
        of.entry(role).or_default()[at].insert(ballot.participant.clone());
    }
    let row = |role: Option<RoleId>, called: String, votes: [BTreeSet<ParticipantId>; 2]| {
        let people: BTreeSet<_> = votes.iter().flatten().collect();
        let known = people.into_iter().filter_map(|id| {
            let about = content.participants.get(id)?;
            about.name.clone()
        });
        let mut names: Vec<String> = known.collect();
        names.sort_unstable();
        InRole {
            role,
            called,
            first: votes[0].len(),
            second: votes[1].len(),
            names,
        }
    };
    let mut rows = Vec::new();
    for role in Workshop::of(content).roles(instrument) {
        let id = Some(role.id.clone());
        let votes = of.remove(&id).unwrap_or_default();
        rows.push(row(id, called(content, instrument, &role.id), votes));
    }
    for (role, votes) in of {
        let called = role.as_ref().map(RoleId::to_string).unwrap_or_default();
        rows.push(row(role, called, votes));
    }
    rows
}

/// What a role is called in a workshop.
pub fn called(content: &Content, instrument: &Instrument, role: &RoleId) -> String {
    let roles = Workshop::of(content).roles;
    let own = roles.iter().find(|own| own.id == *role);
    if let Some(own) = own.filter(|own| !own.name.is_empty()) {
        return own.name.clone();
    }
    let known = instrument.roles.iter().find(|known| known.id == *role);
    known.map_or_else(|| role.to_string(), |known| known.name.clone())
}
