//! How a second vote moved: the same people before and after.
//!
//! Invariant: both counts are over those who rated the statement in the first vote; whoever did not
//! rate it again counts with the first rating, so that nobody is left over between the two.

use super::people::{self, Moment};
use super::{Groups, Published, confidentiality};
use crate::instrument::{AreaId, Instrument, StatementId};
use crate::scan::{Content, VoteRound};
use crate::scoring::quartiles;

/// A statement before and after the second vote.
#[derive(Clone, Debug, PartialEq)]
pub struct Shift {
    /// Which statement.
    pub statement: StatementId,
    /// Of which area.
    pub area: AreaId,
    /// How many gave each rating in the first vote.
    pub before: [usize; 5],
    /// How many give each rating after the second.
    pub after: [usize; 5],
    /// How many of them rated it again.
    pub again: usize,
    /// The medians, before and after.
    pub medians: [f64; 2],
}

impl Shift {
    /// How far the median moved.
    pub fn moved(&self) -> f64 {
        self.medians[1] - self.medians[0]
    }
}

/// The statements that were rated again and whose shift may be shown, in the order of the instrument.
pub fn shifts(
    content: &Content,
    instrument: &Instrument,
    groups: &Groups,
    published: &Published,
) -> Vec<Shift> {
    let allowed = confidentiality(content, instrument, groups, published);
    let people = people::people(content, instrument, groups);
    let within = people::within(&people, published, VoteRound::Second);
    let mut shifts = Vec::new();
    for (place, area) in people::places(instrument).iter().zip(&instrument.areas) {
        if !allowed.shift(&area.id) {
            continue;
        }
        let before = people::ratings(&people, &within, place, Moment::First);
        let after = people::ratings(&people, &within, place, Moment::Shift);
        for ((statement, before), after) in area.statements.iter().zip(&before).zip(&after) {
            let again = after.iter().filter(|behind| behind.again).count();
            let (before, after) = (counts(before), counts(after));
            let medians = quartiles(&before).zip(quartiles(&after));
            let Some(([_, first, _], [_, second, _])) = medians.filter(|_| again > 0) else {
                continue;
            };
            shifts.push(Shift {
                statement: statement.id.clone(),
                area: area.id.clone(),
                before,
                after,
                again,
                medians: [first, second],
            });
        }
    }
    shifts
}

fn counts(row: &people::Row) -> [usize; 5] {
    let mut counts = [0; 5];
    for said in row.iter().filter_map(|behind| behind.said) {
        counts[said] += 1;
    }
    counts
}
