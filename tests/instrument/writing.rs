//! The writing rules: length, forbidden words, whole sentences, translation.

use super::{both, descriptions, sentences, statement_texts};
use iscan::instrument::{Instrument, Lang};
use std::collections::BTreeSet;

/// Words that deny, in Dutch and in English: the scale already does.
const DENIALS: [&str; 2] = [
    "niet geen zonder nooit nergens niemand noch",
    "not no without never nobody none cannot",
];

/// Words that judge, in Dutch and in English.
const JUDGEMENTS: [&str; 2] = [
    "goed goede vlot vlotte voldoende degelijk degelijke beter betere best snel snelle",
    "well good enough sufficient smooth smoothly better best quick quickly",
];

/// The words of a sentence in small letters, so that "Geen" and "geen," are the same word.
fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric() && c != '\'')
        .map(|word| word.trim_matches('\'').to_lowercase())
        .filter(|word| !word.is_empty())
        .collect()
}

fn has_any(text: &str, banned: &str) -> bool {
    words(text)
        .iter()
        .any(|word| banned.split(' ').any(|b| b == word) || word.ends_with("n't"))
}

/// Counts as an editor does: what stands between spaces.
fn length(text: &str) -> usize {
    text.split_whitespace().count()
}

/// Whether it ends as a sentence does, be it within brackets or quotation marks.
fn is_sentence(text: &str) -> bool {
    text.trim_end_matches([')', '\''])
        .ends_with(['.', '?', '!'])
        && text.starts_with(|c: char| !c.is_lowercase())
}

/// Fails with the list of places that break a rule.
#[track_caller]
fn assert_none(rule: &str, offenders: Vec<String>) {
    assert!(offenders.is_empty(), "{rule}:\n{}", offenders.join("\n"));
}

fn broken<'a>(
    texts: Vec<(String, &'a str)>,
    breaks: impl Fn(&'a str) -> bool,
) -> impl Iterator<Item = String> {
    texts
        .into_iter()
        .filter(move |(_, text)| breaks(text))
        .map(|(place, text)| format!("{place}: {text}"))
}

#[test]
fn a_statement_is_short_enough_to_read_aloud() {
    for (instrument, limit) in both().iter().zip([20, 24]) {
        let long = broken(statement_texts(instrument), |text| length(text) > limit);
        assert_none("statements with too many words", long.collect());
    }
}

#[test]
fn a_description_has_at_most_26_words_in_dutch() {
    for (instrument, limit) in both().iter().zip([26, 30]) {
        let long = broken(descriptions(instrument), |text| length(text) > limit);
        assert_none("descriptions with too many words", long.collect());
    }
}

#[test]
fn a_statement_neither_denies_nor_judges() {
    for (i, instrument) in both().iter().enumerate() {
        let bad = broken(statement_texts(instrument), |text| {
            has_any(text, DENIALS[i]) || has_any(text, JUDGEMENTS[i])
        });
        assert_none("statements with a forbidden word", bad.collect());
    }
}

#[test]
fn a_description_does_not_judge() {
    for (i, instrument) in both().iter().enumerate() {
        let bad = broken(descriptions(instrument), |text| {
            has_any(text, JUDGEMENTS[i])
        });
        assert_none("descriptions with a forbidden word", bad.collect());
    }
}

#[test]
fn every_text_is_a_sentence_and_a_question_asks() {
    for instrument in both() {
        let bad = broken(sentences(&instrument), |text| !is_sentence(text));
        assert_none("not a whole sentence", bad.collect());
        let flat = instrument.facts().filter(|f| !f.question.ends_with('?'));
        assert_none("not a question", flat.map(|f| f.id.to_string()).collect());
        let texts = statement_texts(&instrument);
        let open = broken(texts, |text| !text.ends_with('.'));
        assert_none("a statement that does not state", open.collect());
    }
}

#[test]
fn no_text_has_stray_white_space() {
    for instrument in both() {
        let bad = broken(sentences(&instrument), |text| {
            text.trim() != text || text.contains("  ") || text.contains(['\n', '\t', '\u{a0}'])
        });
        assert_none("stray white space", bad.collect());
    }
}

#[test]
fn no_sentence_about_an_area_is_said_twice() {
    for instrument in both() {
        let mut seen = BTreeSet::new();
        let mut all = statement_texts(&instrument);
        all.extend(descriptions(&instrument));
        for area in &instrument.areas {
            all.push((format!("{} about", area.id), &area.about));
            for s in &area.statements {
                all.push((format!("{} explanation", s.id), &s.explanation));
                all.push((format!("{} evidence", s.id), &s.evidence));
            }
        }
        let twice = all.into_iter().filter(|(_, text)| !seen.insert(*text));
        assert_none("said twice", twice.map(|(place, _)| place).collect());
    }
}

#[test]
fn dutch_addresses_the_reader_as_u() {
    let familiar = ["je", "jij", "jou", "jouw", "jullie"];
    let instrument = Instrument::builtin(Lang::Nl);
    let bad = broken(sentences(&instrument), |text| {
        words(text).iter().any(|w| familiar.contains(&w.as_str()))
    });
    assert_none("familiar address", bad.collect());
}

#[test]
fn nothing_is_left_untranslated() {
    let [nl, en] = both();
    let pairs = sentences(&nl).into_iter().zip(sentences(&en));
    let same = pairs.filter(|((_, dutch), (_, english))| dutch == english);
    let places = same.map(|((place, _), _)| place);
    assert_none("the same in both languages", places.collect());
}
