//! Whether the parts of the guide fit together.
//!
//! Invariant: an error names the item that does not fit, as the place of its list in the file.

use super::super::parse::{Node, Result};
use super::{Finding, Portrait, PortraitSet, Recommendation};
use crate::instrument::{FindingId, Quadrant, RecommendationId};
use std::collections::{BTreeMap, BTreeSet};

/// The item of a list under which something is wrong.
fn at<T>(list: &Node, place: usize, key: &str) -> Result<T> {
    let item = list.items()?.into_iter().nth(place);
    match item {
        Some(item) => Err(item
            .get(key)
            .map_or_else(|error| error, |node| node.wrong())),
        None => Err(list.wrong()),
    }
}

/// Every finding that is excluded is there and is another one. Afterwards each of two names the other.
pub(super) fn excludes(list: &Node, findings: &mut [Finding]) -> Result<()> {
    let mut pairs: BTreeSet<(FindingId, FindingId)> = BTreeSet::new();
    for (place, finding) in findings.iter().enumerate() {
        for other in &finding.excludes {
            let is_there = findings.iter().any(|finding| finding.id == *other);
            if !is_there || *other == finding.id {
                return at(list, place, "excludes");
            }
            pairs.insert((finding.id.clone(), other.clone()));
            pairs.insert((other.clone(), finding.id.clone()));
        }
    }
    for finding in findings {
        let of = pairs.iter().filter(|(one, _)| *one == finding.id);
        finding.excludes = of.map(|(_, other)| other.clone()).collect();
    }
    Ok(())
}

/// Every set has each quadrant exactly once.
pub(super) fn portraits(list: &Node, portraits: &[Portrait]) -> Result<()> {
    for set in PortraitSet::ALL {
        for quadrant in Quadrant::ALL {
            let of = |one: &&Portrait| one.set == set && one.quadrant == quadrant;
            if portraits.iter().filter(of).count() != 1 {
                return Err(list.wrong());
            }
        }
    }
    let empty = portraits.iter().position(|one| one.lines.is_empty());
    match empty {
        Some(place) => at(list, place, "lines"),
        None => Ok(()),
    }
}

/// Everything that is needed is there, and nothing needs itself, not even by way of others.
pub(super) fn needs(list: &Node, recommendations: &[Recommendation]) -> Result<()> {
    let all: BTreeMap<&RecommendationId, &Recommendation> =
        recommendations.iter().map(|one| (&one.id, one)).collect();
    for (place, one) in recommendations.iter().enumerate() {
        let mut seen: BTreeSet<&RecommendationId> = BTreeSet::new();
        let mut open: Vec<&RecommendationId> = one.needs.iter().collect();
        while let Some(next) = open.pop() {
            let Some(needed) = all.get(next).filter(|_| *next != one.id) else {
                return at(list, place, "needs");
            };
            if seen.insert(next) {
                open.extend(&needed.needs);
            }
        }
    }
    Ok(())
}
