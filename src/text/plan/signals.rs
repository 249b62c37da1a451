//! The words of the letters to central government and to suppliers.
//!
//! Invariant: polite and without blame: a signal tells what is seen here and what would help.

use super::super::{Lang, words};
use crate::instrument::guide::Audience;

words! {
    /// The signals.
    SignalWords {
        Heading: "Signalen", "Signals";
        Text: "Niet alles kunt u zelf veranderen. Deze signalen zijn voor anderen. Vink uit wat voor u niet geldt. Kopieer of bewaar daarna de brief.", "You cannot change everything yourself. These signals are for others. Untick what does not apply to you. Then copy or save the letter.";
        ReportText: "Dit kan het bestuur niet alleen veranderen. U kunt de brieven hieronder zo versturen.", "The local authority cannot change this alone. You can send the letters below as they are.";
        None: "Uit deze scan volgt geen signaal.", "No signal follows from this scan.";
        Nothing: "U vinkte alle signalen uit. Er is geen brief.", "You unticked all signals. There is no letter.";
        Letter: "De brief", "The letter";
        Copy: "Brief kopiëren", "Copy letter";
        Copied: "De brief is gekopieerd.", "The letter was copied.";
        NotCopied: "Kopiëren lukte niet. Selecteer de tekst en kopieer hem zelf.", "Copying did not work. Select the text and copy it yourself.";
        Save: "Brief bewaren (.txt)", "Save letter (.txt)";
        NotSaved: "Bewaren lukte niet. Selecteer de tekst en kopieer hem zelf.", "Saving did not work. Select the text and copy it yourself.";
        Pass: "Zo geeft u het door", "How to pass it on";
        NoPlace: "onze gemeente", "our municipality";
    }
}

/// For whom the letter is, as a heading.
pub fn letter_heading(lang: Lang, audience: Audience) -> &'static str {
    match (lang, audience) {
        (Lang::Nl, Audience::Municipality) => "Aan de gemeente",
        (Lang::Nl, Audience::Government) => "Aan de centrale overheden",
        (Lang::Nl, Audience::Supplier) => "Aan onze leveranciers",
        (Lang::En, Audience::Municipality) => "To the municipality",
        (Lang::En, Audience::Government) => "To central government",
        (Lang::En, Audience::Supplier) => "To our suppliers",
    }
}

/// Who writes, in the subject of the letter.
pub fn from_municipality(lang: Lang, municipality: &str) -> String {
    match lang {
        Lang::Nl => format!("Signalen uit de I-scan van {municipality}"),
        Lang::En => format!("Signals from the I-scan of {municipality}"),
    }
}

/// How the letter begins: to nobody by name.
pub fn opening(lang: Lang, audience: Audience) -> &'static str {
    match (lang, audience) {
        (Lang::Nl, Audience::Supplier) => {
            "Geachte,\n\nWe deden in ons bestuur een I-scan. Die helpt om te bespreken hoe onze organisatie en onze ICT samen groeien. Daaruit kwamen punten waar u als leverancier bij kunt helpen. We geven ze u graag mee."
        }
        (Lang::Nl, _) => {
            "Geachte,\n\nWe deden in ons bestuur een I-scan. Die helpt om te bespreken hoe onze organisatie en onze ICT samen groeien. Daaruit kwamen punten die een gemeente niet alleen kan oplossen. We geven ze u graag mee."
        }
        (Lang::En, Audience::Supplier) => {
            "To whom it may concern,\n\nWe did an I-scan in our local authority. It helps to discuss how our organisation and our ICT grow together. It brought up points with which you, as a supplier, can help. We are happy to pass them on to you."
        }
        (Lang::En, _) => {
            "To whom it may concern,\n\nWe did an I-scan in our local authority. It helps to discuss how our organisation and our ICT grow together. It brought up points that a municipality cannot solve alone. We are happy to pass them on to you."
        }
    }
}

/// *1. Titel*.
pub fn numbered(number: usize, title: &str) -> String {
    format!("{number}. {title}")
}

/// How the letter ends.
pub fn closing(lang: Lang, municipality: &str, day: &str) -> String {
    match lang {
        Lang::Nl => format!(
            "De I-scan is een inschatting door onze eigen mensen, geen meting. We geven graag meer uitleg.\n\nMet vriendelijke groeten\n{municipality}, {day}"
        ),
        Lang::En => format!(
            "The I-scan is an estimate by our own people, not a measurement. We are happy to explain more.\n\nKind regards\n{municipality}, {day}"
        ),
    }
}

/// The name of the file of a letter, without its date.
pub fn signal_file(lang: Lang, audience: Audience) -> &'static str {
    match (lang, audience) {
        (Lang::Nl, Audience::Supplier) => "iscan-signalen-leveranciers",
        (Lang::Nl, _) => "iscan-signalen-overheid",
        (Lang::En, Audience::Supplier) => "iscan-signals-suppliers",
        (Lang::En, _) => "iscan-signals-government",
    }
}

/// That a letter was saved.
pub fn saved(lang: Lang, name: &str) -> String {
    match lang {
        Lang::Nl => format!("De brief is bewaard als {name}."),
        Lang::En => format!("The letter was saved as {name}."),
    }
}
