//! Confidentiality, case by case (METHOD §5). That nothing can be combined out of the figures is in
//! `combined`.

use crate::room::*;
use iscan::instrument::StatementId;
use iscan::scan::{BallotId, Content, Own, VoteRound};
use iscan::scoring::group::{AreaFigures, Groups, Published, Shown, View, Wave, confidentiality};

/// The pattern of an area once everyone is published at once.
fn figures(content: &Content, area: &str) -> AreaFigures {
    let groups = Groups::of(&INSTRUMENT);
    pattern(content, &groups, &Published::everyone(content), area)
}

fn pattern(content: &Content, groups: &Groups, published: &Published, area: &str) -> AreaFigures {
    let found = confidentiality(content, &INSTRUMENT, groups, published);
    let mut areas = found.areas.into_iter();
    areas
        .find(|found| found.area.as_str() == area)
        .expect("known")
}

fn shown(room: bool, steering: View, executing: View) -> Shown {
    Shown {
        room,
        steering,
        executing,
    }
}

/// So many heads of service, then so many of the staff, then so many without a role.
fn people(heads: u64, staff: u64, others: u64) -> Content {
    let mut content = room(heads + staff + others);
    for number in 0..heads + staff {
        with_role(
            &mut content,
            number,
            if number < heads { "heads" } else { "staff" },
        );
    }
    content
}

/// Everyone answers every statement of an area, in turn 1, 2, 3.
fn answer_all(content: &mut Content, area: &str) {
    let count = content.participants.len();
    let ratings: Vec<u8> = (0..count).map(|who| [1, 2, 3][who % 3]).collect();
    for phase in 1..=5 {
        rate_cell(content, area, phase, &ratings);
    }
}

fn again(content: &mut Content, statement: &str, people: &[u64], rating: u8) {
    for number in people {
        ballot(content, *number, VoteRound::Second)
            .ratings
            .insert(StatementId::from(statement), answer(rating));
    }
}

#[test]
fn two_groups_of_four_are_shown() {
    let mut content = people(4, 4, 0);
    answer_all(&mut content, "o-people");
    let found = figures(&content, "o-people").first.ratings;
    assert_eq!(found, shown(true, View::Everything, View::Everything));
}

#[test]
fn a_group_of_three_hides_the_other_too_because_it_is_what_is_left() {
    let mut content = people(9, 3, 0);
    answer_all(&mut content, "o-people");
    let found = figures(&content, "o-people").first.ratings;
    assert_eq!(found, shown(true, View::Hidden, View::Hidden));
}

#[test]
fn three_people_in_no_group_hide_the_smallest_group_and_of_equal_ones_both() {
    let mut content = people(5, 4, 3);
    answer_all(&mut content, "o-people");
    let found = figures(&content, "o-people").first.ratings;
    assert_eq!(found, shown(true, View::Everything, View::Hidden));
    let mut content = people(4, 4, 3);
    answer_all(&mut content, "o-people");
    let found = figures(&content, "o-people").first.ratings;
    assert_eq!(found, shown(true, View::Hidden, View::Hidden));
}

#[test]
fn what_is_hidden_for_one_statement_is_hidden_for_its_area_and_no_other() {
    let mut content = people(4, 4, 0);
    answer_all(&mut content, "o-people");
    answer_all(&mut content, "o-policy");
    rate(&mut content, "o-people-4", &[9]);
    let found = figures(&content, "o-people").first;
    assert_eq!(found.ratings, shown(true, View::Hidden, View::Hidden));
    // Who does not know still answered.
    assert_eq!(
        found.dont_know,
        Shown {
            room: true,
            steering: View::Everything,
            executing: View::Everything
        }
    );
    let other = figures(&content, "o-policy").first.ratings;
    assert_eq!(other, shown(true, View::Everything, View::Everything));
}

#[test]
fn a_statement_of_three_raters_hides_the_spread_of_the_area_and_keeps_weet_niet() {
    let mut content = people(4, 4, 0);
    answer_all(&mut content, "o-people");
    rate(&mut content, "o-people-4", &[9, 9, 9, 9, 9]);
    let found = figures(&content, "o-people").first;
    assert_eq!(found.ratings, Shown::default());
    assert!(found.dont_know.room);
}

#[test]
fn a_unanimous_group_keeps_its_score_and_so_does_the_one_that_would_show_it() {
    let mut content = people(4, 6, 0);
    answer_all(&mut content, "o-people");
    rate(&mut content, "o-people-3", &[2, 2, 2, 2]);
    let found = figures(&content, "o-people").first.ratings;
    assert_eq!(found, shown(true, View::Score, View::Score));
    // Of more than the group it shows nothing, unless they all say the same.
    let mut content = people(4, 6, 4);
    answer_all(&mut content, "o-people");
    rate(&mut content, "o-people-3", &[2, 2, 2, 2]);
    let found = figures(&content, "o-people").first.ratings;
    assert_eq!(found, shown(true, View::Score, View::Everything));
    rate(
        &mut content,
        "o-people-3",
        &[2, 2, 2, 2, 1, 2, 3, 1, 2, 3, 2, 2, 2, 2],
    );
    let found = figures(&content, "o-people").first.ratings;
    assert_eq!(found, shown(true, View::Score, View::Score));
}

#[test]
fn the_whole_room_may_be_unanimous() {
    let mut content = people(0, 0, 4);
    rate_area(&mut content, "o-people", 4, &[0, 4, 4, 4]);
    assert!(figures(&content, "o-people").first.ratings.room);
}

#[test]
fn one_person_alone_sees_everything_of_a_single_answer_and_a_stranger_does_not() {
    let mut content = people(0, 0, 1);
    rate_area(&mut content, "o-people", 1, &[0, 4, 4, 4]);
    assert!(!figures(&content, "o-people").first.ratings.room);
    content.own = Some(Own {
        participant: person(0),
        ballot: BallotId::from_random([0; 8]),
    });
    assert!(figures(&content, "o-people").first.ratings.room);
    // An empty ballot of the facilitator makes nobody alone.
    content.own.as_mut().expect("set").participant = person(9);
    assert!(!figures(&content, "o-people").first.ratings.room);
}

#[test]
fn placements_have_a_pattern_of_their_own() {
    let mut content = people(4, 4, 0);
    place(&mut content, "o-people", &[1, 2, 3, 4, 1, 2, 3, 4]);
    let found = figures(&content, "o-people").first;
    assert_eq!(
        found.placements,
        shown(true, View::Everything, View::Everything)
    );
    place(&mut content, "o-people", &[0]);
    let found = figures(&content, "o-people").first;
    assert_eq!(found.placements, shown(true, View::Hidden, View::Hidden));
}

#[test]
fn whoever_knows_the_answer_only_after_the_discussion_is_not_isolated_by_the_second_picture() {
    let mut content = people(0, 0, 8);
    answer_all(&mut content, "o-people");
    rate(&mut content, "o-people-3", &[9]);
    again(&mut content, "o-people-3", &[0, 1, 2, 3, 4], 3);
    let found = figures(&content, "o-people");
    assert!(found.first.ratings.room);
    assert!(found.shift, "of the seven who rated it before");
    assert!(!found.second.ratings.room, "of the eight, less the seven");
}

#[test]
fn newcomers_of_whom_one_rated_a_statement_hide_its_area_afterwards() {
    let mut content = people(0, 0, 12);
    answer_all(&mut content, "o-people");
    rate(
        &mut content,
        "o-people-3",
        &[1, 2, 3, 1, 2, 3, 1, 2, 3, 9, 9, 9],
    );
    let wave = |numbers: std::ops::Range<u64>| Wave {
        vote: VoteRound::First,
        joined: numbers.map(person).collect(),
    };
    let groups = Groups::default();
    let before = Published::of(vec![wave(0..8)]);
    let after = Published::of(vec![wave(0..8), wave(8..12)]);
    assert!(
        pattern(&content, &groups, &before, "o-people")
            .first
            .ratings
            .room
    );
    assert!(
        !pattern(&content, &groups, &after, "o-people")
            .first
            .ratings
            .room
    );
    // At once nobody can subtract.
    let once = Published::of(vec![wave(0..12)]);
    assert!(
        pattern(&content, &groups, &once, "o-people")
            .first
            .ratings
            .room
    );
}

#[test]
fn what_is_not_published_is_not_shown() {
    let mut content = people(4, 4, 0);
    answer_all(&mut content, "o-people");
    let none = pattern(
        &content,
        &Groups::of(&INSTRUMENT),
        &Published::default(),
        "o-people",
    );
    assert_eq!(none.first.ratings, Shown::default());
    assert_eq!(none.second.ratings, Shown::default());
    assert!(!none.shift);
}
