//! What holds for any two copies.

use crate::common::events::{any_event, edit_of, started_scan};
use crate::common::files::read;
use crate::common::plans::any_plan_act;
use crate::common::scans::any_scan;
use crate::{merged, paths};
use iscan::exchange::{Choice, Conflict, Merged, choose, difference, export};
use iscan::scan::plan::{self, Act};
use iscan::scan::{Content, Event, Kind, Scan, update};
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// What somebody does to a scan.
#[derive(Clone, Debug)]
enum Deed {
    Event(Event),
    Plan(Act),
}

type Acts = Vec<(Deed, u8)>;

fn any_acts(devices: std::ops::Range<u8>) -> impl Strategy<Value = Acts> {
    let deed = prop_oneof![
        2 => any_event().prop_map(Deed::Event),
        1 => any_plan_act().prop_map(Deed::Plan),
    ];
    vec((deed, devices), 0..12)
}

fn act(scan: &Scan, acts: Acts) -> Scan {
    let mut scan = scan.clone();
    for (minute, (deed, device)) in acts.into_iter().enumerate() {
        let edit = edit_of(device, minute);
        match deed {
            Deed::Event(event) => update(&mut scan, event, &edit),
            Deed::Plan(act) => plan::act(&mut scan, act, &edit),
        };
    }
    scan
}

/// One scan, and three copies of it that were worked on apart.
fn any_copies() -> impl Strategy<Value = [Scan; 4]> {
    let acts = (
        any_acts(0..3),
        any_acts(1..3),
        any_acts(3..5),
        any_acts(5..7),
    );
    acts.prop_map(|(before, one, two, three)| {
        let base = act(&started_scan(Kind::Full), before);
        let copies = [one, two, three].map(|acts| act(&base, acts));
        let [one, two, three] = copies;
        [base, one, two, three]
    })
}

/// Two scans under one id that share nothing else but by chance: files edited by hand, stamps that
/// say anything. Half of the time the second is the first with another content.
fn any_two() -> impl Strategy<Value = [Scan; 2]> {
    (any_scan(), any_scan(), any::<[bool; 3]>()).prop_map(
        |(one, mut other, [same_book, same_epoch, part])| {
            other.id = one.id.clone();
            if same_epoch {
                other.epoch = one.epoch;
            }
            if same_book {
                other.stamps = one.stamps.clone();
                other.versions = one.versions.clone();
            }
            if part {
                let content = other.content;
                other.content = one.content.clone();
                other.content.name = content.name;
                other.content.facts = content.facts;
                other.content.context = content.context;
                other.content.extra = content.extra;
            }
            [one, other]
        },
    )
}

/// Every leaf of a content with its value, found on another way than the app's.
fn leaves(content: &Content) -> BTreeMap<Vec<String>, Value> {
    let mut open = vec![(Vec::new(), serde_json::to_value(content).expect("writable"))];
    let mut found = BTreeMap::new();
    while let Some((path, value)) = open.pop() {
        match value {
            Value::Object(fields) => open.extend(fields.into_iter().map(|(key, value)| {
                let mut path: Vec<String> = path.clone();
                path.push(key);
                (path, value)
            })),
            value => {
                found.insert(path, value);
            }
        }
    }
    found
}

/// Whether a conflict says something about a leaf.
fn lists(conflict: &Conflict, leaf: &[String]) -> bool {
    let readings = ["mild", "normal", "strict"];
    if conflict.path == "settings/mild" {
        return leaf[0] == "settings" && readings.contains(&leaf[1].as_str());
    }
    leaf.starts_with(&conflict.place)
}

fn listed(merges: &[&Merged], leaf: &[String]) -> bool {
    let mut conflicts = merges.iter().flat_map(|it| &it.conflicts);
    conflicts.any(|conflict| lists(conflict, leaf))
}

/// The leaves in which two contents differ.
fn differing(one: &Content, other: &Content) -> Vec<Vec<String>> {
    let (one, other) = (leaves(one), leaves(other));
    let all: BTreeSet<_> = one.keys().chain(other.keys()).collect();
    let differ = all
        .into_iter()
        .filter(|leaf| one.get(*leaf) != other.get(*leaf));
    differ.cloned().collect()
}

/// The same merge, seen from the other side.
fn mirrored(merge: Merged) -> Merged {
    let other = |choice| match choice {
        Choice::Ours => Choice::Theirs,
        Choice::Theirs => Choice::Ours,
    };
    let mut done = merge.done;
    std::mem::swap(&mut done.ballots_added, &mut done.ballots_only_ours);
    std::mem::swap(&mut done.taken_from_theirs, &mut done.kept_ours);
    done.before_purge = done.before_purge.map(other);
    let conflicts = merge.conflicts.into_iter().map(|it| Conflict {
        ours: it.theirs,
        theirs: it.ours,
        holds: other(it.holds),
        ..it
    });
    Merged {
        scan: merge.scan,
        done,
        conflicts: conflicts.collect(),
    }
}

/// What is written can be read, and is equal.
fn is_whole(scan: &Scan) -> Result<(), TestCaseError> {
    let mut scan = scan.clone();
    // A counter at the end of its range is the business of the importer.
    scan.revision = 1;
    let back = read(&export(&scan, &scan.created, "")).expect("a merged scan");
    prop_assert_eq!(back.problems, vec![]);
    prop_assert_eq!(back.scan, scan);
    Ok(())
}

proptest! {
    #[test]
    fn the_order_of_the_copies_decides_about_nothing([_, one, two, _] in any_copies()) {
        prop_assert_eq!(mirrored(merged(&one, &two)), merged(&two, &one));
    }

    #[test]
    fn nor_does_it_with_any_stamps_and_any_content([one, two] in any_two()) {
        let there = merged(&one, &two);
        is_whole(&there.scan)?;
        prop_assert_eq!(mirrored(there), merged(&two, &one));
    }

    #[test]
    fn a_copy_merged_with_itself_stays_as_it_is(scan in any_scan()) {
        let same = merged(&scan, &scan);
        prop_assert_eq!(&same.conflicts, &vec![]);
        prop_assert_eq!(same.done, iscan::exchange::MergeReport::default());
        prop_assert!(same.scan.revision > scan.revision);
        let revision = scan.revision;
        prop_assert_eq!(Scan { revision, ..same.scan }, scan);
    }

    #[test]
    fn merging_once_more_changes_nothing_and_lists_nothing([_, one, two, _] in any_copies()) {
        let both = merged(&one, &two);
        is_whole(&both.scan)?;
        for copy in [&one, &two, &both.scan] {
            let again = merged(&both.scan, copy);
            prop_assert_eq!(&again.conflicts, &vec![]);
            prop_assert_eq!(&again.scan.content, &both.scan.content);
            prop_assert_eq!(&again.scan.stamps, &both.scan.stamps);
            prop_assert_eq!(&again.scan.versions, &both.scan.versions);
        }
    }

    #[test]
    fn of_three_copies_it_does_not_matter_which_two_come_first([_, one, two, three] in any_copies()) {
        let (left, right) = (merged(&one, &two), merged(&two, &three));
        let (left_all, right_all) = (merged(&left.scan, &three), merged(&one, &right.scan));
        prop_assert_eq!(&left_all.scan.versions, &right_all.scan.versions);
        let merges = [&left, &right, &left_all, &right_all];
        for leaf in differing(&left_all.scan.content, &right_all.scan.content) {
            prop_assert!(listed(&merges, &leaf), "{:?}", leaf);
        }
        if merges.iter().all(|it| it.conflicts.is_empty()) {
            prop_assert_eq!(&left_all.scan.content, &right_all.scan.content);
            prop_assert_eq!(&left_all.scan.stamps, &right_all.scan.stamps);
        }
    }

    #[test]
    fn a_leaf_that_one_side_changed_is_taken_or_listed([base, one, two, _] in any_copies()) {
        let both = merged(&one, &two);
        let of = |scan: &Scan| leaves(&scan.content);
        let (base, ours, theirs, result) = (of(&base), of(&one), of(&two), of(&both.scan));
        let all: BTreeSet<_> = [&base, &ours, &theirs].iter().flat_map(|it| it.keys()).collect();
        for leaf in all {
            let [was, our, their, is] = [&base, &ours, &theirs, &result].map(|it| it.get(leaf));
            if listed(&[&both], leaf) {
                prop_assert!(is == our || is == their, "{:?}", leaf);
            } else if our == their {
                prop_assert_eq!(is, our, "{:?}", leaf);
            } else {
                prop_assert!(was == our || was == their, "not listed: {:?}", leaf);
                prop_assert_eq!(is, if was == our { their } else { our }, "{:?}", leaf);
            }
        }
    }

    #[test]
    fn whatever_the_stamps_say_no_rating_and_no_remark_goes_unsaid([one, mut two] in any_two()) {
        two.epoch = one.epoch;
        let both = merged(&one, &two);
        let result = leaves(&both.scan.content);
        let said = [&both.done.kept_ours, &both.done.taken_from_theirs];
        let withdrawn = &both.done.ballots_withdrawn;
        for (leaf, value) in leaves(&one.content).into_iter().chain(leaves(&two.content)) {
            let path = leaf.join("/");
            let told = said.iter().any(|list| list.iter().any(|it| path.starts_with(it.as_str())))
                || withdrawn.iter().any(|id| leaf.get(1).is_some_and(|it| it == id.as_str()))
                || listed(&[&both], &leaf);
            let kept = result.get(&leaf) == Some(&value);
            prop_assert!(kept || told, "{}", path);
        }
        for ballot in one.content.ballots.keys().chain(two.content.ballots.keys()) {
            let kept = both.scan.content.ballots.contains_key(ballot);
            prop_assert!(kept || withdrawn.contains(ballot));
        }
    }

    #[test]
    fn a_file_with_the_same_versions_and_another_content_has_all_its_differences_listed(
        [one, mut two] in any_two(),
    ) {
        two.epoch = one.epoch;
        two.stamps = one.stamps.clone();
        two.versions = one.versions.clone();
        let both = merged(&one, &two);
        let result = leaves(&both.scan.content);
        for leaf in differing(&one.content, &two.content) {
            let united = matches!(leaf[0].as_str(), "ballots" | "participants");
            prop_assert!(listed(&[&both], &leaf) || united && result.contains_key(&leaf), "{:?}", leaf);
        }
    }

    #[test]
    fn a_choice_is_kept_and_overrules_both_sides(
        [_, one, two, _] in any_copies(),
        choices in vec(any::<bool>(), 30),
    ) {
        let mut both = merged(&one, &two);
        for (conflict, ours) in both.conflicts.iter().zip(choices) {
            let choice = if ours { Choice::Ours } else { Choice::Theirs };
            let before = both.scan.clone();
            if !choose(&mut both.scan, conflict, choice, &edit_of(9, 0)) {
                prop_assert_eq!(&both.scan, &before);
                continue;
            }
            let side = if ours { &one } else { &two };
            for leaf in differing(&both.scan.content, &side.content) {
                prop_assert!(!lists(conflict, &leaf), "{:?}", leaf);
            }
        }
        is_whole(&both.scan)?;
        for copy in [&one, &two] {
            let again = merged(copy, &both.scan);
            prop_assert_eq!(paths(&again.conflicts), Vec::<&str>::new());
            prop_assert_eq!(&again.scan.content, &both.scan.content);
        }
    }

    #[test]
    fn a_dry_run_counts_the_same_from_both_ends([one, two] in any_two()) {
        let (there, back) = (difference(&one, Some(&two)), difference(&two, Some(&one)));
        prop_assert_eq!(there.equal, back.equal);
        prop_assert_eq!(there.changed, back.changed);
        prop_assert_eq!(there.missing_there, back.only_in_incoming);
        prop_assert_eq!(there.only_in_incoming, back.missing_there);
        if one.content == two.content {
            prop_assert_eq!((there.changed, there.missing_there, there.only_in_incoming), (0, 0, 0));
        }
    }
}
