//! The culture barometer: pairs of opposite poles, after the slide *Als afsluiter* of 2009.
//!
//! The slide has two clouds of 14 phrases and no pairs; which phrase faces which is partly ours
//! ([`Pairing`]). An answer is a position between the two poles, 1 at the one that hinders change and 5 at the
//! one that helps it, whichever of them stands left on the screen.
//!
//! Invariant: a [`Position`] is 1–5. A pair that is not scored is for the talk alone: it is never
//! asked, counted or drawn. Nothing adds pairs up: there is no total.

use super::{ContentError, Lang, PairId, Source, parse};
use serde::{Serialize, Serializer};

/// A place between the poles of a pair, 1 (hinders change) to 5 (helps change).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position(u8);

impl Position {
    /// All positions, from the pole that hinders to the one that helps.
    pub const ALL: [Self; 5] = [Self(1), Self(2), Self(3), Self(4), Self(5)];

    /// The position of this number, if it is 1–5.
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
}

/// What somebody answered to a pair. Not having answered is the absence of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CultureAnswer {
    /// A position between the poles.
    At(Position),
    /// *Weet ik niet*; in files `"?"`.
    DontKnow,
}

impl CultureAnswer {
    /// The position, if it is one.
    pub fn position(self) -> Option<Position> {
        match self {
            Self::At(position) => Some(position),
            Self::DontKnow => None,
        }
    }
}

impl Serialize for CultureAnswer {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self.position() {
            Some(position) => to.serialize_u8(position.0),
            None => to.serialize_str("?"),
        }
    }
}

/// Who laid the two phrases of a pair beside each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pairing {
    /// Their words answer each other.
    Lexical,
    /// We read them as opposites.
    Inferred,
}

impl Pairing {
    /// Both, each with its word in the structure file.
    pub(super) const WORDS: [(&'static str, Self); 2] =
        [("lexical", Self::Lexical), ("inferred", Self::Inferred)];
}

/// Two opposite poles.
#[derive(Clone, Debug, PartialEq)]
pub struct CulturePair {
    /// Its id, for example `roles`.
    pub id: PairId,
    /// Whether the pole that helps stands left on the screen.
    pub helps_left: bool,
    /// Whether it is answered; otherwise it is a question for the talk.
    pub scored: bool,
    /// Who laid the phrases beside each other.
    pub pairing: Pairing,
    /// The phrase of 2009 that helps.
    pub source: Source,
    /// The phrase of 2009 that hinders, in Dutch, as it stands there.
    pub opposite: String,
    /// The pole that helps change.
    pub helps: String,
    /// The pole that hinders change.
    pub hinders: String,
    /// What the two poles mean.
    pub explanation: String,
}

impl CulturePair {
    /// The poles as they stand on the screen, left and right.
    pub fn poles(&self) -> [&str; 2] {
        if self.helps_left {
            [&self.helps, &self.hinders]
        } else {
            [&self.hinders, &self.helps]
        }
    }

    /// The positions as they stand on the screen, from left to right.
    pub fn positions(&self) -> [Position; 5] {
        let mut positions = Position::ALL;
        if self.helps_left {
            positions.reverse();
        }
        positions
    }
}

/// All pairs, in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct CulturePairs {
    /// The language of the texts.
    pub lang: Lang,
    /// The pairs, in the order in which they are asked.
    pub pairs: Vec<CulturePair>,
}

impl CulturePairs {
    /// Joins structure and texts; both may hold other chapters beside `pairs`.
    ///
    /// # Errors
    /// [`ContentError`] names the first place where the two do not fit.
    pub fn parse(lang: Lang, structure: &str, texts: &str) -> Result<Self, ContentError> {
        let pairs = parse::culture::pairs(lang, structure, texts)?;
        Ok(Self { lang, pairs })
    }

    /// The pairs as they stand in `content/`, in one language; for native tests and tools.
    ///
    /// # Panics
    /// When the files do not fit together, which a test excludes.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn builtin(lang: Lang) -> Self {
        let texts = match lang {
            Lang::Nl => include_str!("content/culture-nl.json"),
            Lang::En => include_str!("content/culture-en.json"),
        };
        Self::parse(lang, include_str!("content/culture.json"), texts)
            .expect("the files in content/ fit together: tests/culture.rs checks them")
    }

    /// The pairs that are answered.
    pub fn scored(&self) -> impl Iterator<Item = &CulturePair> {
        self.pairs.iter().filter(|pair| pair.scored)
    }

    /// The pairs that are for the talk alone.
    pub fn for_the_talk(&self) -> impl Iterator<Item = &CulturePair> {
        self.pairs.iter().filter(|pair| !pair.scored)
    }

    /// The pair with this id.
    pub fn pair(&self, id: &PairId) -> Option<&CulturePair> {
        self.pairs.iter().find(|pair| pair.id == *id)
    }
}
