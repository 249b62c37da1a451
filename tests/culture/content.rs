//! The 14 pairs are those of 2009, complete in both languages.

use iscan::instrument::{ContentError, CulturePairs, Lang, Pairing, Source};
use std::collections::BTreeSet;

const STRUCTURE: &str = include_str!("../../src/instrument/content/culture.json");
const DUTCH: &str = include_str!("../../src/instrument/content/culture-nl.json");

#[test]
fn there_are_fourteen_pairs_and_the_one_on_self_image_is_for_the_talk_alone() {
    for lang in [Lang::Nl, Lang::En] {
        let pairs = CulturePairs::builtin(lang);
        assert_eq!(pairs.pairs.len(), 14);
        let talk: Vec<&str> = pairs.for_the_talk().map(|pair| pair.id.as_str()).collect();
        assert_eq!(talk, ["self-image"]);
        let ids: BTreeSet<_> = pairs.pairs.iter().map(|pair| &pair.id).collect();
        assert_eq!(ids.len(), 14);
    }
}

#[test]
fn nine_pairs_follow_from_the_words_and_five_are_ours_and_all_stand_on_one_slide() {
    let pairs = CulturePairs::builtin(Lang::Nl).pairs;
    let ours = pairs.iter().filter(|it| it.pairing == Pairing::Inferred);
    assert_eq!(ours.count(), 5);
    for pair in &pairs {
        let Source::Slide { slide, quote } = &pair.source else {
            panic!("{} rests on no slide", pair.id);
        };
        assert_eq!(slide, "Als afsluiter");
        assert!(!quote.is_empty() && !pair.opposite.is_empty());
    }
}

#[test]
fn the_poles_stand_on_varying_sides_and_never_more_than_three_times_on_the_same() {
    let pairs = CulturePairs::builtin(Lang::Nl);
    let sides: Vec<bool> = pairs.scored().map(|pair| pair.helps_left).collect();
    let left = sides.iter().filter(|left| **left).count();
    assert!((5..=8).contains(&left), "{left} of 13 on the left");
    assert!(
        sides
            .windows(4)
            .all(|four| four.iter().any(|it| *it != four[0]))
    );
}

#[test]
fn what_stands_left_is_the_pole_of_the_first_position() {
    for pair in CulturePairs::builtin(Lang::En).pairs {
        let [left, right] = pair.poles();
        let [first, .., last] = pair.positions().map(|position| position.number());
        let ends = if pair.helps_left { (5, 1) } else { (1, 5) };
        assert_eq!((first, last), ends);
        let helps = if pair.helps_left { left } else { right };
        assert_eq!(helps, pair.helps);
    }
}

#[test]
fn other_chapters_may_stand_beside_the_pairs_but_no_text_may_be_left_over() {
    let beside = STRUCTURE.replacen('{', "{\"findings\": [], ", 1);
    assert!(CulturePairs::parse(Lang::Nl, &beside, DUTCH).is_ok());
    let more = DUTCH.replacen("\"roles\"", "\"rolls\"", 1);
    let refused = CulturePairs::parse(Lang::Nl, STRUCTURE, &more);
    assert!(
        matches!(refused, Err(ContentError::Wrong { .. })),
        "{refused:?}"
    );
}
