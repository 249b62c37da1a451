//! The interoperability layers, the placements beside the stairs, the intake, and who took part.

use super::charts::to_talk;
use super::{Source, phase_words};
use crate::instrument::{AreaId, Dimension};
use crate::text::result as say;
use crate::text::result::ResultWords;
use crate::text::{common, format};
use crate::view::figure::Table;
use crate::view::names;

fn head(of: Source, words: &[ResultWords]) -> Vec<String> {
    words.iter().map(|w| w.say(of.lang).to_owned()).collect()
}

/// The four layers with their lowest area.
pub fn layers_table(of: Source) -> Table {
    let lang = of.lang;
    let names = |ids: &[AreaId]| {
        let names = ids.iter().filter_map(|id| of.instrument.area(id));
        names.map(|area| of.full_name(area)).collect::<Vec<_>>()
    };
    let is_unknown = |ids: &[AreaId]| {
        let mut areas = ids.iter().filter_map(|id| of.results.area(id));
        areas.all(super::AreaResult::is_unrated)
    };
    let rows = of.results.layers.iter().map(|layer| {
        let unknown = is_unknown(&layer.areas);
        let score = match layer.score {
            Some(score) if !unknown => say::height(lang, score, &[]),
            _ => ResultWords::NotKnown.say(lang).to_owned(),
        };
        let weakest = if unknown {
            "–".to_owned()
        } else {
            names(&layer.weakest).join(", ")
        };
        vec![
            common::layer(lang, layer.layer).to_owned(),
            common::layer_question(lang, layer.layer).to_owned(),
            names(&layer.areas).join(", "),
            score,
            weakest,
        ]
    });
    Table {
        caption: ResultWords::LayersTitle.say(lang).to_owned(),
        head: head(
            of,
            &[
                ResultWords::Layer,
                ResultWords::Question,
                ResultWords::Areas,
                ResultWords::Mean,
                ResultWords::Weakest,
            ],
        ),
        rows: rows.collect(),
    }
}

/// The areas whose placement lies a phase or more away from the stairs, each in a sentence.
pub fn placement_gaps(of: Source) -> Vec<(AreaId, String)> {
    of.areas()
        .filter(|(_, result)| to_talk(result))
        .filter_map(|(area, result)| {
            let median = result.placement.median?;
            let phase = phase_words(of.lang, result);
            let line = say::placement_gap(of.lang, &of.full_name(area), &phase, median);
            Some((area.id.clone(), line))
        })
        .collect()
}

/// What the intake says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IntakeView {
    /// What the point says beside the answers, or how many indications are missing.
    pub sentence: String,
    /// The votes per axis.
    pub table: Table,
}

/// The intake: its votes, and how its point lies beside the answers. One person alone reads no
/// quadrant.
pub fn intake_view(of: Source) -> IntakeView {
    let lang = of.lang;
    let intake = &of.results.intake;
    let (organisation, ict) = (intake.organisation_votes, intake.ict_votes);
    let candidates = of.results.plane.as_ref().map(|plane| &plane.candidates);
    let sentence = match (intake.point, intake.quadrant, candidates) {
        (None, ..) => say::intake_waits(lang, organisation.0 + organisation.1, ict.0 + ict.1),
        (Some(point), quadrant, candidates) => {
            let number = |value: f64| format::score(lang, value, &[of.cut()]);
            let name = ResultWords::Intake.say(lang);
            let at = say::at(lang, name, &number(point.organisation), &number(point.ict));
            let compared = match (quadrant, candidates) {
                (Some(quadrant), Some(all)) if !of.results.is_one_person() => {
                    if all.contains(&quadrant) {
                        say::intake_agrees(lang, quadrant)
                    } else {
                        say::intake_differs(lang, quadrant, all)
                    }
                }
                _ => String::new(),
            };
            format!("{compared} {}", format::capital(&at))
                .trim()
                .to_owned()
        }
    };
    let row = |dimension: Dimension, (high, low): (usize, usize)| {
        vec![
            common::dimension(lang, dimension).to_owned(),
            high.to_string(),
            low.to_string(),
        ]
    };
    IntakeView {
        sentence,
        table: Table {
            caption: ResultWords::IntakeTitle.say(lang).to_owned(),
            head: head(
                of,
                &[ResultWords::Axis, ResultWords::High, ResultWords::Low],
            ),
            rows: vec![
                row(Dimension::Organisation, organisation),
                row(Dimension::Ict, ict),
            ],
        },
    }
}

/// How many took part in which role; nothing where one person answers without a role.
pub fn roles_table(of: Source) -> Option<Table> {
    let roles = names::roles(of.lang, &of.scan.content, of.results, of.instrument).into_iter();
    let rows: Vec<Vec<String>> = roles
        .map(|(name, count)| vec![name, count.to_string()])
        .collect();
    (!rows.is_empty()).then(|| Table {
        caption: ResultWords::RoomTitle.say(of.lang).to_owned(),
        head: head(of, &[ResultWords::Role, ResultWords::Count]),
        rows,
    })
}
