//! The built app, used as a person uses it, in a real browser. Needs `dist/` (or `ISCAN_DIST`),
//! `chromedriver` (or `CHROMEDRIVER`) and, for accessibility, `ISCAN_AXE`; scripts/test sets them up.
//!
//! Invariant: a test finds what it needs by role and visible name, in Dutch, and never reads how the
//! app is made. After every visit the browser's network log must show the own origin only.
#![cfg(not(target_arch = "wasm32"))]

mod harness;

mod advice;
mod answering;
mod collecting;
mod crowd;
mod culture;
mod devices;
mod exporting;
mod faults;
mod files;
mod first_paint;
mod frame;
mod hostile;
mod hosting;
mod import;
mod logo;
mod offline;
mod plan;
mod preparing;
mod printing;
mod report;
mod rescue;
mod routes;
mod saving;
mod scans;
mod secrecy;
mod shared;
mod single;
mod story;
mod taking_part;
mod talking;
mod updates;
mod workshop;

use harness::Person;
use iscan::instrument::{Area, Instrument, Lang};
use iscan::text::import::{Act, Look};
use serde_json::json;
use std::sync::LazyLock;
use thirtyfour::Key;

/// A file of version 1, filled in.
const SAMPLE: &str = include_str!("../files/scan-v1.json");
/// The legend of the last question of each area.
const PLACEMENT: &str = "Welke omschrijving past vandaag het best?";

static INSTRUMENT: LazyLock<Instrument> = LazyLock::new(|| Instrument::builtin(Lang::Nl));

/// An area of the questionnaire in Dutch, from 0.
fn area(index: usize) -> &'static Area {
    &INSTRUMENT.areas[index]
}

/// The words of a statement of the first area, from 0.
fn statement(index: usize) -> &'static str {
    &area(0).statements[index].text
}

/// The address of an area's statements in the scan that is open.
async fn address_of(person: &Person, area: &Area) -> String {
    let address = person.address().await;
    let scan = address.split('/').nth(2).unwrap_or_default().to_owned();
    format!("#/scan/{scan}/stellingen/{}", area.id)
}

/// Begins a whole scan and goes to the statements of its first area.
async fn begins_a_scan(person: &Person) {
    person.opens("").await;
    person.clicks("button", "Nieuwe scan beginnen").await;
    person.clicks("link", "2 Workshop").await;
    person.arrives_at("Stellingen").await;
    person.clicks("link", "Beginnen").await;
    person.arrives_at(&area(0).name).await;
}

/// Begins a scan, gives the first two statements an answer, and goes back to the list.
async fn has_a_scan_with_two_answers(person: &Person) {
    begins_a_scan(person).await;
    person.chooses(statement(0), "deels").await;
    person.chooses(statement(1), "weet ik niet").await;
    person.sees("2 van 78").await;
    person.sees("Bewaard om").await;
}

/// Goes to the list of scans.
async fn goes_home(person: &Person) {
    person.clicks("link", "Mijn scans").await;
    person.find("heading", "Mijn scans").await;
}

/// Waits until no tab holds the lock of a scan.
async fn no_scan_is_held(person: &Person) {
    const LOOK: &str =
        "const done = arguments[0]; navigator.locks.query().then(all => done(all.held.length))";
    person
        .until("no lock", async || {
            (person.script_async(LOOK, json!([])).await == 0).then_some(())
        })
        .await;
}

/// Opens a file and, having seen what is in it, opens the scan.
async fn takes_in(person: &Person, file: &std::path::Path, lang: Lang) {
    person.opens_file(file).await;
    person.find("heading", Look::Title.say(lang)).await;
    person.clicks("button", Act::Open.say(lang)).await;
}

/// Opens a file that holds the answers of others alone: its result is shown.
async fn takes_in_the_answers_of_others(person: &Person, content: &[u8]) {
    person.opens("").await;
    let file = person.file("scan.json", content);
    takes_in(person, &file, Lang::Nl).await;
    person
        .until("the result", async || {
            let address = person.address().await;
            address.ends_with("/resultaat").then_some(())
        })
        .await;
}

/// Presses Tab until the focus is in the group of a legend.
async fn tabs_to(person: &Person, legend: &str) {
    for _ in 0..80 {
        if person.focus().await.group == legend {
            return;
        }
        person.presses(Key::Tab).await;
    }
    panic!("80 times Tab did not lead to “{legend}”");
}

/// Presses Tab until the focus is on the button of a name.
async fn tabs_to_button(person: &Person, name: &str) {
    for _ in 0..40 {
        let focus = person.focus().await;
        if focus.what == "button" && focus.text == name {
            return;
        }
        person.presses(Key::Tab).await;
    }
    panic!("40 times Tab did not lead to the button “{name}”");
}
