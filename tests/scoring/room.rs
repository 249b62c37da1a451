//! Builds the content of a scan from answers in short.

use iscan::instrument::{
    Answer, AreaId, Instrument, Lang, Phase, Placement, Rating, RoleId, StatementId,
};
use iscan::scan::{Ballot, BallotId, Content, Participant, ParticipantId, Via, VoteRound};
use iscan::scoring::{AreaResult, Interval, PhaseRange, Results};
use std::sync::LazyLock;

pub(crate) static INSTRUMENT: LazyLock<Instrument> =
    LazyLock::new(|| Instrument::builtin(Lang::Nl));

pub(crate) fn person(number: u64) -> ParticipantId {
    ParticipantId::from_random(number.to_be_bytes())
}

fn ballot_id(number: u64, vote: VoteRound) -> BallotId {
    BallotId::from_random((number * 4 + u64::from(vote.number())).to_be_bytes())
}

/// The ballot of a person in a vote, made when it is not there yet.
pub(crate) fn ballot(content: &mut Content, number: u64, vote: VoteRound) -> &mut Ballot {
    let id = person(number);
    content.participants.entry(id.clone()).or_default();
    content
        .ballots
        .entry(ballot_id(number, vote))
        .or_insert_with(|| Ballot::empty(id, vote, Via::Link))
}

/// So many people without a role, each with an empty first ballot.
pub(crate) fn room(people: u64) -> Content {
    let mut content = Content::default();
    for number in 0..people {
        ballot(&mut content, number, VoteRound::First);
    }
    content
}

pub(crate) fn with_role(content: &mut Content, number: u64, role: &str) {
    let participant = Participant {
        role: Some(RoleId::from(role)),
        ..Participant::default()
    };
    content.participants.insert(person(number), participant);
}

/// A rating, or *weet ik niet* for anything above 4.
pub(crate) fn answer(number: u8) -> Answer {
    Rating::new(number).map_or(Answer::DontKnow, Answer::Rated)
}

/// The first answers of persons 0, 1, 2 … to a statement.
pub(crate) fn rate(content: &mut Content, statement: &str, ratings: &[u8]) {
    for (number, rating) in (0..).zip(ratings) {
        ballot(content, number, VoteRound::First)
            .ratings
            .insert(StatementId::from(statement), answer(*rating));
    }
}

/// The same for every statement of a phase of an area.
pub(crate) fn rate_cell(content: &mut Content, area: &str, phase: u8, ratings: &[u8]) {
    let area = INSTRUMENT.area(&AreaId::from(area)).expect("known");
    let phase = Phase::new(phase).expect("1–5");
    for statement in area.statements_of(phase) {
        rate(content, statement.id.as_str(), ratings);
    }
}

/// The same for a whole area: phases 1, 2, 3 … by everyone alike.
pub(crate) fn rate_area(content: &mut Content, area: &str, people: usize, phases: &[u8]) {
    for (phase, rating) in (1..).zip(phases) {
        rate_cell(content, area, phase, &vec![*rating; people]);
    }
}

/// The first placements of persons 0, 1, 2 … in an area; 0 is *weet ik niet*.
pub(crate) fn place(content: &mut Content, area: &str, phases: &[u8]) {
    for (number, phase) in (0..).zip(phases) {
        let placement = Phase::new(*phase).map_or(Placement::DontKnow, Placement::At);
        ballot(content, number, VoteRound::First)
            .placements
            .insert(AreaId::from(area), placement);
    }
}

pub(crate) fn area<'a>(results: &'a Results, id: &str) -> &'a AreaResult {
    results.area(&AreaId::from(id)).expect("known")
}

pub(crate) fn phases(range: PhaseRange) -> (u8, u8) {
    (range.low.number(), range.high.number())
}

pub(crate) fn near(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-9
}

#[track_caller]
pub(crate) fn assert_interval(found: Interval, low: f64, high: f64) {
    assert!(
        near(found.low, low) && near(found.high, high),
        "{found:?} instead of [{low}, {high}]"
    );
}
