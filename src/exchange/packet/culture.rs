//! The answers to the culture barometer in a reply: three bits a pair, in six bytes.
//!
//! Codes of before the barometer have zeros there, which say that nothing was answered.
//!
//! Invariant: the place of a pair is part of the format of a code and never changes; it does not follow from
//! the content, which the page may not have fetched when a code is read. One writing for each set of
//! answers, any other is refused.

use super::bytes::Reader;
use crate::instrument::{CultureAnswer, PairId, Position};
use crate::scan::culture::Culture;

/// So many bytes hold the answers.
pub(super) const BYTES: usize = 6;

/// So many bits hold one answer: 1–5 a position, 6 *weet ik niet*, 0 none.
const BITS: usize = 3;
const DONT_KNOW: u8 = 6;

/// The pairs in their places. One more can follow; none can go or move.
pub const CULTURE_PLACES: [&str; 14] = [
    "roles",
    "adaptability",
    "self-image",
    "mistakes",
    "boundaries",
    "trust",
    "information",
    "initiatives",
    "thinking",
    "openness",
    "dialogue",
    "innovation",
    "flexibility",
    "processes",
];

/// Adds the answers; those to pairs without a place are left out.
pub(super) fn put(out: &mut Vec<u8>, culture: &Culture) {
    let places = CULTURE_PLACES.iter().rev();
    let packed = places.fold(0_u64, |packed, id| {
        packed << BITS | u64::from(culture.get(&PairId::from(*id)).map_or(0, digit))
    });
    let bytes = packed.to_be_bytes();
    out.extend_from_slice(&bytes[bytes.len() - BYTES..]);
}

/// Reads what [`put`] writes.
pub(super) fn take(from: &mut Reader) -> Option<Culture> {
    let bytes = from.take(BYTES)?;
    let mut packed = bytes
        .iter()
        .fold(0_u64, |packed, byte| packed << 8 | u64::from(*byte));
    let mut culture = Culture::default();
    for id in CULTURE_PLACES {
        let digit = u8::try_from(packed & 0b111).ok()?;
        packed >>= BITS;
        if digit > 0 {
            culture.set(id.into(), Some(answer(digit)?));
        }
    }
    (packed == 0).then_some(culture)
}

fn digit(answer: CultureAnswer) -> u8 {
    answer.position().map_or(DONT_KNOW, Position::number)
}

fn answer(digit: u8) -> Option<CultureAnswer> {
    match digit {
        DONT_KNOW => Some(CultureAnswer::DontKnow),
        number => Position::new(number).map(CultureAnswer::At),
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::instrument::{CulturePairs, Lang};
    use std::collections::BTreeSet;

    #[test]
    fn every_pair_of_the_content_has_its_place() {
        let pairs = CulturePairs::builtin(Lang::Nl).pairs;
        let ids: BTreeSet<&str> = pairs.iter().map(|pair| pair.id.as_str()).collect();
        assert_eq!(ids, BTreeSet::from(CULTURE_PLACES));
        assert!(CULTURE_PLACES.len() * BITS <= BYTES * 8);
    }

    #[test]
    fn every_answer_comes_back_and_what_nobody_writes_is_refused() {
        let all = (1..=6).map(|digit| answer(digit).expect("an answer"));
        let places = CULTURE_PLACES.iter().map(|id| PairId::from(*id));
        let culture: Culture = places.zip(all.cycle()).collect();
        let mut bytes = Vec::new();
        put(&mut bytes, &culture);
        assert_eq!(bytes.len(), BYTES);
        assert_eq!(take(&mut Reader(&bytes)), Some(culture));
        assert_eq!(take(&mut Reader(&[0; BYTES])), Some(Culture::default()));
        assert_eq!(take(&mut Reader(&[0, 0, 0, 0, 0, 7])), None);
        assert_eq!(take(&mut Reader(&[0x80, 0, 0, 0, 0, 0])), None);
    }
}
