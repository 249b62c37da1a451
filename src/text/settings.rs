//! The words of *Instellingen*.

use super::{Lang, words};

words! {
    /// What a user can set on this device.
    Settings {
        Lead: "Deze keuzes gelden op dit toestel, in deze browser. Ze staan niet in uw scans of bestanden.", "These choices hold on this device, in this browser. They are not in your scans or files.";
        Language: "Taal", "Language";
        LanguageHint: "De antwoorden van een scan blijven gelden in beide talen.", "The answers of a scan hold in both languages.";
        Theme: "Licht of donker", "Light or dark";
        ThemeAuto: "Zoals mijn browser of toestel", "As my browser or device";
        ThemeLight: "Licht", "Light";
        ThemeDark: "Donker", "Dark";
        Keys: "Toetsen", "Keys";
        Digits: "Antwoorden met de toetsen 1 tot 5 en ?", "Answer with the keys 1 to 5 and ?";
        DigitsHint: "Werkt alleen bij een stelling waar u al in staat. Zet dit uit als u soms per ongeluk een toets indrukt, of als u met uw stem werkt.", "Works only in a statement that has the focus. Switch it off if you sometimes press a key by accident, or if you work by voice.";
        Stored: "Wat staat er in deze browser?", "What is in this browser?";
        StoredText: "Uw scans en deze instellingen staan alleen hier. Een scan verwijdert u in “Mijn scans”. Wilt u ze houden? Bewaar ze dan ook als bestand.", "Your scans and these settings are only here. You delete a scan in “My scans”. Do you want to keep them? Then save them as a file too.";
        ToScans: "Naar Mijn scans", "Go to My scans";
        ToPrivacy: "Meer over uw gegevens", "More about your data";
    }
}

/// The name of a language, in itself.
pub fn language(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => "Nederlands",
        Lang::En => "English",
    }
}

/// How many scans are stored.
pub fn scans(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::Nl, 0) => "Er staan geen scans in deze browser.".to_owned(),
        (Lang::Nl, 1) => "Er staat 1 scan in deze browser.".to_owned(),
        (Lang::Nl, count) => format!("Er staan {count} scans in deze browser."),
        (Lang::En, 0) => "There are no scans in this browser.".to_owned(),
        (Lang::En, 1) => "There is 1 scan in this browser.".to_owned(),
        (Lang::En, count) => format!("There are {count} scans in this browser."),
    }
}
