//! What stands in the file, paragraph by paragraph.
//!
//! Invariant: follows the document from its first word to its last; a drawing whose picture is missing
//! leaves its words behind.

use super::super::clean::clean;
use super::super::png::{Pictures, Png};
use super::styles::BULLETS;
use super::{Part, table, toc};
use crate::document::{Block, Document, Figure, Inline, Section};
use docx_rs::{AlignmentType, BreakType, IndentLevel, NumberingId, Paragraph, Pic, Run};

/// The largest picture, in English metric units: the width of the text, and most of its height.
const LARGEST: (u32, u32) = (6_120_000, 7_200_000);
/// The largest logo: six centimetres by two.
const LOGO: (u32, u32) = (2_160_000, 720_000);

/// The body of the file as it grows.
pub(super) struct Body {
    /// Its paragraphs and tables.
    pub(super) parts: Vec<Part>,
    /// What each of its pictures shows, in their order.
    pub(super) drawn: Vec<String>,
}

impl Body {
    /// The body of a document: its cover, its contents, its sections.
    pub(super) fn of(document: &Document, pictures: &Pictures) -> Self {
        let mut body = Self {
            parts: Vec::new(),
            drawn: Vec::new(),
        };
        let mut figures = pictures.figures.iter();
        if let (Some(logo), Some(picture)) = (&document.logo, &pictures.logo) {
            body.picture(Paragraph::new(), &logo.alt, picture, LOGO);
        }
        body.add(runs(Paragraph::new().style("Title"), &document.title));
        for block in &document.front {
            body.block(block, "", &mut figures);
        }
        body.parts.extend(toc::contents(document).map(Part::from));
        for (at, section) in document.sections.iter().enumerate() {
            body.section(at, section, &mut figures);
        }
        body
    }

    fn add(&mut self, part: impl Into<Part>) {
        self.parts.push(part.into());
    }

    fn section<'a>(
        &mut self,
        at: usize,
        section: &Section,
        figures: &mut impl Iterator<Item = &'a Option<Png>>,
    ) {
        // The contents have their own pages.
        let new_page = at == 0 || section.blocks.first() == Some(&Block::PageBreak);
        let heading = Paragraph::new()
            .style(toc::style(section.level))
            .page_break_before(new_page)
            .add_bookmark_start(at + 1, toc::bookmark(at));
        self.add(runs(heading, &section.heading).add_bookmark_end(at + 1));
        let rest = section.blocks.iter().enumerate();
        for (_, block) in rest.filter(|(at, block)| *at > 0 || **block != Block::PageBreak) {
            self.block(block, &section.heading, figures);
        }
    }

    fn block<'a>(
        &mut self,
        block: &Block,
        heading: &str,
        figures: &mut impl Iterator<Item = &'a Option<Png>>,
    ) {
        match block {
            Block::Paragraph(text) => self.add(inlines(Paragraph::new(), text)),
            Block::Lead(text) => self.add(inlines(Paragraph::new().style("Lead"), text)),
            Block::Notice(text) => self.add(inlines(Paragraph::new().style("Notice"), text)),
            Block::List(items) => {
                for item in items {
                    let paragraph = Paragraph::new()
                        .style("ListBullet")
                        .numbering(NumberingId::new(BULLETS), IndentLevel::new(0));
                    self.add(inlines(paragraph, item));
                }
            }
            Block::Table(table) => self.parts.extend(table::parts(table, heading)),
            Block::Figure(figure) => self.figure(figure, figures.next().and_then(Option::as_ref)),
            Block::PageBreak => {
                self.add(Paragraph::new().add_run(Run::new().add_break(BreakType::Page)));
            }
        }
    }

    fn figure(&mut self, figure: &Figure, picture: Option<&Png>) {
        let title = Paragraph::new().style("Caption").keep_next(true);
        self.add(runs(title, &figure.title));
        if let Some(picture) = picture {
            let place = Paragraph::new().keep_next(true);
            self.picture(place, &figure.alt, picture, LARGEST);
        }
        self.add(runs(Paragraph::new(), &figure.summary));
    }

    fn picture(&mut self, place: Paragraph, alt: &str, picture: &Png, most: (u32, u32)) {
        let (width, height) = picture.fit(most.0, most.1);
        // Its own size is not looked at: it gets the size of its place.
        let drawing = Pic::new_with_dimensions(picture.bytes().to_vec(), 1, 1).size(width, height);
        let place = place.align(AlignmentType::Left);
        self.add(place.add_run(Run::new().add_image(drawing)));
        self.drawn.push(alt.to_owned());
    }
}

/// A paragraph with words, some of which weigh more.
pub(super) fn inlines(paragraph: Paragraph, text: &[Inline]) -> Paragraph {
    text.iter()
        .fold(paragraph, |paragraph, inline| match inline {
            Inline::Text(text) => paragraph.add_run(run(text)),
            Inline::Strong(text) => paragraph.add_run(run(text).bold()),
        })
}

/// A paragraph with words.
pub(super) fn runs(paragraph: Paragraph, text: &str) -> Paragraph {
    paragraph.add_run(run(text))
}

/// Words; the ends of their lines stay.
pub(super) fn run(text: &str) -> Run {
    let text = clean(text);
    let mut run = Run::new();
    for (at, line) in text.split('\n').enumerate() {
        if at > 0 {
            run = run.add_break(BreakType::TextWrapping);
        }
        for (at, part) in line.split('\t').enumerate() {
            if at > 0 {
                run = run.add_tab();
            }
            if !part.is_empty() {
                run = run.add_text(part);
            }
        }
    }
    run
}
