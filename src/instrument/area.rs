//! Areas, their cells and their statements.

use super::{AreaId, Phase, RoleId, StatementId};

/// The two sides that the I-scan compares.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dimension {
    /// The organisation (five areas).
    Organisation,
    /// Its ICT (eight areas).
    Ict,
}

impl Dimension {
    /// Both, the organisation first.
    pub const ALL: [Self; 2] = [Self::Organisation, Self::Ict];
    /// Their words in the structure file.
    pub(super) const WORDS: [(&'static str, Self); 2] =
        [("organisation", Self::Organisation), ("ict", Self::Ict)];
}

/// A row of the seed's table "5 aandachtsgebieden": an organisation area beside its ICT areas.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Row {
    /// *Leidinggevenden*.
    Leadership,
    /// *Beleid & strategie*.
    Policy,
    /// *Medewerkers*, beside which stand the I-professionals.
    People,
    /// *Processen*.
    Processes,
    /// *Middelen*: applications, data and infrastructure.
    Resources,
}

impl Row {
    /// All rows, in the order of the seed's table.
    pub const ALL: [Self; 5] = [
        Self::Leadership,
        Self::Policy,
        Self::People,
        Self::Processes,
        Self::Resources,
    ];
    /// Their words in the structure file.
    pub(super) const WORDS: [(&'static str, Self); 5] = [
        ("leadership", Self::Leadership),
        ("policy", Self::Policy),
        ("people", Self::People),
        ("processes", Self::Processes),
        ("resources", Self::Resources),
    ];
}

/// An interoperability layer of the seed's IOP scheme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Layer {
    /// *Technische interoperabiliteit*: do the systems talk to each other?
    Technical,
    /// *Semantische interoperabiliteit*: do we mean the same?
    Semantic,
    /// *Organisatorische interoperabiliteit*: do the processes fit?
    Organisational,
    /// *Bestuurlijke condities*.
    Governance,
}

impl Layer {
    /// All layers, in the order of the seed's chapters 2.1–2.4.
    pub const ALL: [Self; 4] = [
        Self::Technical,
        Self::Semantic,
        Self::Organisational,
        Self::Governance,
    ];
    /// Their words in the structure file.
    pub(super) const WORDS: [(&'static str, Self); 4] = [
        ("technical", Self::Technical),
        ("semantic", Self::Semantic),
        ("organisational", Self::Organisational),
        ("governance", Self::Governance),
    ];
}

/// Where a sentence comes from; shown to whoever asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// The keyword of its cell in the profile sketches of 2009.
    Keyword,
    /// Other words on a slide of 2009.
    Slide {
        /// The title of the slide, in Dutch.
        slide: String,
        /// The words that it rests on, in Dutch, exactly as they stand there.
        quote: String,
    },
    /// Our own: the seed is silent.
    Extension,
}

/// Who is asked the statements of an area, unless the scan says otherwise (METHOD §2).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Every participant.
    Everyone,
    /// Those who know: these roles.
    Roles(Vec<RoleId>),
}

/// One area × one phase.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// The seed's keyword; "?" where the seed has it.
    pub keyword: String,
    /// One sentence about a municipality in this phase.
    pub description: String,
    /// What the description rests on.
    pub source: Source,
}

/// Something that people say how far it is true of their municipality.
#[derive(Clone, Debug, PartialEq)]
pub struct Statement {
    /// Its id.
    pub id: StatementId,
    /// The phase whose practice it names; 1 is the mirror of phase 2.
    pub phase: Phase,
    /// The sentence.
    pub text: String,
    /// What counts and what does not. Empty in the browser, which fetches it when somebody asks.
    pub explanation: String,
    /// What could be put on the table to show it. Empty in the browser, as the explanation.
    pub evidence: String,
    /// What it rests on.
    pub source: Source,
}

/// One of the 13 areas.
#[derive(Clone, Debug, PartialEq)]
pub struct Area {
    /// Its id, for example `i-data`.
    pub id: AreaId,
    /// The side that it belongs to.
    pub dimension: Dimension,
    /// The row of the seed's table.
    pub row: Row,
    /// The interoperability layer whose mean it counts in; `o-resources` has none (METHOD §1).
    pub layer: Option<Layer>,
    /// The criterion of CAF 2020, 1–5.
    pub caf: u8,
    /// Who is asked it by default.
    pub asked: Asked,
    /// Its place in the printed profile sketch of its dimension, from 1.
    pub sketch_row: u8,
    /// Its name, for example *Gegevens*.
    pub name: String,
    /// What the area is about, in a sentence or two.
    pub about: String,
    /// Its five cells, in order of phase.
    pub cells: [Cell; 5],
    /// Its statements, in the mixed order in which they are shown.
    pub statements: Vec<Statement>,
}

impl Area {
    /// The cell of a phase.
    pub fn cell(&self, phase: Phase) -> &Cell {
        &self.cells[phase.index()]
    }

    /// The statements of one cell.
    pub fn statements_of(&self, phase: Phase) -> impl Iterator<Item = &Statement> {
        self.statements.iter().filter(move |s| s.phase == phase)
    }

    /// The steps of its stairs: every phase from 2 that has statements.
    pub fn steps(&self) -> impl Iterator<Item = Phase> {
        Phase::ALL
            .into_iter()
            .skip(1)
            .filter(|phase| self.statements_of(*phase).next().is_some())
    }
}
