//! The JSON Schema of the files: the one that ships is the one of the types, every file that the
//! app writes fits it, and broken ones do not.
//!
//! `UPDATE_SCHEMA=1 cargo test --features schema --test schema` writes it anew.
#![cfg(all(feature = "schema", not(target_arch = "wasm32")))]

mod common;

use common::scans::any_scan;
use common::{any_moment, instrument};
use iscan::exchange::packet::{
    Invitation, InvitationFile, ResponseFile, SecretKey, Wrapper, write_invitation, write_response,
};
use iscan::exchange::{export, schema};
use iscan::scan::VoteRound;
use jsonschema::Validator;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

static VALIDATOR: LazyLock<Validator> =
    LazyLock::new(|| jsonschema::validator_for(&schema::scan()).expect("the schema is a schema"));

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// What the schema finds wrong.
fn faults(file: &Value) -> Vec<String> {
    let errors = VALIDATOR.iter_errors(file);
    errors
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect()
}

/// Every sample file, by path.
fn samples() -> Vec<(PathBuf, Value)> {
    let folder = std::fs::read_dir(root().join("tests/files")).expect("the samples");
    let paths = folder.map(|entry| entry.expect("a readable entry").path());
    let json = paths.filter(|path| {
        path.extension()
            .is_some_and(|extension| extension == "json")
    });
    json.map(|path| {
        let text = std::fs::read_to_string(&path).expect("readable text");
        (path, serde_json::from_str(&text).expect("JSON"))
    })
    .collect()
}

#[test]
fn the_schema_that_ships_is_the_one_of_the_types() {
    for (name, schema) in [
        ("scan", schema::scan()),
        ("response", schema::response()),
        ("invitation", schema::invitation()),
    ] {
        let path = root().join(format!("src/exchange/schema/{name}.schema.json"));
        if std::env::var_os("UPDATE_SCHEMA").is_some() {
            let spread = serde_json::to_string_pretty(&schema).expect("writable") + "\n";
            std::fs::write(&path, spread).expect("the schema can be written");
        }
        let shipped = std::fs::read_to_string(&path).expect("the schema ships");
        let shipped: Value = serde_json::from_str(&shipped).expect("JSON");
        assert!(shipped == schema, "run this test with UPDATE_SCHEMA=1");
        assert_eq!(
            schema["$schema"],
            "https://json-schema.org/draft/2020-12/schema"
        );
    }
}

#[test]
fn every_sample_file_of_a_scan_fits_the_schema() {
    let samples = samples();
    assert!(!samples.is_empty());
    for (path, file) in samples {
        if file["kind"] == "scan" {
            assert_eq!(faults(&file), Vec::<String>::new(), "{}", path.display());
        }
    }
}

proptest! {
    #[test]
    fn every_file_that_the_app_writes_fits_the_schema(scan in any_scan(), exported in any_moment()) {
        let file = export(&scan, &exported, "iscan test");
        let file = serde_json::from_str(&file).expect("JSON");
        prop_assert_eq!(faults(&file), Vec::<String>::new());
    }
}

#[test]
fn a_broken_file_does_not_fit_the_schema() {
    let path = root().join("tests/files/scan-v1.json");
    let text = std::fs::read_to_string(path).expect("the sample");
    let sample: Value = serde_json::from_str(&text).expect("JSON");
    let ballot = "/data/content/ballots/b1b1b1b1b1b1b";
    for (pointer, value) in [
        ("/format".to_owned(), json!("other")),
        ("/kind".to_owned(), json!("response")),
        ("/version".to_owned(), json!(2)),
        ("/revision".to_owned(), json!("42")),
        ("/exported".to_owned(), json!("yesterday")),
        ("/instrument".to_owned(), json!("iscan-2026")),
        ("/data/id".to_owned(), json!("NOT AN ID")),
        ("/data/content".to_owned(), json!([])),
        ("/data/content/kind".to_owned(), json!("half")),
        ("/data/content/context/date".to_owned(), json!("23-11-2026")),
        ("/data/content/context/scope".to_owned(), json!("province")),
        ("/data/content/agreed/i-data/phase".to_owned(), json!(6)),
        ("/data/content/facts/suppliers".to_owned(), json!("active")),
        ("/data/content/settings/cut".to_owned(), json!(600)),
        ("/data/content/settings/normal/hi".to_owned(), json!(101)),
        (format!("{ballot}/ratings/o-leadership-2a"), json!(5)),
        (format!("{ballot}/ratings/o-leadership-2a"), json!("3")),
        (format!("{ballot}/placements/i-people"), json!(0)),
        (format!("{ballot}/vote"), json!(3)),
        (format!("{ballot}/via"), json!("fax")),
        (
            format!("{ballot}/comments/o-leadership-2a/private"),
            json!("yes"),
        ),
        ("/data/stamps/name/counter".to_owned(), json!(-1)),
    ] {
        let mut file = sample.clone();
        *file.pointer_mut(&pointer).expect("a place of the sample") = value;
        assert_ne!(faults(&file), Vec::<String>::new(), "{pointer}");
    }
}

#[test]
fn a_file_without_a_needed_field_does_not_fit_the_schema() {
    let (_, sample) = samples().remove(0);
    for key in [
        "format",
        "kind",
        "version",
        "app",
        "instrument",
        "exported",
        "revision",
        "data",
    ] {
        let mut file = sample.clone();
        file.as_object_mut().expect("an object").remove(key);
        assert_ne!(faults(&file), Vec::<String>::new(), "{key}");
    }
}

#[test]
fn fields_of_a_later_version_fit_the_schema() {
    let (_, mut file) = samples().remove(0);
    for pointer in [
        "",
        "/data",
        "/data/content",
        "/data/content/settings",
        "/instrument",
    ] {
        let place = file.pointer_mut(pointer).and_then(Value::as_object_mut);
        place
            .expect("an object")
            .insert("from_later".into(), json!([1]));
    }
    assert_eq!(faults(&file), Vec::<String>::new());
}

#[test]
fn files_with_codes_fit_their_schema_and_no_other() {
    let scan = common::files::sample().scan;
    let key = SecretKey::from_random([1; 32]).public();
    let invitation = Invitation::to(&scan, VoteRound::First, key, instrument());
    let moment = scan.created.clone();
    let wrapper = Wrapper {
        instrument: instrument(),
        about: "Proef",
        exported: &moment,
        app: "iscan test",
    };
    let parts = vec!["T1".to_owned()];
    let reply = ResponseFile::new(&invitation, "A1".to_owned(), parts);
    let invited = InvitationFile::new(&invitation, instrument());
    let files = [
        (schema::response(), write_response(&reply, wrapper)),
        (schema::invitation(), write_invitation(&invited, wrapper)),
    ];
    let files = files.map(|(schema, text)| {
        let validator = jsonschema::validator_for(&schema).expect("the schema is a schema");
        let file: Value = serde_json::from_str(&text).expect("JSON");
        (validator, file)
    });
    for (at, (validator, _)) in files.iter().enumerate() {
        for (other, (_, file)) in files.iter().enumerate() {
            assert_eq!(validator.is_valid(file), at == other, "{at} {other}");
        }
    }
}
