//! What of a scan may be shown to anybody but the person at the screen (METHOD §5).
//!
//! Invariant: whatever is shown of a group is made of [`shown`], the published answers, and a figure of
//! a statement goes through [`Room`]. A scan without a closed vote never waited: there everyone is
//! published at once, and the same rules hold.

use crate::instrument::{AreaId, Instrument, RoleGroup};
use crate::scan::workshop::{Level, Workshop};
use crate::scan::{Content, ParticipantId, VoteRound};
use crate::scoring::group::{
    Confidentiality, Figures, Groups, Published, Wave, confidentiality, restricted,
};
use crate::scoring::{Results, score};
use std::collections::BTreeSet;

/// The answers that were shown, and which figures of them may be.
#[derive(Clone, Debug)]
pub struct Room {
    /// How the workshop stands.
    pub workshop: Workshop,
    /// The two reporting groups.
    pub groups: Groups,
    /// Whose answers stand in what is shown.
    pub published: Published,
    /// The content with their answers alone.
    pub content: Content,
    /// What follows from them.
    pub results: Results,
    allowed: Confidentiality,
}

impl Room {
    /// The room of a content.
    pub fn of(content: &Content, instrument: &Instrument) -> Self {
        let workshop = Workshop::of(content);
        let groups = groups(&workshop, instrument);
        let published = published(content, &workshop);
        let allowed = confidentiality(content, instrument, &groups, &published);
        let restricted = restricted(content, &published);
        Self {
            results: score(&restricted, instrument),
            content: restricted,
            workshop,
            groups,
            published,
            allowed,
        }
    }

    /// What may be shown of an area, for the vote that the settings use.
    pub fn figures(&self, area: &AreaId) -> Figures {
        let figures = self.allowed.of(area, self.content.settings.vote);
        match self.workshop.level {
            Level::Statements => figures,
            // The placements are figures of the area itself.
            Level::Areas => Figures {
                placements: figures.placements,
                ..Figures::default()
            },
        }
    }

    /// Whether the distributions of an area's statements may be shown.
    pub fn may_show(&self, area: &AreaId) -> bool {
        self.figures(area).ratings.room
    }

    /// Whether the counts of *weet ik niet* may be shown.
    pub fn may_count(&self, area: &AreaId) -> bool {
        self.figures(area).dont_know.room
    }

    /// Whether the shift of a second vote may be shown.
    pub fn may_shift(&self, area: &AreaId) -> bool {
        self.workshop.level == Level::Statements && self.allowed.shift(area)
    }

    /// Whether an area was shown to the room.
    pub fn is_revealed(&self, area: &AreaId) -> bool {
        self.workshop.revealed.contains(area)
    }
}

/// The content that everything that is shown is made from: the published answers alone.
pub fn shown(content: &Content) -> Content {
    let workshop = Workshop::of(content);
    restricted(content, &published(content, &workshop))
}

/// Whose answers stand in what is shown. A vote is published once, as one wave: it is closed by then.
pub(super) fn published(content: &Content, workshop: &Workshop) -> Published {
    if !workshop.is_held() && workshop.published.is_empty() {
        return Published::everyone(content);
    }
    let votes = workshop.published.iter();
    let waves = votes.map(|(vote, joined)| Wave {
        vote: *vote,
        joined: joined.clone(),
    });
    Published::of(waves.collect())
}

/// The two reporting groups of a workshop.
pub fn groups(workshop: &Workshop, instrument: &Instrument) -> Groups {
    let roles = workshop.roles(instrument);
    let of = |group: RoleGroup| {
        let of_group = roles.iter().filter(|role| role.group == group);
        of_group.map(|role| role.id.clone()).collect()
    };
    Groups {
        steering: of(RoleGroup::Steering),
        executing: of(RoleGroup::Executing),
    }
}

/// Shows areas to the room: once the first vote is closed, and with everyone who is in it by then. An
/// area that was shown stays shown, and whoever was published too.
pub fn reveal<'a>(
    workshop: &mut Workshop,
    content: &Content,
    areas: impl IntoIterator<Item = &'a AreaId>,
) {
    if !workshop.is_closed(VoteRound::First) {
        return;
    }
    publish(workshop, content, VoteRound::First);
    workshop.revealed.extend(areas.into_iter().cloned());
}

/// Closes a vote. The first waits to be shown; the second is shown at once, for what it is about was
/// already talked about.
pub fn close(workshop: &mut Workshop, content: &Content, vote: VoteRound) {
    if vote == VoteRound::Second && !workshop.is_closed(VoteRound::First) {
        return;
    }
    workshop.closed.insert(vote);
    if vote == VoteRound::Second && !workshop.revealed.is_empty() {
        publish(workshop, content, vote);
    }
}

/// A vote is published as a whole or not at all: what came in afterwards would be told apart by
/// subtracting (METHOD §5).
fn publish(workshop: &mut Workshop, content: &Content, vote: VoteRound) {
    let now = voters(content, vote);
    if workshop.published.get(&vote).is_none_or(BTreeSet::is_empty) && !now.is_empty() {
        workshop.published.insert(vote, now);
    }
}

/// Everyone who answered something in a vote: a facilitator who opened the statements and left them
/// again is not in it.
pub fn voters(content: &Content, vote: VoteRound) -> BTreeSet<ParticipantId> {
    let ballots = content.ballots.values();
    let of_vote = ballots.filter(|ballot| ballot.vote == vote && !ballot.is_blank());
    of_vote.map(|ballot| ballot.participant.clone()).collect()
}
