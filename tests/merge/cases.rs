//! What people meet who worked on two devices.

use crate::common::events::edit_of;
use crate::{after, agree, base_ballot, merged, own, paths, rate, remark, started, statement};
use iscan::exchange::{Choice, Relation, Side, choose, relation};
use iscan::instrument::{Answer, AreaId, Placement, Rating};
use iscan::scan::{Event, Ramp, Settings};
use serde_json::json;

#[test]
fn what_two_people_answered_on_two_devices_comes_together() {
    let base = after(&started(), 1, vec![rate("i-data-1", 1)]);
    let ours = after(&base, 1, vec![rate("i-data-2", 2), remark("i-data-2", "a")]);
    let area = AreaId::from("i-data");
    let place = Event::Place(area.clone(), Some(Placement::DontKnow));
    let theirs = after(&base, 2, vec![rate("i-data-3", 3), place]);
    let both = merged(&ours, &theirs);
    assert_eq!(both.conflicts, []);
    let ballot = own(&both.scan);
    assert_eq!(ballot.ratings.len(), 3);
    assert_eq!(ballot.comments.len(), 1);
    assert_eq!(ballot.placements[&area], Placement::DontKnow);
    let path = |rest: &str| format!("ballots/{}/{rest}", base_ballot(&base));
    let taken = [path("placements/i-data"), path("ratings/i-data-3")];
    assert_eq!(both.done.taken_from_theirs, taken);
    let kept = [path("comments/i-data-2"), path("ratings/i-data-2")];
    assert_eq!(both.done.kept_ours, kept);
    assert!(both.scan.revision > ours.revision.max(theirs.revision));
    assert_eq!(relation(&both.scan, Some(&ours)), Relation::Newer);
    assert_eq!(relation(&both.scan, Some(&theirs)), Relation::Newer);
}

#[test]
fn two_answers_to_one_statement_are_listed_with_their_authors_and_one_is_chosen() {
    let base = after(&started(), 1, vec![rate("i-data-1", 1)]);
    let ours = after(&base, 1, vec![rate("i-data-1", 2)]);
    let theirs = after(&base, 2, vec![rate("i-data-1", 4)]);
    let mut both = merged(&ours, &theirs);
    let [conflict] = both.conflicts.as_slice() else {
        panic!("one conflict, not {:?}", both.conflicts);
    };
    assert_eq!(conflict.ours.value, Some(json!(2)));
    assert_eq!(conflict.theirs.value, Some(json!(4)));
    let author = |side: &Side| side.by.clone().map(|stamp| stamp.replica);
    assert_eq!(author(&conflict.ours), Some(edit_of(1, 0).replica));
    assert_eq!(author(&conflict.theirs), Some(edit_of(2, 0).replica));
    for (choice, rating) in [(Choice::Ours, 2), (Choice::Theirs, 4)] {
        let before = both.scan.revision;
        assert!(choose(&mut both.scan, conflict, choice, &edit_of(1, 9)));
        assert!(both.scan.revision > before);
        let rated = own(&both.scan).ratings[&statement("i-data-1")];
        assert_eq!(Some(rated), Rating::new(rating).map(Answer::Rated));
        for side in [&ours, &theirs, &merged(&theirs, &ours).scan] {
            let again = merged(side, &both.scan);
            assert_eq!(again.conflicts, [], "a choice overrules both sides");
            assert_eq!(again.scan.content, both.scan.content);
        }
    }
}

#[test]
fn the_same_answer_on_both_devices_is_no_conflict() {
    let base = started();
    let ours = after(&base, 1, vec![rate("i-data-1", 2)]);
    let theirs = after(&base, 2, vec![rate("i-data-1", 2)]);
    let both = merged(&ours, &theirs);
    assert_eq!(both.conflicts, []);
    assert_eq!(both.scan.content, ours.content);
}

#[test]
fn what_one_side_took_away_and_the_other_left_alone_is_away() {
    let base = after(&started(), 1, vec![rate("i-data-1", 1), agree(2, "reason")]);
    let take = Event::Agree(AreaId::from("i-data"), None);
    let ours = after(
        &base,
        1,
        vec![take, Event::Rate(statement("i-data-1"), None)],
    );
    let theirs = after(&base, 2, vec![rate("i-data-2", 3)]);
    let both = merged(&ours, &theirs);
    assert_eq!(both.conflicts, []);
    assert_eq!(both.scan.content.agreed.len(), 0);
    let rated: Vec<_> = own(&both.scan).ratings.keys().collect();
    assert_eq!(rated, [&statement("i-data-2")]);
}

#[test]
fn taking_away_against_changing_is_listed_and_meanwhile_it_stays() {
    let base = after(&started(), 1, vec![agree(2, "reason")]);
    let take = Event::Agree(AreaId::from("i-data"), None);
    let ours = after(&base, 1, vec![take]);
    let theirs = after(&base, 2, vec![agree(2, "better reason")]);
    let mut both = merged(&ours, &theirs);
    assert_eq!(paths(&both.conflicts), ["agreed/i-data"]);
    assert_eq!(both.conflicts[0].ours.value, None);
    assert_eq!(both.conflicts[0].holds, Choice::Theirs);
    assert_eq!(both.scan.content.agreed, theirs.content.agreed);
    let edit = edit_of(1, 9);
    assert!(choose(
        &mut both.scan,
        &both.conflicts[0],
        Choice::Ours,
        &edit
    ));
    assert_eq!(both.scan.content.agreed.len(), 0);
    let again = merged(&both.scan, &theirs);
    assert_eq!(
        (again.conflicts.len(), again.scan.content.agreed.len()),
        (0, 0)
    );
}

#[test]
fn the_phase_of_one_and_the_reason_of_the_other_come_together() {
    let base = after(&started(), 1, vec![agree(2, "reason")]);
    let ours = after(&base, 1, vec![agree(3, "reason")]);
    let theirs = after(&base, 2, vec![agree(2, "better reason")]);
    let both = merged(&ours, &theirs);
    assert_eq!(both.conflicts, []);
    let agreed = &both.scan.content.agreed[&AreaId::from("i-data")];
    assert_eq!(
        (agreed.phase.number(), agreed.reason.as_str()),
        (3, "better reason")
    );
}

#[test]
fn a_remark_is_never_released_with_a_text_that_was_not_there() {
    let base = after(&started(), 1, vec![remark("i-data-1", "harmless")]);
    let ours = after(&base, 1, vec![remark("i-data-1", "about a colleague")]);
    let release = Event::Release(statement("i-data-1"), true);
    let theirs = after(&base, 2, vec![release]);
    let both = merged(&ours, &theirs);
    assert_eq!(both.conflicts.len(), 1);
    let held = &own(&both.scan).comments[&statement("i-data-1")];
    assert!(held.private || held.text == "harmless");
}

#[test]
fn readings_that_fit_on_each_side_fit_in_the_result() {
    let set = |change: fn(&mut Settings)| {
        let mut settings = Settings::default();
        change(&mut settings);
        Event::Settings(settings)
    };
    let lower: fn(&mut Settings) = |it| {
        it.strict = Ramp::new(46, 71).expect("lo lies below hi");
    };
    let higher: fn(&mut Settings) = |it| {
        it.normal = Ramp::new(54, 79).expect("lo lies below hi");
    };
    let ours = after(&started(), 1, vec![set(lower)]);
    let theirs = after(&started(), 2, vec![set(higher), set(|it| it.cut = 300)]);
    let mut both = merged(&ours, &after(&theirs, 2, vec![set(higher)]));
    assert_eq!(paths(&both.conflicts), ["settings/mild"]);
    assert!(both.scan.content.settings.is_valid());
    for choice in [Choice::Ours, Choice::Theirs] {
        let conflict = both.conflicts[0].clone();
        assert!(choose(&mut both.scan, &conflict, choice, &edit_of(1, 9)));
        let strict = both.scan.content.settings.strict;
        assert_eq!(strict.lo() == 46, choice == Choice::Ours);
        assert_eq!(merged(&theirs, &both.scan).conflicts, []);
    }
}
