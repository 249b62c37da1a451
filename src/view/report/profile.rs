//! The phase per area, and both profile sketches in the row order of 2009.

use super::{Source, common, new_page};
use crate::document::{Alignment, Block, Cell, Inline, Section, Table};
use crate::instrument::{Area, Dimension, Phase};
use crate::scoring::AreaResult;
use crate::text::report::Report;
use crate::text::result as say;
use crate::text::{common as words, format};

pub(super) fn sections(source: &Source) -> Vec<Section> {
    let sketches = Dimension::ALL.map(|side| {
        let table = Block::Table(sketch(source, side));
        let heading = words::dimension(source.lang, side);
        // Both together are longer than a page.
        let blocks = match side {
            Dimension::Organisation => vec![table],
            Dimension::Ict => vec![Block::PageBreak, table],
        };
        Section::new(3, heading, blocks)
    });
    let phases = vec![
        source.paragraph(Report::PhasesText),
        Block::Table(phases(source)),
    ];
    let profile = vec![source.paragraph(Report::ProfileText)];
    let mut sections = vec![
        Section::new(2, source.say(Report::Phases), phases),
        new_page(source, Report::Profile, profile),
    ];
    sections.extend(sketches);
    sections
}

/// One profile sketch.
fn sketch(source: &Source, dimension: Dimension) -> Table {
    let mut head = vec![source.say(Report::Area).to_owned()];
    for phase in Phase::ALL {
        let heading = &source.instrument.phase(phase).heading;
        head.push(format!("{} {heading}", phase.number()));
    }
    let areas = source.instrument.sketch_order(dimension);
    let rows = areas.into_iter().map(|area| {
        let mut row = vec![Cell::new(&area.name)];
        row.extend(Phase::ALL.map(|phase| cell(source, area, phase)));
        row
    });
    Table {
        caption: words::dimension(source.lang, dimension).to_owned(),
        head,
        rows: rows.collect(),
        alignment: Vec::new(),
    }
}

/// One cell: its keyword, and in words what is there.
pub(super) fn cell(source: &Source, area: &Area, phase: Phase) -> Cell {
    let keyword = area.cell(phase).keyword.clone();
    let result = source.results.area(&area.id);
    let reached = result.and_then(|result| reached(result, phase));
    let agreed = source.content.agreed.get(&area.id);
    let ambition = source.content.ambition.get(&area.id);
    let notes = [
        reached,
        agreed
            .filter(|agreed| agreed.phase == phase)
            .map(|_| Report::AgreedCell),
        ambition
            .filter(|aim| aim.phase == phase)
            .map(|_| Report::AmbitionCell),
    ];
    let notes: Vec<&str> = notes.into_iter().flatten().map(|w| source.say(w)).collect();
    let mut text = vec![Inline::Text(keyword)];
    if reached.is_some() {
        text = text.into_iter().map(strong).collect();
    }
    if !notes.is_empty() {
        text.push(Inline::Text(format!(" ({})", notes.join(", "))));
    }
    Cell {
        text,
        marked: reached.is_some(),
    }
}

fn strong(inline: Inline) -> Inline {
    match inline {
        Inline::Text(text) | Inline::Strong(text) => Inline::Strong(text),
    }
}

/// What a phase is to an area: reached, possible, or one of those on which the group is divided.
fn reached(result: &AreaResult, phase: Phase) -> Option<Report> {
    let range = crate::report::shown_phases(result)?;
    if !(range.low..=range.high).contains(&phase) {
        return None;
    }
    Some(match (&result.divided, range.low == range.high) {
        (Some(_), _) => Report::DividedCell,
        (None, true) => Report::Here,
        (None, false) => Report::Possible,
    })
}

fn phases(source: &Source) -> Table {
    let head = [
        Report::Area,
        Report::Phase,
        Report::Height,
        Report::Strict,
        Report::Mild,
        Report::Placed,
        Report::Asked,
    ];
    Table {
        caption: source.say(Report::Phases).to_owned(),
        head: head.map(|words| source.say(words).to_owned()).to_vec(),
        rows: source
            .results
            .areas
            .iter()
            .map(|result| row(source, result))
            .collect(),
        alignment: [&[Alignment::Start; 2][..], &[Alignment::End; 5]].concat(),
    }
}

fn row(source: &Source, result: &AreaResult) -> Vec<Cell> {
    let is_rated = result.asked > 0 && !result.is_unrated();
    let only_rated = |text: String| if is_rated { text } else { "–".to_owned() };
    let stairs = &result.stairs;
    let placed = result.placement.median.map(|median| {
        let decimals = u8::from(median.fract() > 0.25);
        format::number(source.lang, median, decimals)
    });
    let cells = [
        common::name_of(source, &result.area),
        common::phase(source, result),
        only_rated(common::interval(source, stairs.normal.score)),
        only_rated(say::range(stairs.strict.phase)),
        only_rated(say::range(stairs.mild.phase)),
        placed.unwrap_or_else(|| "–".to_owned()),
        result.asked.to_string(),
    ];
    cells.iter().map(|text| Cell::new(text)).collect()
}
