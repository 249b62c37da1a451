//! Inviting: one invitation for the room, and what is in it.
//!
//! Invariant: says of every way what it holds and what it does not; promises no way that this page
//! does not have.

use super::super::{Lang, format, words};
use crate::scan::workshop::Identify;

words! {
    /// The screen.
    Invite {
        Title: "Uitnodigen", "Invite";
        Lead: "Eén uitnodiging voor de hele groep. Wie ze opent, kiest een rol en antwoordt op het eigen toestel.", "One invitation for the whole group. Whoever opens it chooses a role and answers on their own device.";
        Make: "Uitnodiging maken", "Make the invitation";
        MakeText: "Kijk eerst de rollen en de gebieden na. Bij het maken krijgt deze scan een eigen sleutel. Daarmee kan alleen wie deze scan heeft, de antwoorden openen. Vanaf dan ziet niemand een resultaat voor u het toont.", "First check the roles and the areas. When it is made, this scan gets a key of its own. With it, only whoever has this scan can open the answers. From then on nobody sees a result before you show it.";
        ToPrepare: "Naar Voorbereiden", "To Prepare";
        NoRandom: "Uw browser kan geen sleutel maken. Er is niets veranderd. Probeer het met een andere browser.", "Your browser cannot make a key. Nothing was changed. Try another browser.";
        Changed: "De voorbereiding is veranderd nadat u deze uitnodiging uitdeelde.", "The preparation changed after you handed this invitation out.";
        ChangedText: "Hieronder staat de nieuwe uitnodiging. Deel die uit. Wie de oude al opende, houdt de rollen en gebieden van toen; die antwoorden kunt u nog altijd innemen.", "Below is the new invitation. Hand that out. Whoever already opened the old one keeps the roles and areas of that time; you can still take those answers in.";
        HandedOut: "Ik deel de nieuwe uit", "I am handing out the new one";
        Code: "QR-code", "QR code";
        CodeName: "QR-code van de uitnodiging", "QR code of the invitation";
        CodeText: "Voor in de zaal. Iedereen richt de camera van de telefoon op de code en opent de link.", "For the room. Everybody points the camera of their phone at the code and opens the link.";
        Big: "Groot tonen", "Show large";
        BigTitle: "Scan de code en doe mee", "Scan the code and take part";
        BigText: "Richt de camera van uw telefoon op de code en open de link.", "Point the camera of your phone at the code and open the link.";
        Close: "Sluiten", "Close";
        NoCode: "Deze uitnodiging is te lang voor een QR-code. Gebruik de link of het bestand, of maak de namen van de rollen korter.", "This invitation is too long for a QR code. Use the link or the file, or make the names of the roles shorter.";
        Link: "Link", "Link";
        LinkText: "Voor in een mail of een chat, bijvoorbeeld een week vooraf.", "For an e-mail or a chat, for example a week ahead.";
        TheLink: "Link van de uitnodiging", "Link of the invitation";
        Copy: "Link kopiëren", "Copy link";
        Copied: "Gekopieerd. Plak de link in een mail of een chat aan de deelnemers.", "Copied. Paste the link into an e-mail or a chat to the participants.";
        NotCopied: "Kopiëren lukte niet. Duid de link aan en kopieer hem zelf.", "Copying did not work. Select the link and copy it yourself.";
        File: "Bestand", "File";
        FileText: "Voor wie de link niet kan gebruiken: open I-scan, en open daar dit bestand.", "For whoever cannot use the link: open I-scan, and open this file there.";
        Save: "Bestand bewaren", "Save file";
        NotSaved: "De browser kon het bestand niet bewaren. Gebruik de link.", "The browser could not save the file. Use the link.";
        NotSavedHere: "De browser kon het bestand niet bewaren. Kijk na of downloads toegelaten zijn en probeer opnieuw.", "The browser could not save the file. Check whether downloads are allowed and try again.";
        InAFile: "U opende I-scan uit een bestand op dit toestel. Een QR-code of link naar dit bestand werkt niet op een telefoon.", "You opened I-scan from a file on this device. A QR code or link to this file does not work on a phone.";
        InAFileText: "Geef de deelnemers het bestand van de uitnodiging samen met I-scan zelf, of open deze scan op een webadres. Op papier antwoorden kan altijd.", "Give the participants the file of the invitation together with I-scan itself, or open this scan at a web address. Answering on paper is always possible.";
        ToBlank: "Naar de vragenlijst op papier", "To the questionnaire on paper";
        About: "Uitnodiging voor een I-scan. Open dit bestand in I-scan om mee te doen. Er staan geen antwoorden in.", "Invitation to an I-scan. Open this file in I-scan to take part. It holds no answers.";
        Holds: "Wat staat erin?", "What does it hold?";
        HoldsText: "QR-code, link en bestand houden hetzelfde in:", "QR code, link and file hold the same:";
        HoldsFileText: "Het bestand houdt dit in:", "The file holds this:";
        HoldsScan: "het kenmerk van deze scan", "the identifier of this scan";
        HoldsKey: "een openbare sleutel, die de antwoorden versleutelt; alleen wie deze scan heeft, kan ze lezen", "a public key, which encrypts the answers; only whoever has this scan can read them";
        HoldsNothing: "Er staan geen antwoorden in, en geen geheime sleutel.", "It holds no answers, and no secret key.";
        Second: "De eerste ronde is gesloten. Deze uitnodiging is voor de tweede ronde.", "The first round is closed. This invitation is for the second round.";
        ToCollect: "Naar Inzamelen", "To Collect";
    }
}

/// Whose scan it is.
pub fn holds_municipality(lang: Lang, name: &str) -> String {
    match (lang, name) {
        (Lang::Nl, "") => "de naam van de gemeente, die u nog niet invulde".to_owned(),
        (Lang::Nl, _) => format!("de gemeente: {name}"),
        (Lang::En, "") => {
            "the name of the municipality, which you have not filled in yet".to_owned()
        }
        (Lang::En, _) => format!("the municipality: {name}"),
    }
}

/// Which questionnaire.
pub fn holds_version(lang: Lang, version: u32) -> String {
    match lang {
        Lang::Nl => format!("de versie van de vragenlijst: {version}"),
        Lang::En => format!("the version of the questionnaire: {version}"),
    }
}

/// The roles, and what is asked of people about themselves.
pub fn holds_roles(lang: Lang, names: &[String], identify: Identify) -> String {
    let list = format::and(lang, names);
    let asked = match (lang, identify) {
        (Lang::Nl, Identify::Role) => "gevraagd wordt de rol alleen",
        (Lang::Nl, Identify::Nickname) => "gevraagd worden de rol en een schuilnaam",
        (Lang::Nl, Identify::Name) => "gevraagd worden de rol en de naam",
        (Lang::En, Identify::Role) => "people are asked for their role only",
        (Lang::En, Identify::Nickname) => "people are asked for their role and a nickname",
        (Lang::En, Identify::Name) => "people are asked for their role and their name",
    };
    match lang {
        Lang::Nl => format!("de rollen, elk met de gebieden die ze krijgt: {list}; {asked}"),
        Lang::En => format!("the roles, each with the areas that it gets: {list}; {asked}"),
    }
}

/// That the file was saved.
pub fn saved(lang: Lang, name: &str) -> String {
    match lang {
        Lang::Nl => format!("Bewaard als {name}."),
        Lang::En => format!("Saved as {name}."),
    }
}
