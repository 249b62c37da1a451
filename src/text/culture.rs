//! The words of the culture barometer: answering it, its profile, and what goes to the talk.
//!
//! Invariant: no pole is called right or wrong, nobody is blamed, and nothing is added up.

use super::{Lang, common, format, words};
use crate::instrument::CulturePair;

words! {
    /// Answering and showing the culture barometer.
    CultureWords {
        Title: "Cultuurbarometer", "Culture barometer";
        Lead: "Tussen welke twee polen staat uw organisatie vandaag? Kies per paar één van de vijf plaatsen. Er zijn geen juiste of foute antwoorden. Twijfelt u of weet u het niet? Kies dan “weet ik niet”.", "Between which two poles does your organisation stand today? Choose one of the five places for each pair. There are no right or wrong answers. If you are in doubt or do not know, choose “I don’t know”.";
        LinkText: "Hoe gaat het er bij u aan toe? Korte paren van twee tegenpolen, los van de stellingen.", "How are things done where you are? Short pairs of opposites, separate from the statements.";
        Loading: "De cultuurbarometer wordt geladen…", "Loading the culture barometer…";
        Failed: "De paren konden niet worden geladen. Uw antwoorden zijn bewaard. Probeer het later opnieuw.", "The pairs could not be loaded. Your answers are kept. Try again later.";
        TalkTitle: "Voor het gesprek", "For the discussion";
        TalkText: "Dit paar vult niemand in. Het is voor het gesprek.", "Nobody fills in this pair. It is for the discussion.";
        Text: "Elk paar heeft twee polen. De stip is het middelste antwoord, de balk de middelste helft van de antwoorden. Rechts staat altijd wat volgens de studie van 2009 verandering helpt.", "Each pair has two poles. The dot is the median answer, the bar the middle half of the answers. The right-hand side always shows what, according to the 2009 study, helps change.";
        TextOne: "Elk paar heeft twee polen. De stip is het antwoord van één persoon. Rechts staat altijd wat volgens de studie van 2009 verandering helpt.", "Each pair has two poles. The dot is one person’s answer. The right-hand side always shows what, according to the 2009 study, helps change.";
        NoTotal: "De paren worden niet opgeteld: er is geen totaalscore. Het profiel is een begin van een gesprek.", "The pairs are not added up: there is no total score. The profile is the start of a conversation.";
        Alt: "Per paar een lijn tussen twee polen, met een stip voor het middelste antwoord en een balk voor de middelste helft", "For each pair a line between two poles, with a dot for the median answer and a bar for the middle half";
        Unanswered: "De cultuurbarometer is niet ingevuld.", "The culture barometer was not filled in.";
        Hinders: "remt verandering", "hinders change";
        Helps: "helpt verandering", "helps change";
        Middle: "middelste antwoord", "median answer";
        OneAnswer: "het antwoord", "the answer";
        Half: "middelste helft", "middle half";
        TooFew: "te weinig antwoorden", "too few answers";
        NotAnswered: "niet ingevuld", "not filled in";
        Table: "De antwoorden per paar, van links (1) naar rechts (5)", "The answers per pair, from left (1) to right (5)";
        ColumnHinders: "Remt verandering", "Hinders change";
        ColumnHelps: "Helpt verandering", "Helps change";
        ColumnMiddle: "Midden", "Median";
        InTheMiddle: "Geen paar ligt duidelijk bij een van de twee polen.", "No pair is clearly near one of its two poles.";
        Ask: "Vraag ook de cultuurbarometer", "Also ask the culture barometer";
        AskText: "Dertien korte paren over hoe het er bij u aan toe gaat, na de stellingen. Reken op drie minuten extra.", "Thirteen short pairs about how things are done where you are, after the statements. Allow three minutes more.";
        AskTitle: "Cultuurbarometer", "Culture barometer";
        ToStatements: "Terug naar de stellingen", "Back to the statements";
        OnPaper: "Cultuurbarometer: 1 tot 5, van links naar rechts", "Culture barometer: 1 to 5, from left to right";
        PaperHow: "Omcirkel bij elk paar één cijfer: 1 is helemaal links, 5 helemaal rechts. Weet u het niet? Omcirkel dan het vraagteken.", "Circle one number for each pair: 1 is fully left, 5 fully right. If you do not know, circle the question mark.";
        Left: "Links", "Left";
        Right: "Rechts", "Right";
        Done: "U hebt elk paar ingevuld.", "You have filled in every pair.";
    }
}

/// One of the five places between two poles, from the left (0) to the right (4), as it is read aloud.
pub fn place(lang: Lang, place: usize, [left, right]: [&str; 2]) -> String {
    let near = |pole: &str| match lang {
        Lang::Nl => format!("eerder: {pole}"),
        Lang::En => format!("more towards: {pole}"),
    };
    let at = |pole: &str| match lang {
        Lang::Nl => format!("duidelijk: {pole}"),
        Lang::En => format!("clearly: {pole}"),
    };
    match place {
        0 => at(left),
        1 => near(left),
        3 => near(right),
        4 => at(right),
        _ => match lang {
            Lang::Nl => "ertussenin".to_owned(),
            Lang::En => "in between".to_owned(),
        },
    }
}

/// A pair as one line, in the order of the screen.
pub fn pair(lang: Lang, pair: &CulturePair) -> String {
    let [left, right] = pair.poles();
    match lang {
        Lang::Nl => format!("“{left}” tegenover “{right}”"),
        Lang::En => format!("“{left}” versus “{right}”"),
    }
}

/// The question of a pair that is for the talk alone.
pub fn question(lang: Lang, pair: &CulturePair) -> String {
    let [left, right] = pair.poles();
    match lang {
        Lang::Nl => format!("“{left}” of “{right}”?"),
        Lang::En => format!("“{left}” or “{right}”?"),
    }
}

/// Which poles stand out on the side that helps.
pub fn near_helping(lang: Lang, poles: &[String]) -> String {
    let poles = format::and(lang, poles);
    match lang {
        Lang::Nl => format!("Het dichtst bij wat verandering helpt: {poles}."),
        Lang::En => format!("Nearest to what helps change: {poles}."),
    }
}

/// Which poles stand out on the side that hinders.
pub fn near_hindering(lang: Lang, poles: &[String]) -> String {
    let poles = format::and(lang, poles);
    match lang {
        Lang::Nl => format!("Het dichtst bij wat verandering remt: {poles}."),
        Lang::En => format!("Nearest to what hinders change: {poles}."),
    }
}

/// On which pairs people are divided.
pub fn divided(lang: Lang, pairs: &[String]) -> String {
    let pairs = format::and(lang, pairs);
    match lang {
        Lang::Nl => format!("Hier liggen de antwoorden ver uit elkaar: {pairs}."),
        Lang::En => format!("Here the answers lie far apart: {pairs}."),
    }
}

/// How many pairs are not shown, and why.
pub fn hidden(lang: Lang, count: usize, m: u8) -> String {
    match (lang, count) {
        (Lang::Nl, 1) => {
            format!("1 paar is niet getoond: minder dan {m} mensen vulden het in.")
        }
        (Lang::Nl, count) => {
            format!("{count} paren zijn niet getoond: minder dan {m} mensen vulden ze in.")
        }
        (Lang::En, 1) => format!("1 pair is not shown: fewer than {m} people filled it in."),
        (Lang::En, count) => {
            format!("{count} pairs are not shown: fewer than {m} people filled them in.")
        }
    }
}

/// Where the pairs come from, and which of them are our reading.
pub fn source(lang: Lang, slide: &str, ours: &[String]) -> String {
    let ours = format::and(lang, ours);
    match lang {
        Lang::Nl => format!(
            "Bron: de dia “{slide}” van 2009. Ze geeft twee reeksen van 14 uitdrukkingen, maar geen paren. De meeste paren volgen uit de woorden zelf. Deze paren maakten wij zelf: {ours}."
        ),
        Lang::En => format!(
            "Source: the 2009 slide “{slide}”. It gives two sets of 14 phrases, but no pairs. Most pairs follow from the words themselves. These pairs are our own: {ours}."
        ),
    }
}

/// What the two phrases of 2009 were, in Dutch.
pub fn phrases(lang: Lang, [helps, hinders]: [&str; 2], is_ours: bool) -> String {
    let phrases = match lang {
        Lang::Nl => format!("In 2009: “{helps}” tegenover “{hinders}”."),
        Lang::En => format!("In 2009, in Dutch: “{helps}” versus “{hinders}”."),
    };
    let ours = match lang {
        Lang::Nl => "Wij zetten deze twee tegenover elkaar.",
        Lang::En => "We set these two against each other.",
    };
    if is_ours {
        format!("{phrases} {ours}")
    } else {
        phrases
    }
}

/// How many pairs have an answer.
pub fn so_many(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::Nl, 1) => "1 paar ingevuld".to_owned(),
        (Lang::Nl, count) => format!("{count} paren ingevuld"),
        (Lang::En, 1) => "1 pair filled in".to_owned(),
        (Lang::En, count) => format!("{count} pairs filled in"),
    }
}

/// A position in a list of answers; `?` is *weet ik niet*.
pub fn position(lang: Lang, number: Option<u8>) -> String {
    match (lang, number) {
        (_, None) => common::dont_know(lang).to_owned(),
        (Lang::Nl, Some(number)) => format!("{number} op 5 (5 helpt verandering)"),
        (Lang::En, Some(number)) => format!("{number} out of 5 (5 helps change)"),
    }
}
