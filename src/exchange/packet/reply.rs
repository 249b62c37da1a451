//! A reply: the answers of one person in one vote, sealed for the facilitator.
//!
//! In the open: a tag of the scan, so that "for another scan" is told without the key, and the version
//! of the instrument. Sealed: a check that binds it to the scan, the participant, vote, number, role,
//! all answers in base 7, six bytes for the culture barometer (see `culture`; zero in codes of before it),
//! and role and name as text. A role of the instrument is two bytes of a
//! checksum of its id, any other its id itself: a place in a list would mean another role as soon as
//! the facilitator edits the roles. Both texts are filled up to steps of 20 bytes, so that the length
//! of a code tells no name.
//!
//! Invariant: a code has at most [`REPLY_LIMIT`] characters, whatever was answered.

use super::bytes::{Reader, clean_line, cut};
use super::error::PacketError;
use super::frame::{self, PACKET_VERSION, PacketKind};
use super::invitation::Invitation;
use super::key::SecretKey;
use super::{answers, culture};
use super::{base32, order};
use crate::instrument::{Answer, AreaId, Instrument, Placement, RoleId, StatementId};
use crate::scan::culture::Culture;
use crate::scan::{ParticipantId, ScanId, VoteRound};
use std::collections::BTreeMap;

/// A reply has so many characters at most, so that a laptop's camera reads it from a phone.
pub const REPLY_LIMIT: usize = 250;
/// So many bytes of a name go into a reply; a longer one goes whole into the comments.
pub const NAME_LIMIT: usize = 24;
/// An id of a role has so many bytes at most; those that the app makes have fewer.
pub const ROLE_LIMIT: usize = 16;

/// Role and name are filled up to a multiple of this.
const STEP: usize = 20;

const SECOND_VOTE: u16 = 1;
const ROLE_KNOWN: u16 = 1 << 1;
/// Where the length of the role as text stands: five bits.
const ROLE: u16 = 2;
/// Where the length of the name stands: five bits.
const NAME: u16 = 7;
const LENGTH: u16 = 31;

/// What one person answered in one vote.
#[derive(Clone, Debug, PartialEq)]
pub struct Reply {
    /// Who, by an id of 64 random bits.
    pub participant: ParticipantId,
    /// In which vote.
    pub vote: VoteRound,
    /// The number of the reply: each further one of the same person has a higher one.
    pub seq: u32,
    /// The role that was chosen.
    pub role: Option<RoleId>,
    /// A nickname or name, if it was asked.
    pub name: Option<String>,
    /// The answers.
    pub ratings: BTreeMap<StatementId, Answer>,
    /// The placements.
    pub placements: BTreeMap<AreaId, Placement>,
    /// The answers to the culture barometer.
    pub culture: Culture,
}

/// A reply as a code, sealed with 32 random bytes that are used for nothing else.
pub fn seal(
    reply: &Reply,
    invitation: &Invitation,
    instrument: &Instrument,
    random: [u8; 32],
) -> String {
    let content = content(reply, &invitation.scan, instrument);
    let sealed = invitation.key.seal(&content, random);
    let mut out = header(&invitation.scan, instrument).to_vec();
    out.extend(sealed);
    frame::wrap(PacketKind::Reply, &out)
}

/// The reply of a code, or of a link with one.
///
/// # Errors
/// [`PacketError`] says why there is none.
pub fn open(
    text: &str,
    key: &SecretKey,
    scan: &ScanId,
    instrument: &Instrument,
) -> Result<Reply, PacketError> {
    let packet = frame::unwrap(text, PacketKind::Reply)?;
    let content = unseal(&packet, key, scan, instrument)?;
    read(&content, scan, instrument).ok_or(PacketError::Damaged)
}

/// What stands in the open before every seal: the tag of the scan and the instrument's version.
pub(super) fn header(scan: &ScanId, instrument: &Instrument) -> [u8; 6] {
    let [a, b, c, d] = tag(scan).to_be_bytes();
    let [high, low] = version(instrument).to_be_bytes();
    [a, b, c, d, high, low]
}

/// The tag of a scan: a checksum of its id.
pub(super) fn tag(scan: &ScanId) -> u32 {
    crc32fast::hash(scan.as_str().as_bytes())
}

fn version(instrument: &Instrument) -> u16 {
    u16::try_from(instrument.version).unwrap_or(u16::MAX)
}

/// What is under a seal, if it is for this scan, instrument and key.
pub(super) fn unseal(
    packet: &[u8],
    key: &SecretKey,
    scan: &ScanId,
    instrument: &Instrument,
) -> Result<Vec<u8>, PacketError> {
    let mut from = Reader(packet);
    let (Some(tagged), Some(found)) = (from.u32(), from.u16()) else {
        return Err(PacketError::Damaged);
    };
    if tagged != tag(scan) {
        return Err(PacketError::OtherScan);
    }
    if found != version(instrument) {
        let found = found.into();
        return Err(PacketError::OtherInstrument { found });
    }
    key.open(from.0)
}

/// What ties a seal to what stands around it: kind, version of the code, scan and instrument.
pub(super) fn bond(kind: PacketKind, scan: &ScanId, instrument: &Instrument) -> [u8; 4] {
    let instrument = format!("{}/{}", instrument.id, instrument.version);
    let around = format!("{}{PACKET_VERSION}/{scan}/{instrument}", kind.letter());
    crc32fast::hash(around.as_bytes()).to_be_bytes()
}

/// Sixty-four bits for a participant: those that the id writes.
pub(super) fn packed(participant: &ParticipantId) -> [u8; ParticipantId::BYTES] {
    let bytes = base32::decode(participant.as_str()).and_then(|bytes| bytes.try_into().ok());
    bytes.unwrap_or_else(|| {
        // An id that was made by hand: others of as many bits, the same each time.
        let text = participant.as_str();
        let mut bytes = [0; ParticipantId::BYTES];
        bytes[..4].copy_from_slice(&crc32fast::hash(text.as_bytes()).to_be_bytes());
        let again = format!("{text}/{}", text.len());
        bytes[4..].copy_from_slice(&crc32fast::hash(again.as_bytes()).to_be_bytes());
        bytes
    })
}

/// What goes under the seal.
fn content(reply: &Reply, scan: &ScanId, instrument: &Instrument) -> Vec<u8> {
    let mut out = bond(PacketKind::Reply, scan, instrument).to_vec();
    out.extend(body(reply, instrument));
    out
}

/// The reply itself, as bytes.
pub(super) fn body(reply: &Reply, instrument: &Instrument) -> Vec<u8> {
    let name = cut(reply.name.as_deref().unwrap_or(""), NAME_LIMIT);
    let role = reply.role.as_ref();
    let short = role.and_then(|role| order::short_role(role, instrument));
    let as_text = role.filter(|_| short.is_none()).map(RoleId::as_str);
    let as_text = cut(as_text.unwrap_or(""), ROLE_LIMIT);

    let mut out = packed(&reply.participant).to_vec();
    let length = |text: &str| u16::try_from(text.len()).unwrap_or(0);
    let mut flags = length(as_text) << ROLE | length(name) << NAME;
    if reply.vote == VoteRound::Second {
        flags |= SECOND_VOTE;
    }
    if short.is_some() {
        flags |= ROLE_KNOWN;
    }
    out.extend(flags.to_be_bytes());
    out.extend(reply.seq.to_be_bytes());
    out.extend(short.unwrap_or(0).to_be_bytes());
    answers::put(&mut out, &reply.ratings, &reply.placements, instrument);
    culture::put(&mut out, &reply.culture);
    let texts = as_text.len() + name.len();
    out.extend(as_text.bytes());
    out.extend(name.bytes());
    out.resize(out.len() + texts.next_multiple_of(STEP) - texts, 0);
    out
}

/// What [`content`] writes.
fn read(content: &[u8], scan: &ScanId, instrument: &Instrument) -> Option<Reply> {
    let mut from = Reader(content);
    if from.array()? != bond(PacketKind::Reply, scan, instrument) {
        return None;
    }
    let participant = ParticipantId::from_random(from.array()?);
    let flags = from.u16()?;
    let seq = from.u32()?;
    let short = from.u16()?;
    let (ratings, placements) = answers::take(&mut from, instrument)?;
    let culture = culture::take(&mut from)?;
    let as_text = from.text_of(usize::from(flags >> ROLE & LENGTH))?;
    let name = clean_line(from.text_of(usize::from(flags >> NAME & LENGTH))?);
    let role = match (flags & ROLE_KNOWN != 0, as_text) {
        (true, _) => Some(order::role_of(short, instrument)?.clone()),
        (false, "") => None,
        (false, id) => Some(RoleId::from(id)),
    };
    Some(Reply {
        participant,
        vote: match flags & SECOND_VOTE {
            0 => VoteRound::First,
            _ => VoteRound::Second,
        },
        seq,
        role,
        name: Some(name).filter(|name| !name.is_empty()),
        ratings,
        placements,
        culture,
    })
}
