//! The recommendations: why, a first step, into the plan or aside, and their order.
//!
//! Invariant: the first of them are shown and the others when they are asked for; one that is moved stays
//! in sight.

use super::desk::{Desk, Guided, focus_soon, is_second};
use super::{aside, order};
use crate::instrument::{Lang, RecommendationId};
use crate::scan::plan::Act;
use crate::text::plan::{self as say, PlanWords};
use crate::view::plan::{Card, State, action_of};
use leptos::prelude::*;

/// How many are shown before the others are asked for.
const FIRST: usize = 5;

/// The recommendations that were not set aside. Signals only, so it is copied freely.
#[derive(Clone, Copy)]
pub(super) struct List {
    pub(super) desk: Desk,
    pub(super) all: Memo<Vec<RecommendationId>>,
    /// What a screen reader is told of the last change.
    pub(super) told: RwSignal<String>,
    /// Whether those after the first ones are shown, too.
    is_open: RwSignal<bool>,
}

impl List {
    /// Sees to it that the one at this place, counted from one, is shown.
    pub(super) fn show(self, place: usize) {
        if place > FIRST {
            self.is_open.set(true);
        }
    }

    /// What is shown behind one; where there is nothing, what is before it.
    fn after(self, id: &RecommendationId) -> Option<RecommendationId> {
        let shown = untrack(|| self.shown());
        let at = shown.iter().position(|other| other == id)?;
        let behind = self.all.with_untracked(|all| all.get(at + 1).cloned());
        behind.or_else(|| shown.get(at.checked_sub(1)?).cloned())
    }

    fn shown(self) -> Vec<RecommendationId> {
        let mut all = self.all.get();
        if !self.is_open.get() {
            all.truncate(FIRST);
        }
        all
    }
}

/// The section.
pub(super) fn section(desk: Desk) -> AnyView {
    let lang = desk.lang;
    let told = RwSignal::new(String::new());
    let list = List {
        desk,
        all: ids(desk, |state| *state != State::Dismissed),
        told,
        is_open: RwSignal::new(false),
    };
    let is_empty = Memo::new(move |_| desk.said.with(|said| said.cards.is_empty()));
    view! {
        <section class="plan-part" aria-labelledby="plan-advice">
            <h2 id="plan-advice" tabindex="-1">{PlanWords::Advice.say(lang)}</h2>
            {move || {
                let words = if is_empty.get() { PlanWords::AdviceNone } else { PlanWords::AdviceText };
                view! { <p>{words.say(lang)}</p> }
            }}
            {order::explained(desk)}
            <p class="unseen" role="status">{told}</p>
            <ol class="plain advice-list">
                <For
                    each=move || list.shown()
                    key=Clone::clone
                    children=move |id| card(list, id)
                />
            </ol>
            {others(list)}
            {aside::section(list)}
        </section>
    }
    .into_any()
}

/// Shows the others, or only the first ones again.
fn others(list: List) -> AnyView {
    let lang = list.desk.lang;
    let count = Memo::new(move |_| list.all.with(Vec::len).saturating_sub(FIRST));
    let turn = move |_| {
        let opens = !list.is_open.get_untracked();
        list.is_open.set(opens);
        focus_soon(if opens {
            format!(".advice-list > :nth-child({}) h3", FIRST + 1)
        } else {
            "#plan-advice".to_owned()
        });
    };
    (move || {
        let words = move || {
            if list.is_open.get() {
                say::only_first(lang, FIRST)
            } else {
                say::also_others(lang, count.get())
            }
        };
        (count.get() > 0).then(|| {
            view! {
                <p>
                    <button on:click=turn>
                        {words}
                    </button>
                </p>
            }
        })
    })
    .into_any()
}

/// Where the title of a recommendation is.
pub(super) fn title_of(id: &RecommendationId) -> String {
    format!("#advice-{id}")
}

pub(super) fn ids(desk: Desk, is_wanted: fn(&State) -> bool) -> Memo<Vec<RecommendationId>> {
    Memo::new(move |_| {
        desk.said.with(|said| {
            let wanted = said.cards.iter().filter(|card| is_wanted(&card.state));
            wanted.map(|card| card.id.clone()).collect()
        })
    })
}

pub(super) fn found(desk: Desk, id: &RecommendationId) -> Memo<Option<Card>> {
    let id = id.clone();
    Memo::new(move |_| {
        desk.said
            .with(|said| said.cards.iter().find(|card| card.id == id).cloned())
    })
}

/// One recommendation.
fn card(list: List, id: RecommendationId) -> AnyView {
    let desk = list.desk;
    let lang = desk.lang;
    let found = found(desk, &id);
    let Some(card) = found.get_untracked() else {
        return ().into_any();
    };
    let because = move || found.with(|card| card.as_ref().map(|card| card.because.clone()));
    let needs = move || {
        let needs = found.with(|card| card.as_ref().map(|card| card.needs.clone()));
        let needs = needs.filter(|needs| !needs.is_empty())?;
        Some(view! { <p><b>{PlanWords::Needs.say(lang)} ": "</b> {needs.join("; ")}</p> })
    };
    let title = card.title.clone();
    view! {
        <li class="card advice">
            <h3 id=format!("advice-{id}") tabindex="-1">{card.title.clone()}</h3>
            <p>{card.text.clone()}</p>
            <p class="soft">{because}</p>
            {needs}
            {more(lang, &card)}
            <div class="buttons">
                {decide(list, found, id.clone(), title.clone())}
                {order::turn(list, &id, &title, true)}
                {order::turn(list, &id, &title, false)}
            </div>
        </li>
    }
    .into_any()
}

fn more(lang: Lang, card: &Card) -> AnyView {
    let line = |head: PlanWords, text: &str| {
        view! {
            <div>
                <dt>{head.say(lang)}</dt>
                <dd>{text.to_owned()}</dd>
            </div>
        }
        .into_any()
    };
    let extension = card
        .is_extension
        .then(|| view! { <p class="soft">{PlanWords::Extension.say(lang)}</p> });
    view! {
        <dl>
            {line(PlanWords::Start, &card.start)}
        </dl>
        <details class="fold">
            <summary>{PlanWords::Rests.say(lang)}</summary>
            <dl>
                {line(PlanWords::Rests, &card.rests)}
                {line(PlanWords::Sign, &card.sign)}
            </dl>
            {extension}
        </details>
    }
    .into_any()
}

/// Into the plan, or aside.
fn decide(list: List, found: Memo<Option<Card>>, id: RecommendationId, title: String) -> AnyView {
    let desk = list.desk;
    let lang = desk.lang;
    let state = Memo::new(move |_| found.with(|card| card.as_ref().map(|card| card.state.clone())));
    (move || match state.get() {
        Some(State::InPlan(action)) => {
            let go = move |_| desk.edit(&action);
            view! {
                <span class="tag done">{PlanWords::InPlan.say(lang)}</span>
                <button
                    class="quiet"
                    id=format!("go-{id}")
                    aria-label=say::of_advice(PlanWords::ToAction.say(lang), &title)
                    on:click=go
                >
                    {PlanWords::ToAction.say(lang)}
                </button>
            }
            .into_any()
        }
        _ => choices(list, &id, &title),
    })
    .into_any()
}

fn choices(list: List, id: &RecommendationId, title: &str) -> AnyView {
    let List { desk, told, .. } = list;
    let lang = desk.lang;
    let make = {
        let (id, title) = (id.clone(), title.to_owned());
        move |_| {
            make_action(desk, &id);
            told.set(say::added(lang, &title));
            focus_soon(format!("#go-{id}"));
        }
    };
    let dismiss = {
        let (id, title) = (id.clone(), title.to_owned());
        move |click| {
            if is_second(&click) {
                return;
            }
            let next = list.after(&id);
            desk.app().plan(Act::Dismiss(id.clone(), true));
            told.set(say::dismissed(lang, &title));
            focus_soon(next.map_or_else(|| "#plan-advice".to_owned(), |next| title_of(&next)));
        }
    };
    let named = |words: PlanWords| say::of_advice(words.say(lang), title);
    view! {
        <button class="main" aria-label=named(PlanWords::Make) on:click=make>
            {PlanWords::Make.say(lang)}
        </button>
        <button class="quiet" aria-label=named(PlanWords::Dismiss) on:click=dismiss>
            {PlanWords::Dismiss.say(lang)}
        </button>
    }
    .into_any()
}

fn make_action(desk: Desk, id: &RecommendationId) {
    let Guided::Here(guide) = desk.guide.get_untracked() else {
        return;
    };
    let action = desk.plan.with_untracked(|plan| action_of(&guide, plan, id));
    if let Some(action) = action {
        desk.add(action);
    }
}
