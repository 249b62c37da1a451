//! Whose answers are in the figures that were shown, and in which order they came in (METHOD §5).
//!
//! Invariant: who was published stays published, and nobody joins as one of fewer than *m*. Waves
//! are kept apart and in the order of time, because what a wave adds can be read by subtracting the
//! picture before from the picture after: [`super::confidentiality`] looks at every wave.
//!
//! What a published participant answered is taken not to change any more: the vote is closed at the
//! reveal, what comes in later is a ballot of the second vote, and a second vote is published when it
//! closes. A ballot that is withdrawn afterwards does go: the right to take back an answer is
//! stronger, and whoever kept the earlier picture could read it anyway.

use crate::scan::{Ballot, Content, ParticipantId, VoteRound};
use std::collections::BTreeSet;

/// Those whose answers of one vote were shown for the first time together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wave {
    /// Which vote.
    pub vote: VoteRound,
    /// Who joined.
    pub joined: BTreeSet<ParticipantId>,
}

/// Everyone whose answers are in shown figures, wave by wave, in the order of time.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Published {
    waves: Vec<Wave>,
}

impl Published {
    /// From waves that were kept; in each vote somebody counts from the first time.
    pub fn of(waves: Vec<Wave>) -> Self {
        let mut published = Self::default();
        for Wave { vote, mut joined } in waves {
            joined.retain(|id| !published.has(vote, id));
            if !joined.is_empty() {
                published.waves.push(Wave { vote, joined });
            }
        }
        published
    }

    /// Everyone with a ballot, at once in each vote: for a scan that never had a closed vote.
    pub fn everyone(content: &Content) -> Self {
        let waves = [VoteRound::First, VoteRound::Second].map(|vote| Wave {
            vote,
            joined: voters(content, vote),
        });
        Self::of(waves.into())
    }

    /// The same after a reveal: those of `now` who are not in yet join, unless after an earlier
    /// reveal of this vote they are fewer than `m`; then they wait until they are.
    #[must_use]
    pub fn publish(mut self, vote: VoteRound, now: &BTreeSet<ParticipantId>, m: u8) -> Self {
        let before = self.of_vote(vote);
        let joined: BTreeSet<ParticipantId> = now.difference(&before).cloned().collect();
        let enough = before.is_empty() || joined.len() >= usize::from(m);
        if enough && !joined.is_empty() {
            self.waves.push(Wave { vote, joined });
        }
        self
    }

    /// The waves, in the order of time.
    pub fn waves(&self) -> &[Wave] {
        &self.waves
    }

    /// Everyone whose answers of a vote are in shown figures.
    pub fn of_vote(&self, vote: VoteRound) -> BTreeSet<ParticipantId> {
        let of_vote = self.waves.iter().filter(|wave| wave.vote == vote);
        of_vote.flat_map(|wave| &wave.joined).cloned().collect()
    }

    /// Who of these waits to be shown.
    pub fn waiting(
        &self,
        vote: VoteRound,
        now: &BTreeSet<ParticipantId>,
    ) -> BTreeSet<ParticipantId> {
        now.difference(&self.of_vote(vote)).cloned().collect()
    }

    fn has(&self, vote: VoteRound, id: &ParticipantId) -> bool {
        let mut of_vote = self.waves.iter().filter(|wave| wave.vote == vote);
        of_vote.any(|wave| wave.joined.contains(id))
    }
}

/// Everyone with a ballot in a vote.
pub(super) fn voters(content: &Content, vote: VoteRound) -> BTreeSet<ParticipantId> {
    let ballots = content
        .ballots
        .values()
        .filter(|ballot| ballot.vote == vote);
    ballots.map(|ballot| ballot.participant.clone()).collect()
}

/// The content with the published answers alone: what everything that is shown is made from.
pub fn restricted(content: &Content, published: &Published) -> Content {
    let first = published.of_vote(VoteRound::First);
    let second = published.of_vote(VoteRound::Second);
    let keeps = |ballot: &Ballot| match ballot.vote {
        VoteRound::First => first.contains(&ballot.participant),
        VoteRound::Second => second.contains(&ballot.participant),
    };
    let mut shown = content.clone();
    shown.ballots.retain(|_, ballot| keeps(ballot));
    shown
        .participants
        .retain(|id, _| first.contains(id) || second.contains(id));
    shown.own = shown
        .own
        .filter(|own| shown.ballots.contains_key(&own.ballot));
    shown
}
