//! The dialogue of saving a file: what is in it, and the ways on.
//!
//! Invariant: closing it in any way changes nothing; a file that failed its check is not offered as
//! a file of the I-scan.

use crate::app::saving::{self, Offer, Said, Saving, Way};
use crate::app::state::App;
use crate::browser::page;
use crate::keeping::{Holds, Unsound};
use crate::route::Route;
use crate::text::common::Frame;
use crate::text::save::{self, Hand};
use leptos::html;
use leptos::prelude::*;

/// Shows what [`Saving`] holds.
#[component]
pub(crate) fn SaveDialog(saving: Saving) -> impl IntoView {
    let app = App::get();
    let dialog: NodeRef<html::Dialog> = NodeRef::new();
    Effect::new(move || {
        let Some(dialog) = dialog.get() else { return };
        if saving.offer.with(Option::is_some) {
            // Refused only when it is open already.
            dialog.show_modal().ok();
        } else {
            dialog.close();
        }
    });
    let closed = move |_| {
        saving.offer.set(None);
        // The button that opened it may belong to the program before this one.
        page::focus_if_lost("h1");
    };
    view! {
        <dialog node_ref=dialog aria-labelledby="save-title" on:close=closed>
            {move || {
                saving
                    .offer
                    .get()
                    .map(|offer| match offer.check.clone() {
                        Ok(holds) => good(app, saving, &offer, holds),
                        Err(why) => bad(app, saving, &why),
                    })
            }}
        </dialog>
    }
}

fn good(app: App, saving: Saving, offer: &Offer, holds: Holds) -> AnyView {
    let lang = app.lang();
    let is_first = move || saving.ways.with(|ways| ways.file.is_none());
    view! {
        <h2 id="save-title">{Frame::SaveFile.say(lang)}</h2>
        <dl class="pairs">
            <dt>{Hand::File.say(lang)}</dt>
            <dd>{offer.name.clone()}</dd>
            <dt>{Hand::Size.say(lang)}</dt>
            <dd>{save::size(lang, &holds)}</dd>
            <dt>{Hand::Content.say(lang)}</dt>
            <dd>{save::content(lang, &holds)}</dd>
        </dl>
        <p>{Hand::Checked.say(lang)} " " {Hand::Private.say(lang)}</p>
        {said(saving)}
        <div class="buttons">
            {way(app, saving, Way::Download, Hand::Download, "main")}
            {move || others(app, saving)}
        </div>
        {move || {
            saving
                .ways
                .with(|ways| ways.same_file)
                .then(|| match saving.ways.with(|ways| ways.file.clone()) {
                    Some(file) => save::kept_in(lang, &file),
                    None => Hand::SameFileHint.say(lang).to_owned(),
                })
                .map(|hint| view! { <p class="hint">{hint}</p> })
        }}
        <div class="buttons">
            {move || {
                (!is_first())
                    .then(|| way(app, saving, Way::SameFile(true), Hand::OtherFile, "quiet"))
            }}
            {close(app, saving)}
        </div>
        <p class="small">
            <a
                href=Route::SharedEnd.to_string()
                on:click=move |_| saving.offer.set(None)
            >
                {Hand::SharedComputer.say(lang)}
            </a>
        </p>
    }
    .into_any()
}

/// The ways besides a download, as far as the browser has them.
fn others(app: App, saving: Saving) -> AnyView {
    let ways = saving.ways.get();
    let one = |is_there: bool, this: Way, words: Hand| {
        is_there.then(|| way(app, saving, this, words, ""))
    };
    view! {
        {one(ways.same_file, Way::SameFile(false), Hand::SameFile)}
        {one(ways.copy, Way::Copy, Hand::Copy)}
        {one(ways.share, Way::Share, Hand::Share)}
    }
    .into_any()
}

fn bad(app: App, saving: Saving, why: &Unsound) -> AnyView {
    let lang = app.lang();
    view! {
        <h2 id="save-title">{Hand::Unsound.say(lang)}</h2>
        <div role="alert">
            <p class="banner bad">{Hand::UnsoundText.say(lang)}</p>
            <p>{save::unsound(lang, why)}</p>
        </div>
        {said(saving)}
        <div class="buttons">
            {way(app, saving, Way::Raw, Hand::Raw, "")}
            {close(app, saving)}
        </div>
    }
    .into_any()
}

fn way(app: App, saving: Saving, way: Way, words: Hand, class: &'static str) -> AnyView {
    view! {
        <button class=class on:click=move |_| saving::go(app, saving, way)>
            {words.say(app.lang())}
        </button>
    }
    .into_any()
}

fn close(app: App, saving: Saving) -> AnyView {
    view! {
        <button class="quiet" on:click=move |_| saving.offer.set(None)>
            {Frame::Close.say(app.lang())}
        </button>
    }
    .into_any()
}

/// What came of the way that was chosen; read out when it changes.
fn said(saving: Saving) -> AnyView {
    let text = move || {
        saving.said.get().map(|Said { text, is_error }| {
            let class = if is_error { "banner bad" } else { "banner" };
            view! { <p class=class>{text}</p> }
        })
    };
    view! { <div role="status">{text}</div> }.into_any()
}
