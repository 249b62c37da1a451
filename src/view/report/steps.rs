//! The three steps of page one, each with who sees to it.

use super::Source;
use crate::document::Block;
use crate::scan::plan::Action;
use crate::text::format;
use crate::text::report as words;

/// How many steps page one names.
const STEPS: usize = 3;

/// The first open actions: those with most points first, then those that are to be done soonest.
pub(super) fn block(source: &Source) -> Option<Block> {
    let mut open: Vec<(u32, &Action)> = source
        .plan
        .actions
        .iter()
        .filter(|(_, action)| action.status.is_open() && !action.title.trim().is_empty())
        .map(|(id, action)| {
            let points = source.plan.points.values();
            let sum = points.filter_map(|of| of.get(id)).copied().map(u32::from);
            (sum.sum(), action)
        })
        .collect();
    open.sort_by_key(|(points, action)| {
        (
            std::cmp::Reverse(*points),
            action.due.is_none(),
            action.due,
            action.title.clone(),
        )
    });
    let items: Vec<Vec<crate::document::Inline>> = open
        .iter()
        .take(STEPS)
        .map(|(_, action)| item(source, action))
        .collect();
    (!items.is_empty()).then_some(Block::List(items))
}

fn item(source: &Source, action: &Action) -> Vec<crate::document::Inline> {
    let due = action.due.map(|due| format::date(source.lang, due));
    vec![
        crate::document::Inline::Strong(action.title.trim().to_owned()),
        crate::document::Inline::Text(words::step(
            source.lang,
            action.owner.trim(),
            due.as_deref(),
        )),
    ]
}
