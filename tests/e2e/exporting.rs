//! The report handed to other programs: from the dialogue to the files, with and without a network, and
//! from the edition in one file.

use crate::harness::{Person, Setup, server, visit};
use crate::offline::works_offline;
use iscan::text::export::Export;
use serde_json::json;
use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

const OPEN: &str = "Exporteren";

/// Goes to the report of the example, and opens the dialogue.
async fn opens_the_dialogue(person: &Person) {
    person.clicks("button", OPEN).await;
    person.find("heading", OPEN).await;
}

/// Asks for a file; its name and its bytes.
async fn gets(person: &Person, button: &str) -> (String, Vec<u8>) {
    person.clicks("button", button).await;
    let path = person.downloaded().await;
    let name = path.file_name().expect("a name").to_string_lossy();
    let name = name.into_owned();
    person.sees(&format!("“{name}”")).await;
    (name, std::fs::read(&path).expect("a file"))
}

fn extension(name: &str) -> &str {
    name.rsplit('.').next().unwrap_or_default()
}

/// The parts of an office file.
fn parts(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let names: Vec<String> = archive.file_names().map(str::to_owned).collect();
    let part = |name: String| {
        let mut part = Vec::new();
        let mut file = archive.by_name(&name).expect("a part");
        file.read_to_end(&mut part).expect("a whole part");
        drop(file);
        (name, part)
    };
    names.into_iter().map(part).collect()
}

/// How wide and how high a PNG is.
fn size(png: &[u8]) -> (u32, u32) {
    let reader = png::Decoder::new(Cursor::new(png)).read_info();
    let reader = reader.expect("a PNG");
    (reader.info().width, reader.info().height)
}

/// Whether a PNG shows more than one colour.
fn is_drawn(png: &[u8]) -> bool {
    let mut reader = png::Decoder::new(Cursor::new(png))
        .read_info()
        .expect("a PNG");
    let mut pixels = vec![0; reader.output_buffer_size().expect("a size")];
    reader.next_frame(&mut pixels).expect("a picture");
    pixels.chunks(4).any(|pixel| pixel != &pixels[..4])
}

/// The Word file has its charts as pictures, each with words for who cannot see it.
fn is_whole(docx: &[u8]) {
    let parts = parts(docx);
    let body = String::from_utf8_lossy(&parts["word/document.xml"]).into_owned();
    let pictures: Vec<&Vec<u8>> = parts
        .iter()
        .filter(|(name, _)| name.starts_with("word/media/"))
        .map(|(_, part)| part)
        .collect();
    assert!(pictures.len() >= 2);
    assert!(
        pictures
            .iter()
            .all(|png| size(png).0 == 1800 && is_drawn(png))
    );
    assert_eq!(body.matches("<wp:docPr ").count(), pictures.len());
    assert_eq!(body.matches(" descr=\"").count(), pictures.len());
    assert!(body.contains("<w:tblHeader />"));
}

/// What of the exporter the page itself has fetched.
async fn fetched_of_the_exporter(person: &Person) -> Vec<String> {
    let script = "return performance.getEntriesByType('resource').map(entry => entry.name)";
    let names = person.script(script, json!([])).await;
    let names = names.as_array().expect("a list").iter();
    let names = names.filter_map(|name| name.as_str().map(str::to_owned));
    names.filter(|name| name.contains("/export")).collect()
}

#[test]
fn the_exporter_is_fetched_when_it_is_asked_for_and_not_before() {
    visit(Setup::LAPTOP, async |person| {
        person.opens("#/scan/voorbeeld/rapport").await;
        // The browser fetches ahead what the page names for later, and has time for it.
        person
            .until("what is fetched ahead", async || {
                let script = "return performance.getEntriesByType('resource')
                    .some(entry => entry.name.includes('/eye_bg'))";
                (person.script(script, json!([])).await == true).then_some(())
            })
            .await;
        assert_eq!(fetched_of_the_exporter(person).await, Vec::<String>::new());
        opens_the_dialogue(person).await;
        let (name, _) = gets(person, "Word-document (.docx)").await;
        assert_eq!(extension(&name), "docx");
        assert!(!fetched_of_the_exporter(person).await.is_empty());
    });
}

#[test]
fn the_report_goes_out_as_word_spreadsheet_table_and_chart() {
    visit(Setup::LAPTOP, async |person| {
        person.opens("#/scan/voorbeeld/rapport").await;
        person.arrives_at("Rapport van de I-scan").await;
        opens_the_dialogue(person).await;
        let (name, word) = gets(person, "Word-document (.docx)").await;
        assert!(name.starts_with("iscan-voorbeeldegem-rapport-"), "{name}");
        assert_eq!(extension(&name), "docx");
        is_whole(&word);
        let (name, sheets) = gets(person, "Rekenblad (.xlsx)").await;
        assert_eq!(extension(&name), "xlsx");
        assert!(parts(&sheets).contains_key("xl/worksheets/sheet2.xml"));
        let (name, table) = gets(person, "Als CSV").await;
        assert!(name.contains("-profiel-"), "{name}");
        assert_eq!(extension(&name), "csv");
        assert!(table.starts_with("\u{feff}Gebied;Kant;".as_bytes()));
        let (_, svg) = gets(person, "Als SVG").await;
        assert!(svg.starts_with(b"<svg xmlns"));
        let (_, picture) = gets(person, "Als PNG").await;
        assert!(is_drawn(&picture));
        person.clicks("button", "Sluiten").await;
        assert_eq!(person.focus().await.text, OPEN);
    });
}

#[test]
fn with_the_server_gone_the_files_come_all_the_same() {
    visit(Setup::LAPTOP, async |person| {
        person.opens("").await;
        works_offline(person).await;
        person.site().goes_away();
        person.reloads().await;
        person.opens("#/scan/voorbeeld/rapport").await;
        opens_the_dialogue(person).await;
        let (_, word) = gets(person, "Word-document (.docx)").await;
        is_whole(&word);
    });
}

#[test]
fn the_one_file_hands_out_the_report_too() {
    visit(Setup::LAPTOP, async |person| {
        person.opens("").await;
        let stick = person.folder("iscan.html");
        std::fs::copy(server::dist().join("iscan.html"), &stick).expect("the one file");
        person.site().goes_away();
        let address = format!("file://{}#/scan/voorbeeld/rapport", stick.display());
        person.opens_at(&address).await;
        opens_the_dialogue(person).await;
        let (_, word) = gets(person, "Word-document (.docx)").await;
        is_whole(&word);
    });
}

#[test]
fn what_does_not_arrive_is_said_and_nothing_else_is_lost() {
    visit(Setup::LAPTOP, async |person| {
        // As where a network filter lets no program through.
        let gone = "const real = Worker; window.Worker = function () { throw new Error('gone'); }; \
             window.Worker.prototype = real.prototype;";
        person.before_every_page(gone).await;
        person.opens("#/scan/voorbeeld/rapport").await;
        opens_the_dialogue(person).await;
        person.clicks("button", "Rekenblad (.xlsx)").await;
        person
            .sees(Export::NotLoaded.say(iscan::instrument::Lang::Nl))
            .await;
        person.script("delete window.Worker", json!([])).await;
        assert!(person.has("button", "Rekenblad (.xlsx)").await);
    });
}
