//! The words of the settings of a scan, and what differs from the default.
//!
//! Invariant: every setting has a label, a help line and the default in words.

use super::{Lang, format, words};

words! {
    /// The section of the settings.
    SettingWords {
        Title: "Instellingen van deze scan", "Settings of this scan";
        Lead: "Deze getallen bepalen hoe de antwoorden gelezen worden. Ze zijn voorlopig: echte workshops moeten ze nog bevestigen. Wat u hier wijzigt, geldt alleen voor deze scan en staat voortaan bij het resultaat.", "These numbers decide how the answers are read. They are provisional: real workshops still have to confirm them. What you change here holds for this scan only and is named with the result from then on.";
        Apply: "Instellingen toepassen", "Apply settings";
        Reset: "Standaard terugzetten", "Restore defaults";
        Applied: "De instellingen zijn toegepast.", "The settings were applied.";
        AllDefault: "Alle instellingen staan op de standaard.", "All settings are at their default.";
        Differs: "Dit wijkt af van de standaard:", "This differs from the default:";
        Ramps: "Wanneer een trede vastligt, in procent", "When a step holds, in percent";
        RampsHelp: "Tot het eerste getal ligt een trede los, vanaf het tweede ligt ze vast. Mild mag nergens hoger liggen dan normaal, en normaal nergens hoger dan streng.", "Up to the first number a step is loose, from the second it holds. Mild may nowhere lie above normal, and normal nowhere above strict.";
        Numbers: "Grenzen", "Limits";
        Vote: "Welke stemronde telt", "Which vote counts";
        VoteFirst: "de eerste stemronde", "the first vote";
        VoteSecond: "de tweede stemronde waar die er is, anders de eerste", "the second vote where there is one, otherwise the first";
        Asked: "Aan wie een gebied gevraagd wordt", "Of whom an area is asked";
        AskedHelp: "Wie zonder rol antwoordt, krijgt altijd alles. De andere acht gebieden zijn voor iedereen.", "Who answers without a role is always asked everything. The other eight areas are for everyone.";
        Fix: "Controleer de gemarkeerde velden. Er is nog niets gewijzigd.", "Check the marked fields. Nothing was changed yet.";
    }
}

words! {
    /// What each number is.
    SettingLabel {
        KnownFrom: "Bekend vanaf zoveel deelnemers", "Known from so many participants";
        MildLo: "Mild, van", "Mild, from";
        MildHi: "Mild, tot", "Mild, to";
        NormalLo: "Normaal, van", "Normal, from";
        NormalHi: "Normaal, tot", "Normal, to";
        StrictLo: "Streng, van", "Strict, from";
        StrictHi: "Streng, tot", "Strict, to";
        Cut: "Hoog in het vlak vanaf", "High on the plane from";
        Pace: "Niet meer gelijk op vanaf een verschil van", "No longer in step from a difference of";
        YesSaying: "Ja zeggen op tegengestelde stellingen vanaf", "Saying yes to opposite statements from";
        ConfidentialFrom: "Cijfers tonen vanaf zoveel antwoorden", "Show figures from so many answers";
    }
}

/// Within which bounds a number lies, and its default.
pub fn bounds(lang: Lang, low: &str, high: &str, default: &str) -> String {
    match lang {
        Lang::Nl => format!("{low} tot {high}; standaard {default}"),
        Lang::En => format!("{low} to {high}; default {default}"),
    }
}

/// What is wrong with a number.
pub fn out_of_bounds(lang: Lang, low: &str, high: &str) -> String {
    match lang {
        Lang::Nl => format!("Kies een getal van {low} tot {high}."),
        Lang::En => format!("Choose a number from {low} to {high}."),
    }
}

/// What is wrong with the ramps together.
pub fn ramps_cross(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => {
            "De drie lezingen passen niet bij elkaar: het eerste getal ligt telkens onder het tweede, en mild ligt nergens boven normaal, normaal nergens boven streng."
        }
        Lang::En => {
            "The three readings do not fit together: the first number always lies below the second, mild nowhere above normal, normal nowhere above strict."
        }
    }
}

/// A setting that differs: *hoog in het vlak vanaf: 2,6 (standaard 2,5)*.
pub fn deviation(lang: Lang, label: &str, value: &str, default: &str) -> String {
    let label = lower_first(label);
    match lang {
        Lang::Nl => format!("{label}: {value} (standaard {default})"),
        Lang::En => format!("{label}: {value} (default {default})"),
    }
}

/// The second vote counts.
pub fn second_vote(lang: Lang) -> String {
    let words = SettingWords::VoteSecond.say(lang);
    match lang {
        Lang::Nl => format!("er telt {words}"),
        Lang::En => format!("what counts is {words}"),
    }
}

/// An area is asked of other roles.
pub fn asked_of(lang: Lang, area: &str, roles: &[String]) -> String {
    let list = format::and(lang, roles);
    match lang {
        Lang::Nl if roles.is_empty() => format!("{area} is aan geen enkele rol gevraagd"),
        Lang::En if roles.is_empty() => format!("{area} is asked of no role"),
        Lang::Nl => format!("{area} is gevraagd aan {list}"),
        Lang::En => format!("{area} is asked of {list}"),
    }
}

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_ascii_lowercase().to_string() + letters.as_str(),
        None => String::new(),
    }
}
