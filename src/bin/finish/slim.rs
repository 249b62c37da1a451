//! Scripts without what only their readers need: comments on lines of their own, and indentation.
//!
//! Invariant: a script whose lines cannot be taken one by one (a text over several lines, a comment
//! that begins behind code) is left as it is; where the page promises its sum, the promise follows.

use super::Result;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use sha2::{Digest as _, Sha384};
use std::fs;
use std::path::Path;

/// Slims every script in a folder; `html` names their sums.
pub(super) fn scripts(folder: &Path, mut html: String) -> Result<String> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_none_or(|extension| extension != "js") {
            continue;
        }
        let full = fs::read_to_string(&path)?;
        let Some(slim) = script(&full) else {
            continue;
        };
        html = html.replace(&sum(&full), &sum(&slim));
        fs::write(&path, slim)?;
    }
    Ok(html)
}

fn sum(script: &str) -> String {
    BASE64.encode(Sha384::digest(script))
}

fn script(full: &str) -> Option<String> {
    let mut slim = String::new();
    let mut in_comment = false;
    for line in full.lines().map(str::trim) {
        if in_comment || line.starts_with("/*") {
            in_comment = !line.ends_with("*/");
            if line.find("*/").is_some_and(|end| end + 2 < line.len()) {
                return None;
            }
            continue;
        }
        let opens_text = line.matches('`').count() % 2 == 1;
        if opens_text || line.ends_with('\\') {
            return None;
        }
        if !line.is_empty() && !line.starts_with("//") {
            slim.push_str(line);
            slim.push('\n');
        }
    }
    Some(slim)
}

#[cfg(test)]
mod tests {
    use super::script;

    #[test]
    fn comments_and_indentation_go_and_every_line_of_code_stays() {
        let full = "// Says hello.\n\nfunction hello() {\n  /* two\n   * lines */\n  return 'a  b'; // stays\n}\n";
        let slim = "function hello() {\nreturn 'a  b'; // stays\n}\n";
        assert_eq!(script(full).as_deref(), Some(slim));
    }

    #[test]
    fn a_script_with_a_text_over_several_lines_stays_as_it_is() {
        assert_eq!(script("const text = `one\n  two`;\n"), None);
        assert_eq!(script("const text = 'one\\\n  two';\n"), None);
        assert_eq!(script("/* a\n */ code();\n"), None);
    }
}
