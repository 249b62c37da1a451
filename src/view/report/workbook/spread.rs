//! The sheets about answers: counts per statement, their spread, and the descriptions that were picked.

use super::super::Source;
use super::areas::begin;
use super::{allowed, sheet};
use crate::document::sheet::{Column, Kind, Sheet, Value};
use crate::instrument::{Area, Phase, Rating, Statement};
use crate::scoring::Distribution;
use crate::text::common as words;
use crate::text::export::Book;

/// A statement with what was answered.
struct Answered<'a> {
    area: &'a Area,
    statement: &'a Statement,
    figures: Option<&'a Distribution>,
}

/// Every statement that the scan may ask, in order of area and phase.
fn answered<'a>(source: &'a Source) -> Vec<Answered<'a>> {
    let mut all = Vec::new();
    for area in &source.instrument.areas {
        let result = source.results.area(&area.id);
        let mut statements: Vec<&Statement> = area.statements.iter().collect();
        statements.sort_by_key(|statement| statement.phase);
        all.extend(statements.into_iter().map(|statement| {
            let mut figures = result.iter().flat_map(|result| &result.distributions);
            Answered {
                area,
                statement,
                figures: figures.find(|figures| figures.statement == statement.id),
            }
        }));
    }
    all
}

impl Answered<'_> {
    fn begin(&self, source: &Source) -> Vec<Value> {
        let mut row = begin(source, self.area);
        row.extend([
            Value::Integer(self.statement.phase.number().into()),
            Value::text(self.statement.id.to_string()),
            Value::text(self.statement.text.as_str()),
        ]);
        row
    }
}

const BEGIN: [(Kind, Book); 5] = [
    (Kind::Text, Book::Area),
    (Kind::Text, Book::Side),
    (Kind::Integer, Book::Phase),
    (Kind::Text, Book::Id),
    (Kind::Text, Book::Statement),
];

/// How many gave each answer.
pub(super) fn statements(source: &Source) -> Sheet {
    let rows = answered(source).into_iter().map(|answered| {
        let mut row = answered.begin(source);
        let area = &answered.area.id;
        let (rated, counted) = (source.room.may_show(area), source.room.may_count(area));
        match answered.figures {
            Some(figures) => {
                row.extend(figures.counts.map(|count| allowed(rated, count)));
                row.push(allowed(counted, figures.dont_know));
            }
            None => row.extend(vec![Value::Empty; 6]),
        }
        row
    });
    let names = [Book::Statements, Book::StatementsTitle];
    let mut sheet = sheet(source, names, &BEGIN, rows.collect());
    let ratings = Rating::ALL.map(|rating| words::rating(source.lang, rating));
    let dont_know = words::dont_know(source.lang);
    let heads = ratings.into_iter().chain([dont_know]);
    let counts = heads.map(|head| Column::new(Kind::Integer, head));
    sheet.columns.extend(counts);
    sheet
}

/// Median, quartiles and agreement.
pub(super) fn spread(source: &Source) -> Sheet {
    let columns = [
        &BEGIN[..],
        &[
            (Kind::Integer, Book::Raters),
            (Kind::Number, Book::Median),
            (Kind::Number, Book::Quartile1),
            (Kind::Number, Book::Quartile3),
            (Kind::Number, Book::Agreement),
        ],
    ]
    .concat();
    let rows = answered(source).into_iter().map(|answered| {
        let mut row = answered.begin(source);
        let may = source.room.may_show(&answered.area.id);
        let figures = answered.figures.filter(|_| may);
        let quartile = |at: usize| {
            let quartiles = figures.and_then(|figures| figures.quartiles);
            quartiles.map_or(Value::Empty, |all| Value::number(all[at]))
        };
        let agreement = figures.and_then(|figures| figures.agreement);
        row.extend([
            figures.map_or(Value::Empty, |figures| Value::count(figures.raters())),
            quartile(1),
            quartile(0),
            quartile(2),
            agreement.map_or(Value::Empty, Value::number),
        ]);
        row
    });
    let names = [Book::Spread, Book::SpreadTitle];
    sheet(source, names, &columns, rows.collect())
}

/// How many picked each description. No *weet ik niet*: no rule says when that may be shown.
pub(super) fn placements(source: &Source) -> Sheet {
    let columns = [(Kind::Text, Book::Area), (Kind::Text, Book::Side)];
    let rows = source.instrument.areas.iter().map(|area| {
        let mut row = begin(source, area);
        let may = source.room.figures(&area.id).placements.room;
        match source.results.area(&area.id) {
            Some(result) => {
                let placement = &result.placement;
                row.extend(placement.counts.map(|count| allowed(may, count)));
            }
            None => row.extend(vec![Value::Empty; 5]),
        }
        row
    });
    let names = [Book::Placements, Book::PlacementsTitle];
    let mut sheet = sheet(source, names, &columns, rows.collect());
    sheet.columns.extend(Phase::ALL.map(|phase| {
        let phase = phase.number();
        let head = format!("{} {phase}", Book::Phase.say(source.lang));
        Column::new(Kind::Integer, head)
    }));
    sheet
}
