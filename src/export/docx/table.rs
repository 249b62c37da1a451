//! Tables: real ones, whose head comes back on every page.
//!
//! Invariant: a row is never cut by the end of a page, and is as long as the table is wide. Only a row of
//! headers is marked with `cant_split`: [`super::after`] makes a repeating one out of it.

use super::body::{inlines, runs};
use super::{Part, WIDTH};
use crate::document::{Alignment, Cell, Inline, Table, plain};
use docx_rs::{
    AlignmentType, Paragraph, Shading, ShdType, TableBorder, TableBorderPosition, TableBorders,
    TableCell, TableLayoutType, TableRow, WidthType,
};

/// The grey behind headers.
const HEAD: &str = "E4E7EC";
/// The grey behind a marked cell.
const MARKED: &str = "D0D5DD";
/// The lines between cells.
const LINE: &str = "98A2B3";
/// The width of a letter, and of what is beside the words of a cell.
const LETTER: usize = 120;
const ROOM: usize = 220;
/// Words that are longer are broken.
const WORD: usize = 16;
/// Texts that are longer take several lines.
const TEXT: usize = 90;

/// The caption, unless the heading above says the same, the table, and some room below it: two tables
/// that touch become one.
pub(super) fn parts(table: &Table, heading: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    if table.caption != heading {
        let caption = Paragraph::new().style("Caption").keep_next(true);
        parts.push(runs(caption, &table.caption).into());
    }
    let columns = table.rows.iter().map(Vec::len).max().unwrap_or(0);
    let columns = columns.max(table.head.len());
    let head = (!table.head.is_empty()).then(|| head(table, columns));
    let body = table.rows.iter().map(|row| body(table, row, columns));
    let rows: Vec<TableRow> = head.into_iter().chain(body).collect();
    if columns == 0 || rows.is_empty() {
        return parts;
    }
    let drawn = docx_rs::Table::new(rows)
        .set_grid(widths(table, columns))
        .width(WIDTH, WidthType::Dxa)
        .layout(TableLayoutType::Fixed)
        .set_borders(lines())
        .style("TableGrid");
    parts.push(Part::Table(Box::new(drawn)));
    parts.push(Paragraph::new().style("AfterTable").into());
    parts
}

fn head(table: &Table, columns: usize) -> TableRow {
    let widths = widths(table, columns);
    let cells = (0..columns).zip(widths).map(|(column, width)| {
        let text = table.head.get(column).map_or("", String::as_str);
        let paragraph = place(table, column).keep_next(true);
        let text = [Inline::Strong(text.to_owned())];
        cell(inlines(paragraph, &text), width).shading(grey(HEAD))
    });
    TableRow::new(cells.collect()).cant_split()
}

fn body(table: &Table, row: &[Cell], columns: usize) -> TableRow {
    let widths = widths(table, columns);
    let cells = (0..columns).zip(widths).map(|(column, width)| {
        let place = place(table, column);
        let Some(content) = row.get(column) else {
            return cell(place, width);
        };
        let drawn = cell(inlines(place, &content.text), width);
        if content.marked {
            drawn.shading(grey(MARKED))
        } else if column == 0 && table.head.is_empty() {
            drawn.shading(grey(HEAD))
        } else {
            drawn
        }
    });
    TableRow::new(cells.collect())
}

fn cell(paragraph: Paragraph, width: usize) -> TableCell {
    TableCell::new()
        .add_paragraph(paragraph)
        .width(width, WidthType::Dxa)
}

fn place(table: &Table, column: usize) -> Paragraph {
    let paragraph = Paragraph::new().style("TableText");
    match table.alignment.get(column) {
        Some(Alignment::End) => paragraph.align(AlignmentType::Right),
        _ => paragraph,
    }
}

fn lines() -> TableBorders {
    [
        TableBorderPosition::Top,
        TableBorderPosition::Left,
        TableBorderPosition::Bottom,
        TableBorderPosition::Right,
        TableBorderPosition::InsideH,
        TableBorderPosition::InsideV,
    ]
    .into_iter()
    .fold(TableBorders::with_empty(), |lines, position| {
        lines.set(TableBorder::new(position).size(4).color(LINE))
    })
}

fn grey(fill: &str) -> Shading {
    Shading::new().shd_type(ShdType::Clear).fill(fill)
}

/// The widths of the columns, together as wide as the page: each as wide as its longest word, and what
/// is left to those with the longest texts.
fn widths(table: &Table, columns: usize) -> Vec<usize> {
    let sizes: Vec<(usize, usize)> = (0..columns).map(|column| sizes(table, column)).collect();
    let least: Vec<usize> = sizes.iter().map(|(word, _)| word * LETTER + ROOM).collect();
    let needed: usize = least.iter().sum();
    let Some(left) = WIDTH.checked_sub(needed) else {
        return least.iter().map(|own| WIDTH * own / needed).collect();
    };
    let more: Vec<usize> = sizes.iter().map(|(word, text)| text - word + 1).collect();
    let total: usize = more.iter().sum::<usize>().max(1);
    let wide = least.iter().zip(more);
    wide.map(|(own, more)| own + left * more / total).collect()
}

/// The letters of the longest word of a column, and of its longest text; never fewer.
fn sizes(table: &Table, column: usize) -> (usize, usize) {
    let cells = table.rows.iter().filter_map(|row| row.get(column));
    let texts = cells.map(|cell| plain(&cell.text));
    let texts = texts.chain(table.head.get(column).cloned());
    let sizes = texts.map(|text| {
        // A soft hyphen is where a word may be broken.
        let words = text.split(|char: char| char.is_whitespace() || char == '\u{ad}');
        let longest = words.map(|word| word.chars().count()).max().unwrap_or(0);
        (longest, text.chars().count())
    });
    let (word, text) = sizes.fold((2, 0), |(word, text), own| {
        (word.max(own.0), text.max(own.1))
    });
    let word = word.min(WORD);
    (word, text.clamp(word, TEXT))
}
