//! Files and stored values: what is written comes back, and nothing makes the reader panic.
#![cfg(not(target_arch = "wasm32"))]

mod common;

use common::files::{SAMPLE, read, sample};
use common::scans::any_scan;
use common::{any_moment, instrument};
use iscan::exchange::{
    ImportError, Imported, ProblemKind, export, export_compact, file_name, import, open, seal,
};
use iscan::instrument::{Answer, AreaId, Rating, StatementId};
use iscan::scan::plan::Plan;
use iscan::scan::{CivilDate, Timestamp, VoteRound};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeMap;

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
        // A release stands under its statement too.
        let released: usize = Plan::of(&scan.content).released.values().map(BTreeMap::len).sum();
        prop_assert_eq!(text.lines().filter(rating).count(), ratings + released);
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
fn a_role_of_the_workshop_alone_is_no_problem_and_one_that_nobody_has_is() {
    let mut file: Value = serde_json::from_str(SAMPLE).expect("JSON");
    let content = &mut file["data"]["content"];
    let role = json!({ "id": "r-politie", "name": "Politie", "group": "executing" });
    content["workshop"] = json!({ "roles": [role] });
    content["settings"]["asked"] = json!({ "o-policy": ["r-politie", "r-brandweer"] });
    let people = content["participants"].as_object_mut().expect("people");
    let (_, person) = people.iter_mut().next().expect("somebody");
    person["role"] = json!("r-politie");
    let back = read(&file.to_string()).expect("a scan");
    let found: Vec<ProblemKind> = back.problems.into_iter().map(|one| one.what).collect();
    let id = "r-brandweer".to_owned();
    assert_eq!(found, [ProblemKind::UnknownId { id }]);
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
fn a_file_is_named_after_the_municipality_and_the_day() {
    let mut scan = sample().scan;
    let day = CivilDate::parse("2026-11-23").expect("a day");
    assert_eq!(file_name(&scan, day), "iscan-genk-scan-2026-11-23.json");
    scan.content.context.municipality.name = " ".into();
    assert_eq!(file_name(&scan, day), "iscan-scan-2026-11-23.json");
}
