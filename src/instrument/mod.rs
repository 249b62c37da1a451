//! What is asked: areas, phases, cells, statements, roles and intake facts, in one language.
//!
//! Invariant: a value of type [`Instrument`] is complete. [`Instrument::parse`] joins the
//! language-free structure with the texts of one language and refuses what does not fit, so that
//! every look-up afterwards is total. Nothing here knows an answer.

mod area;
#[cfg(not(target_arch = "wasm32"))]
mod builtin;
mod culture;
pub mod guide;
mod ids;
mod intake;
mod lang;
mod parse;
mod scale;

pub use area::{Area, Asked, Cell, Dimension, Layer, Row, Source, Statement};
pub use culture::{CultureAnswer, CulturePair, CulturePairs, Pairing, Position};
pub use ids::{
    AreaId, FactId, FindingId, GroupId, OptionId, PairId, RecommendationId, RoleId, StatementId,
    SymptomId, TopicId,
};
pub use intake::{Fact, FactGroup, FactOption, Quadrant, Vote};
pub use lang::Lang;
pub use parse::ContentError;
pub use scale::{Answer, Phase, Placement, Rating};

use serde::{Deserialize, Serialize};

/// A group of roles that is reported together (METHOD §5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum RoleGroup {
    /// *Sturend*: college, algemeen directeur and management team, heads of service.
    Steering,
    /// *Uitvoerend*: staff, I-professionals, external participants.
    Executing,
}

/// A role in which somebody takes part.
#[derive(Clone, Debug, PartialEq)]
pub struct Role {
    /// Its id, for example `college`.
    pub id: RoleId,
    /// The reporting group that it belongs to.
    pub group: RoleGroup,
    /// Its name in the language of the instrument.
    pub name: String,
}

/// The heading and the sentence of a phase (seed: "5 ontwikkelingsfasen" and the profile sketches).
#[derive(Clone, Debug, PartialEq)]
pub struct PhaseText {
    /// For example *Kwaliteit op de werkplek*.
    pub heading: String,
    /// For example *Diensten zijn eilandjes.*
    pub sentence: String,
}

/// Everything that is asked, in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Instrument {
    /// The id of this instrument; part of every file.
    pub id: String,
    /// Its version: raised when the meaning of a statement changes.
    pub version: u32,
    /// The language of all its texts.
    pub lang: Lang,
    /// The five phases, in order.
    pub phases: [PhaseText; 5],
    /// The 13 areas: organisation first, in the order in which they are asked.
    pub areas: Vec<Area>,
    /// The roles in which people take part.
    pub roles: Vec<Role>,
    /// The intake facts, grouped as the chapters of the seed; none while they are not yet fetched.
    pub intake: Vec<FactGroup>,
}

impl Instrument {
    /// Joins structure and texts into a complete instrument.
    ///
    /// # Errors
    /// [`ContentError`] names the first place where the two do not fit.
    pub fn parse(lang: Lang, structure: &str, texts: &str) -> Result<Self, ContentError> {
        Self::parse_statements(lang, structure, texts)?.with_intake(structure, texts)
    }

    /// The same without the intake, which the page fetches later.
    ///
    /// # Errors
    /// As [`Instrument::parse`].
    pub fn parse_statements(
        lang: Lang,
        structure: &str,
        texts: &str,
    ) -> Result<Self, ContentError> {
        parse::statements(lang, structure, texts)
    }

    /// Adds the intake, out of files that may hold nothing else.
    ///
    /// # Errors
    /// As [`Instrument::parse`].
    pub fn with_intake(mut self, structure: &str, texts: &str) -> Result<Self, ContentError> {
        self.intake = parse::intake(self.lang, structure, texts)?;
        Ok(self)
    }

    /// The area with this id, if the instrument has it.
    pub fn area(&self, id: &AreaId) -> Option<&Area> {
        self.areas.iter().find(|area| area.id == *id)
    }

    /// The text of a phase.
    pub fn phase(&self, phase: Phase) -> &PhaseText {
        &self.phases[phase.index()]
    }

    /// The statement with this id and its area.
    pub fn statement(&self, id: &StatementId) -> Option<(&Area, &Statement)> {
        self.areas.iter().find_map(|area| {
            let statement = area.statements.iter().find(|s| s.id == *id)?;
            Some((area, statement))
        })
    }

    /// All intake facts, over the groups.
    pub fn facts(&self) -> impl Iterator<Item = &Fact> {
        self.intake.iter().flat_map(|group| &group.facts)
    }

    /// The role with this id.
    pub fn role(&self, id: &RoleId) -> Option<&Role> {
        self.roles.iter().find(|role| role.id == *id)
    }

    /// The areas of one dimension, in the order in which they are asked.
    pub fn areas_of(&self, dimension: Dimension) -> impl Iterator<Item = &Area> {
        self.areas
            .iter()
            .filter(move |area| area.dimension == dimension)
    }

    /// The areas of one dimension in the row order of the seed's printed profile sketch.
    pub fn sketch_order(&self, dimension: Dimension) -> Vec<&Area> {
        let mut areas: Vec<_> = self.areas_of(dimension).collect();
        areas.sort_by_key(|area| area.sketch_row);
        areas
    }

    /// How many statements the instrument has.
    pub fn statement_count(&self) -> usize {
        self.areas.iter().map(|area| area.statements.len()).sum()
    }
}
