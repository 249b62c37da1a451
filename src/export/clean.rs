//! Texts as a file can hold them.
//!
//! Invariant: takes away control characters and what Unicode keeps for no character, and nothing else;
//! the end of a line is one `\n`, whatever it was.

/// A text without what XML has no place for.
pub(super) fn clean(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.chars().filter(|char| is_allowed(*char)).collect()
}

fn is_allowed(char: char) -> bool {
    match char {
        '\n' | '\t' => true,
        '\u{fffe}' | '\u{ffff}' => false,
        other => !other.is_control(),
    }
}

/// A text as the value of an XML attribute or element.
pub(super) fn xml(text: &str) -> String {
    let mut escaped = String::new();
    for char in clean(text).chars() {
        match char {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\n' | '\t' => escaped.push(' '),
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_go_and_letters_stay() {
        assert_eq!(clean("a\u{0}b\r\nc\rd\te\u{ffff}👩‍👧"), "ab\nc\nd\te👩‍👧");
        assert_eq!(xml("<\"a\n&b\">"), "&lt;&quot;a &amp;b&quot;&gt;");
    }
}
