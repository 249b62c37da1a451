//! Preparing: who guides, who takes part, who is asked what.
//!
//! Invariant: what is promised about answers is never more than METHOD §5 keeps: confidential, not
//! anonymous.

use super::super::{Lang, format, words};
use crate::instrument::RoleGroup;
use crate::scan::workshop::{Identify, Level};

words! {
    /// The screen.
    Prepare {
        Title: "Voorbereiden", "Prepare";
        Lead: "Leg vast hoe de workshop verloopt. Alles is al ingevuld zoals het meestal past: kijk het na en wijzig wat bij u anders is.", "Set down how the workshop will go. Everything is filled in already as it usually fits: check it and change what is different for you.";
        Held: "De uitnodiging is al gemaakt. Wijzigt u nog rollen, gebieden of hoe u deelnemers kent, deel dan de nieuwe uitnodiging uit. Wie de oude al heeft, houdt de rollen en gebieden van toen. Antwoorden op de oude uitnodiging blijven welkom.", "The invitation was already made. If you still change roles, areas or how you know participants, hand out the new invitation. Whoever has the old one keeps the roles and areas of that time. Answers to the old invitation remain welcome.";
        ToInvite: "Naar de uitnodiging", "To the invitation";
        YouTitle: "Uw eigen rol", "Your own part";
        Guide: "Ik begeleid alleen", "I guide only";
        GuideText: "U telt niet mee als deelnemer. Dat past het best als u het gesprek leidt.", "You do not count as a participant. This fits best if you lead the conversation.";
        Both: "Ik begeleid en antwoord zelf mee", "I guide and answer too";
        BothText: "U telt mee als één deelnemer, zonder naam en zonder rol, en krijgt alle gebieden.", "You count as one participant, without a name or a role, and are asked all areas.";
        OwnAnswers: "U gaf zelf al antwoorden. Die blijven staan en tellen mee, dus u kunt hier niet meer “Ik begeleid alleen” kiezen.", "You already gave answers yourself. They stay and count, so you can no longer choose “I guide only” here.";
        RolesTitle: "Rollen", "Roles";
        RolesText: "Iedere deelnemer kiest één rol. Verschillen tussen de twee groepen, sturend en uitvoerend, komen in het gesprek aan bod. Een groep of rol tonen we nooit apart als ze te klein is.", "Each participant chooses one role. Differences between the two groups, steering and executing, come up in the conversation. A group or role that is too small is never shown on its own.";
        RoleName: "Naam van de rol", "Name of the role";
        Group: "Groep", "Group";
        Remove: "Verwijderen", "Remove";
        NewRole: "Nieuwe rol", "New role";
        NewRoleHint: "Bijvoorbeeld: politiezone, buurgemeente, OCMW-raad.", "For example: police zone, neighbouring municipality, welfare council.";
        Add: "Rol toevoegen", "Add role";
        NeedsName: "Geef de nieuwe rol eerst een naam.", "First give the new role a name.";
        SameName: "Er is al een rol met die naam.", "There already is a role with that name.";
        TooMany: "Er zijn al twintig rollen. Verwijder er eerst één.", "There are twenty roles already. Remove one first.";
        LastRole: "De enige rol kan niet weg: iedere deelnemer kiest er één.", "The only role cannot go: each participant chooses one.";
        RolesDefault: "De zes gewone rollen terugzetten", "Restore the six usual roles";
        AskedTitle: "Wie krijgt welke gebieden?", "Who gets which areas?";
        AskedText: "Een vinkje betekent: wie deze rol kiest, krijgt de stellingen van dit gebied. Vijf gebieden van ICT gaan gewoonlijk alleen naar wie er zicht op heeft.", "A tick means: whoever chooses this role gets the statements of this area. Five areas of ICT usually go only to those who can tell.";
        AskedDefault: "Standaard terugzetten", "Restore the default";
        AskedIsDefault: "Dit is de standaard.", "This is the default.";
        AskedDiffers: "Dit wijkt af van de standaard.", "This differs from the default.";
        AreaHead: "Gebied", "Area";
        IdentifyTitle: "Hoe kent u de deelnemers?", "How do you know the participants?";
        IdentifyText: "Antwoorden zijn vertrouwelijk, niet anoniem: een rol en veel antwoorden samen kunnen iemand verraden.", "Answers are confidential, not anonymous: a role and many answers together can give somebody away.";
        LevelTitle: "Wat mag de zaal zien?", "What may the room see?";
        OnlineTitle: "Wanneer antwoordt de groep?", "When does the group answer?";
        OnDay: "Op de dag zelf", "On the day itself";
        OnDayText: "Iedereen antwoordt in de zaal, op de eigen telefoon of op papier. Reken op 40 minuten.", "Everybody answers in the room, on their own phone or on paper. Allow 40 minutes.";
        Online: "Online, in de week ervoor", "Online, in the week before";
        OnlineText: "U stuurt de uitnodiging een week vooraf. Zo blijft er op de dag meer tijd om te praten.", "You send the invitation a week ahead. That leaves more time to talk on the day.";
        Starts: "Beginuur van de dag", "Start of the day";
        StartsHint: "Het draaiboek rekent hiermee. De dag duurt een halve dag.", "The run-of-show counts from here. The day takes half a day.";
        PrintTitle: "Om af te drukken", "To print";
        PurposeText: "Wie het belooft, tekent het: waarvoor de resultaten wel en niet dienen.", "Whoever promises it signs it: what the results are and are not for.";
        ScheduleText: "Alles wat u doet, voor, op en na de dag, met uren.", "All you do before, on and after the day, with times.";
        BlankText: "Voor wie geen telefoon wil of kan gebruiken.", "For whoever does not want to use a phone, or cannot.";
    }
}

/// The name of a reporting group.
pub fn group(lang: Lang, group: RoleGroup) -> &'static str {
    match (lang, group) {
        (Lang::Nl, RoleGroup::Steering) => "sturend",
        (Lang::Nl, RoleGroup::Executing) => "uitvoerend",
        (Lang::En, RoleGroup::Steering) => "steering",
        (Lang::En, RoleGroup::Executing) => "executing",
    }
}

/// A way in which people are known, and what it means.
pub fn identify(lang: Lang, identify: Identify) -> (&'static str, &'static str) {
    match (lang, identify) {
        (Lang::Nl, Identify::Role) => (
            "Alleen door hun rol",
            "U ziet niet wie wat antwoordde, maar is iemand alleen in een rol, dan kunt u het wel raden.",
        ),
        (Lang::Nl, Identify::Nickname) => (
            "Door hun rol en een schuilnaam",
            "Iedereen kiest zelf een schuilnaam, zodat u ziet wie nog niet antwoordde. Wie zijn schuilnaam vertelt, is voor u herkenbaar.",
        ),
        (Lang::Nl, Identify::Name) => (
            "Door hun rol en hun naam",
            "In uw bestand staat bij elk antwoord een naam. Kies dit alleen als iedereen het vooraf weet en ermee akkoord gaat.",
        ),
        (Lang::En, Identify::Role) => (
            "By their role only",
            "You do not see who answered what, but if somebody is alone in a role you can guess it.",
        ),
        (Lang::En, Identify::Nickname) => (
            "By their role and a nickname",
            "Everybody chooses a nickname, so that you see who has not answered yet. Whoever tells their nickname can be recognised by you.",
        ),
        (Lang::En, Identify::Name) => (
            "By their role and their name",
            "Your file holds a name with every answer. Choose this only if everybody knows beforehand and agrees.",
        ),
    }
}

/// What may be shown to the room, and when to choose it.
pub fn level(lang: Lang, level: Level) -> (&'static str, &'static str) {
    match (lang, level) {
        (Lang::Nl, Level::Statements) => (
            "De antwoorden per stelling",
            "De zaal ziet hoe de antwoorden op een stelling verdeeld zijn, nooit van wie ze komen.",
        ),
        (Lang::Nl, Level::Areas) => (
            "Alleen het beeld per gebied",
            "Met politici aan tafel past dit beter: de zaal ziet per gebied waar de groep staat, niet hoe op een stelling geantwoord is.",
        ),
        (Lang::En, Level::Statements) => (
            "The answers per statement",
            "The room sees how the answers to a statement are spread, never whose they are.",
        ),
        (Lang::En, Level::Areas) => (
            "The picture per area alone",
            "With politicians at the table this fits better: the room sees per area where the group stands, not how a statement was answered.",
        ),
    }
}

/// Why a role stays.
pub fn role_stays(lang: Lang, people: usize) -> String {
    match (lang, people) {
        (Lang::Nl, 1) => "1 persoon antwoordde in deze rol. Ze kan niet weg.".to_owned(),
        (Lang::Nl, _) => format!("{people} personen antwoordden in deze rol. Ze kan niet weg."),
        (Lang::En, 1) => "1 person answered in this role. It cannot go.".to_owned(),
        (Lang::En, _) => format!("{people} people answered in this role. It cannot go."),
    }
}

/// The name of the button that removes a role.
pub fn remove_role(lang: Lang, role: &str) -> String {
    match lang {
        Lang::Nl => format!("Rol {role} verwijderen"),
        Lang::En => format!("Remove role {role}"),
    }
}

/// The name of the list that puts a role into a group.
pub fn group_of(lang: Lang, role: &str) -> String {
    match lang {
        Lang::Nl => format!("Groep van {role}"),
        Lang::En => format!("Group of {role}"),
    }
}

/// Which areas no role is asked, and what follows.
pub fn asked_of_nobody(lang: Lang, areas: &[String], answers_here: bool) -> String {
    let list = format::and(lang, areas);
    match (lang, areas.len(), answers_here) {
        (Lang::Nl, 1, false) => {
            format!("Dit gebied krijgt niemand: {list}. Het telt dan nergens mee.")
        }
        (Lang::Nl, _, false) => {
            format!("Deze gebieden krijgt niemand: {list}. Ze tellen dan nergens mee.")
        }
        (Lang::Nl, _, true) => {
            format!("Geen enkele rol krijgt {list}. Alleen u antwoordt er zelf op.")
        }
        (Lang::En, 1, false) => {
            format!("Nobody gets this area: {list}. It then counts nowhere.")
        }
        (Lang::En, _, false) => {
            format!("Nobody gets these areas: {list}. They then count nowhere.")
        }
        (Lang::En, _, true) => {
            format!("No role gets {list}. Only you answer yourself.")
        }
    }
}

/// What follows for the quadrant.
pub fn no_quadrant(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => "Zo kan de I-scan voor uw gemeente geen kwadrant aanwijzen.",
        Lang::En => "That way the I-scan cannot name a quadrant for your municipality.",
    }
}

/// Which roles get no area at all.
pub fn role_without_areas(lang: Lang, roles: &[String]) -> String {
    let list = format::and(lang, roles);
    match lang {
        Lang::Nl => format!("Zonder één gebied: {list}. Wie dit kiest, krijgt geen vragen."),
        Lang::En => {
            format!("Without a single area: {list}. Whoever chooses this gets no questions.")
        }
    }
}

/// The name of a box of the table: area and role.
pub fn box_name(area: &str, role: &str) -> String {
    format!("{area}: {role}")
}
