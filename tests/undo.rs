//! Laws of changing a scan: what undo brings back, what is stamped, what rises.
#![cfg(not(target_arch = "wasm32"))]

mod common;

use common::events::{any_event, edit_of, started_scan};
use iscan::scan::{Content, Edit, Event, History, Kind, Scan, update};
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

fn any_kind() -> impl Strategy<Value = Kind> {
    any::<bool>().prop_map(|quick| if quick { Kind::Quick } else { Kind::Full })
}

fn any_events() -> impl Strategy<Value = Vec<(Event, Edit)>> {
    vec((any_event(), 0..3_u8), 1..40).prop_map(|events| {
        let numbered = events.into_iter().enumerate();
        numbered
            .map(|(minute, (event, replica))| (event, edit_of(replica, minute)))
            .collect()
    })
}

/// Every leaf of a content with its value, found on another way than the app's.
fn leaves(content: &Content) -> BTreeMap<String, Value> {
    let mut open = vec![(
        String::new(),
        serde_json::to_value(content).expect("writable"),
    )];
    let mut found = BTreeMap::new();
    while let Some((path, value)) = open.pop() {
        match value {
            Value::Object(fields) => open.extend(fields.into_iter().map(|(key, value)| {
                let slash = if path.is_empty() { "" } else { "/" };
                (format!("{path}{slash}{key}"), value)
            })),
            leaf => drop(found.insert(path, leaf)),
        }
    }
    found
}

/// The leaves in which two contents differ.
fn differences(one: &Content, other: &Content) -> BTreeSet<String> {
    let (one, other) = (leaves(one), leaves(other));
    let paths = one.keys().chain(other.keys());
    paths
        .filter(|path| one.get(*path) != other.get(*path))
        .cloned()
        .collect()
}

/// Checks one step: exactly the leaves that differ got the new, highest counter.
fn check_stamps(before: &Scan, after: &Scan, edit: &Edit) -> Result<(), TestCaseError> {
    let changed = differences(&before.content, &after.content);
    let counter = after.versions.get(&edit.replica).copied().unwrap_or(0);
    for path in &changed {
        let stamp = after.stamps.get(path).map(|s| (&s.replica, s.counter));
        prop_assert_eq!(stamp, Some((&edit.replica, counter)), "{}", path);
    }
    if !changed.is_empty() {
        let highest = before.versions.values().max().copied().unwrap_or(0);
        prop_assert!(counter > highest);
    }
    let stamped = after
        .stamps
        .iter()
        .filter(|(path, stamp)| before.stamps.get(*path) != Some(*stamp));
    prop_assert_eq!(
        stamped
            .map(|(path, _)| path.clone())
            .collect::<BTreeSet<_>>(),
        changed
    );
    Ok(())
}

proptest! {
    #[test]
    fn undoing_all_restores_the_first_content_and_redoing_all_the_last(
        kind in any_kind(),
        events in any_events(),
        pauses in vec(any::<bool>(), 40),
    ) {
        let mut scan = started_scan(kind);
        let mut history = History::default();
        // The content after each step; typing in one field is one step until it pauses.
        let first = scan.content.clone();
        let edit = edit_of(9, 0);
        for ((event, edit), pause) in events.into_iter().zip(pauses) {
            history.apply(&mut scan, event, &edit);
            if pause {
                history.seal();
            }
        }
        let last = scan.content.clone();
        let mut revision = scan.revision;
        let mut passed = vec![last.clone()];
        while history.undo(&mut scan, &edit) {
            prop_assert!(scan.revision > revision);
            revision = scan.revision;
            passed.push(scan.content.clone());
        }
        prop_assert!(!history.can_undo());
        prop_assert_eq!(&scan.content, &first);
        while let Some(undone) = passed.pop() {
            prop_assert_eq!(&scan.content, &undone);
            prop_assert_eq!(history.redo(&mut scan, &edit), !passed.is_empty());
            prop_assert!(passed.is_empty() || scan.revision > revision);
            revision = scan.revision;
        }
        prop_assert!(!history.can_redo());
        prop_assert_eq!(&scan.content, &last);
    }

    #[test]
    fn acting_undoing_and_redoing_walk_along_one_line_of_contents(
        steps in vec((0..4_u8, any_event()), 1..40),
    ) {
        let mut scan = started_scan(Kind::Full);
        let mut history = History::default();
        // The contents of the line, and where on it the scan stands.
        let (mut line, mut at) = (vec![scan.content.clone()], 0);
        for (minute, (act, event)) in steps.into_iter().enumerate() {
            let edit = edit_of(1, minute);
            let moved = match act {
                0 => history.undo(&mut scan, &edit).then(|| at -= 1),
                1 => history.redo(&mut scan, &edit).then(|| at += 1),
                _ => history.apply(&mut scan, event, &edit).then(|| {
                    line.truncate(at + 1);
                    line.push(scan.content.clone());
                    at += 1;
                }),
            };
            history.seal();
            prop_assert_eq!(&scan.content, &line[at], "{:?}", moved);
            prop_assert_eq!(history.can_undo(), at > 0);
            prop_assert_eq!(history.can_redo(), at + 1 < line.len());
        }
    }

    #[test]
    fn a_change_raises_the_revision_and_stamps_the_changed_leaves_alone(
        kind in any_kind(),
        events in any_events(),
    ) {
        let mut scan = started_scan(kind);
        for (event, edit) in events {
            let before = scan.clone();
            if update(&mut scan, event, &edit) {
                prop_assert_eq!(scan.revision, before.revision + 1);
                prop_assert_eq!(&scan.changed, &edit.now);
                prop_assert!(scan.content != before.content);
                check_stamps(&before, &scan, &edit)?;
            } else {
                prop_assert_eq!(&scan, &before);
            }
        }
    }

    #[test]
    fn an_event_a_second_time_changes_nothing(events in any_events()) {
        let mut scan = started_scan(Kind::Full);
        for (event, edit) in events {
            update(&mut scan, event.clone(), &edit);
            let once = scan.clone();
            prop_assert!(!update(&mut scan, event, &edit_of(7, 1000)));
            prop_assert_eq!(&scan, &once);
        }
    }

    #[test]
    fn undo_and_redo_stamp_what_they_bring_back(events in any_events(), back in 1..10_usize) {
        let mut scan = started_scan(Kind::Full);
        let mut history = History::default();
        for (event, edit) in events {
            history.apply(&mut scan, event, &edit);
        }
        for step in 0..2 * back {
            let before = scan.clone();
            let edit = edit_of(8, step);
            let moved = if step < back {
                history.undo(&mut scan, &edit)
            } else {
                history.redo(&mut scan, &edit)
            };
            prop_assert_eq!(moved, scan.revision > before.revision);
            check_stamps(&before, &scan, &edit)?;
        }
    }

    #[test]
    fn no_event_touches_an_answer_that_it_does_not_name(
        events in any_events(),
        rated in any_event().prop_filter("a rating", |event| matches!(event, Event::Rate(..))),
    ) {
        let mut scan = started_scan(Kind::Full);
        for (event, edit) in events {
            update(&mut scan, event, &edit);
        }
        let Event::Rate(statement, answer) = &rated else { unreachable!("it was filtered") };
        let mut expected = scan.content.own_ballot().expect("a person answers").ratings.clone();
        match answer {
            Some(answer) => expected.insert(statement.clone(), *answer),
            None => expected.remove(statement),
        };
        update(&mut scan, rated.clone(), &edit_of(1, 1));
        prop_assert_eq!(&scan.content.own_ballot().expect("a person answers").ratings, &expected);
    }
}

#[test]
fn at_most_two_hundred_steps_are_undone() {
    let mut scan = started_scan(Kind::Full);
    let mut history = History::default();
    for step in 0..250 {
        history.apply(
            &mut scan,
            Event::Rename(step.to_string()),
            &edit_of(1, step),
        );
        history.seal();
    }
    let mut undone = 0;
    while history.undo(&mut scan, &edit_of(1, 0)) {
        undone += 1;
    }
    assert_eq!((undone, scan.content.name.as_str()), (200, "49"));
}
