//! Where people agree, where they differ, and where the two groups see it differently.
//!
//! Invariant: a difference in view, never anybody's mistake; figures of a group only where both may be
//! shown. Nothing for one person.

use super::{Source, common, new_page};
use crate::document::{Alignment, Block, Cell, Section, Table};
use crate::report;
use crate::scoring::group::{GroupGap, Side, agrees, gaps};
use crate::text::format;
use crate::text::group::{self as said, Finding};
use crate::text::report::Report;

pub(super) fn sections(source: &Source) -> Vec<Section> {
    if source.results.is_one_person() {
        return Vec::new();
    }
    let mut sections = vec![new_page(
        source,
        Report::Spread,
        vec![source.paragraph(Report::SpreadText)],
    )];
    let mut part = |finding: Finding, blocks: Vec<Block>| {
        let heading = finding.say(source.lang).heading;
        sections.push(Section::new(3, heading, blocks));
    };
    part(Finding::Agreements, agreements(source));
    part(Finding::Differences, differences(source));
    part(Finding::Gap, group_gaps(source));
    sections
}

fn agreements(source: &Source) -> Vec<Block> {
    let areas = source.results.areas.iter();
    let names: Vec<String> = areas
        .filter(|area| report::shown_phases(area).is_some() && agrees(area))
        .map(|area| common::name_of(source, &area.area))
        .collect();
    if names.is_empty() {
        return vec![source.paragraph(Report::AgreeNowhere)];
    }
    vec![Block::paragraph(&format!(
        "{}.",
        format::and(source.lang, &names)
    ))]
}

fn differences(source: &Source) -> Vec<Block> {
    let agenda = report::agenda(source.results);
    if agenda.is_empty() {
        return vec![source.paragraph(super::page_one::differ_none(source))];
    }
    let rows = agenda.iter().map(|one| {
        let what = super::page_one::differs_on(source, one);
        let phase = source.results.area(&one.area);
        let phase = phase.map_or_else(String::new, |area| common::phase(source, area));
        vec![
            Cell::new(&common::name_of(source, &one.area)),
            Cell::new(&phase),
            super::front::typed(what),
        ]
    });
    let head = [Report::Area, Report::Phase, Report::DiffersOn];
    vec![
        Block::paragraph(Finding::Differences.say(source.lang).meaning),
        Block::Table(Table {
            caption: source.say(Report::DifferTable).to_owned(),
            head: head.map(|words| source.say(words).to_owned()).to_vec(),
            rows: rows.collect(),
            ..Table::default()
        }),
    ]
}

fn group_gaps(source: &Source) -> Vec<Block> {
    let room = source.room;
    let all = gaps(
        source.content,
        source.instrument,
        &room.groups,
        &room.published,
    );
    if all.is_empty() {
        return vec![source.paragraph(Report::GapUnknown)];
    }
    if !all.iter().any(GroupGap::is_to_talk_about) {
        return vec![source.paragraph(Report::GapNone)];
    }
    let number = |value: f64| Cell::new(&format::number(source.lang, value, 1));
    let to_talk_about = all.iter().filter(|gap| gap.is_to_talk_about());
    let rows = to_talk_about.map(|gap| {
        vec![
            Cell::new(&common::name_of(source, &gap.area)),
            number(gap.steering),
            number(gap.executing),
        ]
    });
    let mut head = vec![source.say(Report::Area).to_owned()];
    head.extend(Side::ALL.map(|side| said::side(source.lang, side).to_owned()));
    vec![
        Block::paragraph(Finding::Gap.say(source.lang).meaning),
        Block::Table(Table {
            caption: source.say(Report::GapTable).to_owned(),
            head,
            rows: rows.collect(),
            alignment: vec![Alignment::Start, Alignment::End, Alignment::End],
        }),
    ]
}
