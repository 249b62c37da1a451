//! The dialogue that opens when a file is refused, or when its scan is already here.
//!
//! Invariant: closing it in any way changes nothing.

use crate::app::opening::{self, Choice, Outcome};
use crate::app::state::App;
use crate::browser::address;
use crate::exchange::Relation;
use crate::route::{Route, ScanRef, Screen};
use crate::text::common::Frame;
use crate::text::home::Import;
use leptos::html;
use leptos::prelude::*;

/// Shows what [`App::transfer`] holds.
#[component]
pub(crate) fn ImportDialog() -> impl IntoView {
    let app = App::get();
    let dialog: NodeRef<html::Dialog> = NodeRef::new();
    Effect::new(move || {
        let Some(dialog) = dialog.get() else { return };
        if app.transfer.with(Option::is_some) {
            // Refused only when it is open already.
            dialog.show_modal().ok();
        } else {
            dialog.close();
        }
    });
    let close = move || app.transfer.set(None);
    view! {
        <dialog node_ref=dialog aria-labelledby="import-title" on:close=move |_| close()>
            {move || {
                app.transfer.get().map(|outcome| match outcome {
                    Outcome::Refused(why) => refused(app, why).into_any(),
                    Outcome::Choose(choice) => choose(app, *choice).into_any(),
                })
            }}
        </dialog>
    }
}

fn refused(app: App, why: String) -> impl IntoView {
    let lang = app.lang();
    view! {
        <h2 id="import-title">{Import::TitleFailed.say(lang)}</h2>
        <p>{why}</p>
        <p>{Import::Nothing.say(lang)}</p>
        <div class="buttons">
            <button class="main" on:click=move |_| app.transfer.set(None)>
                {Frame::Close.say(lang)}
            </button>
        </div>
    }
}

fn choose(app: App, choice: Choice) -> impl IntoView {
    let lang = app.lang();
    let Choice { imported, relation } = choice;
    let words = match relation {
        Relation::Same | Relation::New => Import::Same,
        Relation::Newer => Import::Newer,
        Relation::Older => Import::Older,
        Relation::Diverged => Import::Diverged,
    };
    let id = imported.scan.id.clone();
    let open_here = move |_| {
        app.transfer.set(None);
        address::go(&Route::Scan(ScanRef::Stored(id.clone()), Screen::Overview));
    };
    let other = imported.clone();
    let replace = move |_| {
        app.transfer.set(None);
        opening::replace(app, imported.clone());
    };
    let keep_both = move |_| {
        app.transfer.set(None);
        opening::keep_both(app, other.clone());
    };
    let differs = relation != Relation::Same;
    view! {
        <h2 id="import-title">{Import::Title.say(lang)}</h2>
        <p>{words.say(lang)}</p>
        <div class="buttons">
            {differs.then(|| view! { <button on:click=replace>{Import::Replace.say(lang)}</button> })}
            <button on:click=keep_both>{Import::KeepBoth.say(lang)}</button>
            <button on:click=open_here>{Import::OpenHere.say(lang)}</button>
            <button class="quiet" on:click=move |_| app.transfer.set(None)>
                {Frame::Cancel.say(lang)}
            </button>
        </div>
    }
}
