//! The picture and the phases for the college and the council, on one page and without decimals.

use super::{Source, common, new_page, pictures};
use crate::document::{Block, Cell, Section, Table};
use crate::text::report::Report;

pub(super) fn sections(source: &Source) -> Vec<Section> {
    let mut blocks = Vec::new();
    match pictures::plane_figure(source, pictures::LOW_PLANE) {
        None => blocks.push(source.paragraph(Report::PlaneNone)),
        Some(figure) => blocks.push(Block::Figure(figure)),
    }
    blocks.push(Block::Table(phases(source)));
    vec![new_page(source, Report::Plane, blocks)]
}

fn phases(source: &Source) -> Table {
    let head = [
        Report::Area,
        Report::EstimatedPhase,
        Report::AgreedPhase,
        Report::Ambition,
    ];
    let rows = source.instrument.areas.iter().map(|area| {
        let found = source.results.area(&area.id);
        let agreed = source.content.agreed.get(&area.id);
        let ambition = source.content.ambition.get(&area.id);
        let one = |phase| common::one_phase(source, phase);
        let cells = [
            common::area_name(source, area),
            found.map_or_else(
                || source.say(Report::NotAsked).to_owned(),
                |result| common::phase(source, result),
            ),
            agreed.map_or_else(|| "–".to_owned(), |agreed| one(agreed.phase)),
            ambition.map_or_else(|| "–".to_owned(), |aim| one(aim.phase)),
        ];
        cells.iter().map(|text| Cell::new(text)).collect()
    });
    Table {
        caption: source.say(Report::Phases).to_owned(),
        head: head.map(|words| source.say(words).to_owned()).to_vec(),
        rows: rows.collect(),
        ..Table::default()
    }
}
