//! Rooms that are made up on the spot, and what is shown of them.

use super::super::{Opening, Source, opening};
use crate::instrument::{Answer, Dimension, Instrument, Lang, Phase, Placement, Rating};
use crate::scan::{
    Ballot, BallotId, Birth, Kind, Own, Participant, ParticipantId, Scan, ScanId, Timestamp, Via,
    VoteRound,
};
use crate::scoring::score;

/// A room of so many people without a role, who all answer alike: 0–4 per side and phase.
pub(super) fn room(kind: Kind, people: u8, rate: &dyn Fn(Dimension, u8) -> Option<u8>) -> Scan {
    room_of_each(kind, people, &|_, _, dimension, phase| {
        rate(dimension, phase)
    })
}

/// The same, where the answer hangs on the person and the area too.
pub(super) fn room_of_each(
    kind: Kind,
    people: u8,
    rate: &dyn Fn(u8, &str, Dimension, u8) -> Option<u8>,
) -> Scan {
    let instrument = Instrument::builtin(Lang::Nl);
    let birth = Birth {
        id: ScanId::from_random([1; 10]),
        own: Own {
            participant: ParticipantId::from_random([0; 8]),
            ballot: BallotId::from_random([0; 8]),
        },
        now: Timestamp::parse("2026-11-23T09:00:00Z").expect("a moment"),
    };
    let mut scan = Scan::new(birth, kind, &instrument);
    for person in 0..people {
        let id = ParticipantId::from_random([person; 8]);
        let mut ballot = Ballot::empty(id.clone(), VoteRound::First, Via::Screen);
        for area in &instrument.areas {
            for statement in &area.statements {
                let phase = statement.phase.number();
                let rating = rate(person, area.id.as_str(), area.dimension, phase);
                if let Some(rating) = rating.and_then(Rating::new) {
                    let answer = Answer::Rated(rating);
                    ballot.ratings.insert(statement.id.clone(), answer);
                }
            }
        }
        let content = &mut scan.content;
        content.participants.insert(id, Participant::default());
        let ballot_id = BallotId::from_random([person; 8]);
        content.ballots.insert(ballot_id, ballot);
    }
    scan
}

pub(super) fn place(scan: &mut Scan, phase: u8) {
    let instrument = Instrument::builtin(Lang::Nl);
    let phase = Phase::new(phase).expect("a phase");
    for ballot in scan.content.ballots.values_mut() {
        for area in &instrument.areas {
            ballot
                .placements
                .insert(area.id.clone(), Placement::At(phase));
        }
    }
}

/// Does something with what is shown of a scan.
pub(super) fn shown<T>(lang: Lang, scan: &Scan, act: impl FnOnce(Source) -> T) -> T {
    let instrument = Instrument::builtin(lang);
    let results = score(&scan.content, &instrument);
    act(Source {
        lang,
        scan,
        instrument: &instrument,
        results: &results,
    })
}

pub(super) fn opening_of(lang: Lang, scan: &Scan) -> Opening {
    shown(lang, scan, opening)
}

/// Fully yes up to these phases, else no; never the mirror.
pub(super) fn up_to(organisation: u8, ict: u8) -> impl Fn(Dimension, u8) -> Option<u8> {
    move |dimension, phase| {
        let top = match dimension {
            Dimension::Organisation => organisation,
            Dimension::Ict => ict,
        };
        Some(if phase > 1 && phase <= top { 4 } else { 0 })
    }
}
