//! The ways in: the camera, pasted texts, files.
//!
//! Invariant: each hands what came to [`take_in`], and knows nothing of what becomes of it.

use super::{Desk, record, take_in};
use crate::app::load;
use crate::app::state::App;
use crate::app::widgets::scanner::scanner;
use crate::browser::files::TooLargeOr;
use crate::browser::{files, page};
use crate::exchange::ImportError;
use crate::exchange::packet::FILE_LIMIT;
use crate::route::{Part, Screen};
use crate::scan::Via;
use crate::text::errors::Files;
use crate::text::workshop::collect::Collecting;
use crate::view::collecting::{Outcome, Text};
use leptos::html;
use leptos::prelude::*;

pub(super) fn no_invitation(app: App) -> AnyView {
    let lang = app.lang();
    let invite = app.here(Screen::Workshop(Part::Invite)).to_string();
    view! {
        <section class="card">
            <p>{Collecting::NoInvitation.say(lang)}</p>
            <p><a class="button main" href=invite>{Collecting::ToInvite.say(lang)}</a></p>
        </section>
    }
    .into_any()
}

/// Camera, pasted texts, files.
pub(super) fn ways(desk: &Desk) -> AnyView {
    let lang = desk.app.lang();
    let seen = desk.clone();
    let found = Callback::new(move |text: String| {
        let text = Text {
            text,
            via: Via::Qr,
            name: String::new(),
        };
        take_in(&seen, vec![text], Box::new(drop));
    });
    view! {
        <section class="card">
            <h2>{Collecting::Camera.say(lang)}</h2>
            <p>{Collecting::CameraText.say(lang)}</p>
            {scanner(lang, found)}
        </section>
        {paste(desk)}
        {pick(desk)}
    }
    .into_any()
}

fn paste(desk: &Desk) -> AnyView {
    let lang = desk.app.lang();
    let text = RwSignal::new(String::new());
    let desk = desk.clone();
    let press = move |_| {
        let was = text.get_untracked();
        let pasted = Text {
            text: was.clone(),
            via: Via::Link,
            name: String::new(),
        };
        let then = move |all| {
            if all && text.try_get_untracked() == Some(was) {
                text.set(String::new());
            }
        };
        take_in(&desk, vec![pasted], Box::new(then));
        page::focus("#pasted");
    };
    view! {
        <section class="card">
            <h2>{Collecting::Paste.say(lang)}</h2>
            <p id="paste-hint">{Collecting::PasteText.say(lang)}</p>
            <label for="pasted">{Collecting::PasteLabel.say(lang)}</label>
            <textarea
                id="pasted"
                rows="4"
                spellcheck="false"
                autocomplete="off"
                aria-describedby="paste-hint"
                prop:value=text
                on:input:target=move |event| text.set(event.target().value())
            ></textarea>
            <p>
                <button class="main" on:click=press>{Collecting::Take.say(lang)}</button>
            </p>
        </section>
    }
    .into_any()
}

fn pick(desk: &Desk) -> AnyView {
    let lang = desk.app.lang();
    let input: NodeRef<html::Input> = NodeRef::new();
    let press = move |_| {
        if let Some(input) = input.get() {
            input.click();
        }
    };
    let desk = desk.clone();
    let picked = move |_| {
        if let Some(input) = input.get() {
            open_files(&desk, files::all_picked(&input));
        }
    };
    view! {
        <section class="card">
            <h2>{Collecting::Files.say(lang)}</h2>
            <p id="files-hint">{Collecting::FilesText.say(lang)}</p>
            <button aria-describedby="files-hint" on:click=press>
                {Collecting::FilesPick.say(lang)}
            </button>
            <input
                type="file"
                class="reply-files"
                accept=".json,application/json"
                multiple
                hidden
                node_ref=input
                on:change=picked
            />
        </section>
    }
    .into_any()
}

fn open_files(desk: &Desk, files: Vec<web_sys::File>) {
    let desk = desk.clone();
    load::spawn(Box::pin(async move {
        let mut texts = Vec::new();
        let mut bad = Vec::new();
        for file in files {
            let name = file.name();
            let read = match files::bytes(&file, FILE_LIMIT).await {
                Ok(bytes) => Text::of_file(&name, &bytes),
                Err(TooLargeOr::TooLarge(bytes)) => Err(ImportError::TooLarge {
                    bytes,
                    limit: FILE_LIMIT,
                }
                .into()),
                Err(TooLargeOr::NoFile) => {
                    let lang = desk.app.prefs.with_untracked(|prefs| prefs.lang);
                    desk.app.alert(Files::NotRead.say(lang));
                    continue;
                }
            };
            match read {
                Ok(text) => texts.push(text),
                Err(why) => bad.push(Outcome::BadFile { name, why }),
            }
        }
        record(&desk, Vec::new(), &bad);
        if !texts.is_empty() {
            take_in(&desk, texts, Box::new(drop));
        }
    }));
}
