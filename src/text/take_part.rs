//! The words of somebody's own part in a scan: the invitation, answering, handing in.
//!
//! Invariant: *vertrouwelijk* is promised and nothing more than that; no sentence blames or hurries.

use super::{Lang, errors, words};
use crate::exchange::packet::{PacketError, PacketFileError, PacketKind};
use crate::scan::VoteRound;
use crate::scan::workshop::Identify;

words! {
    /// The invitation.
    Joining {
        Title: "U bent uitgenodigd", "You are invited";
        What: "U reageert op stellingen over hoe uw gemeente vandaag werkt. Er zijn geen juiste of foute antwoorden. U kunt stoppen en later op dit toestel verdergaan.", "You react to statements about how your municipality works today. There are no right or wrong answers. You can stop and go on later on this device.";
        SecondVote: "Dit is de tweede ronde: u antwoordt opnieuw, na het gesprek.", "This is the second round: you answer again, after the discussion.";
        Who: "Wie ziet wat?", "Who sees what?";
        Here: "Uw antwoorden staan alleen op dit toestel, tot u ze zelf bezorgt.", "Your answers are on this device only, until you hand them in yourself.";
        Room: "De groep ziet alleen hoeveel mensen wat antwoordden, niet wie. Cijfers van heel kleine groepen blijven verborgen.", "The group only sees how many people answered what, not who. Figures of very small groups stay hidden.";
        Confidential: "Uw antwoorden zijn vertrouwelijk. De begeleider bewaart ze samen met uw rol. Daaruit valt soms af te leiden wie u bent.", "Your answers are confidential. The facilitator keeps them together with your role. From that it is sometimes possible to tell who you are.";
        Role: "Wat is uw rol?", "What is your role?";
        Nickname: "Uw schuilnaam", "Your nickname";
        NicknameHint: "Kies een naam waaraan u uzelf herkent. Een ander hoeft u er niet aan te herkennen.", "Choose a name by which you know yourself. Others need not recognise you by it.";
        Name: "Uw naam", "Your name";
        NameHint: "De begeleider vraagt in deze scan om uw naam.", "The facilitator asks for your name in this scan.";
        NoRole: "Kies eerst uw rol.", "Choose your role first.";
        NoName: "Vul eerst een naam in.", "Fill in a name first.";
        Begin: "Beginnen", "Begin";
        Begun: "Op dit toestel is al begonnen", "Somebody has already begun on this device";
        GoOn: "Verder gaan", "Continue";
        Other: "Iemand anders op dit toestel", "Somebody else on this device";
        OtherText: "Wat er al staat, blijft staan.", "What is already there stays.";
        NoRandom: "Deze browser kan niet meedoen, omdat hij geen toevalsgetallen geeft. Er is niets bewaard. Gebruik een recente browser, of vraag de begeleider om een vragenlijst op papier.", "This browser cannot take part because it gives no random numbers. Nothing was stored. Use a recent browser, or ask the facilitator for a questionnaire on paper.";
        Refused: "Deze uitnodiging kan niet geopend worden", "This invitation cannot be opened";
        Nothing: "Er is niets gewijzigd op dit toestel.", "Nothing was changed on this device.";
        Waiting: "Even kijken wat er op dit toestel staat…", "Looking what is on this device…";
    }
}

words! {
    /// The overview of somebody's part.
    Taking {
        Title: "Uw antwoorden", "Your answers";
        Lead: "Zeg per stelling in hoeverre ze vandaag klopt bij u. Twijfelt u of weet u het niet? Kies dan “weet ik niet”.", "For each statement, say how far it is true for you today. In doubt, or you do not know? Choose “I don’t know”.";
        SecondLead: "Tweede ronde. Uw eerdere antwoorden staan er nog. Wijzig wat u na het gesprek anders ziet, en bezorg ze dan opnieuw.", "Second round. Your earlier answers are still here. Change what you see differently after the discussion, and then hand them in again.";
        First: "Naar de eerste stelling", "Go to the first statement";
        HandIn: "Bezorg mijn antwoorden", "Hand in my answers";
        HandInAgain: "Bezorg ze opnieuw", "Hand them in again";
        ShowAgain: "Toon de code opnieuw", "Show the code again";
        Section: "Bezorgen", "Handing in";
        NotYet: "Uw antwoorden staan alleen op dit toestel. Bezorg ze aan de begeleider als u klaar bent.", "Your answers are on this device only. Hand them in to the facilitator when you are done.";
        AlsoNow: "Hebt u geen tijd meer? U kunt ook bezorgen wat u al hebt.", "Out of time? You can also hand in what you have.";
        Ready: "Uw antwoorden staan klaar om te bezorgen. Sindsdien wijzigde u niets.", "Your answers are ready to hand in. You have changed nothing since.";
        ShortNotYet: "nog niet bezorgd", "not handed in yet";
        ShortReady: "klaar om te bezorgen", "ready to hand in";
        ShortChanged: "gewijzigd sinds het bezorgen", "changed since handing in";
        NoAnswer: "Geef eerst minstens één antwoord. Daarna kunt u uw antwoorden hier bezorgen.", "Give at least one answer first. After that you can hand in your answers here.";
        Unreadable: "De uitnodiging bij deze antwoorden past niet meer bij deze versie van de I-scan. Uw antwoorden staan nog op dit toestel. Vraag de begeleider om een nieuwe uitnodiging en open die hier.", "The invitation that belongs to these answers no longer fits this version of I-scan. Your answers are still on this device. Ask the facilitator for a new invitation and open it here.";
        NextTitle: "Klaar op dit toestel?", "Done on this device?";
        NextText: "Doet na u iemand anders mee op dit toestel? Wis dan uw antwoorden.", "Does somebody else take part on this device after you? Then erase your answers.";
        Next: "Volgende persoon op dit toestel", "Next person on this device";
        Sure: "Uw antwoorden van dit toestel wissen?", "Erase your answers from this device?";
        SureText: "Uw antwoorden en opmerkingen verdwijnen van dit toestel. Dit kunt u niet ongedaan maken. Wat u al bezorgde, blijft bij de begeleider.", "Your answers and comments disappear from this device. This cannot be undone. What you already handed in stays with the facilitator.";
        NeverSent: "U hebt uw antwoorden nog niet bezorgd. Als u ze nu wist, zijn ze weg.", "You have not handed in your answers yet. If you erase them now, they are gone.";
        ChangedSince: "U wijzigde nog iets nadat u bezorgde. Die wijzigingen zijn dan weg.", "You changed something after handing in. Those changes will be gone.";
        Erase: "Wissen en opnieuw beginnen", "Erase and start again";
        Cancel: "Niet wissen", "Do not erase";
        NotErased: "De browser liet niet toe om alles te wissen. Wis de gegevens van deze site in de instellingen van de browser.", "The browser did not allow everything to be erased. Clear this site’s data in the browser’s settings.";
    }
}

words! {
    /// Handing in.
    Handing {
        Title: "Bezorg mijn antwoorden", "Hand in my answers";
        Choose: "Kies één manier. Alleen de begeleider kan openen wat u bezorgt.", "Choose one way. Only the facilitator can open what you hand in.";
        Camera: "Houd dit voor de camera van de begeleider", "Hold this up to the facilitator’s camera";
        CameraHint: "Zet uw scherm op zijn helderst.", "Turn your screen to its brightest.";
        Code: "QR-code met uw antwoorden", "QR code with your answers";
        NoCode: "Deze code is te lang voor een QR-code. Kies een andere manier.", "This code is too long for a QR code. Choose another way.";
        AlsoComments: "Ook mijn opmerkingen tonen", "Show my comments too";
        NextCode: "Volgende code", "Next code";
        BackToAnswers: "Terug naar de code met antwoorden", "Back to the code with answers";
        Send: "Versturen", "Send";
        Far: "Zit u niet bij de begeleider? Stuur de link met een mail of een chat.", "Not with the facilitator? Send the link by mail or chat.";
        ShareLink: "Link delen", "Share link";
        CopyLink: "Link kopiëren", "Copy link";
        Link: "De link", "The link";
        Otherwise: "Als code of als bestand", "As a code or as a file";
        TheCode: "De code", "The code";
        CopyCode: "Code kopiëren", "Copy code";
        SaveFile: "Bestand bewaren", "Save file";
        ShareFile: "Bestand delen", "Share file";
        FileHint: "Stuur het bestand daarna zelf naar de begeleider.", "Then send the file to the facilitator yourself.";
        Where: "Wat staat waar?", "What is where?";
        InCode: "In de QR-code en in de code: uw rol en uw antwoorden.", "In the QR code and in the code: your role and your answers.";
        InAll: "In de QR-code, de link, de code en het bestand staat hetzelfde: uw rol en uw antwoorden. Opmerkingen schreef u niet.", "The QR code, the link, the code and the file hold the same: your role and your answers. You wrote no comments.";
        InLink: "In de link: uw antwoorden en uw opmerkingen.", "In the link: your answers and your comments.";
        NotInLink: "In de link: uw antwoorden. Uw opmerkingen zijn te lang voor een link.", "In the link: your answers. Your comments are too long for a link.";
        InFile: "In het bestand: uw antwoorden en uw opmerkingen.", "In the file: your answers and your comments.";
        Later: "U kunt nog wijzigen tot de ronde gesloten wordt. Bezorg ze dan opnieuw.", "You can still change your answers until the round is closed. Then hand them in again.";
        Arrived: "Dit toestel kan niet zien of uw antwoorden aankwamen. De begeleider ziet dat wel.", "This device cannot see whether your answers arrived. The facilitator can.";
        Back: "Terug naar mijn antwoorden", "Back to my answers";
        Copied: "Gekopieerd. Plak het in een mail of een chat aan de begeleider.", "Copied. Paste it into a mail or a chat to the facilitator.";
        NotCopied: "Kopiëren lukte niet. Duid de tekst aan en kopieer hem zelf, of kies een andere manier.", "Copying did not work. Select the text and copy it yourself, or choose another way.";
        Shared: "Doorgegeven. Kijk in die app na of het vertrokken is.", "Handed over. Check in that app that it was sent.";
        NotShared: "Delen lukte niet. Kies een andere manier.", "Sharing did not work. Choose another way.";
        NotSaved: "De browser kon het bestand niet bewaren. Kies een andere manier.", "The browser could not save the file. Choose another way.";
        About: "Antwoorden van een deelnemer aan een I-scan, versleuteld voor de begeleider. Stuur dit bestand naar de begeleider; alleen die kan het openen, met Bestand openen in de I-scan.", "Answers of a participant in an I-scan, encrypted for the facilitator. Send this file to the facilitator, who alone can open it, with Open file in I-scan.";
        LinkTitle: "Mijn antwoorden voor de I-scan", "My answers for the I-scan";
    }
}

/// *Deelname aan Stekene*: the name under which somebody's part stands in the list.
pub fn scan_name(lang: Lang, municipality: &str) -> String {
    match (lang, municipality) {
        (Lang::Nl, "") => "Deelname aan een I-scan".to_owned(),
        (Lang::Nl, name) => format!("Deelname aan {name}"),
        (Lang::En, "") => "Part in an I-scan".to_owned(),
        (Lang::En, name) => format!("Part in {name}"),
    }
}

/// *voor de I-scan van Stekene*.
pub fn lead(lang: Lang, municipality: &str) -> String {
    match (lang, municipality) {
        (Lang::Nl, "") => "Doe mee aan de I-scan van uw gemeente.".to_owned(),
        (Lang::Nl, name) => format!("Doe mee aan de I-scan van {name}."),
        (Lang::En, "") => "Take part in the I-scan of your municipality.".to_owned(),
        (Lang::En, name) => format!("Take part in the I-scan of {name}."),
    }
}

/// What the facilitator gets to see of a person, before anything is shown to the room.
pub fn facilitator_sees(lang: Lang, identify: Identify) -> &'static str {
    match (lang, identify) {
        (Lang::Nl, Identify::Role) => {
            "De begeleider ziet dat er iemand met uw rol antwoordde, en leest uw opmerkingen."
        }
        (Lang::Nl, Identify::Nickname) => {
            "De begeleider ziet uw schuilnaam en uw rol, en leest uw opmerkingen."
        }
        (Lang::Nl, Identify::Name) => {
            "De begeleider ziet uw naam en uw rol, en leest uw opmerkingen."
        }
        (Lang::En, Identify::Role) => {
            "The facilitator sees that somebody with your role answered, and reads your comments."
        }
        (Lang::En, Identify::Nickname) => {
            "The facilitator sees your nickname and your role, and reads your comments."
        }
        (Lang::En, Identify::Name) => {
            "The facilitator sees your name and your role, and reads your comments."
        }
    }
}

/// Of whom a part is, and how far it is: *Diensthoofden, Jan: 12 van 78*.
pub fn somebody(role: &str, name: Option<&str>, far: &str) -> String {
    match name {
        Some(name) => format!("{role}, {name}: {far}"),
        None => format!("{role}: {far}"),
    }
}

/// *Stekene · Diensthoofden*.
pub fn who(municipality: &str, role: &str, name: Option<&str>) -> String {
    let parts = [Some(municipality), Some(role), name];
    let parts: Vec<&str> = parts.into_iter().flatten().collect();
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}

/// How much was changed since the answers were made ready.
pub fn changed(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::Nl, 1) => "Sinds u bezorgde, wijzigde u 1 antwoord of opmerking.".to_owned(),
        (Lang::Nl, count) => {
            format!("Sinds u bezorgde, wijzigde u {count} antwoorden of opmerkingen.")
        }
        (Lang::En, 1) => "Since you handed in, you changed 1 answer or comment.".to_owned(),
        (Lang::En, count) => {
            format!("Since you handed in, you changed {count} answers or comments.")
        }
    }
}

/// What is handed in: *78 van 78 beantwoord, 2 opmerkingen. Ronde 1, versie 1.*
pub fn what(lang: Lang, answered: &str, comments: usize, vote: VoteRound, number: u32) -> String {
    let round = vote.number();
    match (lang, comments) {
        (Lang::Nl, 0) => format!("{answered} beantwoord. Ronde {round}, versie {number}."),
        (Lang::Nl, 1) => {
            format!("{answered} beantwoord, 1 opmerking. Ronde {round}, versie {number}.")
        }
        (Lang::Nl, comments) => {
            format!(
                "{answered} beantwoord, {comments} opmerkingen. Ronde {round}, versie {number}."
            )
        }
        (Lang::En, 0) => format!("{answered} answered. Round {round}, version {number}."),
        (Lang::En, 1) => {
            format!("{answered} answered, 1 comment. Round {round}, version {number}.")
        }
        (Lang::En, comments) => {
            format!("{answered} answered, {comments} comments. Round {round}, version {number}.")
        }
    }
}

/// In which further codes the comments are.
pub fn in_codes(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::Nl, 1) => "Uw opmerkingen staan in 1 extra code.".to_owned(),
        (Lang::Nl, count) => format!("Uw opmerkingen staan in {count} extra codes."),
        (Lang::En, 1) => "Your comments are in 1 extra code.".to_owned(),
        (Lang::En, count) => format!("Your comments are in {count} extra codes."),
    }
}

/// Which of the codes with comments is shown.
pub fn comments_code(lang: Lang, number: usize, total: usize) -> String {
    match lang {
        Lang::Nl => format!("Opmerkingen, code {number} van {total}: houd ook deze voor de camera"),
        Lang::En => format!("Comments, code {number} of {total}: hold this one up too"),
    }
}

/// After the file was handed to the browser.
pub fn file_saved(lang: Lang, name: &str) -> String {
    match lang {
        Lang::Nl => format!(
            "Het bestand {name} is aan uw browser gegeven. {}",
            Handing::FileHint.say(lang)
        ),
        Lang::En => format!(
            "The file {name} was handed to your browser. {}",
            Handing::FileHint.say(lang)
        ),
    }
}

/// Why an invitation is not opened, and what to do.
pub fn refused(lang: Lang, error: &PacketError) -> String {
    match lang {
        Lang::Nl => refused_nl(error),
        Lang::En => refused_en(error),
    }
}

/// Why nothing is opened from a file with an invitation.
pub fn file_refused(lang: Lang, error: &PacketFileError) -> String {
    match error {
        PacketFileError::File(error) => errors::import(lang, error),
        PacketFileError::Packet(error) => refused(lang, error),
    }
}

fn refused_nl(error: &PacketError) -> String {
    match error {
        PacketError::Empty | PacketError::NotACode => "Dit is geen uitnodiging van de I-scan. Scan de QR-code opnieuw, of vraag de begeleider om de link nog eens te sturen.".to_owned(),
        PacketError::Cut { found, expected } => format!(
            "De link is afgekapt: er staan {found} van de {expected} tekens. Dat gebeurt soms in een mail of een chat. Kopieer de hele link, of scan de QR-code."
        ),
        PacketError::Changed => "In de link staat een teken te veel, te weinig of anders. Is hij overgetypt? Kopieer de link, of scan de QR-code opnieuw.".to_owned(),
        PacketError::OtherKind { found: PacketKind::Reply | PacketKind::Comments } => "Dit is geen uitnodiging, maar het antwoord van een deelnemer. Alleen de begeleider kan dat openen.".to_owned(),
        PacketError::NewerVersion { .. } => "Deze uitnodiging is gemaakt met een nieuwere I-scan. Laad deze pagina opnieuw. Blijft dit staan? Sluit dan alle vensters met de I-scan en open de link opnieuw.".to_owned(),
        PacketError::OtherInstrument { found } => format!(
            "Deze uitnodiging hoort bij een andere versie van de stellingen (versie {found}). Laad deze pagina opnieuw. Blijft dit staan? Vraag de begeleider om een nieuwe uitnodiging."
        ),
        PacketError::OtherKind { .. } | PacketError::OtherScan | PacketError::NotForThisKey | PacketError::Damaged => "Deze uitnodiging is beschadigd. Scan de QR-code opnieuw, of vraag de begeleider om een nieuwe uitnodiging.".to_owned(),
    }
}

fn refused_en(error: &PacketError) -> String {
    match error {
        PacketError::Empty | PacketError::NotACode => "This is not an I-scan invitation. Scan the QR code again, or ask the facilitator to send the link once more.".to_owned(),
        PacketError::Cut { found, expected } => format!(
            "The link is cut off: it has {found} of its {expected} characters. That sometimes happens in a mail or a chat. Copy the whole link, or scan the QR code."
        ),
        PacketError::Changed => "The link has a character too many, too few or different. Was it typed over? Copy the link, or scan the QR code again.".to_owned(),
        PacketError::OtherKind { found: PacketKind::Reply | PacketKind::Comments } => "This is not an invitation but the reply of a participant. Only the facilitator can open it.".to_owned(),
        PacketError::NewerVersion { .. } => "This invitation was made with a newer I-scan. Reload this page. Does this stay? Then close all windows with I-scan and open the link again.".to_owned(),
        PacketError::OtherInstrument { found } => format!(
            "This invitation belongs to another version of the statements (version {found}). Reload this page. Does this stay? Ask the facilitator for a new invitation."
        ),
        PacketError::OtherKind { .. } | PacketError::OtherScan | PacketError::NotForThisKey | PacketError::Damaged => "This invitation is damaged. Scan the QR code again, or ask the facilitator for a new invitation.".to_owned(),
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn confidence_is_promised_and_namelessness_is_not() {
        let joining = Joining::ALL.iter().map(|words| words.say(Lang::Nl));
        let taking = Taking::ALL.iter().map(|words| words.say(Lang::Nl));
        let handing = Handing::ALL.iter().map(|words| words.say(Lang::Nl));
        let said: Vec<&str> = joining.chain(taking).chain(handing).collect();
        assert!(said.iter().any(|words| words.contains("vertrouwelijk")));
        assert!(
            !said
                .iter()
                .any(|words| words.to_lowercase().contains("anoniem"))
        );
    }

    #[test]
    fn every_reason_for_refusing_an_invitation_says_what_to_do() {
        let cut = PacketError::Cut {
            found: 40,
            expected: 96,
        };
        assert!(refused(Lang::Nl, &cut).contains("40 van de 96"));
        let newer = PacketError::NewerVersion {
            found: 2,
            supported: 1,
        };
        let other = PacketError::OtherInstrument { found: 7 };
        let kind = PacketError::OtherKind {
            found: PacketKind::Reply,
        };
        let all = [
            cut,
            newer,
            other,
            kind,
            PacketError::Empty,
            PacketError::Changed,
            PacketError::Damaged,
        ];
        for lang in [Lang::Nl, Lang::En] {
            let said: Vec<String> = all.iter().map(|error| refused(lang, error)).collect();
            for (at, text) in said.iter().enumerate() {
                assert!(text.matches('.').count() >= 2, "{text}");
                assert!(!said[..at].contains(text), "{text}");
            }
        }
    }
}
