//! The words of *Einde op gedeelde computer*.
//!
//! Invariant: says before the last button that there is no way back, and what stays on the computer.

use super::{Lang, format, words};

words! {
    /// The end on a shared computer.
    Shared {
        Title: "Einde op gedeelde computer", "Finish on a shared computer";
        Lead: "Is deze computer ook van anderen, bijvoorbeeld in een vergaderzaal of een bibliotheek? Hier neemt u uw scans mee en wist u alles van de I-scan uit deze browser. Wie na u komt, vindt niets.", "Is this computer used by others too, for example in a meeting room or a library? Here you take your scans with you and remove everything of I-scan from this browser. Whoever comes after you finds nothing.";
        NoWayBack: "Dit kunt u niet ongedaan maken. Daarna zijn uw bestanden alles wat er nog is.", "You cannot undo this. Afterwards your files are all that is left.";
        Save: "1. Bewaar elke scan als bestand", "1. Save each scan as a file";
        SaveText: "Bewaar het bestand op een plaats die u meeneemt of waar alleen u bij kunt: een USB-stick of uw eigen map op het netwerk.", "Save the file in a place that you take with you or that only you can reach: a USB stick or your own network folder.";
        None: "Er staan geen scans in deze browser.", "There are no scans in this browser.";
        IsSafe: "✓ in een bestand, nagekeken", "✓ in a file, checked";
        NotSafe: "nog niet nagekeken", "not checked yet";
        Raw: "Ruwe inhoud bewaren", "Save raw content";
        Look: "2. Open elk bestand nog één keer", "2. Open each file once more";
        LookText: "Zo weten we zeker dat het bestand er staat en alles bevat. Uw scan verandert hier niet door.", "This makes sure that the file is there and holds everything. It does not change your scan.";
        LookButton: "Bestand nakijken", "Check file";
        Wipe: "3. Wis alles van deze computer", "3. Remove everything from this computer";
        WipeText: "Alle scans, reservekopieën en instellingen van de I-scan verdwijnen uit deze browser. Andere vensters en tabbladen met de I-scan worden ook leeg. Daarna ziet u een lege pagina: dan is alles weg.", "All scans, backups and settings of I-scan disappear from this browser. Other windows and tabs with I-scan become empty too. Then you see an empty page: everything is gone.";
        WipeFiles: "Bestanden wist de I-scan niet. Staat er een in de map Downloads van deze computer? Verplaats het, en maak daarna de prullenmand leeg.", "I-scan does not remove files. Is there one in the Downloads folder of this computer? Move it, and then empty the recycle bin.";
        WipeButton: "Alles van deze computer wissen", "Remove everything from this computer";
        Ready: "Alles staat in een bestand dat nagekeken is.", "Everything is in a file that was checked.";
        Busy: "Even geduld, alles wordt gewist…", "One moment, everything is being removed…";
        Asking: "Even geduld, we kijken of andere vensters nog werk hebben dat nergens bewaard is…", "One moment, looking whether other windows hold work that is kept nowhere…";
        WipeAnyway: "Toch alles wissen", "Remove everything anyway";
        Failed: "Niet alles kon gewist worden. Sluit alle andere vensters en tabbladen met de I-scan en probeer opnieuw. Lukt het dan nog niet? Wis in de instellingen van uw browser de gegevens van deze website.", "Not everything could be removed. Close all other windows and tabs with I-scan and try again. If that fails, clear the data of this website in your browser’s settings.";
    }
}

/// How many scans are not yet in a file that was checked.
pub fn missing(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (_, 0) => Shared::Ready.say(lang).to_owned(),
        (Lang::Nl, 1) => {
            "Nog 1 scan zonder nagekeken bestand. De knop werkt zodra dat er is.".to_owned()
        }
        (Lang::Nl, count) => {
            format!("Nog {count} scans zonder nagekeken bestand. De knop werkt zodra die er zijn.")
        }
        (Lang::En, 1) => {
            "1 scan has no checked file yet. The button works as soon as it has.".to_owned()
        }
        (Lang::En, count) => {
            format!(
                "{count} scans have no checked file yet. The button works as soon as they have."
            )
        }
    }
}

fn quoted(lang: Lang, names: &[String]) -> String {
    let names: Vec<_> = names.iter().map(|name| format!("“{name}”")).collect();
    format::and(lang, &names)
}

/// Scans of which the last change is only on the screen of another tab.
pub fn held(lang: Lang, names: &[String]) -> String {
    let names = quoted(lang, names);
    match lang {
        Lang::Nl => format!(
            "Er is niets gewist. In een ander venster of tabblad staat werk aan {names} dat nergens bewaard is. Ga daarheen en bewaar de scan als bestand, of bewaar hem hierboven uit de lijst. Open dat bestand daarna nog één keer."
        ),
        Lang::En => format!(
            "Nothing was removed. Another window or tab holds work on {names} that is kept nowhere. Go there and save the scan as a file, or save it from the list above. Then open that file once more."
        ),
    }
}

/// Scans whose tabs do not answer.
pub fn silent(lang: Lang, names: &[String]) -> String {
    let names = quoted(lang, names);
    match lang {
        Lang::Nl => format!(
            "Er is niets gewist. Een ander venster of tabblad met {names} antwoordt niet. Misschien staat daar werk dat nergens bewaard is. Ga naar dat venster of sluit het, en probeer opnieuw. Weet u zeker dat daar niets meer staat? Dan kunt u toch alles wissen."
        ),
        Lang::En => format!(
            "Nothing was removed. Another window or tab with {names} does not answer. It may hold work that is kept nowhere. Go to that window or close it, and try again. Are you sure that nothing is left there? Then you can remove everything anyway."
        ),
    }
}

/// A file that holds exactly what is here.
pub fn is_safe(lang: Lang, file: &str, name: &str) -> String {
    match lang {
        Lang::Nl => format!("{file} klopt: het bevat precies “{name}”."),
        Lang::En => format!("{file} is correct: it holds exactly “{name}”."),
    }
}

/// A file of another state of a scan.
pub fn differs(lang: Lang, file: &str, name: &str) -> String {
    match lang {
        Lang::Nl => format!(
            "{file} bevat een andere versie van “{name}” dan wat hier staat. Er is niets gewist. Bewaar de scan opnieuw als bestand en open dat."
        ),
        Lang::En => format!(
            "{file} holds a different version of “{name}” from the one here. Nothing was removed. Save the scan as a file again and open that."
        ),
    }
}

/// A file of a scan that is not here.
pub fn no_scan(lang: Lang, file: &str) -> String {
    match lang {
        Lang::Nl => format!("{file} hoort bij geen scan in deze browser. Kies een ander bestand."),
        Lang::En => format!("{file} belongs to no scan in this browser. Choose another file."),
    }
}

/// A file that cannot be opened.
pub fn refused(lang: Lang, file: &str, why: &str) -> String {
    match lang {
        Lang::Nl => format!("{file} kan niet gebruikt worden. {why}"),
        Lang::En => format!("{file} cannot be used. {why}"),
    }
}
