//! What others have to know, as letters that can be sent.
//!
//! Invariant: a letter names no person and no answer of one; what was unticked is not in it.

use crate::instrument::guide::{Audience, Guide};
use crate::instrument::{Instrument, RecommendationId};
use crate::report::Advised;
use crate::scan::plan::Plan;
use crate::scan::{CivilDate, Content};
use crate::text::plan::{self as say, SignalWords};
use crate::text::{Lang, format};
use crate::view::because::why;

/// A signal that comes up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signal {
    /// Which.
    pub id: RecommendationId,
    /// Whether it applies: it was not unticked.
    pub applies: bool,
    /// What is asked.
    pub title: String,
    /// What and why.
    pub text: String,
    /// Why it comes up here.
    pub because: String,
    /// What the municipality can do to pass it on.
    pub start: String,
}

/// A letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// For whom.
    pub audience: Audience,
    /// The same, as a heading.
    pub heading: String,
    /// Its subject.
    pub subject: String,
    /// How it begins.
    pub opening: String,
    /// What it asks: a title, what and why.
    pub items: Vec<(String, String)>,
    /// How it ends, with the municipality and the day.
    pub closing: String,
}

/// The signals for an audience, in the order of the rules.
pub fn signals(
    instrument: &Instrument,
    guide: &Guide,
    advised: &[Advised],
    plan: &Plan,
    audience: Audience,
) -> Vec<Signal> {
    let of = advised
        .iter()
        .filter(|one| one.recommendation.audience == audience);
    of.map(|one| Signal {
        id: one.recommendation.id.clone(),
        applies: !plan.dismissed.contains(&one.recommendation.id),
        title: one.recommendation.title.clone(),
        text: one.recommendation.text.clone(),
        because: why(guide.lang, instrument, guide, &one.because),
        start: one.recommendation.start.clone(),
    })
    .collect()
}

/// The letter of the signals that apply; none where none does.
pub fn letter(
    lang: Lang,
    content: &Content,
    audience: Audience,
    signals: &[Signal],
    day: CivilDate,
) -> Option<Letter> {
    let items: Vec<(String, String)> = signals
        .iter()
        .filter(|signal| signal.applies)
        .map(|signal| (signal.title.clone(), body(signal)))
        .collect();
    if items.is_empty() {
        return None;
    }
    let name = content.context.municipality.name.trim();
    let (from, signed) = match name {
        "" => {
            let name = SignalWords::NoPlace.say(lang);
            (name.to_owned(), format::capital(name))
        }
        name => (name.to_owned(), name.to_owned()),
    };
    Some(Letter {
        audience,
        heading: say::letter_heading(lang, audience).to_owned(),
        subject: say::from_municipality(lang, &from),
        opening: say::opening(lang, audience).to_owned(),
        items,
        closing: say::closing(lang, &signed, &format::date(lang, day)),
    })
}

/// What is asked, and why here.
fn body(signal: &Signal) -> String {
    match signal.because.trim() {
        "" => signal.text.clone(),
        because => format!("{} ({because})", signal.text),
    }
}

impl Letter {
    /// The letter as plain text.
    pub fn to_text(&self) -> String {
        let mut parts = vec![
            self.heading.clone(),
            self.subject.clone(),
            self.opening.clone(),
        ];
        for (place, (title, text)) in self.items.iter().enumerate() {
            parts.push(format!("{}\n{text}", say::numbered(place + 1, title)));
        }
        parts.push(self.closing.clone());
        parts.join("\n\n") + "\n"
    }
}
