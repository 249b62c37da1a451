//! Phases, ratings and placements: the small numbers that answers are made of.
//!
//! Invariant: a [`Phase`] is 1–5 and a [`Rating`] 0–4, always. "I don't know" is never a number.

use serde::{Serialize, Serializer};

/// One of the five development phases, 1–5 (METHOD §1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Phase(u8);

impl Phase {
    /// All phases, from 1 to 5.
    pub const ALL: [Self; 5] = [Self(1), Self(2), Self(3), Self(4), Self(5)];
    /// Phase 1, where everyone stands before the first step.
    pub const FIRST: Self = Self(1);
    /// Phase 5.
    pub const LAST: Self = Self(5);

    /// The phase of this number, if it is 1–5.
    pub fn new(number: u8) -> Option<Self> {
        (1..=5).contains(&number).then_some(Self(number))
    }

    /// Its number, 1–5.
    pub fn number(self) -> u8 {
        self.0
    }

    /// Its place in a list of five, 0–4.
    pub fn index(self) -> usize {
        usize::from(self.0 - 1)
    }

    /// The next phase; of the last one there is none.
    pub fn next(self) -> Option<Self> {
        Self::new(self.0 + 1)
    }
}

/// How far a statement is true, 0 (*helemaal niet*) to 4 (*helemaal*) (METHOD §2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rating(u8);

impl Rating {
    /// All ratings, from 0 to 4.
    pub const ALL: [Self; 5] = [Self(0), Self(1), Self(2), Self(3), Self(4)];

    /// The rating of this number, if it is 0–4.
    pub fn new(number: u8) -> Option<Self> {
        (number <= 4).then_some(Self(number))
    }

    /// Its number, 0–4.
    pub fn number(self) -> u8 {
        self.0
    }

    /// Its place in a list of five, 0–4.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }

    /// The share of the full rating, 0–1.
    pub fn share(self) -> f64 {
        f64::from(self.0) / 4.0
    }
}

/// What somebody answered to a statement. Not having answered is the absence of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// A rating.
    Rated(Rating),
    /// *Weet ik niet*; in files `"?"`.
    DontKnow,
}

impl Answer {
    /// The rating, if it is one.
    pub fn rating(self) -> Option<Rating> {
        match self {
            Self::Rated(rating) => Some(rating),
            Self::DontKnow => None,
        }
    }
}

/// Which description somebody found to fit best today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Placement {
    /// The description of this phase.
    At(Phase),
    /// *Weet ik niet*; in files `"?"`.
    DontKnow,
}

impl Placement {
    /// The phase, if one was picked.
    pub fn phase(self) -> Option<Phase> {
        match self {
            Self::At(phase) => Some(phase),
            Self::DontKnow => None,
        }
    }
}

fn number_or_question<S: Serializer>(number: Option<u8>, to: S) -> Result<S::Ok, S::Error> {
    match number {
        Some(number) => to.serialize_u8(number),
        None => to.serialize_str("?"),
    }
}

impl Serialize for Phase {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_u8(self.0)
    }
}

impl Serialize for Answer {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        number_or_question(self.rating().map(Rating::number), to)
    }
}

impl Serialize for Placement {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        number_or_question(self.phase().map(Phase::number), to)
    }
}
