//! The figures of the report as a workbook: the same that the report shows, to be counted with.
//!
//! Invariant: as the report: no name of a participant, no remark, no answer to a fact about one
//! identifiable person; a figure of a statement is there only where [`crate::report::Room`] allows it.
//! Every area stands exactly once in each sheet about areas.

mod areas;
mod spread;

use super::{Made, Source, method};
use crate::document::sheet::{Column, Kind, Sheet, Value, Workbook};
use crate::report::Setting;
use crate::scan::{Kind as ScanKind, Settings};
use crate::text::export::Book;
use crate::text::report::Report;
use crate::view::{names, plan};

/// The workbook of a scan, in the language of the instrument. Further sheets may be pushed.
pub fn workbook(of: Made) -> Workbook {
    super::with_source(of, |source| {
        let mut sheets = vec![areas::profile(source), areas::areas(source)];
        if source.content.kind != ScanKind::Quick {
            sheets.extend([spread::statements(source), spread::spread(source)]);
        }
        sheets.extend([
            spread::placements(source),
            participants(source),
            settings(source),
        ]);
        if !source.plan.actions.is_empty() {
            sheets.push(plan::sheet(source.lang, source.plan, source.guide));
        }
        let municipality = &source.content.context.municipality.name;
        let title = source.say(Report::Title);
        let title = if municipality.is_empty() {
            title.to_owned()
        } else {
            format!("{title}: {municipality}")
        };
        Workbook {
            title,
            lang: source.lang,
            sheets,
        }
    })
}

/// A sheet with these columns.
fn sheet(
    source: &Source,
    names: [Book; 2],
    columns: &[(Kind, Book)],
    rows: Vec<Vec<Value>>,
) -> Sheet {
    let lang = source.lang;
    let [name, title] = names.map(|words| words.say(lang).to_owned());
    let column = |(kind, head): &(Kind, Book)| Column::new(*kind, head.say(lang));
    Sheet {
        name,
        title,
        lang,
        columns: columns.iter().map(column).collect(),
        rows,
    }
}

/// A count where it may be shown.
fn allowed(may: bool, count: usize) -> Value {
    if may {
        Value::count(count)
    } else {
        Value::Empty
    }
}

fn participants(source: &Source) -> Sheet {
    let columns = [(Kind::Text, Book::Role), (Kind::Integer, Book::Count)];
    // One person has no roles to be told apart by.
    let roles = if source.results.is_one_person() {
        Vec::new()
    } else {
        names::roles(
            source.lang,
            source.content,
            source.results,
            source.instrument,
        )
    };
    let total = Book::Total.say(source.lang).to_owned();
    let all = roles
        .into_iter()
        .chain([(total, source.results.participants)]);
    let rows = all.map(|(role, count)| vec![Value::text(role), Value::count(count)]);
    let names = [Book::Participants, Book::ParticipantsTitle];
    sheet(source, names, &columns, rows.collect())
}

fn settings(source: &Source) -> Sheet {
    let lang = source.lang;
    let these = &source.content.settings;
    let columns = [Book::Setting, Book::Here, Book::Default].map(|head| (Kind::Text, head));
    let rows = Setting::ALL.into_iter().map(|setting| {
        let is_other = setting.deviates(these, source.instrument);
        vec![
            Value::text(method::name(lang, setting)),
            Value::text(method::value(lang, setting, these, is_other)),
            Value::text(method::value(lang, setting, &Settings::default(), false)),
        ]
    });
    let names = [Book::Settings, Book::SettingsTitle];
    sheet(source, names, &columns, rows.collect())
}
