//! What the facilitator does, and what stands in the scan.
//!
//! Invariant: a file is picked by what the button opens; the content is read from the file that a
//! person would save.

use super::guests::{Guest, POLICE};
use crate::INSTRUMENT;
use crate::harness::Person;
use crate::preparing::begins;
use iscan::exchange::import;
use iscan::scan::{Ballot, Content, Participant};
use serde_json::json;
use thirtyfour::{By, Key};

/// Prepares a scan of Stekene. Returns where its workshop is.
pub(super) async fn prepares(guide: &Person) -> String {
    let workshop = begins(guide).await;
    guide.clicks("link", "1 Intake").await;
    guide.fills_in("Gemeente", "steke").await;
    guide.sees("46024").await;
    guide.presses(Key::Down).await;
    guide.presses(Key::Enter).await;
    guide.opens(&format!("{workshop}/voorbereiden")).await;
    guide.arrives_at("Voorbereiden").await;
    guide.clicks("radio", "Ik begeleid alleen…").await;
    guide
        .clicks("radio", "Door hun rol en een schuilnaam…")
        .await;
    guide.fills_in("Nieuwe rol", POLICE).await;
    guide.clicks("button", "Rol toevoegen").await;
    guide.find("button", "Rol Politiezone verwijderen").await;
    workshop
}

pub(super) async fn pastes(guide: &Person, text: &str) {
    guide.fills_in("Geplakte tekst", text).await;
    guide.clicks("button", "Aannemen").await;
}

/// Picks files with replies. The picker is not the page's: they go to what the button opens it for.
pub(super) async fn picks(guide: &Person, path: &std::path::Path) {
    let button = guide.find("button", "Bestanden kiezen").await;
    let input = button.find(By::XPath("following-sibling::input")).await;
    let input = input.expect("an input for files");
    let picked = input.send_keys(path.display().to_string()).await;
    picked.expect("a file can be picked");
}

/// The rows of the tables on the screen, each as one line.
pub(crate) async fn rows(person: &Person) -> Vec<String> {
    const ROWS: &str = r"return [...document.querySelectorAll('main tbody tr')]
        .filter(row => row.checkVisibility())
        .map(row => [...row.cells].map(cell => cell.innerText.replace(/\s+/g, ' ').trim()).join(' | '));";
    let rows = person.script(ROWS, json!([])).await;
    let rows = rows.as_array().into_iter().flatten();
    rows.filter_map(|row| Some(row.as_str()?.to_owned()))
        .collect()
}

/// Waits until a table has these rows.
pub(crate) async fn sees_rows(person: &Person, expected: &[&str]) {
    let what = format!("the rows {expected:?}");
    person
        .until(&what, async || {
            let rows = rows(person).await;
            let all = expected
                .iter()
                .all(|row| rows.iter().any(|seen| seen == row));
            all.then_some(())
        })
        .await;
}

/// What is in the file that the facilitator saves now.
pub(crate) async fn content(guide: &Person) -> Content {
    let file = guide.saves_file("Bewaren als bestand").await;
    let bytes = std::fs::read(file).expect("the file is there");
    let imported = import(&bytes, &INSTRUMENT).expect("a scan");
    assert_eq!(imported.problems, []);
    imported.scan.content
}

/// The ballots of somebody, the first first.
pub(super) fn ballots(content: &Content, guest: Guest) -> Vec<&Ballot> {
    let mut people = content.participants.iter();
    let is_it = |about: &Participant| about.name.as_deref() == Some(guest.0);
    let (id, _) = people
        .find(|(_, about)| is_it(about))
        .expect("somebody of that name");
    let all = content.ballots.values();
    let mut own: Vec<_> = all.filter(|ballot| ballot.participant == *id).collect();
    own.sort_by_key(|ballot| ballot.seq);
    own
}
