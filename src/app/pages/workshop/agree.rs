//! Agreeing: per area where it stands, the agreed phase with its reason and evidence, the ambition.
//!
//! Invariant: only what the group decided is changed here, and only of areas that were revealed; no
//! rating is read to be changed.

mod form;

pub(super) use form::of_one;

use super::super::Heading;
use super::room::{Shared, shared};
use super::wall::sketches;
use crate::app::state::App;
use crate::instrument::{AreaId, Dimension, Instrument, Phase};
use crate::route::{Part, Screen};
use crate::scan::{Agreement, Event, Extra};
use crate::text::workshop::{AgreeWords, agreed_of, is_agreed, take_over, take_over_of, took_over};
use crate::view::agree::{AgreeArea, areas, progress};
use crate::view::talk::easy;
use crate::view::wall::grid;
use leptos::prelude::*;
use std::sync::Arc;

/// The page.
pub(super) fn page(app: App, instrument: Arc<Instrument>) -> AnyView {
    let lang = app.lang();
    let shared = shared(app, &instrument);
    let all = instrument.clone();
    let so_far = Memo::new(move |_| {
        shared.with(|shared| {
            let of = shared.as_ref()?.source(lang, &all);
            let (agreed, of) = progress(of);
            Some(agreed_of(lang, agreed, of))
        })
    });
    let items: Vec<AnyView> = instrument
        .areas
        .iter()
        .map(|area| item(app, shared, instrument.clone(), area.id.clone()))
        .collect();
    view! {
        <Heading text=AgreeWords::Title.say(lang) />
        <p class="lead">{AgreeWords::Lead.say(lang)}</p>
        <p class="so-far" role="status">{so_far}</p>
        {take_all(app, shared, instrument.clone())}
        <ul class="plain agree-list">{items}</ul>
        {both_sketches(app, shared, instrument)}
        {go_on(app, shared)}
    }
    .into_any()
}

fn both_sketches(app: App, shared: Memo<Option<Shared>>, instrument: Arc<Instrument>) -> AnyView {
    let lang = app.lang();
    let drawn = move || {
        let shared = shared.get()?;
        let of = shared.source(lang, &instrument);
        let sides = Dimension::ALL.map(|side| (side, grid(of, side)));
        Some(sketches(app, &sides))
    };
    view! {
        <section class="card agree-sketches">
            <h2>{AgreeWords::Sketches.say(lang)}</h2>
            {drawn}
        </section>
    }
    .into_any()
}

/// On to the result and the report, once every area was shown.
fn go_on(app: App, shared: Memo<Option<Shared>>) -> AnyView {
    let lang = app.lang();
    let waits = Memo::new(move |_| {
        shared.with(|shared| {
            let shared = shared.as_ref();
            shared.is_none_or(|shared| {
                let areas = &shared.room.results.areas;
                areas
                    .iter()
                    .any(|area| !shared.room.is_revealed(&area.area))
            })
        })
    });
    (move || {
        if waits.get() {
            return view! { <p>{AgreeWords::AfterAll.say(lang)}</p> }.into_any();
        }
        view! {
            <p class="buttons">
                <a class="button main" href=app.here(Screen::Report).to_string()>
                    {AgreeWords::ToReport.say(lang)}
                </a>
                <a class="button" href=app.here(Screen::Result).to_string()>
                    {AgreeWords::ToResult.say(lang)}
                </a>
            </p>
        }
        .into_any()
    })
    .into_any()
}

/// One area among all: closed it says what was agreed.
fn item(
    app: App,
    shared: Memo<Option<Shared>>,
    instrument: Arc<Instrument>,
    area: AreaId,
) -> AnyView {
    let lang = app.lang();
    let found = one(app, shared, instrument.clone(), area.clone());
    let name = found.with_untracked(|found| found.as_ref().map(|one| one.name.clone()));
    let class = match instrument.area(&area).map(|area| area.dimension) {
        Some(Dimension::Ict) => "card agree-item ict",
        _ => "card agree-item org",
    };
    let stands = move || {
        found.with(|found| {
            let found = found.as_ref()?;
            let (class, words) = match (&found.seen, &found.agreed) {
                (None, _) => ("tag", AgreeWords::Hidden.say(lang).to_owned()),
                (_, None) => ("tag", AgreeWords::Open.say(lang).to_owned()),
                (_, Some(agreed)) => {
                    let phase = form::phase_words(lang, agreed.phase);
                    ("tag done", is_agreed(lang, &phase))
                }
            };
            Some(view! { <span class=class>{words}</span> })
        })
    };
    let form = of_one(app, shared, instrument, area);
    view! {
        <li class=class>
            <details>
                <summary>
                    <h2>{name}</h2>
                    " "
                    {stands}
                </summary>
                {form}
            </details>
            {take_one(app, found)}
        </li>
    }
    .into_any()
}

/// What stands of one area.
fn one(
    app: App,
    shared: Memo<Option<Shared>>,
    instrument: Arc<Instrument>,
    area: AreaId,
) -> Memo<Option<AgreeArea>> {
    Memo::new(move |_| {
        shared.with(|shared| {
            let of = shared.as_ref()?.source(app.lang(), &instrument);
            areas(of).into_iter().find(|one| one.area == area)
        })
    })
}

/// One click for an area where all agree.
fn take_one(app: App, found: Memo<Option<AgreeArea>>) -> AnyView {
    let lang = app.lang();
    let offered = Memo::new(move |_| {
        found.with(|found| {
            let found = found.as_ref()?;
            let phase = found.seen.as_ref()?.easy?;
            let free = found.agreed.is_none();
            free.then(|| (found.area.clone(), found.name.clone(), phase))
        })
    });
    (move || {
        let (area, name, phase) = offered.get()?;
        let words = take_over(lang, &form::phase_words(lang, phase));
        let press = move |_| {
            take(app, area.clone(), phase);
            app.seal();
        };
        Some(view! {
            <p class="take">
                <button on:click=press>
                    {words} <span class="unseen">{take_over_of(lang, &name)}</span>
                </button>
                <span class="soft">{AgreeWords::AllAgree.say(lang)}</span>
            </p>
        })
    })
    .into_any()
}

fn take(app: App, area: AreaId, phase: Phase) {
    let reason = AgreeWords::EasyReason.say(app.lang()).to_owned();
    let agreement = Agreement {
        phase,
        reason,
        evidence: String::new(),
        extra: Extra::new(),
    };
    app.dispatch(Event::Agree(area, Some(agreement)));
}

/// One click for every area where all agree: one step for undo.
pub(super) fn take_all(
    app: App,
    shared: Memo<Option<Shared>>,
    instrument: Arc<Instrument>,
) -> AnyView {
    let lang = app.lang();
    let free = Memo::new(move |_| {
        shared.with(|shared| {
            let of = shared
                .as_ref()
                .map(|shared| shared.source(lang, &instrument));
            of.map(easy).unwrap_or_default()
        })
    });
    let press = move |_| {
        let free = free.get_untracked();
        let count = free.len();
        app.seal();
        for (area, phase) in free {
            take(app, area, phase);
        }
        app.seal();
        app.say(took_over(lang, count));
    };
    (move || {
        let count = free.with(Vec::len);
        (count > 0).then(|| {
            view! {
                <p>
                    <button class="main" on:click=press>
                        {AgreeWords::TakeAll.say(lang)} " (" {count} ")"
                    </button>
                </p>
            }
        })
    })
    .into_any()
}

/// The way to the private window, for an area that was not shown.
fn to_talk(app: App) -> AnyView {
    let lang = app.lang();
    view! {
        <p>{AgreeWords::NotShown.say(lang)}</p>
        <p>
            <a href=app.here(Screen::Workshop(Part::Talk)).to_string()>
                {AgreeWords::ToTalk.say(lang)}
            </a>
        </p>
    }
    .into_any()
}
