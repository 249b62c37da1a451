//! The example that *Voorbeeld bekijken* opens: a fictitious municipality with twelve participants,
//! in whose answers everything that a result can show occurs at least once.
//!
//! Invariant: the file is an ordinary scan, read as any file of a user is, and says of itself that
//! it is an example.
#![cfg(not(target_arch = "wasm32"))]

use iscan::exchange::{Imported, export, import};
use iscan::instrument::{Dimension, Instrument, Lang, Quadrant};
use iscan::scan::VoteRound;
use iscan::scoring::{AreaResult, Pace, Results, at_least, below, score, score_among};
use std::collections::BTreeSet;

const FILE: &str = include_str!("../src/instrument/content/example.json");

fn opened() -> (Imported, Instrument) {
    let instrument = Instrument::builtin(Lang::Nl);
    let imported = import(FILE.as_bytes(), &instrument).expect("the example is a scan");
    (imported, instrument)
}

fn results() -> Results {
    let (imported, instrument) = opened();
    score(&imported.scan.content, &instrument)
}

#[test]
fn it_opens_without_problems_and_is_written_back_byte_for_byte() {
    let (imported, _) = opened();
    assert_eq!(imported.problems, []);
    let exported = imported.exported.expect("the moment of writing");
    assert!(export(&imported.scan, &exported, "iscan 0.1.0") == FILE);
}

#[test]
fn it_is_marked_as_an_example_of_no_real_municipality() {
    let (imported, _) = opened();
    let content = imported.scan.content;
    assert!(content.example);
    let municipality = content.context.municipality;
    assert_eq!(municipality.refnis, None);
    let real = include_str!("../src/instrument/content/municipalities.csv");
    let name = municipality.name.as_str();
    assert!(!name.is_empty() && !real.contains(name), "{name}");
}

#[test]
fn twelve_people_in_all_six_roles_answered_and_none_is_named() {
    let (imported, instrument) = opened();
    let content = &imported.scan.content;
    assert_eq!(content.own, None, "a group, not a person at this screen");
    assert!(content.participants.values().all(|p| p.name.is_none()));
    for participant in content.participants.keys() {
        assert!(content.effective(participant, VoteRound::First).is_some());
    }
    let results = results();
    assert_eq!(results.participants, 12);
    for role in &instrument.roles {
        let counted = |r: &&_| counts(r, &role.id);
        assert!(results.roles.iter().any(|r| counted(&r)), "{}", role.id);
    }
}

fn counts(count: &iscan::scoring::RoleCount, role: &iscan::instrument::RoleId) -> bool {
    count.role.as_ref() == Some(role) && count.count > 0
}

#[test]
fn everyone_answered_only_what_is_asked_of_the_role() {
    let (imported, instrument) = opened();
    let content = &imported.scan.content;
    for ballot in content.ballots.values() {
        let participant = &content.participants[&ballot.participant];
        for statement in ballot.ratings.keys().chain(ballot.comments.keys()) {
            let (area, _) = instrument.statement(statement).expect("a known statement");
            assert!(content.is_asked(participant, area), "{statement}");
        }
        for area in ballot.placements.keys() {
            let area = instrument.area(area).expect("a known area");
            assert!(content.is_asked(participant, area), "{}", area.id);
        }
    }
}

#[test]
fn some_did_not_know_and_some_did_not_answer() {
    let results = results();
    let distributions = || results.areas.iter().flat_map(|area| &area.distributions);
    assert!(distributions().any(|d| d.dont_know > 0));
    assert!(distributions().any(|d| d.raters() + d.dont_know < d.asked));
    assert!(
        results
            .areas
            .iter()
            .all(|area| area.unknown().next().is_none())
    );
}

#[test]
fn the_organisation_is_ahead_whichever_way_it_is_read() {
    let plane = results().plane.expect("both axes");
    assert_eq!(plane.named(), Some(Quadrant::IV), "{plane:?}");
    assert_eq!(plane.pace, Some(Pace::Organisation));
}

#[test]
fn one_area_divides_the_room_and_another_unites_it() {
    let results = results();
    assert!(results.areas.iter().any(|area| area.divided.is_some()));
    assert!(results.areas.iter().any(is_agreement));
    assert!(results.areas.iter().all(|area| !area.contradiction));
    assert!(!results.says_yes);
}

/// METHOD §5: every statement with at least 4 ratings has A ≥ 0.5, and the middle half of the
/// placements lies at most 1 apart.
fn is_agreement(area: &AreaResult) -> bool {
    let mut known = area.distributions.iter().filter_map(|d| d.agreement);
    let quartiles = iscan::scoring::quartiles(&area.placement.counts);
    let near = quartiles.is_some_and(|[lower, _, upper]| at_least(1.0, upper - lower));
    near && known.all(|agreement| at_least(agreement, 0.5))
}

#[test]
fn who_steers_sees_more_than_who_executes() {
    let (imported, instrument) = opened();
    let content = &imported.scan.content;
    let organisation = |roles: &[&str]| {
        let of_roles = content.participants.iter().filter(|(_, participant)| {
            let role = participant.role.as_ref().expect("a role");
            roles.contains(&role.as_str())
        });
        let group: BTreeSet<_> = of_roles.map(|(id, _)| id.clone()).collect();
        let results = score_among(content, &instrument, &group);
        let side = |area: &&AreaResult| area.dimension == Dimension::Organisation;
        let scores = results.areas.iter().filter(side);
        let scores = scores.map(|area| area.stairs.normal.score);
        scores.fold((0.0, 0.0), |sum, score| {
            (sum.0 + score.low, sum.1 + score.high)
        })
    };
    let steering = organisation(&["college", "management", "heads"]);
    let staff = organisation(&["staff"]);
    assert!(below(staff.1, steering.0), "{staff:?} {steering:?}");
}

#[test]
fn every_point_is_on_the_plane() {
    let results = results();
    assert!(results.placed.is_some());
    assert!(results.agreed.is_some());
    assert!(results.ambition.is_some());
    assert_eq!(results.intake.quadrant, Some(Quadrant::IV));
    let (imported, instrument) = opened();
    let content = imported.scan.content;
    assert!(content.facts.len() >= 14);
    assert_eq!(content.agreed.len(), instrument.areas.len());
    for agreement in content.agreed.values() {
        assert!(!agreement.reason.is_empty() && !agreement.evidence.is_empty());
    }
    for (area, ambition) in &content.ambition {
        assert!(ambition.phase >= content.agreed[area].phase, "{area}");
        assert_eq!(ambition.year, Some(2029));
    }
}

#[test]
fn some_remarks_are_released_and_some_are_not() {
    let (imported, _) = opened();
    let ballots = imported.scan.content.ballots;
    let private = |private| {
        let comments = ballots.values().flat_map(|ballot| ballot.comments.values());
        comments
            .filter(|comment| comment.private == private)
            .count()
    };
    assert!(private(true) > 0);
    assert!(private(false) > 0);
}

#[cfg(feature = "schema")]
#[test]
fn it_fits_the_schema() {
    let schema = iscan::exchange::schema::scan();
    let validator = jsonschema::validator_for(&schema).expect("the schema is a schema");
    let file = serde_json::from_str(FILE).expect("JSON");
    let faults = validator.iter_errors(&file).map(|fault| fault.to_string());
    assert_eq!(faults.collect::<Vec<_>>(), Vec::<String>::new());
}
