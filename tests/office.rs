//! The files for other programs, opened by one that we did not write: `LibreOffice` turns them into PDF, and
//! the words are in it. Fails, and skips nothing, where `LibreOffice` is missing (`scripts/test office`
//! installs it).
#![cfg(not(target_arch = "wasm32"))]

use iscan::document::sheet::{Column, Kind, Sheet, Value, Workbook};
use iscan::document::{Block, Document, plain};
use iscan::exchange::import;
use iscan::export::{Job, Pictures, Png};
use iscan::instrument::guide::Guide;
use iscan::instrument::{Instrument, Lang};
use iscan::scan::{CivilDate, Scan};
use iscan::view::report::{Made, report, workbook};
use std::path::{Path, PathBuf};
use std::process::Command;

fn example(lang: Lang) -> (Scan, Instrument) {
    let instrument = Instrument::builtin(lang);
    let file = include_str!("../src/instrument/content/example.json");
    let imported = import(file.as_bytes(), &instrument).expect("the example");
    (imported.scan, instrument)
}

/// A folder of a test's own, in which it leaves what it made to be looked at.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("office")
        .join(name);
    std::fs::remove_dir_all(&folder).ok();
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}

fn written(folder: &Path, job: &Job, pictures: &Pictures) -> PathBuf {
    let file = folder.join(format!("export.{}", job.extension()));
    let bytes = job.write(pictures).expect("a file");
    std::fs::write(&file, bytes).expect("a file");
    file
}

fn run(command: &mut Command) -> String {
    let said = command.output().unwrap_or_else(|cause| {
        panic!(
            "{} does not start ({cause}): see scripts/test office",
            command.get_program().display()
        )
    });
    let errors = String::from_utf8_lossy(&said.stderr).into_owned();
    assert!(said.status.success(), "{errors}");
    String::from_utf8_lossy(&said.stdout).into_owned()
}

/// What `LibreOffice` makes of a file, with settings of its own in the language of Flanders.
fn converted(file: &Path, to: &str, filters: &[&str]) -> PathBuf {
    let folder = file.parent().expect("a folder");
    let profile = folder.join("profile");
    let settings = profile.join("user");
    std::fs::create_dir_all(&settings).expect("a folder");
    std::fs::write(settings.join("registrymodifications.xcu"), DUTCH).expect("settings");
    let said = run(Command::new("soffice")
        .arg(format!(
            "-env:UserInstallation=file://{}",
            profile.display()
        ))
        .args(["--headless", "--norestore", "--convert-to", to, "--outdir"])
        .arg(folder)
        .args(filters)
        .arg(file));
    let extension = to.split(':').next().unwrap_or(to);
    let made = file.with_extension(extension);
    assert!(made.exists(), "LibreOffice made no {extension}: {said}");
    made
}

/// Dutch as in Belgium: how numbers are read and written.
const DUTCH: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>nl-BE</value></prop></item>
</oor:items>"#;

/// The words of a PDF, without the ends of lines, and without what a page adds at its edges.
fn words(pdf: &Path) -> String {
    let text = run(Command::new("pdftotext").arg(pdf).arg("-"));
    squeezed(&text)
}

/// A text without anything but its letters and digits: lines and words are cut by the page.
fn squeezed(text: &str) -> String {
    text.chars().filter(|char| char.is_alphanumeric()).collect()
}

fn pictures(document: &Document) -> Pictures {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 8, 4);
    encoder.set_color(png::ColorType::Grayscale);
    let mut writer = encoder.write_header().expect("a header");
    writer.write_image_data(&[160; 32]).expect("a picture");
    writer.finish().expect("a picture");
    let picture = Png::parse(bytes);
    Pictures {
        logo: picture.clone(),
        figures: document.figures().map(|_| picture.clone()).collect(),
    }
}

/// The texts of a document that are not in tables, whose cells a page sets side by side.
fn paragraphs(document: &Document) -> Vec<String> {
    let mut all = vec![document.title.clone()];
    for section in &document.sections {
        all.push(section.heading.clone());
        for block in &section.blocks {
            match block {
                Block::Paragraph(text) | Block::Lead(text) | Block::Notice(text) => {
                    all.push(plain(text));
                }
                Block::List(items) => all.extend(items.iter().map(|item| plain(item))),
                Block::Figure(figure) => {
                    all.extend([figure.title.clone(), figure.summary.clone()]);
                }
                Block::Table(table) => {
                    let cells = table.rows.iter().filter_map(|row| row.first());
                    all.extend(cells.map(|cell| plain(&cell.text)));
                }
                Block::PageBreak => {}
            }
        }
    }
    all
}

#[test]
fn libre_office_opens_the_word_file_and_every_paragraph_is_on_its_pages() {
    for lang in Lang::ALL {
        let (scan, instrument) = example(lang);
        let document = report(
            Made {
                scan: &scan,
                instrument: &instrument,
                guide: Some(&Guide::builtin(&instrument)),
            },
            "iscan 0.1.0",
        )
        .for_everyone();
        let pictures = pictures(&document);
        let texts = paragraphs(&document);
        let folder = folder(&format!("word-{}", lang.code()));
        let pdf = converted(
            &written(&folder, &Job::Docx { document }, &pictures),
            "pdf",
            &[],
        );
        let words = words(&pdf);
        // A paragraph that goes on over the page has the title and a number in between.
        let lost: Vec<&String> = texts
            .iter()
            .filter(|text| {
                let mut sentences = text.split_inclusive(". ");
                !sentences.all(|sentence| {
                    let halves = sentence.char_indices().nth(sentence.chars().count() / 2);
                    let (one, two) = sentence.split_at(halves.map_or(0, |(at, _)| at));
                    words.contains(&squeezed(one)) || words.contains(&squeezed(two))
                })
            })
            .collect();
        assert!(lost.is_empty(), "{lost:#?}");
        let info = run(Command::new("pdfinfo").arg(&pdf));
        assert!(info.contains("A4"), "{info}");
    }
}

#[test]
fn libre_office_opens_the_spreadsheet_and_every_sheet_is_in_it() {
    for lang in Lang::ALL {
        let (scan, instrument) = example(lang);
        let workbook = workbook(Made {
            scan: &scan,
            instrument: &instrument,
            guide: Some(&Guide::builtin(&instrument)),
        });
        let folder = folder(&format!("sheet-{}", lang.code()));
        let job = Job::Xlsx {
            workbook: workbook.clone(),
        };
        let file = written(&folder, &job, &Pictures::default());
        let words = words(&converted(&file, "pdf", &[]));
        for sheet in &workbook.sheets {
            assert!(words.contains(&squeezed(&sheet.title)), "{}", sheet.title);
        }
        for area in &instrument.areas {
            assert!(words.contains(&squeezed(&area.name)), "{}", area.name);
        }
        for statement in instrument.areas.iter().flat_map(|area| &area.statements) {
            let start: String = statement.text.chars().take(20).collect();
            assert!(words.contains(&squeezed(&start)), "{}", statement.text);
        }
    }
}

/// A sheet with one row of each kind, and texts that look like something else.
fn sheet() -> Sheet {
    let day = CivilDate::parse("2026-11-30").expect("a day");
    let kinds = [
        Kind::Text,
        Kind::Number,
        Kind::Integer,
        Kind::Date,
        Kind::Percent,
    ];
    Sheet {
        name: "Blad".to_owned(),
        title: String::new(),
        lang: Lang::Nl,
        columns: kinds
            .map(|kind| Column::new(kind, format!("{kind:?}")))
            .to_vec(),
        rows: vec![
            vec![
                Value::text("één; \"twee\"\nen drie"),
                Value::number(-2.25),
                Value::Integer(12),
                Value::Date(day),
                Value::percent(0.5),
            ],
            vec![
                Value::text("=1+1"),
                Value::Empty,
                Value::text("-5"),
                Value::Empty,
                Value::Empty,
            ],
        ],
    }
}

#[test]
fn a_spreadsheet_in_dutch_reads_a_table_as_numbers_days_and_text() {
    let folder = folder("csv");
    let file = written(&folder, &Job::Csv { sheet: sheet() }, &Pictures::default());
    // As the dialogue of a Dutch LibreOffice proposes: semicolon, UTF-8, Dutch, numbers recognised.
    let filter = "--infilter=CSV:59,34,76,1,,2067,false,true";
    let flat = converted(&file, "fods", &[filter]);
    let text = std::fs::read_to_string(flat).expect("a flat spreadsheet");
    for cell in [
        r#"office:value-type="float" office:value="-2.25""#,
        r#"office:value-type="float" office:value="12""#,
        r#"office:value-type="date" office:date-value="2026-11-30""#,
        r#"office:value-type="percentage" office:value="0.5""#,
    ] {
        assert!(text.contains(cell), "{cell} is missing");
    }
    assert!(!text.contains("table:formula"));
    assert!(text.contains("één; &quot;twee&quot;") || text.contains("één; \"twee\""));
}

#[test]
fn the_spreadsheet_holds_no_formula_for_another_program_either() {
    let folder = folder("typed");
    let workbook = Workbook {
        title: "Titel".to_owned(),
        lang: Lang::Nl,
        sheets: vec![sheet()],
    };
    let file = written(&folder, &Job::Xlsx { workbook }, &Pictures::default());
    let text = std::fs::read_to_string(converted(&file, "fods", &[])).expect("a spreadsheet");
    assert!(!text.contains("table:formula"));
    assert!(text.contains("<text:p>=1+1</text:p>"));
    assert!(text.contains(r#"office:date-value="2026-11-30""#));
    assert!(text.contains(r#"office:value-type="percentage" office:value="0.5""#));
    assert!(text.contains("table:database-range"), "a filter");
}
