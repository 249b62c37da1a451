//! A form on paper, typed over as digits: what is asked of a role, what each key means, and the sums
//! with which a form is checked.
//!
//! Invariant: [`Sheet::ballot`] holds exactly what stands in the rows; a row that is empty is not
//! answered, and nothing else ever becomes an answer.

mod culture;

pub use culture::{culture_block, statements};

use crate::instrument::{
    Answer, Area, AreaId, Instrument, PairId, Phase, Placement, Rating, RoleId, StatementId,
};
use crate::scan::culture::Culture;
use crate::scan::{Ballot, Content, Kind, Participant, ParticipantId, Via, VoteRound};
use std::collections::BTreeMap;

/// What a row asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asks {
    /// A statement: 0–4, or don't know.
    Statement(StatementId),
    /// The placement of an area: 1–5, or don't know.
    Placement(AreaId),
    /// A pair of the culture barometer: a place from the left, 1–5, or don't know.
    Pair {
        /// Which pair.
        pair: PairId,
        /// Whether the pole that helps change stands left.
        helps_left: bool,
    },
}

/// A row of the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it asks.
    pub asks: Asks,
    /// Its number on paper; none for a placement.
    pub number: Option<usize>,
    /// Its words; empty for a placement.
    pub text: String,
}

/// The rows of an area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// The area.
    pub area: AreaId,
    /// Its name.
    pub name: String,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// What is asked of a role, area by area. Statements are numbered through, as on the form on paper and
/// on the screen of somebody who takes part.
pub fn form(content: &Content, instrument: &Instrument, role: Option<&RoleId>) -> Vec<Block> {
    let person = Participant {
        role: role.cloned(),
        ..Participant::default()
    };
    let mut form = Vec::new();
    let mut number = 1;
    for area in &instrument.areas {
        if content.is_asked(&person, area) {
            form.push(block(area, content.kind, number));
            number += area.statements.len();
        }
    }
    form
}

fn block(area: &Area, kind: Kind, first: usize) -> Block {
    let statements = match kind {
        Kind::Full => area.statements.as_slice(),
        Kind::Quick => &[],
    };
    let statements = statements.iter().enumerate().map(|(at, statement)| Row {
        asks: Asks::Statement(statement.id.clone()),
        number: Some(first + at),
        text: statement.text.clone(),
    });
    let placement = Row {
        asks: Asks::Placement(area.id.clone()),
        number: None,
        text: String::new(),
    };
    Block {
        area: area.id.clone(),
        name: area.name.clone(),
        rows: statements.chain([placement]).collect(),
    }
}

/// The character that a key means in a row: a digit of its scale, or `?`; `None` where it means none.
pub fn accepts(asks: &Asks, key: char) -> Option<char> {
    match (asks, key) {
        (_, '?' | '5' | 'x' | 'X' | 'w' | 'W') if matches!(asks, Asks::Statement(_)) => Some('?'),
        (Asks::Statement(_), '0'..='4') => Some(key),
        (Asks::Statement(_), _) => None,
        (_, '?' | '0' | '6' | 'x' | 'X' | 'w' | 'W') => Some('?'),
        (_, '1'..='5') => Some(key),
        _ => None,
    }
}

/// What was typed, row by row.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Sheet(BTreeMap<String, char>);

/// The check of a form: how many rows are filled and what their digits add up to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Sums {
    /// Rows with a digit or a question mark.
    pub filled: usize,
    /// Rows in all.
    pub rows: usize,
    /// The digits of the statements, added up.
    pub digits: usize,
}

impl Sheet {
    /// What was typed in a row.
    pub fn get(&self, asks: &Asks) -> Option<char> {
        self.0.get(key(asks)).copied()
    }

    /// Types into a row, or empties it. What the row does not take changes nothing.
    pub fn set(&mut self, asks: &Asks, typed: Option<char>) -> bool {
        let Some(typed) = typed else {
            return self.0.remove(key(asks)).is_some();
        };
        match accepts(asks, typed) {
            Some(typed) => {
                self.0.insert(key(asks).to_owned(), typed);
                true
            }
            None => false,
        }
    }

    /// Whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The sums of an area.
    pub fn sums(&self, block: &Block) -> Sums {
        block.rows.iter().fold(Sums::default(), |sums, row| {
            let typed = self.get(&row.asks);
            let digit = typed.filter(|_| matches!(row.asks, Asks::Statement(_)));
            let digit = digit.and_then(|typed| typed.to_digit(10)).unwrap_or(0);
            Sums {
                filled: sums.filled + usize::from(typed.is_some()),
                rows: sums.rows + 1,
                digits: sums.digits + digit as usize,
            }
        })
    }

    /// The sums of a form.
    pub fn total(&self, form: &[Block]) -> Sums {
        form.iter().fold(Sums::default(), |total, block| {
            let sums = self.sums(block);
            Sums {
                filled: total.filled + sums.filled,
                rows: total.rows + sums.rows,
                digits: total.digits + sums.digits,
            }
        })
    }

    /// The ballot of a form.
    pub fn ballot(&self, form: &[Block], participant: ParticipantId, vote: VoteRound) -> Ballot {
        let mut ballot = Ballot::empty(participant, vote, Via::Paper);
        let mut pairs = Culture::default();
        for row in form.iter().flat_map(|block| &block.rows) {
            match (&row.asks, self.get(&row.asks)) {
                (Asks::Statement(id), Some(typed)) => {
                    if let Some(answer) = answer(typed) {
                        ballot.ratings.insert(id.clone(), answer);
                    }
                }
                (Asks::Placement(area), Some(typed)) => {
                    if let Some(placement) = placement(typed) {
                        ballot.placements.insert(area.clone(), placement);
                    }
                }
                (Asks::Pair { pair, helps_left }, Some(typed)) => {
                    pairs.set(pair.clone(), culture::answer(typed, *helps_left));
                }
                (_, None) => {}
            }
        }
        pairs.put(&mut ballot);
        ballot
    }

    /// The sheet as a text that [`Sheet::read`] reads back.
    pub fn write(&self) -> String {
        let rows = self.0.iter();
        let rows: Vec<String> = rows.map(|(key, typed)| format!("{key}={typed}")).collect();
        rows.join("\n")
    }

    /// The sheet that a text writes; what it does not understand is left out.
    pub fn read(text: &str) -> Self {
        let rows = text.lines().filter_map(|line| {
            let (key, typed) = line.rsplit_once('=')?;
            let typed = typed.chars().next()?;
            (typed == '?' || typed.is_ascii_digit()).then(|| (key.to_owned(), typed))
        });
        Self(rows.collect())
    }
}

/// Ids of areas, of statements and of pairs differ, so all stand in one table.
fn key(asks: &Asks) -> &str {
    match asks {
        Asks::Statement(id) => id.as_str(),
        Asks::Placement(area) => area.as_str(),
        Asks::Pair { pair, .. } => pair.as_str(),
    }
}

fn answer(typed: char) -> Option<Answer> {
    match typed.to_digit(10) {
        Some(digit) => Rating::new(u8::try_from(digit).ok()?).map(Answer::Rated),
        None => Some(Answer::DontKnow),
    }
}

fn placement(typed: char) -> Option<Placement> {
    match typed.to_digit(10) {
        Some(digit) => Phase::new(u8::try_from(digit).ok()?).map(Placement::At),
        None => Some(Placement::DontKnow),
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::instrument::Lang;

    fn instrument() -> Instrument {
        Instrument::builtin(Lang::Nl)
    }

    #[test]
    fn a_form_asks_what_the_role_is_asked_and_is_numbered_through() {
        let (instrument, content) = (instrument(), Content::default());
        let all = form(&content, &instrument, None);
        assert_eq!(all.len(), 13);
        let numbers: Vec<usize> = all
            .iter()
            .flat_map(|block| block.rows.iter().filter_map(|row| row.number))
            .collect();
        assert_eq!(numbers, (1..=65).collect::<Vec<_>>());
        let staff = form(&content, &instrument, Some(&"staff".into()));
        assert_eq!(staff.len(), 8);
        let rows = staff.iter().flat_map(|block| &block.rows);
        let numbers: Vec<usize> = rows.filter_map(|row| row.number).collect();
        assert_eq!(numbers, (1..=numbers.len()).collect::<Vec<_>>());
    }

    #[test]
    fn a_typed_form_is_exactly_its_digits_and_adds_up() {
        let instrument = instrument();
        let form = form(&Content::default(), &instrument, None);
        let rows: Vec<&Row> = form.iter().flat_map(|block| &block.rows).collect();
        let mut sheet = Sheet::default();
        assert!(sheet.set(&rows[0].asks, Some('4')) && sheet.set(&rows[1].asks, Some('5')));
        assert!(!sheet.set(&rows[2].asks, Some('7')), "no such answer");
        assert!(
            sheet.set(&rows[5].asks, Some('5')),
            "the placement goes to 5"
        );
        assert_eq!(
            sheet.total(&form),
            Sums {
                filled: 3,
                rows: 78,
                digits: 4
            }
        );
        assert_eq!(Sheet::read(&sheet.write()), sheet);
        let who = ParticipantId::from_random([1; 8]);
        let ballot = sheet.ballot(&form, who, VoteRound::First);
        let ratings: Vec<Answer> = ballot.ratings.values().copied().collect();
        let four = Rating::new(4).map(Answer::Rated).expect("a rating");
        assert_eq!(ratings.len(), 2);
        assert!(ratings.contains(&four) && ratings.contains(&Answer::DontKnow));
        assert_eq!(ballot.placements.len(), 1);
        assert!(sheet.set(&rows[0].asks, None));
        assert_eq!(sheet.total(&form).digits, 0);
    }
}
