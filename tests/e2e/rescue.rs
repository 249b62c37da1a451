//! The screen that comes when the program stops or does not start, and what it can do; and each
//! stored key replaced by garbage.

use crate::harness::{Person, Setup, axe, visit};
use crate::{area, goes_home, has_a_scan_with_two_answers, statement, tabs_to_button};
use serde_json::{Value, json};

/// The browser refuses what every view needs, and the program panics.
pub(crate) const PANICS: &str =
    "Node.prototype.cloneNode = () => { throw new Error('a browser that is broken') };";
/// What every view needs fills the stack to its end. The function is the browser's own: the errors
/// of a script that a driver runs are hidden from the page.
pub(crate) const OVERFLOWS: &str = "let deep = []; for (let n = 0; n < 1e6; n++) deep = [deep]; \
     Document.prototype.createTextNode = JSON.stringify.bind(null, deep);";
const STOPPED: &str = "De I-scan is gestopt";
const DOES_NOT_START: &str = "De I-scan start niet";

/// Breaks the browser and goes to another screen, so that the program notices.
async fn breaks(person: &Person, how: &str) {
    person.script(how, json!([])).await;
    person
        .script("location.hash = '#/instellingen'", json!([]))
        .await;
    person.find("heading", STOPPED).await;
}

/// The two answers are there, after the page was loaded anew.
async fn still_has_both_answers(person: &Person) {
    person.sees("2 van 78").await;
    goes_home(person).await;
    person.clicks("link", "Verder: Scan zonder naam").await;
    person.clicks("link", "Verder waar u gebleven was").await;
    person.arrives_at(&area(0).name).await;
    person.sees_chosen(statement(0), Some("deels")).await;
    person.sees_chosen(statement(1), Some("weet ik niet")).await;
}

/// The keys and texts of the scans in the storage.
async fn scans(person: &Person) -> Vec<(String, String)> {
    let stored = person.stored().await;
    let all = stored.as_object().expect("keys and texts");
    let scans = all.iter().filter(|(key, _)| key.contains("/scan/"));
    scans
        .map(|(key, text)| (key.clone(), text.as_str().unwrap_or_default().to_owned()))
        .collect()
}

/// Puts a text under a key of the storage.
async fn puts(person: &Person, key: &str, text: &str) {
    let script = "localStorage[arguments[0]] = arguments[1]";
    person.script(script, json!([key, text])).await;
}

async fn is_accessible(person: &Person) {
    let violations = axe::violations(person).await;
    assert!(violations.is_empty(), "{violations:#?}");
}

#[test]
fn a_program_that_is_not_found_leaves_a_screen_and_the_work() {
    visit(Setup::LAPTOP, async |person| {
        has_a_scan_with_two_answers(person).await;
        person.bypasses_the_worker().await;
        person.site().loses_wasm();
        person.begins_to_reload().await;
        person.find("heading", DOES_NOT_START).await;
        person
            .sees("Wat bewaard was, staat nog in deze browser.")
            .await;
        person.site().release_wasm();
        person.clicks("button", "Opnieuw laden").await;
        still_has_both_answers(person).await;
    });
}

#[test]
fn a_program_that_breaks_off_in_the_middle_leaves_a_screen_and_the_work() {
    visit(Setup::LAPTOP, async |person| {
        has_a_scan_with_two_answers(person).await;
        person.bypasses_the_worker().await;
        person.site().cuts_wasm();
        person.begins_to_reload().await;
        person.find("heading", DOES_NOT_START).await;
        person.site().release_wasm();
        person.clicks("button", "Opnieuw laden").await;
        still_has_both_answers(person).await;
    });
}

#[test]
fn one_can_wait_longer_for_a_program_that_comes_late() {
    visit(Setup::LAPTOP, async |person| {
        // Twenty seconds pass in one.
        const HASTE: &str = "const wait = setTimeout; window.setTimeout = (act, ms, ...rest) => wait(act, ms / 20, ...rest);";
        person.before_every_page(HASTE).await;
        person.site().hold_wasm();
        person.begins_to_open().await;
        person.find("heading", DOES_NOT_START).await;
        person.clicks("button", "Verder wachten").await;
        person.no_longer_sees(DOES_NOT_START).await;
        person.find("heading", DOES_NOT_START).await;
        person.site().release_wasm();
        person.find("button", "Nieuwe scan beginnen").await;
        assert!(!person.has("heading", DOES_NOT_START).await);
    });
}

#[test]
fn after_a_panic_the_work_can_be_downloaded_and_is_there_again() {
    visit(Setup::LAPTOP, async |person| {
        has_a_scan_with_two_answers(person).await;
        let before = person.stored().await;
        breaks(person, PANICS).await;
        person.clicks("button", "Alles downloaden").await;
        let file = std::fs::read(person.downloaded().await).expect("a file");
        let file: Value = serde_json::from_slice(&file).expect("one JSON of raw texts");
        for (key, text) in before.as_object().expect("keys and texts") {
            assert_eq!(&file[key], text);
        }
        assert_eq!(person.stored().await, before);
        person.clicks("button", "Opnieuw laden").await;
        person.arrives_at("Instellingen").await;
        person.goes_back().await;
        still_has_both_answers(person).await;
    });
}

#[test]
fn a_full_stack_ends_in_the_same_screen() {
    visit(Setup::LAPTOP, async |person| {
        has_a_scan_with_two_answers(person).await;
        breaks(person, OVERFLOWS).await;
        person.clicks("button", "Opnieuw laden").await;
        person.arrives_at("Instellingen").await;
        person.goes_back().await;
        still_has_both_answers(person).await;
    });
}

#[test]
fn a_program_that_stopped_writes_no_more() {
    visit(Setup::LAPTOP, async |person| {
        has_a_scan_with_two_answers(person).await;
        let before = person.stored().await;
        breaks(person, PANICS).await;
        let script =
            "for (const radio of document.querySelectorAll('input[type=radio]')) radio.click()";
        person.script(script, json!([])).await;
        assert_eq!(person.stored().await, before);
    });
}

#[test]
fn the_screen_is_announced_works_with_the_keyboard_and_speaks_english_too() {
    visit(Setup::LAPTOP, async |person| {
        has_a_scan_with_two_answers(person).await;
        person.clicks("button", "English").await;
        person.sees("2 of 78").await;
        person.script(PANICS, json!([])).await;
        person
            .script("location.hash = '#/instellingen'", json!([]))
            .await;
        person.find("heading", "I-scan has stopped").await;
        let focus = person.focus().await;
        assert_eq!(
            (focus.what.as_str(), focus.text.as_str()),
            ("h1", "I-scan has stopped")
        );
        person.find("button", "Download raw content…").await;
        is_accessible(person).await;
        person.presses(thirtyfour::Key::Escape).await;
        person.presses(thirtyfour::Key::Escape).await;
        person.find("heading", "I-scan has stopped").await;
        tabs_to_button(person, "Reload").await;
        person.presses(thirtyfour::Key::Enter).await;
        person.waits_for_app().await;
        assert!(!person.has("heading", "I-scan has stopped").await);
    });
}

#[test]
fn a_scan_that_stops_the_program_every_time_can_be_set_aside() {
    visit(Setup::PHONE, async |person| {
        has_a_scan_with_two_answers(person).await;
        let (key, text) = scans(person).await.remove(0);
        let broken = person.before_every_page(PANICS).await;
        person.begins_to_reload().await;
        person.find("heading", STOPPED).await;
        person.clicks("button", "Ruwe inhoud downloaden…").await;
        let file = std::fs::read_to_string(person.downloaded().await).expect("a file");
        assert_eq!(file, text);
        person.no_longer_before_every_page(broken).await;
        person.clicks("button", "Beginnen zonder deze scan…").await;
        person.sees("is opzijgezet en niet verwijderd").await;
        person.sees("U hebt in deze browser nog geen scans.").await;
        let stored = person.stored().await;
        assert_eq!(stored[key.replace("/scan/", "/bad/")], json!(text));
    });
}

#[test]
fn the_backup_can_be_put_back_from_the_screen() {
    visit(Setup::LAPTOP, async |person| {
        has_a_scan_with_two_answers(person).await;
        let (key, text) = scans(person).await.remove(0);
        puts(person, &key.replace("/scan/", "/backup/"), &text).await;
        puts(person, &key, "onleesbaar").await;
        person.writes_into_the_journal(None, "onleesbaar").await;
        let broken = person.before_every_page(PANICS).await;
        person.begins_to_reload().await;
        person.sees("beschadigd").await;
        person.no_longer_before_every_page(broken).await;
        person.clicks("button", "Reservekopie terugzetten…").await;
        person.sees("De reservekopie is teruggezet.").await;
        let stored = person.stored().await;
        assert_eq!(stored[key.replace("/scan/", "/bad/")], json!("onleesbaar"));
        person.clicks("link", "Verder: Scan zonder naam").await;
        person.sees("2 van 78").await;
    });
}

/// Two scans: one with two answers that becomes unreadable in both stores, one without any.
/// The key of the first.
async fn one_of_two_scans_is_damaged(person: &Person, by: &str, backup: bool) -> String {
    has_a_scan_with_two_answers(person).await;
    let (key, text) = scans(person).await.remove(0);
    goes_home(person).await;
    person.clicks("button", "Dupliceren…").await;
    person.find("link", "Verder: kopie").await;
    let id = key.rsplit('/').next().unwrap_or_default();
    person.writes_into_the_journal(Some(id), by).await;
    puts(person, &key, by).await;
    let backup = if backup { text.as_str() } else { "kapot" };
    puts(person, &key.replace("/scan/", "/backup/"), backup).await;
    person.reloads().await;
    key
}

#[test]
fn a_damaged_scan_leaves_the_others_alone_and_its_backup_can_be_put_back() {
    visit(Setup::PHONE, async |person| {
        let key = one_of_two_scans_is_damaged(person, "onleesbaar", true).await;
        person.sees("Deze scan kan niet gelezen worden").await;
        person.clicks("button", "Ruwe inhoud bewaren…").await;
        let file = std::fs::read_to_string(person.downloaded().await).expect("a file");
        assert_eq!(file, "onleesbaar");
        is_accessible(person).await;
        person.clicks("link", "Verder: kopie").await;
        person.sees("2 van 78").await;
        let id = key.rsplit('/').next().unwrap_or_default();
        person.opens(&format!("#/scan/{id}/stellingen")).await;
        person.arrives_at("Deze scan kan niet gelezen worden").await;
        is_accessible(person).await;
        person.clicks("button", "Reservekopie terugzetten…").await;
        person.arrives_at("Stellingen").await;
        person.sees("2 van 78").await;
        person.reloads().await;
        person.sees("2 van 78").await;
    });
}

#[test]
fn a_damaged_scan_without_a_backup_can_be_removed_and_put_back() {
    visit(Setup::LAPTOP, async |person| {
        let key = one_of_two_scans_is_damaged(person, "onleesbaar", false).await;
        person.sees("Er is geen reservekopie.").await;
        assert!(!person.has("button", "Reservekopie terugzetten…").await);
        let id = key.rsplit('/').next().unwrap_or_default();
        person.clicks("button", &format!("Verwijderen: {id}")).await;
        person
            .no_longer_sees("Deze scan kan niet gelezen worden")
            .await;
        person.clicks("button", "Ongedaan maken").await;
        person.sees("Deze scan kan niet gelezen worden").await;
        assert_eq!(person.stored().await[key], "onleesbaar");
    });
}

#[test]
fn a_scan_of_a_newer_version_is_shown_as_such_and_never_touched() {
    visit(Setup::LAPTOP, async |person| {
        let newer = "iscan 2 rev=9 len=2 crc=00000000\n{}";
        let key = one_of_two_scans_is_damaged(person, newer, true).await;
        person
            .sees("gemaakt met een nieuwere versie van de I-scan")
            .await;
        let id = key.rsplit('/').next().unwrap_or_default();
        assert!(!person.has("button", &format!("Verwijderen: {id}")).await);
        assert!(!person.has("button", "Reservekopie terugzetten…").await);
        person.opens(&format!("#/scan/{id}/stellingen")).await;
        person
            .arrives_at("Deze scan is gemaakt met een nieuwere versie van de I-scan")
            .await;
        assert_eq!(person.stored().await[key], newer);
    });
}
