//! The action plan and the signals, as sections of the report.
//!
//! Invariant: every action stands in it exactly once, with who, when and how far. No seat is named: of
//! the points only the sums and their spread are told. A letter holds what applies, and nothing else.

use super::Source;
use crate::chart::{Frame, Style, paint, svg};
use crate::document::{Alignment, Block, Cell, Figure, Inline, Section, Table};
use crate::instrument::guide::Audience;
use crate::report::advice;
use crate::scan::CivilDate;
use crate::scan::plan::{Action, Plan, Status};
use crate::text::plan::{
    self as say, ActionWords, PlanWords, PointWords, ProgressWords, SignalWords,
};
use crate::view::figure::{self, Drawing};
use crate::view::plan::{
    self as shown, Letter, by_status, ends_early, first_of, letter, points_table, progress,
    progress_table, timeline, title_of,
};

/// So many actions stand in the report for the college and the council.
const SHORT: usize = 10;

/// The action plan; nothing where there is no action.
pub(super) fn actions(source: &Source) -> Vec<Section> {
    let plan = source.plan;
    if plan.actions.is_empty() {
        return Vec::new();
    }
    let lang = source.lang;
    let mut blocks = vec![Block::PageBreak];
    let groups = by_status(plan);
    // On one page as many as fit on it.
    let mut room = if source.is_short() {
        SHORT
    } else {
        plan.actions.len()
    };
    for group in &groups {
        let actions = group.actions.iter().filter_map(|id| plan.actions.get(id));
        let actions: Vec<&Action> = actions.take(room).collect();
        room -= actions.len();
        if !actions.is_empty() {
            blocks.push(Block::Table(table_of(source, plan, group.status, &actions)));
        }
    }
    let more = plan.actions.len().saturating_sub(SHORT);
    if source.is_short() && more > 0 {
        blocks.push(plain(say::and_more(lang, more)));
    }
    let mut sections = vec![Section::new(2, PlanWords::Title.say(lang), blocks)];
    // For the college and the council, what, who and when is enough.
    if source.is_short() {
        return sections;
    }
    sections.extend(along_time(source, plan));
    if !plan.points.is_empty() {
        let blocks = vec![
            Block::paragraph(PointWords::ResultText.say(lang)),
            numbers(points_table(lang, plan)),
        ];
        sections.push(Section::new(3, PointWords::Result.say(lang), blocks));
    }
    let found = progress(plan, today(source));
    if let Some(table) = progress_table(lang, &found) {
        let blocks = vec![
            plain(say::counted(lang, found.done, found.all)),
            Block::paragraph(ProgressWords::ProgressText.say(lang)),
            numbers(table),
        ];
        sections.push(Section::new(3, ProgressWords::Progress.say(lang), blocks));
    }
    sections
}

/// The day of the last change: a report says the same whenever it is opened.
fn today(source: &Source) -> CivilDate {
    let changed = CivilDate::parse(source.scan.changed.day());
    changed
        .or(source.content.context.date)
        .unwrap_or_else(|| CivilDate::parse("1970-01-01").expect("the first day of Unix was a day"))
}

/// What a person typed, never read for marks.
fn typed(text: String) -> Vec<Inline> {
    vec![Inline::Text(text)]
}

fn plain(text: String) -> Block {
    Block::Paragraph(typed(text))
}

fn cell(text: String) -> Cell {
    Cell {
        text: typed(text),
        marked: false,
    }
}

fn table_of(source: &Source, plan: &Plan, status: Status, actions: &[&Action]) -> Table {
    let lang = source.lang;
    let head = [
        ActionWords::TitleHead,
        ActionWords::OwnerHead,
        ActionWords::ServiceHead,
        ActionWords::Period,
        ActionWords::StatusHead,
    ];
    let rows = actions.iter().map(|action| {
        let period = say::period(lang, action.start, action.due);
        let period = period.unwrap_or_else(|| ActionWords::NoPeriod.say(lang).to_owned());
        let period = if ends_early(action) {
            format!("{period}. {}", ActionWords::DatesFault.say(lang))
        } else {
            period
        };
        let mut state = say::status(lang, action.status).to_owned();
        let first = first_of(lang, plan, action);
        if action.status.is_open() && !first.is_empty() {
            state = format!("{state}, {}", say::after_of(lang, &first));
        }
        vec![
            said(source, action),
            cell(action.owner.trim().to_owned()),
            cell(action.service.trim().to_owned()),
            cell(period),
            cell(state),
        ]
    });
    Table {
        caption: say::heading(lang, status, actions.len()),
        head: head.map(|word| word.say(lang).to_owned()).into(),
        rows: rows.collect(),
        alignment: Vec::new(),
    }
}

/// What an action is, and its notes for those who work with it.
fn said(source: &Source, action: &Action) -> Cell {
    let title = title_of(source.lang, action);
    let notes = action.notes.trim();
    if notes.is_empty() || source.is_short() {
        return cell(title);
    }
    let end = if title.ends_with(['.', '!', '?']) {
        " "
    } else {
        ". "
    };
    Cell {
        text: vec![
            Inline::Text(title),
            Inline::Text(end.to_owned()),
            Inline::Text(notes.to_owned()),
        ],
        marked: false,
    }
}

/// The timeline; none where no action has an end.
fn along_time(source: &Source, plan: &Plan) -> Option<Section> {
    let lang = source.lang;
    let along = timeline(lang, plan, today(source));
    if along.bars.is_empty() {
        return None;
    }
    let title = ProgressWords::Timeline.say(lang).to_owned();
    let figure = Figure {
        alt: ProgressWords::TimelineAlt.say(lang).to_owned(),
        summary: ProgressWords::TimelineText.say(lang).to_owned(),
        svg: drawn(&Drawing::Timeline(along.model(lang))),
        title: title.clone(),
    };
    let blocks = vec![Block::Figure(figure), words(along.table(lang))];
    Some(Section::new(3, title, blocks))
}

fn drawn(drawing: &Drawing) -> String {
    let style = Style::print();
    let width = drawing.paper_width();
    let height = drawing.height(width, &style);
    let shapes = drawing.shapes(&Frame::new(0.0, 0.0, width, height), &style);
    svg(pixels(width), pixels(height), |area| {
        paint(&area, &shapes, &style)
    })
}

/// Whole pixels; a picture is far smaller than the limit of the type.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn pixels(length: f64) -> u32 {
    length.ceil().max(1.0) as u32
}

fn words(table: figure::Table) -> Block {
    let rows = table.rows.into_iter();
    Block::Table(Table {
        caption: table.caption,
        head: table.head,
        rows: rows
            .map(|row| row.into_iter().map(cell).collect())
            .collect(),
        alignment: Vec::new(),
    })
}

/// A table of which all but the first column are numbers.
fn numbers(table: figure::Table) -> Block {
    let columns = table.head.len();
    match words(table) {
        Block::Table(table) => {
            let mut alignment = vec![Alignment::End; columns];
            alignment[..1.min(columns)].fill(Alignment::Start);
            Block::Table(Table { alignment, ..table })
        }
        block => block,
    }
}

/// The letters to central government and to suppliers; nothing where no signal applies.
pub(super) fn signals(source: &Source) -> Vec<Section> {
    let Some(guide) = source.guide else {
        return Vec::new();
    };
    let lang = source.lang;
    let advised = advice(guide, &source.ground());
    // Choosing what is in the report is a change of the scan, and not of what is asked.
    let day = source.content.context.date;
    let day = day.unwrap_or_else(|| today(source));
    let letters = [Audience::Government, Audience::Supplier].map(|audience| {
        let all = shown::signals(source.instrument, guide, &advised, source.plan, audience);
        letter(lang, source.content, audience, &all, day)
    });
    let letters: Vec<Section> = letters.into_iter().flatten().map(section).collect();
    if letters.is_empty() {
        return Vec::new();
    }
    let blocks = vec![
        Block::PageBreak,
        Block::paragraph(SignalWords::ReportText.say(lang)),
    ];
    let mut sections = vec![Section::new(2, SignalWords::Heading.say(lang), blocks)];
    sections.extend(letters);
    sections
}

fn section(letter: Letter) -> Section {
    let mut blocks = vec![plain(letter.subject)];
    blocks.extend(
        letter
            .opening
            .split("\n\n")
            .map(|text| plain(text.to_owned())),
    );
    let items = letter.items.into_iter().enumerate();
    blocks.extend(items.map(|(place, (title, text))| {
        let title = Inline::Strong(say::numbered(place + 1, &title));
        Block::Paragraph(vec![title, Inline::Text(format!(". {text}"))])
    }));
    blocks.extend(
        letter
            .closing
            .split('\n')
            .filter(|line| !line.is_empty())
            .map(|line| plain(line.to_owned())),
    );
    Section::new(3, letter.heading, blocks)
}
