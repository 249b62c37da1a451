//! Confidentiality in any room: no one to m − 1 people are left over whatever is combined out of all
//! that was ever shown, and one reveal is decided as METHOD §5 says.

use crate::room::*;
use crate::span::isolates;
use iscan::instrument::{Area, Instrument, Phase, Placement};
use iscan::scan::{Content, Participant, ParticipantId, VoteRound, VoteUsed};
use iscan::scoring::group::{
    AreaFigures, Groups, Published, Shown, Side, View, Wave, confidentiality,
};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use std::collections::BTreeSet;

/// Two areas are as good as thirteen, since each is decided by itself.
fn small() -> Instrument {
    let mut small = INSTRUMENT.clone();
    small
        .areas
        .retain(|area| ["o-people", "i-policy"].contains(&area.id.as_str()));
    small
}

const ROLES: [&str; 4] = ["heads", "staff", "college", "stranger"];

/// One person: a role (from 4 none), the answers of both votes, the placements, and in which wave of
/// each vote.
#[derive(Clone, Debug)]
struct Sheet {
    role: usize,
    answers: [Vec<u8>; 2],
    places: Vec<u8>,
    waves: [u8; 2],
}

fn sheet() -> impl Strategy<Value = Sheet> {
    // Most people rate most statements: otherwise nothing would ever be shown.
    let said = |rated: u32| prop_oneof![rated => 0..5_u8, 1 => Just(5_u8), 1 => Just(6_u8)];
    let first = prop_oneof![
        3 => prop::collection::vec(said(60), 10),
        1 => prop::collection::vec(said(8), 10),
    ];
    let second = prop_oneof![
        1 => Just(vec![6; 10]),
        2 => prop::collection::vec(prop_oneof![6 => Just(3_u8), 1 => Just(6_u8)], 10),
        1 => prop::collection::vec(said(2), 10),
    ];
    let wave = || prop_oneof![4 => Just(0_u8), 1 => Just(1_u8), 1 => Just(2_u8)];
    (
        prop_oneof![5 => 0..2_usize, 1 => 2..6_usize],
        [first.boxed(), second.boxed()],
        prop::collection::vec(
            prop_oneof![8 => 1..6_u8, 1 => Just(0_u8), 1 => Just(6_u8)],
            2,
        ),
        [wave(), wave()],
    )
        .prop_map(|(role, answers, places, waves)| Sheet {
            role,
            answers,
            places,
            waves,
        })
}

/// What a sheet says to a statement; `None` is nothing.
fn said(number: u8) -> Option<u8> {
    (number <= 5).then_some(number)
}

fn content(sheets: &[Sheet], m: u8, small: &Instrument) -> Content {
    let mut content = Content::default();
    content.settings.confidential_from = m;
    for (number, sheet) in (0..).zip(sheets) {
        content
            .participants
            .insert(person(number), Participant::default());
        if let Some(role) = ROLES.get(sheet.role) {
            with_role(&mut content, number, role);
        }
        for (vote, answers) in [VoteRound::First, VoteRound::Second]
            .into_iter()
            .zip(&sheet.answers)
        {
            let cast = ballot(&mut content, number, vote);
            let statements = small.areas.iter().flat_map(|area| &area.statements);
            for (statement, number) in statements.zip(answers) {
                if let Some(number) = said(*number) {
                    cast.ratings.insert(statement.id.clone(), answer(number));
                }
            }
            for (area, place) in small.areas.iter().zip(&sheet.places) {
                if *place <= 5 {
                    let placement = Phase::new(*place).map_or(Placement::DontKnow, Placement::At);
                    cast.placements.insert(area.id.clone(), placement);
                }
            }
        }
    }
    content
}

/// The waves in the order in which they are published: the votes alternate.
fn waves(sheets: &[Sheet]) -> Vec<Wave> {
    let wave = |vote: VoteRound, wave: u8| {
        let of_vote = usize::from(vote.number() - 1);
        let joined = (0..)
            .zip(sheets)
            .filter(|(_, sheet)| sheet.waves[of_vote] == wave);
        Wave {
            vote,
            joined: joined.map(|(number, _)| person(number)).collect(),
        }
    };
    let order = [(1, 0), (2, 0), (1, 1), (2, 1), (2, 2), (1, 2)];
    order
        .map(|(vote, number)| wave(VoteRound::new(vote).expect("1 or 2"), number))
        .into()
}

/// Everything published of one figure: over first ratings and over second ones, person by person.
#[derive(Default)]
struct Telling {
    /// As if nobody changed their mind: one unknown per person.
    plain: BTreeSet<Vec<u8>>,
    /// Two unknowns per person: what was said first, and what was said again.
    apart: BTreeSet<Vec<u8>>,
}

impl Telling {
    /// A figure over some people; of those in `again` with the second answer.
    fn add(&mut self, inside: &[bool], again: &[bool]) {
        let ones = |one: &dyn Fn(usize) -> bool| {
            (0..inside.len())
                .map(|who| u8::from(one(who)))
                .collect::<Vec<_>>()
        };
        self.plain.insert(ones(&|who| inside[who]));
        let mut apart = ones(&|who| inside[who] && !again[who]);
        apart.extend(ones(&|who| inside[who] && again[who]));
        self.apart.insert(apart);
    }

    fn assert_nobody_left_over(&self, people: usize, m: u8) -> Result<(), TestCaseError> {
        for (unknowns, vectors) in [(1, &self.plain), (2, &self.apart)] {
            let vectors: Vec<&Vec<u8>> = vectors.iter().collect();
            let found = isolates(&vectors, people, unknowns, usize::from(m) - 1);
            prop_assert_eq!(found, None, "{:?}", vectors);
        }
        Ok(())
    }
}

/// The sides shown of a figure, with the room as `None`.
fn sides(shown: Shown) -> Vec<Option<Side>> {
    let room = shown.room.then_some(None);
    let groups = Side::ALL
        .into_iter()
        .filter(|side| shown.of(*side) > View::Hidden);
    room.into_iter().chain(groups.map(Some)).collect()
}

/// What may be looked at: people, groups, and who is published.
struct Look<'a> {
    sheets: &'a [Sheet],
    published: [Vec<bool>; 2],
}

impl Look<'_> {
    fn side(&self, who: usize) -> Option<Side> {
        match self.sheets[who].role {
            0 | 2 => Some(Side::Steering),
            1 => Some(Side::Executing),
            _ => None,
        }
    }

    /// `i-policy` is asked of those who know.
    fn asked(&self, who: usize, area: &Area) -> bool {
        area.id.as_str() == "o-people" || self.sheets[who].role != 1 && self.sheets[who].role != 3
    }

    /// What a published person said, in a vote, to the statement at a place.
    fn said(&self, who: usize, vote: usize, area: &Area, at: usize) -> Option<u8> {
        let sheet = &self.sheets[who];
        let said = said(sheet.answers[vote][at])?;
        (self.published[vote][who] && self.asked(who, area)).then_some(said)
    }

    fn rated(&self, who: usize, vote: usize, area: &Area, at: usize) -> bool {
        self.said(who, vote, area, at).is_some_and(|said| said < 5)
    }

    /// Adds the figure of everybody and every shown group over those inside.
    fn tell(
        &self,
        to: &mut Telling,
        shown: Shown,
        inside: &dyn Fn(usize) -> bool,
        again: &dyn Fn(usize) -> bool,
    ) {
        let all = 0..self.sheets.len();
        let again: Vec<bool> = all.clone().map(again).collect();
        for side in sides(shown) {
            let of_side = |who: usize| side.is_none() || self.side(who) == side;
            let inside: Vec<bool> = all.clone().map(|who| inside(who) && of_side(who)).collect();
            to.add(&inside, &again);
        }
    }

    /// Everything that a pattern shows of one statement.
    fn tell_all(&self, to: &mut [Telling; 2], found: &AreaFigures, area: &Area, at: usize) {
        let never = |_: usize| false;
        let rated = |who: usize| self.rated(who, 0, area, at);
        let rated_again = |who: usize| self.rated(who, 1, area, at);
        let rated_after = |who: usize| rated(who) || rated_again(who);
        let [ratings, dont_know] = to;
        self.tell(ratings, found.first.ratings, &rated, &never);
        let answered = |who: usize| self.said(who, 0, area, at).is_some();
        let answered_again = |who: usize| self.said(who, 1, area, at).is_some();
        let answered_after = |who: usize| answered(who) || answered_again(who);
        self.tell(dont_know, found.first.dont_know, &answered, &never);
        if self.published[1].contains(&true) {
            self.tell(ratings, found.second.ratings, &rated_after, &rated_again);
            self.tell(
                dont_know,
                found.second.dont_know,
                &answered_after,
                &answered_again,
            );
        }
        if found.shift {
            let room = Shown {
                room: true,
                ..Shown::default()
            };
            self.tell(ratings, room, &rated, &never);
            self.tell(ratings, room, &rated, &rated_again);
        }
    }
}

fn published(sheets: &[Sheet], published: &Published) -> [Vec<bool>; 2] {
    [VoteRound::First, VoteRound::Second].map(|vote| {
        let ids: BTreeSet<ParticipantId> = published.of_vote(vote);
        let all = 0..sheets.len() as u64;
        all.map(|number| ids.contains(&person(number))).collect()
    })
}

/// The rule of METHOD §5, word by word, for one reveal: the room, then the groups.
fn as_method_says(look: &Look, m: usize, rows: &[Vec<bool>]) -> (bool, Vec<Side>) {
    let count = |row: &[bool], of: &dyn Fn(Option<Side>) -> bool| {
        let inside = row
            .iter()
            .enumerate()
            .filter(|(who, inside)| **inside && of(look.side(*who)));
        inside.count()
    };
    let of = |row: &[bool], side: Side| count(row, &|found| found == Some(side));
    let rows: Vec<&Vec<bool>> = rows.iter().filter(|row| row.contains(&true)).collect();
    let mut groups = Side::ALL.to_vec();
    groups.retain(|side| !rows.is_empty() && rows.iter().all(|row| of(row, *side) >= m));
    loop {
        let mut hide = Vec::new();
        for row in &rows {
            let left = count(row, &|side| side.is_none_or(|side| !groups.contains(&side)));
            if (1..m).contains(&left) {
                let least = groups.iter().map(|side| of(row, *side)).min();
                hide.extend(
                    groups
                        .iter()
                        .copied()
                        .filter(|side| Some(of(row, *side)) == least),
                );
            }
        }
        if hide.is_empty() {
            let room = rows.iter().all(|row| count(row, &|_| true) >= m);
            return (room, if room { groups } else { Vec::new() });
        }
        groups.retain(|side| !hide.contains(side));
    }
}

/// Any people; in half of the rooms nobody is late, in half everyone rates everything.
fn rooms() -> impl Strategy<Value = Vec<Sheet>> {
    let people = prop::collection::vec(sheet(), 4..15);
    (people, any::<bool>(), any::<bool>()).prop_map(|(mut people, on_time, thorough)| {
        for sheet in &mut people {
            if on_time {
                sheet.waves = [0, 0];
            }
            if thorough {
                sheet.answers[0].iter_mut().for_each(|said| *said %= 5);
            }
        }
        people
    })
}

#[test]
fn the_rooms_that_are_tried_do_show_groups_second_votes_and_shifts() {
    let mut runner = TestRunner::deterministic();
    let (mut groups, mut second, mut shift) = (0, 0, 0);
    let small = small();
    for _ in 0..200 {
        let sheets = rooms().new_tree(&mut runner).expect("a room").current();
        let content = content(&sheets, 4, &small);
        let published = Published::of(waves(&sheets));
        let found = confidentiality(&content, &small, &Groups::of(&small), &published);
        groups += usize::from(
            found
                .areas
                .iter()
                .any(|area| sides(area.first.ratings).len() > 1),
        );
        second += usize::from(found.areas.iter().any(|area| area.second.ratings.room));
        shift += usize::from(found.areas.iter().any(|area| area.shift));
    }
    assert!(
        groups > 10 && second > 20 && shift > 20,
        "{groups} {second} {shift}"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn nothing_that_is_combined_out_of_all_that_was_shown_leaves_one_to_three_people(
        sheets in rooms(),
        m in prop_oneof![3 => Just(4_u8), 1 => 2..6_u8],
        gated in any::<bool>(),
    ) {
        let small = small();
        let content = content(&sheets, m, &small);
        let groups = Groups::of(&small);
        let statements = small.areas.iter().flat_map(|area| area.statements.iter().map(move |_| area));
        let statements: Vec<&Area> = statements.collect();
        let mut told: Vec<[Telling; 2]> = statements.iter().map(|_| Default::default()).collect();
        let mut shown_so_far = Published::default();
        for wave in waves(&sheets) {
            shown_so_far = if gated {
                shown_so_far.publish(wave.vote, &wave.joined, m)
            } else {
                Published::of([shown_so_far.waves(), &[wave]].concat())
            };
            let found = confidentiality(&content, &small, &groups, &shown_so_far);
            let look = Look { sheets: &sheets, published: published(&sheets, &shown_so_far) };
            for (at, (area, told)) in statements.iter().zip(&mut told).enumerate() {
                let pattern = found.areas.iter().find(|found| found.area == area.id).expect("known");
                look.tell_all(told, pattern, area, at);
            }
        }
        for telling in told.iter().flatten() {
            telling.assert_nobody_left_over(sheets.len(), m)?;
        }
    }

    #[test]
    fn one_reveal_is_decided_word_by_word_as_method_says(
        sheets in rooms(),
        m in 2..6_u8,
    ) {
        let small = small();
        let content = content(&sheets, m, &small);
        let everyone = Published::everyone(&content);
        let found = confidentiality(&content, &small, &Groups::of(&small), &everyone);
        let all = 0..sheets.len();
        let look = Look { sheets: &sheets, published: published(&sheets, &everyone) };
        let mut at = 0;
        for area in &small.areas {
            let rows: Vec<Vec<bool>> = area.statements.iter().map(|_| {
                at += 1;
                all.clone().map(|who| look.rated(who, 0, area, at - 1)).collect()
            }).collect();
            let (room, groups) = as_method_says(&look, usize::from(m), &rows);
            let pattern = found.of(&area.id, VoteUsed::First).ratings;
            prop_assert_eq!(pattern.room, room);
            for side in Side::ALL {
                prop_assert_eq!(pattern.of(side) > View::Hidden, groups.contains(&side));
            }
        }
    }
}
