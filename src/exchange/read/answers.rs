//! Repairs participants and their ballots.
//!
//! Invariant: a ballot without a participant to whom it could belong is left out; of every other one
//! each usable answer is kept, also to statements and areas that this instrument does not have.

use super::fields::{self, Fields, Repair, bad_word, narrow};
use crate::instrument::{
    Answer, AreaId, CultureAnswer, PairId, Phase, Placement, Position, Rating, RoleId, StatementId,
};
use crate::scan::culture::{self, Culture};
use crate::scan::{Ballot, BallotId, Comment, Participant, ParticipantId, Via, VoteRound};
use serde_json::Value;
use std::ops::RangeInclusive;

/// The highest place of a ballot among those of one participant.
const SEQ_LIMIT: u64 = 999_999_999;

pub(super) fn participant(
    key: &str,
    value: Value,
    repair: &mut Repair,
) -> Option<(ParticipantId, Participant)> {
    let Some(id) = ParticipantId::parse(key) else {
        repair.note(bad_word(key));
        return None;
    };
    let mut fields = Fields::of(value, repair)?;
    let role = fields
        .take("role")
        .and_then(|value| repair.within("role", |repair| self::role(value, repair)));
    let participant = Participant {
        role,
        name: fields.optional_text("name", repair),
        extra: fields.rest(),
    };
    Some((id, participant))
}

/// A role; listed where neither the instrument nor the workshop has it.
pub(super) fn role(value: Value, repair: &mut Repair) -> Option<RoleId> {
    let role = RoleId::from(fields::text(value, repair)?.as_str());
    if repair.instrument.role(&role).is_none() && !repair.roles.contains(&role) {
        repair.note_unknown(role.as_str());
    }
    Some(role)
}

pub(super) fn ballot(key: &str, value: Value, repair: &mut Repair) -> Option<(BallotId, Ballot)> {
    let Some(id) = BallotId::parse(key) else {
        repair.note(bad_word(key));
        return None;
    };
    let mut fields = Fields::of(value, repair)?;
    fields.wanted(&["participant", "vote", "seq", "via"], repair);
    let participant = fields.parsed("participant", ParticipantId::parse, repair)?;
    let vote = fields.integer("vote", 1..=2, repair);
    let vote = vote.and_then(|vote| VoteRound::new(narrow(vote)));
    // A ballot of no known vote never comes before one that says which it is.
    let seq = fields
        .integer("seq", 0..=SEQ_LIMIT, repair)
        .map_or(0, narrow);
    let culture: Culture = fields
        .entries(culture::FIELD, repair, culture)
        .into_iter()
        .collect();
    let mut ballot = Ballot {
        participant,
        vote: vote.unwrap_or(VoteRound::First),
        seq: if vote.is_some() { seq } else { 0 },
        via: fields.word("via", &Via::ALL, repair).unwrap_or(Via::File),
        ratings: fields.entries("ratings", repair, rating),
        placements: fields.entries("placements", repair, placement),
        comments: fields.entries("comments", repair, comment),
        extra: fields.rest(),
    };
    culture.put(&mut ballot);
    Some((id, ballot))
}

fn rating(key: &str, value: Value, repair: &mut Repair) -> Option<(StatementId, Answer)> {
    let id = statement(key, repair);
    let rated = |number| Rating::new(number).map(Answer::Rated);
    let answer = number_or_question(&value, 0..=4, rated, Answer::DontKnow, repair)?;
    Some((id, answer))
}

fn placement(key: &str, value: Value, repair: &mut Repair) -> Option<(AreaId, Placement)> {
    let id = area(key, repair);
    let at = |number| Phase::new(number).map(Placement::At);
    let placement = number_or_question(&value, 1..=5, at, Placement::DontKnow, repair)?;
    Some((id, placement))
}

/// An answer to the culture barometer; whose pairs they are, no instrument says.
fn culture(key: &str, value: Value, repair: &mut Repair) -> Option<(PairId, CultureAnswer)> {
    let at = |number| Position::new(number).map(CultureAnswer::At);
    let answer = number_or_question(&value, 1..=5, at, CultureAnswer::DontKnow, repair)?;
    Some((PairId::from(key), answer))
}

/// What a number of the range means, or what `"?"` means.
fn number_or_question<T>(
    value: &Value,
    range: RangeInclusive<u64>,
    number: fn(u8) -> Option<T>,
    question: T,
    repair: &mut Repair,
) -> Option<T> {
    let Value::String(text) = value else {
        return number(narrow(fields::integer(value, range, repair)?));
    };
    if text == "?" {
        return Some(question);
    }
    repair.note(bad_word(text));
    None
}

fn comment(key: &str, value: Value, repair: &mut Repair) -> Option<(StatementId, Comment)> {
    let id = statement(key, repair);
    let mut fields = Fields::of(value, repair)?;
    fields.wanted(&["text", "private"], repair);
    let comment = Comment {
        text: fields.text("text", repair),
        // Nothing is released by a mistake in a file.
        private: fields.flag("private", repair).unwrap_or(true),
        extra: fields.rest(),
    };
    Some((id, comment))
}

/// A statement; listed where the instrument does not have it.
pub(super) fn statement(key: &str, repair: &mut Repair) -> StatementId {
    let id = StatementId::from(key);
    if repair.instrument.statement(&id).is_none() {
        repair.note_unknown(key);
    }
    id
}

/// An area; listed where the instrument does not have it.
pub(super) fn area(key: &str, repair: &mut Repair) -> AreaId {
    let id = AreaId::from(key);
    if repair.instrument.area(&id).is_none() {
        repair.note_unknown(key);
    }
    id
}

/// A phase in the field of that name.
pub(super) fn phase(fields: &mut Fields, repair: &mut Repair) -> Option<Phase> {
    let number = fields.integer("phase", 1..=5, repair)?;
    Phase::new(narrow(number))
}
