//! Everything that a person can do to a scan.

use super::{
    any_agreement, any_ambition, any_answer, any_area, any_day, any_fact, any_logo, any_placement,
    any_scope, any_settings, any_statement, any_text, instrument,
};
use iscan::scan::{
    Agreement, Ambition, BallotId, Birth, Edit, Event, Extra, Kind, Municipality, Own,
    ParticipantId, ReplicaId, Scan, ScanId, Settings, Timestamp,
};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

/// One event, of any kind; values are drawn from few, so that events meet each other's leaves.
/// Settings are now and then invalid, which must change nothing.
pub(crate) fn any_event() -> BoxedStrategy<Event> {
    prop_oneof![
        1 => any_typing(),
        1 => any_choice(),
        3 => (few_statements(), option::weighted(0.8, any_answer()))
            .prop_map(|(statement, answer)| Event::Rate(statement, answer)),
        1 => (few_statements(), any::<bool>()).prop_map(|(statement, on)| Event::Release(statement, on)),
        1 => (any_area(), option::of(any_placement())).prop_map(|(area, at)| Event::Place(area, at)),
        1 => (any_fact(), any::<bool>()).prop_map(|((fact, answer), there)| {
            Event::Fact(fact, there.then_some(answer))
        }),
        1 => any_settings_event(),
    ]
    .boxed()
}

fn few_statements() -> impl Strategy<Value = iscan::instrument::StatementId> {
    let first = instrument().areas[0].statements.iter();
    prop_oneof![
        3 => select(first.map(|s| s.id.clone()).collect::<Vec<_>>()),
        1 => any_statement(),
    ]
}

fn few_texts() -> impl Strategy<Value = String> {
    prop_oneof![2 => "[ab]{0,2}", 1 => any_text()]
}

fn any_typing() -> impl Strategy<Value = Event> {
    (
        0..6_u8,
        few_texts(),
        few_statements(),
        option::of("[0-9]{5}"),
    )
        .prop_map(|(field, text, statement, refnis)| match field {
            0 => Event::Rename(text),
            1 => Event::Merger(text),
            2 => Event::Inhabitants(text),
            3 => Event::Facilitator(text),
            4 => Event::Municipality(Municipality { name: text, refnis }),
            _ => Event::Comment(statement, text),
        })
}

fn any_choice() -> impl Strategy<Value = Event> {
    prop_oneof![
        Just(Event::Complete),
        option::of(any_scope()).prop_map(Event::Scope),
        option::of(any_day()).prop_map(Event::Date),
        option::of(any_logo()).prop_map(Event::Logo),
        // An event carries what its form shows, and no form shows fields of a later version.
        (any_area(), option::of(any_agreement())).prop_map(|(area, agreement)| {
            let extra = Extra::new();
            Event::Agree(area, agreement.map(|it| Agreement { extra, ..it }))
        }),
        (any_area(), option::of(any_ambition())).prop_map(|(area, ambition)| {
            let extra = Extra::new();
            Event::Aim(area, ambition.map(|it| Ambition { extra, ..it }))
        }),
    ]
}

fn any_settings_event() -> impl Strategy<Value = Event> {
    (any_settings(), any::<bool>()).prop_map(|(settings, valid)| {
        let extra = Extra::new();
        let known_from = if valid { settings.known_from } else { 0 };
        Event::Settings(Settings {
            known_from,
            extra,
            ..settings
        })
    })
}

/// A new scan with one person who answers.
pub(crate) fn started_scan(kind: Kind) -> Scan {
    let birth = Birth {
        id: ScanId::from_random([1; 10]),
        own: Own {
            participant: ParticipantId::from_random([2; 8]),
            ballot: BallotId::from_random([3; 8]),
        },
        now: Timestamp::parse("2026-11-23T14:02:05Z").expect("a moment"),
    };
    Scan::new(birth, kind, instrument())
}

/// An edit by one of several copies of the app, at the given minute.
pub(crate) fn edit_of(replica: u8, minute: usize) -> Edit {
    let now = format!("2026-11-24T{:02}:{:02}:00Z", minute / 60 % 24, minute % 60);
    Edit {
        replica: ReplicaId::from_random([replica; 8]),
        now: Timestamp::parse(&now).expect("a moment"),
    }
}
