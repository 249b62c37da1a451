//! The app: mounts itself, loads the instrument, listens to the window, shows the page of the route.
//!
//! Invariant: pages decide nothing; they read [`crate::view`] and send events. What the window says
//! (address, keys, other tabs, dropped files) comes in here and nowhere else.
//!
//! There are two programs. The first makes a new scan and asks its statements, and costs few bytes;
//! for anything else (a scan that was stored before, a file, the intake, the result) it fetches the
//! whole one and leaves the page to it. Everything that was answered
//! is in storage by then; only the steps that could be undone stay behind, as on a reload.

mod desk;
mod load;
mod opening;
mod pages;
mod prefs;
mod shell;
mod state;
mod transfer;
mod widgets;
mod window;

use crate::browser::{page, program};
use crate::instrument::{Instrument, Lang};
use crate::route::{Route, ScanRef};
use leptos::mount::mount_to;
use leptos::prelude::*;
use state::App;
use std::any::Any;
use std::cell::{Cell, RefCell};
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

/// Something that comes later.
type Later<T> = Pin<Box<dyn Future<Output = T>>>;

/// In what the two programs differ.
#[derive(Clone, Copy)]
pub(crate) struct Program {
    /// The screen of a route; `None` where the program does not hold it.
    page: fn(App, &Route, &Arc<Instrument>) -> Option<AnyView>,
    /// The instrument, with as many of its chapters as the screens need.
    instrument: fn(Lang) -> Later<Option<Instrument>>,
    /// Opens the scan of the route.
    open: fn(App, ScanRef),
    /// Hears that another window wrote to storage.
    heard: fn(App, &web_sys::StorageEvent),
    /// Opens a file that the user gave.
    open_file: fn(App, web_sys::File),
    /// The dialogue of opening a file.
    dialogue: fn(App) -> AnyView,
}

thread_local! {
    /// What keeps the app on the page; dropped when the other program takes its place.
    static MOUNTED: RefCell<Option<Box<dyn Any>>> = const { RefCell::new(None) };
    /// Whether the other program is on its way.
    static HANDING_OVER: Cell<bool> = const { Cell::new(false) };
}

/// Starts with the screens up to the first answer.
pub fn start_first() {
    start(Program {
        page: pages::first,
        instrument: load::first,
        open: |app, _| hand_over(app),
        heard: |app, event| {
            if window::is_of_open_scan(app, event) {
                // The message goes along; the whole program reads what the other window wrote.
                window::say_changed_elsewhere(app);
            }
            hand_over(app);
        },
        open_file: leave_file,
        dialogue: |_| ().into_any(),
    });
}

/// Starts with every screen.
pub fn start_whole() {
    page::load_styles();
    start(Program {
        page: pages::whole,
        instrument: load::whole,
        open: load::open,
        heard: window::on_storage,
        open_file: opening::open,
        dialogue: opening::dialogue,
    });
}

/// Puts the app in place of whatever is on the page.
fn start(program: Program) {
    std::panic::set_hook(Box::new(|_| page::say_it_stopped()));
    let Some(root) = page::find("#app") else {
        return;
    };
    page::clear(&root);
    let handle = mount_to(root, move || root_view(program));
    MOUNTED.set(Some(Box::new(handle)));
}

fn root_view(program: Program) -> AnyView {
    let app = App::new();
    provide_context(app);
    provide_context(program);
    load::follow_language(app, program);
    load::follow_route(app, program);
    window::listen(app, program);
    shell::shell(app, program)
}

/// Leaves the page to the whole program, which shows the screen in the address. Asked for again
/// while it comes, it comes once.
fn hand_over(app: App) {
    if HANDING_OVER.replace(true) {
        return;
    }
    load::spawn(Box::pin(async move {
        let Ok(whole) = program::fetch_whole().await else {
            HANDING_OVER.set(false);
            return app.load_failed.set(true);
        };
        if let Some(notice) = app.notice.get_untracked() {
            state::leave_note(&notice.text);
        }
        if app.status.get_untracked() == state::Status::Failed
            && let Some((_, scan)) = app.scan.get_untracked()
        {
            program::leave_unsaved(&desk::encode(&scan));
        }
        drop(MOUNTED.take());
        whole.start();
    }));
}

/// Leaves a file to the whole program, which opens it as soon as it can.
fn leave_file(app: App, file: web_sys::File) {
    program::leave(&file);
    hand_over(app);
}
