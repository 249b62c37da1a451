//! What must be in a full export, exactly once; and what never is.

use crate::opened::{document, elements, example, part, pictures};
use iscan::document::sheet::{Value, Workbook};
use iscan::export::{Job, Pictures, run};
use iscan::instrument::{Instrument, Lang};
use iscan::scan::{Comment, Extra, Scan};
use iscan::view::report::{Made, workbook};
use std::collections::BTreeSet;

fn first_column(book: &Workbook, sheet: usize) -> Vec<String> {
    let rows = book.sheets[sheet].rows.iter();
    rows.map(|row| text(&row[0])).collect()
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
        for sheet in [0, 1, book.sheets.len() - 3] {
            let named = first_column(&book, sheet);
            let different: BTreeSet<&String> = named.iter().collect();
            assert_eq!(named.len(), instrument.areas.len());
            assert_eq!(different.len(), named.len());
        }
        let document = document(lang);
        let job = serde_json::to_string(&Job::Docx {
            document: document.clone(),
        });
        let bytes = run(&job.expect("JSON"), &pictures(&document)).expect("a Word file");
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
    for ballot in scan.content.ballots.values_mut() {
        for (private, text) in [(true, "GEHEIM"), (false, "VRIJ")] {
            let comment = Comment {
                text: text.to_owned(),
                private,
                extra: Extra::new(),
            };
            ballot.comments.insert(statement.clone(), comment);
        }
    }
    (scan, instrument)
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
