//! What went wrong when a scan was to be kept in both stores.
//!
//! Invariant: `None` only if both stores have it; everything else has a name, and so a sentence.

/// What the quick store said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Local {
    /// It was written and read back equal.
    Kept,
    /// There is no room.
    Full,
    /// It is switched off or gone.
    Off,
}

/// What the journal said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Journal {
    /// It is on the disk.
    Kept,
    /// There is no room.
    Full,
    /// It is switched off, gone or does not answer.
    Off,
    /// It holds a newer copy, which another tab wrote.
    Newer,
}

/// Why a change does not count as kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// No store has room.
    Full,
    /// No store can be used.
    Off,
    /// It is in the journal; the quick store has no room.
    LocalFull,
    /// It is in the journal; the quick store cannot be used.
    LocalOff,
    /// It is in the quick store; the journal has no room.
    JournalFull,
    /// It is in the quick store; there is no journal.
    JournalOff,
    /// Another tab was ahead.
    Overtaken,
}

impl Fault {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Full,
        Self::Off,
        Self::LocalFull,
        Self::LocalOff,
        Self::JournalFull,
        Self::JournalOff,
        Self::Overtaken,
    ];
}

/// What went wrong, if anything did.
pub fn fault(local: Local, journal: Journal) -> Option<Fault> {
    Some(match (local, journal) {
        (Local::Kept, Journal::Kept) => return None,
        (_, Journal::Newer) => Fault::Overtaken,
        (Local::Full, Journal::Kept) => Fault::LocalFull,
        (Local::Off, Journal::Kept) => Fault::LocalOff,
        (Local::Kept, Journal::Full) => Fault::JournalFull,
        (Local::Kept, Journal::Off) => Fault::JournalOff,
        (Local::Full, _) | (_, Journal::Full) => Fault::Full,
        (Local::Off, Journal::Off) => Fault::Off,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_kept_only_if_both_stores_have_it() {
        let local = [Local::Kept, Local::Full, Local::Off];
        let journal = [Journal::Kept, Journal::Full, Journal::Off, Journal::Newer];
        for local in local {
            for journal in journal {
                let both = local == Local::Kept && journal == Journal::Kept;
                assert_eq!(
                    fault(local, journal).is_none(),
                    both,
                    "{local:?} {journal:?}"
                );
            }
        }
    }
}
