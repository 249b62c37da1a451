//! The culture barometer on paper: five digits from left to right between two poles.
//!
//! Invariant: what is typed is a place from the left; what is stored is a position towards the pole
//! that helps change, whichever side it has.

use super::{Asks, Block, Row};
use crate::instrument::{AreaId, CultureAnswer, CulturePair, CulturePairs, Position};
use crate::text::culture::{self as say, CultureWords};

/// The rows of the barometer, numbered on after this many statements. It stands with no area.
pub fn culture_block(pairs: &CulturePairs, after: usize) -> Block {
    let rows = (after + 1..).zip(pairs.scored());
    let row = |(number, pair): (usize, &CulturePair)| Row {
        asks: Asks::Pair {
            pair: pair.id.clone(),
            helps_left: pair.helps_left,
        },
        number: Some(number),
        text: say::pair(pairs.lang, pair),
    };
    Block {
        area: AreaId::from("culture"),
        name: CultureWords::OnPaper.say(pairs.lang).to_owned(),
        rows: rows.map(row).collect(),
    }
}

/// How many statements these blocks ask.
pub fn statements(form: &[Block]) -> usize {
    let rows = form.iter().flat_map(|block| &block.rows);
    rows.filter(|row| matches!(row.asks, Asks::Statement(_)))
        .count()
}

/// The answer of a typed character.
pub(super) fn answer(typed: char, helps_left: bool) -> Option<CultureAnswer> {
    let Some(digit) = typed.to_digit(10) else {
        return Some(CultureAnswer::DontKnow);
    };
    let place = u8::try_from(digit).ok().and_then(Position::new)?;
    let position = if helps_left {
        Position::new(6 - place.number())?
    } else {
        place
    };
    Some(CultureAnswer::At(position))
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::super::Sheet;
    use super::*;
    use crate::instrument::{Instrument, Lang};
    use crate::scan::culture::Culture;
    use crate::scan::{Content, ParticipantId, VoteRound};
    use crate::view::entry::form;

    #[test]
    fn the_same_place_from_the_left_means_what_stands_there() {
        let pairs = CulturePairs::builtin(Lang::Nl);
        let block = culture_block(&pairs, 65);
        assert_eq!(block.rows.len(), 13);
        assert_eq!(block.rows[0].number, Some(66));
        let mut sheet = Sheet::default();
        for row in &block.rows {
            assert!(sheet.set(&row.asks, Some('2')));
        }
        assert!(sheet.set(&block.rows[3].asks, Some('0')), "0 is don't know");
        assert!(!sheet.set(&block.rows[4].asks, Some('7')));
        let sheet = Sheet::read(&sheet.write());
        let person = ParticipantId::from_random([1; 8]);
        let blocks = [block];
        let ballot = sheet.ballot(&blocks, person, VoteRound::First);
        let culture = Culture::of(&ballot);
        for (at, pair) in pairs.scored().enumerate() {
            let number = if pair.helps_left { 4 } else { 2 };
            let expected = match at {
                3 => Some(CultureAnswer::DontKnow),
                _ => Position::new(number).map(CultureAnswer::At),
            };
            assert_eq!(culture.get(&pair.id), expected, "{}", pair.id);
        }
        assert!(ballot.ratings.is_empty() && ballot.placements.is_empty());
        let sums = sheet.total(&blocks);
        assert_eq!((sums.filled, sums.rows, sums.digits), (13, 13, 0));
    }

    #[test]
    fn statements_are_counted_without_placements() {
        let instrument = Instrument::builtin(Lang::Nl);
        let form = form(&Content::default(), &instrument, None);
        assert_eq!(statements(&form), instrument.statement_count());
    }
}
