//! Without a network: the worker keeps the whole build, or none of it.

use crate::harness::{Person, Setup, builds, visit};
use crate::{SAMPLE, begins_a_scan, goes_home, statement};
use serde_json::{Value, json};

/// Waits until the page works without a network.
pub(crate) async fn works_offline(person: &Person) {
    const SCRIPT: &str = "return navigator.serviceWorker.controller?.state === 'activated'";
    person
        .until("the worker", async || {
            (person.script(SCRIPT, json!([])).await == true).then_some(())
        })
        .await;
}

/// The names of the caches of the page's origin.
pub(crate) async fn caches(person: &Person) -> Vec<String> {
    const SCRIPT: &str = "caches.keys().then(arguments[arguments.length - 1])";
    let names = person.script_async(SCRIPT, json!([])).await;
    let names = names.as_array().expect("a list").iter();
    names
        .filter_map(|name| name.as_str().map(str::to_owned))
        .collect()
}

/// Lets a script run before every page that comes.
async fn before_the_page(person: &Person, script: &str) {
    let parameters = json!({ "source": script });
    person
        .cdp("Page.addScriptToEvaluateOnNewDocument", parameters)
        .await;
}

#[test]
fn with_the_server_gone_every_screen_works_and_files_and_print_do_too() {
    visit(Setup::LAPTOP, async |person| {
        person.opens("").await;
        works_offline(person).await;
        person.site().goes_away();
        person.reloads().await;
        begins_a_scan(person).await;
        person.chooses(statement(0), "deels").await;
        person.sees("1 van 78").await;
        person.clicks("link", "1 Intake").await;
        person.arrives_at("Intake").await;
        person.clicks("link", "3 Rapport").await;
        person.sees("antwoorden gegeven").await;
        for (address, heading) in [
            ("#/verantwoording", "Verantwoording"),
            ("#/privacy", "Privacy en bronnen"),
            ("#/hulp", "Hulp"),
            ("#/instellingen", "Instellingen"),
            ("#/scan/voorbeeld/rapport", "Rapport van de I-scan"),
        ] {
            person.opens(address).await;
            person.arrives_at(heading).await;
        }
        let print = person.cdp("Page.printToPDF", json!({})).await;
        let pages = print["data"].as_str().map_or(0, str::len);
        assert!(pages > 20_000, "a report of {pages} characters");
        person.clicks("button", "English").await;
        person.clicks("button", "Nederlands").await;
        goes_home(person).await;
        let file = person.file("scan.json", SAMPLE.as_bytes());
        person.opens_file(&file).await;
        person.clicks("button", "Openen").await;
        person.sees("“Voorbeeld – na de fusie” is geopend").await;
        let saved = person.saves_file("Bewaren als bestand").await;
        assert!(saved.extension().is_some_and(|end| end == "json"));
    });
}

#[test]
fn the_worker_keeps_every_file_of_the_build_under_a_name_that_carries_the_folder() {
    visit(Setup::LAPTOP, async |person| {
        const KEPT: &str = r"
            const done = arguments[arguments.length - 1];
            caches.keys().then(names => caches.open(names[0])).then(cache => cache.keys())
              .then(kept => done(kept.map(request => request.url)));";
        person.opens("").await;
        works_offline(person).await;
        let names = caches(person).await;
        assert_eq!(names.len(), 1, "{names:?}");
        assert!(
            names[0].starts_with("iscan:/gemeente/iscan/ 0."),
            "{names:?}"
        );
        let kept = person.script_async(KEPT, json!([])).await;
        let mut kept: Vec<&str> = kept
            .as_array()
            .expect("a list")
            .iter()
            .filter_map(Value::as_str)
            .collect();
        kept.sort_unstable();
        let page = person.site().page();
        let mut files: Vec<String> = builds::files()
            .iter()
            .map(|name| format!("{page}{name}"))
            .collect();
        files.sort_unstable();
        assert_eq!(kept, files);
    });
}

#[test]
fn of_a_build_with_one_damaged_byte_nothing_is_kept_and_the_page_still_works() {
    visit(Setup::LAPTOP, async |person| {
        // The fate of the worker, which the page's own script begins just so.
        const FATE: &str = r"
            const done = arguments[arguments.length - 1];
            navigator.serviceWorker.register('worker.js', { updateViaCache: 'none' }).then(registration => {
              const worker = registration.installing ?? registration.waiting ?? registration.active;
              const say = () => ['redundant', 'activated'].includes(worker.state) && done(worker.state);
              worker.addEventListener('statechange', say);
              say();
            }, error => done(String(error)));";
        let damaged = person.folder("damaged");
        builds::copy(&damaged);
        let names = builds::files();
        let name = names.iter().find(|name| name.contains("municipalities"));
        let file = damaged.join(name.expect("the list of municipalities"));
        let mut bytes = std::fs::read(&file).expect("it is there");
        let last = bytes.len() - 1;
        bytes[last] ^= 1;
        std::fs::write(&file, bytes).expect("room for a file");
        person.site().deploy(&damaged);
        person.opens("").await;
        assert_eq!(person.script_async(FATE, json!([])).await, "redundant");
        person
            .until("no cache", async || {
                caches(person).await.is_empty().then_some(())
            })
            .await;
        begins_a_scan(person).await;
        person.chooses(statement(0), "deels").await;
        person.sees("1 van 78").await;
    });
}

#[test]
fn without_service_workers_as_on_plain_http_everything_else_works() {
    visit(Setup::LAPTOP, async |person| {
        before_the_page(person, "delete Navigator.prototype.serviceWorker").await;
        begins_a_scan(person).await;
        person.chooses(statement(0), "deels").await;
        person.sees("Bewaard om").await;
        person.clicks("link", "3 Rapport").await;
        person.sees("antwoorden gegeven").await;
        assert!(caches(person).await.is_empty());
    });
}

#[test]
fn a_file_that_the_installed_app_is_opened_with_is_opened_like_any_other() {
    visit(Setup::LAPTOP, async |person| {
        const QUEUE: &str = "Object.defineProperty(window, 'launchQueue', { value: { setConsumer(open) { window.launched = open; } } })";
        const LAUNCH: &str = r"
            const file = new File([arguments[0]], 'scan.json', { type: 'application/json' });
            window.launched({ files: [{ getFile: async () => file }] });";
        before_the_page(person, QUEUE).await;
        person.opens("").await;
        person
            .until("the app to take files", async || {
                let taken = person.script("return Boolean(window.launched)", json!([]));
                (taken.await == true).then_some(())
            })
            .await;
        person.script(LAUNCH, json!([SAMPLE])).await;
        person.clicks("button", "Openen").await;
        person.sees("“Voorbeeld – na de fusie” is geopend").await;
        person.arrives_at("Stellingen").await;
    });
}

#[test]
fn the_page_can_be_installed_under_its_dutch_name_with_icons_that_are_there() {
    visit(Setup::LAPTOP, async |person| {
        person.opens("").await;
        works_offline(person).await;
        let manifest = person.cdp("Page.getAppManifest", json!({})).await;
        assert_eq!(manifest["errors"], json!([]), "{manifest}");
        let text = manifest["data"].as_str().expect("a manifest");
        let read: Value = serde_json::from_str(text).expect("JSON");
        assert_eq!(read["lang"], "nl");
        assert_eq!(read["display"], "standalone");
        let kinds: Vec<&Value> = read["icons"].as_array().expect("icons").iter().collect();
        assert!(kinds.iter().any(|icon| icon["purpose"] == "maskable"));
        let kept = builds::files();
        for icon in kinds {
            assert!(kept.iter().any(|name| icon["src"] == *name), "{icon}");
        }
    });
}
