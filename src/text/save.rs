//! The words of saving a file, apart from those of opening one, which come with the whole program.

use super::words;

words! {
    /// Saving.
    Save {
        NotOffered: "De browser liet niet toe om een bestand te maken. Uw antwoorden staan nog in deze browser. Probeer een andere browser, of vraag uw ICT-dienst of downloads geblokkeerd zijn.", "The browser did not allow a file to be made. Your answers are still in this browser. Try another browser, or ask your ICT service whether downloads are blocked.";
    }
}
