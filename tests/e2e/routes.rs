//! Every screen: it exists, axe finds nothing, nothing is cut off.

use crate::harness::{Person, Setup, axe, visit};
use crate::{SAMPLE, takes_in};
use iscan::instrument::Lang;
use serde_json::json;

/// Every screen: of no scan, of the file that [`has_scans`] opens, and of the example.
const ADDRESSES: [&str; 14] = [
    "#/",
    "#/scan/5can5can5can5can/intake",
    "#/scan/5can5can5can5can/stellingen",
    "#/scan/5can5can5can5can/stellingen/o-leadership",
    "#/scan/5can5can5can5can/stellingen/i-infrastructure",
    "#/scan/voorbeeld/resultaat",
    "#/scan/voorbeeld/resultaat/i-applications",
    "#/scan/voorbeeld/actieplan",
    "#/scan/voorbeeld/rapport",
    "#/verantwoording",
    "#/privacy",
    "#/hulp",
    "#/instellingen",
    "#/einde",
];

/// Other states of the same screens.
const STATES: [&str; 4] = [
    "#/niet-gevonden",
    "#/scan/voorbeeld/intake",
    "#/scan/voorbeeld/stellingen",
    "#/scan/5can5can5can5can/resultaat",
];

/// Puts a filled scan and a started one on the list.
async fn has_scans(person: &Person) {
    person.opens("").await;
    let file = person.file("scan.json", SAMPLE.as_bytes());
    takes_in(person, &file, Lang::Nl).await;
    person.arrives_at("Stellingen").await;
    person.opens("#/").await;
    person.clicks("button", "Snelscan beginnen").await;
    person.arrives_at("Snelscan").await;
}

#[test]
fn every_address_shows_a_page_with_one_first_heading_and_a_title_of_its_own() {
    visit(Setup::LAPTOP, async |person| {
        const SEEN: &str = "return [document.title, document.querySelectorAll('h1').length]";
        has_scans(person).await;
        let (mut missing, mut titles) = (Vec::new(), Vec::new());
        for address in ADDRESSES {
            person.opens(address).await;
            if person.has("heading", "Deze pagina bestaat niet").await {
                missing.push(address);
                continue;
            }
            let seen = person.script(SEEN, json!([])).await;
            assert_eq!(seen[1], 1, "first headings at {address}");
            assert!(!titles.contains(&seen[0]), "{address}: {}", seen[0]);
            titles.push(seen[0].clone());
        }
        assert!(missing.is_empty(), "no page at {missing:?}");
    });
}

/// Runs axe on every screen, in each of the themes.
async fn axe_finds_nothing(person: &Person, themes: &[bool]) {
    let mut found = Vec::new();
    for address in ADDRESSES.into_iter().chain(STATES) {
        person.opens(address).await;
        for dark in themes {
            person.prefers_dark(*dark).await;
            let theme = if *dark { "dark" } else { "light" };
            let violations = axe::violations(person).await.into_iter();
            found.extend(violations.map(|text| format!("{address} ({theme}) {text}")));
        }
    }
    assert!(found.is_empty(), "axe found:\n{}", found.join("\n"));
}

#[test]
fn axe_finds_nothing_on_any_screen_in_dutch() {
    visit(Setup::LAPTOP, async |person| {
        has_scans(person).await;
        axe_finds_nothing(person, &[false, true]).await;
    });
}

#[test]
fn axe_finds_nothing_on_any_screen_in_english() {
    visit(Setup::LAPTOP, async |person| {
        has_scans(person).await;
        person.clicks("button", "English").await;
        person.arrives_at("Quick scan").await;
        axe_finds_nothing(person, &[false, true]).await;
    });
}

#[test]
fn axe_finds_nothing_on_any_screen_on_a_phone() {
    visit(Setup::PHONE, async |person| {
        has_scans(person).await;
        axe_finds_nothing(person, &[false]).await;
    });
}

#[test]
fn nothing_scrolls_sideways_on_a_page_of_320_pixels() {
    visit(Setup::PHONE, async |person| {
        const WIDE: &str = r"
            const width = document.documentElement.clientWidth;
            const wide = [...document.querySelectorAll('main *, header *, footer *')]
              .filter(e => e.getBoundingClientRect().right > width + 1 && e.checkVisibility())
              .map(e => `${e.tagName.toLowerCase()}.${e.className}`);
            return [document.scrollingElement.scrollWidth - width, wide.slice(0, 5).join(' ')];";
        has_scans(person).await;
        person.resize((320, 640), true).await;
        let mut found = Vec::new();
        for address in ADDRESSES.into_iter().chain(STATES) {
            person.opens(address).await;
            let wide = person.script(WIDE, json!([])).await;
            if wide[0].as_i64() != Some(0) {
                found.push(format!("{address}: {} px too wide, {}", wide[0], wide[1]));
            }
        }
        assert!(found.is_empty(), "{}", found.join("\n"));
    });
}
