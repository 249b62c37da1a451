//! What the facts of the intake say, beside what the participants estimate.

use super::Source;
use super::pictures::numbers;
use crate::document::{Block, Cell};
use crate::report::{self, Headline};
use crate::text::report::{self as words, Report};

pub(super) fn blocks(source: &Source) -> Vec<Block> {
    let intake = &source.results.intake;
    let row = |axis: Report, (high, low): (usize, usize)| {
        vec![
            Cell::new(source.say(axis)),
            Cell::new(&high.to_string()),
            Cell::new(&low.to_string()),
        ]
    };
    let rows = vec![
        row(Report::AxisOrganisation, intake.organisation_votes),
        row(Report::AxisIct, intake.ict_votes),
    ];
    let head = [Report::Axis, Report::High, Report::Low];
    let named = match report::headline(source.results) {
        Headline::Named(quadrant) => Some(quadrant),
        _ => None,
    };
    let verdict = match (intake.quadrant, named) {
        (None, _) => source.say(Report::IntakeFew).to_owned(),
        (Some(quadrant), Some(other)) if quadrant == other => {
            source.say(Report::IntakeSame).to_owned()
        }
        (Some(quadrant), Some(_)) => words::intake_elsewhere(source.lang, quadrant),
        (Some(quadrant), None) => words::intake_at(source.lang, quadrant),
    };
    vec![
        source.paragraph(Report::IntakeText),
        Block::paragraph(&verdict),
        Block::Table(numbers(source, Report::IntakeTable, &head, rows)),
    ]
}
