//! The plane, the small stairs and the alignment, each with its sentence and its table.
//!
//! Invariant: every number on a picture stands in its table. For one person alone no quadrant is
//! shaded.

use super::{Source, phase_words};
use crate::chart::{
    AlignmentModel, AlignmentRow, Estimate, Mark, PlaneModel, PlanePoint, StairsModel,
};
use crate::instrument::{Area, AreaId, Dimension, Phase, Quadrant};
use crate::scoring::{AreaResult, Interval, Plane, Point, Rectangle, at_least, below};
use crate::text::common;
use crate::text::result as say;
use crate::text::result::{PHASE_CUTS, ResultWords};
use crate::view::figure::{Chart, Drawing, Table};
use std::collections::BTreeSet;

/// The plane with its points, where there is a place on it.
pub fn plane_chart(of: Source) -> Option<Chart> {
    let plane = of.results.plane.as_ref()?;
    let lang = of.lang;
    let is_one = of.results.is_one_person();
    let title = if is_one {
        ResultWords::PlaneOne
    } else {
        ResultWords::PlaneTitle
    };
    let estimated = if is_one {
        ResultWords::EstimatedOne
    } else {
        ResultWords::Estimated
    };
    let points = points(of);
    let title = title.say(lang).to_owned();
    Some(Chart {
        summary: plane_summary(of, plane, &points),
        table: plane_table(of, plane, &points, &title),
        drawing: Drawing::Plane(PlaneModel {
            organisation: common::dimension(lang, Dimension::Organisation).to_owned(),
            ict: common::dimension(lang, Dimension::Ict).to_owned(),
            cut: of.cut(),
            quadrants: Quadrant::ALL.map(|q| common::quadrant(lang, q).to_owned()),
            candidates: if is_one {
                Vec::new()
            } else {
                plane.candidates.clone()
            },
            estimated: Some(Estimate {
                readings: plane.rectangles,
                label: estimated.say(lang).to_owned(),
            }),
            points,
        }),
        title,
    })
}

/// The points beside the estimated one, where they exist.
fn points(of: Source) -> Vec<PlanePoint> {
    let results = of.results;
    let lang = of.lang;
    let point =
        |mark: Mark, at: Option<Point>, label: String| at.map(|at| PlanePoint { mark, at, label });
    let named = |words: ResultWords| words.say(lang).to_owned();
    [
        point(Mark::Placed, results.placed, named(ResultWords::Placed)),
        point(Mark::Agreed, results.agreed, named(ResultWords::Agreed)),
        point(
            Mark::Ambition,
            results.ambition,
            say::ambition(lang, common_year(of)),
        ),
        point(
            Mark::Intake,
            results.intake.point,
            named(ResultWords::Intake),
        ),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The year of the ambition, where all areas have the same.
fn common_year(of: Source) -> Option<u16> {
    let years: BTreeSet<Option<u16>> = of.scan.content.ambition.values().map(|a| a.year).collect();
    match years.into_iter().collect::<Vec<_>>().as_slice() {
        [only] => *only,
        _ => None,
    }
}

fn plane_summary(of: Source, plane: &Plane, points: &[PlanePoint]) -> String {
    let lang = of.lang;
    let height = |value: Interval| say::height(lang, value, &[of.cut()]);
    let normal = &plane.rectangles.normal;
    let mut sentences = Vec::new();
    let name = if of.results.is_one_person() {
        ResultWords::EstimatedOne
    } else {
        sentences.push(match plane.named() {
            Some(quadrant) => say::named(lang, quadrant),
            None => say::between(lang, &plane.candidates),
        });
        ResultWords::Estimated
    };
    sentences.push(say::at(
        lang,
        &capital(name.say(lang)),
        &height(normal.organisation),
        &height(normal.ict),
    ));
    for point in points {
        let at = [point.at.organisation, point.at.ict].map(|v| height(Interval::exact(v)));
        sentences.push(say::at(lang, &capital(&point.label), &at[0], &at[1]));
    }
    sentences.push(say::pace(lang, plane.pace).to_owned());
    sentences.join(" ")
}

/// With a capital at the start.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_ascii_uppercase().to_string() + letters.as_str(),
        None => String::new(),
    }
}

fn plane_table(of: Source, plane: &Plane, points: &[PlanePoint], title: &str) -> Table {
    let lang = of.lang;
    let height = |value: Interval| say::height(lang, value, &[of.cut()]);
    let estimate = |words: ResultWords, rectangle: &Rectangle| {
        let means = format!(
            "{}, {}",
            ResultWords::EstimatedMeans.say(lang),
            words.say(lang)
        );
        let name = ResultWords::Estimated.say(lang).to_owned();
        vec![
            name,
            height(rectangle.organisation),
            height(rectangle.ict),
            means,
        ]
    };
    let each = &plane.rectangles;
    let mut rows = vec![
        estimate(ResultWords::Normal, &each.normal),
        estimate(ResultWords::Strict, &each.strict),
        estimate(ResultWords::Mild, &each.mild),
    ];
    rows.extend(points.iter().map(|point| {
        let means = match point.mark {
            Mark::Placed => ResultWords::PlacedMeans,
            Mark::Agreed => ResultWords::AgreedMeans,
            Mark::Ambition => ResultWords::AmbitionMeans,
            Mark::Intake => ResultWords::IntakeMeans,
        };
        vec![
            point.label.clone(),
            height(Interval::exact(point.at.organisation)),
            height(Interval::exact(point.at.ict)),
            means.say(lang).to_owned(),
        ]
    }));
    Table {
        caption: say::caption(lang, title),
        head: vec![
            ResultWords::Point.say(lang).to_owned(),
            common::dimension(lang, Dimension::Organisation).to_owned(),
            common::dimension(lang, Dimension::Ict).to_owned(),
            ResultWords::Meaning.say(lang).to_owned(),
        ],
        rows,
    }
}

/// The small stairs of one area.
#[derive(Clone, Debug, PartialEq)]
pub struct Flight {
    /// Which area.
    pub area: AreaId,
    /// Its side.
    pub dimension: Dimension,
    /// Its name.
    pub name: String,
    /// Its phase in words.
    pub phase: String,
    /// What the group placed, in words, where it is known.
    pub placed: Option<String>,
    /// Whether that lies a phase or more away.
    pub to_talk: bool,
    /// The picture.
    pub drawing: Drawing,
}

/// The stairs of every area, in the order in which they are asked.
pub fn flights(of: Source) -> Vec<Flight> {
    of.areas()
        .map(|(area, result)| Flight {
            area: area.id.clone(),
            dimension: area.dimension,
            name: area.name.clone(),
            phase: phase_words(of.lang, result),
            placed: result
                .placement
                .median
                .map(|median| say::placed(of.lang, median)),
            to_talk: to_talk(result),
            drawing: Drawing::Stairs(small_stairs(area, result)),
        })
        .collect()
}

/// How far the placement lies from what is shown: from the phase, or from the range of an area that
/// is divided (METHOD §3.6 shows it instead). None where either is not known.
pub(super) fn gap(result: &AreaResult) -> Option<f64> {
    let median = result.placement.median.filter(|_| !result.is_unrated())?;
    match &result.divided {
        Some(divided) => {
            let end = |phase: Phase| f64::from(phase.number());
            let (low, high) = (end(divided.range.low), end(divided.range.high));
            Some(median - median.clamp(low, high))
        }
        None => result.placement.gap,
    }
}

/// Whether the placement lies a phase or more away (METHOD §2).
pub(super) fn to_talk(result: &AreaResult) -> bool {
    gap(result).is_some_and(|gap| at_least(gap.abs(), 1.0))
}

/// The stairs of an area, without words.
pub fn small_stairs(area: &Area, result: &AreaResult) -> StairsModel {
    let normal = &result.stairs.normal;
    let is_asked = result.asked > 0;
    StairsModel {
        dimension: area.dimension,
        steps: if is_asked {
            normal.steps.clone()
        } else {
            Vec::new()
        },
        unknown: result.unknown().filter(|p| *p > Phase::FIRST).collect(),
        height: (is_asked && !result.is_unrated()).then_some(normal.score),
        notes: None,
    }
}

/// All stairs in numbers.
pub fn flights_table(of: Source) -> Table {
    let lang = of.lang;
    let rows = of.areas().map(|(area, result)| {
        let stairs = &result.stairs;
        let is_known = result.asked > 0 && !result.is_unrated();
        let height = |value: Interval| {
            if is_known {
                say::height(lang, value, &PHASE_CUTS)
            } else {
                "–".to_owned()
            }
        };
        let placed = result.placement.median.map(|m| say::placed(lang, m));
        let mut placed = placed.unwrap_or_else(|| "–".to_owned());
        if to_talk(result) {
            placed = format!("{placed}, {}", ResultWords::ToTalk.say(lang));
        }
        vec![
            of.full_name(area),
            phase_words(lang, result),
            height(stairs.normal.score),
            height(stairs.strict.score),
            height(stairs.mild.score),
            placed,
        ]
    });
    Table {
        caption: say::caption(lang, ResultWords::StairsTitle.say(lang)),
        head: [
            ResultWords::Area,
            ResultWords::Phase,
            ResultWords::Height,
            ResultWords::StrictShort,
            ResultWords::MildShort,
            ResultWords::PlacedColumn,
        ]
        .map(|words| words.say(lang).to_owned())
        .to_vec(),
        rows: rows.collect(),
    }
}

/// The organisation beside its ICT, row by row.
pub fn alignment_chart(of: Source) -> Chart {
    let lang = of.lang;
    let pace = f64::from(of.scan.content.settings.pace) / 100.0;
    let title = ResultWords::AlignmentTitle.say(lang).to_owned();
    let score = |value: Option<Interval>| match value {
        Some(value) => say::height(lang, value, &[]),
        None => ResultWords::NotAsked.say(lang).to_owned(),
    };
    let (mut rows, mut table, mut summary) = (Vec::new(), Vec::new(), Vec::new());
    for line in &of.results.alignment {
        let name = common::row(lang, line.row).to_owned();
        let words = difference_words(line.difference, pace).say(lang);
        let number = match line.difference {
            Some(difference) => say::difference(lang, difference, &[-pace, pace]),
            None => "–".to_owned(),
        };
        summary.push(format!("{name}: {words}."));
        table.push(vec![
            name.clone(),
            score(line.organisation),
            score(line.ict),
            number,
            words.to_owned(),
        ]);
        rows.push(AlignmentRow {
            name,
            organisation: line.organisation,
            ict: line.ict,
            difference: words.to_owned(),
        });
    }
    Chart {
        summary: summary.join(" "),
        drawing: Drawing::Alignment(AlignmentModel {
            organisation: common::dimension(lang, Dimension::Organisation).to_owned(),
            ict: common::dimension(lang, Dimension::Ict).to_owned(),
            rows,
        }),
        table: Table {
            caption: say::caption(lang, &title),
            head: vec![
                ResultWords::Row.say(lang).to_owned(),
                common::dimension(lang, Dimension::Organisation).to_owned(),
                common::dimension(lang, Dimension::Ict).to_owned(),
                ResultWords::Difference.say(lang).to_owned(),
                ResultWords::Means.say(lang).to_owned(),
            ],
            rows: table,
        },
        title,
    }
}

/// A difference in words, at the setting of the pace.
fn difference_words(difference: Option<Interval>, pace: f64) -> ResultWords {
    match difference {
        None => ResultWords::NotAsked,
        Some(d) if at_least(d.low, pace) => ResultWords::IctAhead,
        Some(d) if at_least(-d.high, pace) => ResultWords::OrganisationAhead,
        Some(d) if below(d.high, pace) && below(-d.low, pace) => ResultWords::InStep,
        Some(_) => ResultWords::NotYetSaid,
    }
}
