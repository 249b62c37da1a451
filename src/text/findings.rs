//! The words around findings and recommendations: why they are there, and what stands beside them.
//!
//! Invariant: no blame and no cause. What is said of a group is a view; a pattern of 2009 is a
//! description of other municipalities, never a norm.

mod because;

pub use because::*;

use super::{Lang, common, format, words};
use crate::instrument::{Quadrant, RoleGroup, Source};
use crate::report::Towards;

words! {
    /// The chapters and the recommendations.
    Findings {
        Mean: "Gemiddelde van dit hoofdstuk", "Mean of this chapter";
        StandsOut: "Wat opvalt", "What stands out";
        StandsOutNone: "Uit de antwoorden en de intake volgt hier niets dat opvalt. Dat kan ook komen doordat er weinig bekend is.", "Nothing stands out here from the answers and the intake. That may also be because little is known.";
        OnePerson: "Eén persoon vulde dit in. Lees alles hier dus als: zoals u het ziet.", "One person filled this in. So read everything here as: as you see it.";
        Towards: "Waar u naartoe gaat", "Where you are heading";
        Pattern: "Wat de studie van 2009 vond", "What the study of 2009 found";
        PatternNote: "Het is een patroon bij andere gemeenten, geen oordeel. Wat u niet herkent, geldt voor u misschien niet.", "It is a pattern seen in other municipalities, not a judgement. What you do not recognise may not apply to you.";
        PatternOpen: "Het is nog niet duidelijk in welk kwadrant de gemeente staat. Daarom staat hier geen patroon van 2009.", "It is not clear yet in which quadrant the municipality stands. So there is no pattern of 2009 here.";
        Thin: "Dit steunt op weinig antwoorden.", "This rests on few answers.";
        Advice: "Aanbevelingen", "Recommendations";
        AdviceNone: "Er is nog te weinig bekend, of de ambitie is al bereikt. Daarom staan hier geen aanbevelingen.", "Too little is known yet, or the ambition has been reached. So there are no recommendations here.";
        AdviceOrder: "Bovenaan staat wat het grootste verschil met de ambitie kleiner maakt. Daarna komen de laagste gebieden van elk hoofdstuk. Wat eerst nodig is, staat altijd eerst. Het is een voorstel: in het actieplan kiest u zelf.", "What narrows the widest gap to the ambition is at the top. Then come the lowest areas of each chapter. What is needed first always comes first. It is a proposal: you choose in the action plan.";
        AdviceLowest: "Bovenaan staat wat de laagste gebieden van elk hoofdstuk vooruithelpt. Wat eerst nodig is, staat altijd eerst. Het is een voorstel: in het actieplan kiest u zelf.", "What helps the lowest areas of each chapter is at the top. What is needed first always comes first. It is a proposal: you choose in the action plan.";
        AdviceByHand: "Deze volgorde is in het actieplan met de hand gekozen. Bij elke aanbeveling staat wat u beter eerst doet.", "This order was chosen by hand in the action plan. Each recommendation says what is better done first.";
        AdviceOne: "Dit volgt uit de antwoorden van één persoon. Bespreek het eerst met anderen.", "This follows from the answers of one person. Discuss it with others first.";
        Why: "Waarom.", "Why.";
        Rests: "Waarop dit steunt.", "What this rests on.";
        Start: "Eerste stap.", "First step.";
        Needs: "Doe eerst.", "Do first.";
        Sign: "Waaraan u ziet dat het werkt.", "How you can tell that it works.";
        FromWhere: "Bron.", "Source.";
    }
}

/// The heading of a chapter: the question of the seed, and its layer.
pub fn chapter(question: &str, layer: &str) -> String {
    format!("{question} – {layer}")
}

/// *Kwadrant I (ICT loopt voor)*, within a sentence.
pub fn quadrant(lang: Lang, quadrant: Quadrant) -> String {
    let (numeral, name) = (quadrant.numeral(), common::quadrant(lang, quadrant));
    match lang {
        Lang::Nl => format!("kwadrant {numeral} ({name})"),
        Lang::En => format!("quadrant {numeral} ({name})"),
    }
}

/// The heading above the pattern of a quadrant.
pub fn pattern(lang: Lang, quadrant: Quadrant) -> String {
    let numeral = quadrant.numeral();
    match lang {
        Lang::Nl => format!("Wat de studie van 2009 vond bij kwadrant {numeral}"),
        Lang::En => format!("What the study of 2009 found in quadrant {numeral}"),
    }
}

/// Why the pattern of a quadrant stands there, of `left` that are still possible.
pub fn pattern_because(lang: Lang, this: Quadrant, left: usize, one_person: bool) -> String {
    let name = quadrant(lang, this);
    match (lang, one_person, left) {
        (Lang::Nl, true, 1) => format!("Zoals u het ziet, staat de gemeente in {name}."),
        (Lang::En, true, 1) => format!("As you see it, the municipality stands in {name}."),
        (Lang::Nl, true, _) => format!("Zoals u het ziet, kan de gemeente in {name} staan."),
        (Lang::En, true, _) => format!("As you see it, the municipality may stand in {name}."),
        (Lang::Nl, false, 1) => format!("Volgens de deelnemers staat de gemeente in {name}."),
        (Lang::En, false, 1) => {
            format!("According to the participants the municipality stands in {name}.")
        }
        (Lang::Nl, false, _) => {
            format!("Twee kwadranten blijven mogelijk. Een ervan is {name}.")
        }
        (Lang::En, false, _) => {
            format!("Two quadrants are still possible. One of them is {name}.")
        }
    }
}

/// Why this quadrant is the one ahead.
pub fn towards(lang: Lang, why: Towards, ahead: Quadrant) -> String {
    let name = quadrant(lang, ahead);
    match (lang, why) {
        (Lang::Nl, Towards::Ambition) => {
            format!(
                "De ambitie ligt in {name}. Dit vond de studie van 2009 bij gemeenten die daar stonden."
            )
        }
        (Lang::En, Towards::Ambition) => format!(
            "The ambition lies in {name}. This is what the 2009 study found in municipalities that stood there."
        ),
        (Lang::Nl, Towards::Advanced) => format!(
            "Er is nog geen ambitie voor alle gebieden. In 2009 stonden organisatie en ICT het verst in {name}. Dit vond de studie daar."
        ),
        (Lang::En, Towards::Advanced) => format!(
            "There is no ambition for all areas yet. In 2009 organisation and ICT were furthest in {name}. This is what the study found there."
        ),
    }
}

/// Where a text comes from.
pub fn source(lang: Lang, source: &Source) -> String {
    match (lang, source) {
        (Lang::Nl, Source::Slide { slide, .. }) => format!("dia “{}” van 2009", trimmed(slide)),
        (Lang::En, Source::Slide { slide, .. }) => format!("slide “{}” of 2009", trimmed(slide)),
        (Lang::Nl, Source::Keyword) => "profielschets van 2009".to_owned(),
        (Lang::En, Source::Keyword) => "profile sketch of 2009".to_owned(),
        (Lang::Nl, Source::Extension) => "eigen aanvulling".to_owned(),
        (Lang::En, Source::Extension) => "our own addition".to_owned(),
    }
}

fn trimmed(slide: &str) -> &str {
    slide.trim_end_matches([':', ' '])
}

/// *Bron: dia “…” van 2009.*
pub fn sources(lang: Lang, all: &[String]) -> String {
    let list = format::and(lang, all);
    match lang {
        Lang::Nl => format!("Bron: {list}."),
        Lang::En => format!("Source: {list}."),
    }
}

/// *Dit staat hier omdat …*
pub fn stands_here(lang: Lang, because: &str) -> String {
    match lang {
        Lang::Nl => format!("Dit staat hier {because}."),
        Lang::En => format!("This is here {because}."),
    }
}

/// The lowest areas of a layer.
pub fn weakest(lang: Lang, areas: &[String]) -> String {
    let list = format::and(lang, areas);
    match (lang, areas.len()) {
        (Lang::Nl, 1) => format!("Het gebied {list} staat in dit hoofdstuk het laagst."),
        (Lang::Nl, _) => format!("De gebieden {list} staan in dit hoofdstuk het laagst."),
        (Lang::En, 1) => format!("The area {list} is lowest in this chapter."),
        (Lang::En, _) => format!("The areas {list} are lowest in this chapter."),
    }
}

/// Areas on which people differ.
pub fn differ(lang: Lang, areas: &[String]) -> String {
    let list = format::and(lang, areas);
    match lang {
        Lang::Nl => format!("Mensen zien {list} verschillend. Praat daar eerst over."),
        Lang::En => format!("People see {list} differently. Talk about that first."),
    }
}

/// Areas that one group sees higher.
pub fn gap(lang: Lang, higher: RoleGroup, areas: &[String]) -> String {
    let list = format::and(lang, areas);
    match (lang, higher) {
        (Lang::Nl, RoleGroup::Steering) => format!(
            "{list}: van waar u zit, ziet het er anders uit. Wie stuurt, schat dit hoger in dan wie uitvoert."
        ),
        (Lang::Nl, RoleGroup::Executing) => format!(
            "{list}: van waar u zit, ziet het er anders uit. Wie uitvoert, schat dit hoger in dan wie stuurt."
        ),
        (Lang::En, RoleGroup::Steering) => format!(
            "{list}: it looks different from where you sit. Those who lead rate this higher than those who carry out."
        ),
        (Lang::En, RoleGroup::Executing) => format!(
            "{list}: it looks different from where you sit. Those who carry out rate this higher than those who lead."
        ),
    }
}

/// Areas where the chosen descriptions do not fit the statements.
pub fn placed(lang: Lang, above: bool, areas: &[String]) -> String {
    let list = format::and(lang, areas);
    match (lang, above) {
        (Lang::Nl, true) => {
            format!(
                "Bij {list} kozen mensen een omschrijving van een latere fase dan de stellingen laten zien."
            )
        }
        (Lang::Nl, false) => {
            format!(
                "Bij {list} kozen mensen een omschrijving van een vroegere fase dan de stellingen laten zien."
            )
        }
        (Lang::En, true) => {
            format!(
                "For {list} people chose a description of a later phase than the statements show."
            )
        }
        (Lang::En, false) => {
            format!(
                "For {list} people chose a description of an earlier phase than the statements show."
            )
        }
    }
}

/// Areas whose answers contradict one another.
pub fn contradiction(lang: Lang, areas: &[String]) -> String {
    let list = format::and(lang, areas);
    match lang {
        Lang::Nl => format!("Bij {list} spreken de antwoorden elkaar tegen. Leg er bewijs naast."),
        Lang::En => {
            format!("For {list} the answers contradict one another. Put evidence beside them.")
        }
    }
}

/// Areas of which too little is known.
pub fn too_little(lang: Lang, areas: &[String]) -> String {
    let list = format::and(lang, areas);
    match lang {
        Lang::Nl => {
            format!("Over {list} is niet alles bekend: te weinig mensen gaven een antwoord.")
        }
        Lang::En => format!("Not everything is known about {list}: too few people gave an answer."),
    }
}

/// What the answers put a chapter's areas at.
pub fn estimated_at(lang: Lang, areas: &str) -> String {
    match lang {
        Lang::Nl => format!("Ingeschat: {areas}."),
        Lang::En => format!("Estimated: {areas}."),
    }
}

/// What the table of a chapter's own scores shows.
pub fn scores(lang: Lang, question: &str) -> String {
    match lang {
        Lang::Nl => format!("Scores bij “{question}”"),
        Lang::En => format!("Scores for “{question}”"),
    }
}
