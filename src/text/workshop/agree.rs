//! Agreeing on phases and ambitions.

use super::super::{Lang, words};

words! {
    /// Agreeing.
    AgreeWords {
        Title: "Afspreken", "Agree";
        Lead: "Spreek per gebied af in welke fase u vandaag staat, waarom, en waar u naartoe wilt. De antwoorden van de deelnemers veranderen daardoor niet.", "Agree for each area in which phase you are today, why, and where you want to go. The answers of the participants do not change because of it.";
        Estimated: "Ingeschat uit de stellingen", "Estimated from the statements";
        Placed: "Geplaatst door de deelnemers", "Placed by the participants";
        Phase: "Waar staan we vandaag?", "Where are we today?";
        None: "Nog niets afgesproken", "Nothing agreed yet";
        Reason: "Waarom deze fase?", "Why this phase?";
        Evidence: "Waaraan ziet u dat? Eén voorbeeld is genoeg.", "What shows it? One example is enough.";
        Ambition: "Waar willen we naartoe?", "Where do we want to go?";
        NoAmbition: "Nog geen ambitie", "No ambition yet";
        Year: "Tegen welk jaar?", "By which year?";
        YearFault: "Typ een jaar met vier cijfers, bijvoorbeeld 2029.", "Type a year of four digits, for example 2029.";
        NotShown: "Dit gebied is nog niet getoond. Toon het eerst aan de groep.", "This area has not been shown yet. Show it to the group first.";
        ToTalk: "Naar tonen en bespreken", "Go to show and discuss";
        TakeAll: "Neem alle gebieden over waarover de groep het eens is", "Take over all areas on which the group agrees";
        AllAgree: "De groep is het hierover eens.", "The group agrees on this.";
        EasyReason: "De antwoorden van de groep liggen dicht bij elkaar.", "The answers of the group lie close together.";
        Open: "nog af te spreken", "still to agree";
        Hidden: "nog niet getoond", "not shown yet";
        Sketches: "Profielschetsen", "Profile sketches";
        ToReport: "Naar het rapport", "Go to the report";
        ToResult: "Naar het resultaat", "Go to the result";
        AfterAll: "Toon eerst alle gebieden. Daarna kunt u het resultaat en het rapport openen.", "Show all areas first. After that you can open the result and the report.";
    }
}

/// *Neem over: fase 3*.
pub fn take_over(lang: Lang, phase: &str) -> String {
    match lang {
        Lang::Nl => format!("Neem over: {phase}"),
        Lang::En => format!("Take over: {phase}"),
    }
}

/// The same, with the area for who does not see where the button stands.
pub fn take_over_of(lang: Lang, area: &str) -> String {
    match lang {
        Lang::Nl => format!(" voor {area}"),
        Lang::En => format!(" for {area}"),
    }
}

/// *De groep nam fase 3 over voor 4 gebieden.*
pub fn took_over(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::Nl, 1) => "1 gebied is overgenomen. U kunt dit ongedaan maken.".to_owned(),
        (Lang::Nl, _) => format!("{count} gebieden zijn overgenomen. U kunt dit ongedaan maken."),
        (Lang::En, 1) => "1 area was taken over. You can undo this.".to_owned(),
        (Lang::En, _) => format!("{count} areas were taken over. You can undo this."),
    }
}

/// *afgesproken: fase 3*.
pub fn is_agreed(lang: Lang, phase: &str) -> String {
    match lang {
        Lang::Nl => format!("afgesproken: {phase}"),
        Lang::En => format!("agreed: {phase}"),
    }
}
