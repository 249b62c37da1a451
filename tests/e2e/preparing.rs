//! Preparing a workshop: who is asked what, the invitation, and what is printed.
//!
//! Invariant: an invitation is opened on another machine than the one that made it.

use crate::harness::{Person, Setup, axe, visit, visit_together};
use crate::{area, tabs_to_button};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::{Value, json};
use thirtyfour::Key;

/// Every screen of preparing, with its title.
const SCREENS: [(&str, &str); 5] = [
    ("voorbereiden", "Voorbereiden"),
    ("uitnodigen", "Uitnodigen"),
    ("vooraf", "Waarvoor dienen de resultaten?"),
    ("draaiboek", "Draaiboek van de dag"),
    ("vragenlijst", "Vragenlijst op papier"),
];
const MAKE: &str = "Uitnodiging maken";
const WARNING: &str = "De voorbereiding is veranderd nadat u deze uitnodiging uitdeelde.";

/// Begins a scan. Returns where its workshop is.
pub(super) async fn begins(person: &Person) -> String {
    person.opens("").await;
    person.clicks("button", "Nieuwe scan beginnen").await;
    let scan = person.until("the scan", async || {
        let address = person.address().await;
        let id = address.split("#/scan/").nth(1)?.split('/').next()?;
        (!id.is_empty()).then(|| id.to_owned())
    });
    format!("#/scan/{}/workshop", scan.await)
}

async fn goes(person: &Person, workshop: &str, part: &str) {
    let title = SCREENS.iter().find(|(one, _)| *one == part);
    person.opens(&format!("{workshop}/{part}")).await;
    person
        .arrives_at(title.expect("a screen of preparing").1)
        .await;
}

pub(super) async fn invites(person: &Person, workshop: &str) {
    goes(person, workshop, "uitnodigen").await;
    person.clicks("button", MAKE).await;
    person.find("button", "Groot tonen").await;
}

pub(super) async fn link(person: &Person) -> String {
    let field = person.find("field", "Link van de uitnodiging").await;
    let value = field.prop("value").await.expect("a field");
    value.unwrap_or_default()
}

/// The address in the page of a link.
pub(super) fn hash(link: &str) -> &str {
    let at = link.find('#').expect("a link into the page");
    &link[at..]
}

pub(super) async fn keeps_picture(person: &Person, name: &str) {
    let Some(folder) = std::env::var_os("ISCAN_SCREENSHOTS") else {
        return;
    };
    let wanted = json!({ "captureBeyondViewport": true });
    let picture = person.cdp("Page.captureScreenshot", wanted).await;
    let picture = BASE64.decode(picture["data"].as_str().unwrap_or_default());
    let path = std::path::Path::new(&folder).join(format!("{name}.png"));
    std::fs::write(path, picture.expect("a picture")).expect("room for a picture");
}

#[test]
fn an_invitation_by_link_code_and_file_asks_on_another_machine_what_was_prepared() {
    visit_together(&[Setup::LAPTOP, Setup::PHONE], async |people| {
        let (guide, guest) = (&people[0], &people[1]);
        let workshop = begins(guide).await;
        goes(guide, &workshop, "voorbereiden").await;
        guide
            .clicks("radio", "Door hun rol en een schuilnaam…")
            .await;
        guide.fills_in("Nieuwe rol", "Politiezone").await;
        guide.clicks("button", "Rol toevoegen").await;
        guide.find("button", "Rol Politiezone verwijderen").await;
        let first = &area(0).name;
        guide
            .clicks("checkbox", &format!("{first} (Organisatie): Politiezone"))
            .await;
        guide.sees("Dit wijkt af van de standaard.").await;
        invites(guide, &workshop).await;
        let by_link = link(guide).await;
        let code = guide.reads_qr("img", "QR-code van de uitnodiging").await;
        assert_eq!(code, by_link);
        guide.clicks("button", "Bestand bewaren").await;
        let file = guide.downloaded().await;

        guest.opens(hash(&by_link)).await;
        guest.arrives_at("U bent uitgenodigd").await;
        guest.clicks("radio", "Politiezone").await;
        guest.fills_in("Uw schuilnaam", "Merel").await;
        guest.clicks("button", "Beginnen").await;
        guest.arrives_at("Uw antwoorden").await;
        let seen = guest.text().await;
        assert!(!seen.contains(first.as_str()), "{seen}");
        assert!(seen.contains(&area(1).name), "{seen}");

        let text = std::fs::read(&file).expect("the file of the invitation");
        let text = String::from_utf8(text).expect("text");
        assert!(text.contains(hash(&by_link).trim_start_matches("#/deelnemen/")));
    });
}

#[test]
fn the_file_of_an_invitation_opens_on_another_machine() {
    visit_together(&[Setup::LAPTOP, Setup::LAPTOP], async |people| {
        let (guide, guest) = (&people[0], &people[1]);
        let workshop = begins(guide).await;
        invites(guide, &workshop).await;
        guide.clicks("button", "Bestand bewaren").await;
        let file = guide.downloaded().await;
        guest.opens("").await;
        guest.opens_file(&file).await;
        guest.arrives_at("U bent uitgenodigd").await;
    });
}

#[test]
fn a_preparation_that_changed_after_inviting_is_warned_about_until_the_new_one_is_handed_out() {
    visit(Setup::LAPTOP, async |person| {
        let workshop = begins(person).await;
        invites(person, &workshop).await;
        let before = link(person).await;
        assert!(!person.text().await.contains(WARNING));
        goes(person, &workshop, "voorbereiden").await;
        person.sees("De uitnodiging is al gemaakt.").await;
        person.clicks("radio", "Door hun rol en hun naam…").await;
        goes(person, &workshop, "uitnodigen").await;
        person.sees(WARNING).await;
        let after = link(person).await;
        assert_ne!(before, after);
        person.clicks("button", "Ik deel de nieuwe uit").await;
        person.no_longer_sees(WARNING).await;
        assert_eq!(link(person).await, after, "the key stays");
        person.sees("Bewaard om").await;
        person.reloads().await;
        person.arrives_at("Uitnodigen").await;
        assert_eq!(link(person).await, after, "and stays on this device");
    });
}

#[test]
fn the_code_fills_the_screen_and_gives_it_back_by_keyboard_alone() {
    visit(Setup::LAPTOP, async |person| {
        let workshop = begins(person).await;
        invites(person, &workshop).await;
        tabs_to_button(person, "Groot tonen").await;
        person.presses(Key::Enter).await;
        person.find("heading", "Scan de code en doe mee").await;
        let size = person
            .script(
                "const code = document.querySelector('dialog[open] .qr').getBoundingClientRect();
                 return [code.width / innerHeight, code.bottom <= innerHeight]",
                json!([]),
            )
            .await;
        assert!(size[0].as_f64().is_some_and(|share| share > 0.6), "{size}");
        assert_eq!(size[1], Value::Bool(true), "the whole code is in sight");
        person.resize((1920, 1080), false).await;
        keeps_picture(person, "groot").await;
        person.presses(Key::Escape).await;
        let focus = person.focus().await;
        assert_eq!(focus.text, "Groot tonen", "the focus returns");
    });
}

#[test]
fn the_three_pages_print_and_the_questionnaire_has_the_numbers_of_typing_over() {
    visit(Setup::LAPTOP, async |person| {
        let workshop = begins(person).await;
        for part in ["vooraf", "draaiboek", "vragenlijst"] {
            goes(person, &workshop, part).await;
            person.find("button", "Afdrukken of als pdf bewaren").await;
            let paper = json!({ "preferCSSPageSize": true });
            let print = person.cdp("Page.printToPDF", paper).await;
            let print = print["data"].as_str().unwrap_or_default();
            assert!(print.len() > 20_000, "{part}: {}", print.len());
            if let Some(folder) = std::env::var_os("ISCAN_SCREENSHOTS") {
                let path = std::path::Path::new(&folder).join(format!("{part}.pdf"));
                let bytes = BASE64.decode(print).expect("a document");
                std::fs::write(path, bytes).expect("room for a document");
            }
        }
        let numbers = "return [...document.querySelectorAll('.blank-area .number')]
            .map(cell => cell.innerText).filter(text => /^\\d/.test(text)).map(Number)";
        let paper = person.script(numbers, json!([])).await;
        let paper = paper.as_array().expect("a list").clone();
        let expected: Vec<Value> = (1..=paper.len()).map(Value::from).collect();
        assert!(paper.len() > 20 && paper == expected, "{paper:?}");
    });
}

#[test]
fn every_screen_of_preparing_is_sound_in_light_and_dark_and_whole_at_320_pixels() {
    visit(Setup::LAPTOP, async |person| {
        const WIDE: &str = r"
            const width = document.documentElement.clientWidth;
            const wide = [...document.querySelectorAll('main *')]
              .filter(e => e.getBoundingClientRect().right > width + 1 && e.checkVisibility())
              .map(e => `${e.tagName.toLowerCase()}.${e.className}`);
            return [document.scrollingElement.scrollWidth - width, wide.slice(0, 5).join(' ')];";
        let workshop = begins(person).await;
        let mut found = Vec::new();
        for is_invited in [false, true] {
            if is_invited {
                invites(person, &workshop).await;
            }
            for (part, _) in SCREENS {
                goes(person, &workshop, part).await;
                person.resize(Setup::LAPTOP.size, false).await;
                for dark in [false, true] {
                    person.prefers_dark(dark).await;
                    found.extend(
                        axe::violations(person)
                            .await
                            .into_iter()
                            .map(|text| format!("{part} {text}")),
                    );
                    keeps_picture(person, &format!("{part}-{is_invited}-{dark}")).await;
                }
                person.resize((320, 640), true).await;
                let wide = person.script(WIDE, json!([])).await;
                if wide[0].as_i64() != Some(0) {
                    found.push(format!("{part}: {} px too wide, {}", wide[0], wide[1]));
                }
                person.resize(Setup::PHONE.size, true).await;
                keeps_picture(person, &format!("{part}-{is_invited}-phone")).await;
            }
        }
        assert!(found.is_empty(), "{}", found.join("\n"));
    });
}
