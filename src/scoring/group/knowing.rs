//! Who knows what: where people answered *weet ik niet*; and where the group is divided.
//!
//! Invariant: not knowing is an answer, not a shortcoming; it is counted over those who answered, and
//! shown only as far as confidentiality lets.

use super::people::{self, Moment, Row};
use super::{Groups, Published, Shown, Side, View, confidentiality};
use crate::instrument::{AreaId, Instrument};
use crate::scan::{Content, VoteRound, VoteUsed};
use crate::scoring::{Results, at_least};

/// From which share of *weet ik niet* many do not know.
pub const MANY: f64 = 1.0 / 3.0;

/// How many of the answers are *weet ik niet*.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Share {
    /// Answers *weet ik niet*.
    pub dont_know: usize,
    /// All answers, with those.
    pub answers: usize,
}

impl Share {
    /// The share, 0–1; 0 without an answer.
    pub fn share(self) -> f64 {
        if self.answers == 0 {
            return 0.0;
        }
        self.dont_know as f64 / self.answers as f64
    }

    /// Whether many do not know.
    pub fn is_many(self) -> bool {
        self.answers > 0 && at_least(self.share(), MANY)
    }

    /// Whether nobody knows: there are answers, and none of them is a rating.
    pub fn is_all(self) -> bool {
        self.answers > 0 && self.dont_know == self.answers
    }
}

/// Who knows an area: shares over the answers to its statements. `None` is not shown, or was not asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Knowing {
    /// Which area.
    pub area: AreaId,
    /// Of the whole room.
    pub room: Option<Share>,
    /// Of *sturend*.
    pub steering: Option<Share>,
    /// Of *uitvoerend*.
    pub executing: Option<Share>,
}

/// Who knows what, per area in the order of the instrument, with the vote that the settings use.
pub fn knowing(
    content: &Content,
    instrument: &Instrument,
    groups: &Groups,
    published: &Published,
) -> Vec<Knowing> {
    let allowed = confidentiality(content, instrument, groups, published);
    let people = people::people(content, instrument, groups);
    let within = people::within(&people, published, VoteRound::Second);
    let of = match content.settings.vote {
        VoteUsed::First => Moment::First,
        VoteUsed::Second => Moment::After,
    };
    let places = people::places(instrument).into_iter();
    places
        .zip(&instrument.areas)
        .map(|(place, area)| {
            let mut rows = people::dont_know(&people, &within, &place, of);
            // The last is that of the placement.
            rows.truncate(place.statements.len());
            let shown = allowed.of(&area.id, content.settings.vote).dont_know;
            let share = |may: bool, side: Option<Side>| {
                may.then(|| count(&rows, |who| side.is_none() || people[who].side == side))
                    .filter(|share| share.answers > 0)
            };
            let group = |side: Side| share(may(shown, side), Some(side));
            Knowing {
                area: area.id.clone(),
                room: share(shown.room, None),
                steering: group(Side::Steering),
                executing: group(Side::Executing),
            }
        })
        .collect()
}

fn may(shown: Shown, side: Side) -> bool {
    shown.of(side) == View::Everything
}

fn count(rows: &[Row], counts: impl Fn(usize) -> bool) -> Share {
    let mut share = Share::default();
    for row in rows {
        let inside = row
            .iter()
            .enumerate()
            .filter(|(who, behind)| behind.inside && counts(*who));
        for (_, behind) in inside {
            share.answers += 1;
            share.dont_know += usize::from(behind.said.is_some());
        }
    }
    share
}

/// The areas over which the group is divided (METHOD §3.6), in the order of the instrument.
pub fn divided(results: &Results) -> Vec<AreaId> {
    let divided = results.areas.iter().filter(|area| area.divided.is_some());
    divided.map(|area| area.area.clone()).collect()
}
