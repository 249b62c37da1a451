//! The culture barometer in the report: the profile, its table, and the question for the talk.
//!
//! Invariant: no total and no mean over pairs. Where nobody filled it in there is no section.

use super::Source;
use crate::chart::{self, Style};
use crate::document::{Alignment, Block, Cell, Figure, Section, Table};
use crate::instrument::CulturePairs;
use crate::report::{self, Culture};
use crate::text::culture::CultureWords;
use crate::view::culture as view;

/// How wide the profile is, in CSS pixels.
const WIDTH: u32 = 660;

/// The section; none where nobody answered a pair.
pub(super) fn sections(source: &Source, pairs: &CulturePairs) -> Vec<Section> {
    let culture = report::culture(source.content, source.room, pairs);
    if !culture.is_answered() {
        return Vec::new();
    }
    let say = |words: CultureWords| words.say(source.lang);
    let text = if culture.is_one_person {
        CultureWords::TextOne
    } else {
        CultureWords::Text
    };
    let mut blocks = vec![
        Block::PageBreak,
        Block::paragraph(say(text)),
        Block::Figure(figure(source, &culture)),
        Block::Table(table(source, &culture)),
        Block::paragraph(say(CultureWords::NoTotal)),
    ];
    for (question, explanation) in view::talk(pairs) {
        let title = say(CultureWords::TalkTitle);
        blocks.push(Block::paragraph(&format!("**{title}:** {question}")));
        blocks.push(Block::paragraph(&explanation));
    }
    blocks.push(Block::paragraph(&view::source(pairs)));
    vec![Section::new(2, say(CultureWords::Title), blocks)]
}

fn figure(source: &Source, culture: &Culture) -> Figure {
    let lang = source.lang;
    let model = view::model(lang, culture);
    let style = Style::print();
    let height = chart::culture_height(&model, f64::from(WIDTH), &style);
    // A thousand pixels at most.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let height = height.ceil() as u32;
    Figure {
        title: CultureWords::Title.say(lang).to_owned(),
        alt: CultureWords::Alt.say(lang).to_owned(),
        summary: view::summary(lang, culture, source.content.settings.confidential_from),
        svg: chart::svg(WIDTH, height, |area| {
            chart::draw_culture(area, &model, &style)
        }),
    }
}

fn table(source: &Source, culture: &Culture) -> Table {
    let table = view::table(source.lang, culture);
    let mut alignment = vec![Alignment::End; table.head.len()];
    alignment[..2].fill(Alignment::Start);
    let rows = table.rows.iter();
    Table {
        caption: table.caption,
        head: table.head,
        rows: rows
            .map(|row| row.iter().map(|cell| Cell::new(cell)).collect())
            .collect(),
        alignment,
    }
}
