//! An area on the projector: where the stairs stand, what people placed, what was agreed and aimed at.
//!
//! Invariant: the four stand side by side and none replaces another.

use super::{Source, full_name};
use crate::chart::StairsModel;
use crate::instrument::{Area, Dimension, Phase};
use crate::text::result as say;
use crate::text::workshop::{WallWords, aimed};
use crate::view::result::{phase_words, small_stairs};

/// An area.
#[derive(Clone, Debug, PartialEq)]
pub struct AreaSlide {
    /// Its name.
    pub name: String,
    /// Its side.
    pub dimension: Dimension,
    /// What it is about.
    pub about: String,
    /// Where it stands, once it was shown.
    pub standing: Option<Standing>,
}

/// Where an area stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// The stairs.
    pub stairs: StairsModel,
    /// *Ingeschat*, in words.
    pub estimated: String,
    /// *Geplaatst*, in words.
    pub placed: String,
    /// *Afgesproken*.
    pub agreed: Option<Decided>,
    /// *Ambitie*.
    pub ambition: Option<Decided>,
    /// The descriptions of the phases at stake: the present ones, and the next.
    pub descriptions: Vec<(u8, String)>,
}

/// What was decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decided {
    /// The phase in words, with its year where it has one.
    pub phase: String,
    /// What the phase is called.
    pub heading: String,
    /// Why; may be empty.
    pub reason: String,
    /// What shows it; may be empty.
    pub evidence: String,
}

pub(super) fn slide(of: Source, area: &Area) -> AreaSlide {
    AreaSlide {
        name: full_name(of, area),
        dimension: area.dimension,
        about: area.about.clone(),
        standing: standing(of, area).filter(|_| of.room.is_revealed(&area.id)),
    }
}

/// `fase 3`.
fn words(of: Source, phase: Phase) -> String {
    let (low, high) = (phase, phase);
    say::phase(of.lang, crate::scoring::PhaseRange { low, high })
}

/// Where an area that was shown stands.
fn standing(of: Source, area: &Area) -> Option<Standing> {
    let result = of.room.results.area(&area.id)?;
    let heading = |phase: Phase| of.instrument.phase(phase).heading.clone();
    let content = &of.scan.content;
    let agreed = content.agreed.get(&area.id).map(|agreed| Decided {
        phase: words(of, agreed.phase),
        heading: heading(agreed.phase),
        reason: agreed.reason.clone(),
        evidence: agreed.evidence.clone(),
    });
    let ambition = content.ambition.get(&area.id).map(|aim| Decided {
        phase: aimed(of.lang, &words(of, aim.phase), aim.year),
        heading: heading(aim.phase),
        reason: String::new(),
        evidence: String::new(),
    });
    let placed = result.placement.median;
    let placed = placed.map(|median| say::placed(of.lang, median));
    Some(Standing {
        stairs: small_stairs(area, result),
        estimated: phase_words(of.lang, result),
        placed: placed.unwrap_or_else(|| WallWords::NotKnown.say(of.lang).to_owned()),
        agreed,
        ambition,
        descriptions: at_stake(area, result),
    })
}

/// The descriptions that the group chooses among: those within the range, or of one phase that and the
/// next.
fn at_stake(area: &Area, result: &crate::scoring::AreaResult) -> Vec<(u8, String)> {
    let Some(range) = crate::report::shown_phases(result) else {
        return Vec::new();
    };
    let high = if range.low == range.high {
        range.high.next().unwrap_or(range.high)
    } else {
        range.high
    };
    let phases = Phase::ALL.into_iter();
    phases
        .filter(|phase| (range.low..=high).contains(phase))
        .map(|phase| (phase.number(), area.cell(phase).description.clone()))
        .collect()
}
