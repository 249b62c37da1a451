//! One tree for everything that leaves as a document: print now, other files later.
//!
//! Invariant: plain data in one language. No HTML and no styling: a writer (the page, later a file)
//! decides how a block looks; what a block says is decided when the tree is made.

pub mod sheet;
mod text;

pub use text::{inlines, plain};

use crate::instrument::Lang;
use serde::{Deserialize, Serialize};

/// A document in one language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// Its title: the one heading of the first level.
    pub title: String,
    /// The picture at its head: of whom it is.
    pub logo: Option<Picture>,
    /// What stands with the title: the cover of a report.
    pub front: Vec<Block>,
    /// The language of all its texts.
    pub lang: Lang,
    /// Its sections, one after the other; their level says which lies in which.
    pub sections: Vec<Section>,
}

/// A heading with what stands below it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Section {
    /// The heading.
    pub heading: String,
    /// Its level, 2 or 3; the title is 1.
    pub level: u8,
    /// Who may read it.
    pub visibility: Visibility,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// Who may read a section.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Visibility {
    /// Whoever gets the document.
    #[default]
    Everyone,
    /// Whoever guides the scan, alone.
    Facilitator,
}

/// Something in a section.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A paragraph that leads: the one sentence to remember.
    Lead(Vec<Inline>),
    /// A paragraph that stands apart, such as a warning.
    Notice(Vec<Inline>),
    /// A list, each item a paragraph.
    List(Vec<Vec<Inline>>),
    /// A table.
    Table(Table),
    /// A drawing.
    Figure(Figure),
    /// What follows begins on a new page.
    PageBreak,
}

/// A piece of a paragraph.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Inline {
    /// Words.
    Text(String),
    /// Words that weigh more.
    Strong(String),
}

/// A table. The first cell of a row is its header.
#[derive(Clone, Debug, PartialEq, Default, Serialize, Deserialize)]
pub struct Table {
    /// What the table shows.
    pub caption: String,
    /// The header of each column; none for a table of two columns that speaks for itself.
    pub head: Vec<String>,
    /// The rows, each as long as the head.
    pub rows: Vec<Vec<Cell>>,
    /// How each column is set; what is missing is set at the start.
    pub alignment: Vec<Alignment>,
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq, Default, Serialize, Deserialize)]
pub struct Cell {
    /// What it says.
    pub text: Vec<Inline>,
    /// Whether it is marked among its row; its words say so too.
    pub marked: bool,
}

/// How a column is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Alignment {
    /// Words.
    #[default]
    Start,
    /// Numbers.
    End,
}

/// A drawing that says the same in words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// What it shows.
    pub title: String,
    /// The name of the picture, for who cannot see it.
    pub alt: String,
    /// What there is to see, in a sentence or two.
    pub summary: String,
    /// The drawing, as SVG text of our own charts.
    pub svg: String,
}

/// A picture that is taken as it is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Picture {
    /// What it is, for who cannot see it.
    pub alt: String,
    /// The `data:` address that holds it.
    pub address: String,
}

impl Section {
    /// A section for everyone.
    pub fn new(level: u8, heading: impl Into<String>, blocks: Vec<Block>) -> Self {
        Self {
            heading: heading.into(),
            level,
            visibility: Visibility::Everyone,
            blocks,
        }
    }
}

impl Block {
    /// A paragraph in which `**` sets words apart.
    pub fn paragraph(text: &str) -> Self {
        Self::Paragraph(inlines(text))
    }

    /// A list of such paragraphs.
    pub fn list<T: AsRef<str>>(items: &[T]) -> Self {
        Self::List(items.iter().map(|item| inlines(item.as_ref())).collect())
    }
}

impl Cell {
    /// A cell of words, in which `**` sets words apart.
    pub fn new(text: &str) -> Self {
        Self {
            text: inlines(text),
            marked: false,
        }
    }

    /// A cell that is marked among its row.
    pub fn marked(text: &str) -> Self {
        Self {
            text: inlines(text),
            marked: true,
        }
    }
}

impl Document {
    /// What stands above every page: the title, and whom it is about where the cover says so.
    pub fn running_title(&self) -> String {
        let lead = self.front.iter().find_map(|block| match block {
            Block::Lead(text) => Some(plain(text)),
            _ => None,
        });
        match lead {
            Some(lead) => format!("{} – {lead}", self.title),
            None => self.title.clone(),
        }
    }

    /// The document without what is for the facilitator alone.
    #[must_use]
    pub fn for_everyone(mut self) -> Self {
        self.sections
            .retain(|section| section.visibility == Visibility::Everyone);
        self
    }

    /// Its drawings, in the order of the document; pictures of them are handed around in this order.
    pub fn figures(&self) -> impl Iterator<Item = &Figure> {
        let blocks = self.sections.iter().flat_map(|section| &section.blocks);
        self.front
            .iter()
            .chain(blocks)
            .filter_map(|block| match block {
                Block::Figure(figure) => Some(figure),
                _ => None,
            })
    }
}
