//! Which tab may write a scan: the one that holds its lock. Every other one shows it.
//!
//! Invariant: a tab edits only as [`Role::Writer`]. A writer that is asked gives the scan over with
//! its revision before it lets go; one that does not answer is replaced when patience ends. Measured:
//! the lock does not order the quick store between tabs, so a new writer first reads the newest copy.

/// What a tab is to the scan that it shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// It waits for the lock.
    Claiming,
    /// It may write.
    Writer,
    /// It shows what another tab writes.
    Reader,
    /// Its user wants to go on here: it tries the lock once more.
    Trying,
    /// It asked the writer to let go.
    Asking,
}

/// What a tab hears about its scan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// The lock is its own.
    Granted,
    /// Another tab holds the lock.
    Refused,
    /// The lock was taken away.
    Lost,
    /// The user wants to go on here.
    GoOnHere,
    /// Another tab wants to know the newest copy.
    Ask,
    /// Another tab wants to write.
    Yield,
    /// Another tab let go.
    Free,
    /// Another tab sent its copy.
    Copy,
    /// What was changed here is kept.
    Saved,
    /// Three seconds went by since the writer was asked.
    PatienceEnded,
}

/// What a tab does about it, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Ask for the lock, unless another tab holds it.
    Claim,
    /// Take the lock, whoever holds it.
    Steal,
    /// Let the lock go.
    Release,
    /// Ask the writer for its copy.
    PostAsk,
    /// Ask the writer to let go.
    PostYield,
    /// Say that the lock is free.
    PostFree,
    /// Send the copy that is shown, with its revision.
    PostCopy,
    /// Count three seconds.
    StartPatience,
    /// Show the copy that came, if its revision is higher.
    Adopt,
    /// Read the stores and show the newest copy, before anything is written.
    ReadNewest,
}

/// One tab and the scan that it shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tab {
    role: Role,
}

impl Default for Tab {
    fn default() -> Self {
        Self {
            role: Role::Claiming,
        }
    }
}

impl Tab {
    /// What it is.
    pub fn role(self) -> Role {
        self.role
    }

    /// Whether its user may edit.
    pub fn may_write(self) -> bool {
        self.role == Role::Writer
    }

    /// Takes a word in; what is now to be done.
    pub fn hear(&mut self, word: Word) -> &'static [Act] {
        let (role, acts) = next(self.role, word);
        self.role = role;
        acts
    }
}

fn next(role: Role, word: Word) -> (Role, &'static [Act]) {
    use Act::{
        Adopt, Claim, PostAsk, PostCopy, PostFree, PostYield, ReadNewest, Release, StartPatience,
        Steal,
    };
    match (role, word) {
        (_, Word::Granted) => (Role::Writer, &[ReadNewest]),
        (Role::Trying, Word::Refused) => (Role::Asking, &[PostYield, StartPatience]),
        (_, Word::Refused | Word::Lost) => (Role::Reader, &[PostAsk]),
        (Role::Reader, Word::GoOnHere) => (Role::Trying, &[Claim]),
        (Role::Asking, Word::Free) => (Role::Asking, &[Claim]),
        (Role::Asking, Word::PatienceEnded) => (Role::Asking, &[Steal]),
        (Role::Writer, Word::Yield) => (Role::Reader, &[PostCopy, Release, PostFree]),
        (Role::Writer, Word::Ask | Word::Saved) => (role, &[PostCopy]),
        (Role::Claiming | Role::Reader | Role::Trying | Role::Asking, Word::Copy) => {
            (role, &[Adopt])
        }
        _ => (role, &[]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tab(words: &[Word]) -> Tab {
        let mut tab = Tab::default();
        for word in words {
            tab.hear(*word);
        }
        tab
    }

    #[test]
    fn the_first_tab_writes_and_the_second_reads() {
        assert!(tab(&[Word::Granted]).may_write());
        let mut second = Tab::default();
        assert_eq!(second.hear(Word::Refused), [Act::PostAsk]);
        assert_eq!(second.role(), Role::Reader);
        assert_eq!(second.hear(Word::Copy), [Act::Adopt]);
    }

    #[test]
    fn a_writer_that_is_asked_hands_its_copy_over_before_it_lets_go() {
        let mut writer = tab(&[Word::Granted]);
        let acts = writer.hear(Word::Yield);
        assert_eq!(acts, [Act::PostCopy, Act::Release, Act::PostFree]);
        assert!(!writer.may_write());
    }

    #[test]
    fn a_reader_goes_on_at_once_where_the_writer_is_gone() {
        let mut reader = tab(&[Word::Refused]);
        assert_eq!(reader.hear(Word::GoOnHere), [Act::Claim]);
        assert_eq!(reader.hear(Word::Granted), [Act::ReadNewest]);
        assert!(reader.may_write());
    }

    #[test]
    fn a_reader_asks_and_waits_no_longer_than_its_patience() {
        let mut reader = tab(&[Word::Refused, Word::GoOnHere]);
        let acts = reader.hear(Word::Refused);
        assert_eq!(acts, [Act::PostYield, Act::StartPatience]);
        let mut answered = reader;
        assert_eq!(answered.hear(Word::Free), [Act::Claim]);
        assert_eq!(reader.hear(Word::PatienceEnded), [Act::Steal]);
        assert!(
            tab(&[
                Word::Refused,
                Word::GoOnHere,
                Word::Refused,
                Word::PatienceEnded,
                Word::Granted
            ])
            .may_write()
        );
    }

    #[test]
    fn a_tab_whose_lock_was_taken_only_reads() {
        let mut writer = tab(&[Word::Granted]);
        assert_eq!(writer.hear(Word::Lost), [Act::PostAsk]);
        assert!(!writer.may_write());
    }

    #[test]
    fn patience_that_ends_after_the_answer_came_does_nothing() {
        let mut writer = tab(&[
            Word::Refused,
            Word::GoOnHere,
            Word::Refused,
            Word::Free,
            Word::Granted,
        ]);
        assert!(writer.hear(Word::PatienceEnded).is_empty());
        assert!(writer.may_write());
    }

    #[test]
    fn a_writer_takes_no_copy_from_elsewhere() {
        let mut writer = tab(&[Word::Granted]);
        assert!(writer.hear(Word::Copy).is_empty());
    }
}
