//! Words that several screens share: the frame of the page, the scale, names of sides and layers.

use super::{Lang, words};
use crate::instrument::{Dimension, Layer, Quadrant, Rating, Row};
use crate::scan::Scope;

words! {
    /// The frame of every page.
    Frame {
        AppName: "I-scan", "I-scan";
        Skip: "Naar de inhoud", "Skip to content";
        Steps: "Stappen van de scan", "Steps of the scan";
        StepIntake: "Intake", "Intake";
        StepWorkshop: "Workshop", "Workshop";
        StepReport: "Rapport", "Report";
        Home: "Mijn scans", "My scans";
        Method: "Verantwoording", "Method";
        Privacy: "Privacy", "Privacy";
        Settings: "Instellingen", "Settings";
        Help: "Hulp", "Help";
        MoreInfo: "Over de I-scan", "About I-scan";
        Undo: "Ongedaan maken", "Undo";
        Redo: "Opnieuw", "Redo";
        UndoHint: "Ongedaan maken (Ctrl+Z); kan tot de pagina herlaadt", "Undo (Ctrl+Z); possible until the page reloads";
        RedoHint: "Opnieuw (Ctrl+Y); kan tot de pagina herlaadt", "Redo (Ctrl+Y); possible until the page reloads";
        SaveFile: "Bewaren als bestand", "Save as file";
        SaveShort: "Bewaren", "Save";
        SaveRest: " als bestand", " as file";
        OpenFile: "Bestand openen", "Open file";
        Close: "Sluiten", "Close";
        Cancel: "Annuleren", "Cancel";
        NotFound: "Deze pagina bestaat niet", "This page does not exist";
        NotFoundText: "Het adres klopt niet, of de scan staat niet in deze browser. Kreeg u een scan van iemand anders? Vraag dan het bestand en open het.", "The address is wrong, or the scan is not in this browser. Did someone else make the scan? Ask for the file and open it.";
        ToHome: "Naar Mijn scans", "Go to My scans";
        Loading: "De I-scan wordt geladen…", "Loading I-scan…";
        LoadFailed: "De teksten konden niet geladen worden. Controleer de verbinding en laad de pagina opnieuw. Uw antwoorden blijven bewaard.", "The texts could not be loaded. Check the connection and reload the page. Your answers are kept.";
        ExampleBanner: "Dit is een voorbeeld: een verzonnen gemeente met verzonnen antwoorden. Wat u hier wijzigt, wordt niet bewaard.", "This is an example: an invented municipality with invented answers. What you change here is not kept.";
        Example: "voorbeeld", "example";
        Language: "Taal", "Language";
        LeaveExample: "Het voorbeeld verlaten", "Leave the example";
        DropHere: "Laat het bestand los om het te openen", "Drop the file to open it";
    }
}

words! {
    /// What the small status says.
    Saved {
        NotYet: "Nog niets gewijzigd", "Nothing changed yet";
        Example: "Voorbeeld, niet bewaard", "Example, not saved";
        Failed: "Niet bewaard", "Not saved";
        FailedText: "De browser kon uw laatste wijziging niet goed bewaren. Ze staat nog op het scherm. Bewaar de scan nu als bestand; sluit deze pagina pas daarna.", "The browser could not store your last change properly. It is still on the screen. Save the scan as a file now, and only then close this page.";
        Saving: "Bewaren…", "Saving…";
    }
}

/// *Bewaard om*, before the time.
pub fn saved_at(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => "Bewaard om ",
        Lang::En => "Saved at ",
    }
}

/// The name of a side.
pub fn dimension(lang: Lang, dimension: Dimension) -> &'static str {
    match (lang, dimension) {
        (Lang::Nl, Dimension::Organisation) => "Organisatie",
        (Lang::En, Dimension::Organisation) => "Organisation",
        (_, Dimension::Ict) => "ICT",
    }
}

/// The name of a row of the seed's table.
pub fn row(lang: Lang, row: Row) -> &'static str {
    match (lang, row) {
        (Lang::Nl, Row::Leadership) => "Leidinggevenden",
        (Lang::Nl, Row::Policy) => "Beleid & strategie",
        (Lang::Nl, Row::People) => "Medewerkers",
        (Lang::Nl, Row::Processes) => "Processen",
        (Lang::Nl, Row::Resources) => "Middelen",
        (Lang::En, Row::Leadership) => "Leadership",
        (Lang::En, Row::Policy) => "Policy & strategy",
        (Lang::En, Row::People) => "Staff",
        (Lang::En, Row::Processes) => "Processes",
        (Lang::En, Row::Resources) => "Resources",
    }
}

/// The name of an interoperability layer (seed: "De I-scan in combinatie met het IOP-schema").
pub fn layer(lang: Lang, layer: Layer) -> &'static str {
    match (lang, layer) {
        (Lang::Nl, Layer::Technical) => "Technische interoperabiliteit",
        (Lang::Nl, Layer::Semantic) => "Semantische interoperabiliteit",
        (Lang::Nl, Layer::Organisational) => "Organisatorische interoperabiliteit",
        (Lang::Nl, Layer::Governance) => "Bestuurlijke condities",
        (Lang::En, Layer::Technical) => "Technical interoperability",
        (Lang::En, Layer::Semantic) => "Semantic interoperability",
        (Lang::En, Layer::Organisational) => "Organisational interoperability",
        (Lang::En, Layer::Governance) => "Governance conditions",
    }
}

/// The question that the seed's chapter asks about a layer.
pub fn layer_question(lang: Lang, layer: Layer) -> &'static str {
    match (lang, layer) {
        (Lang::Nl, Layer::Technical) => "Praten we met elkaar?",
        (Lang::Nl, Layer::Semantic) => "Spreken we dezelfde taal?",
        (Lang::Nl, Layer::Organisational) => "Denken we in processen?",
        (Lang::Nl, Layer::Governance) => "Zijn onze organisaties mee?",
        (Lang::En, Layer::Technical) => "Do we talk to each other?",
        (Lang::En, Layer::Semantic) => "Do we speak the same language?",
        (Lang::En, Layer::Organisational) => "Do we think in processes?",
        (Lang::En, Layer::Governance) => "Is our organisation on board?",
    }
}

/// The name of a quadrant (METHOD §4).
pub fn quadrant(lang: Lang, quadrant: Quadrant) -> &'static str {
    match (lang, quadrant) {
        (Lang::Nl, Quadrant::I) => "ICT loopt voor",
        (Lang::Nl, Quadrant::II) => "gelijk op, gevorderd",
        (Lang::Nl, Quadrant::III) => "gelijk op, aan het begin",
        (Lang::Nl, Quadrant::IV) => "organisatie loopt voor",
        (Lang::En, Quadrant::I) => "ICT is ahead",
        (Lang::En, Quadrant::II) => "in step, advanced",
        (Lang::En, Quadrant::III) => "in step, at the beginning",
        (Lang::En, Quadrant::IV) => "organisation is ahead",
    }
}

/// A rating in words (METHOD §2). A soft hyphen marks where a narrow screen may break it.
pub fn rating(lang: Lang, rating: Rating) -> &'static str {
    let words = match lang {
        Lang::Nl => [
            "hele\u{ad}maal niet",
            "eerder niet",
            "deels",
            "groten\u{ad}deels",
            "hele\u{ad}maal",
        ],
        Lang::En => ["not at all", "rather not", "partly", "largely", "fully"],
    };
    words[rating.index()]
}

/// What a rating means (METHOD §2).
pub fn rating_meaning(lang: Lang, rating: Rating) -> &'static str {
    let words = match lang {
        Lang::Nl => [
            "nergens",
            "een enkele dienst",
            "som\u{ad}mige dien\u{ad}sten",
            "de meeste dien\u{ad}sten",
            "overal, aan\u{ad}toon\u{ad}baar",
        ],
        Lang::En => [
            "nowhere",
            "one or two ser\u{ad}vices",
            "some ser\u{ad}vices",
            "most ser\u{ad}vices",
            "every\u{ad}where, can be shown",
        ],
    };
    words[rating.index()]
}

/// *Weet ik niet*.
pub fn dont_know(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => "weet ik niet",
        Lang::En => "I don’t know",
    }
}

/// What a scan is about.
pub fn scope(lang: Lang, scope: Scope) -> &'static str {
    match (lang, scope) {
        (Lang::Nl, Scope::Municipality) => "Gemeente",
        (Lang::Nl, Scope::Ocmw) => "OCMW",
        (Lang::Nl, Scope::Both) => "Gemeente en OCMW samen (lokaal bestuur)",
        (Lang::En, Scope::Municipality) => "Municipality",
        (Lang::En, Scope::Ocmw) => "OCMW (public social welfare centre)",
        (Lang::En, Scope::Both) => "Municipality and OCMW together (local government)",
    }
}

/// What a municipality's logo is, for who cannot see it.
pub fn logo_of(lang: Lang, municipality: &str) -> String {
    match (lang, municipality) {
        (Lang::Nl, "") => "Logo van de gemeente".to_owned(),
        (Lang::Nl, name) => format!("Logo van {name}"),
        (Lang::En, "") => "Logo of the municipality".to_owned(),
        (Lang::En, name) => format!("Logo of {name}"),
    }
}

/// How many people.
pub fn people(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::Nl, 1) => "1 deelnemer".to_owned(),
        (Lang::Nl, count) => format!("{count} deelnemers"),
        (Lang::En, 1) => "1 participant".to_owned(),
        (Lang::En, count) => format!("{count} participants"),
    }
}

/// The day of the last change, where no day of the workshop was given.
pub fn last_changed(lang: Lang, day: &str) -> String {
    match lang {
        Lang::Nl => format!("laatst gewijzigd op {day}"),
        Lang::En => format!("last changed on {day}"),
    }
}

/// Bounds: *2,1 tot 3,4*.
pub fn from_to(lang: Lang, low: &str, high: &str) -> String {
    match lang {
        Lang::Nl => format!("{low} tot {high}"),
        Lang::En => format!("{low} to {high}"),
    }
}
