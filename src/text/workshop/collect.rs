//! Taking replies in, closing the round, and typing over from paper.

use super::super::{Lang, words};

words! {
    /// Taking replies in.
    Collecting {
        Title: "Inzamelen", "Collect";
        Lead: "Neem hier de antwoorden van de deelnemers aan. Een antwoord telt één keer, ook als het twee keer komt. Bezorgt iemand later een nieuw antwoord, dan telt het laatste.", "Take the participants’ answers in here. A reply counts once, even if it comes twice. If somebody hands in a new reply later, the last one counts.";
        NoInvitation: "Er is nog geen uitnodiging. Maak die eerst: alleen daarmee kunnen deelnemers antwoorden bezorgen. Antwoorden op papier kunt u wel al intypen.", "There is no invitation yet. Make one first: only with it can participants hand in replies. Answers on paper can be typed in already.";
        ToInvite: "Naar de uitnodiging", "To the invitation";
        WhoIsIn: "Wie is binnen", "Who is in";
        Role: "Rol", "Role";
        First: "Eerste ronde", "First round";
        Second: "Tweede ronde", "Second round";
        NoRole: "zonder rol", "without a role";
        Camera: "Met de camera", "With the camera";
        CameraText: "Laat de deelnemers hun QR-code één voor één voor de camera houden.", "Let the participants hold their QR code before the camera, one by one.";
        Paste: "Links of codes plakken", "Paste links or codes";
        PasteText: "Plak hier wat u per mail of chat kreeg. Meerdere links of codes samen mag: de I-scan zoekt ze zelf uit de tekst.", "Paste here what you got by mail or chat. Several links or codes together are fine: I-scan finds them in the text.";
        PasteLabel: "Geplakte tekst", "Pasted text";
        Take: "Aannemen", "Take in";
        Files: "Bestanden openen", "Open files";
        FilesText: "Kies alle antwoordbestanden samen, of sleep ze op deze pagina.", "Choose all reply files together, or drop them on this page.";
        FilesPick: "Bestanden kiezen", "Choose files";
        Paper: "Van papier", "From paper";
        PaperText: "Typ een ingevulde vragenlijst over: één cijfer per stelling.", "Type a completed questionnaire over: one digit per statement.";
        ToPaper: "Papier intypen", "Type from paper";
        Waits: "Dit antwoord is nog niet aangenomen: de scan is ook in een ander venster of tabblad open. Kies “Hier verder werken”, dan wordt het aangenomen. Sluit dit venster nog niet.", "This reply was not taken in yet: the scan is open in another window or tab too. Choose “Continue here”, and it is taken in. Do not close this window yet.";
        Log: "Wat net gebeurde", "What just happened";
        Refused: "Niet aangenomen", "Not taken in";
        RefusedNone: "Alles wat binnenkwam, is aangenomen.", "Everything that came in was taken in.";
        Forget: "Lijst leegmaken", "Empty the list";
        Close: "Sluit ronde", "Close round";
        CloseTitle: "De eerste ronde sluiten", "Close the first round";
        CloseText: "Sluit de ronde als iedereen binnen is. Daarna kan niemand zijn eerste antwoord nog wijzigen. Wie later komt, telt mee in de tweede ronde.", "Close the round when everybody is in. After that nobody can change their first reply. Whoever comes later counts in the second round.";
        CloseNobody: "Er is nog geen antwoord binnen.", "No reply is in yet.";
        Closed: "De eerste ronde is gesloten. Wat nu binnenkomt, telt mee in de tweede ronde.", "The first round is closed. What comes in now counts in the second round.";
        Reopen: "Ronde weer openen", "Open the round again";
        Reopened: "De eerste ronde is weer open.", "The first round is open again.";
        ToTalk: "Naar tonen en bespreken", "To show and discuss";
        Assign: "Deze deelnemers hebben een rol die niet meer bestaat. Kies er een.", "These participants have a role that no longer exists. Choose one.";
        Unnamed: "Deelnemer", "Participant";
        Choose: "Kies een rol", "Choose a role";
        ReplyTitle: "Antwoord van een deelnemer", "Reply of a participant";
        ReplyNowhere: "Dit antwoord hoort bij een scan die niet op dit toestel staat. Open het op het toestel van wie de workshop begeleidt, of stuur de begeleider deze code. Er is niets verloren.", "This reply belongs to a scan that is not on this device. Open it on the device of whoever guides the workshop, or send the facilitator this code. Nothing is lost.";
        ReplyCode: "De code", "The code";
    }
}

words! {
    /// Typing over from paper.
    Paper {
        Title: "Antwoorden van papier intypen", "Type answers from paper";
        Lead: "Typ per stelling één cijfer. De volgende rij komt vanzelf. Een rij die leeg blijft, is niet beantwoord.", "Type one digit per statement. The next row comes by itself. A row that stays empty is not answered.";
        Keys: "0 = helemaal niet, 1 = eerder niet, 2 = deels, 3 = grotendeels, 4 = helemaal, 5 of ? = weet ik niet. Bij de omschrijvingen: 1 tot 5, of ? = weet ik niet. Backspace gaat terug.", "0 = not at all, 1 = rather not, 2 = partly, 3 = largely, 4 = fully, 5 or ? = I don’t know. For the descriptions: 1 to 5, or ? = I don’t know. Backspace goes back.";
        Who: "Van wie is dit formulier?", "Whose form is this?";
        Role: "Rol", "Role";
        ChooseRole: "Kies een rol", "Choose a role";
        Name: "Naam of schuilnaam", "Name or nickname";
        Placement: "Welke omschrijving past het best (1–5)", "Which description fits best (1–5)";
        Check: "Controle", "Check";
        OnPaper: "Som op het papier (mag leeg)", "Sum on the paper (may stay empty)";
        Fits: "De som klopt.", "The sum is right.";
        Differs: "De som op het papier is anders. Kijk de rijen na.", "The sum on the paper differs. Check the rows.";
        Save: "Formulier aannemen", "Take the form in";
        Saved: "Het formulier is aangenomen. U kunt het volgende intypen.", "The form was taken in. You can type the next one.";
        NeedsRole: "Kies eerst de rol van deze deelnemer.", "First choose the role of this participant.";
        NeedsAnswer: "Er is nog niets ingetypt.", "Nothing was typed yet.";
        Bad: "Dat cijfer bestaat hier niet.", "That digit does not exist here.";
        Empty: "Formulier leegmaken", "Empty the form";
        Back: "Terug naar inzamelen", "Back to collect";
        NoRandom: "Uw browser kan geen toevalsgetallen maken. Het formulier is niet aangenomen en staat er nog.", "Your browser cannot make random numbers. The form was not taken in and is still there.";
    }
}

/// So many parts of somebody's remarks are here.
pub fn waiting(lang: Lang, here: usize, of: usize) -> String {
    match lang {
        Lang::Nl => format!(
            "Opmerkingen: {here} van {of} delen zijn binnen. Ze komen erbij zodra het antwoord en alle delen er zijn."
        ),
        Lang::En => format!(
            "Remarks: {here} of {of} parts are in. They are added as soon as the reply and all parts are there."
        ),
    }
}

/// *12 van 78 rijen ingevuld, som 31*.
pub fn sums(lang: Lang, filled: usize, rows: usize, digits: usize) -> String {
    match lang {
        Lang::Nl => format!("{filled} van {rows} rijen ingevuld, som {digits}"),
        Lang::En => format!("{filled} of {rows} rows filled, sum {digits}"),
    }
}

/// The name of a row for who hears it: *Stelling 12: De dienst …*.
pub fn row(lang: Lang, number: usize, text: &str) -> String {
    match lang {
        Lang::Nl => format!("Stelling {number}: {text}"),
        Lang::En => format!("Statement {number}: {text}"),
    }
}
