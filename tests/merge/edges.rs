//! What is rarer: other people's ballots, a purge, files edited by hand, a device that went back in
//! time.

use crate::common::events::edit_of;
use crate::common::files::sample;
use crate::{
    add_ballot, after, agree, base_ballot, merged, own, paths, rate, remark, started, statement,
};
use iscan::exchange::{Choice, Difference, MergeError, choose, difference, merge};
use iscan::scan::{BallotId, Event, History, Own, ParticipantId, Scan, ScanId};
use serde_json::json;

#[test]
fn ballots_unite_by_their_id() {
    let base = started();
    let (mut ours, mut theirs) = (base.clone(), base);
    let (first, second) = (add_ballot(&mut ours, 10), add_ballot(&mut theirs, 11));
    let both = merged(&ours, &theirs);
    assert_eq!(both.conflicts, []);
    assert_eq!(both.done.ballots_added, [second]);
    assert_eq!(both.done.ballots_only_ours, [first]);
    assert_eq!(both.scan.content.ballots.len(), 3);
    assert_eq!(both.scan.content.participants.len(), 3);
}

#[test]
fn a_ballot_from_before_a_purge_is_dropped_and_named() {
    let base = started();
    let mut theirs = after(&base, 2, vec![rate("i-data-1", 1), agree(4, "")]);
    let mut ours = base;
    ours.epoch = 1;
    let kept = add_ballot(&mut ours, 10);
    let (lost, changed) = (add_ballot(&mut theirs, 11), base_ballot(&ours).clone());
    for (one, other, older) in [
        (&ours, &theirs, Choice::Theirs),
        (&theirs, &ours, Choice::Ours),
    ] {
        let both = merged(one, other);
        assert_eq!(both.conflicts, []);
        let mut dropped = both.done.dropped_by_purge.clone();
        dropped.sort();
        let mut expected = vec![lost.clone(), changed.clone()];
        expected.sort();
        assert_eq!(dropped, expected);
        assert_eq!(both.done.before_purge, Some(older));
        assert_eq!(both.scan.epoch, 1);
        assert_eq!(both.scan.content.ballots, ours.content.ballots);
        assert!(both.scan.content.ballots.contains_key(&kept));
        assert_eq!(both.scan.content.participants, ours.content.participants);
        assert_eq!(both.scan.content.agreed, theirs.content.agreed);
    }
}

#[test]
fn two_persons_who_each_began_on_their_own_screen_both_keep_their_ballot() {
    let mut base = started();
    base.content.own = None;
    base.content.ballots.clear();
    base.content.participants.clear();
    let join = |number: u8| {
        Event::Join(Own {
            participant: ParticipantId::from_random([number; 8]),
            ballot: BallotId::from_random([number; 8]),
        })
    };
    let ours = after(&base, 1, vec![join(10), rate("i-data-1", 1)]);
    let theirs = after(&base, 2, vec![join(11), rate("i-data-1", 2)]);
    let mut both = merged(&ours, &theirs);
    assert_eq!(paths(&both.conflicts), ["own"]);
    assert_eq!(both.scan.content.ballots.len(), 2);
    let conflict = both.conflicts[0].clone();
    assert!(choose(
        &mut both.scan,
        &conflict,
        Choice::Ours,
        &edit_of(1, 9)
    ));
    assert_eq!(both.scan.content.own, ours.content.own);
    assert_eq!(both.scan.content.ballots.len(), 2);
    let again = merged(&theirs, &both.scan);
    assert_eq!(again.conflicts, []);
    assert_eq!(again.scan.content, both.scan.content);
}

#[test]
fn a_person_who_began_and_undid_it_does_not_come_back() {
    let mut base = started();
    base.content.own = None;
    base.content.ballots.clear();
    base.content.participants.clear();
    let join = Event::Join(Own {
        participant: ParticipantId::from_random([10; 8]),
        ballot: BallotId::from_random([10; 8]),
    });
    let (mut ours, mut history) = (base, History::default());
    history.apply(&mut ours, join, &edit_of(1, 1));
    let theirs = after(&ours, 2, vec![Event::Rename("b".into())]);
    history.undo(&mut ours, &edit_of(1, 2));
    let both = merged(&ours, &theirs);
    assert_eq!(both.conflicts, []);
    assert_eq!(both.done.ballots_withdrawn.len(), 1);
    let content = &both.scan.content;
    assert_eq!((content.ballots.len(), content.participants.len()), (0, 0));
    assert_eq!((content.own.clone(), content.name.as_str()), (None, "b"));
    let rated = after(&theirs, 2, vec![rate("i-data-1", 1)]);
    let both = merged(&ours, &rated);
    assert_eq!(both.conflicts.len(), 1, "the rating would be lost");
    assert_eq!(both.scan.content.ballots.len(), 1);
}

#[test]
fn a_file_that_was_edited_by_hand_is_compared_leaf_by_leaf() {
    let scan = sample().scan;
    let mut edited = scan.clone();
    edited.content.name = "By hand".into();
    let ballot = base_ballot(&scan).clone();
    let answers = edited.content.ballots.get_mut(&ballot).expect("a ballot");
    answers.ratings.remove(&statement("i-data-1"));
    answers.comments.clear();
    edited.versions.clear();
    edited.stamps.clear();
    for (one, other) in [(&scan, &edited), (&edited, &scan)] {
        let both = merged(one, other);
        // The name has a stamp that the file without a version vector has not seen.
        let found = paths(&both.conflicts);
        assert_eq!(found.len(), 3, "{found:?}");
        assert_eq!(both.scan.content, scan.content);
        let said = [&both.done.kept_ours, &both.done.taken_from_theirs];
        assert!(said.iter().any(|list| list.contains(&"name".to_owned())));
    }
}

#[test]
fn what_a_later_version_added_rides_along() {
    let mut ours = sample().scan;
    let mut theirs = ours.clone();
    let put = |scan: &mut Scan, key: &str, value| {
        scan.extra.insert(key.into(), value);
    };
    put(&mut ours, "x-ours", json!({ "a": 1 }));
    put(&mut theirs, "x-theirs", json!([1]));
    put(&mut theirs, "later", json!("changed"));
    let mut both = merged(&ours, &theirs);
    assert_eq!(paths(&both.conflicts), ["/later"]);
    assert_eq!(both.scan.extra["x-ours"], json!({ "a": 1 }));
    assert_eq!(both.scan.extra["x-theirs"], json!([1]));
    let conflict = both.conflicts[0].clone();
    for (choice, value) in [(Choice::Theirs, "changed"), (Choice::Ours, "kept")] {
        assert!(choose(&mut both.scan, &conflict, choice, &edit_of(1, 9)));
        assert_eq!(both.scan.extra["later"], json!(value));
    }
    assert_eq!(merged(&theirs, &both.scan).conflicts, []);
}

#[test]
fn scans_that_are_no_copies_of_each_other_are_not_merged() {
    let scan = started();
    let mut other = scan.clone();
    other.id = ScanId::from_random([7; 10]);
    assert_eq!(merge(&scan, &other), Err(MergeError::OtherScan));
    let mut other = scan.clone();
    other.instrument.id = "another".into();
    let error = MergeError::OtherInstrument {
        ours: scan.instrument.id.clone(),
        theirs: "another".into(),
    };
    assert_eq!(merge(&scan, &other), Err(error));
}

#[test]
fn a_device_that_forgot_its_last_changes_and_made_others_loses_neither() {
    let base = after(&started(), 1, vec![rate("i-data-1", 1)]);
    // The same device, the same counter: its storage went back in time after a file was saved.
    let file = after(&base, 1, vec![rate("i-data-2", 2)]);
    let here = after(&base, 1, vec![rate("i-data-3", 3)]);
    assert_eq!(file.versions, here.versions);
    let both = merged(&here, &file);
    assert_eq!(own(&both.scan).ratings.len(), 3);
    assert_eq!(both.conflicts.len(), 2);
}

#[test]
fn a_dry_run_counts_what_is_equal_changed_and_missing() {
    let here = after(
        &started(),
        1,
        vec![
            rate("i-data-1", 1),
            rate("i-data-2", 2),
            rate("i-data-3", 3),
            remark("i-data-1", "a"),
        ],
    );
    let clear = Event::Rate(statement("i-data-3"), None);
    let incoming = after(
        &here,
        2,
        vec![
            rate("i-data-2", 4),
            clear,
            rate("i-data-4", 0),
            Event::Rename("b".into()),
            remark("i-data-1", "b"),
        ],
    );
    let expected = Difference {
        equal: 1,
        changed: 2,
        missing_there: 1,
        only_in_incoming: 2,
    };
    assert_eq!(difference(&incoming, Some(&here)), expected);
    let new = difference(&incoming, None);
    assert_eq!((new.only_in_incoming, new.equal), (5, 0));
    let same = difference(&here, Some(&here));
    assert_eq!((same.equal, same.changed, same.missing_there), (4, 0, 0));
}
