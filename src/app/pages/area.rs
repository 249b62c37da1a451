//! One area: what it is about, its statements in their mixed order, then the placement.
//!
//! Invariant: no phase number and no result is on this page.

use super::Heading;
use super::overview::AreaList;
use crate::app::load;
use crate::app::state::App;
use crate::app::widgets::scale::Scale;
use crate::app::widgets::source::source;
use crate::browser::page;
use crate::instrument::{
    Area, Dimension, Instrument, Phase, Placement, Source, Statement, StatementId,
};
use crate::route::Screen;
use crate::scan::{Event, Kind};
use crate::text::answer::{self, Answering};
use crate::text::common;
use crate::view::answering;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use std::sync::Arc;

/// The page.
#[component]
pub(crate) fn AreaPage(instrument: Arc<Instrument>, area: Area) -> impl IntoView {
    let app = App::get();
    let lang = app.lang();
    let kind = app.read(|content| content.kind).unwrap_or_default();
    let side: Vec<_> = instrument.areas_of(area.dimension).map(|a| &a.id).collect();
    let number = 1 + side.iter().position(|id| **id == area.id).unwrap_or(0);
    let place = answer::area_place(lang, area.dimension, number, side.len());
    let first = answering::first_number(&instrument, &area.id);
    let class = match area.dimension {
        Dimension::Organisation => "answering org",
        Dimension::Ict => "answering ict",
    };
    let statements: Vec<_> = match kind {
        Kind::Quick => Vec::new(),
        Kind::Full => area.statements.clone(),
    };
    let keyword = move |statement: &Statement, area: &Area| match statement.source {
        Source::Keyword => Some(area.cell(statement.phase).keyword.clone()),
        _ => None,
    };
    let questions: Vec<_> = statements
        .into_iter()
        .enumerate()
        .map(|(index, statement)| {
            let keyword = keyword(&statement, &area);
            view! { <Question statement number=first + index keyword /> }
        })
        .collect();
    view! {
        <div class=class>
            <aside class="side">
                <AreaList instrument=instrument.clone() />
            </aside>
            <div>
                <p class="tag">{place}</p>
                <Heading text=area.name.clone() of=common::dimension(lang, area.dimension) />
                <p class="about">{area.about.clone()}</p>
                {questions}
                <PlacementQuestion area=area.clone() />
                <Turn instrument=instrument.clone() area />
                <details class="more phone-only">
                    <summary>{Answering::AllAreas.say(lang)}</summary>
                    <AreaList instrument />
                </details>
            </div>
        </div>
    }
}

#[component]
fn Question(statement: Statement, number: usize, keyword: Option<String>) -> impl IntoView {
    let app = App::get();
    let lang = app.lang();
    let id = statement.id.clone();
    let answer = Memo::new({
        let id = id.clone();
        move |_| {
            app.read(|content| answering::own_answer(content, &id))
                .flatten()
        }
    });
    let choose = Callback::new({
        let id = id.clone();
        move |answer| app.dispatch(Event::Rate(id.clone(), Some(answer)))
    });
    let clear = {
        let id = id.clone();
        move |_| app.dispatch(Event::Rate(id.clone(), None))
    };
    let source_line = source(lang, &statement.source, keyword);
    let (group, name) = (format!("s-{id}"), format!("a-{id}"));
    let for_guidance = id.clone();
    view! {
        <fieldset class="question card" id=group>
            <legend>
                <b aria-hidden="true">{number}</b>
                <span>{statement.text}</span>
            </legend>
            <Scale name answer choose />
            <div class="more-row">
                <details on:toggle=move |_| load::guidance(app)>
                    <summary>{Answering::WhatMean.say(lang)}</summary>
                    {move || guidance(app, &for_guidance)}
                    {source_line}
                </details>
                <CommentBox statement=id />
                {move || {
                    let clear = clear.clone();
                    answer.get().map(|_| view! {
                        <button class="quiet" on:click=clear>{Answering::Clear.say(lang)}</button>
                    })
                }}
            </div>
        </fieldset>
    }
}

/// What counts and what could show it, once it is there.
fn guidance(app: App, statement: &StatementId) -> AnyView {
    let lang = app.lang();
    let part = app
        .guidance
        .with(|all| all.as_ref()?.get(statement.as_str()).cloned());
    let Some(part) = part else {
        return view! { <p>{Answering::GuidanceComes.say(lang)}</p> }.into_any();
    };
    let text = |name: &str| part.get(name)?.as_str().map(str::to_owned);
    view! {
        <p>{text("explanation")}</p>
        <p>
            <strong>{Answering::Evidence.say(lang)}</strong> " " {text("evidence")}
        </p>
    }
    .into_any()
}

#[component]
fn CommentBox(statement: StatementId) -> impl IntoView {
    let app = App::get();
    let lang = app.lang();
    let comment = Memo::new({
        let statement = statement.clone();
        move |_| {
            app.read(|content| content.own_ballot()?.comments.get(&statement).cloned())
                .flatten()
        }
    });
    let text = move || {
        comment
            .get()
            .map(|comment| comment.text)
            .unwrap_or_default()
    };
    let has_text = Memo::new(move |_| comment.with(Option::is_some));
    let starts_open = comment.with_untracked(Option::is_some);
    let hint = format!("hint-{statement}");
    let for_text = statement.clone();
    view! {
        <details open=starts_open>
            <summary>{Answering::CommentAdd.say(lang)}</summary>
            <label>
                {Answering::CommentYours.say(lang)}
                <textarea
                    rows="3"
                    maxlength="2000"
                    aria-describedby=hint.clone()
                    prop:value=text
                    on:input:target=move |event| {
                        app.dispatch(Event::Comment(for_text.clone(), event.target().value()));
                    }
                    on:blur=move |_| app.seal()
                ></textarea>
            </label>
            <p class="soft small" id=hint>{Answering::CommentPrivate.say(lang)}</p>
            {move || {
                let statement = statement.clone();
                has_text.get().then(|| view! {
                    <label class="check">
                        <input
                            type="checkbox"
                            prop:checked=move || comment.get().is_some_and(|c| !c.private)
                            on:change:target=move |event| {
                                let released = event.target().checked();
                                app.dispatch(Event::Release(statement.clone(), released));
                            }
                        />
                        {Answering::CommentRelease.say(lang)}
                    </label>
                })
            }}
        </details>
    }
}

#[component]
fn PlacementQuestion(area: Area) -> impl IntoView {
    let app = App::get();
    let lang = app.lang();
    let id = area.id.clone();
    let chosen = Memo::new({
        let id = id.clone();
        move |_| {
            app.read(|content| answering::own_placement(content, &id))
                .flatten()
        }
    });
    let option = |value: Placement, text: String| {
        let id = id.clone();
        view! {
            <label class="answer wide" class:unknown=value == Placement::DontKnow>
                <input
                    type="radio"
                    name=format!("p-{id}")
                    prop:checked=move || chosen.get() == Some(value)
                    on:change=move |_| app.dispatch(Event::Place(id.clone(), Some(value)))
                />
                <span class="word">{text}</span>
            </label>
        }
    };
    let options: Vec<_> = Phase::ALL
        .into_iter()
        .map(|phase| option(Placement::At(phase), area.cell(phase).description.clone()))
        .chain([option(
            Placement::DontKnow,
            common::dont_know(lang).to_owned(),
        )])
        .collect();
    let clear = {
        let id = id.clone();
        move |_| app.dispatch(Event::Place(id.clone(), None))
    };
    let sources: Vec<_> = area
        .cells
        .iter()
        .map(|cell| {
            view! {
                <li>
                    {cell.description.clone()}
                    {source(lang, &cell.source, Some(cell.keyword.clone()))}
                </li>
            }
        })
        .collect();
    let on_enter = |event: KeyboardEvent| {
        if event.key() == "Enter" {
            event.prevent_default();
            page::focus_next_group();
        }
    };
    view! {
        <fieldset class="question card placement" on:keydown=on_enter>
            <legend>
                <span>{Answering::PlacementTitle.say(lang)}</span>
            </legend>
            <p class="soft">{Answering::PlacementHint.say(lang)}</p>
            <div class="choices">{options}</div>
            <div class="more-row">
                <details>
                    <summary>{Answering::Description2009.say(lang)}</summary>
                    <ul class="plain">{sources}</ul>
                </details>
                {move || {
                    let clear = clear.clone();
                    chosen.get().map(|_| view! {
                        <button class="quiet" on:click=clear>{Answering::Clear.say(lang)}</button>
                    })
                }}
            </div>
        </fieldset>
    }
}

/// Back, progress, and on to the next area.
#[component]
fn Turn(instrument: Arc<Instrument>, area: Area) -> impl IntoView {
    let app = App::get();
    let lang = app.lang();
    let here = instrument
        .areas
        .iter()
        .position(|a| a.id == area.id)
        .unwrap_or(0);
    let at = |index: usize| instrument.areas.get(index);
    let before = here
        .checked_sub(1)
        .and_then(at)
        .map(|area| (Screen::Area(area.id.clone()), format!("‹ {}", area.name)));
    let (back, back_text) =
        before.unwrap_or((Screen::Overview, Answering::ToOverview.say(lang).to_owned()));
    let (on, on_text) = match at(here + 1) {
        Some(area) => (Screen::Area(area.id.clone()), format!("{} ›", area.name)),
        None => (Screen::Overview, Answering::ToOverview.say(lang).to_owned()),
    };
    let progress = move || {
        let progress = app
            .read(|content| answering::progress(content, &instrument))
            .unwrap_or_default();
        answer::of(app.lang(), progress.answered, progress.total)
    };
    view! {
        <nav class="turn" aria-label=Answering::Next.say(lang)>
            <a class="button" href=app.here(back).to_string()>{back_text}</a>
            <span class="soft num">{progress}</span>
            <a class="button main next" href=app.here(on).to_string()>{on_text}</a>
        </nav>
    }
}
