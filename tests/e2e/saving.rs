//! Saving a scan as a file: what the dialogue says, every way on, the reminder, wiping, the requests.

use crate::harness::{Person, Setup, axe, visit};
use crate::{
    INSTRUMENT, SAMPLE, area, begins_a_scan, goes_home, has_a_scan_with_two_answers, statement,
    takes_in,
};
use iscan::exchange;
use iscan::instrument::Lang;
use iscan::scan::Scan;
use iscan::text::answer::Answering;
use iscan::text::format;
use serde_json::json;
use std::path::Path;

/// The scan in a file.
fn scan_in(bytes: &[u8]) -> Scan {
    let imported = exchange::import(bytes, &INSTRUMENT).expect("a scan");
    assert!(imported.problems.is_empty(), "{:?}", imported.problems);
    imported.scan
}

fn name_of(path: &Path) -> String {
    let name = path.file_name().expect("a file has a name");
    name.to_string_lossy().into_owned()
}

/// Opens the filled scan of the sample, on its statements.
async fn has_the_sample(person: &Person) {
    person.opens("").await;
    let file = person.file("scan.json", SAMPLE.as_bytes());
    takes_in(person, &file, Lang::Nl).await;
    person.arrives_at("Stellingen").await;
}

#[test]
fn the_dialogue_tells_name_size_and_counts_and_the_file_holds_exactly_that() {
    visit(Setup::LAPTOP, async |person| {
        has_the_sample(person).await;
        person.clicks("button", "Bewaren als bestand").await;
        person.sees("Dit bestand is nagekeken").await;
        assert_eq!(axe::violations(person).await, Vec::<String>::new());
        let said = person.text().await;
        person.clicks("button", "Bewaren").await;
        person.sees("is aan uw browser gegeven").await;
        person
            .sees("De browser meldt niet of het bestand er staat. Kijk bij uw downloads.")
            .await;
        let file = person.downloaded().await;
        let bytes = std::fs::read(&file).expect("the file is there");
        let scan = scan_in(&bytes);
        let ballots = || scan.content.ballots.values();
        let answers: usize = ballots()
            .map(|b| b.ratings.len() + b.placements.len())
            .sum();
        let comments: usize = ballots().map(|b| b.comments.len()).sum();
        let people = scan.content.participants.len();
        let counts = format!("{people} deelnemers, {answers} antwoorden, {comments} opmerkingen");
        assert!(said.contains(&counts), "{counts}\n{said}");
        assert!(
            said.contains(&format::bytes(Lang::Nl, bytes.len() as f64)),
            "{said}"
        );
        assert!(said.contains(&name_of(&file)), "{said}");
        assert_eq!(scan.content, scan_in(SAMPLE.as_bytes()).content);
        person.clicks("button", "Sluiten").await;
        person.no_longer_sees("Dit bestand is nagekeken").await;
        assert_eq!(person.focus().await.text, "Bewaren als bestand");
    });
}

/// The ways besides a download are known a moment after the dialogue opened: a pointer that is on its
/// way to *Bewaren* must not find *Kopiëren* there.
#[test]
fn a_button_of_the_dialogue_stays_in_its_place_when_more_come_in() {
    const PLACES: &str = r"
        const dialogue = document.querySelector('dialog[open]');
        const save = dialogue.querySelector('.buttons .main');
        const place = () => Math.round(save.getBoundingClientRect().top);
        const after = place();
        for (const late of dialogue.querySelectorAll('.buttons button:not(.main), .hint')) {
          late.style.display = 'none';
        }
        return [place(), after];";
    visit(Setup::LAPTOP, async |person| {
        has_the_sample(person).await;
        person.clicks("button", "Bewaren als bestand").await;
        person.find("button", "Kopiëren").await;
        let places = person.script(PLACES, json!([])).await;
        assert_eq!(places[0], places[1], "before and after");
    });
}

#[test]
fn a_scan_counts_as_saved_only_after_a_way_was_chosen() {
    visit(Setup::LAPTOP, async |person| {
        has_a_scan_with_two_answers(person).await;
        person.clicks("button", "Bewaren als bestand").await;
        person.clicks("button", "Sluiten").await;
        goes_home(person).await;
        person.sees("nog niet als bestand bewaard").await;
        person
            .saves_file("Bewaren als bestand: Scan zonder naam")
            .await;
        person.sees("als bestand bewaard op").await;
    });
}

#[test]
fn where_downloads_are_blocked_the_page_does_not_claim_a_file_and_copying_gives_the_scan() {
    visit(Setup::LAPTOP, async |person| {
        has_a_scan_with_two_answers(person).await;
        person.has_downloads_blocked().await;
        person.clicks("button", "Bewaren als bestand").await;
        person.clicks("button", "Bewaren").await;
        person
            .sees("De browser meldt niet of het bestand er staat.")
            .await;
        person.sees("Kies dan hieronder een andere manier").await;
        let allowed = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
        person.cdp("Browser.grantPermissions", allowed).await;
        person.clicks("button", "Kopiëren").await;
        person
            .sees("De inhoud van het bestand is gekopieerd.")
            .await;
        let read = "const done = arguments[0]; navigator.clipboard.readText().then(done, done)";
        let copied = person.script_async(read, json!([])).await;
        let scan = scan_in(copied.as_str().expect("a text").as_bytes());
        let ballots = scan.content.ballots.values();
        assert_eq!(ballots.map(|ballot| ballot.ratings.len()).sum::<usize>(), 2);
        person.clicks("button", "Sluiten").await;
        person.sees_chosen(statement(0), Some("deels")).await;
    });
}

/// A picker whose files are real ones, in a folder of the browser's own: a headless browser has no
/// window to pick in. It counts how often it was asked.
const PICKER: &str = r"
    window.picked = 0;
    window.showSaveFilePicker = async ({ suggestedName }) => {
      window.picked += 1;
      const folder = await navigator.storage.getDirectory();
      return folder.getFileHandle(suggestedName, { create: true });
    };";

/// The text of the one file in that folder.
async fn written(person: &Person) -> Vec<u8> {
    const READ: &str = r"
        const done = arguments[0];
        (async () => {
          const folder = await navigator.storage.getDirectory();
          for await (const handle of folder.values()) return (await handle.getFile()).text();
        })().then(done, done);";
    let text = person.script_async(READ, json!([])).await;
    text.as_str().expect("a text").as_bytes().to_vec()
}

fn answers_in(bytes: &[u8]) -> usize {
    let scan = scan_in(bytes);
    let ballots = scan.content.ballots.values();
    ballots.map(|ballot| ballot.ratings.len()).sum()
}

#[test]
fn one_file_is_picked_once_and_kept_up_to_date_after_that() {
    visit(Setup::LAPTOP, async |person| {
        person.before_every_page(PICKER).await;
        has_a_scan_with_two_answers(person).await;
        person.clicks("button", "Bewaren als bestand").await;
        person
            .clicks("button", "Opslaan in hetzelfde bestand")
            .await;
        person
            .sees("Het bestand is na het schrijven opnieuw gelezen en klopt.")
            .await;
        assert_eq!(answers_in(&written(person).await), 2);
        person.clicks("button", "Sluiten").await;
        person.reloads().await;
        person.chooses(statement(2), "helemaal overal").await;
        person.sees("3 van 78").await;
        person.clicks("button", "Bewaren als bestand").await;
        person.sees("Uw vaste bestand voor deze scan:").await;
        person
            .clicks("button", "Opslaan in hetzelfde bestand")
            .await;
        person.sees("opnieuw gelezen en klopt.").await;
        assert_eq!(answers_in(&written(person).await), 3);
        assert_eq!(person.script("return window.picked", json!([])).await, 0);
    });
}

#[test]
fn where_the_browser_may_no_longer_write_it_says_so_and_the_other_ways_stay() {
    visit(Setup::LAPTOP, async |person| {
        const DENY: &str = r"
            FileSystemFileHandle.prototype.queryPermission = async () => 'prompt';
            FileSystemFileHandle.prototype.requestPermission = async () => 'denied';";
        person.before_every_page(PICKER).await;
        has_a_scan_with_two_answers(person).await;
        person.script(DENY, json!([])).await;
        person.clicks("button", "Bewaren als bestand").await;
        person
            .clicks("button", "Opslaan in hetzelfde bestand")
            .await;
        person
            .sees("De browser mag nu niet in dit bestand schrijven.")
            .await;
        person.clicks("button", "Bewaren").await;
        person.downloaded().await;
    });
}

#[test]
fn after_much_new_work_the_page_reminds_of_a_file_once() {
    visit(Setup::LAPTOP, async |person| {
        begins_a_scan(person).await;
        // The whole program is there from the second visit on.
        person.chooses(statement(0), "deels").await;
        person.sees("Bewaard om").await;
        person.reloads().await;
        let long_ago = "const now = performance.now.bind(performance); performance.now = () => now() + 660_000";
        for index in 0..7 {
            let statements = &area(index).statements;
            for statement in statements {
                person.chooses(&statement.text, "grotendeels").await;
            }
            let placement = Answering::PlacementTitle.say(Lang::Nl);
            person
                .chooses(placement, &area(index).cells[0].description)
                .await;
            assert!(
                !person.text().await.contains("in geen bestand staan"),
                "too early"
            );
            if index == 6 {
                person.script(long_ago, json!([])).await;
            }
            person
                .clicks("link", &format!("{} ›", area(index + 1).name))
                .await;
            person.arrives_at(&area(index + 1).name).await;
        }
        person.chooses(&area(7).statements[0].text, "deels").await;
        person
            .sees("nieuwe wijzigingen die nog in geen bestand staan.")
            .await;
        person.clicks("button", "Sluiten").await;
        person.chooses(&area(7).statements[1].text, "deels").await;
        person.sees("Bewaard om").await;
        assert!(
            !person.text().await.contains("in geen bestand staan"),
            "twice"
        );
    });
}

#[test]
fn wiping_everything_names_what_goes_and_can_be_undone() {
    visit(Setup::LAPTOP, async |person| {
        has_the_sample(person).await;
        person.saves_file("Bewaren als bestand").await;
        goes_home(person).await;
        person.clicks("button", "Snelscan beginnen").await;
        person.arrives_at("Snelscan").await;
        person.opens("#/instellingen").await;
        person.sees("Er staan 2 scans in deze browser.").await;
        person.clicks("button", "Alles wissen…").await;
        person.sees("2 scans gaan weg uit deze browser.").await;
        person
            .sees("Nog niet als bestand bewaard, of nadien nog gewijzigd: “Scan zonder naam”.")
            .await;
        person.clicks("button", "Annuleren").await;
        person.no_longer_sees("Alle scans wissen?").await;
        person.clicks("button", "Alles wissen…").await;
        person.clicks("button", "Alles wissen").await;
        person.sees("2 scans zijn gewist.").await;
        person.sees("Er staan geen scans in deze browser.").await;
        person.clicks("button", "Ongedaan maken").await;
        person.sees("Er staan 2 scans in deze browser.").await;
        goes_home(person).await;
        person.find("link", "Verder: Voorbeeld – na de fusie").await;
        person.find("link", "Verder: Scan zonder naam").await;
    });
}

#[test]
fn the_settings_say_how_the_storage_is_and_how_old_each_file_is() {
    visit(Setup::LAPTOP, async |person| {
        has_the_sample(person).await;
        person.opens("#/instellingen").await;
        person
            .sees("Tweede plaats waar uw scans staan (IndexedDB)")
            .await;
        let text = person.text().await;
        assert!(!text.contains("werkt niet"), "{text}");
        assert!(text.contains(" van "), "{text}");
        person.sees("nog niet").await;
    });
}

#[test]
fn the_privacy_page_lists_every_request_and_all_went_to_the_own_host() {
    visit(Setup::LAPTOP, async |person| {
        person.opens("#/privacy").await;
        person.sees("verzoeken, allemaal naar 127.0.0.1").await;
        person
            .clicks("summary", "Toon wat deze pagina opvroeg")
            .await;
        person.sees("de pagina").await;
        let text = person.text().await;
        for name in ["whole", "keep", "structure", "nl"] {
            assert!(text.contains(name), "{name}: {text}");
        }
    });
}
