//! What only a group can show, each with what it may mean and a question to the group.
//!
//! Invariant: only areas that were shown are named; figures of groups come from what confidentiality
//! lets through; the words are those of [`crate::text::group`], which blame nobody.

use crate::instrument::AreaId;
use crate::scoring::group::{self, Dependence, GroupGap, Knowing, Share, gaps, knowing};
use crate::text::group::Finding;
use crate::view::wall::{Source, full_name};

/// Something to talk about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Insight {
    /// What it is called.
    pub title: &'static str,
    /// What it may mean.
    pub text: &'static str,
    /// What to ask the group.
    pub question: &'static str,
    /// The areas that it is about, by name; none where it is about all.
    pub areas: Vec<String>,
}

/// Everything that only a group can show of the areas that were revealed.
pub fn insights(of: Source) -> Vec<Insight> {
    let results = &of.room.results;
    let (nobody, many) = unknown(of);
    let found = [
        (Finding::Gap, views(of)),
        (Finding::NobodyKnows, nobody),
        (Finding::DontKnow, many),
        (Finding::Divided, group::divided(results)),
    ];
    let found = found
        .into_iter()
        .filter_map(|(finding, areas)| about(of, finding, areas));
    let mut all: Vec<Insight> = found.collect();
    if results.says_yes && is_all_revealed(of) {
        all.push(insight(of, Finding::YesSaying, Vec::new()));
    } else {
        let opposite = results.areas.iter().filter(|area| area.contradiction);
        let areas = opposite.map(|area| area.area.clone()).collect();
        all.extend(about(of, Finding::YesSaying, areas));
    }
    all
}

fn is_all_revealed(of: Source) -> bool {
    let mut areas = of.instrument.areas.iter();
    areas.all(|area| of.room.is_revealed(&area.id))
}

fn insight(of: Source, finding: Finding, areas: Vec<String>) -> Insight {
    let said = finding.say(of.lang);
    Insight {
        title: said.heading,
        text: said.meaning,
        question: said.question,
        areas,
    }
}

/// A finding about those of these areas that were revealed; nothing where there is none.
fn about(of: Source, finding: Finding, areas: Vec<AreaId>) -> Option<Insight> {
    let shown = areas.iter().filter(|id| of.room.is_revealed(id));
    let found = shown.filter_map(|id| of.instrument.area(id));
    let names: Vec<String> = found.map(|area| full_name(of, area)).collect();
    (!names.is_empty()).then(|| insight(of, finding, names))
}

/// Where the two groups see an area differently.
fn views(of: Source) -> Vec<AreaId> {
    let room = of.room;
    let gaps = gaps(
        &of.scan.content,
        of.instrument,
        &room.groups,
        &room.published,
    );
    let gaps = gaps.into_iter().filter(GroupGap::is_to_talk_about);
    gaps.map(|gap| gap.area).collect()
}

/// Where nobody knows, and where many do not.
fn unknown(of: Source) -> (Vec<AreaId>, Vec<AreaId>) {
    let room = of.room;
    let all = knowing(
        &of.scan.content,
        of.instrument,
        &room.groups,
        &room.published,
    );
    let many = |one: &Knowing| one.room.is_some_and(Share::is_many);
    let (nobody, many): (Vec<Knowing>, Vec<Knowing>) = all
        .into_iter()
        .filter(many)
        .partition(|one| one.room.is_some_and(Share::is_all));
    let areas = |of: Vec<Knowing>| of.into_iter().map(|one| one.area).collect();
    (areas(nobody), areas(many))
}

/// Whether the picture hangs on who was there, in words (METHOD §5).
pub fn dependence(of: Source, found: Dependence) -> Insight {
    insight(of, Finding::Room(found), Vec::new())
}

/// Whether that may be asked: every area was shown.
pub fn may_resample(of: Source) -> bool {
    is_all_revealed(of)
}
