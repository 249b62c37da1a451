//! The recommendations of the municipality, as the plan stands to them.

use crate::instrument::guide::{Audience, Guide};
use crate::instrument::{Instrument, RecommendationId, Source};
use crate::report::Advised;
use crate::scan::ActionId;
use crate::scan::plan::{Action, Plan};
use crate::view::because::why;

/// What became of a recommendation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// Nothing yet.
    Open,
    /// This action was made of it.
    InPlan(ActionId),
    /// It was set aside.
    Dismissed,
}

/// A recommendation that comes up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Which.
    pub id: RecommendationId,
    /// What became of it.
    pub state: State,
    /// What to do.
    pub title: String,
    /// What and why.
    pub text: String,
    /// Why it comes up here.
    pub because: String,
    /// What it rests on.
    pub rests: String,
    /// A first step.
    pub start: String,
    /// How one sees that it worked.
    pub sign: String,
    /// What comes first, of what comes up too.
    pub needs: Vec<String>,
    /// Whether it is ours, since the study says nothing about it.
    pub is_extension: bool,
}

/// The recommendations for the municipality, in the order of the plan.
pub fn cards(
    instrument: &Instrument,
    guide: &Guide,
    advised: &[Advised],
    plan: &Plan,
) -> Vec<Card> {
    let own = advised
        .iter()
        .filter(|one| is_own(one))
        .map(|one| card(instrument, guide, one, plan));
    in_order(own.collect(), &plan.order, |card: &Card| &card.id)
}

fn is_own(one: &Advised) -> bool {
    one.recommendation.audience == Audience::Municipality
}

fn card(instrument: &Instrument, guide: &Guide, one: &Advised, plan: &Plan) -> Card {
    let of = one.recommendation;
    let title = |id: &RecommendationId| Some(guide.recommendation(id)?.title.clone());
    let made = plan.actions.iter();
    let mut made = made.filter(|(_, action)| action.recommendation.as_ref() == Some(&of.id));
    let state = match made.next() {
        Some((id, _)) => State::InPlan(id.clone()),
        None if plan.dismissed.contains(&of.id) => State::Dismissed,
        None => State::Open,
    };
    Card {
        id: of.id.clone(),
        state,
        title: of.title.clone(),
        text: of.text.clone(),
        because: why(guide.lang, instrument, guide, &one.because),
        rests: of.rests.clone(),
        start: of.start.clone(),
        sign: of.sign.clone(),
        needs: one.after.iter().filter_map(title).collect(),
        is_extension: matches!(of.source, Source::Extension),
    }
}

/// The same in an order that somebody gave; what it does not name follows as it was.
pub fn in_order<T>(
    mut all: Vec<T>,
    order: &[RecommendationId],
    id: impl Fn(&T) -> &RecommendationId,
) -> Vec<T> {
    let place = |one: &T| order.iter().position(|other| other == id(one));
    // Stable: what is not named keeps the order of the rules.
    all.sort_by_key(|one| place(one).unwrap_or(usize::MAX));
    all
}

/// The order in which one of those that are shown changed places with the one before or after it; none
/// where there is no such one. What the order named and is not shown now stays at its end.
pub fn moved(
    shown: &[RecommendationId],
    order: &[RecommendationId],
    id: &RecommendationId,
    up: bool,
) -> Option<Vec<RecommendationId>> {
    let here = shown.iter().position(|other| other == id)?;
    let there = if up { here.checked_sub(1)? } else { here + 1 };
    let mut next = shown.to_vec();
    if there >= next.len() {
        return None;
    }
    next.swap(here, there);
    let hidden = order.iter().filter(|id| !shown.contains(id)).cloned();
    next.extend(hidden);
    Some(next)
}

/// The action that a recommendation becomes: it waits for the actions that were made of what it needs.
pub fn action_of(guide: &Guide, plan: &Plan, id: &RecommendationId) -> Option<Action> {
    let of = guide.recommendation(id)?;
    let made = plan.actions.iter();
    let first = made.filter(|(_, action)| {
        action.status.is_open()
            && action
                .recommendation
                .as_ref()
                .is_some_and(|id| of.needs.contains(id))
    });
    Some(Action {
        title: of.title.clone(),
        recommendation: Some(id.clone()),
        after: first.map(|(id, _)| id.clone()).collect(),
        ..Action::default()
    })
}
