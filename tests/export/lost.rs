//! No text of a document is lost in a Word file, whatever the document and whatever the text.

use crate::common::any_text;
use crate::docx::{lines, written};
use crate::opened::{part, pictures};
use iscan::document::{Alignment, Block, Cell, Document, Figure, Inline, Section, Table, plain};
use iscan::instrument::Lang;
use proptest::collection::vec;
use proptest::prelude::*;

fn any_inlines() -> impl Strategy<Value = Vec<Inline>> {
    let inline = (any_text(), any::<bool>()).prop_map(|(text, strong)| {
        if strong {
            Inline::Strong(text)
        } else {
            Inline::Text(text)
        }
    });
    vec(inline, 0..3)
}

fn any_table() -> impl Strategy<Value = Table> {
    let cell = (any_inlines(), any::<bool>()).prop_map(|(text, marked)| Cell { text, marked });
    (
        any_text(),
        vec(any_text(), 0..3),
        vec(vec(cell, 0..4), 0..3),
        vec(
            prop_oneof![Just(Alignment::Start), Just(Alignment::End)],
            0..3,
        ),
    )
        .prop_map(|(caption, head, rows, alignment)| Table {
            caption,
            head,
            rows,
            alignment,
        })
}

fn any_block() -> impl Strategy<Value = Block> {
    let figure = (any_text(), any_text(), any_text()).prop_map(|(title, alt, summary)| Figure {
        title,
        alt,
        summary,
        svg: String::new(),
    });
    prop_oneof![
        any_inlines().prop_map(Block::Paragraph),
        any_inlines().prop_map(Block::Lead),
        any_inlines().prop_map(Block::Notice),
        vec(any_inlines(), 0..3).prop_map(Block::List),
        any_table().prop_map(Block::Table),
        figure.prop_map(Block::Figure),
        Just(Block::PageBreak),
    ]
}

fn any_document() -> impl Strategy<Value = Document> {
    let section = (2..5_u8, any_text(), vec(any_block(), 0..4))
        .prop_map(|(level, heading, blocks)| Section::new(level, heading, blocks));
    (any_text(), vec(any_block(), 0..3), vec(section, 0..3)).prop_map(|(title, front, sections)| {
        Document {
            title,
            logo: None,
            front,
            lang: Lang::Nl,
            sections,
        }
    })
}

/// A text as an office file can hold it, letter by letter.
fn kept(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let stays = |c: &char| {
        matches!(c, '\n' | '\t') || !(c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}'))
    };
    text.chars().filter(stays).collect()
}

/// The words of a line. Each piece of it is written by itself: where one ends and the next begins, no two
/// letters become one end of a line.
fn words(line: &[Inline]) -> String {
    let pieces = line.iter();
    pieces
        .map(|piece| kept(&plain(std::slice::from_ref(piece))))
        .collect()
}

/// Everything that a document says, text by text, in its order.
fn said(document: &Document) -> Vec<String> {
    let mut all = vec![document.title.clone()];
    for block in &document.front {
        block_said(block, None, &mut all);
    }
    for section in &document.sections {
        all.push(section.heading.clone());
        for block in &section.blocks {
            block_said(block, Some(&section.heading), &mut all);
        }
    }
    all
}

fn block_said(block: &Block, heading: Option<&String>, all: &mut Vec<String>) {
    match block {
        Block::Paragraph(text) | Block::Lead(text) | Block::Notice(text) => all.push(words(text)),
        Block::List(items) => all.extend(items.iter().map(|item| words(item))),
        Block::Table(table) => {
            if heading != Some(&table.caption) {
                all.push(table.caption.clone());
            }
            all.extend(table.head.iter().cloned());
            let cells = table.rows.iter().flatten();
            all.extend(cells.map(|cell| words(&cell.text)));
        }
        Block::Figure(figure) => all.extend([figure.title.clone(), figure.summary.clone()]),
        Block::PageBreak => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_text_of_a_document_is_lost(document in any_document()) {
        let bytes = written(&document, &pictures(&document));
        let written: Vec<String> = lines(&part(&bytes, "word/document.xml"))
            .into_iter()
            .map(|line| line.text)
            .collect();
        let mut left = written.iter();
        for text in said(&document) {
            let text = kept(&text);
            // In the order of the document; what stands between (empty cells, the contents) is more.
            prop_assert!(text.is_empty() || left.any(|line| *line == text), "{:?} is lost", text);
        }
    }
}
