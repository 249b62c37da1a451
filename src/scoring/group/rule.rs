//! The rule by which one figure after another is let through or held back.
//!
//! Invariant: a figure is let through only if, with everything let through before, no one to *m* − 1
//! people can be told apart at any statement of the area; what is let through is remembered. The same
//! figures in the same order are decided alike on every machine.

use super::people::{Moment, Row};
use super::split::Split;
use super::{Shown, Side, View};

/// What the figures of one statement have told so far.
#[derive(Clone)]
pub(super) struct Past {
    /// By all sets that a figure was shown of, of either vote.
    all: Split,
    /// By the sets of figures after the second vote, and who had voted again.
    after: Split,
    /// Who was ever in a figure with an answer of the second vote.
    again: Vec<bool>,
    /// By the sets whose spread was shown: of the first vote, and after the second.
    spread: [Split; 2],
    /// The same by those of the room alone.
    room: [Split; 2],
}

impl Past {
    pub(super) fn new(people: usize) -> Self {
        let none = Split::new(people);
        Self {
            all: none.clone(),
            after: none.clone(),
            again: vec![false; people],
            spread: [none.clone(), none.clone()],
            room: [none.clone(), none],
        }
    }

    /// The same once the room and these groups of a row are shown.
    fn with(&self, rule: &Rule, row: &Row, groups: &[Side], of: Moment) -> Self {
        let mut next = self.clone();
        let code = |who: usize| rule.code(row, groups, who);
        next.all = self.all.refined(code);
        if of != Moment::First {
            next.after = self
                .after
                .refined(|who| code(who) * 2 + u8::from(row[who].again));
            for (ever, behind) in next.again.iter_mut().zip(row) {
                *ever |= behind.again;
            }
        }
        next
    }

    /// The same once their spread is shown too.
    fn with_spread(&self, rule: &Rule, row: &Row, groups: &[Side], of: Moment) -> Self {
        let mut next = self.clone();
        let vote = usize::from(of != Moment::First);
        next.spread[vote] = self.spread[vote].refined(|who| rule.code(row, groups, who));
        next.room[vote] = self.room[vote].refined(|who| rule.code(row, &[], who));
        next
    }

    /// Whether one to m − 1 people can be told apart.
    fn isolates(&self, m: usize) -> bool {
        let too_few = |class: &Vec<usize>| class.len() < m;
        let again = |class: &Vec<usize>| class.iter().any(|who| self.again[*who]);
        self.all.classes().iter().any(too_few)
            || self
                .after
                .classes()
                .iter()
                .any(|class| again(class) && too_few(class))
    }

    /// Whether fewer than the room can be seen to say the same.
    fn shows_unanimous(&self, row: &Row, of: Moment) -> bool {
        let vote = usize::from(of != Moment::First);
        let classes = self.spread[vote].classes().into_iter();
        classes
            .filter(|class| !self.room[vote].has_class(class))
            .any(|class| unanimous(class.iter().map(|who| row[*who].said)))
    }
}

fn unanimous(mut said: impl Iterator<Item = Option<usize>>) -> bool {
    let Some(Some(first)) = said.next() else {
        return false;
    };
    said.all(|other| other == Some(first))
}

/// What decides for every area alike.
pub(super) struct Rule<'a> {
    /// The group of each person, by place.
    pub(super) sides: &'a [Option<Side>],
    /// How many must stand behind a figure.
    pub(super) m: usize,
}

impl Rule<'_> {
    /// Decides what of a kind of figure is shown, and remembers it.
    pub(super) fn show(&self, past: &mut [Past], rows: &[Row], of: Moment) -> Shown {
        let groups = self.large_enough(rows, of);
        let sized = |groups: &[Side], row: usize| {
            past[row]
                .with(self, &rows[row], groups, of)
                .isolates(self.m)
        };
        let Some(scored) = self.settle(groups, rows, sized) else {
            return Shown::default();
        };
        for (past, row) in past.iter_mut().zip(rows) {
            *past = past.with(self, row, &scored, of);
        }
        let alike = |groups: &[Side], row: usize| {
            let next = past[row].with_spread(self, &rows[row], groups, of);
            next.shows_unanimous(&rows[row], of)
        };
        let spread = self.settle(scored.clone(), rows, alike);
        if let Some(groups) = &spread {
            for (past, row) in past.iter_mut().zip(rows) {
                *past = past.with_spread(self, row, groups, of);
            }
        }
        let view = |side: Side| match &spread {
            Some(spread) if spread.contains(&side) => View::Everything,
            _ if scored.contains(&side) => View::Score,
            _ => View::Hidden,
        };
        Shown {
            room: spread.is_some(),
            steering: view(Side::Steering),
            executing: view(Side::Executing),
        }
    }

    /// The groups of which at least m stand behind every figure that anyone stands behind.
    fn large_enough(&self, rows: &[Row], of: Moment) -> Vec<Side> {
        let used: Vec<&Row> = rows
            .iter()
            .filter(|row| row.iter().any(|b| b.inside))
            .collect();
        let large = |side: &Side| used.iter().all(|row| self.count(row, *side) >= self.m);
        let mut groups = Side::ALL.to_vec();
        // The shift is that of the room alone.
        groups.retain(|side| of != Moment::Shift && !used.is_empty() && large(side));
        groups
    }

    /// Hides the smallest group of every row that is wrong, equal ones together, and again. `None`
    /// where it is wrong without any group.
    fn settle(
        &self,
        mut groups: Vec<Side>,
        rows: &[Row],
        is_wrong: impl Fn(&[Side], usize) -> bool,
    ) -> Option<Vec<Side>> {
        loop {
            let wrong: Vec<usize> = (0..rows.len())
                .filter(|row| is_wrong(&groups, *row))
                .collect();
            if wrong.is_empty() {
                return Some(groups);
            }
            if groups.is_empty() {
                return None;
            }
            let smallest = wrong
                .iter()
                .flat_map(|row| self.smallest(&groups, &rows[*row]));
            let smallest: Vec<Side> = smallest.collect();
            groups.retain(|side| !smallest.contains(side));
        }
    }

    /// The smallest of these groups behind a figure, equal ones all.
    fn smallest(&self, groups: &[Side], row: &Row) -> Vec<Side> {
        let least = groups.iter().map(|side| self.count(row, *side)).min();
        let mut smallest = groups.to_vec();
        smallest.retain(|side| Some(self.count(row, *side)) == least);
        smallest
    }

    fn count(&self, row: &Row, side: Side) -> usize {
        let of_side = row.iter().zip(self.sides);
        of_side
            .filter(|(behind, of)| behind.inside && **of == Some(side))
            .count()
    }

    /// In which of the shown sets a person is: none, the room alone, or a group as well.
    fn code(&self, row: &Row, groups: &[Side], who: usize) -> u8 {
        match self.sides[who].filter(|side| groups.contains(side)) {
            _ if !row[who].inside => 0,
            None => 1,
            Some(Side::Steering) => 2,
            Some(Side::Executing) => 3,
        }
    }
}
