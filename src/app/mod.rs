//! The app: mounts itself, loads the instrument, listens to the window, shows the page of the route.
//!
//! Invariant: pages decide nothing; they read [`crate::view`] and send events. What the window says
//! (address, keys, other tabs, dropped files) comes in here and nowhere else.
//!
//! There are two programs. The first makes a new scan and asks its statements, and costs few bytes;
//! for anything else (a scan that was stored before, a file, the intake, the result) it fetches the
//! whole one and leaves the page to it. Everything that was answered
//! is in storage by then; only the steps that could be undone stay behind, as on a reload.

mod banners;
mod bin;
mod clear;
mod desk;
mod exporting;
mod load;
mod opening;
mod others;
mod pages;
mod prefs;
mod reminder;
mod saving;
mod shared;
mod shell;
mod state;
mod stores;
mod tabs;
mod transfer;
mod update;
mod widgets;
mod window;

use crate::browser::{exporter, eye, page, program, session};
use crate::instrument::{Instrument, Lang};
use crate::keeping::Fault;
use crate::route::{Route, ScanRef};
use crate::scan::Scan;
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
    /// The screen of a scan that could not be opened.
    missing: fn(App, &ScanRef, &Arc<Instrument>) -> AnyView,
    /// The instrument, with as many of its chapters as the screens need.
    instrument: fn(Lang) -> Later<Option<Instrument>>,
    /// Lets the stores agree before anything is shown.
    ready: fn(App) -> Later<()>,
    /// Opens the scan whose screens are now shown, if any.
    open: fn(App, Option<ScanRef>),
    /// Follows a change that was kept in both stores, or not.
    kept: fn(App, Option<Fault>),
    /// What is above every page: why something is not kept, that another tab writes.
    banners: fn(App) -> AnyView,
    /// The user comes back to the page.
    looked_at: fn(App),
    /// Hears that another window wrote to storage.
    heard: fn(App, &web_sys::StorageEvent),
    /// Saves a scan as a file.
    save: fn(App, &Scan),
    /// Opens a file that the user gave.
    open_file: fn(App, web_sys::File),
    /// The dialogue of opening a file.
    dialogue: fn(App) -> AnyView,
    /// Says that a newer version of the page is ready.
    update: fn(App) -> AnyView,
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
        missing: |app, _, _| pages::not_found(app),
        instrument: load::first,
        ready: load::leave_to_whole_if_anything_is_kept,
        open: load::open_new,
        kept: |app, fault| {
            if fault.is_some() {
                hand_over(app);
            }
        },
        banners: |_| ().into_any(),
        looked_at: |_| {},
        // The list of scans, which is still empty here, may have one now.
        heard: |app, _| {
            if app.route.with_untracked(|route| *route == Route::Home) {
                hand_over(app);
            }
        },
        save: leave_saving,
        open_file: leave_file,
        dialogue: |_| ().into_any(),
        update: |_| ().into_any(),
    });
}

/// Starts with every screen.
pub fn start_whole() {
    page::load_styles();
    start(Program {
        page: pages::whole,
        missing: pages::missing,
        instrument: load::whole,
        ready: load::reconcile,
        open: tabs::enter,
        kept: load::follow_kept,
        banners: banners::banners,
        looked_at: tabs::check,
        heard: window::on_storage,
        save: saving::open,
        open_file: opening::open,
        dialogue: |app| (opening::dialogue(app), saving::dialogue(app)).into_any(),
        update: update::notice,
    });
}

/// Starts what reads QR codes, in a worker: no page, no scan.
pub fn start_eye() {
    eye::start();
}

/// Starts what writes files for other programs, in a worker: no page, no scan.
pub fn start_export() {
    exporter::start();
}

/// Puts the app in place of whatever is on the page.
fn start(program: Program) {
    std::panic::set_hook(Box::new(|cause| page::rescue(&cause.to_string())));
    let Some(root) = page::find("#app") else {
        return;
    };
    page::clear(&root);
    let handle = mount_to(root, move || root_view(program));
    MOUNTED.set(Some(Box::new(handle)));
}

fn root_view(program: Program) -> AnyView {
    let app = App::new(program);
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
            return stay(app);
        };
        if let Some(notice) = app.notice.get_untracked() {
            state::leave_note(&notice.text);
        }
        if matches!(
            app.status.get_untracked(),
            state::Status::Failed(_) | state::Status::Saving
        ) && let Some((_, scan)) = app.scan.get_untracked()
        {
            program::leave_unsaved(&desk::encode(&scan));
        }
        drop(MOUNTED.take());
        whole.start();
    }));
}

/// The whole program did not arrive. What can be done without it is done: saving a file.
fn stay(app: App) {
    HANDING_OVER.set(false);
    app.load_failed.set(true);
    if session::take(saving::WISH).is_some()
        && let Some((_, scan)) = app.scan.get_untracked()
    {
        transfer::save(app, &scan);
    }
}

/// Leaves saving a file to the whole program, which checks it first.
fn leave_saving(app: App, _: &Scan) {
    session::put(saving::WISH, "");
    hand_over(app);
}

/// Leaves a file to the whole program, which opens it as soon as it can.
fn leave_file(app: App, file: web_sys::File) {
    program::leave(&file);
    hand_over(app);
}
