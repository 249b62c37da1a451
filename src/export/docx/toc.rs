//! The headings and the table of contents.
//!
//! Invariant: the contents name every heading once, in order, and lead to it. They are a field, so that
//! Word puts the page numbers in when somebody updates it; nothing asks for that on opening.

use super::body::{run, runs};
use super::styles::CONTENTS;
use crate::document::Document;
use crate::text::export::Export;
use docx_rs::{FieldCharType, Hyperlink, HyperlinkType, InstrText, InstrToC, Paragraph, Run};

/// The style of a heading: the sections of a document begin at level 2, below its title.
pub(super) fn style(level: u8) -> &'static str {
    match level {
        0..=2 => "Heading1",
        3 => "Heading2",
        _ => "Heading3",
    }
}

/// The name of the place of a heading.
pub(super) fn bookmark(at: usize) -> String {
    format!("_Toc{:06}", at + 1)
}

/// The contents, on a page of their own; none for a document without sections.
pub(super) fn contents(document: &Document) -> impl Iterator<Item = Paragraph> {
    let count = document.sections.len();
    let title = (count > 0).then(|| {
        let title = Paragraph::new().style("TOCHeading").page_break_before(true);
        runs(title, Export::Contents.say(document.lang))
    });
    let lines = document.sections.iter().enumerate();
    let lines = lines.map(move |(at, section)| {
        let mut line = Paragraph::new().style(CONTENTS[usize::from(section.level.clamp(2, 4)) - 2]);
        if at == 0 {
            line = line.add_run(begin());
        }
        let jump = Hyperlink::new(bookmark(at), HyperlinkType::Anchor);
        line = line.add_hyperlink(jump.add_run(run(&section.heading)));
        if at + 1 == count {
            line = line.add_run(Run::new().add_field_char(FieldCharType::End, false));
        }
        line
    });
    title.into_iter().chain(lines)
}

fn begin() -> Run {
    let field = InstrToC::new().heading_styles_range(1, 3).hyperlink();
    Run::new()
        .add_field_char(FieldCharType::Begin, false)
        .add_instr_text(InstrText::TOC(field))
        .add_field_char(FieldCharType::Separate, false)
}
