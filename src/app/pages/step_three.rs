//! The way between the screens of step 3: the result, the plan, the report.
//!
//! Invariant: the same on each of them, and not on paper.

use crate::app::state::App;
use crate::route::Screen;
use crate::text::common::Frame;
use crate::text::plan::PlanWords;
use leptos::prelude::*;

/// The links, of which the one to the screen that is shown is marked.
pub(crate) fn step_three(app: App, here: &Screen) -> AnyView {
    let lang = app.lang();
    let screens = [
        (Screen::Result, PlanWords::NavResult),
        (Screen::Plan, PlanWords::Title),
        (Screen::Report, PlanWords::NavReport),
    ];
    let links = screens.map(|(screen, words)| {
        let current = (screen == *here).then_some("page");
        let target = app.here(screen).to_string();
        view! {
            <li>
                <a href=target aria-current=current>{words.say(lang)}</a>
            </li>
        }
        .into_any()
    });
    view! {
        <nav class="step-three no-print" aria-label=Frame::StepReport.say(lang)>
            <ul class="plain">{Vec::from(links)}</ul>
        </nav>
    }
    .into_any()
}
