//! The whole story, as one person lives it: from an empty page to a report, a file, and another
//! computer; in each language, on a laptop and on a phone, in light and in dark.

use crate::harness::{Person, Setup, visit};
use crate::takes_in;
use iscan::instrument::{Area, Dimension, Instrument, Lang, Phase};
use iscan::text::answer::Answering;
use iscan::text::common::Frame;
use iscan::text::home::{Home, opened};
use iscan::text::intake::Intake;
use iscan::text::report::Report;
use iscan::text::result::{Headline, ResultWords};
use std::sync::{Arc, Mutex};
use thirtyfour::Key;

/// The answers that the story gives, as they are seen: far, near, and hardly at all.
fn answer(lang: Lang, area: &Area, phase: Phase) -> &'static str {
    let [none, some, most, all] = match lang {
        Lang::Nl => [
            "helemaal niet",
            "eerder niet",
            "grotendeels",
            "helemaal overal",
        ],
        Lang::En => ["not at all", "rather not", "largely", "fully everywhere"],
    };
    match (area.dimension, phase == Phase::FIRST) {
        (Dimension::Organisation, true) => none,
        (Dimension::Organisation, false) => all,
        (Dimension::Ict, true) => most,
        (Dimension::Ict, false) => some,
    }
}

/// Opens the empty page, and chooses language and theme.
async fn comes(person: &Person, lang: Lang, dark: bool) {
    person.prefers_dark(dark).await;
    person.opens("").await;
    if lang == Lang::En {
        person.clicks("button", "English").await;
    }
    person.find("button", Home::StartFull.say(lang)).await;
}

/// Goes on to the next area, or after the last one to the overview.
async fn goes_on(person: &Person, lang: Lang, next: Option<&Area>) {
    let overview = Answering::ToOverview.say(lang).to_owned();
    let label = next.map_or(overview, |area| format!("{} ›", area.name));
    person.clicks("link", &label).await;
}

/// Answers every statement and placement, area after area, by the button that goes on.
async fn answers_everything(person: &Person, lang: Lang) {
    let areas = Instrument::builtin(lang).areas;
    for (index, area) in areas.iter().enumerate() {
        person.sees(&area.statements[0].text).await;
        for statement in &area.statements {
            let words = answer(lang, area, statement.phase);
            person.chooses(&statement.text, words).await;
        }
        let fitting = match area.dimension {
            Dimension::Organisation => &area.cells[2].description,
            Dimension::Ict => &area.cells[0].description,
        };
        let placement = Answering::PlacementTitle.say(lang);
        person.chooses(placement, fitting).await;
        goes_on(person, lang, areas.get(index + 1)).await;
    }
    person.sees(Answering::AllDone.say(lang)).await;
}

/// Sees the result of one person: a view, never a quadrant of the municipality.
async fn sees_an_own_view(person: &Person, lang: Lang) {
    person.clicks("link", Answering::ToResult.say(lang)).await;
    person.arrives_at(Headline::OneOrganisation.say(lang)).await;
    person
        .sees(match lang {
            Lang::Nl => "organisatie 4,0, ICT 1,0",
            Lang::En => "organisation 4.0, ICT 1.0",
        })
        .await;
    let text = person.text().await;
    assert!(
        !text.contains("kwadrant IV") && !text.contains("quadrant IV"),
        "{text}"
    );
}

/// Lives the story on one computer, and returns the file that it ends with.
async fn makes_a_scan(person: &Person, lang: Lang, dark: bool) -> Vec<u8> {
    comes(person, lang, dark).await;
    person.clicks("button", Home::StartFull.say(lang)).await;
    person
        .clicks("link", Answering::IntakeFirst.say(lang))
        .await;
    person
        .fills_in(Intake::Municipality.say(lang), "steke")
        .await;
    person.sees("46024").await;
    person.presses(Key::Down).await;
    person.presses(Key::Enter).await;
    let second = format!("2 {}", Frame::StepWorkshop.say(lang));
    person.clicks("link", &second).await;
    person.clicks("link", Answering::Start.say(lang)).await;
    answers_everything(person, lang).await;
    sees_an_own_view(person, lang).await;
    person.clicks("link", ResultWords::ToReport.say(lang)).await;
    person.arrives_at(Report::Title.say(lang)).await;
    person.sees("Stekene").await;
    let file = person.saves_file(Frame::SaveFile.say(lang)).await;
    let name = file.file_name().and_then(|name| name.to_str());
    assert!(name.is_some_and(|name| name.starts_with("iscan-stekene-scan-")));
    std::fs::read(&file).expect("the file is there")
}

/// Lives the story on one computer, and opens its file on another.
fn lives_the_story(setup: Setup, lang: Lang, dark: bool) {
    let carried = Arc::new(Mutex::new(Vec::new()));
    let taken = carried.clone();
    visit(setup, async move |person| {
        let bytes = makes_a_scan(person, lang, dark).await;
        *taken.lock().expect("one visit at a time") = bytes;
    });
    let bytes = carried.lock().expect("one visit at a time").clone();
    visit(Setup::LAPTOP, async move |person| {
        comes(person, lang, dark).await;
        let file = person.file("from-the-other-computer.json", &bytes);
        takes_in(person, &file, lang).await;
        person.sees(&opened(lang, "Stekene", 1, 78)).await;
        person.sees(Answering::AllDone.say(lang)).await;
        sees_an_own_view(person, lang).await;
    });
}

#[test]
fn an_officer_makes_a_whole_scan_and_takes_it_to_another_computer() {
    lives_the_story(Setup::LAPTOP, Lang::Nl, false);
}

#[test]
fn the_same_in_english_on_a_phone_in_the_dark() {
    lives_the_story(Setup::PHONE, Lang::En, true);
}

#[test]
fn a_quick_scan_on_a_phone_ends_in_a_sketch() {
    visit(Setup::PHONE, async |person| {
        let lang = Lang::Nl;
        let areas = Instrument::builtin(lang).areas;
        comes(person, lang, false).await;
        person.clicks("button", Home::StartQuick.say(lang)).await;
        person.clicks("link", Answering::Start.say(lang)).await;
        for (index, area) in areas.iter().enumerate() {
            let fitting = &area.cells[1].description;
            person
                .chooses(Answering::PlacementTitle.say(lang), fitting)
                .await;
            goes_on(person, lang, areas.get(index + 1)).await;
        }
        person.clicks("link", Answering::ToResult.say(lang)).await;
        person.sees("Profielschets ICT").await;
        person.sees(&areas[0].cells[1].keyword).await;
    });
}
