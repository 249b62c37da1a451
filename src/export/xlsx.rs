//! A workbook as a spreadsheet, to be counted with further.
//!
//! Invariant: cells hold values of their kind, and text stays text whatever it begins with: there is no
//! formula, no link and nothing that runs.

use super::Fault;
use super::clean::clean;
use super::package;
use crate::document::sheet::{Kind, Sheet, Value, Workbook as Book};
use crate::instrument::Lang;
use rust_xlsxwriter::{
    ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

/// The row of the line above the table, and that of its head.
const TITLE: u32 = 0;
const HEAD: u32 = 2;
/// A name of a sheet is at most so long.
const NAME: usize = 31;
/// A column is at most so many letters wide.
const WIDEST: u32 = 50;
/// The most that a cell holds.
const CELL: usize = 32_000;

/// The workbook as the bytes of a file.
///
/// # Errors
///
/// Where the writer refuses.
pub fn write(book: &Book) -> Result<Vec<u8>, Fault> {
    let bytes = workbook(book).map_err(|_| Fault::NotWritten)?;
    package::complete(bytes, |name, _| {
        let is_it = name == package::PROPERTIES;
        Ok(is_it.then(|| package::properties(&book.title, book.lang)))
    })
}

fn workbook(book: &Book) -> Result<Vec<u8>, XlsxError> {
    let mut file = Workbook::new();
    let mut names = Vec::new();
    for sheet in &book.sheets {
        let name = free_name(&sheet.name, &names);
        let page = file.add_worksheet();
        page.set_name(&name)?;
        names.push(name);
        fill(page, sheet)?;
    }
    if book.sheets.is_empty() {
        file.add_worksheet();
    }
    file.save_to_buffer()
}

/// A name that a spreadsheet takes, and that no other sheet has.
fn free_name(name: &str, taken: &[String]) -> String {
    let short = |text: &str, most: usize| text.chars().take(most).collect::<String>();
    let is_bad = |char: char| "[]:*?/\\'".contains(char) || char.is_control();
    let name: String = clean(name).chars().filter(|char| !is_bad(*char)).collect();
    // Counted as the spreadsheet counts: a rare letter may be two.
    let name = short(name.trim(), NAME / 2 + NAME % 2);
    let name = if name.is_empty() { "I-scan" } else { &name };
    let is_free = |name: &str| {
        let lower = name.to_lowercase();
        !taken.iter().any(|other| other.to_lowercase() == lower)
    };
    let numbered = (2..).map(|number| format!("{} {number}", short(name, NAME / 2 - 3)));
    let mut names = std::iter::once(name.to_owned()).chain(numbered);
    names
        .find(|name| is_free(name))
        .unwrap_or_else(|| name.to_owned())
}

fn fill(page: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold().set_font_size(13);
    page.write_string_with_format(TITLE, 0, cut(&sheet.title), &bold)?;
    let header = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_background_color("E4E7EC")
        .set_border_bottom(FormatBorder::Thin);
    let mut widths = Vec::new();
    for (at, column) in (0_u16..).zip(&sheet.columns) {
        page.write_string_with_format(HEAD, at, cut(&column.head), &header)?;
        let width = width(sheet, usize::from(at));
        page.set_column_width(at, u32::try_from(width).unwrap_or(WIDEST))?;
        widths.push(width);
    }
    let heads = sheet.columns.iter().map(|column| column.head.as_str());
    page.set_row_height(HEAD, height(heads.zip(&widths)))?;
    for (row, cells) in (HEAD + 1..).zip(&sheet.rows) {
        for (column, value) in (0_u16..).zip(cells) {
            write_cell(page, sheet.lang, row, column, value)?;
        }
        let texts = cells.iter().map(|value| match value {
            Value::Text(text) => text.as_str(),
            _ => "",
        });
        page.set_row_height(row, height(texts.zip(&widths)))?;
    }
    page.set_landscape().set_paper_size(9);
    page.set_print_fit_to_pages(1, 0);
    page.set_footer("&R&P / &N");
    page.set_repeat_rows(HEAD, HEAD)?;
    page.set_freeze_panes(HEAD + 1, 1)?;
    let last = u16::try_from(sheet.columns.len()).unwrap_or(u16::MAX);
    let rows = u32::try_from(sheet.rows.len()).unwrap_or(0);
    if let Some(last) = last.checked_sub(1)
        && rows > 0
    {
        page.autofilter(HEAD, 0, HEAD + rows, last)?;
    }
    Ok(())
}

fn write_cell(
    page: &mut Worksheet,
    lang: Lang,
    row: u32,
    column: u16,
    value: &Value,
) -> Result<(), XlsxError> {
    let top = Format::new().set_align(FormatAlign::Top);
    let number = |shape: &str| top.clone().set_num_format(shape);
    // Excel writes the decimal sign as the computer does.
    match value {
        Value::Empty => return Ok(()),
        Value::Text(text) => {
            page.write_string_with_format(row, column, cut(text), &top.set_text_wrap())?
        }
        Value::Number(value) => {
            page.write_number_with_format(row, column, *value, &number("0.00"))?
        }
        // Counts of people and answers are far below what a fraction holds exactly.
        Value::Integer(value) => {
            page.write_number_with_format(row, column, *value as f64, &number("0"))?
        }
        Value::Percent(value) => {
            page.write_number_with_format(row, column, *value, &number("0%"))?
        }
        Value::Date(day) => {
            let date = ExcelDateTime::from_ymd(day.year(), day.month(), day.day())?;
            page.write_datetime_with_format(row, column, &date, &number(day_shape(lang)))?
        }
    };
    Ok(())
}

/// How days are written: in the language of the sheet, on any computer.
fn day_shape(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => "[$-813]dd/mm/yyyy",
        Lang::En => "[$-809]d mmm yyyy",
    }
}

/// A text that a cell takes.
fn cut(text: &str) -> String {
    clean(text).chars().take(CELL / 2).collect()
}

/// As wide as what stands in it, within bounds; words wrap.
fn width(sheet: &Sheet, column: usize) -> usize {
    let cells = sheet.rows.iter().filter_map(|row| row.get(column));
    let texts = cells.map(|value| match value {
        Value::Text(text) => text.chars().count(),
        _ => 0,
    });
    let column = sheet.columns.get(column);
    let head = column.map_or(0, |column| column.head.chars().count() / 2 + 4);
    let least = match column.map(|column| column.kind) {
        Some(Kind::Date) => 12,
        Some(Kind::Text) => 10,
        _ => 9,
    };
    let longest = texts.max().unwrap_or(0).max(head).max(least);
    longest.min(WIDEST as usize - 2) + 2
}

/// As high as the lines of its longest text: not every program works that out itself.
fn height<'a>(cells: impl Iterator<Item = (&'a str, &'a usize)>) -> u32 {
    let lines = cells.map(|(text, width)| {
        let lines = text.lines();
        // Words do not fill their lines to the end.
        let lines = lines.map(|line| 1 + line.chars().count() * 10 / (width * 9));
        lines.sum::<usize>()
    });
    let lines = lines.max().unwrap_or(1).clamp(1, 20);
    u32::try_from(lines).unwrap_or(1) * 15
}
