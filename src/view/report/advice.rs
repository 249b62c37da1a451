//! The recommendations for the municipality, in the order that is proposed.
//!
//! Invariant: every one says why it comes up and what is needed first, which stands before it unless
//! somebody changed the order by hand.

use super::Source;
use crate::document::{Block, Inline, Section, inlines};
use crate::instrument::guide::{Audience, Guide};
use crate::report::{Advised, advice};
use crate::text::findings::{self as words, Findings};
use crate::text::format;
use crate::view::because::why;
use crate::view::plan::in_order;

/// The section with all of them, and one below it for each; none without a guide.
pub(super) fn sections(source: &Source) -> Vec<Section> {
    let Some(guide) = source.guide else {
        return Vec::new();
    };
    let lang = source.lang;
    let own = own(source, guide);
    let mut top = vec![Block::PageBreak];
    if own.is_empty() {
        top.push(Block::paragraph(Findings::AdviceNone.say(lang)));
    } else {
        top.push(Block::paragraph(order(source).say(lang)));
        if source.results.participants == 1 {
            top.push(Block::Notice(inlines(Findings::AdviceOne.say(lang))));
        }
    }
    let mut sections = vec![Section::new(2, Findings::Advice.say(lang), top)];
    for (place, advised) in own.iter().enumerate() {
        sections.push(one(source, guide, place + 1, advised));
    }
    sections
}

/// How the order came about.
fn order(source: &Source) -> Findings {
    if !source.plan.order.is_empty() {
        Findings::AdviceByHand
    } else if source.content.ambition.is_empty() {
        Findings::AdviceLowest
    } else {
        Findings::AdviceOrder
    }
}

/// The recommendations for the municipality that were not set aside, in the order of the plan.
pub(super) fn own<'a>(source: &Source<'a>, guide: &'a Guide) -> Vec<Advised<'a>> {
    let all = advice(guide, &source.ground()).into_iter();
    let own = all.filter(|one| {
        let of = one.recommendation;
        of.audience == Audience::Municipality && !source.plan.dismissed.contains(&of.id)
    });
    in_order(own.collect(), &source.plan.order, |one: &Advised| {
        &one.recommendation.id
    })
}

fn one(source: &Source, guide: &Guide, number: usize, advised: &Advised) -> Section {
    let lang = source.lang;
    let recommendation = advised.recommendation;
    let part = |heading: Findings, text: String| {
        let heading = format!("{} ", heading.say(lang));
        vec![Inline::Strong(heading), Inline::Text(text)]
    };
    let why = why(lang, source.instrument, guide, &advised.because);
    let mut parts = vec![
        part(Findings::Why, why),
        part(Findings::Rests, recommendation.rests.clone()),
        part(Findings::Start, recommendation.start.clone()),
    ];
    let needs: Vec<String> = advised
        .after
        .iter()
        .filter_map(|id| guide.recommendation(id))
        .map(|needed| format!("“{}”", needed.title))
        .collect();
    if !needs.is_empty() {
        parts.push(part(
            Findings::Needs,
            format!("{}.", format::and(lang, &needs)),
        ));
    }
    parts.push(part(Findings::Sign, recommendation.sign.clone()));
    let from = words::source(lang, &recommendation.source);
    parts.push(part(
        Findings::FromWhere,
        format!("{}.", format::capital(&from)),
    ));
    Section::new(
        3,
        format!("{number}. {}", recommendation.title),
        vec![
            Block::Paragraph(vec![Inline::Text(recommendation.text.clone())]),
            Block::List(parts),
        ],
    )
}
