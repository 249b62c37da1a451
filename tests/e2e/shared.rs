//! The end on a shared computer: what it asks for, and that it leaves nothing.

use crate::harness::{Person, Setup, axe, visit};
use crate::{has_a_scan_with_two_answers, statement, takes_in};
use iscan::instrument::Lang;
use serde_json::{Value, json};

/// What this app keeps in the browser, asked from a page of the origin that is not the app.
async fn what_is_left(person: &Person) -> Value {
    const LOOK: &str = r"
        const done = arguments[0];
        Promise.all([
          Object.keys(localStorage),
          indexedDB.databases().then(all => all.map(db => db.name)),
          caches.keys(),
          navigator.serviceWorker.getRegistrations().then(all => all.map(one => one.scope)),
        ]).then(done, error => done(String(error)));";
    person.script_async(LOOK, json!([])).await
}

/// Waits until the service worker has its cache.
async fn works_offline(person: &Person) {
    person
        .until("the worker and its cache", async || {
            let left = what_is_left(person).await;
            let is_there = |index: usize| left[index].as_array().is_some_and(|all| !all.is_empty());
            (is_there(2) && is_there(3)).then_some(())
        })
        .await;
}

/// Waits until the tab shows an empty page.
async fn is_gone(person: &Person) {
    person
        .until("an empty page", async || {
            let address = person.script("return location.href", json!([])).await;
            (address == "about:blank").then_some(())
        })
        .await;
}

async fn may_wipe(person: &Person) -> bool {
    let button = person
        .find("button", "Alles van deze computer wissen")
        .await;
    button.is_enabled().await.expect("a button")
}

#[test]
fn after_the_end_on_a_shared_computer_the_next_visitor_finds_nothing() {
    visit(Setup::LAPTOP, async |person| {
        has_a_scan_with_two_answers(person).await;
        works_offline(person).await;
        let first = person.opens_in_new_tab("#/einde").await;
        person.sees("Nog 1 scan zonder nagekeken bestand.").await;
        assert!(!may_wipe(person).await);
        let button = "Bewaren als bestand: Scan zonder naam";
        let old = person.saves_file(button).await;
        assert!(!may_wipe(person).await, "a file that nobody opened");
        let other = person.file("anders.json", crate::SAMPLE.as_bytes());
        person.picks_file("Bestand nakijken", &other).await;
        person
            .sees("anders.json hoort bij geen scan in deze browser.")
            .await;
        person.picks_file("Bestand nakijken", &old).await;
        person
            .sees("klopt: het bevat precies “Scan zonder naam”.")
            .await;
        assert!(may_wipe(person).await);

        // Work in another tab takes that back.
        let second = person.goes_to(first.clone()).await;
        person.chooses(statement(2), "helemaal overal").await;
        person.sees("3 van 78").await;
        person.goes_to(second.clone()).await;
        person.sees("Nog 1 scan zonder nagekeken bestand.").await;
        assert!(!may_wipe(person).await);
        person.picks_file("Bestand nakijken", &old).await;
        person
            .sees("bevat een andere versie van “Scan zonder naam”")
            .await;
        let new = person.saves_file(button).await;
        person.picks_file("Bestand nakijken", &new).await;
        person.sees("✓ in een bestand, nagekeken").await;
        person
            .clicks("button", "Alles van deze computer wissen")
            .await;
        is_gone(person).await;
        person.goes_to(first).await;
        is_gone(person).await;

        person.opens_beside("schema/scan.schema.json").await;
        assert_eq!(what_is_left(person).await, json!([[], [], [], []]));
        person.opens("").await;
        person.sees("U hebt in deze browser nog geen scans.").await;
        takes_in(person, &new, Lang::Nl).await;
        person.sees("3 van 78").await;
    });
}

#[test]
fn going_back_after_the_end_shows_no_scan() {
    visit(Setup::LAPTOP, async |person| {
        person.opens("").await;
        person.clicks("button", "Nieuwe scan beginnen").await;
        person.arrives_at("Stellingen").await;
        person.opens("#/einde").await;
        let file = person
            .saves_file("Bewaren als bestand: Scan zonder naam")
            .await;
        person.picks_file("Bestand nakijken", &file).await;
        person.sees("✓ in een bestand, nagekeken").await;
        person
            .clicks("button", "Alles van deze computer wissen")
            .await;
        is_gone(person).await;
        person.goes_back().await;
        person.sees("Deze pagina bestaat niet").await;
    });
}

/// In this tab no store takes anything from now on.
const KEEPS_NOTHING: &str = "Storage.prototype.setItem = () => { throw new Error('off'); }; \
     IDBObjectStore.prototype.put = () => { throw new Error('off'); };";

#[test]
fn an_answer_that_only_another_tab_has_is_in_the_way_until_it_is_in_a_file() {
    visit(Setup::LAPTOP, async |person| {
        has_a_scan_with_two_answers(person).await;
        let old = person.saves_file("Bewaren als bestand").await;
        let first = person.opens_in_new_tab("#/einde").await;
        person.picks_file("Bestand nakijken", &old).await;
        person.sees("✓ in een bestand, nagekeken").await;
        let second = person.goes_to(first).await;
        person.script(KEEPS_NOTHING, json!([])).await;
        person.chooses(statement(2), "helemaal overal").await;
        person
            .sees("uw antwoorden staan alleen op dit scherm")
            .await;

        person.goes_to(second).await;
        assert!(may_wipe(person).await, "nothing is known of it yet");
        person
            .clicks("button", "Alles van deze computer wissen")
            .await;
        person
            .sees("Er is niets gewist. In een ander venster of tabblad staat werk aan “Scan zonder naam”")
            .await;
        assert!(!may_wipe(person).await);
        let violations = axe::violations(person).await;
        assert_eq!(violations, Vec::<String>::new());
        person.picks_file("Bestand nakijken", &old).await;
        person.sees("bevat een andere versie").await;
        let new = person
            .saves_file("Bewaren als bestand: Scan zonder naam")
            .await;
        person.picks_file("Bestand nakijken", &new).await;
        person.sees("✓ in een bestand, nagekeken").await;
        person
            .clicks("button", "Alles van deze computer wissen")
            .await;
        is_gone(person).await;
        person.opens_beside("schema/scan.schema.json").await;
        assert_eq!(what_is_left(person).await, json!([[], [], [], []]));
        person.opens("").await;
        takes_in(person, &new, Lang::Nl).await;
        person.sees("3 van 78").await;
    });
}

#[test]
fn a_frozen_tab_is_named_after_three_seconds_and_the_end_goes_on_only_on_purpose() {
    visit(Setup::LAPTOP, async |person| {
        has_a_scan_with_two_answers(person).await;
        let file = person.saves_file("Bewaren als bestand").await;
        let first = person.opens_in_new_tab("#/einde").await;
        let second = person.goes_to(first).await;
        person
            .cdp("Page.setWebLifecycleState", json!({ "state": "frozen" }))
            .await;
        person.goes_to(second).await;
        person.picks_file("Bestand nakijken", &file).await;
        person.sees("✓ in een bestand, nagekeken").await;
        person
            .clicks("button", "Alles van deze computer wissen")
            .await;
        person
            .sees("Een ander venster of tabblad met “Scan zonder naam” antwoordt niet.")
            .await;
        assert_ne!(what_is_left(person).await[0], json!([]));
        person.clicks("button", "Toch alles wissen").await;
        is_gone(person).await;
    });
}
