//! When to remind the user of saving a scan as a file.
//!
//! Invariant: never in the first minutes of a page, and never twice for the same work. Work is what
//! this copy of the app changed: an answer that is changed ten times counts once, and what came in
//! with a file does not count.

use crate::scan::{ReplicaId, Scan};

/// So many changed answers are worth a file.
pub const ENOUGH_WORK: usize = 40;
/// So many minutes a page is open before it says anything.
pub const FIRST_MINUTES: u32 = 10;

/// Up to where the work of a scan needs no reminder: counters of its stamps, 0 if there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Marks {
    /// What is in the last file.
    pub saved: u64,
    /// What the last reminder was about.
    pub reminded: u64,
}

/// The counter of the last change of a scan, to be put into [`Marks`].
pub fn counter(scan: &Scan) -> u64 {
    scan.versions.values().max().copied().unwrap_or(0)
}

/// How many leaves this copy of the app changed after a mark.
pub fn new_work(scan: &Scan, replica: &ReplicaId, since: u64) -> usize {
    let stamps = scan.stamps.values();
    stamps
        .filter(|stamp| stamp.replica == *replica && stamp.counter > since)
        .count()
}

/// How much new work there is, if it is time to say so.
pub fn due(scan: &Scan, replica: &ReplicaId, marks: Marks, minutes: u32) -> Option<usize> {
    let work = new_work(scan, replica, marks.saved.max(marks.reminded));
    (minutes >= FIRST_MINUTES && work >= ENOUGH_WORK).then_some(work)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::instrument::{Answer, Instrument, Lang, Rating};
    use crate::scan::{
        BallotId, Birth, Edit, Event, Kind, Own, ParticipantId, ScanId, Timestamp, update,
    };

    fn me() -> ReplicaId {
        ReplicaId::from_random([1; 8])
    }

    fn now() -> Timestamp {
        Timestamp::parse("2026-11-23T14:02:05Z").expect("a moment")
    }

    fn scan() -> Scan {
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

    /// Answers so many statements, from the one at `from`.
    fn answered(mut scan: Scan, replica: ReplicaId, from: usize, count: usize) -> Scan {
        let edit = Edit {
            replica,
            now: now(),
        };
        let instrument = Instrument::builtin(Lang::Nl);
        let statements = instrument.areas.iter().flat_map(|area| &area.statements);
        for statement in statements.skip(from).take(count) {
            let answer = Some(Answer::Rated(Rating::ALL[2]));
            update(&mut scan, Event::Rate(statement.id.clone(), answer), &edit);
        }
        scan
    }

    #[test]
    fn enough_work_is_worth_a_word_and_less_is_not() {
        let less = answered(scan(), me(), 0, ENOUGH_WORK - 1);
        assert_eq!(due(&less, &me(), Marks::default(), 30), None);
        let enough = answered(less, me(), ENOUGH_WORK - 1, 1);
        assert_eq!(due(&enough, &me(), Marks::default(), 30), Some(ENOUGH_WORK));
    }

    #[test]
    fn the_first_minutes_are_quiet() {
        let scan = answered(scan(), me(), 0, 60);
        assert_eq!(due(&scan, &me(), Marks::default(), FIRST_MINUTES - 1), None);
        assert!(due(&scan, &me(), Marks::default(), FIRST_MINUTES).is_some());
    }

    #[test]
    fn the_same_work_is_never_spoken_of_twice() {
        let scan = answered(scan(), me(), 0, 45);
        let reminded = Marks {
            reminded: counter(&scan),
            ..Marks::default()
        };
        assert_eq!(due(&scan, &me(), reminded, 60), None);
        let more = answered(scan, me(), 45, 20);
        assert_eq!(due(&more, &me(), reminded, 60), None, "20 new ones");
    }

    #[test]
    fn what_is_in_a_file_needs_no_reminder() {
        let scan = answered(scan(), me(), 0, 60);
        let saved = Marks {
            saved: counter(&scan),
            ..Marks::default()
        };
        assert_eq!(due(&scan, &me(), saved, 60), None);
    }

    #[test]
    fn the_same_answer_changed_often_counts_once_and_the_work_of_others_not_at_all() {
        let mut scan = scan();
        for _ in 0..3 {
            scan = answered(scan, me(), 0, 30);
        }
        assert_eq!(new_work(&scan, &me(), 0), 30);
        let other = ReplicaId::from_random([9; 8]);
        let scan = answered(scan, other, 30, 30);
        assert_eq!(new_work(&scan, &me(), 0), 30);
    }
}
