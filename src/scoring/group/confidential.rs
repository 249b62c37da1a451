//! Which figures may be shown (METHOD §5, "Confidentiality").
//!
//! Invariant: whatever is combined out of all the figures that this module lets through, of the room
//! and of the groups, of both votes, before and after newcomers, one to *m* − 1 people are never left
//! over. `split` says why; tests/scoring/combined.rs checks it with linear algebra.
//!
//! What is counted:
//! - **Ratings** and **placements**: those who gave one. **Weet niet**: those who answered at all, of
//!   whose figure *weet ik niet* is one bar. Each of the three has its own pattern per area.
//! - **After the second vote** a figure holds each one's second rating where cast, else the first. So
//!   whoever does not vote again is not left over when the first figure is subtracted. Those who did
//!   vote again are, and must number 0 or at least *m* too.
//! - People are told apart as if nobody changed their mind between the votes: a newcomer to the second
//!   vote must not be what is left when the two pictures are laid over each other.
//! - A group that is **unanimous** on one statement keeps its score and loses its spread for the area;
//!   so does the smallest group as long as what is left by subtracting is unanimous. The room, and
//!   newcomers to it, may be unanimous.
//! - **Scores** of the room are always shown and are not looked at here.
//!
//! Newcomers are judged as everyone is: they are one wave of at least *m* people, but where fewer of
//! them rated one statement, or are in one group, the group's figure goes, and at the last the room's
//! spread of that area.

use super::people::{self, Moment, Person, Place, Within};
use super::rule::{Past, Rule};
use super::{Groups, Published, Side};
use crate::instrument::{AreaId, Instrument};
use crate::scan::culture::Culture;
use crate::scan::{Ballot, Content, ParticipantId, VoteRound, VoteUsed};

/// How much of a group may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum View {
    /// Nothing.
    #[default]
    Hidden,
    /// Its score, and no spread.
    Score,
    /// Its figures.
    Everything,
}

/// Whose figures of one kind may be shown in an area.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Shown {
    /// The whole room.
    pub room: bool,
    /// *Sturend*.
    pub steering: View,
    /// *Uitvoerend*.
    pub executing: View,
}

impl Shown {
    /// How much of a group.
    pub fn of(self, side: Side) -> View {
        match side {
            Side::Steering => self.steering,
            Side::Executing => self.executing,
        }
    }

    /// Of one person alone: everything there is, which is no group.
    const ALONE: Self = Self {
        room: true,
        steering: View::Hidden,
        executing: View::Hidden,
    };
}

/// The pattern of an area.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Figures {
    /// Distributions of statements, with their medians, quartiles and agreement.
    pub ratings: Shown,
    /// Counts of *weet ik niet*.
    pub dont_know: Shown,
    /// The spread of the placements.
    pub placements: Shown,
}

impl Figures {
    const ALONE: Self = Self {
        ratings: Shown::ALONE,
        dont_know: Shown::ALONE,
        placements: Shown::ALONE,
    };
}

/// What may be shown of an area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaFigures {
    /// Which area.
    pub area: AreaId,
    /// Figures of the first vote.
    pub first: Figures,
    /// Figures of the answers that count after the second vote.
    pub second: Figures,
    /// Whether the two may be laid beside each other, of those who rated in the first.
    pub shift: bool,
}

/// What may be shown of every area, in the order of the instrument.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Confidentiality {
    /// Per area.
    pub areas: Vec<AreaFigures>,
}

impl Confidentiality {
    /// The pattern of an area for the vote used; nothing of an area that is not known.
    pub fn of(&self, area: &AreaId, vote: VoteUsed) -> Figures {
        let found = self.areas.iter().find(|found| found.area == *area);
        found.map_or_else(Figures::default, |found| match vote {
            VoteUsed::First => found.first,
            VoteUsed::Second => found.second,
        })
    }

    /// Whether the shift of an area may be shown.
    pub fn shift(&self, area: &AreaId) -> bool {
        let found = self.areas.iter().find(|found| found.area == *area);
        found.is_some_and(|found| found.shift)
    }
}

/// What may be shown of the published answers, with the *m* of the settings.
pub fn confidentiality(
    content: &Content,
    instrument: &Instrument,
    groups: &Groups,
    published: &Published,
) -> Confidentiality {
    if is_alone(content) {
        return alone(instrument);
    }
    let people = people::people(content, instrument, groups);
    let sides: Vec<Option<Side>> = people.iter().map(|person| person.side).collect();
    let ids: Vec<&ParticipantId> = people.iter().map(|person| person.sheets.id).collect();
    let steps = steps(&ids, published);
    let rule = Rule {
        sides: &sides,
        m: usize::from(content.settings.confidential_from),
    };
    let areas = people::places(instrument).into_iter();
    Confidentiality {
        areas: areas
            .zip(&instrument.areas)
            .map(|(place, area)| {
                let mut memory = Memory::new(people.len(), place);
                for (vote, within) in &steps {
                    memory.publish(&rule, &people, *vote, within);
                }
                memory.shown(area.id.clone())
            })
            .collect(),
    }
}

/// Whether the one person at this screen is the only one who answered anything.
pub fn is_alone(content: &Content) -> bool {
    let Some(own) = &content.own else {
        return false;
    };
    let says = |ballot: &&Ballot| {
        !ballot.ratings.is_empty()
            || !ballot.placements.is_empty()
            || !Culture::of(ballot).is_empty()
    };
    let mut speaking = content.ballots.values().filter(says);
    speaking.all(|ballot| ballot.participant == own.participant)
}

fn alone(instrument: &Instrument) -> Confidentiality {
    let areas = instrument.areas.iter();
    Confidentiality {
        areas: areas
            .map(|area| AreaFigures {
                area: area.id.clone(),
                first: Figures::ALONE,
                second: Figures::ALONE,
                shift: true,
            })
            .collect(),
    }
}

/// Per wave, which vote grew and who is published from then on.
pub(super) fn steps(people: &[&ParticipantId], published: &Published) -> Vec<(VoteRound, Within)> {
    let mut within = Within {
        first: vec![false; people.len()],
        second: vec![false; people.len()],
    };
    let waves = published.waves().iter();
    waves
        .map(|wave| {
            let grows = match wave.vote {
                VoteRound::First => &mut within.first,
                VoteRound::Second => &mut within.second,
            };
            for (person, published) in people.iter().zip(grows) {
                *published |= wave.joined.contains(*person);
            }
            (wave.vote, within.clone())
        })
        .collect()
}

/// What was shown of one area so far.
struct Memory {
    place: Place,
    ratings: Vec<Past>,
    dont_know: Vec<Past>,
    placements: Vec<Past>,
    first: Figures,
    second: Figures,
    shift: bool,
}

impl Memory {
    fn new(people: usize, place: Place) -> Self {
        let statements = place.statements.len();
        let past = |rows: usize| vec![Past::new(people); rows];
        Self {
            place,
            ratings: past(statements),
            dont_know: past(statements + 1),
            placements: past(1),
            first: Figures::default(),
            second: Figures::default(),
            shift: false,
        }
    }

    /// Shows what a wave of a vote changes, as far as it may be.
    fn publish(&mut self, rule: &Rule, people: &[Person], vote: VoteRound, within: &Within) {
        let at = &self.place;
        if vote == VoteRound::First {
            let rows = people::ratings(people, within, at, Moment::First);
            self.first.ratings = rule.show(&mut self.ratings, &rows, Moment::First);
            let rows = people::dont_know(people, within, at, Moment::First);
            self.first.dont_know = rule.show(&mut self.dont_know, &rows, Moment::First);
            let rows = people::placements(people, within, at);
            self.first.placements = rule.show(&mut self.placements, &rows, Moment::First);
        }
        if within.second.contains(&true) {
            let rows = people::ratings(people, within, at, Moment::Shift);
            self.shift =
                rule.show(&mut self.ratings, &rows, Moment::Shift).room && self.first.ratings.room;
            let rows = people::ratings(people, within, at, Moment::After);
            self.second.ratings = rule.show(&mut self.ratings, &rows, Moment::After);
            let rows = people::dont_know(people, within, at, Moment::After);
            self.second.dont_know = rule.show(&mut self.dont_know, &rows, Moment::After);
            self.second.placements = self.first.placements;
        } else {
            self.second = self.first;
        }
    }

    fn shown(self, area: AreaId) -> AreaFigures {
        AreaFigures {
            area,
            first: self.first,
            second: self.second,
            shift: self.shift,
        }
    }
}
