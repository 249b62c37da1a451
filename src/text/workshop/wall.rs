//! What stands on the projector.

use super::super::{Lang, words};

words! {
    /// What stands on the projector.
    WallWords {
        Title: "Scherm voor de zaal", "Screen for the room";
        Workshop: "Workshop", "Workshop";
        Agreements: "Hier zijn jullie het over eens", "Here you agree";
        AgreementsNone: "In geen enkel gebied liggen alle antwoorden dicht bij elkaar. Dat is gewoon: er valt iets te bespreken.", "In no area do all answers lie close together. That is normal: there is something to talk about.";
        NotYet: "De antwoorden zijn nog niet getoond.", "The answers have not been shown yet.";
        AreasOnly: "De antwoorden per stelling blijven verborgen. Zo is het vooraf afgesproken.", "The answers per statement stay hidden. That was agreed beforehand.";
        Answer: "Antwoord", "Answer";
        Count: "Aantal", "Number";
        First: "eerste ronde", "first vote";
        Second: "tweede ronde", "second vote";
        Answers: "De antwoorden", "The answers";
        AskBefore: "Wat ziet u hiervan op uw eigen werk?", "What do you see of this in your own work?";
        AskExample: "Wie kan hiervan een voorbeeld geven?", "Who can give an example of this?";
        Estimated: "ingeschat", "estimated";
        Placed: "geplaatst", "placed";
        Agreed: "afgesproken", "agreed";
        Ambition: "ambitie", "ambition";
        EstimatedMeans: "uit de stellingen", "from the statements";
        PlacedMeans: "de omschrijving die past", "the description that fits";
        NotKnown: "nog niet bekend", "not known yet";
        Open: "nog af te spreken", "still to agree";
        Sketches: "Waar staan we, en waar willen we naartoe?", "Where are we, and where do we want to go?";
        NotShown: "nog niet getoond", "not shown yet";
        Area: "Gebied", "Area";
        Key: "Tekens", "Signs";
        Parking: "Parkeerplaats", "Parking lot";
        ParkingNone: "Hier komt wat we later bespreken.", "This is for what we talk about later.";
        Done: "besproken", "talked about";
        Join: "Doe mee op uw telefoon", "Take part on your phone";
        JoinHow: "Richt uw camera op de code. U antwoordt alleen; niemand ziet uw antwoorden voor ze aan iedereen getoond worden.", "Point your camera at the code. You answer alone; nobody sees your answers before they are shown to everybody.";
        JoinNotYet: "De uitnodiging is nog niet gemaakt.", "The invitation has not been made yet.";
        QrLabel: "QR-code van de uitnodiging", "QR code of the invitation";
        TimeUp: "De tijd is om", "Time is up";
        Timer: "Tijd", "Time";
        StageCover: "Titelblad", "Title page";
        StageInvitation: "Uitnodiging", "Invitation";
        StageStatement: "stelling", "statement";
        StageArea: "waar staan we?", "where are we?";
        StageSketches: "Profielschetsen", "Profile sketches";
    }
}

/// *fase 4 tegen 2029*.
pub fn aimed(lang: Lang, phase: &str, year: Option<u16>) -> String {
    match (lang, year) {
        (_, None) => phase.to_owned(),
        (Lang::Nl, Some(year)) => format!("{phase} tegen {year}"),
        (Lang::En, Some(year)) => format!("{phase} by {year}"),
    }
}

/// *6 mensen zijn binnen*, for the room.
pub fn are_in(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::Nl, 1) => "1 antwoord is binnen".to_owned(),
        (Lang::Nl, _) => format!("{count} antwoorden zijn binnen"),
        (Lang::En, 1) => "1 reply is in".to_owned(),
        (Lang::En, _) => format!("{count} replies are in"),
    }
}

/// *5 van 13 gebieden afgesproken*.
pub fn agreed_of(lang: Lang, agreed: usize, of: usize) -> String {
    match lang {
        Lang::Nl => format!("{agreed} van {of} gebieden afgesproken"),
        Lang::En => format!("{agreed} of {of} areas agreed"),
    }
}

/// The phase of a column for who cannot see it: *fase 2*.
pub fn column(lang: Lang, phase: u8) -> String {
    match lang {
        Lang::Nl => format!("fase {phase}"),
        Lang::En => format!("phase {phase}"),
    }
}
