//! Files in: each is read whole and shown as a plan first; what happens then, the user chooses.
//!
//! Invariant: opening a file changes nothing. Several files at once wait for each other: the next is
//! read when the dialogue about the one before is done.

mod apply;
mod before;
mod plan;

pub(crate) use apply::{act, decide};
pub(crate) use plan::{Picking, Plan};

use super::load;
use super::pages::inbox;
use super::state::App;
use super::widgets::import_dialog::{self, ImportDialog};
use crate::browser::address;
use crate::browser::files::{self, TooLargeOr};
use crate::browser::logo::{self, NoLogo};
use crate::browser::program;
use crate::exchange::{self, ImportError, Imported, Problem, ProblemKind, Received};
use crate::route::Route;
use crate::text::workshop::collect::Collecting;
use crate::text::{errors, packet, take_part};
use crate::view::collecting::Text;
use leptos::prelude::*;
use std::cell::RefCell;
use std::collections::VecDeque;
use std::sync::Arc;

/// What the dialogue shows. It draws itself, so that the first program, which only passes files on,
/// holds nothing of what may be in it.
#[derive(Clone)]
pub(crate) struct Outcome {
    /// The content of the dialogue.
    pub(crate) draw: Arc<dyn Fn(App) -> AnyView + Send + Sync>,
}

impl Outcome {
    fn refused(why: String) -> Self {
        Self {
            draw: Arc::new(move |app| import_dialog::refused(app, &why)),
        }
    }

    fn plan(plan: Plan) -> Self {
        let plan = Arc::new(plan);
        Self {
            draw: Arc::new(move |app| import_dialog::plan(app, &plan)),
        }
    }

    fn pick(picking: Picking) -> Self {
        let picking = Arc::new(picking);
        Self {
            draw: Arc::new(move |app| import_dialog::pick(app, &picking)),
        }
    }
}

/// The files that were given and not yet shown.
#[derive(Default)]
struct Queue {
    waiting: VecDeque<web_sys::File>,
    is_busy: bool,
    taken: usize,
}

thread_local! {
    static QUEUE: RefCell<Queue> = RefCell::default();
}

/// Which of how many files is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Turn {
    /// From 1.
    pub(crate) number: usize,
    /// At this moment; more may be given.
    pub(crate) total: usize,
}

/// The dialogue, and the files that the first program may have left.
pub(crate) fn dialogue(app: App) -> AnyView {
    let left = program::take_left();
    Effect::new(move |done: Option<bool>| {
        let is_ready = app.instrument.with(Option::is_some) && app.is_ready.get();
        if is_ready && done != Some(true) {
            for file in &left {
                open(app, file.clone());
            }
        }
        is_ready || done == Some(true)
    });
    view! { <ImportDialog /> }.into_any()
}

/// Shows what is in a file, or why it is not opened, once it is its turn.
pub(crate) fn open(app: App, file: web_sys::File) {
    let is_free = QUEUE.with_borrow_mut(|queue| {
        queue.waiting.push_back(file);
        !std::mem::replace(&mut queue.is_busy, true)
    });
    if is_free {
        next(app);
    }
}

/// The dialogue about a file is done: closes it, and takes the next one.
pub(crate) fn next(app: App) {
    let taken = QUEUE.with_borrow_mut(|queue| {
        let file = queue.waiting.pop_front();
        queue.is_busy = file.is_some();
        queue.taken = if file.is_some() { queue.taken + 1 } else { 0 };
        let turn = Turn {
            number: queue.taken,
            total: queue.taken + queue.waiting.len(),
        };
        file.map(|file| (file, turn))
    });
    app.transfer.set(None);
    if let Some((file, turn)) = taken {
        show(app, file, turn);
    }
}

fn show(app: App, file: web_sys::File, turn: Turn) {
    load::spawn(Box::pin(async move {
        let read = files::bytes(&file, exchange::SCAN_LIMIT).await;
        let lang = app.prefs.with_untracked(|prefs| prefs.lang);
        let outcome = match read {
            Ok(bytes) => outcome(app, &file.name(), &bytes, turn).await,
            Err(TooLargeOr::TooLarge(bytes)) => {
                let limit = exchange::SCAN_LIMIT;
                let error = ImportError::TooLarge { bytes, limit };
                Some(Outcome::refused(errors::import(lang, &error)))
            }
            Err(TooLargeOr::NoFile) => {
                let words = errors::Files::NotRead.say(lang);
                Some(Outcome::refused(words.to_owned()))
            }
        };
        match outcome {
            Some(outcome) => app.transfer.set(Some(outcome)),
            None => next(app),
        }
    }));
}

/// What the dialogue shows about the bytes of a file; nothing while there is no instrument.
async fn outcome(app: App, name: &str, bytes: &[u8], turn: Turn) -> Option<Outcome> {
    let instrument = app.instrument.get_untracked()?;
    let lang = app.prefs.with_untracked(|prefs| prefs.lang);
    Some(match exchange::receive(bytes, &instrument) {
        Ok(received) => {
            let mut received: Received = received;
            redraw_logo(app, &mut received.imported).await;
            let as_written = exchange::import(bytes, &instrument).ok();
            let as_written = as_written.map(|imported| imported.scan);
            Outcome::plan(plan::plan(
                app,
                &instrument,
                name,
                received,
                as_written,
                turn,
            ))
        }
        Err(ImportError::WrongKind { found: Some(kind) }) if kind == exchange::RESPONSE => {
            let file = Text::of_file(name, bytes);
            match file {
                Ok(text) if inbox::deliver(app, &instrument, text.clone()) => return None,
                // What is collected is also refused there, in the list.
                Ok(text) if inbox::hand(app, text.clone()) => return None,
                Err(why) if inbox::refuse(app, name, &why) => return None,
                Ok(_) => Outcome::refused(Collecting::ReplyNowhere.say(lang).to_owned()),
                Err(why) => Outcome::refused(packet::file_refused(lang, &why)),
            }
        }
        Err(ImportError::WrongKind { found: Some(kind) }) if kind == exchange::INVITATION => {
            match exchange::packet::read_invitation(bytes, &instrument) {
                Ok(invitation) => {
                    address::go(&Route::Join(invitation.encode(&instrument)));
                    return None;
                }
                Err(why) => Outcome::refused(take_part::file_refused(lang, &why)),
            }
        }
        Err(error) if inbox::refuse(app, name, &error.clone().into()) => return None,
        Err(error) => Outcome::refused(errors::import(lang, &error)),
    })
}

/// Draws a logo that comes in anew, as one that is picked: what else was in the picture stays
/// outside. The one that is here was drawn here, and another drawing of it would be a change.
async fn redraw_logo(app: App, file: &mut Imported) {
    let here = plan::here(app, &file.scan.id).and_then(|scan| scan.content.context.logo);
    let logo = &mut file.scan.content.context.logo;
    let Some(incoming) = logo.clone().filter(|_| *logo != here) else {
        return;
    };
    match logo::again(&incoming).await {
        Ok(drawn) => *logo = Some(drawn),
        // It is a small picture of a known kind: no reason to lose it.
        Err(NoLogo::NotLoaded) => {}
        Err(_) => {
            *logo = None;
            file.problems.push(Problem {
                path: "content/context/logo".to_owned(),
                what: ProblemKind::NoLogo,
            });
        }
    }
}
