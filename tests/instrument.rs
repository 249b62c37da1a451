//! Holds the content in `src/instrument/content/` to METHOD §1, §2 and §6: the numbers, the order on
//! screen, the writing rules, and that both languages say the same things.
//!
//! Invariant: every test names the sentences that break its rule, so that whoever edits the content
//! can repair them without reading this file. What needs a reader (does it climb, is it neutral) is
//! not tested here, and neither is whether a quote stands in the slides, which are not in the
//! repository.

#![cfg(not(target_arch = "wasm32"))]

#[path = "instrument/intake.rs"]
mod intake;
#[path = "instrument/writing.rs"]
mod writing;

use iscan::instrument::{
    Area, Asked, Dimension, Fact, FactOption, Instrument, Lang, Layer, Phase, Row, Source,
};

/// The areas in the order in which they are asked: id, side, row and CAF criterion (METHOD §1).
const AREAS: [(&str, Dimension, Row, u8); 13] = [
    ("o-leadership", Dimension::Organisation, Row::Leadership, 1),
    ("o-policy", Dimension::Organisation, Row::Policy, 2),
    ("o-people", Dimension::Organisation, Row::People, 3),
    ("o-processes", Dimension::Organisation, Row::Processes, 5),
    ("o-resources", Dimension::Organisation, Row::Resources, 4),
    ("i-leadership", Dimension::Ict, Row::Leadership, 1),
    ("i-policy", Dimension::Ict, Row::Policy, 2),
    ("i-people", Dimension::Ict, Row::People, 3),
    ("i-professionals", Dimension::Ict, Row::People, 3),
    ("i-processes", Dimension::Ict, Row::Processes, 5),
    ("i-applications", Dimension::Ict, Row::Resources, 4),
    ("i-data", Dimension::Ict, Row::Resources, 4),
    ("i-infrastructure", Dimension::Ict, Row::Resources, 4),
];

/// The areas that everyone is asked by default (METHOD §2).
const ASKED_OF_EVERYONE: &str =
    "o-leadership o-policy o-people o-processes o-resources i-people i-applications i-data";

fn both() -> [Instrument; 2] {
    Lang::ALL.map(Instrument::builtin)
}

fn statement_texts(instrument: &Instrument) -> Vec<(String, &str)> {
    let statements = instrument.areas.iter().flat_map(|area| &area.statements);
    statements
        .map(|s| (s.id.to_string(), s.text.as_str()))
        .collect()
}

fn descriptions(instrument: &Instrument) -> Vec<(String, &str)> {
    let cells = instrument.areas.iter().flat_map(|area| {
        Phase::ALL.map(|phase| {
            let name = format!("{} description {}", area.id, phase.number());
            (name, area.cell(phase).description.as_str())
        })
    });
    cells.collect()
}

/// Every whole sentence that a participant or a facilitator reads, with the place where it stands.
fn sentences(instrument: &Instrument) -> Vec<(String, &str)> {
    let mut all = statement_texts(instrument);
    all.extend(descriptions(instrument));
    for area in &instrument.areas {
        all.push((format!("{} about", area.id), &area.about));
        for s in &area.statements {
            all.push((format!("{} explanation", s.id), &s.explanation));
            all.push((format!("{} evidence", s.id), &s.evidence));
        }
    }
    for group in &instrument.intake {
        all.push((format!("{} about", group.id), &group.about));
    }
    for fact in instrument.facts() {
        all.push((format!("{} question", fact.id), &fact.question));
        let notes = [("help", &fact.help), ("note", &fact.note)];
        all.extend(notes.into_iter().filter_map(|(kind, text)| {
            let text = text.as_deref()?;
            Some((format!("{} {kind}", fact.id), text))
        }));
    }
    all
}

fn phases(area: &Area) -> Vec<u8> {
    area.statements.iter().map(|s| s.phase.number()).collect()
}

#[test]
fn the_areas_are_the_13_of_the_method_in_its_order() {
    for instrument in both() {
        let found: Vec<_> = instrument
            .areas
            .iter()
            .map(|area| (area.id.as_str(), area.dimension, area.row, area.caf))
            .collect();
        assert_eq!(found, AREAS);
        assert_eq!(instrument.areas_of(Dimension::Organisation).count(), 5);
        assert_eq!(instrument.areas_of(Dimension::Ict).count(), 8);
    }
}

#[test]
fn there_are_65_statements_spread_over_the_phases_as_the_method_says() {
    for instrument in both() {
        assert_eq!(instrument.statement_count(), 65);
        for area in &instrument.areas {
            let counts = Phase::ALL.map(|phase| area.statements_of(phase).count());
            let expected = match area.id.as_str() {
                "i-data" => [1, 1, 1, 1, 1],
                _ => [1, 2, 1, 1, 0],
            };
            assert_eq!(counts, expected, "{}", area.id);
        }
    }
}

#[test]
fn the_id_of_a_statement_says_its_area_and_phase() {
    let instrument = Instrument::builtin(Lang::Nl);
    for area in &instrument.areas {
        for s in &area.statements {
            let stem = format!("{}-{}", area.id, s.phase.number());
            let twins = area.statements_of(s.phase).count() > 1;
            let tail = s.id.as_str().strip_prefix(&stem);
            let fits = if twins {
                matches!(tail, Some("a" | "b"))
            } else {
                tail == Some("")
            };
            assert!(fits, "{} does not fit {stem}", s.id);
        }
    }
}

#[test]
fn the_order_on_screen_gives_the_phases_away_in_no_area() {
    let instrument = Instrument::builtin(Lang::Nl);
    for area in &instrument.areas {
        let phases = phases(area);
        assert!(!phases.is_sorted(), "{} ascends: {phases:?}", area.id);
        assert!(
            !phases.iter().rev().is_sorted(),
            "{} descends: {phases:?}",
            area.id
        );
    }
    let first = instrument.areas.iter().map(|area| phases(area)[0]);
    let mirrors = first.filter(|phase| *phase == 1).count();
    assert!(mirrors <= 4, "the mirror comes first in {mirrors} areas");
}

#[test]
fn the_keyword_is_a_question_mark_exactly_in_phase_5_which_is_ours_except_for_data() {
    for instrument in both() {
        for area in &instrument.areas {
            for phase in Phase::ALL {
                let cell = area.cell(phase);
                let place = format!("{} phase {}", area.id, phase.number());
                let last = phase == Phase::LAST;
                assert_eq!(cell.keyword == "?", last, "{place}: {}", cell.keyword);
                assert!(!cell.keyword.is_empty(), "{place}");
                let ours = last && area.id.as_str() != "i-data";
                assert_eq!(cell.source == Source::Extension, ours, "{place}");
            }
        }
    }
}

fn sources(instrument: &Instrument) -> Vec<&Source> {
    let mut all: Vec<_> = instrument.facts().map(|fact| &fact.source).collect();
    for area in &instrument.areas {
        all.extend(area.cells.iter().map(|cell| &cell.source));
        all.extend(area.statements.iter().map(|s| &s.source));
    }
    all
}

#[test]
fn a_source_on_a_slide_names_the_slide_and_its_words() {
    let instrument = Instrument::builtin(Lang::Nl);
    for source in sources(&instrument) {
        if let Source::Slide { slide, quote } = source {
            assert!(!slide.trim().is_empty(), "a quote without a slide: {quote}");
            assert!(!quote.trim().is_empty(), "a slide without a quote: {slide}");
        }
    }
}

#[test]
fn the_layers_hold_2_1_2_and_7_areas_and_only_resources_stands_beside_them() {
    let instrument = Instrument::builtin(Lang::Nl);
    let of = |layer: Option<Layer>| {
        let areas = instrument.areas.iter().filter(move |a| a.layer == layer);
        areas.map(|area| area.id.as_str()).collect::<Vec<_>>()
    };
    let counts = Layer::ALL.map(|layer| of(Some(layer)).len());
    assert_eq!(counts, [2, 1, 2, 7]);
    assert_eq!(of(None), ["o-resources"]);
    assert_eq!(of(Some(Layer::Semantic)), ["i-data"]);
    assert_eq!(
        of(Some(Layer::Technical)),
        ["i-applications", "i-infrastructure"]
    );
    assert_eq!(
        of(Some(Layer::Organisational)),
        ["o-processes", "i-processes"]
    );
}

#[test]
fn the_profile_sketches_keep_the_row_order_of_2009() {
    let instrument = Instrument::builtin(Lang::Nl);
    let order = |dimension| {
        let areas = instrument.sketch_order(dimension).into_iter();
        areas.map(|area| area.id.as_str()).collect::<Vec<_>>()
    };
    let organisation = "o-leadership o-policy o-processes o-people o-resources";
    let ict = "i-leadership i-people i-professionals i-policy i-processes i-applications i-data \
               i-infrastructure";
    assert_eq!(order(Dimension::Organisation).join(" "), organisation);
    assert_eq!(order(Dimension::Ict).join(" "), ict);
}

#[test]
fn everyone_is_asked_eight_areas_and_known_roles_the_others() {
    let instrument = Instrument::builtin(Lang::Nl);
    let everyone = instrument.areas.iter().filter(|area| match &area.asked {
        Asked::Everyone => true,
        Asked::Roles(roles) => {
            let known = roles.iter().all(|id| instrument.role(id).is_some());
            assert!(known && !roles.is_empty(), "{}: {roles:?}", area.id);
            false
        }
    });
    let ids: Vec<_> = everyone.map(|area| area.id.as_str()).collect();
    assert_eq!(ids.join(" "), ASKED_OF_EVERYONE);
}

/// What a fact is apart from its words.
fn shape(fact: &Fact) -> impl PartialEq + std::fmt::Debug + '_ {
    let option = |o: &FactOption| {
        let words = o.share_2009.is_some();
        (o.id.clone(), o.fits.clone(), o.count_2009, words)
    };
    let options: Vec<_> = fact.options.iter().map(option).collect();
    let texts = (fact.help.is_some(), fact.note.is_some());
    (&fact.id, fact.multiple, fact.personal, texts, options)
}

#[test]
fn both_languages_have_the_same_structure() {
    let [nl, en] = both();
    let places = |i: &Instrument| {
        let all = sentences(i).into_iter().map(|(place, _)| place);
        all.collect::<Vec<_>>()
    };
    assert_eq!(places(&nl), places(&en));
    assert_eq!(sources(&nl), sources(&en));
    for (a, b) in nl.facts().zip(en.facts()) {
        assert_eq!(shape(a), shape(b), "{}", a.id);
    }
}
