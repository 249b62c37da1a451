//! The words about a scan whose text cannot be opened.

use super::words;

words! {
    /// A scan that cannot be read.
    Damaged {
        Title: "Deze scan kan niet gelezen worden", "This scan cannot be read";
        Text: "Wat bewaard is, is beschadigd. Het staat er nog en wordt niet overschreven. Uw andere scans werken gewoon. Bewaar eerst de ruwe inhoud (alles wat er nog van over is) als bestand.", "What was stored is damaged. It is still there and is not overwritten. Your other scans work as before. First save the raw content (all that is left of it) as a file.";
        HasBackup: "Van deze scan is er een reservekopie, van vlak voor de laatste wijziging.", "There is a backup of this scan, from just before the last change.";
        NoBackup: "Er is geen reservekopie. Hebt u de scan als bestand bewaard? Open dan dat bestand.", "There is no backup. Did you save the scan as a file? Then open that file.";
        NewerTitle: "Deze scan is gemaakt met een nieuwere versie van de I-scan", "This scan was made with a newer version of I-scan";
        NewerText: "Deze pagina kan hem niet lezen en verandert er niets aan. Kies “Nu bijwerken” als dat bovenaan staat. Staat het er niet? Sluit dan alle vensters met de I-scan en open hem opnieuw.", "This page cannot read it and changes nothing in it. Choose “Update now” if that is shown at the top. If not, close all windows with I-scan and open it again.";
        SaveRaw: "Ruwe inhoud bewaren", "Save raw content";
        PutBackup: "Reservekopie terugzetten", "Put the backup back";
        BackupIsBack: "De reservekopie is teruggezet. De laatste wijziging kan ontbreken. Wat er stond, kunt u terugzetten in “Mijn scans” tot u de pagina sluit of herlaadt.", "The backup was put back. The last change may be missing. You can put back what was there in “My scans” until you close or reload the page.";
        Remove: "Verwijderen", "Delete";
    }
}
