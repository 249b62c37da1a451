//! The small stairs and the alignment, each with its sentence and its table.
//!
//! Invariant: every number on a picture stands in its table.

use super::{Source, phase_words};
use crate::chart::{AlignmentModel, AlignmentRow, StairsModel};
use crate::instrument::{Area, AreaId, Dimension, Phase};
use crate::report::shown_phases;
use crate::scoring::{AreaResult, Interval, at_least, below};
use crate::text::common;
use crate::text::result as say;
use crate::text::result::{PHASE_CUTS, ResultWords};
use crate::view::figure::{Chart, Drawing, Table};

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
    let median = result.placement.median?;
    let shown = shown_phases(result)?;
    let end = |phase: Phase| f64::from(phase.number());
    Some(median - median.clamp(end(shown.low), end(shown.high)))
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
