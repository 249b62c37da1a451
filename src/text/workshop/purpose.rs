//! The page to sign beforehand: what the results will and will not be used for.
//!
//! Invariant: promises what the app keeps (METHOD §5), and for the rest names it as the promise of
//! those who sign.

use super::super::{Lang, words};
use crate::scan::workshop::Identify;

words! {
    /// The screen and the page.
    Purpose {
        Title: "Waarvoor dienen de resultaten?", "What are the results for?";
        Lead: "Druk dit blad af en laat het tekenen voor u mensen uitnodigt. Wie vooraf weet wat er met de antwoorden gebeurt, antwoordt vrijer.", "Print this page and have it signed before you invite people. Whoever knows beforehand what happens to the answers answers more freely.";
        Print: "Afdrukken of als pdf bewaren", "Print or save as PDF";
        Edit: "De tekst aanpassen", "Change the text";
        Text: "Tekst van het blad", "Text of the page";
        TextHint: "Een regel die met een streepje (-) begint, wordt een punt in een lijst. De regel erboven wordt de titel van die lijst.", "A line that begins with a hyphen (-) becomes an item of a list. The line above it becomes the title of that list.";
        Restore: "Onze tekst terugzetten", "Restore our text";
        For: "I-scan van", "I-scan of";
        Day: "Dag van de workshop", "Day of the workshop";
        Guide: "Begeleiding", "Guided by";
        Signed: "Voor akkoord", "Agreed";
        Name: "Naam", "Name";
        Function: "Functie", "Function";
        Signature: "Handtekening", "Signature";
        Date: "Datum", "Date";
        Facilitator: "begeleider", "facilitator";
        NoMunicipality: "U vulde nog geen gemeente in. Ze komt bovenaan het blad.", "You have not filled in a municipality yet. It goes at the top of the page.";
        ToIntake: "Naar de intake", "To the intake";
    }
}

/// Our own text. With how people are known, and from how many answers a figure is shown.
pub fn our_text(lang: Lang, identify: Identify, from: u8) -> String {
    match lang {
        Lang::Nl => nl(identify, from),
        Lang::En => en(identify, from),
    }
}

fn nl(identify: Identify, from: u8) -> String {
    let known = match identify {
        Identify::Role => "met de rol erbij, zonder naam",
        Identify::Nickname => "met de rol en een schuilnaam erbij",
        Identify::Name => "met de rol en de naam erbij",
    };
    format!(
        "Met de I-scan kijken we samen hoe onze organisatie en onze ICT zich ontwikkelen. Iedereen antwoordt eerst alleen. Daarna praten we over wat we zien en spreken we af waar we naartoe willen. Wie dit blad tekent, belooft wat hieronder staat.

We gebruiken de resultaten wel
- om samen te bespreken waar we staan en waar we het anders zien;
- om af te spreken waar we naartoe willen, en tegen wanneer;
- om te kiezen wat we eerst doen en wat we daarvoor nodig hebben.

We gebruiken de resultaten niet
- om een medewerker, een leidinggevende of een dienst te beoordelen;
- om te beslissen over iemands taak, plaats of loon;
- om onze gemeente met andere gemeenten in een rangschikking te zetten;
- als meting of keuring: de resultaten zijn wat deze groep vandaag denkt.

Zo gaan we om met antwoorden
- Antwoorden zijn vertrouwelijk, niet anoniem. Alleen wie begeleidt, bewaart ze, {known}.
- Cijfers over een stelling of een groep tonen we pas als er minstens {from} antwoorden achter staan.
- Een opmerking komt alleen in het rapport als wie ze schreef dat goed vindt.
- Na de workshop maken we de antwoorden voorgoed los van personen. De bestanden van voordien verwijderen we.
- Niemand vraagt een ander wat die geantwoord heeft. Meedoen is vrij, en “weet ik niet” is een goed antwoord."
    )
}

fn en(identify: Identify, from: u8) -> String {
    let known = match identify {
        Identify::Role => "with the role, without a name",
        Identify::Nickname => "with the role and a nickname",
        Identify::Name => "with the role and the name",
    };
    format!(
        "With the I-scan we look together at how our organisation and our ICT develop. Everybody first answers alone. Then we talk about what we see and agree where we want to go. Whoever signs this page promises what it says below.

We do use the results
- to discuss together where we stand and where we see things differently;
- to agree where we want to go, and by when;
- to choose what we do first and what we need for it.

We do not use the results
- to assess a member of staff, a manager or a service;
- to decide about anybody’s task, position or pay;
- to rank our municipality among others;
- as a measurement or an inspection: the results are what this group thinks today.

How we handle answers
- Answers are confidential, not anonymous. Only the facilitator keeps them, {known}.
- We show figures about a statement or a group only if at least {from} answers stand behind them.
- A remark goes into the report only if whoever wrote it agrees.
- After the workshop we cut the answers loose from persons for good. We delete the files from before.
- Nobody asks another what they answered. Taking part is free, and “I don’t know” is a good answer."
    )
}
