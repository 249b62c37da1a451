//! The statements at a glance: every area with its progress, what is open, and where to go on.
//!
//! Invariant: shows how much was answered, never what.

use super::Heading;
use crate::app::desk;
use crate::app::state::App;
use crate::instrument::{Dimension, Instrument};
use crate::route::{Part, Screen};
use crate::scan::{Event, Kind};
use crate::text::answer::{self, Answering};
use crate::text::common;
use crate::text::home::Home;
use crate::view::answering::{self, Progress, Question};
use leptos::prelude::*;
use std::sync::Arc;

/// The page.
#[component]
pub(crate) fn Overview(instrument: Arc<Instrument>) -> impl IntoView {
    let app = App::get();
    let lang = app.lang();
    let kind = app.read(|content| content.kind).unwrap_or_default();
    let (title, lead) = match kind {
        Kind::Full => (Answering::Overview, Answering::OverviewLead),
        Kind::Quick => (Answering::OverviewQuick, Answering::QuickLead),
    };
    let (first, all) = (instrument.clone(), instrument.clone());
    view! {
        <Heading text=title.say(lang) />
        <p class="lead">{lead.say(lang)}</p>
        {move || go_on(app, &first)}
        <AreaList instrument />
        {move || open_list(app, &all)}
        <p>
            <a href=app.here(Screen::Workshop(Part::Steps)).to_string()>
                {Answering::WithGroup.say(lang)}
            </a>
        </p>
        <p>
            <a href=app.here(Screen::Culture).to_string()>{Answering::Culture.say(lang)}</a>
        </p>
    }
}

/// What stands in place of the statements where nobody answers on this screen.
pub(crate) fn nobody_here(app: App) -> impl IntoView {
    let lang = app.lang();
    let join = move |_| match desk::new_own() {
        Some(own) => app.dispatch(Event::Join(own)),
        None => app.alert(Home::NoRandom.say(lang)),
    };
    view! {
        <Heading text=Answering::Overview.say(lang) />
        <p class="lead">{Answering::NobodyHere.say(lang)}</p>
        <p>{Answering::JoinText.say(lang)}</p>
        <div class="buttons">
            <a class="button main" href=app.here(Screen::Result).to_string()>
                {Answering::ToResult.say(lang)}
            </a>
            <button on:click=join>{Answering::Join.say(lang)}</button>
        </div>
    }
}

fn go_on(app: App, instrument: &Instrument) -> impl IntoView + use<> {
    let lang = app.lang();
    let (kind, next, progress) = app
        .read(|content| {
            let next = answering::resume(content, instrument);
            (content.kind, next, answering::progress(content, instrument))
        })
        .unwrap_or_default();
    let (target, label) = match next {
        None => (Screen::Result, Answering::ToResult),
        Some(next) if progress.answered == 0 => {
            (Screen::Area(next.area().clone()), Answering::Start)
        }
        Some(next) => (Screen::Area(next.area().clone()), Answering::Resume),
    };
    let done = progress.is_complete();
    view! {
        {done.then(|| view! { <p>{Answering::AllDone.say(lang)}</p> })}
        <p class="go-on">
            <a class="button main" href=app.here(target).to_string()>{label.say(lang)}</a>
            {(progress.answered == 0 && kind == Kind::Full)
                .then(|| view! {
                    <a class="button" href=app.here(Screen::Intake).to_string()>
                        {Answering::IntakeFirst.say(lang)}
                    </a>
                })}
            {(!done && progress.answered > 0)
                .then(|| view! {
                    <a class="button" href=app.here(Screen::Result).to_string()>
                        {Answering::ToResult.say(lang)}
                    </a>
                })}
            <span class="soft num">
                {answer::of(lang, progress.answered, progress.total)}
            </span>
        </p>
    }
}

/// The 13 areas, each with its progress.
#[component]
pub(crate) fn AreaList(instrument: Arc<Instrument>) -> impl IntoView {
    let app = App::get();
    let side = move |dimension: Dimension| {
        let items: Vec<_> = instrument
            .areas_of(dimension)
            .map(|area| {
                let target = Screen::Area(area.id.clone());
                let this = target.clone();
                let area = area.clone();
                let name = area.name.clone();
                let progress = Memo::new(move |_| {
                    app.read(|content| answering::area_progress(content, &area))
                        .unwrap_or_default()
                });
                let current = move || {
                    app.route
                        .with(
                            |route| matches!(route, crate::route::Route::Scan(_, s) if *s == this),
                        )
                        .then_some("page")
                };
                view! {
                    <li>
                        <a href=app.here(target).to_string() aria-current=current>
                            <span>{name}</span>
                            <span class="count num" class:done=move || progress.get().is_complete()>
                                {move || {
                                    let Progress { answered, total } = progress.get();
                                    answer::of(app.lang(), answered, total)
                                }}
                            </span>
                        </a>
                    </li>
                }
            })
            .collect();
        let class = match dimension {
            Dimension::Organisation => "areas org",
            Dimension::Ict => "areas ict",
        };
        view! {
            <div class=class>
                <h2>{common::dimension(app.lang(), dimension)}</h2>
                <ol>{items}</ol>
            </div>
        }
    };
    view! {
        <nav class="area-list" aria-label=Answering::Areas.say(app.lang())>
            {Dimension::ALL.map(side)}
        </nav>
    }
}

/// Everything that is still open, with the way there.
pub(crate) fn open_list(app: App, instrument: &Instrument) -> AnyView {
    let lang = app.lang();
    let open = app
        .read(|content| answering::open_questions(content, instrument))
        .unwrap_or_default();
    if open.is_empty() {
        return ().into_any();
    }
    let items: Vec<_> = open
        .iter()
        .map(|question| {
            let area = instrument.area(question.area());
            let area_name = area.map(|area| area.name.clone()).unwrap_or_default();
            let text = match question {
                Question::Statement(_, id) => instrument
                    .statement(id)
                    .map(|(_, statement)| statement.text.clone())
                    .unwrap_or_default(),
                Question::Placement(_) => Answering::PlacementTitle.say(lang).to_owned(),
            };
            let target = Screen::Area(question.area().clone());
            view! {
                <li>
                    <span class="soft">{area_name} ": "</span>
                    <a href=app.here(target).to_string()>{text}</a>
                </li>
            }
        })
        .collect();
    view! {
        <details class="more">
            <summary>{answer::open_count(lang, open.len())}</summary>
            <h2>{Answering::Open.say(lang)}</h2>
            <ul class="plain">{items}</ul>
        </details>
    }
    .into_any()
}
