//! Opening a file: seen first, taken in whole or not at all, undone to the last character.

use crate::harness::{Person, Setup, axe, visit};
use crate::{
    INSTRUMENT, SAMPLE, goes_home, has_a_scan_with_two_answers, no_scan_is_held, statement,
    takes_in,
};
use iscan::exchange::{Imported, export, import};
use iscan::instrument::{Answer, Lang, Rating};
use iscan::scan::{Edit, Event, ReplicaId, Scan, Timestamp, update};
use serde_json::json;
use std::fs;
use std::path::PathBuf;
use thirtyfour::Key;

/// A statement of the first area, answered on another device.
fn rated(at: usize, number: u8) -> Event {
    let id = INSTRUMENT.areas[0].statements[at].id.clone();
    Event::Rate(id, Rating::new(number).map(Answer::Rated))
}

/// The file as another device saves it after these acts.
fn worked_on_elsewhere(file: &PathBuf, acts: Vec<Event>) -> String {
    let bytes = fs::read(file).expect("the file is there");
    let Imported { mut scan, .. } = import(&bytes, &INSTRUMENT).expect("a scan");
    let now = Timestamp::parse("2026-11-24T09:00:00Z").expect("a moment");
    let edit = Edit {
        replica: ReplicaId::from_random([7; 8]),
        now: now.clone(),
    };
    for act in acts {
        assert!(update(&mut scan, act, &edit));
    }
    export(&scan, &now, "iscan test")
}

/// Has a scan that goes on here and in a file: one statement is rated differently, one only there,
/// one only here. Back on the list.
async fn has_two_copies(person: &Person) -> PathBuf {
    has_a_scan_with_two_answers(person).await;
    let file = person.saves_file("Bewaren als bestand").await;
    person.chooses(statement(0), "helemaal overal").await;
    person.chooses(statement(2), "deels").await;
    person.sees("3 van 78").await;
    person.sees("Bewaard om").await;
    goes_home(person).await;
    let acts = vec![rated(0, 0), rated(3, 1), Event::Rename("Stekene".into())];
    let text = worked_on_elsewhere(&file, acts);
    person.file("van-elders.json", text.as_bytes())
}

/// Everything that is stored, without the line before each scan: what is put back is the newest
/// again, so its revision rises.
async fn kept(person: &Person) -> Vec<(String, String)> {
    let stored = person.stored().await;
    let stored = stored.as_object().expect("what is stored").clone();
    let text = |text: &serde_json::Value| {
        let text = text.as_str().unwrap_or_default().to_owned();
        match text.split_once('\n') {
            Some((line, json)) if line.starts_with("iscan 1 ") => json.to_owned(),
            _ => text,
        }
    };
    stored
        .iter()
        .map(|(key, value)| (key.clone(), text(value)))
        .collect()
}

/// The row of a label in the dialogue, as it reads.
async fn row(person: &Person, label: &str) -> String {
    const SCRIPT: &str = r"
        const term = [...document.querySelectorAll('dialog[open] dt')]
          .find(e => e.innerText === arguments[0]);
        return term ? term.nextElementSibling.innerText : null;";
    let what = format!("the row “{label}”");
    let said = person.until(&what, async || {
        let said = person.script(SCRIPT, serde_json::json!([label])).await;
        said.as_str().map(str::to_owned)
    });
    said.await
}

#[test]
fn a_file_is_seen_before_anything_happens_and_escape_changes_nothing() {
    visit(Setup::LAPTOP, async |person| {
        let file = has_two_copies(person).await;
        let before = person.stored().await;
        person.opens_file(&file).await;
        person.find("heading", "Dit staat in het bestand").await;
        person.sees("los van elkaar gewerkt").await;
        assert_eq!(person.focus().await.text, "Dit staat in het bestand");
        assert_eq!(row(person, "Bestand").await, "van-elders.json");
        assert_eq!(row(person, "Naam van de scan").await, "Stekene");
        assert_eq!(row(person, "Bewaard op").await, "24 november 2026");
        assert_eq!(row(person, "Deelnemers").await, "1");
        assert_eq!(row(person, "Antwoorden").await, "3");
        assert_eq!(row(person, "Anders").await, "1");
        assert_eq!(row(person, "Alleen hier").await, "1");
        assert_eq!(row(person, "Alleen in het bestand").await, "2");
        assert_eq!(axe::violations(person).await, Vec::<String>::new());
        person.presses(Key::Escape).await;
        person.no_longer_sees("Dit staat in het bestand").await;
        assert_eq!(person.stored().await, before);
        person.sees("3 van 78 beantwoord").await;
    });
}

#[test]
fn an_import_over_a_scan_is_undone_to_the_last_character_and_can_come_back() {
    visit(Setup::LAPTOP, async |person| {
        let file = has_two_copies(person).await;
        let before = kept(person).await;
        person.opens_file(&file).await;
        person.clicks("button", "Vervangen").await;
        person
            .sees("“Stekene” heeft nu de inhoud van het bestand.")
            .await;
        person.sees("tot u de pagina sluit").await;
        let after = kept(person).await;
        assert_ne!(after, before);
        person.clicks("button", "Import ongedaan maken").await;
        person.sees("Alles staat weer zoals ervoor.").await;
        assert_eq!(kept(person).await, before);
        person.sees("3 van 78").await;
        person.clicks("button", "Import terugzetten").await;
        person.sees("staat weer zoals na de import").await;
        assert_eq!(kept(person).await, after);
    });
}

#[test]
fn a_new_scan_from_a_file_is_taken_away_again_without_a_trace() {
    visit(Setup::LAPTOP, async |person| {
        person.opens("").await;
        let file = person.file("scan.json", SAMPLE.as_bytes());
        person.opens_file(&file).await;
        person
            .sees("Deze scan staat nog niet in deze browser.")
            .await;
        let before = kept(person).await;
        person.clicks("button", "Openen").await;
        person.arrives_at("Stellingen").await;
        person.sees("“Voorbeeld – na de fusie” is geopend").await;
        person.clicks("button", "Import ongedaan maken").await;
        person.sees("U hebt in deze browser nog geen scans.").await;
        assert_eq!(kept(person).await, before);
    });
}

/// The scan that is stored here, read as the app reads it.
async fn stored_scan(person: &Person) -> Scan {
    let stored = person.stored().await;
    let all = stored.as_object().expect("what is stored");
    let mut scans = all
        .iter()
        .filter(|(key, _)| !key.contains("backup/"))
        .filter_map(|(_, text)| text.as_str().filter(|text| text.starts_with("iscan 1 ")));
    let text = scans.next().expect("a scan");
    let (_, json) = iscan::exchange::open(text).expect("a sealed scan");
    import(json.as_bytes(), &INSTRUMENT).expect("a scan").scan
}

#[test]
fn two_copies_are_merged_and_only_the_person_decides_what_both_changed() {
    visit(Setup::LAPTOP, async |person| {
        let file = has_two_copies(person).await;
        let before = kept(person).await;
        person.opens_file(&file).await;
        person.clicks("button", "Samenvoegen").await;
        person.find("heading", "Wat wilt u houden?").await;
        let place = format!("Stelling “{}”, van de persoon op dit scherm", statement(0));
        let group = person.find("group", &place).await;
        person
            .find_in(&group, "radio", "Dit toestel : helemaal")
            .await;
        person
            .find_in(&group, "radio", "Het bestand : helemaal niet")
            .await;
        assert_eq!(axe::violations(person).await, Vec::<String>::new());
        person.clicks("button", "Samenvoegen").await;
        person.sees("Kies nog bij:").await;
        assert_eq!(kept(person).await, before, "nothing is chosen silently");
        person.clicks("button", &place).await;
        person.clicks("button", "Overal dit toestel").await;
        person.no_longer_sees("Kies nog bij:").await;
        person.clicks("radio", "Het bestand : helemaal niet").await;
        person.clicks("button", "Samenvoegen").await;
        person
            .sees("“Stekene” is samengevoegd met het bestand: 2 wijzigingen overgenomen")
            .await;
        person.sees("Bij 1 verschil").await;
        person.sees("4 van 78").await;
        let scan = stored_scan(person).await;
        let ballot = scan.content.own_ballot().expect("own answers");
        let answer = |at: usize| ballot.ratings.get(&INSTRUMENT.areas[0].statements[at].id);
        let rated = |number| Rating::new(number).map(Answer::Rated);
        assert_eq!(answer(0).copied(), rated(0));
        assert_eq!(answer(2).copied(), rated(2));
        assert_eq!(answer(3).copied(), rated(1));
        person.clicks("button", "Import ongedaan maken").await;
        person.sees("Alles staat weer zoals ervoor.").await;
        assert_eq!(kept(person).await, before);
    });
}

#[test]
fn a_newer_file_updates_the_scan() {
    visit(Setup::LAPTOP, async |person| {
        has_a_scan_with_two_answers(person).await;
        let file = person.saves_file("Bewaren als bestand").await;
        goes_home(person).await;
        let text = worked_on_elsewhere(&file, vec![rated(2, 1)]);
        let newer = person.file("nieuwer.json", text.as_bytes());
        person.opens_file(&newer).await;
        person.sees("Het bestand is nieuwer").await;
        person.clicks("button", "Bijwerken").await;
        person.arrives_at("Stellingen").await;
        person.sees("3 van 78").await;
    });
}

#[test]
fn another_scan_that_has_taken_the_same_number_never_replaces_the_one_that_is_here() {
    visit(Setup::LAPTOP, async |person| {
        person.opens("").await;
        let file = person.file("scan.json", SAMPLE.as_bytes());
        takes_in(person, &file, Lang::Nl).await;
        person.arrives_at("Stellingen").await;
        goes_home(person).await;
        let other = SAMPLE.replace("2026-11-20T08:00:00Z", "2026-11-21T08:00:00Z");
        let other = person.file("ander.json", other.as_bytes());
        person.opens_file(&other).await;
        person.sees("een andere scan met hetzelfde nummer").await;
        for act in ["Vervangen", "Bijwerken", "Samenvoegen", "Openen"] {
            assert!(!person.has("button", act).await, "{act}");
        }
        person.clicks("button", "Als kopie openen").await;
        person
            .sees("“Voorbeeld – na de fusie (kopie)” is geopend")
            .await;
    });
}

#[test]
fn what_a_file_holds_that_cannot_be_taken_is_listed_with_its_place() {
    visit(Setup::LAPTOP, async |person| {
        person.opens("").await;
        let text = SAMPLE
            .replace(
                "\"o-leadership-2b\": 4",
                "\"o-leadership-2b\": 9, \"o-unknown-1\": 2",
            )
            .replace("Voorbeeld – na", "Voor\\u202ebeeld – na");
        let file = person.file("scan.json", text.as_bytes());
        person.opens_file(&file).await;
        person
            .find("heading", "Deze vragenlijst kent dit niet")
            .await;
        person.sees("o-unknown-1").await;
        person
            .sees("9 valt buiten de grenzen en is weggelaten")
            .await;
        person
            .sees("Naam van de scan: 1 onzichtbaar teken is weggelaten")
            .await;
        person.sees(", van An: ").await;
        person.presses(Key::Escape).await;
        person.no_longer_sees("o-unknown-1").await;
    });
}

#[test]
fn several_files_at_once_wait_for_each_other() {
    visit(Setup::LAPTOP, async |person| {
        person.opens("").await;
        let first = person.file("een.json", SAMPLE.as_bytes());
        let broken = person.file("twee.json", b"geen json");
        let third = SAMPLE.replace("5can5can5can5can", "6can6can6can6can");
        let third = person.file("drie.json", third.as_bytes());
        person.drops_files(&[&first, &broken, &third]).await;
        person.sees("een.json").await;
        person.clicks("button", "Openen").await;
        person.find("heading", "Dit bestand is niet geopend").await;
        person.presses(Key::Escape).await;
        person.sees("drie.json").await;
        person.sees("Bestand 3 van 3").await;
        person.clicks("button", "Openen").await;
        person.no_longer_sees("drie.json").await;
        goes_home(person).await;
        let stored = person.stored().await;
        let stored = stored.as_object().expect("what is stored");
        let is_scan = |text: &serde_json::Value| {
            let text = text.as_str();
            text.is_some_and(|text| text.starts_with("iscan 1 "))
        };
        assert_eq!(stored.values().filter(|text| is_scan(text)).count(), 2);
    });
}

#[test]
fn the_dialogue_fits_a_phone_in_the_dark() {
    visit(Setup::PHONE, async |person| {
        const WIDE: &str = r"
            const dialog = document.querySelector('dialog[open]');
            return dialog.scrollWidth > dialog.clientWidth
              || document.documentElement.scrollWidth > document.documentElement.clientWidth;";
        let file = has_two_copies(person).await;
        person.prefers_dark(true).await;
        person.resize((320, 640), true).await;
        person.opens_file(&file).await;
        person.find("heading", "Dit staat in het bestand").await;
        assert_eq!(person.script(WIDE, serde_json::json!([])).await, false);
        assert_eq!(axe::violations(person).await, Vec::<String>::new());
        person.clicks("button", "Samenvoegen").await;
        person.find("heading", "Wat wilt u houden?").await;
        assert_eq!(person.script(WIDE, serde_json::json!([])).await, false);
        assert_eq!(axe::violations(person).await, Vec::<String>::new());
    });
}

#[test]
fn an_import_that_could_not_be_kept_or_undone_leaves_the_scan_to_other_tabs() {
    const KEEPS_NOTHING: &str = "window.keeps = [Storage.prototype.setItem, IDBObjectStore.prototype.put]; \
         Storage.prototype.setItem = IDBObjectStore.prototype.put = () => { throw new Error('off'); };";
    const KEEPS_AGAIN: &str =
        "[Storage.prototype.setItem, IDBObjectStore.prototype.put] = window.keeps";
    visit(Setup::LAPTOP, async |person| {
        let file = has_two_copies(person).await;
        person.script(KEEPS_NOTHING, json!([])).await;
        person.opens_file(&file).await;
        person.clicks("button", "Vervangen").await;
        person.sees("De browser kon de scan niet bewaren.").await;
        no_scan_is_held(person).await;
        person.script(KEEPS_AGAIN, json!([])).await;
        person.opens_file(&file).await;
        person.clicks("button", "Vervangen").await;
        person
            .sees("“Stekene” heeft nu de inhoud van het bestand.")
            .await;
        goes_home(person).await;
        person.script(KEEPS_NOTHING, json!([])).await;
        person.clicks("button", "Import ongedaan maken").await;
        person
            .sees("kon de scan van vóór de import niet terugzetten")
            .await;
        no_scan_is_held(person).await;
    });
}
