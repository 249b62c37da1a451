//! The dialogue of opening a file: why it is refused, or what is in it and what can be done, and
//! which side to keep where both were changed.
//!
//! Invariant: closing it in any way changes nothing; nothing is chosen for the user.

use crate::app::opening::{self, Outcome, Picking, Plan, Turn};
use crate::app::state::App;
use crate::browser::page;
use crate::exchange::Choice;
use crate::text::Lang;
use crate::text::common::Frame;
use crate::text::home::Import;
use crate::text::import::{self as say, Act, Look, Pick};
use crate::view::import::{Listed, Preview, Question};
use leptos::html;
use leptos::prelude::*;
use std::sync::Arc;

const TITLE: &str = "#import-title";

/// Shows what [`App::transfer`] holds.
#[component]
pub(crate) fn ImportDialog() -> impl IntoView {
    let app = App::get();
    let dialog: NodeRef<html::Dialog> = NodeRef::new();
    Effect::new(move || {
        let Some(dialog) = dialog.get() else { return };
        if app.transfer.with(Option::is_some) {
            // Refused only when it is open already.
            dialog.show_modal().ok();
            request_animation_frame(|| {
                page::focus(TITLE);
            });
        } else {
            dialog.close();
        }
    });
    let closed = move |_| {
        // The event comes later: by then the dialogue may show the next file.
        let is_open = dialog.get_untracked().is_some_and(|dialog| dialog.open());
        if !is_open && app.transfer.with_untracked(Option::is_some) {
            opening::next(app);
        }
    };
    view! {
        <dialog class="import" node_ref=dialog aria-labelledby="import-title" on:close=closed>
            {move || app.transfer.get().map(|Outcome { draw }| draw(app))}
        </dialog>
    }
}

/// Why a file is not opened.
pub(crate) fn refused(app: App, why: &str) -> AnyView {
    let lang = app.lang();
    view! {
        <h2 id="import-title" tabindex="-1">
            {Import::TitleFailed.say(lang)}
        </h2>
        <p>{why.to_owned()}</p>
        <p>{Import::Nothing.say(lang)}</p>
        <div class="buttons">
            <button class="main" on:click=move |_| opening::next(app)>
                {Frame::Close.say(lang)}
            </button>
        </div>
    }
    .into_any()
}

/// What is in a file, and what can be done with it.
pub(crate) fn plan(app: App, plan: &Arc<Plan>) -> AnyView {
    let lang = app.lang();
    let acts = plan.standing.acts().iter().copied().chain([Act::Nothing]);
    let buttons = acts.enumerate().map(|(at, act)| {
        let plan = plan.clone();
        let class = match (at, act) {
            (0, _) => "main",
            (_, Act::Nothing) => "quiet",
            _ => "",
        };
        view! {
            <button class=class on:click=move |_| opening::act(app, &plan, act)>
                {act.say(lang)}
            </button>
        }
        .into_any()
    });
    let buttons: Vec<_> = buttons.collect();
    let hints = plan.standing.hints().into_iter();
    let hints: Vec<_> = hints
        .map(|hint| view! { <p class="small soft">{hint.say(lang)}</p> }.into_any())
        .collect();
    view! {
        {turn(lang, plan.turn)}
        <h2 id="import-title" tabindex="-1">
            {Look::Title.say(lang)}
        </h2>
        {about(lang, &plan.preview)}
        <p>
            <strong>{plan.preview.standing}</strong>
            " "
            {Look::Nothing.say(lang)}
        </p>
        {hints}
        <div class="buttons">{buttons}</div>
    }
    .into_any()
}

/// Which of several files is shown.
fn turn(lang: Lang, turn: Turn) -> Option<AnyView> {
    (turn.total > 1).then(|| {
        let words = say::file_of_several(lang, turn.number, turn.total);
        let more = (turn.number < turn.total).then(|| Look::Queue.say(lang));
        view! { <p class="soft">{words} ". " {more}</p> }.into_any()
    })
}

fn about(lang: Lang, preview: &Preview) -> AnyView {
    let facts = preview.facts.iter().cloned();
    let facts: Vec<_> = facts.map(|(label, said)| pair(label, said)).collect();
    let counts = preview.counts.iter();
    let counts: Vec<_> = counts
        .map(|(label, count)| pair(label, count.to_string()))
        .collect();
    let compared = (!counts.is_empty()).then(|| {
        view! {
            <h3>{Look::Compared.say(lang)}</h3>
            <dl class="pairs">{counts}</dl>
        }
        .into_any()
    });
    view! {
        <dl class="pairs">{facts}</dl>
        {compared}
        {listed(Look::Unknown.say(lang), Some(Look::UnknownText.say(lang)), &preview.unknown)}
        {listed(Look::Problems.say(lang), None, &preview.problems)}
    }
    .into_any()
}

fn pair(label: &'static str, said: String) -> AnyView {
    view! {
        <dt>{label}</dt>
        <dd>{said}</dd>
    }
    .into_any()
}

/// A list that may be long: it scrolls by itself, with the keyboard too.
fn listed(title: &'static str, text: Option<&'static str>, list: &Listed) -> Option<AnyView> {
    if list.shown.is_empty() {
        return None;
    }
    let items = list.shown.iter().chain(&list.more).cloned();
    let items: Vec<_> = items
        .map(|item| view! { <li>{item}</li> }.into_any())
        .collect();
    Some(
        view! {
            <h3>{title}</h3>
            {text.map(|text| view! { <p class="small">{text}</p> }.into_any())}
            <div class="long-list" role="region" aria-label=title tabindex="0">
                <ul>{items}</ul>
            </div>
        }
        .into_any(),
    )
}

/// Which side to keep, wherever both were changed differently.
pub(crate) fn pick(app: App, picking: &Arc<Picking>) -> AnyView {
    let lang = app.lang();
    let chosen = RwSignal::new(vec![None; picking.questions.len()]);
    let tried = RwSignal::new(false);
    let all = move |choice| chosen.update(|chosen| chosen.fill(Some(choice)));
    let fields = picking.questions.iter().enumerate();
    let fields: Vec<_> = fields
        .map(|(at, asked)| question(lang, at, asked, chosen))
        .collect();
    let names: Arc<[String]> = picking.questions.iter().map(|q| q.place.clone()).collect();
    let merge = {
        let picking = picking.clone();
        move |_| {
            if let Some(choices) = chosen.with_untracked(|chosen| Picking::complete(chosen)) {
                return opening::decide(app, &picking, &choices);
            }
            tried.set(true);
            request_animation_frame(|| {
                page::focus("#import-left");
            });
        }
    };
    let lead = (!picking.questions.is_empty()).then(|| {
        view! {
            <p>{Pick::Lead.say(lang)}</p>
            <div class="buttons">
                <button on:click=move |_| all(Choice::Ours)>{Pick::AllHere.say(lang)}</button>
                <button on:click=move |_| all(Choice::Theirs)>{Pick::AllThere.say(lang)}</button>
            </div>
        }
        .into_any()
    });
    let warning = picking.warning.clone();
    view! {
        <h2 id="import-title" tabindex="-1">
            {Pick::Title.say(lang)}
        </h2>
        {move || tried.get().then(|| left(lang, &names, chosen))}
        {warning.map(|text| view! { <p class="banner bad">{text}</p> }.into_any())}
        {lead}
        {fields}
        <div class="buttons">
            <button class="main" on:click=merge>
                {Act::Merge.say(lang)}
            </button>
            <button class="quiet" on:click=move |_| opening::next(app)>
                {Act::Nothing.say(lang)}
            </button>
        </div>
    }
    .into_any()
}

fn question(
    lang: Lang,
    at: usize,
    asked: &Question,
    chosen: RwSignal<Vec<Option<Choice>>>,
) -> AnyView {
    let sides = [
        (Choice::Ours, Pick::Here, &asked.here, "here"),
        (Choice::Theirs, Pick::There, &asked.there, "there"),
    ];
    let sides = sides.map(|(choice, side, said, word)| {
        let is_chosen = move || chosen.with(|chosen| chosen.get(at) == Some(&Some(choice)));
        let choose = move |_| {
            chosen.update(|chosen| {
                if let Some(place) = chosen.get_mut(at) {
                    *place = Some(choice);
                }
            });
        };
        view! {
            <label class="side">
                <input
                    type="radio"
                    id=format!("import-{at}-{word}")
                    name=format!("import-{at}")
                    prop:checked=is_chosen
                    on:change=choose
                />
                <span>
                    <b>{side.say(lang)}</b>
                    ": "
                    {said.clone()}
                </span>
            </label>
        }
        .into_any()
    });
    view! {
        <fieldset class="conflict">
            <legend>{asked.place.clone()}</legend>
            {Vec::from(sides)}
        </fieldset>
    }
    .into_any()
}

/// What is still to be chosen; each line leads there.
fn left(lang: Lang, names: &[String], chosen: RwSignal<Vec<Option<Choice>>>) -> AnyView {
    let open = chosen.with(|chosen| {
        let open = chosen.iter().enumerate().filter(|(_, side)| side.is_none());
        open.map(|(at, _)| at).collect::<Vec<_>>()
    });
    if open.is_empty() {
        return ().into_any();
    }
    let items = open.into_iter().map(|at| {
        let go = move |_| {
            page::focus(&format!("#import-{at}-here"));
        };
        let name = names.get(at).cloned().unwrap_or_default();
        view! {
            <li>
                <button class="quiet" on:click=go>
                    {name}
                </button>
            </li>
        }
        .into_any()
    });
    let items: Vec<_> = items.collect();
    view! {
        <div class="banner bad left" id="import-left" tabindex="-1" role="alert">
            <p>{Pick::Left.say(lang)}</p>
            <ul>{items}</ul>
        </div>
    }
    .into_any()
}
