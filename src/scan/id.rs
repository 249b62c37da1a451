//! Ids from random bits, written in Crockford's base 32.
//!
//! Invariant: an id holds only characters of that alphabet, so that it can stand in an address, a
//! file name and a storage key as it is. The random bits come from outside.

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};
use std::sync::Arc;

const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

fn encode(bytes: &[u8]) -> Arc<str> {
    let mut text = String::with_capacity(bytes.len() * 8 / 5 + 1);
    let (mut buffer, mut bits) = (0_u32, 0_u32);
    for byte in bytes {
        buffer = (buffer << 8) | u32::from(*byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            text.push(char::from(ALPHABET[(buffer >> bits) as usize & 31]));
        }
        buffer &= (1 << bits) - 1;
    }
    if bits > 0 {
        text.push(char::from(ALPHABET[(buffer << (5 - bits)) as usize & 31]));
    }
    text.into()
}

/// Defines an id of so many random bytes.
macro_rules! random_ids {
    ($($(#[$doc:meta])* $name:ident: $bytes:literal),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(transparent)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub struct $name(
            #[cfg_attr(feature = "schema", schemars(regex(pattern = "^[0-9a-hjkmnp-tv-z]{1,32}$")))]
            Arc<str>
        );

        impl $name {
            /// How many random bytes make one.
            pub const BYTES: usize = $bytes;

            /// The id of these random bytes.
            pub fn from_random(bytes: [u8; $bytes]) -> Self {
                Self(encode(&bytes))
            }

            /// The id that this text writes: 1–32 characters of the alphabet, in lower case.
            pub fn parse(text: &str) -> Option<Self> {
                let fits = (1..=32).contains(&text.len())
                    && text.bytes().all(|byte| ALPHABET.contains(&byte));
                fits.then(|| Self(text.into()))
            }

            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let text = String::deserialize(from)?;
                Self::parse(&text).ok_or_else(|| D::Error::custom("no id"))
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+};
}

random_ids! {
    /// A scan: 80 random bits.
    ScanId: 10,
    /// A participant: 64 random bits.
    ParticipantId: 8,
    /// A ballot: 64 random bits.
    BallotId: 8,
    /// A copy of the app on one device: 64 random bits.
    ReplicaId: 8,
    /// An action of the plan: 64 random bits.
    ActionId: 8,
    /// Somebody who gave points, known by nothing else: 64 random bits.
    SeatId: 8,
}

impl ScanId {
    /// The first eight bytes of the id, from which chance is drawn for this scan (METHOD §5); a
    /// shorter id is filled up with zeros.
    pub fn seed(&self) -> u64 {
        let digits = self.as_str().bytes().filter_map(|byte| {
            let digit = ALPHABET.iter().position(|letter| *letter == byte)?;
            u128::try_from(digit).ok()
        });
        // Thirteen characters hold 65 bits: one too many.
        let bits = digits
            .chain(std::iter::repeat(0))
            .take(13)
            .fold(0_u128, |bits, digit| (bits << 5) | digit);
        u64::try_from(bits >> 1).unwrap_or(u64::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_seed_of_a_scan_is_its_first_eight_bytes() {
        let id = ScanId::from_random([0xff, 0, 1, 2, 3, 4, 5, 0x86, 7, 0xf8]);
        assert_eq!(id.seed(), 0xff00_0102_0304_0586);
        let short = ScanId::parse("zz").expect("an id");
        assert_eq!(short.seed(), 0xffc0_0000_0000_0000);
    }

    #[test]
    fn an_id_of_eighty_bits_has_sixteen_characters_and_parses_back() {
        let id = ScanId::from_random([0xff, 0, 1, 2, 3, 4, 5, 6, 7, 0xf8]);
        assert_eq!(id.as_str().len(), 16);
        assert_eq!(ScanId::parse(id.as_str()), Some(id));
    }

    #[test]
    fn sixty_four_bits_fill_the_last_character_with_zeros() {
        assert_eq!(BallotId::from_random([0xff; 8]).as_str(), "zzzzzzzzzzzzy");
    }

    #[test]
    fn text_outside_the_alphabet_is_no_id() {
        for text in ["", "ABC", "il", "a/b", "0123456789abcdefghjkmnpqrstvwxyz0"] {
            assert_eq!(ScanId::parse(text), None, "{text}");
        }
    }
}
