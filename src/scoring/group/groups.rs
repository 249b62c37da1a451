//! The two reporting groups of METHOD §5: *sturend* and *uitvoerend*.
//!
//! Invariant: nobody is in both groups; who has no role, or one in neither group, is in none and
//! still counts for the room.

use crate::instrument::{Instrument, RoleGroup, RoleId};
use crate::scan::{Content, Participant, ParticipantId};
use std::collections::BTreeSet;

/// One of the two groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// *Sturend*.
    Steering,
    /// *Uitvoerend*.
    Executing,
}

impl Side {
    /// Both, *sturend* first.
    pub const ALL: [Self; 2] = [Self::Steering, Self::Executing];
}

/// Which roles are reported together. They stay as they are from the first reveal on: moving one
/// person's role between the groups would show that person by subtraction.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Groups {
    /// The roles of *sturend*.
    pub steering: BTreeSet<RoleId>,
    /// The roles of *uitvoerend*. A role that stands in both counts as *sturend*.
    pub executing: BTreeSet<RoleId>,
}

impl Groups {
    /// The groups that the instrument gives its roles.
    pub fn of(instrument: &Instrument) -> Self {
        let roles = |group: RoleGroup| {
            let of_group = instrument.roles.iter().filter(|role| role.group == group);
            of_group.map(|role| role.id.clone()).collect()
        };
        Self {
            steering: roles(RoleGroup::Steering),
            executing: roles(RoleGroup::Executing),
        }
    }

    /// The group of a participant, if any.
    pub fn side(&self, participant: &Participant) -> Option<Side> {
        let role = participant.role.as_ref()?;
        if self.steering.contains(role) {
            Some(Side::Steering)
        } else if self.executing.contains(role) {
            Some(Side::Executing)
        } else {
            None
        }
    }

    /// The participants of a group, with or without a ballot.
    pub fn members(&self, content: &Content, side: Side) -> BTreeSet<ParticipantId> {
        let all = content.participants.iter();
        all.filter(|(_, participant)| self.side(participant) == Some(side))
            .map(|(id, _)| id.clone())
            .collect()
    }
}
