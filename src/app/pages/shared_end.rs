//! *Einde op gedeelde computer*: save, open once more, remove everything.
//!
//! Invariant: the last button works only while everything that is kept here is in a file that was
//! opened once more.

use super::Heading;
use crate::app::saving;
use crate::app::shared::{self, Ending, Kept, Part};
use crate::app::state::App;
use crate::browser::files;
use crate::instrument::Instrument;
use crate::text::common::Frame;
use crate::text::home;
use crate::text::shared::{self as words, Shared};
use leptos::html;
use leptos::prelude::*;
use std::sync::Arc;

/// The page.
pub(super) fn page(app: App, instrument: Arc<Instrument>) -> AnyView {
    let lang = app.lang();
    let ending = Ending::new(app, instrument);
    view! {
        <div class="prose">
            <Heading text=Shared::Title.say(lang) />
            <p class="lead">{Shared::Lead.say(lang)}</p>
            <p class="banner">
                <strong>{Shared::NoWayBack.say(lang)}</strong>
            </p>
            <h2>{Shared::Save.say(lang)}</h2>
            <p>{Shared::SaveText.say(lang)}</p>
            {move || list(app, ending)}
            <h2>{Shared::Look.say(lang)}</h2>
            <p>{Shared::LookText.say(lang)}</p>
            {look(app, ending)}
            <h2>{Shared::Wipe.say(lang)}</h2>
            <p>{Shared::WipeText.say(lang)}</p>
            <p>{Shared::WipeFiles.say(lang)}</p>
            {wipe(app, ending)}
        </div>
    }
    .into_any()
}

fn list(app: App, ending: Ending) -> AnyView {
    let parts = ending.parts.get();
    if parts.is_empty() {
        return view! { <p>{Shared::None.say(app.lang())}</p> }.into_any();
    }
    let items: Vec<_> = parts
        .into_iter()
        .map(|part| item(app, ending, part))
        .collect();
    view! { <ul class="shelf">{items}</ul> }.into_any()
}

fn item(app: App, ending: Ending, part: Part) -> AnyView {
    let lang = app.lang();
    let words = match part.kept {
        Kept::Scan(_) => Frame::SaveFile.say(lang),
        Kept::Raw(_) => Shared::Raw.say(lang),
    };
    let label = home::act_on(words, &part.name);
    let (name, for_state) = (part.name.clone(), part.clone());
    let state = move || {
        if ending.is_safe(&for_state) {
            Shared::IsSafe
        } else {
            Shared::NotSafe
        }
    };
    let save = move |_| match &part.kept {
        Kept::Scan(scan) => saving::open(app, scan),
        Kept::Raw(text) => {
            let name = format!("iscan-{}.txt", part.key.replace('/', "-"));
            // Where the browser refuses, there will be no file to open: nothing is removed.
            files::download(&name, "text/plain", text).ok();
        }
    };
    view! {
        <li class="card">
            <h3>{name}</h3>
            <p>{move || state().say(lang)}</p>
            <button aria-label=label on:click=save>
                {words}
            </button>
        </li>
    }
    .into_any()
}

/// The button that opens files once more, and what came of it.
fn look(app: App, ending: Ending) -> AnyView {
    let lang = app.lang();
    let input: NodeRef<html::Input> = NodeRef::new();
    let pick = move |_| {
        if let Some(input) = input.get() {
            input.click();
        }
    };
    let picked = move |_| {
        if let Some(input) = input.get() {
            shared::look_at(app, ending, files::all_picked(&input));
        }
    };
    let said = move || {
        let said = ending.said.get().into_iter();
        said.map(|(text, is_error)| {
            let class = if is_error { "banner bad" } else { "banner" };
            view! { <p class=class>{text}</p> }
        })
        .collect::<Vec<_>>()
    };
    view! {
        <p class="buttons">
            <button on:click=pick>{Shared::LookButton.say(lang)}</button>
            <input type="file" class="file-input" multiple hidden node_ref=input on:change=picked />
        </p>
        <div role="status">{said}</div>
    }
    .into_any()
}

fn wipe(app: App, ending: Ending) -> AnyView {
    let lang = app.lang();
    let state = move || match ending.busy.get() {
        Some(busy) => busy.say(lang).to_owned(),
        None => words::missing(lang, ending.missing()),
    };
    let is_disabled = move || ending.busy.get().is_some() || ending.missing() > 0;
    view! {
        <p role="status" id="end-state">
            {state}
        </p>
        <div role="alert">{move || in_the_way(app, ending)}</div>
        <div role="alert">
            {move || {
                ending
                    .has_failed
                    .get()
                    .then(|| view! { <p class="banner bad">{Shared::Failed.say(lang)}</p> })
            }}
        </div>
        <p class="buttons">
            <button
                class="main"
                aria-describedby="end-state"
                disabled=is_disabled
                on:click=move |_| shared::wipe(app, ending, false)
            >
                {Shared::WipeButton.say(lang)}
            </button>
        </p>
    }
    .into_any()
}

/// What other tabs have, or may have; and the way past one that does not answer.
fn in_the_way(app: App, ending: Ending) -> AnyView {
    let lang = app.lang();
    let (held, silent) = (ending.held(), ending.silent.get());
    let held =
        (!held.is_empty()).then(|| view! { <p class="banner bad">{words::held(lang, &held)}</p> });
    let is_disabled = move || ending.busy.get().is_some() || ending.missing() > 0;
    let silent = (!silent.is_empty()).then(|| {
        view! {
            <div class="banner bad">
                <p>{words::silent(lang, &silent)}</p>
                <button
                    disabled=is_disabled
                    on:click=move |_| shared::wipe(app, ending, true)
                >
                    {Shared::WipeAnyway.say(lang)}
                </button>
            </div>
        }
    });
    (held, silent).into_any()
}
