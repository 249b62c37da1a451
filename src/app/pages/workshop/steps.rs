//! The steps of the workshop, each with where it stands.
//!
//! Invariant: decides nothing; how far a step is comes from [`crate::view::workshop`].

use super::super::Heading;
use crate::app::state::App;
use crate::instrument::Instrument;
use crate::route::{Part, Route, Screen};
use crate::text::workshop::{Step, StepState, so_many_in};
use crate::view::workshop::{Far, progress};
use leptos::prelude::*;
use std::sync::Arc;

/// The page.
pub(super) fn page(app: App, instrument: Arc<Instrument>) -> AnyView {
    let lang = app.lang();
    let far = Memo::new(move |_| {
        app.read(|content| progress(content, &instrument))
            .unwrap_or_default()
    });
    let link = move |part: Part, words: Step| {
        let target = app.here(Screen::Workshop(part)).to_string();
        view! { <li><a href=target>{words.say(lang)}</a></li> }.into_any()
    };
    let wall = app.here(Screen::Workshop(Part::Wall)).to_string();
    let prepare = vec![
        link(Part::Purpose, Step::Purpose),
        link(Part::Schedule, Step::Schedule),
        link(Part::Blank, Step::Blank),
    ];
    let collect = vec![link(Part::Entry, Step::Entry)];
    let talk = vec![
        view! {
            <li>
                <a href=wall target="_blank" rel="noopener">{Step::Wall.say(lang)}</a>
            </li>
        }
        .into_any(),
    ];
    let report = vec![link(Part::Loosen, Step::Loosen)];
    let item = move |number: u8,
                     to: Screen,
                     words: (Step, Step),
                     more: Vec<AnyView>,
                     far: Signal<Option<Far>>| {
        let note = move || {
            far.get().map(|far| {
                let (class, words) = match far {
                    Far::Todo => ("tag", StepState::Todo),
                    Far::Busy => ("tag busy", StepState::Busy),
                    Far::Done => ("tag done", StepState::Done),
                };
                view! { <span class=class>{words.say(lang)}</span> }
            })
        };
        view! {
            <li class="card">
                <h2>
                    <a href=app.here(to).to_string()><b>{number}</b> " " {words.0.say(lang)}</a>
                    " "
                    {note}
                </h2>
                <p>{words.1.say(lang)}</p>
                <ul class="plain">{more}</ul>
            </li>
        }
        .into_any()
    };
    let at = move |read: fn(&crate::view::workshop::Progress) -> Far| {
        Signal::derive(move || Some(far.with(read)))
    };
    let count = move || far.with(|far| so_many_in(lang, far.people));
    let own = Route::to_string(&app.here(Screen::Overview));
    view! {
        <Heading text=Step::Title.say(lang) />
        <p class="lead">{Step::Lead.say(lang)}</p>
        <p role="status">{count}</p>
        <ol class="plain workshop-steps">
            {item(1, Screen::Workshop(Part::Prepare), (Step::Prepare, Step::PrepareText), prepare, at(|far| far.prepared))}
            {item(2, Screen::Workshop(Part::Invite), (Step::Invite, Step::InviteText), Vec::new(), at(|far| far.invited))}
            {item(3, Screen::Workshop(Part::Collect), (Step::Collect, Step::CollectText), collect, at(|far| far.collected))}
            {item(4, Screen::Workshop(Part::Talk), (Step::Talk, Step::TalkText), talk, at(|far| far.shown))}
            {item(5, Screen::Workshop(Part::Agree), (Step::Agree, Step::AgreeText), Vec::new(), at(|far| far.agreed))}
            {item(6, Screen::Report, (Step::Report, Step::ReportText), report, Signal::derive(|| None))}
        </ol>
        <p><a href=own>{Step::Own.say(lang)}</a></p>
    }
    .into_any()
}
