//! The answers per statement, as far as they may be shown, and the comments that were released.
//!
//! Invariant: nothing says whose a comment is: no name, no role, and no order that follows people.

use super::{Source, common, new_page};
use crate::document::{Alignment, Block, Cell, Inline, Section, Table};
use crate::instrument::{Area, Rating, StatementId};
use crate::scan::{Kind, VoteRound};
use crate::scoring::Distribution;
use crate::text::common as shared;
use crate::text::report::{self as words, Report};
use std::collections::{BTreeMap, BTreeSet};

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
    let comments = released(source);
    for area in &source.instrument.areas {
        sections.push(of_area(source, area, &comments));
    }
    sections
}

fn of_area(source: &Source, area: &Area, comments: &Comments) -> Section {
    let result = source.results.area(&area.id);
    let asked = result.filter(|result| result.asked > 0);
    let mut blocks = vec![match asked {
        Some(result) => Block::Table(table(source, area, &result.distributions)),
        None => source.paragraph(Report::NotAsked),
    }];
    let items: Vec<Vec<Inline>> = area
        .statements
        .iter()
        .flat_map(|statement| {
            let of = comments.get(&statement.id).into_iter().flatten();
            of.map(|text| comment(source, &statement.text, text))
        })
        .collect();
    if !items.is_empty() {
        let title = source.say(Report::Comments).to_owned();
        blocks.push(Block::Paragraph(vec![Inline::Strong(title)]));
        blocks.push(Block::List(items));
    }
    Section::new(3, common::area_name(source, area), blocks)
}

fn comment(source: &Source, statement: &str, text: &str) -> Vec<Inline> {
    let (text, statement) = words::comment(source.lang, statement, text);
    vec![Inline::Text(text), Inline::Text(statement)]
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

/// Per statement, the comments that were released, in order of their text.
type Comments = BTreeMap<StatementId, BTreeSet<String>>;

fn released(source: &Source) -> Comments {
    let content = source.content;
    let mut all = Comments::new();
    for participant in content.participants.keys() {
        for vote in [VoteRound::First, VoteRound::Second] {
            let ballot = content.effective(participant, vote);
            for (statement, comment) in ballot.iter().flat_map(|ballot| &ballot.comments) {
                let text = comment.text.trim();
                if !comment.private && !text.is_empty() {
                    all.entry(statement.clone())
                        .or_default()
                        .insert(text.to_owned());
                }
            }
        }
    }
    all
}
