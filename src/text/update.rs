//! The words of the notice that a newer version of the page is ready.

use super::{Lang, words};

words! {
    /// A newer version.
    Update {
        Now: "Nu bijwerken", "Update now";
        Later: "Later", "Later";
        NotSaved: "De I-scan is niet bijgewerkt, omdat uw laatste wijziging niet goed bewaard is. Bewaar de scan als bestand. U kunt verderwerken met deze versie, of alle vensters met de I-scan sluiten en hem opnieuw openen.", "I-scan was not updated, because your last change is not stored properly. Save the scan as a file. You can carry on with this version, or close all windows with I-scan and open it again.";
    }
}

/// A newer version is ready, by its name.
pub fn ready(lang: Lang, version: &str) -> String {
    match lang {
        Lang::Nl => format!(
            "Nieuwe versie beschikbaar: {version}. Bijwerken bewaart eerst uw werk en laadt dan deze pagina opnieuw. Wat u hier verwijderde of wijzigde, kunt u daarna niet meer ongedaan maken. Andere vensters blijven zoals ze zijn."
        ),
        Lang::En => format!(
            "New version available: {version}. Updating saves your work first and then reloads this page. After that you can no longer undo what you deleted or changed here. Other windows stay as they are."
        ),
    }
}
