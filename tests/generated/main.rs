//! Generated inputs: mutated files, stored values, pairs of copies, addresses and codes; over 200,000
//! in each run of the tests, the same ones each time.
//!
//! Invariant: nothing panics, nothing is half done, and what comes out is bounded by what went in.
//! A case is its seed; one that ever failed stands in `tests/files/seeds.txt` and is run first, each
//! time. Longer runs, on the stable toolchain, in any number and from any other first seed:
//!
//! ```text
//! ISCAN_CASES=20 ISCAN_SEED=4242 cargo test --test generated
//! ```
//!
//! `ISCAN_CASES` multiplies the number of cases. `ISCAN_ONE='import 4242'` runs that case alone. How
//! long reading and merging take for larger and larger scans is measured, not asserted, by
//!
//! ```text
//! cargo test --test generated -- --ignored --nocapture
//! ```
#![cfg(not(target_arch = "wasm32"))]

#[path = "../common/mod.rs"]
mod common;
mod growth;
mod mutate;
mod packets;
mod random;
mod reading;
mod twins;

use random::Random;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

/// Cases that failed once: a target and a seed per line.
const SEEDS: &str = include_str!("../files/seeds.txt");

/// Runs the kept cases of a target, and then so many new ones.
fn cases(target: &str, count: u64, case: fn(&mut Random)) {
    if let Ok(one) = std::env::var("ISCAN_ONE") {
        for seed in kept(&one, target) {
            run(target, seed, case);
        }
        return;
    }
    for seed in kept(SEEDS, target) {
        run(target, seed, case);
    }
    let times = number("ISCAN_CASES").unwrap_or(1);
    let first = number("ISCAN_SEED").unwrap_or(1);
    let mut seeds = Random::new(first);
    for _ in 0..count * times {
        run(target, seeds.next(), case);
    }
}

/// The seeds of a target in a list.
fn kept(list: &str, target: &str) -> Vec<u64> {
    let lines = list.lines().filter(|line| !line.starts_with('#'));
    let of_target = lines.filter_map(|line| line.trim().strip_prefix(target)?.strip_prefix(' '));
    let seeds = of_target.map(|seed| seed.trim().parse().expect("a seed is a number"));
    seeds.collect()
}

fn number(name: &str) -> Option<u64> {
    let text = std::env::var(name).ok()?;
    Some(text.parse().expect("a whole number"))
}

fn run(target: &str, seed: u64, case: fn(&mut Random)) {
    let done = catch_unwind(AssertUnwindSafe(|| case(&mut Random::new(seed))));
    if let Err(panic) = done {
        let line = format!("{target} {seed}");
        eprintln!("Add this line to tests/files/seeds.txt: {line}");
        resume_unwind(panic);
    }
}

#[test]
fn the_kept_seeds_all_name_a_target() {
    let targets = [
        "import",
        "envelope",
        "merge",
        "route",
        "packet",
        "packet-file",
    ];
    let lines = SEEDS.lines().filter(|line| !line.starts_with('#'));
    for line in lines {
        let known = targets.iter().any(|it| !kept(line, it).is_empty());
        assert!(known, "{line}");
    }
}
