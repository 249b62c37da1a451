//! The frame of every page: language, theme, focus, the example, addresses that do not exist.

use crate::harness::{Setup, visit};
use crate::{area, begins_a_scan, statement};
use serde_json::json;
use thirtyfour::Key;

#[test]
fn the_language_can_be_switched_and_stays_switched() {
    visit(Setup::LAPTOP, async |person| {
        begins_a_scan(person).await;
        person.chooses(statement(0), "deels").await;
        person.clicks("button", "English").await;
        person.sees("1 of 78").await;
        person.sees("partly").await;
        person.find("button", "Save as file").await;
        let lang = person
            .script("return document.documentElement.lang", json!([]))
            .await;
        assert_eq!(lang, "en");
        person.reloads().await;
        person.sees("1 of 78").await;
        person.clicks("button", "Nederlands").await;
        person.arrives_at(&area(0).name).await;
        person.sees_chosen(statement(0), Some("deels")).await;
    });
}

#[test]
fn a_browser_that_prefers_english_begins_in_dutch_with_english_one_button_away() {
    let setup = Setup {
        languages: "en-GB,en",
        ..Setup::LAPTOP
    };
    visit(setup, async |person| {
        person.opens("").await;
        person.find("button", "Nieuwe scan beginnen").await;
        person.clicks("button", "English").await;
        person.find("button", "Start a new scan").await;
    });
}

#[test]
fn a_browser_that_prefers_dark_gets_a_dark_page() {
    visit(Setup::LAPTOP, async |person| {
        const LIGHTNESS: &str = r"
            const [r, g, b] = getComputedStyle(document.body).backgroundColor.match(/\d+/g).map(Number);
            return (r + g + b) / 3;";
        person.prefers_dark(true).await;
        person.opens("").await;
        let dark = person.script(LIGHTNESS, json!([])).await;
        assert!(dark.as_f64().is_some_and(|light| light < 80.0), "{dark}");
        person.prefers_dark(false).await;
        let light = person.script(LIGHTNESS, json!([])).await;
        assert!(light.as_f64().is_some_and(|light| light > 200.0), "{light}");
    });
}

#[test]
fn the_first_tab_stop_leads_past_the_header() {
    visit(Setup::LAPTOP, async |person| {
        begins_a_scan(person).await;
        person.reloads().await;
        person.presses(Key::Tab).await;
        assert_eq!(person.focus().await.text, "Naar de inhoud");
        let address = person.address().await;
        person.presses(Key::Enter).await;
        let what = "the focus on the heading";
        person
            .until(what, async || {
                (person.focus().await.what == "h1").then_some(())
            })
            .await;
        assert_eq!(person.address().await, address);
    });
}

#[test]
fn an_address_that_does_not_exist_says_so_and_leads_home() {
    visit(Setup::LAPTOP, async |person| {
        person.opens("#/scan/0000000000000000/stellingen").await;
        person.arrives_at("Deze pagina bestaat niet").await;
        person.opens("#/wat-is-dit").await;
        person.arrives_at("Deze pagina bestaat niet").await;
        person.clicks("link", "Naar Mijn scans").await;
        person.find("button", "Nieuwe scan beginnen").await;
    });
}

#[test]
fn the_example_can_be_changed_and_is_never_stored() {
    visit(Setup::LAPTOP, async |person| {
        person
            .opens("#/scan/voorbeeld/stellingen/o-leadership")
            .await;
        person.sees("Dit is een voorbeeld").await;
        let before = person.stored().await;
        person.clicks("button", "Zelf ook antwoorden").await;
        person.arrives_at(&area(0).name).await;
        person.chooses(statement(0), "helemaal overal").await;
        person.chooses(statement(0), "helemaal niet").await;
        person.sees("Voorbeeld, niet bewaard").await;
        assert_eq!(person.stored().await, before);
    });
}
