//! The words of *Mijn scans*, of opening and of saving files.

use super::{Lang, format, words};
use crate::scan::CivilDate;

words! {
    /// *Mijn scans*.
    Home {
        Title: "Mijn scans", "My scans";
        Hero: "Een spiegel voor uw organisatie en haar ICT", "A mirror for your organisation and its ICT";
        Lead: "De I-scan toont hoe ver uw organisatie staat en hoe ver uw ICT staat, in vijf fasen, en of die twee gelijke tred houden. Het is een begin van een gesprek: over wat er is, wat ontbreekt en waar u naartoe wilt.", "I-scan shows how far your organisation has come and how far your ICT has come, in five phases, and whether the two keep pace. It is the start of a conversation: about what is there, what is missing and where you want to go.";
        Private: "Alles gebeurt in deze browser. Uw antwoorden gaan nergens naartoe, tenzij u ze zelf als bestand deelt.", "Everything happens in this browser. Your answers go nowhere unless you share them as a file.";
        New: "Nieuwe scan", "New scan";
        NewFull: "De hele scan", "The whole scan";
        NewFullText: "65 stellingen en 13 omschrijvingen. U kunt op elk moment stoppen en later verdergaan.", "65 statements and 13 descriptions. Stop whenever you like and continue later.";
        NewQuick: "Snelscan", "Quick scan";
        NewQuickText: "Alleen de 13 omschrijvingen, in vijf minuten. Nadien kunt u verder met de hele scan.", "The 13 descriptions alone, in five minutes. You can go on to the whole scan afterwards.";
        StartFull: "Nieuwe scan beginnen", "Start a new scan";
        StartQuick: "Snelscan beginnen", "Start a quick scan";
        Example: "Voorbeeld bekijken", "See an example";
        Or: "Of begin met wat er al is", "Or start from what exists";
        DropHint: "U kunt een bestand ook op deze pagina slepen.", "You can also drag a file onto this page.";
        None: "U hebt in deze browser nog geen scans.", "You have no scans in this browser yet.";
        Continue: "Verder", "Continue";
        Rename: "Hernoemen", "Rename";
        Duplicate: "Dupliceren", "Duplicate";
        Delete: "Verwijderen", "Delete";
        More: "Meer", "More";
        NewName: "Naam van de scan", "Name of the scan";
        SaveName: "Naam bewaren", "Save name";
        Unnamed: "Scan zonder naam", "Unnamed scan";
        NoFileYet: "nog niet als bestand bewaard", "not saved as a file yet";
        FileStale: "nadien nog gewijzigd", "changed since";
        Quick: "snelscan", "quick scan";
        Where: "Waar staan mijn scans?", "Where are my scans?";
        WhereText: "In deze browser, op dit toestel. Wist u de gegevens van de browser, dan zijn ze weg. Bewaar een scan daarom ook als bestand; dat bestand opent u ook op een ander toestel.", "In this browser, on this device. If you clear the browser’s data they are gone. So save a scan as a file too; you can open that file on another device.";
        NotStored: "De browser kon de scan niet bewaren. Is de opslag vol of uitgeschakeld? Er is niets gewijzigd.", "The browser could not store the scan. Is its storage full or switched off? Nothing was changed.";
        NoRandom: "Deze browser kan geen nieuwe scan maken, omdat hij geen toevalsgetallen geeft. Gebruik een recente browser.", "This browser cannot make a new scan because it gives no random numbers. Use a recent browser.";
        ExampleFailed: "Het voorbeeld kon niet geladen worden. Controleer de verbinding en probeer opnieuw.", "The example could not be loaded. Check the connection and try again.";
    }
}

words! {
    /// The dialogue that opens when a file is already here.
    Import {
        TitleFailed: "Dit bestand is niet geopend", "This file was not opened";
        Nothing: "Er is niets gewijzigd.", "Nothing was changed.";
        Copy: "kopie", "copy";
    }
}

/// *voor 12 van de 78 vragen een antwoord*.
pub fn answered_of(lang: Lang, answered: usize, total: usize) -> String {
    match lang {
        Lang::Nl => format!("{answered} van {total} beantwoord"),
        Lang::En => format!("{answered} of {total} answered"),
    }
}

/// How many people took part.
pub fn participants(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::Nl, 1) => "1 deelnemer".to_owned(),
        (Lang::Nl, count) => format!("{count} deelnemers"),
        (Lang::En, 1) => "1 participant".to_owned(),
        (Lang::En, count) => format!("{count} participants"),
    }
}

/// When a scan was last changed.
pub fn changed_on(lang: Lang, day: CivilDate) -> String {
    let day = format::date(lang, day);
    match lang {
        Lang::Nl => format!("gewijzigd op {day}"),
        Lang::En => format!("changed on {day}"),
    }
}

/// When a scan was last saved as a file.
pub fn file_of(lang: Lang, day: CivilDate) -> String {
    let day = format::date(lang, day);
    match lang {
        Lang::Nl => format!("als bestand bewaard op {day}"),
        Lang::En => format!("saved as a file on {day}"),
    }
}

/// A scan that another window has open.
pub fn open_elsewhere(lang: Lang, name: &str) -> String {
    match lang {
        Lang::Nl => format!(
            "“{name}” staat open in een ander venster of tabblad. Er is niets gewijzigd. Sluit dat en probeer opnieuw."
        ),
        Lang::En => format!(
            "“{name}” is open in another window or tab. Nothing was changed. Close that and try again."
        ),
    }
}

/// A scan that was put back.
pub fn put_back(lang: Lang, name: &str) -> String {
    match lang {
        Lang::Nl => format!("“{name}” staat weer in “Mijn scans”."),
        Lang::En => format!("“{name}” is in “My scans” again."),
    }
}

/// After deleting a scan.
pub fn deleted(lang: Lang, name: &str) -> String {
    match lang {
        Lang::Nl => {
            format!(
                "“{name}” is verwijderd. U kunt dat ongedaan maken tot u de pagina sluit of herlaadt."
            )
        }
        Lang::En => {
            format!("“{name}” was deleted. You can undo this until you close or reload the page.")
        }
    }
}

/// A scan that was deleted in one of the two stores only.
pub fn may_return(lang: Lang, name: &str) -> String {
    match lang {
        Lang::Nl => format!(
            "Let op: “{name}” is maar op één van de twee plaatsen in deze browser verwijderd, want de tweede plaats antwoordt niet. De I-scan probeert het opnieuw bij de volgende start. Staat de scan er dan weer? Verwijder hem nog een keer."
        ),
        Lang::En => format!(
            "Please note: “{name}” was deleted in only one of the two places in this browser, because the second place does not answer. I-scan tries again at the next start. Is the scan back then? Delete it once more."
        ),
    }
}

/// After handing a file to the browser.
pub fn file_offered(lang: Lang, name: &str, answers: usize) -> String {
    match lang {
        Lang::Nl => format!(
            "Het bestand {name} met {answers} antwoorden is aan uw browser gegeven. Kijk bij uw downloads."
        ),
        Lang::En => format!(
            "The file {name} with {answers} answers was handed to your browser. Look in your downloads."
        ),
    }
}

/// After opening a file.
pub fn opened(lang: Lang, name: &str, participants: usize, answers: usize) -> String {
    let people = self::participants(lang, participants);
    match lang {
        Lang::Nl => format!("“{name}” is geopend: {people}, {answers} antwoorden."),
        Lang::En => format!("“{name}” was opened: {people}, {answers} answers."),
    }
}

/// The label of an act on one scan of the list, for those who do not see where the button stands.
pub fn act_on(act: &str, name: &str) -> String {
    format!("{act}: {name}")
}
