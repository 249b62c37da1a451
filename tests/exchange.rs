//! Files and stored values: what is written comes back, what is broken is said, nothing panics.
#![cfg(not(target_arch = "wasm32"))]

mod common;

use common::scans::any_scan;
use common::{any_moment, instrument};
use iscan::exchange::{
    ImportError, Imported, Problem, ProblemKind, SCAN_LIMIT, TEXT_LIMIT, export, export_compact,
    file_name, import, open, seal,
};
use iscan::instrument::{Answer, AreaId, Rating, StatementId};
use iscan::scan::{CivilDate, Settings, Timestamp, VoteRound};
use proptest::prelude::*;
use serde_json::{Value, json};

const SAMPLE: &str = include_str!("files/scan-v1.json");

fn read(text: &str) -> Result<Imported, ImportError> {
    import(text.as_bytes(), instrument())
}

/// The sample with one value put in the place that a JSON pointer names.
fn sample_with(pointer: &str, value: Value) -> Imported {
    read(&edited(pointer, Some(value)).to_string()).expect("the frame is whole")
}

/// The sample without that place, or with another value there.
fn edited(pointer: &str, value: Option<Value>) -> Value {
    let mut file: Value = serde_json::from_str(SAMPLE).expect("the sample is JSON");
    let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
    let parent = file.pointer_mut(parent).and_then(Value::as_object_mut);
    let parent = parent.expect("the sample has this place");
    let key = key.replace("~1", "/");
    match value {
        Some(value) => parent.insert(key, value),
        None => parent.remove(&key),
    };
    file
}

/// The sample as it is read.
fn sample() -> Imported {
    read(SAMPLE).expect("the sample opens")
}

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

proptest! {
    #[test]
    fn what_is_written_comes_back_equal_and_without_problems(
        scan in any_scan(),
        exported in any_moment(),
    ) {
        let text = export(&scan, &exported, "iscan test");
        let back = read(&text).expect("what the app writes can be read");
        prop_assert_eq!(&back.problems, &vec![]);
        prop_assert_eq!(&back.exported, &Some(exported.clone()));
        prop_assert_eq!(export(&back.scan, &exported, "iscan test"), text);
        prop_assert_eq!(&back.scan, &scan);
        let compact = export_compact(&scan, &exported, "iscan test");
        prop_assert_eq!(&read(&compact).expect("the same without white space").scan, &scan);
    }

    #[test]
    fn a_stored_value_comes_back_to_the_byte(scan in any_scan(), exported in any_moment()) {
        let json = export_compact(&scan, &exported, "iscan test");
        let sealed = seal(scan.revision, &json);
        prop_assert_eq!(open(&sealed), Ok((scan.revision, json.as_str())));
    }

    #[test]
    fn a_file_has_one_rating_per_line_and_line_feeds_alone(scan in any_scan(), exported in any_moment()) {
        let text = export(&scan, &exported, "iscan test");
        let ratings: usize = scan.content.ballots.values().map(|ballot| ballot.ratings.len()).sum();
        let rating = |line: &&str| {
            let key = line.trim_start().strip_prefix('"').and_then(|line| line.split_once("\": "));
            let known = |key: &str| instrument().statement(&StatementId::from(key)).is_some();
            key.is_some_and(|(key, value)| known(key) && value != "{")
        };
        prop_assert_eq!(text.lines().filter(rating).count(), ratings);
        let ends_well = text.ends_with("}\n") && !text.contains('\r');
        prop_assert!(ends_well);
    }

    #[test]
    fn no_bytes_make_the_importer_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = import(&bytes, instrument());
    }

    #[test]
    fn no_frame_with_anything_in_it_makes_the_importer_panic(data in common::any_extra()) {
        let frame = json!({ "format": "iscan", "kind": "scan", "version": 1, "data": data });
        prop_assert_eq!(read(&frame.to_string()).map(|_| ()), Err(ImportError::NoScan));
    }

    #[test]
    fn flipped_bytes_never_make_the_importer_panic(
        flips in prop::collection::vec((0..SAMPLE.len(), any::<u8>()), 1..6),
    ) {
        let mut bytes = SAMPLE.as_bytes().to_vec();
        for (place, byte) in flips {
            bytes[place] = byte;
        }
        if let Ok(imported) = import(&bytes, instrument()) {
            // What was repaired is whole: written and read again, it has only what is kept.
            let exported = Timestamp::parse("2026-11-23T14:02:05Z").expect("a moment");
            let again = read(&export(&imported.scan, &exported, "")).expect("a repaired scan");
            prop_assert_eq!(again.scan, imported.scan);
            for problem in again.problems {
                let kept = matches!(problem.what, ProblemKind::UnknownId { .. } | ProblemKind::Inconsistent);
                prop_assert!(kept, "{:?}", problem);
            }
        }
    }

    #[test]
    fn any_value_anywhere_is_repaired(place in any::<prop::sample::Index>(), value in common::any_extra()) {
        let mut file: Value = serde_json::from_str(SAMPLE).expect("the sample is JSON");
        let mut places = Vec::new();
        pointers("/data", &file["data"], &mut places);
        let pointer = place.get(&places);
        let value = value.values().next().cloned().unwrap_or(Value::Null);
        *file.pointer_mut(pointer).expect("a place of the sample") = value;
        if let Ok(imported) = read(&file.to_string()) {
            let again = export(&imported.scan, &imported.scan.created, "");
            prop_assert_eq!(read(&again).expect("a repaired scan").scan, imported.scan);
        }
    }
}

/// Every place in a value, as JSON pointers.
fn pointers(at: &str, value: &Value, into: &mut Vec<String>) {
    into.push(at.to_owned());
    for (key, field) in value.as_object().into_iter().flatten() {
        let key = key.replace('~', "~0").replace('/', "~1");
        pointers(&format!("{at}/{key}"), field, into);
    }
}

#[test]
fn the_sample_of_version_1_opens_without_problems_and_is_written_the_same() {
    let Imported {
        scan,
        exported,
        problems,
    } = sample();
    assert_eq!(problems, []);
    let exported = exported.expect("the sample says when it was written");
    let written = export(&scan, &exported, "iscan 0.1.0");
    for (line, expected) in written.lines().zip(SAMPLE.lines()) {
        assert_eq!(line, expected);
    }
    assert_eq!(written.len(), SAMPLE.len());
}

#[test]
fn the_sample_of_version_1_means_what_it_meant() {
    let scan = sample().scan;
    assert_eq!((scan.id.as_str(), scan.revision), ("5can5can5can5can", 42));
    let content = &scan.content;
    assert_eq!(content.context.municipality.name, "Genk");
    assert_eq!(content.participants.len(), 3);
    assert_eq!(content.ballots.len(), 4);
    let own = content.own_ballot().expect("a person answers here");
    let rated = own.ratings.get(&StatementId::from("o-leadership-2a"));
    assert_eq!(rated.copied(), Rating::new(3).map(Answer::Rated));
    let second = content
        .ballots
        .values()
        .filter(|b| b.vote == VoteRound::Second);
    assert_eq!(second.count(), 1);
    let agreed = &content.agreed[&AreaId::from("i-data")];
    assert_eq!(
        (agreed.phase.number(), agreed.reason.as_str()),
        (2, "Eén dienst is zo ver.")
    );
    assert_eq!(content.settings.known_from, 2);
    assert_eq!(content.extra["later"], json!({ "kept": [1, 0.5, null] }));
}

#[test]
fn a_file_cut_off_anywhere_is_said_to_be_cut_off() {
    let whole = SAMPLE.trim_end().len();
    for end in 0..whole {
        let expected = if end == 0 {
            ImportError::Empty
        } else {
            ImportError::Truncated
        };
        let found = import(&SAMPLE.as_bytes()[..end], instrument());
        assert_eq!(found.map(|_| ()), Err(expected), "cut at {end}");
    }
    assert!(read(&SAMPLE[..whole]).is_ok());
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_are_fine() {
    let text = format!("\u{feff}{}", SAMPLE.replace('\n', "\r\n"));
    assert_eq!(read(&text), read(SAMPLE));
}

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
fn a_file_is_named_after_the_municipality_and_the_day() {
    let mut scan = sample().scan;
    let day = CivilDate::parse("2026-11-23").expect("a day");
    assert_eq!(file_name(&scan, day), "iscan-genk-scan-2026-11-23.json");
    scan.content.context.municipality.name = " ".into();
    assert_eq!(file_name(&scan, day), "iscan-scan-2026-11-23.json");
}
