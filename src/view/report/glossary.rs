//! What the words of the report mean: those of the help page.

use super::{Source, new_page};
use crate::document::{Block, Cell, Section, Table};
use crate::text::help::{GLOSSARY, Help};
use crate::text::report::Report;

pub(super) fn sections(source: &Source) -> Vec<Section> {
    let say = |words: Help| Cell::new(words.say(source.lang));
    let rows = GLOSSARY.map(|(word, means)| vec![say(word), say(means)]);
    let table = Table {
        caption: source.say(Report::Glossary).to_owned(),
        rows: rows.to_vec(),
        ..Table::default()
    };
    vec![new_page(
        source,
        Report::Glossary,
        vec![Block::Table(table)],
    )]
}
