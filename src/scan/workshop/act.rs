//! What a facilitator does to a scan, and what else only the whole program can do to it.
//!
//! Invariant: like an [`Event`](crate::scan::Event) an act is total and stamps what it changes, and it
//! goes the same way: [`act`] and [`update`](crate::scan::update) are the only code that changes a
//! content. Ballots of others are only ever added.

use super::loosen::{forget_gone, loosen};
use super::{Refused, Workshop};
use crate::instrument::{CultureAnswer, PairId};
use crate::scan::{
    Ballot, BallotId, Content, Edit, Participant, ParticipantId, Scan, culture, update_with,
};

/// So many refusals are kept; the oldest go first.
const REFUSED_LIMIT: usize = 200;

/// A reply that is taken in.
#[derive(Clone, Debug, PartialEq)]
pub struct Arrival {
    /// Who it is from.
    pub participant: ParticipantId,
    /// What is known of that person now.
    pub about: Participant,
    /// The id of the ballot.
    pub id: BallotId,
    /// The ballot.
    pub ballot: Ballot,
}

/// One act.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// Change how the workshop is held and where it stands. With the name of a field while typing in
    /// it, so that undo takes the typing back as one.
    Set(Box<Workshop>, Option<String>),
    /// Take replies in, and remember what was refused.
    Receive(Vec<Arrival>, Vec<Refused>),
    /// Guide only: the person at this screen, who answered nothing, is no participant.
    Guide,
    /// Put answers that were cut loose from persons in the place of all answers (METHOD §5).
    Loosen(Vec<Arrival>),
    /// Answer a pair of the culture barometer as the person at this screen, or take the answer back.
    Culture(PairId, Option<CultureAnswer>),
}

impl Act {
    /// The field that the act types into, if it is typing.
    pub fn typed_field(&self) -> Option<String> {
        match self {
            Self::Set(_, field) => field.clone(),
            _ => None,
        }
    }
}

/// Applies one act. Returns whether anything changed.
pub fn act(scan: &mut Scan, act: Act, edit: &Edit) -> bool {
    let is_purge = matches!(act, Act::Loosen(_));
    let changed = update_with(scan, edit, |content| match act {
        Act::Set(workshop, _) => content.workshop = content.workshop.with(&workshop),
        Act::Receive(arrivals, refused) => receive(content, arrivals, refused),
        Act::Guide => guide(content),
        Act::Loosen(answers) => loosen(content, answers),
        Act::Culture(pair, answer) => culture::answer(content, pair, answer),
    });
    if is_purge && changed {
        scan.epoch = scan.epoch.saturating_add(1);
        forget_gone(scan);
    }
    changed
}

fn receive(content: &mut Content, arrivals: Vec<Arrival>, refused: Vec<Refused>) {
    for arrival in arrivals {
        content
            .participants
            .insert(arrival.participant, arrival.about);
        content.ballots.entry(arrival.id).or_insert(arrival.ballot);
    }
    if refused.is_empty() {
        return;
    }
    let mut workshop = Workshop::of(content);
    workshop.refused.extend(refused);
    let beyond = workshop.refused.len().saturating_sub(REFUSED_LIMIT);
    workshop.refused.drain(..beyond);
    content.workshop = content.workshop.with(&workshop);
}

/// Who answered something stays.
fn guide(content: &mut Content) {
    if content
        .own_ballot()
        .is_some_and(|ballot| !ballot.is_blank())
    {
        return;
    }
    if let Some(own) = content.own.take() {
        content.ballots.remove(&own.ballot);
        let others = content.ballots.values();
        let mut others = others.filter(|ballot| ballot.participant == own.participant);
        if others.next().is_none() {
            content.participants.remove(&own.participant);
        }
    }
}
