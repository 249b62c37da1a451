//! What the rules find and advise: for the four scans that follow the seed, and for any scan.
//!
//! Invariant: the snapshots are read against the seed before they are accepted; no expectation here
//! comes from running a rule on its own answer.
#![cfg(not(target_arch = "wasm32"))]

mod common;

use common::scans::any_scan;
use iscan::exchange::import;
use iscan::instrument::guide::{Audience, Guide};
use iscan::instrument::{
    Dimension, Instrument, Lang, Layer, Phase, Quadrant, RecommendationId, SymptomId,
};
use iscan::report::{
    Advised, Chapter, Evidence, Found, Ground, PER_CHAPTER, Room, Towards, What, advice, findings,
};
use iscan::scan::{Ambition, Content, Extra, FactAnswer, Kind};
use iscan::view::because::because;
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::sync::LazyLock;

static NL: LazyLock<(Instrument, Guide)> = LazyLock::new(|| {
    let instrument = Instrument::builtin(Lang::Nl);
    let guide = Guide::builtin(&instrument);
    (instrument, guide)
});

/// What the rules look at, kept together.
struct Case {
    content: Content,
    room: Room,
    symptoms: BTreeSet<SymptomId>,
}

impl Case {
    fn of(content: &Content) -> Self {
        Self {
            content: content.clone(),
            room: Room::of(content, &NL.0),
            symptoms: BTreeSet::new(),
        }
    }

    fn opened(file: &str) -> Self {
        let root = env!("CARGO_MANIFEST_DIR");
        let text = std::fs::read_to_string(format!("{root}/{file}")).expect("a file");
        let imported = import(text.as_bytes(), &NL.0).expect("a scan");
        Self::of(&imported.scan.content)
    }

    fn quadrant(number: u8) -> Self {
        Self::opened(&format!("tests/files/quadrant-{number}.json"))
    }

    fn ground(&self) -> Ground<'_> {
        Ground {
            instrument: &NL.0,
            content: &self.content,
            results: &self.room.results,
            room: &self.room,
            symptoms: &self.symptoms,
        }
    }

    fn findings(&self) -> Vec<Chapter<'_>> {
        findings(&NL.1, &self.ground())
    }

    fn advice(&self) -> Vec<Advised<'_>> {
        advice(&NL.1, &self.ground())
    }
}

fn why(evidence: &[Evidence]) -> String {
    because(Lang::Nl, &NL.0, &NL.1, evidence)
}

fn told(found: &Found) -> String {
    let what = match &found.what {
        What::Finding(finding) => {
            format!(
                "{:?} {} ({}): {}",
                finding.tone, finding.id, finding.topic, finding.text
            )
        }
        other => format!("{other:?}"),
    };
    let thin = if found.thin {
        " [weinig antwoorden]"
    } else {
        ""
    };
    format!("{what}\n    {}{thin}", why(&found.because))
}

fn all_told(case: &Case) -> String {
    let mut text = String::new();
    for chapter in case.findings() {
        writeln!(text, "# {:?}", chapter.layer).expect("a string takes all");
        for found in &chapter.found {
            writeln!(text, "- {}", told(found)).expect("a string takes all");
        }
        let quadrants = chapter.patterns.iter().map(|pattern| pattern.quadrant);
        let ahead = chapter.heading.as_ref().map(|(why, to)| (why, to.quadrant));
        let quadrants: Vec<_> = quadrants.collect();
        writeln!(text, "patterns {quadrants:?}, ahead {ahead:?}\n").expect("a string takes all");
    }
    let advice = case.advice();
    let own = |one: &&Advised| one.recommendation.audience == Audience::Municipality;
    writeln!(text, "# Advice").expect("a string takes all");
    for one in advice.iter().filter(own).take(5) {
        let (id, title) = (&one.recommendation.id, &one.recommendation.title);
        writeln!(text, "- {id}: {title}\n    {}", why(&one.because)).expect("a string takes all");
    }
    let rest: Vec<_> = advice
        .iter()
        .filter(own)
        .skip(5)
        .map(|one| one.recommendation.id.as_str())
        .collect();
    writeln!(text, "then {}", rest.join(", ")).expect("a string takes all");
    text
}

#[test]
fn the_four_scans_that_follow_the_seed_get_what_the_seed_says() {
    for number in 1..=4 {
        insta::assert_snapshot!(
            format!("quadrant_{number}"),
            all_told(&Case::quadrant(number))
        );
    }
}

#[test]
fn the_example_gets_what_its_group_says() {
    let case = Case::opened("src/instrument/content/example.json");
    insta::assert_snapshot!("example", all_told(&case));
}

/// Everything that is said to be there has its evidence, and nothing contradicts.
fn check(case: &Case) {
    let guide = &NL.1;
    let mut kept: Vec<&iscan::instrument::guide::Finding> = Vec::new();
    for chapter in case.findings() {
        let mut of_guide = 0;
        for found in &chapter.found {
            assert!(
                !found.because.is_empty(),
                "{:?} without evidence",
                found.what
            );
            assert!(
                why(&found.because).starts_with("omdat "),
                "{:?}",
                found.because
            );
            if let What::Finding(finding) = &found.what {
                of_guide += 1;
                kept.push(finding);
                assert!(!found.because.contains(&Evidence::Intake), "{}", finding.id);
            }
        }
        assert!(of_guide <= PER_CHAPTER);
        assert!(chapter.patterns.len() <= 2);
    }
    for one in &kept {
        let against = kept.iter().find(|other| one.excludes.contains(&other.id));
        assert_eq!(against.map(|other| &other.id), None, "beside {}", one.id);
    }
    let mut placed: BTreeSet<RecommendationId> = BTreeSet::new();
    let advice = case.advice();
    for one in &advice {
        let id = &one.recommendation.id;
        assert!(!one.because.is_empty(), "{id} without evidence");
        assert!(why(&one.because).starts_with("omdat "), "{id}");
        assert!(
            one.after.iter().all(|first| placed.contains(first)),
            "{id} too early"
        );
        let needs = one.recommendation.needs.iter();
        let shown = needs.filter(|need| advice.iter().any(|one| one.recommendation.id == **need));
        assert!(
            shown.into_iter().all(|need| placed.contains(need)),
            "{id} too early"
        );
        placed.insert(id.clone());
        assert!(guide.recommendation(id).is_some());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_rule_panics_or_contradicts_another_on_any_scan(
        scan in any_scan(),
        ticked in proptest::collection::vec(any::<proptest::sample::Index>(), 0..12),
    ) {
        let mut case = Case::of(&scan.content);
        let all: Vec<_> = NL.1.symptoms.iter().flat_map(|list| &list.items).collect();
        case.symptoms = ticked.iter().map(|index| index.get(&all).id.clone()).collect();
        check(&case);
    }

    #[test]
    fn any_facts_beside_the_answers_of_a_group_contradict_nothing(
        quadrant in 1..=4_u8,
        facts in proptest::collection::vec(common::any_fact(), 0..30),
        ambition in proptest::collection::btree_map(common::any_area(), common::any_ambition(), 0..13),
        agreed in proptest::collection::btree_map(common::any_area(), common::any_agreement(), 0..13),
    ) {
        let mut case = Case::quadrant(quadrant);
        case.content.facts.extend(facts);
        case.content.ambition = ambition;
        case.content.agreed = agreed;
        check(&Case::of(&case.content));
    }
}

#[test]
fn nothing_is_found_in_an_empty_scan() {
    let case = Case::of(&Content::default());
    assert!(
        case.findings()
            .iter()
            .all(|chapter| chapter.found.is_empty())
    );
    assert!(case.advice().is_empty());
}

#[test]
fn an_answer_of_dont_know_never_counts_as_no() {
    let mut case = Case::quadrant(3);
    for answer in case.content.facts.values_mut() {
        *answer = FactAnswer::DontKnow;
    }
    let case = Case::of(&case.content);
    for chapter in case.findings() {
        for found in &chapter.found {
            let is_fact = |one: &Evidence| matches!(one, Evidence::Fact(..) | Evidence::Intake);
            assert!(!found.because.iter().any(is_fact), "{:?}", found.what);
        }
    }
}

#[test]
fn a_figure_of_a_statement_is_evidence_only_where_it_may_be_shown() {
    let mut case = Case::quadrant(3);
    case.content.settings.confidential_from = 30;
    let case = Case::of(&case.content);
    for chapter in case.findings() {
        for found in &chapter.found {
            let told =
                |one: &Evidence| matches!(one, Evidence::Share(..) | Evidence::Differ(_, Some(_)));
            assert!(!found.because.iter().any(told), "{:?}", found.what);
        }
    }
}

#[test]
fn a_fact_about_one_person_is_evidence_for_advice_without_saying_which() {
    let case = Case::quadrant(4);
    let personal: BTreeSet<_> =
        NL.0.facts()
            .filter(|fact| fact.personal)
            .map(|fact| &fact.id)
            .collect();
    let mut pointed = 0;
    for one in case.advice() {
        pointed += usize::from(one.because.contains(&Evidence::Intake));
        for evidence in &one.because {
            if let Evidence::Fact(fact, _) = evidence {
                assert!(!personal.contains(fact), "{}", one.recommendation.id);
            }
        }
    }
    assert!(pointed > 0, "the intake points at something");
}

#[test]
fn a_symptom_that_is_ticked_is_evidence() {
    let mut case = Case::quadrant(2);
    let before = case.advice().len();
    case.symptoms.insert("causes-infrastructure".into());
    let advice = case.advice();
    assert!(advice.len() > before);
    let network = advice
        .iter()
        .find(|one| one.recommendation.id.as_str() == "network");
    let network = network.expect("it comes up");
    assert!(
        why(&network.because).contains("herkend"),
        "{}",
        why(&network.because)
    );
}

#[test]
fn nothing_above_the_ambition_is_advised_for_what_the_areas_say() {
    let mut case = Case::quadrant(3);
    for area in &NL.0.areas {
        let aim = Ambition {
            phase: Phase::FIRST,
            year: None,
            extra: Extra::new(),
        };
        case.content.ambition.insert(area.id.clone(), aim);
    }
    case.content.facts.clear();
    let case = Case::of(&case.content);
    let own = |one: &&Advised| one.recommendation.audience == Audience::Municipality;
    for one in case.advice().iter().filter(own) {
        assert!(
            one.recommendation.when.is_some(),
            "{}",
            one.recommendation.id
        );
    }
}

#[test]
fn the_widest_gap_to_the_ambition_comes_first() {
    let mut case = Case::quadrant(3);
    let phase = Phase::new(4).expect("a phase");
    let aim = Ambition {
        phase,
        year: None,
        extra: Extra::new(),
    };
    case.content.ambition.insert("i-people".into(), aim);
    let case = Case::of(&case.content);
    let advice = case.advice();
    let first = advice
        .iter()
        .find(|one| one.recommendation.audience == Audience::Municipality);
    let first = first.expect("advice");
    let gap = first.gap.unwrap_or(0.0);
    let serves = first.recommendation.areas.contains(&"i-people".into());
    let leads = advice
        .iter()
        .any(|one| one.after.contains(&first.recommendation.id));
    assert!(
        (serves && gap > 1.0) || leads,
        "{}",
        first.recommendation.id
    );
}

#[test]
fn a_quick_scan_is_advised_on_what_was_placed() {
    let mut case = Case::quadrant(3);
    case.content.kind = Kind::Quick;
    let advised = Case::of(&case.content);
    assert!(!advised.advice().is_empty());
    check(&advised);
}

#[test]
fn one_person_gets_no_quadrant_and_no_difference_between_people() {
    let mut case = Case::quadrant(1);
    let who = case
        .content
        .ballots
        .values()
        .next()
        .expect("a ballot")
        .participant
        .clone();
    case.content.participants.retain(|id, _| *id == who);
    case.content
        .ballots
        .retain(|_, ballot| ballot.participant == who);
    let case = Case::of(&case.content);
    for chapter in case.findings() {
        for found in &chapter.found {
            let of_group = |one: &Evidence| {
                matches!(
                    one,
                    Evidence::Quadrant(_)
                        | Evidence::Differ(..)
                        | Evidence::Divided(_)
                        | Evidence::Gap(..)
                )
            };
            assert!(!found.because.iter().any(of_group), "{:?}", found.what);
            assert!(!found.thin);
        }
    }
}

#[test]
fn the_ambition_says_which_pattern_lies_ahead() {
    let mut case = Case::quadrant(3);
    for area in &NL.0.areas {
        let high = area.dimension == Dimension::Organisation;
        let phase = Phase::new(if high { 3 } else { 2 }).expect("a phase");
        let aim = Ambition {
            phase,
            year: None,
            extra: Extra::new(),
        };
        case.content.ambition.insert(area.id.clone(), aim);
    }
    let case = Case::of(&case.content);
    for chapter in case
        .findings()
        .iter()
        .filter(|one| one.layer != Layer::Semantic)
    {
        let ahead = chapter
            .heading
            .as_ref()
            .map(|(why, to)| (*why, to.quadrant));
        assert_eq!(
            ahead,
            Some((Towards::Ambition, Quadrant::IV)),
            "{:?}",
            chapter.layer
        );
    }
}
