//! *Voorbereiden*: who guides, the roles, who is asked what, how people are known, what the room sees.
//!
//! Invariant: every choice holds at once and can be undone; nothing here looks at an answer, only at
//! whether there is one.

mod asked;
mod roles;

use super::super::Heading;
use crate::app::desk;
use crate::app::state::App;
use crate::instrument::{Instrument, Lang};
use crate::route::{Part, Screen};
use crate::scan::Event;
use crate::scan::workshop::{Act, Identify, Level, Workshop};
use crate::text::culture::CultureWords;
use crate::text::home::Home;
use crate::text::workshop::{Prepare, Step, prepare as say};
use crate::view::workshop::{DEFAULT_START, starts_of};
use leptos::prelude::*;
use std::sync::Arc;

/// The page.
pub(super) fn page(app: App, instrument: Arc<Instrument>) -> AnyView {
    let lang = app.lang();
    view! {
        <Heading text=Prepare::Title.say(lang) />
        <p class="lead">{Prepare::Lead.say(lang)}</p>
        {held(app, lang)}
        {own_part(app, lang)}
        {roles::section(app, instrument.clone())}
        {asked::section(app, instrument)}
        {barometer(app, lang)}
        {identify(app, lang)}
        {level(app, lang)}
        {moment(app, lang)}
        {to_print(app, lang)}
    }
    .into_any()
}

/// The workshop, followed.
fn follow<T: PartialEq + Send + Sync + 'static>(app: App, read: fn(&Workshop) -> T) -> Memo<T> {
    Memo::new(move |_| read(&app.workshop()))
}

/// Whether the culture barometer is asked too.
fn barometer(app: App, lang: Lang) -> AnyView {
    let is_on = follow(app, |workshop| workshop.culture);
    view! {
        <section class="prepare-part">
            <h2>{CultureWords::AskTitle.say(lang)}</h2>
            <label class="option meant">
                <input
                    type="checkbox"
                    prop:checked=is_on
                    on:change:target=move |event| {
                        let asks = event.target().checked();
                        app.set_workshop(|workshop| workshop.culture = asks);
                    }
                />
                <span>
                    <b>{CultureWords::Ask.say(lang)}</b>
                    <span class="hint">{CultureWords::AskText.say(lang)}</span>
                </span>
            </label>
        </section>
    }
    .into_any()
}

/// What changing something does once people were invited.
fn held(app: App, lang: Lang) -> AnyView {
    let is_held = follow(app, Workshop::is_held);
    let target = app.here(Screen::Workshop(Part::Invite)).to_string();
    (move || {
        is_held.get().then(|| {
            view! {
                <div class="banner">
                    <p>{Prepare::Held.say(lang)}</p>
                    <a class="button" href=target.clone()>{Prepare::ToInvite.say(lang)}</a>
                </div>
            }
        })
    })
    .into_any()
}

/// A choice with what it means below its name.
fn choice(
    name: &'static str,
    (label, meaning): (&'static str, &'static str),
    is_on: impl Fn() -> bool + Copy + Send + Sync + 'static,
    choose: impl Fn() + Send + Sync + 'static,
) -> AnyView {
    view! {
        <label class="option meant">
            <input type="radio" name=name prop:checked=is_on on:change=move |_| choose() />
            <span>
                <b>{label}</b>
                <span class="hint">{meaning}</span>
            </span>
        </label>
    }
    .into_any()
}

/// Guides only, or answers too.
fn own_part(app: App, lang: Lang) -> AnyView {
    let answers_here = Memo::new(move |_| app.read(|content| content.own.is_some()) == Some(true));
    let has_answered = Memo::new(move |_| {
        app.read(|content| {
            content
                .own_ballot()
                .is_some_and(|ballot| !ballot.is_blank())
        }) == Some(true)
    });
    let join = move || match desk::new_own() {
        Some(own) => app.dispatch(Event::Join(own)),
        None => app.alert(Home::NoRandom.say(lang)),
    };
    view! {
        <fieldset class="prepare-part">
            <legend>{Prepare::YouTitle.say(lang)}</legend>
            {move || {
                has_answered
                    .get()
                    .then(|| view! { <p class="banner">{Prepare::OwnAnswers.say(lang)}</p> })
            }}
            <fieldset class="options" disabled=has_answered>
                {choice(
                    "guides",
                    (Prepare::Guide.say(lang), Prepare::GuideText.say(lang)),
                    move || !answers_here.get(),
                    move || app.act(Act::Guide),
                )}
                {choice(
                    "guides",
                    (Prepare::Both.say(lang), Prepare::BothText.say(lang)),
                    move || answers_here.get(),
                    join,
                )}
            </fieldset>
        </fieldset>
    }
    .into_any()
}

fn identify(app: App, lang: Lang) -> AnyView {
    let now = follow(app, |workshop| workshop.identify);
    let options = Identify::ALL.map(|one| {
        choice(
            "identify",
            say::identify(lang, one),
            move || now.get() == one,
            move || app.set_workshop(|workshop| workshop.identify = one),
        )
    });
    view! {
        <fieldset class="prepare-part">
            <legend>{Prepare::IdentifyTitle.say(lang)}</legend>
            <p>{Prepare::IdentifyText.say(lang)}</p>
            <div class="options">{options}</div>
        </fieldset>
    }
    .into_any()
}

fn level(app: App, lang: Lang) -> AnyView {
    let now = follow(app, |workshop| workshop.level);
    let options = [Level::Statements, Level::Areas].map(|one| {
        choice(
            "level",
            say::level(lang, one),
            move || now.get() == one,
            move || app.set_workshop(|workshop| workshop.level = one),
        )
    });
    view! {
        <fieldset class="prepare-part">
            <legend>{Prepare::LevelTitle.say(lang)}</legend>
            <div class="options">{options}</div>
        </fieldset>
    }
    .into_any()
}

/// When people answer, and when the day starts.
fn moment(app: App, lang: Lang) -> AnyView {
    let online = follow(app, |workshop| workshop.online);
    let starts = follow(app, starts_of);
    let text = move || format!("{:02}:{:02}", starts.get() / 60, starts.get() % 60);
    let set = move |online: bool| app.set_workshop(|workshop| workshop.online = online);
    let default = format!("{:02}:{:02}", DEFAULT_START / 60, DEFAULT_START % 60);
    let start = move |typed: String| {
        let typed = Some(typed).filter(|typed| !typed.is_empty() && *typed != default);
        app.type_workshop(Some("starts"), |workshop| workshop.starts = typed);
    };
    view! {
        <fieldset class="prepare-part">
            <legend>{Prepare::OnlineTitle.say(lang)}</legend>
            <div class="options">
                {choice(
                    "online",
                    (Prepare::OnDay.say(lang), Prepare::OnDayText.say(lang)),
                    move || !online.get(),
                    move || set(false),
                )}
                {choice(
                    "online",
                    (Prepare::Online.say(lang), Prepare::OnlineText.say(lang)),
                    move || online.get(),
                    move || set(true),
                )}
            </div>
            <div class="field">
                <label for="starts">{Prepare::Starts.say(lang)}</label>
                <p class="hint" id="starts-hint">{Prepare::StartsHint.say(lang)}</p>
                <input
                    type="time"
                    id="starts"
                    aria-describedby="starts-hint"
                    prop:value=text
                    on:change:target=move |event| start(event.target().value())
                    on:blur=move |_| app.seal()
                />
            </div>
        </fieldset>
    }
    .into_any()
}

/// The pages to print, and on to the invitation.
fn to_print(app: App, lang: Lang) -> AnyView {
    let link = |part: Part, title: Step, text: Prepare| {
        let target = app.here(Screen::Workshop(part)).to_string();
        view! {
            <li>
                <a href=target>{title.say(lang)}</a>
                <span class="hint">{text.say(lang)}</span>
            </li>
        }
        .into_any()
    };
    let invite = app.here(Screen::Workshop(Part::Invite)).to_string();
    view! {
        <section class="prepare-part">
            <h2>{Prepare::PrintTitle.say(lang)}</h2>
            <ul class="plain">
                {link(Part::Purpose, Step::Purpose, Prepare::PurposeText)}
                {link(Part::Schedule, Step::Schedule, Prepare::ScheduleText)}
                {link(Part::Blank, Step::Blank, Prepare::BlankText)}
            </ul>
            <p><a class="button main" href=invite>{Step::Invite.say(lang)}</a></p>
        </section>
    }
    .into_any()
}
