//! Everything that a person can do to a scan.
//!
//! Invariant: [`update`] is total: an event that does not fit the scan changes nothing. It is the
//! only code that writes to a [`Content`].

use super::Own;
use super::{
    Agreement, Ambition, Ballot, CivilDate, Comment, Content, FactAnswer, Kind, Logo, Municipality,
    ReplicaId, Scan, Scope, Settings, Timestamp, one_more, restamp,
};
use crate::instrument::{Answer, AreaId, FactId, Placement, StatementId};

/// Who changes the scan, and when.
#[derive(Clone, Debug)]
pub struct Edit {
    /// This copy of the app.
    pub replica: ReplicaId,
    /// The present moment.
    pub now: Timestamp,
}

/// One act of a person.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// Give the scan another name.
    Rename(String),
    /// Make the whole scan of a *snelscan*.
    Complete,
    /// Pick or type the municipality.
    Municipality(Municipality),
    /// Say what the scan is about.
    Scope(Option<Scope>),
    /// Describe a recent merger.
    Merger(String),
    /// Pick or type the class of inhabitants.
    Inhabitants(String),
    /// Set the day.
    Date(Option<CivilDate>),
    /// Say who guides the scan.
    Facilitator(String),
    /// Give the municipality's logo, or take it away.
    Logo(Option<Logo>),
    /// Answer an intake fact, or take the answer back.
    Fact(FactId, Option<FactAnswer>),
    /// Begin to answer on this screen, in a scan that so far holds the answers of others.
    Join(Own),
    /// Rate a statement as the person at this screen, or take the rating back.
    Rate(StatementId, Option<Answer>),
    /// Remark on a statement as the person at this screen; an empty text takes it away.
    Comment(StatementId, String),
    /// Release one's remark for the report, or make it private again.
    Release(StatementId, bool),
    /// Pick the description that fits best today, or take it back.
    Place(AreaId, Option<Placement>),
    /// Record the phase that was agreed on.
    Agree(AreaId, Option<Agreement>),
    /// Record the phase that is aimed at.
    Aim(AreaId, Option<Ambition>),
    /// Change the ⚙ settings; refused unless they are valid.
    Settings(Settings),
}

impl Event {
    /// The field that the event types into, if it is typing: runs in one field are undone at once.
    pub fn typed_field(&self) -> Option<String> {
        match self {
            Self::Rename(_) => Some("name".into()),
            Self::Municipality(m) if m.refnis.is_none() => Some("municipality".into()),
            Self::Merger(_) => Some("merger".into()),
            Self::Inhabitants(_) => Some("inhabitants".into()),
            Self::Facilitator(_) => Some("facilitator".into()),
            Self::Comment(statement, _) => Some(format!("comment/{statement}")),
            Self::Agree(..) => Some("agree".into()),
            _ => None,
        }
    }
}

/// Applies one event. Returns whether anything changed; if so the revision rose, the changed leaves
/// were stamped, and the scan says when.
pub fn update(scan: &mut Scan, event: Event, edit: &Edit) -> bool {
    update_with(scan, edit, |content| apply(content, event))
}

/// The same, for a change that is not an event: what the whole program alone can do, such as
/// [`act`](super::workshop::act), stays out of the first one.
pub(super) fn update_with(scan: &mut Scan, edit: &Edit, change: impl FnOnce(&mut Content)) -> bool {
    let mut before = scan.content.clone();
    change(&mut scan.content);
    if !restamp(scan, &mut before, &edit.replica) {
        return false;
    }
    scan.revision = one_more(scan.revision);
    scan.changed = edit.now.clone();
    true
}

fn apply(content: &mut Content, event: Event) {
    match event {
        Event::Rename(name) => content.name = name,
        Event::Complete => content.kind = Kind::Full,
        Event::Municipality(municipality) => content.context.municipality = municipality,
        Event::Scope(scope) => content.context.scope = scope,
        Event::Merger(merger) => content.context.merger = merger,
        Event::Inhabitants(class) => content.context.inhabitants = class,
        Event::Date(date) => content.context.date = date,
        Event::Facilitator(facilitator) => content.context.facilitator = facilitator,
        Event::Logo(logo) => content.context.logo = logo,
        Event::Fact(fact, answer) => put(&mut content.facts, fact, answer),
        Event::Agree(area, agreement) => put(&mut content.agreed, area, agreement),
        Event::Aim(area, ambition) => put(&mut content.ambition, area, ambition),
        Event::Settings(settings) if settings.is_valid() => content.settings = settings,
        Event::Settings(_) => {}
        Event::Join(own) => content.join(own),
        Event::Rate(..) | Event::Comment(..) | Event::Release(..) | Event::Place(..) => {
            if let Some(ballot) = own_ballot_mut(content) {
                apply_to_ballot(ballot, event);
            }
        }
    }
}

fn apply_to_ballot(ballot: &mut Ballot, event: Event) {
    match event {
        Event::Rate(statement, answer) => put(&mut ballot.ratings, statement, answer),
        Event::Place(area, placement) => put(&mut ballot.placements, area, placement),
        Event::Comment(statement, text) => comment(ballot, statement, text),
        Event::Release(statement, released) => {
            if let Some(comment) = ballot.comments.get_mut(&statement) {
                comment.private = !released;
            }
        }
        _ => {}
    }
}

fn comment(ballot: &mut Ballot, statement: StatementId, text: String) {
    if text.is_empty() {
        ballot.comments.remove(&statement);
        return;
    }
    let comment = ballot.comments.entry(statement).or_insert(Comment {
        text: String::new(),
        private: true,
        extra: super::Extra::new(),
    });
    comment.text = text;
}

fn own_ballot_mut(content: &mut Content) -> Option<&mut Ballot> {
    let own = content.own.as_ref()?;
    content.ballots.get_mut(&own.ballot)
}

fn put<K: Ord, V>(map: &mut std::collections::BTreeMap<K, V>, key: K, value: Option<V>) {
    match value {
        Some(value) => map.insert(key, value),
        None => map.remove(&key),
    };
}
