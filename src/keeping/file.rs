//! A file with a scan: whether it holds exactly that scan, and how much it holds.
//!
//! Invariant: a file counts as good only after its bytes were read again, by the way on which a file
//! comes in, and gave the very same scan. When it was written and how often it was kept do not matter.

use crate::exchange::{self, ImportError};
use crate::instrument::Instrument;
use crate::scan::Scan;

/// How much a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Holds {
    /// Its size.
    pub bytes: usize,
    /// The people who took part.
    pub participants: usize,
    /// Their ratings and placements.
    pub answers: usize,
    /// Their comments.
    pub comments: usize,
}

/// Why a file is not good.
#[derive(Clone, Debug, PartialEq)]
pub enum Unsound {
    /// It cannot be opened.
    Refused(ImportError),
    /// It opens as something else.
    Differs,
}

/// Reads a file again and compares it with the scan that it was made of.
///
/// # Errors
/// [`Unsound`] says in what it fails.
pub fn check(bytes: &[u8], scan: &Scan, instrument: &Instrument) -> Result<Holds, Unsound> {
    let imported = exchange::import(bytes, instrument).map_err(Unsound::Refused)?;
    if !is_same(&imported.scan, scan) {
        return Err(Unsound::Differs);
    }
    let ballots = || scan.content.ballots.values();
    Ok(Holds {
        bytes: bytes.len(),
        participants: scan.content.participants.len(),
        answers: ballots()
            .map(|ballot| ballot.ratings.len() + ballot.placements.len())
            .sum(),
        comments: ballots().map(|ballot| ballot.comments.len()).sum(),
    })
}

/// Whether two copies say the same: content, stamps, versions and all else but the revision, which
/// rises when a scan is put back unchanged.
pub fn is_same(one: &Scan, other: &Scan) -> bool {
    let other = Scan {
        revision: one.revision,
        ..other.clone()
    };
    *one == other
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::instrument::Lang;

    const SAMPLE: &str = include_str!("../../tests/files/scan-v1.json");

    fn sample() -> (Scan, Instrument) {
        let instrument = Instrument::builtin(Lang::Nl);
        let imported = exchange::import(SAMPLE.as_bytes(), &instrument).expect("a scan");
        (imported.scan, instrument)
    }

    #[test]
    fn what_the_app_writes_is_good_and_says_how_much_it_holds() {
        let (scan, instrument) = sample();
        let text = exchange::export(&scan, &scan.changed, "iscan test");
        let holds = check(text.as_bytes(), &scan, &instrument).expect("it is good");
        assert_eq!(holds.bytes, text.len());
        assert_eq!(holds.participants, scan.content.participants.len());
        assert!(holds.answers > 0 && holds.comments > 0);
    }

    #[test]
    fn a_file_that_lost_its_end_or_one_answer_is_not_good() {
        let (scan, instrument) = sample();
        let text = exchange::export(&scan, &scan.changed, "iscan test");
        let half = &text.as_bytes()[..text.len() / 2];
        assert!(matches!(
            check(half, &scan, &instrument),
            Err(Unsound::Refused(_))
        ));
        let mut less = scan.clone();
        let ballot = less.content.ballots.values_mut().next().expect("a ballot");
        ballot.ratings.pop_first();
        assert_eq!(
            check(text.as_bytes(), &less, &instrument),
            Err(Unsound::Differs)
        );
    }

    #[test]
    fn a_copy_that_was_put_back_is_the_same() {
        let (scan, _) = sample();
        let mut back = scan.clone();
        back.revision += 2;
        assert!(is_same(&back, &scan));
        back.versions.clear();
        assert!(!is_same(&back, &scan));
    }
}
