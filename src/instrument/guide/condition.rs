//! When a finding is true and a recommendation comes up.
//!
//! Invariant: names only what the instrument and the guide have. A fact about one identifiable person
//! stands in a condition only where the caller allows it.

use super::super::parse::{Node, Result};
use super::super::{AreaId, FactId, Instrument, OptionId, Phase, Quadrant, StatementId, SymptomId};
use std::collections::BTreeSet;

/// What must be known to hold.
#[derive(Clone, Debug, PartialEq)]
pub enum Condition {
    /// The fact has one of these options.
    Fact(FactId, Vec<OptionId>),
    /// The phases of an area all lie at or below this one.
    AtMost(AreaId, Phase),
    /// They all lie at or above it.
    AtLeast(AreaId, Phase),
    /// So far is the statement true, over those who rated it.
    Share(StatementId, Share),
    /// The quadrant is named, and is one of these.
    Quadrant(Vec<Quadrant>),
    /// This side develops faster.
    Pace(Faster),
    /// The group recognises this.
    Symptom(SymptomId),
    /// All of these hold.
    All(Vec<Condition>),
    /// At least one of these holds.
    Any(Vec<Condition>),
}

/// How far a statement is true.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Share {
    /// Hardly.
    Few,
    /// Mostly.
    Most,
}

/// Which side develops faster.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Faster {
    /// ICT.
    Ict,
    /// The organisation.
    Organisation,
    /// Neither: they are in step.
    Neither,
}

/// What conditions may name.
pub(super) struct Known<'a> {
    pub(super) instrument: &'a Instrument,
    pub(super) symptoms: BTreeSet<String>,
}

impl Known<'_> {
    /// Reads a condition; facts about one person only where `personal` allows them.
    pub(super) fn condition(&self, node: &Node, personal: bool) -> Result<Condition> {
        let mut keys: Vec<&str> = node.object()?.keys().map(String::as_str).collect();
        keys.sort_unstable();
        let list = |key: &str| -> Result<Vec<Condition>> {
            let node = node.get(key)?;
            let items = node.items()?;
            let parts: Result<Vec<_>> = items.iter().map(|i| self.condition(i, personal)).collect();
            let parts = parts?;
            if parts.is_empty() {
                return Err(node.wrong());
            }
            Ok(parts)
        };
        Ok(match keys.as_slice() {
            ["fact", "is"] => self.fact(node, personal)?,
            ["area", "atMost"] => Condition::AtMost(self.area(node)?, phase(node, "atMost")?),
            ["area", "atLeast"] => Condition::AtLeast(self.area(node)?, phase(node, "atLeast")?),
            ["share", "statement"] => self.share(node)?,
            ["quadrant"] => Condition::Quadrant(quadrants(&node.get("quadrant")?)?),
            ["pace"] => Condition::Pace(node.get("pace")?.word(&[
                ("ict", Faster::Ict),
                ("organisation", Faster::Organisation),
                ("in-step", Faster::Neither),
            ])?),
            ["symptom"] => {
                let symptom = node.get("symptom")?;
                if !self.symptoms.contains(symptom.str()?) {
                    return Err(symptom.wrong());
                }
                Condition::Symptom(symptom.str()?.into())
            }
            ["all"] => Condition::All(list("all")?),
            ["any"] => Condition::Any(list("any")?),
            _ => return Err(node.wrong()),
        })
    }

    fn fact(&self, node: &Node, personal: bool) -> Result<Condition> {
        let named = node.get("fact")?;
        let id = FactId::from(named.str()?);
        let found = self.instrument.facts().find(|fact| fact.id == id);
        let Some(fact) = found.filter(|fact| personal || !fact.personal) else {
            return Err(named.wrong());
        };
        let options = node.get("is")?;
        let mut is = Vec::new();
        for option in options.items()? {
            let id = OptionId::from(option.str()?);
            if !fact.options.iter().any(|option| option.id == id) {
                return Err(option.wrong());
            }
            is.push(id);
        }
        if is.is_empty() {
            return Err(options.wrong());
        }
        Ok(Condition::Fact(id, is))
    }

    /// The area that a condition names.
    fn area(&self, node: &Node) -> Result<AreaId> {
        self.area_id(&node.get("area")?)
    }

    /// An area of the instrument.
    pub(super) fn area_id(&self, node: &Node) -> Result<AreaId> {
        let id = AreaId::from(node.str()?);
        match self.instrument.area(&id) {
            Some(_) => Ok(id),
            None => Err(node.wrong()),
        }
    }

    fn share(&self, node: &Node) -> Result<Condition> {
        let statement = node.get("statement")?;
        let id = StatementId::from(statement.str()?);
        if self.instrument.statement(&id).is_none() {
            return Err(statement.wrong());
        }
        let words = [("few", Share::Few), ("most", Share::Most)];
        Ok(Condition::Share(id, node.get("share")?.word(&words)?))
    }
}

/// A phase under a key.
pub(super) fn phase(node: &Node, key: &str) -> Result<Phase> {
    Phase::new(node.number(key)?).ok_or_else(|| node.wrong())
}

/// A quadrant by its numeral.
pub(super) fn quadrant(node: &Node) -> Result<Quadrant> {
    node.word(&Quadrant::ALL.map(|quadrant| (quadrant.numeral(), quadrant)))
}

fn quadrants(node: &Node) -> Result<Vec<Quadrant>> {
    let mut all = Vec::new();
    for item in node.items()? {
        all.push(quadrant(&item)?);
    }
    if all.is_empty() {
        return Err(node.wrong());
    }
    Ok(all)
}
