//! Tables: real ones, whose head comes back on every page.
//!
//! Invariant: a row is never cut by the end of a page, and is as long as the table is wide. Only a row of
//! headers is marked with `cant_split`: [`super::after`] makes a repeating one out of it.

use super::body::{inlines, runs};
use super::{Part, WIDTH};
use crate::document::{Alignment, Cell, Inline, Table, plain};
use docx_rs::{
    AlignmentType, Paragraph, Shading, ShdType, TableCell, TableLayoutType, TableRow, WidthType,
};

/// The grey behind headers.
const HEAD: &str = "E4E7EC";
/// The grey behind a marked cell.
const MARKED: &str = "D0D5DD";
/// Letters below and above which a column is not made narrower or wider.
const LETTERS: (usize, usize) = (6, 42);
/// Words that are longer are broken.
const WORD: usize = 16;

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

fn grey(fill: &str) -> Shading {
    Shading::new().shd_type(ShdType::Clear).fill(fill)
}

/// The widths of the columns, by what stands in them; together as wide as the page.
fn widths(table: &Table, columns: usize) -> Vec<usize> {
    let letters: Vec<usize> = (0..columns).map(|column| letters(table, column)).collect();
    let total: usize = letters.iter().sum::<usize>().max(1);
    letters.iter().map(|own| WIDTH * own / total).collect()
}

fn letters(table: &Table, column: usize) -> usize {
    let cells = table.rows.iter().filter_map(|row| row.get(column));
    let texts = cells.map(|cell| plain(&cell.text));
    let texts = texts.chain(table.head.get(column).cloned());
    let sizes = texts.map(|text| {
        let words = text.split_whitespace();
        let longest = words.map(|word| word.chars().count().min(WORD)).max();
        // A long text may take several lines, a long word may not.
        let fair = text.chars().count() / 2;
        (longest.unwrap_or(0) + 2).max(fair)
    });
    sizes.max().unwrap_or(0).clamp(LETTERS.0, LETTERS.1)
}
