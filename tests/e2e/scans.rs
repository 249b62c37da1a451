//! The list of scans: deleting, renaming, copying, two windows.

use crate::harness::{Setup, visit};
use crate::{area, goes_home, has_a_scan_with_two_answers, no_scan_is_held, statement};
use serde_json::{Value, json};

#[test]
fn a_deleted_scan_comes_back_with_its_answers_when_that_is_undone() {
    visit(Setup::LAPTOP, async |person| {
        has_a_scan_with_two_answers(person).await;
        goes_home(person).await;
        person
            .clicks("button", "Verwijderen: Scan zonder naam")
            .await;
        person.sees("“Scan zonder naam” is verwijderd.").await;
        person.sees("U hebt in deze browser nog geen scans.").await;
        person.clicks("button", "Ongedaan maken").await;
        person.sees("2 van 78 beantwoord").await;
        person.clicks("link", "Verder: Scan zonder naam").await;
        person.clicks("link", "Verder waar u gebleven was").await;
        person.arrives_at(&area(0).name).await;
        person.sees_chosen(statement(0), Some("deels")).await;
    });
}

#[test]
fn a_deleted_scan_is_gone_after_loading_the_page_anew() {
    visit(Setup::LAPTOP, async |person| {
        has_a_scan_with_two_answers(person).await;
        goes_home(person).await;
        person
            .clicks("button", "Verwijderen: Scan zonder naam")
            .await;
        person.sees("is verwijderd").await;
        person.reloads().await;
        person.sees("U hebt in deze browser nog geen scans.").await;
    });
}

#[test]
fn a_scan_is_renamed_and_the_new_name_is_everywhere() {
    visit(Setup::LAPTOP, async |person| {
        has_a_scan_with_two_answers(person).await;
        goes_home(person).await;
        person.clicks("button", "Hernoemen: Scan zonder naam").await;
        person
            .fills_in("Naam van de scan", "Stekene, voorjaar")
            .await;
        person.clicks("button", "Naam bewaren").await;
        person.clicks("link", "Verder: Stekene, voorjaar").await;
        person.arrives_at("Stellingen").await;
        person.sees("Stekene, voorjaar").await;
        person.sees("2 van 78").await;
    });
}

#[test]
fn a_copy_is_a_scan_of_its_own() {
    visit(Setup::LAPTOP, async |person| {
        has_a_scan_with_two_answers(person).await;
        goes_home(person).await;
        person
            .clicks("button", "Dupliceren: Scan zonder naam")
            .await;
        person.clicks("link", "Verder: kopie").await;
        person.clicks("link", "Verder waar u gebleven was").await;
        person.arrives_at(&area(0).name).await;
        person.chooses(statement(0), "helemaal overal").await;
        person.sees("Bewaard om").await;
        goes_home(person).await;
        person.clicks("link", "Verder: Scan zonder naam").await;
        person.clicks("link", "Verder waar u gebleven was").await;
        person.sees_chosen(statement(0), Some("deels")).await;
    });
}

#[test]
fn one_window_changes_a_scan_and_the_other_follows_until_it_asks_to_go_on() {
    visit(Setup::LAPTOP, async |person| {
        has_a_scan_with_two_answers(person).await;
        let address = person.address().await;
        let first = person.opens_in_new_tab(&address).await;
        person.sees_chosen(statement(0), Some("deels")).await;
        person.clicks("button", "Hier verder werken").await;
        person.chooses(statement(2), "helemaal overal").await;
        person.sees("3 van 78").await;
        let second = person.goes_to(first).await;
        person.sees_chosen(statement(2), Some("helemaal")).await;
        person.sees("3 van 78").await;
        person
            .sees("Deze scan is ook in een ander venster of tabblad open.")
            .await;
        person.clicks("button", "Hier verder werken").await;
        person.chooses(statement(3), "deels").await;
        person.sees("4 van 78").await;
        person.goes_to(second).await;
        person.sees("4 van 78").await;
        person.sees_chosen(statement(2), Some("helemaal")).await;
    });
}

#[test]
fn a_scan_that_the_journal_did_not_remove_stays_away_and_the_page_says_what_may_happen() {
    const NO_JOURNAL: &str = "IDBObjectStore.prototype.put = () => { throw new Error('off'); };";
    visit(Setup::LAPTOP, async |person| {
        has_a_scan_with_two_answers(person).await;
        goes_home(person).await;
        person.script(NO_JOURNAL, json!([])).await;
        person
            .clicks("button", "Verwijderen: Scan zonder naam")
            .await;
        person
            .sees("maar op één van de twee plaatsen in deze browser verwijderd")
            .await;
        assert_ne!(person.journal().await[0]["text"], Value::Null);
        person.reloads().await;
        person.sees("U hebt in deze browser nog geen scans.").await;
        person
            .until("the journal to know", async || {
                let journal = person.journal().await;
                (journal[0]["text"] == Value::Null).then_some(())
            })
            .await;
        let stored = person.stored().await;
        let stored = stored.as_object().expect("keys and texts");
        assert!(!stored.keys().any(|key| key.contains("/gone/")));
    });
}

#[test]
fn a_scan_that_is_put_back_after_the_journal_missed_its_removal_is_there_at_the_next_start() {
    const NO_JOURNAL: &str = "window.put = IDBObjectStore.prototype.put; \
         IDBObjectStore.prototype.put = () => { throw new Error('off'); };";
    visit(Setup::LAPTOP, async |person| {
        has_a_scan_with_two_answers(person).await;
        goes_home(person).await;
        person.script(NO_JOURNAL, json!([])).await;
        person
            .clicks("button", "Verwijderen: Scan zonder naam")
            .await;
        person.sees("de tweede plaats antwoordt niet").await;
        person.clicks("button", "Ongedaan maken").await;
        person.sees("2 van 78 beantwoord").await;
        person.reloads().await;
        person.sees("2 van 78 beantwoord").await;
    });
}

#[test]
fn a_new_scan_whose_screens_are_left_is_free_for_another_tab() {
    visit(Setup::LAPTOP, async |person| {
        has_a_scan_with_two_answers(person).await;
        goes_home(person).await;
        no_scan_is_held(person).await;
    });
}
