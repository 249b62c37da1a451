//! What a fault did to the work: how often it happened, how many acknowledged answers there were, and
//! how many of them were missing afterwards.
//!
//! Invariant: a test that fails leaves its row too, and the row says that it failed. `scripts/test`
//! prints the rows.

use std::fs;
use std::path::{Path, PathBuf};

/// The row of one fault.
pub(crate) struct Tally {
    fault: &'static str,
    times: usize,
    acknowledged: usize,
    missing: usize,
}

impl Tally {
    /// Begins a row.
    pub(crate) fn of(fault: &'static str) -> Self {
        Self {
            fault,
            times: 0,
            acknowledged: 0,
            missing: 0,
        }
    }

    /// The fault happened this many times more; afterwards these answers were looked for, and so many
    /// of them were not there.
    pub(crate) fn add(&mut self, times: usize, acknowledged: usize, missing: usize) {
        self.times += times;
        self.acknowledged += acknowledged;
        self.missing += missing;
    }
}

/// The folder of the rows: `ISCAN_FAULTS`, else `target/faults`.
fn folder() -> PathBuf {
    std::env::var_os("ISCAN_FAULTS").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("target/faults"),
        PathBuf::from,
    )
}

impl Drop for Tally {
    fn drop(&mut self) {
        let Self {
            fault,
            times,
            acknowledged,
            missing,
        } = self;
        let failed = if std::thread::panicking() {
            " (the test FAILED)"
        } else {
            ""
        };
        let row = format!("{fault}{failed}|{times}|{acknowledged}|{missing}\n");
        let name = fault.replace(|sign: char| !sign.is_ascii_alphanumeric(), "-");
        // Where the table cannot be written, the test itself still says what happened.
        fs::create_dir_all(folder()).ok();
        fs::write(folder().join(name), row).ok();
    }
}
