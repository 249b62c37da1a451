//! The answers per statement, as far as they may be shown.
//!
//! Invariant: counts alone; a dash where [`Room`](crate::report::Room) hides them.

use super::{Source, common, new_page};
use crate::document::{Alignment, Block, Cell, Section, Table};
use crate::instrument::{Area, Rating};
use crate::scan::Kind;
use crate::scoring::Distribution;
use crate::text::common as shared;
use crate::text::report::{self as words, Report};

pub(super) fn sections(source: &Source) -> Vec<Section> {
    if source.content.kind == Kind::Quick {
        let text = vec![source.paragraph(Report::AnswersQuick)];
        return vec![Section::new(2, source.say(Report::Answers), text)];
    }
    let mut top = vec![source.paragraph(Report::AnswersText)];
    if !source.results.is_one_person() {
        let from = source.content.settings.confidential_from;
        top.push(Block::paragraph(&words::hidden(source.lang, from)));
    }
    let mut sections = vec![new_page(source, Report::Answers, top)];
    for area in &source.instrument.areas {
        sections.push(of_area(source, area));
    }
    sections
}

fn of_area(source: &Source, area: &Area) -> Section {
    let result = source.results.area(&area.id);
    let asked = result.filter(|result| result.asked > 0);
    let block = match asked {
        Some(result) => Block::Table(table(source, area, &result.distributions)),
        None => source.paragraph(Report::NotAsked),
    };
    Section::new(3, common::area_name(source, area), vec![block])
}

fn table(source: &Source, area: &Area, distributions: &[Distribution]) -> Table {
    let lang = source.lang;
    let mut head = vec![
        source.say(Report::Statement).to_owned(),
        source.say(Report::Phase).to_owned(),
    ];
    head.extend(Rating::ALL.map(|rating| shared::rating(lang, rating).to_owned()));
    head.push(shared::dont_know(lang).to_owned());
    let mut ordered: Vec<&Distribution> = distributions.iter().collect();
    ordered.sort_by_key(|statement| statement.phase);
    Table {
        caption: common::area_name(source, area),
        alignment: (0..head.len())
            .map(|column| match column {
                0 => Alignment::Start,
                _ => Alignment::End,
            })
            .collect(),
        head,
        rows: ordered
            .into_iter()
            .map(|figures| row(source, area, figures))
            .collect(),
    }
}

fn row(source: &Source, area: &Area, figures: &Distribution) -> Vec<Cell> {
    let statement = area.statements.iter().find(|s| s.id == figures.statement);
    let text = statement.map_or("", |statement| statement.text.as_str());
    let mut row = vec![
        Cell::new(text),
        Cell::new(&figures.phase.number().to_string()),
    ];
    let shown = |may: bool, count: &usize| {
        if may {
            Cell::new(&count.to_string())
        } else {
            Cell::new("–")
        }
    };
    let rated = source.room.may_show(&area.id);
    row.extend(figures.counts.iter().map(|count| shown(rated, count)));
    row.push(shown(source.room.may_count(&area.id), &figures.dont_know));
    row
}
