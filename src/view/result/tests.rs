//! The result of scans that are made up on the spot: what the page says of each, and never says.

mod rooms;

use super::*;
use crate::instrument::{Phase, RoleGroup, RoleId};
use crate::scan::workshop::{Role, Workshop};
use crate::text::result::Lead;
use rooms::{opening_of, place, room, room_of_each, shown, up_to};

fn has_decimal(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    letters.windows(3).any(|three| {
        three[0].is_ascii_digit() && matches!(three[1], ',' | '.') && three[2].is_ascii_digit()
    })
}

#[test]
fn a_named_quadrant_reads_as_a_sentence_for_a_mayor() {
    let scan = room(Kind::Full, 12, &up_to(3, 2));
    let nl = opening_of(Lang::Nl, &scan);
    assert_eq!(nl.title, "Uw organisatie staat verder dan uw ICT");
    let lead = nl.lead.join(" ");
    assert!(lead.starts_with(
        "Twaalf deelnemers zien een organisatie die al over haar diensten heen werkt"
    ));
    assert!(lead.contains("Dat is kwadrant IV: organisatie loopt voor."));
    assert!(lead.contains("Ook een strenge en een milde lezing"));
    assert!(!has_decimal(&lead) && !has_decimal(&nl.title));
    let en = opening_of(Lang::En, &scan);
    assert_eq!(en.title, "Your organisation is further along than your ICT");
    assert!(
        en.lead
            .join(" ")
            .contains("That is quadrant IV: organisation is ahead.")
    );
}

#[test]
fn each_quadrant_has_a_sentence_of_its_own() {
    let mut titles: Vec<String> = [
        (3, 2),
        (2, 3),
        (3, 3),
        (2, 2),
        (4, 3),
        (3, 4),
        (1, 2),
        (2, 1),
    ]
    .into_iter()
    .map(|(organisation, ict)| {
        opening_of(Lang::Nl, &room(Kind::Full, 4, &up_to(organisation, ict))).title
    })
    .collect();
    titles.sort();
    titles.dedup();
    assert_eq!(titles.len(), 8, "{titles:?}");
}

#[test]
fn several_candidates_leave_the_quadrant_open() {
    // All halves: 1,6 normally, 2,2 mildly, so both stay low; with 0,6 the readings part.
    let scan = room(Kind::Full, 4, &|_, phase| {
        Some(if phase == 1 { 0 } else { 2 })
    });
    let low = opening_of(Lang::Nl, &scan).lead.join(" ");
    assert!(low.contains("kwadrant III"), "{low}");
    let parted = room_of_each(Kind::Full, 5, &|person, _, dimension, phase| {
        let ict = if phase <= 2 { 4 } else { 0 };
        let organisation = if person < 2 { 3 } else { 2 };
        Some(match dimension {
            _ if phase == 1 => 0,
            Dimension::Ict => ict,
            Dimension::Organisation => organisation,
        })
    });
    let open = opening_of(Lang::Nl, &parted);
    let lead = open.lead.join(" ");
    assert!(
        lead.contains("Het kwadrant blijft open: tussen III en IV."),
        "{lead}"
    );
    assert!(lead.contains("komen niet op dezelfde plaats uit"), "{lead}");
    let lead = opening_of(Lang::En, &parted).lead.join(" ");
    assert!(
        lead.contains("The quadrant stays open: between III and IV."),
        "{lead}"
    );
}

#[test]
fn one_person_alone_reads_as_you_see_it_and_never_a_quadrant() {
    let mut scan = room(Kind::Full, 1, &up_to(3, 2));
    place(&mut scan, 3);
    for (lang, start) in [(Lang::Nl, "Zoals u het ziet"), (Lang::En, "As you see it")] {
        let opening = opening_of(lang, &scan);
        assert!(opening.title.starts_with(start), "{}", opening.title);
        let chart = shown(lang, &scan, plane_chart).expect("a plane");
        let said = format!("{} {}", opening.lead.join(" "), chart.summary);
        for word in ["kwadrant", "quadrant", "IV"] {
            assert!(!said.contains(word), "{said}");
        }
        match chart.drawing {
            crate::view::figure::Drawing::Plane(plane) => assert!(plane.candidates.is_empty()),
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn with_nothing_answered_there_is_a_friendly_word_and_no_chart() {
    for kind in [Kind::Full, Kind::Quick] {
        let scan = room(kind, 1, &|_, _| None);
        let opening = opening_of(Lang::Nl, &scan);
        assert_eq!(opening.title, "Er is nog geen resultaat");
        assert!(opening.signs.is_empty() && opening.unknown.is_empty());
        assert_eq!(shown(Lang::Nl, &scan, |of| of.state()), State::Empty);
    }
    let en = opening_of(Lang::En, &room(Kind::Full, 1, &|_, _| None));
    assert_eq!(en.title, "There is no result yet");
}

#[test]
fn one_area_answered_leaves_the_place_open_and_says_what_is_not_known() {
    let scan = room_of_each(Kind::Full, 1, &|_, area, _, _| {
        (area == "i-data").then_some(3)
    });
    let opening = opening_of(Lang::Nl, &scan);
    assert_eq!(
        opening.title,
        "Zoals u het ziet, ligt nog open wat verder staat"
    );
    assert!(opening.lead.join(" ").contains("nog niet bekend"));
    let unknown = opening.unknown.join(" ");
    assert!(
        unknown.contains("Nog geen enkele stelling ingeschat"),
        "{unknown}"
    );
    assert!(unknown.contains("antwoorden ontbreken nog"), "{unknown}");
}

#[test]
fn a_divided_area_shows_a_range_and_is_named() {
    let scan = room_of_each(Kind::Full, 8, &|person, area, _, phase| {
        Some(match (area, phase) {
            ("o-people", 3) if person % 2 == 0 => 4,
            (_, 2) => 4,
            _ => 0,
        })
    });
    let opening = opening_of(Lang::Nl, &scan);
    let signs = opening.signs.join(" ");
    assert!(signs.contains("Medewerkers (organisatie)"), "{signs}");
    assert!(signs.contains("“verdeeld”"), "{signs}");
    shown(Lang::Nl, &scan, |of| {
        let area = of.results.area(&"o-people".into()).expect("an area");
        assert!(phase_words(Lang::Nl, area).starts_with("verdeeld (fase 2–"));
        let row = sketch(of, Dimension::Organisation).rows.remove(2);
        assert!(row.cells[1].has(Sign::Between) && !row.cells[1].has(Sign::Here));
    });
    let signs = opening_of(Lang::En, &scan).signs.join(" ");
    assert!(signs.contains("“Divided”"), "{signs}");
}

#[test]
fn yes_saying_and_contradictions_are_said() {
    let scan = room(Kind::Full, 4, &|_, _| Some(4));
    let nl = opening_of(Lang::Nl, &scan).signs.join(" ");
    assert!(
        nl.contains("Er is vaak ja gezegd op tegengestelde stellingen"),
        "{nl}"
    );
    assert!(nl.contains("spreken de antwoorden elkaar tegen"), "{nl}");
    let en = opening_of(Lang::En, &scan).signs.join(" ");
    assert!(en.contains("said yes to opposite statements"), "{en}");
}

#[test]
fn settings_that_differ_are_named_and_the_default_is_not() {
    let mut scan = room(Kind::Full, 4, &up_to(3, 2));
    assert!(opening_of(Lang::Nl, &scan).signs.is_empty());
    scan.content.settings.cut = 260;
    scan.content.settings.known_from = 2;
    scan.content.settings.vote = crate::scan::VoteUsed::Second;
    scan.content
        .settings
        .asked
        .insert("i-policy".into(), [RoleId::from("staff")].into());
    let signs = opening_of(Lang::Nl, &scan).signs.join(" ");
    for part in [
        "hoog in het vlak vanaf: 2,6 (standaard 2,5)",
        "bekend vanaf zoveel deelnemers: 2 (standaard 3)",
        "tweede stemronde",
        "is gevraagd aan Medewerkers",
    ] {
        assert!(signs.contains(part), "{signs}");
    }
    let signs = opening_of(Lang::En, &scan).signs.join(" ");
    assert!(signs.contains("2.6 (default 2.5)"), "{signs}");
}

#[test]
fn a_quick_scan_shows_placements_and_no_phase() {
    let mut scan = room(Kind::Quick, 1, &|_, _| None);
    place(&mut scan, 2);
    let opening = opening_of(Lang::Nl, &scan);
    assert_eq!(opening.title, "Zo plaatst u uw organisatie en uw ICT");
    shown(Lang::Nl, &scan, |of| {
        assert_eq!(of.state(), State::Placements);
        let row = sketch(of, Dimension::Ict).rows.remove(0);
        assert!(row.cells[1].has(Sign::Placed) && !row.cells[1].has(Sign::Here));
        assert_eq!(row.phase, "fase 2");
        let why = why(of, &of.instrument.areas[0], &of.results.areas[0]);
        assert!(why.chart.is_none() && why.missing.is_none());
    });
}

#[test]
fn every_result_says_how_many_when_and_with_which_instrument() {
    let scan = room(Kind::Full, 4, &up_to(3, 2));
    let meta = opening_of(Lang::Nl, &scan).meta;
    assert_eq!(
        meta,
        [
            "Vier deelnemers",
            "laatst gewijzigd op 23 november 2026",
            "vragenlijst iscan-2026, versie 1",
            "alle stellingen beantwoord",
        ]
    );
}

#[test]
fn the_example_of_the_method_is_written_out_to_be_checked_by_hand() {
    // 0.75, 0.60 and 0.90 are made of five people.
    let scan = room_of_each(Kind::Full, 5, &|person, _, _, phase| {
        let points = match phase {
            2 => [3, 3, 3, 3, 3],
            3 => [2, 2, 2, 3, 3],
            4 => [4, 4, 4, 3, 3],
            _ => [0; 5],
        };
        Some(points[usize::from(person)])
    });
    shown(Lang::Nl, &scan, |of| {
        let (area, result) = (&of.instrument.areas[0], &of.results.areas[0]);
        assert_eq!(phase_words(Lang::Nl, result), "fase 3 (streng 2, mild 4)");
        let why = why(of, area, result);
        let steps = why.chart.expect("stairs").table.rows;
        assert_eq!(steps[1][1..], ["60,0\u{a0}%", "5 van 5", "0,60", "0,60"]);
        assert_eq!(steps[2][1..], ["90,0\u{a0}%", "5 van 5", "1,00", "0,60"]);
        let sums = why.readings.expect("sums").rows;
        assert_eq!(sums[1][2], "1 + 1,00 + 0,60 + 0,60 = 3,20, afgerond fase 3");
        assert_eq!(sums[0][2], "1 + 0,80 + 0,20 + 0,20 = 2,20, afgerond fase 2");
        let missing = why.missing.expect("something");
        let practice = area.statements_of(Phase::new(3).expect("a phase"));
        let practice: Vec<String> = practice.map(|s| s.text.clone()).collect();
        assert_eq!(missing.practices, practice);
        assert!(why.spread.is_some());
    });
}

#[test]
fn a_spread_stays_hidden_below_the_number_that_keeps_it_confidential() {
    for (people, is_shown) in [(1, true), (2, false), (3, false), (4, true)] {
        let scan = room(Kind::Full, people, &up_to(2, 2));
        shown(Lang::Nl, &scan, |of| {
            let why = why(of, &of.instrument.areas[0], &of.results.areas[0]);
            assert_eq!(why.spread.is_some(), is_shown, "{people}");
            assert_eq!(why.spread_hidden.is_none(), is_shown, "{people}");
        });
    }
}

#[test]
fn the_intake_says_what_is_missing_and_is_never_a_norm() {
    let scan = room(Kind::Full, 4, &up_to(3, 2));
    let view = shown(Lang::Nl, &scan, intake_view);
    assert!(view.sentence.contains("vijf aanwijzingen per as"));
    assert!(
        ResultWords::IntakeText
            .say(Lang::Nl)
            .contains("2009, n = 29, geen norm")
    );
}

#[test]
fn no_sentence_of_the_result_ranks_blames_or_measures() {
    for lang in [Lang::Nl, Lang::En] {
        let texts = ResultWords::ALL.iter().map(|words| words.say(lang));
        let texts = texts.chain(Lead::ALL.iter().map(|words| words.say(lang)));
        for text in texts.chain(say::Headline::ALL.iter().map(|words| words.say(lang))) {
            for word in [
                "gemeten",
                "measured",
                "slecht",
                "fout antwoord",
                "beter dan",
                "score",
            ] {
                assert!(!text.contains(word), "{text}");
            }
        }
    }
}

#[test]
fn roles_are_called_as_the_workshop_calls_them() {
    let mut scan = room(Kind::Full, 4, &up_to(3, 2));
    let role = |id: &str, name: &str| Role {
        id: id.into(),
        name: name.to_owned(),
        group: RoleGroup::Executing,
    };
    let workshop = Workshop {
        roles: vec![role("heads", "Teamcoaches"), role("r-politie", "Politie")],
        ..Workshop::default()
    };
    scan.content.workshop = scan.content.workshop.with(&workshop);
    let people = scan.content.participants.values_mut();
    for (person, role) in people.zip(["heads", "r-politie", "r-politie", "staff"]) {
        person.role = Some(role.into());
    }
    let table = shown(Lang::Nl, &scan, roles_table).expect("a table");
    let rows: Vec<String> = table.rows.iter().map(|row| row.join(" ")).collect();
    assert_eq!(rows, ["Teamcoaches 1", "Medewerkers 1", "Politie 2"]);
}
