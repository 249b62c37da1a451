//! The sheets about areas: the profile sketch, and what is estimated and agreed.

use super::super::{Source, common, profile};
use super::sheet;
use crate::document::plain;
use crate::document::sheet::{Column, Kind, Sheet, Value};
use crate::instrument::{Area, Phase};
use crate::scoring::{AreaResult, Interval};
use crate::text::common as words;
use crate::text::export::Book;

/// Areas by phases, with the keywords of 2009 and what stands there.
pub(super) fn profile(source: &Source) -> Sheet {
    let columns = [(Kind::Text, Book::Area), (Kind::Text, Book::Side)];
    let rows = source.instrument.areas.iter().map(|area| {
        let mut row = begin(source, area);
        let cells = Phase::ALL.map(|phase| profile::cell(source, area, phase));
        row.extend(cells.map(|cell| Value::text(plain(&cell.text))));
        row
    });
    let names = [Book::Profile, Book::ProfileTitle];
    let mut sheet = sheet(source, names, &columns, rows.collect());
    sheet.columns.extend(Phase::ALL.map(|phase| {
        let heading = &source.instrument.phase(phase).heading;
        Column::new(Kind::Text, format!("{} {heading}", phase.number()))
    }));
    sheet
}

/// The name of an area and its side.
pub(super) fn begin(source: &Source, area: &Area) -> Vec<Value> {
    let side = words::dimension(source.lang, area.dimension);
    vec![
        Value::text(common::area_name(source, area)),
        Value::text(side),
    ]
}

/// Areas with their figures.
pub(super) fn areas(source: &Source) -> Sheet {
    let columns = [
        (Kind::Text, Book::Area),
        (Kind::Text, Book::Side),
        (Kind::Text, Book::Phase),
        (Kind::Integer, Book::PhaseLow),
        (Kind::Integer, Book::PhaseHigh),
        (Kind::Number, Book::Low),
        (Kind::Number, Book::High),
        (Kind::Number, Book::StrictLow),
        (Kind::Number, Book::StrictHigh),
        (Kind::Number, Book::MildLow),
        (Kind::Number, Book::MildHigh),
        (Kind::Number, Book::Placed),
        (Kind::Integer, Book::Asked),
        (Kind::Integer, Book::Agreed),
        (Kind::Text, Book::Reason),
        (Kind::Text, Book::Evidence),
        (Kind::Integer, Book::Ambition),
        (Kind::Integer, Book::Year),
    ];
    let rows = source.instrument.areas.iter().map(|area| {
        let mut row = begin(source, area);
        row.extend(estimated(source, source.results.area(&area.id)));
        row.extend(decided(source, area));
        row
    });
    let names = [Book::Areas, Book::AreasTitle];
    sheet(source, names, &columns, rows.collect())
}

/// What the answers say: the columns from the phase to the number asked.
fn estimated(source: &Source, result: Option<&AreaResult>) -> Vec<Value> {
    let Some(result) = result else {
        return vec![Value::Empty; 11];
    };
    let mut cells = vec![Value::text(common::phase(source, result))];
    if result.asked == 0 || result.is_unrated() {
        cells.extend(vec![Value::Empty; 8]);
    } else {
        let shown = crate::report::shown_phases(result);
        let number = |phase: Option<Phase>| {
            phase.map_or(Value::Empty, |phase| Value::Integer(phase.number().into()))
        };
        cells.push(number(shown.map(|range| range.low)));
        cells.push(number(shown.map(|range| range.high)));
        let stairs = &result.stairs;
        for reading in [&stairs.normal, &stairs.strict, &stairs.mild] {
            let Interval { low, high } = reading.score;
            cells.extend([Value::number(low), Value::number(high)]);
        }
    }
    let placed = result.placement.median;
    cells.push(placed.map_or(Value::Empty, Value::number));
    cells.push(Value::count(result.asked));
    cells
}

/// What the group agreed and aims at.
fn decided(source: &Source, area: &Area) -> Vec<Value> {
    let agreed = source.content.agreed.get(&area.id);
    let ambition = source.content.ambition.get(&area.id);
    let number = |phase: Phase| Value::Integer(phase.number().into());
    let text = |text: Option<&String>| text.map_or(Value::Empty, |text| Value::text(text.as_str()));
    vec![
        agreed.map_or(Value::Empty, |agreed| number(agreed.phase)),
        text(agreed.map(|agreed| &agreed.reason)),
        text(agreed.map(|agreed| &agreed.evidence)),
        ambition.map_or(Value::Empty, |aim| number(aim.phase)),
        ambition
            .and_then(|aim| aim.year)
            .map_or(Value::Empty, |year| Value::Integer(year.into())),
    ]
}
