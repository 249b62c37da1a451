//! The first report: one document out of a scan and what follows from it.
//!
//! Invariant: holds no name of a participant, no private comment (nor how many there are) and no
//! answer to a fact about one identifiable person; figures of a statement stand in it only where
//! [`Room`] allows them. No decimals on page one.

mod answers;
mod common;
mod front;
mod method;
mod page_one;
mod pictures;
mod profile;
mod workbook;

pub use workbook::workbook;

use crate::document::{Block, Document, Section};
use crate::instrument::{Instrument, Lang};
use crate::report::Room;
use crate::scan::{Content, Scan};
use crate::scoring::Results;
use crate::text::report::Report;

/// What every part of the report is made of.
struct Source<'a> {
    scan: &'a Scan,
    content: &'a Content,
    results: &'a Results,
    room: &'a Room,
    instrument: &'a Instrument,
    lang: Lang,
}

impl Source<'_> {
    fn say(&self, words: Report) -> &'static str {
        words.say(self.lang)
    }

    fn paragraph(&self, words: Report) -> Block {
        Block::paragraph(self.say(words))
    }
}

/// Does something with what the report is made of.
fn with_source<T>(scan: &Scan, instrument: &Instrument, make: impl FnOnce(&Source) -> T) -> T {
    let content = &scan.content;
    let room = Room::of(content, instrument);
    make(&Source {
        scan,
        content,
        results: &room.results,
        room: &room,
        instrument,
        lang: instrument.lang,
    })
}

/// The report of a scan, in the language of the instrument. `app` names this program and its version.
pub fn report(scan: &Scan, instrument: &Instrument, app: &str) -> Document {
    with_source(scan, instrument, |source| {
        let mut sections = page_one::sections(source);
        sections.extend(profile::sections(source));
        sections.extend(pictures::sections(source));
        sections.extend(page_one::decided(source));
        sections.extend(method::sections(source));
        sections.extend(answers::sections(source));
        Document {
            title: Report::Title.say(source.lang).to_owned(),
            logo: front::logo(source),
            front: front::blocks(source, app),
            lang: source.lang,
            sections,
        }
    })
}

/// A section of the second level that begins on a new page.
fn new_page(source: &Source, heading: Report, blocks: Vec<Block>) -> Section {
    let mut all = vec![Block::PageBreak];
    all.extend(blocks);
    Section::new(2, source.say(heading), all)
}
