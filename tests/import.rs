//! Broken files: each way in which one is refused, and each repair of one that is read.
#![cfg(not(target_arch = "wasm32"))]

mod common;

use common::files::{SAMPLE, edited, read, sample, sample_with};
use common::instrument;
use iscan::exchange::{ImportError, Problem, ProblemKind, SCAN_LIMIT, TEXT_LIMIT, export, import};
use iscan::instrument::{AreaId, StatementId};
use iscan::scan::{Edit, Event, Logo, ReplicaId, Settings, VoteRound, update};
use serde_json::{Value, json};

/// What is wrong with the sample once a value is put somewhere.
fn problems_with(pointer: &str, value: Value) -> Vec<(String, ProblemKind)> {
    let problems = sample_with(pointer, value).problems;
    let pair = |Problem { path, what }| (path, what);
    problems.into_iter().map(pair).collect()
}

fn one(path: &str, what: ProblemKind) -> Vec<(String, ProblemKind)> {
    vec![(path.to_owned(), what)]
}

const BALLOT: &str = "/data/content/ballots/b1b1b1b1b1b1b";

#[test]
fn nothing_is_empty() {
    for text in ["", " \n\t ", "\u{feff}", "\u{feff}\r\n"] {
        assert_eq!(read(text), Err(ImportError::Empty), "{text:?}");
    }
}

#[test]
fn a_file_larger_than_any_scan_is_not_read() {
    let (bytes, limit) = (SCAN_LIMIT + 1, SCAN_LIMIT);
    let found = import(&vec![b' '; bytes], instrument());
    assert_eq!(found, Err(ImportError::TooLarge { bytes, limit }));
}

#[test]
fn other_encodings_and_pictures_are_not_text() {
    for bytes in [
        &b"\xff\xfe{\0}\0"[..],
        b"\x89PNG\r\n",
        b"{\"n\": \"caf\xe9 \"}",
    ] {
        assert_eq!(import(bytes, instrument()), Err(ImportError::NotText));
    }
}

#[test]
fn what_is_not_json_says_where() {
    let found = read("{\n  \"format\": iscan\n}");
    assert_eq!(
        found,
        Err(ImportError::NotJson {
            line: 2,
            column: 13
        })
    );
}

#[test]
fn a_rating_that_stands_twice_is_refused() {
    let rating = "\"o-leadership-2a\": 3,";
    let text = SAMPLE.replacen(rating, "\"o-leadership-2a\": 3, \"o-leadership-2a\": 1,", 1);
    let found = read(&text);
    let Err(ImportError::DuplicateKey { key, line, .. }) = found else {
        panic!("{found:?}");
    };
    let expected = SAMPLE.lines().position(|line| line.contains(rating));
    assert_eq!(
        (key.as_str(), Some(line - 1)),
        ("o-leadership-2a", expected)
    );
}

#[test]
fn a_file_of_another_tool_says_what_it_is() {
    let other = |format: Option<&str>| {
        let format = format.map(str::to_owned);
        Err(ImportError::OtherTool { format })
    };
    assert_eq!(read("{\"format\": \"pia\"}"), other(Some("pia")));
    assert_eq!(read("{\"type\": \"FeatureCollection\"}"), other(None));
    assert_eq!(read("[1, 2]"), other(None));
}

#[test]
fn a_response_is_no_scan() {
    let kind = |kind: Option<Value>| read(&edited("/kind", kind).to_string()).map(|_| ());
    let found = Some("response".to_owned());
    let wrong = kind(Some(json!("response")));
    assert_eq!(wrong, Err(ImportError::WrongKind { found }));
    assert_eq!(kind(None), Err(ImportError::WrongKind { found: None }));
}

#[test]
fn a_version_is_needed_and_a_newer_one_refused() {
    let version =
        |version: Option<Value>| read(&edited("/version", version).to_string()).map(|_| ());
    for none in [
        None,
        Some(json!(0)),
        Some(json!("1")),
        Some(json!(-1)),
        Some(json!(1.5)),
    ] {
        assert_eq!(version(none), Err(ImportError::NoVersion));
    }
    let (found, supported) = (2, 1);
    let newer = Err(ImportError::NewerVersion { found, supported });
    assert_eq!(version(Some(json!(2))), newer);
}

#[test]
fn without_an_id_or_content_there_is_no_scan() {
    for (pointer, value) in [
        ("/data", None),
        ("/data", Some(json!([]))),
        ("/data/id", None),
        ("/data/id", Some(json!("NOT AN ID"))),
        ("/data/content", None),
        ("/data/content", Some(json!("x"))),
    ] {
        let found = read(&edited(pointer, value).to_string());
        assert_eq!(found.map(|_| ()), Err(ImportError::NoScan), "{pointer}");
    }
}

#[test]
fn a_bad_rating_is_left_out_and_the_others_stay() {
    let (key, full) = (
        "o-leadership-2a",
        format!("{BALLOT}/ratings/o-leadership-2a"),
    );
    let path = full.trim_start_matches("/data/").to_owned();
    for (value, what) in [
        (json!(5), ProblemKind::OutOfRange { found: "5".into() }),
        (json!(-1), ProblemKind::OutOfRange { found: "-1".into() }),
        (
            json!(2.5),
            ProblemKind::OutOfRange {
                found: "2.5".into(),
            },
        ),
        (json!("3"), ProblemKind::BadWord { found: "3".into() }),
        (json!(true), ProblemKind::WrongType),
    ] {
        let imported = sample_with(&full, value);
        assert_eq!(
            imported.problems,
            [Problem {
                path: path.clone(),
                what
            }]
        );
        let mut expected = sample().scan;
        let own = expected.content.own.as_ref().map(|own| own.ballot.clone());
        let ballot = own.and_then(|own| expected.content.ballots.get_mut(&own));
        ballot
            .expect("the sample has it")
            .ratings
            .remove(&StatementId::from(key));
        assert_eq!(imported.scan, expected);
    }
}

#[test]
fn answers_to_what_this_instrument_does_not_have_are_kept_and_listed() {
    let unknown = |pointer: &str, id: &str, value: Value| {
        let pointer = format!("{pointer}/{id}");
        let path = pointer.trim_start_matches("/data/").to_owned();
        let imported = sample_with(&pointer, value);
        let what = ProblemKind::UnknownId { id: id.to_owned() };
        assert_eq!(imported.problems, [Problem { path, what }]);
        let text = export(&imported.scan, &imported.scan.created, "");
        assert!(text.contains(&format!("\"{id}\":")), "{id} is kept");
    };
    unknown(&format!("{BALLOT}/ratings"), "o-new-2", json!(4));
    unknown(&format!("{BALLOT}/placements"), "o-new", json!("?"));
    unknown(
        &format!("{BALLOT}/comments"),
        "o-new-2",
        json!({ "text": "a", "private": true }),
    );
    unknown("/data/content/facts", "new-fact", json!(["a", "b"]));
    unknown("/data/content/agreed", "o-new", json!({ "phase": 2 }));
    unknown("/data/content/ambition", "o-new", json!({ "phase": 2 }));
    unknown("/data/content/settings/asked", "o-new", json!([]));
}

#[test]
fn an_option_that_the_fact_does_not_have_is_kept_and_listed() {
    let path = "content/facts/suppliers";
    let id = "new-option".to_owned();
    let found = problems_with("/data/content/facts/suppliers", json!(["new-option"]));
    assert_eq!(found, one(path, ProblemKind::UnknownId { id }));
    let two = problems_with(
        "/data/content/facts/suppliers",
        json!(["active", "dependent"]),
    );
    assert_eq!(two, one(path, ProblemKind::Inconsistent));
}

#[test]
fn a_ballot_of_nobody_gets_a_participant() {
    let imported = sample_with(
        "/data/content/ballots/b3b3b3b3b3b3b/participant",
        json!("zzz"),
    );
    let id = "zzz".to_owned();
    let path = "content/participants/zzz".to_owned();
    let what = ProblemKind::UnknownId { id };
    assert_eq!(imported.problems, [Problem { path, what }]);
    let names: Vec<_> = imported
        .scan
        .content
        .participants
        .keys()
        .map(ToString::to_string)
        .collect();
    assert!(names.contains(&"zzz".to_owned()));
    assert_eq!(imported.scan.content.ballots.len(), 4);
}

#[test]
fn a_ballot_of_no_known_vote_comes_before_no_other() {
    let pointer = "/data/content/ballots/b3b3b3b3b3b3b/vote";
    let imported = sample_with(pointer, json!(3));
    let what = ProblemKind::OutOfRange { found: "3".into() };
    let path = pointer.trim_start_matches("/data/").to_owned();
    assert_eq!(imported.problems, [Problem { path, what }]);
    let ballots = &imported.scan.content.ballots;
    let ballot = ballots
        .iter()
        .find(|(id, _)| id.as_str() == "b3b3b3b3b3b3b");
    let ballot = ballot.expect("it is kept").1;
    assert_eq!((ballot.vote, ballot.seq), (VoteRound::First, 0));
    let counting = imported
        .scan
        .content
        .effective(&ballot.participant, VoteRound::First);
    assert_ne!(counting, Some(ballot));
}

#[test]
fn the_person_at_this_screen_is_given_up_where_nothing_fits() {
    for (pointer, value) in [
        ("/data/content/own/ballot", json!("b2b2b2b2b2b2b")),
        ("/data/content/own/ballot", json!("zzz")),
        ("/data/content/own/participant", json!("zzz")),
    ] {
        let imported = sample_with(pointer, value);
        let path = "content/own".to_owned();
        let what = ProblemKind::Inconsistent;
        assert_eq!(imported.problems, [Problem { path, what }]);
        assert_eq!(imported.scan.content.own, None);
    }
}

#[test]
fn a_comment_that_does_not_say_so_stays_private() {
    let pointer = format!("{BALLOT}/comments/o-leadership-2a/private");
    let imported = read(&edited(&pointer, None).to_string()).expect("a scan");
    let path = pointer.trim_start_matches("/data/").to_owned();
    assert_eq!(
        imported.problems,
        [Problem {
            path,
            what: ProblemKind::Missing
        }]
    );
    let own = imported
        .scan
        .content
        .own_ballot()
        .expect("a person answers here");
    assert!(own.comments[&StatementId::from("o-leadership-2a")].private);
}

#[test]
fn settings_that_contradict_each_other_fall_back_to_the_defaults() {
    let imported = sample_with("/data/content/settings/mild", json!({ "lo": 50, "hi": 90 }));
    let path = "content/settings".to_owned();
    let what = ProblemKind::Inconsistent;
    assert_eq!(imported.problems, [Problem { path, what }]);
    let settings = imported.scan.content.settings;
    assert_eq!(settings.known_from, Settings::default().known_from);
    assert!(!settings.asked.is_empty(), "who is asked what stays");
    let found = problems_with("/data/content/settings/cut", json!(600));
    let what = ProblemKind::OutOfRange {
        found: "600".into(),
    };
    assert_eq!(found, one("content/settings/cut", what));
}

#[test]
fn a_bad_word_a_bad_day_and_a_bad_code_are_left_out() {
    let bad = |found: &str| ProblemKind::BadWord {
        found: found.into(),
    };
    for (pointer, value) in [
        ("/data/content/context/date", "2026-02-30"),
        ("/data/content/context/scope", "province"),
        ("/data/content/context/municipality/refnis", "7101"),
        ("/data/content/kind", "half"),
        ("/data/created", "yesterday"),
        ("/exported", "now"),
    ] {
        let path = pointer.trim_start_matches("/data/").trim_start_matches('/');
        assert_eq!(problems_with(pointer, json!(value)), one(path, bad(value)));
    }
}

#[test]
fn a_logo_comes_back_and_what_is_none_is_left_out() {
    let png = format!("data:image/png;base64,iVBORw0KGgoA{}", "AAAA".repeat(9_000));
    let pointer = "/data/content/context/logo";
    let back = sample_with(pointer, json!(png));
    assert_eq!(back.problems, []);
    let logo = back.scan.content.context.logo.as_ref();
    assert_eq!(logo.map(Logo::address), Some(png.as_str()));
    let written = export(&back.scan, &back.scan.changed, "iscan test");
    assert_eq!(read(&written).expect("it opens").scan, back.scan);
    let path = "content/context/logo";
    for bad in [
        json!("data:image/svg+xml;base64,PHN2Zy8+"),
        json!("data:image/png;base64,PHN2Zy8+PHN2Zy8+"),
        json!(format!("{png}{}", "AAAA".repeat(11_000))),
        json!("https://example.org/logo.png"),
        json!(7),
        json!({ "png": png }),
    ] {
        assert_eq!(
            problems_with(pointer, bad.clone()),
            one(path, ProblemKind::NoLogo)
        );
        let rest = sample_with(pointer, bad).scan;
        assert_eq!(rest, sample().scan, "all else comes");
    }
}

#[test]
fn a_stamp_that_runs_ahead_raises_the_version_vector() {
    let stamp = json!({ "replica": "r1r1r1r1r1r1r", "counter": 90 });
    let imported = sample_with("/data/stamps/name", stamp);
    let path = "versions".to_owned();
    let what = ProblemKind::Inconsistent;
    assert_eq!(imported.problems, [Problem { path, what }]);
    assert_eq!(imported.scan.versions.values().max(), Some(&90));
    let lost = problems_with("/data/stamps/name", json!(7));
    assert_eq!(lost, one("stamps/name", ProblemKind::WrongType));
}

#[test]
fn a_field_in_a_place_that_keeps_none_is_listed() {
    let found = problems_with(
        "/data/content/context/municipality/province",
        json!("Limburg"),
    );
    let path = "content/context/municipality/province";
    assert_eq!(found, one(path, ProblemKind::UnknownField));
}

#[test]
fn a_very_long_text_is_kept_and_listed() {
    let chars = TEXT_LIMIT + 1;
    let imported = sample_with("/data/content/name", json!("é".repeat(chars)));
    let limit = TEXT_LIMIT;
    let path = "content/name".to_owned();
    let what = ProblemKind::TooLong { chars, limit };
    assert_eq!(imported.problems, [Problem { path, what }]);
    assert_eq!(imported.scan.content.name.chars().count(), chars);
    assert_eq!(
        problems_with("/data/content/name", json!("é".repeat(limit))),
        []
    );
}

#[test]
fn a_scan_of_almost_nothing_opens_with_what_is_missing_listed() {
    let least = json!({
        "format": "iscan", "kind": "scan", "version": 1,
        "data": { "id": "abc", "content": {} },
    });
    let imported = read(&least.to_string()).expect("an id and content make a scan");
    let paths: Vec<_> = imported.problems.iter().map(|p| p.path.as_str()).collect();
    let expected = [
        "exported",
        "instrument",
        "revision",
        "content/kind",
        "content/settings",
        "created",
        "changed",
    ];
    assert_eq!(paths, expected);
    assert!(
        imported
            .problems
            .iter()
            .all(|p| p.what == ProblemKind::Missing)
    );
    assert_eq!(imported.scan.revision, 1);
}

#[test]
fn a_counter_at_the_end_of_its_range_loses_nothing_that_comes_after_it() {
    let end = (1_u64 << 53) - 1;
    let stamp = json!({ "replica": "r1r1r1r1r1r1r", "counter": end });
    let mut file = edited("/data/stamps/name", Some(stamp));
    file["revision"] = json!(end);
    let mut scan = read(&file.to_string()).expect("a scan").scan;
    let edit = Edit {
        replica: ReplicaId::from_random([9; 8]),
        now: scan.changed.clone(),
    };
    assert!(update(&mut scan, Event::Rename("changed".into()), &edit));
    let back = read(&export(&scan, &scan.created, "")).expect("a scan");
    assert_eq!(back.problems, []);
    assert_eq!(back.scan, scan);
}

#[test]
fn many_problems_below_a_very_long_key_stay_small() {
    let roles: Vec<String> = (0..5_000).map(|n| format!("role-{n}")).collect();
    let key = "é".repeat(50_000);
    let imported = sample_with(&format!("/data/content/settings/asked/{key}"), json!(roles));
    assert!(imported.problems.len() > 5_000);
    let listed: usize = imported.problems.iter().map(|it| it.path.len()).sum();
    assert!(listed < 2_000_000, "{listed}");
    let asked = &imported.scan.content.settings.asked;
    assert!(
        asked.contains_key(&AreaId::from(key.as_str())),
        "the key itself is kept"
    );
}
