//! The sentences of the report that carry values.

use super::super::{Lang, common, format};
use crate::instrument::{Quadrant, Row};
use crate::report::Headline;
use crate::scoring::Pace;

/// Where the municipality stands, in one sentence.
pub fn headline(lang: Lang, headline: &Headline) -> String {
    match (lang, headline) {
        (Lang::Nl, Headline::Nothing) => "Er is nog niets ingeschat.".to_owned(),
        (Lang::En, Headline::Nothing) => "Nothing has been estimated yet.".to_owned(),
        (Lang::Nl, Headline::PlacementsOnly) => "De deelnemers kozen per gebied een omschrijving. Stellingen zijn er niet ingeschat, en dus is er geen fase.".to_owned(),
        (Lang::En, Headline::PlacementsOnly) => "The participants chose a description per area. No statements were rated, so there is no phase.".to_owned(),
        (Lang::Nl, Headline::NotEnough) => "Er is nog te weinig bekend om te zeggen waar organisatie en ICT staan.".to_owned(),
        (Lang::En, Headline::NotEnough) => "Too little is known yet to say where the organisation and its ICT stand.".to_owned(),
        (Lang::Nl, Headline::OnePerson(left)) => match left.as_slice() {
            [only] => format!("Zoals één persoon het ziet, {}.", seen_nl(*only)),
            left => format!("Zoals één persoon het ziet, ligt het nog open: {}.", choices(lang, left)),
        },
        (Lang::En, Headline::OnePerson(left)) => match left.as_slice() {
            [only] => format!("As one person sees it, {}.", seen_en(*only)),
            left => format!("As one person sees it, it is still open: {}.", choices(lang, left)),
        },
        (Lang::Nl, Headline::Named(quadrant)) => format!("Volgens de deelnemers {}.", seen_nl(*quadrant)),
        (Lang::En, Headline::Named(quadrant)) => format!("According to the participants, {}.", seen_en(*quadrant)),
        (Lang::Nl, Headline::Several(left)) => format!("De antwoorden wijzen niet één plaats aan. Het blijft open: {}.", choices(lang, left)),
        (Lang::En, Headline::Several(left)) => format!("The answers do not point to one place. It is still open: {}.", choices(lang, left)),
    }
}

fn seen_nl(quadrant: Quadrant) -> &'static str {
    match quadrant {
        Quadrant::I => "staat de ICT verder dan de organisatie",
        Quadrant::II => "zijn organisatie en ICT allebei gevorderd",
        Quadrant::III => "staan organisatie en ICT allebei aan het begin",
        Quadrant::IV => "staat de organisatie verder dan de ICT",
    }
}

fn seen_en(quadrant: Quadrant) -> &'static str {
    match quadrant {
        Quadrant::I => "ICT is further along than the organisation",
        Quadrant::II => "the organisation and its ICT are both advanced",
        Quadrant::III => "the organisation and its ICT are both at the beginning",
        Quadrant::IV => "the organisation is further along than its ICT",
    }
}

fn choices(lang: Lang, left: &[Quadrant]) -> String {
    let names: Vec<String> = left
        .iter()
        .map(|quadrant| format!("“{}”", common::quadrant(lang, *quadrant)))
        .collect();
    format::or(lang, &names)
}

/// Which side develops faster.
pub fn pace(lang: Lang, pace: Pace) -> &'static str {
    match (lang, pace) {
        (Lang::Nl, Pace::Ict) => "De ICT ontwikkelt zich sneller dan de organisatie.",
        (Lang::Nl, Pace::InStep) => "Organisatie en ICT ontwikkelen zich ongeveer gelijk op.",
        (Lang::Nl, Pace::Organisation) => "De organisatie ontwikkelt zich sneller dan de ICT.",
        (Lang::En, Pace::Ict) => "ICT develops faster than the organisation.",
        (Lang::En, Pace::InStep) => "The organisation and its ICT develop roughly in step.",
        (Lang::En, Pace::Organisation) => "The organisation develops faster than its ICT.",
    }
}

/// Who took part and when.
pub fn who_and_when(lang: Lang, people: &str, roles: &str, day: Option<&str>) -> String {
    let roles = if roles.is_empty() {
        String::new()
    } else {
        format!(": {roles}")
    };
    match (lang, day) {
        (Lang::Nl, Some(day)) => format!("Ingevuld door {people}, op {day}{roles}."),
        (Lang::Nl, None) => format!("Ingevuld door {people}{roles}."),
        (Lang::En, Some(day)) => format!("Filled in by {people}, on {day}{roles}."),
        (Lang::En, None) => format!("Filled in by {people}{roles}."),
    }
}

/// With which questions.
pub fn instrument(lang: Lang, id: &str, version: u32) -> String {
    match lang {
        Lang::Nl => format!("{id}, versie {version}"),
        Lang::En => format!("{id}, version {version}"),
    }
}

/// *verdeeld, fase 2–4*.
pub fn divided(lang: Lang, phases: &str) -> String {
    match lang {
        Lang::Nl => format!("verdeeld, {phases}"),
        Lang::En => format!("divided, {phases}"),
    }
}

/// An area with its side, where another has the same name.
pub fn of_side(name: &str, side: &str) -> String {
    format!("{name} ({side})")
}

/// One row that pulls apart.
pub fn apart(lang: Lang, row: Row, ict_ahead: bool) -> String {
    let name = common::row(lang, row);
    match (lang, ict_ahead) {
        (Lang::Nl, true) => format!("**{name}**: de ICT staat verder dan de organisatie."),
        (Lang::Nl, false) => format!("**{name}**: de organisatie staat verder dan de ICT."),
        (Lang::En, true) => format!("**{name}**: ICT is further along than the organisation."),
        (Lang::En, false) => format!("**{name}**: the organisation is further along than its ICT."),
    }
}

/// A statement on which people differ most.
pub fn differ(lang: Lang, area: &str, what: &str, is_divided: bool) -> String {
    match (lang, is_divided) {
        (_, false) => format!("**{area}**: {what}"),
        (Lang::Nl, true) => format!("**{area}** (verdeeld): {what}"),
        (Lang::En, true) => format!("**{area}** (divided): {what}"),
    }
}

/// More of the same, further on.
pub fn and_more(lang: Lang, more: usize) -> String {
    match (lang, more) {
        (Lang::Nl, 1) => "En nog 1 gebied: zie het volledige rapport.".to_owned(),
        (Lang::Nl, more) => format!("En nog {more} gebieden: zie het volledige rapport."),
        (Lang::En, 1) => "And 1 more area: see the full report.".to_owned(),
        (Lang::En, more) => format!("And {more} more areas: see the full report."),
    }
}

/// Areas of which too little is known.
pub fn too_little(lang: Lang, areas: &str) -> String {
    match lang {
        Lang::Nl => format!(
            "Te weinig antwoorden om één fase te noemen, of te weinig op een deel van de stellingen: {areas}."
        ),
        Lang::En => {
            format!(
                "Too few answers to name one phase, or too few on some of the statements: {areas}."
            )
        }
    }
}

/// Areas that nobody was asked.
pub fn not_asked(lang: Lang, areas: &str) -> String {
    match lang {
        Lang::Nl => format!("Niet gevraagd aan wie deelnam: {areas}."),
        Lang::En => format!("Not asked of those who took part: {areas}."),
    }
}

/// How many answers are missing.
pub fn unanswered(lang: Lang, answered: usize, asked: usize) -> String {
    match lang {
        Lang::Nl => format!("Van de {asked} gevraagde antwoorden zijn er {answered} gegeven."),
        Lang::En => format!("Of the {asked} answers asked for, {answered} were given."),
    }
}

/// A phase with the year by which it should be reached.
pub fn by_year(lang: Lang, phase: &str, year: Option<u16>) -> String {
    match (lang, year) {
        (_, None) => phase.to_owned(),
        (Lang::Nl, Some(year)) => format!("{phase} tegen {year}"),
        (Lang::En, Some(year)) => format!("{phase} by {year}"),
    }
}

/// The settings that differ.
pub fn deviations(lang: Lang, names: &str) -> String {
    match lang {
        Lang::Nl => format!("Let op: deze instellingen wijken af van de standaard: {names}."),
        Lang::En => format!("Note: these settings differ from the default: {names}."),
    }
}

/// What a dash in the table of answers stands for.
pub fn hidden(lang: Lang, from: u8) -> String {
    match lang {
        Lang::Nl => format!(
            "Een streepje (–) staat er waar minder dan {from} deelnemers een inschatting gaven. Zo blijft vertrouwelijk wie wat antwoordde."
        ),
        Lang::En => format!(
            "There is a dash (–) where fewer than {from} participants gave a rating. That keeps it confidential who answered what."
        ),
    }
}

/// The intake points elsewhere.
pub fn intake_elsewhere(lang: Lang, quadrant: Quadrant) -> String {
    let name = common::quadrant(lang, quadrant);
    match lang {
        Lang::Nl => format!(
            "Het punt ligt in een ander kwadrant dan de inschatting van de deelnemers: “{name}”. Dat is iets om over te praten."
        ),
        Lang::En => format!(
            "The point is in a different quadrant from the participants’ estimate: “{name}”. That is something to talk about."
        ),
    }
}

/// The intake points at a quadrant, where the estimate names none.
pub fn intake_at(lang: Lang, quadrant: Quadrant) -> String {
    let name = common::quadrant(lang, quadrant);
    match lang {
        Lang::Nl => format!("Het punt ligt in het kwadrant “{name}”."),
        Lang::En => format!("The point is in the quadrant “{name}”."),
    }
}

/// A released comment with its statement.
pub fn comment(lang: Lang, statement: &str, text: &str) -> (String, String) {
    match lang {
        Lang::Nl => (format!("“{text}”"), format!(" — bij: {statement}")),
        Lang::En => (format!("“{text}”"), format!(" — on: {statement}")),
    }
}

/// When people answered, and in how many votes.
pub fn how(lang: Lang, day: &str, is_one: bool, votes: usize) -> String {
    let day = format::capital(day);
    match (lang, votes) {
        (Lang::Nl, 0) => format!("**{day}.** Er antwoordde nog niemand."),
        (Lang::En, 0) => format!("**{day}.** Nobody has answered yet."),
        (Lang::Nl, _) if is_one => format!("**{day}.** Eén persoon antwoordde alleen."),
        (Lang::En, _) if is_one => format!("**{day}.** One person answered alone."),
        (Lang::Nl, 2) => format!(
            "**{day}.** Elke deelnemer antwoordde eerst alleen. Na het gesprek was er een tweede stemronde. Beide zijn bewaard; niets werd overschreven."
        ),
        (Lang::Nl, _) => format!(
            "**{day}.** Elke deelnemer antwoordde alleen, zonder de antwoorden van anderen te zien."
        ),
        (Lang::En, 2) => format!(
            "**{day}.** Each participant first answered alone. After the discussion there was a second vote. Both were kept; nothing was overwritten."
        ),
        (Lang::En, _) => format!(
            "**{day}.** Each participant answered alone, without seeing the answers of others."
        ),
    }
}

/// The areas of which too little is known, as one sentence.
pub fn unknown(lang: Lang, areas: &str) -> String {
    match lang {
        Lang::Nl => format!("Over deze gebieden is niet alles bekend: {areas}."),
        Lang::En => format!("Not everything is known about these areas: {areas}."),
    }
}

/// Who sees to a step, and until when.
pub fn step(lang: Lang, owner: &str, due: Option<&str>) -> String {
    let who = match (lang, owner) {
        (Lang::Nl, "") => "nog geen trekker".to_owned(),
        (Lang::En, "") => "nobody in charge yet".to_owned(),
        (Lang::Nl, owner) => format!("trekker: {owner}"),
        (Lang::En, owner) => format!("in charge: {owner}"),
    };
    match (lang, due) {
        (_, None) => format!(" ({who})"),
        (Lang::Nl, Some(due)) => format!(" ({who}; klaar tegen {due})"),
        (Lang::En, Some(due)) => format!(" ({who}; done by {due})"),
    }
}
