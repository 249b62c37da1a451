//! The sentence of the result, its lead, and the signs to watch.

use super::super::{Lang, common, format, words};
use super::people;
use crate::instrument::Quadrant;
use crate::scoring::Pace;

words! {
    /// The sentence on top.
    Headline {
        Organisation: "Uw organisatie staat verder dan uw ICT", "Your organisation is further along than your ICT";
        OrganisationJust: "Uw organisatie staat net iets verder dan uw ICT", "Your organisation is just ahead of your ICT";
        Ict: "Uw ICT staat verder dan uw organisatie", "Your ICT is further along than your organisation";
        IctJust: "Uw ICT staat net iets verder dan uw organisatie", "Your ICT is just ahead of your organisation";
        Advanced: "Uw organisatie en uw ICT zijn allebei gevorderd", "Your organisation and your ICT are both advanced";
        AdvancedInStep: "Uw organisatie en uw ICT zijn gevorderd en gaan gelijk op", "Your organisation and your ICT are advanced and in step";
        AdvancedOrganisation: "Beide zijn gevorderd, en uw organisatie staat verder dan uw ICT", "Both are advanced, and your organisation is further along than your ICT";
        AdvancedIct: "Beide zijn gevorderd, en uw ICT staat verder dan uw organisatie", "Both are advanced, and your ICT is further along than your organisation";
        Beginning: "Uw organisatie en uw ICT staan allebei aan het begin", "Your organisation and your ICT are both at the beginning";
        BeginningInStep: "Uw organisatie en uw ICT staan aan het begin en gaan gelijk op", "Your organisation and your ICT are at the beginning and in step";
        BeginningOrganisation: "Beide staan aan het begin, en uw organisatie staat verder dan uw ICT", "Both are at the beginning, and your organisation is further along than your ICT";
        BeginningIct: "Beide staan aan het begin, en uw ICT staat verder dan uw organisatie", "Both are at the beginning, and your ICT is further along than your organisation";
        InStep: "Uw organisatie en uw ICT gaan gelijk op", "Your organisation and your ICT are in step";
        Open: "Waar u staat, ligt nog open", "Where you stand is still open";
        OneOrganisation: "Zoals u het ziet, staat de organisatie verder dan de ICT", "As you see it, the organisation is further along than its ICT";
        OneIct: "Zoals u het ziet, staat de ICT verder dan de organisatie", "As you see it, the ICT is further along than the organisation";
        OneInStep: "Zoals u het ziet, gaan organisatie en ICT gelijk op", "As you see it, organisation and ICT are in step";
        OneOpen: "Zoals u het ziet, ligt nog open wat verder staat", "As you see it, which is further along is still open";
    }
}

/// The sentence on top, for a room.
pub fn headline(named: Option<Quadrant>, pace: Option<Pace>) -> Headline {
    match (named, pace) {
        (Some(Quadrant::I), Some(Pace::InStep)) => Headline::IctJust,
        (Some(Quadrant::IV), Some(Pace::InStep)) => Headline::OrganisationJust,
        (Some(Quadrant::I), _) | (None, Some(Pace::Ict)) => Headline::Ict,
        (Some(Quadrant::IV), _) | (None, Some(Pace::Organisation)) => Headline::Organisation,
        (Some(Quadrant::II), None) => Headline::Advanced,
        (Some(Quadrant::II), Some(Pace::InStep)) => Headline::AdvancedInStep,
        (Some(Quadrant::II), Some(Pace::Organisation)) => Headline::AdvancedOrganisation,
        (Some(Quadrant::II), Some(Pace::Ict)) => Headline::AdvancedIct,
        (Some(Quadrant::III), None) => Headline::Beginning,
        (Some(Quadrant::III), Some(Pace::InStep)) => Headline::BeginningInStep,
        (Some(Quadrant::III), Some(Pace::Organisation)) => Headline::BeginningOrganisation,
        (Some(Quadrant::III), Some(Pace::Ict)) => Headline::BeginningIct,
        (None, Some(Pace::InStep)) => Headline::InStep,
        (None, None) => Headline::Open,
    }
}

/// The sentence on top, for one person alone.
pub fn headline_one(pace: Option<Pace>) -> Headline {
    match pace {
        Some(Pace::Organisation) => Headline::OneOrganisation,
        Some(Pace::Ict) => Headline::OneIct,
        Some(Pace::InStep) => Headline::OneInStep,
        None => Headline::OneOpen,
    }
}

/// What the room sees, where one quadrant is left.
pub fn what_they_see(lang: Lang, count: usize, quadrant: Quadrant) -> String {
    let people = people(lang, count);
    let (nl, en) = match quadrant {
        Quadrant::I => (
            "zien ICT die al over de diensten heen werkt, in een organisatie die vooral nog per dienst werkt",
            "see ICT that already works across services, in an organisation that still mainly works per service",
        ),
        Quadrant::II => (
            "zien een organisatie die over haar diensten heen werkt, met ICT die dat ook doet",
            "see an organisation that works across its services, with ICT that does so too",
        ),
        Quadrant::III => (
            "zien een organisatie die vooral nog per dienst werkt, met ICT die dat ook doet",
            "see an organisation that still mainly works per service, with ICT that does so too",
        ),
        Quadrant::IV => (
            "zien een organisatie die al over haar diensten heen werkt, met ICT die vooral nog per dienst werkt",
            "see an organisation that already works across its services, with ICT that still mainly works per service",
        ),
    };
    match lang {
        Lang::Nl => format!("{people} {nl}."),
        Lang::En => format!("{people} {en}."),
    }
}

/// Who answered, where no quadrant is named.
pub fn who_answered(lang: Lang, count: usize) -> String {
    let people = people(lang, count);
    match lang {
        Lang::Nl => format!("{people} gaven hun kijk op uw organisatie en uw ICT."),
        Lang::En => format!("{people} gave their view of your organisation and its ICT."),
    }
}

/// *Dat is kwadrant IV: organisatie loopt voor.*
pub fn named(lang: Lang, quadrant: Quadrant) -> String {
    let (numeral, name) = (quadrant.numeral(), common::quadrant(lang, quadrant));
    match lang {
        Lang::Nl => format!("Dat is kwadrant {numeral}: {name}."),
        Lang::En => format!("That is quadrant {numeral}: {name}."),
    }
}

/// *Dat is tussen III en IV.*
pub fn between(lang: Lang, candidates: &[Quadrant]) -> String {
    if candidates.len() == Quadrant::ALL.len() {
        return match lang {
            Lang::Nl => "Alle vier de kwadranten zijn nog mogelijk.".to_owned(),
            Lang::En => "All four quadrants are still possible.".to_owned(),
        };
    }
    let numerals: Vec<String> = candidates.iter().map(|q| q.numeral().to_owned()).collect();
    let list = format::and(lang, &numerals);
    match lang {
        Lang::Nl => format!("Het kwadrant blijft open: tussen {list}."),
        Lang::En => format!("The quadrant stays open: between {list}."),
    }
}

words! {
    /// Sentences of the lead and of the signs.
    Lead {
        ReadingsAgree: "Ook een strenge en een milde lezing van de antwoorden komen daarop uit.", "A strict and a mild reading of the answers come out there too.";
        ReadingsDiffer: "Een strenge en een milde lezing van de antwoorden komen niet op dezelfde plaats uit.", "A strict and a mild reading of the answers do not come out in the same place.";
        StillUnknown: "Een deel is nog niet bekend; met meer antwoorden wordt het beeld smaller.", "Part of it is not known yet; with more answers the picture narrows.";
        NoAxes: "Voor een deel van de gebieden is niemand bevraagd. Daarom is er nog geen plaats in het vlak.", "For some areas nobody was asked. So there is no place on the plane yet.";
        One: "Dit is uw eigen kijk, van één persoon. Het is nog geen beeld van de gemeente: daarvoor antwoorden meer mensen, elk vanuit hun rol.", "This is your own view, of one person. It is not a picture of the municipality yet: for that more people answer, each from their own role.";
        OneAgree: "Of men uw antwoorden streng of mild leest, maakt daarvoor niet uit.", "Whether your answers are read strictly or mildly makes no difference to this.";
        OneOpen: "Streng of mild gelezen komen uw antwoorden niet op hetzelfde uit, of er ontbreken nog antwoorden.", "Read strictly or mildly your answers do not come out the same, or answers are still missing.";
        Start: "Het is een inschatting en een begin van een gesprek, geen meting.", "It is an estimate and the start of a conversation, not a measurement.";
        SaysYes: "Er is vaak ja gezegd op tegengestelde stellingen. De fasen kunnen daardoor te hoog uitvallen; leg er bewijs naast.", "People often said yes to opposite statements. The phases may come out too high because of that; put evidence beside them.";
    }
}

/// The areas over which the group is divided.
pub fn divided_areas(lang: Lang, areas: &[String]) -> String {
    let list = format::and(lang, areas);
    match lang {
        Lang::Nl => format!(
            "De antwoorden lopen sterk uiteen bij {list}. Daar staat “verdeeld”, met een bereik in plaats van één fase."
        ),
        Lang::En => format!(
            "The answers lie far apart for {list}. “Divided” stands there, with a range instead of one phase."
        ),
    }
}

/// The areas whose mirror contradicts their steps.
pub fn contradictions(lang: Lang, areas: &[String]) -> String {
    let list = format::and(lang, areas);
    match lang {
        Lang::Nl => format!(
            "Bij {list} spreken de antwoorden elkaar tegen: er is ja gezegd op een praktijk en ook op het omgekeerde ervan. Praat daarover."
        ),
        Lang::En => format!(
            "For {list} the answers contradict each other: people said yes to a practice and also to its opposite. Talk about it."
        ),
    }
}

/// What differs from the default settings.
pub fn settings_differ(lang: Lang, deviations: &[String]) -> String {
    let list = deviations.join("; ");
    match lang {
        Lang::Nl => format!("Deze scan rekent met andere instellingen dan de standaard: {list}."),
        Lang::En => format!("This scan uses settings other than the default: {list}."),
    }
}

/// What the pace is, where all readings agree.
pub fn pace(lang: Lang, pace: Option<Pace>) -> &'static str {
    match (lang, pace) {
        (Lang::Nl, Some(Pace::Ict)) => "De ICT ontwikkelt zich sneller dan de organisatie.",
        (Lang::Nl, Some(Pace::InStep)) => "Organisatie en ICT ontwikkelen zich even snel.",
        (Lang::Nl, Some(Pace::Organisation)) => {
            "De organisatie ontwikkelt zich sneller dan de ICT."
        }
        (Lang::Nl, None) => "Wie zich sneller ontwikkelt, is nog niet te zeggen.",
        (Lang::En, Some(Pace::Ict)) => "ICT develops faster than the organisation.",
        (Lang::En, Some(Pace::InStep)) => "Organisation and ICT develop at the same pace.",
        (Lang::En, Some(Pace::Organisation)) => "The organisation develops faster than ICT.",
        (Lang::En, None) => "Which develops faster cannot be said yet.",
    }
}

/// Where a point lies: *ingeschat: organisatie 3,1 en ICT 2,2.*
pub fn at(lang: Lang, name: &str, organisation: &str, ict: &str) -> String {
    match lang {
        Lang::Nl => format!("{name}: organisatie {organisation}, ICT {ict}."),
        Lang::En => format!("{name}: organisation {organisation}, ICT {ict}."),
    }
}

/// *ambitie 2029*.
pub fn ambition(lang: Lang, year: Option<u16>) -> String {
    let word = super::ResultWords::Ambition.say(lang);
    match year {
        Some(year) => format!("{word} {year}"),
        None => word.to_owned(),
    }
}

/// The intake lies in another quadrant than the answers.
pub fn intake_differs(lang: Lang, intake: Quadrant, candidates: &[Quadrant]) -> String {
    let numerals: Vec<String> = candidates.iter().map(|q| q.numeral().to_owned()).collect();
    let list = format::or(lang, &numerals);
    let intake = intake.numeral();
    match lang {
        Lang::Nl => format!(
            "De intake wijst naar kwadrant {intake}, de antwoorden naar {list}. Dat is om over te praten."
        ),
        Lang::En => format!(
            "The intake points at quadrant {intake}, the answers at {list}. That is something to talk about."
        ),
    }
}

/// The intake lies where the answers do.
pub fn intake_agrees(lang: Lang, intake: Quadrant) -> String {
    let intake = intake.numeral();
    match lang {
        Lang::Nl => format!("Ook de intake wijst naar kwadrant {intake}."),
        Lang::En => format!("The intake points at quadrant {intake} too."),
    }
}

/// There are too few votes for a point.
pub fn intake_waits(lang: Lang, organisation: usize, ict: usize) -> String {
    match lang {
        Lang::Nl => format!(
            "Voor een punt zijn vijf aanwijzingen per as nodig. Nu zijn het er {organisation} voor de organisatie en {ict} voor de ICT."
        ),
        Lang::En => format!(
            "A point takes five indications per axis. There are {organisation} for the organisation and {ict} for ICT now."
        ),
    }
}

/// How many areas each phase has, for the summary of the stairs: *fase 3: Gegevens en Processen*.
pub fn areas_at(lang: Lang, phase: &str, areas: &[String]) -> String {
    let list = format::and(lang, areas);
    format!("{phase}: {list}")
}
