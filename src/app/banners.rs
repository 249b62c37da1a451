//! What stands above every page: why a change is not kept, that another window writes, that the
//! connection is not secure.
//!
//! Invariant: each says what to do about it. The sentence of a fault stays until a change is kept.

use super::state::{App, Status};
use super::tabs;
use crate::browser::page;
use crate::keeping::Role;
use crate::route::Route;
use crate::text::keeping::{self, Keeping};
use leptos::prelude::*;

/// All of them.
pub(crate) fn banners(app: App) -> AnyView {
    // The button that was pressed is gone when the scan was handed over.
    Effect::new(move |before: Option<Role>| {
        let role = app.role.get();
        if matches!(before, Some(Role::Trying | Role::Asking)) && role == Role::Writer {
            request_animation_frame(|| {
                page::focus("h1");
            });
        }
        if before == Some(Role::Writer) && role == Role::Reader {
            // What is typed now would be lost: what says so has to be seen.
            page::scroll_to_top();
        }
        role
    });
    view! {
        <div role="alert">{move || fault(app)}</div>
        <div role="status">{move || reader(app)}</div>
        {move || insecure(app)}
    }
    .into_any()
}

fn fault(app: App) -> Option<AnyView> {
    let Status::Failed(fault) = app.status.get() else {
        return None;
    };
    let text = keeping::fault(app.lang(), fault);
    Some(view! { <p class="banner bad">{text}</p> }.into_any())
}

fn reader(app: App) -> Option<AnyView> {
    let is_shown = app.route.with(|route| route.scan().is_some());
    let role = app.role.get();
    let lang = app.lang();
    if !is_shown {
        return None;
    }
    match role {
        Role::Writer | Role::Claiming => None,
        Role::Reader => Some(
            view! {
                <div class="banner">
                    <p>{Keeping::Reader.say(lang)}</p>
                    <button class="main" on:click=move |_| tabs::go_on_here(app)>
                        {Keeping::GoOnHere.say(lang)}
                    </button>
                </div>
            }
            .into_any(),
        ),
        Role::Trying | Role::Asking => {
            Some(view! { <p class="banner">{Keeping::Asking.say(lang)}</p> }.into_any())
        }
    }
}

fn insecure(app: App) -> Option<AnyView> {
    let is_home = app.route.with(|route| *route == Route::Home);
    (is_home && page::is_insecure())
        .then(|| view! { <p class="banner">{Keeping::Insecure.say(app.lang())}</p> }.into_any())
}
