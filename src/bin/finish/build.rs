//! The build as a whole: its name, the exact list of its files, and the worker that keeps them.
//!
//! Invariant: two builds that differ in one byte, of any file or of the worker, have different names;
//! the list holds every file of the build and nothing that is made from it afterwards.

use super::Result;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

const WORKER: &str = include_str!("../../browser/static/worker.js");
/// Where the page says which build it is.
const NAME_IN_PAGE: &str = "finish:build-name";
/// Where the worker has the list.
const LIST_IN_WORKER: &str = "\"finish:build-list\"";

/// Writes the page with the name of the build in it, and the worker with the list of its files.
/// Returns the page.
pub(super) fn seal(staging: &Path, html: &str) -> Result<String> {
    let page = staging.join("index.html");
    fs::write(&page, html)?;
    let name = name_of(&list(staging)?);
    let html = replace_once(html, NAME_IN_PAGE, &name)?;
    fs::write(&page, &html)?;
    let build = json!({ "name": name, "files": list(staging)? });
    let worker = replace_once(WORKER, LIST_IN_WORKER, &build.to_string())?;
    fs::write(staging.join("worker.js"), worker)?;
    Ok(html)
}

/// The version, and what tells two builds of it apart.
fn name_of(files: &BTreeMap<String, String>) -> String {
    let all = format!("{WORKER}{}", Value::from_iter(files.clone()));
    let hash = hash_of(all.as_bytes());
    format!("{}+{}", env!("CARGO_PKG_VERSION"), &hash[..8])
}

/// Every file below a folder, by its name from there, with its SHA-256.
pub(super) fn list(root: &Path) -> Result<BTreeMap<String, String>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![String::new()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(root.join(&folder))? {
            let entry = entry?;
            let name = entry.file_name().into_string();
            let name = name.map_err(|name| format!("{} is not text", name.display()))?;
            let path = format!("{folder}{name}");
            if entry.file_type()?.is_dir() {
                folders.push(format!("{path}/"));
            } else {
                found.insert(path, hash_of(&fs::read(entry.path())?));
            }
        }
    }
    Ok(found)
}

/// The SHA-256 of some bytes, in hexadecimal.
pub(super) fn hash_of(bytes: &[u8]) -> String {
    let mut text = String::new();
    for byte in Sha256::digest(bytes) {
        write!(text, "{byte:02x}").expect("a string takes all");
    }
    text
}

/// Replaces a mark that must stand in a text exactly once.
pub(super) fn replace_once(text: &str, mark: &str, by: &str) -> Result<String> {
    match text.matches(mark).count() {
        1 => Ok(text.replacen(mark, by, 1)),
        times => Err(format!("“{mark}” stands {times} times where it should once").into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_other_byte_in_one_file_gives_another_name() {
        let list = |hash: &str| BTreeMap::from([("a.js".to_owned(), hash.to_owned())]);
        assert_eq!(name_of(&list("01")), name_of(&list("01")));
        assert_ne!(name_of(&list("01")), name_of(&list("02")));
    }

    #[test]
    fn a_mark_that_is_missing_or_doubled_stops_the_build() {
        assert!(replace_once("a", "b", "c").is_err());
        assert!(replace_once("bb", "b", "c").is_err());
        assert_eq!(replace_once("ab", "b", "c").ok().as_deref(), Some("ac"));
    }

    #[test]
    fn the_worker_has_one_place_for_its_list() {
        assert!(replace_once(WORKER, LIST_IN_WORKER, "{}").is_ok());
    }
}
