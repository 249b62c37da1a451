//! What went wrong, in a sentence: what happened, what was kept, what to do.
//!
//! Invariant: every error has its own sentence, and none of them is empty.

use super::{Lang, format, words};
use crate::exchange::{ImportError, ProblemKind, visible};

words! {
    /// Files.
    Files {
        NotRead: "De browser kon het bestand niet lezen. Staat het nog op dezelfde plaats? Er is niets gewijzigd.", "The browser could not read the file. Is it still in the same place? Nothing was changed.";
    }
}

/// Why a file was not opened.
pub fn import(lang: Lang, error: &ImportError) -> String {
    match lang {
        Lang::Nl => import_nl(error),
        Lang::En => import_en(error),
    }
}

fn import_nl(error: &ImportError) -> String {
    match error {
        ImportError::Empty => "Het bestand is leeg. Kies het bestand opnieuw, of vraag de afzender om het nog eens te sturen.".to_owned(),
        ImportError::TooLarge { bytes, limit } => format!(
            "Het bestand is te groot: {}. Een scan is hoogstens {}. Is dit wel een bestand van de I-scan?",
            megabytes(Lang::Nl, *bytes), megabytes(Lang::Nl, *limit)
        ),
        ImportError::NotText => "Dit bestand bevat geen tekst. Het is misschien een foto, een pdf of een zip. Een bestand van de I-scan eindigt op .json.".to_owned(),
        ImportError::Truncated => "Het bestand is afgekapt: het einde ontbreekt. Bewaar of download het opnieuw, of vraag de afzender om het nog eens te sturen.".to_owned(),
        ImportError::NotJson { line, column } => format!(
            "Dit is geen bestand van de I-scan, of het is beschadigd: op regel {line}, teken {column} staat iets wat er niet hoort."
        ),
        ImportError::DuplicateKey { key, line, .. } => format!(
            "In dit bestand staat “{}” twee keer (regel {line}), zodat niet duidelijk is wat geldt. Is het met de hand aangepast? Haal een van de twee weg.",
            visible(key)
        ),
        ImportError::OtherTool { format: Some(format) } => format!(
            "Dit bestand komt uit een ander programma (“{}”). De I-scan opent alleen bestanden die de I-scan zelf bewaarde.",
            visible(format)
        ),
        ImportError::OtherTool { format: None } => "Dit bestand komt uit een ander programma. De I-scan opent alleen bestanden die de I-scan zelf bewaarde.".to_owned(),
        ImportError::WrongKind { found: Some(found) } if found == "response" => "In dit bestand zitten de verzegelde antwoorden van één deelnemer, geen scan. Open de scan waar ze bij horen en voeg het bestand daar toe, bij “Inzamelen”.".to_owned(),
        ImportError::WrongKind { found: Some(found) } if found == "invitation" => "Dit bestand is een uitnodiging om aan een scan deel te nemen. Er zit geen scan in.".to_owned(),
        ImportError::WrongKind { found: Some(found) } => format!(
            "Dit is wel een bestand van de I-scan, maar geen scan: het bevat “{}”.",
            visible(found)
        ),
        ImportError::WrongKind { found: None } => "Dit is wel een bestand van de I-scan, maar het zegt niet wat erin zit.".to_owned(),
        ImportError::NoVersion => "Dit bestand zegt niet in welke versie het geschreven is. Is het met de hand aangepast? Neem het oorspronkelijke bestand.".to_owned(),
        ImportError::NewerVersion { found, supported } => format!(
            "Dit bestand is geschreven door een nieuwere I-scan (versie {found}; deze pagina kent versie {supported}). Kies “Nu bijwerken” als dat bovenaan staat, of sluit alle vensters met de I-scan en open hem opnieuw."
        ),
        ImportError::NoScan => "Dit bestand is van de I-scan, maar er staat geen scan in die geopend kan worden.".to_owned(),
        ImportError::TooMany { path, found, limit } => format!(
            "In dit bestand staat veel meer dan in een scan past: {found} regels{}, terwijl er hoogstens {limit} mogen zijn. Het bestand is waarschijnlijk beschadigd. Vraag de afzender om het opnieuw te bewaren.",
            at_place(Lang::Nl, path)
        ),
    }
}

fn import_en(error: &ImportError) -> String {
    match error {
        ImportError::Empty => "The file is empty. Choose the file again, or ask the sender to send it once more.".to_owned(),
        ImportError::TooLarge { bytes, limit } => format!(
            "The file is too large: {}. A scan is at most {}. Is this really an I-scan file?",
            megabytes(Lang::En, *bytes), megabytes(Lang::En, *limit)
        ),
        ImportError::NotText => "This file holds no text. It may be a photo, a PDF or a zip. An I-scan file ends in .json.".to_owned(),
        ImportError::Truncated => "The file is cut off: its end is missing. Save or download it again, or ask the sender to send it once more.".to_owned(),
        ImportError::NotJson { line, column } => format!(
            "This is not an I-scan file, or it is damaged: at line {line}, character {column} there is something that does not belong."
        ),
        ImportError::DuplicateKey { key, line, .. } => format!(
            "This file has “{}” twice (line {line}), so it is unclear which one holds. Was it edited by hand? Remove one of the two.",
            visible(key)
        ),
        ImportError::OtherTool { format: Some(format) } => format!(
            "This file comes from another program (“{}”). I-scan only opens files that I-scan itself saved.",
            visible(format)
        ),
        ImportError::OtherTool { format: None } => "This file comes from another program. I-scan only opens files that I-scan itself saved.".to_owned(),
        ImportError::WrongKind { found: Some(found) } if found == "response" => "This file holds the sealed answers of one participant, not a scan. Open the scan that they belong to and add the file there, under “Collect”.".to_owned(),
        ImportError::WrongKind { found: Some(found) } if found == "invitation" => "This file is an invitation to take part in a scan. There is no scan in it.".to_owned(),
        ImportError::WrongKind { found: Some(found) } => format!(
            "This is an I-scan file, but not a scan: it holds “{}”.",
            visible(found)
        ),
        ImportError::WrongKind { found: None } => "This is an I-scan file, but it does not say what it holds.".to_owned(),
        ImportError::NoVersion => "This file does not say in which version it is written. Was it edited by hand? Use the original file.".to_owned(),
        ImportError::NewerVersion { found, supported } => format!(
            "This file was written by a newer I-scan (version {found}; this page knows version {supported}). Choose “Update now” if that is shown at the top, or close all windows with I-scan and open it again."
        ),
        ImportError::NoScan => "This file is from I-scan, but holds no scan that can be opened.".to_owned(),
        ImportError::TooMany { path, found, limit } => format!(
            "This file holds far more than fits in a scan: {found} lines{}, where at most {limit} are allowed. The file is probably damaged. Ask the sender to save it again.",
            at_place(Lang::En, path)
        ),
    }
}

fn at_place(lang: Lang, path: &str) -> String {
    match (lang, path) {
        (_, "") => String::new(),
        (Lang::Nl, path) => format!(" bij “{}”", visible(path)),
        (Lang::En, path) => format!(" at “{}”", visible(path)),
    }
}

fn megabytes(lang: Lang, bytes: usize) -> String {
    format!("{}\u{a0}MB", format::number(lang, bytes as f64 / 1e6, 1))
}

/// What could not be taken as it is, without its place.
pub fn problem(lang: Lang, what: &ProblemKind) -> String {
    match lang {
        Lang::Nl => problem_nl(what),
        Lang::En => problem_en(what),
    }
}

fn problem_nl(what: &ProblemKind) -> String {
    match what {
        ProblemKind::Missing => "ontbreekt".to_owned(),
        ProblemKind::WrongType => "heeft een andere vorm dan verwacht en is weggelaten".to_owned(),
        ProblemKind::OutOfRange { found } => {
            format!("{found} valt buiten de grenzen en is weggelaten")
        }
        ProblemKind::BadWord { found } => format!("“{found}” kan daar niet staan en is weggelaten"),
        ProblemKind::UnknownId { id } => {
            format!("“{id}” is hier niet bekend; het antwoord is behouden")
        }
        ProblemKind::UnknownField => "is hier niet bekend en is weggelaten".to_owned(),
        ProblemKind::Inconsistent => "spreekt een ander deel van de scan tegen".to_owned(),
        ProblemKind::TooLong { chars, limit } => {
            format!("is heel lang ({chars} tekens; gewoonlijk hoogstens {limit}) en is behouden")
        }
        ProblemKind::CutOff { chars, limit } => {
            format!("is te lang ({chars} tekens); de eerste {limit} zijn overgenomen")
        }
        ProblemKind::Hidden { count: 1 } => "1 onzichtbaar teken is weggelaten".to_owned(),
        ProblemKind::Hidden { count } => {
            format!("{count} onzichtbare tekens zijn weggelaten")
        }
        ProblemKind::TooDeep => {
            "is ingewikkelder opgebouwd dan iets in een scan en is weggelaten".to_owned()
        }
        ProblemKind::NoLogo => {
            "is geen leesbare PNG, JPEG of WebP van hoogstens 60 kB en is weggelaten".to_owned()
        }
    }
}

fn problem_en(what: &ProblemKind) -> String {
    match what {
        ProblemKind::Missing => "is missing".to_owned(),
        ProblemKind::WrongType => "has another form than expected and was left out".to_owned(),
        ProblemKind::OutOfRange { found } => format!("{found} is out of range and was left out"),
        ProblemKind::BadWord { found } => format!("“{found}” cannot stand there and was left out"),
        ProblemKind::UnknownId { id } => format!("“{id}” is not known here; the answer was kept"),
        ProblemKind::UnknownField => "is not known here and was left out".to_owned(),
        ProblemKind::Inconsistent => "contradicts another part of the scan".to_owned(),
        ProblemKind::TooLong { chars, limit } => {
            format!("is very long ({chars} characters; usually at most {limit}) and was kept")
        }
        ProblemKind::CutOff { chars, limit } => {
            format!("is too long ({chars} characters); the first {limit} were taken over")
        }
        ProblemKind::Hidden { count: 1 } => "1 invisible character was left out".to_owned(),
        ProblemKind::Hidden { count } => {
            format!("{count} invisible characters were left out")
        }
        ProblemKind::TooDeep => {
            "is nested deeper than anything in a scan and was left out".to_owned()
        }
        ProblemKind::NoLogo => {
            "is not a readable PNG, JPEG or WebP of at most 60 kB and was left out".to_owned()
        }
    }
}
