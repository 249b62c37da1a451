//! How far a workshop is.
//!
//! Invariant: counts people and areas; no answer is looked at.

mod asked;
mod blank;
mod invite;
mod purpose;
pub mod roles;
mod schedule;

pub use asked::{Gaps, as_default, ask, fitted, gaps, is_asked};
pub use blank::{Sheet, blank};
pub use invite::{has_changed, invitation, invited_mark};
pub use purpose::{Piece, our_purpose, own_purpose, pieces, purpose_text};
pub use schedule::{DEFAULT_START, Schedule, Slot, schedule, starts_of};

use crate::instrument::Instrument;
use crate::scan::workshop::Workshop;
use crate::scan::{Content, ParticipantId, VoteRound};
use std::collections::BTreeSet;

/// How far a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Far {
    /// Not begun.
    #[default]
    Todo,
    /// Begun.
    Busy,
    /// Finished.
    Done,
}

/// How far the workshop is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Progress {
    /// How many people have a ballot in the first vote.
    pub people: usize,
    /// The roles and the date.
    pub prepared: Far,
    /// The invitation.
    pub invited: Far,
    /// The first vote.
    pub collected: Far,
    /// Showing the areas.
    pub shown: Far,
    /// The agreed phases.
    pub agreed: Far,
}

fn far(done: usize, of: usize) -> Far {
    match done {
        0 => Far::Todo,
        done if done < of => Far::Busy,
        _ => Far::Done,
    }
}

/// How far the workshop of a content is.
pub fn progress(content: &Content, instrument: &Instrument) -> Progress {
    let workshop = Workshop::of(content);
    let people = people(content, VoteRound::First).len();
    // Cutting answers loose takes the key away; what is done stays done.
    let was_held = workshop.is_held() || workshop.is_closed(VoteRound::First);
    let areas = instrument.areas.len();
    let both = |area: &&crate::instrument::AreaId| content.ambition.contains_key(*area);
    let (agreed, aimed) = (
        content.agreed.len(),
        content.agreed.keys().filter(both).count(),
    );
    Progress {
        people,
        prepared: match (was_held, content.workshop.is_empty()) {
            (true, _) => Far::Done,
            (_, false) => Far::Busy,
            _ => Far::Todo,
        },
        invited: if was_held { Far::Done } else { Far::Todo },
        collected: match (workshop.is_closed(VoteRound::First), people) {
            (true, _) => Far::Done,
            (_, 0) => Far::Todo,
            _ => Far::Busy,
        },
        shown: far(workshop.revealed.len(), areas),
        agreed: match far(aimed, areas) {
            Far::Todo if agreed > 0 => Far::Busy,
            far => far,
        },
    }
}

/// Who answered something in a vote.
pub fn people(content: &Content, vote: VoteRound) -> BTreeSet<ParticipantId> {
    let ballots = content.ballots.values();
    ballots
        .filter(|ballot| ballot.vote == vote && !ballot.is_blank())
        .map(|ballot| ballot.participant.clone())
        .collect()
}
