//! The report is put together, its conclusions are rewritten, remarks are released, and it is told.
//!
//! Invariant: what is chosen here is still there after the page is loaded anew; a remark that nobody
//! released is nowhere in the document; there is no document without its findings.

use crate::harness::{Person, Setup, axe, visit};
use crate::takes_in_the_answers_of_others;
use iscan::instrument::{Instrument, Lang};
use iscan::scan::plan::{Audience, Conclusion, Part};
use iscan::text::compose::{self as words, Compose};
use iscan::text::plan::PlanWords;
use iscan::text::report::Report;
use serde_json::{Value, json};
use thirtyfour::Key;

/// Eight people answered and were shown; somebody wrote a remark.
const SCAN: &str = include_str!("../files/quadrant-1.json");
const REPORT: &str = "#/scan/qqqqqqqqqqqqqqq1/rapport";
const SLIDES: &str = "#/scan/qqqqqqqqqqqqqqq1/presentatie";
const REMARK: &str = "Dat weten alleen wij van de sportdienst.";
const NL: Lang = Lang::Nl;

/// The scan, in which the first person remarked something on the first statement.
fn with_remark() -> Vec<u8> {
    let mut file: Value = serde_json::from_str(SCAN).expect("a scan");
    let instrument = Instrument::builtin(NL);
    let statement = instrument.areas[0].statements[0].id.to_string();
    let ballots = file["data"]["content"]["ballots"].as_object_mut();
    let (_, ballot) = ballots.and_then(|all| all.iter_mut().next()).expect("one");
    ballot["comments"] = json!({ statement: { "text": REMARK, "private": true } });
    serde_json::to_vec(&file).expect("JSON")
}

async fn reports(person: &Person) {
    takes_in_the_answers_of_others(person, &with_remark()).await;
    comes_back(person).await;
}

/// The guide arrives after the page.
async fn comes_back(person: &Person) {
    person.opens(REPORT).await;
    person.arrives_at(Report::Title.say(NL)).await;
    person.no_longer_sees("De I-scan wordt geladen").await;
    person.sees(words::part(NL, Part::Governance)).await;
}

/// What the document says.
async fn document(person: &Person) -> String {
    let script = "return document.querySelector('.document')?.innerText ?? ''";
    let text = person.script(script, json!([])).await;
    text.as_str().unwrap_or_default().to_owned()
}

async fn document_says(person: &Person, text: &str, says: bool) {
    person
        .until(&format!("{text}: {says}"), async || {
            (document(person).await.contains(text) == says).then_some(())
        })
        .await;
}

/// Opens a panel above the report.
async fn unfolds(person: &Person, panel: Compose) {
    let script = "
        const summary = [...document.querySelectorAll('summary')]
          .find(one => one.innerText.startsWith(arguments[0]));
        summary.closest('details').open = true;";
    person.script(script, json!([panel.say(NL)])).await;
}

async fn chooses_audience(person: &Person, audience: Audience) {
    let (name, hint) = words::audience(NL, audience);
    person.clicks("radio", &format!("{name} {hint}")).await;
}

#[test]
fn each_audience_gets_its_parts_and_the_choice_stays() {
    visit(Setup::LAPTOP, async |person| {
        reports(person).await;
        let answers = Report::Answers.say(NL);
        document_says(person, answers, true).await;
        chooses_audience(person, Audience::Council).await;
        document_says(person, answers, false).await;
        unfolds(person, Compose::Parts).await;
        person
            .clicks("checkbox", words::part(NL, Part::Method))
            .await;
        document_says(person, Report::MethodStairs.say(NL), true).await;
        person.sees("Bewaard om").await;
        comes_back(person).await;
        document_says(person, answers, false).await;
        document_says(person, Report::MethodStairs.say(NL), true).await;
        unfolds(person, Compose::Parts).await;
        person.clicks("button", Compose::Back.say(NL)).await;
        document_says(person, Report::MethodStairs.say(NL), false).await;
    });
}

#[test]
fn a_conclusion_is_rewritten_in_the_scan_and_taken_back() {
    visit(Setup::LAPTOP, async |person| {
        reports(person).await;
        unfolds(person, Compose::Conclusions).await;
        let name = words::conclusion(NL, Conclusion::Standing);
        let before = leads_with(person, "").await;
        person.fills_in(name, "Wij staan er zo voor.").await;
        person.presses(Key::Tab).await;
        leads_with(person, "Wij staan er zo voor.").await;
        person.sees("Bewaard om").await;
        comes_back(person).await;
        leads_with(person, "Wij staan er zo voor.").await;
        unfolds(person, Compose::Conclusions).await;
        let back = format!("{}: {name}", Compose::AsWritten.say(NL));
        person.clicks("button", &back).await;
        leads_with(person, &before).await;
    });
}

/// The leading sentence of page one, once it begins like this.
async fn leads_with(person: &Person, begin: &str) -> String {
    let script = "return document.querySelector('.document section .lead')?.innerText ?? ''";
    person
        .until(&format!("the lead “{begin}”"), async || {
            let lead = person.script(script, json!([])).await;
            let lead = lead.as_str().unwrap_or_default();
            (!lead.is_empty() && lead.starts_with(begin)).then(|| lead.to_owned())
        })
        .await
}

#[test]
fn a_remark_is_private_until_it_is_released_for_the_report() {
    visit(Setup::LAPTOP, async |person| {
        reports(person).await;
        chooses_audience(person, Audience::WorkingGroup).await;
        document_says(person, REMARK, false).await;
        unfolds(person, Compose::Remarks).await;
        let release = format!("{}: {REMARK}", Compose::Release.say(NL));
        person.clicks("checkbox", &release).await;
        document_says(person, REMARK, true).await;
        person.sees("Bewaard om").await;
        comes_back(person).await;
        document_says(person, REMARK, true).await;
        unfolds(person, Compose::Remarks).await;
        person.clicks("checkbox", &release).await;
        document_says(person, REMARK, false).await;
    });
}

/// The heading of the slide, and where it stands.
async fn slide(person: &Person) -> (String, String) {
    let script = "return [document.querySelector('.oral h1')?.innerText ?? '',
        document.querySelector('.oral-controls [role=status]')?.innerText ?? '']";
    let found = person.script(script, json!([])).await;
    let text = |at: usize| found[at].as_str().unwrap_or_default().to_owned();
    (text(0), text(1))
}

async fn stands_at(person: &Person, at: usize) -> String {
    let begins = format!("Dia {at} van ");
    person
        .until(&begins, async || {
            let (title, place) = slide(person).await;
            place.starts_with(&begins).then_some(title)
        })
        .await
}

async fn notes_are_shown(person: &Person, are_shown: bool) {
    let script = "return document.querySelector('.oral-notes')?.innerText ?? ''";
    person
        .until(&format!("what to say: {are_shown}"), async || {
            let notes = person.script(script, json!([])).await;
            (notes.as_str()?.is_empty() != are_shown).then_some(())
        })
        .await;
}

/// Lets the first `times` requests for the texts of the findings come to nothing, in every page.
fn without_findings(times: usize) -> String {
    format!(
        "let left = {times};
        const fetch = window.fetch;
        window.fetch = (address, ...more) =>
          String(address).includes('/guide-nl') && left-- > 0
            ? Promise.reject(new TypeError('dropped'))
            : fetch(address, ...more);"
    )
}

#[test]
fn findings_that_are_dropped_on_their_way_are_fetched_once_more() {
    visit(Setup::LAPTOP, async |person| {
        reports(person).await;
        person.before_every_page(&without_findings(1)).await;
        person.reloads().await;
        document_says(person, words::part(NL, Part::Governance), true).await;
        person.find("button", Report::Print.say(NL)).await;
    });
}

#[test]
fn without_its_findings_there_is_no_report_until_they_are_asked_for_again() {
    visit(Setup::LAPTOP, async |person| {
        reports(person).await;
        let script = person.before_every_page(&without_findings(2)).await;
        person.reloads().await;
        person.arrives_at(Report::Title.say(NL)).await;
        person.sees(Compose::NoGuide.say(NL)).await;
        assert_eq!(document(person).await, "");
        assert!(!person.has("button", Report::Print.say(NL)).await);
        let none: Vec<String> = Vec::new();
        assert_eq!(axe::violations(person).await, none);
        person.clicks("button", PlanWords::Again.say(NL)).await;
        document_says(person, words::part(NL, Part::Governance), true).await;
        person
            .until("the focus on the title", async || {
                (person.focus().await.text == Report::Title.say(NL)).then_some(())
            })
            .await;
        // The same of the presentation.
        person.opens(SLIDES).await;
        person.reloads().await;
        person.sees(Compose::NoGuide.say(NL)).await;
        assert_eq!(slide(person).await.1, "");
        person.clicks("button", PlanWords::Again.say(NL)).await;
        stands_at(person, 1).await;
        person.no_longer_before_every_page(script).await;
    });
}

#[test]
fn the_report_is_told_slide_by_slide_with_the_keyboard() {
    visit(Setup::LAPTOP, async |person| {
        reports(person).await;
        person.clicks("link", Compose::Present.say(NL)).await;
        assert_eq!(stands_at(person, 1).await, Report::Title.say(NL));
        person.presses(Key::Right).await;
        let second = stands_at(person, 2).await;
        person
            .until("the focus on the heading", async || {
                (person.focus().await.text == second).then_some(())
            })
            .await;
        person.presses(Key::PageDown).await;
        stands_at(person, 3).await;
        // A reload in the middle of a talk shows the same slide.
        person.reloads().await;
        stands_at(person, 3).await;
        person.presses(Key::Left).await;
        stands_at(person, 2).await;
        person.types("n").await;
        notes_are_shown(person, true).await;
        // So are the notes of whoever had them open.
        person.reloads().await;
        notes_are_shown(person, true).await;
        stands_at(person, 2).await;
        person.types("n").await;
        notes_are_shown(person, false).await;
        person.reloads().await;
        stands_at(person, 2).await;
        notes_are_shown(person, false).await;
        // Whoever goes on with the button stays on it.
        person.clicks("button", Compose::Next.say(NL)).await;
        stands_at(person, 3).await;
        person.presses(Key::Enter).await;
        stands_at(person, 4).await;
        assert_eq!(person.focus().await.text, Compose::Next.say(NL));
        person.presses(Key::Escape).await;
        person.arrives_at(Report::Title.say(NL)).await;
        person.goes_back().await;
        stands_at(person, 1).await;
    });
}

#[test]
fn the_report_and_its_slides_are_accessible_in_light_and_dark_and_fit_a_phone() {
    visit(Setup::PHONE, async |person| {
        reports(person).await;
        for panel in [Compose::Parts, Compose::Conclusions, Compose::Remarks] {
            unfolds(person, panel).await;
        }
        for dark in [false, true] {
            person.prefers_dark(dark).await;
            let none: Vec<String> = Vec::new();
            assert_eq!(axe::violations(person).await, none);
        }
        person.opens(SLIDES).await;
        let last = loop {
            let (_, place) = slide(person).await;
            let numbers: Vec<usize> = place.split(' ').filter_map(|n| n.parse().ok()).collect();
            if let [at, of] = numbers[..] {
                let none: Vec<String> = Vec::new();
                assert_eq!(axe::violations(person).await, none, "slide {at}");
                let wide = "return document.documentElement.scrollWidth > innerWidth";
                assert_eq!(
                    person.script(wide, json!([])).await,
                    json!(false),
                    "slide {at}"
                );
                if at == of {
                    break at;
                }
                person.presses(Key::Right).await;
                stands_at(person, at + 1).await;
            }
        };
        assert!(last > 10, "{last} slides");
    });
}
