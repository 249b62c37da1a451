//! The styles of the file, under the names that Word knows.
//!
//! Invariant: headings are *Heading 1* to *3*, so that Word's own outline, contents and a municipality's
//! own styles find them.

use super::WIDTH;
use docx_rs::{
    AbstractNumbering, BorderType, Docx, IndentLevel, Level, LevelJc, LevelText, LineSpacing,
    LineSpacingType, NumberFormat, Numbering, NumberingId, ParagraphBorder,
    ParagraphBorderPosition, ParagraphBorders, RunFonts, Shading, ShdType, SpecialIndentType,
    Start, Style, StyleType, Tab, TabLeaderType, TabValueType, TableCellMargins, TableProperty,
    WidthType,
};

/// The styles of the lines of the contents.
pub(super) const CONTENTS: [&str; 3] = ["TOC1", "TOC2", "TOC3"];

/// The list with bullets; the writer has a list of its own with the number 1.
pub(super) const BULLETS: usize = 2;

const INK: &str = "1D2939";
const SOFT: &str = "475467";

/// Adds all styles, and the bullets of lists.
pub(super) fn add(docx: Docx) -> Docx {
    let letters = RunFonts::new()
        .ascii("Calibri")
        .hi_ansi("Calibri")
        .cs("Calibri");
    let docx = docx
        .default_fonts(letters)
        .default_size(21)
        .default_line_spacing(
            LineSpacing::new()
                .after(100)
                .line(259)
                // Said, for LibreOffice takes it to be exact, and cuts pictures to a line.
                .line_rule(LineSpacingType::Auto),
        );
    let all = headings()
        .into_iter()
        .chain(texts())
        .chain(contents())
        .chain(pages());
    let docx = all.fold(docx, Docx::add_style).add_style(table());
    docx.add_abstract_numbering(bullets())
        .add_numbering(Numbering::new(BULLETS, BULLETS))
}

fn paragraph(id: &str, name: &str) -> Style {
    Style::new(id, StyleType::Paragraph)
        .name(name)
        .based_on("Normal")
}

fn room(before: u32, after: u32) -> LineSpacing {
    LineSpacing::new().before(before).after(after)
}

fn headings() -> Vec<Style> {
    let heading = |level: usize, size: usize, before: u32| {
        let id = format!("Heading{level}");
        let mut style = paragraph(&id, &format!("heading {level}"))
            .next("Normal")
            .ui_priority(9)
            .size(size)
            .bold()
            .color(INK)
            .outline_lvl(level - 1)
            .line_spacing(room(before, 120));
        style.paragraph_property = style.paragraph_property.keep_next(true).keep_lines(true);
        style
    };
    vec![
        paragraph("Title", "Title")
            .next("Normal")
            .size(56)
            .bold()
            .color(INK)
            .line_spacing(room(480, 240)),
        heading(1, 34, 360),
        heading(2, 28, 280),
        heading(3, 24, 240),
    ]
}

fn texts() -> Vec<Style> {
    let bar = ParagraphBorder::new(ParagraphBorderPosition::Left)
        .val(BorderType::Single)
        .size(24)
        .space(8)
        .color(SOFT);
    let mut notice = paragraph("Notice", "I-scan Notice").line_spacing(room(120, 120));
    notice.paragraph_property = notice
        .paragraph_property
        .shading(Shading::new().shd_type(ShdType::Clear).fill("F2F4F7"))
        .set_borders(ParagraphBorders::with_empty().set(bar));
    let mut list = paragraph("ListBullet", "List Bullet").line_spacing(room(0, 60));
    list.paragraph_property = list
        .paragraph_property
        .numbering(NumberingId::new(BULLETS), IndentLevel::new(0));
    vec![
        paragraph("Lead", "I-scan Lead").size(26).color(INK),
        notice,
        list,
        paragraph("Caption", "caption")
            .ui_priority(35)
            .bold()
            .size(20)
            .color(SOFT)
            .line_spacing(room(200, 80)),
        paragraph("TableText", "I-scan Table Text")
            .size(19)
            .line_spacing(room(30, 30)),
        paragraph("AfterTable", "I-scan After Table")
            .size(8)
            .line_spacing(room(0, 120)),
    ]
}

fn contents() -> Vec<Style> {
    let line = |level: usize| {
        let id = CONTENTS[level - 1];
        let left = i32::try_from(level - 1).unwrap_or(0) * 284;
        let mut style = paragraph(id, &format!("toc {level}"))
            .ui_priority(39)
            .indent(Some(left), None, None, None)
            .line_spacing(room(if level == 1 { 80 } else { 0 }, 40));
        let dots = Tab::new()
            .val(TabValueType::Right)
            .leader(TabLeaderType::Dot)
            .pos(WIDTH);
        style.paragraph_property = style.paragraph_property.add_tab(dots);
        style
    };
    let title = paragraph("TOCHeading", "TOC Heading")
        .ui_priority(39)
        .size(34)
        .bold()
        .color(INK)
        .line_spacing(room(0, 160));
    vec![title, line(1), line(2), line(3)]
}

fn pages() -> [Style; 2] {
    let edge = |id: &str, name: &str| paragraph(id, name).size(18).color(SOFT);
    [edge("Header", "header"), edge("Footer", "footer")]
}

fn table() -> Style {
    let inside = TableCellMargins::new()
        .margin_left(100, WidthType::Dxa)
        .margin_right(100, WidthType::Dxa);
    Style::new("TableGrid", StyleType::Table)
        .name("Table Grid")
        .table_property(TableProperty::new().set_margins(inside))
}

fn bullets() -> AbstractNumbering {
    let level = Level::new(
        0,
        Start::new(1),
        NumberFormat::new("bullet"),
        LevelText::new("•"),
        LevelJc::new("left"),
    );
    let hanging = Some(SpecialIndentType::Hanging(284));
    AbstractNumbering::new(BULLETS).add_level(level.indent(Some(426), hanging, None, None))
}
