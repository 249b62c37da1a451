//! An invitation: everything that somebody's own device needs to take part.
//!
//! Layout: flags, scan id, instrument (two bytes for its id, its version), REFNIS, name of the
//! municipality, public key, and the roles where they are not the instrument's own with what it asks of
//! them.
//!
//! Invariant: no answer and no secret is in it. Reading what was written gives an equal invitation, but
//! for texts beyond their limits, which are cut, and areas that the instrument does not have.

use super::bytes::{Reader, clean_line, put_number, put_text};
use super::error::PacketError;
use super::frame::{self, PacketKind};
use super::key::PublicKey;
use super::roles::{self, InvitedRole, default_areas, default_roles};
use super::{base32, order};
use crate::instrument::{AreaId, Instrument, RoleId};
use crate::scan::workshop::{Identify, Workshop};
use crate::scan::{InstrumentRef, Kind, Municipality, Participant, Scan, ScanId, VoteRound};
use std::collections::{BTreeMap, BTreeSet};

/// A name in an invitation has so many bytes at most.
pub(super) const TEXT_LIMIT: usize = 60;
/// No id of a scan is longer.
const ODD_ID_LIMIT: usize = 32;

const SECOND_VOTE: u8 = 1;
const QUICK: u8 = 1 << 1;
/// Two bits.
const IDENTIFY: u8 = 2;
const OWN_ROLES: u8 = 1 << 4;
const REFNIS: u8 = 1 << 5;
/// The id of the scan is not one of 80 bits, and stands there as text.
const ODD_ID: u8 = 1 << 6;
/// The culture barometer is asked too; readers of before it do not look at this bit.
const CULTURE: u8 = 1 << 7;

/// An invitation to a scan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// The scan.
    pub scan: ScanId,
    /// Whose.
    pub municipality: Municipality,
    /// What is asked.
    pub instrument: InstrumentRef,
    /// Everything, or the placements alone.
    pub kind: Kind,
    /// For which vote.
    pub vote: VoteRound,
    /// Whether the culture barometer is asked too.
    pub culture: bool,
    /// How people make themselves known.
    pub identify: Identify,
    /// The roles that can be chosen.
    pub roles: Vec<InvitedRole>,
    /// What seals the replies.
    pub key: PublicKey,
}

impl Invitation {
    /// The invitation to a scan as it stands, for a vote.
    pub fn to(scan: &Scan, vote: VoteRound, key: PublicKey, instrument: &Instrument) -> Self {
        let content = &scan.content;
        let workshop = Workshop::of(content);
        let roles = workshop.roles(instrument).into_iter().map(|role| {
            let somebody = Participant {
                role: Some(role.id.clone()),
                ..Participant::default()
            };
            let areas = instrument.areas.iter();
            let asked = areas.filter(|area| content.is_asked(&somebody, area));
            InvitedRole {
                areas: asked.map(|area| area.id.clone()).collect(),
                name: Some(role.name).filter(|name| !name.is_empty()),
                id: role.id,
            }
        });
        Self {
            scan: scan.id.clone(),
            municipality: content.context.municipality.clone(),
            instrument: InstrumentRef::to(instrument),
            kind: content.kind,
            vote,
            culture: workshop.culture,
            identify: workshop.identify,
            roles: roles.collect(),
            key,
        }
    }

    /// The invitation as a code.
    pub fn encode(&self, instrument: &Instrument) -> String {
        let mut out = Vec::new();
        let refnis = self.refnis();
        let id = packed_id(&self.scan);
        let own_roles = self.roles != default_roles(instrument);
        let identify = match self.identify {
            Identify::Role => 0,
            Identify::Nickname => 1,
            Identify::Name => 2,
        };
        let flag = |set: bool, bit: u8| if set { bit } else { 0 };
        out.push(
            flag(self.vote == VoteRound::Second, SECOND_VOTE)
                | flag(self.kind == Kind::Quick, QUICK)
                | (identify << IDENTIFY)
                | flag(own_roles, OWN_ROLES)
                | flag(refnis.is_some(), REFNIS)
                | flag(id.is_none(), ODD_ID)
                | flag(self.culture, CULTURE),
        );
        match id {
            Some(bytes) => out.extend(bytes),
            None => put_text(&mut out, self.scan.as_str(), ODD_ID_LIMIT),
        }
        out.extend(order::short(&self.instrument.id).to_be_bytes());
        put_number(&mut out, self.instrument.version);
        if let Some(refnis) = refnis {
            put_number(&mut out, refnis);
        }
        put_text(&mut out, &self.municipality.name, TEXT_LIMIT);
        out.extend(self.key.bytes());
        if own_roles {
            roles::put(&mut out, &self.roles, instrument);
        }
        frame::wrap(PacketKind::Invitation, &out)
    }

    /// The code as a number, if it is one that is written back the same.
    fn refnis(&self) -> Option<u32> {
        let code = self.municipality.refnis.as_deref()?;
        let number = code.parse().ok()?;
        (written_refnis(number).as_deref() == Some(code)).then_some(number)
    }

    /// The invitation of a code, or of a link with one.
    ///
    /// # Errors
    /// [`PacketError`] says why there is none.
    pub fn decode(text: &str, instrument: &Instrument) -> Result<Self, PacketError> {
        let content = frame::unwrap(text, PacketKind::Invitation)?;
        let mut from = Reader(&content);
        let begun = begin(&mut from).ok_or(PacketError::Damaged)?;
        let version = begun.version;
        if begun.instrument != order::short(&instrument.id) || version != instrument.version {
            return Err(PacketError::OtherInstrument { found: version });
        }
        let read = rest(&mut from, begun, instrument);
        read.filter(|_| from.0.is_empty())
            .ok_or(PacketError::Damaged)
    }

    /// What is asked of other roles than the instrument says, as the settings of a scan hold it.
    pub fn asked(&self, instrument: &Instrument) -> BTreeMap<AreaId, BTreeSet<RoleId>> {
        let mut asked = BTreeMap::new();
        for area in &instrument.areas {
            let invited = self.roles.iter();
            let of = |role: &&InvitedRole| role.areas.contains(&area.id);
            let differs = self
                .roles
                .iter()
                .any(|role| of(&role) != default_areas(&role.id, instrument).contains(&area.id));
            if differs {
                let roles = invited.filter(of).map(|role| role.id.clone());
                asked.insert(area.id.clone(), roles.collect());
            }
        }
        asked
    }
}

/// What stands before the instrument is known.
struct Begun {
    flags: u8,
    scan: ScanId,
    instrument: u16,
    version: u32,
}

fn begin(from: &mut Reader) -> Option<Begun> {
    let flags = from.byte()?;
    let scan = if flags & ODD_ID == 0 {
        ScanId::from_random(from.array()?)
    } else {
        ScanId::parse(from.text(ODD_ID_LIMIT)?)?
    };
    Some(Begun {
        flags,
        scan,
        instrument: from.u16()?,
        version: from.number()?,
    })
}

fn rest(from: &mut Reader, begun: Begun, instrument: &Instrument) -> Option<Invitation> {
    let has = |bit: u8| begun.flags & bit != 0;
    let refnis = if has(REFNIS) {
        Some(written_refnis(from.number()?)?)
    } else {
        None
    };
    let name = clean_line(from.text(TEXT_LIMIT)?);
    let key = PublicKey::from_bytes(from.array()?);
    Some(Invitation {
        scan: begun.scan,
        municipality: Municipality { name, refnis },
        instrument: InstrumentRef::to(instrument),
        kind: if has(QUICK) { Kind::Quick } else { Kind::Full },
        vote: if has(SECOND_VOTE) {
            VoteRound::Second
        } else {
            VoteRound::First
        },
        culture: has(CULTURE),
        identify: match (begun.flags >> IDENTIFY) & 3 {
            0 => Identify::Role,
            1 => Identify::Nickname,
            2 => Identify::Name,
            _ => return None,
        },
        roles: if has(OWN_ROLES) {
            roles::take(from, instrument)?
        } else {
            default_roles(instrument)
        },
        key,
    })
}

/// The 80 bits of an id that was made from so many.
fn packed_id(scan: &ScanId) -> Option<[u8; ScanId::BYTES]> {
    let bytes = base32::decode(scan.as_str())?.try_into().ok()?;
    (ScanId::from_random(bytes) == *scan).then_some(bytes)
}

/// The five digits of a code.
fn written_refnis(number: u32) -> Option<String> {
    (number < 100_000).then(|| format!("{number:05}"))
}
