//! A scan that is here and cannot be opened: what is wrong with it, and what can be done.
//!
//! Invariant: its text is shown to nobody and changed by nothing but a button; whatever a button
//! takes away can be put back until the page is closed. What a newer version wrote is only read.

use super::Heading;
use crate::app::shell::open_file;
use crate::app::state::App;
use crate::app::stores::{self, Removed};
use crate::app::{bin, desk, load, tabs};
use crate::browser::{files, keep, storage};
use crate::exchange::{self, EnvelopeError, ImportError};
use crate::instrument::Instrument;
use crate::route::ScanRef;
use crate::text::common::Frame;
use crate::text::damaged::Damaged;
use crate::text::home;
use crate::text::keeping;
use leptos::prelude::*;
use std::sync::Arc;

/// The screen of a scan that is not there, or that is there and cannot be opened.
pub(crate) fn page(app: App, which: &ScanRef, instrument: &Arc<Instrument>) -> AnyView {
    let ScanRef::Stored(id) = which else {
        return super::not_found(app);
    };
    let Some(text) = stores::text(id.as_str()) else {
        return super::not_found(app);
    };
    let lang = app.lang();
    let title = if is_newer(&text, instrument) {
        Damaged::NewerTitle
    } else {
        Damaged::Title
    };
    view! {
        <Heading text=title.say(lang) />
        {choices(app, id.to_string(), text, instrument)}
        <div class="buttons">
            {open_file(app)} <a class="button" href="#/">
                {Frame::ToHome.say(lang)}
            </a>
        </div>
    }
    .into_any()
}

/// Its entry in the list of scans.
pub(crate) fn entry(app: App, id: String, text: String, instrument: &Arc<Instrument>) -> AnyView {
    let title = if is_newer(&text, instrument) {
        Damaged::NewerTitle
    } else {
        Damaged::Title
    };
    view! {
        <li class="card">
            <h3>{title.say(app.lang())} " (" {id.clone()} ")"</h3>
            {choices(app, id, text, instrument)}
        </li>
    }
    .into_any()
}

/// Whether a newer version of the app wrote a text: its line, or its file.
fn is_newer(text: &str, instrument: &Instrument) -> bool {
    match exchange::open(text) {
        Err(EnvelopeError::NewerVersion { .. }) => true,
        Err(_) => false,
        Ok((_, json)) => matches!(
            exchange::import(json.as_bytes(), instrument),
            Err(ImportError::NewerVersion { .. })
        ),
    }
}

/// What is wrong, and the buttons.
fn choices(app: App, id: String, text: String, instrument: &Arc<Instrument>) -> AnyView {
    let lang = app.lang();
    let newer = is_newer(&text, instrument);
    let backup = backup(&id, instrument).filter(|_| !newer);
    let words = if newer {
        Damaged::NewerText
    } else {
        Damaged::Text
    };
    let more = match (newer, &backup) {
        (true, _) => None,
        (false, Some(_)) => Some(Damaged::HasBackup.say(lang)),
        (false, None) => Some(Damaged::NoBackup.say(lang)),
    };
    let label = {
        let id = id.clone();
        move |act: Damaged| home::act_on(act.say(lang), &id)
    };
    let of_raw = label(Damaged::SaveRaw);
    let name = format!("iscan-{id}.txt");
    let save = move |_| {
        files::download(&name, "text/plain", &text).ok();
    };
    let for_backup = id.clone();
    let put = backup.map(|json| {
        let put = move |_| put_backup_back(app, for_backup.clone(), json.clone());
        view! {
            <button class="main" aria-label=label(Damaged::PutBackup) on:click=put>
                {Damaged::PutBackup.say(lang)}
            </button>
        }
        .into_any()
    });
    let remove = (!newer).then(|| {
        let remove = move |_| bin::remove(app, id.clone(), id.clone());
        view! {
            <button class="quiet" aria-label=label(Damaged::Remove) on:click=remove>
                {Damaged::Remove.say(lang)}
            </button>
        }
        .into_any()
    });
    view! {
        <p>{words.say(lang)} " " {more}</p>
        <div class="buttons">
            {put} <button aria-label=of_raw on:click=save>
                {Damaged::SaveRaw.say(lang)}
            </button> {remove}
        </div>
    }
    .into_any()
}

/// The JSON of the backup, if it can be opened.
fn backup(id: &str, instrument: &Instrument) -> Option<String> {
    let text = storage::read(&format!("backup/{id}"))?;
    desk::decode(&text, instrument)?;
    let (_, json) = exchange::open(&text).ok()?;
    Some(json.to_owned())
}

/// Puts the backup in the place of the text that cannot be read, above every revision.
fn put_backup_back(app: App, id: String, json: String) {
    load::spawn(Box::pin(async move {
        let lang = app.prefs.with_untracked(|prefs| prefs.lang);
        if !keep::claim(&id, false).await {
            return app.alert(home::open_elsewhere(lang, &id));
        }
        let damaged: Option<Removed> = stores::copy(&id);
        let revision = stores::known_revision(&id).await + 1;
        let fault = stores::put(&id, revision, &exchange::seal(revision, &json)).await;
        keep::release(&id).await;
        if let Some(damaged) = damaged {
            bin::throw_in(app, &id, damaged);
        }
        match fault {
            None => app.say(Damaged::BackupIsBack.say(lang)),
            Some(fault) => app.alert(keeping::fault(lang, fault)),
        }
        tabs::enter(app, app.route.with_untracked(|route| route.scan().cloned()));
        app.refresh_shelf();
    }));
}
