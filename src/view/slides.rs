//! The report as a presentation: one message per slide, and what to say with it.
//!
//! Invariant: every word on a slide stands in the report too, in a part that was chosen for it; what does
//! not fit on a slide stands in its notes. Answers, remarks, method and glossary are for reading and are
//! no slides.

use crate::document::{Block, Document, Figure, Inline, Section, Table, plain};
use crate::scan::plan::Part;
use crate::text::compose::Compose;

/// So many items of a list stand on a slide.
const ITEMS: usize = 4;
/// So many rows of a table do.
const ROWS: usize = 8;
/// So many recommendations are told.
const RECOMMENDATIONS: usize = 5;

/// A slide.
#[derive(Clone, Debug, PartialEq)]
pub struct Slide {
    /// The part of the report that it is from; empty on the cover.
    pub part: String,
    /// Its heading.
    pub title: String,
    /// Its message.
    pub message: Message,
    /// What to say with it.
    pub notes: Vec<String>,
}

/// What a slide shows.
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    /// The title alone.
    Cover(Vec<String>),
    /// A sentence.
    Sentence(Vec<Inline>),
    /// A few items.
    List(Vec<Vec<Inline>>),
    /// A picture.
    Figure(Figure),
    /// A table.
    Table(Table),
}

/// Whether a part is told.
pub(super) fn is_told(part: Part) -> bool {
    !matches!(
        part,
        Part::How | Part::Glossary | Part::Method | Part::Answers | Part::Remarks | Part::Layers
    )
}

/// The cover of a document.
pub(super) fn cover(document: &Document) -> Slide {
    let mut leads = Vec::new();
    let mut notes = Vec::new();
    for block in &document.front {
        match block {
            Block::Lead(text) | Block::Notice(text) | Block::Paragraph(text) => {
                leads.push(plain(text));
            }
            Block::Table(table) => notes.extend(rows(table)),
            _ => {}
        }
    }
    Slide {
        part: String::new(),
        title: document.title.clone(),
        message: Message::Cover(leads),
        notes,
    }
}

/// The slides of a part.
pub(super) fn of_part(part: Part, sections: &[Section], lang: crate::text::Lang) -> Vec<Slide> {
    let name = sections.first().map(|section| section.heading.clone());
    let name = name.unwrap_or_default();
    let mut slides = Vec::new();
    let mut told = 0;
    for section in sections {
        let is_one = part == Part::Recommendations && section.level == 3;
        if is_one {
            told += 1;
            if told > RECOMMENDATIONS {
                break;
            }
            slides.push(of_recommendation(&name, section));
        } else {
            slides.extend(of_section(&name, section, lang));
        }
    }
    slides
}

/// A recommendation: its first paragraph; the rest is said.
fn of_recommendation(part: &str, section: &Section) -> Slide {
    let mut said = said(section);
    let first = section.blocks.iter().find_map(|block| match block {
        Block::Paragraph(text) | Block::Lead(text) => Some(text.clone()),
        _ => None,
    });
    if let Some(first) = &first {
        let first = plain(first);
        said.retain(|text| *text != first);
    }
    Slide {
        part: part.to_owned(),
        title: section.heading.clone(),
        message: Message::Sentence(first.unwrap_or_default()),
        notes: said,
    }
}

fn of_section(part: &str, section: &Section, lang: crate::text::Lang) -> Vec<Slide> {
    let mut slides = Vec::new();
    let mut push = |message: Message| {
        let is_first = slides.is_empty();
        slides.push(Slide {
            part: if section.heading == part {
                String::new()
            } else {
                part.to_owned()
            },
            title: if is_first {
                section.heading.clone()
            } else {
                format!("{} ({})", section.heading, Compose::Continued.say(lang))
            },
            message,
            notes: Vec::new(),
        });
    };
    for block in &section.blocks {
        match block {
            Block::Lead(text) => push(Message::Sentence(text.clone())),
            Block::List(items) => {
                for some in items.chunks(ITEMS) {
                    push(Message::List(some.to_vec()));
                }
            }
            Block::Figure(figure) => push(Message::Figure(figure.clone())),
            Block::Table(table) if fits(table) => {
                for some in table.rows.chunks(ROWS) {
                    push(Message::Table(Table {
                        rows: some.to_vec(),
                        ..table.clone()
                    }));
                }
            }
            _ => {}
        }
    }
    if slides.is_empty() {
        slides.extend(only_sentence(part, section));
    }
    if let Some(first) = slides.first_mut() {
        first.notes = said(section);
        if let Message::Sentence(text) = &first.message {
            let shown = plain(text);
            first.notes.retain(|text| *text != shown);
        }
    }
    slides
}

/// A section that holds no more than a paragraph or two.
fn only_sentence(part: &str, section: &Section) -> Option<Slide> {
    let first = section.blocks.iter().find_map(|block| match block {
        Block::Paragraph(text) | Block::Notice(text) => Some(text.clone()),
        _ => None,
    })?;
    Some(Slide {
        part: if section.heading == part {
            String::new()
        } else {
            part.to_owned()
        },
        title: section.heading.clone(),
        message: Message::Sentence(first),
        notes: Vec::new(),
    })
}

/// Whether a table can be read from the back of a room.
fn fits(table: &Table) -> bool {
    let columns = table.rows.first().map_or(0, Vec::len);
    columns <= 6 && table.rows.len() <= 2 * ROWS
}

/// What the paragraphs of a section say.
fn said(section: &Section) -> Vec<String> {
    let paragraphs = section.blocks.iter().filter_map(|block| match block {
        Block::Paragraph(text) | Block::Notice(text) => Some(plain(text)),
        Block::Figure(figure) => Some(figure.summary.clone()),
        _ => None,
    });
    paragraphs.filter(|text| !text.is_empty()).collect()
}

/// The rows of a table, each a line.
fn rows(table: &Table) -> Vec<String> {
    let line = |row: &Vec<crate::document::Cell>| {
        let cells: Vec<String> = row.iter().map(|cell| plain(&cell.text)).collect();
        cells.join(": ")
    };
    table.rows.iter().map(line).collect()
}
