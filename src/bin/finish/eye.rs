//! The eye's script: as wasm-bindgen makes it, it waits for somebody to start it; a worker starts
//! itself.
//!
//! Invariant: the script is complete in itself, so that a worker can be made out of its bytes alone.

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

/// Lets the script start itself.
pub(super) fn complete(script: &Path) -> Result<()> {
    let code = fs::read_to_string(script)?;
    // No module: a page that is a file cannot make a worker out of one.
    if !code.contains("let wasm_bindgen") || code.contains("\nexport ") {
        return Err("the eye is made in another way than this knows".into());
    }
    Ok(fs::write(script, code + START)?)
}
