//! What must be in a full export, exactly once; and what never is.

use crate::docx::written;
use crate::opened::{document, elements, example, full, part, pictures};
use iscan::document::sheet::{Value, Workbook};
use iscan::document::{Block, Document, plain};
use iscan::export::{Job, Pictures, run};
use iscan::instrument::{Instrument, Lang};
use iscan::scan::plan::{Plan, Status};
use iscan::scan::{Comment, Extra, Scan};
use iscan::text::export::Book;
use iscan::text::plan::{ActionWords, PlanWords};
use iscan::text::report::Report;
use iscan::view::plan::entries;
use iscan::view::report::{Made, workbook};
use std::collections::BTreeSet;

/// The first column of the sheet of a name.
fn first_column(book: &Workbook, name: &str) -> Vec<String> {
    let sheet = book.sheets.iter().find(|sheet| sheet.name == name);
    let rows = sheet.unwrap_or_else(|| panic!("{name}")).rows.iter();
    rows.map(|row| text(&row[0])).collect()
}

/// The first words of each row (an action is followed by its notes), of the tables below a heading of the second level.
fn rows_below(document: &Document, heading: &str) -> Vec<String> {
    let section = document
        .sections
        .iter()
        .find(|section| section.level == 2 && section.heading == heading);
    let blocks = &section.unwrap_or_else(|| panic!("{heading}")).blocks;
    let tables = blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(&table.rows),
        _ => None,
    });
    let rows = tables.flatten();
    rows.map(|row| plain(&row[0].text[..1])).collect()
}

fn sorted(mut all: Vec<String>) -> Vec<String> {
    all.sort();
    all
}

fn text(value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        _ => String::new(),
    }
}

#[test]
fn every_area_is_in_each_full_export_exactly_once() {
    for lang in Lang::ALL {
        let (scan, instrument) = example(lang);
        let book = workbook(Made::without_guide(&scan, &instrument));
        // The profile, the areas, the descriptions.
        for sheet in [Book::Profile, Book::Areas, Book::Placements] {
            let named = first_column(&book, sheet.say(lang));
            let different: BTreeSet<&String> = named.iter().collect();
            assert_eq!(named.len(), instrument.areas.len());
            assert_eq!(different.len(), named.len());
        }
        let document = document(lang);
        let named = rows_below(&document, Report::Phases.say(lang));
        assert_eq!(named.len(), instrument.areas.len());
        assert_eq!(named.iter().collect::<BTreeSet<_>>().len(), named.len());
        let bytes = written(&document, &pictures(&document));
        let body = elements(&part(&bytes, "word/document.xml"));
        let words: Vec<&str> = body
            .iter()
            .filter(|e| e.name == "w:t")
            .map(|e| e.text.as_str())
            .collect();
        for area in &instrument.areas {
            for statement in &area.statements {
                let times = words.iter().filter(|text| **text == statement.text).count();
                assert_eq!(times, 1, "{}", statement.text);
            }
        }
    }
}

#[test]
fn every_action_is_in_each_full_export_exactly_once() {
    for lang in Lang::ALL {
        let (scan, instrument) = example(lang);
        let plan = Plan::of(&scan.content);
        let titles = plan.actions.values().map(|action| action.title.clone());
        let titles = sorted(titles.collect());
        assert!(titles.len() > 3);
        let book = workbook(Made::without_guide(&scan, &instrument));
        let sheet = first_column(&book, ActionWords::Heading.say(lang));
        assert_eq!(sorted(sheet), titles);
        let report = rows_below(&document(lang), PlanWords::Title.say(lang));
        assert_eq!(sorted(report), titles);
        let dated = plan.actions.values();
        let dated = dated.filter(|action| action.due.is_some() && action.status != Status::Stopped);
        let days = entries(lang, &scan, None);
        assert_eq!(days.len(), dated.count());
    }
}

#[test]
fn every_statement_is_in_the_workbook_exactly_once_with_its_phase() {
    let (scan, instrument) = example(Lang::Nl);
    let book = workbook(Made::without_guide(&scan, &instrument));
    for sheet in &book.sheets[2..4] {
        let ids: Vec<String> = sheet.rows.iter().map(|row| text(&row[3])).collect();
        let all = instrument.areas.iter().flat_map(|area| &area.statements);
        let all: BTreeSet<String> = all.map(|statement| statement.id.to_string()).collect();
        assert_eq!(ids.len(), all.len());
        assert_eq!(ids.into_iter().collect::<BTreeSet<_>>(), all);
    }
}

#[test]
fn every_row_of_every_sheet_is_as_long_as_its_head() {
    for file in [
        include_str!("../../src/instrument/content/example.json"),
        include_str!("../files/quadrant-1.json"),
        include_str!("../files/small.json"),
        include_str!("../files/workshop-v1.json"),
    ] {
        let instrument = Instrument::builtin(Lang::En);
        let scan = iscan::exchange::import(file.as_bytes(), &instrument)
            .expect("a scan")
            .scan;
        for sheet in workbook(Made::without_guide(&scan, &instrument)).sheets {
            let columns = sheet.columns.len();
            assert!(
                sheet.rows.iter().all(|row| row.len() == columns),
                "{}",
                sheet.name
            );
        }
    }
}

/// All that a workbook says.
fn said(book: &Workbook) -> String {
    serde_json::to_string(book).expect("JSON")
}

/// The example, in which everybody has a name and wrote a remark.
fn talkative(lang: Lang) -> (Scan, Instrument) {
    let (mut scan, instrument) = example(lang);
    for participant in scan.content.participants.values_mut() {
        participant.name = Some("Anna Naam".to_owned());
    }
    let statement = instrument.areas[0].statements[0].id.clone();
    for (at, ballot) in scan.content.ballots.values_mut().enumerate() {
        let private = at % 2 == 0;
        let word = if private { "GEHEIM" } else { "VRIJ" };
        let comment = Comment {
            text: format!("{word} {at}."),
            private,
            extra: Extra::new(),
        };
        ballot.comments.clear();
        ballot.comments.insert(statement.clone(), comment);
    }
    (scan, instrument)
}

#[test]
fn every_released_remark_is_in_the_word_file_exactly_once_and_no_other() {
    let (scan, instrument) = talkative(Lang::Nl);
    let document = full(&scan, &instrument);
    let bytes = written(&document, &Pictures::default());
    let body = part(&bytes, "word/document.xml");
    let ballots = 0..scan.content.ballots.len();
    for at in ballots {
        let times = usize::from(at % 2 == 1);
        assert_eq!(body.matches(&format!("VRIJ {at}.")).count(), times, "{at}");
    }
    assert!(!body.contains("GEHEIM"));
    assert!(!body.contains("Anna Naam"));
}

#[test]
fn the_workbook_names_nobody_and_holds_no_remark() {
    let (scan, instrument) = talkative(Lang::Nl);
    let text = said(&workbook(Made::without_guide(&scan, &instrument)));
    for word in ["Anna Naam", "GEHEIM", "VRIJ"] {
        assert!(!text.contains(word), "{word}");
    }
}

#[test]
fn figures_of_statements_are_missing_where_too_few_people_answered() {
    let (mut scan, instrument) = example(Lang::Nl);
    scan.content.settings.confidential_from = 30;
    let book = workbook(Made::without_guide(&scan, &instrument));
    for sheet in &book.sheets[2..4] {
        let counts = sheet.rows.iter().flat_map(|row| &row[5..]);
        assert!(
            counts.into_iter().all(|value| *value == Value::Empty),
            "{}",
            sheet.name
        );
    }
    let placed = &book.sheets[4];
    let counts = placed.rows.iter().flat_map(|row| &row[2..]);
    assert!(counts.into_iter().all(|value| *value == Value::Empty));
    let shown = workbook(Made::without_guide(&example(Lang::Nl).0, &instrument));
    let counts = shown.sheets[2].rows.iter().flat_map(|row| &row[5..]);
    assert!(counts.into_iter().any(|value| *value != Value::Empty));
}

#[test]
fn a_workbook_without_sheets_is_still_a_file() {
    let workbook = Workbook {
        title: String::new(),
        lang: Lang::Nl,
        sheets: Vec::new(),
    };
    let job = serde_json::to_string(&Job::Xlsx { workbook }).expect("JSON");
    assert!(run(&job, &Pictures::default()).is_ok());
}
