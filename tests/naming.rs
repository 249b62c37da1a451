//! What opening a file would do, in plain words: places, values, and how a file stands to what is
//! here.
#![cfg(not(target_arch = "wasm32"))]

mod common;

use common::files::{SAMPLE, edited, sample};
use common::instrument;
use iscan::exchange::{Relation, merge, receive};
use iscan::instrument::{Answer, Lang, Rating, StatementId};
use iscan::scan::{Edit, Event, ReplicaId, Scan, Timestamp, update};
use iscan::text::import::Act;
use iscan::view::import::{
    Here, Person, Standing, done, place, preview, questions, standing, value,
};
use serde_json::{Value, json};

fn named(keys: &[&str]) -> String {
    let content = sample().scan.content;
    let person = Person::new(Lang::Nl, instrument(), [&content]);
    place(Lang::Nl, instrument(), &person, keys)
}

fn said(keys: &[&str], found: Value) -> String {
    let content = sample().scan.content;
    let person = Person::new(Lang::Nl, instrument(), [&content]);
    value(Lang::Nl, instrument(), &person, keys, Some(&found))
}

fn edited_by(scan: &Scan, replica: u8, event: Event) -> Scan {
    let mut scan = scan.clone();
    let edit = Edit {
        replica: ReplicaId::from_random([replica; 8]),
        now: Timestamp::parse("2026-11-24T09:00:00Z").expect("a moment"),
    };
    assert!(update(&mut scan, event, &edit));
    scan
}

fn rated(number: u8) -> Event {
    let answer = Rating::new(number).map(Answer::Rated);
    Event::Rate(StatementId::from("o-leadership-1"), answer)
}

#[test]
fn a_place_is_named_by_what_it_is_about_and_whose_it_is() {
    let id = StatementId::from("o-leadership-1");
    let text = &instrument().statement(&id).expect("a statement").1.text;
    let ballot = ["ballots", "b1b1b1b1b1b1b", "ratings", "o-leadership-1"];
    assert_eq!(named(&ballot), format!("Stelling “{text}”, van An"));
    let remark = [
        "ballots",
        "b1b1b1b1b1b1b",
        "comments",
        "o-leadership-1",
        "text",
    ];
    assert_eq!(named(&remark), format!("Opmerking bij “{text}”, van An"));
    assert_eq!(
        named(&["ballots", "b4b4b4b4b4b4b"]),
        "Antwoorden van Béa \"de\" Wit"
    );
    assert_eq!(named(&["context", "municipality"]), "Gemeente");
    assert_eq!(named(&["name"]), "Naam van de scan");
    assert_eq!(named(&["context", "logo"]), "Logo van de gemeente");
    assert!(named(&["agreed", "o-people", "reason"]).ends_with("(Organisatie)"));
    assert!(named(&["facts", "suppliers"]).ends_with('?'));
    assert_eq!(named(&["settings", "mild"]), "Wanneer een trede vastligt");
}

#[test]
fn a_logo_is_told_by_its_size() {
    let png = format!("data:image/png;base64,iVBORw0KGgoA{}", "AAAA".repeat(9_000));
    let found = said(&["context", "logo"], json!(png));
    assert_eq!(found, "een logo van 27\u{a0}kB");
}

#[test]
fn every_leaf_of_a_scan_has_a_name_that_is_not_its_path() {
    fn walk(value: &Value, keys: &mut Vec<String>, seen: &mut Vec<Vec<String>>) {
        match value {
            Value::Object(fields) => {
                for (key, field) in fields {
                    keys.push(key.clone());
                    walk(field, keys, seen);
                    keys.pop();
                }
            }
            _ => seen.push(keys.clone()),
        }
    }
    let content = serde_json::to_value(sample().scan.content).expect("it is written to files");
    let mut seen = Vec::new();
    walk(&content, &mut Vec::new(), &mut seen);
    assert!(seen.len() > 100);
    for keys in seen
        .iter()
        .filter(|keys| !keys.contains(&"later".to_owned()))
    {
        let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
        let name = named(&keys);
        assert!(
            !name.contains('/') || name.contains('“'),
            "{keys:?}: {name}"
        );
    }
}

#[test]
fn a_value_is_said_as_it_is_answered() {
    let rating = ["ballots", "b1b1b1b1b1b1b", "ratings", "o-leadership-1"];
    assert_eq!(said(&rating, json!(2)), "deels");
    assert_eq!(said(&rating, json!("?")), "weet ik niet");
    assert_eq!(said(&rating, json!("")), "niets ingevuld");
    assert_eq!(
        said(&["context", "date"], json!("2026-11-23")),
        "23 november 2026"
    );
    let municipality = json!({ "name": "Genk", "refnis": "71016" });
    assert_eq!(
        said(&["context", "municipality"], municipality),
        "Genk (71016)"
    );
    let remark = ["ballots", "b1b1b1b1b1b1b", "comments", "o-leadership-1"];
    let text = json!({ "text": "Ja", "private": true });
    assert_eq!(said(&remark, text), "“Ja” (niet in het rapport)");
    assert_eq!(said(&["settings", "cut"], json!(250)), "2,50");
    assert!(said(&["agreed", "o-people", "phase"], json!(2)).starts_with("fase 2: "));
    assert_eq!(
        said(&["own"], json!({ "participant": "p1p1p1p1p1p1p" })),
        "An"
    );
    let long = said(&["name"], json!("x".repeat(5_000)));
    assert_eq!(long.chars().count(), 1_003);
}

#[test]
fn how_a_file_stands_decides_what_is_offered() {
    let here = sample().scan;
    let stands = |incoming: &Scan| standing(incoming, None, Here::Scan(&here));
    let is = |standing: Standing, relation, acts: &[Act]| {
        assert_eq!(standing, Standing::Copy(relation));
        assert_eq!(standing.acts(), acts);
    };
    let nothing = standing(&here, None, Here::Nothing);
    is(nothing, Relation::New, &[Act::Open]);
    is(stands(&here), Relation::Same, &[Act::Go, Act::Copy]);
    let newer = edited_by(&here, 9, rated(0));
    is(stands(&newer), Relation::Newer, &[Act::Update, Act::Copy]);
    let older = standing(&here, None, Here::Scan(&newer));
    is(older, Relation::Older, &[Act::Go, Act::Copy, Act::Replace]);
    let other = edited_by(&here, 8, rated(1));
    let apart = standing(&other, None, Here::Scan(&newer));
    is(
        apart,
        Relation::Diverged,
        &[Act::Merge, Act::Copy, Act::Replace],
    );
}

#[test]
fn another_scan_with_the_same_id_and_an_unreadable_one_are_left_alone() {
    let here = sample().scan;
    let mut other = edited_by(&here, 9, rated(0));
    other.created = Timestamp::parse("2026-11-21T08:00:00Z").expect("a moment");
    assert_eq!(
        standing(&other, None, Here::Scan(&here)),
        Standing::OtherScan
    );
    assert_eq!(
        standing(&here, None, Here::Unreadable),
        Standing::Unreadable
    );
    for alone in [Standing::OtherScan, Standing::Unreadable] {
        assert_eq!(alone.acts(), [Act::Copy]);
    }
}

#[test]
fn the_very_file_of_the_scan_that_is_here_is_the_same_whatever_its_texts_hold() {
    let name = "pad: \u{202a}C:\\scan".to_owned();
    let here = edited_by(&sample().scan, 9, Event::Rename(name));
    let mut tamed = here.clone();
    tamed.content.name = "pad: C:\\scan".to_owned();
    let same = standing(&tamed, Some(&here), Here::Scan(&here));
    assert_eq!(same, Standing::Copy(Relation::Same));
}

#[test]
fn the_preview_says_what_is_in_a_file_and_lists_what_is_wrong() {
    let pointer = "/data/content/ballots/b1b1b1b1b1b1b/ratings/o-later-1";
    let mut file = edited(pointer, Some(json!(4)));
    file["data"]["content"]["name"] = json!("a\u{202e}b");
    let file = receive(file.to_string().as_bytes(), instrument()).expect("it opens");
    let stands = Standing::Copy(Relation::New);
    let shown = preview(
        Lang::Nl,
        instrument(),
        "x\u{202e}.json",
        &file,
        stands,
        None,
    );
    let fact = |label: &str| shown.facts.iter().find(|(name, _)| *name == label);
    let fact = |label: &str| fact(label).map(|(_, said)| said.as_str());
    assert_eq!(fact("Bestand"), Some("x\u{fffd}.json"));
    assert_eq!(fact("Gemeente"), Some("Genk"));
    assert_eq!(fact("Gemaakt met"), Some("iscan 0.1.0, bestandsversie 1"));
    assert_eq!(
        fact("Vragenlijst"),
        Some("iscan-2026, versie 1 (dezelfde als hier)")
    );
    assert_eq!(shown.unknown.shown, ["o-later-1"]);
    assert_eq!(
        shown.problems.shown,
        ["Naam van de scan: 1 onzichtbaar teken is weggelaten"]
    );
    assert_eq!(shown.counts, []);
}

#[test]
fn a_long_list_of_problems_is_shown_in_part() {
    let text = SAMPLE.replace(": 4,", ": 9,").replace(": 3,", ": 8,");
    let file = receive(text.as_bytes(), instrument()).expect("it opens");
    let count = file.imported.problems.len();
    assert!(count > 50, "{count}");
    let stands = Standing::Copy(Relation::New);
    let shown = preview(Lang::Nl, instrument(), "x.json", &file, stands, None).problems;
    assert_eq!(shown.shown.len(), 50);
    assert_eq!(shown.more, Some(format!("… en nog {}", count - 50)));
}

#[test]
fn a_conflict_is_asked_with_both_values_and_counted_in_what_was_done() {
    let base = sample().scan;
    let (ours, theirs) = (edited_by(&base, 8, rated(0)), edited_by(&base, 9, rated(4)));
    let merged = merge(&ours, &theirs).expect("two copies of one scan");
    let both = [&ours.content, &theirs.content];
    let asked = questions(Lang::Nl, instrument(), &merged.conflicts, both);
    assert_eq!(asked.len(), 1);
    assert!(asked[0].place.starts_with("Stelling “") && asked[0].place.ends_with("van An"));
    assert_eq!(
        (asked[0].here.as_str(), asked[0].there.as_str()),
        ("helemaal niet", "helemaal")
    );
    assert_eq!(done(&merged).chosen, 1);
}
