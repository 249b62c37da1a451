//! The plane: the estimate and the points beside it, with its sentence and its table.
//!
//! Invariant: every number on the picture stands in its table. For one person alone no quadrant is
//! shaded.

use super::Source;
use crate::chart::{Estimate, Mark, PlaneModel, PlanePoint};
use crate::instrument::{Dimension, Quadrant};
use crate::scoring::{Interval, Plane, Point, Rectangle};
use crate::text::result as say;
use crate::text::result::ResultWords;
use crate::text::{common, format};
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
        &format::capital(name.say(lang)),
        &height(normal.organisation),
        &height(normal.ict),
    ));
    for point in points {
        let at = [point.at.organisation, point.at.ict].map(|v| height(Interval::exact(v)));
        sentences.push(say::at(
            lang,
            &format::capital(&point.label),
            &at[0],
            &at[1],
        ));
    }
    sentences.push(say::pace(lang, plane.pace).to_owned());
    sentences.join(" ")
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
