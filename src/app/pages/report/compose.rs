//! Whom the report is for, and what is in it.

use super::Ground;
use crate::app::state::App;
use crate::scan::plan::{Act, Audience, Choices, Part, Plan};
use crate::text::compose::{self as words, Compose};
use crate::view::report::filled as filled_parts;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The panel.
pub(super) fn panel(app: App, ground: &Ground) -> AnyView {
    let lang = app.lang();
    let choices = Memo::new(move |_| {
        app.read(|content| Plan::of(content).report)
            .unwrap_or_default()
    });
    let found = ground.follow(app, filled_parts);
    let filled = Memo::new(move |_| {
        let parts = found.get().unwrap_or_default();
        parts.into_iter().collect::<BTreeSet<_>>()
    });
    let audiences: Vec<AnyView> = Audience::ALL
        .into_iter()
        .map(|audience| one_audience(app, choices, audience))
        .collect();
    let parts: Vec<AnyView> = Part::ALL
        .into_iter()
        .map(|part| one_part(app, choices, filled, part))
        .collect();
    let is_changed = move || choices.with(|choices| !choices.parts.is_empty());
    view! {
        <details class="panel" open>
            <summary>{Compose::Choose.say(lang)}</summary>
            <fieldset class="audiences">
                <legend>{Compose::Audience.say(lang)}</legend>
                {audiences}
            </fieldset>
            <details class="parts">
                <summary>{Compose::Parts.say(lang)}</summary>
                <fieldset>
                    <legend>{Compose::PartsHint.say(lang)}</legend>
                    <div class="columns">{parts}</div>
                </fieldset>
                {move || is_changed().then(|| {
                    let back = move |_| {
                        let audience = choices.with_untracked(|choices| choices.audience);
                        app.plan(Act::Choose(Choices { audience, ..Choices::default() }));
                    };
                    view! {
                        <button on:click=back>{Compose::Back.say(lang)}</button>
                    }
                })}
            </details>
        </details>
    }
    .into_any()
}

fn one_audience(app: App, choices: Memo<Choices>, audience: Audience) -> AnyView {
    let (name, hint) = words::audience(app.lang(), audience);
    let choose = move |_| {
        let parts = choices.with_untracked(|choices| choices.parts.clone());
        app.plan(Act::Choose(Choices { audience, parts }));
    };
    view! {
        <label class="choice">
            <input
                type="radio"
                name="audience"
                prop:checked=move || choices.with(|choices| choices.audience == audience)
                on:change=choose
            />
            <span>
                <b>{name}</b>
                <small>{hint}</small>
            </span>
        </label>
    }
    .into_any()
}

fn one_part(app: App, choices: Memo<Choices>, filled: Memo<BTreeSet<Part>>, part: Part) -> AnyView {
    let lang = app.lang();
    let is_filled = move || filled.with(|filled| filled.contains(&part));
    let choose = move |event| {
        let is_there = event_target_checked(&event);
        let mut choices = choices.get_untracked();
        if choices.audience.has(part) == is_there {
            choices.parts.remove(&part);
        } else {
            choices.parts.insert(part, is_there);
        }
        app.plan(Act::Choose(choices));
    };
    view! {
        <label class="choice">
            <input
                type="checkbox"
                prop:checked=move || choices.with(|choices| choices.has(part))
                on:change=choose
            />
            <span>
                {words::part(lang, part)}
                {move || (!is_filled()).then(|| {
                    view! { <small>{Compose::Nothing.say(lang)}</small> }
                })}
            </span>
        </label>
    }
    .into_any()
}
