//! The words of what only a group can show: a heading, what it may mean, and one question to the
//! group.
//!
//! Invariant: no blame. A difference is a difference in view, never somebody's mistake; every sentence
//! is meant to be read aloud in a room in which everyone it is about is sitting.

use super::{Lang, words};
use crate::scoring::group::{Dependence, Shape, Side};

/// Something that a group shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finding {
    /// Areas on which people agree.
    Agreements,
    /// Areas on which answers differ.
    Differences,
    /// A difference in view between the two groups.
    Gap,
    /// Many answered *weet ik niet*.
    DontKnow,
    /// Everybody did.
    NobodyKnows,
    /// Whether the quadrants hang on who took part.
    Room(Dependence),
    /// Yes was said to opposite statements.
    YesSaying,
    /// Two camps at the deciding step.
    Divided,
    /// A second vote beside the first.
    Shift,
}

/// What is said about a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Saying {
    /// The heading.
    pub heading: &'static str,
    /// What it may mean.
    pub meaning: &'static str,
    /// One question to the group.
    pub question: &'static str,
}

impl Finding {
    /// All findings.
    pub const ALL: [Self; 10] = [
        Self::Agreements,
        Self::Differences,
        Self::Gap,
        Self::DontKnow,
        Self::NobodyKnows,
        Self::Room(Dependence::Little),
        Self::Room(Dependence::Much),
        Self::YesSaying,
        Self::Divided,
        Self::Shift,
    ];

    /// What is said about it.
    pub fn say(self, lang: Lang) -> Saying {
        let (heading, meaning, question) = match self {
            Self::Agreements => (Heading::Agreements, Meaning::Agreements, Ask::Agreements),
            Self::Differences => (Heading::Differences, Meaning::Differences, Ask::Differences),
            Self::Gap => (Heading::Gap, Meaning::Gap, Ask::Gap),
            Self::DontKnow => (Heading::DontKnow, Meaning::DontKnow, Ask::DontKnow),
            Self::NobodyKnows => (Heading::NobodyKnows, Meaning::NobodyKnows, Ask::NobodyKnows),
            Self::Room(Dependence::Little) => {
                (Heading::RoomLittle, Meaning::RoomLittle, Ask::RoomLittle)
            }
            Self::Room(Dependence::Much) => (Heading::RoomMuch, Meaning::RoomMuch, Ask::RoomMuch),
            Self::YesSaying => (Heading::YesSaying, Meaning::YesSaying, Ask::YesSaying),
            Self::Divided => (Heading::Divided, Meaning::Divided, Ask::Divided),
            Self::Shift => (Heading::Shift, Meaning::Shift, Ask::Shift),
        };
        Saying {
            heading: heading.say(lang),
            meaning: meaning.say(lang),
            question: question.say(lang),
        }
    }
}

words! {
    /// The headings.
    Heading {
        Agreements: "Hier bent u het over eens", "Here you agree";
        Differences: "Hier lopen de antwoorden uiteen", "Here the answers differ";
        Gap: "Van waar u zit, ziet het er anders uit", "It looks different from where you sit";
        DontKnow: "Wie weet wat?", "Who knows what?";
        NobodyKnows: "Dit weet niemand in de zaal", "Nobody in the room knows this";
        RoomLittle: "Het beeld hangt weinig af van wie er was", "The picture depends little on who was here";
        RoomMuch: "Het beeld hangt sterk af van wie er was", "The picture depends a lot on who was here";
        YesSaying: "Er is vaak ja gezegd", "People often said yes";
        Divided: "De zaal is verdeeld", "The room is divided";
        Shift: "Voor en na het gesprek", "Before and after the discussion";
    }
}

words! {
    /// What it may mean.
    Meaning {
        Agreements: "Uw antwoorden liggen hier dicht bij elkaar. Daar kunt u op verder bouwen.", "Your answers lie close together here. You can build on that.";
        Differences: "U las dezelfde stelling en dacht aan iets anders. Vaak werkt de ene dienst anders dan de andere, of betekent een woord niet voor iedereen hetzelfde.", "You read the same statement and had different things in mind. Often one service works differently from another, or a word does not mean the same to everyone.";
        Gap: "Wie stuurt, antwoordt hier anders dan wie uitvoert. Beide antwoorden kunnen kloppen: de een denkt aan wat is afgesproken, de ander aan het werk van elke dag.", "Those who lead answer differently here from those who carry out. Both answers can be right: one thinks of what was decided, the other of the daily work.";
        DontKnow: "Hier antwoordden veel mensen “weet ik niet”. Misschien is er nog weinig over verteld, of hoort het niet bij hun werk.", "Many people answered “I don’t know” here. Perhaps little has been said about it so far, or it is not part of their work.";
        NobodyKnows: "Iedereen die antwoordde, koos “weet ik niet”. De kennis zit dan bij iemand die er vandaag niet is, of er is nog niets over afgesproken.", "Everyone who answered chose “I don’t know”. Then the knowledge is with somebody who is not here today, or nothing has been decided about it yet.";
        RoomLittle: "De computer koos duizend keer op goed geluk mensen uit deze zaal. Bijna altijd kwam hetzelfde beeld uit. Dat zegt niet dat het beeld klopt.", "The computer picked people from this room at random a thousand times. Nearly always the same picture came out. That does not say that the picture is right.";
        RoomMuch: "De computer koos duizend keer op goed geluk mensen uit deze zaal. Vaak kwam een ander beeld uit. Zie de plaats in het vlak dus als voorlopig.", "The computer picked people from this room at random a thousand times. Often a different picture came out. So take the place on the plane as provisional.";
        YesSaying: "Er is vaak ja gezegd op stellingen die het omgekeerde zeggen van elkaar. De fasen kunnen daardoor te hoog uitvallen.", "People often said yes to statements that say the opposite of each other. The phases may come out too high because of that.";
        Divided: "Een deel van u koos hoog en een ander deel laag. Daarom staat hier een bereik en niet één fase.", "Some of you chose high and others low. That is why there is a range here and not one phase.";
        Shift: "U ziet tweemaal dezelfde mensen. Wie niet opnieuw antwoordde, telt met het eerste antwoord. Van mening veranderen mag, bij uw mening blijven ook.", "You see the same people twice. Whoever did not answer again counts with the first answer. You may change your mind, and you may keep it.";
    }
}

words! {
    /// One question to the group.
    Ask {
        Agreements: "Herkent iedereen dit, ook wie nog niets gezegd heeft?", "Does everyone recognise this, also those who have not spoken yet?";
        Differences: "Aan welk voorbeeld uit uw eigen werk dacht u?", "Which example from your own work did you have in mind?";
        Gap: "Wat ziet u vanaf uw plaats dat anderen misschien niet zien?", "What do you see from where you sit that others may not see?";
        DontKnow: "Wie kan hier iets over vertellen?", "Who can tell us something about this?";
        NobodyKnows: "Aan wie kunt u dit na vandaag vragen?", "Whom can you ask about this after today?";
        RoomLittle: "Wie was er vandaag niet bij, en wat zou die zeggen?", "Who was not here today, and what would they say?";
        RoomMuch: "Van wie wilt u het antwoord nog horen?", "Whose answer would you still like to hear?";
        YesSaying: "Bij welke stelling kunt u een voorbeeld laten zien?", "For which statement can you show an example?";
        Divided: "Denkt u aan dezelfde dienst, of elk aan een andere?", "Do you have the same service in mind, or each a different one?";
        Shift: "Wat hebt u gehoord dat u anders deed kijken?", "What did you hear that made you look at it differently?";
    }
}

words! {
    /// What the answers to a statement on the agenda look like.
    ShapeSays {
        TwoCamps: "Een deel koos hoog, een ander deel laag.", "Some chose high, others low.";
        DontKnow: "Veel mensen antwoordden “weet ik niet”.", "Many people answered “I don’t know”.";
        Placements: "De omschrijving die u koos, past niet bij wat de stellingen zeggen.", "The description that you chose does not fit what the statements say.";
        Spread: "De antwoorden liggen gespreid.", "The answers are spread.";
        Close: "Over deze stelling bent u het bijna eens. In dit gebied is er nog iets anders dat verschilt.", "You nearly agree on this statement. Something else in this area still differs.";
    }
}

words! {
    /// One question to the group about a statement on the agenda.
    ShapeAsks {
        TwoCamps: "Waar in de gemeente klopt dit wel, en waar niet?", "Where in the municipality is this true, and where is it not?";
        DontKnow: "Wie weet hoe dit gaat, en wil een voorbeeld geven?", "Who knows how this works, and would like to give an example?";
        Placements: "Welk deel van de omschrijving past bij u, en welk deel nog niet?", "Which part of the description fits you, and which part does not yet?";
        Spread: "Aan welk voorbeeld dacht u toen u koos?", "Which example did you have in mind when you chose?";
        Close: "Wat is er nog nodig om het hier samen over eens te worden?", "What is still needed to agree on this together?";
    }
}

/// What the answers look like, and the question to ask.
pub fn shape(lang: Lang, shape: Shape) -> (&'static str, &'static str) {
    let (says, asks) = match shape {
        Shape::TwoCamps => (ShapeSays::TwoCamps, ShapeAsks::TwoCamps),
        Shape::DontKnow => (ShapeSays::DontKnow, ShapeAsks::DontKnow),
        Shape::Placements => (ShapeSays::Placements, ShapeAsks::Placements),
        Shape::Spread => (ShapeSays::Spread, ShapeAsks::Spread),
        Shape::Close => (ShapeSays::Close, ShapeAsks::Close),
    };
    (says.say(lang), asks.say(lang))
}

/// The name of a reporting group.
pub fn side(lang: Lang, side: Side) -> &'static str {
    match (lang, side) {
        (Lang::Nl, Side::Steering) => "sturend",
        (Lang::Nl, Side::Executing) => "uitvoerend",
        (Lang::En, Side::Steering) => "leading",
        (Lang::En, Side::Executing) => "carrying out",
    }
}

words! {
    /// Around the figures.
    GroupWords {
        Hidden: "Dit tonen we niet. Er staan te weinig mensen achter; dan kan iemand herkenbaar zijn.", "We do not show this. Too few people stand behind it; somebody could be recognised.";
        MovedUp: "Het midden van de antwoorden schoof omhoog.", "The middle of the answers moved up.";
        MovedDown: "Het midden van de antwoorden schoof omlaag.", "The middle of the answers moved down.";
        Stayed: "Het midden van de antwoorden bleef gelijk.", "The middle of the answers stayed the same.";
    }
}

/// How the median moved.
pub fn moved(lang: Lang, by: f64) -> &'static str {
    let words = if by > 0.0 {
        GroupWords::MovedUp
    } else if by < 0.0 {
        GroupWords::MovedDown
    } else {
        GroupWords::Stayed
    };
    words.say(lang)
}

/// How many answered again.
pub fn answered_again(lang: Lang, again: usize) -> String {
    match (lang, again) {
        (Lang::Nl, 1) => "1 persoon antwoordde opnieuw.".to_owned(),
        (Lang::Nl, _) => format!("{again} mensen antwoordden opnieuw."),
        (Lang::En, 1) => "1 person answered again.".to_owned(),
        (Lang::En, _) => format!("{again} people answered again."),
    }
}

/// Newcomers whose answers wait until they are enough.
pub fn waiting(lang: Lang, waiting: usize, enough: u8) -> String {
    match (lang, waiting) {
        (Lang::Nl, 1) => format!(
            "1 persoon antwoordde nadat de antwoorden getoond waren. Dat antwoord is bewaard. Het telt mee zodra minstens {enough} mensen zo laat antwoordden; anders is te zien wat deze persoon antwoordde."
        ),
        (Lang::Nl, _) => format!(
            "{waiting} mensen antwoordden nadat de antwoorden getoond waren. Hun antwoorden zijn bewaard. Ze tellen mee zodra minstens {enough} mensen zo laat antwoordden; anders is te zien wat zij antwoordden."
        ),
        (Lang::En, 1) => format!(
            "1 person answered after the answers had been shown. That answer is kept. It counts as soon as at least {enough} people have answered that late; otherwise it could be seen what this person answered."
        ),
        (Lang::En, _) => format!(
            "{waiting} people answered after the answers had been shown. Their answers are kept. They count as soon as at least {enough} people have answered that late; otherwise it could be seen what they answered."
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_finding_ends_in_one_question_and_blames_nobody() {
        for (lang, blame) in [
            (
                Lang::Nl,
                [
                    "overschat",
                    "onderschat",
                    "fout",
                    "verkeerd",
                    "te positief",
                    "schuld",
                ],
            ),
            (
                Lang::En,
                [
                    "overestimat",
                    "underestimat",
                    "mistake",
                    "wrong",
                    "too positive",
                    "fault",
                ],
            ),
        ] {
            for finding in Finding::ALL {
                let Saying {
                    heading,
                    meaning,
                    question,
                } = finding.say(lang);
                assert_eq!(question.matches('?').count(), 1, "{question}");
                assert!(
                    question.ends_with('?') && meaning.ends_with('.'),
                    "{meaning}"
                );
                for text in [heading, meaning, question] {
                    let text = text.to_lowercase();
                    assert!(blame.iter().all(|word| !text.contains(word)), "{text}");
                }
            }
        }
    }
}
