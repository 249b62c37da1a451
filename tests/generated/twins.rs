//! Two copies of one scan in which different things are wrong, merged.

use crate::common::events::edit_of;
use crate::common::instrument;
use crate::random::Random;
use crate::reading::{any_file, is_whole};
use crate::{cases, mutate};
use iscan::exchange::{Choice, Imported, choose, difference, import, merge};
use iscan::scan::Scan;
use serde_json::Value;

/// A copy that can be read, of a file in which a few things were changed below the frame.
fn any_copy(file: &Value, random: &mut Random) -> Option<Imported> {
    let mut file = file.clone();
    let data = file.get_mut("data")?;
    let times = random.below(4);
    *data = mutate::tree(data, times, random);
    import(file.to_string().as_bytes(), instrument()).ok()
}

#[test]
fn no_two_copies_make_half_a_scan() {
    cases("merge", 20_000, |random| {
        let file = &any_file(random).tree;
        let (one, two) = (any_copy(file, random), any_copy(file, random));
        if let (Some(one), Some(mut two)) = (one, two) {
            two.scan.id = one.scan.id.clone();
            two.scan.instrument.id = one.scan.instrument.id.clone();
            let mut one = one.scan;
            // At the end of its range a revision no longer rises.
            one.revision = one.revision.min(1 << 52);
            two.scan.revision = two.scan.revision.min(1 << 52);
            is_merged(&one, &two.scan, random);
        }
    });
}

fn is_merged(one: &Scan, two: &Scan, random: &mut Random) {
    let there = merge(one, two).expect("copies of one scan");
    let back = merge(two, one).expect("copies of one scan");
    assert_eq!(there.scan, back.scan);
    let places = |merged: &iscan::exchange::Merged| -> Vec<String> {
        merged.conflicts.iter().map(|it| it.path.clone()).collect()
    };
    assert_eq!(places(&there), places(&back));
    whole(&there.scan);
    let found = difference(&there.scan, Some(one));
    if there.done.before_purge.is_none() && there.done.ballots_withdrawn.is_empty() {
        let told = there.done.taken_from_theirs.len()
            + there.done.ballots_added.len()
            + there.conflicts.len();
        assert!(found == difference(one, Some(one)) || told > 0, "{found:?}");
    }
    let mut scan = there.scan;
    for conflict in &there.conflicts {
        let choice = random.of(&[Choice::Ours, Choice::Theirs]);
        let revision = scan.revision;
        let done = choose(&mut scan, conflict, choice, &edit_of(9, 0));
        assert_eq!(done, scan.revision > revision);
    }
    whole(&scan);
}

fn whole(scan: &Scan) {
    let imported = import(
        iscan::exchange::export_compact(scan, &scan.created, "").as_bytes(),
        instrument(),
    );
    let imported = imported.expect("what is merged can be read");
    assert_eq!(&imported.scan, scan);
    is_whole(&imported, 1 << 20);
}
