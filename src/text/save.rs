//! The words of saving a file, apart from those of opening one.
//!
//! Invariant: [`Save`] alone is in the program that is loaded first; nothing claims that a file is
//! there where the browser does not say so.

use super::{Lang, format, words};
use crate::keeping::{Holds, Unsound};

words! {
    /// Saving.
    Save {
        NotOffered: "De browser liet niet toe om een bestand te maken. Uw antwoorden staan nog in deze browser. Probeer een andere browser, of vraag uw ICT-dienst of downloads geblokkeerd zijn.", "The browser did not allow a file to be made. Your answers are still in this browser. Try another browser, or ask your ICT service whether downloads are blocked.";
    }
}

words! {
    /// The dialogue of saving a file.
    Hand {
        File: "Bestand", "File";
        Size: "Grootte", "Size";
        Content: "Inhoud", "Content";
        Checked: "Dit bestand is nagekeken: het bevat precies wat nu in de scan staat.", "This file was checked: it holds exactly what is in the scan now.";
        Private: "Het bevat van elke deelnemer elk antwoord en elke opmerking apart, met naam of functie als die ingevuld zijn.", "It holds every answer and every comment of each participant separately, with name or role where these were filled in.";
        Download: "Bewaren", "Save";
        SameFile: "Opslaan in hetzelfde bestand", "Save in the same file";
        SameFileHint: "“Opslaan in hetzelfde bestand”: u kiest één keer een bestand, daarna schrijft de I-scan telkens daarin.", "“Save in the same file”: you pick a file once, and from then on I-scan writes to it each time.";
        OtherFile: "Ander bestand kiezen", "Pick another file";
        Copy: "Kopiëren", "Copy";
        Share: "Delen", "Share";
        NotSure: "De browser meldt niet of het bestand er staat. Kijk bij uw downloads. Staat het er niet? Kies dan hieronder een andere manier.", "The browser does not say whether the file is there. Look in your downloads. Is it not there? Then choose another way below.";
        Copied: "De inhoud van het bestand is gekopieerd. Plak die nu in een leeg tekstbestand of in een bericht aan uzelf, en bewaar dat. Kopieert u eerst iets anders, dan is deze kopie weg.", "The content of the file was copied. Paste it now into an empty text file or a message to yourself, and save that. If you copy something else first, this copy is gone.";
        NotCopied: "De browser liet kopiëren niet toe. Er is niets gewijzigd. Kies een andere manier.", "The browser did not allow copying. Nothing was changed. Choose another way.";
        Shared: "Het bestand is doorgegeven aan de app die u koos, als tekstbestand (.txt). De I-scan opent het ook zo. Kijk in die app of het aangekomen is.", "The file was passed to the app that you chose, as a text file (.txt). I-scan opens it like that too. Check in that app that it arrived.";
        NotShared: "Delen lukte niet. Er is niets gewijzigd. Kies een andere manier.", "Sharing did not work. Nothing was changed. Choose another way.";
        Denied: "De browser mag nu niet in dit bestand schrijven. Er is niets gewijzigd. Probeer opnieuw en sta het toe, of kies een ander bestand.", "The browser is not allowed to write to this file now. Nothing was changed. Try again and allow it, or pick another file.";
        NotWritten: "Het bestand kon niet geschreven worden. Is het verplaatst, of staat het ergens anders open? Probeer opnieuw: u kiest dan een nieuw bestand.", "The file could not be written. Was it moved, or is it open elsewhere? Try again: you will then pick a new file.";
        Differs: "Na het schrijven staat er iets anders in het bestand dan in de scan. Vertrouw dit bestand niet. Kies een andere manier.", "After writing, the file holds something other than the scan. Do not trust this file. Choose another way.";
        Unsound: "Dit bestand is niet goed", "Something is wrong with this file";
        UnsoundText: "De I-scan maakte het bestand en las het ter controle opnieuw. Dat gaf niet precies uw scan. Uw antwoorden staan nog in deze browser, en er is niets gewijzigd. Bewaar de ruwe inhoud (het bestand zoals het is) en geef die aan wie u met de I-scan helpt.", "I-scan made the file and read it again to check. That did not give exactly your scan. Your answers are still in this browser, and nothing was changed. Save the raw content (the file as it is) and give it to whoever helps you with I-scan.";
        Raw: "Ruwe inhoud bewaren", "Save raw content";
        SharedComputer: "Werkt u op een gedeelde computer? Sluit hier af.", "Are you on a shared computer? Finish here.";
    }
}

/// How much is in a file: *2 deelnemers, 130 antwoorden, 4 opmerkingen*.
pub fn content(lang: Lang, holds: &Holds) -> String {
    let count = |count: usize, one: &str, more: &str| match count {
        1 => format!("1 {one}"),
        count => format!("{count} {more}"),
    };
    let (people, answers, comments) = match lang {
        Lang::Nl => (
            ("deelnemer", "deelnemers"),
            ("antwoord", "antwoorden"),
            ("opmerking", "opmerkingen"),
        ),
        Lang::En => (
            ("participant", "participants"),
            ("answer", "answers"),
            ("comment", "comments"),
        ),
    };
    [
        count(holds.participants, people.0, people.1),
        count(holds.answers, answers.0, answers.1),
        count(holds.comments, comments.0, comments.1),
    ]
    .join(", ")
}

/// Why the check of a file failed.
pub fn unsound(lang: Lang, why: &Unsound) -> String {
    match (lang, why) {
        (_, Unsound::Refused(error)) => super::errors::import(lang, error),
        (Lang::Nl, Unsound::Differs) => "Het bestand zegt iets anders dan de scan.".to_owned(),
        (Lang::En, Unsound::Differs) => "The file says something other than the scan.".to_owned(),
    }
}

/// After a download began.
pub fn offered(lang: Lang, name: &str) -> String {
    let sentence = match lang {
        Lang::Nl => format!("Het bestand {name} is aan uw browser gegeven."),
        Lang::En => format!("The file {name} was handed to your browser."),
    };
    format!("{sentence} {}", Hand::NotSure.say(lang))
}

/// After a file was written and read back.
pub fn written(lang: Lang, name: &str) -> String {
    match lang {
        Lang::Nl => format!(
            "De scan staat in {name}. Het bestand is na het schrijven opnieuw gelezen en klopt."
        ),
        Lang::En => {
            format!("The scan is in {name}. The file was read again after writing and is correct.")
        }
    }
}

/// In which file the scan is kept up to date.
pub fn kept_in(lang: Lang, name: &str) -> String {
    match lang {
        Lang::Nl => format!("Uw vaste bestand voor deze scan: {name}."),
        Lang::En => format!("Your file for this scan: {name}."),
    }
}

/// The reminder to save a scan as a file.
pub fn reminder(lang: Lang, work: usize) -> String {
    match lang {
        Lang::Nl => format!(
            "Er zijn {work} nieuwe wijzigingen die nog in geen bestand staan. Ze zijn bewaard in deze browser. Een bestand is uw reservekopie, voor als er iets met deze browser of dit toestel gebeurt."
        ),
        Lang::En => format!(
            "There are {work} new changes that are in no file yet. They are kept in this browser. A file is your backup, in case something happens to this browser or device."
        ),
    }
}

/// The size of a file.
pub fn size(lang: Lang, holds: &Holds) -> String {
    format::bytes(lang, holds.bytes as f64)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn counts_of_one_and_of_more_read_as_in_the_language() {
        let holds = Holds {
            bytes: 48_200,
            participants: 1,
            answers: 130,
            comments: 0,
        };
        let nl = "1 deelnemer, 130 antwoorden, 0 opmerkingen";
        assert_eq!(content(Lang::Nl, &holds), nl);
        let en = "1 participant, 130 answers, 0 comments";
        assert_eq!(content(Lang::En, &holds), en);
        assert_eq!(size(Lang::Nl, &holds), "48\u{a0}kB");
    }
}
