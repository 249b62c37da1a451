//! How the scan was done: who took part, when, what was not answered, which settings differ.

use super::{Source, common, new_page};
use crate::document::{Alignment, Block, Cell, Inline, Section, Table};
use crate::report;
use crate::scan::VoteRound;
use crate::text::report::{self as words, Report};
use crate::text::{common as shared, format};
use crate::view::names;

pub(super) fn sections(source: &Source) -> Vec<Section> {
    let lang = source.lang;
    let results = source.results;
    let (day, is_workshop) = common::day(source);
    let day = if is_workshop {
        day
    } else {
        shared::last_changed(lang, &day)
    };
    let mut blocks = vec![Block::paragraph(&words::how(
        lang,
        &day,
        results.is_one_person(),
        votes(source),
    ))];
    if !results.is_one_person() {
        blocks.push(Block::Table(roles(source)));
    }
    let mut missing = Vec::new();
    if results.asked > 0 {
        missing.push(words::unanswered(lang, results.answered, results.asked));
    }
    let unknown: Vec<String> = report::unknown(results)
        .iter()
        .map(|one| common::name_of(source, &one.area))
        .collect();
    if !unknown.is_empty() {
        missing.push(words::unknown(lang, &format::and(lang, &unknown)));
    }
    blocks.extend(missing.iter().map(|text| Block::paragraph(text)));
    let differ = super::method::deviations(source);
    blocks.push(match differ {
        None => source.paragraph(Report::SettingsSame),
        Some(text) => Block::Notice(vec![Inline::Strong(text)]),
    });
    vec![new_page(source, Report::How, blocks)]
}

/// How many votes there were.
fn votes(source: &Source) -> usize {
    if !report::is_rated(source.results) && !report::is_placed(source.results) {
        return 0;
    }
    let mut ballots = source.content.ballots.values();
    if ballots.any(|ballot| ballot.vote == VoteRound::Second && !ballot.is_blank()) {
        2
    } else {
        1
    }
}

fn roles(source: &Source) -> Table {
    let roles = names::roles(
        source.lang,
        source.content,
        source.results,
        source.instrument,
    );
    let rows = roles.into_iter();
    let rows = rows.map(|(role, count)| vec![Cell::new(&role), Cell::new(&count.to_string())]);
    let head = [Report::Role, Report::Participants];
    Table {
        caption: source.say(Report::RolesTable).to_owned(),
        head: head.map(|words| source.say(words).to_owned()).to_vec(),
        rows: rows.collect(),
        alignment: vec![Alignment::Start, Alignment::End],
    }
}
