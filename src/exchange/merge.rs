//! Two copies of one scan that were both worked on become one, without a common base.
//!
//! Invariant: nothing is lost and nothing is chosen silently. A unit (see `units`) that only one
//! copy changed is taken from it; ballots and participants unite by their id; what both changed
//! differently, or what differs although neither says that it changed it (a file that was edited by
//! hand), is a listed [`Conflict`]. The order of the two copies decides about nothing: the result is
//! the same, and what it says of *ours* and *theirs* is mirrored.
//!
//! A copy has changed a unit when one of the unit's stamps lies outside what the other copy's
//! version vector has seen; a stamp without its unit is a deletion. At a conflict the result holds
//! what is there rather than nothing, then the value with the higher stamp, then the greater text,
//! together with that value's stamps: merged once more with either copy it stays as it is.
//!
//! Three decisions. **The person at this screen** is a unit like others, not a property of the
//! device: a file carries it along, so it is merged, and two different ones are a conflict, while
//! the ballots of both stay. **A purge** (a higher epoch) broke the link between answers and
//! persons for good, so of the copy from before it no ballot, no participant and no person at this
//! screen is taken; all else of it is. **What a later version added** rides along as units that
//! nobody looks into.

mod choose;
mod decide;
mod difference;
mod twin;
mod units;

pub use choose::choose;
pub use difference::{Difference, difference};

use super::read;
use crate::scan::{BallotId, Content, InstrumentRef, ReplicaId, Scan, Stamp, Timestamp, one_more};
use decide::Merger;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// One of the two copies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// The one that is kept here.
    Ours,
    /// The one that comes in.
    Theirs,
}

/// Why two scans cannot be merged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MergeError {
    /// They are not copies of one scan.
    OtherScan,
    /// They were answered with different instruments, so that their answers do not compare.
    OtherInstrument {
        /// The instrument of ours.
        ours: String,
        /// The instrument of theirs.
        theirs: String,
    },
}

/// Two copies as one.
#[derive(Clone, Debug, PartialEq)]
pub struct Merged {
    /// The scan. It holds one of the two values of each conflict.
    pub scan: Scan,
    /// What was done.
    pub done: MergeReport,
    /// What was changed in both copies, and differently; in the order of the places.
    pub conflicts: Vec<Conflict>,
}

/// What a merge did. Places are written as the stamps write them: keys joined with `/`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MergeReport {
    /// Ballots that only theirs has, and that are in the result.
    pub ballots_added: Vec<BallotId>,
    /// Ballots that only ours has, and that are in the result.
    pub ballots_only_ours: Vec<BallotId>,
    /// Ballots that one copy withdrew, and that the other left as they were: not in the result.
    pub ballots_withdrawn: Vec<BallotId>,
    /// Everything else that was changed in theirs alone.
    pub taken_from_theirs: Vec<String>,
    /// Everything else that was changed in ours alone.
    pub kept_ours: Vec<String>,
    /// Ballots of the copy from before a purge that were therefore left out.
    pub dropped_by_purge: Vec<BallotId>,
    /// Which copy is from before a purge, if one is.
    pub before_purge: Option<Choice>,
}

/// Something that both copies have differently.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    /// Where: the keys from the content on, joined with `/`.
    pub path: String,
    /// The same, key by key, for ids that hold a `/`; of a field beside the content the first is
    /// empty.
    pub place: Vec<String>,
    /// What ours has.
    pub ours: Side,
    /// What theirs has.
    pub theirs: Side,
    /// Which of them the merged scan holds.
    pub holds: Choice,
}

/// One side of a conflict.
#[derive(Clone, Debug, PartialEq)]
pub struct Side {
    /// The value as it is written in a file; none where it was taken away or never there.
    pub value: Option<Value>,
    /// Who changed it last, as far as it is known.
    pub by: Option<Stamp>,
}

/// Merges two copies of one scan.
///
/// # Errors
/// [`MergeError`] where they are not copies of one scan.
pub fn merge(ours: &Scan, theirs: &Scan) -> Result<Merged, MergeError> {
    if ours.id != theirs.id {
        return Err(MergeError::OtherScan);
    }
    if ours.instrument.id != theirs.instrument.id {
        return Err(MergeError::OtherInstrument {
            ours: ours.instrument.id.clone(),
            theirs: theirs.instrument.id.clone(),
        });
    }
    let (one, other, done) = twin::pair(ours, theirs);
    let merger = Merger::new(&one, &other, done).run();
    let scan = Scan {
        id: ours.id.clone(),
        revision: one_more(ours.revision.max(theirs.revision)),
        instrument: InstrumentRef {
            id: ours.instrument.id.clone(),
            version: ours.instrument.version.max(theirs.instrument.version),
        },
        epoch: ours.epoch.max(theirs.epoch),
        created: moment(&ours.created, &theirs.created, false),
        changed: moment(&ours.changed, &theirs.changed, true),
        content: content(merger.content),
        stamps: merger.stamps,
        versions: both(&ours.versions, &theirs.versions),
        extra: merger.beside,
    };
    Ok(Merged {
        scan,
        done: merger.done,
        conflicts: merger.conflicts,
    })
}

/// The later of two moments, or the earlier. They are shown and order nothing: any choice will do
/// that both devices make alike.
fn moment(one: &Timestamp, other: &Timestamp, later: bool) -> Timestamp {
    let other_is_later = other.as_str() > one.as_str();
    (if other_is_later == later { other } else { one }).clone()
}

/// What either has seen.
fn both(
    one: &BTreeMap<ReplicaId, u64>,
    other: &BTreeMap<ReplicaId, u64>,
) -> BTreeMap<ReplicaId, u64> {
    let mut versions = one.clone();
    for (replica, counter) in other {
        let known = versions.entry(replica.clone()).or_insert(0);
        *known = (*known).max(*counter);
    }
    versions
}

/// The content of these fields, whole: nobody answers at this screen whose ballot is not there, and
/// every ballot belongs to a participant.
fn content(fields: Map<String, Value>) -> Content {
    read::content(fields.into()).expect("the fields are an object, which is all a content needs")
}
