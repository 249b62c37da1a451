//! The report: one document out of a scan and what follows from it, of the parts that were chosen.
//!
//! Invariant: holds no name of a participant unless a remark was signed with it, no remark that was not
//! released (nor how many there are) and no answer to a fact about one identifiable person; figures of a
//! statement stand in it only where [`Room`] allows them. No decimals on page one, and none in the report
//! for the college and the council. A part that has nothing to say is not there.

mod advice;
mod answers;
mod chapters;
mod common;
mod conclusions;
mod culture;
mod front;
mod glossary;
mod how;
mod intake;
mod method;
mod page_one;
mod pictures;
mod plan;
mod profile;
mod remarks;
mod short;
mod spread;
mod steps;
mod workbook;

pub use conclusions::{Written, written};
pub use remarks::{Remark, remarks};
pub use workbook::workbook;

use crate::document::{Block, Document, Section};
use crate::instrument::guide::Guide;
use crate::instrument::{Instrument, Lang, Layer};
use crate::report::{Ground, Room};
use crate::scan::plan::{Audience, Part, Plan};
use crate::scan::{Content, Scan};
use crate::scoring::Results;
use crate::text::report::Report;
use crate::view::slides::{self, Slide};

/// What every part of the report is made of.
struct Source<'a> {
    scan: &'a Scan,
    content: &'a Content,
    results: &'a Results,
    room: &'a Room,
    plan: &'a Plan,
    instrument: &'a Instrument,
    guide: Option<&'a Guide>,
    lang: Lang,
}

impl<'a> Source<'a> {
    /// What the rules of the guide look at.
    fn ground(&self) -> Ground<'a> {
        Ground {
            instrument: self.instrument,
            content: self.content,
            results: self.results,
            room: self.room,
            symptoms: &self.plan.symptoms,
        }
    }

    fn say(&self, words: Report) -> &'static str {
        words.say(self.lang)
    }

    fn paragraph(&self, words: Report) -> Block {
        Block::paragraph(self.say(words))
    }

    /// Whether the report is the short one, without decimals.
    fn is_short(&self) -> bool {
        self.plan.report.audience == Audience::Council
    }
}

/// What a report is made from.
#[derive(Clone, Copy)]
pub struct Made<'a> {
    /// The scan.
    pub scan: &'a Scan,
    /// The instrument, in the language of the report.
    pub instrument: &'a Instrument,
    /// Findings and recommendations; without them the report has neither chapters nor recommendations.
    pub guide: Option<&'a Guide>,
}

impl<'a> Made<'a> {
    /// Without findings and recommendations.
    pub fn without_guide(scan: &'a Scan, instrument: &'a Instrument) -> Self {
        Self {
            scan,
            instrument,
            guide: None,
        }
    }
}

/// Does something with what the report is made of.
fn with_source<T>(of: Made, make: impl FnOnce(&Source) -> T) -> T {
    let Made {
        scan,
        instrument,
        guide,
    } = of;
    let content = &scan.content;
    let room = Room::of(content, instrument);
    let plan = Plan::of(content);
    make(&Source {
        scan,
        content,
        results: &room.results,
        room: &room,
        plan: &plan,
        instrument,
        guide,
        lang: instrument.lang,
    })
}

/// The report of a scan, in the language of the instrument. `app` names this program and its version.
pub fn report(of: Made, app: &str) -> Document {
    with_source(of, |source| {
        let chosen = Part::ALL.into_iter();
        let chosen = chosen.filter(|part| source.plan.report.has(*part));
        Document {
            title: Report::Title.say(source.lang).to_owned(),
            logo: front::logo(source),
            front: front::blocks(source, app),
            lang: source.lang,
            sections: chosen.flat_map(|part| sections(source, part)).collect(),
        }
    })
}

/// The same report as a presentation.
pub fn slides(of: Made, app: &str) -> Vec<Slide> {
    with_source(of, |source| {
        let cover = slides::cover(&Document {
            title: Report::Title.say(source.lang).to_owned(),
            logo: None,
            front: front::blocks(source, app),
            lang: source.lang,
            sections: Vec::new(),
        });
        let told = Part::ALL.into_iter();
        let told = told.filter(|part| source.plan.report.has(*part) && slides::is_told(*part));
        let told =
            told.flat_map(|part| slides::of_part(part, &sections(source, part), source.lang));
        std::iter::once(cover).chain(told).collect()
    })
}

/// The parts that have something to say in this scan.
pub fn filled(of: Made) -> Vec<Part> {
    with_source(of, |source| {
        let all = Part::ALL.into_iter();
        all.filter(|part| !sections(source, *part).is_empty())
            .collect()
    })
}

fn sections(source: &Source, part: Part) -> Vec<Section> {
    match part {
        Part::PageOne => page_one::sections(source),
        Part::How => how::sections(source),
        Part::Profile => profile::sections(source),
        Part::Plane if source.is_short() => short::sections(source),
        Part::Plane => pictures::plane_sections(source),
        Part::Alignment => pictures::alignment_sections(source),
        Part::Layers => pictures::layer_sections(source),
        Part::Technical => chapters::sections(source, Layer::Technical),
        Part::Semantic => chapters::sections(source, Layer::Semantic),
        Part::Organisational => chapters::sections(source, Layer::Organisational),
        Part::Governance => chapters::sections(source, Layer::Governance),
        Part::Spread => spread::sections(source),
        Part::Culture => match source.guide {
            Some(guide) => culture::sections(source, &guide.culture),
            None => Vec::new(),
        },
        Part::Decided => page_one::decided(source).into_iter().collect(),
        Part::Recommendations => advice::sections(source),
        Part::Actions => plan::actions(source),
        Part::Signals => plan::signals(source),
        Part::Remarks => remarks::sections(source),
        Part::Glossary => glossary::sections(source),
        Part::Method => method::sections(source),
        Part::Answers => answers::sections(source),
    }
}

/// A section of the second level that begins on a new page.
fn new_page(source: &Source, heading: Report, blocks: Vec<Block>) -> Section {
    let mut all = vec![Block::PageBreak];
    all.extend(blocks);
    Section::new(2, source.say(heading), all)
}
