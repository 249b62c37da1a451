//! Who counts, which of their answers, and how many of them.

use crate::room::*;
use iscan::instrument::{AreaId, RoleId, StatementId};
use iscan::scan::{Ballot, BallotId, Content, Kind, ParticipantId, Via, VoteRound, VoteUsed};
use iscan::scoring::{Results, score, score_among};
use std::collections::BTreeSet;

fn second(content: &mut Content, number: u64, statement: &str, rating: u8) {
    ballot(content, number, VoteRound::Second)
        .ratings
        .insert(StatementId::from(statement), answer(rating));
}

fn counts(results: &Results, statement: &str) -> ([usize; 5], usize) {
    let found = results
        .areas
        .iter()
        .flat_map(|area| &area.distributions)
        .find(|d| d.statement.as_str() == statement)
        .expect("known");
    (found.counts, found.dont_know)
}

#[test]
fn the_second_vote_replaces_ratings_statement_by_statement() {
    let mut content = room(3);
    rate(&mut content, "o-people-2a", &[0, 0, 9]);
    rate(&mut content, "o-people-2b", &[1, 1, 1]);
    second(&mut content, 0, "o-people-2a", 4);
    // "Weet ik niet" is no rating: it takes none back.
    second(&mut content, 1, "o-people-2a", 9);
    second(&mut content, 2, "o-people-2a", 3);
    // A latecomer, in the second vote alone.
    second(&mut content, 7, "o-people-2a", 2);
    let first = score(&content, &INSTRUMENT);
    assert_eq!(first.participants, 3);
    assert_eq!(counts(&first, "o-people-2a"), ([2, 0, 0, 0, 0], 1));
    content.settings.vote = VoteUsed::Second;
    let last = score(&content, &INSTRUMENT);
    assert_eq!(last.participants, 4);
    assert_eq!(counts(&last, "o-people-2a"), ([1, 0, 1, 1, 1], 0));
    assert_eq!(counts(&last, "o-people-2b"), ([0, 3, 0, 0, 0], 0));
}

#[test]
fn placements_stay_those_of_the_first_vote_and_known_by_who_was_in_it() {
    let mut content = room(2);
    place(&mut content, "o-people", &[2, 3]);
    for number in [0, 8, 9] {
        let late = ballot(&mut content, number, VoteRound::Second);
        let fifth = iscan::instrument::Placement::At(iscan::instrument::Phase::LAST);
        late.placements.insert(AreaId::from("o-people"), fifth);
    }
    content.settings.vote = VoteUsed::Second;
    let results = score(&content, &INSTRUMENT);
    let found = area(&results, "o-people");
    assert_eq!(found.asked, 4);
    assert_eq!(found.placement.counts, [0, 1, 1, 0, 0]);
    assert_eq!(found.placement.median, Some(2.5));
}

#[test]
fn of_several_ballots_the_highest_seq_counts_and_of_equal_ones_the_last_by_id() {
    let mut content = room(1);
    rate(&mut content, "o-people-2a", &[0]);
    let mut hand_in = |id: &str, seq: u32, rating: u8| {
        let mut ballot = Ballot::empty(person(0), VoteRound::First, Via::File);
        ballot.seq = seq;
        ballot
            .ratings
            .insert(StatementId::from("o-people-2a"), answer(rating));
        let id = BallotId::parse(id).expect("an id");
        content.ballots.insert(id, ballot);
    };
    hand_in("z", 2, 1);
    hand_in("a", 3, 2);
    hand_in("b", 3, 3);
    let results = score(&content, &INSTRUMENT);
    assert_eq!(counts(&results, "o-people-2a").0, [0, 0, 0, 1, 0]);
    assert_eq!(results.participants, 1);
}

#[test]
fn a_cell_is_known_from_three_raters_or_from_all_where_fewer_were_asked() {
    for (people, raters, known) in [(1, 1, true), (2, 1, false), (2, 2, true), (9, 3, true)] {
        let mut content = room(people);
        rate(&mut content, "o-people-3", &vec![4; raters]);
        let results = score(&content, &INSTRUMENT);
        let cell = &area(&results, "o-people").cells[2];
        assert_eq!(cell.attainment.is_some(), known, "{raters} of {people}");
    }
    let results = score(&room(0), &INSTRUMENT);
    assert!(results.areas.iter().all(|area| area.known_from == 1));
}

#[test]
fn answers_to_an_area_that_was_not_asked_of_the_role_do_not_count() {
    let mut content = room(2);
    with_role(&mut content, 0, "staff");
    with_role(&mut content, 1, "ict");
    rate(&mut content, "i-processes-3", &[0, 4]);
    let results = score(&content, &INSTRUMENT);
    assert_eq!(area(&results, "i-processes").asked, 1);
    assert_eq!(counts(&results, "i-processes-3").0, [0, 0, 0, 0, 1]);
    // Unless the scan asks it of that role.
    content.settings.asked.insert(
        AreaId::from("i-processes"),
        BTreeSet::from([RoleId::from("staff"), RoleId::from("ict")]),
    );
    let results = score(&content, &INSTRUMENT);
    assert_eq!(counts(&results, "i-processes-3").0, [1, 0, 0, 0, 1]);
}

#[test]
fn an_area_asked_of_nobody_leaves_its_row_and_a_row_without_ict_leaves_no_plane() {
    let mut content = room(2);
    with_role(&mut content, 0, "college");
    with_role(&mut content, 1, "college");
    // The college is asked neither the professionals, nor the IT processes.
    let results = score(&content, &INSTRUMENT);
    assert_eq!(results.plane, None);
    assert_eq!(results.alignment[3].ict, None);
    assert!(results.alignment[2].ict.is_some());
    content.settings.asked.insert(
        AreaId::from("i-processes"),
        BTreeSet::from([RoleId::from("college")]),
    );
    assert!(score(&content, &INSTRUMENT).plane.is_some());
    content
        .settings
        .asked
        .insert(AreaId::from("o-people"), BTreeSet::new());
    assert_eq!(score(&content, &INSTRUMENT).plane, None);
}

#[test]
fn roles_are_counted_in_the_order_of_the_instrument_and_strangers_after_them() {
    let mut content = room(5);
    for (number, role) in [(0, "staff"), (1, "college"), (2, "staff"), (3, "visitor")] {
        with_role(&mut content, number, role);
    }
    let results = score(&content, &INSTRUMENT);
    let roles: Vec<_> = results
        .roles
        .iter()
        .map(|r| (r.role.as_ref().map(RoleId::as_str), r.count))
        .filter(|(_, count)| *count > 0)
        .collect();
    let expected = [
        (Some("college"), 1),
        (Some("staff"), 2),
        (Some("visitor"), 1),
        (None, 1),
    ];
    assert_eq!(roles, expected);
    assert_eq!(results.roles.len(), INSTRUMENT.roles.len() + 2);
}

#[test]
fn progress_counts_ratings_and_dont_knows_of_what_was_asked() {
    let mut content = room(2);
    with_role(&mut content, 1, "staff");
    rate(&mut content, "o-people-2a", &[3, 9]);
    let results = score(&content, &INSTRUMENT);
    assert_eq!(results.answered, 2);
    // The five areas of those who know are five statements each.
    assert_eq!(results.asked, 65 + 40);
    content.kind = Kind::Quick;
    assert_eq!(score(&content, &INSTRUMENT).asked, 0);
}

#[test]
fn a_group_is_scored_by_its_own_people_and_its_own_threshold() {
    let mut content = room(6);
    rate(&mut content, "o-people-3", &[4, 4, 0, 0, 0, 0]);
    let group: BTreeSet<ParticipantId> = [person(0), person(1), person(99)].into();
    let results = score_among(&content, &INSTRUMENT, &group);
    let found = area(&results, "o-people");
    assert_eq!((found.asked, found.known_from), (2, 2));
    assert_eq!(found.cells[2].attainment, Some(1.0));
    let none = score_among(&content, &INSTRUMENT, &BTreeSet::new());
    assert_eq!((none.participants, none.plane), (0, None));
}
