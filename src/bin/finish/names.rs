//! Names by content: `name.ext` becomes `name-<hash>.ext` wherever the page or the manifest names it.
//!
//! Invariant: a file that nothing names is an error, so that nothing is shipped for nobody; the files
//! of [`KEPT`] have one name in every build.

use super::Result;
use super::build::hash_of;
use std::fs;
use std::path::Path;

/// What names other files: it is renamed after them.
const MANIFEST: &str = "manifest.webmanifest";
/// What keeps its name: the page.
const KEPT: [&str; 1] = ["index.html"];
/// What stands before a name.
const BEFORE: [char; 3] = ['"', '\'', '/'];

/// Renames the files of the page's folder and of its content. Returns the page with the new names.
pub(super) fn by_content(staging: &Path, html: String) -> Result<String> {
    let manifest = fs::read_to_string(staging.join(MANIFEST))?;
    let mut texts = [html, manifest];
    for folder in ["", "content/"] {
        for name in files(&staging.join(folder))? {
            if name != MANIFEST {
                rename(staging, &format!("{folder}{name}"), &mut texts)?;
            }
        }
    }
    let [html, manifest] = texts;
    fs::write(staging.join(MANIFEST), manifest)?;
    let mut texts = [html];
    rename(staging, MANIFEST, &mut texts)?;
    let [html] = texts;
    Ok(html)
}

/// The names of a folder's files, longest first, so that no name is taken for a part of another.
fn files(folder: &Path) -> Result<Vec<String>> {
    let mut names: Vec<String> = fs::read_dir(folder)?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| !KEPT.contains(&name.as_str()) && folder.join(name).is_file())
        .collect();
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    Ok(names)
}

/// Renames one file, and what the texts call it.
fn rename(staging: &Path, old: &str, texts: &mut [String]) -> Result<()> {
    let (stem, extension) = old.rsplit_once('.').ok_or("a file without extension")?;
    let hash = hash_of(&fs::read(staging.join(old))?);
    let new = format!("{stem}-{}.{extension}", &hash[..16]);
    let mut is_named = false;
    for text in texts {
        for before in BEFORE {
            let quoted = format!("{before}{old}");
            is_named |= text.contains(&quoted);
            *text = text.replace(&quoted, &format!("{before}{new}"));
        }
    }
    if !is_named {
        return Err(format!("{old} is in the build, but the page does not name it").into());
    }
    Ok(fs::rename(staging.join(old), staging.join(&new))?)
}

/// Whether a name carries the hash of the file's content.
pub(super) fn has_hash(name: &str) -> bool {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let hash = stem.rsplit_once('-').map_or("", |(_, hash)| hash);
    hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_sixteen_hexadecimal_digits_before_the_extension() {
        assert!(has_hash("content/nl-0123456789abcdef.json"));
        assert!(!has_hash("icon-192.png"));
        assert!(!has_hash("index.html"));
    }
}
