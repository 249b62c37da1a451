//! Reading the built page: its tags, their attributes, its scripts and its policy.
//!
//! Invariant: reads what Trunk and `index.html` write, not HTML in general; what it does not find is
//! `None`, and its callers refuse to go on without what they need.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use sha2::{Digest, Sha256};

/// A `link`, `meta` or `script` of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Tag<'a> {
    /// All of it as it stands in the page; of a script, up to its end tag.
    pub(super) whole: &'a str,
    /// Its name and attributes.
    head: &'a str,
    /// What is between the tags of a script.
    pub(super) body: &'a str,
}

impl<'a> Tag<'a> {
    /// The name of the tag.
    pub(super) fn name(&self) -> &'a str {
        self.head.split([' ', '\n']).next().unwrap_or_default()
    }

    /// The value of an attribute.
    pub(super) fn get(&self, attribute: &str) -> Option<&'a str> {
        let (_, rest) = self.head.split_once(&format!(" {attribute}=\""))?;
        rest.split('"').next()
    }

    /// Whether the attribute is there, with or without a value.
    pub(super) fn has(&self, attribute: &str) -> bool {
        let words = self.head.split_whitespace();
        let mut names = words.map(|word| word.split('=').next().unwrap_or_default());
        names.any(|name| name == attribute)
    }

    /// The name of the file that the tag names.
    pub(super) fn file(&self) -> Option<&'a str> {
        let name = self.get("href").or_else(|| self.get("src"))?;
        Some(name.strip_prefix("./").unwrap_or(name))
    }
}

/// The page cut in pieces: text that is no such tag, and a tag after it.
pub(super) fn pieces(html: &str) -> Vec<(&str, Option<Tag<'_>>)> {
    let mut pieces = Vec::new();
    let mut rest = html;
    while let Some((before, tag)) = next(rest) {
        pieces.push((before, Some(tag)));
        rest = &rest[before.len() + tag.whole.len()..];
    }
    pieces.push((rest, None));
    pieces
}

/// The tags of the page, in order.
pub(super) fn tags(html: &str) -> Vec<Tag<'_>> {
    pieces(html)
        .into_iter()
        .filter_map(|(_, tag)| tag)
        .collect()
}

fn next(html: &str) -> Option<(&str, Tag<'_>)> {
    let starts = ["<link ", "<meta ", "<script "].map(|start| html.find(start));
    let start = starts.into_iter().flatten().min()?;
    let (before, tag) = html.split_at(start);
    let end = tag.find('>')? + 1;
    let head = tag[1..end - 1].trim_end_matches('/');
    if !head.starts_with("script") {
        let (whole, body) = (&tag[..end], "");
        return Some((before, Tag { whole, head, body }));
    }
    let body = tag[end..].split("</script>").next()?;
    let whole = tag.get(..end + body.len() + "</script>".len())?;
    Some((before, Tag { whole, head, body }))
}

/// A source for a policy: the hash of a script or style that stands in the page.
pub(super) fn source(text: &str) -> String {
    format!("'sha256-{}'", BASE64.encode(Sha256::digest(text)))
}

/// The policy's sources of every script in the page itself.
pub(super) fn script_hashes(html: &str) -> String {
    let tags = tags(html).into_iter();
    let scripts = tags.filter(|tag| tag.name() == "script" && tag.file().is_none());
    let sources: Vec<String> = scripts.map(|script| source(script.body)).collect();
    sources.join(" ")
}

/// Whether a tag holds the Content-Security-Policy.
pub(super) fn is_policy(tag: &Tag<'_>) -> bool {
    tag.get("http-equiv") == Some("Content-Security-Policy")
}

/// The Content-Security-Policy of the page.
pub(super) fn policy(html: &str) -> Option<&str> {
    tags(html).into_iter().find(is_policy)?.get("content")
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<head><meta http-equiv="Content-Security-Policy" content="default-src 'none'" />
<link rel="icon" href="./icon.svg" data-late/><script src="start.js"></script>
<script type="module">if (1 > 0) go();</script></head>"#;

    #[test]
    fn pieces_put_together_are_the_page() {
        let joined: String = pieces(PAGE)
            .into_iter()
            .map(|(before, tag)| before.to_owned() + tag.map_or("", |tag| tag.whole))
            .collect();
        assert_eq!(joined, PAGE);
    }

    #[test]
    fn tags_have_names_attributes_files_and_bodies() {
        let tags = tags(PAGE);
        let names: Vec<&str> = tags.iter().map(Tag::name).collect();
        assert_eq!(names, ["meta", "link", "script", "script"]);
        assert_eq!(tags[1].file(), Some("icon.svg"));
        assert!(tags[1].has("data-late") && !tags[1].has("data"));
        assert_eq!(tags[2].file(), Some("start.js"));
        assert_eq!(tags[3].body, "if (1 > 0) go();");
        assert_eq!(policy(PAGE), Some("default-src 'none'"));
    }

    #[test]
    fn only_scripts_in_the_page_itself_have_a_hash() {
        assert_eq!(script_hashes(PAGE), source("if (1 > 0) go();"));
    }
}
