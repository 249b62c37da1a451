//! The scripts of the programs that run in workers: as wasm-bindgen makes one, it waits for somebody to
//! start it; a worker starts itself.
//!
//! Invariant: a script is complete in itself, so that a worker can be made out of its bytes alone.

use super::Result;
use std::fs;
use std::path::Path;

/// The first message brings the program; a program that does not start ends the worker.
const START: &str = r#"
addEventListener(
  "message",
  (event) => {
    wasm_bindgen({ module_or_path: event.data }).catch((cause) => setTimeout(() => reportError(cause)));
  },
  { once: true },
);
"#;

/// The programs that run in workers.
const HELPERS: [&str; 2] = ["eye.js", "export.js"];

/// Lets the scripts start themselves.
pub(super) fn complete(staging: &Path) -> Result<()> {
    for script in HELPERS {
        start_itself(&staging.join(script))?;
    }
    Ok(())
}

fn start_itself(script: &Path) -> Result<()> {
    let code = fs::read_to_string(script)?;
    // No module: a page that is a file cannot make a worker out of one.
    if !code.contains("let wasm_bindgen") || code.contains("\nexport ") {
        return Err("a program for a worker is made in another way than this knows".into());
    }
    Ok(fs::write(script, code + START)?)
}
