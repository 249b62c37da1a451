//! The questionnaire on paper.
//!
//! Invariant: the digits that are circled here are the digits that are typed over.

use super::super::{Lang, words};

words! {
    /// The screen and the form.
    Blank {
        Title: "Vragenlijst op papier", "Questionnaire on paper";
        Lead: "Voor wie geen telefoon wil of kan gebruiken. Kies de rol, druk af, en typ de antwoorden later over bij Inzamelen.", "For whoever does not want to use a phone, or cannot. Choose the role, print, and type the answers over later under Collect.";
        Role: "Voor welke rol?", "For which role?";
        Nothing: "Deze rol krijgt geen enkel gebied. Kies een andere rol, of vink gebieden aan bij Voorbereiden.", "This role gets no area at all. Choose another role, or tick areas under Prepare.";
        Form: "Vragenlijst I-scan", "I-scan questionnaire";
        FormNumber: "Formulier nr.", "Form no.";
        YourRole: "Uw rol", "Your role";
        Nickname: "Uw schuilnaam", "Your nickname";
        Name: "Uw naam", "Your name";
        How: "Zo vult u dit in", "How to fill this in";
        HowStatements: "Omcirkel bij elke stelling één cijfer: in hoeverre klopt ze vandaag bij u? Er zijn geen juiste of foute antwoorden.", "Circle one digit for each statement: how far is it true for you today? There are no right or wrong answers.";
        HowUnknown: "Weet u het niet? Omcirkel dan het vraagteken. Slaat u een stelling over, dan telt ze niet mee.", "You do not know? Then circle the question mark. If you skip a statement, it does not count.";
        HowPlacement: "Omcirkel per gebied ook het nummer van de omschrijving die vandaag het best past, ook als ze niet helemaal klopt.", "For each area also circle the number of the description that fits best today, even if it is not entirely true.";
        HowMistake: "Vergist? Zet een kruis door het cijfer en omcirkel een ander.", "A mistake? Cross the digit out and circle another.";
        Confidential: "Uw antwoorden zijn vertrouwelijk. Geef dit blad alleen aan wie de workshop begeleidt.", "Your answers are confidential. Give this form only to whoever guides the workshop.";
        Print: "Afdrukken of als pdf bewaren", "Print or save as PDF";
        Scale: "0 = helemaal niet · 1 = eerder niet · 2 = deels · 3 = grotendeels · 4 = helemaal · ? = weet ik niet", "0 = not at all · 1 = rather not · 2 = partly · 3 = largely · 4 = fully · ? = I don’t know";
        Number: "Nr.", "No.";
        Answer: "Uw antwoord", "Your answer";
        Statement: "Stelling", "Statement";
        Placement: "Welke omschrijving past vandaag het best? Omcirkel één nummer.", "Which description fits best today? Circle one number.";
        Check: "Wie overtypt, vult in:", "Whoever types this over fills in:";
        CheckAnswered: "aantal antwoorden, met de vraagtekens", "number of answers, question marks included";
        CheckSum: "som van de cijfers", "sum of the digits";
        Typing: "Voor wie overtypt", "For whoever types this over";
        TypingText: "Typ 0, 1, 2, 3 of 4 zoals omcirkeld. Voor het vraagteken typt u 5 of ?. Is er niets omcirkeld, laat het vak dan leeg. Tel per gebied na of het aantal antwoorden en de som kloppen.", "Type 0, 1, 2, 3 or 4 as circled. For the question mark type 5 or ?. If nothing is circled, leave the field empty. For each area check that the number of answers and the sum agree.";
        Thanks: "Dank u. Kijk nog even na of u niets vergat.", "Thank you. Please check that you did not miss anything.";
    }
}

/// How many sheets a whole form takes, roughly.
pub fn pages(lang: Lang, areas: usize) -> String {
    let pages = areas + 1;
    match lang {
        Lang::Nl => format!("Reken op ongeveer {pages} bladzijden; dubbelzijdig mag."),
        Lang::En => format!("Allow about {pages} pages; printing on both sides is fine."),
    }
}
