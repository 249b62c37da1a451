//! The plane, the alignment and the layers, each as a picture or a table in numbers.

use super::{Source, common, new_page};
use crate::chart::{
    self, AlignmentModel, AlignmentRow, Estimate, Mark, PlaneModel, PlanePoint, Style,
};
use crate::document::{Alignment, Block, Cell, Figure, Section, Table};
use crate::instrument::{Quadrant, Row};
use crate::report::{self, Headline};
use crate::scoring::{Interval, Point, Results};
use crate::text::report::{self as words, Report};
use crate::text::{common as shared, format};

/// The size of the plane, in CSS pixels.
const PLANE: (u32, u32) = (600, 470);
/// The same where it shares a page with a table.
pub(super) const LOW_PLANE: (u32, u32) = (600, 360);
/// How wide the alignment is, in CSS pixels.
const ALIGNMENT: u32 = 660;

pub(super) fn plane_sections(source: &Source) -> Vec<Section> {
    vec![new_page(source, Report::Plane, plane(source))]
}

pub(super) fn alignment_sections(source: &Source) -> Vec<Section> {
    vec![new_page(source, Report::Alignment, alignment(source))]
}

pub(super) fn layer_sections(source: &Source) -> Vec<Section> {
    vec![
        Section::new(2, source.say(Report::Layers), layers(source)),
        Section::new(2, source.say(Report::Intake), super::intake::blocks(source)),
    ]
}

fn points(results: &Results) -> [(Mark, Report, Option<Point>); 4] {
    [
        (Mark::Placed, Report::PointPlaced, results.placed),
        (Mark::Agreed, Report::PointAgreed, results.agreed),
        (Mark::Ambition, Report::PointAmbition, results.ambition),
        (Mark::Intake, Report::PointIntake, results.intake.point),
    ]
}

fn plane(source: &Source) -> Vec<Block> {
    match plane_figure(source, PLANE) {
        None => vec![source.paragraph(Report::PlaneNone)],
        Some(figure) => {
            let mut blocks = vec![source.paragraph(Report::PlaneText), Block::Figure(figure)];
            let table = plane_table(source);
            if !table.rows.is_empty() {
                blocks.push(Block::Table(table));
            }
            blocks
        }
    }
}

/// The picture of the plane; none where there is no place on it.
pub(super) fn plane_figure(source: &Source, (width, height): (u32, u32)) -> Option<Figure> {
    if !source.results.areas.iter().any(|area| area.asked > 0) || source.results.plane.is_none() {
        return None;
    }
    let model = plane_model(source);
    let style = Style::print();
    let svg = chart::svg(width, height, |area| {
        chart::draw_plane(area, &model, &style)
    });
    Some(Figure {
        title: source.say(Report::Plane).to_owned(),
        alt: source.say(Report::PlaneAlt).to_owned(),
        summary: words::headline(source.lang, &report::headline(source.results)),
        svg,
    })
}

fn plane_model(source: &Source) -> PlaneModel {
    let (lang, results) = (source.lang, source.results);
    let is_rated = report::is_rated(results);
    let label = if results.is_one_person() {
        Report::OneLabel
    } else {
        Report::EstimatedLabel
    };
    let estimated = results.plane.as_ref().filter(|_| is_rated);
    PlaneModel {
        organisation: source.say(Report::AxisOrganisation).to_owned(),
        ict: source.say(Report::AxisIct).to_owned(),
        cut: f64::from(source.content.settings.cut) / 100.0,
        quadrants: Quadrant::ALL.map(|quadrant| shared::quadrant(lang, quadrant).to_owned()),
        candidates: match report::headline(results) {
            Headline::Named(quadrant) => vec![quadrant],
            Headline::Several(candidates) => candidates,
            _ => Vec::new(),
        },
        estimated: estimated.map(|plane| Estimate {
            readings: plane.rectangles,
            label: source.say(label).to_owned(),
        }),
        points: points(results)
            .into_iter()
            .filter_map(|(mark, label, at)| {
                Some(PlanePoint {
                    mark,
                    at: at?,
                    label: source.say(label).to_owned(),
                })
            })
            .collect(),
    }
}

fn plane_table(source: &Source) -> Table {
    let results = source.results;
    let mut rows = Vec::new();
    let mut add = |name: Report, organisation: Interval, ict: Interval| {
        rows.push(vec![
            Cell::new(source.say(name)),
            Cell::new(&common::interval(source, organisation)),
            Cell::new(&common::interval(source, ict)),
        ]);
    };
    let is_rated = report::is_rated(results);
    if let Some(plane) = results.plane.as_ref().filter(|_| is_rated) {
        let all = &plane.rectangles;
        for (name, rectangle) in [
            (Report::Estimated, all.normal),
            (Report::EstimatedStrict, all.strict),
            (Report::EstimatedMild, all.mild),
        ] {
            add(name, rectangle.organisation, rectangle.ict);
        }
    }
    for (_, name, point) in points(results) {
        if let Some(point) = point {
            let exact = Interval::exact;
            add(name, exact(point.organisation), exact(point.ict));
        }
    }
    let head = [Report::Point, Report::AxisOrganisation, Report::AxisIct];
    numbers(source, Report::PlaneTable, &head, rows)
}

/// A table of which all columns but the first hold numbers.
pub(super) fn numbers(
    source: &Source,
    caption: Report,
    head: &[Report],
    rows: Vec<Vec<Cell>>,
) -> Table {
    let mut alignment = vec![Alignment::End; head.len()];
    alignment[0] = Alignment::Start;
    Table {
        caption: source.say(caption).to_owned(),
        head: head.iter().map(|w| source.say(*w).to_owned()).collect(),
        rows,
        alignment,
    }
}

fn alignment(source: &Source) -> Vec<Block> {
    let results = source.results;
    let rows: Vec<AlignmentRow> = results
        .alignment
        .iter()
        .map(|row| AlignmentRow {
            name: shared::row(source.lang, row.row).to_owned(),
            organisation: rated(source, row.row, true, row.organisation),
            ict: rated(source, row.row, false, row.ict),
            difference: row
                .difference
                .map_or_else(String::new, |d| common::difference(source, d)),
        })
        .collect();
    let cells = results.alignment.iter().map(|row| {
        let number = |asked: Option<Interval>, of: Option<Interval>| {
            let none = if asked.is_some() {
                Report::NotRated
            } else {
                Report::NotAsked
            };
            let text = of.map(|of| common::interval(source, of));
            Cell::new(&text.unwrap_or_else(|| source.say(none).to_owned()))
        };
        let organisation = rated(source, row.row, true, row.organisation);
        let ict = rated(source, row.row, false, row.ict);
        let is_known = organisation.is_some() && ict.is_some();
        let difference = row.difference.filter(|_| is_known);
        let difference = difference.map(|d| common::difference(source, d));
        vec![
            Cell::new(shared::row(source.lang, row.row)),
            number(row.organisation, organisation),
            number(row.ict, ict),
            Cell::new(&difference.unwrap_or_else(|| "–".to_owned())),
        ]
    });
    let head = [
        Report::Row,
        Report::AxisOrganisation,
        Report::AxisIct,
        Report::Difference,
    ];
    let table = numbers(source, Report::Alignment, &head, cells.collect());
    vec![
        source.paragraph(Report::AlignmentText),
        Block::Figure(alignment_figure(source, rows)),
        Block::Table(table),
    ]
}

/// A score of which nothing at all was rated is not drawn: it would fill the whole scale.
fn rated(
    source: &Source,
    row: Row,
    organisation: bool,
    score: Option<Interval>,
) -> Option<Interval> {
    let in_row = source.instrument.areas.iter().filter(|area| {
        let is_side =
            (area.dimension == crate::instrument::Dimension::Organisation) == organisation;
        area.row == row && is_side
    });
    let mut results = in_row.filter_map(|area| source.results.area(&area.id));
    results.any(|area| !area.is_unrated()).then_some(score)?
}

fn alignment_figure(source: &Source, rows: Vec<AlignmentRow>) -> Figure {
    let model = AlignmentModel {
        organisation: source.say(Report::AxisOrganisation).to_owned(),
        ict: source.say(Report::AxisIct).to_owned(),
        rows,
    };
    let style = Style::print();
    let height = chart::alignment_height(&model, f64::from(ALIGNMENT), &style);
    // A few hundred pixels.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let height = height.ceil() as u32;
    let apart = report::apart(source.results, &source.content.settings);
    let sentences: Vec<String> = apart
        .iter()
        .map(|row| words::apart(source.lang, row.row, row.ict_ahead).replace("**", ""))
        .collect();
    Figure {
        title: source.say(Report::Alignment).to_owned(),
        alt: source.say(Report::AlignmentAlt).to_owned(),
        summary: if sentences.is_empty() {
            source.say(Report::ApartNone).to_owned()
        } else {
            sentences.join(" ")
        },
        svg: chart::svg(ALIGNMENT, height, |area| {
            chart::draw_alignment(area, &model, &style)
        }),
    }
}

fn layers(source: &Source) -> Vec<Block> {
    let rows = source.results.layers.iter().map(|layer| {
        let areas = layer.areas.iter();
        let mut found = areas.filter_map(|id| source.results.area(id));
        // Where nothing was rated no area is the lowest.
        let is_rated = found.any(|area| !area.is_unrated());
        let weakest = layer.weakest.iter().filter(|_| is_rated);
        let names: Vec<String> = weakest.map(|id| common::name_of(source, id)).collect();
        vec![
            Cell::new(shared::layer(source.lang, layer.layer)),
            Cell::new(shared::layer_question(source.lang, layer.layer)),
            Cell::new(&match layer.score {
                None => source.say(Report::NotAsked).to_owned(),
                Some(_) if !is_rated => source.say(Report::NotRated).to_owned(),
                Some(score) => common::interval(source, score),
            }),
            Cell::new(&format::and(source.lang, &names)),
        ]
    });
    let head = [
        Report::Layer,
        Report::Question,
        Report::Mean,
        Report::Weakest,
    ];
    let mut table = numbers(source, Report::Layers, &head, rows.collect());
    table.alignment = vec![
        Alignment::Start,
        Alignment::Start,
        Alignment::End,
        Alignment::Start,
    ];
    vec![source.paragraph(Report::LayersText), Block::Table(table)]
}
