//! Why something is found or advised, in words: *omdat …*.
//!
//! Invariant: total. What the instrument or the guide does not know is left out of the sentence, and
//! evidence of the same kind is told once, for all its areas together; what is aimed at for an area stands
//! with where it is.

use crate::instrument::guide::Guide;
use crate::instrument::{AreaId, FactId, Instrument, OptionId, StatementId};
use crate::report::Evidence;
use crate::scoring::PhaseRange;
use crate::text::findings as say;
use crate::text::{Lang, common, format, report, result};
use crate::view::names;

/// The evidence in a sentence that begins with *omdat*.
pub fn because(
    lang: Lang,
    instrument: &Instrument,
    guide: &Guide,
    evidence: &[Evidence],
) -> String {
    let words = Words {
        lang,
        instrument,
        guide,
        evidence,
    };
    let mut clauses: Vec<String> = Vec::new();
    for (place, one) in evidence.iter().enumerate() {
        // The first of its kind speaks for all.
        if evidence[..place]
            .iter()
            .any(|earlier| is_told_with(earlier, one))
        {
            continue;
        }
        let same: Vec<&Evidence> = evidence
            .iter()
            .filter(|other| is_told_with(one, other))
            .collect();
        clauses.extend(words.clause(one, &same));
    }
    say::because(lang, &clauses)
}

/// The same as a sentence of its own.
pub fn why(lang: Lang, instrument: &Instrument, guide: &Guide, evidence: &[Evidence]) -> String {
    match because(lang, instrument, guide, evidence) {
        because if because.is_empty() => because,
        because => format!("{}.", format::capital(&because)),
    }
}

/// The name of an area, with its side where another has the same name.
pub fn area_name(lang: Lang, instrument: &Instrument, id: &AreaId) -> String {
    match instrument.area(id) {
        Some(area) if names::has_namesake(instrument, area) => {
            report::of_side(&area.name, common::dimension(lang, area.dimension))
        }
        Some(area) => area.name.clone(),
        None => id.to_string(),
    }
}

/// Whether two pieces of evidence stand in one clause.
fn is_told_with(one: &Evidence, other: &Evidence) -> bool {
    use Evidence as E;
    match (one, other) {
        (E::Phases(..), E::Phases(..))
        | (E::Agreed(..), E::Agreed(..))
        | (E::Ambition(..), E::Ambition(..))
        | (E::Divided(_), E::Divided(_))
        | (E::Differ(..), E::Differ(..))
        | (E::Contradiction(_), E::Contradiction(_))
        | (E::Unknown(..), E::Unknown(..))
        | (E::Symptom(_), E::Symptom(_)) => true,
        (E::Weakest(_, one), E::Weakest(_, other)) => one == other,
        (E::Gap(_, one), E::Gap(_, other)) => one == other,
        (E::Placed(_, one), E::Placed(_, other)) => one == other,
        (one, other) => one == other,
    }
}

struct Words<'a> {
    lang: Lang,
    instrument: &'a Instrument,
    guide: &'a Guide,
    /// All that is told.
    evidence: &'a [Evidence],
}

impl Words<'_> {
    /// The clause of a kind of evidence, for all that are told together.
    fn clause(&self, one: &Evidence, same: &[&Evidence]) -> Option<String> {
        let lang = self.lang;
        Some(match one {
            Evidence::Fact(fact, options) => self.fact(fact, options)?,
            Evidence::Intake => say::intake(lang),
            Evidence::Phases(..) => say::phases(lang, &self.by_phase(same)),
            Evidence::Agreed(..) => say::agreed(lang, &self.by_phase(same)),
            Evidence::Ambition(..) => {
                let alone = same.iter().filter(|one| !self.is_told_elsewhere(one));
                let alone: Vec<&Evidence> = alone.copied().collect();
                if alone.is_empty() {
                    return None;
                }
                say::ambition(lang, &self.by_phase(&alone))
            }
            Evidence::Share(statement, share) => {
                say::share(lang, self.statement(statement)?, *share)
            }
            Evidence::Quadrant(one) => say::stands_in(lang, &say::quadrant(lang, *one)),
            Evidence::Pace(pace) => say::pace(lang, *pace).to_owned(),
            Evidence::Symptom(_) => say::recognised(lang, &self.each(same)),
            Evidence::Weakest(_, layer) => say::lowest_within(lang, *layer, &self.each(same)),
            Evidence::Divided(_) => say::divided(lang, &self.each(same)),
            Evidence::Differ(..) => say::differ_for(lang, &self.list(same)),
            Evidence::Gap(_, side) => say::seen_higher(lang, *side, &self.each(same)),
            Evidence::Placed(_, above) => say::placed_apart(lang, *above, &self.each(same)),
            Evidence::Contradiction(_) => say::contradicts(lang, &self.each(same)),
            Evidence::Unknown(..) => say::not_known(lang, &self.list(same)),
        })
    }

    fn list(&self, same: &[&Evidence]) -> String {
        format::and(self.lang, &self.each(same))
    }

    /// What each piece adds to the clause.
    fn each(&self, same: &[&Evidence]) -> Vec<String> {
        same.iter().filter_map(|one| self.piece(one)).collect()
    }

    fn piece(&self, one: &Evidence) -> Option<String> {
        let name = |area: &AreaId| area_name(self.lang, self.instrument, area);
        Some(match one {
            Evidence::Symptom(symptom) => self.guide.symptom(symptom)?.text.clone(),
            Evidence::Differ(area, statement) => {
                let statement = statement.as_ref().and_then(|id| self.statement(id));
                say::differ_on(&name(area), statement)
            }
            Evidence::Unknown(area, phases) => {
                let phases = phases.iter().map(|phase| phase.number().to_string());
                let phases: Vec<String> = phases.collect();
                say::steps_of(self.lang, &name(area), &phases)
            }
            Evidence::Weakest(area, _)
            | Evidence::Divided(area)
            | Evidence::Gap(area, _)
            | Evidence::Placed(area, _)
            | Evidence::Contradiction(area) => name(area),
            Evidence::Fact(..)
            | Evidence::Intake
            | Evidence::Phases(..)
            | Evidence::Agreed(..)
            | Evidence::Ambition(..)
            | Evidence::Share(..)
            | Evidence::Quadrant(_)
            | Evidence::Pace(_) => return None,
        })
    }

    /// Areas with their phases, those with the same together: *fase 1 voor a en b en fase 2 voor c*.
    fn by_phase(&self, same: &[&Evidence]) -> String {
        type At = (PhaseRange, Option<PhaseRange>);
        let mut groups: Vec<(At, Vec<String>)> = Vec::new();
        for one in same {
            let Some((area, range)) = phases_of(one) else {
                continue;
            };
            let at = (range, self.aim_of(one));
            let name = area_name(self.lang, self.instrument, area);
            match groups.iter_mut().find(|(of, _)| *of == at) {
                Some((_, names)) => names.push(name),
                None => groups.push((at, vec![name])),
            }
        }
        let pieces = groups.iter().map(|((range, aim), names)| {
            let areas = format::and(self.lang, names);
            let piece = say::phase_for(self.lang, &areas, &result::phase(self.lang, *range));
            match aim {
                Some(aim) => say::aimed_at(self.lang, &piece, &result::phase(self.lang, *aim)),
                None => piece,
            }
        });
        let pieces: Vec<String> = pieces.collect();
        let is_plain = groups
            .iter()
            .all(|((_, aim), names)| aim.is_none() && names.len() == 1);
        if is_plain {
            return format::and(self.lang, &pieces);
        }
        // Names are joined within a piece already.
        say::pieces(self.lang, &pieces)
    }

    /// What is aimed at for the area of a piece, where it is told there: with what was agreed, else with
    /// what the answers say.
    fn aim_of(&self, one: &Evidence) -> Option<PhaseRange> {
        let area = match one {
            Evidence::Agreed(area, _) => area,
            Evidence::Phases(area, _) if !self.is_agreed(area) => area,
            _ => return None,
        };
        let mut aims = self
            .evidence
            .iter()
            .filter(|other| matches!(other, Evidence::Ambition(of, _) if of == area));
        aims.next().and_then(phases_of).map(|(_, range)| range)
    }

    fn is_agreed(&self, area: &AreaId) -> bool {
        let mut all = self.evidence.iter();
        all.any(|one| matches!(one, Evidence::Agreed(of, _) if of == area))
    }

    /// Whether an ambition is told with where its area is.
    fn is_told_elsewhere(&self, ambition: &Evidence) -> bool {
        let Some((area, _)) = phases_of(ambition) else {
            return false;
        };
        self.evidence.iter().any(|one| {
            let is_place = matches!(one, Evidence::Agreed(..) | Evidence::Phases(..));
            is_place && phases_of(one).is_some_and(|(of, _)| of == area)
        })
    }

    fn statement(&self, id: &StatementId) -> Option<&str> {
        let (_, statement) = self.instrument.statement(id)?;
        Some(statement.text.trim_end_matches('.'))
    }

    fn fact(&self, id: &FactId, options: &[OptionId]) -> Option<String> {
        // Rules never give one about a person; should one ever come, it is not told.
        let mut facts = self.instrument.facts();
        let fact = facts.find(|fact| fact.id == *id && !fact.personal)?;
        let labels = fact.options.iter().filter(|one| options.contains(&one.id));
        let labels: Vec<String> = labels.map(|one| one.label.clone()).collect();
        Some(say::fact(self.lang, &fact.question, &labels))
    }
}

/// The area and the phases that a piece of evidence is about.
fn phases_of(evidence: &Evidence) -> Option<(&AreaId, PhaseRange)> {
    match evidence {
        Evidence::Phases(area, range) => Some((area, *range)),
        Evidence::Agreed(area, phase) | Evidence::Ambition(area, phase) => {
            let (low, high) = (*phase, *phase);
            Some((area, PhaseRange { low, high }))
        }
        _ => None,
    }
}
