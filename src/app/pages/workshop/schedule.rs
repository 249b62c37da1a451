//! The run-of-show, to follow and to print.
//!
//! Invariant: every step is on paper as it is on the screen; the links to screens are names there.

use super::super::Heading;
use crate::app::state::App;
use crate::browser::page as window;
use crate::instrument::Lang;
use crate::route::{Part, Screen};
use crate::text::format;
use crate::text::workshop::schedule::{Words, minutes};
use crate::view::workshop::{Slot, schedule};
use leptos::prelude::*;

/// The page.
pub(super) fn page(app: App) -> AnyView {
    let lang = app.lang();
    let prepare = app.here(Screen::Workshop(Part::Prepare)).to_string();
    let whole = move || {
        let plan = app.read(|content| schedule(lang, content))?;
        let parts = [
            (Words::Before, plan.before),
            (Words::Day, plan.day),
            (Words::After, plan.after),
        ]
        .map(|(title, slots)| part(app, lang, title, &slots));
        Some(parts)
    };
    let trouble = [
        Words::NoNetwork,
        Words::NoCamera,
        Words::OneScreen,
        Words::Late,
        Words::OutOfTime,
    ]
    .map(|words| view! { <li>{words.say(lang)}</li> });
    view! {
        <div class="no-print">
            <Heading text=Words::Title.say(lang) />
            <p class="lead">{Words::Lead.say(lang)}</p>
            <div class="print-bar">
                <button class="main" on:click=move |_| window::print()>
                    {Words::Print.say(lang)}
                </button>
                <span class="soft">
                    {Words::Change.say(lang)} " " <a href=prepare>{Words::ToPrepare.say(lang)}</a>
                </span>
            </div>
        </div>
        <article class="sheet run" aria-labelledby="run">
            {move || head(app, lang)}
            {whole}
            <section class="trouble">
                <h3>{Words::Trouble.say(lang)}</h3>
                <ul>{trouble}</ul>
            </section>
        </article>
    }
    .into_any()
}

fn head(app: App, lang: Lang) -> AnyView {
    let known = app.read(|content| {
        let context = &content.context;
        let day = context.date.map(|day| format::date(lang, day));
        let day = day.unwrap_or_else(|| Words::NoDate.say(lang).to_owned());
        let place = Some(context.municipality.name.clone()).filter(|name| !name.is_empty());
        [place, Some(day)]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" · ")
    });
    view! {
        <header>
            <h2 id="run">{Words::Title.say(lang)}</h2>
            <p class="soft">{known}</p>
            <p>{Words::People.say(lang)}</p>
        </header>
    }
    .into_any()
}

fn part(app: App, lang: Lang, title: Words, slots: &[Slot]) -> AnyView {
    let items: Vec<_> = slots.iter().map(|slot| step(app, lang, slot)).collect();
    view! {
        <section>
            <h3>{title.say(lang)}</h3>
            <ol class="plain slots">{items}</ol>
        </section>
    }
    .into_any()
}

fn step(app: App, lang: Lang, slot: &Slot) -> AnyView {
    let [title, what, need] = slot.moment.say(lang);
    let takes = slot.minutes.map(|takes| minutes(lang, takes));
    let screens: Vec<_> = slot
        .screens
        .iter()
        .map(|(name, screen)| {
            let target = app.here(screen.clone()).to_string();
            view! { <a href=target>{*name}</a> }
        })
        .collect();
    let needed = (!need.is_empty()).then(|| fact(Words::Need.say(lang), need.into_any()));
    let screens = (!screens.is_empty()).then(|| fact(Words::Screen.say(lang), screens.into_any()));
    view! {
        <li class="slot">
            <p class="when">
                <b>{slot.when.clone()}</b>
                <span class="soft">{takes}</span>
            </p>
            <div>
                <h4>{title}</h4>
                <p>{what}</p>
                <p class="slot-facts">
                    {fact(Words::Who.say(lang), slot.moment.who().say(lang).into_any())}
                    {needed} {screens}
                </p>
            </div>
        </li>
    }
    .into_any()
}

fn fact(name: &'static str, value: AnyView) -> AnyView {
    view! { <span class="slot-fact"><b>{name} ":"</b> " " {value}</span> }.into_any()
}
