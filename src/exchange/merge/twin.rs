//! One of two copies: its units, who changed them, and what it has seen.
//!
//! Invariant: a copy from before a purge says of persons and their answers what the purged one
//! says; what it said itself stands in the report alone.

use super::units::{Place, split, stamped_at};
use super::{Choice, MergeReport};
use crate::scan::plan::FIELD;
use crate::scan::{BallotId, ReplicaId, Scan, Stamp};
use serde_json::Value;
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// The parts of a content that a purge is about.
const PERSONAL: [&str; 3] = ["participants", "ballots", "own"];

/// Whether a place says who there was or what somebody answered. A release names a ballot.
fn is_personal<'a>(mut place: impl Iterator<Item = &'a str>) -> bool {
    match place.next() {
        Some(FIELD) => place.next() == Some("released"),
        Some(key) => PERSONAL.contains(&key),
        None => false,
    }
}

/// One of the copies.
pub(super) struct Twin<'a> {
    /// Its units, and of each what stands there.
    pub(super) units: BTreeMap<Place, Value>,
    /// Who changed what last.
    pub(super) stamps: BTreeMap<String, Stamp>,
    versions: &'a BTreeMap<ReplicaId, u64>,
}

/// Both copies, and the first lines of the report.
pub(super) fn pair<'a>(ours: &'a Scan, theirs: &'a Scan) -> (Twin<'a>, Twin<'a>, MergeReport) {
    let (mut one, mut other) = (Twin::of(ours), Twin::of(theirs));
    let mut done = MergeReport::default();
    match ours.epoch.cmp(&theirs.epoch) {
        Ordering::Less => {
            done.before_purge = Some(Choice::Ours);
            done.dropped_by_purge = one.purge(&other);
        }
        Ordering::Greater => {
            done.before_purge = Some(Choice::Theirs);
            done.dropped_by_purge = other.purge(&one);
        }
        Ordering::Equal => {}
    }
    (one, other, done)
}

impl<'a> Twin<'a> {
    fn of(scan: &'a Scan) -> Self {
        // A content without serialisable form cannot be built from its types.
        let content = serde_json::to_value(&scan.content).unwrap_or_default();
        let mut units = split(content);
        for (key, value) in &scan.extra {
            units.insert(vec![String::new(), key.clone()], value.clone());
        }
        Self {
            units,
            stamps: scan.stamps.clone(),
            versions: &scan.versions,
        }
    }

    /// Gives up what a purge is about for what the purged copy says. Returns the ballots that are
    /// gone, or no longer what they were.
    fn purge(&mut self, purged: &Self) -> Vec<BallotId> {
        let mut dropped = Vec::new();
        self.units.retain(|place, value| {
            let lost = purged.units.get(place) != Some(value);
            if let [table, id] = place.as_slice()
                && table == "ballots"
                && lost
            {
                dropped.extend(BallotId::parse(id));
            }
            !is_personal(place.iter().map(String::as_str))
        });
        let theirs = purged.units.iter();
        let theirs = theirs.filter(|(place, _)| is_personal(place.iter().map(String::as_str)));
        self.units
            .extend(theirs.map(|(place, value)| (place.clone(), value.clone())));
        self.stamps.retain(|path, _| !is_personal(path.split('/')));
        dropped
    }

    /// The stamps of a unit.
    pub(super) fn under(&self, place: &[String]) -> Vec<(&String, &Stamp)> {
        let mut found = Vec::new();
        for path in stamped_at(place) {
            found.extend(self.stamps.get_key_value(&path));
            let below = format!("{path}/");
            let range = self.stamps.range(below.clone()..);
            found.extend(range.take_while(|(path, _)| path.starts_with(&below)));
        }
        found
    }

    /// Whether it has seen a change.
    pub(super) fn has_seen(&self, stamp: &Stamp) -> bool {
        self.versions.get(&stamp.replica).copied().unwrap_or(0) >= stamp.counter
    }

    /// The highest stamp of a unit.
    pub(super) fn last(&self, place: &[String]) -> Option<&Stamp> {
        let stamps = self.under(place).into_iter().map(|(_, stamp)| stamp);
        stamps.max_by(|one, other| higher(one, other))
    }
}

/// How two stamps stand: a change that saw another has the higher counter.
pub(super) fn higher(one: &Stamp, other: &Stamp) -> Ordering {
    (one.counter, &one.replica).cmp(&(other.counter, &other.replica))
}
