//! What stands on the projector: plain data of exactly what the room may see.
//!
//! Invariant: before an area is revealed nothing in here hangs on what anybody answered: no rating,
//! count, quartile, score or placement of it is in the data, shown or hidden. Afterwards a figure is in
//! it only where [`Room`] allows it.

mod area;
mod sketch;
mod statement;
#[cfg(all(test, not(target_arch = "wasm32")))]
pub(in crate::view) mod tests;

pub use area::{AreaSlide, Decided, Standing};
pub use sketch::{GridCell, GridRow, GridSign, grid};
pub use statement::{Bar, Bars, Figures, StatementSlide};

use crate::exchange::packet::{Invitation, InvitedRole, SecretKey};
use crate::instrument::{AreaId, Dimension, Instrument, Lang};
use crate::report::{Room, voters};
use crate::scan::workshop::{Stage, Workshop};
use crate::scan::{Participant, Scan, VoteRound};
use crate::scoring::group::agrees;
use crate::text::workshop::WallWords;
use crate::view::result::phase_words;
use std::collections::BTreeSet;

/// What a slide is made of.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    /// The language.
    pub lang: Lang,
    /// The scan.
    pub scan: &'a Scan,
    /// What was asked.
    pub instrument: &'a Instrument,
    /// What may be seen of it.
    pub room: &'a Room,
}

/// The projector.
#[derive(Clone, Debug, PartialEq)]
pub struct Wall {
    /// Whether it is dark.
    pub dark: bool,
    /// When the countdown ends, in seconds since 1970.
    pub timer: Option<u64>,
    /// What stands on it.
    pub slide: Slide,
}

/// What stands on the projector.
#[derive(Clone, Debug, PartialEq)]
pub enum Slide {
    /// The name of the municipality.
    Cover {
        /// That name; may be empty.
        name: String,
    },
    /// The invitation.
    Invitation {
        /// Its code, once people can be invited.
        code: Option<String>,
        /// How many are in.
        count: usize,
    },
    /// Where the group agrees.
    Agreements {
        /// Whether anything was shown yet.
        shown: bool,
        /// The areas, each with its phase in words.
        areas: Vec<Agreement>,
    },
    /// A statement.
    Statement(StatementSlide),
    /// An area.
    Area(Box<AreaSlide>),
    /// Both profile sketches.
    Sketches {
        /// Of the organisation and of ICT.
        sides: Vec<(Dimension, Vec<GridRow>)>,
        /// How many areas have an agreed phase, and of how many.
        agreed: (usize, usize),
    },
    /// The parking lot: each with whether it was dealt with.
    Parking(Vec<(String, bool)>),
}

/// An area on which the group agrees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// Which.
    pub area: AreaId,
    /// Its side.
    pub dimension: Dimension,
    /// Its name.
    pub name: String,
    /// Where it stands, in words.
    pub phase: String,
    /// Whether the group wrote its phase down.
    pub agreed: bool,
}

/// What stands on the projector now. `workshop` is that of the scan.
pub fn wall(of: Source, workshop: &Workshop) -> Wall {
    let slide = match &workshop.stage {
        Stage::Cover => Slide::Cover { name: name(of) },
        Stage::Invitation => Slide::Invitation {
            code: invitation(of.scan, of.instrument).map(|found| found.encode(of.instrument)),
            count: voters(&of.scan.content, VoteRound::First).len(),
        },
        Stage::Agreements => Slide::Agreements {
            shown: !workshop.revealed.is_empty(),
            areas: agreements(of),
        },
        Stage::Statement { area, statement } => {
            let found = of.instrument.statement(statement);
            match found.filter(|(of_area, _)| of_area.id == *area) {
                Some((area, statement)) => Slide::Statement(statement::slide(of, area, statement)),
                None => Slide::Cover { name: name(of) },
            }
        }
        Stage::Area { area } => match of.instrument.area(area) {
            Some(area) => Slide::Area(Box::new(area::slide(of, area))),
            None => Slide::Cover { name: name(of) },
        },
        Stage::Sketches => sketches(of),
        Stage::Parking => {
            let parked = workshop.parked.iter();
            Slide::Parking(parked.map(|one| (one.text.clone(), one.done)).collect())
        }
    };
    Wall {
        dark: workshop.dark,
        timer: workshop.timer.map(|timer| timer.ends),
        slide,
    }
}

/// The name of the municipality, else of the scan.
fn name(of: Source) -> String {
    let content = &of.scan.content;
    let municipality = &content.context.municipality.name;
    if municipality.is_empty() {
        content.name.clone()
    } else {
        municipality.clone()
    }
}

/// The name of an area, with its side where both sides have one of that name.
pub(super) fn full_name(of: Source, area: &crate::instrument::Area) -> String {
    if !super::names::has_namesake(of.instrument, area) {
        return area.name.clone();
    }
    let side = crate::text::common::dimension(of.lang, area.dimension);
    format!("{} ({side})", area.name)
}

/// The areas that were shown and on which the group agrees, in the order of the instrument.
pub fn agreements(of: Source) -> Vec<Agreement> {
    let areas = of.instrument.areas.iter();
    areas
        .filter(|area| of.room.is_revealed(&area.id))
        .filter_map(|area| Some((area, of.room.results.area(&area.id)?)))
        .filter(|(_, result)| agrees(result))
        .map(|(area, result)| Agreement {
            area: area.id.clone(),
            dimension: area.dimension,
            name: full_name(of, area),
            phase: phase_words(of.lang, result),
            agreed: of.scan.content.agreed.contains_key(&area.id),
        })
        .collect()
}

fn sketches(of: Source) -> Slide {
    let sides = Dimension::ALL.map(|side| (side, grid(of, side)));
    let agreed = of.instrument.areas.iter();
    let agreed = agreed.filter(|area| of.scan.content.agreed.contains_key(&area.id));
    Slide::Sketches {
        sides: sides.into(),
        agreed: (agreed.count(), of.instrument.areas.len()),
    }
}

/// The invitation of a scan; none before it has a key.
pub fn invitation(scan: &Scan, instrument: &Instrument) -> Option<Invitation> {
    let workshop = Workshop::of(&scan.content);
    let key = SecretKey::parse(workshop.key.as_deref()?)?;
    let roles = workshop.roles(instrument).into_iter().map(|role| {
        let person = Participant {
            role: Some(role.id.clone()),
            ..Participant::default()
        };
        let asked = instrument.areas.iter();
        let asked = asked.filter(|area| scan.content.is_asked(&person, area));
        InvitedRole {
            areas: asked.map(|area| area.id.clone()).collect::<BTreeSet<_>>(),
            name: (!role.name.is_empty()).then_some(role.name),
            id: role.id,
        }
    });
    Some(Invitation {
        scan: scan.id.clone(),
        municipality: scan.content.context.municipality.clone(),
        instrument: scan.instrument.clone(),
        kind: scan.content.kind,
        vote: workshop.vote(),
        culture: workshop.culture,
        identify: workshop.identify,
        roles: roles.collect(),
        key: key.public(),
    })
}

/// What stands on the projector, in a few words.
pub fn stage_name(of: Source, stage: &Stage) -> String {
    let lang = of.lang;
    let named = |words: WallWords| words.say(lang).to_owned();
    let of_area = |id: &AreaId| match of.instrument.area(id) {
        Some(area) => full_name(of, area),
        None => id.to_string(),
    };
    match stage {
        Stage::Cover => named(WallWords::StageCover),
        Stage::Invitation => named(WallWords::StageInvitation),
        Stage::Agreements => named(WallWords::Agreements),
        Stage::Statement { area, .. } => {
            format!("{}: {}", of_area(area), WallWords::StageStatement.say(lang))
        }
        Stage::Area { area } => {
            format!("{}: {}", of_area(area), WallWords::StageArea.say(lang))
        }
        Stage::Sketches => named(WallWords::StageSketches),
        Stage::Parking => named(WallWords::Parking),
    }
}
