//! Killing a browser, as a power cut would.
//!
//! Invariant: only processes that use the profile folder of this very visit die, and those they
//! started; when [`browser`] returns, none of them runs any more.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

/// Kills every process of the browser that uses a profile, all at once (SIGKILL).
pub(crate) async fn browser(profile: &Path) {
    let doomed = family(profile);
    assert!(!doomed.is_empty(), "no browser uses {}", profile.display());
    let mut kill = Command::new("kill");
    kill.arg("-KILL").args(doomed.iter().map(u32::to_string));
    // One that was already going makes it complain; what counts is looked at below.
    kill.status().expect("the command `kill` is there");
    let start = Instant::now();
    while doomed.iter().any(|process| runs(*process)) {
        assert!(
            start.elapsed() < Duration::from_secs(20),
            "a killed browser still runs"
        );
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

/// Every process that names the profile in its command, and all that descend from them.
fn family(profile: &Path) -> BTreeSet<u32> {
    let all: Vec<u32> = fs::read_dir("/proc")
        .expect("a system with /proc")
        .filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok())
        .collect();
    let sign = format!("--user-data-dir={}", profile.display());
    let names_it = |process: &&u32| {
        let command = fs::read(format!("/proc/{process}/cmdline")).unwrap_or_default();
        let words = command.split(|byte| *byte == 0);
        words.map(String::from_utf8_lossy).any(|word| word == sign)
    };
    let mut family: BTreeSet<u32> = all.iter().filter(names_it).copied().collect();
    loop {
        let before = family.len();
        let child = |process: &&u32| parent(**process).is_some_and(|one| family.contains(&one));
        let children: Vec<u32> = all.iter().filter(child).copied().collect();
        family.extend(children);
        if family.len() == before {
            return family;
        }
    }
}

/// State and parent of a process: what follows its name in `/proc/…/stat`.
fn stat(process: u32) -> Option<(String, u32)> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    let (_, rest) = stat.rsplit_once(')')?;
    let mut words = rest.split_whitespace();
    let state = words.next()?.to_owned();
    Some((state, words.next()?.parse().ok()?))
}

fn parent(process: u32) -> Option<u32> {
    stat(process).map(|(_, parent)| parent)
}

/// Whether it does anything still; one whose parent has not looked is as good as gone.
fn runs(process: u32) -> bool {
    stat(process).is_some_and(|(state, _)| state != "Z" && state != "X")
}
