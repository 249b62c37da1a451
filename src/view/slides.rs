//! The report as a presentation: one message per slide, and what to say with it.
//!
//! Invariant: every word on a slide stands in the report too, in a part that was chosen for it; what does
//! not fit on a slide stands in its notes. Answers, remarks, method and glossary are for reading and are
//! no slides.

use crate::document::{Block, Document, Figure, Inline, Section, Table, plain};
use crate::scan::plan::Part;
use crate::text::Lang;
use crate::text::compose::Compose;

/// So many items of a list stand on a slide.
const ITEMS: usize = 4;
/// So many rows of a table do.
const ROWS: usize = 8;
/// So many columns a profile sketch has.
const SKETCH: usize = 6;
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
        Part::How
            | Part::Layers
            | Part::Decided
            | Part::Signals
            | Part::Remarks
            | Part::Glossary
            | Part::Method
            | Part::Answers
    )
}

/// Whether a block of a section stands on a slide; what does not is said with it.
fn is_shown(part: Part, at: usize, section: &Section, block: &Block) -> bool {
    match part {
        Part::PageOne if at == 0 => matches!(block, Block::Lead(_)),
        Part::PageOne => matches!(block, Block::Paragraph(_) | Block::List(_)),
        // The sketches; not the figures per area.
        Part::Profile => matches!(block, Block::Table(table) if table.head.len() == SKETCH),
        // What a table means is said with it.
        Part::Spread if section.blocks.iter().any(is_table) => is_table(block),
        Part::Spread => matches!(block, Block::Paragraph(_)),
        Part::Actions if at == 0 => is_table(block),
        Part::Plane | Part::Alignment | Part::Culture | Part::Actions => {
            matches!(block, Block::Figure(_))
        }
        _ => matches!(block, Block::Lead(_) | Block::Paragraph(_) | Block::List(_)),
    }
}

fn is_table(block: &Block) -> bool {
    matches!(block, Block::Table(_))
}

/// Which sections of a part are told; of a chapter what it comes down to, and the rest is said.
fn is_section_told(part: Part, at: usize, section: &Section) -> bool {
    match part {
        Part::Technical | Part::Semantic | Part::Organisational | Part::Governance => at == 0,
        Part::Recommendations => section.level == 3 && at <= RECOMMENDATIONS,
        Part::Spread => section.level == 3,
        Part::Actions => at < 2,
        _ => true,
    }
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
pub(super) fn of_part(part: Part, sections: &[Section], lang: Lang) -> Vec<Slide> {
    let name = sections.first().map(|section| section.heading.clone());
    let name = name.unwrap_or_default();
    let mut slides: Vec<Slide> = Vec::new();
    let mut waiting: Vec<String> = Vec::new();
    for (at, section) in sections.iter().enumerate() {
        let told = if !is_section_told(part, at, section) {
            Vec::new()
        } else if part == Part::Recommendations {
            vec![of_recommendation(&name, section)]
        } else {
            let shown = |block: &Block| is_shown(part, at, section, block);
            of_section(&name, section, shown, lang)
        };
        if told.is_empty() && part != Part::Recommendations {
            waiting.extend(said(section));
        }
        slides.extend(told);
        if let Some(last) = slides.last_mut() {
            last.notes.append(&mut waiting);
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

fn of_section(
    name: &str,
    section: &Section,
    is_shown: impl Fn(&Block) -> bool,
    lang: Lang,
) -> Vec<Slide> {
    let shown = section.blocks.iter().filter(|block| is_shown(block));
    let messages: Vec<Message> = shown.flat_map(messages).collect();
    let mut slides: Vec<Slide> = messages
        .into_iter()
        .enumerate()
        .map(|(at, message)| Slide {
            part: if section.heading == name {
                String::new()
            } else {
                name.to_owned()
            },
            title: if at == 0 {
                section.heading.clone()
            } else {
                format!("{} ({})", section.heading, Compose::Continued.say(lang))
            },
            message,
            notes: Vec::new(),
        })
        .collect();
    if let Some(first) = slides.first_mut() {
        let rest = section.blocks.iter().filter(|block| !is_shown(block));
        first.notes = rest.flat_map(lines).collect();
    }
    slides
}

/// What a block shows, on one slide or more.
fn messages(block: &Block) -> Vec<Message> {
    match block {
        Block::Lead(text) | Block::Paragraph(text) | Block::Notice(text) => {
            vec![Message::Sentence(text.clone())]
        }
        Block::List(items) => {
            let some = items.chunks(ITEMS);
            some.map(|some| Message::List(some.to_vec())).collect()
        }
        Block::Figure(figure) => vec![Message::Figure(figure.clone())],
        Block::Table(table) => {
            let some = table.rows.chunks(ROWS);
            some.map(|some| {
                Message::Table(Table {
                    rows: some.to_vec(),
                    ..table.clone()
                })
            })
            .collect()
        }
        Block::PageBreak => Vec::new(),
    }
}

/// What the paragraphs and lists of a section say.
fn said(section: &Section) -> Vec<String> {
    section.blocks.iter().flat_map(lines).collect()
}

/// A block as lines to say; a table is for reading.
fn lines(block: &Block) -> Vec<String> {
    match block {
        Block::Lead(text) | Block::Paragraph(text) | Block::Notice(text) => vec![plain(text)],
        Block::List(items) => items.iter().map(|item| plain(item)).collect(),
        Block::Figure(figure) => vec![figure.summary.clone()],
        Block::Table(_) | Block::PageBreak => Vec::new(),
    }
}

/// The rows of a table, each a line.
fn rows(table: &Table) -> Vec<String> {
    let line = |row: &Vec<crate::document::Cell>| {
        let cells: Vec<String> = row.iter().map(|cell| plain(&cell.text)).collect();
        cells.join(": ")
    };
    table.rows.iter().map(line).collect()
}
