//! The codes in a text that somebody pasted: a chat, a mail with quotes, a list of links.
//!
//! Invariant: every whole code in the text is found, once, whatever stands around it; what begins as a
//! code and is none is named with its reason, and hides none that comes after it.

use super::base32::{char_of, value_of};
use super::error::PacketError;
use super::frame::{HEAD, PACKET_VERSION, PacketKind, check, expected, is_separator, version};
use std::collections::BTreeSet;

/// A code has so many characters at most: an invitation with every role renamed.
const LONGEST: usize = 6_000;
/// What has so many characters without a gap, and digits among them, was meant as a code.
const MEANT: usize = 16;
/// So many digits.
const DIGITS: usize = 3;

/// Something in a text that is a code, or was one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Its characters, in capitals and without gaps.
    pub code: String,
    /// What it holds, or why it cannot be read.
    pub kind: Result<PacketKind, PacketError>,
}

/// All codes in a text, in their order, each once.
pub fn find_codes(text: &str) -> Vec<Found> {
    let mut found = Vec::new();
    let mut seen = BTreeSet::new();
    let mut before = None;
    let mut rest = text;
    while let Some(char) = rest.chars().next() {
        let starts = !before.is_some_and(char::is_alphanumeric);
        let taken = match code_at(rest).filter(|_| starts) {
            Some((code, length)) => {
                if seen.insert(code.code.clone()) {
                    found.push(code);
                }
                length
            }
            None => char.len_utf8(),
        };
        let (done, left) = rest.split_at(taken);
        before = done.chars().next_back();
        rest = left;
    }
    found
}

/// The code with which a text begins, and how many bytes of the text it takes.
fn code_at(text: &str) -> Option<(Found, usize)> {
    let letter = value_of(text.chars().next()?).map(char_of)?;
    PacketKind::of(letter)?;
    let (head, _) = collect(text, HEAD, |_| false);
    let length = expected(&head).filter(|length| *length <= LONGEST)?;
    version(&head).filter(|version| *version > 0)?;
    let (code, end) = collect(text, length, |_| false);
    let kind = check(&code);
    if matches!(kind, Ok(_) | Err(PacketError::NewerVersion { .. })) {
        return Some((Found { code, kind }, end));
    }
    // Not whole: then it ends where the next one seems to begin, and only what is written without a
    // gap is passed over.
    let run = text
        .find(|char| value_of(char).is_none())
        .unwrap_or(text.len());
    let digits = text[..run].chars().filter(char::is_ascii_digit).count();
    if run < MEANT || digits < DIGITS {
        return None;
    }
    let (code, _) = collect(text, length, begins);
    let kind = check(&code);
    kind.is_err().then_some((Found { code, kind }, run))
}

/// Whether a code seems to begin here.
fn begins(text: &str) -> bool {
    let head: String = text.chars().take(HEAD).collect();
    let plausible = expected(&head).is_some_and(|length| length <= LONGEST);
    let kind = head.chars().next().and_then(PacketKind::of);
    plausible && kind.is_some() && version(&head) == Some(PACKET_VERSION)
}

/// At most so many characters of a code, what may stand between them left out, and how many bytes of
/// the text they take. After a gap, `stop` says whether something else begins.
fn collect(text: &str, count: usize, stop: fn(&str) -> bool) -> (String, usize) {
    let (mut code, mut end, mut gap) = (String::new(), 0, false);
    for (at, char) in text.char_indices() {
        if code.len() == count {
            break;
        }
        if is_separator(char) {
            gap = true;
            continue;
        }
        let Some(value) = value_of(char) else {
            break;
        };
        if gap && stop(&text[at..]) {
            break;
        }
        gap = false;
        code.push(char_of(value));
        end = at + char.len_utf8();
    }
    (code, end)
}

#[cfg(test)]
mod tests {
    use super::super::frame::wrap;
    use super::*;

    fn codes() -> [String; 3] {
        [
            wrap(PacketKind::Reply, &[7; 40]),
            wrap(PacketKind::Comments, &[8; 60]),
            wrap(PacketKind::Invitation, b"een uitnodiging voor Stekene"),
        ]
    }

    fn found(text: &str) -> Vec<String> {
        let all = find_codes(text).into_iter();
        all.filter(|found| found.kind.is_ok())
            .map(|found| found.code)
            .collect()
    }

    #[test]
    fn all_codes_of_a_mail_are_found_once() {
        let [reply, remarks, invitation] = codes();
        let (half, rest) = reply.split_at(33);
        let lower = invitation.to_ascii_lowercase();
        let text = format!(
            "Dag An,\n\nBijvoorbeeld: A1 en D1 zijn 2 dorpen. Alleenstaanden a1b2.\n\
             > {half}\n> {rest}\n\n\
             https://iscan.example/#/antwoord/{reply}.{remarks}\n\
             ({lower}), \u{201c}{reply}\u{201d} Groeten, Tinne 1234"
        );
        assert_eq!(found(&text), [reply, remarks, invitation]);
        assert_eq!(find_codes(&text).len(), 3);
    }

    #[test]
    fn a_cut_code_is_named_and_does_not_hide_the_next_one() {
        let [reply, remarks, _] = codes();
        let text = format!("{}\n{remarks}", &reply[..50]);
        let all = find_codes(&text);
        let cut = PacketError::Cut {
            found: 50,
            expected: reply.len(),
        };
        assert_eq!(all[0].kind, Err(cut));
        assert_eq!(all[1].code, remarks);
        assert_eq!(all.len(), 2);
    }

    #[test]
    fn a_mistyped_code_is_named() {
        let [reply, ..] = codes();
        let at = reply.len() - 20;
        let other = if &reply[at..=at] == "7" { "8" } else { "7" };
        let mut wrong = reply.clone();
        wrong.replace_range(at..=at, other);
        let all = find_codes(&format!("code: {wrong}."));
        assert_eq!(all.len(), 1);
        assert_eq!(all[0].kind, Err(PacketError::Changed));
    }

    #[test]
    fn text_without_codes_holds_none() {
        for text in [
            "",
            "Dag allemaal",
            "A1",
            "tl;dr",
            "d1 de raad kwam samen",
            "🙂🙂",
        ] {
            assert_eq!(find_codes(text), [], "{text}");
        }
    }
}
