//! Texts with words set apart, and a document as plain text.
//!
//! Invariant: what a person typed is never read for marks; only our own texts are.

use super::{Block, Document, Inline, Table};

/// Reads a text in which `**words**` weigh more.
pub fn inlines(text: &str) -> Vec<Inline> {
    let parts = text.split("**").enumerate();
    parts
        .filter(|(_, part)| !part.is_empty())
        .map(|(place, part)| {
            if place % 2 == 1 {
                Inline::Strong(part.to_owned())
            } else {
                Inline::Text(part.to_owned())
            }
        })
        .collect()
}

/// A paragraph as plain text.
pub fn plain(inlines: &[Inline]) -> String {
    let words = inlines.iter().map(|inline| match inline {
        Inline::Text(text) | Inline::Strong(text) => text.as_str(),
    });
    words.collect()
}

impl Document {
    /// All its words, a line per paragraph; what the drawings say is in their summaries.
    pub fn to_text(&self) -> String {
        let mut lines = vec![self.title.clone()];
        lines.extend(self.front.iter().flat_map(block_lines));
        for section in &self.sections {
            lines.push(String::new());
            lines.push(section.heading.clone());
            lines.extend(section.blocks.iter().flat_map(block_lines));
        }
        lines.join("\n")
    }
}

fn block_lines(block: &Block) -> Vec<String> {
    match block {
        Block::Paragraph(text) | Block::Lead(text) | Block::Notice(text) => vec![plain(text)],
        Block::List(items) => items.iter().map(|i| format!("- {}", plain(i))).collect(),
        Block::Table(table) => table_lines(table),
        Block::Figure(figure) => vec![figure.title.clone(), figure.summary.clone()],
        Block::PageBreak => Vec::new(),
    }
}

fn table_lines(table: &Table) -> Vec<String> {
    let mut lines = vec![table.caption.clone()];
    if !table.head.is_empty() {
        lines.push(table.head.join(" | "));
    }
    for row in &table.rows {
        let cells: Vec<String> = row.iter().map(|cell| plain(&cell.text)).collect();
        lines.push(cells.join(" | "));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Section, Visibility};
    use crate::instrument::Lang;

    #[test]
    fn words_between_stars_weigh_more_and_lose_their_stars() {
        let text = inlines("een **zwaar** woord");
        assert_eq!(text[1], Inline::Strong("zwaar".to_owned()));
        assert_eq!(plain(&text), "een zwaar woord");
        assert_eq!(inlines(""), []);
    }

    #[test]
    fn what_is_for_the_facilitator_alone_leaves_with_no_one_else() {
        let section = |heading: &str, visibility| Section {
            visibility,
            ..Section::new(2, heading, Vec::new())
        };
        let document = Document {
            title: "T".to_owned(),
            logo: None,
            front: Vec::new(),
            lang: Lang::Nl,
            sections: vec![
                section("open", Visibility::Everyone),
                section("dicht", Visibility::Facilitator),
            ],
        };
        assert_eq!(document.for_everyone().to_text(), "T\n\nopen");
    }
}
