//! How many took part, when, with which instrument, and what was not answered.

use super::super::{Lang, common, format};
use crate::scan::CivilDate;

/// A number at the start of a sentence: in words up to twelve.
fn number_word(lang: Lang, count: usize) -> String {
    let words = match lang {
        Lang::Nl => [
            "Nul", "Eén", "Twee", "Drie", "Vier", "Vijf", "Zes", "Zeven", "Acht", "Negen", "Tien",
            "Elf", "Twaalf",
        ],
        Lang::En => [
            "No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten",
            "Eleven", "Twelve",
        ],
    };
    words
        .get(count)
        .map_or_else(|| count.to_string(), |word| (*word).to_owned())
}

/// *Twaalf deelnemers*, at the start of a sentence.
pub fn people(lang: Lang, count: usize) -> String {
    let number = number_word(lang, count);
    match (lang, count) {
        (Lang::Nl, 1) => format!("{number} deelnemer"),
        (Lang::Nl, _) => format!("{number} deelnemers"),
        (Lang::En, 1) => format!("{number} participant"),
        (Lang::En, _) => format!("{number} participants"),
    }
}

/// The day of the workshop, or of the last change.
pub fn day(lang: Lang, day: CivilDate, of_workshop: bool) -> String {
    let day = format::date(lang, day);
    if of_workshop {
        day
    } else {
        common::last_changed(lang, &day)
    }
}

/// With which questions the scan was answered.
pub fn instrument_version(lang: Lang, id: &str, version: u32) -> String {
    match lang {
        Lang::Nl => format!("vragenlijst {id}, versie {version}"),
        Lang::En => format!("questions {id}, version {version}"),
    }
}

/// The scan was answered with another version than the one on the screen.
pub fn other_version(lang: Lang, used: u32, shown: u32) -> String {
    match lang {
        Lang::Nl => format!(
            "Deze scan is ingevuld met versie {used} van de stellingen; u ziet hier versie {shown}."
        ),
        Lang::En => format!(
            "This scan was answered with version {used} of the statements; you see version {shown} here."
        ),
    }
}

/// How much of what was asked is answered.
pub fn answered(lang: Lang, answered: usize, asked: usize) -> String {
    match lang {
        Lang::Nl if answered == asked => "alle stellingen beantwoord".to_owned(),
        Lang::En if answered == asked => "all statements answered".to_owned(),
        Lang::Nl => format!("{answered} van {asked} antwoorden gegeven"),
        Lang::En => format!("{answered} of {asked} answers given"),
    }
}

/// How many answers are missing, and in which areas.
pub fn unanswered(lang: Lang, missing: usize, areas: &[String]) -> String {
    let areas = format::and(lang, areas);
    match (lang, missing) {
        (Lang::Nl, 1) => format!("1 antwoord ontbreekt nog, bij {areas}."),
        (Lang::Nl, _) => format!("{missing} antwoorden ontbreken nog, bij {areas}."),
        (Lang::En, 1) => format!("1 answer is still missing, in {areas}."),
        (Lang::En, _) => format!("{missing} answers are still missing, in {areas}."),
    }
}

/// Areas that were asked of nobody.
pub fn asked_of_nobody(lang: Lang, areas: &[String]) -> String {
    let areas = format::and(lang, areas);
    match lang {
        Lang::Nl => format!("Aan niemand gevraagd: {areas}."),
        Lang::En => format!("Asked of nobody: {areas}."),
    }
}

/// Areas of which nothing was rated.
pub fn unrated(lang: Lang, areas: &[String]) -> String {
    let areas = format::and(lang, areas);
    match lang {
        Lang::Nl => format!("Nog geen enkele stelling ingeschat: {areas}."),
        Lang::En => format!("No statement rated yet: {areas}."),
    }
}

/// The steps of one area that are not known.
pub fn unknown_steps(lang: Lang, area: &str, phases: &[String]) -> String {
    let list = format::and(lang, phases);
    match (lang, phases.len()) {
        (Lang::Nl, 1) => format!("{area}: fase {list} heeft te weinig antwoorden."),
        (Lang::Nl, _) => format!("{area}: fasen {list} hebben te weinig antwoorden."),
        (Lang::En, 1) => format!("{area}: phase {list} has too few answers."),
        (Lang::En, _) => format!("{area}: phases {list} have too few answers."),
    }
}

/// Areas without a known placement.
pub fn unplaced(lang: Lang, areas: &[String]) -> String {
    let areas = format::and(lang, areas);
    match lang {
        Lang::Nl => format!("Nog geen omschrijving bekend: {areas}."),
        Lang::En => format!("No description known yet: {areas}."),
    }
}

/// A point that is not on the plane yet: its name, and how many areas of those asked have it.
pub fn point_waits(lang: Lang, point: &str, have: usize, of: usize) -> String {
    match lang {
        Lang::Nl => format!(
            "Het punt “{point}” verschijnt zodra alle {of} gebieden er een hebben; nu zijn dat er {have}."
        ),
        Lang::En => {
            format!("The point “{point}” appears once all {of} areas have one; now {have} do.")
        }
    }
}
