//! Scans as the app may have written them.

use super::{
    any_agreement, any_ambition, any_answer, any_area, any_culture, any_day, any_extra, any_fact,
    any_logo, any_moment, any_placement, any_scope, any_settings, any_statement, any_text,
    any_workshop, instrument, plans::any_plan,
};
use iscan::scan::plan::Plan;
use iscan::scan::{
    Ballot, BallotId, Comment, Content, Context, Extra, InstrumentRef, Kind, Municipality, Own,
    Participant, ParticipantId, ReplicaId, Scan, ScanId, Stamp, Via, VoteRound,
};
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use std::collections::BTreeMap;

/// A scan in which everything may occur: several participants with several ballots, every kind of
/// answer, agreements, ambitions, other settings, stamps, fields of later versions.
pub(crate) fn any_scan() -> BoxedStrategy<Scan> {
    (
        any::<[u8; 10]>().prop_map(ScanId::from_random),
        (0..1_u64 << 53, 0..1_000_000_000_u32),
        (any_moment(), any_moment()),
        any_content(),
        any_stamps(),
        any_extra(),
    )
        .prop_map(
            |(id, (revision, epoch), (created, changed), content, stamps, extra)| {
                let (stamps, versions) = stamps;
                Scan {
                    id,
                    revision,
                    instrument: InstrumentRef::to(instrument()),
                    epoch,
                    created,
                    changed,
                    content,
                    stamps,
                    versions,
                    extra,
                }
            },
        )
        .boxed()
}

fn any_content() -> impl Strategy<Value = Content> {
    let words = (any_text(), any::<bool>(), any::<bool>());
    let group = (
        btree_map(any_area(), any_agreement(), 0..4),
        btree_map(any_area(), any_ambition(), 0..4),
        any_settings(),
        any_workshop(),
        any_plan(),
    );
    let facts = vec(any_fact(), 0..5);
    (
        words,
        any_context(),
        facts,
        any_people(),
        group,
        any_extra(),
    )
        .prop_map(
            |((name, quick, example), context, facts, people, group, extra)| Content {
                name,
                kind: if quick { Kind::Quick } else { Kind::Full },
                example,
                context,
                facts: facts.into_iter().collect(),
                participants: people.0,
                ballots: people.1,
                own: people.2,
                agreed: group.0,
                ambition: group.1,
                settings: group.2,
                workshop: group.3,
                extra: with_plan(extra, &group.4),
            },
        )
}

/// The further fields of a content, with a plan among them where it says anything.
fn with_plan(extra: Extra, plan: &Plan) -> Extra {
    let mut content = Content {
        extra,
        ..Content::default()
    };
    plan.put(&mut content);
    content.extra
}

fn any_context() -> impl Strategy<Value = Context> {
    (
        (any_text(), option::of("[0-9]{5}")),
        option::of(any_scope()),
        [any_text(), any_text(), any_text()],
        option::of(any_day()),
        option::of(any_logo()),
        any_extra(),
    )
        .prop_map(
            |((name, refnis), scope, [merger, inhabitants, facilitator], date, logo, extra)| {
                Context {
                    municipality: Municipality { name, refnis },
                    scope,
                    merger,
                    inhabitants,
                    date,
                    facilitator,
                    logo,
                    extra,
                }
            },
        )
}

type People = (
    BTreeMap<ParticipantId, Participant>,
    BTreeMap<BallotId, Ballot>,
    Option<Own>,
);

/// Participants, ballots that name them, and perhaps the one at this screen.
fn any_people() -> impl Strategy<Value = People> {
    let ids = any::<[u8; 8]>().prop_map(ParticipantId::from_random);
    let ballot_ids = any::<[u8; 8]>().prop_map(BallotId::from_random);
    (
        btree_map(ids, any_participant(), 1..4),
        btree_map(ballot_ids, (any::<Index>(), any_ballot()), 0..5),
        option::of(any::<Index>()),
    )
        .prop_map(|(participants, ballots, own)| {
            let names: Vec<_> = participants.keys().cloned().collect();
            let ballots: BTreeMap<_, _> = ballots
                .into_iter()
                .map(|(id, (whose, ballot))| {
                    let participant = whose.get(&names).clone();
                    (
                        id,
                        Ballot {
                            participant,
                            ..ballot
                        },
                    )
                })
                .collect();
            let all: Vec<_> = ballots.iter().collect();
            let own = own.filter(|_| !all.is_empty()).map(|own| {
                let (id, ballot) = own.get(&all);
                Own {
                    participant: ballot.participant.clone(),
                    ballot: (*id).clone(),
                }
            });
            (participants, ballots, own)
        })
}

fn any_participant() -> impl Strategy<Value = Participant> {
    let roles: Vec<_> = instrument()
        .roles
        .iter()
        .map(|role| role.id.clone())
        .collect();
    (
        option::of(select(roles)),
        option::of(any_text()),
        any_extra(),
    )
        .prop_map(|(role, name, extra)| Participant { role, name, extra })
}

/// A ballot of nobody yet.
fn any_ballot() -> impl Strategy<Value = Ballot> {
    (
        (any::<bool>(), 0..1_000_000_000_u32),
        select(Via::ALL.map(|(_, via)| via).to_vec()),
        btree_map(any_statement(), any_answer(), 0..8),
        btree_map(any_area(), any_placement(), 0..5),
        btree_map(any_statement(), any_comment(), 0..3),
        (any_extra(), any_culture()),
    )
        .prop_map(
            |((second, seq), via, ratings, placements, comments, (extra, culture))| {
                let mut ballot = Ballot {
                    participant: ParticipantId::from_random([0; 8]),
                    vote: if second {
                        VoteRound::Second
                    } else {
                        VoteRound::First
                    },
                    seq,
                    via,
                    ratings,
                    placements,
                    comments,
                    extra,
                };
                culture.put(&mut ballot);
                ballot
            },
        )
}

fn any_comment() -> impl Strategy<Value = Comment> {
    (any_text(), any::<bool>(), any_extra()).prop_map(|(text, private, extra)| Comment {
        text,
        private,
        extra,
    })
}

type Stamps = (BTreeMap<String, Stamp>, BTreeMap<ReplicaId, u64>);

/// Stamps, and a version vector that covers them.
fn any_stamps() -> impl Strategy<Value = Stamps> {
    let replica = (0..3_u8).prop_map(|n| ReplicaId::from_random([n; 8]));
    let counter = 0..1_u64 << 53;
    (
        btree_map(any_text(), (replica.clone(), counter.clone()), 0..4),
        btree_map(replica, counter, 0..3),
    )
        .prop_map(|(stamps, mut versions)| {
            let stamps: BTreeMap<_, _> = stamps
                .into_iter()
                .map(|(path, (replica, counter))| (path, Stamp { replica, counter }))
                .collect();
            for stamp in stamps.values() {
                let known = versions.entry(stamp.replica.clone()).or_insert(0);
                *known = stamp.counter.max(*known);
            }
            (stamps, versions)
        })
}
