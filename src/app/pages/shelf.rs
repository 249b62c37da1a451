//! The scans in this browser: go on, save as a file, rename, duplicate, delete with undo.
//!
//! Invariant: the list is derived from storage each time it may have changed.

use crate::app::desk::{self, SavedFile, Stored};
use crate::app::shell::name_of;
use crate::app::state::{App, Notice};
use crate::app::transfer;
use crate::browser::{clock, files};
use crate::instrument::Instrument;
use crate::route::{Route, ScanRef, Screen};
use crate::scan::{Edit, Event, Kind, Scan, ScanId, update};
use crate::text::common::Frame;
use crate::text::home::{self, Home};
use crate::view::answering;
use leptos::prelude::*;
use std::sync::Arc;

/// The list.
#[component]
pub(crate) fn Shelf(instrument: Arc<Instrument>) -> impl IntoView {
    let app = App::get();
    move || {
        app.shelf_changed.track();
        let lang = app.lang();
        let mut stored = desk::all(&instrument);
        // The scan that was changed last stands first; the text of a moment orders as the moment.
        stored.sort_by_key(|entry| match entry {
            Stored::Scan(scan) => std::cmp::Reverse(scan.changed.as_str().to_owned()),
            Stored::Unreadable(..) => std::cmp::Reverse(String::new()),
        });
        if stored.is_empty() {
            return view! { <p>{Home::None.say(lang)}</p> }.into_any();
        }
        let items: Vec<_> = stored
            .into_iter()
            .map(|entry| match entry {
                Stored::Scan(scan) => {
                    let instrument = instrument.clone();
                    view! { <ScanItem scan=*scan instrument /> }.into_any()
                }
                Stored::Unreadable(name, text) => unreadable(app, name, text).into_any(),
            })
            .collect();
        view! { <ul class="shelf">{items}</ul> }.into_any()
    }
}

fn unreadable(app: App, name: String, text: String) -> impl IntoView {
    let lang = app.lang();
    let save = move |_| {
        files::download(&format!("iscan-{name}.txt"), "text/plain", &text).ok();
    };
    view! {
        <li class="card">
            <p class="banner bad">{Home::Unreadable.say(lang)}</p>
            <button on:click=save>{Home::SaveRaw.say(lang)}</button>
        </li>
    }
}

#[component]
fn ScanItem(scan: Scan, instrument: Arc<Instrument>) -> impl IntoView {
    let app = App::get();
    let lang = app.lang();
    let name = name_of(&scan.content, lang);
    let renaming = RwSignal::new(false);
    let scan = StoredValue::new(scan);
    let route = scan.with_value(|scan| {
        Route::Scan(ScanRef::Stored(scan.id.clone()), Screen::Overview).to_string()
    });
    let label = {
        let name = name.clone();
        move |act: &str| home::act_on(act, &name)
    };
    let old_name = name.clone();
    view! {
        <li class="card scan-item">
            <h3>
                <a href=route.clone()>{name}</a>
            </h3>
            <p class="soft">{scan.with_value(|scan| facts(app, scan, &instrument))}</p>
            <div class="buttons">
                <a class="button" href=route aria-label=label(Home::Continue.say(lang))>
                    {Home::Continue.say(lang)}
                </a>
                <button
                    aria-label=label(Frame::SaveFile.say(lang))
                    on:click=move |_| scan.with_value(|scan| transfer::save(app, scan))
                >
                    {Frame::SaveFile.say(lang)}
                </button>
                <button
                    class="quiet"
                    aria-label=label(Home::Rename.say(lang))
                    on:click=move |_| renaming.update(|on| *on = !*on)
                >
                    {Home::Rename.say(lang)}
                </button>
                <button
                    class="quiet"
                    aria-label=label(Home::Duplicate.say(lang))
                    on:click=move |_| scan.with_value(|scan| duplicate(app, scan))
                >
                    {Home::Duplicate.say(lang)}
                </button>
                <button
                    class="quiet"
                    aria-label=label(Home::Delete.say(lang))
                    on:click=move |_| scan.with_value(|scan| delete(app, scan))
                >
                    {Home::Delete.say(lang)}
                </button>
            </div>
            {move || {
                renaming.get().then(|| view! { <Rename scan name=old_name.clone() done=renaming /> })
            }}
        </li>
    }
}

#[component]
fn Rename(scan: StoredValue<Scan>, name: String, done: RwSignal<bool>) -> impl IntoView {
    let app = App::get();
    let lang = app.lang();
    let typed = RwSignal::new(name);
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        done.set(false);
        scan.with_value(|scan| rename(app, scan, typed.get_untracked()));
    };
    view! {
        <form class="rename" on:submit=save>
            <label>
                {Home::NewName.say(lang)}
                <input
                    type="text"
                    maxlength="120"
                    prop:value=typed
                    autofocus
                    on:input:target=move |event| typed.set(event.target().value())
                />
            </label>
            <button type="submit">{Home::SaveName.say(lang)}</button>
        </form>
    }
}

/// What is worth knowing of a scan in the list, in one line.
fn facts(app: App, scan: &Scan, instrument: &Instrument) -> String {
    let lang = app.lang();
    let content = &scan.content;
    let progress = answering::progress(content, instrument);
    let mut facts = Vec::new();
    if content.kind == Kind::Quick {
        facts.push(Home::Quick.say(lang).to_owned());
    }
    if content.own.is_some() && content.participants.len() == 1 {
        facts.push(home::answered_of(lang, progress.answered, progress.total));
    } else {
        facts.push(home::participants(lang, content.participants.len()));
    }
    facts.push(home::changed_on(lang, clock::local_day(&scan.changed)));
    facts.push(match desk::saved_file(&scan.id) {
        None => Home::NoFileYet.say(lang).to_owned(),
        Some(SavedFile { at, revision }) => {
            let saved = home::file_of(lang, clock::local_day(&at));
            if revision == scan.revision {
                saved
            } else {
                format!("{saved}, {}", Home::FileStale.say(lang))
            }
        }
    });
    facts.join(" · ")
}

fn rename(app: App, scan: &Scan, name: String) {
    let mut renamed = scan.clone();
    let edit = Edit {
        replica: app.prefs.with_untracked(|prefs| prefs.replica.clone()),
        now: clock::now(),
    };
    update(&mut renamed, Event::Rename(name), &edit);
    keep(app, &renamed);
}

fn duplicate(app: App, scan: &Scan) {
    let lang = app.prefs.with_untracked(|prefs| prefs.lang);
    match desk::new_id() {
        Some(id) => keep(app, &transfer::copy(scan, id, lang)),
        None => app.alert(Home::NoRandom.say(lang)),
    }
}

/// Stores a scan that is not the one on the screen of its own.
fn keep(app: App, scan: &Scan) {
    if desk::store(scan).is_err() {
        let lang = app.prefs.with_untracked(|prefs| prefs.lang);
        app.alert(Home::NotStored.say(lang));
    }
    forget_if_open(app, &scan.id);
    app.refresh_shelf();
}

/// An open scan that changed on the shelf is read anew when its screen is opened.
fn forget_if_open(app: App, id: &ScanId) {
    let is_open = app
        .scan
        .with_untracked(|open| open.as_ref().is_some_and(|(_, scan)| scan.id == *id));
    if is_open {
        app.scan.set(None);
    }
}

fn delete(app: App, scan: &Scan) {
    let lang = app.prefs.with_untracked(|prefs| prefs.lang);
    let id = scan.id.clone();
    let Some(text) = desk::delete(&id) else {
        return app.refresh_shelf();
    };
    forget_if_open(app, &id);
    app.refresh_shelf();
    let undo = Arc::new(move || {
        if desk::put_back(&id, &text).is_ok() {
            app.notice.set(None);
        } else {
            app.alert(Home::NotStored.say(lang));
        }
        app.refresh_shelf();
    });
    app.notice.set(Some(Notice {
        text: home::deleted(lang, &name_of(&scan.content, lang)),
        action: Some((Frame::Undo.say(lang), undo)),
        is_error: false,
    }));
}
