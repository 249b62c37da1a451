//! *Verantwoording*: reads the text of the method, a file of its own per language, into a document.
//!
//! Invariant: a default is stated once: the text holds `{{name}}` where [`Settings::default`] has
//! the number, and names of areas and phases come from the instrument.

use crate::document::{Alignment, Block, Cell, Document, Section, Table, inlines};
use crate::instrument::{Dimension, Instrument, Lang, Phase, Row};
use crate::scan::{Ramp, Settings};
use crate::text::{common, format};
use serde::Deserialize;

/// The file, a tree of simple blocks.
#[derive(Deserialize)]
struct Page {
    title: String,
    lead: Vec<Piece>,
    sections: Vec<Part>,
}

#[derive(Deserialize)]
struct Part {
    level: u8,
    heading: String,
    blocks: Vec<Piece>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Piece {
    /// A paragraph in which `**` sets words apart.
    P(String),
    /// A paragraph that stands apart.
    Note(String),
    /// A list.
    List(Vec<String>),
    /// A table.
    Table(Grid),
    /// The phases of the instrument; the rows of the file stay empty.
    Phases(Grid),
    /// The areas of the instrument, in the rows of the table of 2009.
    Areas(Grid),
}

#[derive(Deserialize)]
struct Grid {
    caption: String,
    head: Vec<String>,
    #[serde(default)]
    rows: Vec<Vec<String>>,
    /// How many of the last columns hold numbers.
    #[serde(default)]
    numbers: usize,
}

/// The document of the method; `None` where the file is not what it must be.
pub fn method(text: &str, instrument: &Instrument) -> Option<Document> {
    let filled = fill(text, instrument.lang, &Settings::default());
    let page: Page = serde_json::from_str(&filled).ok()?;
    let block = |piece: Piece| block(piece, instrument);
    Some(Document {
        title: page.title,
        logo: None,
        front: page.lead.into_iter().map(block).collect(),
        lang: instrument.lang,
        sections: page
            .sections
            .into_iter()
            .map(|part| {
                let blocks = part.blocks.into_iter().map(block).collect();
                Section::new(part.level, part.heading, blocks)
            })
            .collect(),
    })
}

fn fill(text: &str, lang: Lang, settings: &Settings) -> String {
    let hundredths = |value: u16| {
        let digits = if value.is_multiple_of(10) { 1 } else { 2 };
        format::number(lang, f64::from(value) / 100.0, digits)
    };
    let mut filled = text.to_owned();
    let mut put = |name: &str, value: &str| {
        filled = filled.replace(&format!("{{{{{name}}}}}"), value);
    };
    let mut ramp = |name: &str, ramp: Ramp| {
        for (end, value) in [("lo", ramp.lo()), ("hi", ramp.hi())] {
            let value = format::number(lang, f64::from(value) / 100.0, 2);
            put(&format!("{name}-{end}"), &value);
        }
    };
    ramp("normal", settings.normal);
    ramp("mild", settings.mild);
    ramp("strict", settings.strict);
    put("known", &settings.known_from.to_string());
    put("cut", &hundredths(settings.cut));
    put("pace", &hundredths(settings.pace));
    put(
        "yes",
        &format::number(lang, f64::from(settings.yes_saying) / 100.0, 2),
    );
    put("m", &settings.confidential_from.to_string());
    filled
}

fn block(piece: Piece, instrument: &Instrument) -> Block {
    match piece {
        Piece::P(text) => Block::paragraph(&text),
        Piece::Note(text) => Block::Notice(inlines(&text)),
        Piece::List(items) => Block::list(&items),
        Piece::Table(rows) => table(rows),
        Piece::Phases(rows) => table(Grid {
            rows: phases(instrument),
            ..rows
        }),
        Piece::Areas(rows) => table(Grid {
            rows: areas(instrument),
            ..rows
        }),
    }
}

fn table(rows: Grid) -> Block {
    let words = rows.head.len().saturating_sub(rows.numbers);
    let alignment = (0..rows.head.len()).map(|column| {
        if column < words {
            Alignment::Start
        } else {
            Alignment::End
        }
    });
    Block::Table(Table {
        alignment: alignment.collect(),
        caption: rows.caption,
        rows: rows
            .rows
            .iter()
            .map(|row| row.iter().map(|cell| Cell::new(cell)).collect())
            .collect(),
        head: rows.head,
    })
}

fn phases(instrument: &Instrument) -> Vec<Vec<String>> {
    let row = |phase: Phase| {
        let text = instrument.phase(phase);
        vec![
            format!("{} {}", phase.number(), text.heading),
            text.sentence.clone(),
        ]
    };
    Phase::ALL.map(row).to_vec()
}

fn areas(instrument: &Instrument) -> Vec<Vec<String>> {
    let names = |row: Row, dimension: Dimension| {
        let areas = instrument.areas_of(dimension).filter(|a| a.row == row);
        let names: Vec<&str> = areas.map(|area| area.name.as_str()).collect();
        names.join(", ")
    };
    let row = |row: Row| {
        vec![
            common::row(instrument.lang, row).to_owned(),
            names(row, Dimension::Organisation),
            names(row, Dimension::Ict),
        ]
    };
    Row::ALL.map(row).to_vec()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    fn file(lang: Lang) -> &'static str {
        match lang {
            Lang::Nl => include_str!("../instrument/content/method.nl.json"),
            Lang::En => include_str!("../instrument/content/method.en.json"),
        }
    }

    fn read(lang: Lang) -> Document {
        method(file(lang), &Instrument::builtin(lang)).expect("the file is a tree of blocks")
    }

    /// What a document looks like without its words.
    fn shape(document: &Document) -> Vec<String> {
        let of = |block: &Block| match block {
            Block::Table(table) => {
                let wide: Vec<usize> = table.rows.iter().map(Vec::len).collect();
                format!("table {} {wide:?} {:?}", table.head.len(), table.alignment)
            }
            Block::List(items) => format!("list {}", items.len()),
            Block::Paragraph(_) => "paragraph".to_owned(),
            Block::Notice(_) => "notice".to_owned(),
            other => format!("{other:?}"),
        };
        let mut shape: Vec<String> = document.front.iter().map(of).collect();
        for section in &document.sections {
            shape.push(format!("section {}", section.level));
            shape.extend(section.blocks.iter().map(of));
        }
        shape
    }

    #[test]
    fn both_languages_say_the_same_in_the_same_order() {
        assert_eq!(shape(&read(Lang::Nl)), shape(&read(Lang::En)));
    }

    #[test]
    fn every_row_is_as_long_as_its_head_and_no_level_is_skipped() {
        for lang in Lang::ALL {
            let mut above = 1;
            for section in &read(lang).sections {
                assert!(
                    (2..=above + 1).contains(&section.level),
                    "{}",
                    section.heading
                );
                above = section.level;
                for block in &section.blocks {
                    if let Block::Table(table) = block {
                        let fits = table.rows.iter().all(|r| r.len() == table.head.len());
                        assert!(fits, "{}", table.caption);
                    }
                }
            }
        }
    }

    #[test]
    fn every_default_is_filled_in_from_the_settings_and_none_is_left_open() {
        let names = [
            "normal-lo",
            "normal-hi",
            "mild-lo",
            "mild-hi",
            "strict-lo",
            "strict-hi",
            "known",
            "cut",
            "pace",
            "yes",
            "m",
        ];
        for lang in Lang::ALL {
            for name in names {
                let place = format!("{{{{{name}}}}}");
                assert!(file(lang).contains(&place), "{lang:?} states {name}");
            }
            let text = read(lang).to_text();
            assert!(!text.contains("{{") && !text.contains("}}"));
            assert!(text.contains(match lang {
                Lang::Nl => "0,45 tot 0,70",
                Lang::En => "0.45 to 0.70",
            }));
        }
    }

    #[test]
    fn the_numbers_of_the_worked_example_follow_from_the_rule() {
        let attained = [0.75, 0.60, 0.90];
        let default = Settings::default();
        for lang in Lang::ALL {
            let text = read(lang).to_text();
            for (ramp, phase) in [(default.strict, 2), (default.normal, 3), (default.mild, 4)] {
                let (lo, hi) = (f64::from(ramp.lo()) / 100.0, f64::from(ramp.hi()) / 100.0);
                let firm = attained.map(|t: f64| ((t - lo) / (hi - lo)).clamp(0.0, 1.0));
                let mut held = 1.0_f64;
                let mut score = 1.0;
                let mut cells = Vec::new();
                for p in firm {
                    held = held.min(p);
                    score += held;
                    cells.push(format::number(lang, held, 1));
                }
                cells.push(format::number(lang, score, 1));
                cells.push(phase.to_string());
                let row = cells.join(" | ");
                assert!(text.contains(&row), "{row}");
            }
        }
    }
}
