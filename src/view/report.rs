//! The first report: one document out of a scan and what follows from it.
//!
//! Invariant: holds no name of a participant, no private comment (nor how many there are) and no
//! answer to a fact about one identifiable person; figures of a statement stand in it only where
//! [`Room`] allows them. No decimals on page one.

mod advice;
mod answers;
mod chapters;
mod common;
mod front;
mod method;
mod page_one;
mod pictures;
mod plan;
mod profile;

use crate::document::{Block, Document, Section};
use crate::instrument::guide::Guide;
use crate::instrument::{Instrument, Lang};
use crate::report::{Ground, Room};
use crate::scan::plan::Plan;
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

/// The report of a scan, in the language of the instrument; without a guide it has no chapters and no
/// recommendations. `app` names this program and its version.
pub fn report(
    scan: &Scan,
    instrument: &Instrument,
    guide: Option<&Guide>,
    app: &str,
) -> Document {
    let content = &scan.content;
    let room = Room::of(content, instrument);
    let source = Source {
        scan,
        content,
        results: &room.results,
        room: &room,
        instrument,
        lang: instrument.lang,
    };
    let mut sections = page_one::sections(&source);
    sections.extend(profile::sections(&source));
    sections.extend(pictures::sections(&source));
    sections.extend(page_one::decided(&source));
    if let Some(guide) = guide {
        sections.extend(guided(&source, guide));
    }
    sections.extend(plan::actions(&source));
    sections.extend(method::sections(&source));
    sections.extend(answers::sections(&source));
    Document {
        title: Report::Title.say(source.lang).to_owned(),
        logo: front::logo(&source),
        front: front::blocks(&source, app),
        lang: source.lang,
        sections,
    }
}

/// What the guide adds to the results.
fn guided(source: &Source, guide: &Guide) -> Vec<Section> {
    let symptoms = Plan::of(source.content).symptoms;
    let ground = Ground {
        instrument: source.instrument,
        content: source.content,
        results: source.results,
        room: source.room,
        symptoms: &symptoms,
    };
    let mut sections = chapters::sections(source, guide, &ground);
    sections.extend(advice::sections(source, guide, &ground));
    sections.extend(plan::signals(source, guide, &ground));
    sections
}

/// A section of the second level that begins on a new page.
fn new_page(source: &Source, heading: Report, blocks: Vec<Block>) -> Section {
    let mut all = vec![Block::PageBreak];
    all.extend(blocks);
    Section::new(2, source.say(heading), all)
}
