//! The words of *Instellingen*.

use super::{Lang, format, words};

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
        StoredText: "Uw scans en deze instellingen staan alleen hier. Een scan verwijdert u in “Mijn scans”. Wilt u een scan zeker houden? Bewaar hem dan ook als bestand.", "Your scans and these settings are only here. You delete a scan in “My scans”. Do you want to be sure to keep a scan? Then save it as a file too.";
        ToScans: "Naar Mijn scans", "Go to My scans";
        ToPrivacy: "Meer over uw gegevens", "More about your data";
    }
}

words! {
    /// How storage is.
    Health {
        Title: "Hoe staat de opslag ervoor?", "How is the storage doing?";
        Quick: "Eerste plaats waar uw scans staan (localStorage)", "First place that holds your scans (localStorage)";
        Journal: "Tweede plaats waar uw scans staan (IndexedDB)", "Second place that holds your scans (IndexedDB)";
        Works: "✓ werkt", "✓ works";
        Fails: "✗ werkt niet: vol of uitgeschakeld", "✗ does not work: full or switched off";
        Promise: "Belooft de browser de gegevens te houden?", "Does the browser promise to keep the data?";
        Promised: "✓ ja, tot u ze zelf wist", "✓ yes, until you remove them yourself";
        NotPromised: "nee: bij plaatsgebrek mag hij ze wissen", "no: it may remove them when it runs out of room";
        Ask: "Nog eens vragen aan de browser", "Ask the browser again";
        Refused: "De browser belooft het nu niet. Vaak doet hij dat pas als u de I-scan meer gebruikt of als app installeert. Bewaar uw scans zeker ook als bestand.", "The browser does not promise it now. Often it only does so once you use I-scan more, or install it as an app. Be sure to save your scans as files too.";
        Room: "Gebruikte plaats", "Room used";
        Unknown: "de browser zegt het niet", "the browser does not say";
        Files: "Laatste bestand van elke scan", "Last file of each scan";
        Scan: "Scan", "Scan";
        Last: "Laatst als bestand bewaard", "Last saved as a file";
        Since: "Nadien gewijzigd?", "Changed since?";
        Never: "nog niet", "not yet";
        Yes: "ja", "yes";
        No: "nee", "no";
        Waiting: "Even kijken…", "Looking…";
    }
}

words! {
    /// Removing everything.
    Wiping {
        Title: "Wissen", "Removing";
        Text: "“Alles wissen” verwijdert alle scans uit deze browser. U kunt dat ongedaan maken tot u de pagina sluit of herlaadt. Uw instellingen en bestanden blijven.", "“Remove everything” deletes all scans from this browser. You can undo this until you close or reload the page. Your settings and files stay.";
        Button: "Alles wissen…", "Remove everything…";
        Question: "Alle scans wissen?", "Remove all scans?";
        Confirm: "Alles wissen", "Remove everything";
        Undo: "U kunt dat ongedaan maken tot u de pagina sluit of herlaadt. Daarna niet meer.", "You can undo this until you close or reload the page. Not after that.";
        AllInFiles: "Van elke scan is ook de laatste wijziging als bestand bewaard.", "Of each scan the last change was saved as a file too.";
        Empty: "Er is niets om te wissen.", "There is nothing to remove.";
        PuttingBack: "De scans worden teruggezet…", "The scans are being put back…";
        SharedText: "Werkt u op een computer van anderen? Dan gaat “Einde op gedeelde computer” verder: het controleert eerst uw bestanden en laat daarna niets achter.", "Are you on somebody else’s computer? Then “Finish on a shared computer” goes further: it first checks your files and then leaves nothing behind.";
    }
}

/// How much room is used of how much.
pub fn room(lang: Lang, used: &str, room: Option<&str>) -> String {
    match (lang, room) {
        (_, None) => used.to_owned(),
        (Lang::Nl, Some(room)) => format!("{used} van {room}"),
        (Lang::En, Some(room)) => format!("{used} of {room}"),
    }
}

/// How many scans would go.
pub fn will_wipe(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::Nl, 1) => "1 scan gaat weg uit deze browser.".to_owned(),
        (Lang::Nl, count) => format!("{count} scans gaan weg uit deze browser."),
        (Lang::En, 1) => "1 scan is removed from this browser.".to_owned(),
        (Lang::En, count) => format!("{count} scans are removed from this browser."),
    }
}

/// The scans whose latest state is in no file.
pub fn without_file(lang: Lang, names: &[String]) -> String {
    let names = format::and(lang, &quoted(names));
    match lang {
        Lang::Nl => format!("Nog niet als bestand bewaard, of nadien nog gewijzigd: {names}."),
        Lang::En => format!("Not saved as a file yet, or changed since: {names}."),
    }
}

/// After everything was removed.
pub fn wiped(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::Nl, 0) => "Er is niets gewist.".to_owned(),
        (Lang::Nl, 1) => {
            "1 scan is gewist. U kunt dat ongedaan maken tot u de pagina sluit of herlaadt."
                .to_owned()
        }
        (Lang::Nl, count) => {
            format!(
                "{count} scans zijn gewist. U kunt dat ongedaan maken tot u de pagina sluit of herlaadt."
            )
        }
        (Lang::En, 0) => "Nothing was removed.".to_owned(),
        (Lang::En, 1) => {
            "1 scan was removed. You can undo this until you close or reload the page.".to_owned()
        }
        (Lang::En, count) => {
            format!(
                "{count} scans were removed. You can undo this until you close or reload the page."
            )
        }
    }
}

/// The scans that another window has open.
pub fn stayed(lang: Lang, names: &[String]) -> String {
    let names = format::and(lang, &quoted(names));
    match lang {
        Lang::Nl => format!("Niet gewist, want open in een ander venster of tabblad: {names}."),
        Lang::En => format!("Not removed, because open in another window or tab: {names}."),
    }
}

fn quoted(names: &[String]) -> Vec<String> {
    names.iter().map(|name| format!("“{name}”")).collect()
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
