//! A reply that came in, and what it changes in the facilitator's scan.
//!
//! A ballot that is added has an id that follows from the reply: its first bit says whether remarks are
//! in it, the others are a hash. So a reply that comes twice, also on two laptops whose scans are merged
//! later, is one ballot; and of ballots with one number, which no device makes, the same one counts
//! everywhere.
//!
//! Invariant: nothing that is in the scan is changed; ballots are only added. Whatever the order in
//! which replies come, the ballots that count are the same.

use super::base32;
use super::comments::{Comments, Gathered};
use super::reply::{Reply, body};
use crate::instrument::{Area, Instrument};
use crate::scan::workshop::{Arrival, Workshop};
use crate::scan::{Ballot, BallotId, Content, Extra, Participant, Via, VoteRound};

/// What a reply is to the scan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// The first of this person in the vote.
    New,
    /// A later one: it counts in the place of the one with this number, which stays in the history.
    Replaces {
        /// The number of the one before.
        seq: u32,
    },
    /// One that came earlier, now with its remarks.
    Remarks,
    /// An earlier one than what is in: kept in the history, it does not count.
    Older {
        /// The number of the one that counts.
        newest: u32,
    },
    /// It is in already: nothing changes.
    Same,
}

/// What receiving a reply comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct Received {
    /// What the reply is to the scan.
    pub how: How,
    /// Whether it came after the first vote was closed, and so is in the second.
    pub late: bool,
    /// How many answers and remarks were left out: to areas that are not asked of the role.
    pub dropped: usize,
    /// Whether the role is none of the workshop's.
    pub unknown_role: bool,
    /// What is to be added to the scan, if anything.
    pub arrival: Option<Arrival>,
}

/// Everything that came in of one reply.
#[derive(Clone, Debug, PartialEq)]
pub struct Incoming {
    /// The reply.
    pub reply: Reply,
    /// What came along with it, if that is complete.
    pub comments: Option<Comments>,
    /// How it came.
    pub via: Via,
}

/// Receives one reply; `closed` says whether the first vote is.
pub fn receive(
    content: &Content,
    closed: bool,
    incoming: &Incoming,
    instrument: &Instrument,
) -> Received {
    let Incoming {
        reply,
        comments,
        via,
    } = incoming;
    let remarks = comments.as_ref().is_some_and(|it| !it.remarks.is_empty());
    let hash = hash(&body(reply, instrument));
    let [plain, full] = [false, true].map(|remarks| id(hash, remarks));
    let has = |id: &BallotId| content.ballots.contains_key(id);
    let vote = vote_of(content, closed, reply);
    let late = vote != reply.vote;
    let (mut about, ballot, dropped) = taken(content, incoming, vote, *via, instrument);
    let unknown_role = is_unknown(content, &about, instrument);
    let id = if remarks { full.clone() } else { plain.clone() };
    let how = match (has(&plain), has(&full)) {
        (false, false) => rank(content, &ballot, &id),
        (true, false) if remarks => How::Remarks,
        _ => How::Same,
    };
    keep_newer(content, &mut about, &ballot, &id);
    let arrival = Arrival {
        participant: reply.participant.clone(),
        about,
        id,
        ballot,
    };
    Received {
        how,
        late,
        dropped,
        unknown_role,
        arrival: (how != How::Same).then_some(arrival),
    }
}

/// Receives many replies, each after those before it.
pub fn receive_all(
    content: &Content,
    closed: bool,
    incoming: &[Incoming],
    instrument: &Instrument,
) -> Vec<Received> {
    let mut after = content.clone();
    let received = incoming.iter().map(|incoming| {
        let received = receive(&after, closed, incoming, instrument);
        if let Some(arrival) = received.arrival.clone() {
            after
                .participants
                .insert(arrival.participant, arrival.about);
            after.ballots.entry(arrival.id).or_insert(arrival.ballot);
        }
        received
    });
    received.collect()
}

/// Receives remarks that came apart from their reply; nothing while the reply is not in, or its
/// remarks are not complete.
pub fn receive_comments(
    content: &Content,
    gathered: &Gathered,
    instrument: &Instrument,
) -> Option<Received> {
    let comments = gathered.comments.as_ref()?;
    let found = |vote: VoteRound| {
        let of = |(_, ballot): &(&BallotId, &Ballot)| {
            ballot.vote == vote
                && ballot.participant == gathered.participant
                && ballot.seq == gathered.seq
        };
        // Of two with remarks and without, the one with them comes last.
        content.ballots.iter().rev().find(of)
    };
    // A late reply is in the second vote.
    let (found, ballot) = found(gathered.vote).or_else(|| found(VoteRound::Second))?;
    let bits = base32::decode(found.as_str())?.try_into().ok()?;
    let id = id(u64::from_be_bytes(bits), true);
    let mut about = content.participants.get(&ballot.participant)?.clone();
    let unknown_role = is_unknown(content, &about, instrument);
    let mut ballot = ballot.clone();
    ballot.comments.clone_from(&comments.remarks);
    let dropped = only_asked(content, &about, &mut ballot, instrument);
    if let Some(name) = &comments.name {
        about.name = Some(name.clone());
    }
    keep_newer(content, &mut about, &ballot, &id);
    let same = content.ballots.contains_key(&id);
    let arrival = Arrival {
        participant: ballot.participant.clone(),
        about,
        id,
        ballot,
    };
    Some(Received {
        how: if same { How::Same } else { How::Remarks },
        late: arrival.ballot.vote != gathered.vote,
        dropped,
        unknown_role,
        arrival: (!same).then_some(arrival),
    })
}

/// The vote in which a reply counts. One that is older than what is in the closed vote stays there,
/// where it changes nothing: in the second it would speak for somebody who has since thought better.
fn vote_of(content: &Content, closed: bool, reply: &Reply) -> VoteRound {
    let newer = |ballot: &Ballot| {
        ballot.participant == reply.participant
            && ballot.vote == VoteRound::First
            && ballot.seq > reply.seq
    };
    let late = reply.vote == VoteRound::First && closed && !content.ballots.values().any(newer);
    if late { VoteRound::Second } else { reply.vote }
}

/// Who the reply is from, its ballot, and how much of it was not asked.
fn taken(
    content: &Content,
    incoming: &Incoming,
    vote: VoteRound,
    via: Via,
    instrument: &Instrument,
) -> (Participant, Ballot, usize) {
    let Incoming {
        reply, comments, ..
    } = incoming;
    let known = content.participants.get(&reply.participant);
    let long = comments.as_ref().and_then(|it| it.name.clone());
    let about = Participant {
        role: reply.role.clone(),
        name: long.or_else(|| reply.name.clone()),
        extra: known.map_or_else(Extra::new, |known| known.extra.clone()),
    };
    let remarks = comments.as_ref().map(|it| it.remarks.clone());
    let mut ballot = Ballot {
        seq: reply.seq,
        ratings: reply.ratings.clone(),
        placements: reply.placements.clone(),
        comments: remarks.unwrap_or_default(),
        ..Ballot::empty(reply.participant.clone(), vote, via)
    };
    reply.culture.put(&mut ballot);
    let dropped = only_asked(content, &about, &mut ballot, instrument);
    (about, ballot, dropped)
}

/// Leaves out of a ballot what is not asked of somebody, and says how much that was.
fn only_asked(
    content: &Content,
    about: &Participant,
    ballot: &mut Ballot,
    instrument: &Instrument,
) -> usize {
    let size =
        |ballot: &Ballot| ballot.ratings.len() + ballot.placements.len() + ballot.comments.len();
    let before = size(ballot);
    let not_asked = |area: &&Area| !content.is_asked(about, area);
    for area in instrument.areas.iter().filter(not_asked) {
        ballot.placements.remove(&area.id);
        for statement in &area.statements {
            ballot.ratings.remove(&statement.id);
            ballot.comments.remove(&statement.id);
        }
    }
    before - size(ballot)
}

fn is_unknown(content: &Content, about: &Participant, instrument: &Instrument) -> bool {
    let Some(role) = &about.role else {
        return false;
    };
    let roles = Workshop::of(content).roles(instrument);
    !roles.iter().any(|known| known.id == *role)
}

/// How a ballot that is not in stands to those that are.
fn rank(content: &Content, ballot: &Ballot, id: &BallotId) -> How {
    let of = |(_, other): &(&BallotId, &Ballot)| {
        other.participant == ballot.participant && other.vote == ballot.vote
    };
    let others = content.ballots.iter().filter(of);
    match others.map(|(id, other)| (other.seq, id)).max() {
        None => How::New,
        Some((seq, other)) if (seq, other) < (ballot.seq, id) => How::Replaces { seq },
        Some((newest, _)) => How::Older { newest },
    }
}

/// Role and name are those of the newest reply: where another one is newer, as they are known.
fn keep_newer(content: &Content, about: &mut Participant, ballot: &Ballot, id: &BallotId) {
    let newer = content.ballots.iter().any(|(other, it)| {
        it.participant == ballot.participant && (it.seq, other) > (ballot.seq, id)
    });
    if newer && let Some(known) = content.participants.get(&ballot.participant) {
        *about = known.clone();
    }
}

/// The id of a ballot with this hash.
fn id(hash: u64, remarks: bool) -> BallotId {
    let first = u64::from(remarks) << 63;
    BallotId::from_random((hash & !(1 << 63) | first).to_be_bytes())
}

/// FNV-1a: enough to tell replies apart in which 64 bits are random.
fn hash(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
