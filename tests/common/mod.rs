//! Generators that the integration tests share.
//!
//! [`scans::any_scan`] makes scans as the app may have written them: consistent in themselves, so that
//! reading one back must change nothing and list nothing. [`events::any_event`] makes everything that a
//! person can do to a scan. Both draw from [`instrument`], the built-in one.

#![allow(
    dead_code,
    reason = "every test crate compiles this module and uses a part of it"
)]

pub(crate) mod events;
pub(crate) mod files;
pub(crate) mod plans;
pub(crate) mod scans;

use iscan::exchange::packet::CULTURE_PLACES;
use iscan::instrument::{
    Answer, AreaId, CultureAnswer, FactId, Instrument, Lang, OptionId, PairId, Phase, Placement,
    Position, Rating, StatementId,
};
use iscan::scan::culture::Culture;
use iscan::scan::workshop::{Record, Stage, Workshop};
use iscan::scan::{
    Agreement, Ambition, CivilDate, Extra, FactAnswer, Logo, ParticipantId, Ramp, Scope, Settings,
    Timestamp, VoteRound, VoteUsed,
};
use proptest::array::uniform3;
use proptest::collection::{btree_map, btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::LazyLock;

static INSTRUMENT: LazyLock<Instrument> = LazyLock::new(|| Instrument::builtin(Lang::Nl));

/// The built-in instrument in Dutch.
pub(crate) fn instrument() -> &'static Instrument {
    &INSTRUMENT
}

/// Text as people type it, and as nobody does: control characters, separators, marks.
pub(crate) fn any_text() -> BoxedStrategy<String> {
    let nasty = [
        "",
        "\u{feff}",
        "\"\\/",
        "een\r\ntwee\ttabs",
        "\u{0}\u{1f}\u{7f}",
        "\u{2028}\u{2029}",
        "</script><!--",
        "e\u{301}👩‍👩‍👧 東京 עברית",
        "{\"a\": [1,2]}: , }",
    ];
    prop_oneof![
        "[ -~]{0,16}",
        select(nasty.to_vec()).prop_map(str::to_owned),
        vec(any::<char>(), 0..8).prop_map(|chars| chars.into_iter().collect()),
    ]
    .boxed()
}

/// A moment.
pub(crate) fn any_moment() -> impl Strategy<Value = Timestamp> {
    (any_day(), 0..24_u8, 0..60_u8, 0..60_u8).prop_map(|(day, hour, minute, second)| {
        let text = format!("{day}T{hour:02}:{minute:02}:{second:02}Z");
        Timestamp::parse(&text).expect("a moment")
    })
}

/// A day that every month has.
pub(crate) fn any_day() -> impl Strategy<Value = CivilDate> {
    (1900..3000_u16, 1..=12_u8, 1..=28_u8).prop_map(|(year, month, day)| {
        CivilDate::parse(&format!("{year:04}-{month:02}-{day:02}")).expect("a day")
    })
}

/// A small logo; what stands behind its first bytes is not looked at.
pub(crate) fn any_logo() -> impl Strategy<Value = Logo> {
    let begin = select(vec!["png;base64,iVBORw0KGgoA", "jpeg;base64,/9j/4AAQSkZJ"]);
    let rest = "([A-Za-z0-9+/]{4}){0,3}([A-Za-z0-9+/]{3}=)?";
    (begin, rest).prop_map(|(begin, rest)| {
        let address = format!("data:image/{begin}{rest}");
        Logo::parse(&address).expect("it begins as a picture does")
    })
}

/// Fields of a later version: any JSON under names that this version does not use. Fractions have
/// few digits, which are read back exactly.
pub(crate) fn any_extra() -> impl Strategy<Value = Extra> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<i32>().prop_map(|hundredths| Value::from(f64::from(hundredths) / 100.0)),
        any_text().prop_map(Value::from),
    ];
    let value = leaf.prop_recursive(2, 6, 3, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..3).prop_map(Value::from),
            btree_map(any_text(), inner, 0..3)
                .prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    });
    // Most entities have none, as in real files.
    prop_oneof![
        3 => Just(BTreeMap::new()),
        1 => btree_map("x-[a-zé\"/]{1,6}", value, 0..3),
    ]
    .prop_map(|fields| fields.into_iter().collect())
}

/// One of the statements.
pub(crate) fn any_statement() -> impl Strategy<Value = StatementId> {
    let areas = instrument().areas.iter();
    select(
        areas
            .flat_map(|area| &area.statements)
            .map(|s| s.id.clone())
            .collect::<Vec<_>>(),
    )
}

/// One of the areas.
pub(crate) fn any_area() -> impl Strategy<Value = AreaId> {
    select(
        instrument()
            .areas
            .iter()
            .map(|area| area.id.clone())
            .collect::<Vec<_>>(),
    )
}

/// Answers to some pairs of the culture barometer.
pub(crate) fn any_culture() -> impl Strategy<Value = Culture> {
    let answer = prop_oneof![
        4 => select(Position::ALL.to_vec()).prop_map(CultureAnswer::At),
        1 => Just(CultureAnswer::DontKnow),
    ];
    let pair = select(CULTURE_PLACES.to_vec()).prop_map(PairId::from);
    btree_map(pair, answer, 0..14).prop_map(|answers| answers.into_iter().collect())
}

/// A rating or *weet ik niet*.
pub(crate) fn any_answer() -> impl Strategy<Value = Answer> {
    prop_oneof![
        4 => select(Rating::ALL.to_vec()).prop_map(Answer::Rated),
        1 => Just(Answer::DontKnow),
    ]
}

/// A phase or *weet ik niet*.
pub(crate) fn any_placement() -> impl Strategy<Value = Placement> {
    prop_oneof![
        4 => any_phase().prop_map(Placement::At),
        1 => Just(Placement::DontKnow),
    ]
}

/// A phase.
pub(crate) fn any_phase() -> impl Strategy<Value = Phase> {
    select(Phase::ALL.to_vec())
}

/// What a scan is about.
pub(crate) fn any_scope() -> impl Strategy<Value = Scope> {
    select(Scope::ALL.map(|(_, scope)| scope).to_vec())
}

/// An intake fact with an answer that it offers.
pub(crate) fn any_fact() -> impl Strategy<Value = (FactId, FactAnswer)> {
    let facts: Vec<_> = instrument().facts().collect();
    (select(facts), any::<[bool; 16]>(), 0..6_u8).prop_map(|(fact, chosen, form)| {
        let options = fact
            .options
            .iter()
            .zip(chosen)
            .filter(|(_, chosen)| *chosen);
        let options: Vec<OptionId> = options.map(|(option, _)| option.id.clone()).collect();
        let most = if fact.multiple { options.len() } else { 1 };
        let answer = match form {
            0 => FactAnswer::DontKnow,
            1 if fact.otherwise => FactAnswer::Otherwise,
            _ => FactAnswer::Options(options.into_iter().take(most).collect()),
        };
        (fact.id.clone(), answer)
    })
}

/// What a group agreed on.
pub(crate) fn any_agreement() -> impl Strategy<Value = Agreement> {
    (any_phase(), any_text(), any_text(), any_extra()).prop_map(
        |(phase, reason, evidence, extra)| Agreement {
            phase,
            reason,
            evidence,
            extra,
        },
    )
}

/// What a group aims at.
pub(crate) fn any_ambition() -> impl Strategy<Value = Ambition> {
    (any_phase(), option::of(any::<u16>()), any_extra()).prop_map(|(phase, year, extra)| Ambition {
        phase,
        year,
        extra,
    })
}

/// Valid settings.
pub(crate) fn any_settings() -> impl Strategy<Value = Settings> {
    let roles: Vec<_> = instrument()
        .roles
        .iter()
        .map(|role| role.id.clone())
        .collect();
    (
        (1..=30_u8, 101..=500_u16, 1..=400_u16, 0..=100_u8, 1..=30_u8),
        any_ramps(),
        any::<bool>(),
        btree_map(any_area(), btree_set(select(roles), 0..3), 0..3),
        any_extra(),
    )
        .prop_map(
            |(numbers, [mild, normal, strict], second, asked, extra)| Settings {
                known_from: numbers.0,
                normal,
                mild,
                strict,
                cut: numbers.1,
                pace: numbers.2,
                yes_saying: numbers.3,
                confidential_from: numbers.4,
                vote: if second {
                    VoteUsed::Second
                } else {
                    VoteUsed::First
                },
                asked,
                extra,
            },
        )
}

/// Three ramps, from mild to strict.
fn any_ramps() -> impl Strategy<Value = [Ramp; 3]> {
    (uniform3(0..50_u8), uniform3(50..=100_u8)).prop_map(|(mut lo, mut hi)| {
        lo.sort_unstable();
        hi.sort_unstable();
        [0, 1, 2].map(|i| Ramp::new(lo[i], hi[i]).expect("lo lies below hi"))
    })
}

/// A workshop of which something was decided, or none.
pub(crate) fn any_workshop() -> impl Strategy<Value = Record> {
    let shown = btree_set(any_area(), 0..4);
    let votes = btree_set(select(vec![VoteRound::First, VoteRound::Second]), 0..3);
    let ids = btree_set(any::<[u8; 8]>().prop_map(ParticipantId::from_random), 0..4);
    let notes = btree_map("[a-z-]{1,12}", any_text(), 0..3);
    (shown, votes, ids, notes, any::<bool>(), any_area()).prop_map(
        |(revealed, closed, people, notes, online, area)| {
            let published = closed.iter().map(|vote| (*vote, people.clone())).collect();
            Record::default().with(&Workshop {
                closed,
                revealed,
                published,
                online,
                notes,
                stage: if online {
                    Stage::Area { area }
                } else {
                    Stage::Cover
                },
                ..Workshop::default()
            })
        },
    )
}
