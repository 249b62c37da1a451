//! Scans as files: saved, opened, opened again, refused.

use crate::harness::{Person, Setup, visit};
use crate::{SAMPLE, area, goes_home, has_a_scan_with_two_answers, statement, takes_in};
use iscan::exchange::ImportError;
use iscan::instrument::Lang;
use iscan::text::errors;

#[test]
fn a_scan_that_was_saved_and_deleted_comes_back_from_its_file() {
    visit(Setup::LAPTOP, async |person| {
        has_a_scan_with_two_answers(person).await;
        let file = person.saves_file("Bewaren als bestand").await;
        goes_home(person).await;
        person.sees("als bestand bewaard op").await;
        person
            .clicks("button", "Verwijderen: Scan zonder naam")
            .await;
        person.sees("U hebt in deze browser nog geen scans.").await;
        takes_in(person, &file, Lang::Nl).await;
        person.sees("is geopend: 1 deelnemer, 2 antwoorden.").await;
        person.clicks("link", "Verder waar u gebleven was").await;
        person.arrives_at(&area(0).name).await;
        person.sees_chosen(statement(0), Some("deels")).await;
        person.sees_chosen(statement(1), Some("weet ik niet")).await;
        person.sees_chosen(statement(2), None).await;
    });
}

/// Saves the scan, answers one more statement, opens the file and waits for the question.
async fn opens_an_older_file(person: &Person) {
    has_a_scan_with_two_answers(person).await;
    let file = person.saves_file("Bewaren als bestand").await;
    person.chooses(statement(2), "helemaal overal").await;
    person.sees("3 van 78").await;
    goes_home(person).await;
    person.sees("nadien nog gewijzigd").await;
    person.opens_file(&file).await;
    person.sees("Het bestand is ouder dan de scan hier").await;
}

#[test]
fn an_older_file_can_replace_the_scan_and_that_can_be_undone() {
    visit(Setup::LAPTOP, async |person| {
        opens_an_older_file(person).await;
        person.clicks("button", "Vervangen").await;
        person.arrives_at("Stellingen").await;
        person.sees("2 van 78").await;
        person.clicks("button", "Import ongedaan maken").await;
        person.sees("3 van 78").await;
    });
}

#[test]
fn an_older_file_can_be_kept_beside_the_scan() {
    visit(Setup::LAPTOP, async |person| {
        opens_an_older_file(person).await;
        person.clicks("button", "Als kopie openen").await;
        person.arrives_at("Stellingen").await;
        person.sees("2 van 78").await;
        goes_home(person).await;
        person.sees("3 van 78 beantwoord").await;
        person.sees("2 van 78 beantwoord").await;
    });
}

#[test]
fn opening_a_file_of_a_scan_that_is_here_can_be_cancelled() {
    visit(Setup::LAPTOP, async |person| {
        opens_an_older_file(person).await;
        let before = person.stored().await;
        person.clicks("button", "Niets doen").await;
        person
            .no_longer_sees("Het bestand is ouder dan de scan hier")
            .await;
        person.sees("3 van 78 beantwoord").await;
        assert_eq!(person.stored().await, before);
    });
}

#[test]
fn opening_the_very_same_scan_again_offers_the_one_that_is_here() {
    visit(Setup::LAPTOP, async |person| {
        has_a_scan_with_two_answers(person).await;
        let file = person.saves_file("Bewaren als bestand").await;
        goes_home(person).await;
        person.opens_file(&file).await;
        person.find("button", "Als kopie openen").await;
        assert!(!person.has("button", "Vervangen").await);
        person.clicks("button", "Naar de scan").await;
        person.arrives_at("Stellingen").await;
        person.sees("2 van 78").await;
    });
}

#[test]
fn a_file_that_is_dropped_on_the_page_opens() {
    visit(Setup::LAPTOP, async |person| {
        person.opens("").await;
        let file = person.file("scan.json", SAMPLE.as_bytes());
        person.drops_file(&file).await;
        person.clicks("button", "Openen").await;
        person.sees("“Voorbeeld – na de fusie” is geopend").await;
        person.arrives_at("Stellingen").await;
    });
}

#[test]
fn a_scan_opens_whatever_its_file_is_called() {
    visit(Setup::LAPTOP, async |person| {
        person.opens("").await;
        let file = person.file("bijlage (1).txt", SAMPLE.as_bytes());
        takes_in(person, &file, Lang::Nl).await;
        person.sees("“Voorbeeld – na de fusie” is geopend").await;
    });
}

/// Files that are not opened, each with the reason.
fn refused() -> [(&'static str, Vec<u8>, ImportError); 6] {
    let half = &SAMPLE[..SAMPLE.len() / 2];
    let (found, supported) = (99, 1);
    let newer = SAMPLE.replacen("\"version\": 1", "\"version\": 99", 1);
    let format = Some("cnil-pia".to_owned());
    [
        ("leeg.json", Vec::new(), ImportError::Empty),
        ("half.json", half.into(), ImportError::Truncated),
        (
            "ander.json",
            r#"{ "format": "cnil-pia", "data": {} }"#.into(),
            ImportError::OtherTool { format },
        ),
        (
            "nieuwer.json",
            newer.into(),
            ImportError::NewerVersion { found, supported },
        ),
        (
            "foto.json",
            b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff\xfe".to_vec(),
            ImportError::NotText,
        ),
        (
            "tekst.json",
            "geen json".into(),
            ImportError::NotJson { line: 1, column: 1 },
        ),
    ]
}

#[test]
fn every_file_that_is_refused_has_its_own_sentence_and_changes_nothing() {
    visit(Setup::LAPTOP, async |person| {
        has_a_scan_with_two_answers(person).await;
        goes_home(person).await;
        let before = person.stored().await;
        let mut sentences = Vec::new();
        for (name, bytes, error) in refused() {
            let file = person.file(name, &bytes);
            person.opens_file(&file).await;
            person.find("heading", "Dit bestand is niet geopend").await;
            let sentence = errors::import(Lang::Nl, &error);
            person.sees(&sentence).await;
            person.sees("Er is niets gewijzigd.").await;
            person.clicks("button", "Sluiten").await;
            person.no_longer_sees("Dit bestand is niet geopend").await;
            assert!(!sentences.contains(&sentence), "{sentence}");
            sentences.push(sentence);
        }
        assert_eq!(person.stored().await, before);
    });
}
