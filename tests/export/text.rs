//! Tables as text and calendars.

use crate::common::{any_day, any_text};
use icalendar::{Calendar, CalendarComponent, Component as _};
use iscan::document::sheet::{Column, Kind, Sheet, Value};
use iscan::export::calendar::Entry;
use iscan::export::{Job, Pictures, run};
use iscan::instrument::Lang;
use iscan::scan::{CivilDate, Timestamp};
use proptest::prelude::*;

fn made(job: &Job) -> String {
    let job = serde_json::to_string(job).expect("JSON");
    let bytes = run(&job, &Pictures::default()).expect("a file");
    String::from_utf8(bytes).expect("UTF-8")
}

fn csv(lang: Lang, row: Vec<Value>) -> String {
    made(&Job::Csv {
        sheet: Sheet {
            name: String::new(),
            title: "Staat er niet in".to_owned(),
            lang,
            columns: vec![
                Column::new(Kind::Text, "Kop"),
                Column::new(Kind::Number, "2e"),
            ],
            rows: vec![row],
        },
    })
}

fn day(text: &str) -> CivilDate {
    CivilDate::parse(text).expect("a day")
}

#[test]
fn a_table_has_its_mark_its_line_ends_and_the_signs_of_its_language() {
    let row = vec![
        Value::number(-2.5),
        Value::percent(0.455),
        Value::Integer(3),
        Value::Date(day("2026-11-30")),
        Value::Empty,
        Value::text("a;b"),
        Value::text("zegt \"ja\"\nen nee"),
    ];
    assert_eq!(
        csv(Lang::Nl, row.clone()),
        "\u{feff}Kop;2e\r\n\"-2,5\";\"45,5%\";3;2026-11-30;;\"a;b\";\"zegt \"\"ja\"\"\nen nee\"\r\n"
    );
    assert_eq!(
        csv(Lang::En, row),
        "\u{feff}Kop,2e\r\n-2.5,45.5%,3,2026-11-30,,\"a;b\",\"zegt \"\"ja\"\"\nen nee\"\r\n"
    );
}

#[test]
fn no_text_is_taken_for_a_formula() {
    for text in [
        "=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "\n=1", " =1", "\u{0}=1", "＝1",
    ] {
        let line = csv(Lang::Nl, vec![Value::text(text)]);
        let field = line.split("\r\n").nth(1).expect("a row").trim_matches('"');
        assert!(field.starts_with('\''), "{text:?} became {field:?}");
    }
    let line = csv(Lang::Nl, vec![Value::text("a=b"), Value::Integer(-1)]);
    assert!(line.ends_with("a=b;-1\r\n"));
}

fn entry(uid: &str, title: &str, notes: &str, due: &str) -> Entry {
    Entry {
        uid: uid.to_owned(),
        title: title.to_owned(),
        notes: notes.to_owned(),
        start: None,
        due: day(due),
        done: false,
        stamp: Timestamp::parse("2026-11-30T08:00:00Z").expect("a moment"),
    }
}

fn ics(entries: Vec<Entry>) -> String {
    let lang = Lang::Nl;
    made(&Job::Ics { lang, entries })
}

/// The calendar as a library reads it.
fn read(text: &str) -> Vec<icalendar::Event> {
    let calendar: Calendar = text.parse().expect("a calendar");
    let events = calendar.components.into_iter();
    let events = events.map(|component| match component {
        CalendarComponent::Event(event) => event,
        other => panic!("{other:?} is no event"),
    });
    events.collect()
}

#[test]
fn an_action_is_a_whole_day_that_keeps_nobody_busy() {
    let mut spread = entry("b", "Iets langs", "", "2026-12-31");
    spread.start = Some(day("2026-12-01"));
    spread.done = true;
    let text = ics(vec![
        entry("a@iscan", "Iets doen", "Zie rapport", "2028-02-28"),
        spread,
    ]);
    let events = read(&text);
    let of = |at: usize, name: &str| events[at].property_value(name).unwrap_or_default();
    assert_eq!(of(0, "UID"), "a@iscan");
    assert_eq!(of(0, "SUMMARY"), "Iets doen");
    assert_eq!(of(0, "DESCRIPTION"), "Zie rapport");
    assert_eq!(of(0, "DTSTAMP"), "20261130T080000Z");
    assert_eq!((of(0, "DTSTART"), of(0, "DTEND")), ("20280228", "20280229"));
    assert_eq!(of(0, "TRANSP"), "TRANSPARENT");
    assert!(events[0].get_start().is_some());
    assert_eq!(of(1, "SUMMARY"), "✓ Iets langs");
    assert_eq!((of(1, "DTSTART"), of(1, "DTEND")), ("20261201", "20270101"));
    assert_eq!(of(1, "DESCRIPTION"), "");
}

#[test]
fn a_beginning_after_the_end_is_no_beginning() {
    let mut late = entry("a", "x", "", "2026-12-01");
    late.start = Some(day("2027-01-01"));
    let events = read(&ics(vec![late]));
    assert_eq!(events[0].property_value("DTSTART"), Some("20261201"));
}

proptest! {
    #[test]
    fn whatever_an_action_is_called_a_calendar_reads_it_back(
        title in any_text(),
        notes in any_text(),
        due in any_day(),
    ) {
        let title = format!("t{title}");
        let text = ics(vec![entry("a", &title, &notes, &due.to_string())]);
        prop_assert!(text.split("\r\n").all(|line| line.len() <= 75));
        prop_assert!(!text.replace("\r\n", "").contains(['\r', '\n']));
        let events = read(&text);
        prop_assert_eq!(events.len(), 1);
        let kept: String = title.replace("\r\n", "\n").replace('\r', "\n").replace('\t', " ");
        let kept: String = kept
            .chars()
            .filter(|c| *c == '\n' || !(c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}')))
            .collect();
        prop_assert_eq!(events[0].get_summary(), Some(kept.as_str()));
    }
}
