//! The quiet notice that a newer version of the page is ready.
//!
//! Invariant: the page is loaded again only after the user chose to, in this tab, and only when
//! nothing is on the screen alone.

use super::state::{App, Status};
use crate::browser::worker;
use crate::keeping::Fault;
use crate::text::update::{self, Update};
use leptos::leptos_dom::helpers::window_event_listener_untyped;
use leptos::prelude::*;

/// The notice, once there is something to say.
pub(crate) fn notice(app: App) -> AnyView {
    let newer = RwSignal::new(worker::newer());
    let heard = window_event_listener_untyped(worker::NEWER, move |_| newer.set(worker::newer()));
    on_cleanup(move || heard.remove());
    view! { <div role="status">{move || newer.get().map(|name| banner(app, newer, &name))}</div> }
        .into_any()
}

fn banner(app: App, newer: RwSignal<Option<String>>, name: &str) -> AnyView {
    let lang = app.lang();
    view! {
        <div class="banner">
            <p>{update::ready(lang, name)}</p>
            <button on:click=move |_| accept(app)>{Update::Now.say(lang)}</button>
            <button class="quiet" on:click=move |_| newer.set(None)>
                {Update::Later.say(lang)}
            </button>
        </div>
    }
    .into_any()
}

/// Ends a run of typing, and lets the newer version in when everything is stored. A change that is on
/// its way to the disk is waited for.
fn accept(app: App) {
    app.seal();
    Effect::new(move |is_done: Option<bool>| {
        if is_done == Some(true) {
            return true;
        }
        match app.status.get() {
            Status::Saving => return false,
            Status::Untouched | Status::Saved(..) | Status::Example => worker::show_newer(),
            // One of the two stores is enough to come back to.
            Status::Failed(fault) if !matches!(fault, Fault::Full | Fault::Off) => {
                worker::show_newer();
            }
            Status::Failed(_) => app.alert(Update::NotSaved.say(app.lang())),
        }
        true
    });
}
