//! The order of the floors: an import never runs upwards, the core knows neither the shell nor a
//! browser, and every file says what it does, the tests too.
#![cfg(not(target_arch = "wasm32"))]

use std::path::{Path, PathBuf};

/// The floors, from the ground up. The last ones are the shell.
const FLOORS: [&[&str]; 12] = [
    &["instrument"],
    &["scan"],
    &["scoring"],
    &["report", "collection"],
    &["chart", "exchange"],
    &["keeping"],
    &["text"],
    &["document"],
    &["export"],
    &["view", "route"],
    &["browser"],
    &["app"],
];

/// The part of the library that is there on WebAssembly alone, and that all programs share.
const SHELL: [&str; 2] = ["browser", "app"];

/// The programs, as opposed to the library.
const PROGRAMS: [&str; 2] = ["main", "bin"];

/// What only the shell and the programs may name: the browser, and the ways to a clock or to
/// randomness.
const OUTSIDE: [&str; 9] = [
    "web_sys",
    "js_sys",
    "gloo",
    "leptos",
    "wasm_bindgen",
    "getrandom",
    "std::time",
    "std::fs",
    "std::env",
];

/// A source file: its path, the part of the house that it belongs to, and its code.
struct Source {
    path: PathBuf,
    part: String,
    text: String,
}

impl Source {
    /// Its lines of code, without comments.
    fn code(&self) -> String {
        let lines = self.text.lines();
        let code = lines.filter(|line| !line.trim_start().starts_with("//"));
        code.collect::<Vec<_>>().join("\n")
    }

    /// Whether it belongs to what is pure: the library below the shell.
    fn is_core(&self) -> bool {
        let part = self.part.as_str();
        !SHELL.contains(&part) && !PROGRAMS.contains(&part)
    }
}

fn sources() -> Vec<Source> {
    files_of("src")
}

/// The Rust files of a folder of the repository.
fn files_of(folder: &str) -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut found = Vec::new();
    collect(&root, &root, &mut found);
    assert!(
        found.len() > 10,
        "the sources are where they are looked for"
    );
    found
}

fn collect(root: &Path, folder: &Path, into: &mut Vec<Source>) {
    for entry in std::fs::read_dir(folder).expect("a readable folder") {
        let path = entry.expect("a readable entry").path();
        if path.is_dir() {
            collect(root, &path, into);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let inside = path.strip_prefix(root).expect("below the root");
            let first = inside.iter().next().expect("a name").to_string_lossy();
            let part = first.trim_end_matches(".rs").to_owned();
            let text = std::fs::read_to_string(&path).expect("readable text");
            into.push(Source { path, part, text });
        }
    }
}

fn floor_of(part: &str) -> Option<usize> {
    FLOORS.iter().position(|parts| parts.contains(&part))
}

/// The parts that a code names after `crate::` or `iscan::`, also several in braces.
fn named(code: &str) -> Vec<String> {
    named_after(&["crate::", "iscan::"], code)
}

/// The identifiers that a code names after one of these roots, also several in braces.
fn named_after(roots: &[&str], code: &str) -> Vec<String> {
    let mut found = Vec::new();
    for root in roots {
        for (at, _) in code.match_indices(root) {
            let before = code[..at].chars().next_back();
            if before.is_some_and(|char| char.is_alphanumeric() || char == '_') {
                continue;
            }
            let rest = &code[at + root.len()..];
            match rest.strip_prefix('{') {
                Some(list) => found.extend(heads(list)),
                None => found.push(head(rest)),
            }
        }
    }
    found
}

/// The identifier with which a text begins.
fn head(text: &str) -> String {
    let part = |char: &char| char.is_alphanumeric() || *char == '_';
    text.trim_start().chars().take_while(part).collect()
}

/// The identifiers with which the items of a list in braces begin.
fn heads(list: &str) -> Vec<String> {
    let mut found = vec![head(list)];
    let mut depth = 0;
    for (at, char) in list.char_indices() {
        match char {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => found.push(head(&list[at + 1..])),
            _ => {}
        }
    }
    found
}

#[test]
fn the_finder_sees_paths_and_lists() {
    let code =
        "use crate::{scan::{a, chart}, text};\n crate::view::x(); my_crate::app; iscan::route";
    assert_eq!(named(code), ["scan", "text", "view", "route"]);
}

#[test]
fn no_import_runs_upwards() {
    for source in sources() {
        let Some(floor) = floor_of(&source.part) else {
            continue;
        };
        for other in named(&source.code()) {
            let upwards = floor_of(&other).is_some_and(|other| other > floor);
            assert!(!upwards, "{} reaches up to {other}", source.path.display());
        }
    }
}

#[test]
fn the_core_never_reaches_the_shell_not_even_by_way_of_super() {
    for source in sources().iter().filter(|source| source.is_core()) {
        let named = named_after(&["crate::", "iscan::", "super::"], &source.code());
        let reached = named.iter().find(|part| SHELL.contains(&part.as_str()));
        assert_eq!(reached, None, "{}", source.path.display());
    }
}

#[test]
fn the_shell_is_there_on_web_assembly_alone() {
    let sources = sources();
    let library = sources.iter().find(|source| source.part == "lib");
    let code = library.expect("the library").code();
    let lines: Vec<&str> = code.lines().map(str::trim).collect();
    for part in SHELL {
        let module = format!("mod {part};");
        let at = lines.iter().position(|line| line.ends_with(&module));
        let guard = at.and_then(|at| lines.get(at.checked_sub(1)?));
        assert_eq!(guard, Some(&"#[cfg(target_arch = \"wasm32\")]"), "{part}");
    }
}

#[test]
fn the_core_names_no_browser_no_clock_and_no_files() {
    for source in sources().iter().filter(|source| source.is_core()) {
        let code = source.code();
        for word in OUTSIDE {
            assert!(
                !code.contains(word),
                "{} names {word}",
                source.path.display()
            );
        }
    }
}

#[test]
fn every_part_of_the_library_has_a_floor() {
    for source in sources() {
        let part = source.part.as_str();
        let placed = part == "lib" || PROGRAMS.contains(&part) || floor_of(part).is_some();
        assert!(placed, "{} stands on no floor", source.path.display());
    }
}

#[test]
fn every_file_says_what_it_does() {
    for source in sources().into_iter().chain(files_of("tests")) {
        let says = source.text.starts_with("//!");
        assert!(says, "{} begins without a header", source.path.display());
    }
}
