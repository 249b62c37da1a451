//! The remarks: which there are, and those that were released for the report.
//!
//! Invariant: in the report stand the released ones, each once, and none of the others. They are ordered by
//! statement and then by their words, so that no order follows people; a role or a name stands with one
//! only if that was chosen for it.

use super::{Made, Source, new_page, with_source};
use crate::document::{Block, Inline, Section};
use crate::instrument::StatementId;
use crate::scan::plan::{Plan, Signature};
use crate::scan::{BallotId, Content, Participant, VoteRound};
use crate::text::report::{self as words, Report};
use crate::view::collecting::called;
use std::collections::BTreeSet;

/// A remark, for whoever makes the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The ballot that it stands in.
    pub ballot: BallotId,
    /// The statement that it is about.
    pub statement: StatementId,
    /// What the statement says.
    pub about: String,
    /// What was remarked.
    pub text: String,
    /// The role of who wrote it; empty without one.
    pub role: String,
    /// The name of who wrote it; empty where it is not known.
    pub name: String,
    /// Whether who wrote it released it.
    pub by_writer: bool,
    /// How it is signed in the report; `None` while it is not released.
    pub released: Option<Signature>,
}

/// All remarks in the ballots that count, in the order of the report.
pub fn remarks(of: Made) -> Vec<Remark> {
    with_source(of, all)
}

fn all(source: &Source) -> Vec<Remark> {
    let mut found = Vec::new();
    for area in &source.instrument.areas {
        let mut statements: Vec<_> = area.statements.iter().collect();
        statements.sort_by_key(|statement| statement.phase);
        for statement in statements {
            let mut of: Vec<Remark> = counting(source.content)
                .filter_map(|(id, who)| {
                    let remark = of_ballot(source, id, who, &statement.id)?;
                    Some(Remark {
                        about: statement.text.clone(),
                        ..remark
                    })
                })
                .collect();
            of.sort_by(|one, other| one.text.cmp(&other.text));
            found.extend(of);
        }
    }
    found
}

/// The ballots that count, with who cast them.
fn counting(content: &Content) -> impl Iterator<Item = (&BallotId, &Participant)> {
    let people = content.participants.iter();
    people.flat_map(|(id, who)| {
        let votes = [VoteRound::First, VoteRound::Second];
        let ballots = votes.into_iter().filter_map(|vote| {
            let of = content.ballots.iter();
            let of = of.filter(|(_, b)| b.participant == *id && b.vote == vote);
            let counts = of.max_by_key(|(id, ballot)| (ballot.seq, *id))?;
            Some((counts.0, who))
        });
        ballots.collect::<Vec<_>>()
    })
}

fn of_ballot(
    source: &Source,
    ballot: &BallotId,
    who: &Participant,
    statement: &StatementId,
) -> Option<Remark> {
    let comment = source
        .content
        .ballots
        .get(ballot)?
        .comments
        .get(statement)?;
    let text = comment.text.trim();
    let role = who.role.as_ref();
    (!text.is_empty()).then(|| Remark {
        ballot: ballot.clone(),
        statement: statement.clone(),
        about: String::new(),
        text: text.to_owned(),
        role: role.map_or_else(String::new, |role| {
            called(source.content, source.instrument, role)
        }),
        name: who.name.clone().unwrap_or_default(),
        by_writer: !comment.private,
        released: released(source.plan, ballot, statement, comment.private),
    })
}

/// How a remark is signed: as the report's maker chose, else by nothing if its writer released it.
fn released(
    plan: &Plan,
    ballot: &BallotId,
    statement: &StatementId,
    is_private: bool,
) -> Option<Signature> {
    let chosen = plan.release(ballot, statement);
    chosen.or_else(|| (!is_private).then_some(Signature::Nothing))
}

pub(super) fn sections(source: &Source) -> Vec<Section> {
    let all = all(source);
    let shown = all.iter().filter(|remark| remark.released.is_some());
    let shown: Vec<&Remark> = shown.collect();
    if shown.is_empty() {
        return Vec::new();
    }
    let top = vec![source.paragraph(Report::RemarksText)];
    let mut sections = vec![new_page(source, Report::Comments, top)];
    // What two people wrote in two votes may read the same: each stands once.
    let mut seen = BTreeSet::new();
    for area in &source.instrument.areas {
        let mut items = Vec::new();
        for remark in &shown {
            let is_here = area.statements.iter().any(|s| s.id == remark.statement);
            if is_here && seen.insert((&remark.statement, signed(remark), &remark.text)) {
                items.push(item(source, remark));
            }
        }
        if !items.is_empty() {
            let heading = super::common::area_name(source, area);
            sections.push(Section::new(3, heading, vec![Block::List(items)]));
        }
    }
    sections
}

fn item(source: &Source, remark: &Remark) -> Vec<Inline> {
    let (text, about) = words::comment(source.lang, &remark.about, &remark.text);
    let mut item = vec![Inline::Text(text)];
    let by = signed(remark);
    if !by.is_empty() {
        item.push(Inline::Text(format!(" ({by})")));
    }
    item.push(Inline::Text(about));
    item
}

/// What stands with a remark: nothing, the role or the name.
fn signed(remark: &Remark) -> &str {
    match remark.released {
        Some(Signature::Role) => &remark.role,
        Some(Signature::Name) if remark.name.is_empty() => &remark.role,
        Some(Signature::Name) => &remark.name,
        _ => "",
    }
}
