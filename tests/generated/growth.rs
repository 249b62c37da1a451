//! How long reading, writing and merging take for larger and larger scans: a table to look at.
//!
//! Invariant: measured, not asserted: a busy machine must fail no test.

use crate::common::files::sample;
use crate::common::instrument;
use iscan::exchange::{export_compact, import, merge};
use iscan::scan::{BallotId, ParticipantId, Scan};
use std::fmt::Write as _;
use std::time::{Duration, Instant};

/// The sample with so many more ballots of so many more participants.
fn crowd(people: u64) -> Scan {
    let mut scan = sample().scan;
    let ballot = scan.content.own_ballot().expect("a person").clone();
    for person in 0..people {
        let id = ParticipantId::from_random(person.to_be_bytes());
        scan.content.participants.entry(id.clone()).or_default();
        let mut ballot = ballot.clone();
        ballot.participant = id;
        let id = BallotId::from_random(person.to_be_bytes());
        scan.content.ballots.insert(id, ballot);
    }
    scan
}

/// The shortest of five times.
fn time(mut work: impl FnMut()) -> Duration {
    let times = (0..5).map(|_| {
        let start = Instant::now();
        work();
        start.elapsed()
    });
    times.min().unwrap_or_default()
}

#[test]
#[ignore = "a measurement, not a test"]
#[allow(clippy::print_stdout, reason = "it is there to be read")]
fn time_grows_with_size_and_no_faster() {
    let mut table =
        String::from("     bytes   import ms  ns/byte   export ms  ns/byte    merge ms  ns/byte\n");
    for people in [30, 100, 300, 1000, 3000] {
        let scan = crowd(people);
        let mut other = scan.clone();
        other.content.name.push('!');
        let text = export_compact(&scan, &scan.created, "");
        let bytes = text.len();
        let times = [
            time(|| drop(import(text.as_bytes(), instrument()))),
            time(|| drop(export_compact(&scan, &scan.created, ""))),
            time(|| drop(merge(&scan, &other))),
        ];
        write!(table, "{bytes:>10}").expect("text can be written");
        for time in times {
            let (ms, per_byte) = (
                time.as_secs_f64() * 1e3,
                time.as_secs_f64() * 1e9 / bytes as f64,
            );
            write!(table, "{ms:>12.1}{per_byte:>9.1}").expect("text can be written");
        }
        table.push('\n');
    }
    println!("{table}");
}
