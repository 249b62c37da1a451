//! The order of the recommendations: how it comes about, by hand, and back to that of the rules.

use super::advice::List;
use super::desk::{Desk, focus_soon};
use crate::instrument::RecommendationId;
use crate::scan::plan::Act;
use crate::text::plan::{self as say, PlanWords};
use crate::view::plan::moved;
use leptos::prelude::*;

/// How the order comes about, and back to it.
pub(super) fn explained(desk: Desk) -> AnyView {
    let lang = desk.lang;
    let is_own = Memo::new(move |_| desk.plan.with(|plan| !plan.order.is_empty()));
    let back = move |_| {
        desk.app().plan(Act::Order(Vec::new()));
        focus_soon("#plan-advice".to_owned());
    };
    view! {
        <details class="fold">
            <summary>{PlanWords::OrderTitle.say(lang)}</summary>
            <ul>
                <li>{PlanWords::OrderGap.say(lang)}</li>
                <li>{PlanWords::OrderWeakest.say(lang)}</li>
                <li>{PlanWords::OrderNeeds.say(lang)}</li>
            </ul>
            <p>{PlanWords::OrderOwn.say(lang)}</p>
        </details>
        {move || {
            is_own.get().then(|| view! {
                <p class="buttons">
                    <span>{PlanWords::OrderByHand.say(lang)}</span>
                    <button on:click=back>{PlanWords::OrderBack.say(lang)}</button>
                </p>
            })
        }}
    }
    .into_any()
}

/// Up or down in the list.
pub(super) fn turn(list: List, id: &RecommendationId, title: &str, up: bool) -> AnyView {
    let desk = list.desk;
    let lang = desk.lang;
    let (words, name) = if up {
        (PlanWords::Up, "up")
    } else {
        (PlanWords::Down, "down")
    };
    let is_last = {
        let id = id.clone();
        Memo::new(move |_| {
            list.all.with(|all| {
                if up {
                    all.first() == Some(&id)
                } else {
                    all.last() == Some(&id)
                }
            })
        })
    };
    let press = {
        let (id, title) = (id.clone(), title.to_owned());
        move |_| {
            let all = list.all.get_untracked();
            let order = desk
                .plan
                .with_untracked(|plan| moved(&all, &plan.order, &id, up));
            let Some(order) = order else { return };
            let place = order.iter().position(|other| *other == id).unwrap_or(0) + 1;
            desk.app().plan(Act::Order(order));
            list.told.set(say::moved(lang, &title, place, all.len()));
            list.show(place);
            // At an end the button is gone: the other one has the focus.
            let at_end = if up { place == 1 } else { place == all.len() };
            let name = if up == at_end { "down" } else { "up" };
            focus_soon(format!("#{name}-{id}"));
        }
    };
    view! {
        <button
            class="quiet"
            id=format!("{name}-{id}")
            disabled=is_last
            aria-label=say::of_advice(words.say(lang), title)
            on:click=press
        >
            {words.say(lang)}
        </button>
    }
    .into_any()
}
