//! Holds the guide in `src/instrument/content/` to the numbers and rules: 30 recommendations
//! of 2009, every area with advice, both languages complete.
//!
//! Invariant: every test names what breaks its rule, so that whoever edits the content can repair it
//! without reading this file. Whether a quote stands in the slides, which are not in the repository,
//! needs a reader.
#![cfg(not(target_arch = "wasm32"))]

use iscan::instrument::guide::{Audience, Guide, Recommendation, sources};
use iscan::instrument::{ContentError, Instrument, Lang, Layer, Phase, RecommendationId, Source};
use serde_json::{Value, json};
use std::collections::BTreeSet;

fn both() -> [Guide; 2] {
    Lang::ALL.map(|lang| Guide::builtin(&Instrument::builtin(lang)))
}

/// The recommendations of 2009: those that count, of one audience.
fn of_2009(guide: &Guide, audience: Audience) -> Vec<&Recommendation> {
    let all = guide.recommendations.iter();
    all.filter(|one| one.counts && one.audience == audience)
        .collect()
}

#[test]
fn the_30_recommendations_of_2009_are_there_by_audience_and_chapter() {
    for guide in both() {
        let counts = Audience::ALL.map(|audience| {
            let all = of_2009(&guide, audience);
            Layer::ALL.map(|layer| all.iter().filter(|one| one.chapter == layer).count())
        });
        assert_eq!(counts, [[3, 5, 2, 8], [0, 3, 4, 1], [1, 2, 1, 0]]);
        assert_eq!(counts.as_flattened().iter().sum::<usize>(), 30);
    }
}

#[test]
fn what_counts_rests_on_a_slide_and_what_is_ours_never_counts() {
    let [guide, _] = both();
    for one in &guide.recommendations {
        let is_slide = matches!(one.source, Source::Slide { .. });
        assert!(is_slide || !one.counts, "{}", one.id);
        if is_slide && !one.counts {
            // The one bullet that asks two things stands here twice.
            assert_eq!(one.id.as_str(), "self-reliance");
        }
    }
}

#[test]
fn today_is_there_as_our_own_addition() {
    let [guide, _] = both();
    for id in [
        "security-basics",
        "privacy-register",
        "authentic-sources",
        "linked-decisions",
        "ai-agreements",
    ] {
        let one = guide.recommendation(&RecommendationId::from(id)).expect(id);
        assert_eq!(one.source, Source::Extension, "{id}");
    }
}

#[test]
fn every_area_has_advice_for_the_municipality_at_steps_2_3_and_4() {
    let instrument = Instrument::builtin(Lang::Nl);
    let [guide, _] = both();
    let mut missing = Vec::new();
    for area in &instrument.areas {
        for step in &Phase::ALL[1..4] {
            let serves = |one: &Recommendation| {
                one.audience == Audience::Municipality
                    && one.step == *step
                    && one.areas.contains(&area.id)
            };
            if !guide.recommendations.iter().any(serves) {
                missing.push(format!("{} step {}", area.id, step.number()));
            }
        }
    }
    assert!(missing.is_empty(), "no advice for {missing:?}");
}

/// Everything that one recommendation needs first, also by way of others.
fn needed(guide: &Guide, id: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut open = vec![RecommendationId::from(id)];
    while let Some(next) = open.pop() {
        let one = guide.recommendation(&next).expect("a recommendation");
        for needed in &one.needs {
            if found.insert(needed.to_string()) {
                open.push(needed.clone());
            }
        }
    }
    found
}

#[test]
fn the_order_that_the_seed_insists_on_stands_in_what_is_needed_first() {
    let [guide, _] = both();
    for (first, then) in [
        ("network", "shared-applications"),
        ("data-inventory", "data-centralise"),
        ("data-storage-agreements", "shared-applications"),
        ("data-storage-agreements", "data-centralise"),
        ("process-analysis", "analysis-first"),
        ("process-analysis", "shared-applications"),
    ] {
        assert!(needed(&guide, then).contains(first), "{then} needs {first}");
    }
}

#[test]
fn a_recommendation_never_needs_one_of_a_later_step() {
    let [guide, _] = both();
    for one in &guide.recommendations {
        for needed in &one.needs {
            let needed = guide.recommendation(needed).expect("a recommendation");
            assert!(needed.step <= one.step, "{} needs {}", one.id, needed.id);
        }
    }
}

#[test]
fn both_languages_say_the_same_things() {
    let [nl, en] = both();
    assert_eq!(nl.findings.len(), en.findings.len());
    for (nl, en) in nl.findings.iter().zip(&en.findings) {
        assert_eq!(
            (&nl.id, &nl.when, &nl.source),
            (&en.id, &en.when, &en.source)
        );
        assert_ne!(nl.text, en.text, "{} is not translated", nl.id);
    }
    for (nl, en) in nl.recommendations.iter().zip(&en.recommendations) {
        assert_eq!((&nl.id, &nl.when, &nl.needs), (&en.id, &en.when, &en.needs));
        assert_ne!(nl.text, en.text, "{} is not translated", nl.id);
    }
    let lines = |guide: &Guide| -> Vec<usize> {
        guide.portraits.iter().map(|one| one.lines.len()).collect()
    };
    assert_eq!(lines(&nl), lines(&en));
}

/// Every text with the id under which it stands.
fn texts(guide: &Guide) -> Vec<(String, &str)> {
    let mut all = Vec::new();
    for one in &guide.findings {
        all.push((one.id.to_string(), one.text.as_str()));
    }
    for portrait in &guide.portraits {
        let lines = portrait.lines.iter();
        all.extend(lines.map(|line| (portrait.title.clone(), line.text.as_str())));
    }
    for symptom in guide.symptoms.iter().flat_map(|list| &list.items) {
        all.push((symptom.id.to_string(), &symptom.text));
    }
    for one in &guide.recommendations {
        for text in [&one.text, &one.rests, &one.start, &one.sign] {
            all.push((one.id.to_string(), text));
        }
    }
    all
}

#[test]
fn every_text_is_made_of_whole_sentences_of_at_most_35_words() {
    for guide in both() {
        let mut bad = Vec::new();
        for (id, text) in texts(&guide) {
            let ends = text
                .trim_end_matches([')', '\'', '”', '’'])
                .ends_with(['.', '?', '!']);
            let longest = text
                .split(['.', '?', '!', ';'])
                .map(|s| s.split_whitespace().count());
            if !ends || text.contains('"') || longest.max() > Some(35) {
                bad.push(format!("{id}: {text}"));
            }
        }
        assert!(bad.is_empty(), "{}", bad.join("\n"));
    }
}

#[test]
fn a_title_is_short_and_no_sentence() {
    for guide in both() {
        for one in &guide.recommendations {
            let words = one.title.split_whitespace().count();
            assert!(words <= 10, "{}: {}", one.id, one.title);
            assert!(!one.title.ends_with('.'), "{}", one.id);
        }
    }
}

#[test]
fn no_sentence_stands_twice() {
    for guide in both() {
        let mut seen = BTreeSet::new();
        // What 2009 found of two quadrants alike does stand twice.
        let of_portrait = |id: &str| guide.portraits.iter().any(|one| one.title == id);
        let all = texts(&guide).into_iter().filter(|(id, _)| !of_portrait(id));
        let twice: Vec<_> = all.filter(|(_, text)| !seen.insert(*text)).collect();
        assert!(twice.is_empty(), "{twice:?}");
    }
}

#[test]
fn a_slide_is_named_with_the_words_that_were_used() {
    let [guide, _] = both();
    let mut sources: Vec<&Source> = guide.findings.iter().map(|one| &one.source).collect();
    sources.extend(guide.recommendations.iter().map(|one| &one.source));
    sources.extend(
        guide
            .portraits
            .iter()
            .flat_map(|one| one.lines.iter().map(|l| &l.source)),
    );
    for source in sources {
        if let Source::Slide { slide, quote } = source {
            assert!(!slide.trim().is_empty(), "a quote without a slide: {quote}");
            assert!(!quote.trim().is_empty(), "a slide without a quote: {slide}");
        }
    }
}

/// The structure of the guide with one place changed.
fn edited(pointer: &str, value: Value) -> Result<Guide, ContentError> {
    let instrument = Instrument::builtin(Lang::Nl);
    let (structure, texts) = sources(Lang::Nl);
    let mut structure: Value = serde_json::from_str(structure).expect("JSON");
    *structure.pointer_mut(pointer).expect("a place") = value;
    Guide::parse(Lang::Nl, &instrument, &structure.to_string(), texts)
}

#[test]
fn a_slip_in_the_files_is_named_with_its_place() {
    for (pointer, value, place) in [
        (
            "/findings/findings/0/id",
            json!("other"),
            "/findings/findings/other",
        ),
        (
            "/findings/findings/0/when",
            json!({ "fact": "nothing", "is": ["x"] }),
            "/when/fact",
        ),
        (
            "/findings/findings/0/when",
            json!({ "fact": "leadership", "is": ["top-down"] }),
            "/when/fact",
        ),
        ("/findings/findings/0/when", json!({ "not": {} }), "/when"),
        (
            "/findings/findings/0/when",
            json!({ "symptom": "nothing" }),
            "/when/symptom",
        ),
        (
            "/findings/findings/0/excludes",
            json!(["nothing"]),
            "/findings/findings/0/excludes",
        ),
        (
            "/findings/portraits/0/quadrant",
            json!("II"),
            "/findings/portraits",
        ),
        (
            "/advice/recommendations/3/needs",
            json!(["nothing"]),
            "/recommendations/3/needs",
        ),
        (
            "/advice/recommendations/0/areas",
            json!([]),
            "/recommendations/0/areas",
        ),
        (
            "/advice/recommendations/1/id",
            json!("network"),
            "/recommendations/1/id",
        ),
    ] {
        let error = edited(pointer, value.clone())
            .expect_err(pointer)
            .to_string();
        assert!(error.contains(place), "{pointer} {value}: {error}");
    }
}

#[test]
fn a_circle_in_what_comes_first_is_refused() {
    let [guide, _] = both();
    let ids: Vec<&str> = guide
        .recommendations
        .iter()
        .map(|one| one.id.as_str())
        .collect();
    let place = ids
        .iter()
        .position(|id| *id == "data-inventory")
        .expect("it is there");
    let pointer = format!("/advice/recommendations/{place}/needs");
    let error = edited(&pointer, json!(["data-centralise"])).expect_err("a circle");
    assert!(error.to_string().contains("needs"), "{error}");
}

#[test]
fn of_two_findings_that_exclude_each_other_each_names_the_other() {
    let [guide, _] = both();
    let mut pairs = 0;
    for one in &guide.findings {
        for other in &one.excludes {
            let other = guide.finding(other).expect("it is there");
            assert!(other.excludes.contains(&one.id), "{} {}", one.id, other.id);
            pairs += 1;
        }
    }
    assert!(pairs > 0);
}
