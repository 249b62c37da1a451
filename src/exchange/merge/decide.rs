//! Decides unit by unit which copy's value stands in the result.
//!
//! Invariant: every unit of either copy is decided exactly once, and every decision that is not
//! *both say the same* stands in the report or in the list of conflicts.

use super::twin::{Twin, higher};
use super::units::{Place, is_entity, path, put, split_entity};
use super::{Choice, Conflict, MergeReport, Side};
use crate::scan::{BallotId, Stamp};
use serde_json::{Map, Value};
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

/// What is decided about a unit.
#[derive(Clone, Copy)]
enum Verdict {
    /// Both say the same.
    Same,
    /// One copy says it, and the other has nothing against it.
    Take(Choice),
    /// Both say it, differently; this is what the result holds.
    Conflict(Choice),
}

/// A unit in both copies.
struct Pair {
    place: Place,
    ours: Option<Value>,
    theirs: Option<Value>,
}

/// The result as far as it is decided.
pub(super) struct Merger<'a> {
    ours: &'a Twin<'a>,
    theirs: &'a Twin<'a>,
    /// The fields of the content.
    pub(super) content: Map<String, Value>,
    /// Fields beside the content.
    pub(super) beside: Map<String, Value>,
    /// The stamps.
    pub(super) stamps: BTreeMap<String, Stamp>,
    /// What was done.
    pub(super) done: MergeReport,
    /// What was not decided.
    pub(super) conflicts: Vec<Conflict>,
    /// Stamps that stand for two units, which therefore say nothing: a key may hold a `/`.
    unclear: BTreeSet<String>,
    /// Participants of whom a ballot was withdrawn.
    left: BTreeSet<String>,
}

impl<'a> Merger<'a> {
    pub(super) fn new(ours: &'a Twin<'a>, theirs: &'a Twin<'a>, done: MergeReport) -> Self {
        let mut stamps = ours.stamps.clone();
        for (path, stamp) in &theirs.stamps {
            let lower = |known: &Stamp| higher(known, stamp) == Ordering::Less;
            if stamps.get(path).is_none_or(lower) {
                stamps.insert(path.clone(), stamp.clone());
            }
        }
        Self {
            ours,
            theirs,
            content: Map::new(),
            beside: Map::new(),
            stamps,
            done,
            conflicts: Vec::new(),
            unclear: BTreeSet::new(),
            left: BTreeSet::new(),
        }
    }

    pub(super) fn run(mut self) -> Self {
        let pairs = self.pairs();
        self.find_unclear(&pairs);
        // Ballots come before participants: the order of the places is that of the alphabet.
        for pair in pairs {
            self.settle(pair);
        }
        self
    }

    /// All units; entities that both copies have are opened.
    fn pairs(&mut self) -> Vec<Pair> {
        let mut pairs = Vec::new();
        for pair in zip(self.ours.units.clone(), self.theirs.units.clone()) {
            match pair {
                Pair {
                    place,
                    ours: Some(ours),
                    theirs: Some(theirs),
                } if is_entity(&place) => {
                    put(&mut self.content, &place, Map::new().into());
                    let (ours, theirs) = (split_entity(&place, ours), split_entity(&place, theirs));
                    pairs.extend(zip(ours, theirs));
                }
                pair => pairs.push(pair),
            }
        }
        pairs
    }

    fn find_unclear(&mut self, pairs: &[Pair]) {
        let mut seen = BTreeSet::new();
        for pair in pairs {
            let stamps = [self.ours, self.theirs].map(|twin| twin.under(&pair.place));
            let paths: BTreeSet<&String> = stamps.iter().flatten().map(|(path, _)| *path).collect();
            for path in paths {
                if !seen.insert(path) {
                    self.unclear.insert(path.clone());
                }
            }
        }
    }

    fn settle(&mut self, pair: Pair) {
        let verdict = self.verdict(&pair);
        let holds = match verdict {
            Verdict::Same => Choice::Ours,
            Verdict::Take(choice) | Verdict::Conflict(choice) => choice,
        };
        match verdict {
            Verdict::Same => {}
            Verdict::Take(choice) => {
                self.report(&pair, choice);
                self.take_stamps(&pair.place, choice);
            }
            Verdict::Conflict(choice) => {
                self.list(&pair, choice);
                self.take_stamps(&pair.place, choice);
            }
        }
        let value = match holds {
            Choice::Ours => pair.ours,
            Choice::Theirs => pair.theirs,
        };
        if let Some(value) = value {
            match pair.place.as_slice() {
                [beside, key] if beside.is_empty() => {
                    self.beside.insert(key.clone(), value);
                }
                place => put(&mut self.content, place, value),
            }
        }
    }

    fn verdict(&self, pair: &Pair) -> Verdict {
        if pair.ours == pair.theirs {
            return Verdict::Same;
        }
        let ours = self.changed(self.ours, self.theirs, &pair.place);
        let theirs = self.changed(self.theirs, self.ours, &pair.place);
        match (ours, theirs) {
            (true, false) => Verdict::Take(Choice::Ours),
            (false, true) => Verdict::Take(Choice::Theirs),
            (false, false) if unites(&pair.place) => match (&pair.ours, &pair.theirs) {
                (Some(value), None) => Verdict::Take(self.there(pair, value, Choice::Ours)),
                (None, Some(value)) => Verdict::Take(self.there(pair, value, Choice::Theirs)),
                _ => Verdict::Conflict(self.held(pair)),
            },
            _ => Verdict::Conflict(self.held(pair)),
        }
    }

    /// Whether a copy changed a unit in a way that the other has not seen.
    fn changed(&self, copy: &Twin, other: &Twin, place: &[String]) -> bool {
        let clear = |path: &String| !self.unclear.contains(path);
        let stamps = copy.under(place);
        stamps.iter().all(|(path, _)| clear(path))
            && stamps.iter().any(|(_, stamp)| !other.has_seen(stamp))
    }

    /// The copy that has what unites; the other one, for a participant who went with the ballot.
    fn there(&self, pair: &Pair, value: &Value, has: Choice) -> Choice {
        let nameless = value.as_object().is_some_and(Map::is_empty);
        match (pair.place.as_slice(), has) {
            ([table, id], _) if table != "participants" || !nameless || !self.left.contains(id) => {
                has
            }
            (_, Choice::Ours) => Choice::Theirs,
            (_, Choice::Theirs) => Choice::Ours,
        }
    }

    /// What the result holds at a conflict: what is there rather than nothing, then the higher
    /// stamp, then the greater text.
    fn held(&self, pair: &Pair) -> Choice {
        let (Some(ours), Some(theirs)) = (&pair.ours, &pair.theirs) else {
            return match pair.ours {
                Some(_) => Choice::Ours,
                None => Choice::Theirs,
            };
        };
        let key = |stamp: Option<&Stamp>| stamp.map(|it| (it.counter, it.replica.clone()));
        let stamps = key(self.ours.last(&pair.place)).cmp(&key(self.theirs.last(&pair.place)));
        match stamps.then_with(|| ours.to_string().cmp(&theirs.to_string())) {
            Ordering::Less => Choice::Theirs,
            _ => Choice::Ours,
        }
    }

    fn report(&mut self, pair: &Pair, choice: Choice) {
        let (value, other) = match choice {
            Choice::Ours => (&pair.ours, &pair.theirs),
            Choice::Theirs => (&pair.theirs, &pair.ours),
        };
        let done = &mut self.done;
        let [table, id] = pair.place.as_slice() else {
            return self.report_path(pair, choice);
        };
        match (table.as_str(), BallotId::parse(id)) {
            ("ballots", Some(ballot)) if value.is_none() => {
                done.ballots_withdrawn.push(ballot);
                let whose = other.as_ref().and_then(|ballot| ballot.get("participant"));
                let whose = whose.and_then(Value::as_str).map(str::to_owned);
                self.left.extend(whose);
            }
            ("ballots", Some(ballot)) => match choice {
                Choice::Ours => done.ballots_only_ours.push(ballot),
                Choice::Theirs => done.ballots_added.push(ballot),
            },
            _ => self.report_path(pair, choice),
        }
    }

    fn report_path(&mut self, pair: &Pair, choice: Choice) {
        let list = match choice {
            Choice::Ours => &mut self.done.kept_ours,
            Choice::Theirs => &mut self.done.taken_from_theirs,
        };
        list.push(path(&pair.place));
    }

    fn list(&mut self, pair: &Pair, holds: Choice) {
        let side = |twin: &Twin, value: &Option<Value>| Side {
            value: value.clone(),
            by: twin.last(&pair.place).cloned(),
        };
        self.conflicts.push(Conflict {
            path: path(&pair.place),
            place: pair.place.clone(),
            ours: side(self.ours, &pair.ours),
            theirs: side(self.theirs, &pair.theirs),
            holds,
        });
    }

    /// The stamps of a unit are those of the copy whose value stands there.
    fn take_stamps(&mut self, place: &[String], choice: Choice) {
        let (taken, left) = match choice {
            Choice::Ours => (self.ours, self.theirs),
            Choice::Theirs => (self.theirs, self.ours),
        };
        for (path, _) in left.under(place) {
            self.stamps.remove(path);
        }
        for (path, stamp) in taken.under(place) {
            self.stamps.insert(path.clone(), stamp.clone());
        }
    }
}

/// The units of two copies, side by side.
fn zip(ours: BTreeMap<Place, Value>, theirs: BTreeMap<Place, Value>) -> Vec<Pair> {
    let mut pairs: BTreeMap<Place, (Option<Value>, Option<Value>)> = BTreeMap::new();
    for (place, value) in ours {
        pairs.insert(place, (Some(value), None));
    }
    for (place, value) in theirs {
        pairs.entry(place).or_default().1 = Some(value);
    }
    let pairs = pairs.into_iter();
    pairs
        .map(|(place, (ours, theirs))| Pair {
            place,
            ours,
            theirs,
        })
        .collect()
}

/// What is there because one copy has it, with or without a stamp: somebody, a ballot, and a field
/// beside the content.
fn unites(place: &[String]) -> bool {
    match place {
        [table, _] => ["ballots", "participants", ""].contains(&table.as_str()),
        _ => false,
    }
}
