//! The run-of-show: what is done before, on and after the day, in words.
//!
//! Invariant: somebody who never did it can do it from here alone: every step says what, who, and what
//! is needed. When a step comes and which screen it needs is decided in `view`.

use super::super::{Lang, words};

words! {
    /// The screen and the page.
    Words {
        Title: "Draaiboek van de dag", "Run-of-show of the day";
        Lead: "Alles wat u doet, voor, op en na de dag. Druk het af en leg het naast uw laptop.", "All you do before, on and after the day. Print it and put it next to your laptop.";
        Print: "Afdrukken of als pdf bewaren", "Print or save as PDF";
        Before: "Vooraf", "Before";
        Day: "Op de dag", "On the day";
        After: "Achteraf", "Afterwards";
        Who: "Wie", "Who";
        Screen: "Scherm", "Screen";
        Need: "Nodig", "Needed";
        Change: "Beginuur en online ronde wijzigt u bij Voorbereiden.", "You change the start and the online round under Prepare.";
        ToPrepare: "Naar Voorbereiden", "To Prepare";
        NoDate: "nog geen datum", "no date yet";
        People: "Deze planning past voor 6 tot 20 mensen. Met meer mensen duurt het bespreken langer: kies dan minder stellingen, niet minder pauze.", "This plan fits 6 to 20 people. With more people the discussion takes longer: choose fewer statements then, not fewer breaks.";
        Trouble: "Als het tegenzit", "If something goes wrong";
        NoNetwork: "Geen netwerk in de zaal? De laptop werkt gewoon door. Wie de pagina nog niet open had, antwoordt op papier, of met de link op een eigen verbinding.", "No network in the room? The laptop simply goes on. Whoever did not have the page open yet answers on paper, or by the link on a connection of their own.";
        NoCamera: "Leest de camera geen QR-codes? Laat de link of de code plakken of sturen, of neem het bestand aan.", "The camera reads no QR codes? Have the link or the code pasted or sent, or take the file in.";
        OneScreen: "Maar één scherm? Dek uw venster af voor de zaal meekijkt: toon alleen het scherm voor de zaal.", "Only one screen? Cover your window before the room looks on: show the screen for the room only.";
        Late: "Komt iemand te laat? Die antwoordt alsnog; na het sluiten van de ronde telt dat mee in de tweede ronde.", "Somebody is late? They can still answer; after the round is closed it counts in the second round.";
        OutOfTime: "Te weinig tijd? Schrap stellingen uit het bespreken, nooit het afspreken en nooit de pauze.", "Too little time? Drop statements from the discussion, never the agreeing and never the break.";
    }
}

words! {
    /// Who does it.
    Who {
        You: "u", "you";
        Head: "u en de algemeen directeur", "you and the general director";
        All: "iedereen", "everybody";
        Group: "de groep; u leidt het gesprek", "the group; you lead the conversation";
        Speaker: "de algemeen directeur of een schepen, dan u", "the general director or an alderman, then you";
    }
}

/// Defines the steps: who does it; title, what and need, in Dutch and in English.
macro_rules! moments {
    ($($key:ident $who:ident $t:literal, $te:literal; $w:literal, $we:literal; $n:literal, $ne:literal;)+) => {
        /// A step of the run-of-show.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs)] // The texts themselves say what each one is.
        pub enum Moment { $($key,)+ }

        impl Moment {
            /// All steps.
            pub const ALL: &'static [Self] = &[$(Self::$key,)+];

            /// Who does it.
            pub fn who(self) -> Who {
                match self { $(Self::$key => Who::$who,)+ }
            }

            /// Its title, what is done, and what is needed, which may be empty.
            pub fn say(self, lang: Lang) -> [&'static str; 3] {
                match lang {
                    Lang::Nl => match self { $(Self::$key => [$t, $w, $n],)+ },
                    Lang::En => match self { $(Self::$key => [$te, $we, $ne],)+ },
                }
            }
        }
    };
}

moments! {
    Date Head "Datum, zaal en deelnemers kiezen", "Choose date, room and participants";
        "Reserveer een halve dag en een zaal met tafels in een U. Vraag 6 tot 20 mensen: uit het bestuur, het managementteam, de diensten, de balie en ICT. Zorg dat in elke groep, sturend en uitvoerend, minstens vier mensen zitten.",
        "Book half a day and a room with tables in a U. Ask 6 to 20 people: from the board, the management team, the services, the desk and ICT. Make sure that each group, steering and executing, has at least four people.";
        "zaal met projector of groot scherm", "a room with a projector or large screen";
    Promise Head "Het blad vooraf laten tekenen", "Have the page beforehand signed";
        "Bespreek waarvoor de resultaten wel en niet dienen. Laat het blad tekenen door wie het belooft, en hang het op de dag op.",
        "Discuss what the results are and are not for. Have the page signed by whoever promises it, and put it up on the day.";
        "blad vooraf, afgedrukt", "the page beforehand, printed";
    SetUp You "De scan klaarzetten", "Set the scan up";
        "Vul de intake in. Kies de rollen, wie welke gebieden krijgt, hoe u deelnemers kent en wat de zaal mag zien.",
        "Fill in the intake. Choose the roles, who gets which areas, how you know participants and what the room may see.";
        "", "";
    TryOut You "Proefdraaien", "Do a dry run";
        "Maak een aparte proefscan en doorloop alles één keer met een collega: uitnodigen, antwoorden op een telefoon, inzamelen, tonen, afspreken. Verwijder de proefscan daarna.",
        "Make a separate trial scan and go through everything once with a colleague: invite, answer on a phone, collect, show, agree. Delete the trial scan afterwards.";
        "laptop met camera, een telefoon, de projector", "a laptop with a camera, a phone, the projector";
    Announce You "De deelnemers de dag aankondigen", "Announce the day to the participants";
        "Stuur een korte mail: waarom, wanneer, waar, en dat iedereen eerst alleen antwoordt. Voeg het getekende blad toe. Wie geen telefoon wil gebruiken, krijgt papier.",
        "Send a short e-mail: why, when, where, and that everybody first answers alone. Add the signed page. Whoever does not want to use a phone gets paper.";
        "het getekende blad", "the signed page";
    SendOut You "De online ronde openen", "Open the online round";
        "Kopieer de link van de uitnodiging in een mail. Schrijf erbij tegen wanneer: ten laatste de avond voor de workshop. Antwoorden komen terug als link, code of bestand; neem ze aan zodra ze er zijn.",
        "Copy the link of the invitation into an e-mail. Say by when: at the latest the evening before the workshop. Answers come back as a link, a code or a file; take them in as they arrive.";
        "lijst met mailadressen", "the list of e-mail addresses";
    Remind You "Herinneren", "Remind";
        "Kijk bij Inzamelen hoeveel mensen er per rol binnen zijn. Herinner iedereen, niet alleen wie nog ontbreekt.",
        "Under Collect, see how many people are in per role. Remind everybody, not only those who are missing.";
        "", "";
    Pack You "Spullen klaarleggen", "Pack";
        "Laad de laptop op. Open de scan één keer op het netwerk van de zaal. Druk vragenlijsten af voor wie papier wil, en dit draaiboek. Bewaar de scan als bestand op een stick.",
        "Charge the laptop. Open the scan once on the network of the room. Print questionnaires for whoever wants paper, and this run-of-show. Save the scan as a file on a stick.";
        "laptop, lader, kabel, stick, pennen, papier", "laptop, charger, cable, stick, pens, paper";
    Room You "De zaal klaarzetten", "Set up the room";
        "Zet het scherm voor de zaal op de projector en houd uw eigen venster op de laptop. Hang het getekende blad op. Leg vragenlijsten en pennen op een tafel bij de deur.",
        "Put the screen for the room on the projector and keep your own window on the laptop. Put up the signed page. Lay questionnaires and pens on a table near the door.";
        "projector, het getekende blad, vragenlijsten", "projector, the signed page, questionnaires";
    Welcome Speaker "Welkom en afspraken", "Welcome and ground rules";
        "Zeg waarom we dit doen en lees het getekende blad voor. Leg uit: eerst alleen antwoorden, dan samen praten; er zijn geen foute antwoorden; wie het niet weet, zegt dat.",
        "Say why we do this and read the signed page aloud. Explain: first answer alone, then talk together; there are no wrong answers; whoever does not know says so.";
        "het getekende blad", "the signed page";
    Answer All "Iedereen antwoordt alleen", "Everybody answers alone";
        "Toon de QR-code. Iedereen scant, kiest een rol en antwoordt, zonder overleg. Wie klaar is, toont de code op de telefoon aan uw camera, of geeft het papier af. Kijk hoeveel mensen binnen zijn.",
        "Show the QR code. Everybody scans it, chooses a role and answers, without talking. Whoever is done holds the code on the phone up to your camera, or hands in the paper. See how many people are in.";
        "telefoons, papier voor wie dat wil", "phones, paper for whoever wants it";
    AnswerLate All "Wie nog niet antwoordde, doet het nu", "Whoever has not answered does so now";
        "Toon de QR-code. Neem de laatste antwoorden aan. De anderen nemen koffie.",
        "Show the QR code. Take the last answers in. The others have coffee.";
        "telefoons, papier voor wie dat wil", "phones, paper for whoever wants it";
    BreakOne You "Pauze; u sluit de ronde", "Break; you close the round";
        "Typ antwoorden van papier over. Druk op Sluit ronde: wat daarna komt, telt mee in de tweede ronde. Bekijk op uw eigen scherm, niet op de projector, wat eerst aan bod komt.",
        "Type answers from paper. Press Close round: what comes after counts in the second round. On your own screen, not on the projector, look at what comes up first.";
        "koffie", "coffee";
    Agreements Group "Waar zijn we het over eens?", "What do we agree on?";
        "Toon de gebieden en begin met waar jullie het eens zijn. Vraag bij elk: waaraan zien we dat? Een gebied waar iedereen het eens is, kunt u meteen afspreken.",
        "Show the areas and begin with where you agree. Ask for each: how do we notice? An area on which all agree can be agreed right away.";
        "", "";
    Differences Group "Waar zien we het anders?", "Where do we see it differently?";
        "Neem de stellingen van de agenda één voor één, vijf tot acht minuten elk. Laat eerst iemand aan het ene einde vertellen, dan iemand aan het andere. Stel de vraag op het scherm. Parkeer wat nu niet opgelost raakt. Stem opnieuw als het gesprek iets veranderde.",
        "Take the statements of the agenda one by one, five to eight minutes each. Let somebody at one end speak first, then somebody at the other. Ask the question on the screen. Park what cannot be settled now. Vote again if the conversation changed something.";
        "iemand die noteert", "somebody who takes notes";
    BreakTwo All "Korte pauze", "Short break";
        "Ramen open, even rechtstaan. Kijk zelf na welke gebieden nog open staan.",
        "Open the windows, stand up. Check for yourself which areas are still open.";
        "", "";
    Agree Group "Afspreken waar we staan", "Agree where we stand";
        "Kies per gebied samen één fase. Noteer waarom, en één ding dat het toont. Raakt u er na drie minuten niet uit? Kies de laagste van de twee en noteer het verschil.",
        "For each area choose one phase together. Note why, and one thing that shows it. Stuck after three minutes? Choose the lower of the two and note the difference.";
        "iemand die noteert", "somebody who takes notes";
    Ambition Group "Afspreken waar we naartoe willen", "Agree where we want to go";
        "Kies per gebied een fase en een jaar. Niet elk gebied moet hoger: waar het goed zit, blijft u staan. Kies samen de drie gebieden die eerst komen.",
        "For each area choose a phase and a year. Not every area has to go up: where it is right, you stay. Together choose the three areas that come first.";
        "", "";
    Close Speaker "Samenvatten en afronden", "Sum up and close";
        "Toon beide profielschetsen. Druk bladzijde 1 van het rapport af en geef ze mee. Zeg wie wat doet, en wanneer iedereen het rapport krijgt.",
        "Show both profile sketches. Print page 1 of the report and hand it out. Say who does what, and when everybody gets the report.";
        "printer", "printer";
    Keep You "Bewaren", "Save";
        "Bewaar de scan als bestand op een veilige plaats. Er staan antwoorden van personen in: mail het bestand niet rond.",
        "Save the scan as a file in a safe place. It holds answers of persons: do not e-mail the file around.";
        "", "";
    Shred You "Papier vernietigen", "Destroy the paper";
        "Zijn alle vragenlijsten overgetypt en nagekeken? Vernietig ze.",
        "Are all questionnaires typed over and checked? Destroy them.";
        "papierversnipperaar", "a shredder";
    Report You "Het rapport bezorgen", "Hand out the report";
        "Stuur het rapport aan alle deelnemers, met dank. Vraag of er iets niet klopt met wat afgesproken is.",
        "Send the report to all participants, with thanks. Ask whether anything differs from what was agreed.";
        "", "";
    Decide Head "Beslissen wat eerst gebeurt", "Decide what comes first";
        "Breng de drie gekozen gebieden op het managementteam en in het college. Spreek per gebied af wie het trekt en wanneer u opnieuw kijkt.",
        "Bring the three chosen areas to the management team and the board. For each, agree who is in charge and when you look again.";
        "het rapport", "the report";
    Loosen You "Antwoorden losmaken van personen", "Cut answers loose from persons";
        "Is alles afgesproken en het rapport bezorgd? Maak de antwoorden voorgoed los van personen. Verwijder de oude bestanden, ook bij wie u ze gaf.",
        "Is everything agreed and the report handed out? Cut the answers loose from persons for good. Delete the old files, also with those to whom you gave them.";
        "", "";
    Again Head "Opnieuw kijken", "Look again";
        "Begin een nieuwe scan. Vergelijk wat u toen afsprak met waar u dan staat.",
        "Begin a new scan. Compare what you agreed then with where you stand.";
        "", "";
}

/// How long before or after the day a step comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Away {
    /// So many weeks before.
    WeeksBefore(u8),
    /// So many days before.
    DaysBefore(u8),
    /// On the same day.
    SameDay,
    /// Within so many weeks.
    WithinWeeks(u8),
    /// After so many years.
    Years(u8),
}

/// The same in words.
pub fn away(lang: Lang, away: Away) -> String {
    let some = |count: u8, one: &str, more: &str| {
        let word = if count == 1 { one } else { more };
        format!("{count} {word}")
    };
    match (lang, away) {
        (Lang::Nl, Away::WeeksBefore(count)) => some(count, "week vooraf", "weken vooraf"),
        (Lang::Nl, Away::DaysBefore(count)) => some(count, "dag vooraf", "dagen vooraf"),
        (Lang::Nl, Away::SameDay) => "dezelfde dag".to_owned(),
        (Lang::Nl, Away::WithinWeeks(count)) => {
            format!("binnen {}", some(count, "week", "weken"))
        }
        (Lang::Nl, Away::Years(count)) => format!("na {count} jaar"),
        (Lang::En, Away::WeeksBefore(count)) => some(count, "week before", "weeks before"),
        (Lang::En, Away::DaysBefore(count)) => some(count, "day before", "days before"),
        (Lang::En, Away::SameDay) => "the same day".to_owned(),
        (Lang::En, Away::WithinWeeks(count)) => {
            format!("within {}", some(count, "week", "weeks"))
        }
        (Lang::En, Away::Years(count)) => format!("after {}", some(count, "year", "years")),
    }
}

/// How long a step takes.
pub fn minutes(lang: Lang, minutes: u16) -> String {
    match lang {
        Lang::Nl => format!("{minutes} min."),
        Lang::En => format!("{minutes} min"),
    }
}
