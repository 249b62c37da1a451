//! Joins the structure file with the texts of one language.
//!
//! Invariant: every id of the structure has its text and every text has its id, or nothing is
//! returned. The files are ours, so the first problem is enough.

use super::{
    Area, AreaId, Asked, Cell, Dimension, Fact, FactGroup, FactId, FactOption, GroupId, Instrument,
    Lang, Layer, OptionId, Phase, PhaseText, Quadrant, Role, RoleGroup, RoleId, Row, Source,
    Statement, StatementId,
};
use serde::Deserialize;
use std::collections::BTreeMap;

/// Why the instrument's files do not make an instrument.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ContentError {
    /// A file is not the JSON that is expected.
    #[error("{file}: {message}")]
    Syntax {
        /// `structure` or the code of the language.
        file: &'static str,
        /// What the parser says, with line and column.
        message: String,
    },
    /// Something of the structure has no text.
    #[error("{lang}: no text for {id}")]
    MissingText {
        /// The code of the language.
        lang: &'static str,
        /// The id without text.
        id: String,
    },
    /// A text belongs to nothing.
    #[error("{lang}: a text for {id}, which the structure does not have")]
    UnusedText {
        /// The code of the language.
        lang: &'static str,
        /// The id that is not known.
        id: String,
    },
    /// A list has another length than it must have.
    #[error("{id}: {found} cells or phases instead of 5")]
    NotFive {
        /// Where.
        id: String,
        /// How many there are.
        found: usize,
    },
    /// A statement names a phase outside 1–5.
    #[error("{id}: phase {phase}")]
    Phase {
        /// Which statement.
        id: String,
        /// What it names.
        phase: u8,
    },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StructureFile {
    id: String,
    version: u32,
    roles: Vec<RoleShape>,
    areas: Vec<AreaShape>,
    intake: Vec<GroupShape>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RoleShape {
    id: RoleId,
    group: RoleGroup,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AreaShape {
    id: AreaId,
    dimension: Dimension,
    row: Row,
    layer: Option<Layer>,
    caf: u8,
    asked: Asked,
    sketch_row: u8,
    cells: Vec<CellShape>,
    statements: Vec<StatementShape>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CellShape {
    source: Source,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StatementShape {
    id: StatementId,
    phase: u8,
    source: Source,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GroupShape {
    id: GroupId,
    facts: Vec<FactShape>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FactShape {
    id: FactId,
    multiple: bool,
    personal: bool,
    otherwise: bool,
    source: Source,
    options: Vec<OptionShape>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OptionShape {
    id: OptionId,
    fits: Vec<Quadrant>,
    #[serde(default, rename = "count2009")]
    count_2009: Option<u8>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TextFile {
    phases: Vec<PhaseText>,
    roles: BTreeMap<RoleId, String>,
    areas: BTreeMap<AreaId, AreaTexts>,
    groups: BTreeMap<GroupId, GroupTexts>,
    facts: BTreeMap<FactId, FactTexts>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AreaTexts {
    name: String,
    about: String,
    cells: Vec<CellTexts>,
    statements: BTreeMap<StatementId, StatementTexts>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CellTexts {
    keyword: String,
    description: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StatementTexts {
    text: String,
    explanation: String,
    evidence: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GroupTexts {
    title: String,
    about: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FactTexts {
    question: String,
    #[serde(default)]
    help: Option<String>,
    #[serde(default)]
    note: Option<String>,
    options: BTreeMap<OptionId, OptionTexts>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OptionTexts {
    label: String,
    #[serde(default, rename = "share2009")]
    share_2009: Option<String>,
}

type Result<T> = std::result::Result<T, ContentError>;

pub(super) fn parse(lang: Lang, structure: &str, texts: &str) -> Result<Instrument> {
    let shape: StructureFile = read("structure", structure)?;
    let mut texts: TextFile = read(lang.code(), texts)?;
    let join = Join { lang: lang.code() };
    let instrument = Instrument {
        id: shape.id,
        version: shape.version,
        lang,
        phases: five(std::mem::take(&mut texts.phases), "phases")?,
        areas: Join::all(shape.areas, |area| join.area(area, &mut texts.areas))?,
        roles: Join::all(shape.roles, |role| join.role(role, &mut texts.roles))?,
        intake: Join::all(shape.intake, |group| {
            join.group(group, &mut texts.groups, &mut texts.facts)
        })?,
    };
    join.nothing_left(&texts.areas)?;
    join.nothing_left(&texts.roles)?;
    join.nothing_left(&texts.groups)?;
    join.nothing_left(&texts.facts)?;
    Ok(instrument)
}

fn read<T: for<'a> Deserialize<'a>>(file: &'static str, json: &str) -> Result<T> {
    serde_json::from_str(json).map_err(|error| ContentError::Syntax {
        file,
        message: error.to_string(),
    })
}

fn five<T>(list: Vec<T>, id: &str) -> Result<[T; 5]> {
    list.try_into()
        .map_err(|list: Vec<T>| ContentError::NotFive {
            id: id.to_owned(),
            found: list.len(),
        })
}

/// The steps of the join; carries the language for the messages.
struct Join {
    lang: &'static str,
}

impl Join {
    fn all<S, T>(shapes: Vec<S>, one: impl FnMut(S) -> Result<T>) -> Result<Vec<T>> {
        shapes.into_iter().map(one).collect()
    }

    fn take<K: Ord + std::fmt::Display, T>(&self, map: &mut BTreeMap<K, T>, id: &K) -> Result<T> {
        map.remove(id).ok_or_else(|| ContentError::MissingText {
            lang: self.lang,
            id: id.to_string(),
        })
    }

    fn nothing_left<K: std::fmt::Display, T>(&self, map: &BTreeMap<K, T>) -> Result<()> {
        match map.keys().next() {
            None => Ok(()),
            Some(id) => Err(ContentError::UnusedText {
                lang: self.lang,
                id: id.to_string(),
            }),
        }
    }

    fn role(&self, shape: RoleShape, texts: &mut BTreeMap<RoleId, String>) -> Result<Role> {
        Ok(Role {
            name: self.take(texts, &shape.id)?,
            id: shape.id,
            group: shape.group,
        })
    }

    fn area(&self, shape: AreaShape, texts: &mut BTreeMap<AreaId, AreaTexts>) -> Result<Area> {
        let mut text = self.take(texts, &shape.id)?;
        let shapes = five(shape.cells, shape.id.as_str())?;
        let words = five(text.cells, shape.id.as_str())?;
        let mut words = words.into_iter();
        let cells = shapes.map(|cell| {
            let words = words
                .next()
                .expect("both arrays have five cells, so there is a text for each");
            Cell {
                keyword: words.keyword,
                description: words.description,
                source: cell.source,
            }
        });
        let statements = Self::all(shape.statements, |s| {
            self.statement(s, &mut text.statements)
        })?;
        self.nothing_left(&text.statements)?;
        Ok(Area {
            id: shape.id,
            dimension: shape.dimension,
            row: shape.row,
            layer: shape.layer,
            caf: shape.caf,
            asked: shape.asked,
            sketch_row: shape.sketch_row,
            name: text.name,
            about: text.about,
            cells,
            statements,
        })
    }

    fn statement(
        &self,
        shape: StatementShape,
        texts: &mut BTreeMap<StatementId, StatementTexts>,
    ) -> Result<Statement> {
        let text = self.take(texts, &shape.id)?;
        let phase = Phase::new(shape.phase).ok_or_else(|| ContentError::Phase {
            id: shape.id.to_string(),
            phase: shape.phase,
        })?;
        Ok(Statement {
            id: shape.id,
            phase,
            text: text.text,
            explanation: text.explanation,
            evidence: text.evidence,
            source: shape.source,
        })
    }

    fn group(
        &self,
        shape: GroupShape,
        groups: &mut BTreeMap<GroupId, GroupTexts>,
        facts: &mut BTreeMap<FactId, FactTexts>,
    ) -> Result<FactGroup> {
        let text = self.take(groups, &shape.id)?;
        Ok(FactGroup {
            id: shape.id,
            title: text.title,
            about: text.about,
            facts: Self::all(shape.facts, |fact| self.fact(fact, facts))?,
        })
    }

    fn fact(&self, shape: FactShape, texts: &mut BTreeMap<FactId, FactTexts>) -> Result<Fact> {
        let mut text = self.take(texts, &shape.id)?;
        let options = Self::all(shape.options, |option| {
            let words = self.take(&mut text.options, &option.id)?;
            Ok(FactOption {
                id: option.id,
                fits: option.fits,
                count_2009: option.count_2009,
                label: words.label,
                share_2009: words.share_2009,
            })
        })?;
        self.nothing_left(&text.options)?;
        Ok(Fact {
            id: shape.id,
            multiple: shape.multiple,
            personal: shape.personal,
            otherwise: shape.otherwise,
            source: shape.source,
            question: text.question,
            help: text.help,
            note: text.note,
            options,
        })
    }
}
