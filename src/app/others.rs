//! Work that only another tab has: no store took it, so it is asked for before everything is removed.
//!
//! Invariant: a tab that holds the lock of a scan and does not answer within three seconds is named,
//! and never counts as one that has nothing.

use super::state::{App, Status};
use super::{desk, load};
use crate::browser::keep::{self, Said};
use crate::browser::{hand, page, program};
use crate::instrument::Instrument;
use crate::keeping::Fault;
use crate::route::ScanRef;
use crate::scan::Scan;
use leptos::prelude::*;
use std::cell::RefCell;
use std::collections::BTreeMap;

const QUESTION: &str = "holds?";
const ANSWER: &str = "holds";
/// How often is asked: a tab may just be fetching the rest of the program, or saving.
const ROUNDS: usize = 12;
/// Milliseconds between two questions; all rounds together are three seconds.
const BETWEEN: u32 = 250;

thread_local! {
    /// By the id of a scan, the text that no store took; none where there is no such text.
    static ANSWERS: RefCell<BTreeMap<String, String>> = const { RefCell::new(BTreeMap::new()) };
}

/// What the other tabs said.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Others {
    /// What is only on their screens.
    pub(crate) held: Vec<Scan>,
    /// The ids of the scans whose tabs did not answer.
    pub(crate) silent: Vec<String>,
}

/// Takes in what another tab said; whether it was about this.
pub(crate) fn hear(app: App, said: &Said) -> bool {
    match said.kind.as_str() {
        QUESTION => answer(app),
        ANSWER => ANSWERS.with_borrow_mut(|answers| {
            answers.insert(said.id.clone(), said.text.clone());
        }),
        _ => return false,
    }
    true
}

/// Says what is only on this screen. No answer while that is being found out: it is asked again.
fn answer(app: App) {
    // A half-typed field is part of the work.
    page::leave_field();
    let open = app.scan.get_untracked();
    let (id, text) = match (open, app.missing.get_untracked()) {
        (Some((ScanRef::Stored(id), scan)), _) => match app.status.get_untracked() {
            Status::Failed(Fault::Full | Fault::Off) => (id, desk::encode(&scan)),
            Status::Saving => return,
            _ if program::unsaved().is_some() => return,
            _ => (id, String::new()),
        },
        (_, Some(ScanRef::Stored(id))) => (id, String::new()),
        _ => return,
    };
    load::spawn(Box::pin(async move {
        keep::post(ANSWER, id.as_str(), &text).await;
    }));
}

/// Asks every other tab what only it has.
pub(crate) async fn ask(instrument: &Instrument) -> Others {
    ANSWERS.take();
    let mut silent = Vec::new();
    for round in 0..ROUNDS {
        keep::post(QUESTION, "", "").await;
        hand::pause(BETWEEN).await;
        silent = hand::writers().await;
        ANSWERS.with_borrow(|answers| silent.retain(|id| !answers.contains_key(id)));
        // A tab that left the screens of its scan has no lock; it gets two rounds.
        if round > 0 && silent.is_empty() {
            break;
        }
    }
    let answers = ANSWERS.take();
    let held = answers
        .values()
        .filter_map(|text| desk::decode(text, instrument));
    Others {
        held: held.collect(),
        silent,
    }
}
