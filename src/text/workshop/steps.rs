//! The steps of the workshop, what stands for results that are not yet shown, and the end of it.

use super::super::{Lang, words};

words! {
    /// What stands for results that are not yet shown.
    Unseen {
        Title: "Nog niet getoond", "Not shown yet";
        Lead: "Dit is een scan met een groep. Het resultaat ziet u pas als u het in de workshop aan iedereen toont.", "This is a scan with a group. You will see the result only when you show it to everybody in the workshop.";
        Text: "Zo antwoordt iedereen vrij, en ziet niemand vooraf wat een ander antwoordde. Ook u niet.", "That way everybody answers freely, and nobody sees beforehand what somebody else answered. Not even you.";
        ToWorkshop: "Naar de workshop", "To the workshop";
    }
}

words! {
    /// The steps of the workshop.
    Step {
        Title: "Workshop", "Workshop";
        Lead: "Iedereen reageert eerst alleen op de stellingen. Daarna kijkt u samen waar u het eens bent en waar niet, en spreekt u af waar uw gemeente staat en waar ze naartoe wil.", "Everybody first reacts to the statements alone. Then you look together where you agree and where you do not, and you agree where your municipality stands and where it wants to go.";
        Prepare: "Voorbereiden", "Prepare";
        PrepareText: "Kies de rollen, wie welke stellingen krijgt en hoe u deelnemers kent.", "Choose the roles, who gets which statements and how you know the participants.";
        Purpose: "Blad vooraf: waarvoor dienen de resultaten?", "Page beforehand: what are the results for?";
        Schedule: "Draaiboek van de dag", "Run-of-show of the day";
        Blank: "Vragenlijst op papier", "Questionnaire on paper";
        Invite: "Uitnodigen", "Invite";
        InviteText: "Eén uitnodiging voor de hele groep: een QR-code, een link en een bestand.", "One invitation for the whole group: a QR code, a link and a file.";
        Collect: "Inzamelen", "Collect";
        CollectText: "Neem de antwoorden aan: met de camera, als link of code, als bestand of van papier. Sluit daarna de ronde.", "Take the answers in: with the camera, as a link or code, as a file or from paper. Then close the round.";
        Entry: "Antwoorden van papier intypen", "Type answers from paper";
        Talk: "Tonen en bespreken", "Show and discuss";
        TalkText: "Toon de antwoorden, eerst waar de groep het eens is, en bespreek de verschillen.", "Show the answers, first where the group agrees, and discuss the differences.";
        Agree: "Afspreken", "Agree";
        AgreeText: "Spreek per gebied af in welke fase u staat, waarom, en waar u naartoe wilt.", "Agree for each area in which phase you are, why, and where you want to go.";
        Wall: "Scherm voor de zaal openen", "Open the screen for the room";
        Report: "Rapport afdrukken", "Print the report";
        ReportText: "Druk bladzijde 1 af voor iedereen vertrekt.", "Print page 1 before everybody leaves.";
        Loosen: "Antwoorden losmaken van personen", "Cut answers loose from persons";
        LoosenText: "Na de workshop, als alles afgesproken is. Dit kunt u niet ongedaan maken.", "After the workshop, when everything is agreed. This cannot be undone.";
        Own: "Ook zelf antwoorden op de stellingen", "Answer the statements yourself too";
    }
}

words! {
    /// How far a step is.
    StepState {
        Todo: "te doen", "to do";
        Busy: "bezig", "in progress";
        Done: "klaar", "done";
    }
}

words! {
    /// Cutting answers loose from persons.
    Loosening {
        Title: "Antwoorden definitief losmaken van personen", "Cut answers loose from persons for good";
        Lead: "Antwoorden van een lokaal bestuur kunnen in principe opgevraagd worden. Maak ze daarom los van personen zodra u ze niet meer nodig hebt.", "Answers held by a local government can in principle be asked for by citizens. So cut them loose from persons as soon as you no longer need them.";
        Kept: "Wat blijft: hoeveel mensen wat antwoordden, per gebied en per rol; de scores; wat u afsprak; de opmerkingen die vrijgegeven zijn.", "What stays: how many people answered what, per area and per role; the scores; what you agreed; the remarks that were released.";
        Gone: "Wat verdwijnt: namen en schuilnamen, wie samen welke antwoorden gaf over verschillende gebieden, vroegere versies van antwoorden, opmerkingen die niet vrijgegeven zijn, antwoorden die nooit getoond werden, en rollen met minder dan vier mensen. Ook de sleutel verdwijnt die bezorgde antwoorden opent. Een vergelijking van groepen kan daardoor veranderen.", "What goes: names and nicknames, who gave which answers across different areas, earlier versions of answers, remarks that were not released, answers that were never shown, and roles with fewer than four people. The key that opens answers goes, too. A comparison of groups may change because of that.";
        Files: "Bestanden die u vroeger bewaarde, houden de oude antwoorden. Verwijder ze zelf, ook bij wie u ze gaf.", "Files that you saved earlier still hold the old answers. Delete them yourself, also with those to whom you gave them.";
        Final: "Dit kan niet ongedaan gemaakt worden, ook niet met de knop Ongedaan maken.", "This cannot be undone, not even with the Undo button.";
        Understood: "Ik begrijp dat dit definitief is", "I understand that this is final";
        Do: "Nu losmaken", "Cut loose now";
        Done: "De antwoorden zijn losgemaakt van personen.", "The answers were cut loose from persons.";
        NoRandom: "Uw browser kan geen toevalsgetallen maken. Er is niets veranderd.", "Your browser cannot make random numbers. Nothing was changed.";
        NotYet: "Sluit eerst de ronde en toon de resultaten. Daarna kunt u de antwoorden losmaken.", "First close the round and show the results. After that you can cut the answers loose.";
        Nobody: "Er zijn geen antwoorden om los te maken.", "There are no answers to cut loose.";
        SavedFile: "Op dit toestel bewaarde u het laatst een bestand op", "On this device you last saved a file on";
    }
}

/// *6 mensen zijn binnen.*
pub fn so_many_in(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::Nl, 0) => "Nog niemand is binnen.".to_owned(),
        (Lang::Nl, 1) => "1 persoon is binnen.".to_owned(),
        (Lang::Nl, _) => format!("{count} personen zijn binnen."),
        (Lang::En, 0) => "Nobody is in yet.".to_owned(),
        (Lang::En, 1) => "1 person is in.".to_owned(),
        (Lang::En, _) => format!("{count} people are in."),
    }
}
