//! Joins the structure file with the texts of one language.
//!
//! Invariant: every id of the structure has its text and every text has its id, or nothing is
//! returned. The files are ours, so the first problem is enough. Read by hand from a JSON value:
//! derived readers of these shapes would weigh more than the rest of the floor.

pub(super) mod culture;

use super::{
    Area, AreaId, Asked, Cell, Dimension, Fact, FactGroup, FactOption, Instrument, Lang, Layer,
    Phase, PhaseText, Quadrant, Role, RoleGroup, RoleId, Row, Source, Statement, StatementId,
};
use serde_json::{Map, Value};

/// Why the instrument's files do not make an instrument.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ContentError {
    /// A file is not JSON.
    #[error("{file}: {message}")]
    Syntax {
        /// `structure`, `guide` or the code of the language.
        file: &'static str,
        /// What the parser says, with line and column.
        message: String,
    },
    /// Something is missing, or is not what must stand there.
    #[error("{file}: {path}")]
    Wrong {
        /// `structure`, `guide` or the code of the language.
        file: &'static str,
        /// Where, as keys joined with `/`.
        path: String,
    },
    /// A text belongs to nothing.
    #[error("{file}: {path} is not in the structure")]
    Unused {
        /// The code of the language.
        file: &'static str,
        /// The key that is not known, and where.
        path: String,
    },
}

pub(super) type Result<T> = std::result::Result<T, ContentError>;

pub(super) fn statements(lang: Lang, structure: &str, texts: &str) -> Result<Instrument> {
    let structure = read("structure", structure)?;
    let texts = read(lang.code(), texts)?;
    let shape = Node::root("structure", &structure);
    let words = Node::root(lang.code(), &texts);
    shape.only(&["id", "version", "roles", "areas", "intake"])?;
    words.only(&["phases", "roles", "areas", "groups", "facts"])?;
    Ok(Instrument {
        id: shape.text("id")?,
        version: shape.number("version")?,
        lang,
        phases: five(&words.get("phases")?, phase_text)?,
        areas: joined(&shape.get("areas")?, &words.get("areas")?, area)?,
        roles: joined(&shape.get("roles")?, &words.get("roles")?, role)?,
        intake: Vec::new(),
    })
}

pub(super) fn read(file: &'static str, json: &str) -> Result<Value> {
    serde_json::from_str(json).map_err(|error| ContentError::Syntax {
        file,
        message: error.to_string(),
    })
}

/// A place in one of the files.
pub(super) struct Node<'a> {
    file: &'static str,
    path: String,
    pub(super) value: &'a Value,
}

impl<'a> Node<'a> {
    pub(super) fn root(file: &'static str, value: &'a Value) -> Self {
        Self {
            file,
            path: String::new(),
            value,
        }
    }

    pub(super) fn wrong(&self) -> ContentError {
        ContentError::Wrong {
            file: self.file,
            path: self.path.clone(),
        }
    }

    fn down(&self, key: &str, value: &'a Value) -> Self {
        Self {
            file: self.file,
            path: format!("{}/{key}", self.path),
            value,
        }
    }

    pub(super) fn object(&self) -> Result<&'a Map<String, Value>> {
        self.value.as_object().ok_or_else(|| self.wrong())
    }

    pub(super) fn get(&self, key: &str) -> Result<Self> {
        match self.object()?.get(key) {
            Some(value) => Ok(self.down(key, value)),
            None => Err(self.down(key, &Value::Null).wrong()),
        }
    }

    /// The items of a list.
    pub(super) fn items(&self) -> Result<Vec<Self>> {
        let items = self.value.as_array().ok_or_else(|| self.wrong())?;
        let mut nodes = Vec::with_capacity(items.len());
        for (index, item) in items.iter().enumerate() {
            nodes.push(self.down(&index.to_string(), item));
        }
        Ok(nodes)
    }

    pub(super) fn str(&self) -> Result<&'a str> {
        let text = self.value.as_str().filter(|text| !text.is_empty());
        text.ok_or_else(|| self.wrong())
    }

    pub(super) fn text(&self, key: &str) -> Result<String> {
        Ok(self.get(key)?.str()?.to_owned())
    }

    /// A text that may be left out or be `null`.
    fn maybe(&self, key: &str) -> Result<Option<String>> {
        match self.object()?.get(key) {
            None | Some(Value::Null) => Ok(None),
            Some(_) => Ok(Some(self.text(key)?)),
        }
    }

    pub(super) fn number<N: TryFrom<u64>>(&self, key: &str) -> Result<N> {
        let node = self.get(key)?;
        let number = node.value.as_u64().and_then(|n| N::try_from(n).ok());
        number.ok_or_else(|| node.wrong())
    }

    pub(super) fn flag(&self, key: &str) -> Result<bool> {
        let node = self.get(key)?;
        node.value.as_bool().ok_or_else(|| node.wrong())
    }

    /// One of a list of words.
    pub(super) fn word<T: Copy>(&self, words: &[(&str, T)]) -> Result<T> {
        let word = self.str()?;
        let found = words.iter().find(|(name, _)| *name == word);
        found.map(|(_, value)| *value).ok_or_else(|| self.wrong())
    }

    /// Refuses keys that nobody reads: a typing error in a file.
    pub(super) fn only(&self, keys: &[&str]) -> Result<()> {
        match self
            .object()?
            .keys()
            .find(|key| !keys.contains(&key.as_str()))
        {
            None => Ok(()),
            Some(key) => Err(ContentError::Unused {
                file: self.file,
                path: format!("{}/{key}", self.path),
            }),
        }
    }
}

/// Joins every item of a list with the texts under its id, and refuses texts that are left over.
fn joined<T>(shapes: &Node, texts: &Node, join: fn(&Node, &Node) -> Result<T>) -> Result<Vec<T>> {
    let shapes = shapes.items()?;
    let mut all = Vec::with_capacity(shapes.len());
    let mut ids = Vec::with_capacity(shapes.len());
    for shape in &shapes {
        let id = shape.get("id")?;
        ids.push(id.str()?);
        all.push(join(shape, &texts.get(id.str()?)?)?);
    }
    texts.only(&ids)?;
    Ok(all)
}

fn five<T>(list: &Node, one: fn(&Node) -> Result<T>) -> Result<[T; 5]> {
    let mut all = Vec::with_capacity(5);
    for item in list.items()? {
        all.push(one(&item)?);
    }
    all.try_into().map_err(|_| list.wrong())
}

fn phase_text(text: &Node) -> Result<PhaseText> {
    text.only(&["heading", "sentence"])?;
    Ok(PhaseText {
        heading: text.text("heading")?,
        sentence: text.text("sentence")?,
    })
}

fn role(shape: &Node, text: &Node) -> Result<Role> {
    shape.only(&["id", "group"])?;
    let groups = [
        ("steering", RoleGroup::Steering),
        ("executing", RoleGroup::Executing),
    ];
    Ok(Role {
        id: shape.get("id")?.str()?.into(),
        group: shape.get("group")?.word(&groups)?,
        name: text.str()?.to_owned(),
    })
}

fn area(shape: &Node, text: &Node) -> Result<Area> {
    shape.only(&[
        "id",
        "dimension",
        "row",
        "layer",
        "caf",
        "asked",
        "sketch_row",
        "cells",
        "statements",
    ])?;
    text.only(&["name", "about", "cells", "statements"])?;
    let sources = five(&shape.get("cells")?, |cell| source(&cell.get("source")?))?;
    let mut cells = five(&text.get("cells")?, cell)?;
    for (cell, source) in cells.iter_mut().zip(sources) {
        cell.source = source;
    }
    let layer = shape.get("layer")?;
    Ok(Area {
        id: AreaId::from(shape.get("id")?.str()?),
        dimension: shape.get("dimension")?.word(&Dimension::WORDS)?,
        row: shape.get("row")?.word(&Row::WORDS)?,
        layer: match layer.value {
            Value::Null => None,
            _ => Some(layer.word(&Layer::WORDS)?),
        },
        caf: shape.number("caf")?,
        asked: asked(&shape.get("asked")?)?,
        sketch_row: shape.number("sketch_row")?,
        name: text.text("name")?,
        about: text.text("about")?,
        cells,
        statements: joined(
            &shape.get("statements")?,
            &text.get("statements")?,
            statement,
        )?,
    })
}

/// A cell as its texts give it; its source stands in the structure.
fn cell(text: &Node) -> Result<Cell> {
    text.only(&["keyword", "description"])?;
    Ok(Cell {
        keyword: text.text("keyword")?,
        description: text.text("description")?,
        source: Source::Extension,
    })
}

fn asked(node: &Node) -> Result<Asked> {
    if node.value.is_string() {
        return node.word(&[("everyone", ())]).map(|()| Asked::Everyone);
    }
    node.only(&["roles"])?;
    let mut roles = Vec::new();
    for role in node.get("roles")?.items()? {
        roles.push(RoleId::from(role.str()?));
    }
    Ok(Asked::Roles(roles))
}

pub(super) fn source(node: &Node) -> Result<Source> {
    node.only(&["kind", "slide", "quote"])?;
    Ok(match node.get("kind")?.str()? {
        "keyword" => Source::Keyword,
        "extension" => Source::Extension,
        "slide" => Source::Slide {
            slide: node.text("slide")?,
            quote: node.text("quote")?,
        },
        _ => return Err(node.wrong()),
    })
}

fn statement(shape: &Node, text: &Node) -> Result<Statement> {
    shape.only(&["id", "phase", "source"])?;
    text.only(&["text", "explanation", "evidence"])?;
    let phase = shape.get("phase")?;
    Ok(Statement {
        id: StatementId::from(shape.get("id")?.str()?),
        phase: Phase::new(shape.number("phase")?).ok_or_else(|| phase.wrong())?,
        text: text.text("text")?,
        explanation: text.maybe("explanation")?.unwrap_or_default(),
        evidence: text.maybe("evidence")?.unwrap_or_default(),
        source: source(&shape.get("source")?)?,
    })
}

/// The groups of facts. The texts of all facts stand in one list, whatever their group.
pub(super) fn intake(lang: Lang, structure: &str, texts: &str) -> Result<Vec<FactGroup>> {
    let structure = read("structure", structure)?;
    let texts = read(lang.code(), texts)?;
    let shape = Node::root("structure", &structure);
    let words = Node::root(lang.code(), &texts);
    let (titles, texts) = (words.get("groups")?, words.get("facts")?);
    let mut groups = joined(&shape.get("intake")?, &titles, group)?;
    let mut ids = Vec::new();
    for (group, shape) in groups.iter_mut().zip(shape.get("intake")?.items()?) {
        for shape in shape.get("facts")?.items()? {
            let id = shape.get("id")?.str()?;
            let text = texts.get(id)?;
            ids.push(id);
            group.facts.push(fact(&shape, &text)?);
        }
    }
    texts.only(&ids)?;
    Ok(groups)
}

/// A group without its facts.
fn group(shape: &Node, text: &Node) -> Result<FactGroup> {
    shape.only(&["id", "facts"])?;
    text.only(&["title", "about"])?;
    Ok(FactGroup {
        id: shape.get("id")?.str()?.into(),
        title: text.text("title")?,
        about: text.text("about")?,
        facts: Vec::new(),
    })
}

fn fact(shape: &Node, text: &Node) -> Result<Fact> {
    shape.only(&[
        "id",
        "multiple",
        "personal",
        "otherwise",
        "source",
        "options",
    ])?;
    text.only(&["question", "help", "note", "options"])?;
    Ok(Fact {
        id: shape.get("id")?.str()?.into(),
        multiple: shape.flag("multiple")?,
        personal: shape.flag("personal")?,
        otherwise: shape.flag("otherwise")?,
        source: source(&shape.get("source")?)?,
        question: text.text("question")?,
        help: text.maybe("help")?,
        note: text.maybe("note")?,
        options: joined(&shape.get("options")?, &text.get("options")?, option)?,
    })
}

fn option(shape: &Node, text: &Node) -> Result<FactOption> {
    shape.only(&["id", "fits", "count2009"])?;
    text.only(&["label", "share2009"])?;
    let quadrants = Quadrant::ALL.map(|quadrant| (quadrant.numeral(), quadrant));
    let mut fits = Vec::new();
    for quadrant in shape.get("fits")?.items()? {
        fits.push(quadrant.word(&quadrants)?);
    }
    let counted = shape
        .object()?
        .get("count2009")
        .is_some_and(|n| !n.is_null());
    Ok(FactOption {
        id: shape.get("id")?.str()?.into(),
        fits,
        count_2009: if counted {
            Some(shape.number("count2009")?)
        } else {
            None
        },
        label: text.text("label")?,
        share_2009: text.maybe("share2009")?,
    })
}
