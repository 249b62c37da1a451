//! The app: mounts itself, loads the instrument, listens to the window, shows the page of the route.
//!
//! Invariant: pages decide nothing; they read [`crate::view`] and send events. What the window says
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

use crate::browser::{page, program};
use leptos::mount::mount_to;
use leptos::prelude::*;
use pages::Pages;
use state::App;
use std::any::Any;
use std::cell::RefCell;

thread_local! {
    /// What keeps the app on the page; dropped when another program takes its place.
    static MOUNTED: RefCell<Option<Box<dyn Any>>> = const { RefCell::new(None) };
}

/// Starts with the screens up to the first answer.
pub fn start_first() {
    start(pages::first);
}

/// Starts with every screen.
pub fn start_whole() {
    start(pages::whole);
}

/// Puts the app in place of whatever is on the page.
fn start(pages: Pages) {
    std::panic::set_hook(Box::new(|_| page::say_it_stopped()));
    let Some(root) = page::find("#app") else {
        return;
    };
    page::clear(&root);
    let handle = mount_to(root, move || view! { <Root pages /> });
    MOUNTED.set(Some(Box::new(handle)));
}

/// Leaves the page to the whole program, which shows the screen in the address. Everything that was
/// answered is in storage; the steps that could be undone stay behind.
fn hand_over(app: App) {
    leptos::task::spawn_local(async move {
        match program::fetch_whole().await {
            Ok(whole) => {
                if let Some(notice) = app.notice.get_untracked() {
                    state::leave_note(&notice.text);
                }
                drop(MOUNTED.take());
                whole.start();
            }
            Err(_) => app.load_failed.set(true),
        }
    });
}

#[component]
fn Root(pages: Pages) -> impl IntoView {
    let app = App::new();
    provide_context(app);
    load::follow_language(app);
    load::follow_route(app);
    window::listen(app);
    view! { <shell::Shell pages /> }
}
