//! What stands out per chapter of the seed, and the patterns of 2009 beside it.
//!
//! Invariant: everything that is found says what it rests on, and of two findings that exclude each
//! other at most one is found. A pattern of a quadrant is given only where the quadrant is one of at
//! most two that are left.

mod computed;

use super::evidence::{Evidence, Ground};
use super::{Headline, headline};
use crate::instrument::guide::{Condition, Finding, Guide, Portrait, Tone};
use crate::instrument::{AreaId, Layer, Quadrant, RoleGroup, TopicId};
use crate::scoring::{AreaResult, Interval, Point, at_least};
use std::collections::BTreeMap;

/// How many findings of the guide a chapter has at most.
pub const PER_CHAPTER: usize = 10;
/// How many of them are about the same topic.
pub const PER_TOPIC: usize = 3;

/// One of the chapters 2.1–2.4.
#[derive(Clone, Debug, PartialEq)]
pub struct Chapter<'a> {
    /// Which.
    pub layer: Layer,
    /// The mean of its areas.
    pub score: Option<Interval>,
    /// Its areas that were asked.
    pub areas: Vec<&'a AreaResult>,
    /// What stands out.
    pub found: Vec<Found<'a>>,
    /// The patterns of the quadrants that are left.
    pub patterns: Vec<Pattern<'a>>,
    /// The pattern that the municipality is heading for.
    pub heading: Option<(Towards, Pattern<'a>)>,
}

/// What 2009 found for one quadrant, within a chapter.
#[derive(Clone, Debug, PartialEq)]
pub struct Pattern<'a> {
    /// Which quadrant.
    pub quadrant: Quadrant,
    /// Its portraits.
    pub portraits: Vec<&'a Portrait>,
}

/// Why a quadrant is the one ahead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Towards {
    /// The ambition lies there.
    Ambition,
    /// There is no ambition yet, and there the municipalities of 2009 were furthest.
    Advanced,
}

/// Something that stands out.
#[derive(Clone, Debug, PartialEq)]
pub struct Found<'a> {
    /// What.
    pub what: What<'a>,
    /// What it rests on; never empty.
    pub because: Vec<Evidence>,
    /// Whether it rests on few or unknown answers.
    pub thin: bool,
}

/// What stands out.
#[derive(Clone, Debug, PartialEq)]
pub enum What<'a> {
    /// A finding of the guide.
    Finding(&'a Finding),
    /// The areas of the layer with the lowest score.
    Weakest(Vec<AreaId>),
    /// Areas on which people differ.
    Differ(Vec<AreaId>),
    /// Areas that this group sees higher than the other.
    Gap(RoleGroup, Vec<AreaId>),
    /// Areas where the chosen descriptions lie above (or else below) the statements.
    Placed(bool, Vec<AreaId>),
    /// Areas whose answers contradict one another.
    Contradiction(Vec<AreaId>),
    /// Areas of which too little is known.
    TooLittle(Vec<AreaId>),
}

/// The four chapters, in the order of the seed.
pub fn findings<'a>(guide: &'a Guide, ground: &Ground<'a>) -> Vec<Chapter<'a>> {
    let mut of_guide = true_ones(guide, ground);
    let ahead = ahead(ground);
    let chapters = Layer::ALL.into_iter().map(|layer| {
        let of_layer = of_guide.remove(&layer).unwrap_or_default();
        let mut found = most_telling(guide, of_layer);
        found.extend(computed::computed(ground, layer));
        let pattern = |quadrant: Quadrant| pattern(guide, layer, quadrant);
        let result = ground.results.layers.iter().find(|one| one.layer == layer);
        Chapter {
            layer,
            score: result.and_then(|layer| layer.score),
            areas: computed::areas(ground, layer),
            found,
            patterns: left(ground).into_iter().filter_map(pattern).collect(),
            heading: ahead.and_then(|(why, quadrant)| Some((why, pattern(quadrant)?))),
        }
    });
    chapters.collect()
}

/// The findings whose condition holds, without those that an earlier one excludes.
fn true_ones<'a>(guide: &'a Guide, ground: &Ground) -> BTreeMap<Layer, Vec<Found<'a>>> {
    let mut kept: Vec<&Finding> = Vec::new();
    let mut chapters: BTreeMap<Layer, Vec<Found>> = BTreeMap::new();
    for finding in &guide.findings {
        if kept
            .iter()
            .any(|earlier| finding.excludes.contains(&earlier.id))
        {
            continue;
        }
        if let Some(because) = ground.holds(&finding.when) {
            kept.push(finding);
            let found = found(ground, What::Finding(finding), because);
            chapters.entry(finding.chapter).or_default().extend(found);
        }
    }
    chapters
}

/// Something found, unless nothing says so.
fn found<'a>(ground: &Ground, what: What<'a>, because: Vec<Evidence>) -> Option<Found<'a>> {
    (!because.is_empty()).then(|| Found {
        what,
        thin: because.iter().any(|evidence| ground.is_thin(evidence)),
        because,
    })
}

/// Those with the strongest evidence, few enough to read: of every topic its first before any second,
/// and then by topic in the order of the guide.
fn most_telling<'a>(guide: &Guide, mut all: Vec<Found<'a>>) -> Vec<Found<'a>> {
    all.sort_by_key(|found| std::cmp::Reverse(weight(found)));
    let mut per_topic: BTreeMap<TopicId, usize> = BTreeMap::new();
    let mut ranked: Vec<(usize, Found)> = Vec::with_capacity(all.len());
    for found in all {
        let rank = topic(&found).map_or(0, |topic| {
            let before = per_topic.entry(topic.clone()).or_default();
            *before += 1;
            *before - 1
        });
        ranked.push((rank, found));
    }
    ranked.retain(|(rank, _)| *rank < PER_TOPIC);
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked.truncate(PER_CHAPTER);
    ranked.sort_by_key(|(_, found)| {
        let of = |id: &TopicId| guide.topics.iter().position(|topic| topic.id == *id);
        topic(found).and_then(of)
    });
    ranked.into_iter().map(|(_, found)| found).collect()
}

fn topic<'a>(found: &Found<'a>) -> Option<&'a TopicId> {
    match &found.what {
        What::Finding(finding) => Some(&finding.topic),
        _ => None,
    }
}

/// How much a finding tells: what is worth talking about and what several things point at come first.
fn weight(found: &Found) -> (usize, bool) {
    let What::Finding(finding) = &found.what else {
        return (0, false);
    };
    let tone = match finding.tone {
        Tone::Attention => 2,
        Tone::Strength => 1,
        Tone::Neutral => 0,
    };
    let is_combined = matches!(&finding.when, Condition::All(parts) if parts.len() > 1);
    (tone + usize::from(is_combined), !found.thin)
}

/// The quadrants that are left, where they are at most two.
fn left(ground: &Ground) -> Vec<Quadrant> {
    match headline(ground.results) {
        Headline::Named(one) => vec![one],
        Headline::Several(left) | Headline::OnePerson(left) if left.len() <= 2 => left,
        _ => Vec::new(),
    }
}

/// The quadrant that the municipality is heading for, where it is not there yet.
fn ahead(ground: &Ground) -> Option<(Towards, Quadrant)> {
    let left = left(ground);
    let ahead = match ground.results.ambition {
        Some(point) => (Towards::Ambition, quadrant_of(ground, point)),
        // Where nothing is said of today, nothing is said of where it would lead.
        None if left.is_empty() => return None,
        None => (Towards::Advanced, Quadrant::II),
    };
    (!left.contains(&ahead.1)).then_some(ahead)
}

fn quadrant_of(ground: &Ground, point: Point) -> Quadrant {
    let cut = f64::from(ground.content.settings.cut) / 100.0;
    Quadrant::of(at_least(point.organisation, cut), at_least(point.ict, cut))
}

fn pattern(guide: &Guide, layer: Layer, quadrant: Quadrant) -> Option<Pattern<'_>> {
    let all = guide.portraits.iter();
    let portraits: Vec<&Portrait> = all
        .filter(|one| one.chapter == layer && one.quadrant == quadrant)
        .collect();
    (!portraits.is_empty()).then_some(Pattern {
        quadrant,
        portraits,
    })
}
