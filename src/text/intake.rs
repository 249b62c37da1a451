//! The words of the intake.

use super::{Lang, words};

/// How many municipalities took part in 2007–2009 (seed: "Toegepast in 29 gemeenten").
const TOOK_PART: u8 = 29;

words! {
    /// The intake.
    Intake {
        Lead: "Wie bent u, en hoe is uw gemeente vandaag georganiseerd? U mag alles leeg laten en later aanvullen.", "Who are you, and how is your municipality organised today? You may leave everything empty and add to it later.";
        Why: "Waarom vragen we dit?", "Why do we ask this?";
        WhyText: "De antwoorden op de feiten geven een eigen punt, “intake”, op de tekening van uw gemeente. Het staat naast wat u en uw collega’s bij de stellingen antwoorden en telt daar niet in mee. De vragen gaan over hoe u werkt. Ze zeggen niets over personen.", "The answers to the facts give a point of their own, “intake”, in the picture of your municipality. It stands beside what you and your colleagues answer to the statements and does not count in it. The questions are about how you work. They say nothing about persons.";
        About: "Over deze scan", "About this scan";
        Name: "Naam van de scan", "Name of the scan";
        NameHint: "Zo staat de scan in uw lijst. Laat u dit leeg, dan gebruiken we de naam van de gemeente.", "The name in your list. If you leave it empty we use the name of the municipality.";
        Municipality: "Gemeente", "Municipality";
        MunicipalityHint: "Typ een deel van de naam en kies uit de lijst. Staat uw gemeente er niet in? Typ dan zelf haar naam.", "Type a part of the name and choose from the list. Not in the list? Then type its name yourself.";
        MunicipalityHintNoList: "Typ de naam van uw gemeente. De lijst met gemeenten kon niet geladen worden; dat is geen probleem.", "Type the name of your municipality. The list of municipalities could not be loaded; that is no problem.";
        Matches: "Gevonden gemeenten", "Municipalities found";
        Free: "Zelf getypt, zonder REFNIS-code.", "Typed by yourself, without a REFNIS code.";
        Scope: "Waarover gaat de scan?", "What is the scan about?";
        Merger: "Recente fusie", "Recent merger";
        MergerHint: "Is uw bestuur onlangs samengegaan met een ander bestuur? Schrijf met wie en wanneer. Geen fusie? Laat dit leeg.", "Has your local authority recently merged with another? Write with which one and when. No merger? Leave this empty.";
        Inhabitants: "Aantal inwoners", "Number of inhabitants";
        OtherClass: "Een andere indeling", "Another class";
        OtherClassText: "Uw indeling", "Your class";
        Date: "Datum van de scan", "Date of the scan";
        DateHint: "De dag van de workshop, of de dag waarop u de scan invult.", "The day of the workshop, or the day on which you fill in the scan.";
        Facilitator: "Wie begeleidt de scan?", "Who guides the scan?";
        FacilitatorHint: "Een naam of een functie. Ze komt ook in het bestand van de scan.", "A name or a job title. It also goes into the file of the scan.";
        Logo: "Logo van de gemeente", "Logo of the municipality";
        LogoHint: "Het staat bovenaan het rapport en in het bestand van de scan. Kies een PNG, JPEG of WebP. We maken er een kleine afbeelding van.", "It is shown at the top of the report and goes into the file of the scan. Choose a PNG, JPEG or WebP. We make a small picture of it.";
        LogoPick: "Logo kiezen", "Choose logo";
        LogoRemove: "Logo verwijderen", "Remove logo";
        LogoThere: "Het logo is toegevoegd.", "The logo was added.";
        LogoGone: "Het logo is verwijderd. Met “Ongedaan maken” krijgt u het terug.", "The logo was removed. “Undo” brings it back.";
        LogoSvg: "Een SVG nemen we niet over, want daarin kan meer zitten dan een afbeelding. Er is niets gewijzigd. Kies het logo als PNG, JPEG of WebP.", "We do not take over an SVG, since it can hold more than a picture. Nothing was changed. Choose the logo as a PNG, JPEG or WebP.";
        LogoTooLarge: "Deze afbeelding is te groot voor een logo. Er is niets gewijzigd. Kies een kleinere, van hoogstens 10 MB.", "This picture is too large for a logo. Nothing was changed. Choose a smaller one, of at most 10 MB.";
        LogoNotDrawn: "Dit bestand kunnen we niet lezen als afbeelding. Er is niets gewijzigd. Kies een PNG, JPEG of WebP.", "We cannot read this file as a picture. Nothing was changed. Choose a PNG, JPEG or WebP.";
        LogoNotLoaded: "Het logo kon nu niet verwerkt worden. Er is niets gewijzigd. Laad de pagina opnieuw en probeer het nog eens.", "The logo could not be processed now. Nothing was changed. Reload the page and try again.";
        Facts: "Hoe werkt uw gemeente?", "How does your municipality work?";
        FactsLead: "Open een deel en antwoord op wat u weet. Twijfelt u? Kies “weet ik niet”. Past geen enkel antwoord? Kies “anders georganiseerd”, waar dat kan.", "Open a part and answer what you know. In doubt? Choose “I don’t know”. No answer fits? Choose “organised differently”, where that is offered.";
        Otherwise: "Anders georganiseerd", "Organised differently";
        DontKnow: "Weet ik niet", "I don’t know";
        Several: "U kunt meer dan één antwoord kiezen.", "You can choose more than one answer.";
        Personal: "Het antwoord op deze vraag komt nooit in een rapport of een gedeelde tabel onder de naam van uw gemeente.", "The answer to this question never appears in a report or a shared table under the name of your municipality.";
        Origin: "Waar komt deze vraag vandaan?", "Where does this question come from?";
        Clear: "Antwoord wissen", "Clear answer";
        ToStatements: "Naar de stellingen", "Go to the statements";
    }
}

/// How many classes of inhabitants the list has.
pub const CLASSES: usize = 6;

/// A class of inhabitants, by its place in the list.
pub fn class_in(lang: Lang, class: usize) -> &'static str {
    let classes: [&str; CLASSES] = match lang {
        Lang::Nl => [
            "minder dan 10.000",
            "10.000 tot 15.000",
            "15.000 tot 20.000",
            "20.000 tot 35.000",
            "35.000 tot 50.000",
            "meer dan 50.000",
        ],
        Lang::En => [
            "fewer than 10,000",
            "10,000 to 15,000",
            "15,000 to 20,000",
            "20,000 to 35,000",
            "35,000 to 50,000",
            "more than 50,000",
        ],
    };
    classes[class]
}

/// *15 van de 29 in 2009*.
pub fn count_2009(lang: Lang, count: u8) -> String {
    match lang {
        Lang::Nl => format!("{count} van de {TOOK_PART} in 2009"),
        Lang::En => format!("{count} of the {TOOK_PART} in 2009"),
    }
}

/// *in 2009: 1 op 5*; the two languages happen to begin alike.
pub fn share_2009(share: &str) -> String {
    format!("in 2009: {share}")
}

/// What the counts of 2009 are, and are not.
pub fn about_counts(lang: Lang) -> String {
    match lang {
        Lang::Nl => format!(
            "Bij sommige antwoorden staat hoe vaak ze voorkwamen in 2009 (n = {TOOK_PART} gemeenten). Dat is geen norm."
        ),
        Lang::En => format!(
            "Some answers show how often they occurred in 2009 (n = {TOOK_PART} municipalities). That is no norm."
        ),
    }
}

/// *3 van 7 ingevuld*.
pub fn filled_in(lang: Lang, part: usize, total: usize) -> String {
    match lang {
        Lang::Nl => format!("{part} van {total} ingevuld"),
        Lang::En => format!("{part} of {total} filled in"),
    }
}

/// A municipality in the list: *Stekene (Oost-Vlaanderen, REFNIS 46024)*.
pub fn municipality(name: &str, province: &str, refnis: &str) -> String {
    format!("{name} ({province}, REFNIS {refnis})")
}

/// What stands under a municipality that was picked from the list.
pub fn picked(lang: Lang, refnis: &str) -> String {
    match lang {
        Lang::Nl => format!("Gekozen uit de lijst, REFNIS-code {refnis}."),
        Lang::En => format!("Chosen from the list, REFNIS code {refnis}."),
    }
}

/// How many municipalities were found, for those who hear the list; it shows `most` at most.
pub fn found(lang: Lang, count: usize, most: usize) -> String {
    match (lang, count) {
        (Lang::Nl, 0) => "Geen gemeente gevonden. U mag de naam zelf typen.".to_owned(),
        (Lang::Nl, 1) => "1 gemeente gevonden. Kies met de pijltjes en Enter.".to_owned(),
        (Lang::Nl, _) if count >= most => format!(
            "De eerste {most} gemeenten die passen. Typ verder, of kies met de pijltjes en Enter."
        ),
        (Lang::Nl, count) => format!("{count} gemeenten gevonden. Kies met de pijltjes en Enter."),
        (Lang::En, 0) => "No municipality found. You may type the name yourself.".to_owned(),
        (Lang::En, 1) => "1 municipality found. Choose with the arrows and Enter.".to_owned(),
        (Lang::En, _) if count >= most => format!(
            "The first {most} municipalities that fit. Type on, or choose with the arrows and Enter."
        ),
        (Lang::En, count) => {
            format!("{count} municipalities found. Choose with the arrows and Enter.")
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn a_municipality_reads_with_its_province_and_code() {
        let text = municipality("Stekene", "Oost-Vlaanderen", "46024");
        assert_eq!(text, "Stekene (Oost-Vlaanderen, REFNIS 46024)");
    }

    #[test]
    fn the_counts_of_2009_say_of_how_many_and_that_they_are_no_norm() {
        assert_eq!(count_2009(Lang::Nl, 15), "15 van de 29 in 2009");
        assert_eq!(share_2009("1 op 5"), "in 2009: 1 op 5");
        assert!(about_counts(Lang::Nl).contains("n = 29"));
        assert!(about_counts(Lang::Nl).contains("geen norm"));
    }
}
