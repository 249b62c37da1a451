//! What was found and advised, in words: the reasons, and the chapters of the report.
//!
//! Invariant: a snapshot is read aloud before it is accepted.
#![cfg(not(target_arch = "wasm32"))]

use iscan::document::{Document, Section};
use iscan::exchange::import;
use iscan::instrument::guide::{Guide, Share};
use iscan::instrument::{Instrument, Lang, Layer, Phase, Quadrant, RoleGroup};
use iscan::report::Evidence;
use iscan::scan::{FactAnswer, Scan};
use iscan::scoring::{Pace, PhaseRange};
use iscan::view::because::because;
use iscan::view::report::{Made, report};

/// One of every kind of evidence, with what it is about taken from the content.
fn every_kind() -> Vec<Evidence> {
    let phases = |low: u8, high: u8| PhaseRange {
        low: Phase::new(low).expect("a phase"),
        high: Phase::new(high).expect("a phase"),
    };
    let three = Phase::new(3).expect("a phase");
    vec![
        Evidence::Fact(
            "ict-consultation".into(),
            vec!["heads-of-service".into(), "working-group".into()],
        ),
        Evidence::Intake,
        Evidence::Phases("i-data".into(), phases(1, 2)),
        Evidence::Phases("o-people".into(), phases(3, 3)),
        Evidence::Phases("i-people".into(), phases(1, 2)),
        Evidence::Share("i-data-3".into(), Share::Few),
        Evidence::Share("i-data-1".into(), Share::Most),
        Evidence::Quadrant(Quadrant::IV),
        Evidence::Pace(Pace::Ict),
        Evidence::Pace(Pace::InStep),
        Evidence::Pace(Pace::Organisation),
        Evidence::Symptom("limits-islands".into()),
        Evidence::Symptom("causes-licences".into()),
        Evidence::Agreed("i-data".into(), three),
        Evidence::Ambition("i-data".into(), three),
        Evidence::Weakest("i-data".into(), Layer::Semantic),
        Evidence::Divided("i-data".into()),
        Evidence::Differ("i-data".into(), Some("i-data-3".into())),
        Evidence::Differ("o-policy".into(), None),
        Evidence::Gap("i-data".into(), RoleGroup::Steering),
        Evidence::Gap("o-policy".into(), RoleGroup::Executing),
        Evidence::Placed("i-data".into(), true),
        Evidence::Placed("i-data".into(), false),
        Evidence::Contradiction("i-data".into()),
        Evidence::Unknown("i-data".into(), vec![three, Phase::LAST]),
    ]
}

#[test]
fn every_kind_of_evidence_can_be_said_in_both_languages() {
    for lang in Lang::ALL {
        let instrument = Instrument::builtin(lang);
        let guide = Guide::builtin(&instrument);
        let said = because(lang, &instrument, &guide, &every_kind());
        let word = match lang {
            Lang::Nl => "omdat ",
            Lang::En => "because ",
        };
        let clauses = said.replace(word, &format!("\n{word}"));
        insta::assert_snapshot!(format!("because_{}", lang.code()), clauses);
    }
}

#[test]
fn what_is_aimed_at_stands_with_where_an_area_is() {
    let instrument = Instrument::builtin(Lang::Nl);
    let guide = Guide::builtin(&instrument);
    let phase = |number| Phase::new(number).expect("a phase");
    let range = |number| PhaseRange {
        low: phase(number),
        high: phase(number),
    };
    let said = because(
        Lang::Nl,
        &instrument,
        &guide,
        &[
            Evidence::Agreed("i-data".into(), phase(2)),
            Evidence::Phases("i-data".into(), range(1)),
            Evidence::Phases("i-applications".into(), range(1)),
            Evidence::Phases("i-infrastructure".into(), range(1)),
            Evidence::Ambition("i-data".into(), phase(3)),
            Evidence::Ambition("i-applications".into(), phase(3)),
            Evidence::Ambition("i-processes".into(), phase(4)),
        ],
    );
    assert_eq!(
        said,
        "omdat dit afgesproken is: fase 2 voor Gegevens, met fase 3 als ambitie, omdat de antwoorden uitkomen \
         op fase 1 voor Gegevens en Infrastructuur; en fase 1 voor Toepassingen, met fase 3 als ambitie, en omdat \
         dit de ambitie is: fase 4 voor IT-processen"
    );
}

/// A scan in which ICT is ahead.
fn scan() -> Scan {
    let text = include_str!("files/quadrant-1.json");
    let imported = import(text.as_bytes(), &Instrument::builtin(Lang::Nl));
    imported.expect("a scan").scan
}

/// Its report for everyone.
fn report_of(scan: &Scan) -> Document {
    let instrument = Instrument::builtin(Lang::Nl);
    let guide = Guide::builtin(&instrument);
    let made = Made {
        scan,
        instrument: &instrument,
        guide: Some(&guide),
    };
    report(made, "iscan").for_everyone()
}

/// The sections from the first chapter of the seed to the last recommendation.
fn guided(mut document: Document) -> Document {
    let starts = |section: &Section| section.heading.starts_with("Praten we met elkaar?");
    let ends =
        |section: &Section| section.level == 2 && section.heading == "Wat de woorden betekenen";
    let sections = std::mem::take(&mut document.sections).into_iter();
    let from = sections.skip_while(|section| !starts(section));
    document.sections = from.take_while(|section| !ends(section)).collect();
    document.front.clear();
    assert!(!document.sections.is_empty(), "the first chapter");
    document
}

#[test]
fn the_chapters_and_the_advice_read_as_before() {
    let document = guided(report_of(&scan()));
    insta::assert_snapshot!("chapters_nl", document.to_text());
}

#[test]
fn the_report_tells_no_fact_about_one_person_also_with_advice() {
    let mut scan = scan();
    let instrument = Instrument::builtin(Lang::Nl);
    for fact in instrument.facts().filter(|fact| fact.personal) {
        for option in &fact.options {
            let answer = FactAnswer::Options([option.id.clone()].into());
            scan.content.facts.insert(fact.id.clone(), answer);
            let text = report_of(&scan).to_text();
            assert!(!text.contains(&fact.question), "{}", fact.id);
            let label = format!("“{}”", option.label);
            assert!(!text.contains(&label), "{label}");
        }
    }
}

#[test]
fn one_person_reads_as_you_see_it() {
    let mut scan = scan();
    let content = &mut scan.content;
    let first = content.ballots.values().next().expect("a ballot");
    let who = first.participant.clone();
    content.participants.retain(|id, _| *id == who);
    content
        .ballots
        .retain(|_, ballot| ballot.participant == who);
    let text = guided(report_of(&scan)).to_text();
    assert!(text.contains("zoals u het ziet"));
    assert!(!text.contains("Volgens de deelnemers"));
}
