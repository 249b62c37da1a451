//! The app: mounts itself, loads the instrument, listens to the window, shows the page of the route.
//!
//! Invariant: pages decide nothing; they read [`iscan::view`] and send events. What the window says
//! (address, keys, other tabs, dropped files) comes in here and nowhere else.

mod desk;
mod load;
mod pages;
mod prefs;
mod shell;
mod state;
mod transfer;
mod widgets;
mod window;

use crate::browser::page;
use leptos::mount::mount_to;
use leptos::prelude::*;
use state::App;

/// Puts the app in place of the static first paint.
pub(crate) fn start() {
    std::panic::set_hook(Box::new(|_| page::say_it_stopped()));
    let Some(root) = page::find("#app") else {
        return;
    };
    page::clear(&root);
    mount_to(root, Root).forget();
}

#[component]
fn Root() -> impl IntoView {
    let app = App::new();
    provide_context(app);
    load::follow_language(app);
    load::follow_route(app);
    window::listen(app);
    view! { <shell::Shell /> }
}
