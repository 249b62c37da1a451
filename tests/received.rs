//! Hostile files: what a file from outside may not bring in, and that the rest of it still comes.
#![cfg(not(target_arch = "wasm32"))]

mod common;

use common::files::{SAMPLE, edited, read};
use common::scans::any_scan;
use common::{any_moment, instrument};
use iscan::exchange::{
    ImportError, Problem, ProblemKind, Received, SCAN_LIMIT, TEXT_LIMIT, export, receive, visible,
};
use iscan::instrument::Lang;
use iscan::scan::plan::Plan;
use iscan::text::errors;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

const BALLOT: &str = "/data/content/ballots/b1b1b1b1b1b1b";

fn received(file: &Value) -> Result<Received, ImportError> {
    receive(file.to_string().as_bytes(), instrument())
}

/// The sample with a value somewhere, as it is received.
fn with(pointer: &str, value: Value) -> Received {
    received(&edited(pointer, Some(value))).expect("the file opens")
}

/// The problems of the sample with a value somewhere.
fn problems(pointer: &str, value: Value) -> Vec<(String, ProblemKind)> {
    let problems = with(pointer, value).imported.problems.into_iter();
    problems
        .map(|Problem { path, what }| (path, what))
        .collect()
}

/// An object of so many entries.
fn many(count: usize, value: &Value) -> Value {
    let entries = (0..count).map(|n| (format!("k{n}"), value.clone()));
    Value::Object(entries.collect::<Map<_, _>>())
}

#[test]
fn an_honest_file_is_received_as_it_is_imported() {
    let honest = receive(SAMPLE.as_bytes(), instrument()).expect("the sample opens");
    assert_eq!(Ok(honest.imported), read(SAMPLE));
    assert_eq!(
        (honest.version, honest.app.as_deref()),
        (1, Some("iscan 0.1.0"))
    );
}

#[test]
fn characters_that_act_without_being_seen_are_dropped_and_counted() {
    let name = "a\u{202e}b\u{0}c\u{2066}d\u{200f}e\u{61c}f\u{7f}g\u{85}\nh\ti";
    let there = with("/data/content/name", json!(name));
    assert_eq!(there.imported.scan.content.name, "abcdefg\nh\ti");
    let what = ProblemKind::Hidden { count: 7 };
    assert_eq!(
        there.imported.problems,
        [Problem {
            path: "content/name".into(),
            what
        }]
    );
}

#[test]
fn marks_that_belong_to_a_text_stay() {
    let name = "e\u{301} 👩‍👩‍👧 עברית \u{a0}\u{ad}“x”";
    let there = with("/data/content/name", json!(name));
    assert_eq!(there.imported.scan.content.name, name);
    assert_eq!(there.imported.problems, []);
}

#[test]
fn hidden_characters_are_found_in_fields_of_later_versions_too() {
    let there = with("/data/content/later", json!({ "x": ["\u{202e}evil"] }));
    assert_eq!(
        there.imported.scan.content.extra["later"],
        json!({ "x": ["evil"] })
    );
    let paths: Vec<_> = there
        .imported
        .problems
        .iter()
        .map(|p| p.path.as_str())
        .collect();
    assert_eq!(paths, ["content/later/x/0"]);
}

#[test]
fn a_key_that_could_be_taken_for_another_place_is_left_out() {
    let long = "x".repeat(300);
    for key in ["__proto__", "a/b", "a\u{202e}b", "a\u{0}b", long.as_str()] {
        let mut file = edited("/data/content/later", Some(json!(1)));
        let content = file
            .pointer_mut("/data/content")
            .and_then(Value::as_object_mut);
        content
            .expect("an object")
            .insert(key.to_owned(), json!("x"));
        let there = received(&file).expect("the file opens").imported;
        let extra: Vec<_> = there.scan.content.extra.keys().cloned().collect();
        assert_eq!(extra, ["later"], "{key}");
        let found = visible(key);
        let left_out = matches!(&there.problems[..], [Problem { path, what: ProblemKind::BadWord { .. } }] if path == "content");
        assert!(left_out, "{found}: {:?}", there.problems);
    }
}

#[test]
fn an_id_of_an_answer_is_an_id_and_nothing_else() {
    for place in ["ratings", "placements", "comments"] {
        for id in [
            "__proto__",
            "../../x",
            "a b",
            "<img src=x>",
            "",
            "\u{202e}x",
            "é",
        ] {
            let mut file: Value = serde_json::from_str(SAMPLE).expect("the sample is JSON");
            let table = file.pointer_mut(&format!("{BALLOT}/{place}"));
            let table = table.and_then(Value::as_object_mut).expect("a table");
            table.insert(id.to_owned(), json!(1));
            let there = received(&file).expect("the file opens").imported;
            assert_eq!(
                Ok(&there.scan),
                read(SAMPLE).as_ref().map(|read| &read.scan)
            );
            assert_eq!(there.problems.len(), 1, "{place} {id}");
        }
    }
    let known_elsewhere = problems(&format!("{BALLOT}/ratings/o-new.9_a"), json!(4));
    assert!(matches!(
        &known_elsewhere[..],
        [(_, ProblemKind::UnknownId { .. })]
    ));
}

#[test]
fn an_id_that_leads_out_of_its_place_is_no_id_of_a_scan() {
    for id in ["../x", "__proto__", "a/b", "constructor", "", "A"] {
        let found = received(&edited("/data/id", Some(json!(id))));
        assert_eq!(found.map(|_| ()), Err(ImportError::NoScan), "{id}");
    }
}

#[test]
fn a_list_that_is_longer_than_any_refuses_the_whole_file() {
    for (pointer, limit) in [
        ("/data/content/participants".to_owned(), 2_000),
        ("/data/content/ballots".to_owned(), 5_000),
        (format!("{BALLOT}/ratings"), 1_000),
        (format!("{BALLOT}/comments"), 1_000),
        (format!("{BALLOT}/later"), 1_000),
        ("/data/content/facts".to_owned(), 1_000),
        ("/data/content/agreed".to_owned(), 200),
        ("/data/stamps".to_owned(), 50_000),
        ("/data/versions".to_owned(), 5_000),
        ("/data/later".to_owned(), 200),
    ] {
        let path = pointer.trim_start_matches("/data/").to_owned();
        let found = limit + 1;
        let refused = received(&edited(&pointer, Some(many(found, &json!(1)))));
        let error = ImportError::TooMany { path, found, limit };
        assert_eq!(refused.map(|_| ()), Err(error.clone()));
        assert!(errors::import(Lang::Nl, &error).contains(&limit.to_string()));
    }
    let list = Value::Array(vec![json!(1); 201]);
    assert!(received(&edited("/data/later", Some(list))).is_err());
}

#[test]
fn a_file_of_many_small_lists_is_too_much_as_a_whole() {
    let nest = many(199, &many(199, &many(8, &json!(1))));
    let refused = received(&edited("/data/later", Some(nest)));
    assert!(matches!(refused, Err(ImportError::TooMany { path, .. }) if path.is_empty()));
}

#[test]
fn fields_that_nobody_knows_have_an_end() {
    let mut file: Value = serde_json::from_str(SAMPLE).expect("the sample is JSON");
    let content = file
        .pointer_mut("/data/content")
        .and_then(Value::as_object_mut);
    let content = content.expect("an object");
    content.extend((0..200).map(|n| (format!("x{n}"), json!(n))));
    let refused = received(&file).map(|_| ());
    assert!(matches!(
        refused,
        Err(ImportError::TooMany { limit: 200, .. })
    ));
}

#[test]
fn a_text_is_cut_off_at_its_limit_between_two_characters() {
    let limit = 500;
    let chars = limit + 1;
    let there = with("/data/content/name", json!("é".repeat(chars)));
    assert_eq!(there.imported.scan.content.name, "é".repeat(limit));
    let what = ProblemKind::CutOff { chars, limit };
    assert_eq!(
        there.imported.problems,
        [Problem {
            path: "content/name".into(),
            what
        }]
    );
    assert_eq!(problems("/data/content/name", json!("é".repeat(limit))), []);
    let remark = format!("{BALLOT}/comments/o-leadership-2a/text");
    let there = problems(&remark, json!("é".repeat(TEXT_LIMIT + 1)));
    assert!(matches!(&there[..], [(_, ProblemKind::CutOff { .. })]));
    assert_eq!(problems(&remark, json!("é".repeat(TEXT_LIMIT))), []);
}

#[test]
fn what_lies_too_deep_is_left_out() {
    let mut deep = json!("x");
    for _ in 0..40 {
        deep = json!([deep]);
    }
    let there = problems("/data/content/later", deep);
    assert!(matches!(&there[..], [(_, ProblemKind::TooDeep)]));
}

#[test]
fn a_counter_near_its_end_was_not_counted() {
    for (pointer, path) in [
        ("/revision", "revision"),
        ("/data/epoch", "epoch"),
        ("/data/versions/r1r1r1r1r1r1r", "versions/r1r1r1r1r1r1r"),
        ("/data/stamps/name/counter", "stamps/name/counter"),
    ] {
        let number = (1_u64 << 53) - 1;
        let mut file: Value = serde_json::from_str(SAMPLE).expect("the sample is JSON");
        if pointer.starts_with("/data/stamps") {
            file["data"]["stamps"]["name"] = json!({ "replica": "r1r1r1r1r1r1r", "counter": 1 });
        }
        let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
        file.pointer_mut(parent).expect("a place")[key] = json!(number);
        let there = received(&file).expect("the file opens").imported;
        let first = &there.problems[0];
        let found = number.to_string();
        assert_eq!(
            first,
            &Problem {
                path: path.into(),
                what: ProblemKind::OutOfRange { found }
            }
        );
        let highest = there.scan.versions.values().max().copied().unwrap_or(0);
        assert!(highest < number && there.scan.revision < number);
    }
}

#[test]
fn a_newer_version_is_refused_before_anything_in_it_is_looked_at() {
    let mut file = edited("/version", Some(json!(9)));
    file["data"]["later"] = many(100_000, &json!(1));
    let (found, supported) = (9, 1);
    let newer = ImportError::NewerVersion { found, supported };
    assert_eq!(received(&file).map(|_| ()), Err(newer));
}

#[test]
fn a_refusal_shows_foreign_words_short_and_without_what_cannot_be_seen() {
    let format = format!("\u{202e}{}", "x".repeat(100_000));
    let file = json!({ "format": format }).to_string();
    let refused = receive(file.as_bytes(), instrument()).map(|_| ());
    let error = refused.expect_err("it is of another tool");
    for lang in Lang::ALL {
        let sentence = errors::import(lang, &error);
        assert!(sentence.contains("\u{fffd}xxx") && sentence.contains("x…"));
        assert!(sentence.chars().count() < 400 && !sentence.contains('\u{202e}'));
    }
    assert!(receive(&vec![b' '; SCAN_LIMIT + 1], instrument()).is_err());
}

proptest! {
    #[test]
    fn what_is_received_is_clean_and_stays_so(scan in any_scan(), exported in any_moment()) {
        let text = export(&scan, &exported, "iscan test");
        let there = receive(text.as_bytes(), instrument()).expect("the app wrote it");
        let again = export(&there.imported.scan, &exported, "iscan test");
        let twice = receive(again.as_bytes(), instrument()).expect("it was received before");
        prop_assert_eq!(&twice.imported.scan, &there.imported.scan);
        prop_assert_eq!(twice.imported.problems, vec![]);
        let acts = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        let hidden = again.contains(acts);
        prop_assert!(!hidden);
    }
}

#[test]
fn of_a_plan_every_bad_entry_loses_only_itself() {
    let plan = json!({
        "symptoms": { "limits-islands": true, "limits-cost": 1, "of-a-later-guide": true },
        "actions": {
            "a1a1a1a1a1a1a": { "title": "Net", "after": ["a2a2a2a2a2a2a"], "status": "running", "due": "2027-02-30" },
            "a2a2a2a2a2a2a": { "title": "Lijst", "after": ["a1a1a1a1a1a1a", "a2a2a2a2a2a2a"], "later": 7 },
            "NOT AN ID": { "title": "x" },
            "a3a3a3a3a3a3a": [],
            "a4a4a4a4a4a4a": { "status": "halfway" },
        },
        "order": ["network", 3, "network", "inventory"],
        "points": {
            "s1s1s1s1s1s1s": { "a1a1a1a1a1a1a": 3, "a2a2a2a2a2a2a": 2 },
            "s2s2s2s2s2s2s": { "a1a1a1a1a1a1a": 3, "a2a2a2a2a2a2a": 3 },
            "s3s3s3s3s3s3s": { "a1a1a1a1a1a1a": 6 },
        },
        "conclusions": { "standing": { "text": "Zo staat het." }, "no-such": { "text": "x" } },
        "report": { "audience": "council", "parts": { "culture": true, "method": "yes", "none": true } },
        "released": { "b1b1b1b1b1b1b": { "o-leadership-1": "role", "o-leadership-2a": "shout" } },
        "later": { "x": 1 },
    });
    let there = with("/data/content/plan", plan).imported;
    let plan = Plan::of(&there.scan.content);
    assert_eq!(plan.symptoms.len(), 2);
    assert_eq!(plan.actions.len(), 3);
    let waiting = plan
        .actions
        .values()
        .filter(|action| !action.after.is_empty());
    assert_eq!(waiting.count(), 1, "the circle is cut");
    assert_eq!(plan.order.len(), 2);
    assert_eq!(plan.points.len(), 1);
    assert_eq!(plan.conclusions.len(), 1);
    assert_eq!(plan.report.parts.len(), 1);
    assert_eq!(plan.released.values().flatten().count(), 1);
    assert_eq!(there.scan.content.extra["plan"]["later"]["x"], 1);
    let places: Vec<&str> = there.problems.iter().map(|one| one.path.as_str()).collect();
    for place in [
        "content/plan/symptoms/limits-cost",
        "content/plan/actions/a1a1a1a1a1a1a/due",
        "content/plan/actions/a2a2a2a2a2a2a/after",
        "content/plan/actions/NOT AN ID",
        "content/plan/actions/a3a3a3a3a3a3a",
        "content/plan/actions/a4a4a4a4a4a4a/status",
        "content/plan/order/1",
        "content/plan/order/2",
        "content/plan/points/s2s2s2s2s2s2s",
        "content/plan/points/s3s3s3s3s3s3s/a1a1a1a1a1a1a",
        "content/plan/conclusions/no-such",
        "content/plan/report/parts/method",
        "content/plan/report/parts/none",
        "content/plan/released/b1b1b1b1b1b1b/o-leadership-2a",
    ] {
        assert!(places.contains(&place), "{place} in {places:?}");
    }
    assert_eq!(places.len(), 14, "{places:?}");
}

#[test]
fn a_plan_that_is_none_and_one_with_far_too_much_in_it_are_no_plan() {
    assert_eq!(
        problems("/data/content/plan", json!("plan")),
        [("content/plan".to_owned(), ProblemKind::WrongType)]
    );
    let crowded = json!({ "actions": many(1_001, &json!({})) });
    let refused = received(&edited("/data/content/plan", Some(crowded)));
    assert!(matches!(
        refused,
        Err(ImportError::TooMany { limit: 1_000, .. })
    ));
    let title = json!({ "actions": { "a1a1a1a1a1a1a": { "title": "x".repeat(900) } } });
    let there = with("/data/content/plan", title).imported;
    let plan = Plan::of(&there.scan.content);
    assert!(
        plan.actions
            .values()
            .all(|action| action.title.len() == 500)
    );
}
