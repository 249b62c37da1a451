//! The words around the report: what is in it, who it is for, its conclusions and remarks, and the
//! presentation.
//!
//! Invariant: a choice says what it leaves out before it is made.

use super::{Lang, common, words};
use crate::instrument::Layer;
use crate::scan::plan::{Audience, Conclusion, Part, Signature};

words! {
    /// Around the report.
    Compose {
        NoGuide: "De bevindingen en aanbevelingen konden niet geladen worden, en zonder die teksten is het rapport niet volledig. Controleer de verbinding. Uw antwoorden blijven bewaard.", "The findings and recommendations could not be loaded, and without those texts the report is not complete. Check the connection. Your answers are kept.";
        Choose: "Wat staat erin?", "What is in it?";
        Audience: "Voor wie is het rapport?", "Who is the report for?";
        Parts: "Onderdelen", "Parts";
        PartsHint: "U kunt elk onderdeel apart aan- of uitvinken.", "You can tick or untick each part.";
        Nothing: "nog niets om te tonen", "nothing to show yet";
        Back: "Terug naar de keuze van de I-scan", "Back to the choice of the I-scan";
        Conclusions: "Conclusies herschrijven", "Rewrite conclusions";
        ConclusionsHint: "De I-scan schreef een eerste versie. Zeg het in uw eigen woorden. Elke regel wordt een punt. Uw tekst blijft in de scan bewaard.", "The I-scan wrote a first version. Put it in your own words; each line becomes an item. Your text is kept in the scan.";
        AsWritten: "Terug naar de zin van de I-scan", "Back to the sentence of the I-scan";
        Overtaken: "De resultaten zijn gewijzigd sinds u dit schreef. De I-scan zou nu schrijven:", "The results have changed since you wrote this. The I-scan would now write:";
        Rewritten: "herschreven", "rewritten";
        Remarks: "Opmerkingen vrijgeven", "Release comments";
        RemarksHint: "Een opmerking is privé tot u ze vrijgeeft. Doe dat alleen als wie ze schreef het goedvindt. Kies ook of de rol of de naam erbij mag. Opmerkingen staan in het rapport voor de werkgroep.", "A comment is private until you release it. Do so only if whoever wrote it agrees. Also choose whether to show the role or the name with it. Comments are in the report for the working group.";
        RemarksNone: "Niemand schreef een opmerking.", "Nobody wrote a comment.";
        Release: "In het rapport", "In the report";
        ByWriter: "Vrijgegeven door wie ze schreef", "Released by whoever wrote it";
        Sign: "Met", "With";
        Present: "Presenteren", "Present";
        Preview: "Zo ziet het rapport eruit", "This is what the report looks like";
        Slides: "Presentatie", "Presentation";
        Previous: "Vorige", "Previous";
        Next: "Volgende", "Next";
        Notes: "Spreeknotities", "Speaking notes";
        NotesNone: "Bij deze dia zijn er geen notities.", "There are no notes for this slide.";
        Full: "Volledig scherm", "Full screen";
        Close: "Terug naar het rapport", "Back to the report";
        Keys: "Pijltjes: vorige en volgende. N: notities. F: volledig scherm. Esc: terug.", "Arrows: previous and next. N: notes. F: full screen. Esc: back.";
        Contents: "Inhoud", "Contents";
        Continued: "vervolg", "continued";
    }
}

/// For whom a report is.
pub fn audience(lang: Lang, audience: Audience) -> (&'static str, &'static str) {
    match (lang, audience) {
        (Lang::Nl, Audience::Council) => (
            "College en gemeenteraad",
            "Kort, meestal vier bladzijden; zonder cijfers na de komma.",
        ),
        (Lang::Nl, Audience::Management) => (
            "Managementteam",
            "Volledig, zonder de opmerkingen van deelnemers.",
        ),
        (Lang::Nl, Audience::WorkingGroup) => {
            ("Werkgroep", "Volledig, met de vrijgegeven opmerkingen.")
        }
        (Lang::En, Audience::Council) => (
            "College and council",
            "Short, mostly four pages; without decimals.",
        ),
        (Lang::En, Audience::Management) => (
            "Management team",
            "In full, without participants’ comments.",
        ),
        (Lang::En, Audience::WorkingGroup) => {
            ("Working group", "In full, with the released comments.")
        }
    }
}

/// A part of the report.
pub fn part(lang: Lang, part: Part) -> &'static str {
    let (nl, en) = match part {
        Part::PageOne => ("Op één bladzijde", "On one page"),
        Part::How => ("Hoe de scan gebeurde", "How the scan was done"),
        Part::Profile => ("Fasen en profielschetsen", "Phases and profile sketches"),
        Part::Plane => ("Kwadrant", "Quadrant"),
        Part::Alignment => (
            "Afstemming van organisatie en ICT",
            "Alignment of organisation and ICT",
        ),
        Part::Layers => (
            "Interoperabiliteit en intake",
            "Interoperability and intake",
        ),
        Part::Technical => return common::layer_question(lang, Layer::Technical),
        Part::Semantic => return common::layer_question(lang, Layer::Semantic),
        Part::Organisational => return common::layer_question(lang, Layer::Organisational),
        Part::Governance => return common::layer_question(lang, Layer::Governance),
        Part::Spread => ("Gelijk en verschillend", "Alike and different"),
        Part::Culture => ("Cultuurbarometer", "Culture barometer"),
        Part::Decided => ("Afspraken en ambitie", "Agreements and ambition"),
        Part::Recommendations => ("Aanbevelingen", "Recommendations"),
        Part::Actions => ("Actieplan", "Action plan"),
        Part::Signals => (
            "Signalen aan andere overheden en leveranciers",
            "Signals to other public authorities and suppliers",
        ),
        Part::Remarks => ("Vrijgegeven opmerkingen", "Released comments"),
        Part::Glossary => ("Wat de woorden betekenen", "What the words mean"),
        Part::Method => ("Methode en instellingen", "Method and settings"),
        Part::Answers => ("Antwoorden per stelling", "Answers per statement"),
    };
    match lang {
        Lang::Nl => nl,
        Lang::En => en,
    }
}

/// A conclusion.
pub fn conclusion(lang: Lang, conclusion: Conclusion) -> &'static str {
    let chapter = |of| part(lang, of);
    let (nl, en) = match conclusion {
        Conclusion::Standing => ("Waar we staan", "Where we stand"),
        Conclusion::Strengths => ("Wat sterk staat", "Strong points"),
        Conclusion::Apart => (
            "Waar ICT en organisatie uit elkaar lopen",
            "Where ICT and organisation are out of step",
        ),
        Conclusion::Differ => (
            "Waar mensen het anders zien",
            "Where people see it differently",
        ),
        Conclusion::Unknown => ("Wat we niet weten", "What we do not know"),
        Conclusion::Ambition => ("Waar we naartoe willen", "Where we want to go"),
        Conclusion::Technical => return chapter(Part::Technical),
        Conclusion::Semantic => return chapter(Part::Semantic),
        Conclusion::Organisational => return chapter(Part::Organisational),
        Conclusion::Governance => return chapter(Part::Governance),
    };
    match lang {
        Lang::Nl => nl,
        Lang::En => en,
    }
}

/// What stands with a remark.
pub fn signature(lang: Lang, signature: Signature) -> &'static str {
    match (lang, signature) {
        (Lang::Nl, Signature::Nothing) => "niets erbij",
        (Lang::Nl, Signature::Role) => "de rol erbij",
        (Lang::Nl, Signature::Name) => "de naam erbij",
        (Lang::En, Signature::Nothing) => "nothing",
        (Lang::En, Signature::Role) => "the role",
        (Lang::En, Signature::Name) => "the name",
    }
}

/// *3 van 21*.
pub fn slide_of(lang: Lang, at: usize, of: usize) -> String {
    match lang {
        Lang::Nl => format!("Dia {at} van {of}"),
        Lang::En => format!("Slide {at} of {of}"),
    }
}

/// *2 herschreven*.
pub fn so_many_rewritten(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Nl => format!("{count} herschreven"),
        Lang::En => format!("{count} rewritten"),
    }
}

/// *1 van 3 in het rapport*.
pub fn so_many_released(lang: Lang, count: usize, of: usize) -> String {
    match lang {
        Lang::Nl => format!("{count} van {of} vrijgegeven"),
        Lang::En => format!("{count} of {of} released"),
    }
}
