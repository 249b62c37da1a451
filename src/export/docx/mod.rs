//! A document as a Word file, to be worked on further.
//!
//! Invariant: every text of the document is in it as text, in its order: nothing is only a picture.
//! Looks come from named styles alone, so that a municipality can put its own in their place.

mod after;
mod body;
mod styles;
mod table;
mod toc;

use super::Fault;
use super::package;
use super::png::Pictures;
use crate::document::Document;
use docx_rs::{
    AlignmentType, Docx, Footer, Header, NumPages, PageMargin, PageNum, Paragraph, Run, Table,
};
use std::io::Cursor;

/// A4 in twentieths of a point.
const PAGE: (u32, u32) = (11_906, 16_838);
/// Two centimetres.
const MARGIN: i32 = 1_134;
/// What is left of the width.
const WIDTH: usize = 9_638;

/// Something in the body of the file.
enum Part {
    Paragraph(Box<Paragraph>),
    Table(Box<Table>),
}

impl From<Paragraph> for Part {
    fn from(paragraph: Paragraph) -> Self {
        Self::Paragraph(Box::new(paragraph))
    }
}

/// The document as the bytes of a file.
///
/// # Errors
///
/// Where the writer refuses, or writes something else than is completed here.
pub fn write(document: &Document, pictures: &Pictures) -> Result<Vec<u8>, Fault> {
    let body = body::Body::of(document, pictures);
    let mut docx = styles::add(frame(document));
    for part in body.parts {
        docx = match part {
            Part::Paragraph(paragraph) => docx.add_paragraph(*paragraph),
            Part::Table(table) => docx.add_table(*table),
        };
    }
    let mut bytes = Cursor::new(Vec::new());
    docx.build()
        .pack(&mut bytes)
        .map_err(|_| Fault::NotWritten)?;
    let lang = document.lang;
    package::complete(bytes.into_inner(), |name, part| {
        let text = || std::str::from_utf8(part).map_err(|_| Fault::Shape);
        Ok(Some(match name {
            "word/document.xml" => after::body(text()?, &body.drawn)?,
            "word/settings.xml" => after::hyphens(text()?)?,
            "word/styles.xml" => after::language(text()?, lang)?,
            package::PROPERTIES => package::properties(&document.title, lang),
            _ => return Ok(None),
        }))
    })
}

/// An empty page: its size, the title above all pages but the first, and their numbers.
fn frame(document: &Document) -> Docx {
    let margin = PageMargin {
        top: MARGIN,
        left: MARGIN,
        bottom: MARGIN,
        right: MARGIN,
        header: MARGIN / 2,
        footer: MARGIN / 2,
        gutter: 0,
    };
    let title = body::runs(Paragraph::new().style("Header"), &document.title);
    let number = Paragraph::new()
        .style("Footer")
        .align(AlignmentType::Right)
        .add_page_num(PageNum::new())
        .add_run(Run::new().add_text(" / "))
        .add_num_pages(NumPages::new());
    Docx::new()
        .page_size(PAGE.0, PAGE.1)
        .page_margin(margin)
        .title_pg()
        .header(Header::new().add_paragraph(title))
        .footer(Footer::new().add_paragraph(number))
}
