//! What is read: files, stored values, addresses.

use crate::cases;
use crate::common::files::SAMPLE;
use crate::common::instrument;
use crate::mutate;
use crate::random::Random;
use iscan::exchange::{Imported, Problem, export, export_compact, file_name, import, open, seal};
use iscan::route::Route;
use iscan::scan::{CivilDate, Scan};
use serde_json::Value;
use std::sync::LazyLock;

/// A file, and the same as a tree.
pub(crate) struct File {
    text: &'static str,
    pub(crate) tree: Value,
}

/// Small files first: they are mutated most.
pub(crate) static FILES: LazyLock<Vec<File>> = LazyLock::new(|| {
    let texts = [
        include_str!("../files/small.json"),
        SAMPLE,
        include_str!("../files/quadrant-1.json"),
        include_str!("../files/quadrant-2.json"),
        include_str!("../../src/instrument/content/example.json"),
    ];
    let files = texts.map(|text| File {
        text,
        tree: serde_json::from_str(text).expect("a valid file"),
    });
    files.into()
});

/// One of the files; a large one seldom.
pub(crate) fn any_file(random: &mut Random) -> &'static File {
    let place = match random.below(100) {
        0..=89 => 0,
        90..=97 => 1,
        _ => 2 + random.below(3),
    };
    &FILES[place]
}

/// The bytes of a file in which something is wrong.
fn any_bytes(random: &mut Random) -> Vec<u8> {
    let file = any_file(random);
    match random.below(4) {
        0 => mutate::text(file.text, 1 + random.below(4), random),
        1 => {
            let times = 1 + random.below(3);
            let text = mutate::tree(&file.tree, times, random).to_string();
            mutate::text(&text, random.below(3), random)
        }
        _ => {
            let times = 1 + random.below(6);
            mutate::tree(&file.tree, times, random).to_string().into()
        }
    }
}

#[test]
fn no_file_is_read_by_half() {
    cases("import", 100_000, |random| {
        let bytes = any_bytes(random);
        // Refused, it leaves nothing behind: there is no scan to be had from an error.
        if let Ok(imported) = import(&bytes, instrument()) {
            is_whole(&imported, bytes.len());
        }
    });
}

/// What was read is valid, no larger than what it was read from allows, and written and read again
/// the same, with nothing new wrong.
pub(crate) fn is_whole(imported: &Imported, bytes: usize) {
    let Imported { scan, problems, .. } = imported;
    assert!(scan.content.settings.is_valid());
    holds_together(scan);
    let compact = export_compact(scan, &scan.created, "");
    assert!(
        compact.len() <= 3 * bytes + 4096,
        "{} of {bytes}",
        compact.len()
    );
    let listed: usize = problems.iter().map(|problem| problem.path.len()).sum();
    assert!(listed <= 40 * bytes + 4096, "{listed} of {bytes}");
    let written = export(scan, &scan.created, "");
    let again = import(written.as_bytes(), instrument()).expect("what is written can be read");
    assert_eq!(&again.scan, scan);
    let new: Vec<&Problem> = again
        .problems
        .iter()
        .filter(|it| !problems.contains(it))
        .collect();
    assert!(new.is_empty(), "{new:?}");
    assert_eq!(export(&again.scan, &scan.created, ""), written);
    let day = CivilDate::parse("2026-11-23").expect("a day");
    assert!(file_name(scan, day).len() < 100);
}

/// The person at this screen has a ballot, each ballot a participant, each stamp its version.
fn holds_together(scan: &Scan) {
    let content = &scan.content;
    if let Some(own) = &content.own {
        let ballot = content.ballots.get(&own.ballot).expect("a ballot");
        assert_eq!(ballot.participant, own.participant);
    }
    for ballot in content.ballots.values() {
        assert!(content.participants.contains_key(&ballot.participant));
    }
    for stamp in scan.stamps.values() {
        assert!(scan.versions.get(&stamp.replica) >= Some(&stamp.counter));
    }
}

#[test]
fn no_stored_value_is_taken_for_another() {
    static STORED: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
        let small = FILES[..2].iter().map(|file| file.tree.to_string());
        let pairs = small.map(|json| (seal(42, &json), json));
        pairs.collect()
    });
    cases("envelope", 60_000, |random| {
        let (sealed, json) = &STORED[usize::from(random.once_in(20))];
        let times = 1 + random.below(3);
        let bytes = mutate::text(sealed, times, random);
        let Ok(text) = String::from_utf8(bytes) else {
            return;
        };
        if let Ok((revision, found)) = open(&text) {
            assert_eq!(found, json);
            assert_eq!(open(&seal(revision, found)), Ok((revision, found)));
        }
    });
}

#[test]
fn every_address_is_a_screen_or_none() {
    const ADDRESSES: [&str; 12] = [
        "#/",
        "#/scan/voorbeeld/intake",
        "#/scan/5can5can5can5can/stellingen/i-data",
        "#/scan/5can5can5can5can/resultaat/o-people",
        "#/scan/5can5can5can5can/stellingen",
        "#/scan/voorbeeld/resultaat",
        "#/deelnemen/D103B40K5EXAMP0E",
        "#/antwoord/A105N0123456789ABCDEF.T10JR0123456789",
        "#/scan/0123456789abcdef/rapport",
        "#/privacy",
        "#/instellingen",
        "#/niet-gevonden",
    ];
    cases("route", 60_000, |random| {
        let address = random.of(&ADDRESSES);
        let times = random.below(5);
        let bytes = mutate::text(address, times, random);
        let text = String::from_utf8_lossy(&bytes);
        let route = Route::parse(&text);
        let written = route.to_string();
        assert!(written.len() <= text.len() + 20);
        assert_eq!(Route::parse(&written), route);
    });
}
