//! What is shown of the answers: numbers by hand, and confidentiality.

use crate::{at, pair};
use iscan::instrument::{CulturePairs, Lang};
use iscan::report;
use iscan::scan::culture::Culture;
use iscan::scan::workshop::{Level, Record, Workshop};
use iscan::scan::{
    Ballot, BallotId, Content, Own, Participant, ParticipantId, Via, VoteRound, VoteUsed,
};
use iscan::scoring::group::{PairFigure, PairSpread, Published, Wave, culture};
use std::collections::BTreeSet;

fn person(number: u8) -> ParticipantId {
    ParticipantId::from_random([number; 8])
}

/// Adds answers of somebody to one pair; 0 is *weet ik niet*.
fn say(content: &mut Content, number: u8, vote: VoteRound, id: &str, position: u8) {
    let who = person(number);
    let ballot_id = BallotId::from_random([number + 100 * (vote.number() - 1); 8]);
    content
        .participants
        .entry(who.clone())
        .or_insert_with(Participant::default);
    let ballots = &mut content.ballots;
    let ballot = ballots
        .entry(ballot_id)
        .or_insert_with(|| Ballot::empty(who, vote, Via::Link));
    let mut answers = Culture::of(ballot);
    answers.set(pair(id), Some(at(position)));
    answers.put(ballot);
}

/// A room in which so many say this of one pair.
fn room(id: &str, positions: &[u8]) -> Content {
    let mut content = Content::default();
    for (number, position) in (1..).zip(positions) {
        say(&mut content, number, VoteRound::First, id, *position);
    }
    content
}

fn figure(content: &Content, published: &Published, id: &str) -> PairFigure {
    let mut found = culture(content, [&pair(id)], published);
    found.remove(0).figure
}

fn everyone(content: &Content, id: &str) -> PairFigure {
    figure(content, &Published::everyone(content), id)
}

fn shown(figure: PairFigure) -> PairSpread {
    match figure {
        PairFigure::Shown(spread) => spread,
        other => panic!("{other:?} is not shown"),
    }
}

#[test]
fn counts_quartiles_and_agreement_are_those_computed_by_hand() {
    let content = room("trust", &[1, 2, 2, 3, 5, 0]);
    let spread = shown(everyone(&content, "trust"));
    assert_eq!(spread.counts, [1, 2, 1, 0, 1]);
    assert_eq!((spread.raters(), spread.median()), (5, 2.0));
    // Type 7 of 1 2 2 3 5: the second and the fourth value.
    assert_eq!(
        spread.quartiles.map(|q| (q * 4.0).round()),
        [8.0, 8.0, 12.0]
    );

    let content = room("trust", &[2, 2, 2, 2, 3, 3, 3, 3]);
    let spread = shown(everyone(&content, "trust"));
    assert_eq!(spread.agreement, Some(0.75));
    assert!((spread.median() - 2.5).abs() < 1e-9);

    let content = room("trust", &[1, 1, 1, 1, 5, 5, 5, 5]);
    assert_eq!(shown(everyone(&content, "trust")).agreement, Some(-1.0));
}

#[test]
fn three_positions_are_not_shown_and_a_fourth_who_does_not_know_changes_nothing() {
    assert_eq!(everyone(&Content::default(), "trust"), PairFigure::None);
    let content = room("trust", &[1, 2, 3, 0]);
    assert_eq!(everyone(&content, "trust"), PairFigure::Hidden);
    assert_eq!(everyone(&content, "roles"), PairFigure::None);
    let content = room("trust", &[1, 2, 3, 4]);
    assert_eq!(shown(everyone(&content, "trust")).raters(), 4);
    let content = room("trust", &[0, 0, 0, 0]);
    assert_eq!(everyone(&content, "trust"), PairFigure::None);
}

#[test]
fn one_hidden_pair_hides_no_other() {
    let mut content = room("trust", &[1, 2, 3, 4]);
    say(&mut content, 1, VoteRound::First, "roles", 2);
    assert_eq!(everyone(&content, "roles"), PairFigure::Hidden);
    assert_eq!(shown(everyone(&content, "trust")).raters(), 4);
}

#[test]
fn a_scan_of_one_person_shows_that_person_without_agreement() {
    let mut content = room("trust", &[4]);
    content.own = Some(Own {
        participant: person(1),
        ballot: BallotId::from_random([1; 8]),
    });
    let spread = shown(everyone(&content, "trust"));
    assert_eq!((spread.quartiles, spread.agreement), ([4.0; 3], None));
    // Somebody who filled in another pair alone ends the exemption.
    say(&mut content, 2, VoteRound::First, "roles", 2);
    assert_eq!(everyone(&content, "trust"), PairFigure::Hidden);
}

#[test]
fn one_newcomer_to_a_pair_hides_it_because_subtracting_would_show_them() {
    let mut content = room("trust", &[1, 2, 3, 4]);
    let first: BTreeSet<_> = (1..=4).map(person).collect();
    for number in 5..=8 {
        say(&mut content, number, VoteRound::First, "roles", 2);
    }
    say(&mut content, 5, VoteRound::First, "trust", 5);
    let vote = VoteRound::First;
    let wave = |joined| Wave { vote, joined };
    let before = Published::of(vec![wave(first.clone())]);
    assert_eq!(shown(figure(&content, &before, "trust")).raters(), 4);
    let later: BTreeSet<_> = (5..=8).map(person).collect();
    let after = Published::of(vec![wave(first), wave(later)]);
    assert_eq!(figure(&content, &after, "trust"), PairFigure::Hidden);
    assert_eq!(shown(figure(&content, &after, "roles")).raters(), 4);
}

#[test]
fn who_is_not_published_is_in_no_figure() {
    let content = room("trust", &[1, 2, 3, 4, 5]);
    let published = Published::of(vec![Wave {
        vote: VoteRound::First,
        joined: (1..=4).map(person).collect(),
    }]);
    assert_eq!(shown(figure(&content, &published, "trust")).counts[4], 0);
    assert_eq!(
        figure(&content, &Published::default(), "trust"),
        PairFigure::None
    );
}

#[test]
fn the_second_vote_counts_where_the_settings_say_so_and_somebody_cast_one() {
    let mut content = room("trust", &[1, 1, 1, 1, 2]);
    for number in 1..=4 {
        say(&mut content, number, VoteRound::Second, "trust", 5);
    }
    say(&mut content, 5, VoteRound::Second, "trust", 0);
    assert_eq!(shown(everyone(&content, "trust")).counts, [4, 1, 0, 0, 0]);
    content.settings.vote = VoteUsed::Second;
    assert_eq!(shown(everyone(&content, "trust")).counts, [0, 1, 0, 0, 4]);
}

#[test]
fn one_second_answer_is_not_shown_by_laying_the_votes_beside_each_other() {
    let mut content = room("trust", &[1, 1, 1, 1, 2]);
    say(&mut content, 1, VoteRound::Second, "trust", 5);
    content.settings.vote = VoteUsed::Second;
    assert_eq!(everyone(&content, "trust"), PairFigure::Hidden);
}

#[test]
fn the_pair_for_the_talk_is_in_no_figure_and_nothing_is_added_up() {
    let pairs = CulturePairs::builtin(Lang::Nl);
    let content = room("self-image", &[1, 2, 3, 4]);
    let barometer = report::culture(&content, &pairs);
    assert_eq!(barometer.rows.len(), 13);
    assert!(!barometer.is_answered());
}

#[test]
fn what_stands_out_is_named_and_what_divides_is_not_called_leaning() {
    let pairs = CulturePairs::builtin(Lang::Nl);
    let mut content = room("trust", &[5, 5, 4, 5]);
    let positions = [
        ("roles", [1, 2, 1, 2]),
        ("mistakes", [3, 3, 3, 3]),
        ("thinking", [1, 1, 5, 5]),
    ];
    for (id, positions) in positions {
        for (number, position) in (1..).zip(positions) {
            say(&mut content, number, VoteRound::First, id, position);
        }
    }
    let barometer = report::culture(&content, &pairs);
    let ids = |pairs: Vec<&iscan::instrument::CulturePair>| -> Vec<String> {
        pairs.iter().map(|pair| pair.id.to_string()).collect()
    };
    assert_eq!(ids(barometer.helping()), ["trust"]);
    assert_eq!(ids(barometer.hindering()), ["roles"]);
    assert_eq!(ids(barometer.divided()), ["thinking"]);
    assert_eq!(barometer.hidden(), 0);
    let summary = iscan::view::culture::summary(Lang::Nl, &barometer, 4);
    insta::assert_snapshot!(summary);
    let table = iscan::view::culture::table(Lang::Nl, &barometer);
    let row = table.rows.iter().find(|row| row[1] == "Rollen wisselen");
    let cells = [
        "Rollen liggen vast",
        "Rollen wisselen",
        "2",
        "2",
        "0",
        "0",
        "0",
        "1,5",
    ];
    assert_eq!(row.expect("the pair"), &cells);
}

#[test]
fn where_areas_alone_are_shown_to_the_room_no_pair_is() {
    let pairs = CulturePairs::builtin(Lang::Nl);
    let mut content = room("trust", &[5, 5, 4, 5]);
    let workshop = Workshop {
        level: Level::Areas,
        ..Workshop::default()
    };
    content.workshop = Record::default().with(&workshop);
    let barometer = report::culture(&content, &pairs);
    assert!(barometer.is_answered() && !barometer.is_shown());
    assert_eq!(barometer.hidden(), 1);
}
