//! The report as a document: what its first page says, and what never stands in it.
#![cfg(not(target_arch = "wasm32"))]

use iscan::document::{Block, Document, plain};
use iscan::exchange::import;
use iscan::instrument::guide::Guide;
use iscan::instrument::{Instrument, Lang, RoleId, StatementId};
use iscan::scan::plan::{self, Act, Audience, Choices, Conclusion, Edited, Signature};
use iscan::scan::{Comment, Edit, Extra, FactAnswer, Own, ReplicaId, Scan, Timestamp};
use iscan::text::report::Report;
use iscan::view::report::{Made, report, slides, written};
use iscan::view::slides::Message;

const EXAMPLE: &str = include_str!("../src/instrument/content/example.json");
const NAMED: &str = include_str!("files/quadrant-1.json");

fn opened(file: &str, lang: Lang) -> (Scan, Instrument) {
    let instrument = Instrument::builtin(lang);
    let imported = import(file.as_bytes(), &instrument).expect("a scan");
    (imported.scan, instrument)
}

fn report_of(scan: &Scan, instrument: &Instrument) -> Document {
    report(Made::without_guide(scan, instrument), "iscan 0.1.0").for_everyone()
}

fn edit() -> Edit {
    Edit {
        replica: ReplicaId::from_random([9; 8]),
        now: Timestamp::parse("2026-11-30T08:00:00Z").expect("a moment"),
    }
}

/// The same scan with a report for somebody.
fn for_audience(mut scan: Scan, audience: Audience) -> Scan {
    let choices = Choices {
        audience,
        ..Choices::default()
    };
    plan::act(&mut scan, Act::Choose(choices), &edit());
    scan
}

/// The text of page one: from its heading to the next page.
fn page_one(document: &Document) -> String {
    let begins =
        |section: &&iscan::document::Section| section.blocks.first() == Some(&Block::PageBreak);
    let starts: Vec<usize> = (0..document.sections.len())
        .filter(|at| begins(&&document.sections[*at]))
        .collect();
    let page = Document {
        sections: document.sections[starts[0]..starts[1]].to_vec(),
        ..document.clone()
    };
    page.to_text()
}

#[test]
fn page_one_of_a_named_quadrant_reads_the_same_in_both_languages() {
    for lang in Lang::ALL {
        let (scan, instrument) = opened(NAMED, lang);
        let text = page_one(&report_of(&scan, &instrument));
        insta::assert_snapshot!(format!("page_one_{}", lang.code()), text);
    }
}

#[test]
fn page_one_of_the_example_says_that_it_is_one() {
    for lang in Lang::ALL {
        let (scan, instrument) = opened(EXAMPLE, lang);
        let text = page_one(&report_of(&scan, &instrument));
        insta::assert_snapshot!(format!("example_{}", lang.code()), text);
    }
}

#[test]
fn page_one_has_no_decimals() {
    for file in [NAMED, EXAMPLE] {
        for lang in Lang::ALL {
            let (scan, instrument) = opened(file, lang);
            let document = report_of(&scan, &instrument);
            let text = page_one(&Document {
                front: Vec::new(),
                ..document
            });
            let letters: Vec<char> = text.chars().collect();
            let decimal = letters.windows(3).find(|three| {
                three[0].is_ascii_digit()
                    && matches!(three[1], ',' | '.')
                    && three[2].is_ascii_digit()
            });
            assert_eq!(decimal, None);
        }
    }
}

/// The example, of which one participant wrote these comments.
fn with_comments(lang: Lang, comments: &[(&str, bool)]) -> (Scan, Instrument) {
    let (mut scan, instrument) = opened(EXAMPLE, lang);
    for ballot in scan.content.ballots.values_mut() {
        ballot.comments.clear();
    }
    let statements = instrument.areas[1].statements.iter();
    let ids: Vec<StatementId> = statements.map(|s| s.id.clone()).collect();
    let ballot = scan.content.ballots.values_mut().next().expect("a ballot");
    for ((text, private), id) in comments.iter().zip(ids) {
        let comment = Comment {
            text: (*text).to_owned(),
            private: *private,
            extra: Extra::new(),
        };
        ballot.comments.insert(id, comment);
    }
    (scan, instrument)
}

#[test]
fn released_comments_stand_in_the_report_and_private_ones_never() {
    for lang in Lang::ALL {
        let (scan, instrument) = with_comments(lang, &[("vrij**gegeven", false), ("geheim", true)]);
        let scan = for_audience(scan, Audience::WorkingGroup);
        let text = report_of(&scan, &instrument).to_text();
        assert!(text.contains("“vrij**gegeven”"));
        assert!(!text.contains("geheim"));
    }
}

#[test]
fn nothing_tells_how_many_comments_stay_private() {
    let (none, instrument) = with_comments(Lang::Nl, &[]);
    let (some, _) = with_comments(Lang::Nl, &[("een", true), ("twee", true)]);
    assert_eq!(report_of(&none, &instrument), report_of(&some, &instrument));
}

#[test]
fn names_of_participants_never_stand_in_the_report() {
    let (mut scan, instrument) = opened(EXAMPLE, Lang::Nl);
    for participant in scan.content.participants.values_mut() {
        participant.name = Some("Zonnebloem".to_owned());
    }
    let text = report_of(&scan, &instrument).to_text();
    assert!(!text.contains("Zonnebloem"));
}

#[test]
fn personal_facts_never_stand_in_the_report() {
    let (mut scan, instrument) = opened(EXAMPLE, Lang::Nl);
    let personal: Vec<_> = instrument.facts().filter(|fact| fact.personal).collect();
    assert!(!personal.is_empty());
    for fact in &personal {
        let options = fact.options.iter().take(1).map(|o| o.id.clone()).collect();
        let answer = FactAnswer::Options(options);
        scan.content.facts.insert(fact.id.clone(), answer);
    }
    let text = report_of(&scan, &instrument).to_text();
    for fact in personal {
        assert!(!text.contains(&fact.question));
        for option in &fact.options {
            assert!(!text.contains(&option.label), "{}", option.label);
        }
    }
}

/// The rows of the table of answers of the first area, as text.
fn first_answers(document: &Document) -> Vec<String> {
    let mut tables = document.sections.iter().flat_map(|section| &section.blocks);
    let table = tables
        .find_map(|block| match block {
            Block::Table(table) if table.head.len() == 8 => Some(table),
            _ => None,
        })
        .expect("the answers per statement");
    let rows = table.rows.iter();
    rows.map(|row| {
        let cells = row[2..].iter().map(|c| iscan::document::plain(&c.text));
        cells.collect::<Vec<_>>().join(" ")
    })
    .collect()
}

#[test]
fn figures_of_a_statement_stand_in_it_only_with_enough_raters() {
    let (mut scan, instrument) = opened(EXAMPLE, Lang::Nl);
    let shown = first_answers(&report_of(&scan, &instrument));
    assert!(shown.iter().any(|row| !row.contains('–')));
    scan.content.settings.confidential_from = 30;
    let hidden = first_answers(&report_of(&scan, &instrument));
    assert!(hidden.iter().all(|row| row == "– – – – – –"));
}

#[test]
fn one_person_alone_sees_all_own_answers_and_gets_no_quadrant_for_the_municipality() {
    let (mut scan, instrument) = opened(NAMED, Lang::Nl);
    let (id, one) = scan.content.ballots.iter().next().expect("a ballot");
    let who = one.participant.clone();
    scan.content.own = Some(Own {
        participant: who.clone(),
        ballot: id.clone(),
    });
    scan.content.participants.retain(|id, _| *id == who);
    scan.content.ballots.retain(|_, b| b.participant == who);
    let document = report_of(&scan, &instrument);
    assert!(
        first_answers(&document)
            .iter()
            .all(|row| !row.contains('–'))
    );
    assert!(page_one(&document).contains("één persoon"));
}

#[test]
fn a_setting_that_differs_is_named() {
    let (mut scan, instrument) = opened(EXAMPLE, Lang::Nl);
    scan.content.settings.cut = 260;
    let college: RoleId = "college".into();
    let area = instrument.areas[0].id.clone();
    scan.content.settings.asked.insert(area, [college].into());
    let text = report_of(&scan, &instrument).to_text();
    assert!(text.contains(
        "wijken af van de standaard: “Wie wat gevraagd wordt” en “Hoog op een as vanaf”"
    ));
    assert!(text.contains("2,60"));
}

/// A plan with two actions, one of them done.
fn planned(scan: &mut Scan) {
    use iscan::scan::plan::{Action, Plan, Status};
    use iscan::scan::{ActionId, CivilDate};
    let action = |title: &str, status: Status| Action {
        title: title.into(),
        owner: "An Peeters".into(),
        due: CivilDate::parse("2027-06-30"),
        status,
        notes: "Eerst **bellen**".into(),
        ..Action::default()
    };
    let mut plan = Plan::default();
    let all = [
        action("Elke buitendienst op het net", Status::Running),
        action("Lijst van toepassingen", Status::Done),
    ];
    plan.actions = (1..)
        .map(|of| ActionId::from_random([of; 8]))
        .zip(all)
        .collect();
    plan.put(&mut scan.content);
}

#[test]
fn every_action_stands_once_in_its_table_with_who_and_when_and_once_on_the_line() {
    let (mut scan, instrument) = opened(NAMED, Lang::Nl);
    let before = report_of(&scan, &instrument);
    assert!(
        !before.to_text().contains("Actieplan"),
        "without actions there is no plan"
    );
    planned(&mut scan);
    let document = report_of(&scan, &instrument);
    let at = document
        .sections
        .iter()
        .position(|section| section.heading == "Actieplan");
    let section = &document.sections[at.expect("the plan")];
    let rows = section.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table.rows.len()),
        _ => None,
    });
    assert_eq!(rows.collect::<Vec<_>>(), [1, 1]);
    let text = document.to_text();
    let said =
        "Lijst van toepassingen. Eerst **bellen** | An Peeters |  | tegen 30 juni 2027 | klaar";
    assert!(text.contains(said), "{text}");
    assert_eq!(
        text.matches("Tijdlijn").count(),
        2,
        "the heading and the figure"
    );
    assert!(text.contains("1 van de 2 acties is klaar."));
}

#[test]
fn the_signals_are_letters_from_the_municipality() {
    use iscan::instrument::guide::Guide;
    let (scan, instrument) = opened(NAMED, Lang::Nl);
    let guide = Guide::builtin(&instrument);
    let made = Made {
        scan: &scan,
        instrument: &instrument,
        guide: Some(&guide),
    };
    let text = report(made, "iscan 0.1.0").for_everyone().to_text();
    let signals = text.split("\nSignalen\n").nth(1).expect("the signals");
    assert!(signals.contains("Aan de centrale overheden"), "{signals}");
    assert!(signals.contains("Signalen uit de I-scan van Kwadrant I (verzonnen)"));
    assert!(signals.contains("Kwadrant I (verzonnen), 12 november 2026"));
}

/// What a slide shows, as text.
fn shown(message: &Message) -> Vec<String> {
    match message {
        Message::Cover(lines) => lines.clone(),
        Message::Sentence(text) => vec![plain(text)],
        Message::List(items) => items.iter().map(|item| plain(item)).collect(),
        Message::Figure(figure) => vec![figure.summary.clone()],
        Message::Table(table) => {
            let cells = table.rows.iter().flatten();
            cells.map(|cell| plain(&cell.text)).collect()
        }
    }
}

#[test]
fn every_word_on_a_slide_and_in_its_notes_stands_in_the_report_too() {
    for lang in Lang::ALL {
        let (scan, instrument) = opened(EXAMPLE, lang);
        let guide = Guide::builtin(&instrument);
        let made = Made {
            scan: &scan,
            instrument: &instrument,
            guide: Some(&guide),
        };
        let report = report(made, "iscan 0.1.0").for_everyone().to_text();
        let slides = slides(made, "iscan 0.1.0");
        assert!((15..=45).contains(&slides.len()), "{} slides", slides.len());
        assert!(slides.iter().any(|slide| !slide.notes.is_empty()));
        for slide in &slides {
            for text in shown(&slide.message) {
                assert!(report.contains(text.trim()), "{}: {text}", slide.title);
            }
        }
    }
}

#[test]
fn no_remark_and_no_answers_stand_on_a_slide() {
    let (scan, instrument) = with_comments(Lang::Nl, &[("vrijgegeven", false)]);
    let scan = for_audience(scan, Audience::WorkingGroup);
    let slides = slides(Made::without_guide(&scan, &instrument), "iscan 0.1.0");
    for slide in &slides {
        let told = [shown(&slide.message), slide.notes.clone()].concat();
        assert!(!told.concat().contains("vrijgegeven"));
        assert_ne!(slide.title, Report::Answers.say(Lang::Nl));
    }
}

#[test]
fn a_rewritten_conclusion_stands_in_the_report_as_it_was_typed_and_is_overtaken_by_other_answers() {
    let (mut scan, instrument) = opened(NAMED, Lang::Nl);
    let by_app = |scan: &Scan| {
        let all = written(Made::without_guide(scan, &instrument));
        let one = all.into_iter();
        one.into_iter()
            .find(|one| one.conclusion == Conclusion::Standing)
            .expect("a first sentence")
    };
    let first = by_app(&scan);
    assert!(!first.is_edited && first.text == first.by_app);
    let edited = Edited {
        text: "Wij **staan** ervoor.\n\nEn we gaan ervoor.".to_owned(),
        instead_of: first.by_app.clone(),
    };
    let act = Act::Conclude(Conclusion::Standing, Some(edited));
    assert!(plan::act(&mut scan, act, &edit()));
    let text = page_one(&report_of(&scan, &instrument));
    assert!(text.contains("Wij **staan** ervoor.\nEn we gaan ervoor."));
    assert!(!text.contains(first.by_app.lines().next().expect("a line")));
    assert!(!by_app(&scan).is_overtaken);
    scan.content.ballots.clear();
    assert!(by_app(&scan).is_overtaken);
}

#[test]
fn a_remark_is_signed_only_as_was_chosen() {
    let (mut scan, instrument) = with_comments(Lang::Nl, &[("over ons", true)]);
    let (ballot, who) = {
        let mut ballots = scan.content.ballots.iter();
        let found = ballots.find(|(_, ballot)| !ballot.comments.is_empty());
        let (id, ballot) = found.expect("a remark");
        (id.clone(), ballot.participant.clone())
    };
    let participant = scan.content.participants.get_mut(&who).expect("somebody");
    participant.name = Some("Zonnebloem".to_owned());
    let mut scan = for_audience(scan, Audience::WorkingGroup);
    let statement = scan.content.ballots[&ballot]
        .comments
        .keys()
        .next()
        .cloned();
    let statement = statement.expect("a statement");
    for (signature, named) in [
        (Signature::Nothing, false),
        (Signature::Role, false),
        (Signature::Name, true),
    ] {
        let act = Act::Release(ballot.clone(), statement.clone(), Some(signature));
        plan::act(&mut scan, act, &edit());
        let text = report_of(&scan, &instrument).to_text();
        assert_eq!(text.matches("over ons").count(), 1);
        assert_eq!(text.contains("Zonnebloem"), named, "{signature:?}");
    }
}

#[test]
fn of_a_scan_that_nobody_answered_only_that_is_said() {
    let (mut scan, instrument) = opened(EXAMPLE, Lang::Nl);
    scan.content.ballots.clear();
    let text = report_of(&scan, &instrument).to_text();
    assert!(text.contains("Er antwoordde nog niemand."));
    assert!(!text.contains("Ingevuld door"));
    assert!(text.contains("niet ingeschat") || text.contains("niet gevraagd"));
}
