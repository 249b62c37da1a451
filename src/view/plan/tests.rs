//! What the page of the plan shows.
//!
//! Invariant: every test makes its own plan, and today comes in.

use super::*;
use crate::document::sheet::Value;
use crate::instrument::guide::{Audience, Guide, Recommendation};
use crate::instrument::{CulturePairs, Instrument, Layer, Phase, RecommendationId, Source};
use crate::report::Advised;
use crate::scan::plan::{Action, Plan, Status};
use crate::scan::{
    ActionId, BallotId, Birth, CivilDate, Kind as ScanKind, Own, ParticipantId, Scan, ScanId,
    SeatId, Timestamp,
};
use crate::text::Lang;
use std::collections::BTreeMap;

fn id(of: u8) -> ActionId {
    ActionId::from_random([of; 8])
}

fn day(text: &str) -> CivilDate {
    CivilDate::parse(text).expect("a day")
}

fn action(title: &str, days: [&str; 2], status: Status) -> Action {
    Action {
        title: title.to_owned(),
        start: CivilDate::parse(days[0]),
        due: CivilDate::parse(days[1]),
        status,
        ..Action::default()
    }
}

fn plan(actions: Vec<Action>) -> Plan {
    Plan {
        actions: (1..).map(id).zip(actions).collect(),
        ..Plan::default()
    }
}

fn sample() -> Plan {
    let mut plan = plan(vec![
        action("Net", ["2026-10-01", "2027-02-28"], Status::Running),
        action("Lijst", ["", "2026-11-01"], Status::Planned),
        action("Oud", ["", "2025-06-01"], Status::Done),
        action("Weg", ["", ""], Status::Stopped),
        action(" ", ["", ""], Status::Planned),
    ]);
    let first = plan.actions.get_mut(&id(1)).expect("an action");
    first.after.insert(id(2));
    first.owner = "An".into();
    let third = plan.actions.get_mut(&id(3)).expect("an action");
    third.ended = CivilDate::parse("2026-01-15");
    plan
}

fn scan() -> Scan {
    let birth = Birth {
        id: ScanId::from_random([1; 10]),
        own: Own {
            participant: ParticipantId::from_random([2; 8]),
            ballot: BallotId::from_random([3; 8]),
        },
        now: Timestamp::parse("2026-11-30T08:00:00Z").expect("a moment"),
    };
    Scan::new(birth, ScanKind::Full, &Instrument::builtin(Lang::Nl))
}

#[test]
fn only_an_own_action_in_which_nothing_was_filled_in_is_untouched() {
    assert_eq!(untouched(&sample()), None);
    let advised = Action {
        recommendation: Some("data-inventory".into()),
        ..Action::default()
    };
    let all = vec![action("Net", ["", ""], Status::Planned), advised];
    assert_eq!(untouched(&plan(all.clone())), None);
    let with_empty = plan([all, vec![Action::default()]].concat());
    assert_eq!(untouched(&with_empty), Some(id(3)));
}

#[test]
fn an_action_that_ends_before_it_begins_is_known_as_such() {
    let ends = |start, due| ends_early(&action("Net", [start, due], Status::Planned));
    assert!(ends("2026-10-02", "2026-10-01"));
    assert!(!ends("2026-10-01", "2026-10-01"));
    assert!(!ends("", "2026-10-01"));
    assert!(!ends("2026-10-01", ""));
}

#[test]
fn actions_stand_by_status_and_within_it_by_the_day_they_are_due() {
    let groups = by_status(&sample());
    let statuses: Vec<Status> = groups.iter().map(|group| group.status).collect();
    assert_eq!(
        statuses,
        [
            Status::Running,
            Status::Planned,
            Status::Done,
            Status::Stopped
        ]
    );
    assert_eq!(groups[1].actions, [id(2), id(5)]);
    let plan = sample();
    assert_eq!(
        title_of(Lang::Nl, &plan.actions[&id(5)]),
        "Actie zonder titel"
    );
    assert_eq!(first_of(Lang::Nl, &plan, &plan.actions[&id(1)]), ["Lijst"]);
    assert_eq!(may_come_first(&plan, &id(2)), [id(3), id(4), id(5)]);
}

#[test]
fn what_is_open_after_its_day_is_overdue_and_what_is_done_is_not() {
    let plan = sample();
    let today = day("2026-11-30");
    assert_eq!(overdue_days(&plan.actions[&id(2)], today), Some(29));
    assert_eq!(overdue_days(&plan.actions[&id(1)], today), None);
    assert!(!is_overdue(&plan.actions[&id(3)], today));
    assert_eq!(overdue_days(&plan.actions[&id(2)], day("2026-11-01")), None);
    assert_eq!(days_between(day("2024-02-28"), day("2024-03-01")), 2);
    assert_eq!(days_between(day("1900-01-01"), day("2000-01-01")), 36_524);
}

#[test]
fn the_day_on_which_an_action_ended_follows_its_status() {
    let today = day("2026-11-30");
    let done = status_set(Action::default(), Status::Done, today);
    assert_eq!(done.ended, Some(today));
    let again = status_set(done.clone(), Status::Done, day("2027-01-01"));
    assert_eq!(again.ended, Some(today), "it did not end twice");
    assert_eq!(status_set(done, Status::Running, today).ended, None);
}

#[test]
fn bars_lie_on_the_line_and_know_what_they_wait_for() {
    let along = timeline(Lang::Nl, &sample(), day("2026-11-30"));
    let titles: Vec<&str> = along.bars.iter().map(|bar| bar.title.as_str()).collect();
    assert_eq!(titles, ["Oud", "Net", "Lijst"]);
    for bar in &along.bars {
        assert!(
            0.0 <= bar.from && bar.from < bar.to && bar.to <= 1.0,
            "{bar:?}"
        );
    }
    assert_eq!(along.bars[1].after, [2]);
    assert!(along.bars[2].overdue && !along.bars[1].overdue);
    assert!(along.today.is_some_and(|today| today > 0.5 && today < 1.0));
    assert_eq!(
        along.undated,
        ["Actie zonder titel"],
        "what was stopped is not waited for"
    );
    assert_eq!(along.ticks[0].label, "kw. 3 2025");
    let table = along.table(Lang::Nl);
    assert_eq!(table.rows.len(), 3);
    assert_eq!(table.rows[1][1], "An");
}

#[test]
fn a_line_of_any_length_has_a_few_marks() {
    let mut found = Vec::new();
    for last in ["2026-12-31", "2028-12-31", "2050-12-31", "2999-12-31"] {
        let actions = vec![action("A", ["2026-11-01", last], Status::Planned)];
        let along = timeline(Lang::En, &plan(actions), day("2026-11-30"));
        found.push(along.ticks.len());
        for tick in &along.ticks {
            assert!((0.0..=1.0).contains(&tick.at), "{tick:?}");
        }
    }
    assert!(
        found.iter().all(|count| (1..=16).contains(count)),
        "{found:?}"
    );
    let none = timeline(Lang::Nl, &Plan::default(), day("2026-11-30"));
    assert!(none.bars.is_empty() && none.ticks.is_empty());
}

#[test]
fn progress_counts_what_was_due_and_what_ended_per_year() {
    let found = progress(&sample(), day("2026-11-30"));
    let year = |due, of_due, done, stopped| Year {
        due,
        of_due,
        done,
        stopped,
    };
    assert_eq!(found.years[&2025], year(1, 1, 0, 0));
    assert_eq!(found.years[&2026], year(1, 0, 1, 0));
    assert_eq!(found.years[&2027], year(1, 0, 0, 0));
    assert_eq!(found.undated, year(0, 0, 0, 1));
    assert_eq!((found.done, found.all, found.overdue), (1, 5, 1));
    assert_eq!(
        progress_table(Lang::Nl, &found)
            .expect("a table")
            .rows
            .len(),
        4
    );
    assert_eq!(progress_table(Lang::Nl, &Progress::default()), None);
}

#[test]
fn the_sum_orders_and_the_spread_says_who_gave() {
    let mut plan = sample();
    for (seat, given) in [
        (1, vec![(1, 4), (2, 1)]),
        (2, vec![(1, 1)]),
        (3, vec![(3, 2)]),
    ] {
        let given = given
            .into_iter()
            .map(|(of, points)| (id(of), points))
            .collect();
        plan.points.insert(SeatId::from_random([seat; 8]), given);
    }
    let ranked = ranking(Lang::Nl, &plan);
    let sums: Vec<(&str, u32, usize)> = ranked
        .iter()
        .map(|one| (one.title.as_str(), one.sum, one.gave))
        .collect();
    let untitled = "Actie zonder titel";
    assert_eq!(
        sums,
        [
            ("Net", 5, 2),
            ("Oud", 2, 1),
            ("Lijst", 1, 1),
            (untitled, 0, 0)
        ]
    );
    assert_eq!(ranked[0].spread, Some((1, 4)));
    let table = points_table(Lang::Nl, &plan);
    assert_eq!(table.rows[0], ["Net", "5", "1 tot 4", "2 van 3"]);
}

#[test]
fn nobody_gives_a_sixth_point() {
    let mut given = BTreeMap::new();
    for _ in 0..7 {
        given = more(&given, &id(1), true);
    }
    assert_eq!((given[&id(1)], points_left(&given)), (5, 0));
    given = more(&given, &id(1), false);
    given = more(&given, &id(2), true);
    assert_eq!((given[&id(1)], given[&id(2)]), (4, 1));
    given = more(&more(&given, &id(2), false), &id(2), false);
    assert!(!given.contains_key(&id(2)));
}

#[test]
fn only_open_actions_that_are_not_here_are_taken_over() {
    let mut here = Plan::default();
    here.actions.insert(id(2), Action::default());
    let new = taken(&sample(), &here);
    assert_eq!(new.keys().collect::<Vec<_>>(), [&id(1), &id(5)]);
    assert_eq!(new[&id(1)].title, "Net");
}

fn recommendation(id: &str, audience: Audience, needs: &[&str]) -> Recommendation {
    let words = |what: &str| format!("{what} {id}");
    Recommendation {
        id: id.into(),
        audience,
        chapter: Layer::Technical,
        areas: Vec::new(),
        step: Phase::FIRST,
        when: None,
        needs: needs.iter().map(|id| RecommendationId::from(*id)).collect(),
        source: Source::Extension,
        counts: false,
        title: words("Doe"),
        text: words("Want"),
        rests: words("Rust"),
        start: words("Bel"),
        sign: words("Zie"),
    }
}

fn guide() -> Guide {
    let own = Audience::Municipality;
    Guide {
        lang: Lang::Nl,
        findings: Vec::new(),
        topics: Vec::new(),
        portraits: Vec::new(),
        symptoms: Vec::new(),
        culture: CulturePairs {
            lang: Lang::Nl,
            pairs: Vec::new(),
        },
        recommendations: vec![
            recommendation("a", own, &[]),
            recommendation("b", own, &["a"]),
            recommendation("c", own, &[]),
            recommendation("g", Audience::Government, &[]),
            recommendation("h", Audience::Government, &[]),
            recommendation("s", Audience::Supplier, &[]),
        ],
    }
}

fn advised(guide: &Guide) -> Vec<Advised<'_>> {
    let all = guide.recommendations.iter();
    all.map(|recommendation| Advised {
        recommendation,
        because: Vec::new(),
        after: recommendation.needs.clone(),
        gap: None,
    })
    .collect()
}

fn ids(cards: &[Card]) -> Vec<&str> {
    cards.iter().map(|card| card.id.as_str()).collect()
}

#[test]
fn recommendations_become_actions_or_are_set_aside_and_go_up_and_down() {
    let (instrument, guide) = (Instrument::builtin(Lang::Nl), guide());
    let mut plan = Plan::default();
    let shown = |plan: &Plan| cards(&instrument, &guide, &advised(&guide), plan);
    assert_eq!(ids(&shown(&plan)), ["a", "b", "c"]);
    assert_eq!(shown(&plan)[1].needs, ["Doe a"]);

    let made = action_of(&guide, &plan, &"a".into()).expect("an action");
    plan.actions.insert(id(1), made);
    plan.dismissed.insert("c".into());
    let now = shown(&plan);
    assert_eq!(now[0].state, State::InPlan(id(1)));
    assert_eq!(now[2].state, State::Dismissed);
    let second = action_of(&guide, &plan, &"b".into()).expect("an action");
    assert_eq!(second.title, "Doe b");
    assert!(second.after.contains(&id(1)), "it waits for what it needs");

    let open = ["a".into(), "b".into()];
    plan.order = moved(&open, &["x".into()], &"b".into(), true).expect("a place above");
    assert_eq!(plan.order, ["b".into(), "a".into(), "x".into()]);
    assert_eq!(ids(&shown(&plan)), ["b", "a", "c"]);
    assert_eq!(moved(&open, &[], &"a".into(), true), None);
    assert_eq!(moved(&open, &[], &"b".into(), false), None);
}

#[test]
fn a_letter_holds_what_applies_and_says_who_and_when() {
    let (instrument, guide) = (Instrument::builtin(Lang::Nl), guide());
    let mut scan = scan();
    scan.content.context.municipality.name = "Genk".to_owned();
    let mut plan = Plan::default();
    plan.dismissed.insert("h".into());
    let all = signals(
        &instrument,
        &guide,
        &advised(&guide),
        &plan,
        Audience::Government,
    );
    assert_eq!(
        all.iter().map(|one| one.applies).collect::<Vec<_>>(),
        [true, false]
    );
    let today = day("2026-11-30");
    let letter = |all: &[Signal]| letter(Lang::Nl, &scan.content, Audience::Government, all, today);
    let text = letter(&all).expect("a letter").to_text();
    assert!(
        text.starts_with(
            "Aan de centrale overheden\n\nSignalen uit de I-scan van Genk\n\nGeachte,"
        )
    );
    assert!(text.contains("1. Doe g\nWant g"), "{text}");
    assert!(!text.contains("Doe h"));
    assert!(text.ends_with("Genk, 30 november 2026\n"), "{text}");
    assert_eq!(letter(&[]), None);
}

#[test]
fn the_calendar_has_every_dated_action_once_and_the_sheet_every_action() {
    let mut scan = scan();
    sample().put(&mut scan.content);
    let days = entries(Lang::Nl, &scan, None);
    let titles: Vec<(&str, bool)> = days
        .iter()
        .map(|day| (day.title.as_str(), day.done))
        .collect();
    assert_eq!(titles, [("Oud", true), ("Lijst", false), ("Net", false)]);
    assert_eq!(days[2].notes, "Trekker: An");
    let sheet = sheet(Lang::Nl, &sample(), None);
    assert_eq!(sheet.rows.len(), 5);
    assert!(
        sheet
            .rows
            .iter()
            .all(|row| row.len() == sheet.columns.len())
    );
    assert_eq!(sheet.rows[0][0], Value::Text("Net".to_owned()));
    assert_eq!(sheet.rows[0][5], Value::Date(day("2027-02-28")));
    assert_eq!(sheet.rows[0][10], Value::Text("Lijst".to_owned()));
}
