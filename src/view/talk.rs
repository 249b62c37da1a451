//! The facilitator's private window: the order of the talk, who is in, remarks, and what one click takes.
//!
//! Invariant: not even here stands anything of an area's answers before it is revealed. Names stand
//! beside a remark only where people gave one.

mod insights;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;

pub use insights::{Insight, dependence, insights, may_resample};

use crate::instrument::{AreaId, Instrument, Lang, Phase, StatementId};
use crate::report::Room;
use crate::scan::workshop::{Identify, Level, Stage, Workshop};
use crate::scan::{Content, VoteRound};
use crate::scoring::group::{agenda, agrees};
use crate::text::workshop::TalkWords;
use crate::view::wall::Source;
use std::collections::BTreeSet;

/// In which order things come on the projector: agreements first, then the agenda, one statement each,
/// each with its area to agree on; then the areas without one, both sketches, and the parking lot.
pub fn order(room: &Room, instrument: &Instrument) -> Vec<Stage> {
    let mut stops = vec![Stage::Cover];
    if room.workshop.is_held() && !room.workshop.is_closed(VoteRound::First) {
        stops.push(Stage::Invitation);
    }
    if room.workshop.revealed.is_empty() {
        return stops;
    }
    stops.push(Stage::Agreements);
    let mut had = BTreeSet::new();
    for item in agenda(&room.results) {
        if !room.is_revealed(&item.area) {
            continue;
        }
        if room.workshop.level == Level::Statements {
            stops.push(Stage::Statement {
                area: item.area.clone(),
                statement: item.statement,
            });
        }
        had.insert(item.area.clone());
        stops.push(Stage::Area { area: item.area });
    }
    let rest = instrument.areas.iter().filter(|area| {
        let result = room.results.area(&area.id);
        room.is_revealed(&area.id) && !had.contains(&area.id) && !result.is_some_and(agrees)
    });
    stops.extend(rest.map(|area| Stage::Area {
        area: area.id.clone(),
    }));
    stops.extend([Stage::Sketches, Stage::Parking]);
    stops
}

/// What comes after or before a stage; a stage that is not in the order stands before its second.
pub fn turn(order: &[Stage], now: &Stage, forward: bool) -> Option<Stage> {
    let here = order.iter().position(|stop| stop == now);
    let here = here.unwrap_or(0);
    let to = if forward {
        here + 1
    } else {
        here.checked_sub(1)?
    };
    order.get(to).cloned()
}

/// The area that a stage is about.
pub fn area_of(stage: &Stage) -> Option<&AreaId> {
    match stage {
        Stage::Statement { area, .. } | Stage::Area { area } => Some(area),
        _ => None,
    }
}

/// Under what a note about a stage is kept.
pub fn note_key(stage: &Stage) -> Option<String> {
    match stage {
        Stage::Statement { statement, .. } => Some(statement.to_string()),
        Stage::Area { area } => Some(area.to_string()),
        _ => None,
    }
}

/// How many of a role are in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleIn {
    /// The role, in words.
    pub name: String,
    /// In the first vote.
    pub first: usize,
    /// In the second.
    pub second: usize,
}

/// Who is in, per role; a role that nobody has is left out, unless it was invited.
pub fn who_is_in(content: &Content, instrument: &Instrument, lang: Lang) -> Vec<RoleIn> {
    let workshop = Workshop::of(content);
    let people = [VoteRound::First, VoteRound::Second].map(|v| crate::report::voters(content, v));
    let of_role = |role: Option<&crate::instrument::RoleId>, vote: usize| {
        let people = people[vote].iter();
        let roles = people.map(|id| content.participants.get(id).and_then(|p| p.role.as_ref()));
        roles.filter(|of| *of == role).count()
    };
    let roles = workshop.roles(instrument);
    let mut rows: Vec<RoleIn> = roles
        .iter()
        .map(|role| RoleIn {
            name: role_name(role, instrument),
            first: of_role(Some(&role.id), 0),
            second: of_role(Some(&role.id), 1),
        })
        .collect();
    let known = |of: usize| {
        rows.iter()
            .map(|row| [row.first, row.second][of])
            .sum::<usize>()
    };
    let others = [0, 1].map(|vote| people[vote].len() - known(vote).min(people[vote].len()));
    if others != [0, 0] {
        rows.push(RoleIn {
            name: TalkWords::NoRole.say(lang).to_owned(),
            first: others[0],
            second: others[1],
        });
    }
    rows
}

fn role_name(role: &crate::scan::workshop::Role, instrument: &Instrument) -> String {
    if !role.name.is_empty() {
        return role.name.clone();
    }
    let found = instrument.role(&role.id);
    found.map_or_else(|| role.id.to_string(), |found| found.name.clone())
}

/// A remark of somebody.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Remark {
    /// What.
    pub text: String,
    /// Who, where people are known by a nickname or a name.
    pub who: Option<String>,
}

/// The remarks at a statement, once its area was revealed, in the order of their words: an order that
/// says nothing about people.
pub fn remarks(content: &Content, area: &AreaId, statement: &StatementId) -> Vec<Remark> {
    let workshop = Workshop::of(content);
    if !workshop.revealed.contains(area) {
        return Vec::new();
    }
    let named = workshop.identify != Identify::Role;
    let mut remarks = BTreeSet::new();
    for (id, participant) in &content.participants {
        for vote in [VoteRound::First, VoteRound::Second] {
            let ballot = content.effective(id, vote);
            let comment = ballot.and_then(|ballot| ballot.comments.get(statement));
            let text = comment.map_or("", |comment| comment.text.trim());
            if !text.is_empty() {
                remarks.insert(Remark {
                    text: text.to_owned(),
                    who: participant.name.clone().filter(|_| named),
                });
            }
        }
    }
    remarks.into_iter().collect()
}

/// The areas on which the group agrees, with the phase that one click takes: those that were shown,
/// have one phase, and have none agreed yet.
pub fn easy(of: Source) -> Vec<(AreaId, Phase)> {
    let areas = of.instrument.areas.iter();
    areas
        .filter(|area| of.room.is_revealed(&area.id))
        .filter(|area| !of.scan.content.agreed.contains_key(&area.id))
        .filter_map(|area| of.room.results.area(&area.id))
        .filter(|result| agrees(result))
        .filter_map(|result| Some((result.area.clone(), one_phase(result)?)))
        .collect()
}

/// The phase of an area that has just one.
fn one_phase(result: &crate::scoring::AreaResult) -> Option<Phase> {
    let range = crate::report::shown_phases(result)?;
    (range.low == range.high).then_some(range.low)
}
