//! The words of the timeline and of the progress over the years.

use super::super::{Lang, words};

words! {
    /// The timeline and the progress.
    ProgressWords {
        Timeline: "Tijdlijn", "Timeline";
        TimelineText: "Van begin tot einde, per actie. De verticale lijn is vandaag.", "From start to end, per action. The vertical line is today.";
        TimelineAlt: "Tijdlijn van de acties; dezelfde gegevens staan in de tabel eronder.", "Timeline of the actions; the same data is in the table below.";
        TimelineNone: "Nog geen enkele actie heeft een einddatum.", "No action has an end date yet.";
        Table: "De tijdlijn als tabel", "The timeline as a table";
        Today: "vandaag", "today";
        Undated: "Zonder einddatum", "Without an end date";
        Progress: "Voortgang", "Progress";
        ProgressText: "Per jaar: wat klaar moest zijn, wat klaar is geraakt, en wat gestopt is.", "Per year: what was due, what was done, and what was stopped.";
        ProgressNone: "Er is nog geen voortgang te tonen: geen enkele actie heeft een datum.", "There is no progress to show yet: no action has a date.";
        PerYear: "Voortgang per jaar", "Progress per year";
        Year: "Jaar", "Year";
        Planned: "Gepland voor dit jaar", "Due this year";
        OfThose: "Daarvan klaar", "Of those done";
        Done: "Klaar in dit jaar", "Done in this year";
        Stopped: "Gestopt in dit jaar", "Stopped in this year";
        NoDate: "zonder datum", "without a date";
    }
}

/// *kw. 2 2027*.
pub fn quarter(lang: Lang, quarter: u8, year: u16) -> String {
    match lang {
        Lang::Nl => format!("kw. {quarter} {year}"),
        Lang::En => format!("Q{quarter} {year}"),
    }
}

/// How many actions are not in a short list.
pub fn and_more(lang: Lang, more: usize) -> String {
    match (lang, more) {
        (Lang::Nl, 1) => "En nog 1 actie: zie het volledige rapport.".to_owned(),
        (Lang::Nl, more) => format!("En nog {more} acties: zie het volledige rapport."),
        (Lang::En, 1) => "And 1 more action: see the full report.".to_owned(),
        (Lang::En, more) => format!("And {more} more actions: see the full report."),
    }
}

/// How many actions there are, and how many are done.
pub fn counted(lang: Lang, done: usize, of: usize) -> String {
    match (lang, done, of) {
        (Lang::Nl, _, 1) => format!("{done} van 1 actie is klaar."),
        (Lang::Nl, 1, _) => format!("1 van de {of} acties is klaar."),
        (Lang::Nl, ..) => format!("{done} van de {of} acties zijn klaar."),
        (Lang::En, _, 1) => format!("{done} of 1 action is done."),
        (Lang::En, 1, _) => format!("1 of {of} actions is done."),
        (Lang::En, ..) => format!("{done} of {of} actions are done."),
    }
}

/// The same, with what is overdue.
pub fn year_sentence(lang: Lang, overdue: usize) -> Option<String> {
    Some(match (lang, overdue) {
        (_, 0) => return None,
        (Lang::Nl, 1) => "Van 1 actie is de einddatum voorbij.".to_owned(),
        (Lang::Nl, _) => format!("Van {overdue} acties is de einddatum voorbij."),
        (Lang::En, 1) => "1 action is overdue.".to_owned(),
        (Lang::En, _) => format!("{overdue} actions are overdue."),
    })
}
