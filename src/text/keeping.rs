//! The words of keeping a scan: why it is not kept, which window writes, what was removed.

use super::words;
use crate::instrument::Lang;
use crate::keeping::Fault;

words! {
    /// Keeping.
    Keeping {
        Full: "De opslag van deze browser is vol. Uw laatste wijziging staat alleen nog op dit scherm. Bewaar de scan nu als bestand. Verwijder daarna in “Mijn scans” een scan die u niet meer nodig hebt, of vraag uw ICT-dienst om meer ruimte.", "The storage of this browser is full. Your last change is on this screen only. Save the scan as a file now. Then delete a scan that you no longer need in “My scans”, or ask your ICT service for more room.";
        Off: "Deze browser bewaart niets voor deze pagina: de opslag staat uit, bijvoorbeeld in een privévenster of door een regel van uw ICT-dienst. U kunt verder werken, maar uw antwoorden staan alleen op dit scherm. Bewaar de scan als bestand voor u de pagina sluit.", "This browser keeps nothing for this page: its storage is switched off, for example in a private window or by a rule of your ICT service. You can carry on, but your answers are on this screen only. Save the scan as a file before you close the page.";
        LocalFull: "Uw laatste wijziging is maar op één van de twee plaatsen bewaard: de eerste plaats in deze browser is vol. Bewaar de scan ook als bestand. Verwijder daarna in “Mijn scans” een scan die u niet meer nodig hebt.", "Your last change was kept in only one of the two places: the first place in this browser is full. Save the scan as a file too. Then delete a scan that you no longer need in “My scans”.";
        LocalOff: "Uw laatste wijziging is maar op één van de twee plaatsen bewaard: de eerste plaats in deze browser staat uit. Bewaar de scan ook als bestand voor u de pagina sluit.", "Your last change was kept in only one of the two places: the first place in this browser is switched off. Save the scan as a file too before you close the page.";
        JournalFull: "Uw laatste wijziging is maar op één van de twee plaatsen bewaard: de tweede plaats in deze browser is vol. Valt de browser plots uit, dan kan de wijziging verloren gaan. Bewaar de scan ook als bestand en maak plaats op het toestel.", "Your last change was kept in only one of the two places: the second place in this browser is full. If the browser crashes, the change may be lost. Save the scan as a file too and make room on the device.";
        JournalOff: "Uw laatste wijziging is maar op één van de twee plaatsen bewaard: de tweede plaats in deze browser werkt niet, bijvoorbeeld in een privévenster. Valt de browser plots uit, dan kan de wijziging verloren gaan. Bewaar de scan daarom ook als bestand.", "Your last change was kept in only one of the two places: the second place in this browser does not work, for example in a private window. If the browser crashes, the change may be lost. So save the scan as a file too.";
        Overtaken: "Uw laatste wijziging is niet bewaard, want deze scan werd intussen in een ander venster gewijzigd. U ziet hier wat daar bewaard is.", "Your last change was not kept, because this scan was changed in another window in the meantime. You see here what was kept there.";
        KeepMine: "Mijn versie als kopie bewaren", "Keep my version as a copy";
        Vanished: "De opslag van deze browser werd gewist terwijl deze pagina openstond. Deze scan is opnieuw bewaard, andere scans zijn mogelijk weg. Bewaar de scan ook als bestand.", "The storage of this browser was cleared while this page was open. This scan has been kept again; other scans may be gone. Save the scan as a file too.";
        Reader: "Deze scan is ook in een ander venster of tabblad open. Daar wordt hij gewijzigd; hier kijkt u alleen mee.", "This scan is open in another window or tab too. It is being changed there; here you can only look.";
        GoOnHere: "Hier verder werken", "Continue here";
        Asking: "Even wachten tot het andere venster de scan doorgeeft…", "Waiting for the other window to hand over the scan…";
        Insecure: "Deze pagina is geopend zonder beveiligde verbinding (http). Uw antwoorden worden in deze browser bewaard, maar zonder netwerk werkt de pagina niet, en een scan die in twee vensters open is, wordt minder goed bewaakt. Vraag uw ICT-dienst om de pagina via https aan te bieden.", "This page was opened without a secure connection (http). Your answers are kept in this browser, but the page does not work without a network, and a scan that is open in two windows is guarded less well. Ask your ICT service to offer the page over https.";
        Removed: "Verwijderd of vervangen", "Deleted or replaced";
        RemovedText: "U kunt deze scans terugzetten tot u de pagina sluit of herlaadt.", "You can put these scans back until you close or reload the page.";
        PutBack: "Terugzetten", "Put back";
    }
}

/// Why a change is not kept, and what to do.
pub fn fault(lang: Lang, fault: Fault) -> &'static str {
    let words = match fault {
        Fault::Full => Keeping::Full,
        Fault::Off => Keeping::Off,
        Fault::LocalFull => Keeping::LocalFull,
        Fault::LocalOff => Keeping::LocalOff,
        Fault::JournalFull => Keeping::JournalFull,
        Fault::JournalOff => Keeping::JournalOff,
        Fault::Overtaken => Keeping::Overtaken,
    };
    words.say(lang)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn every_fault_has_a_sentence_of_its_own_that_says_what_to_do() {
        let mut seen = Vec::new();
        for fault_ in Fault::ALL {
            let sentence = fault(Lang::Nl, fault_);
            assert!(!seen.contains(&sentence), "{fault_:?}");
            seen.push(sentence);
            let says_what_to_do = sentence.contains("Bewaar de scan") || fault_ == Fault::Overtaken;
            assert!(says_what_to_do, "{fault_:?}");
        }
    }
}
