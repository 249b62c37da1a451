//! The scans in this browser: go on, save as a file, rename, duplicate, delete with undo.
//!
//! Invariant: the list is derived from storage each time it may have changed.

use super::damaged;
use crate::app::desk::{self, SavedFile, Stored};
use crate::app::shell::name_of;
use crate::app::state::App;
use crate::app::{bin, load, saving, transfer};
use crate::browser::{clock, keep as lock};
use crate::instrument::{Instrument, Lang};
use crate::route::{Route, ScanRef, Screen};
use crate::scan::{Edit, Event, Kind, Scan, update};
use crate::text::common::Frame;
use crate::text::home::{self, Home};
use crate::text::keeping::{self, Keeping};
use crate::text::take_part::Taking;
use crate::view::{answering, take_part};
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
            return view! {
                <p>{Home::None.say(lang)}</p>
                {removed(app)}
            }
            .into_any();
        }
        let items: Vec<_> = stored
            .into_iter()
            .map(|entry| match entry {
                Stored::Scan(scan) => {
                    let instrument = instrument.clone();
                    view! { <ScanItem scan=*scan instrument /> }.into_any()
                }
                Stored::Unreadable(id, text) => damaged::entry(app, id, text, &instrument),
            })
            .collect();
        view! {
            <ul class="shelf">{items}</ul>
            {removed(app)}
        }
        .into_any()
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
    // A copy of a part, or a file of it that is sent, would be taken for its reply.
    let is_part = scan.with_value(|scan| scan.content.workshop.is_participation());
    view! {
        <li class="card scan-item">
            <h3>
                <a href=route.clone()>{name.clone()}</a>
            </h3>
            <p class="soft">{scan.with_value(|scan| facts(app, scan, &instrument))}</p>
            <div class="buttons">
                <a class="button" href=route aria-label=label(Home::Continue.say(lang))>
                    {Home::Continue.say(lang)}
                </a>
                {(!is_part).then(|| file_and_name(app, scan, &name, renaming))}
                <button
                    class="quiet"
                    aria-label=label(Home::Delete.say(lang))
                    on:click=move |_| {
                        scan.with_value(|scan| {
                            bin::remove(app, scan.id.to_string(), name_of(&scan.content, lang));
                        });
                    }
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

/// Saving as a file, renaming and duplicating.
fn file_and_name(
    app: App,
    scan: StoredValue<Scan>,
    name: &str,
    renaming: RwSignal<bool>,
) -> AnyView {
    let lang = app.lang();
    let label = move |act: &str| home::act_on(act, name);
    view! {
        <button
            aria-label=label(Frame::SaveFile.say(lang))
            on:click=move |_| scan.with_value(|scan| saving::open(app, scan))
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
    }
    .into_any()
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
    let is_part = content.workshop.is_participation();
    let asked = take_part::asked(content, instrument);
    let progress = answering::progress(content, &asked);
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
    if is_part {
        let words = match take_part::standing_of(content, instrument) {
            Some(standing) if standing.changed == Some(0) => Taking::ShortReady,
            Some(standing) if standing.changed.is_some() => Taking::ShortChanged,
            _ => Taking::ShortNotYet,
        };
        facts.push(words.say(lang).to_owned());
        return facts.join(" · ");
    }
    facts.push(match desk::saved_file(&scan.id) {
        None => Home::NoFileYet.say(lang).to_owned(),
        Some(SavedFile { at, revision, .. }) => {
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
    let (id, old_name) = (scan.id.clone(), name_of(&scan.content, Lang::Nl));
    load::spawn(Box::pin(async move {
        let lang = app.prefs.with_untracked(|prefs| prefs.lang);
        if !lock::claim(id.as_str(), false).await {
            return app.alert(home::open_elsewhere(lang, &old_name));
        }
        let newest = match app.instrument.get_untracked() {
            Some(instrument) => desk::load_newest(&id, &instrument).await,
            None => None,
        };
        if let Some(mut scan) = newest {
            let edit = Edit {
                replica: app.prefs.with_untracked(|prefs| prefs.replica.clone()),
                now: clock::now(),
            };
            update(&mut scan, Event::Rename(name), &edit);
            keep(app, scan).await;
        }
        lock::release(id.as_str()).await;
    }));
}

fn duplicate(app: App, scan: &Scan) {
    let lang = app.prefs.with_untracked(|prefs| prefs.lang);
    match desk::new_id() {
        Some(id) => {
            let copy = transfer::copy(scan, id, lang);
            load::spawn(Box::pin(keep(app, copy)));
        }
        None => app.alert(Home::NoRandom.say(lang)),
    }
}

/// Stores a scan that is not the one on the screen of its own.
async fn keep(app: App, scan: Scan) {
    let lang = app.prefs.with_untracked(|prefs| prefs.lang);
    let id = scan.id.clone();
    match desk::take_in(scan).await {
        Ok((_, None)) => {}
        Ok((_, Some(fault))) => app.alert(keeping::fault(lang, fault)),
        Err(_) => app.alert(Home::NotStored.say(lang)),
    }
    app.forget(id.as_str());
    app.refresh_shelf();
}

/// What was removed or replaced since the page was opened.
fn removed(app: App) -> Option<AnyView> {
    let lang = app.lang();
    let entries = app.removed.get();
    if entries.is_empty() {
        return None;
    }
    let items: Vec<_> = entries
        .into_iter()
        .map(|entry| {
            let label = home::act_on(Keeping::PutBack.say(lang), &entry.name);
            let name = entry.name.clone();
            view! {
                <li>
                    {name} " "
                    <button aria-label=label on:click=move |_| bin::put_back(app, entry.clone())>
                        {Keeping::PutBack.say(lang)}
                    </button>
                </li>
            }
        })
        .collect();
    Some(
        view! {
            <h3>{Keeping::Removed.say(lang)}</h3>
            <p>{Keeping::RemovedText.say(lang)}</p>
            <ul class="removed">{items}</ul>
        }
        .into_any(),
    )
}
