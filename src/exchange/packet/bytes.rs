//! Writing and reading the content of a packet, byte by byte.
//!
//! Invariant: reading never looks beyond the end; a text is valid UTF-8 and was cut between two
//! characters, and what is read of it holds no character that acts without being seen.

use crate::exchange::read::is_hidden;

/// Adds a number in as many groups of seven bits as it needs.
pub(super) fn put_number(out: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        out.push(low_byte(number) | 0x80);
        number >>= 7;
    }
    out.push(low_byte(number));
}

/// Adds a text with its length, cut to so many bytes.
pub(super) fn put_text(out: &mut Vec<u8>, text: &str, limit: usize) {
    let text = cut(text, limit);
    put_number(out, u32::try_from(text.len()).unwrap_or(u32::MAX));
    out.extend_from_slice(text.as_bytes());
}

/// The last eight bits of a number.
pub(super) fn low_byte(number: u32) -> u8 {
    number.to_le_bytes()[0]
}

/// The beginning of a text that fits in so many bytes.
pub(super) fn cut(text: &str, limit: usize) -> &str {
    let mut end = limit.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// A text of several lines without what acts unseen.
pub(super) fn clean(text: &str) -> String {
    text.chars().filter(|char| !is_hidden(*char)).collect()
}

/// A text of one line without what acts unseen.
pub(super) fn clean_line(text: &str) -> String {
    let text = clean(text);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What is left of a packet.
pub(super) struct Reader<'a>(pub(super) &'a [u8]);

impl<'a> Reader<'a> {
    /// The next so many bytes.
    pub(super) fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, left) = self.0.split_at_checked(count)?;
        self.0 = left;
        Some(taken)
    }

    /// The next so many bytes, as many as the type says.
    pub(super) fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        self.take(N)?.try_into().ok()
    }

    pub(super) fn byte(&mut self) -> Option<u8> {
        self.array::<1>().map(|[byte]| byte)
    }

    pub(super) fn u16(&mut self) -> Option<u16> {
        self.array().map(u16::from_be_bytes)
    }

    pub(super) fn u32(&mut self) -> Option<u32> {
        self.array().map(u32::from_be_bytes)
    }

    /// A number as [`put_number`] writes it.
    pub(super) fn number(&mut self) -> Option<u32> {
        let mut number = 0_u64;
        for shift in [0, 7, 14, 21, 28] {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return u32::try_from(number).ok();
            }
        }
        None
    }

    /// The next so many bytes as text.
    pub(super) fn text_of(&mut self, length: usize) -> Option<&'a str> {
        std::str::from_utf8(self.take(length)?).ok()
    }

    /// A text as [`put_text`] writes it with the same limit.
    pub(super) fn text(&mut self, limit: usize) -> Option<&'a str> {
        let length = usize::try_from(self.number()?).ok()?;
        self.text_of(length).filter(|text| text.len() <= limit)
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn numbers_and_texts_come_back(number in any::<u32>(), text in any::<String>(), limit in 0..40_usize) {
            let mut bytes = Vec::new();
            put_number(&mut bytes, number);
            put_text(&mut bytes, &text, limit);
            let mut from = Reader(&bytes);
            prop_assert_eq!(from.number(), Some(number));
            let read = from.text(limit);
            prop_assert_eq!(read, Some(cut(&text, limit)));
            prop_assert!(from.0.is_empty());
        }

        #[test]
        fn any_bytes_can_be_read(bytes in prop::collection::vec(any::<u8>(), 0..12)) {
            let mut from = Reader(&bytes);
            let _ = (from.text(6), from.number(), from.u16(), from.u32(), from.byte());
        }
    }
}
