//! A model of the whole of keeping: random tabs, edits, crashes, kills, exports and merges, driven
//! through the rules of `iscan::keeping` as the app drives them, against the simplest reference there
//! is: the list of what was acknowledged.
//!
//! Invariant: whatever happens in whatever order, every acknowledged edit is there afterwards. Each
//! edit is a remark at a statement of its own, so that it is either there or not.
#![cfg(not(target_arch = "wasm32"))]

mod common;

use common::events::{edit_of, started_scan};
use common::instrument;
use iscan::exchange::{export_compact, import, merge, open, seal};
use iscan::instrument::StatementId;
use iscan::keeping::{
    Act, Choice, Copies, Journal, Local, Place, Record, Tab, Word, choose, fault,
};
use iscan::scan::{Event, Kind, Scan, update};
use proptest::collection::vec;
use proptest::prelude::*;
use std::collections::{BTreeSet, VecDeque};

/// One thing that happens; the numbers pick a tab, a place in time, a file.
#[derive(Clone, Debug)]
enum Step {
    /// A tab is opened.
    Open,
    /// A person types in a tab.
    Edit(usize),
    /// The next write of a tab reaches the journal.
    Flush(usize),
    /// A tab hears the next message.
    Hear(usize),
    /// A person wants to go on in a tab.
    GoOnHere(usize),
    /// Three seconds went by in a tab.
    Patience(usize),
    /// A renderer is killed: its memory and its unfinished writes are gone.
    Crash(usize),
    /// The browser is killed: the quick store forgets so many of its last writes.
    Kill(usize),
    /// The scan is saved as a file.
    Export(usize),
    /// A file is worked on elsewhere.
    EditFile(usize),
    /// A file comes in and is merged.
    Merge(usize, usize),
}

fn any_step() -> impl Strategy<Value = Step> {
    let tab = || 0..4_usize;
    prop_oneof![
        2 => Just(Step::Open),
        6 => tab().prop_map(Step::Edit),
        6 => tab().prop_map(Step::Flush),
        6 => tab().prop_map(Step::Hear),
        2 => tab().prop_map(Step::GoOnHere),
        2 => tab().prop_map(Step::Patience),
        1 => tab().prop_map(Step::Crash),
        1 => (0..8_usize).prop_map(Step::Kill),
        1 => tab().prop_map(Step::Export),
        1 => (0..8_usize).prop_map(Step::EditFile),
        2 => (tab(), 0..8_usize).prop_map(|(tab, file)| Step::Merge(tab, file)),
    ]
}

/// A write on its way to the journal.
struct Write {
    revision: u64,
    text: String,
    local: Local,
}

/// A window.
struct Window {
    /// Which one, for ever: it is also the copy of the app that edits.
    name: u8,
    tab: Tab,
    scan: Scan,
    writes: VecDeque<Write>,
    inbox: VecDeque<(Word, Option<Scan>)>,
}

/// A browser, and the files beside it.
struct World {
    /// Every state of the quick store; the last one is what it shows.
    local: Vec<String>,
    journal: Option<(u64, String)>,
    windows: Vec<Window>,
    lock: Option<u8>,
    files: Vec<Scan>,
    edits: u32,
    born: u8,
    acknowledged: BTreeSet<StatementId>,
}

fn sealed(scan: &Scan) -> String {
    seal(scan.revision, &export_compact(scan, &scan.created, ""))
}

fn unsealed(text: &str) -> Scan {
    let (_, json) = open(text).expect("what was sealed");
    let imported = import(json.as_bytes(), instrument()).expect("what was written");
    imported.scan
}

fn remarks(scan: &Scan) -> BTreeSet<StatementId> {
    let ballots = scan.content.ballots.values();
    ballots.flat_map(|it| it.comments.keys().cloned()).collect()
}

impl World {
    fn new() -> Self {
        let scan = started_scan(Kind::Full);
        let text = sealed(&scan);
        Self {
            local: vec![text.clone()],
            journal: Some((scan.revision, text)),
            windows: Vec::new(),
            lock: None,
            files: Vec::new(),
            edits: 0,
            born: 0,
            acknowledged: BTreeSet::new(),
        }
    }

    /// What a start of the app finds, after it let the two stores agree.
    fn newest(&mut self) -> Scan {
        let local = self.local.last().cloned();
        let journal = self.journal.clone();
        let copies = Copies {
            local: local.as_deref(),
            journal: journal.as_ref().map(|(revision, text)| Record {
                revision: *revision,
                text: Some(text),
            }),
            ..Copies::default()
        };
        let Choice::Take {
            text,
            revision,
            from,
        } = choose(&copies)
        else {
            panic!("nothing counts of {copies:?}");
        };
        match from {
            Place::Journal if local.as_deref() != Some(text) => self.local.push(text.to_owned()),
            Place::Journal => {}
            Place::Local | Place::Backup => drop(self.journal_takes(revision, text)),
        }
        unsealed(text)
    }

    /// As `keep.js` does: never a lower revision, never another text of the same.
    fn journal_takes(&mut self, revision: u64, text: &str) -> Journal {
        let newer = self
            .journal
            .as_ref()
            .is_some_and(|(known, kept)| *known > revision || (*known == revision && kept != text));
        if newer {
            return Journal::Newer;
        }
        self.journal = Some((revision, text.to_owned()));
        Journal::Kept
    }

    fn window(&mut self, place: usize) -> Option<usize> {
        (!self.windows.is_empty()).then(|| place % self.windows.len())
    }

    fn hear(&mut self, at: usize, word: Word, copy: Option<Scan>) {
        let acts = self.windows[at].tab.hear(word);
        for act in acts {
            self.act(at, *act, copy.as_ref());
        }
    }

    fn post(&mut self, from: usize, word: Word, copy: Option<&Scan>) {
        for (at, window) in self.windows.iter_mut().enumerate() {
            if at != from {
                window.inbox.push_back((word, copy.cloned()));
            }
        }
    }

    fn act(&mut self, at: usize, act: Act, copy: Option<&Scan>) {
        let name = self.windows[at].name;
        match act {
            Act::Claim if self.lock.is_none() || self.lock == Some(name) => {
                self.lock = Some(name);
                self.hear(at, Word::Granted, None);
            }
            Act::Claim => self.hear(at, Word::Refused, None),
            Act::Steal => {
                let holder = self.lock.replace(name);
                let others = self.windows.iter_mut();
                for robbed in others.filter(|it| Some(it.name) == holder && it.name != name) {
                    robbed.inbox.push_back((Word::Lost, None));
                }
                self.hear(at, Word::Granted, None);
            }
            Act::Release => self.lock = self.lock.filter(|holder| *holder != name),
            Act::PostAsk => self.post(at, Word::Ask, None),
            Act::PostYield => self.post(at, Word::Yield, None),
            Act::PostFree => self.post(at, Word::Free, None),
            Act::PostCopy => {
                let scan = self.windows[at].scan.clone();
                self.post(at, Word::Copy, Some(&scan));
            }
            Act::StartPatience => {}
            Act::Adopt => {
                if let Some(copy) = copy.filter(|it| it.revision > self.windows[at].scan.revision) {
                    self.windows[at].scan = copy.clone();
                }
            }
            Act::ReadNewest => {
                let newest = self.newest();
                if newest.revision > self.windows[at].scan.revision {
                    self.windows[at].scan = newest;
                }
            }
        }
    }

    /// Writes to the quick store at once, and lets the journal follow.
    fn keep(&mut self, at: usize, scan: Scan) {
        let text = sealed(&scan);
        self.local.push(text.clone());
        self.windows[at].writes.push_back(Write {
            revision: scan.revision,
            text,
            local: Local::Kept,
        });
        self.windows[at].scan = scan;
    }

    fn remark(&mut self, scan: &mut Scan, device: u8) {
        self.edits += 1;
        let statement = StatementId::from(format!("e-{}", self.edits).as_str());
        let event = Event::Comment(statement, "x".into());
        assert!(update(scan, event, &edit_of(device, 0)));
    }

    fn step(&mut self, step: Step) {
        match step {
            Step::Open if self.windows.len() < 4 => self.open_window(),
            Step::Open => {}
            Step::Kill(forgotten) => {
                self.windows.clear();
                self.lock = None;
                let kept = self.local.len() - forgotten.min(self.local.len() - 1);
                self.local.truncate(kept);
            }
            Step::EditFile(file) => {
                if !self.files.is_empty() {
                    let file = file % self.files.len();
                    let mut scan = self.files[file].clone();
                    self.remark(&mut scan, 200);
                    self.files[file] = scan;
                }
            }
            Step::Edit(tab)
            | Step::Flush(tab)
            | Step::Hear(tab)
            | Step::GoOnHere(tab)
            | Step::Patience(tab)
            | Step::Crash(tab)
            | Step::Export(tab)
            | Step::Merge(tab, _) => {
                if let Some(at) = self.window(tab) {
                    self.step_of(at, &step);
                }
            }
        }
    }

    fn open_window(&mut self) {
        let scan = self.newest();
        self.born += 1;
        self.windows.push(Window {
            name: self.born,
            tab: Tab::default(),
            scan,
            writes: VecDeque::new(),
            inbox: VecDeque::new(),
        });
        self.act(self.windows.len() - 1, Act::Claim, None);
    }

    fn step_of(&mut self, at: usize, step: &Step) {
        // A window whose lock was taken was frozen: it hears so before its user can type again. What
        // it had written to the quick store by then may still reach the journal.
        let robbed = |(word, _): &(Word, Option<Scan>)| *word == Word::Lost;
        let window = &self.windows[at];
        let writes = window.tab.may_write() && !window.inbox.iter().any(robbed);
        match step {
            Step::Edit(_) if writes => {
                let mut scan = self.windows[at].scan.clone();
                self.remark(&mut scan, self.windows[at].name);
                self.keep(at, scan);
            }
            Step::Merge(_, file) if writes && !self.files.is_empty() => {
                let file = self.files[file % self.files.len()].clone();
                let merged = merge(&self.windows[at].scan, &file).expect("copies of one scan");
                let both = &remarks(&self.windows[at].scan) | &remarks(&file);
                assert_eq!(remarks(&merged.scan), both, "a merge loses no remark");
                self.keep(at, merged.scan);
            }
            Step::Flush(_) => self.flush(at),
            Step::Hear(_) => {
                if let Some((word, copy)) = self.windows[at].inbox.pop_front() {
                    self.hear(at, word, copy);
                }
            }
            Step::GoOnHere(_) => self.hear(at, Word::GoOnHere, None),
            Step::Patience(_) => self.hear(at, Word::PatienceEnded, None),
            Step::Crash(_) => {
                let gone = self.windows.remove(at);
                self.lock = self.lock.filter(|holder| *holder != gone.name);
            }
            Step::Export(_) => self.files.push(self.windows[at].scan.clone()),
            _ => {}
        }
    }

    /// The next write reaches the journal; only now *Bewaard* is said, of this text and no other.
    fn flush(&mut self, at: usize) {
        let Some(write) = self.windows[at].writes.pop_front() else {
            return;
        };
        let journal = self.journal_takes(write.revision, &write.text);
        if fault(write.local, journal).is_none() {
            self.acknowledged.extend(remarks(&unsealed(&write.text)));
            self.hear(at, Word::Saved, None);
        }
    }

    /// What a start would find now holds all that was acknowledged.
    fn check(&self) -> Result<(), TestCaseError> {
        let journal = self.journal.as_ref().map(|(_, text)| unsealed(text));
        let there = remarks(&journal.expect("the journal holds the scan"));
        let lost: Vec<_> = self.acknowledged.difference(&there).collect();
        prop_assert!(lost.is_empty(), "lost from the journal: {:?}", lost);
        Ok(())
    }
}

proptest! {
    // At least so many; `PROPTEST_CASES` asks for more.
    #![proptest_config(ProptestConfig::with_cases(ProptestConfig::default().cases.max(1000)))]
    #[test]
    fn no_acknowledged_edit_is_ever_missing(steps in vec(any_step(), 1..120)) {
        let mut world = World::new();
        for step in steps {
            world.step(step);
            world.check()?;
        }
        world.step(Step::Kill(3));
        let there = remarks(&world.newest());
        let lost: Vec<_> = world.acknowledged.difference(&there).collect();
        prop_assert!(lost.is_empty(), "lost: {:?}", lost);
    }
}
