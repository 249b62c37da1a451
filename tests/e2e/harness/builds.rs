//! Other builds of the app, made from the one that is tested.
//!
//! Invariant: another build is whole in itself: it has its own name, its late files have names of
//! their own, and its worker's list agrees with every byte. What its programs do is the same.

use serde_json::Value;
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// The name of the other build.
pub(crate) const NEWER: &str = "9.9.9+00c0ffee";
/// What stands before the list of files in the worker.
const LIST: &str = "const BUILD = ";

/// Copies the build that is tested into a folder.
pub(crate) fn copy(into: &Path) {
    copy_folder(&super::server::dist(), into);
}

fn copy_folder(from: &Path, into: &Path) {
    fs::create_dir_all(into).expect("room for a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let target = into.join(entry.file_name());
        if entry.path().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("room for a file");
        }
    }
}

/// The list in a build's worker.
fn list(worker: &str) -> (&str, Value) {
    let (_, rest) = worker.split_once(LIST).expect("the worker has a list");
    let (list, _) = rest.split_once(";\n").expect("the list ends");
    (list, serde_json::from_str(list).expect("the list is JSON"))
}

/// Every file of the build that is tested.
pub(crate) fn files() -> Vec<String> {
    let worker = fs::read_to_string(super::server::dist().join("worker.js"));
    let worker = worker.expect("the build has a worker");
    let (_, build) = list(&worker);
    let files = build["files"].as_object().expect("the files");
    files.keys().cloned().collect()
}

/// Makes a newer build in a folder: other names for all but the first program's two files, whose
/// names are part of a script in the page, and with them another page and another list.
pub(crate) fn newer(into: &Path) {
    copy(into);
    let read = |name: &str| fs::read_to_string(into.join(name)).expect("a text of the build");
    let worker = read("worker.js");
    let (old_list, mut build) = list(&worker);
    let mut page = read("index.html");
    let old_name = build["name"].as_str().expect("a name").to_owned();
    page = page.replace(&old_name, NEWER);
    let names: Vec<String> = files().into_iter().filter(|name| is_late(name)).collect();
    let manifest = names.iter().find(|name| name.ends_with(".webmanifest"));
    let manifest = manifest.expect("the build has a manifest");
    let mut icons = read(manifest);
    for old in &names {
        let new = renamed(old);
        page = page.replace(old, &new);
        icons = icons.replace(old, &new);
        fs::rename(into.join(old), into.join(new)).expect("a file can be renamed");
    }
    fs::write(into.join(renamed(manifest)), icons).expect("room for a file");
    fs::write(into.join("index.html"), page).expect("room for a file");
    let mut listed = serde_json::Map::new();
    for name in files() {
        let name = if is_late(&name) { renamed(&name) } else { name };
        let hash = hash_of(&fs::read(into.join(&name)).expect("a file of the build"));
        listed.insert(name, hash.into());
    }
    build["name"] = NEWER.into();
    build["files"] = listed.into();
    let worker = worker.replace(old_list, &build.to_string());
    fs::write(into.join("worker.js"), worker).expect("room for a file");
}

/// Whether a name has a hash, and is not one of the first program's two.
fn is_late(name: &str) -> bool {
    name.contains('-') && !name.starts_with("iscan")
}

/// The name with another hash.
fn renamed(name: &str) -> String {
    let (stem, extension) = name.rsplit_once('.').expect("an extension");
    format!("{}beef.{extension}", &stem[..stem.len() - 4])
}

fn hash_of(bytes: &[u8]) -> String {
    let mut text = String::new();
    for byte in Sha256::digest(bytes) {
        write!(text, "{byte:02x}").expect("a string takes all");
    }
    text
}
