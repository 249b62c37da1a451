//! Cuts answers loose from persons, for good (METHOD §5).
//!
//! Invariant: afterwards no name, no history, no private remark and no id of before is left, and the
//! answers to one area cannot be tied to those to another: within each role, every area's answers were
//! dealt anew, and those to the culture barometer as if it were one more. What an area counts to stays the same.
//! A remark that was released stays, signed by nobody. A role of fewer than `m` people is dropped, and so
//! is the key: a sealed reply that somebody kept must not open any more.

use super::{Arrival, Workshop};
use crate::instrument::{Area, Instrument, RoleId};
use crate::scan::culture::Culture;
use crate::scan::plan::{FIELD, Plan};
use crate::scan::{
    Ballot, BallotId, Comment, Content, Participant, ParticipantId, Scan, Via, VoteRound,
};
use std::collections::BTreeMap;

/// Both ballots of one person that count.
type Votes<'a> = [Option<(&'a BallotId, &'a Ballot)>; 2];

/// So many random ids [`loosened`] needs for a content.
pub fn needed(content: &Content, instrument: &Instrument) -> usize {
    content.participants.len() * (4 + instrument.areas.len())
}

/// The answers cut loose, or `None` with too little randomness.
pub fn loosened(
    content: &Content,
    instrument: &Instrument,
    random: &[[u8; 8]],
) -> Option<Vec<Arrival>> {
    if random.len() < needed(content, instrument) {
        return None;
    }
    let mut random = random.iter().copied();
    let mut arrivals = Vec::new();
    let plan = Plan::of(content);
    for (role, people) in pools(content) {
        arrivals.extend(deal(role, &people, instrument, &plan, &mut random)?);
    }
    Some(arrivals)
}

/// Puts the loosened answers in the place of all answers. What was shown of a vote is made of the new
/// people from now on.
pub(super) fn loosen(content: &mut Content, arrivals: Vec<Arrival>) {
    content.own = None;
    content.participants.clear();
    content.ballots.clear();
    for arrival in arrivals {
        content
            .participants
            .insert(arrival.participant, arrival.about);
        content.ballots.insert(arrival.id, arrival.ballot);
    }
    let mut workshop = Workshop::of(content);
    workshop.key = None;
    workshop.refused.clear();
    for (vote, people) in &mut workshop.published {
        let ballots = content.ballots.values();
        let of_vote = ballots.filter(|ballot| ballot.vote == *vote);
        *people = of_vote.map(|ballot| ballot.participant.clone()).collect();
    }
    content.workshop = content.workshop.with(&workshop);
    forget_releases(content);
}

/// A release names a ballot that is gone; what it released stands in the new ones as released.
fn forget_releases(content: &mut Content) {
    let mut plan = Plan::of(content);
    if !plan.released.is_empty() {
        let ballots = &content.ballots;
        plan.released.retain(|id, _| ballots.contains_key(id));
        plan.put(content);
    }
}

/// Takes away the stamps of people and ballots that are gone: they say who there was and who answered
/// what. No merge needs them, for of a copy from before a purge nothing personal is taken.
pub(super) fn forget_gone(scan: &mut Scan) {
    let content = &scan.content;
    scan.stamps.retain(|path, _| {
        let mut keys = path.split('/');
        let (table, id) = (keys.next(), keys.next().unwrap_or_default());
        match table {
            Some("participants") => {
                ParticipantId::parse(id).is_some_and(|id| content.participants.contains_key(&id))
            }
            Some("ballots") => {
                BallotId::parse(id).is_some_and(|id| content.ballots.contains_key(&id))
            }
            Some("own") => content.own.is_some(),
            Some(FIELD) if id == "released" => {
                let ballot = keys.next().and_then(BallotId::parse);
                ballot.is_some_and(|id| content.ballots.contains_key(&id))
            }
            _ => true,
        }
    });
}

/// The people with a ballot, by role; those of small roles together, without one.
fn pools(content: &Content) -> BTreeMap<Option<RoleId>, Vec<Votes<'_>>> {
    let mut pools: BTreeMap<Option<RoleId>, Vec<Votes>> = BTreeMap::new();
    for (id, participant) in &content.participants {
        let votes = [VoteRound::First, VoteRound::Second].map(|vote| effective(content, id, vote));
        if votes != [None, None] {
            pools
                .entry(participant.role.clone())
                .or_default()
                .push(votes);
        }
    }
    let from = usize::from(content.settings.confidential_from);
    let small: Vec<_> = pools
        .iter()
        .filter(|(role, people)| role.is_some() && people.len() < from)
        .map(|(role, _)| role.clone())
        .collect();
    for role in small {
        let people = pools.remove(&role).unwrap_or_default();
        pools.entry(None).or_default().extend(people);
    }
    pools
}

/// The ballot of one vote that counts for a participant, with its id.
fn effective<'a>(
    content: &'a Content,
    participant: &ParticipantId,
    vote: VoteRound,
) -> Option<(&'a BallotId, &'a Ballot)> {
    let counts = content.effective(participant, vote)?;
    let mut ballots = content.ballots.iter();
    ballots.find(|(_, ballot)| std::ptr::eq(*ballot, counts))
}

/// Deals the answers of a pool to as many new people.
fn deal(
    role: Option<RoleId>,
    people: &[Votes],
    instrument: &Instrument,
    plan: &Plan,
    random: &mut impl Iterator<Item = [u8; 8]>,
) -> Option<Vec<Arrival>> {
    let orders: Vec<Vec<usize>> = instrument
        .areas
        .iter()
        .map(|_| shuffled(people.len(), random))
        .collect::<Option<_>>()?;
    let culture = shuffled(people.len(), random)?;
    let mut arrivals = Vec::new();
    for seat in 0..people.len() {
        let participant = ParticipantId::from_random(random.next()?);
        for (at, vote) in [VoteRound::First, VoteRound::Second]
            .into_iter()
            .enumerate()
        {
            let id = BallotId::from_random(random.next()?);
            let mut ballot = Ballot::empty(participant.clone(), vote, Via::Screen);
            let mut is_cast = false;
            for (area, order) in instrument.areas.iter().zip(&orders) {
                if let Some(from) = people[order[seat]][at] {
                    is_cast = true;
                    copy(area, from, plan, &mut ballot);
                }
            }
            if let Some((_, from)) = people[culture[seat]][at] {
                is_cast = true;
                Culture::of(from).put(&mut ballot);
            }
            if is_cast {
                arrivals.push(Arrival {
                    participant: participant.clone(),
                    about: Participant {
                        role: role.clone(),
                        ..Participant::default()
                    },
                    id,
                    ballot,
                });
            }
        }
    }
    Some(arrivals)
}

/// The numbers below `count` in the order of as many random keys.
fn shuffled(count: usize, random: &mut impl Iterator<Item = [u8; 8]>) -> Option<Vec<usize>> {
    let mut keys = (0..count)
        .map(|at| Some((random.next()?, at)))
        .collect::<Option<Vec<_>>>()?;
    keys.sort_unstable();
    Some(keys.into_iter().map(|(_, at)| at).collect())
}

/// Copies what was answered about one area; remarks only where they were released.
fn copy(area: &Area, (name, from): (&BallotId, &Ballot), plan: &Plan, to: &mut Ballot) {
    for statement in &area.statements {
        let id = &statement.id;
        if let Some(answer) = from.ratings.get(id) {
            to.ratings.insert(id.clone(), *answer);
        }
        let is_released = |comment: &Comment| !comment.private || plan.release(name, id).is_some();
        if let Some(comment) = from.comments.get(id).filter(|one| is_released(one)) {
            let mut comment = comment.clone();
            comment.private = false;
            to.comments.insert(id.clone(), comment);
        }
    }
    if let Some(placement) = from.placements.get(&area.id) {
        to.placements.insert(area.id.clone(), *placement);
    }
}
