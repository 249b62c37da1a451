//! The part of *Instellingen* about what is kept: how the storage is, how old each file is, and
//! removing everything.
//!
//! Invariant: shows what the browser says at the moment the page opens, and promises no more.

use crate::app::desk::{self, Stored};
use crate::app::shell::name_of;
use crate::app::state::App;
use crate::app::widgets::table::data_table;
use crate::app::{clear, load};
use crate::browser::hand::{self, Health as Found};
use crate::browser::{clock, keep, storage};
use crate::route::Route;
use crate::text::common::Frame;
use crate::text::format;
use crate::text::settings::{self, Health, Wiping};
use crate::text::shared::Shared;
use crate::view::figure::Table;
use leptos::html;
use leptos::prelude::*;

/// What was found, once the browser answered.
#[derive(Clone, Copy, Debug, PartialEq)]
struct State {
    quick: bool,
    journal: bool,
    found: Found,
}

/// How the storage is and how old the files are.
pub(super) fn health(app: App) -> AnyView {
    let state: RwSignal<Option<State>> = RwSignal::new(None);
    let is_refused = RwSignal::new(false);
    look(state);
    let ask = move |_| {
        load::spawn(Box::pin(async move {
            is_refused.try_set(!hand::persist().await);
            look(state);
        }));
    };
    view! {
        {move || view! { <h2>{Health::Title.say(app.lang())}</h2> }}
        {move || match state.get() {
            None => view! { <p>{Health::Waiting.say(app.lang())}</p> }.into_any(),
            Some(state) => facts(app, state),
        }}
        <div role="status">
            {move || {
                is_refused.get().then(|| view! { <p>{Health::Refused.say(app.lang())}</p> })
            }}
        </div>
        {move || {
            state
                .get()
                .is_some_and(|state| !state.found.persistent)
                .then(|| {
                    view! {
                        <p class="buttons">
                            <button on:click=ask>{Health::Ask.say(app.lang())}</button>
                        </p>
                    }
                })
        }}
        {move || scans(app)}
    }
    .into_any()
}

fn look(state: RwSignal<Option<State>>) {
    load::spawn(Box::pin(async move {
        let quick = storage::write("probe", "x").is_ok();
        storage::remove("probe");
        let found = State {
            quick,
            journal: keep::all().await.is_some(),
            found: hand::health().await,
        };
        state.try_set(Some(found));
    }));
}

fn facts(app: App, state: State) -> AnyView {
    let lang = app.lang();
    let either = |is: bool, yes: Health, no: Health| if is { yes } else { no }.say(lang);
    let works = |works| either(works, Health::Works, Health::Fails);
    let promise = either(
        state.found.persistent,
        Health::Promised,
        Health::NotPromised,
    );
    let bytes = |count: Option<f64>| count.map(|count| format::bytes(lang, count));
    let room = match (bytes(state.found.used), bytes(state.found.room)) {
        (None, _) => Health::Unknown.say(lang).to_owned(),
        (Some(used), room) => settings::room(lang, &used, room.as_deref()),
    };
    view! {
        <dl class="pairs">
            <dt>{Health::Quick.say(lang)}</dt>
            <dd>{works(state.quick)}</dd>
            <dt>{Health::Journal.say(lang)}</dt>
            <dd>{works(state.journal)}</dd>
            <dt>{Health::Promise.say(lang)}</dt>
            <dd>{promise}</dd>
            <dt>{Health::Room.say(lang)}</dt>
            <dd>{room}</dd>
        </dl>
    }
    .into_any()
}

/// How old the last file of each scan is.
fn scans(app: App) -> Option<AnyView> {
    app.shelf_changed.track();
    let lang = app.lang();
    let instrument = app.instrument.get()?;
    let rows: Vec<_> = desk::all(&instrument)
        .into_iter()
        .filter_map(|stored| match stored {
            Stored::Scan(scan) => Some(scan),
            Stored::Unreadable(..) => None,
        })
        .map(|scan| {
            let file = desk::saved_file(&scan.id);
            let (last, since) = match file {
                Some(file) => {
                    let is_same = file.revision == scan.revision;
                    let since = if is_same { Health::No } else { Health::Yes };
                    let day = format::date(lang, clock::local_day(&file.at));
                    (day, since.say(lang))
                }
                None => (Health::Never.say(lang).to_owned(), "–"),
            };
            let name = name_of(&scan.content, lang);
            vec![name, last, since.to_owned()]
        })
        .collect();
    let head = [Health::Scan, Health::Last, Health::Since];
    (!rows.is_empty()).then(|| {
        data_table(&Table {
            caption: Health::Files.say(lang).to_owned(),
            head: head.map(|words| words.say(lang).to_owned()).into(),
            rows,
        })
    })
}

/// Removing everything, here or for good.
pub(super) fn wiping(app: App) -> AnyView {
    let dialog: NodeRef<html::Dialog> = NodeRef::new();
    let is_open = RwSignal::new(false);
    Effect::new(move || {
        let Some(dialog) = dialog.get() else { return };
        if is_open.get() {
            dialog.show_modal().ok();
        } else {
            dialog.close();
        }
    });
    let content = move || {
        let lang = app.lang();
        view! {
            <h2>{Wiping::Title.say(lang)}</h2>
            <p>{Wiping::Text.say(lang)}</p>
            <p class="buttons">
                <button on:click=move |_| is_open.set(true)>{Wiping::Button.say(lang)}</button>
            </p>
            <p>{Wiping::SharedText.say(lang)}</p>
            <p class="buttons">
                <a class="button" href=Route::SharedEnd.to_string()>
                    {Shared::Title.say(lang)}
                </a>
            </p>
        }
    };
    view! {
        {content}
        <dialog node_ref=dialog aria-labelledby="wipe-title" on:close=move |_| is_open.set(false)>
            {move || is_open.get().then(|| question(app, is_open))}
        </dialog>
    }
    .into_any()
}

fn question(app: App, is_open: RwSignal<bool>) -> AnyView {
    let lang = app.lang();
    let instrument = app.instrument.get_untracked();
    let all = instrument.map_or_else(Vec::new, |instrument| clear::list(&instrument, lang));
    let unsaved = all.iter().filter(|one| !one.is_in_file);
    let unsaved: Vec<String> = unsaved.map(|one| one.name.clone()).collect();
    let (text, files) = match all.len() {
        0 => (Wiping::Empty.say(lang).to_owned(), None),
        count => (
            settings::will_wipe(lang, count),
            Some(match unsaved.as_slice() {
                [] => Wiping::AllInFiles.say(lang).to_owned(),
                unsaved => settings::without_file(lang, unsaved),
            }),
        ),
    };
    let confirm = move |_| {
        is_open.set(false);
        clear::everything(app);
    };
    view! {
        <h2 id="wipe-title">{Wiping::Question.say(lang)}</h2>
        <p>{text}</p>
        {files
            .clone()
            .map(|files| {
                view! {
                    <p>{files}</p>
                    <p>{Wiping::Undo.say(lang)}</p>
                }
            })}
        <div class="buttons">
            <button on:click=move |_| is_open.set(false)>{Frame::Cancel.say(lang)}</button>
            {files
                .is_some()
                .then(|| view! { <button on:click=confirm>{Wiping::Confirm.say(lang)}</button> })}
        </div>
    }
    .into_any()
}
