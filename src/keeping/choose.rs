//! Which of the stored copies of one scan counts.
//!
//! Invariant: the valid copy of the highest revision; of equal ones the journal's, for it alone is
//! known to have reached the disk. A copy that a newer version wrote is never outvoted.

use crate::exchange::{EnvelopeError, open};

/// Where a copy is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the quick store of the page, which a killed browser may set back by seconds.
    Local,
    /// In the journal, which survives a killed browser.
    Journal,
    /// The one before the last in the quick store.
    Backup,
}

/// What the journal holds of a scan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Record<'a> {
    /// The revision of the text, or the one with which the scan was removed.
    pub revision: u64,
    /// The sealed text; `None` says that the scan was removed.
    pub text: Option<&'a str>,
}

/// Every copy that there is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Copies<'a> {
    /// In the quick store.
    pub local: Option<&'a str>,
    /// In the journal.
    pub journal: Option<Record<'a>>,
    /// The one before the last.
    pub backup: Option<&'a str>,
    /// The revision with which the scan was removed, as the quick store remembers it for as long as
    /// the journal did not take that in.
    pub removed: Option<u64>,
}

/// What counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice<'a> {
    /// No copy is there.
    Nothing,
    /// The scan was removed with this revision.
    Removed(u64),
    /// This one.
    Take {
        /// The sealed text.
        text: &'a str,
        /// Its revision.
        revision: u64,
        /// Where it was.
        from: Place,
    },
    /// A newer version of the app wrote a copy: hands off.
    Newer,
    /// There is something, but nothing that can be trusted.
    Unreadable,
}

/// Decides among the copies. The backup counts only where the quick store has lost its text; a text
/// that cannot be read is never removed, for it may have been put back by hand.
pub fn choose<'a>(copies: &Copies<'a>) -> Choice<'a> {
    let journal_text = copies.journal.and_then(|record| record.text);
    if [copies.local, journal_text]
        .into_iter()
        .flatten()
        .any(is_of_newer_version)
    {
        return Choice::Newer;
    }
    let local = copies.local.and_then(|text| valid(text, Place::Local));
    let journal = copies.journal.and_then(|record| match record.text {
        Some(text) => valid(text, Place::Journal),
        None => Some(Choice::Removed(record.revision)),
    });
    let kept = match (local, journal) {
        (Some(local), Some(journal)) if revision(&local) > revision(&journal) => Some(local),
        (local, journal) => journal.or(local),
    };
    let removed = copies.removed.map(Choice::Removed);
    let best = match (kept, removed) {
        (Some(kept), Some(removed)) if revision(&kept) >= revision(&removed) => Some(kept),
        (kept, removed) => removed.or(kept),
    };
    match best {
        Some(Choice::Removed(_)) if copies.local.is_some() && local.is_none() => Choice::Unreadable,
        Some(best) => best,
        None if copies.local.is_none() && journal_text.is_none() => {
            copies.backup.map_or(Choice::Nothing, |text| {
                valid(text, Place::Backup).unwrap_or(Choice::Unreadable)
            })
        }
        None => Choice::Unreadable,
    }
}

fn valid(text: &str, from: Place) -> Option<Choice<'_>> {
    let (revision, _) = open(text).ok()?;
    Some(Choice::Take {
        text,
        revision,
        from,
    })
}

fn revision(choice: &Choice<'_>) -> u64 {
    match choice {
        Choice::Take { revision, .. } | Choice::Removed(revision) => *revision,
        _ => 0,
    }
}

fn is_of_newer_version(text: &str) -> bool {
    matches!(open(text), Err(EnvelopeError::NewerVersion { .. }))
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::exchange::seal;

    fn copies<'a>(local: Option<&'a str>, journal: Option<&'a str>) -> Copies<'a> {
        Copies {
            local,
            journal: journal.map(|text| Record {
                revision: 0,
                text: Some(text),
            }),
            ..Copies::default()
        }
    }

    fn taken(choice: Choice<'_>) -> Option<(u64, Place)> {
        match choice {
            Choice::Take { revision, from, .. } => Some((revision, from)),
            _ => None,
        }
    }

    #[test]
    fn the_higher_revision_counts_wherever_it_is() {
        let (old, new) = (seal(4, "{}"), seal(7, "{}"));
        let local = choose(&copies(Some(&new), Some(&old)));
        assert_eq!(taken(local), Some((7, Place::Local)));
        let journal = choose(&copies(Some(&old), Some(&new)));
        assert_eq!(taken(journal), Some((7, Place::Journal)));
    }

    #[test]
    fn of_equal_revisions_the_journal_counts() {
        let (one, other) = (seal(4, "{\"a\":1}"), seal(4, "{\"a\":2}"));
        let choice = choose(&copies(Some(&one), Some(&other)));
        assert_eq!(taken(choice), Some((4, Place::Journal)));
    }

    #[test]
    fn a_damaged_copy_gives_way_to_a_sound_one_of_a_lower_revision() {
        let (sound, damaged) = (seal(4, "{}"), format!("{}x", seal(9, "{}")));
        let local = choose(&copies(Some(&sound), Some(&damaged)));
        assert_eq!(taken(local), Some((4, Place::Local)));
        let journal = choose(&copies(Some(&damaged), Some(&sound)));
        assert_eq!(taken(journal), Some((4, Place::Journal)));
        assert_eq!(choose(&copies(Some(&damaged), None)), Choice::Unreadable);
    }

    #[test]
    fn a_backup_counts_only_where_nothing_else_is_left() {
        let (sound, backup) = (seal(4, "{}"), seal(3, "{}"));
        let with = |local| Copies {
            backup: Some(&backup),
            ..copies(local, None)
        };
        assert_eq!(taken(choose(&with(Some(&sound)))), Some((4, Place::Local)));
        assert_eq!(taken(choose(&with(None))), Some((3, Place::Backup)));
        // The user chooses: the damaged text may hold more than the backup.
        assert_eq!(choose(&with(Some("?"))), Choice::Unreadable);
        assert_eq!(choose(&Copies::default()), Choice::Nothing);
    }

    #[test]
    fn a_removed_scan_does_not_come_back_from_a_quick_store_that_was_set_back() {
        let text = seal(6, "{}");
        let removed = |revision| Copies {
            local: Some(&text),
            journal: Some(Record {
                revision,
                text: None,
            }),
            ..Copies::default()
        };
        assert_eq!(choose(&removed(7)), Choice::Removed(7));
        assert_eq!(taken(choose(&removed(5))), Some((6, Place::Local)));
    }

    #[test]
    fn a_removed_scan_does_not_come_back_from_a_journal_that_did_not_hear_of_it() {
        let (old, new) = (seal(6, "{}"), seal(8, "{}"));
        let removed = |text| Copies {
            removed: Some(7),
            backup: Some(&old),
            ..copies(None, text)
        };
        assert_eq!(choose(&removed(Some(&old))), Choice::Removed(7));
        assert_eq!(choose(&removed(None)), Choice::Removed(7), "nor a backup");
        let again = choose(&removed(Some(&new)));
        assert_eq!(taken(again), Some((8, Place::Journal)), "put back since");
    }

    #[test]
    fn a_damaged_text_that_was_put_back_after_it_was_removed_stays() {
        let journal = Copies {
            local: Some("?"),
            journal: Some(Record {
                revision: 7,
                text: None,
            }),
            ..Copies::default()
        };
        assert_eq!(choose(&journal), Choice::Unreadable);
        let quick = Copies {
            local: Some("?"),
            removed: Some(7),
            ..Copies::default()
        };
        assert_eq!(choose(&quick), Choice::Unreadable);
    }

    #[test]
    fn what_a_newer_version_wrote_is_left_alone() {
        let sound = seal(4, "{}");
        let newer = "iscan 2 rev=9 whatever\n{}";
        assert_eq!(choose(&copies(Some(newer), Some(&sound))), Choice::Newer);
        assert_eq!(choose(&copies(Some(&sound), Some(newer))), Choice::Newer);
    }
}
