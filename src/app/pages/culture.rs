//! The culture barometer: answering it pair by pair, the way there, and its profile with the result.
//!
//! Invariant: each answer is kept at once, and no result is on the page where one answers. Nothing of it is in the first
//! program; the pairs are fetched by whoever comes here.

use super::{Heading, overview};
use crate::app::load;
use crate::app::state::App;
use crate::app::widgets::chart::figure;
use crate::browser::{fetch, page as window};
use crate::instrument::{CultureAnswer, CulturePair, CulturePairs, Lang};
use crate::report;
use crate::route::Screen;
use crate::scan::Content;
use crate::scan::workshop::Act;
use crate::text::answer::{self, Answering};
use crate::text::common;
use crate::text::culture::{self as say, CultureWords};
use crate::view::answering::Progress;
use crate::view::culture as view;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use std::sync::Arc;

/// The pairs on their way: not here yet, here, or not to be had.
#[derive(Clone, PartialEq)]
enum Coming {
    Waiting,
    Here(Arc<CulturePairs>),
    Failed,
}

/// Fetches the pairs in the language of the interface.
fn fetched(app: App) -> RwSignal<Coming> {
    let coming = RwSignal::new(Coming::Waiting);
    let lang = app.lang();
    load::spawn(Box::pin(async move {
        let pairs = pairs(lang).await.map(Arc::new);
        // The page may be gone by now.
        coming.try_set(pairs.map_or(Coming::Failed, Coming::Here));
    }));
    coming
}

/// They stand with the findings in one file per language.
async fn pairs(lang: Lang) -> Option<CulturePairs> {
    let structure = fetch::file("guide").await.ok()?;
    let texts = fetch::file(&format!("guide-{}", lang.code())).await.ok()?;
    CulturePairs::parse(lang, &structure, &texts).ok()
}

/// The pairs once they are here, where the workshop of the open scan asks them.
pub(super) fn asked(app: App) -> Memo<Option<Arc<CulturePairs>>> {
    let coming = untrack(|| app.workshop().culture).then(|| fetched(app));
    Memo::new(move |_| match coming?.get() {
        Coming::Here(pairs) => Some(pairs),
        _ => None,
    })
}

/// The way to the barometer.
pub(super) fn link(app: App) -> AnyView {
    let lang = app.lang();
    let target = app.here(Screen::Culture).to_string();
    view! {
        <p class="culture-link">
            <a href=target>{CultureWords::Title.say(lang)}</a>
            ". "
            <span class="soft">{CultureWords::LinkText.say(lang)}</span>
        </p>
    }
    .into_any()
}

/// The page of somebody who answers in a scan on this device.
pub(super) fn page(app: App) -> AnyView {
    let answers_here = Memo::new(move |_| app.read(|content| content.own.is_some()));
    (move || {
        if answers_here.get() == Some(false) {
            return overview::nobody_here(app).into_any();
        }
        questions(app)
    })
    .into_any()
}

/// The pairs, one below the other.
pub(super) fn questions(app: App) -> AnyView {
    let lang = app.lang();
    let coming = fetched(app);
    let body = move || match coming.get() {
        Coming::Waiting => view! { <p>{CultureWords::Loading.say(lang)}</p> }.into_any(),
        Coming::Failed => {
            view! { <p class="banner bad">{CultureWords::Failed.say(lang)}</p> }.into_any()
        }
        Coming::Here(pairs) => all(app, pairs),
    };
    view! {
        <div class="culture">
            <Heading text=CultureWords::Title.say(lang) />
            <p class="lead">{CultureWords::Lead.say(lang)}</p>
            {body}
        </div>
    }
    .into_any()
}

fn all(app: App, pairs: Arc<CulturePairs>) -> AnyView {
    let lang = app.lang();
    let asked: Vec<AnyView> = (1..)
        .zip(pairs.scored())
        .map(|(number, pair)| question(app, number, pair))
        .collect();
    let back = app.here(Screen::Overview).to_string();
    let progress = Memo::new(move |_| {
        app.read(|content| view::progress(content, &pairs))
            .unwrap_or_default()
    });
    let far = move || {
        let Progress { answered, total } = progress.get();
        answer::of(lang, answered, total)
    };
    let is_done = move || progress.get().is_complete();
    view! {
        {asked}
        <div role="status">
            {move || is_done().then(|| view! { <p>{CultureWords::Done.say(lang)}</p> })}
        </div>
        <nav class="turn" aria-label=Answering::Next.say(lang)>
            <span class="soft num">{far}</span>
            <a class="button main next" href=back>{CultureWords::ToStatements.say(lang)}</a>
        </nav>
    }
    .into_any()
}

/// Five places between two poles, and *weet ik niet*.
fn question(app: App, number: usize, pair: &CulturePair) -> AnyView {
    let lang = app.lang();
    let id = pair.id.clone();
    let chosen = Memo::new({
        let id = id.clone();
        move |_| app.read(|content| view::own_answer(content, &id)).flatten()
    });
    let name = format!("c-{id}");
    let give = Callback::new(move |answer| app.act(Act::Culture(id.clone(), answer)));
    let poles = pair.poles();
    let places: Vec<AnyView> = (0..)
        .zip(pair.positions())
        .map(|(place, position)| {
            let words = say::place(lang, place, poles);
            let answer = (CultureAnswer::At(position), words, Look::Place);
            radio(&name, answer, chosen, give)
        })
        .collect();
    let words = common::dont_know(lang).to_owned();
    let dont_know = (CultureAnswer::DontKnow, words, Look::Words);
    let dont_know = radio(&name, dont_know, chosen, give);
    let clear = move || {
        let press = move |_| give.run(None);
        chosen.get().map(
            |_| view! { <button class="quiet" on:click=press>{Answering::Clear.say(lang)}</button> },
        )
    };
    let [left, right] = poles.map(str::to_owned);
    let origin = view::origin(lang, pair);
    view! {
        <fieldset class="question card">
            <legend>
                <b aria-hidden="true">{number}</b>
                <span class="unseen">{say::pair(lang, pair)}</span>
            </legend>
            <div class="between" on:keydown=on_enter>
                <span class="pole" aria-hidden="true">{left}</span>
                <div class="places">{places}</div>
                <span class="pole" aria-hidden="true">{right}</span>
                {dont_know}
            </div>
            <div class="more-row">
                <details>
                    <summary>{Answering::WhatMean.say(lang)}</summary>
                    <p>{pair.explanation.clone()}</p>
                    {origin.map(|origin| view! { <p class="soft small">{origin}</p> })}
                </details>
                {clear}
            </div>
        </fieldset>
    }
    .into_any()
}

/// How a radio button looks: a place without words, named for who does not see where it stands, or words.
#[derive(Clone, Copy)]
enum Look {
    Place,
    Words,
}

fn radio(
    name: &str,
    (answer, words, look): (CultureAnswer, String, Look),
    chosen: Memo<Option<CultureAnswer>>,
    give: Callback<Option<CultureAnswer>>,
) -> AnyView {
    let (class, word) = match look {
        Look::Place => ("answer place", "word unseen"),
        Look::Words => ("answer unknown", "word"),
    };
    view! {
        <label class=class>
            <input
                type="radio"
                name=name.to_owned()
                prop:checked=move || chosen.get() == Some(answer)
                on:change=move |_| give.run(Some(answer))
            />
            <span class=word>{words}</span>
        </label>
    }
    .into_any()
}

/// Enter goes on, as with the statements.
fn on_enter(event: KeyboardEvent) {
    if event.key() == "Enter" {
        event.prevent_default();
        window::focus_next_group();
    }
}

/// The question that nobody fills in.
fn talk(lang: Lang, pairs: &CulturePairs) -> AnyView {
    let questions: Vec<AnyView> = view::talk(pairs)
        .into_iter()
        .map(|(question, explanation)| {
            view! {
                <p>
                    <strong>{question}</strong>
                </p>
                <p>{explanation}</p>
            }
            .into_any()
        })
        .collect();
    view! {
        <section class="card">
            <h2>{CultureWords::TalkTitle.say(lang)}</h2>
            <p>{CultureWords::TalkText.say(lang)}</p>
            {questions}
        </section>
    }
    .into_any()
}

/// The profile with the result; a way to the barometer where nobody filled it in.
pub(super) fn result(app: App) -> AnyView {
    let coming = fetched(app);
    (move || match coming.get() {
        Coming::Here(pairs) => app.read(|content| profile(app, content, &pairs)),
        _ => None,
    })
    .into_any()
}

fn profile(app: App, content: &Content, pairs: &CulturePairs) -> AnyView {
    let lang = app.lang();
    let culture = report::culture(content, pairs);
    if !culture.is_answered() {
        return view! { <section class="card no-print">{link(app)}</section> }.into_any();
    }
    let chart = view::chart(lang, &culture, content.settings.confidential_from);
    let text = if culture.is_one_person {
        CultureWords::TextOne
    } else {
        CultureWords::Text
    };
    view! {
        <section class="card">
            {figure(app, chart, false)} <p>{text.say(lang)}</p>
            <p>{CultureWords::NoTotal.say(lang)}</p>
            <p class="soft small">{view::source(pairs)}</p> <div class="no-print">{link(app)}</div>
        </section>
        {talk(lang, pairs)}
    }
    .into_any()
}
