//! Who was in the room: a draw gives what scoring the drawn people gives.

use crate::room::*;
use iscan::instrument::{Quadrant, StatementId};
use iscan::scan::{Content, ParticipantId, ScanId, VoteRound, VoteUsed};
use iscan::scoring::group::{Dependence, RESAMPLES, Resampling};
use iscan::scoring::score;
use proptest::prelude::*;

fn scan() -> ScanId {
    ScanId::from_random([0; 10])
}

/// The content of these people, somebody drawn twice being two, with new ids in the order drawn.
fn drawn(content: &Content, people: &[usize]) -> Content {
    let mut again = Content {
        settings: content.settings.clone(),
        ..Content::default()
    };
    let everyone: Vec<&ParticipantId> = content.participants.keys().collect();
    for (number, who) in (0..).zip(people) {
        let id = person(number);
        let from = everyone[*who];
        again
            .participants
            .insert(id.clone(), content.participants[from].clone());
        for vote in [VoteRound::First, VoteRound::Second] {
            if let Some(cast) = content.effective(from, vote) {
                let new = ballot(&mut again, number, vote);
                new.ratings = cast.ratings.clone();
            }
        }
    }
    again
}

fn candidates(content: &Content) -> Option<Vec<Quadrant>> {
    Some(score(content, &INSTRUMENT).plane?.candidates)
}

/// Everyone alike: the organisation in phase 4, ICT in phase 1.
fn of_one_mind(people: usize) -> Content {
    let mut content = room(people as u64);
    for area in &INSTRUMENT.areas {
        let phases: &[u8] = if area.id.as_str().starts_with("o-") {
            &[0, 4, 4, 4]
        } else {
            &[4, 0, 0, 0, 0]
        };
        rate_area(&mut content, area.id.as_str(), people, phases);
    }
    content
}

#[test]
fn the_draw_is_that_of_splitmix_seeded_by_the_scan() {
    let content = of_one_mind(8);
    let mut room = Resampling::new(&content, &INSTRUMENT, &scan()).expect("eight people");
    // SplitMix64 from 0 gives e220…, 6e78…, 06c4…, f88b…, 1b39…: of eight, the first three bits.
    assert_eq!(room.draw().0[..5], [7, 3, 0, 7, 0]);
}

#[test]
fn a_room_of_one_mind_hangs_little_on_who_was_there() {
    let content = of_one_mind(8);
    let mut room = Resampling::new(&content, &INSTRUMENT, &scan()).expect("eight people");
    assert_eq!(room.step(RESAMPLES), Some(Dependence::Little));
}

#[test]
fn a_room_of_two_minds_hangs_much_on_who_was_there() {
    let mut content = of_one_mind(8);
    for area in &INSTRUMENT.areas {
        let phases: &[u8] = if area.id.as_str().starts_with("o-") {
            &[4, 0, 0, 0]
        } else {
            &[0, 4, 4, 4, 4]
        };
        rate_area(&mut content, area.id.as_str(), 4, phases);
    }
    let mut room = Resampling::new(&content, &INSTRUMENT, &scan()).expect("eight people");
    assert_eq!(room.step(RESAMPLES), Some(Dependence::Much));
}

#[test]
fn fewer_than_eight_people_or_a_room_without_a_plane_say_nothing() {
    assert!(Resampling::new(&of_one_mind(7), &INSTRUMENT, &scan()).is_none());
    let mut content = of_one_mind(8);
    for number in 0..8 {
        with_role(&mut content, number, "staff");
    }
    // Staff is not asked about the policy of ICT, the only area of its row.
    assert!(Resampling::new(&content, &INSTRUMENT, &scan()).is_none());
}

#[test]
fn slices_of_any_size_come_to_the_same_answer() {
    let content = any_room_of(&[0, 1, 2, 3, 4, 3, 2, 1, 0, 4], 10);
    let answer = |slice: usize| {
        let mut room = Resampling::new(&content, &INSTRUMENT, &scan()).expect("ten people");
        let mut slices = 0;
        loop {
            slices += 1;
            if let Some(answer) = room.step(slice) {
                return (answer, slices, room.drawn());
            }
        }
    };
    let (whole, slices, drawn) = answer(5000);
    assert_eq!((slices, drawn), (1, RESAMPLES));
    assert_eq!(answer(37), (whole, RESAMPLES.div_ceil(37), RESAMPLES));
}

/// People whose answers follow from a run of numbers.
fn any_room_of(numbers: &[u8], people: u64) -> Content {
    let mut content = room(people);
    let mut at = 0_usize;
    let mut next = || {
        at += 1;
        numbers[(at * at + at / 3) % numbers.len()]
    };
    for number in 0..people {
        for role in ["college", "heads", "staff", "ict"] {
            if next() == 0 {
                with_role(&mut content, number, role);
            }
        }
        for statement in INSTRUMENT.areas.iter().flat_map(|area| &area.statements) {
            let id = StatementId::clone(&statement.id);
            ballot(&mut content, number, VoteRound::First)
                .ratings
                .insert(id.clone(), answer(next()));
            if number % 3 == 0 && next() > 2 {
                ballot(&mut content, number, VoteRound::Second)
                    .ratings
                    .insert(id, answer(next()));
            }
        }
    }
    content
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn a_draw_leaves_the_quadrants_that_scoring_the_drawn_people_leaves(
        numbers in prop::collection::vec(0..6_u8, 41..97),
        people in 8..13_u64,
        known_from in 1..6_u8,
        second in any::<bool>(),
        seed in any::<[u8; 10]>(),
    ) {
        let mut content = any_room_of(&numbers, people);
        content.settings.known_from = known_from;
        if second {
            content.settings.vote = VoteUsed::Second;
        }
        let scan = ScanId::from_random(seed);
        let room = Resampling::new(&content, &INSTRUMENT, &scan);
        prop_assert_eq!(room.is_some(), candidates(&content).is_some());
        for _ in 0..if room.is_some() { 6 } else { 0 } {
            let mut room = Resampling::new(&content, &INSTRUMENT, &scan).expect("as before");
            let (people, found) = room.draw();
            prop_assert_eq!(found, candidates(&drawn(&content, &people)));
        }
    }
}
