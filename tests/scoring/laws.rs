//! What holds for any answers.

use crate::room::*;
use iscan::instrument::{
    Answer, Area, AreaId, FactId, Instrument, OptionId, Phase, Placement, Rating, RoleId,
    Statement, StatementId,
};
use iscan::scan::{
    Ballot, BallotId, Content, FactAnswer, Participant, ParticipantId, Ramp, Via, VoteRound,
    VoteUsed,
};
use iscan::scoring::{Interval, PhaseRange, Results, Stairs, score, score_among};
use proptest::prelude::*;
use std::collections::BTreeSet;

const ROLES: [&str; 4] = ["college", "heads", "staff", "ict"];
const STATEMENTS: usize = 65;

/// One person in short: a role (4 is none), and per statement an answer of each vote (0–4 a rating,
/// 5 *weet ik niet*, from 6 nothing), and per area a placement (0 is *weet ik niet*, 6 nothing).
#[derive(Clone, Debug)]
struct Sheet {
    role: usize,
    first: Option<Vec<u8>>,
    second: Option<Vec<u8>>,
    places: Vec<u8>,
}

fn sheet() -> impl Strategy<Value = Sheet> {
    let answers = || prop::collection::vec(0..9_u8, STATEMENTS);
    let places = prop::collection::vec(0..7_u8, 13);
    (
        0..5_usize,
        prop::option::weighted(0.9, answers()),
        prop::option::weighted(0.3, answers()),
        places,
    )
        .prop_map(|(role, first, second, places)| Sheet {
            role,
            first,
            second,
            places,
        })
}

/// Three ramps, mild ≤ normal ≤ strict at both ends.
fn ramps() -> impl Strategy<Value = [Ramp; 3]> {
    (
        prop::array::uniform3(0..50_u8),
        prop::array::uniform3(50..=100_u8),
    )
        .prop_map(|(mut lo, mut hi)| {
            lo.sort_unstable();
            hi.sort_unstable();
            [0, 1, 2].map(|i| Ramp::new(lo[i], hi[i]).expect("lo < hi"))
        })
}

fn statements() -> impl Iterator<Item = (&'static Area, &'static Statement)> {
    let areas = INSTRUMENT.areas.iter();
    areas.flat_map(|area| area.statements.iter().map(move |s| (area, s)))
}

fn add(content: &mut Content, number: u64, sheet: &Sheet) {
    let role = ROLES.get(sheet.role).map(|role| RoleId::from(*role));
    for (vote, answers) in [
        (VoteRound::First, &sheet.first),
        (VoteRound::Second, &sheet.second),
    ] {
        let Some(answers) = answers else { continue };
        let ballot = ballot(content, number, vote);
        for ((_, statement), given) in statements().zip(answers) {
            if *given < 6 {
                ballot.ratings.insert(statement.id.clone(), answer(*given));
            }
        }
        for (area, place) in INSTRUMENT.areas.iter().zip(&sheet.places) {
            let placement = Phase::new(*place).map_or(Placement::DontKnow, Placement::At);
            if *place < 6 {
                ballot.placements.insert(area.id.clone(), placement);
            }
        }
    }
    let participant = content.participants.entry(person(number)).or_default();
    participant.role = role;
}

fn content() -> impl Strategy<Value = Content> {
    (
        prop::collection::vec(sheet(), 1..9),
        ramps(),
        1..6_u8,
        any::<bool>(),
    )
        .prop_map(|(sheets, [mild, normal, strict], known_from, second)| {
            let mut content = Content::default();
            for (number, sheet) in (0..).zip(&sheets) {
                add(&mut content, number, sheet);
            }
            let settings = &mut content.settings;
            (settings.mild, settings.normal, settings.strict) = (mild, normal, strict);
            settings.known_from = known_from;
            if second {
                settings.vote = VoteUsed::Second;
            }
            assert!(settings.is_valid());
            content
        })
}

/// Renames every participant, so that they come in another order.
fn reordered(content: &Content) -> Content {
    let rename = |id: &ParticipantId| {
        let reversed: String = id.as_str().chars().rev().collect();
        ParticipantId::parse(&reversed).expect("the same characters")
    };
    let mut other = content.clone();
    other.participants = content
        .participants
        .iter()
        .map(|(id, participant)| (rename(id), participant.clone()))
        .collect();
    for ballot in other.ballots.values_mut() {
        ballot.participant = rename(&ballot.participant);
    }
    other
}

/// Every number that sums over people.
fn numbers(results: &Results) -> Vec<f64> {
    let mut numbers = Vec::new();
    let mut push = |interval: Interval| numbers.extend([interval.low, interval.high]);
    for area in &results.areas {
        for stairs in area.stairs.each() {
            push(stairs.score);
            for step in &stairs.steps {
                push(step.firmness);
                push(step.held);
            }
        }
    }
    for plane in &results.plane {
        for rectangle in plane.rectangles.each() {
            push(rectangle.organisation);
            push(rectangle.ict);
        }
    }
    for score in results.layers.iter().filter_map(|layer| layer.score) {
        push(score);
    }
    numbers.extend(results.yes_saying);
    numbers
}

/// Everything else, with the statements in id order.
fn decisions(results: &Results) -> String {
    let mut results = results.clone();
    for area in &mut results.areas {
        area.distributions
            .sort_by_key(|distribution| distribution.statement.clone());
    }
    let areas: Vec<_> = results
        .areas
        .iter()
        .map(|a| {
            let phases: Vec<_> = a.stairs.each().into_iter().map(|s| s.phase).collect();
            let raters: Vec<_> = a.cells.iter().map(|cell| cell.raters).collect();
            let said = (&a.divided, a.contradiction, a.missing, &a.placement);
            format!("{phases:?} {raters:?} {said:?} {:?}", a.distributions)
        })
        .collect();
    let plane = results.plane.map(|plane| (plane.candidates, plane.pace));
    let weakest: Vec<_> = results.layers.into_iter().map(|l| l.weakest).collect();
    format!("{areas:?} {plane:?} {weakest:?} {:?}", results.roles)
}

fn same(a: &Results, b: &Results) -> Result<(), TestCaseError> {
    prop_assert_eq!(decisions(a), decisions(b));
    let (a, b) = (numbers(a), numbers(b));
    prop_assert_eq!(a.len(), b.len());
    prop_assert!(a.iter().zip(&b).all(|(a, b)| near(*a, *b)));
    Ok(())
}

/// Whether both bounds are at least as high.
fn not_lower(before: Interval, after: Interval) -> bool {
    after.low >= before.low - 1e-9 && after.high >= before.high - 1e-9
}

fn phases_not_lower(before: PhaseRange, after: PhaseRange) -> bool {
    after.low >= before.low && after.high >= before.high
}

fn within(outer: &Stairs, inner: &Stairs) -> bool {
    inner.score.low >= outer.score.low - 1e-9
        && inner.score.high <= outer.score.high + 1e-9
        && inner.phase.low >= outer.phase.low
        && inner.phase.high <= outer.phase.high
}

/// Attainment and raters of a cell, word for word as METHOD §3.1 has them.
fn attainment_by_hand(content: &Content, area: &Area, phase: Phase) -> (usize, usize, f64) {
    let (mut asked, mut means) = (0, Vec::new());
    for (id, participant) in &content.participants {
        let first = content.effective(id, VoteRound::First);
        let second = content
            .effective(id, VoteRound::Second)
            .filter(|_| content.settings.vote == VoteUsed::Second);
        if !content.is_asked(participant, area) || (first.is_none() && second.is_none()) {
            continue;
        }
        asked += 1;
        let rated = |ballot: Option<&Ballot>, statement: &StatementId| {
            ballot?.ratings.get(statement)?.rating()
        };
        let ratings: Vec<f64> = area
            .statements_of(phase)
            .filter_map(|s| rated(second, &s.id).or_else(|| rated(first, &s.id)))
            .map(Rating::share)
            .collect();
        if !ratings.is_empty() {
            means.push(ratings.iter().sum::<f64>() / ratings.len() as f64);
        }
    }
    let mean = means.iter().sum::<f64>() / means.len().max(1) as f64;
    (asked, means.len(), mean)
}

/// Something of everything that the instrument does not know.
fn add_strangers(content: &mut Content) {
    let strangers = ["", "a", "o-people-2aa", "zzz"];
    let fifth = Placement::At(Phase::LAST);
    for ballot in content.ballots.values_mut() {
        for id in strangers {
            ballot.ratings.insert(StatementId::from(id), answer(4));
            ballot.placements.insert(AreaId::from(id), fifth);
        }
    }
    for id in strangers {
        let options = FactAnswer::Options([OptionId::from(id)].into());
        content.facts.insert(FactId::from(id), options);
        let roles = BTreeSet::from([RoleId::from(id)]);
        content.settings.asked.insert(AreaId::from(id), roles);
    }
    let mut stray = Ballot::empty(person(77), VoteRound::First, Via::Paper);
    let all = statements().map(|(_, s)| (s.id.clone(), Answer::Rated(Rating::ALL[4])));
    stray.ratings = all.collect();
    let id = BallotId::parse("stray").or_else(|| BallotId::parse("0"));
    content.ballots.insert(id.expect("an id"), stray);
    let silent = Participant::default();
    content.participants.insert(person(78), silent);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn attainments_are_those_of_the_method_by_hand(content in content()) {
        let results = score(&content, &INSTRUMENT);
        for (area, result) in INSTRUMENT.areas.iter().zip(&results.areas) {
            for cell in &result.cells {
                let (asked, raters, mean) = attainment_by_hand(&content, area, cell.phase);
                let known_from = usize::from(content.settings.known_from).min(asked).max(1);
                prop_assert_eq!((result.asked, cell.raters), (asked, raters));
                prop_assert_eq!(cell.attainment.is_some(), raters >= known_from);
                prop_assert!(cell.attainment.is_none_or(|t| near(t, mean)));
            }
        }
    }

    #[test]
    fn a_higher_rating_lowers_no_score_no_phase_and_no_axis(
        content in content(),
        pick in any::<prop::sample::Index>(),
        rise in 1..5_u8,
    ) {
        let mut raised = content.clone();
        let mut ratings: Vec<&mut Answer> = raised
            .ballots
            .values_mut()
            .flat_map(|ballot| &mut ballot.ratings)
            .filter(|(id, answer)| {
                let (_, statement) = INSTRUMENT.statement(id).expect("known");
                statement.phase > Phase::FIRST && answer.rating().is_some()
            })
            .map(|(_, answer)| answer)
            .collect();
        prop_assume!(!ratings.is_empty());
        let chosen = pick.index(ratings.len());
        let rating = ratings[chosen].rating().expect("filtered").number();
        *ratings[chosen] = answer((rating + rise).min(4));
        let (before, after) = (score(&content, &INSTRUMENT), score(&raised, &INSTRUMENT));
        for (before, after) in before.areas.iter().zip(&after.areas) {
            for (before, after) in before.stairs.each().into_iter().zip(after.stairs.each()) {
                prop_assert!(not_lower(before.score, after.score));
                prop_assert!(phases_not_lower(before.phase, after.phase));
            }
        }
        prop_assert_eq!(before.plane.is_some(), after.plane.is_some());
        for (before, after) in before.plane.iter().zip(&after.plane) {
            let readings = before.rectangles.each().into_iter().zip(after.rectangles.each());
            for (before, after) in readings {
                prop_assert!(not_lower(before.organisation, after.organisation));
                prop_assert!(not_lower(before.ict, after.ict));
            }
        }
    }

    #[test]
    fn a_cell_that_becomes_known_only_narrows_its_area(
        content in content(),
        pick in any::<prop::sample::Index>(),
        given in prop::collection::vec(0..5_u8, 9),
    ) {
        let before = score(&content, &INSTRUMENT);
        let unknown: Vec<(usize, Phase)> = before
            .areas
            .iter()
            .enumerate()
            .filter(|(_, area)| area.asked > 0)
            .flat_map(|(place, area)| area.unknown().map(move |phase| (place, phase)))
            .collect();
        prop_assume!(!unknown.is_empty());
        let (place, phase) = unknown[pick.index(unknown.len())];
        let mut more = content.clone();
        let ballots = more.ballots.values_mut();
        for (ballot, given) in ballots.zip(given.iter().cycle()) {
            for statement in INSTRUMENT.areas[place].statements_of(phase) {
                let there = ballot.ratings.entry(statement.id.clone());
                there.insert_entry(answer(*given));
            }
        }
        let after = score(&more, &INSTRUMENT);
        let (before, after) = (&before.areas[place], &after.areas[place]);
        prop_assert!(after.unknown().all(|left| left != phase));
        for (before, after) in before.stairs.each().into_iter().zip(after.stairs.each()) {
            prop_assert!(within(before, after));
        }
    }

    #[test]
    fn every_interval_is_in_order_in_range_and_strict_to_mild(content in content()) {
        let results = score(&content, &INSTRUMENT);
        prop_assert!(results.answered <= results.asked);
        for area in &results.areas {
            let [strict, normal, mild] = area.stairs.each();
            for stairs in [strict, normal, mild] {
                prop_assert!(1.0 <= stairs.score.low && stairs.score.high <= 5.0);
                prop_assert!(stairs.score.low <= stairs.score.high);
                prop_assert!(stairs.phase.low <= stairs.phase.high);
            }
            prop_assert!(not_lower(strict.score, normal.score));
            prop_assert!(not_lower(normal.score, mild.score));
            if let Some(divided) = &area.divided {
                prop_assert!(divided.range.low <= normal.phase.low);
                prop_assert!(divided.range.high >= normal.phase.high);
            }
            let top = normal.score.low >= area.cells.len() as f64 - 1e-9;
            prop_assert_eq!(area.missing.is_none(), top);
        }
        for plane in &results.plane {
            let [strict, normal, mild] = plane.rectangles.each();
            prop_assert!(not_lower(strict.ict, normal.ict) && not_lower(normal.ict, mild.ict));
            prop_assert!(!plane.candidates.is_empty());
        }
    }

    #[test]
    fn the_order_of_people_and_of_statements_does_not_matter(
        content in content(),
        turn in 1..5_usize,
    ) {
        let results = score(&content, &INSTRUMENT);
        same(&results, &score(&reordered(&content), &INSTRUMENT))?;
        let mut turned: Instrument = INSTRUMENT.clone();
        for area in &mut turned.areas {
            let count = area.statements.len();
            area.statements.rotate_left(turn % count);
        }
        same(&results, &score(&content, &turned))?;
    }

    #[test]
    fn what_the_instrument_does_not_know_changes_nothing(content in content()) {
        let results = score(&content, &INSTRUMENT);
        let mut more = content.clone();
        add_strangers(&mut more);
        prop_assert_eq!(&results, &score(&more, &INSTRUMENT));
        let everyone: BTreeSet<_> = content.participants.keys().cloned().collect();
        prop_assert_eq!(&results, &score_among(&more, &INSTRUMENT, &everyone));
    }
}
