//! Merging two copies of one scan, seen from outside: what people meet, and the laws that hold for
//! any two copies.
#![cfg(not(target_arch = "wasm32"))]

mod cases;
#[path = "../common/mod.rs"]
mod common;
mod edges;
mod laws;
mod plans;

use common::events::{edit_of, started_scan};
use iscan::exchange::{Conflict, Merged, merge};
use iscan::instrument::{Answer, AreaId, Phase, Rating, StatementId};
use iscan::scan::{
    Agreement, Ballot, BallotId, Event, Extra, Kind, ParticipantId, Scan, Via, VoteRound, update,
};

/// Both as one; the tests that use it merge copies of one scan.
fn merged(ours: &Scan, theirs: &Scan) -> Merged {
    merge(ours, theirs).expect("copies of one scan")
}

/// The scan after these acts on one device.
fn after(scan: &Scan, device: u8, events: Vec<Event>) -> Scan {
    let mut scan = scan.clone();
    for (minute, event) in events.into_iter().enumerate() {
        update(&mut scan, event, &edit_of(device, minute));
    }
    scan
}

/// The places of the conflicts.
fn paths(conflicts: &[Conflict]) -> Vec<&str> {
    conflicts.iter().map(|it| it.path.as_str()).collect()
}

fn statement(id: &str) -> StatementId {
    StatementId::from(id)
}

fn rate(id: &str, rating: u8) -> Event {
    let rating = Rating::new(rating).expect("0 to 4");
    Event::Rate(statement(id), Some(Answer::Rated(rating)))
}

fn remark(id: &str, text: &str) -> Event {
    Event::Comment(statement(id), text.into())
}

fn agree(phase: u8, reason: &str) -> Event {
    let agreement = Agreement {
        phase: Phase::new(phase).expect("1 to 5"),
        reason: reason.into(),
        evidence: String::new(),
        extra: Extra::new(),
    };
    Event::Agree(AreaId::from("i-data"), Some(agreement))
}

fn own(scan: &Scan) -> &Ballot {
    scan.content.own_ballot().expect("a person answers here")
}

fn started() -> Scan {
    started_scan(Kind::Full)
}

/// A ballot of somebody else, under the id of this number.
fn add_ballot(scan: &mut Scan, number: u8) -> BallotId {
    let participant = ParticipantId::from_random([number; 8]);
    let id = BallotId::from_random([number; 8]);
    let mut ballot = Ballot::empty(participant.clone(), VoteRound::First, Via::Link);
    ballot
        .ratings
        .insert(statement("i-data-1"), Answer::DontKnow);
    let participants = &mut scan.content.participants;
    participants.entry(participant).or_default();
    scan.content.ballots.insert(id.clone(), ballot);
    id
}

fn base_ballot(scan: &Scan) -> &BallotId {
    &scan.content.own.as_ref().expect("a person").ballot
}
