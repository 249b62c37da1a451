//! The cover: of whom, when, by whom, with what.

use super::{Source, common};
use crate::document::{Block, Cell, Inline, Picture, Table};
use crate::text::common as words;
use crate::text::report::{self, Report};
use crate::view::names;

/// The logo of the municipality, if the scan has one.
pub(super) fn logo(source: &Source) -> Option<Picture> {
    let context = &source.content.context;
    let logo = context.logo.as_ref()?;
    Some(Picture {
        alt: words::logo_of(source.lang, &context.municipality.name),
        address: logo.address().to_owned(),
    })
}

pub(super) fn blocks(source: &Source, app: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let municipality = &source.content.context.municipality.name;
    if !municipality.is_empty() {
        blocks.push(Block::Lead(vec![Inline::Text(municipality.clone())]));
    }
    if source.content.example {
        blocks.push(Block::Notice(vec![Inline::Strong(
            source.say(Report::Example).to_owned(),
        )]));
    }
    blocks.push(source.paragraph(Report::Subtitle));
    blocks.push(Block::Table(facts(source, app)));
    blocks
}

fn facts(source: &Source, app: &str) -> Table {
    let lang = source.lang;
    let context = &source.content.context;
    let (day, is_workshop) = common::day(source);
    let day = if is_workshop {
        day
    } else {
        words::last_changed(lang, &day)
    };
    let scope = context.scope.map(|scope| words::scope(lang, scope));
    let reference = &source.scan.instrument;
    let mut facts = vec![
        (Report::Municipality, context.municipality.name.clone()),
        (Report::Scope, scope.unwrap_or_default().to_owned()),
        (Report::Date, day),
        (Report::Facilitator, context.facilitator.clone()),
        (Report::Participants, participants(source)),
    ];
    for (fact, text) in [
        (Report::Inhabitants, &context.inhabitants),
        (Report::Merger, &context.merger),
    ] {
        if !text.is_empty() {
            facts.insert(2, (fact, text.clone()));
        }
    }
    let version = report::instrument(lang, &reference.id, reference.version);
    facts.push((Report::Instrument, version));
    facts.push((Report::App, app.to_owned()));
    let rows = facts.into_iter().map(|(fact, text)| {
        let text = if text.is_empty() {
            source.say(Report::NotFilled).to_owned()
        } else {
            text
        };
        vec![Cell::new(source.say(fact)), typed(text)]
    });
    Table {
        caption: source.say(Report::Cover).to_owned(),
        rows: rows.collect(),
        ..Table::default()
    }
}

/// A cell with what somebody typed.
pub(super) fn typed(text: String) -> Cell {
    Cell {
        text: vec![Inline::Text(text)],
        marked: false,
    }
}

fn participants(source: &Source) -> String {
    let total = words::people(source.lang, source.results.participants);
    let roles = names::roles_in_words(
        source.lang,
        source.content,
        source.results,
        source.instrument,
    );
    if roles.is_empty() || source.results.is_one_person() {
        total
    } else {
        format!("{total}: {roles}")
    }
}
