//! The action plan: from a recommendation to an action with an owner and a day, points, letters.
//!
//! Invariant: what is done here is still there after the page is loaded anew.

use crate::harness::{Person, Setup, axe, visit};
use crate::{tabs_to_button, takes_in_the_answers_of_others};
use iscan::instrument::guide::{Audience, Guide};
use iscan::instrument::{Instrument, Lang};
use iscan::text::plan::{self as say, ActionWords, PlanWords, PointWords, SignalWords};
use serde_json::json;
use std::sync::LazyLock;
use thirtyfour::Key;

/// A scan in which ICT is ahead.
const SCAN: &str = include_str!("../files/quadrant-1.json");
const PLAN: &str = "#/scan/qqqqqqqqqqqqqqq1/actieplan";

static GUIDE: LazyLock<Guide> = LazyLock::new(|| Guide::builtin(&Instrument::builtin(Lang::Nl)));

/// Opens the scan and goes to its plan.
pub(crate) async fn plans(person: &Person) {
    takes_in_the_answers_of_others(person, SCAN.as_bytes()).await;
    comes_back(person).await;
}

async fn comes_back(person: &Person) {
    person.opens(PLAN).await;
    person.arrives_at(PlanWords::Title.say(Lang::Nl)).await;
    person
        .find("heading", SignalWords::Heading.say(Lang::Nl))
        .await;
}

/// The titles of the recommendations, from the top.
pub(crate) async fn advised(person: &Person) -> Vec<String> {
    let script = "return [...document.querySelectorAll('.advice h3')].map(e => e.innerText)";
    let titles = person.script(script, json!([])).await;
    let titles = titles.as_array().expect("a list").iter();
    titles
        .map(|title| title.as_str().unwrap_or_default().to_owned())
        .collect()
}

async fn adds(person: &Person, title: &str) {
    person
        .clicks("button", ActionWords::Add.say(Lang::Nl))
        .await;
    names_it(person, title).await;
}

/// Types the title of the action whose form has just opened.
async fn names_it(person: &Person, title: &str) {
    person
        .until("the focus on an empty title", async || {
            let focus = person.focus().await;
            let is_title = focus.what == "input" && focus.text == ActionWords::Title.say(Lang::Nl);
            let script = "return document.activeElement.value";
            (is_title && person.script(script, json!([])).await == "").then_some(())
        })
        .await;
    person.types(title).await;
    person.presses(Key::Tab).await;
    person.sees(title).await;
}

pub(crate) fn named(words: PlanWords, title: &str) -> String {
    say::of_advice(words.say(Lang::Nl), title)
}

#[test]
fn a_recommendation_becomes_an_action_with_an_owner_and_stays() {
    visit(Setup::LAPTOP, async |person| {
        plans(person).await;
        let first = advised(person).await.remove(0);
        assert!(
            GUIDE.recommendations.iter().any(|one| one.title == first),
            "{first}"
        );
        person
            .clicks("button", &named(PlanWords::Make, &first))
            .await;
        person.sees(PlanWords::InPlan.say(Lang::Nl)).await;
        person
            .clicks("button", &named(PlanWords::ToAction, &first))
            .await;
        person
            .fills_in(ActionWords::Owner.say(Lang::Nl), "An Peeters")
            .await;
        person.presses(Key::Tab).await;
        person.sees("An Peeters").await;
        person.sees("Bewaard om").await;
        person.reloads().await;
        person.sees("An Peeters").await;
        person.find("heading", "Gepland (1)").await;
    });
}

#[test]
fn a_double_click_makes_one_action() {
    visit(Setup::LAPTOP, async |person| {
        plans(person).await;
        person
            .double_clicks("button", ActionWords::Add.say(Lang::Nl))
            .await;
        person.find("heading", "Gepland (1)").await;
        names_it(person, "Kaart").await;
        adds(person, "Lijst").await;
        person.find("heading", "Gepland (2)").await;
    });
}

#[test]
fn a_title_that_is_too_long_says_so() {
    visit(Setup::LAPTOP, async |person| {
        plans(person).await;
        adds(person, "Kaart").await;
        let title = ActionWords::Title.say(Lang::Nl);
        person.fills_in(title, &"a".repeat(199)).await;
        assert!(!person.text().await.contains(&say::full(Lang::Nl, 200)));
        person.fills_in(title, &"a".repeat(250)).await;
        person.sees(&say::full(Lang::Nl, 200)).await;
    });
}

#[test]
fn actions_are_added_removed_and_brought_back_by_keyboard_alone() {
    visit(Setup::LAPTOP, async |person| {
        plans(person).await;
        adds(person, "Lijst van alle toepassingen").await;
        let remove = say::remove_of(Lang::Nl, "Lijst van alle toepassingen");
        person.find("button", &remove).await;
        for _ in 0..60 {
            if person.focus().await.text == ActionWords::Remove.say(Lang::Nl) {
                break;
            }
            person.presses(Key::Tab).await;
        }
        person.presses(Key::Enter).await;
        person.no_longer_sees("Gepland (1)").await;
        person
            .until("the focus on the heading", async || {
                let focus = person.focus().await;
                (focus.what == "h2" && focus.text == "Acties").then_some(())
            })
            .await;
        person.sees("Bewaard om").await;
        person.reloads().await;
        person
            .find("heading", SignalWords::Heading.say(Lang::Nl))
            .await;
        person.no_longer_sees("Lijst van alle toepassingen").await;
        adds(person, "Nog een").await;
        person
            .clicks("button", &say::remove_of(Lang::Nl, "Nog een"))
            .await;
        person.clicks("button", PlanWords::Undo.say(Lang::Nl)).await;
        person.find("heading", "Gepland (1)").await;
    });
}

#[test]
fn another_status_moves_an_action_and_takes_the_focus_along() {
    visit(Setup::LAPTOP, async |person| {
        plans(person).await;
        adds(person, "Afspraken op papier").await;
        let field = person
            .find("field", ActionWords::Status.say(Lang::Nl))
            .await;
        field
            .send_keys("klaar")
            .await
            .expect("a list to choose from");
        person.find("heading", "Klaar (1)").await;
        person
            .until("the focus on the list", async || {
                let focus = person.focus().await;
                (focus.what == "select").then_some(())
            })
            .await;
        person.find("field", ActionWords::Ended.say(Lang::Nl)).await;
        person.sees("1 van 1 actie is klaar.").await;
    });
}

#[test]
fn a_group_gives_points_one_after_the_other_and_sees_the_sum() {
    visit(Setup::PHONE, async |person| {
        plans(person).await;
        adds(person, "Net").await;
        adds(person, "Lijst").await;
        person
            .clicks("button", PointWords::Begin.say(Lang::Nl))
            .await;
        person.find("heading", "Persoon 1").await;
        for _ in 0..3 {
            person
                .clicks("button", &say::plus_of(Lang::Nl, "Net"))
                .await;
        }
        person.sees("Nog 2 punten.").await;
        person
            .clicks("button", PointWords::Next.say(Lang::Nl))
            .await;
        person.find("heading", "Persoon 2").await;
        person.sees("Nog 5 punten.").await;
        person
            .clicks("button", &say::plus_of(Lang::Nl, "Net"))
            .await;
        person
            .clicks("button", &say::plus_of(Lang::Nl, "Lijst"))
            .await;
        person
            .clicks("button", PointWords::Stop.say(Lang::Nl))
            .await;
        person
            .find("heading", PointWords::Result.say(Lang::Nl))
            .await;
        person.sees("1 tot 3").await;
        person.sees("2 van 2").await;
    });
}

#[test]
fn a_letter_is_saved_without_what_does_not_apply() {
    visit(Setup::LAPTOP, async |person| {
        plans(person).await;
        person
            .find(
                "heading",
                say::letter_heading(Lang::Nl, Audience::Government),
            )
            .await;
        let titles = person
            .script(
                "return [...document.querySelectorAll('.signal-list .option')].map(e => e.innerText)",
                json!([]),
            )
            .await;
        let first = titles[0].as_str().expect("a signal").to_owned();
        person.clicks("checkbox", &first).await;
        let heading = say::letter_heading(Lang::Nl, Audience::Government);
        let save = say::of_advice(SignalWords::Save.say(Lang::Nl), heading);
        person.clicks("button", &save).await;
        let file = person.downloaded().await;
        let letter = std::fs::read_to_string(file).expect("a letter");
        assert!(letter.starts_with(heading), "{letter}");
        assert!(letter.contains("Kwadrant I (verzonnen), "), "{letter}");
        assert!(!letter.contains(&first), "{letter}");
    });
}

#[test]
fn the_actions_are_saved_as_a_table() {
    visit(Setup::LAPTOP, async |person| {
        plans(person).await;
        adds(person, "Lijst van alle toepassingen").await;
        person
            .clicks("button", PlanWords::SaveTable.say(Lang::Nl))
            .await;
        let file = person.downloaded().await;
        let table = std::fs::read_to_string(file).expect("a table");
        assert!(table.contains("Lijst van alle toepassingen;"), "{table}");
        assert!(
            !person
                .has("button", PlanWords::SaveCalendar.say(Lang::Nl))
                .await,
            "no action has a day"
        );
    });
}

#[test]
fn open_actions_of_another_scan_come_along_once() {
    visit(Setup::LAPTOP, async |person| {
        plans(person).await;
        adds(person, "Uit vorig jaar").await;
        person.sees("Bewaard om").await;
        person.opens("").await;
        person.clicks("button", "Nieuwe scan beginnen").await;
        let id = person
            .until("the scan", async || {
                let address = person.address().await;
                let id = address.split("#/scan/").nth(1)?.split('/').next()?;
                (!id.is_empty()).then(|| id.to_owned())
            })
            .await;
        person.opens(&format!("#/scan/{id}/actieplan")).await;
        person
            .clicks("summary", ActionWords::TakeOver.say(Lang::Nl))
            .await;
        person
            .clicks("button", ActionWords::TakeOverDo.say(Lang::Nl))
            .await;
        person.sees("1 actie is overgenomen.").await;
        person.find("heading", "Gepland (1)").await;
        person.sees(ActionWords::TakeOverNone.say(Lang::Nl)).await;
    });
}

#[test]
fn the_plan_is_sound_in_light_and_dark_and_whole_at_320_pixels() {
    visit(Setup::LAPTOP, async |person| {
        const WIDE: &str = r"
            const width = document.documentElement.clientWidth;
            const wide = [...document.querySelectorAll('main *')]
              .filter(e => e.getBoundingClientRect().right > width + 1 && e.checkVisibility()
                && !e.closest('.scroll'))
              .map(e => `${e.tagName.toLowerCase()}.${e.className}`);
            return [document.scrollingElement.scrollWidth - width, wide.slice(0, 5).join(' ')];";
        plans(person).await;
        adds(
            person,
            "Een actie met een titel die langer is dan een regel op een telefoon",
        )
        .await;
        let due =
            "const field = document.querySelector('input[id^=due-]'); field.value = '2027-06-30';
            field.dispatchEvent(new Event('change', { bubbles: true }))";
        person.script(due, json!([])).await;
        person.sees("tegen 30 juni 2027").await;
        let folds = "document.querySelectorAll('.plan details').forEach(e => e.open = true)";
        person.script(folds, json!([])).await;
        let mut found = Vec::new();
        for dark in [false, true] {
            person.prefers_dark(dark).await;
            found.extend(axe::violations(person).await);
        }
        person.resize((320, 640), true).await;
        let wide = person.script(WIDE, json!([])).await;
        if wide[0].as_i64() != Some(0) {
            found.push(format!("{} px too wide, {}", wide[0], wide[1]));
        }
        found.extend(axe::violations(person).await);
        assert!(found.is_empty(), "{}", found.join("\n"));
    });
}

#[test]
fn a_button_leads_to_each_part_by_keyboard() {
    visit(Setup::LAPTOP, async |person| {
        plans(person).await;
        tabs_to_button(person, PointWords::Heading.say(Lang::Nl)).await;
        person.presses(Key::Enter).await;
        let focus = person.focus().await;
        assert_eq!(
            (focus.what.as_str(), focus.text.as_str()),
            ("h2", "Prioriteren")
        );
    });
}
