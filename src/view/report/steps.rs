//! The three steps of page one, each with who sees to it.

use super::{Source, advice};
use crate::document::{Block, Inline};
use crate::scan::plan::Action;
use crate::text::format;
use crate::text::report::{self as words, Report};
use crate::view::plan::title_of;
use std::cmp::Reverse;

/// How many steps page one names.
const STEPS: usize = 3;

/// The first open actions; where there are fewer, recommendations of which no action was made yet.
pub(super) fn block(source: &Source) -> (Report, Option<Block>) {
    let actions = open(source);
    let actions = actions.iter().map(|action| of_action(source, action));
    let items: Vec<Vec<Inline>> = actions.chain(advised(source)).take(STEPS).collect();
    let heading = if items.len() == STEPS {
        Report::Steps
    } else {
        Report::FirstSteps
    };
    (heading, (!items.is_empty()).then_some(Block::List(items)))
}

/// The open actions: those with most points first, then those that are to be done soonest.
fn open<'a>(source: &Source<'a>) -> Vec<&'a Action> {
    let plan = source.plan;
    let all = plan.actions.iter();
    let mut open: Vec<_> = all.filter(|(_, action)| action.status.is_open()).collect();
    let points = |id| {
        let given = plan.points.values().filter_map(|of| of.get(id));
        given.copied().map(u32::from).sum::<u32>()
    };
    open.sort_by_key(|(id, action)| {
        let soon = (action.due.is_none(), action.due);
        (Reverse(points(*id)), soon, &action.title, *id)
    });
    open.into_iter().map(|(_, action)| action).collect()
}

fn of_action(source: &Source, action: &Action) -> Vec<Inline> {
    let due = action.due.map(|due| format::date(source.lang, due));
    let who = words::step(source.lang, action.owner.trim(), due.as_deref());
    vec![
        Inline::Strong(title_of(source.lang, action)),
        Inline::Text(who),
    ]
}

fn advised(source: &Source) -> Vec<Vec<Inline>> {
    let Some(guide) = source.guide else {
        return Vec::new();
    };
    let actions = || source.plan.actions.values();
    let is_taken = |id| actions().any(|action| action.recommendation.as_ref() == Some(id));
    let open = advice::own(source, guide).into_iter();
    let open = open.filter(|one| !is_taken(&one.recommendation.id));
    open.map(|one| {
        vec![
            Inline::Strong(one.recommendation.title.clone()),
            Inline::Text(words::step(source.lang, "", None)),
        ]
    })
    .collect()
}
