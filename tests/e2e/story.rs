//! The whole story, as one person lives it: from an empty page to a report, a file, and another
//! computer.

use crate::harness::{Person, Setup, visit};
use crate::{INSTRUMENT, PLACEMENT, area};
use iscan::instrument::{Area, Dimension, Phase};
use std::sync::{Arc, Mutex};
use thirtyfour::Key;

/// What somebody answers whose organisation is ahead of its ICT.
fn answer(area: &Area, phase: Phase) -> &'static str {
    match (area.dimension, phase == Phase::FIRST) {
        (Dimension::Organisation, true) => "helemaal niet",
        (Dimension::Organisation, false) => "helemaal overal",
        (Dimension::Ict, true) => "grotendeels",
        (Dimension::Ict, false) => "eerder niet",
    }
}

/// Answers every statement and placement, area after area, by the button that goes on.
async fn answers_everything(person: &Person) {
    for (index, area) in INSTRUMENT.areas.iter().enumerate() {
        person.sees(&area.statements[0].text).await;
        for statement in &area.statements {
            let words = answer(area, statement.phase);
            person.chooses(&statement.text, words).await;
        }
        let fitting = match area.dimension {
            Dimension::Organisation => &area.cells[2],
            Dimension::Ict => &area.cells[0],
        };
        person.chooses(PLACEMENT, &fitting.description).await;
        let next = INSTRUMENT.areas.get(index + 1);
        let next = next.map_or_else(
            || "Naar het overzicht".to_owned(),
            |area| format!("{} ›", area.name),
        );
        person.clicks("link", &next).await;
    }
    person.sees("U hebt alles beantwoord").await;
}

/// Sees the result of one person: a view, never a quadrant of the municipality.
async fn sees_an_own_view(person: &Person) {
    person.clicks("link", "Naar het resultaat").await;
    person.sees("Zoals u het ziet").await;
    person.sees("organisatie 4,0, ICT 1,0").await;
    person.sees("Profielschets organisatie").await;
    let text = person.text().await;
    assert!(!text.contains("Dat is kwadrant"), "{text}");
}

#[test]
fn an_officer_makes_a_whole_scan_prints_it_and_takes_it_to_another_computer() {
    let carried = Arc::new(Mutex::new(Vec::new()));
    let taken = carried.clone();
    visit(Setup::LAPTOP, async move |person| {
        person.opens("").await;
        person.clicks("button", "Nieuwe scan beginnen").await;
        person.clicks("link", "Eerst de intake invullen").await;
        person.arrives_at("Intake").await;
        person.fills_in("Gemeente", "steke").await;
        person.sees("46024").await;
        person.presses(Key::Down).await;
        person.presses(Key::Enter).await;
        person.clicks("link", "2 Workshop").await;
        person.clicks("link", "Beginnen").await;
        answers_everything(person).await;
        sees_an_own_view(person).await;
        person.clicks("link", "Naar het rapport").await;
        person.arrives_at("Rapport van de I-scan").await;
        person.sees("Stekene").await;
        person.clicks("button", "Bewaren als bestand").await;
        let file = person.downloaded().await;
        let name = file.file_name().and_then(|name| name.to_str());
        assert!(name.is_some_and(|name| name.starts_with("iscan-stekene-scan-")));
        let bytes = std::fs::read(&file).expect("the file is there");
        *taken.lock().expect("one visit at a time") = bytes;
    });
    let bytes = carried.lock().expect("one visit at a time").clone();
    visit(Setup::LAPTOP, async move |person| {
        person.opens("").await;
        let file = person.file("van-de-andere-computer.json", &bytes);
        person.opens_file(&file).await;
        person.sees("“Stekene” is geopend").await;
        person.sees("U hebt alles beantwoord").await;
        sees_an_own_view(person).await;
    });
}

#[test]
fn a_quick_scan_on_a_phone_ends_in_a_sketch_and_goes_on_to_the_whole() {
    visit(Setup::PHONE, async |person| {
        person.opens("").await;
        person.clicks("button", "Snelscan beginnen").await;
        person.clicks("link", "Beginnen").await;
        for (index, area) in INSTRUMENT.areas.iter().enumerate() {
            person.sees(&area.cells[1].description).await;
            person.chooses(PLACEMENT, &area.cells[1].description).await;
            let next = INSTRUMENT.areas.get(index + 1);
            let next = next.map_or_else(
                || "Naar het overzicht".to_owned(),
                |area| format!("{} ›", area.name),
            );
            person.clicks("link", &next).await;
        }
        person.clicks("link", "Naar het resultaat").await;
        person.sees("Profielschets ICT").await;
        person.sees(&area(0).cells[1].keyword).await;
    });
}
