//! Answers in base 7: five values, *weet ik niet*, and not answered.
//!
//! Invariant: as many bytes for every set of answers, so that a code does not tell by its length what
//! is in it; and one writing for each set, any other is refused.

use super::bytes::Reader;
use super::order;
use crate::instrument::{Answer, AreaId, Instrument, Phase, Placement, Rating, StatementId};
use std::collections::BTreeMap;

/// So many digits are packed together: the most that 16 bytes hold.
const DIGITS: usize = 45;
const BASE: u128 = 7;
/// The digit of *weet ik niet*.
const DONT_KNOW: u8 = 5;
/// The digit of no answer.
const NONE: u8 = 6;

/// Ratings and placements, as in a ballot.
pub(super) type Answers = (BTreeMap<StatementId, Answer>, BTreeMap<AreaId, Placement>);

/// Adds all answers; those to what the instrument does not have are left out.
pub(super) fn put(
    out: &mut Vec<u8>,
    ratings: &BTreeMap<StatementId, Answer>,
    placements: &BTreeMap<AreaId, Placement>,
    instrument: &Instrument,
) {
    let rated = order::statements(instrument).into_iter();
    let placed = order::area_ids(instrument).into_iter();
    let digits: Vec<u8> = rated
        .map(|id| ratings.get(id).copied().map_or(NONE, of_answer))
        .chain(placed.map(|id| placements.get(id).copied().map_or(NONE, of_placement)))
        .collect();
    for digits in digits.chunks(DIGITS) {
        let packed = digits
            .iter()
            .fold(0, |sum, digit| sum * BASE + u128::from(*digit));
        let bytes = packed.to_be_bytes();
        out.extend_from_slice(&bytes[bytes.len() - size(digits.len())..]);
    }
}

/// Reads what [`put`] writes.
pub(super) fn take(from: &mut Reader, instrument: &Instrument) -> Option<Answers> {
    let (statements, areas) = (order::statements(instrument), order::area_ids(instrument));
    let mut digits = Vec::with_capacity(statements.len() + areas.len());
    let mut left = statements.len() + areas.len();
    while left > 0 {
        let count = left.min(DIGITS);
        unpack(from.take(size(count))?, count, &mut digits)?;
        left -= count;
    }
    let (rated, placed) = digits.split_at_checked(statements.len())?;
    let ratings = statements.into_iter().zip(rated);
    let placements = areas.into_iter().zip(placed);
    Some((
        ratings
            .filter_map(|(id, digit)| Some((id.clone(), to_answer(*digit)?)))
            .collect(),
        placements
            .filter_map(|(id, digit)| Some((id.clone(), to_placement(*digit)?)))
            .collect(),
    ))
}

fn unpack(bytes: &[u8], count: usize, into: &mut Vec<u8>) -> Option<()> {
    let mut packed = bytes
        .iter()
        .fold(0_u128, |sum, byte| (sum << 8) | u128::from(*byte));
    let start = into.len();
    for _ in 0..count {
        into.push(u8::try_from(packed % BASE).ok()?);
        packed /= BASE;
    }
    into[start..].reverse();
    (packed == 0).then_some(())
}

/// How many bytes so many digits take.
fn size(digits: usize) -> usize {
    let largest = (0..digits).fold(0_u128, |sum, _| sum * BASE + (BASE - 1));
    let bits = u128::BITS - largest.leading_zeros();
    bits.div_ceil(8) as usize
}

fn of_answer(answer: Answer) -> u8 {
    answer.rating().map_or(DONT_KNOW, Rating::number)
}

fn of_placement(placement: Placement) -> u8 {
    placement
        .phase()
        .map_or(DONT_KNOW, |phase| phase.number() - 1)
}

fn to_answer(digit: u8) -> Option<Answer> {
    match digit {
        NONE => None,
        DONT_KNOW => Some(Answer::DontKnow),
        number => Rating::new(number).map(Answer::Rated),
    }
}

fn to_placement(digit: u8) -> Option<Placement> {
    match digit {
        NONE => None,
        DONT_KNOW => Some(Placement::DontKnow),
        number => Phase::new(number + 1).map(Placement::At),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forty_five_digits_fill_sixteen_bytes_and_one_more_would_not_fit() {
        assert_eq!(size(DIGITS), 16);
        assert_eq!((size(1), size(2), size(33)), (1, 1, 12));
        assert!(7_f64.log2() * 46.0 > 128.0);
    }

    #[test]
    fn a_number_beyond_the_last_set_of_answers_is_refused() {
        let mut digits = Vec::new();
        assert_eq!(unpack(&[49], 2, &mut digits), None);
        digits.clear();
        assert_eq!(unpack(&[48], 2, &mut digits), Some(()));
        assert_eq!(digits, [6, 6]);
    }
}
