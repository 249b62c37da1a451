//! From answers to results: METHOD §3, §4 and §6, to the letter.
//!
//! Invariant: scoring does no I/O and cannot fail. It reads a [`Content`] and the structure of an
//! [`Instrument`], never its words, and the same answers give the same bits on every machine: sums
//! run over integers or in id order. What the instrument does not know is passed over.
//!
//! Where METHOD leaves room, this is decided:
//! - With the second vote used, only a rating replaces a rating: *weet ik niet* is none (METHOD §2),
//!   so it fills a gap and takes nothing back. → `ballots`
//! - The *p* of an unknown cell by which the deciding step and the missing step are found is its
//!   lower bound, 0, as is the phase that says how far to look. → `stairs`
//! - Placements are those of the first vote, whichever vote is used, and so is the |P| by which they
//!   are known. → `placement`
//! - A fact of the intake gives at most one vote per axis. → `intake`
//! - Agreed phases, ambitions and intake facts belong to the municipality: their points are the same
//!   for every group.

mod agreement;
mod area;
mod ballots;
mod cells;
pub mod group;
mod intake;
mod number;
mod placement;
mod plane;
mod quartiles;
mod result;
mod rows;
mod stairs;

pub use agreement::{AGREEMENT_FROM, agreement};
pub use number::{TOLERANCE, at_least, below, phase_reached};
pub use quartiles::quartiles;
pub use result::*;

use crate::instrument::{AreaId, Instrument, Phase};
use crate::scan::{Content, Kind, ParticipantId};
use ballots::Voter;
use std::collections::BTreeSet;

/// Everything that follows from the answers of a scan, over the whole room.
pub fn score(content: &Content, instrument: &Instrument) -> Results {
    let room = ballots::voters(content, instrument);
    let voters: Vec<&Voter> = room.iter().collect();
    results(content, instrument, &room, &voters)
}

/// The same over these participants alone, for figures of a group. The points *afgesproken*,
/// *ambitie* and *intake* stay those of the whole scan.
pub fn score_among(
    content: &Content,
    instrument: &Instrument,
    participants: &BTreeSet<ParticipantId>,
) -> Results {
    let room = ballots::voters(content, instrument);
    let voters: Vec<&Voter> = room
        .iter()
        .filter(|voter| participants.contains(voter.id))
        .collect();
    results(content, instrument, &room, &voters)
}

fn results(
    content: &Content,
    instrument: &Instrument,
    room: &[Voter],
    voters: &[&Voter],
) -> Results {
    let settings = &content.settings;
    let areas = area::areas(instrument, voters, settings);
    let (answered, asked) = match content.kind {
        Kind::Full => progress(&areas),
        // A snelscan asks no statement (METHOD §2).
        Kind::Quick => (0, 0),
    };
    let decided = |phase_of: &dyn Fn(&AreaId) -> Option<Phase>| {
        plane::decided_point(instrument, room, phase_of)
    };
    let agreed = decided(&|area| content.agreed.get(area).map(|agreed| agreed.phase));
    let ambition = decided(&|area| content.ambition.get(area).map(|aim| aim.phase));
    let yes_saying = area::yes_saying(&areas);
    let in_use = plane::asked(instrument, &areas);
    Results {
        participants: voters.len(),
        roles: ballots::roles(instrument, voters),
        answered,
        asked,
        plane: plane::plane(instrument, &in_use, settings),
        placed: plane::placed_point(instrument, &in_use),
        agreed,
        ambition,
        intake: intake::intake(&content.facts, instrument, settings),
        alignment: rows::alignment(&in_use),
        layers: rows::layers(&in_use),
        yes_saying,
        says_yes: yes_saying.is_some_and(|j| at_least(j, f64::from(settings.yes_saying) / 100.0)),
        areas,
    }
}

/// How many statements were answered, of how many asked.
fn progress(areas: &[AreaResult]) -> (usize, usize) {
    areas.iter().flat_map(|area| &area.distributions).fold(
        (0, 0),
        |(answered, asked), statement| {
            (
                answered + statement.raters() + statement.dont_know,
                asked + statement.asked,
            )
        },
    )
}
