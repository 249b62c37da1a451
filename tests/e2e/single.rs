//! The edition in one file, from a stick.

use crate::harness::{Person, Setup, server, visit};
use crate::rescue::PANICS;
use crate::{SAMPLE, area, goes_home, statement};
use serde_json::json;

/// Opens the one file. The server has no part in this but to show in the network log that it was not
/// asked.
async fn opens_from_a_stick(person: &Person) {
    person.opens("").await;
    let stick = person.folder("iscan.html");
    std::fs::copy(server::dist().join("iscan.html"), &stick).expect("the edition in one file");
    person.site().goes_away();
    let address = format!("file://{}", stick.display());
    person.opens_at(&address).await;
}

#[test]
fn the_one_file_works_by_double_click_and_keeps_what_was_answered() {
    visit(Setup::LAPTOP, async |person| {
        opens_from_a_stick(person).await;
        person.clicks("button", "Nieuwe scan beginnen").await;
        person.clicks("link", "2 Workshop").await;
        person.clicks("link", "Beginnen").await;
        person.arrives_at(&area(0).name).await;
        person.chooses(statement(0), "deels").await;
        person.sees("Bewaard om").await;
        person.reloads().await;
        person.sees_chosen(statement(0), Some("deels")).await;
        person.clicks("link", "3 Rapport").await;
        person.sees("antwoorden gegeven").await;
        person.clicks("link", "Hulp").await;
        person.arrives_at("Hulp").await;
        assert!(!person.has("link", "De I-scan als één bestand").await);
        person.clicks("link", "Mijn scans").await;
        person.sees("1 van 78 beantwoord").await;
        let file = person.file("scan.json", SAMPLE.as_bytes());
        person.opens_file(&file).await;
        person.clicks("button", "Openen").await;
        person.sees("“Voorbeeld – na de fusie” is geopend").await;
        person.saves_file("Bewaren als bestand").await;
    });
}

#[test]
fn in_the_one_file_too_a_damaged_scan_can_be_saved_raw_and_set_aside_while_the_others_work() {
    visit(Setup::LAPTOP, async |person| {
        opens_from_a_stick(person).await;
        person.clicks("button", "Nieuwe scan beginnen").await;
        person.clicks("link", "2 Workshop").await;
        person.clicks("link", "Beginnen").await;
        person.chooses(statement(0), "deels").await;
        person.sees("Bewaard om").await;
        goes_home(person).await;
        let damaged = "iscan 1 rev=9 len=99 crc=00000000\n{\"name\":\"Gemeente Stuk\"";
        let script = "const key = Object.keys(localStorage).find(key => key.includes('/scan/')); \
             localStorage[key.replace(/[^/]+$/, '0000000000000000')] = arguments[0]";
        person.script(script, json!([damaged])).await;
        person.script(PANICS, json!([])).await;
        person
            .script("location.hash = '#/instellingen'", json!([]))
            .await;
        person.find("heading", "De I-scan is gestopt").await;
        person.sees("beschadigd").await;
        person
            .clicks("button", "Ruwe inhoud downloaden: Gemeente Stuk")
            .await;
        let raw = std::fs::read(person.downloaded().await).expect("a file");
        assert_eq!(raw, damaged.as_bytes());
        person
            .clicks("button", "Beginnen zonder deze scan: Gemeente Stuk")
            .await;
        person.sees("De scan is opzijgezet").await;
        person.sees("1 van 78 beantwoord").await;
        assert!(!person.text().await.contains("Gemeente Stuk"));
    });
}
