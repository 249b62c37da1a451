//! Crockford's base 32 in capitals, and what people make of it.
//!
//! Invariant: [`decode`] returns exactly what [`encode`] was given, and nothing for any text that
//! `encode` does not make.

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The character of a number below 32; of a larger one, of its last five bits.
pub(super) fn char_of(value: u32) -> char {
    char::from(ALPHABET[(value & 31) as usize])
}

/// The number of a character: in either case, and with the letters that are taken for digits.
pub(super) fn value_of(char: char) -> Option<u32> {
    let char = match char.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        char => char,
    };
    let byte = u8::try_from(char).ok()?;
    let place = ALPHABET.iter().position(|known| *known == byte)?;
    u32::try_from(place).ok()
}

/// Bytes as text; the bits that are left in the last character are zero.
pub(super) fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 8 / 5 + 1);
    let (mut buffer, mut bits) = (0_u32, 0_u32);
    for byte in bytes {
        buffer = (buffer << 8) | u32::from(*byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            text.push(char_of(buffer >> bits));
        }
        buffer &= (1 << bits) - 1;
    }
    if bits > 0 {
        text.push(char_of(buffer << (5 - bits)));
    }
    text
}

/// The bytes of a text.
pub(super) fn decode(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() * 5 / 8);
    let (mut buffer, mut bits) = (0_u32, 0_u32);
    for char in text.chars() {
        buffer = (buffer << 5) | value_of(char)?;
        bits += 5;
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from(buffer >> bits).ok()?);
            buffer &= (1 << bits) - 1;
        }
    }
    // A whole character too many, or bits that no byte set.
    (bits < 5 && buffer == 0).then_some(bytes)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn bytes_come_back_and_text_has_one_writing(bytes in prop::collection::vec(any::<u8>(), 0..64)) {
            let text = encode(&bytes);
            prop_assert_eq!(decode(&text), Some(bytes));
            prop_assert_eq!(decode(&text.to_ascii_lowercase()), decode(&text));
            let longer = text + "0";
            prop_assert!(decode(&longer).is_none_or(|bytes| encode(&bytes) == longer));
        }
    }

    #[test]
    fn what_looks_like_a_digit_is_one() {
        assert_eq!(decode("oOiIlL00"), decode("00111100"));
        assert_eq!(value_of('U'), None);
        assert_eq!(value_of('é'), None);
    }
}
