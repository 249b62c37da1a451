//! The examples of METHOD §3, and one case for each rule of §3, §4 and §6.

use crate::room::*;
use iscan::instrument::{AreaId, FactId, Layer, OptionId, Phase, Quadrant, Row};
use iscan::scan::{Agreement, Ambition, Content, Extra, FactAnswer};
use iscan::scoring::{Pace, score};

const AREAS: [&str; 13] = [
    "o-leadership",
    "o-policy",
    "o-people",
    "o-processes",
    "o-resources",
    "i-leadership",
    "i-policy",
    "i-people",
    "i-professionals",
    "i-processes",
    "i-applications",
    "i-data",
    "i-infrastructure",
];

/// Three people who say the same in every area: 0 to the mirror, then these.
fn uniform(organisation: &[u8], ict: &[u8]) -> Content {
    let mut content = room(3);
    for area in AREAS {
        let phases = if area.starts_with("o-") {
            organisation
        } else {
            ict
        };
        rate_area(&mut content, area, 3, phases);
    }
    content
}

#[test]
fn the_example_of_method_3_t_075_060_090_follows_from_ballots() {
    let mut content = room(5);
    rate_cell(&mut content, "o-people", 2, &[3, 3, 3, 3, 3]);
    rate_cell(&mut content, "o-people", 3, &[4, 2, 2, 2, 2]);
    rate_cell(&mut content, "o-people", 4, &[4, 4, 4, 3, 3]);
    let results = score(&content, &INSTRUMENT);
    let area = area(&results, "o-people");
    let attainments: Vec<f64> = area.cells.iter().filter_map(|c| c.attainment).collect();
    for (found, expected) in attainments.iter().zip([0.75, 0.60, 0.90]) {
        assert!(near(*found, expected), "{attainments:?}");
    }
    assert_interval(area.stairs.normal.score, 3.2, 3.2);
    assert_interval(area.stairs.strict.score, 2.2, 2.2);
    assert_interval(area.stairs.mild.score, 3.6, 3.6);
    assert_eq!(phases(area.stairs.normal.phase), (3, 3));
    assert_eq!(phases(area.stairs.strict.phase), (2, 2));
    assert_eq!(phases(area.stairs.mild.phase), (4, 4));
    assert_eq!(area.missing, Phase::new(3));
}

#[test]
fn the_example_of_method_3_with_phase_3_unknown_follows_from_ballots() {
    let mut content = room(5);
    rate_cell(&mut content, "o-people", 2, &[3, 3, 3, 3, 3]);
    // Two ratings and three times "weet ik niet" leave the cell unknown.
    rate_cell(&mut content, "o-people", 3, &[4, 0, 9, 9, 9]);
    rate_cell(&mut content, "o-people", 4, &[4, 4, 4, 3, 3]);
    let results = score(&content, &INSTRUMENT);
    let area = area(&results, "o-people");
    assert_eq!(
        area.unknown().map(Phase::number).collect::<Vec<_>>(),
        [1, 3]
    );
    assert_interval(area.stairs.normal.score, 2.0, 4.0);
    assert_eq!(phases(area.stairs.normal.phase), (2, 4));
    assert_interval(area.stairs.strict.score, 1.8, 3.4);
    assert_eq!(phases(area.stairs.strict.phase), (2, 3));
}

#[test]
fn a_participant_weighs_the_same_with_one_statement_of_a_cell_as_with_two() {
    let mut content = room(2);
    rate(&mut content, "o-people-2a", &[4, 0]);
    rate(&mut content, "o-people-2b", &[2]);
    let results = score(&content, &INSTRUMENT);
    let cell = &area(&results, "o-people").cells[1];
    assert_eq!(cell.raters, 2);
    assert!(near(cell.attainment.expect("known"), (0.75 + 0.0) / 2.0));
}

#[test]
fn data_is_the_one_area_that_climbs_to_five() {
    let results = score(&uniform(&[0, 4, 4, 4], &[0, 4, 4, 4, 4]), &INSTRUMENT);
    for found in &results.areas {
        let top = if found.area.as_str() == "i-data" {
            5.0
        } else {
            4.0
        };
        assert_interval(found.stairs.strict.score, top, top);
        assert_eq!(found.missing, None);
    }
}

#[test]
fn a_split_over_the_deciding_step_shows_the_range_instead_of_a_phase() {
    let mut content = room(6);
    rate_area(&mut content, "o-people", 6, &[0, 4, 4, 4]);
    rate(&mut content, "o-people-3", &[4, 4, 4, 0, 0, 0]);
    let results = score(&content, &INSTRUMENT);
    let found = area(&results, "o-people");
    let divided = found.divided.as_ref().expect("the camps are equal");
    assert_eq!(divided.step.number(), 3);
    assert_eq!(divided.statement.as_str(), "o-people-3");
    assert!(near(divided.agreement, -1.0));
    assert_eq!(phases(divided.range), (2, 4));
    // t = 0.5 → p = 0.2 → 1 + 1 + 0.2 + 0.2: the score keeps its value.
    assert_interval(found.stairs.normal.score, 2.4, 2.4);
}

#[test]
fn a_split_elsewhere_or_of_three_raters_divides_nothing() {
    let mut content = room(6);
    rate_area(&mut content, "o-people", 6, &[0, 4, 0, 4]);
    rate(&mut content, "o-people-4", &[4, 4, 4, 0, 0, 0]);
    rate_area(&mut content, "o-policy", 6, &[0, 4]);
    rate(&mut content, "o-policy-3", &[4, 0, 0]);
    let results = score(&content, &INSTRUMENT);
    assert_eq!(area(&results, "o-people").divided, None);
    assert_eq!(area(&results, "o-policy").divided, None);
}

#[test]
fn of_two_statements_the_more_disputed_one_is_named() {
    let mut content = room(6);
    rate(&mut content, "o-people-2a", &[4, 4, 4, 4, 0, 0]);
    rate(&mut content, "o-people-2b", &[4, 4, 4, 0, 0, 0]);
    let results = score(&content, &INSTRUMENT);
    let divided = area(&results, "o-people").divided.as_ref();
    assert_eq!(divided.expect("split").statement.as_str(), "o-people-2b");
}

#[test]
fn yes_to_opposite_statements_is_noticed_per_room_and_per_area() {
    let results = score(&uniform(&[4, 4, 4, 4], &[4, 4, 4, 4]), &INSTRUMENT);
    assert!(near(results.yes_saying.expect("known"), 0.5));
    assert!(results.says_yes);
    assert!(results.areas.iter().all(|area| area.contradiction));
    let results = score(&uniform(&[0, 4, 4, 4], &[0, 4, 4, 4]), &INSTRUMENT);
    assert!(near(results.yes_saying.expect("known"), 0.0));
    assert!(!results.says_yes);
    assert!(!results.areas.iter().any(|area| area.contradiction));
}

#[test]
fn the_ict_axis_weighs_rows_so_that_technology_does_not_weigh_three_times() {
    let mut content = uniform(&[0, 0], &[0, 0]);
    for area in ["i-applications", "i-data", "i-infrastructure"] {
        rate_area(&mut content, area, 3, &[0, 4, 4, 4, 4]);
    }
    rate_area(&mut content, "i-professionals", 3, &[0, 4, 4, 0]);
    let mut rated = content.clone();
    for area in AREAS {
        for phase in 1..=5 {
            let zero = |content: &mut Content| rate_cell(content, area, phase, &[0; 3]);
            let technology = ["i-applications", "i-data", "i-infrastructure"].contains(&area);
            if !technology && area != "i-professionals" {
                zero(&mut rated);
            }
        }
    }
    let results = score(&rated, &INSTRUMENT);
    let plane = results.plane.as_ref().expect("all asked");
    assert_interval(plane.rectangles.normal.organisation, 1.0, 1.0);
    // Rows: 1, 1, (1 + 3) / 2, 1, (4 + 5 + 4) / 3.
    let resources = 13.0 / 3.0;
    let ict = (1.0 + 1.0 + 2.0 + 1.0 + resources) / 5.0;
    assert_interval(plane.rectangles.normal.ict, ict, ict);
    let row = results.alignment.iter().find(|a| a.row == Row::Resources);
    let row = row.expect("all five rows are there");
    let difference = row.difference.expect("asked");
    assert_interval(difference, resources - 1.0, resources - 1.0);
}

#[test]
fn a_quadrant_is_named_only_when_all_readings_lie_in_it() {
    let named = |o: &[u8], ict: &[u8]| {
        let plane = score(&uniform(o, ict), &INSTRUMENT).plane;
        plane.expect("all asked").named()
    };
    let (high, low) = ([0, 4, 4, 4, 4], [0, 4, 0, 0, 0]);
    assert_eq!(named(&low, &high), Some(Quadrant::I));
    assert_eq!(named(&high, &high), Some(Quadrant::II));
    assert_eq!(named(&low, &low), Some(Quadrant::III));
    assert_eq!(named(&high, &low), Some(Quadrant::IV));
    // t = 0.5 at phase 3: mild 1 + 1 + 0.4 + 0.4 = 2.8, strict 2.
    assert_eq!(named(&[0, 4, 2, 4], &low), None);
}

#[test]
fn with_nothing_answered_every_quadrant_is_open_and_no_pace_is_said() {
    let results = score(&room(3), &INSTRUMENT);
    let plane = results.plane.expect("all asked");
    assert_eq!(plane.candidates, Quadrant::ALL);
    assert_eq!(plane.pace, None);
}

#[test]
fn the_side_that_stands_higher_in_all_readings_develops_faster() {
    let pace = |o: &[u8], ict: &[u8]| {
        let plane = score(&uniform(o, ict), &INSTRUMENT).plane;
        plane.expect("all asked").pace
    };
    let (high, low) = ([0, 4, 4, 4, 4], [0, 4, 0, 0, 0]);
    assert_eq!(pace(&low, &high), Some(Pace::Ict));
    assert_eq!(pace(&low, &low), Some(Pace::InStep));
    assert_eq!(pace(&high, &low), Some(Pace::Organisation));
}

#[test]
fn a_layer_names_its_weakest_area_and_never_the_organisations_resources() {
    let mut content = uniform(&[0, 4, 4, 4], &[0, 4, 4, 4, 4]);
    rate_cell(&mut content, "i-applications", 4, &[0; 3]);
    for phase in 2..=4 {
        rate_cell(&mut content, "o-resources", phase, &[0; 3]);
    }
    let results = score(&content, &INSTRUMENT);
    let technical = &results.layers[0];
    assert_eq!(technical.layer, Layer::Technical);
    assert_interval(technical.score.expect("asked"), 3.5, 3.5);
    assert_eq!(technical.weakest, [AreaId::from("i-applications")]);
    let resources = AreaId::from("o-resources");
    assert!(!results.layers.iter().any(|l| l.areas.contains(&resources)));
    let areas: usize = results.layers.iter().map(|l| l.areas.len()).sum();
    assert_eq!(areas, 12);
    // Equal ones are all named: the processes of both dimensions.
    assert_eq!(results.layers[2].weakest.len(), 2);
}

#[test]
fn placements_have_a_median_beside_the_phase_once_enough_people_placed() {
    let mut content = room(4);
    rate_area(&mut content, "o-people", 4, &[0, 4, 0, 0]);
    place(&mut content, "o-people", &[3, 4, 0, 0]);
    place(&mut content, "o-policy", &[1, 2, 3, 5]);
    let results = score(&content, &INSTRUMENT);
    let few = &area(&results, "o-people").placement;
    assert_eq!((few.raters, few.dont_know), (2, 2));
    assert_eq!((few.median, few.gap), (None, None));
    let open = &area(&results, "o-policy").placement;
    // The stairs of this area still leave 1–4 open, so nothing can lie outside.
    assert_eq!((open.median, open.gap), (Some(2.5), Some(0.0)));
    place(&mut content, "o-people", &[3, 4, 4, 5]);
    let results = score(&content, &INSTRUMENT);
    let placed = &area(&results, "o-people").placement;
    assert_eq!((placed.median, placed.gap), (Some(4.0), Some(2.0)));
    assert_eq!(placed.counts, [0, 0, 1, 2, 1]);
}

#[test]
fn the_point_of_placements_waits_for_every_area() {
    let mut content = room(3);
    for area in &AREAS[1..] {
        place(&mut content, area, &[2, 2, 3]);
    }
    assert_eq!(score(&content, &INSTRUMENT).placed, None);
    place(&mut content, AREAS[0], &[5, 4, 4]);
    let placed = score(&content, &INSTRUMENT).placed.expect("all known");
    assert!(near(placed.organisation, (4.0 + 4.0 * 2.0) / 5.0));
    assert!(near(placed.ict, 2.0));
}

#[test]
fn the_agreed_point_and_the_ambition_wait_for_every_area_asked() {
    let mut content = room(1);
    for (place, area) in AREAS.iter().enumerate() {
        assert_eq!(score(&content, &INSTRUMENT).agreed, None, "{place} areas");
        let phase = Phase::new(if area.starts_with("o-") { 2 } else { 3 }).expect("1–5");
        let agreement = Agreement {
            phase,
            reason: String::new(),
            evidence: String::new(),
            extra: Extra::new(),
        };
        content.agreed.insert(AreaId::from(*area), agreement);
        let aim = Ambition {
            phase: Phase::LAST,
            year: None,
            extra: Extra::new(),
        };
        content.ambition.insert(AreaId::from(*area), aim);
    }
    let results = score(&content, &INSTRUMENT);
    let agreed = results.agreed.expect("all agreed");
    assert!(near(agreed.organisation, 2.0) && near(agreed.ict, 3.0));
    let ambition = results.ambition.expect("all aimed at");
    assert!(near(ambition.organisation, 5.0) && near(ambition.ict, 5.0));
}

fn tell(content: &mut Content, fact: &str, options: &[&str]) {
    let options = options.iter().map(|o| OptionId::from(*o)).collect();
    content
        .facts
        .insert(FactId::from(fact), FactAnswer::Options(options));
}

#[test]
fn intake_facts_give_a_point_from_five_votes_on_each_axis() {
    let mut content = room(1);
    tell(&mut content, "culture", &["open"]);
    tell(&mut content, "encouragement", &["regularly"]);
    tell(&mut content, "process-support", &["broad"]);
    tell(&mut content, "process-motive", &["external"]);
    tell(&mut content, "external-services", &["all-fast"]);
    tell(&mut content, "ict-service", &["three-four"]);
    tell(&mut content, "ict-level", &["c"]);
    tell(&mut content, "suppliers", &["dependent"]);
    let intake = score(&content, &INSTRUMENT).intake;
    assert_eq!(intake.organisation_votes, (3, 1));
    assert_eq!(intake.ict_votes, (2, 2));
    assert_eq!(intake.point, None);
    tell(&mut content, "leadership", &["direction-with-ict"]);
    let intake = score(&content, &INSTRUMENT).intake;
    assert_eq!(intake.organisation_votes, (4, 1));
    assert_eq!(intake.ict_votes, (3, 2));
    let point = intake.point.expect("five votes on each axis");
    assert!(near(point.organisation, 1.0 + 3.0 * 0.8));
    assert!(near(point.ict, 1.0 + 3.0 * 0.6));
    assert_eq!(intake.quadrant, Some(Quadrant::II));
}

#[test]
fn a_fact_with_several_options_votes_once_or_not_at_all() {
    let votes = |options: &[&str]| {
        let mut content = room(1);
        tell(&mut content, "ict-consultation", options);
        let intake = score(&content, &INSTRUMENT).intake;
        (intake.organisation_votes, intake.ict_votes)
    };
    assert_eq!(votes(&["heads-of-service"]), ((1, 0), (1, 0)));
    let all = ["heads-of-service", "management-team", "working-group"];
    assert_eq!(votes(&all), ((1, 0), (1, 0)));
    assert_eq!(votes(&["none"]), ((0, 0), (0, 0)));
    assert_eq!(votes(&["not-an-option"]), ((0, 0), (0, 0)));
    let against = |options: &[&str]| {
        let mut content = room(1);
        tell(&mut content, "culture", options);
        score(&content, &INSTRUMENT).intake.organisation_votes
    };
    assert_eq!(against(&["open", "closed"]), (0, 0));
    assert_eq!(against(&["open", "differs"]), (1, 0));
}
