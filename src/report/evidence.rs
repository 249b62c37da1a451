//! What a finding or a recommendation rests on.
//!
//! Invariant: what is not known never counts as no: a condition holds only where something is known
//! that makes it hold, and then it says what. A figure of a statement goes through [`Room`]; a fact
//! about one identifiable person is never told, only that the intake points there.

use super::{Headline, Room, headline, shown_phases};
use crate::instrument::guide::{Condition, Faster, Share};
use crate::instrument::{
    AreaId, FactId, Instrument, Layer, OptionId, Phase, Quadrant, RoleGroup, StatementId, SymptomId,
};
use crate::scan::{Content, FactAnswer, Kind};
use crate::scoring::{AGREEMENT_FROM, AreaResult, Pace, PhaseRange, Results, TOLERANCE, at_least};
use std::collections::BTreeSet;

/// Up to which attainment a statement is hardly true.
const FEW: f64 = 0.35;
/// From which attainment it is mostly true.
const MOST: f64 = 0.70;

/// Everything that rules look at.
#[derive(Clone, Copy, Debug)]
pub struct Ground<'a> {
    /// What was asked.
    pub instrument: &'a Instrument,
    /// The facts, and what the group decided.
    pub content: &'a Content,
    /// What follows from the answers that are shown.
    pub results: &'a Results,
    /// Which figures of them may be shown.
    pub room: &'a Room,
    /// What the group recognised.
    pub symptoms: &'a BTreeSet<SymptomId>,
}

/// One thing that is known and makes something true.
#[derive(Clone, Debug, PartialEq)]
pub enum Evidence {
    /// The intake has these options of a fact.
    Fact(FactId, Vec<OptionId>),
    /// The intake points there; which fact is about one person.
    Intake,
    /// The answers put an area in these phases.
    Phases(AreaId, PhaseRange),
    /// So far is a statement true.
    Share(StatementId, Share),
    /// The quadrant that is named.
    Quadrant(Quadrant),
    /// Which side develops faster.
    Pace(Pace),
    /// The group recognises this.
    Symptom(SymptomId),
    /// The group agreed on this phase for an area.
    Agreed(AreaId, Phase),
    /// It aims at this phase.
    Ambition(AreaId, Phase),
    /// No area of its layer stands lower.
    Weakest(AreaId, Layer),
    /// The group is divided about the deciding step of an area.
    Divided(AreaId),
    /// People answer differently, most of all to this statement where it may be shown.
    Differ(AreaId, Option<StatementId>),
    /// This group sees an area higher than the other does.
    Gap(AreaId, RoleGroup),
    /// The descriptions that were chosen lie above (or else below) what the statements say.
    Placed(AreaId, bool),
    /// The answers of an area contradict one another.
    Contradiction(AreaId),
    /// So few of an area is known: these steps are not.
    Unknown(AreaId, Vec<Phase>),
}

impl Ground<'_> {
    /// What makes a condition true; nothing where it is not known to be.
    pub fn holds(&self, condition: &Condition) -> Option<Vec<Evidence>> {
        match condition {
            Condition::Fact(fact, is) => self.fact(fact, is),
            Condition::AtMost(area, phase) => self.phases_if(area, |range| range.high <= *phase),
            Condition::AtLeast(area, phase) => self.phases_if(area, |range| range.low >= *phase),
            Condition::Share(statement, share) => self.share(statement, *share),
            Condition::Quadrant(quadrants) => match headline(self.results) {
                Headline::Named(one) if quadrants.contains(&one) => {
                    Some(vec![Evidence::Quadrant(one)])
                }
                _ => None,
            },
            Condition::Pace(faster) => self.pace(*faster),
            Condition::Symptom(symptom) => self
                .symptoms
                .contains(symptom)
                .then(|| vec![Evidence::Symptom(symptom.clone())]),
            Condition::All(parts) => {
                let all: Option<Vec<_>> = parts.iter().map(|part| self.holds(part)).collect();
                Some(once(all?.into_iter().flatten()))
            }
            Condition::Any(parts) => {
                let found: Vec<_> = parts.iter().filter_map(|part| self.holds(part)).collect();
                (!found.is_empty()).then(|| once(found.into_iter().flatten()))
            }
        }
    }

    fn fact(&self, id: &FactId, is: &[OptionId]) -> Option<Vec<Evidence>> {
        let fact = self.instrument.facts().find(|fact| fact.id == *id)?;
        let FactAnswer::Options(chosen) = self.content.facts.get(id)? else {
            return None;
        };
        // Of a fact with one answer, two answers are none.
        if !fact.multiple && chosen.len() != 1 {
            return None;
        }
        let fits: Vec<OptionId> = is.iter().filter(|o| chosen.contains(*o)).cloned().collect();
        if fits.is_empty() {
            return None;
        }
        Some(vec![if fact.personal {
            Evidence::Intake
        } else {
            Evidence::Fact(id.clone(), fits)
        }])
    }

    /// The phases of an area as they are shown; in a *snelscan* those of the chosen descriptions.
    pub fn phases(&self, id: &AreaId) -> Option<PhaseRange> {
        let area = self.results.area(id)?;
        if self.content.kind == Kind::Full {
            return shown_phases(area);
        }
        let median = area.placement.median?;
        let phase = |number: f64| {
            let all = Phase::ALL.into_iter();
            all.min_by(|a, b| distance(*a, number).total_cmp(&distance(*b, number)))
        };
        Some(PhaseRange {
            low: phase(median.floor())?,
            high: phase(median.ceil())?,
        })
    }

    fn phases_if(&self, area: &AreaId, fits: impl Fn(PhaseRange) -> bool) -> Option<Vec<Evidence>> {
        let range = self.phases(area).filter(|range| fits(*range))?;
        Some(vec![Evidence::Phases(area.clone(), range)])
    }

    fn share(&self, id: &StatementId, share: Share) -> Option<Vec<Evidence>> {
        let (area, _) = self.instrument.statement(id)?;
        if !self.room.may_show(&area.id) {
            return None;
        }
        let result = self.results.area(&area.id)?;
        let figures = result.distributions.iter().find(|of| of.statement == *id)?;
        let raters = figures.raters();
        if raters < result.known_from {
            return None;
        }
        let points: usize = (0..)
            .zip(&figures.counts)
            .map(|(rating, count)| rating * count)
            .sum();
        let attained = points as f64 / (4 * raters) as f64;
        let fits = match share {
            Share::Few => attained <= FEW + TOLERANCE,
            Share::Most => at_least(attained, MOST),
        };
        fits.then(|| vec![Evidence::Share(id.clone(), share)])
    }

    fn pace(&self, faster: Faster) -> Option<Vec<Evidence>> {
        if !super::is_rated(self.results) {
            return None;
        }
        let pace = self.results.plane.as_ref()?.pace?;
        let is_it = match faster {
            Faster::Ict => pace == Pace::Ict,
            Faster::Organisation => pace == Pace::Organisation,
            Faster::Neither => pace == Pace::InStep,
        };
        is_it.then(|| vec![Evidence::Pace(pace)])
    }

    /// Whether a piece of evidence rests on few or unknown answers. Of one person nothing does: there
    /// the whole report says so.
    pub fn is_thin(&self, evidence: &Evidence) -> bool {
        if self.results.is_one_person() {
            return false;
        }
        match evidence {
            Evidence::Phases(id, range) => {
                let area = self.results.area(id);
                area.is_some_and(|area| self.knows_little(area, *range))
            }
            _ => false,
        }
    }

    /// Whether fewer rated one of the steps that make these phases than make a spread, or whether more
    /// than two phases are left by what is not known. What is not known further up changes nothing.
    fn knows_little(&self, area: &AreaResult, range: PhaseRange) -> bool {
        if self.content.kind == Kind::Quick {
            return area.placement.raters < AGREEMENT_FROM;
        }
        let reach = range.high.number() + 1;
        let known = area.cells.iter().filter(|cell| cell.attainment.is_some());
        let mut steps = known.filter(|cell| (2..=reach).contains(&cell.phase.number()));
        let is_wide = range.high.number() - range.low.number() > 1 && area.divided.is_none();
        is_wide || steps.any(|cell| cell.raters < AGREEMENT_FROM)
    }
}

fn distance(phase: Phase, number: f64) -> f64 {
    (f64::from(phase.number()) - number).abs()
}

/// Each piece once, in the order in which they come.
pub(super) fn once(all: impl Iterator<Item = Evidence>) -> Vec<Evidence> {
    let mut found: Vec<Evidence> = Vec::new();
    for one in all {
        if !found.contains(&one) {
            found.push(one);
        }
    }
    found
}
