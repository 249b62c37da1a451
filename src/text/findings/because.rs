//! Why something is there, clause by clause: what stands after *omdat*.
//!
//! Invariant: each clause can stand beside any other, in any order; none says which fact about a
//! person was answered.

use crate::instrument::guide::Share;
use crate::instrument::{Layer, RoleGroup};
use crate::scoring::Pace;
use crate::text::{Lang, format};

/// *omdat …, omdat …, en omdat …*: with a comma before the last one, since a clause may be long and hold
/// a list.
pub fn because(lang: Lang, clauses: &[String]) -> String {
    let word = match lang {
        Lang::Nl => "omdat",
        Lang::En => "because",
    };
    let clauses = clauses.iter().map(|one| format!("{word} {one}"));
    joined(lang, &clauses.collect::<Vec<_>>(), ",")
}

/// What holds lists itself, so that a mark stands before the last one too: *a en b; c; en d*.
fn joined(lang: Lang, all: &[String], mark: &str) -> String {
    let and = match lang {
        Lang::Nl => "en",
        Lang::En => "and",
    };
    match all.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, others)) => {
            let others = others.join(&format!("{mark} "));
            format!("{others}{mark} {and} {last}")
        }
        None => String::new(),
    }
}

/// A fact of the intake.
pub fn fact(lang: Lang, question: &str, options: &[String]) -> String {
    let options: Vec<String> = options.iter().map(|option| format!("“{option}”")).collect();
    let answer = format::and(lang, &options);
    match lang {
        Lang::Nl => format!("bij “{question}” gekozen is voor {answer}"),
        Lang::En => format!("the answer to “{question}” was {answer}"),
    }
}

/// A fact about one person, which is not told.
pub fn intake(lang: Lang) -> String {
    match lang {
        Lang::Nl => {
            "een antwoord uit de intake, dat hier niet getoond wordt, daarop wijst".to_owned()
        }
        Lang::En => "an answer in the intake, which is not shown here, points to it".to_owned(),
    }
}

/// An area with a phase, as a piece of a list: *fase 2 voor Infrastructuur*.
pub fn phase_for(lang: Lang, area: &str, phase: &str) -> String {
    match lang {
        Lang::Nl => format!("{phase} voor {area}"),
        Lang::En => format!("{phase} for {area}"),
    }
}

/// The same with the phase that is aimed at: *fase 2 voor Infrastructuur, met fase 3 als ambitie*.
pub fn aimed_at(lang: Lang, piece: &str, ambition: &str) -> String {
    match lang {
        Lang::Nl => format!("{piece}, met {ambition} als ambitie"),
        Lang::En => format!("{piece}, with {ambition} as the ambition"),
    }
}

/// Pieces that hold lists themselves: *a en b; c; en d*.
pub fn pieces(lang: Lang, all: &[String]) -> String {
    joined(lang, all, ";")
}

/// The answers lead to these phases.
pub fn phases(lang: Lang, list: &str) -> String {
    match lang {
        Lang::Nl => format!("de antwoorden uitkomen op {list}"),
        Lang::En => format!("the answers point to {list}"),
    }
}

/// The group agreed on these phases.
pub fn agreed(lang: Lang, list: &str) -> String {
    match lang {
        Lang::Nl => format!("dit afgesproken is: {list}"),
        Lang::En => format!("this was agreed: {list}"),
    }
}

/// The group aims at these phases.
pub fn ambition(lang: Lang, list: &str) -> String {
    match lang {
        Lang::Nl => format!("dit de ambitie is: {list}"),
        Lang::En => format!("this is the ambition: {list}"),
    }
}

/// How far a statement is true.
pub fn share(lang: Lang, statement: &str, share: Share) -> String {
    match (lang, share) {
        (Lang::Nl, Share::Few) => {
            format!("de antwoorden deze stelling weinig bevestigen: “{statement}”")
        }
        (Lang::Nl, Share::Most) => {
            format!("de antwoorden deze stelling grotendeels bevestigen: “{statement}”")
        }
        (Lang::En, Share::Few) => {
            format!("the answers hardly confirm this statement: “{statement}”")
        }
        (Lang::En, Share::Most) => {
            format!("the answers largely confirm this statement: “{statement}”")
        }
    }
}

/// The quadrant, in the words of [`super::quadrant`].
pub fn stands_in(lang: Lang, quadrant: &str) -> String {
    match lang {
        Lang::Nl => format!("de gemeente volgens de antwoorden staat in {quadrant}"),
        Lang::En => format!("according to the answers the municipality stands in {quadrant}"),
    }
}

/// Which side develops faster.
pub fn pace(lang: Lang, pace: Pace) -> &'static str {
    match (lang, pace) {
        (Lang::Nl, Pace::Ict) => "de ICT volgens de antwoorden verder staat dan de organisatie",
        (Lang::Nl, Pace::InStep) => "organisatie en ICT volgens de antwoorden gelijk opgaan",
        (Lang::Nl, Pace::Organisation) => {
            "de organisatie volgens de antwoorden verder staat dan de ICT"
        }
        (Lang::En, Pace::Ict) => {
            "according to the answers ICT is further along than the organisation"
        }
        (Lang::En, Pace::InStep) => "according to the answers organisation and ICT are in step",
        (Lang::En, Pace::Organisation) => {
            "according to the answers the organisation is further along than ICT"
        }
    }
}

/// Symptoms that are recognised.
pub fn recognised(lang: Lang, symptoms: &[String]) -> String {
    let symptoms: Vec<String> = symptoms.iter().map(|text| quoted(text)).collect();
    let list = format::and(lang, &symptoms);
    match lang {
        Lang::Nl => format!("dit herkend is: {list}"),
        Lang::En => format!("this was recognised: {list}"),
    }
}

/// A sentence between quotation marks, without its last full stop.
fn quoted(text: &str) -> String {
    format!("“{}”", text.trim_end_matches('.'))
}

/// The lowest areas of a layer.
pub fn lowest_within(lang: Lang, layer: Layer, areas: &[String]) -> String {
    let (within, list) = (within(lang, layer), format::and(lang, areas));
    match (lang, areas.len()) {
        (Lang::Nl, 1) => format!("{list} het laagste gebied is binnen {within}"),
        (Lang::Nl, _) => format!("{list} de laagste gebieden zijn binnen {within}"),
        (Lang::En, 1) => format!("{list} is the lowest area within {within}"),
        (Lang::En, _) => format!("{list} are the lowest areas within {within}"),
    }
}

fn within(lang: Lang, layer: Layer) -> &'static str {
    match (lang, layer) {
        (Lang::Nl, Layer::Technical) => "de technische interoperabiliteit",
        (Lang::Nl, Layer::Semantic) => "de semantische interoperabiliteit",
        (Lang::Nl, Layer::Organisational) => "de organisatorische interoperabiliteit",
        (Lang::Nl, Layer::Governance) => "de bestuurlijke condities",
        (Lang::En, Layer::Technical) => "technical interoperability",
        (Lang::En, Layer::Semantic) => "semantic interoperability",
        (Lang::En, Layer::Organisational) => "organisational interoperability",
        (Lang::En, Layer::Governance) => "the governance conditions",
    }
}

/// The group is divided about areas.
pub fn divided(lang: Lang, areas: &[String]) -> String {
    let list = format::and(lang, areas);
    match lang {
        Lang::Nl => format!("de antwoorden verdeeld zijn over {list}"),
        Lang::En => format!("the answers are divided on {list}"),
    }
}

/// An area with the statement on which people differ most: *Gegevens (“…”)*.
pub fn differ_on(area: &str, statement: Option<&str>) -> String {
    match statement {
        Some(statement) => format!("{area} ({})", quoted(statement)),
        None => area.to_owned(),
    }
}

/// People answer differently.
pub fn differ_for(lang: Lang, list: &str) -> String {
    match lang {
        Lang::Nl => format!("de antwoorden uiteenlopen over {list}"),
        Lang::En => format!("the answers differ for {list}"),
    }
}

/// One group sees areas higher than the other.
pub fn seen_higher(lang: Lang, higher: RoleGroup, areas: &[String]) -> String {
    let list = format::and(lang, areas);
    match (lang, higher) {
        (Lang::Nl, RoleGroup::Steering) => {
            format!("wie stuurt {list} hoger inschat dan wie uitvoert")
        }
        (Lang::Nl, RoleGroup::Executing) => {
            format!("wie uitvoert {list} hoger inschat dan wie stuurt")
        }
        (Lang::En, RoleGroup::Steering) => {
            format!("those who lead rate {list} higher than those who carry out")
        }
        (Lang::En, RoleGroup::Executing) => {
            format!("those who carry out rate {list} higher than those who lead")
        }
    }
}

/// The chosen descriptions lie elsewhere than the statements.
pub fn placed_apart(lang: Lang, above: bool, areas: &[String]) -> String {
    let list = format::and(lang, areas);
    match (lang, above) {
        (Lang::Nl, true) => {
            format!(
                "de gekozen omschrijving voor {list} minstens één fase hoger ligt dan de stellingen"
            )
        }
        (Lang::Nl, false) => {
            format!(
                "de gekozen omschrijving voor {list} minstens één fase lager ligt dan de stellingen"
            )
        }
        (Lang::En, true) => {
            format!("the chosen description for {list} is at least one phase above the statements")
        }
        (Lang::En, false) => {
            format!("the chosen description for {list} is at least one phase below the statements")
        }
    }
}

/// Yes was said to a practice and to its opposite.
pub fn contradicts(lang: Lang, areas: &[String]) -> String {
    let list = format::and(lang, areas);
    match lang {
        Lang::Nl => format!("bij {list} ja gezegd is op een praktijk én op het omgekeerde ervan"),
        Lang::En => format!("for {list} people said yes to a practice and also to its opposite"),
    }
}

/// Steps of an area that are not known: *Gegevens (fase 3 en 4)*.
pub fn steps_of(lang: Lang, area: &str, phases: &[String]) -> String {
    let list = format::and(lang, phases);
    match lang {
        Lang::Nl => format!("{area} (fase {list})"),
        Lang::En if phases.len() == 1 => format!("{area} (phase {list})"),
        Lang::En => format!("{area} (phases {list})"),
    }
}

/// Too few people answered about these steps.
pub fn not_known(lang: Lang, list: &str) -> String {
    match lang {
        Lang::Nl => format!("er te weinig antwoorden zijn voor {list}"),
        Lang::En => format!("there are too few answers for {list}"),
    }
}
