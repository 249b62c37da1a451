//! A file that wants to be more than a file: markup, scripts, formulas and tricks in every text.

use crate::harness::{Person, Setup, visit};
use crate::{SAMPLE, takes_in};
use iscan::instrument::Lang;
use serde_json::{Map, Value, json};

/// What every text of the file begins with. Whatever of it became an element is found by its name.
const EVIL: &str = concat!(
    "<iscan-evil>x</iscan-evil><img src=\"x:evil\" onerror=\"window.evil = 1\">",
    "<script>window.evil = 2</script><svg onload=\"window.evil = 3\"></svg>",
    "<iframe src=\"javascript:parent.evil = 4\"></iframe></title></textarea></style>",
    "<a href=\"javascript:window.evil = 5\">evil</a>{{evil}}${evil}\u{202e}\u{0}'\"--",
);

/// Texts that mean something to the reader, and would not be read otherwise.
const KEPT: [&str; 13] = [
    "kind",
    "scope",
    "date",
    "refnis",
    "participant",
    "ballot",
    "via",
    "vote",
    "replica",
    "id",
    "created",
    "changed",
    "role",
];

/// Puts the evil text in every free text, and evil entries beside all others.
fn spoil(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            for (key, field) in fields.iter_mut() {
                match field {
                    Value::String(text) if KEPT.contains(&key.as_str()) || text == "?" => {}
                    Value::String(text) => *text = format!("{EVIL} {text}"),
                    field => spoil(field),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(spoil),
        _ => {}
    }
}

fn hostile() -> String {
    let mut file: Value = serde_json::from_str(SAMPLE).expect("the sample is JSON");
    let facts = file["data"]["content"]["facts"].clone();
    spoil(&mut file["data"]);
    file["app"] = json!(EVIL);
    let content = &mut file["data"]["content"];
    content["facts"] = facts;
    content["facts"]["evil-fact"] = json!([EVIL, "<iscan-evil>"]);
    content["participants"]["p2p2p2p2p2p2p"]["role"] = json!(EVIL);
    content["agreed"]["i-people"] = json!({ "phase": 2, "reason": EVIL, "evidence": EVIL });
    content["settings"]["asked"]["i-people"] = json!([EVIL]);
    let ballot = &mut content["ballots"]["b1b1b1b1b1b1b"];
    let remark = json!({ "text": EVIL, "private": false });
    for area in ["i-people", "o-people", "o-leadership", "i-data"] {
        ballot["comments"][format!("{area}-1")] = remark.clone();
    }
    for place in ["ratings", "placements", "comments"] {
        let table = ballot[place].as_object_mut().expect("a table");
        spoiled_keys(table, &remark);
    }
    spoiled_keys(content.as_object_mut().expect("an object"), &json!(EVIL));
    file.to_string()
}

fn spoiled_keys(table: &mut Map<String, Value>, value: &Value) {
    for key in [
        "__proto__",
        "<iscan-evil>",
        "../../evil",
        "constructor",
        EVIL,
    ] {
        table.insert(key.to_owned(), value.clone());
    }
}

/// What came of it: elements made from the text, a script that ran, attributes that act, a request.
async fn traces(person: &Person) -> Value {
    const SCRIPT: &str = r"
        const found = [...document.querySelectorAll('iscan-evil, iframe, object, embed, base')]
          .map(e => e.outerHTML);
        for (const e of document.querySelectorAll('*')) {
          for (const { name, value } of e.attributes) {
            if (name.startsWith('on') || /^\s*javascript:/i.test(value) || value === 'x:evil') {
              found.push(`${e.tagName} ${name}=${value}`);
            }
          }
        }
        if (window.evil !== undefined) found.push(`a script ran: ${window.evil}`);
        if ({}.evil !== undefined) found.push('a prototype was changed');
        const asked = performance.getEntriesByType('resource').map(e => e.name);
        found.push(...asked.filter(name => new URL(name).origin !== location.origin));
        if (/[\u202a-\u202e\u2066-\u2069]/.test(document.documentElement.textContent + document.title)) {
          found.push('a character that turns the direction of writing');
        }
        return found;";
    person.script(SCRIPT, json!([])).await
}

#[test]
fn whatever_stands_in_a_file_is_shown_as_text_on_every_screen() {
    const SCREENS: [&str; 9] = [
        "#/",
        "#/scan/5can5can5can5can/intake",
        "#/scan/5can5can5can5can/stellingen",
        "#/scan/5can5can5can5can/stellingen/o-people",
        "#/scan/5can5can5can5can/stellingen/i-people",
        "#/scan/5can5can5can5can/resultaat",
        "#/scan/5can5can5can5can/resultaat/i-people",
        "#/scan/5can5can5can5can/resultaat/o-leadership",
        "#/scan/5can5can5can5can/rapport",
    ];
    visit(Setup::LAPTOP, async |person| {
        person.opens("").await;
        let file = person.file("scan.json", hostile().as_bytes());
        person.opens_file(&file).await;
        person.find("heading", "Dit staat in het bestand").await;
        person.sees("<iscan-evil>x</iscan-evil><img src=").await;
        assert_eq!(traces(person).await, json!([]), "in the dialogue");
        person.clicks("button", "Niets doen").await;
        takes_in(person, &file, Lang::Nl).await;
        person.arrives_at("Stellingen").await;
        let mut shown = 0;
        for lang in ["nl", "en"] {
            if lang == "en" {
                person.clicks("button", "English").await;
            }
            for address in SCREENS {
                person.opens(address).await;
                person.find("navigation", "…").await;
                assert_eq!(traces(person).await, json!([]), "{lang} {address}");
                shown += usize::from(person.text().await.contains("<iscan-evil>"));
            }
        }
        assert!(shown >= 8, "the text itself is there to be read: {shown}");
        let title = person.script("return document.title", json!([])).await;
        let title = title.as_str().unwrap_or_default().to_owned();
        assert!(!title.contains('\u{202e}'), "{title}");
    });
}

#[test]
fn a_hostile_file_cannot_touch_another_scan() {
    visit(Setup::LAPTOP, async |person| {
        crate::has_a_scan_with_two_answers(person).await;
        crate::goes_home(person).await;
        let before = person.stored().await;
        for id in ["../settings", "__proto__", "a/b", "x y", ""] {
            let mut file: Value = serde_json::from_str(SAMPLE).expect("the sample is JSON");
            file["data"]["id"] = json!(id);
            let file = person.file("scan.json", file.to_string().as_bytes());
            person.opens_file(&file).await;
            person.find("heading", "Dit bestand is niet geopend").await;
            person.clicks("button", "Sluiten").await;
            person.no_longer_sees("Dit bestand is niet geopend").await;
        }
        assert_eq!(person.stored().await, before);
        let file = person.file("scan.json", hostile().as_bytes());
        takes_in(person, &file, Lang::Nl).await;
        person.arrives_at("Stellingen").await;
        let after = person.stored().await;
        for (key, text) in before.as_object().expect("what was stored") {
            assert_eq!(&after[key], text, "{key}");
        }
    });
}
