//! Carrying out a plan: stored and read back before it is shown, and put back as it was on request.
//!
//! Invariant: whole or not at all. Whatever fails leaves storage as it was; and what undoing takes
//! away can itself be brought back, so that nothing is lost by a click.

use super::before::Before;
use super::plan::{self, Picking, Plan};
use super::{Outcome, next};
use crate::app::state::{App, Notice, Status};
use crate::app::{bin, desk, load, shell, tabs, transfer};
use crate::browser::{address, clock, keep};
use crate::exchange::{self, Choice, Merged};
use crate::keeping::Fault;
use crate::route::{Part, Route, ScanRef, Screen};
use crate::scan::{Edit, Scan, ScanId};
use crate::text::Lang;
use crate::text::home::{self, Home};
use crate::text::import::{self as say, Act, Pick};
use crate::view::import;
use leptos::prelude::*;
use std::sync::Arc;

/// Does what was chosen in the dialogue.
pub(crate) fn act(app: App, plan: &Plan, act: Act) {
    let lang = app.prefs.with_untracked(|prefs| prefs.lang);
    let id = &plan.scan.id;
    if act == Act::Nothing {
        return next(app);
    }
    if plan::here(app, id) != plan.here {
        app.alert(Pick::Stale.say(lang));
        return next(app);
    }
    match (act, &plan.here) {
        (Act::Go, _) => {
            next(app);
            address::go(&Route::Scan(ScanRef::Stored(id.clone()), Screen::Overview));
        }
        (Act::Copy, _) => {
            if let Some(id) = desk::new_id() {
                return take_in(app, transfer::copy(&plan.scan, id, lang), opened);
            }
            app.alert(Home::NoRandom.say(lang));
            next(app);
        }
        (Act::Open, None) => take_in(app, plan.scan.clone(), opened),
        (Act::Update, Some(_)) => {
            // Its revision rises when it is stored.
            take_in(app, plan.scan.clone(), replaced);
        }
        (Act::Replace, Some(here)) => {
            take_in(
                app,
                exchange::replace(here, &plan.scan, &edit(app)),
                replaced,
            );
        }
        (Act::Merge, Some(here)) => merge(app, plan, here),
        _ => next(app),
    }
}

fn merge(app: App, plan: &Plan, here: &Scan) {
    let lang = app.prefs.with_untracked(|prefs| prefs.lang);
    // Offered only for two copies of one scan, with the same questions.
    let Ok(merged) = exchange::merge(here, &plan.scan) else {
        app.alert(Pick::Stale.say(lang));
        return next(app);
    };
    match Picking::new(app, plan, here, Box::new(merged)) {
        Ok(picking) => app.transfer.set(Some(Outcome::pick(picking))),
        Err(merged) => take_in_merged(app, *merged),
    }
}

/// Stores a merge about which everything is decided.
pub(crate) fn decide(app: App, picking: &Picking, chosen: &[Choice]) {
    if plan::here(app, &picking.here.id).as_ref() != Some(&picking.here) {
        let lang = app.prefs.with_untracked(|prefs| prefs.lang);
        app.alert(Pick::Stale.say(lang));
        return next(app);
    }
    let mut merged = Merged::clone(&picking.merged);
    let edit = edit(app);
    for (conflict, choice) in picking.merged.conflicts.iter().zip(chosen) {
        exchange::choose(&mut merged.scan, conflict, *choice, &edit);
    }
    take_in_merged(app, merged);
}

fn take_in_merged(app: App, merged: Merged) {
    let counts = import::done(&merged);
    take_in(app, merged.scan, move |lang, scan| {
        say::merged(lang, &shell::name_of(&scan.content, lang), counts)
    });
}

fn edit(app: App) -> Edit {
    Edit {
        replica: app.prefs.with_untracked(|prefs| prefs.replica.clone()),
        now: clock::now(),
    }
}

fn opened(lang: Lang, scan: &Scan) -> String {
    let name = shell::name_of(&scan.content, lang);
    let people = scan.content.participants.len();
    home::opened(lang, &name, people, import::answers(&scan.content))
}

fn replaced(lang: Lang, scan: &Scan) -> String {
    say::replaced(lang, &shell::name_of(&scan.content, lang))
}

/// Stores a scan, reads it back, and only then shows it and says so.
fn take_in(app: App, scan: Scan, what: impl Fn(Lang, &Scan) -> String + 'static) {
    load::spawn(Box::pin(async move {
        let lang = app.prefs.with_untracked(|prefs| prefs.lang);
        let id = scan.id.clone();
        if !keep::claim(id.as_str(), false).await {
            let name = shell::name_of(&scan.content, lang);
            app.alert(home::open_elsewhere(lang, &name));
            return next(app);
        }
        let before = Before::of(app, &id);
        match desk::take_in(scan).await {
            Ok((scan, fault)) if plan::stored(app, &id).as_ref() == Some(&scan) => {
                let text = format!("{} {}", what(lang, &scan), say::until_closed(lang));
                // The dialogue closes before the page changes, so that the focus goes to the new page.
                next(app);
                show(app, scan, fault);
                offer(app, text, Act::Undo, before);
            }
            _ => {
                before.restore().await.ok();
                let_go(&id).await;
                app.alert(Home::NotStored.say(lang));
                next(app);
            }
        }
    }));
}

/// Lets the lock of a scan go, unless its screens are shown here: they let it go when they are left.
async fn let_go(id: &ScanId) {
    if !tabs::is_open(id.as_str()) {
        keep::release(id.as_str()).await;
    }
}

fn show(app: App, scan: Scan, fault: Option<Fault>) {
    let which = ScanRef::Stored(scan.id.clone());
    let screen = match scan.content.own {
        _ if !scan.content.workshop.is_empty() && !scan.content.workshop.is_participation() => {
            Screen::Workshop(Part::Steps)
        }
        Some(_) => Screen::Overview,
        None => Screen::Result,
    };
    app.show(which.clone(), scan);
    if let Some(fault) = fault {
        app.status.set(Status::Failed(fault));
    }
    app.missing.set(None);
    app.refresh_shelf();
    // Where its screens are open already, tabs that look on follow.
    tabs::saved(app);
    address::go(&Route::Scan(which, screen));
}

/// Says what happened, with a button that brings back what was there before. What was replaced
/// stands on the list of scans as well, for when the message is gone.
fn offer(app: App, text: String, act: Act, before: Before) {
    let lang = app.prefs.with_untracked(|prefs| prefs.lang);
    let entry = before.kept.as_ref().map(|kept| {
        let name = before
            .shown
            .as_ref()
            .map(|scan| shell::name_of(&scan.content, lang));
        let name = name.unwrap_or_else(|| Home::Unnamed.say(lang).to_owned());
        bin::throw_in(app, &name, kept.clone()).number
    });
    let before = Arc::new(before);
    let undo = Arc::new(move || {
        let before = before.clone();
        load::spawn(Box::pin(async move {
            bring_back(app, &before, act, entry).await;
        }));
    });
    app.offer(text, act.say(lang), undo);
}

async fn bring_back(app: App, before: &Before, act: Act, entry: Option<usize>) {
    let lang = app.prefs.with_untracked(|prefs| prefs.lang);
    let now = Before::of(app, &before.id);
    if !keep::claim(before.id.as_str(), false).await {
        let name = now
            .shown
            .as_ref()
            .map(|scan| shell::name_of(&scan.content, lang));
        return app.alert(home::open_elsewhere(lang, &name.unwrap_or_default()));
    }
    let Ok(fault) = before.restore().await else {
        return not_undone(app, &now).await;
    };
    app.removed
        .update(|bin| bin.retain(|other| Some(other.number) != entry));
    let name = before.shown.as_ref().or(now.shown.as_ref());
    let name = name.map(|scan| shell::name_of(&scan.content, lang));
    let name = name.unwrap_or_else(|| Home::Unnamed.say(lang).to_owned());
    let mut may_return = None;
    if let Some(scan) = plan::stored(app, &before.id) {
        show(app, scan, fault);
    } else {
        keep::release(before.id.as_str()).await;
        keep::post("removed", before.id.as_str(), "").await;
        app.forget(before.id.as_str());
        app.refresh_shelf();
        address::go(&Route::Home);
        may_return = fault.map(|_| home::may_return(lang, &name));
    }
    let (mut text, other) = match act {
        Act::Undo => (say::undone(lang, &name), Act::Redo),
        _ => (say::redone(lang, &name), Act::Undo),
    };
    if let Some(warning) = may_return {
        text = format!("{text} {warning}");
    }
    offer(app, text, other, now);
}

/// What could not be put back whole is not put back at all; the button stays.
async fn not_undone(app: App, now: &Before) {
    let lang = app.prefs.with_untracked(|prefs| prefs.lang);
    now.restore().await.ok();
    let_go(&now.id).await;
    let action = app
        .notice
        .with_untracked(|notice| notice.as_ref()?.action.clone());
    app.notice.set(Some(Notice {
        text: say::not_undone(lang).to_owned(),
        action,
        is_error: true,
    }));
}
