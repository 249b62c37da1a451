//! *Waarom deze fase?*: the rule in words, and what it says about one area.

use super::super::{Lang, common, format, words};
use crate::instrument::Phase;
use crate::scan::Ramp;

words! {
    /// The page of one area.
    WhyWords {
        Back: "Terug naar het resultaat", "Back to the result";
        ToStatements: "Naar de stellingen van dit gebied", "Go to the statements of this area";
        StairsTitle: "De trap", "The stairs";
        Rule: "De regel", "The rule";
        Held: "telt mee", "counts";
        Firm: "ligt op zichzelf vast", "holds by itself";
        UnknownSign: "onbekend", "unknown";
        StartNote: "hier begint iedereen", "everyone starts here";
        NotAskedNote: "niet bevraagd", "not asked";
        UnknownNote: "nog niet bekend", "not known yet";
        FirmNote: "ligt vast", "holds";
        LooseNote: "ligt nog los", "is still loose";
        HeldBackNote: "ligt vast, maar telt mee zover de treden eronder vastliggen", "holds, but counts as far as the steps below it hold";
        Sums: "Zo rekent u het na", "How to check it";
        SumsText: "Neem een rekenmachine. De getallen zijn afgerond, dus het laatste cijfer kan verschillen.", "Take a calculator. The numbers are rounded, so the last digit may differ.";
        Step: "Trede", "Step";
        Attainment: "Mate waarin", "Attainment";
        Raters: "Wie schatte in", "Who rated";
        Firmness: "Ligt vast", "Holds";
        Counts: "Telt mee", "Counts";
        Readings: "De drie lezingen", "The three readings";
        Reading: "Lezing", "Reading";
        RampColumn: "Van–tot", "From–to";
        Missing: "Wat ontbreekt voor de volgende fase", "What is missing for the next phase";
        MissingNone: "Alle treden die bevraagd zijn, liggen vast.", "All steps that were asked hold.";
        MissingFirmer: "Deze fase is bereikt, maar deze trede ligt nog het meest los. Leg deze praktijk vast:", "This phase is reached, but this step is still the loosest. Make this practice hold:";
        MissingNext: "De losse trede is deze praktijk:", "The loose step is this practice:";
        MissingUnknown: "Deze trede is nog niet bekend. Het gaat om deze praktijk:", "This step is not known yet. It is about this practice:";
        UnknownTitle: "Wat nog niet bekend is", "What is not known yet";
        PlacementTitle: "De gekozen omschrijving", "The chosen description";
        PlacementUnknown: "Nog te weinig mensen kozen een omschrijving.", "Too few people have chosen a description so far.";
        PlacementFits: "Dat past bij wat de stellingen zeggen.", "That fits what the statements say.";
        PlacementGap: "Dat ligt een fase of meer naast wat de stellingen zeggen: om over te praten.", "That lies a phase or more away from what the statements say: something to talk about.";
        PlacementNear: "Dat ligt een halve fase naast wat de stellingen zeggen.", "That lies half a phase away from what the statements say.";
        Contradiction: "De antwoorden spreken elkaar tegen: er is ja gezegd op een praktijk en ook op het omgekeerde ervan. Om over te praten.", "The answers contradict each other: people said yes to a practice and also to its opposite. Something to talk about.";
        Spread: "Hoe de antwoorden verspreid liggen", "How the answers are spread";
        SpreadText: "Dit is de stelling van de trede die beslist.", "This is the statement of the deciding step.";
        SpreadHidden: "Hoe de antwoorden verspreid liggen, blijft vertrouwelijk: daarvoor antwoordden te weinig mensen.", "How the answers are spread stays confidential: too few people answered for that.";
        Answer: "Antwoord", "Answer";
        NoAnswers: "Voor dit gebied is nog geen stelling ingeschat. Daarom is er nog geen fase.", "No statement of this area has been rated yet. So there is no phase yet.";
        AskedNobody: "Dit gebied is aan niemand gevraagd. Daarom is er geen fase.", "This area was asked of nobody. So there is no phase.";
        QuickNone: "Een snelscan stelt geen stellingen; er volgt geen fase uit.", "A quick scan asks no statements; no phase follows from it.";
    }
}

/// The heading of the page of an area.
pub fn why_title(lang: Lang, area: &str, phase: Option<&str>) -> String {
    match (lang, phase) {
        (Lang::Nl, Some(phase)) => format!("{area}: waarom {phase}?"),
        (Lang::Nl, None) => format!("{area}: nog geen fase"),
        (Lang::En, Some(phase)) => format!("{area}: why {phase}?"),
        (Lang::En, None) => format!("{area}: no phase yet"),
    }
}

/// A percentage with one decimal: attainments are recomputed from it.
fn percent(lang: Lang, share: f64) -> String {
    let number = format::number(lang, share * 100.0, 1);
    match lang {
        Lang::Nl => format!("{number}\u{a0}%"),
        Lang::En => format!("{number}%"),
    }
}

/// The attainment of a cell, or a dash in words.
pub fn attainment(lang: Lang, share: Option<f64>) -> String {
    match share {
        Some(share) => percent(lang, share),
        None => WhyWords::UnknownSign.say(lang).to_owned(),
    }
}

/// *45–70 %*.
pub fn ramp(lang: Lang, ramp: Ramp) -> String {
    let (lo, hi) = (ramp.lo(), ramp.hi());
    match lang {
        Lang::Nl => format!("{lo}–{hi}\u{a0}%"),
        Lang::En => format!("{lo}–{hi}%"),
    }
}

/// The rule, in sentences.
pub fn rule(lang: Lang, normal: Ramp, known_from: usize) -> Vec<String> {
    let (lo, hi) = (normal.lo(), normal.hi());
    match lang {
        Lang::Nl => vec![
            "Per trede: neem van elke deelnemer het gemiddelde antwoord op de stellingen van die trede. “Helemaal niet” telt als 0 %, “eerder niet” als 25 %, “deels” als 50 %, “grotendeels” als 75 %, “helemaal” als 100 %. “Weet ik niet” telt niet mee. Het gemiddelde over de deelnemers is de mate waarin de trede er is.".to_owned(),
            format!("Een trede is bekend vanaf {} die er iets over zeiden.", common::people(lang, known_from)),
            format!("Tot en met {lo} % ligt een trede nog los (0), vanaf {hi} % ligt ze vast (1), daartussen deels: ({lo} aftrekken, delen door {})", hi - lo) + ".",
            "Een trede telt maar mee voor zover de treden eronder vastliggen: neem het kleinste getal van deze trede en alle treden eronder.".to_owned(),
            "De hoogte is 1 plus de som van wat meetelt. Afgerond is dat de fase; een half wordt naar boven afgerond.".to_owned(),
        ],
        Lang::En => vec![
            "Per step: take each participant’s mean answer to the statements of that step. “Not at all” counts as 0%, “rather not” as 25%, “partly” as 50%, “largely” as 75%, “fully” as 100%. “I don’t know” does not count. The mean over the participants is the attainment of the step.".to_owned(),
            format!("A step is known from {} who said something about it.", common::people(lang, known_from)),
            format!("Up to {lo}% a step is still loose (0), from {hi}% it holds (1), in between in part: (subtract {lo}, divide by {})", hi - lo) + ".",
            "A step only counts as far as the steps below it hold: take the smallest number of this step and all steps below it.".to_owned(),
            "The height is 1 plus the sum of what counts. Rounded that is the phase; a half is rounded up.".to_owned(),
        ],
    }
}

/// The first sentence: what the statements lead to.
pub fn leads_to(lang: Lang, phase: &str) -> String {
    match lang {
        Lang::Nl => format!("De antwoorden op de stellingen komen uit op {phase}."),
        Lang::En => format!("The answers to the statements come out at {phase}."),
    }
}

/// The same where the group is divided.
pub fn divided_over(lang: Lang, phase: Phase, range: &str) -> String {
    let phase = phase.number();
    match lang {
        Lang::Nl => format!(
            "De groep is verdeeld over trede {phase}, en net die trede beslist. Daarom staat hier geen fase maar een bereik: {range}."
        ),
        Lang::En => format!(
            "The group is divided over step {phase}, and that very step decides. So there is no phase here but a range: {range}."
        ),
    }
}

/// *1 + 1,00 + 0,60 + 0,60 = 3,20: fase 3*.
pub fn sum(lang: Lang, terms: &[f64], total: f64, phase: &str) -> String {
    let mut text = "1".to_owned();
    for term in terms {
        text.push_str(" + ");
        text.push_str(&format::number(lang, *term, 2));
    }
    text.push_str(" = ");
    text.push_str(&format::number(lang, total, 2));
    match lang {
        Lang::Nl => format!("{text}, afgerond {phase}"),
        Lang::En => format!("{text}, rounded {phase}"),
    }
}

/// The two sums where cells are unknown.
pub fn sums(lang: Lang, least: &str, most: &str) -> String {
    match lang {
        Lang::Nl => format!("laagst: {least}; hoogst: {most}"),
        Lang::En => format!("lowest: {least}; highest: {most}"),
    }
}

/// How many rated a step, of how many asked.
pub fn raters(lang: Lang, raters: usize, asked: usize) -> String {
    match lang {
        Lang::Nl => format!("{raters} van {asked}"),
        Lang::En => format!("{raters} of {asked}"),
    }
}

/// A step that is not known, and what it takes.
pub fn step_unknown(lang: Lang, phase: Phase, raters: usize, needed: usize) -> String {
    let phase = phase.number();
    let people = common::people(lang, raters);
    match (lang, raters) {
        (Lang::Nl, 0) => format!("Trede {phase}: nog door niemand ingeschat."),
        (Lang::En, 0) => format!("Step {phase}: rated by nobody yet."),
        (Lang::Nl, _) => format!("Trede {phase}: ingeschat door {people}; {needed} zijn er nodig."),
        (Lang::En, _) => format!("Step {phase}: rated by {people}; it takes {needed}."),
    }
}

/// The name of a step: *3. Organisatie als samenhangend geheel*.
pub fn step_name(phase: Phase, heading: &str) -> String {
    format!("{}. {heading}", phase.number())
}

/// The loose step, for the heading above what is missing.
pub fn missing_step(lang: Lang, phase: Phase, heading: &str) -> String {
    let number = phase.number();
    match lang {
        Lang::Nl => format!("Trede {number}, {heading}"),
        Lang::En => format!("Step {number}, {heading}"),
    }
}

/// How far a step holds by itself and how far it counts, for the summary.
pub fn step_says(lang: Lang, phase: Phase, note: &str) -> String {
    let number = phase.number();
    match lang {
        Lang::Nl => format!("Trede {number} {note}."),
        Lang::En => format!("Step {number} {note}."),
    }
}

/// *ligt voor 60 % vast*.
pub fn partly_firm(lang: Lang, share: f64) -> String {
    let percent = format::percent(lang, share);
    match lang {
        Lang::Nl => format!("ligt voor {percent} vast"),
        Lang::En => format!("holds for {percent}"),
    }
}

/// What the group placed.
pub fn placed_at(lang: Lang, placed: &str, is_one: bool) -> String {
    match (lang, is_one) {
        (Lang::Nl, true) => format!("U koos de omschrijving van {placed}."),
        (Lang::Nl, false) => format!("Het midden van de gekozen omschrijvingen ligt op {placed}."),
        (Lang::En, true) => format!("You chose the description of {placed}."),
        (Lang::En, false) => format!("The middle of the chosen descriptions is {placed}."),
    }
}

/// How many gave an answer, in the summary of a distribution.
pub fn spread_summary(lang: Lang, raters: usize, asked: usize) -> String {
    match lang {
        Lang::Nl => {
            format!("{raters} van de {asked} bevraagde deelnemers schatten deze stelling in.")
        }
        Lang::En => format!("{raters} of the {asked} participants asked rated this statement."),
    }
}
