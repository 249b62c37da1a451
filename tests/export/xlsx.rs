//! The spreadsheet: typed cells, filters, heads that stay, the language; and nothing that runs.

use crate::opened::{Element, elements, example, part, parts};
use iscan::document::sheet::{Column, Kind, Sheet, Value, Workbook};
use iscan::export::{Job, Pictures, run};
use iscan::instrument::Lang;
use iscan::scan::CivilDate;
use iscan::view::report::{Made, workbook};

fn written(workbook: &Workbook) -> Vec<u8> {
    let job = Job::Xlsx {
        workbook: workbook.clone(),
    };
    let job = serde_json::to_string(&job).expect("JSON");
    run(&job, &Pictures::default()).expect("a spreadsheet")
}

fn small(lang: Lang, rows: Vec<Vec<Value>>) -> Workbook {
    let kinds = [
        Kind::Text,
        Kind::Number,
        Kind::Integer,
        Kind::Date,
        Kind::Percent,
    ];
    Workbook {
        title: "Titel".to_owned(),
        lang,
        sheets: vec![Sheet {
            name: "Blad".to_owned(),
            title: "Wat dit toont".to_owned(),
            lang,
            columns: kinds
                .map(|kind| Column::new(kind, format!("{kind:?}")))
                .to_vec(),
            rows,
        }],
    }
}

/// A cell: where, of which type, and its value.
fn cells(bytes: &[u8]) -> Vec<(String, String, String)> {
    let strings = shared(bytes);
    let sheet = elements(&part(bytes, "xl/worksheets/sheet1.xml"));
    let mut cells: Vec<(String, String, String)> = Vec::new();
    for element in &sheet {
        match (element.name.as_str(), cells.last_mut()) {
            ("c", _) => {
                let (at, kind) = (element.get("r"), element.get("t"));
                cells.push((at.to_owned(), kind.to_owned(), String::new()));
            }
            ("v", Some(cell)) if cell.1 == "s" => {
                let at: usize = element.text.parse().expect("a number");
                cell.2.clone_from(&strings[at]);
            }
            ("v", Some(cell)) => cell.2.clone_from(&element.text),
            _ => {}
        }
    }
    cells
}

fn shared(bytes: &[u8]) -> Vec<String> {
    let strings = elements(&part(bytes, "xl/sharedStrings.xml"));
    let texts = strings.into_iter().filter(|e| e.name == "t");
    texts.map(|e| e.text).collect()
}

fn at<'a>(cells: &'a [(String, String, String)], place: &str) -> (&'a str, &'a str) {
    let cell = cells.iter().find(|(at, ..)| at == place);
    cell.map_or(("", ""), |(_, kind, value)| (kind, value))
}

#[test]
fn every_cell_has_the_type_of_its_value() {
    let day = CivilDate::parse("2026-11-30").expect("a day");
    let row = vec![
        Value::text("tekst"),
        Value::number(2.25),
        Value::Integer(7),
        Value::Date(day),
        Value::percent(0.5),
    ];
    let bytes = written(&small(Lang::Nl, vec![row]));
    let cells = cells(&bytes);
    assert_eq!(at(&cells, "A1"), ("s", "Wat dit toont"));
    assert_eq!(at(&cells, "B3"), ("s", "Number"));
    assert_eq!(at(&cells, "A4"), ("s", "tekst"));
    assert_eq!(at(&cells, "B4"), ("", "2.25"));
    assert_eq!(at(&cells, "C4"), ("", "7"));
    assert_eq!(at(&cells, "D4"), ("", "46356"));
    assert_eq!(at(&cells, "E4"), ("", "0.5"));
    let styles = part(&bytes, "xl/styles.xml");
    let formats = elements(&styles);
    let formats = formats.iter().filter(|e| e.name == "numFmt");
    let formats: Vec<&str> = formats.map(|e| e.get("formatCode")).collect();
    assert!(formats.contains(&"[$-813]dd/mm/yyyy"), "{formats:?}");
}

#[test]
fn a_text_stays_text_whatever_it_begins_with() {
    let nasty = [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\tx",
        "http://example.test",
        "'x",
        "{=1}",
    ];
    let rows = nasty.map(|text| vec![Value::text(text)]).to_vec();
    let bytes = written(&small(Lang::En, rows));
    let cells = cells(&bytes);
    for (row, text) in nasty.iter().enumerate() {
        assert_eq!(at(&cells, &format!("A{}", row + 4)), ("s", *text));
    }
    let sheet = elements(&part(&bytes, "xl/worksheets/sheet1.xml"));
    assert!(
        !sheet
            .iter()
            .any(|e| matches!(e.name.as_str(), "f" | "hyperlink"))
    );
    for name in parts(&bytes).keys() {
        let runs = ["vba", "external", "connections", "embeddings", ".bin"];
        assert!(!runs.iter().any(|word| name.contains(word)), "{name}");
    }
}

#[test]
fn the_head_stays_in_sight_filters_and_is_printed_on_every_page() {
    let (scan, instrument) = example(Lang::Nl);
    let book = workbook(Made::without_guide(&scan, &instrument));
    let bytes = written(&book);
    for (at, sheet) in book.sheets.iter().enumerate() {
        let xml = elements(&part(&bytes, &format!("xl/worksheets/sheet{}.xml", at + 1)));
        let one = |name: &str| -> &Element {
            xml.iter()
                .find(|e| e.name == name)
                .unwrap_or_else(|| panic!("{} has no {name}", sheet.name))
        };
        assert_eq!(one("pane").get("state"), "frozen");
        assert_eq!(one("pane").get("ySplit"), "3");
        let range = one("autoFilter").get("ref");
        let last = 3 + sheet.rows.len();
        assert!(
            range.starts_with("A3:") && range.ends_with(&last.to_string()),
            "{range}"
        );
        assert!(xml.iter().filter(|e| e.name == "col").count() > 0);
    }
    let index = elements(&part(&bytes, "xl/workbook.xml"));
    let names = index.iter().filter(|e| e.name == "sheet");
    let names: Vec<&str> = names.map(|e| e.get("name")).collect();
    let expected: Vec<&str> = book
        .sheets
        .iter()
        .map(|sheet| sheet.name.as_str())
        .collect();
    assert_eq!(names, expected);
    let printed = index
        .iter()
        .filter(|e| e.get("name") == "_xlnm.Print_Titles");
    assert_eq!(printed.count(), book.sheets.len());
}

#[test]
fn the_file_says_its_language_and_its_title_and_nothing_about_anybody() {
    for (lang, code) in [(Lang::Nl, "nl-BE"), (Lang::En, "en-GB")] {
        let bytes = written(&small(lang, Vec::new()));
        let core = elements(&part(&bytes, "docProps/core.xml"));
        let says = |name: &str| {
            core.iter()
                .find(|e| e.name == name)
                .map(|e| e.text.as_str())
        };
        assert_eq!(says("dc:language"), Some(code));
        assert_eq!(says("dc:title"), Some("Titel"));
        assert_eq!(core.len(), 4);
    }
}

#[test]
fn names_of_sheets_are_made_to_fit_and_are_never_the_same() {
    let mut book = small(Lang::Nl, Vec::new());
    let sheet = book.sheets[0].clone();
    book.sheets.clear();
    for name in [
        "a/b:[c]",
        "ABC",
        "",
        "'",
        &"😀".repeat(40),
        &"😀".repeat(41),
    ] {
        book.sheets.push(Sheet {
            name: name.to_owned(),
            ..sheet.clone()
        });
    }
    let index = elements(&part(&written(&book), "xl/workbook.xml"));
    let names = index.iter().filter(|e| e.name == "sheet");
    let names: Vec<&str> = names.map(|e| e.get("name")).collect();
    assert_eq!(names[..4], ["abc", "ABC 2", "I-scan", "I-scan 2"]);
    assert_ne!(names[4], names[5]);
}
