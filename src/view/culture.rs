//! The culture barometer as a page or a report shows it.
//!
//! Invariant: made of [`report::culture`](crate::report::culture()), which holds no figure that may not be
//! shown; the picture and the table say the same.

use super::answering::Progress;
use super::figure::{Chart, Drawing, Table};
use crate::chart::{CultureLine, CultureModel};
use crate::instrument::{CultureAnswer, CulturePair, CulturePairs, Lang, PairId, Pairing, Source};
use crate::report::{Culture, CultureRow};
use crate::scan::Content;
use crate::scan::culture::Culture as Answers;
use crate::scoring::group::PairFigure;
use crate::text::culture::{self as say, CultureWords};
use crate::text::format;

/// What the person at this screen answered to a pair.
pub fn own_answer(content: &Content, pair: &PairId) -> Option<CultureAnswer> {
    Answers::of(content.own_ballot()?).get(pair)
}

/// How many of the pairs the person at this screen answered.
pub fn progress(content: &Content, pairs: &CulturePairs) -> Progress {
    let answers = content.own_ballot().map(Answers::of).unwrap_or_default();
    let answered = pairs
        .scored()
        .filter(|pair| answers.get(&pair.id).is_some());
    Progress {
        answered: answered.count(),
        total: pairs.scored().count(),
    }
}

/// The profile with its words and its table.
pub fn chart(lang: Lang, culture: &Culture, m: u8) -> Chart {
    Chart {
        title: CultureWords::Title.say(lang).to_owned(),
        summary: summary(lang, culture, m),
        drawing: Drawing::Culture(model(lang, culture)),
        table: table(lang, culture),
    }
}

/// The profile.
pub fn model(lang: Lang, culture: &Culture) -> CultureModel {
    let of = |words: CultureWords| words.say(lang).to_owned();
    let lines = culture.rows.iter().map(|row| CultureLine {
        hinders: row.pair.hinders.clone(),
        helps: row.pair.helps.clone(),
        quartiles: row.figure.spread().map(|spread| spread.quartiles),
        note: note(lang, row).to_owned(),
    });
    CultureModel {
        hinders: of(CultureWords::Hinders),
        helps: of(CultureWords::Helps),
        middle: of(if culture.is_one_person {
            CultureWords::OneAnswer
        } else {
            CultureWords::Middle
        }),
        half: if culture.is_one_person {
            String::new()
        } else {
            of(CultureWords::Half)
        },
        lines: lines.collect(),
    }
}

/// Why a pair has no figure; empty where it has one.
fn note(lang: Lang, row: &CultureRow) -> &'static str {
    match row.figure {
        PairFigure::Shown(_) => "",
        PairFigure::Hidden => CultureWords::TooFew.say(lang),
        PairFigure::None => CultureWords::NotAnswered.say(lang),
    }
}

/// What stands out, and what is not shown.
pub fn summary(lang: Lang, culture: &Culture, m: u8) -> String {
    let quoted = |poles: Vec<&str>| -> Vec<String> {
        let quoted = poles.into_iter().map(|pole| format!("“{pole}”"));
        quoted.collect()
    };
    let mut said = Vec::new();
    let helping = culture.helping();
    let hindering = culture.hindering();
    let divided = culture.divided();
    if culture.is_shown() && helping.is_empty() && hindering.is_empty() && divided.is_empty() {
        said.push(CultureWords::InTheMiddle.say(lang).to_owned());
    }
    if !helping.is_empty() {
        let poles = helping.iter().map(|pair| pair.helps.as_str());
        said.push(say::near_helping(lang, &quoted(poles.collect())));
    }
    if !hindering.is_empty() {
        let poles = hindering.iter().map(|pair| pair.hinders.as_str());
        said.push(say::near_hindering(lang, &quoted(poles.collect())));
    }
    if !divided.is_empty() {
        said.push(say::divided(lang, &lines(lang, divided)));
    }
    match culture.hidden() {
        0 => {}
        count => said.push(say::hidden(lang, count, m)),
    }
    if !culture.is_answered() {
        said.push(CultureWords::Unanswered.say(lang).to_owned());
    }
    said.join(" ")
}

fn lines<'a>(lang: Lang, pairs: impl IntoIterator<Item = &'a CulturePair>) -> Vec<String> {
    let pairs = pairs.into_iter();
    pairs.map(|pair| say::pair(lang, pair)).collect()
}

/// The same in numbers: how many chose each place, and the middle.
pub fn table(lang: Lang, culture: &Culture) -> Table {
    let of = |words: CultureWords| words.say(lang).to_owned();
    let mut head = vec![
        of(CultureWords::ColumnHinders),
        of(CultureWords::ColumnHelps),
    ];
    head.extend((1..=5).map(|place: u8| place.to_string()));
    head.push(of(CultureWords::ColumnMiddle));
    let rows = culture.rows.iter().map(|row| {
        let mut cells = vec![row.pair.hinders.clone(), row.pair.helps.clone()];
        if let Some(spread) = row.figure.spread() {
            cells.extend(spread.counts.map(|count| count.to_string()));
            cells.push(middle(lang, spread.median()));
        } else {
            cells.extend(std::iter::repeat_n("–".to_owned(), 5));
            cells.push(note(lang, row).to_owned());
        }
        cells
    });
    Table {
        caption: of(CultureWords::Table),
        rows: rows.collect(),
        head,
    }
}

/// A middle: whole, or halfway between two places.
fn middle(lang: Lang, median: f64) -> String {
    let decimals = u8::from(median.fract() > 0.0);
    format::number(lang, median, decimals)
}

/// The questions that are for the talk alone, each with what it means.
pub fn talk(pairs: &CulturePairs) -> Vec<(String, String)> {
    let talk = pairs.for_the_talk();
    talk.map(|pair| (say::question(pairs.lang, pair), pair.explanation.clone()))
        .collect()
}

/// Where the pairs come from, and which are our reading.
pub fn source(pairs: &CulturePairs) -> String {
    let slide = pairs.pairs.iter().find_map(|pair| match &pair.source {
        Source::Slide { slide, .. } => Some(slide.as_str()),
        _ => None,
    });
    let ours = pairs.pairs.iter();
    let ours = ours.filter(|pair| pair.pairing == Pairing::Inferred);
    say::source(
        pairs.lang,
        slide.unwrap_or_default(),
        &lines(pairs.lang, ours),
    )
}

/// What a pair was in 2009.
pub fn origin(lang: Lang, pair: &CulturePair) -> Option<String> {
    let Source::Slide { quote, .. } = &pair.source else {
        return None;
    };
    let is_ours = pair.pairing == Pairing::Inferred;
    Some(say::phrases(lang, [quote, &pair.opposite], is_ours))
}
