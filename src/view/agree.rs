//! Agreeing on phases: per area where it stands, and what the group decided.
//!
//! Invariant: an area that was not revealed has a name and nothing more; no rating is in here.

use crate::instrument::{AreaId, Dimension, Phase};
use crate::scan::{Agreement, Ambition};
use crate::scoring::group::agrees;
use crate::text::result as say;
use crate::text::workshop::WallWords;
use crate::view::result::phase_words;
use crate::view::wall::{Source, full_name};

/// One area.
#[derive(Clone, Debug, PartialEq)]
pub struct AgreeArea {
    /// Which.
    pub area: AreaId,
    /// Its name.
    pub name: String,
    /// Its side.
    pub dimension: Dimension,
    /// Where it stands, once it was revealed.
    pub seen: Option<Seen>,
    /// What the group agreed on.
    pub agreed: Option<Agreement>,
    /// What it aims at.
    pub ambition: Option<Ambition>,
}

/// Where an area stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// *Ingeschat*, in words.
    pub estimated: String,
    /// *Geplaatst*, in words.
    pub placed: String,
    /// The phase that one click takes, where all agree.
    pub easy: Option<Phase>,
}

/// Every area, in the order of the instrument.
pub fn areas(of: Source) -> Vec<AgreeArea> {
    let areas = of.instrument.areas.iter();
    areas
        .map(|area| AgreeArea {
            area: area.id.clone(),
            name: full_name(of, area),
            dimension: area.dimension,
            seen: seen(of, &area.id),
            agreed: of.scan.content.agreed.get(&area.id).cloned(),
            ambition: of.scan.content.ambition.get(&area.id).cloned(),
        })
        .collect()
}

fn seen(of: Source, area: &AreaId) -> Option<Seen> {
    if !of.room.is_revealed(area) {
        return None;
    }
    let result = of.room.results.area(area)?;
    let placed = result.placement.median;
    let range = crate::report::shown_phases(result).filter(|range| range.low == range.high);
    Some(Seen {
        estimated: phase_words(of.lang, result),
        placed: placed.map_or_else(
            || WallWords::NotKnown.say(of.lang).to_owned(),
            |median| say::placed(of.lang, median),
        ),
        easy: range.filter(|_| agrees(result)).map(|range| range.low),
    })
}

/// How many areas have an agreed phase, and how many could.
pub fn progress(of: Source) -> (usize, usize) {
    let areas = of.instrument.areas.iter();
    let agreed = areas.filter(|area| of.scan.content.agreed.contains_key(&area.id));
    (agreed.count(), of.instrument.areas.len())
}
