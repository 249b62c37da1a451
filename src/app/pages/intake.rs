//! The intake: which municipality, when and by whom, and the facts, grouped as the chapters of 2009.
//!
//! Invariant: everything may stay empty, and every change is an event at once.

mod context;
mod facts;
mod logo;
mod municipality;

use super::Heading;
use crate::app::state::App;
use crate::instrument::Instrument;
use crate::route::Screen;
use crate::text::common::Frame;
use crate::text::intake::Intake;
use leptos::prelude::*;
use std::sync::Arc;

/// The page.
#[component]
pub(crate) fn IntakePage(instrument: Arc<Instrument>) -> impl IntoView {
    let app = App::get();
    let lang = app.lang();
    let groups: Vec<_> = instrument
        .intake
        .iter()
        .map(|group| facts::group(app, lang, group))
        .collect();
    view! {
        <Heading text=Frame::StepIntake.say(lang) />
        <p class="lead">{Intake::Lead.say(lang)}</p>
        <section class="card context" aria-labelledby="about-scan">
            <h2 id="about-scan">{Intake::About.say(lang)}</h2>
            {context::fields(app, lang)}
        </section>
        <section aria-labelledby="facts">
            <h2 id="facts">{Intake::Facts.say(lang)}</h2>
            <p>{Intake::FactsLead.say(lang)}</p>
            <details class="why">
                <summary>{Intake::Why.say(lang)}</summary>
                <p>{Intake::WhyText.say(lang)}</p>
            </details>
            {groups}
        </section>
        <p class="go-on">
            <a class="button main next" href=app.here(Screen::Overview).to_string()>
                {Intake::ToStatements.say(lang)}
            </a>
        </p>
    }
}
