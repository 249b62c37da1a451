//! Two style sheets of many: the one that the first answer needs, and the one of all later screens.
//!
//! Invariant: the rules and their order stay as they were; only what readers of the source need goes
//! (comments on lines of their own, indentation, line ends). A sheet whose lines cannot be taken one
//! by one stops the build.

use super::Result;
use super::page::{self, Tag};
use std::fs;
use std::path::Path;

/// What a link of a later sheet has.
const LATE: &str = "data-style";

/// Joins the sheets of the page. Returns the page with one link for each of the two.
pub(super) fn join(folder: &Path, html: &str) -> Result<String> {
    let (mut first, mut late) = (String::new(), String::new());
    let mut page = String::new();
    for (before, tag) in page::pieces(html) {
        page.push_str(before);
        let Some(tag) = tag else { continue };
        let (sheet, link) = match (is_sheet(&tag), tag.has(LATE)) {
            (true, _) => (&mut first, r#"<link rel="stylesheet" href="style.css" />"#),
            (_, true) => (
                &mut late,
                r#"<link rel="prefetch" as="style" href="late.css" data-style />"#,
            ),
            _ => {
                page.push_str(tag.whole);
                continue;
            }
        };
        if sheet.is_empty() {
            page.push_str(link);
        }
        let path = folder.join(tag.file().ok_or("a style sheet without a name")?);
        let full = fs::read_to_string(&path)?;
        sheet
            .push_str(&slim(&full).ok_or_else(|| format!("{} cannot be slimmed", path.display()))?);
        fs::remove_file(path)?;
    }
    fs::write(folder.join("style.css"), first)?;
    fs::write(folder.join("late.css"), late)?;
    Ok(page)
}

fn is_sheet(tag: &Tag<'_>) -> bool {
    tag.get("rel") == Some("stylesheet")
}

fn slim(full: &str) -> Option<String> {
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
        if line.contains("/*") || line.ends_with('\\') {
            return None;
        }
        slim.push_str(line);
        if !line.is_empty() && !line.ends_with(['{', '}', ';', ',']) {
            slim.push(' ');
        }
    }
    (!in_comment).then_some(slim)
}

#[cfg(test)]
mod tests {
    use super::slim;

    #[test]
    fn comments_and_line_ends_go_and_every_rule_stays() {
        let full = "/* Says\n * hello. */\n.a,\n.b > c {\n  margin: 0 1px;\n  font: x,\n    y;\n}\n\n@media print {\n  .a {\n    content: \"{ ; }\";\n  }\n}\n";
        let expected =
            ".a,.b > c {margin: 0 1px;font: x,y;}@media print {.a {content: \"{ ; }\";}}";
        assert_eq!(slim(full).as_deref(), Some(expected));
    }

    #[test]
    fn a_line_that_goes_on_without_a_mark_keeps_its_space() {
        let full = ".a\n.b {\n  grid: 1fr\n    2fr;\n}\n";
        assert_eq!(slim(full).as_deref(), Some(".a .b {grid: 1fr 2fr;}"));
    }

    #[test]
    fn a_comment_beside_code_stops_the_build() {
        assert_eq!(slim("a { /* b */ }\n"), None);
        assert_eq!(slim("/* a */ b {}\n"), None);
        assert_eq!(slim("/* a\n"), None);
    }
}
