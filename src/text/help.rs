//! The words of *Hulp*: three steps, keys, what the words mean, questions and answers.

use super::words;

words! {
    /// Help.
    Help {
        Lead: "De I-scan is een begin van een gesprek, geen examen. U kunt niets verkeerd doen: elke wijziging kunt u ongedaan maken.", "I-scan is the start of a conversation, not an exam. You can do nothing wrong: every change can be undone.";

        Steps: "In drie stappen", "In three steps";
        StepIntake: "Intake: zeg over welke gemeente het gaat en hoe ze georganiseerd is. U mag dit overslaan.", "Intake: say which municipality it is about and how it is organised. You may skip this.";
        StepWorkshop: "Workshop: zeg van elke stelling in hoeverre ze vandaag klopt, en kies per gebied de omschrijving die het best past. U kunt op elk moment stoppen en later verdergaan.", "Workshop: say how far each statement is true today, and choose per area the description that fits best. Stop whenever you like and continue later.";
        StepReport: "Rapport: bekijk het resultaat en bespreek het met uw collega’s. Bewaar de scan ook als bestand.", "Report: look at the result and discuss it with your colleagues. Save the scan as a file too.";

        Keys: "Met het toetsenbord", "With the keyboard";
        KeysCaption: "Toetsen en wat ze doen", "Keys and what they do";
        KeysKey: "Toets", "Key";
        KeysDoes: "Wat gebeurt er?", "What happens?";
        KeyTab: "Tab", "Tab";
        KeyTabDoes: "Naar de volgende vraag of knop; met Shift erbij naar de vorige.", "To the next question or button; with Shift to the previous one.";
        KeyArrows: "Pijltjes", "Arrows";
        KeyArrowsDoes: "Een ander antwoord kiezen, of een gemeente in de lijst.", "Choose another answer, or a municipality in the list.";
        KeyDigits: "1 tot 5, ?", "1 to 5, ?";
        KeyDigitsDoes: "De stelling beantwoorden waarin u staat; ? is “weet ik niet”. U kunt dit uitzetten bij Instellingen.", "Answer the statement that you are in; ? is “I don’t know”. You can switch this off in Settings.";
        KeyEnter: "Enter", "Enter";
        KeyEnterDoes: "Naar de volgende stelling.", "To the next statement.";
        KeyUndo: "Ctrl+Z, Ctrl+Y", "Ctrl+Z, Ctrl+Y";
        KeyUndoDoes: "Ongedaan maken, en opnieuw doen (op een Mac: Cmd). Dit kan tot u de pagina herlaadt.", "Undo and redo (on a Mac: Cmd). Possible until you reload the page.";

        Words: "Wat de woorden betekenen", "What the words mean";
        Area: "Gebied (aandachtsgebied)", "Area";
        AreaMeans: "Een van de 13 onderwerpen van de I-scan: 5 over de organisatie en 8 over de ICT.", "One of the 13 subjects of I-scan: 5 about the organisation and 8 about ICT.";
        Phase: "Fase", "Phase";
        PhaseMeans: "Een van de vijf stadia in de ontwikkeling van een gemeente. In fase 1 zijn diensten eilandjes, in fase 3 werkt de hele organisatie als één geheel, in fase 5 beheert de burger zijn eigen gegevens.", "One of the five stages in the development of a municipality. In phase 1 services are islands, in phase 3 the whole organisation works as one, in phase 5 citizens manage their own data.";
        Statement: "Stelling", "Statement";
        StatementMeans: "Een zin over één manier van werken. U zegt in hoeverre die vandaag bij u klopt, van “helemaal niet” tot “helemaal”.", "A sentence about one way of working. You say how far it is true for you today, from “not at all” to “fully”.";
        Description: "Omschrijving", "Description";
        DescriptionMeans: "Een korte schets van een gemeente in een bepaalde fase. Per gebied kiest u uit vijf omschrijvingen die ene die het best past.", "A short sketch of a municipality in a certain phase. Per area you choose the one of five descriptions that fits best.";
        Stairs: "Trap", "Stairs";
        StairsMeans: "De tekening van een gebied, met een trede per fase. Elke trede telt maar mee voor zover de treden eronder vastliggen.", "The picture of an area, with a step per phase. A step counts only in so far as the steps below it hold.";
        Quadrant: "Kwadrant", "Quadrant";
        QuadrantMeans: "Een van de vier vakken op de tekening van uw gemeente. Van links naar rechts staat de organisatie, van onder naar boven de ICT. Zo ziet u of de twee gelijke tred houden.", "One of the four boxes in the picture of your municipality. The organisation runs from left to right, ICT from bottom to top. It shows whether the two keep pace.";
        Iop: "Interoperabiliteit", "Interoperability";
        IopMeans: "“Het vermogen van ICT-systemen en van de processen die ze ondersteunen om gegevens, informatie en kennis uit te wisselen.” (Eindpresentatie van de I-scan, 2009, dia “Interoperabiliteit”.)", "“The ability of ICT systems, and of the processes that they support, to exchange data, information and knowledge.” (Final presentation of I-scan, 2009, slide “Interoperabiliteit”; our translation.)";
        EGov: "E-government", "E-government";
        EGovMeans: "“Het gebruik van ICT bij overheidsdiensten in combinatie met organisatorische veranderingen en nieuwe vaardigheden om te komen tot een efficiëntere werking van de overheid gericht op een betere dienstverlening aan de klant.” (Eindpresentatie van de I-scan, 2009, dia “De I-scan en e-government”.)", "“The use of ICT in public services, combined with organisational change and new skills, so that government works more efficiently and serves the customer better.” (Final presentation of I-scan, 2009, slide “De I-scan en e-government”; our translation.)";
        IPro: "I-professional", "I-professional";
        IProMeans: "Wie in uw bestuur voor ICT en informatie werkt, zoals de medewerkers van de ICT-dienst.", "Whoever works for ICT and information in your local authority, such as the staff of the ICT service.";
        Chain: "Keten", "Chain";
        ChainMeans: "Alle organisaties die na elkaar aan één dienst voor een burger werken, ook buiten uw eigen bestuur.", "All organisations that work one after the other on one service for a citizen, also outside your own local authority.";
        Estimated: "Ingeschat", "Estimated";
        EstimatedMeans: "Wat uit de antwoorden op de stellingen volgt. Het is hoe mensen het zien.", "What follows from the answers to the statements. It is how people see it.";
        Agreed: "Afgesproken", "Agreed";
        AgreedMeans: "De fase waarover de groep het na een gesprek eens is, met de reden erbij. Ze vervangt de antwoorden niet.", "The phase that the group agrees on after talking, with its reason. It does not replace the answers.";
        Ambition: "Ambitie", "Ambition";
        AmbitionMeans: "De fase waar de groep naartoe wil, met eventueel een jaar erbij.", "The phase that the group wants to reach, with a year if you like.";

        Single: "Zonder netwerk", "Without a network";
        SingleText: "Na een eerste bezoek werkt deze pagina ook zonder netwerk. Is er in de zaal of op het toestel geen netwerk? Zet dan dit ene bestand op een USB-stick en open het met een dubbelklik. Wat u daarin antwoordt, staat alleen in de browser van dat toestel: bewaar de scan als bestand om hem mee te nemen.", "After a first visit this page works without a network too. Is there no network in the room or on the device? Put this one file on a USB stick and double-click it. What you answer in it stays only in the browser of that device: save the scan as a file to take it with you.";
        SingleLink: "De I-scan als één bestand", "I-scan as one file";

        Questions: "Vragen en antwoorden", "Questions and answers";
        Lost: "Mijn scan is weg. Wat nu?", "My scan is gone. What now?";
        LostAnswer: "Kijk eerst of u dezelfde browser op hetzelfde toestel gebruikt, en geen privévenster. Een scan staat alleen in de browser waarin u hem maakte. Hebt u hem als bestand bewaard? Open dan dat bestand in “Mijn scans”. Zonder bestand kan niemand de scan terughalen als de browser gewist is.", "First check that you use the same browser on the same device, and no private window. A scan is only in the browser in which you made it. Did you save it as a file? Open that file in “My scans”. Without a file, nobody can bring the scan back once the browser was cleared.";
        Other: "Hoe werk ik verder op een andere computer?", "How do I continue on another computer?";
        OtherAnswer: "Kies “Bewaren als bestand” en neem het bestand mee. Kies op de andere computer “Bestand openen”, of sleep het bestand op de pagina. Opent u later een bestand van een scan die er al staat, dan toont de I-scan de verschillen en vraagt hij wat u wilt. Werd op allebei de computers gewerkt, dan kunt u samenvoegen.", "Choose “Save as file” and take the file with you. On the other computer choose “Open file”, or drag the file onto the page. If you later open the file of a scan that is already there, I-scan shows the differences and asks what you want. If work was done on both computers, you can merge.";
        Wrong: "Ik opende het verkeerde bestand, of het lukt niet.", "I opened the wrong file, or it does not work.";
        WrongAnswer: "Een bestand dat de I-scan niet kent, wordt niet geopend en er wijzigt niets; de melding zegt waarom. Was het een andere scan? Die staat dan bij in “Mijn scans” en u kunt hem daar verwijderen. Hebt u een scan vervangen? Kies “Import ongedaan maken”, of zet de scan terug in “Mijn scans”. Dat kan tot u de pagina sluit of herlaadt.", "A file that I-scan does not know is not opened and nothing changes; the message says why. Was it another scan? Then it is added to “My scans” and you can delete it there. Did you replace a scan? Choose “Undo import”, or put the scan back in “My scans”. That is possible until you close or reload the page.";
        Mistake: "Ik klikte op een verkeerd antwoord.", "I clicked a wrong answer.";
        MistakeAnswer: "Kies gewoon een ander antwoord, of kies “Antwoord wissen”. Met “Ongedaan maken” bovenaan gaat u stap voor stap terug.", "Simply choose another answer, or choose “Clear answer”. “Undo” at the top takes you back step by step.";
        Offline: "Heb ik internet nodig?", "Do I need the internet?";
        OfflineAnswer: "Voor uw eerste bezoek wel. Daarna werkt de pagina in deze browser ook zonder netwerk, als ze via een beveiligde verbinding (https) geopend is. Er is ook een bestand dat altijd zonder netwerk werkt: zie “Zonder netwerk” op deze pagina.", "For your first visit, yes. After that the page works in this browser without a network too, if it was opened over a secure connection (https). There is also a file that always works without a network: see “Without a network” on this page.";
        Who: "Wie ziet mijn antwoorden?", "Who sees my answers?";
        WhoAnswer: "Niemand, tot u zelf een bestand doorgeeft. Op de pagina Privacy leest u wat daarin staat.", "Nobody, until you pass on a file yourself. The page Privacy says what is in it.";
    }
}

/// The three steps.
pub const STEPS: [Help; 3] = [Help::StepIntake, Help::StepWorkshop, Help::StepReport];

/// Keys, and what they do.
pub const KEYS: [(Help, Help); 5] = [
    (Help::KeyTab, Help::KeyTabDoes),
    (Help::KeyArrows, Help::KeyArrowsDoes),
    (Help::KeyDigits, Help::KeyDigitsDoes),
    (Help::KeyEnter, Help::KeyEnterDoes),
    (Help::KeyUndo, Help::KeyUndoDoes),
];

/// Words, and what they mean.
pub const GLOSSARY: [(Help, Help); 13] = [
    (Help::Area, Help::AreaMeans),
    (Help::Phase, Help::PhaseMeans),
    (Help::Statement, Help::StatementMeans),
    (Help::Description, Help::DescriptionMeans),
    (Help::Stairs, Help::StairsMeans),
    (Help::Quadrant, Help::QuadrantMeans),
    (Help::Estimated, Help::EstimatedMeans),
    (Help::Agreed, Help::AgreedMeans),
    (Help::Ambition, Help::AmbitionMeans),
    (Help::IPro, Help::IProMeans),
    (Help::Chain, Help::ChainMeans),
    (Help::EGov, Help::EGovMeans),
    (Help::Iop, Help::IopMeans),
];

/// Questions, and their answers.
pub const QUESTIONS: [(Help, Help); 6] = [
    (Help::Lost, Help::LostAnswer),
    (Help::Other, Help::OtherAnswer),
    (Help::Wrong, Help::WrongAnswer),
    (Help::Mistake, Help::MistakeAnswer),
    (Help::Offline, Help::OfflineAnswer),
    (Help::Who, Help::WhoAnswer),
];

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn every_text_of_the_page_is_shown_once() {
        let titles = [
            Help::Lead,
            Help::Steps,
            Help::Keys,
            Help::KeysCaption,
            Help::KeysKey,
            Help::KeysDoes,
            Help::Words,
            Help::Questions,
            Help::Single,
            Help::SingleText,
            Help::SingleLink,
        ];
        let pairs = KEYS.iter().chain(&GLOSSARY).chain(&QUESTIONS);
        let shown: Vec<Help> = pairs
            .flat_map(|(a, b)| [*a, *b])
            .chain(STEPS)
            .chain(titles)
            .collect();
        for text in Help::ALL {
            assert_eq!(shown.iter().filter(|t| *t == text).count(), 1, "{text:?}");
        }
    }

    #[test]
    fn the_definitions_of_2009_stand_as_they_were_written() {
        let iop = Help::IopMeans.say(Lang::Nl);
        assert!(iop.contains("vermogen van ICT-systemen en van de processen die ze ondersteunen om gegevens, informatie en kennis uit te wisselen"));
        let egov = Help::EGovMeans.say(Lang::Nl);
        assert!(egov.contains("gebruik van ICT bij overheidsdiensten in combinatie met organisatorische veranderingen en nieuwe vaardigheden om te komen tot een efficiëntere werking van de overheid gericht op een betere dienstverlening aan de klant"));
    }
}
