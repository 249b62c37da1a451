//! Repairs a scan: its content, and the book-keeping around it.
//!
//! Invariant: the version vector covers every stamp. The person at this screen has a participant
//! and a ballot that belong together, or there is no such person.

use super::fields::{self, Fields, Repair, narrow};
use super::{COUNTER_LIMIT, Frame, answers, context, plan, settings};
use crate::exchange::ProblemKind;
use crate::instrument::RoleId;
use crate::scan::plan::FIELD;
use crate::scan::workshop::{Record, Workshop};
use crate::scan::{
    Ballot, BallotId, Content, Extra, Kind, Own, Participant, ParticipantId, ReplicaId, Scan,
    ScanId, Stamp, Timestamp,
};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// The highest epoch: far from where one more would not fit.
const EPOCH_LIMIT: u64 = 999_999_999;

/// The scan; none without an id or content.
pub(super) fn scan(data: Value, frame: Frame, repair: &mut Repair) -> Option<Scan> {
    let mut fields = Fields::of(data, repair)?;
    let id = fields.parsed("id", ScanId::parse, repair)?;
    let content = fields.take("content").filter(Value::is_object)?;
    let content = repair.within("content", |repair| self::content(content, repair))?;
    fields.wanted(&["created", "changed"], repair);
    let epoch = fields.integer("epoch", 0..=EPOCH_LIMIT, repair);
    let created = fields.moment("created", repair);
    let changed = fields.moment("changed", repair);
    // A moment that the file does not tell is the nearest that it does.
    let some = changed.clone().or(created.clone()).or(frame.exported);
    let some = some.unwrap_or_else(long_ago);
    let stamps = stamps(&mut fields, repair);
    let versions = versions(&mut fields, &stamps, repair);
    Some(Scan {
        id,
        revision: frame.revision,
        instrument: frame.instrument,
        epoch: epoch.map_or(0, narrow),
        created: created.unwrap_or_else(|| some.clone()),
        changed: changed.unwrap_or(some),
        content,
        stamps,
        versions,
        extra: fields.rest(),
    })
}

fn long_ago() -> Timestamp {
    Timestamp::parse("1970-01-01T00:00:00Z").expect("the first day of Unix was a day")
}

/// What was answered; none where the value is no object.
pub(super) fn content(value: Value, repair: &mut Repair) -> Option<Content> {
    let mut fields = Fields::of(value, repair)?;
    fields.wanted(&["kind", "settings"], repair);
    let name = fields.text("name", repair);
    let kind = fields.word("kind", &Kind::ALL, repair).unwrap_or_default();
    let example = fields.flag("example", repair).unwrap_or_default();
    // Before the participants and the settings, which name its roles.
    let workshop = workshop(fields.take("workshop"), repair);
    repair.roles = own_roles(&workshop);
    let mut participants = fields.entries("participants", repair, answers::participant);
    let ballots = fields.entries("ballots", repair, answers::ballot);
    add_missing(&mut participants, &ballots, repair);
    let own = own(&mut fields, &participants, &ballots, repair);
    let plan = plan::plan(fields.take(FIELD), repair);
    Some(Content {
        name,
        kind,
        example,
        context: context::context(fields.take("context"), repair),
        facts: fields.entries("facts", repair, context::fact),
        participants,
        ballots,
        own,
        agreed: fields.entries("agreed", repair, context::agreement),
        ambition: fields.entries("ambition", repair, context::ambition),
        settings: settings::settings(fields.take("settings"), repair),
        workshop,
        extra: with_plan(fields.rest(), plan),
    })
}

/// The further fields of a content, among which its plan stands.
fn with_plan(mut extra: Extra, plan: Option<Value>) -> Extra {
    if let Some(plan) = plan {
        extra.insert(FIELD.to_owned(), plan);
    }
    extra
}

/// Adds the participants that only a ballot names: the answers count for somebody.
fn add_missing(
    participants: &mut BTreeMap<ParticipantId, Participant>,
    ballots: &BTreeMap<BallotId, Ballot>,
    repair: &mut Repair,
) {
    for ballot in ballots.values() {
        let id = &ballot.participant;
        if !participants.contains_key(id) {
            participants.insert(id.clone(), Participant::default());
            repair.within("participants", |repair| {
                repair.within(id.as_str(), |repair| repair.note_unknown(id.as_str()));
            });
        }
    }
}

/// The person at this screen, if the participant and the ballot are there and fit.
fn own(
    fields: &mut Fields,
    participants: &BTreeMap<ParticipantId, Participant>,
    ballots: &BTreeMap<BallotId, Ballot>,
    repair: &mut Repair,
) -> Option<Own> {
    let value = fields.take("own")?;
    repair.within("own", |repair| {
        let mut fields = Fields::of(value, repair)?;
        fields.wanted(&["participant", "ballot"], repair);
        let participant = fields.parsed("participant", ParticipantId::parse, repair);
        let ballot = fields.parsed("ballot", BallotId::parse, repair);
        fields.none_left(repair);
        let (participant, ballot) = (participant?, ballot?);
        let fits = participants.contains_key(&participant)
            && ballots.get(&ballot).map(|ballot| &ballot.participant) == Some(&participant);
        if !fits {
            repair.note(ProblemKind::Inconsistent);
        }
        fits.then_some(Own {
            participant,
            ballot,
        })
    })
}

/// How the workshop is held; a field that cannot be read is as it is by default.
fn workshop(value: Option<Value>, repair: &mut Repair) -> Record {
    let Some(value) = value else {
        return Record::default();
    };
    repair.within("workshop", |repair| {
        if let Value::Object(fields) = value {
            Record::read(fields, |key| repair.note_at(key, ProblemKind::WrongType))
        } else {
            repair.note(ProblemKind::WrongType);
            Record::default()
        }
    })
}

/// The roles of a workshop that were edited.
fn own_roles(workshop: &Record) -> BTreeSet<RoleId> {
    let content = Content {
        workshop: workshop.clone(),
        ..Content::default()
    };
    let roles = Workshop::of(&content).roles.into_iter();
    roles.map(|role| role.id).collect()
}

fn stamps(fields: &mut Fields, repair: &mut Repair) -> BTreeMap<String, Stamp> {
    fields.entries("stamps", repair, |path, value, repair| {
        let mut fields = Fields::of(value, repair)?;
        fields.wanted(&["replica", "counter"], repair);
        let replica = fields.parsed("replica", ReplicaId::parse, repair);
        let counter = fields.integer("counter", 0..=COUNTER_LIMIT, repair);
        fields.none_left(repair);
        let (replica, counter) = (replica?, counter?);
        Some((path.to_owned(), Stamp { replica, counter }))
    })
}

/// The version vector, raised to the stamps where it lies below one.
fn versions(
    fields: &mut Fields,
    stamps: &BTreeMap<String, Stamp>,
    repair: &mut Repair,
) -> BTreeMap<ReplicaId, u64> {
    let mut versions = fields.entries("versions", repair, |key, value, repair| {
        let replica = ReplicaId::parse(key);
        if replica.is_none() {
            repair.note(fields::bad_word(key));
        }
        let counter = fields::integer(&value, 0..=COUNTER_LIMIT, repair);
        Some((replica?, counter?))
    });
    let mut raised = false;
    for stamp in stamps.values() {
        let known = versions.entry(stamp.replica.clone()).or_insert(0);
        raised |= *known < stamp.counter;
        *known = stamp.counter.max(*known);
    }
    if raised {
        repair.note_at("versions", ProblemKind::Inconsistent);
    }
    versions
}
