//! The point that follows from the intake facts (METHOD §6).
//!
//! Invariant: a fact gives at most one vote per axis, so that a question with many options weighs no
//! more than another. Where the options that were chosen vote against each other on an axis, the
//! fact gives none there; an option without a vote takes none away.

use super::plane::quadrant_of;
use super::{IntakeResult, Point};
use crate::instrument::{Fact, FactId, FactOption, Instrument, Vote};
use crate::scan::{FactAnswer, Settings};
use std::collections::BTreeMap;

/// From how many votes on each axis there is a point.
const VOTES_FROM: usize = 5;

/// The votes of the facts that were answered, and the point once there are enough.
pub(super) fn intake(
    facts: &BTreeMap<FactId, FactAnswer>,
    instrument: &Instrument,
    settings: &Settings,
) -> IntakeResult {
    let organisation_votes = votes(facts, instrument, FactOption::organisation_vote);
    let ict_votes = votes(facts, instrument, FactOption::ict_vote);
    let point = position(organisation_votes)
        .zip(position(ict_votes))
        .map(|(organisation, ict)| Point { organisation, ict });
    IntakeResult {
        organisation_votes,
        ict_votes,
        point,
        quadrant: point.map(|point| quadrant_of(point, settings)),
    }
}

/// How many facts vote high and low on an axis.
fn votes(
    facts: &BTreeMap<FactId, FactAnswer>,
    instrument: &Instrument,
    on_axis: fn(&FactOption) -> Option<Vote>,
) -> (usize, usize) {
    let (mut high, mut low) = (0, 0);
    for fact in instrument.facts() {
        match facts.get(&fact.id).and_then(|a| vote(fact, a, on_axis)) {
            Some(Vote::High) => high += 1,
            Some(Vote::Low) => low += 1,
            None => {}
        }
    }
    (high, low)
}

fn vote(
    fact: &Fact,
    answer: &FactAnswer,
    on_axis: fn(&FactOption) -> Option<Vote>,
) -> Option<Vote> {
    let FactAnswer::Options(chosen) = answer else {
        return None;
    };
    let chosen = fact.options.iter().filter(|o| chosen.contains(&o.id));
    let mut votes = chosen.filter_map(on_axis);
    let first = votes.next()?;
    votes.all(|vote| vote == first).then_some(first)
}

/// Where an axis stands, 1–4: the share of *high* among its votes.
fn position((high, low): (usize, usize)) -> Option<f64> {
    let votes = high + low;
    (votes >= VOTES_FROM).then(|| 1.0 + 3.0 * high as f64 / votes as f64)
}
