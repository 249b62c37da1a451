//! What is wrong with a code, and what a reply is to the scan: for a facilitator with a room full of
//! people, and for somebody with a phone.
//!
//! Invariant: every sentence says what happened, that nothing was lost where somebody may fear it, and
//! what to do; none blames whoever sent the code.

use super::{Lang, errors, words};
use crate::exchange::packet::{How, PacketError, PacketFileError, PacketKind, Received};
use crate::exchange::visible;

words! {
    /// Codes.
    Packets {
        Invitation: "een uitnodiging", "an invitation";
        Reply: "een antwoord", "a reply";
        Comments: "een deel van de opmerkingen", "a part of the remarks";
        NewReply: "Ontvangen.", "Received.";
        Remarks: "De opmerkingen bij dit antwoord zijn erbij gezet.", "The remarks to this reply were added.";
        Same: "Dit antwoord was er al. Er is niets gewijzigd.", "This reply was already in. Nothing was changed.";
        Late: "De eerste ronde is gesloten. Dit antwoord telt mee in de tweede.", "The first vote is closed. This reply counts in the second.";
        UnknownRole: "De rol in dit antwoord bestaat niet meer in deze scan. Kies zelf een rol voor deze deelnemer.", "The role in this reply no longer exists in this scan. Choose a role for this participant yourself.";
    }
}

/// What a code holds, in the middle of a sentence.
pub fn kind(lang: Lang, kind: PacketKind) -> &'static str {
    match kind {
        PacketKind::Invitation => Packets::Invitation.say(lang),
        PacketKind::Reply => Packets::Reply.say(lang),
        PacketKind::Comments => Packets::Comments.say(lang),
    }
}

/// Why a reply or a part of the remarks was not taken, for the facilitator.
pub fn refused(lang: Lang, error: &PacketError) -> String {
    match lang {
        Lang::Nl => refused_nl(error),
        Lang::En => refused_en(error),
    }
}

fn refused_nl(error: &PacketError) -> String {
    match error {
        PacketError::Empty => "Er staat niets. Plak de link of de code van een deelnemer, en probeer opnieuw.".to_owned(),
        PacketError::NotACode => "Dit is geen code van een deelnemer. Een code begint met A1 en bestaat uit cijfers en letters. Vraag de deelnemer om de link of de code opnieuw te sturen.".to_owned(),
        PacketError::Cut { found, expected } => format!(
            "Deze code is niet volledig: er zijn {found} van de {expected} tekens. Vraag de deelnemer om ze opnieuw te sturen, of om de QR-code te tonen. De antwoorden staan nog op dat toestel."
        ),
        PacketError::Changed => "In deze code klopt een teken niet: onderweg is iets gewijzigd of verkeerd overgetypt. Kijk de code na, of vraag de deelnemer om ze opnieuw te sturen. De antwoorden staan nog op dat toestel.".to_owned(),
        PacketError::OtherKind { found } => format!(
            "Deze code is geen antwoord, maar {}. Vraag de deelnemer naar de code of de link van “Bezorg mijn antwoorden”.",
            kind(Lang::Nl, *found)
        ),
        PacketError::NewerVersion { found, supported } => format!(
            "Deze code is gemaakt door een nieuwere I-scan (versie {found}; deze pagina kent versie {supported}). Herlaad deze pagina, werk ze bij en probeer opnieuw."
        ),
        PacketError::OtherScan => "Dit antwoord is voor een andere scan. Open die scan en voeg het daar toe. Hoort deze deelnemer toch bij deze scan? Laat hem of haar dan de uitnodiging van vandaag openen.".to_owned(),
        PacketError::OtherInstrument { found } => format!(
            "Dit antwoord is gegeven op versie {found} van de stellingen. Deze pagina gebruikt een andere versie. Herlaad de pagina op beide toestellen. Daarna kan de deelnemer opnieuw antwoorden."
        ),
        PacketError::NotForThisKey => "Dit antwoord is voor deze scan, maar met een andere sleutel verzegeld. Misschien is er op een andere computer opnieuw uitgenodigd. Open het bestand van de scan op die computer, of laat de deelnemer de nieuwe uitnodiging openen.".to_owned(),
        PacketError::Damaged => "Deze code is volledig, maar de inhoud is niet te begrijpen. Vraag de deelnemer om de antwoorden opnieuw te bezorgen.".to_owned(),
    }
}

fn refused_en(error: &PacketError) -> String {
    match error {
        PacketError::Empty => "There is nothing here. Paste a participant's link or code, and try again.".to_owned(),
        PacketError::NotACode => "This is not a participant's code. A code begins with A1 and consists of digits and letters. Ask the participant to send the link or the code again.".to_owned(),
        PacketError::Cut { found, expected } => format!(
            "This code is not complete: {found} of its {expected} characters are here. Ask the participant to send it again, or to show the QR code. The answers are still on that device."
        ),
        PacketError::Changed => "A character in this code is not right: something was changed on the way, or mistyped. Check the code, or ask the participant to send it again. The answers are still on that device.".to_owned(),
        PacketError::OtherKind { found } => format!(
            "This code is not a reply but {}. Ask the participant for the code or the link of “Hand in my answers”.",
            kind(Lang::En, *found)
        ),
        PacketError::NewerVersion { found, supported } => format!(
            "This code was made by a newer I-scan (version {found}; this page knows version {supported}). Reload this page, update it and try again."
        ),
        PacketError::OtherScan => "This reply is for another scan. Open that scan and add it there. Does this participant belong to this scan after all? Then have them open today's invitation.".to_owned(),
        PacketError::OtherInstrument { found } => format!(
            "This reply was given on version {found} of the statements. This page uses another version. Reload the page on both devices. The participant can then answer again."
        ),
        PacketError::NotForThisKey => "This reply is for this scan, but it was sealed with another key. Perhaps people were invited again on another computer. Open the file of the scan on that computer, or have the participant open the new invitation.".to_owned(),
        PacketError::Damaged => "This code is complete, but its content cannot be understood. Ask the participant to hand in the answers again.".to_owned(),
    }
}

/// Why nothing was taken from a file with a reply.
pub fn file_refused(lang: Lang, error: &PacketFileError) -> String {
    match error {
        PacketFileError::File(error) => errors::import(lang, error),
        PacketFileError::Packet(error) => refused(lang, error),
    }
}

/// What a reply is to the scan, in one or more sentences.
pub fn received(lang: Lang, received: &Received) -> String {
    let mut said = vec![match (received.how, lang) {
        (How::New, lang) => Packets::NewReply.say(lang).to_owned(),
        (How::Remarks, lang) => Packets::Remarks.say(lang).to_owned(),
        (How::Same, lang) => return Packets::Same.say(lang).to_owned(),
        (How::Replaces { seq }, Lang::Nl) => format!(
            "Ontvangen. Dit antwoord telt nu mee in plaats van het vorige (nummer {seq}), dat bewaard blijft."
        ),
        (How::Replaces { seq }, Lang::En) => format!(
            "Received. This reply now counts instead of the one before (number {seq}), which is kept."
        ),
        (How::Older { newest }, Lang::Nl) => format!(
            "Dit antwoord is ouder dan wat er al is. Het is bewaard, maar het latere (nummer {newest}) blijft meetellen."
        ),
        (How::Older { newest }, Lang::En) => format!(
            "This reply is older than what is already in. It was kept, but the later one (number {newest}) goes on counting."
        ),
    }];
    if received.late {
        said.push(Packets::Late.say(lang).to_owned());
    }
    if received.dropped > 0 {
        said.push(dropped(lang, received.dropped));
    }
    if received.unknown_role {
        said.push(Packets::UnknownRole.say(lang).to_owned());
    }
    said.join(" ")
}

fn dropped(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::Nl, 1) => {
            "1 antwoord is weggelaten: het gaat over iets wat deze rol niet gevraagd werd."
                .to_owned()
        }
        (Lang::Nl, count) => format!(
            "{count} antwoorden zijn weggelaten: ze gaan over wat deze rol niet gevraagd werd."
        ),
        (Lang::En, 1) => {
            "1 answer was left out: it is about something that this role was not asked.".to_owned()
        }
        (Lang::En, count) => {
            format!("{count} answers were left out: they are about what this role was not asked.")
        }
    }
}

/// The parts of somebody's remarks that are not in yet.
pub fn missing(lang: Lang, numbers: &[u16], of: u16) -> String {
    let numbers: Vec<String> = numbers.iter().take(20).map(u16::to_string).collect();
    let list = numbers.join(", ");
    match (lang, numbers.len()) {
        (Lang::Nl, 1) => format!(
            "Van de opmerkingen ontbreekt nog deel {list} van {of}. Laat de deelnemer die QR-code ook tonen."
        ),
        (Lang::Nl, _) => format!(
            "Van de opmerkingen ontbreken nog de delen {list} van {of}. Laat de deelnemer die QR-codes ook tonen."
        ),
        (Lang::En, 1) => format!(
            "Part {list} of {of} of the remarks is still missing. Have the participant show that QR code too."
        ),
        (Lang::En, _) => format!(
            "Parts {list} of {of} of the remarks are still missing. Have the participant show those QR codes too."
        ),
    }
}

/// What stands in a file with a reply, for whoever opens it in a text editor.
pub fn about_response(lang: Lang, municipality: &str) -> String {
    let name = visible(municipality);
    match lang {
        Lang::Nl => format!(
            "Verzegelde antwoorden van een deelnemer aan de I-scan van {name}. Alleen de begeleider van die scan kan ze openen."
        ),
        Lang::En => format!(
            "Sealed answers of a participant in the I-scan of {name}. Only the facilitator of that scan can open them."
        ),
    }
}

/// What stands in a file with an invitation, for whoever opens it in a text editor.
pub fn about_invitation(lang: Lang, municipality: &str) -> String {
    let name = visible(municipality);
    match lang {
        Lang::Nl => format!(
            "Uitnodiging om deel te nemen aan de I-scan van {name}. Er staan geen antwoorden in."
        ),
        Lang::En => {
            format!("Invitation to take part in the I-scan of {name}. No answers are in it.")
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    fn errors() -> [PacketError; 10] {
        let (found, supported) = (2, 1);
        [
            PacketError::Empty,
            PacketError::NotACode,
            PacketError::Cut {
                found: 120,
                expected: 185,
            },
            PacketError::Changed,
            PacketError::OtherKind {
                found: PacketKind::Invitation,
            },
            PacketError::NewerVersion { found, supported },
            PacketError::OtherScan,
            PacketError::OtherInstrument { found },
            PacketError::NotForThisKey,
            PacketError::Damaged,
        ]
    }

    #[test]
    fn every_refusal_has_a_sentence_of_its_own_that_says_what_to_do() {
        for lang in Lang::ALL {
            let mut seen = Vec::new();
            for error in errors() {
                let sentence = refused(lang, &error);
                assert!(!seen.contains(&sentence), "{error:?}");
                let first_and_more = sentence.matches(['.', '?', ':']).count();
                assert!(first_and_more >= 2, "{sentence}");
                seen.push(sentence);
            }
        }
    }

    #[test]
    fn what_was_received_is_said_with_everything_that_matters() {
        let reply = Received {
            how: How::Replaces { seq: 2 },
            late: true,
            dropped: 3,
            unknown_role: false,
            arrival: None,
        };
        let said = received(Lang::Nl, &reply);
        for part in ["nummer 2", "tweede", "3 antwoorden zijn weggelaten"] {
            assert!(said.contains(part), "{said}");
        }
        let same = Received {
            how: How::Same,
            ..reply
        };
        assert_eq!(received(Lang::Nl, &same), Packets::Same.say(Lang::Nl));
    }

    #[test]
    fn missing_parts_are_named_by_number() {
        assert!(missing(Lang::Nl, &[2], 3).contains("deel 2 van 3"));
        assert!(missing(Lang::En, &[1, 3], 3).contains("Parts 1, 3 of 3"));
    }
}
