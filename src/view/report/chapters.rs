//! The chapters 2.1–2.4 of the seed: the scores, what stands out, and the patterns of 2009.
//!
//! Invariant: every finding says why it is there and where it comes from; a number has at most one
//! decimal.

use super::conclusions::{self, Said};
use super::{Source, common};
use crate::document::{Alignment, Block, Cell, Inline, Section, Table, inlines};
use crate::instrument::Source as From;
use crate::instrument::guide::{Guide, Portrait};
use crate::instrument::{AreaId, Layer};
use crate::report::{self, Chapter, Found, Pattern, What};
use crate::scan::plan::Conclusion;
use crate::scoring::Interval;
use crate::text::findings::{self as words, Findings};
use crate::text::report::Report;
use crate::text::{common as shared, format};
use crate::view::because::because;

/// So many findings a chapter comes down to.
const IN_SHORT: usize = 2;

/// The sections of a chapter; none without a guide.
pub(super) fn sections(source: &Source, layer: Layer) -> Vec<Section> {
    let Some(guide) = source.guide else {
        return Vec::new();
    };
    let chapters = report::findings(guide, &source.ground());
    let chapter = chapters.iter().find(|chapter| chapter.layer == layer);
    chapter.map_or_else(Vec::new, |chapter| one(source, guide, chapter))
}

/// What a chapter comes down to: the phases of its areas, and the first things that stand out.
pub(super) fn in_short(source: &Source, layer: Layer) -> Said {
    let Some(guide) = source.guide else {
        return Said::nothing();
    };
    let chapters = report::findings(guide, &source.ground());
    let Some(chapter) = chapters.iter().find(|chapter| chapter.layer == layer) else {
        return Said::nothing();
    };
    let rated = chapter.areas.iter().filter(|area| !area.is_unrated());
    let phases: Vec<String> = rated
        .map(|area| {
            let name = common::name_of(source, &area.area);
            format!("{name} ({})", common::phase(source, area))
        })
        .collect();
    let mut lines = Vec::new();
    if !phases.is_empty() {
        let phases = format::and(source.lang, &phases);
        lines.push(words::estimated_at(source.lang, &phases));
    }
    let found = chapter
        .found
        .iter()
        .filter(|found| matches!(&found.what, What::Finding(_)));
    lines.extend(found.take(IN_SHORT).map(|found| said(source, found)));
    Said {
        is_list: true,
        lines,
    }
}

fn conclusion(layer: Layer) -> Conclusion {
    match layer {
        Layer::Technical => Conclusion::Technical,
        Layer::Semantic => Conclusion::Semantic,
        Layer::Organisational => Conclusion::Organisational,
        Layer::Governance => Conclusion::Governance,
    }
}

fn one(source: &Source, guide: &Guide, chapter: &Chapter) -> Vec<Section> {
    let lang = source.lang;
    let heading = words::chapter(
        shared::layer_question(lang, chapter.layer),
        shared::layer(lang, chapter.layer),
    );
    let mut intro = vec![Block::PageBreak];
    if source.results.participants == 1 {
        intro.push(Block::Notice(inlines(Findings::OnePerson.say(lang))));
    }
    intro.extend(conclusions::block(source, conclusion(chapter.layer)));
    intro.push(Block::Table(scores(source, chapter)));
    let mut sections = vec![
        Section::new(2, heading, intro),
        Section::new(
            3,
            Findings::StandsOut.say(lang),
            stands_out(source, guide, chapter),
        ),
    ];
    sections.extend(patterns(source, guide, chapter));
    sections
}

fn scores(source: &Source, chapter: &Chapter) -> Table {
    let lang = source.lang;
    let height = |score: Option<Interval>| {
        score.map_or_else(|| "–".to_owned(), |score| common::interval(source, score))
    };
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for result in &chapter.areas {
        let score = (!result.is_unrated()).then_some(result.stairs.normal.score);
        rows.push(vec![
            Cell::new(&common::name_of(source, &result.area)),
            Cell::new(&common::phase(source, result)),
            Cell::new(&height(score)),
        ]);
    }
    let is_rated = chapter.areas.iter().any(|area| !area.is_unrated());
    if chapter.areas.len() > 1 {
        rows.push(vec![
            Cell::new(Findings::Mean.say(lang)),
            Cell::new(""),
            Cell::new(&height(chapter.score.filter(|_| is_rated))),
        ]);
    }
    let head = [Report::Area, Report::Phase, Report::Height];
    Table {
        caption: words::scores(lang, shared::layer_question(lang, chapter.layer)),
        head: head.map(|words| source.say(words).to_owned()).to_vec(),
        rows,
        alignment: vec![Alignment::Start, Alignment::Start, Alignment::End],
    }
}

fn stands_out(source: &Source, guide: &Guide, chapter: &Chapter) -> Vec<Block> {
    if chapter.found.is_empty() {
        return vec![Block::paragraph(Findings::StandsOutNone.say(source.lang))];
    }
    let items = chapter.found.iter().map(|found| item(source, guide, found));
    vec![Block::List(items.collect())]
}

/// One finding: what, why, and from where.
fn item(source: &Source, guide: &Guide, found: &Found) -> Vec<Inline> {
    let lang = source.lang;
    let mut sentences = vec![said(source, found)];
    let why = because(lang, source.instrument, guide, &found.because);
    sentences.push(words::stands_here(lang, &why));
    if found.thin {
        sentences.push(Findings::Thin.say(lang).to_owned());
    }
    let mut text = Vec::new();
    if let What::Finding(finding) = &found.what {
        let from = words::source(lang, &finding.source);
        sentences.push(words::sources(lang, &[from]));
        // A sentence that begins with its topic needs no heading.
        let topic = guide.topic(&finding.topic);
        if let Some(topic) = topic.filter(|topic| !finding.text.starts_with(&topic.title)) {
            text.push(Inline::Strong(format!("{}. ", topic.title)));
        }
    }
    text.push(Inline::Text(sentences.join(" ")));
    text
}

/// What stands out, in a sentence.
fn said(source: &Source, found: &Found) -> String {
    let lang = source.lang;
    let names = |ids: &[AreaId]| -> Vec<String> {
        ids.iter().map(|id| common::name_of(source, id)).collect()
    };
    match &found.what {
        What::Finding(finding) => finding.text.clone(),
        What::Weakest(areas) => words::weakest(lang, &names(areas)),
        What::Differ(areas) => words::differ(lang, &names(areas)),
        What::Gap(side, areas) => words::gap(lang, *side, &names(areas)),
        What::Placed(above, areas) => words::placed(lang, *above, &names(areas)),
        What::Contradiction(areas) => words::contradiction(lang, &names(areas)),
        What::TooLittle(areas) => words::too_little(lang, &names(areas)),
    }
}

/// What 2009 found: for the quadrants that are left, and for the one ahead.
fn patterns(source: &Source, guide: &Guide, chapter: &Chapter) -> Vec<Section> {
    let lang = source.lang;
    let has_any = guide
        .portraits
        .iter()
        .any(|one| one.chapter == chapter.layer);
    let mut sections = Vec::new();
    if has_any && chapter.patterns.is_empty() {
        sections.push(Section::new(
            3,
            Findings::Pattern.say(lang),
            vec![Block::paragraph(Findings::PatternOpen.say(lang))],
        ));
    }
    let one_person = source.results.is_one_person();
    for pattern in &chapter.patterns {
        let left = chapter.patterns.len();
        let why = words::pattern_because(lang, pattern.quadrant, left, one_person);
        let mut blocks = vec![Block::paragraph(&format!(
            "{why} {}",
            Findings::PatternNote.say(lang)
        ))];
        blocks.extend(portraits(source, pattern));
        let heading = words::pattern(lang, pattern.quadrant);
        sections.push(Section::new(3, heading, blocks));
    }
    if let Some((why, pattern)) = &chapter.heading {
        let why = words::towards(lang, *why, pattern.quadrant);
        let mut blocks = vec![Block::paragraph(&why)];
        blocks.extend(portraits(source, pattern));
        sections.push(Section::new(3, Findings::Towards.say(lang), blocks));
    }
    sections
}

fn portraits(source: &Source, pattern: &Pattern) -> Vec<Block> {
    let each = pattern.portraits.iter();
    each.flat_map(|portrait| lines(source, portrait)).collect()
}

fn lines(source: &Source, portrait: &Portrait) -> [Block; 3] {
    let lang = source.lang;
    let lines = portrait.lines.iter();
    let items = lines.map(|line| vec![Inline::Text(line.text.clone())]);
    let mut from: Vec<String> = Vec::new();
    for line in &portrait.lines {
        let of: &From = &line.source;
        let slide = words::source(lang, of);
        if !from.contains(&slide) {
            from.push(slide);
        }
    }
    [
        Block::Paragraph(vec![Inline::Strong(portrait.title.clone())]),
        Block::List(items.collect()),
        Block::paragraph(&words::sources(lang, &from)),
    ]
}
