//! What to do, and in which order.
//!
//! Invariant: every recommendation that comes up says why, and none stands before one that it needs.
//! The order is a proposal: it follows from the gap to the ambition, the weakest areas and what comes
//! first, and from nothing else.

use super::evidence::{Evidence, Ground, once};
use crate::instrument::guide::{Audience, Guide, Recommendation};
use crate::instrument::{AreaId, Phase, RecommendationId};
use crate::scan::Kind;
use std::collections::{BTreeMap, BTreeSet};

/// A recommendation that comes up.
#[derive(Clone, Debug, PartialEq)]
pub struct Advised<'a> {
    /// Which.
    pub recommendation: &'a Recommendation,
    /// Why; never empty.
    pub because: Vec<Evidence>,
    /// Those of the advised ones that it needs first.
    pub after: Vec<RecommendationId>,
    /// How many phases lie between now and the ambition, for the area with the most.
    pub gap: Option<f64>,
}

/// Everything that comes up, for all audiences, in the order that is proposed.
pub fn advice<'a>(guide: &'a Guide, ground: &Ground<'a>) -> Vec<Advised<'a>> {
    let nearest = nearest(guide, ground);
    let all = guide.recommendations.iter();
    let mut advised: Vec<Advised> = all
        .filter_map(|one| advised(ground, &nearest, one))
        .collect();
    advised.sort_by(|one, other| {
        let gap = |of: &Advised| of.gap.unwrap_or(0.0);
        let key = |of: &Advised<'a>| (!is_weakest(of), of.recommendation.step);
        let by_gap = gap(other).total_cmp(&gap(one));
        let lowest = |of: &Advised<'a>| lowest(ground, of.recommendation);
        by_gap
            .then_with(|| key(one).0.cmp(&key(other).0))
            .then_with(|| lowest(one).total_cmp(&lowest(other)))
            .then_with(|| key(one).1.cmp(&key(other).1))
    });
    let shown: BTreeSet<RecommendationId> = advised
        .iter()
        .map(|one| one.recommendation.id.clone())
        .collect();
    for one in &mut advised {
        one.after = first(guide, one.recommendation, &shown);
    }
    in_turn(advised)
}

/// Where an area stands: as the group agreed, else the lowest phase that the answers leave.
fn current(ground: &Ground, area: &AreaId) -> Option<Phase> {
    match ground.content.agreed.get(area) {
        Some(agreed) => Some(agreed.phase),
        None => Some(ground.phases(area)?.low),
    }
}

fn ambition(ground: &Ground, area: &AreaId) -> Option<Phase> {
    Some(ground.content.ambition.get(area)?.phase)
}

/// Per area, the next step for which there is advice.
fn nearest<'a>(guide: &'a Guide, ground: &Ground) -> BTreeMap<&'a AreaId, Phase> {
    let mut steps: BTreeMap<&AreaId, Phase> = BTreeMap::new();
    for one in guide.recommendations.iter().filter(|one| is_own(one)) {
        for area in one
            .areas
            .iter()
            .filter(|area| reaches(ground, area, one.step))
        {
            let step = steps.entry(area).or_insert(one.step);
            *step = one.step.min(*step);
        }
    }
    steps
}

fn is_own(one: &Recommendation) -> bool {
    one.audience == Audience::Municipality
}

/// Whether a step lies above where an area stands, and not above where it wants to be.
fn reaches(ground: &Ground, area: &AreaId, step: Phase) -> bool {
    let below = current(ground, area).is_some_and(|current| current < step);
    below && ambition(ground, area).is_none_or(|ambition| step <= ambition)
}

fn advised<'a>(
    ground: &Ground,
    nearest: &BTreeMap<&AreaId, Phase>,
    one: &'a Recommendation,
) -> Option<Advised<'a>> {
    let areas = one.areas.iter().filter(|area| {
        if is_own(one) {
            nearest.get(area) == Some(&one.step)
        } else {
            current(ground, area).is_some_and(|current| current < one.step)
        }
    });
    let areas: Vec<&AreaId> = areas.collect();
    let mut because: Vec<Evidence> = areas
        .iter()
        .flat_map(|area| of_area(ground, area))
        .collect();
    let when = one.when.as_ref().and_then(|when| ground.holds(when));
    because.extend(when.into_iter().flatten());
    let gaps = one.areas.iter().filter_map(|area| gap(ground, area));
    (!because.is_empty()).then(|| Advised {
        recommendation: one,
        because: once(because.into_iter()),
        after: Vec::new(),
        gap: gaps.reduce(f64::max),
    })
}

/// What an area says for a recommendation.
fn of_area(ground: &Ground, area: &AreaId) -> Vec<Evidence> {
    let now = match ground.content.agreed.get(area) {
        Some(agreed) => Some(Evidence::Agreed(area.clone(), agreed.phase)),
        None => ground
            .phases(area)
            .map(|phases| Evidence::Phases(area.clone(), phases)),
    };
    let aim = ambition(ground, area).map(|phase| Evidence::Ambition(area.clone(), phase));
    let layers = ground.results.layers.iter();
    // The only area of a layer is not the weakest of anything.
    let weakest = layers
        .filter(|layer| layer.areas.len() > layer.weakest.len() && layer.weakest.contains(area))
        .map(|layer| Evidence::Weakest(area.clone(), layer.layer));
    now.into_iter().chain(aim).chain(weakest).collect()
}

/// The phases between where an area stands and where it wants to be.
fn gap(ground: &Ground, area: &AreaId) -> Option<f64> {
    let aim = f64::from(ambition(ground, area)?.number());
    let now = match ground.content.agreed.get(area) {
        Some(agreed) => Some(f64::from(agreed.phase.number())),
        None => measured(ground, area),
    };
    Some((aim - now?).max(0.0))
}

/// How high the answers put an area at the least; a chosen description has no height but its phase.
fn measured(ground: &Ground, area: &AreaId) -> Option<f64> {
    let phases = ground.phases(area)?;
    Some(match ground.content.kind {
        Kind::Quick => f64::from(phases.low.number()),
        Kind::Full => ground.results.area(area)?.stairs.normal.score.low,
    })
}

fn is_weakest(advised: &Advised) -> bool {
    let mut because = advised.because.iter();
    because.any(|evidence| matches!(evidence, Evidence::Weakest(..)))
}

/// The lowest score of its areas.
fn lowest(ground: &Ground, one: &Recommendation) -> f64 {
    let scores = one.areas.iter().filter_map(|area| measured(ground, area));
    scores.reduce(f64::min).unwrap_or(f64::MAX)
}

/// What a recommendation needs first of those that are shown, also by way of one that is not.
fn first(
    guide: &Guide,
    one: &Recommendation,
    shown: &BTreeSet<RecommendationId>,
) -> Vec<RecommendationId> {
    let mut found: Vec<RecommendationId> = Vec::new();
    let mut open: Vec<&RecommendationId> = one.needs.iter().rev().collect();
    while let Some(next) = open.pop() {
        if shown.contains(next) {
            if !found.contains(next) {
                found.push(next.clone());
            }
        } else if let Some(hidden) = guide.recommendation(next) {
            open.extend(hidden.needs.iter().rev());
        }
    }
    found
}

/// The same order, in which each one waits until what it needs stands before it.
fn in_turn(mut waiting: Vec<Advised>) -> Vec<Advised> {
    let mut placed: BTreeSet<RecommendationId> = BTreeSet::new();
    let mut turn = Vec::with_capacity(waiting.len());
    while !waiting.is_empty() {
        let is_free = |one: &Advised| one.after.iter().all(|id| placed.contains(id));
        // The guide has no circles, so one is free; the first keeps this total all the same.
        let next = waiting.iter().position(is_free).unwrap_or(0);
        let one = waiting.remove(next);
        placed.insert(one.recommendation.id.clone());
        turn.push(one);
    }
    turn
}
