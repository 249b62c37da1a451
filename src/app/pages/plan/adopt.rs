//! Taking over the open actions of an earlier scan in this browser.
//!
//! Invariant: the other scan is read and not changed.

use super::desk::{Desk, focus_soon};
use crate::app::desk::{Stored, all};
use crate::app::shell::name_of;
use crate::scan::plan::{Act, Plan};
use crate::scan::{ActionId, Scan};
use crate::text::plan::{self as say, ActionWords};
use crate::view::plan::taken;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// A scan with actions that are not here.
#[derive(Clone)]
struct Source {
    name: String,
    plan: Plan,
    count: usize,
}

/// The section; the other scans are read when it is opened.
pub(super) fn section(desk: Desk) -> AnyView {
    let lang = desk.lang;
    let sources: RwSignal<Option<Vec<Source>>> = RwSignal::new(None);
    let toggled = move |event: leptos::ev::Event| {
        if event_target::<web_sys::HtmlDetailsElement>(&event).open() {
            sources.set(Some(found(desk)));
        }
    };
    view! {
        <details class="fold" on:toggle=toggled>
            <summary>{ActionWords::TakeOver.say(lang)}</summary>
            <p>{ActionWords::TakeOverText.say(lang)}</p>
            {move || sources.get().map(|all| choose(desk, sources, &all))}
        </details>
    }
    .into_any()
}

/// The other scans with open actions that are not here, the one that was changed last first.
fn found(desk: Desk) -> Vec<Source> {
    let here = desk
        .app()
        .scan
        .with_untracked(|open| open.as_ref().map(|(_, scan)| scan.id.clone()));
    let plan = desk.plan.get_untracked();
    let mut scans: Vec<Scan> = desk
        .instrument
        .with_value(|instrument| all(instrument))
        .into_iter()
        .filter_map(|stored| match stored {
            Stored::Scan(scan) => Some(*scan),
            Stored::Unreadable(..) => None,
        })
        .filter(|scan| Some(&scan.id) != here.as_ref())
        .collect();
    scans.sort_by(|one, other| other.changed.as_str().cmp(one.changed.as_str()));
    let sources = scans.into_iter().map(|scan| {
        let there = Plan::of(&scan.content);
        Source {
            name: name_of(&scan.content, desk.lang),
            count: taken(&there, &plan).len(),
            plan: there,
        }
    });
    sources.filter(|source| source.count > 0).collect()
}

fn choose(desk: Desk, sources: RwSignal<Option<Vec<Source>>>, all: &[Source]) -> AnyView {
    let lang = desk.lang;
    if all.is_empty() {
        return view! { <p>{ActionWords::TakeOverNone.say(lang)}</p> }.into_any();
    }
    let chosen = RwSignal::new(0_usize);
    let options: Vec<AnyView> = all
        .iter()
        .enumerate()
        .map(|(place, source)| {
            let words = say::actions_of(lang, &source.name, source.count);
            view! { <option value=place.to_string()>{words}</option> }.into_any()
        })
        .collect();
    let take = move |_| {
        let from = sources.with_untracked(|all| {
            let source = all.as_ref()?.get(chosen.get_untracked())?;
            Some(source.plan.clone())
        });
        let Some(from) = from else { return };
        let actions: BTreeMap<ActionId, _> = desk.plan.with_untracked(|plan| taken(&from, plan));
        let count = actions.len();
        desk.app().plan(Act::Adopt(actions));
        desk.app().say(say::taken_over(lang, count));
        sources.set(Some(found(desk)));
        focus_soon("#plan-actions".to_owned());
    };
    view! {
        <div class="field">
            <label for="take-over">{ActionWords::TakeOverFrom.say(lang)}</label>
            <select
                id="take-over"
                on:change:target=move |event| {
                    chosen.set(event.target().value().parse().unwrap_or(0));
                }
            >
                {options}
            </select>
        </div>
        <button on:click=take>{ActionWords::TakeOverDo.say(lang)}</button>
    }
    .into_any()
}
