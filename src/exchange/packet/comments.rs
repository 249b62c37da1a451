//! Remarks, sealed, in parts that each fit in a QR code.
//!
//! All remarks together are one run of bytes, cut into parts; each part says of which reply it is
//! (participant, vote, number), which one of how many, and the checksum of the whole, so that parts of
//! two runs are never put together.
//!
//! Invariant: a part has at most [`PART_LIMIT`] characters. [`gather`] gives the same whatever the
//! order and however often a part comes, and never a remark of an incomplete set.

use super::bytes::{Reader, clean, clean_line, put_number, put_text};
use super::error::PacketError;
use super::frame::{self, PacketKind};
use super::invitation::Invitation;
use super::key::SecretKey;
use super::order;
use super::reply::{NAME_LIMIT, Reply, bond, header, packed, unseal};
use crate::instrument::{Instrument, StatementId};
use crate::scan::{Comment, Extra, ParticipantId, ScanId, VoteRound};
use std::collections::BTreeMap;

/// A part has so many characters at most.
pub const PART_LIMIT: usize = 600;

/// So many bytes of the whole are in each part but the last.
const PIECE: usize = 288;
/// The last one is filled up to a multiple of this.
const STEP: usize = 32;
/// A remark has so many bytes at most.
const REMARK_LIMIT: usize = 20_000;
/// So many parts are enough for remarks of that length at every statement.
const PARTS: u16 = 5_000;
/// A name has so many bytes at most.
const LONG_NAME_LIMIT: usize = 400;

/// What goes along with a reply.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Comments {
    /// The name, where it is too long for the reply itself.
    pub name: Option<String>,
    /// The remarks.
    pub remarks: BTreeMap<StatementId, Comment>,
}

impl Comments {
    /// What a reply itself has no room for; `None` where that is nothing.
    pub fn of(reply: &Reply, remarks: &BTreeMap<StatementId, Comment>) -> Option<Self> {
        let name = reply.name.clone().filter(|name| name.len() > NAME_LIMIT);
        let empty = name.is_none() && remarks.is_empty();
        (!empty).then(|| Self {
            name,
            remarks: remarks.clone(),
        })
    }
}

/// A part of the comments to one reply.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Part {
    /// Whose.
    pub participant: ParticipantId,
    /// In which vote.
    pub vote: VoteRound,
    /// To which reply of that person.
    pub seq: u32,
    /// How many parts there are.
    pub of: u16,
    /// The checksum of the whole.
    whole: u32,
    /// Which part, from 1.
    pub number: u16,
    piece: Vec<u8>,
}

/// What was gathered of the comments to one reply.
#[derive(Clone, Debug, PartialEq)]
pub struct Gathered {
    /// Whose.
    pub participant: ParticipantId,
    /// In which vote.
    pub vote: VoteRound,
    /// To which reply of that person.
    pub seq: u32,
    /// How many parts there are.
    pub of: u16,
    /// The numbers of those that are missing, from 1.
    pub missing: Vec<u16>,
    /// The comments, once no part is missing.
    pub comments: Option<Comments>,
}

/// Comments as codes; `random` gives other 32 bytes each time.
pub fn seal_comments(
    comments: &Comments,
    reply: &Reply,
    invitation: &Invitation,
    instrument: &Instrument,
    mut random: impl FnMut() -> [u8; 32],
) -> Vec<String> {
    let whole = write(comments, instrument);
    let sum = crc32fast::hash(&whole).to_be_bytes();
    let pieces = whole.chunks(PIECE).take(usize::from(PARTS));
    let of = u16::try_from(pieces.len()).unwrap_or(u16::MAX);
    let seal = |(number, piece): (u16, &[u8])| {
        let mut content = bond(PacketKind::Comments, &invitation.scan, instrument).to_vec();
        content.extend(packed(&reply.participant));
        content.push(reply.vote.number());
        content.extend(reply.seq.to_be_bytes());
        content.extend(sum);
        content.extend(number.to_be_bytes());
        content.extend(of.to_be_bytes());
        content.extend(piece);
        let sealed = invitation.key.seal(&content, random());
        let mut out = header(&invitation.scan, instrument).to_vec();
        out.extend(sealed);
        frame::wrap(PacketKind::Comments, &out)
    };
    (1..=of).zip(pieces).map(seal).collect()
}

/// The part of a code.
///
/// # Errors
/// [`PacketError`] says why there is none.
pub fn open_part(
    text: &str,
    key: &SecretKey,
    scan: &ScanId,
    instrument: &Instrument,
) -> Result<Part, PacketError> {
    let packet = frame::unwrap(text, PacketKind::Comments)?;
    let content = unseal(&packet, key, scan, instrument)?;
    part(&content, scan, instrument).ok_or(PacketError::Damaged)
}

fn part(content: &[u8], scan: &ScanId, instrument: &Instrument) -> Option<Part> {
    let mut from = Reader(content);
    if from.array()? != bond(PacketKind::Comments, scan, instrument) {
        return None;
    }
    let part = Part {
        participant: ParticipantId::from_random(from.array()?),
        vote: VoteRound::new(from.byte()?)?,
        seq: from.u32()?,
        whole: from.u32()?,
        number: from.u16()?,
        of: from.u16()?,
        piece: from.0.to_vec(),
    };
    let stands = part.of <= PARTS && (1..=part.of).contains(&part.number);
    stands.then_some(part)
}

/// Puts parts together, in whatever order and from however many people.
pub fn gather(parts: &[Part], instrument: &Instrument) -> Vec<Gathered> {
    let mut sets: BTreeMap<_, BTreeMap<u16, &Part>> = BTreeMap::new();
    for part in parts {
        let Part {
            participant,
            vote,
            seq,
            of,
            whole,
            ..
        } = part;
        let set = sets.entry((participant, vote, seq, of, whole)).or_default();
        // Of two parts that claim one place, the same one stays in any order.
        let place = set.entry(part.number).or_insert(part);
        *place = (*place).max(part);
    }
    let gathered = sets
        .into_iter()
        .map(|((participant, vote, seq, of, whole), set)| {
            let missing: Vec<u16> = (1..=*of)
                .filter(|number| !set.contains_key(number))
                .collect();
            let pieces: Vec<&[u8]> = set.values().map(|part| part.piece.as_slice()).collect();
            let bytes = pieces.concat();
            let complete = missing.is_empty() && crc32fast::hash(&bytes) == *whole;
            Gathered {
                participant: participant.clone(),
                vote: *vote,
                seq: *seq,
                of: *of,
                missing,
                comments: if complete {
                    read(&bytes, instrument)
                } else {
                    None
                },
            }
        });
    gathered.collect()
}

/// A reply and its comments as they stand behind the address of a link.
pub fn link(reply: &str, comments: &[String]) -> String {
    let mut link = reply.to_owned();
    for part in comments {
        link.push('.');
        link.push_str(part);
    }
    link
}

/// All comments as bytes; those on what the instrument does not have are left out.
fn write(comments: &Comments, instrument: &Instrument) -> Vec<u8> {
    let mut out = Vec::new();
    put_text(
        &mut out,
        comments.name.as_deref().unwrap_or(""),
        LONG_NAME_LIMIT,
    );
    let statements = (0_u32..).zip(order::statements(instrument));
    let remarks: Vec<_> = statements
        .filter_map(|(place, id)| Some((place, comments.remarks.get(id)?)))
        .collect();
    put_number(&mut out, u32::try_from(remarks.len()).unwrap_or(0));
    for (place, comment) in remarks {
        put_number(&mut out, place << 1 | u32::from(comment.private));
        put_text(&mut out, &comment.text, REMARK_LIMIT);
    }
    let filled = match out.len() % PIECE {
        0 => out.len(),
        _ => out.len().next_multiple_of(STEP),
    };
    out.resize(filled, 0);
    out
}

/// What [`write`] writes.
fn read(bytes: &[u8], instrument: &Instrument) -> Option<Comments> {
    let mut from = Reader(bytes);
    let name = clean_line(from.text(LONG_NAME_LIMIT)?);
    let statements = order::statements(instrument);
    let count = from.number()?;
    let mut remarks = BTreeMap::new();
    for _ in 0..count {
        let place = from.number()?;
        let statement = statements.get(usize::try_from(place >> 1).ok()?)?;
        let comment = Comment {
            text: clean(from.text(REMARK_LIMIT)?),
            private: place & 1 == 1,
            extra: Extra::new(),
        };
        remarks.insert((*statement).clone(), comment);
    }
    Some(Comments {
        name: Some(name).filter(|name| !name.is_empty()),
        remarks,
    })
}
