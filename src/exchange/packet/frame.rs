//! What is around the content of every code: kind, version, length, checksum.
//!
//! Invariant: in every version the first character is the kind, the second the version, the next three
//! the length of the whole and the last seven a CRC-32 of everything before. So any one changed
//! character is noticed for certain, and a code of a newer version is known to be whole.

use super::base32::{char_of, decode, encode, value_of};
use super::error::PacketError;

/// The version of the codes that is written, and the highest that is understood.
pub const PACKET_VERSION: u32 = 1;

/// Characters before the content.
pub(super) const HEAD: usize = 5;
/// Characters after it.
const SUM: usize = 7;
/// The shortest code: an empty content.
const SHORTEST: usize = HEAD + SUM;
/// The addresses under which codes stand in links.
const ADDRESSES: [&str; 2] = ["/antwoord/", "/deelnemen/"];

/// What a code holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PacketKind {
    /// An invitation (*deelnemen*).
    Invitation,
    /// A reply (*antwoord*).
    Reply,
    /// A part of the remarks (*toelichting*).
    Comments,
}

impl PacketKind {
    /// All kinds, each with the letter that its codes begin with.
    pub const ALL: [(char, Self); 3] = [
        ('D', Self::Invitation),
        ('A', Self::Reply),
        ('T', Self::Comments),
    ];

    pub(super) fn letter(self) -> char {
        let found = Self::ALL.iter().find(|(_, kind)| *kind == self);
        found.map_or('A', |(letter, _)| *letter)
    }

    pub(super) fn of(letter: char) -> Option<Self> {
        let found = Self::ALL.iter().find(|(known, _)| *known == letter);
        found.map(|(_, kind)| *kind)
    }
}

/// How many characters a code with so many bytes has.
pub(super) const fn length(bytes: usize) -> usize {
    SHORTEST + (bytes * 8).div_ceil(5)
}

/// The code of a content.
pub(super) fn wrap(kind: PacketKind, content: &[u8]) -> String {
    let length = u32::try_from(length(content.len())).unwrap_or(u32::MAX);
    let mut code = String::from(kind.letter());
    code.push(char_of(PACKET_VERSION));
    code.extend([10, 5, 0].map(|shift| char_of(length >> shift)));
    code.push_str(&encode(content));
    let sum = sum(&code);
    code + &sum
}

/// The checksum of a text, as text.
fn sum(text: &str) -> String {
    let sum = crc32fast::hash(text.as_bytes());
    let places = [30, 25, 20, 15, 10, 5, 0];
    places.map(|shift| char_of(sum >> shift)).iter().collect()
}

/// The content of a code of a kind, whatever stands around and between its characters.
pub(super) fn unwrap(text: &str, wanted: PacketKind) -> Result<Vec<u8>, PacketError> {
    let code = canonical(text)?;
    let found = check(&code)?;
    if found != wanted {
        return Err(PacketError::OtherKind { found });
    }
    let content = code.get(HEAD..code.len() - SUM).and_then(decode);
    content.ok_or(PacketError::Damaged)
}

/// The characters of a code as they were written; `?` for what is no character of any code.
fn canonical(text: &str) -> Result<String, PacketError> {
    let text = within(text).trim();
    if text.is_empty() {
        return Err(PacketError::Empty);
    }
    let chars = text.chars().filter(|char| !is_separator(*char));
    Ok(chars
        .map(|char| value_of(char).map_or('?', char_of))
        .collect())
}

/// The part of a text in which the code stands: behind the address of a link, and before what follows
/// it there.
fn within(text: &str) -> &str {
    let behind = |address: &&str| Some(text.rfind(address)? + address.len());
    let start = ADDRESSES.iter().filter_map(behind).max();
    let text = &text[start.unwrap_or(0)..];
    let outside = |char: char| matches!(char, '"' | '\'' | '(' | ')' | '<' | '“' | '”' | '«' | '»');
    let text = text.trim_start().trim_start_matches(outside);
    let end =
        text.find(|char: char| outside(char) || matches!(char, '.' | ',' | ';' | '/' | '&' | '#'));
    &text[..end.unwrap_or(text.len())]
}

/// Whether a character can stand between those of a code: what people, mail programs and text
/// processors put there.
pub(super) fn is_separator(char: char) -> bool {
    char.is_whitespace()
        || matches!(
            char,
            '-' | '>' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2010}'..='\u{2015}' | '\u{2060}' | '\u{feff}'
        )
}

/// The kind of a whole code, in its canonical characters.
pub(super) fn check(code: &str) -> Result<PacketKind, PacketError> {
    let kind = code.chars().next().and_then(PacketKind::of);
    let (Some(expected), found) = (expected(code), code.chars().count()) else {
        return Err(PacketError::NotACode);
    };
    match (kind, found) {
        (None, found) if found != expected => return Err(PacketError::NotACode),
        (Some(_), found) if found < expected => return Err(PacketError::Cut { found, expected }),
        (_, found) if found > expected || found < SHORTEST => return Err(PacketError::Changed),
        _ => {}
    }
    // All of them are ASCII: nothing else is canonical.
    let (content, said) = code
        .split_at_checked(expected - SUM)
        .ok_or(PacketError::Changed)?;
    if sum(content) != said {
        return Err(PacketError::Changed);
    }
    match version(code) {
        Some(PACKET_VERSION) => kind.ok_or(PacketError::NotACode),
        Some(found) if found > PACKET_VERSION => Err(PacketError::NewerVersion {
            found,
            supported: PACKET_VERSION,
        }),
        _ => Err(PacketError::Damaged),
    }
}

/// The version that the canonical characters of a code say.
pub(super) fn version(code: &str) -> Option<u32> {
    code.chars().nth(1).and_then(value_of)
}

/// The length that the canonical characters of a code say.
pub(super) fn expected(code: &str) -> Option<usize> {
    let digits = code.get(2..HEAD)?.chars();
    let mut length = 0_usize;
    for digit in digits {
        length = length * 32 + value_of(digit)? as usize;
    }
    (length > 0).then_some(length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_content_comes_back_through_everything_that_happens_to_a_code() {
        let content = b"\x00I-scan\xff";
        let code = wrap(PacketKind::Reply, content);
        assert_eq!(code.len(), length(content.len()));
        let mut spread = String::new();
        for char in code.chars() {
            spread.push(char);
            spread.push_str("-\n> ");
        }
        for text in [
            code.clone(),
            code.to_ascii_lowercase(),
            code.replace('0', "O").replace('1', "l"),
            format!("  “{code}”."),
            format!("Dag! https://iscan.example/map/#/antwoord/{code}"),
            format!("<https://iscan.example/#/antwoord/{code}.T1ABC> groeten"),
            spread,
        ] {
            assert_eq!(
                unwrap(&text, PacketKind::Reply),
                Ok(content.to_vec()),
                "{text}"
            );
        }
        let found = PacketKind::Reply;
        let other = unwrap(&code, PacketKind::Invitation);
        assert_eq!(other, Err(PacketError::OtherKind { found }));
    }

    #[test]
    fn what_is_no_code_says_so_and_a_newer_one_too() {
        assert_eq!(unwrap(" \n", PacketKind::Reply), Err(PacketError::Empty));
        for text in ["Dag!", "A1", "{}", "\u{1f600}", "https://iscan.example/#/"] {
            let read = unwrap(text, PacketKind::Reply);
            assert_eq!(read, Err(PacketError::NotACode), "{text}");
        }
        let mut newer = wrap(PacketKind::Reply, b"abc");
        newer.replace_range(1..2, "3");
        newer.truncate(newer.len() - SUM);
        let newer = newer.clone() + &sum(&newer);
        let (found, supported) = (3, PACKET_VERSION);
        let expected = PacketError::NewerVersion { found, supported };
        assert_eq!(unwrap(&newer, PacketKind::Reply), Err(expected));
    }
}
