//! The actions by how far they are, each with its form.
//!
//! Invariant: an action stays at its place in its list while this page is open, whatever is typed; only
//! another status moves it, and the focus goes along.

use super::desk::{Desk, focus_soon, is_second};
use super::{adopt, form};
use crate::browser::page;
use crate::scan::ActionId;
use crate::scan::plan::{Act, Action, Status};
use crate::text::plan::{self as say, ActionWords, PlanWords};
use crate::view::plan::{
    Group, by_status, ends_early, first_of, overdue_days, title_of, untouched,
};
use leptos::prelude::*;
use std::sync::Arc;

/// The section.
pub(super) fn section(desk: Desk) -> AnyView {
    let lang = desk.lang;
    let groups = Memo::new(move |before: Option<&Vec<Group>>| {
        let now = desk.plan.with(by_status);
        before.map_or(now.clone(), |before| as_before(before, now))
    });
    let statuses = Memo::new(move |_| {
        groups.with(|groups| groups.iter().map(|group| group.status).collect::<Vec<_>>())
    });
    // A second click finds the action that the first one made.
    let add = move |_| {
        let id = desk.plan.with_untracked(untouched);
        if let Some(id) = id.or_else(|| desk.add(Action::default())) {
            desk.edit(&id);
        }
    };
    view! {
        <section class="plan-part" aria-labelledby="plan-actions">
            <h2 id="plan-actions" tabindex="-1">{ActionWords::Heading.say(lang)}</h2>
            <p>
                <button class="main" on:click=add>{ActionWords::Add.say(lang)}</button>
            </p>
            {move || {
                // Below the button, which stays where it is when this goes.
                statuses.with(Vec::is_empty).then(|| view! { <p>{ActionWords::None.say(lang)}</p> })
            }}
            <For
                each=move || statuses.get()
                key=|status| format!("{status:?}")
                children=move |status| group(desk, groups, status)
            />
            {adopt::section(desk)}
        </section>
    }
    .into_any()
}

/// The groups in which what was there before keeps its place, and what is new stands behind it.
fn as_before(before: &[Group], mut now: Vec<Group>) -> Vec<Group> {
    for group in &mut now {
        let old = before.iter().find(|old| old.status == group.status);
        let place = |id: &ActionId| {
            let place = old.and_then(|old| old.actions.iter().position(|other| other == id));
            place.unwrap_or(usize::MAX)
        };
        group.actions.sort_by_key(place);
    }
    now
}

fn group(desk: Desk, groups: Memo<Vec<Group>>, status: Status) -> AnyView {
    let ids = Memo::new(move |_| {
        groups.with(|groups| {
            let group = groups.iter().find(|group| group.status == status);
            group.map_or_else(Vec::new, |group| group.actions.clone())
        })
    });
    view! {
        <h3>{move || say::heading(desk.lang, status, ids.with(Vec::len))}</h3>
        <ul class="plain action-list">
            <For
                each=move || ids.get()
                key=|id| id.to_string()
                children=move |id| card(desk, id)
            />
        </ul>
    }
    .into_any()
}

/// One action: closed it says what, who and when.
fn card(desk: Desk, id: ActionId) -> AnyView {
    let lang = desk.lang;
    let action = Memo::new({
        let id = id.clone();
        move |_| desk.action(&id)
    });
    let title = Memo::new(move |_| {
        action.with(|action| {
            action
                .as_ref()
                .map(|action| title_of(lang, action))
                .unwrap_or_default()
        })
    });
    let is_open = Memo::new({
        let id = id.clone();
        move |_| desk.open.with(|open| open.contains(&id))
    });
    let toggled = {
        let id = id.clone();
        move |event: leptos::ev::Event| {
            let now = event_target::<web_sys::HtmlDetailsElement>(&event).open();
            if now != is_open.get_untracked() {
                desk.open.update(|open| {
                    if now {
                        open.insert(id.clone())
                    } else {
                        open.remove(&id)
                    };
                });
            }
        }
    };
    let away = {
        let id = id.clone();
        move |click| {
            if !is_second(&click) {
                remove(desk, &id);
            }
        }
    };
    let body = {
        let id = id.clone();
        // The form is made when it is first opened, and stays.
        let was_open =
            Memo::new(move |before: Option<&bool>| before == Some(&true) || is_open.get());
        move || was_open.get().then(|| form::form(desk, id.clone(), action))
    };
    view! {
        <li class="card action">
            <details prop:open=is_open on:toggle=toggled>
                <summary id=format!("edit-{id}")>
                    <h4>{title}</h4>
                    " "
                    {move || action.with(|action| action.as_ref().map(|action| facts(desk, action)))}
                </summary>
                {body}
            </details>
            <button
                class="quiet"
                aria-label=move || say::remove_of(lang, &title.get())
                on:click=away
            >
                {ActionWords::Remove.say(lang)}
            </button>
        </li>
    }
    .into_any()
}

/// Who, when, whether it is overdue, and what it waits for.
fn facts(desk: Desk, action: &Action) -> AnyView {
    let lang = desk.lang;
    let owner = match action.owner.trim() {
        "" => ActionWords::NoOwner.say(lang).to_owned(),
        owner => owner.to_owned(),
    };
    let period = say::period(lang, action.start, action.due);
    let mut parts = vec![
        owner,
        period.unwrap_or_else(|| ActionWords::NoPeriod.say(lang).to_owned()),
    ];
    let first = desk.plan.with(|plan| first_of(lang, plan, action));
    if action.status.is_open() && !first.is_empty() {
        parts.push(say::after_of(lang, &first));
    }
    let late = overdue_days(action, desk.today).map(|days| {
        view! { <span class="tag late">{say::overdue_by(lang, days)}</span> }
    });
    let wrong = ends_early(action).then(|| {
        view! { <span class="tag late">{ActionWords::DatesFault.say(lang)}</span> }
    });
    view! {
        <span class="soft">{parts.join(" · ")}</span>
        " "
        {late}
        {wrong}
    }
    .into_any()
}

/// Takes an action out, with a way back while nothing else was changed; after that it comes back alone.
fn remove(desk: Desk, id: &ActionId) {
    let app = desk.app();
    let Some(action) = untrack(|| desk.action(id)) else {
        return;
    };
    let title = title_of(desk.lang, &action);
    let before = desk.plan.get_untracked();
    app.seal();
    app.plan(Act::Remove(id.clone()));
    app.seal();
    let id = id.clone();
    let undo = Arc::new(move || {
        app.plan(Act::PutBack(id.clone(), Box::new(before.clone())));
        app.notice.set(None);
        focus_soon("#plan-actions".to_owned());
    });
    app.offer(
        say::removed(desk.lang, &title),
        PlanWords::Undo.say(desk.lang),
        undo,
    );
    page::focus("#plan-actions");
}
