//! The intake facts: what is known of a municipality before anyone rates (METHOD §6).

use super::{FactId, GroupId, OptionId, Source};

/// One of the four types of municipality; O is horizontal, ICT vertical (METHOD §4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Quadrant {
    /// Top left: ICT is ahead.
    I,
    /// Top right: in step, advanced.
    II,
    /// Bottom left: in step, at the beginning.
    III,
    /// Bottom right: the organisation is ahead.
    IV,
}

impl Quadrant {
    /// All four.
    pub const ALL: [Self; 4] = [Self::I, Self::II, Self::III, Self::IV];

    /// The quadrant of a side of each axis.
    pub fn of(organisation_high: bool, ict_high: bool) -> Self {
        match (organisation_high, ict_high) {
            (false, true) => Self::I,
            (true, true) => Self::II,
            (false, false) => Self::III,
            (true, false) => Self::IV,
        }
    }

    /// Whether the organisation stands at or above the cut.
    pub fn organisation_high(self) -> bool {
        matches!(self, Self::II | Self::IV)
    }

    /// Whether the ICT stands at or above the cut.
    pub fn ict_high(self) -> bool {
        matches!(self, Self::I | Self::II)
    }

    /// Its Roman numeral, the same in every language.
    pub fn numeral(self) -> &'static str {
        match self {
            Self::I => "I",
            Self::II => "II",
            Self::III => "III",
            Self::IV => "IV",
        }
    }
}

/// What an option says about one axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Vote {
    /// All quadrants that the option fits are high on the axis.
    High,
    /// All are low on it.
    Low,
}

/// One answer to an intake fact.
#[derive(Clone, Debug, PartialEq)]
pub struct FactOption {
    /// Its id, unique within the fact.
    pub id: OptionId,
    /// The quadrants whose description of 2009 has it.
    pub fits: Vec<Quadrant>,
    /// How many of the 29 municipalities of 2009 had it, where the seed counts.
    pub count_2009: Option<u8>,
    /// The option in words.
    pub label: String,
    /// What the seed says of its frequency in words, for example *1 op 5*.
    pub share_2009: Option<String>,
}

impl FactOption {
    /// Its vote on the organisation axis.
    pub fn organisation_vote(&self) -> Option<Vote> {
        self.vote(Quadrant::organisation_high)
    }

    /// Its vote on the ICT axis.
    pub fn ict_vote(&self) -> Option<Vote> {
        self.vote(Quadrant::ict_high)
    }

    fn vote(&self, high: fn(Quadrant) -> bool) -> Option<Vote> {
        let mut sides = self.fits.iter().map(|quadrant| high(*quadrant));
        let first = sides.next()?;
        sides
            .all(|side| side == first)
            .then_some(if first { Vote::High } else { Vote::Low })
    }
}

/// A question of the intake.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// Its id.
    pub id: FactId,
    /// Whether several options may hold at once.
    pub multiple: bool,
    /// Whether it is about one identifiable person, and so never leaves under the municipality's name.
    pub personal: bool,
    /// Whether *anders georganiseerd* is offered.
    pub otherwise: bool,
    /// What it rests on.
    pub source: Source,
    /// The question.
    pub question: String,
    /// A sentence of help.
    pub help: Option<String>,
    /// What is ours in it, where the seed gives less.
    pub note: Option<String>,
    /// What can be answered, beside *weet ik niet*.
    pub options: Vec<FactOption>,
}

/// A chapter of the intake.
#[derive(Clone, Debug, PartialEq)]
pub struct FactGroup {
    /// Its id.
    pub id: GroupId,
    /// Its title, a question of the seed.
    pub title: String,
    /// What it is about.
    pub about: String,
    /// Its facts.
    pub facts: Vec<Fact>,
}
