//! One table as text that a spreadsheet opens without a question.
//!
//! Invariant: UTF-8 with its mark, CRLF, and the separator and decimal sign of the language. A text that
//! a spreadsheet would take for a formula stands behind an apostrophe.

use super::clean::clean;
use crate::document::sheet::{Sheet, Value};
use crate::instrument::Lang;

/// The mark that says how the bytes are read.
const MARK: &str = "\u{feff}";
/// With what a formula begins, in the wide forms too.
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// The table as the bytes of a file: its head and its rows.
pub fn write(sheet: &Sheet) -> Vec<u8> {
    let head = sheet.columns.iter();
    let head = head.map(|column| Value::text(column.head.as_str()));
    let mut text = MARK.to_owned();
    line(&mut text, sheet.lang, &head.collect::<Vec<_>>());
    for row in &sheet.rows {
        line(&mut text, sheet.lang, row);
    }
    text.into_bytes()
}

fn line(into: &mut String, lang: Lang, cells: &[Value]) {
    let separator = match lang {
        Lang::Nl => ";",
        Lang::En => ",",
    };
    let cells: Vec<String> = cells.iter().map(|cell| field(lang, cell)).collect();
    into.push_str(&cells.join(separator));
    into.push_str("\r\n");
}

fn field(lang: Lang, value: &Value) -> String {
    match value {
        Value::Empty => String::new(),
        Value::Text(text) => quoted(&words(text)),
        Value::Number(number) => quoted(&decimal(lang, *number)),
        Value::Integer(count) => count.to_string(),
        Value::Date(day) => day.to_string(),
        Value::Percent(share) => quoted(&format!("{}%", decimal(lang, share * 100.0))),
    }
}

/// A text that no spreadsheet takes for a formula.
fn words(text: &str) -> String {
    let is_formula = text.trim_start_matches(' ').starts_with(FORMULA);
    let text = clean(text);
    if is_formula || text.trim_start_matches(' ').starts_with(FORMULA) {
        format!("'{text}")
    } else {
        text
    }
}

/// At most four decimals, without the noughts at the end.
fn decimal(lang: Lang, number: f64) -> String {
    let text = format!("{number:.4}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    let text = if text == "-0" { "0" } else { text };
    match lang {
        Lang::Nl => text.replace('.', ","),
        Lang::En => text.to_owned(),
    }
}

fn quoted(text: &str) -> String {
    let needs = |char: char| matches!(char, '"' | ';' | ',' | '\n' | '\t');
    if text.contains(needs) || text.trim() != text {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}
