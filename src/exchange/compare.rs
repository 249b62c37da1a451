//! Which of two copies of one scan is the newer.
//!
//! Invariant: decided by version vectors and epoch alone, never by a clock or a revision; two copies
//! are the same only if they also say the same.

use crate::scan::{Edit, ReplicaId, Scan, ScanId, restamp};
use std::collections::BTreeMap;

/// How a scan that comes in stands to the one that is kept under its id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// None is kept.
    New,
    /// They are equal.
    Same,
    /// The one that comes in holds every change of the other, and more.
    Newer,
    /// The one that is kept holds every change of the other, and more.
    Older,
    /// Each holds something that the other does not.
    Diverged,
}

/// How a scan that comes in stands to the stored one.
///
/// Copies with the same changes but another content (a file that was edited by hand) have diverged.
pub fn relation(incoming: &Scan, stored: Option<&Scan>) -> Relation {
    let Some(stored) = stored.filter(|stored| stored.id == incoming.id) else {
        return Relation::New;
    };
    match (holds_all(incoming, stored), holds_all(stored, incoming)) {
        (true, true) if incoming.content == stored.content => Relation::Same,
        (true, false) => Relation::Newer,
        (false, true) => Relation::Older,
        _ => Relation::Diverged,
    }
}

/// The same scan under another id, to be kept beside the first.
pub fn copy_as_new(scan: &Scan, id: ScanId) -> Scan {
    Scan { id, ..scan.clone() }
}

/// The content of a scan that comes in, in place of the one that is kept: as one more change of the
/// latter, so that no stamp is ever used for two different values.
pub fn replace(here: &Scan, incoming: &Scan, edit: &Edit) -> Scan {
    let mut versions = here.versions.clone();
    for (replica, counter) in &incoming.versions {
        let known = versions.entry(replica.clone()).or_insert(0);
        *known = (*known).max(*counter);
    }
    let mut scan = Scan {
        revision: here.revision.max(incoming.revision) + 1,
        epoch: here.epoch.max(incoming.epoch),
        changed: edit.now.clone(),
        stamps: here.stamps.clone(),
        versions,
        ..incoming.clone()
    };
    restamp(&mut scan, &mut here.content.clone(), &edit.replica);
    scan
}

/// Whether one copy has seen every change of another.
fn holds_all(one: &Scan, other: &Scan) -> bool {
    one.epoch >= other.epoch && dominates(&one.versions, &other.versions)
}

fn dominates(one: &BTreeMap<ReplicaId, u64>, other: &BTreeMap<ReplicaId, u64>) -> bool {
    other
        .iter()
        .all(|(replica, counter)| one.get(replica).copied().unwrap_or(0) >= *counter)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::instrument::{Instrument, Lang};
    use crate::scan::{BallotId, Birth, Event, Kind, Own, ParticipantId, Timestamp, update};

    fn now() -> Timestamp {
        Timestamp::parse("2026-11-23T14:02:05Z").expect("a moment")
    }

    fn sample() -> Scan {
        let birth = Birth {
            id: ScanId::from_random([1; 10]),
            own: Own {
                participant: ParticipantId::from_random([2; 8]),
                ballot: BallotId::from_random([3; 8]),
            },
            now: now(),
        };
        Scan::new(birth, Kind::Full, &Instrument::builtin(Lang::Nl))
    }

    fn renamed(mut scan: Scan, replica: u8, name: &str) -> Scan {
        let replica = ReplicaId::from_random([replica; 8]);
        update(
            &mut scan,
            Event::Rename(name.into()),
            &Edit {
                replica,
                now: now(),
            },
        );
        scan
    }

    #[test]
    fn a_scan_that_is_not_kept_is_new() {
        let scan = sample();
        let other = copy_as_new(&scan, ScanId::from_random([9; 10]));
        assert_eq!(relation(&scan, None), Relation::New);
        assert_eq!(relation(&scan, Some(&other)), Relation::New);
        assert_eq!(other.content, scan.content);
    }

    #[test]
    fn a_copy_with_more_changes_is_newer_and_the_other_older() {
        let scan = renamed(sample(), 1, "a");
        let later = renamed(scan.clone(), 2, "b");
        assert_eq!(relation(&scan, Some(&scan.clone())), Relation::Same);
        assert_eq!(relation(&later, Some(&scan)), Relation::Newer);
        assert_eq!(relation(&scan, Some(&later)), Relation::Older);
    }

    #[test]
    fn changes_on_two_devices_diverge() {
        let scan = sample();
        let (here, there) = (renamed(scan.clone(), 1, "a"), renamed(scan, 2, "b"));
        assert_eq!(relation(&here, Some(&there)), Relation::Diverged);
    }

    #[test]
    fn a_file_that_was_edited_by_hand_is_not_the_same() {
        let scan = renamed(sample(), 1, "a");
        let mut edited = scan.clone();
        edited.content.name = "b".into();
        assert_eq!(relation(&edited, Some(&scan)), Relation::Diverged);
    }

    #[test]
    fn replacing_by_an_older_copy_is_one_more_change() {
        let old = renamed(sample(), 1, "a");
        let here = renamed(old.clone(), 2, "b");
        let edit = Edit {
            replica: ReplicaId::from_random([2; 8]),
            now: now(),
        };
        let replaced = replace(&here, &old, &edit);
        assert_eq!(replaced.content, old.content);
        assert_eq!(relation(&replaced, Some(&here)), Relation::Newer);
        assert_eq!(relation(&old, Some(&replaced)), Relation::Older);
        assert!(replaced.revision > here.revision);
        assert_ne!(replaced.stamps["name"], here.stamps["name"]);
    }

    #[test]
    fn a_copy_from_before_the_answers_were_cut_loose_is_older() {
        let scan = renamed(sample(), 1, "a");
        let purged = Scan {
            epoch: 1,
            ..scan.clone()
        };
        assert_eq!(relation(&scan, Some(&purged)), Relation::Older);
    }
}
