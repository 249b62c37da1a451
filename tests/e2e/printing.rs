//! The printed report, read by programs that are not ours: its pages, its structure, its ink.
//!
//! Invariant: nothing depends on which fonts a machine has: where pages break within a part is not looked
//! at, but that a part begins on a page of its own, that nothing is cut, and what a reader's ears get.

use crate::harness::{Person, Setup, visit};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use iscan::document::{Block, Document};
use iscan::exchange::import;
use iscan::instrument::guide::Guide;
use iscan::instrument::{Instrument, Lang};
use iscan::scan::Scan;
use iscan::scan::plan::{self, Act, Audience, Choices};
use iscan::scan::{Edit, ReplicaId, Timestamp};
use iscan::text::compose::{self as words, Compose};
use iscan::text::report::Report;
use iscan::view::report::{Made, report};
use serde_json::json;
use std::path::{Path, PathBuf};
use std::process::Command;

const FILE: &str = include_str!("../../src/instrument/content/example.json");
const NL: Lang = Lang::Nl;
/// How many dots to an inch the pages are drawn with.
const DOTS: u32 = 50;

/// The example as an ordinary scan, with a report for somebody.
fn scan(audience: Audience) -> (Scan, Instrument) {
    let instrument = Instrument::builtin(NL);
    let mut scan = import(FILE.as_bytes(), &instrument).expect("a scan").scan;
    let edit = Edit {
        replica: ReplicaId::from_random([9; 8]),
        now: Timestamp::parse("2026-11-30T08:00:00Z").expect("a moment"),
    };
    let choices = Choices {
        audience,
        ..Choices::default()
    };
    plan::act(&mut scan, Act::Choose(choices), &edit);
    (scan, instrument)
}

fn document(scan: &Scan, instrument: &Instrument) -> Document {
    let guide = Guide::builtin(instrument);
    let made = Made {
        scan,
        instrument,
        guide: Some(&guide),
    };
    report(made, "iscan").for_everyone()
}

/// Opens the example's report for an audience and prints it.
async fn prints(person: &Person, audience: Audience) -> PathBuf {
    person.opens("#/scan/voorbeeld/rapport").await;
    person.arrives_at(Report::Title.say(NL)).await;
    person.no_longer_sees("De I-scan wordt geladen").await;
    let (name, hint) = words::audience(NL, audience);
    person.clicks("radio", &format!("{name} {hint}")).await;
    let says_all = audience != Audience::Council;
    let answers = Report::Answers.say(NL);
    let script = "return document.querySelector('.document').innerText.includes(arguments[0])";
    person
        .until("the report of the audience", async || {
            (person.script(script, json!([answers])).await == says_all).then_some(())
        })
        .await;
    let wanted = json!({
        "preferCSSPageSize": true,
        "generateTaggedPDF": true,
        "generateDocumentOutline": true,
    });
    let print = person.cdp("Page.printToPDF", wanted).await;
    let bytes = BASE64.decode(print["data"].as_str().expect("a file"));
    let path = person.folder("rapport.pdf");
    std::fs::write(&path, bytes.expect("base64")).expect("a file can be written");
    path
}

/// What a program of another maker says of a file.
fn says(program: &str, arguments: &[&str], file: &Path) -> String {
    let output = Command::new(program)
        .args(arguments)
        .arg(file)
        .arg("-")
        .output();
    let output = output.unwrap_or_else(|fault| panic!("{program}: {fault}"));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn info(file: &Path, arguments: &[&str]) -> String {
    let output = Command::new("pdfinfo").args(arguments).arg(file).output();
    let output = output.unwrap_or_else(|fault| panic!("pdfinfo: {fault}"));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The words of each page, without differences in white space.
fn pages(file: &Path) -> Vec<String> {
    let text = says("pdftotext", &[], file);
    let pages = text.trim_end_matches('\u{c}').split('\u{c}');
    pages.map(squeezed).collect()
}

/// Hyphens that a line break made are gone, and so is every white space.
fn squeezed(text: &str) -> String {
    let text = text.replace("\u{ad}\n", "").replace("-\n", "-");
    text.chars()
        .filter(|letter| !letter.is_whitespace() && *letter != '\u{ad}')
        .collect()
}

/// How many times the structure has an element of a kind.
fn tags(structure: &str, kind: &str) -> usize {
    let lines = structure.lines();
    lines
        .filter(|line| {
            let word = line.split_whitespace().next().unwrap_or_default();
            word.trim_end_matches(':') == kind
        })
        .count()
}

fn count_blocks(document: &Document, is: impl Fn(&Block) -> bool) -> usize {
    let sections = document.sections.iter().flat_map(|one| &one.blocks);
    let all = document.front.iter().chain(sections);
    all.filter(|block| is(block)).count()
}

#[test]
fn the_college_gets_four_pages() {
    visit(Setup::LAPTOP, async |person| {
        let file = prints(person, Audience::Council).await;
        let pages = pages(&file);
        assert_eq!(pages.len(), 4, "{pages:#?}");
        let decimal = pages.iter().skip(1).find(|page| {
            let letters: Vec<char> = page.chars().collect();
            letters.windows(3).any(|three| {
                three[0].is_ascii_digit() && three[1] == ',' && three[2].is_ascii_digit()
            })
        });
        assert_eq!(decimal, None);
    });
}

#[test]
fn a_printed_report_has_the_structure_that_a_screen_reader_needs() {
    visit(Setup::LAPTOP, async |person| {
        let file = prints(person, Audience::WorkingGroup).await;
        let (scan, instrument) = scan(Audience::WorkingGroup);
        let document = document(&scan, &instrument);
        let about = info(&file, &[]);
        assert!(about.contains("Tagged:          yes"), "{about}");
        let structure = info(&file, &["-struct"]);
        let chapters = document
            .sections
            .iter()
            .filter(|one| one.level == 2)
            .count();
        let parts = document
            .sections
            .iter()
            .filter(|one| one.level == 3)
            .count();
        assert_eq!(tags(&structure, "H1"), 1);
        // The contents have a heading too.
        assert_eq!(tags(&structure, "H2"), chapters + 1);
        assert_eq!(tags(&structure, "H3"), parts);
        let tables = count_blocks(&document, |block| matches!(block, Block::Table(_)));
        assert_eq!(tags(&structure, "Table"), tables);
        assert!(tags(&structure, "TH") > tables);
        let figures = count_blocks(&document, |block| matches!(block, Block::Figure(_)));
        assert!(figures >= 3);
        let text = info(&file, &["-struct-text"]);
        let raw = std::fs::read(&file).expect("the file");
        let raw = String::from_utf8_lossy(&raw);
        assert!(raw.contains("/Lang (nl)"), "the language is in the file");
        for alt in document.figures().map(|figure| &figure.alt) {
            // Others are written in two bytes a letter.
            if alt.is_ascii() {
                assert!(raw.contains(&format!("/Alt ({alt})")), "{alt}");
            }
        }
        for section in &document.sections {
            assert!(
                squeezed(&text).contains(&squeezed(&section.heading)),
                "{}",
                section.heading
            );
        }
    });
}

#[test]
fn each_part_begins_on_a_page_and_everything_that_is_said_is_printed() {
    visit(Setup::LAPTOP, async |person| {
        let file = prints(person, Audience::WorkingGroup).await;
        let (scan, instrument) = scan(Audience::WorkingGroup);
        let document = document(&scan, &instrument);
        let pages = pages(&file);
        let running = squeezed(&document.running_title());
        assert!(!pages[0].starts_with(&running));
        let mut from = 0;
        for section in &document.sections {
            if section.blocks.first() != Some(&Block::PageBreak) {
                continue;
            }
            let begin = format!("{running}{}", squeezed(&section.heading));
            let at = pages[from..]
                .iter()
                .position(|page| page.starts_with(&begin));
            let at = at.unwrap_or_else(|| panic!("{} begins on no page", section.heading));
            from += at + 1;
        }
        let all: String = pages.concat();
        for section in &document.sections {
            for block in &section.blocks {
                if let Block::Paragraph(text) | Block::Lead(text) | Block::Notice(text) = block {
                    let words = squeezed(&iscan::document::plain(text));
                    // A page break may stand in the middle of a longer one.
                    let begin: String = words.chars().take(30).collect();
                    assert!(all.contains(&begin), "{begin}");
                }
            }
        }
    });
}

/// The darkest grey of each pixel of a page: its width, and its rows.
fn drawn(file: &Path, person: &Person) -> Vec<(u32, Vec<u8>)> {
    let begin = person.folder("bladzijde");
    for old in leaves(&begin) {
        std::fs::remove_file(old).expect("a picture that is gone");
    }
    let dots = DOTS.to_string();
    let done = Command::new("pdftoppm")
        .args(["-r", &dots, "-gray", "-png"])
        .arg(file)
        .arg(&begin)
        .status();
    assert!(done.expect("pdftoppm runs").success());
    leaves(&begin).iter().map(|path| grey(path)).collect()
}

/// The pictures of pages whose names begin like this, in order.
fn leaves(begin: &Path) -> Vec<PathBuf> {
    let folder = begin.parent().expect("a folder");
    let begin = begin.file_name().unwrap_or_default().to_string_lossy();
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("the folder")
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            name.starts_with(&format!("{begin}-"))
        })
        .collect();
    files.sort();
    files
}

fn grey(path: &Path) -> (u32, Vec<u8>) {
    let file = std::io::BufReader::new(std::fs::File::open(path).expect("a picture"));
    let mut reader = png::Decoder::new(file).read_info().expect("a PNG");
    let mut pixels = vec![0; reader.output_buffer_size().expect("a size")];
    let info = reader.next_frame(&mut pixels).expect("a picture");
    assert_eq!(info.bit_depth, png::BitDepth::Eight);
    pixels.truncate(info.buffer_size());
    // Some versions write grey as three equal colours.
    let colours = info.color_type.samples();
    let grey = pixels.chunks(colours);
    let grey = grey.map(|pixel| pixel.iter().copied().min().unwrap_or(u8::MAX));
    (info.width, grey.collect())
}

#[test]
fn no_page_is_empty_and_no_ink_leaves_the_margins() {
    visit(Setup::LAPTOP, async |person| {
        for audience in [Audience::Council, Audience::WorkingGroup] {
            let file = prints(person, audience).await;
            let pages = drawn(&file, person);
            assert_eq!(pages.len(), self::pages(&file).len());
            // 16 mm of margin, of which 6 stay for a printer.
            let edge = DOTS * 10 / 25;
            for (at, (width, pixels)) in pages.iter().enumerate() {
                let dark = pixels.iter().filter(|grey| **grey < 128).count();
                assert!(dark > 200, "page {} holds nearly nothing", at + 1);
                for (place, grey) in pixels.iter().enumerate() {
                    let x = u32::try_from(place).expect("a page") % width;
                    let is_edge = x < edge || x >= width - edge;
                    assert!(!is_edge || *grey > 200, "page {}: ink at {x}", at + 1);
                }
            }
        }
    });
}

#[test]
fn the_same_scan_prints_the_same_page_by_page_after_a_reload() {
    visit(Setup::LAPTOP, async |person| {
        for audience in [Audience::Council, Audience::WorkingGroup] {
            let file = prints(person, audience).await;
            let (words, before) = (pages(&file), drawn(&file, person));
            person.reloads().await;
            let file = prints(person, audience).await;
            assert_eq!(pages(&file), words);
            let after = drawn(&file, person);
            assert_eq!(after.len(), before.len());
            for (at, (now, then)) in after.iter().zip(&before).enumerate() {
                assert!(now == then, "page {} is drawn otherwise", at + 1);
            }
        }
    });
}

#[test]
fn the_contents_lead_to_their_part_and_the_address_stays() {
    visit(Setup::LAPTOP, async |person| {
        person.opens("#/scan/voorbeeld/rapport").await;
        person.arrives_at(Report::Title.say(NL)).await;
        person.find("navigation", Compose::Contents.say(NL)).await;
        let before = person.address().await;
        person.clicks("link", Report::Method.say(NL)).await;
        person
            .until("the focus on the chapter", async || {
                (person.focus().await.text == Report::Method.say(NL)).then_some(())
            })
            .await;
        assert_eq!(person.address().await, before);
    });
}
