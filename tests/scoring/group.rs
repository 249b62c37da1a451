//! What only a group shows: agreements, agenda, views of the two groups, who knows what, the shift.

use crate::room::*;
use iscan::instrument::{AreaId, RoleId, StatementId};
use iscan::scan::{Content, ParticipantId, VoteRound, VoteUsed};
use iscan::scoring::group::{
    AgendaItem, Groups, Published, Shape, Share, Side, Wave, agenda, agreements, divided, gaps,
    knowing, restricted, shifts,
};
use iscan::scoring::{Results, score};
use std::collections::BTreeSet;

fn results(content: &Content) -> Results {
    score(content, &INSTRUMENT)
}

fn ids(areas: &[AreaId]) -> Vec<&str> {
    areas.iter().map(AreaId::as_str).collect()
}

fn second(content: &mut Content, statement: &str, ratings: &[(u64, u8)]) {
    for (number, rating) in ratings {
        ballot(content, *number, VoteRound::Second)
            .ratings
            .insert(StatementId::from(statement), answer(*rating));
    }
}

fn people(numbers: std::ops::Range<u64>) -> BTreeSet<ParticipantId> {
    numbers.map(person).collect()
}

/// Four heads of service, then four of the staff.
fn two_groups() -> Content {
    let mut content = room(8);
    for number in 0..4 {
        with_role(&mut content, number, "heads");
        with_role(&mut content, number + 4, "staff");
    }
    content
}

fn all(content: &Content) -> (Groups, Published) {
    (Groups::of(&INSTRUMENT), Published::everyone(content))
}

#[test]
fn an_area_is_an_agreement_when_every_statement_and_the_placements_lie_together() {
    let mut content = room(6);
    rate_area(&mut content, "o-people", 6, &[0, 4, 4, 4]);
    place(&mut content, "o-people", &[3, 3, 4, 4, 4, 4]);
    // One statement apart, whatever its phase.
    rate_area(&mut content, "o-policy", 6, &[0, 4, 4, 4]);
    rate(&mut content, "o-policy-4", &[0, 0, 0, 4, 4, 4]);
    // Placements apart.
    rate_area(&mut content, "i-data", 6, &[0, 4, 4, 4, 4]);
    place(&mut content, "i-data", &[1, 1, 1, 4, 4, 4]);
    // Three raters show nothing; nor do six who do not know.
    rate_area(&mut content, "o-processes", 3, &[0, 4, 4, 4]);
    rate_area(&mut content, "o-resources", 6, &[9, 9, 9, 9]);
    assert_eq!(ids(&agreements(&results(&content))), ["o-people"]);
}

#[test]
fn quartiles_of_the_placements_of_just_one_apart_still_agree() {
    let mut content = room(4);
    rate_area(&mut content, "o-people", 4, &[0, 4, 4, 4]);
    place(&mut content, "o-people", &[2, 2, 3, 3]);
    assert_eq!(ids(&agreements(&results(&content))), ["o-people"]);
    // Quartiles 1.75 and 3.
    place(&mut content, "o-people", &[1, 2, 3, 3]);
    assert!(agreements(&results(&content)).is_empty());
}

#[test]
fn the_agenda_has_of_each_other_area_the_lowest_a_within_reach_and_is_ordered_by_it() {
    let mut content = room(6);
    rate_area(&mut content, "o-people", 6, &[0, 4, 4, 4]);
    // Phase 1: step 2 is within reach, the split over step 4 and over the mirror is not.
    rate_area(&mut content, "o-policy", 6, &[0, 0, 0, 0]);
    rate(&mut content, "o-policy-1", &[0, 0, 0, 4, 4, 4]);
    rate(&mut content, "o-policy-4", &[0, 0, 0, 4, 4, 4]);
    rate(&mut content, "o-policy-2b", &[0, 0, 0, 0, 0, 2]);
    // Everything within reach, two statements equally split: the lower step.
    rate_area(&mut content, "i-data", 6, &[0, 4, 4, 4, 4]);
    rate(&mut content, "i-data-4", &[4, 4, 4, 4, 4, 0]);
    rate(&mut content, "i-data-3", &[4, 4, 4, 4, 4, 0]);
    let found = agenda(&results(&content));
    let short = |item: &AgendaItem| {
        let step = item.step.number();
        (item.area.to_string(), item.statement.to_string(), step)
    };
    let expected = [("i-data", "i-data-3", 3), ("o-policy", "o-policy-2b", 2)];
    let expected = expected.map(|(area, statement, step)| (area.into(), statement.into(), step));
    assert_eq!(found.iter().map(short).collect::<Vec<_>>(), expected);
    assert!(found[0].agreement < found[1].agreement);
}

#[test]
fn an_area_without_a_statement_of_four_ratings_within_reach_is_not_on_the_agenda() {
    let mut content = room(6);
    rate_area(&mut content, "o-people", 3, &[0, 4, 0, 4]);
    rate(&mut content, "o-people-4", &[0, 0, 0, 4, 4, 4]);
    place(&mut content, "o-policy", &[1, 1, 1, 5, 5, 5]);
    assert!(agenda(&results(&content)).is_empty());
    assert!(agreements(&results(&content)).is_empty());
}

#[test]
fn the_instrument_says_who_steers_and_who_executes_and_nobody_is_in_both() {
    let mut groups = Groups::of(&INSTRUMENT);
    let names =
        |roles: &BTreeSet<RoleId>| roles.iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(names(&groups.steering), ["college", "heads", "management"]);
    assert_eq!(names(&groups.executing), ["external", "ict", "staff"]);
    groups.executing.insert(RoleId::from("heads"));
    let content = two_groups();
    assert_eq!(groups.members(&content, Side::Steering), people(0..4));
    assert_eq!(groups.members(&content, Side::Executing), people(4..8));
}

#[test]
fn a_gap_is_given_where_both_groups_are_known_and_is_talked_about_from_three_quarters() {
    let mut content = two_groups();
    // Attainments 1 and 0.625: scores 4 and 1 + 3 × 0.7.
    rate_area(&mut content, "o-people", 8, &[0, 4, 4, 4]);
    for statement in ["o-people-2a", "o-people-2b", "o-people-3", "o-people-4"] {
        rate(&mut content, statement, &[4, 4, 4, 4, 2, 2, 3, 3]);
    }
    rate_area(&mut content, "o-policy", 8, &[0, 3, 3, 3]);
    rate_area(&mut content, "o-processes", 7, &[0, 4, 4, 4]);
    let (groups, published) = all(&content);
    let found = gaps(&content, &INSTRUMENT, &groups, &published);
    let areas: Vec<AreaId> = found.iter().map(|gap| gap.area.clone()).collect();
    assert_eq!(ids(&areas), ["o-policy", "o-people"]);
    assert!(near(found[1].steering, 4.0) && near(found[1].executing, 3.1));
    assert!(near(found[1].difference, 0.9) && found[1].is_to_talk_about());
    assert!(near(found[0].difference, 0.0) && !found[0].is_to_talk_about());
}

#[test]
fn a_gap_is_not_given_of_people_who_were_not_published() {
    let mut content = two_groups();
    rate_area(&mut content, "o-people", 8, &[0, 4, 4, 4]);
    let groups = Groups::of(&INSTRUMENT);
    let seven = Published::default().publish(VoteRound::First, &people(0..7), 4);
    assert!(gaps(&content, &INSTRUMENT, &groups, &seven).is_empty());
    let none = Published::default();
    assert!(gaps(&content, &INSTRUMENT, &groups, &none).is_empty());
}

#[test]
fn one_to_three_newcomers_wait_until_they_are_four() {
    let (first, m) = (VoteRound::First, 4);
    let published = Published::default().publish(first, &people(0..8), m);
    assert_eq!(published.of_vote(first), people(0..8));
    let three = published.publish(first, &people(0..11), m);
    assert_eq!(three.of_vote(first), people(0..8));
    assert_eq!(three.waiting(first, &people(0..11)), people(8..11));
    let four = three.publish(first, &people(0..12), m);
    assert_eq!(four.of_vote(first), people(0..12));
    assert!(four.waiting(first, &people(0..12)).is_empty());
    assert_eq!(four.waves().len(), 2);
    // The votes are apart, and who was published stays so.
    assert!(four.of_vote(VoteRound::Second).is_empty());
    assert_eq!(four.clone().publish(first, &people(3..5), m), four);
}

#[test]
fn waves_that_name_somebody_twice_are_read_as_the_first_time() {
    let wave = |joined| Wave {
        vote: VoteRound::First,
        joined,
    };
    let kept = Published::of(vec![
        wave(people(0..3)),
        wave(people(2..3)),
        wave(people(1..5)),
    ]);
    let expected = Published::of(vec![wave(people(0..3)), wave(people(3..5))]);
    assert_eq!(kept, expected);
}

#[test]
fn what_is_shown_is_made_from_the_published_ballots_alone() {
    let mut content = room(5);
    rate(&mut content, "o-people-3", &[0, 1, 2, 3, 4]);
    second(&mut content, "o-people-3", &[(0, 4), (1, 4), (6, 4)]);
    content.settings.vote = VoteUsed::Second;
    let published = Published::of(vec![
        Wave {
            vote: VoteRound::First,
            joined: people(0..4),
        },
        Wave {
            vote: VoteRound::Second,
            joined: people(0..1),
        },
    ]);
    let shown = restricted(&content, &published);
    let found = results(&shown);
    let statement = &area(&found, "o-people").distributions;
    let of = statement
        .iter()
        .find(|d| d.statement.as_str() == "o-people-3");
    assert_eq!(of.expect("known").counts, [0, 1, 1, 1, 1]);
    assert_eq!(found.participants, 4);
    assert_eq!(
        restricted(&content, &Published::everyone(&content)).ballots,
        content.ballots
    );
}

#[test]
fn a_shift_is_that_of_the_same_people_and_who_did_not_vote_again_stays() {
    let mut content = room(6);
    rate_area(&mut content, "o-people", 6, &[0, 4, 1, 1]);
    second(
        &mut content,
        "o-people-3",
        &[(0, 3), (1, 3), (2, 3), (3, 4), (4, 9)],
    );
    let (groups, published) = all(&content);
    let found = shifts(&content, &INSTRUMENT, &groups, &published);
    assert_eq!(found.len(), 1, "only what was rated again");
    assert_eq!(found[0].statement.as_str(), "o-people-3");
    assert_eq!(found[0].before, [0, 6, 0, 0, 0]);
    // Person 4 did not know the second time, person 5 was not there: both keep their rating.
    assert_eq!(found[0].after, [0, 2, 0, 3, 1]);
    assert_eq!(found[0].again, 4);
    assert!(near(found[0].moved(), 2.0));
}

#[test]
fn the_shift_of_three_who_voted_again_is_not_shown() {
    let mut content = room(6);
    rate_area(&mut content, "o-people", 6, &[0, 4, 1, 1]);
    second(&mut content, "o-people-3", &[(0, 3), (1, 3), (2, 3)]);
    let (groups, published) = all(&content);
    assert!(shifts(&content, &INSTRUMENT, &groups, &published).is_empty());
}

#[test]
fn who_knows_what_is_counted_over_those_who_answered() {
    let mut content = two_groups();
    rate_area(&mut content, "o-people", 8, &[0, 4, 4, 4]);
    rate(&mut content, "o-people-3", &[4, 9, 9, 9, 4, 4, 4, 9]);
    rate_area(&mut content, "i-data", 8, &[9, 9, 9, 9, 9]);
    for statement in ["o-people", "i-data"] {
        place(&mut content, statement, &[3, 3, 3, 2, 2, 2, 2, 2]);
    }
    let (groups, published) = all(&content);
    let found = knowing(&content, &INSTRUMENT, &groups, &published);
    let of = |id: &str| found.iter().find(|k| k.area.as_str() == id).expect("known");
    let share = |dont_know, answers| Some(Share { dont_know, answers });
    let people = of("o-people");
    assert_eq!(people.room, share(4, 40));
    assert_eq!(
        (people.steering, people.executing),
        (share(3, 20), share(1, 20))
    );
    assert!(!people.room.expect("shown").is_many());
    // All of a group saying the same is not shown of the group.
    let data = of("i-data");
    assert!(
        data.room
            .is_some_and(|share| share.is_all() && share.is_many())
    );
    assert_eq!((data.steering, data.executing), (None, None));
    assert_eq!(of("o-policy").room, None, "nobody answered");
}

#[test]
fn divided_areas_are_listed_in_the_order_of_the_instrument() {
    let mut content = room(6);
    for area in ["i-data", "o-people"] {
        rate_area(&mut content, area, 6, &[0, 4, 4, 4, 4]);
    }
    rate(&mut content, "i-data-3", &[0, 0, 0, 4, 4, 4]);
    rate(&mut content, "o-people-3", &[0, 0, 0, 4, 4, 4]);
    assert_eq!(ids(&divided(&results(&content))), ["o-people", "i-data"]);
}

#[test]
fn what_the_answers_look_like_picks_the_question() {
    let shape = |ratings: &[u8], placements: &[u8]| {
        let mut content = room(6);
        rate_area(&mut content, "o-people", 6, &[0, 4, 4, 4]);
        rate(&mut content, "o-people-3", ratings);
        // Keeps the area on the agenda whatever the ratings.
        place(&mut content, "o-people", placements);
        let results = results(&content);
        agenda(&results)[0].shape(area(&results, "o-people"))
    };
    let apart = [1, 1, 2, 4, 4, 4];
    assert_eq!(shape(&[0, 0, 0, 4, 4, 4], &apart), Shape::TwoCamps);
    assert_eq!(shape(&[4, 4, 4, 1, 9, 9], &apart), Shape::DontKnow);
    assert_eq!(
        shape(&[4, 4, 4, 2, 1, 4], &[1, 1, 1, 1, 4, 4]),
        Shape::Placements
    );
    assert_eq!(
        shape(&[1, 2, 3, 4, 4, 3], &[4, 4, 4, 4, 1, 1]),
        Shape::Spread
    );
    assert_eq!(
        shape(&[4, 4, 4, 4, 4, 4], &[4, 4, 4, 3, 1, 1]),
        Shape::Close
    );
}
