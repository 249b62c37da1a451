//! *Actieplan*: what the group recognises, what is advised, what is agreed, and what others are told.
//!
//! Invariant: every choice holds at once and can be undone. A field stays where it is while it is typed
//! into; what moves or goes takes the focus along.

mod actions;
mod adopt;
mod advice;
mod aside;
mod desk;
mod exports;
mod fields;
mod form;
mod order;
mod outlook;
mod points;
mod signals;
mod symptoms;

use super::Heading;
use super::guided;
use super::step_three::step_three;
use crate::app::state::App;
use crate::browser::page as window;
use crate::instrument::{Instrument, Lang};
use crate::route::Screen;
use crate::text::plan::{ActionWords, PlanWords, PointWords, ProgressWords, SignalWords};
use desk::{Desk, Guided};
use leptos::prelude::*;
use std::sync::Arc;

/// The page.
pub(super) fn page(app: App, instrument: Arc<Instrument>) -> AnyView {
    let lang = app.lang();
    let desk = Desk::new(app, instrument);
    view! {
        <div class="plan">
            <Heading text=PlanWords::Title.say(lang) />
            {step_three(app, &Screen::Plan)}
            <p class="lead">{PlanWords::Lead.say(lang)}</p>
            {parts(lang)}
            {move || what_needs_the_guide(desk)}
            {actions::section(desk)}
            {exports::exports(desk)}
            {outlook::timeline(desk)}
            {points::section(desk)}
            {outlook::progress(desk)}
            {move || desk.has_guide().then(|| signals::section(desk))}
        </div>
    }
    .into_any()
}

/// The parts of the page; behind the `#` of its address stands the screen, so these are buttons.
fn parts(lang: Lang) -> AnyView {
    let parts = [
        ("#plan-symptoms", PlanWords::Symptoms.say(lang)),
        ("#plan-advice", PlanWords::Advice.say(lang)),
        ("#plan-actions", ActionWords::Heading.say(lang)),
        ("#plan-timeline", ProgressWords::Timeline.say(lang)),
        ("#plan-points", PointWords::Heading.say(lang)),
        ("#plan-progress", ProgressWords::Progress.say(lang)),
        ("#plan-signals", SignalWords::Heading.say(lang)),
    ];
    let buttons = parts.map(|(place, name)| {
        let go = move |_| {
            window::focus(place);
        };
        view! {
            <li>
                <button class="quiet" on:click=go>{name}</button>
            </li>
        }
        .into_any()
    });
    view! {
        <nav class="parts" aria-label=PlanWords::Parts.say(lang)>
            <ul class="plain">{Vec::from(buttons)}</ul>
        </nav>
    }
    .into_any()
}

/// What needs the guide: the symptoms and the recommendations.
fn what_needs_the_guide(desk: Desk) -> AnyView {
    let lang = desk.lang;
    match desk.guide.get() {
        Guided::Waiting => view! { <p>{PlanWords::Loading.say(lang)}</p> }.into_any(),
        Guided::Failed => {
            let instrument = desk.instrument.get_value();
            guided::failed(lang, PlanWords::NoGuide.say(lang), desk.guide, instrument)
        }
        Guided::Here(guide) => view! {
            {symptoms::section(desk, &guide)}
            {advice::section(desk)}
        }
        .into_any(),
    }
}
