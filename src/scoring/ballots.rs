//! Who counts, and which of their answers (METHOD §3, *P*).
//!
//! Invariant: this is the only code in scoring that reads ballots' ratings; the culture barometer, which
//! is no rating, is read in `group::culture`. Each ballot is walked
//! once, beside the sorted statements; afterwards answers are found by place.

use super::RoleCount;
use crate::instrument::{Answer, Instrument, Placement, RoleId, StatementId};
use crate::scan::{Ballot, Content, Participant, ParticipantId, VoteRound, VoteUsed};
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// A participant with a ballot in the vote used.
pub(super) struct Voter<'a> {
    /// Who.
    pub(super) id: &'a ParticipantId,
    participant: &'a Participant,
    /// The ballot of the first vote, which holds the placements that count.
    pub(super) first: Option<&'a Ballot>,
    /// Per area, in the order of the instrument, whether it was asked.
    pub(super) asked: Vec<bool>,
    /// Per statement, in the order of the instrument, the answer that counts.
    pub(super) answers: Vec<Option<Answer>>,
}

/// A statement's id and its place in the instrument.
type Slot<'a> = (&'a StatementId, usize);

/// Everyone with a ballot in the vote used, in id order.
pub(super) fn voters<'a>(content: &'a Content, instrument: &Instrument) -> Vec<Voter<'a>> {
    let slots = slots(instrument);
    let mut voters = Vec::new();
    for (id, (first, second)) in effective_ballots(content) {
        let used = match content.settings.vote {
            VoteUsed::First => [first, None],
            VoteUsed::Second => [first, second],
        };
        let Some(participant) = content.participants.get(id) else {
            continue;
        };
        if used == [None, None] {
            continue;
        }
        let mut answers = vec![None; slots.len()];
        for ballot in used.into_iter().flatten() {
            fill(&mut answers, ballot, &slots);
        }
        voters.push(Voter {
            id,
            participant,
            first,
            asked: asked(content, participant, instrument),
            answers,
        });
    }
    voters
}

/// Per participant the ballot that counts in the first and in the second vote; the same choice as
/// [`Content::effective`], in one pass.
pub(super) fn effective_ballots(
    content: &Content,
) -> BTreeMap<&ParticipantId, (Option<&Ballot>, Option<&Ballot>)> {
    let mut of: BTreeMap<_, (Option<&Ballot>, Option<&Ballot>)> = BTreeMap::new();
    for ballot in content.ballots.values() {
        let both = of.entry(&ballot.participant).or_default();
        let best = match ballot.vote {
            VoteRound::First => &mut both.0,
            VoteRound::Second => &mut both.1,
        };
        // Ballots come in id order, so of equal ones the last by id stays.
        if best.is_none_or(|best| ballot.seq >= best.seq) {
            *best = Some(ballot);
        }
    }
    of
}

/// Somebody with a ballot in either vote, and what was answered in each.
pub(super) struct Sheets<'a> {
    /// Who.
    pub(super) id: &'a ParticipantId,
    pub(super) participant: &'a Participant,
    /// Per area, in the order of the instrument, whether it was asked.
    pub(super) asked: Vec<bool>,
    /// Per statement, in the order of the instrument, the answer of the first vote.
    pub(super) first: Vec<Option<Answer>>,
    /// The same of the second vote.
    pub(super) second: Vec<Option<Answer>>,
    /// Per area the placement of the first vote.
    pub(super) placements: Vec<Option<Placement>>,
}

/// Everyone with a ballot in either vote, in id order, with the votes apart.
pub(super) fn sheets<'a>(content: &'a Content, instrument: &Instrument) -> Vec<Sheets<'a>> {
    let slots = slots(instrument);
    let answers = |ballot: Option<&Ballot>| {
        let mut answers = vec![None; slots.len()];
        if let Some(ballot) = ballot {
            fill(&mut answers, ballot, &slots);
        }
        answers
    };
    let ballots = effective_ballots(content).into_iter();
    ballots
        .filter_map(|(id, (first, second))| {
            let participant = content.participants.get(id)?;
            let areas = instrument.areas.iter();
            Some(Sheets {
                id,
                participant,
                asked: asked(content, participant, instrument),
                first: answers(first),
                second: answers(second),
                placements: areas
                    .map(|area| first?.placements.get(&area.id).copied())
                    .collect(),
            })
        })
        .collect()
}

fn slots(instrument: &Instrument) -> Vec<Slot<'_>> {
    let mut slots: Vec<Slot> = instrument
        .areas
        .iter()
        .flat_map(|area| &area.statements)
        .enumerate()
        .map(|(place, statement)| (&statement.id, place))
        .collect();
    slots.sort_unstable();
    slots
}

/// Lays a ballot over what is there. Only a rating replaces a rating.
fn fill(answers: &mut [Option<Answer>], ballot: &Ballot, slots: &[Slot]) {
    let mut next = 0;
    for (id, answer) in &ballot.ratings {
        // Both are sorted: what is passed is never looked at again.
        while let Some((slot, place)) = slots.get(next) {
            let order = slot.cmp(&id);
            if order == Ordering::Greater {
                break;
            }
            next += 1;
            if order == Ordering::Equal {
                let place = &mut answers[*place];
                if place.is_none() || answer.rating().is_some() {
                    *place = Some(*answer);
                }
                break;
            }
        }
    }
}

fn asked(content: &Content, participant: &Participant, instrument: &Instrument) -> Vec<bool> {
    let areas = instrument.areas.iter();
    areas
        .map(|area| content.is_asked(participant, area))
        .collect()
}

/// How many take part in each role of the instrument; then in roles that it does not know, by id,
/// and without a role, where there are such people.
pub(super) fn roles(instrument: &Instrument, voters: &[&Voter]) -> Vec<RoleCount> {
    let mut counts: BTreeMap<Option<&RoleId>, usize> = BTreeMap::new();
    for voter in voters {
        *counts.entry(voter.participant.role.as_ref()).or_default() += 1;
    }
    let without = counts.remove(&None);
    let mut roles: Vec<RoleCount> = instrument
        .roles
        .iter()
        .map(|role| RoleCount {
            role: Some(role.id.clone()),
            count: counts.remove(&Some(&role.id)).unwrap_or(0),
        })
        .collect();
    let others = counts.into_iter();
    let without = without.map(|count| (None, count));
    roles.extend(others.chain(without).map(|(role, count)| RoleCount {
        role: role.cloned(),
        count,
    }));
    roles
}
