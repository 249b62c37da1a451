//! What can be done with a file that was read: decided from what is here at that moment.
//!
//! Invariant: a plan is carried out only while what is here is what the plan was made for.

use super::Turn;
use crate::app::desk;
use crate::app::state::App;
use crate::exchange::{Choice, Merged, Received};
use crate::instrument::Instrument;
use crate::route::ScanRef;
use crate::scan::{Scan, ScanId};
use crate::view::import::{self, Here, Preview, Question, Standing};
use leptos::prelude::*;

/// A file that was read, and what is here.
pub(crate) struct Plan {
    /// What the dialogue says.
    pub(crate) preview: Preview,
    /// How the file stands to what is here.
    pub(crate) standing: Standing,
    /// Which of several files this is.
    pub(crate) turn: Turn,
    /// What comes in.
    pub(super) scan: Scan,
    /// What is here under its id.
    pub(super) here: Option<Scan>,
}

/// A merge about which a person still has to decide.
pub(crate) struct Picking {
    /// What is to be decided, in the order of the conflicts.
    pub(crate) questions: Vec<Question>,
    /// What has to be said first.
    pub(crate) warning: Option<String>,
    /// The merged scan.
    pub(super) merged: Box<Merged>,
    /// What is here.
    pub(super) here: Scan,
}

impl Picking {
    /// The merge of a plan; `None` where nothing is to be decided or said.
    pub(super) fn new(
        app: App,
        plan: &Plan,
        here: &Scan,
        merged: Box<Merged>,
    ) -> Result<Self, Box<Merged>> {
        let lang = app.prefs.with_untracked(|prefs| prefs.lang);
        let warning = import::warning(lang, &merged);
        let Some(instrument) = app.instrument.get_untracked() else {
            return Err(merged);
        };
        if merged.conflicts.is_empty() && warning.is_none() {
            return Err(merged);
        }
        let both = [&here.content, &plan.scan.content];
        Ok(Self {
            questions: import::questions(lang, &instrument, &merged.conflicts, both),
            warning,
            merged,
            here: here.clone(),
        })
    }

    /// One of the two sides for each question, where all are chosen.
    pub(crate) fn complete(chosen: &[Option<Choice>]) -> Option<Vec<Choice>> {
        chosen.iter().copied().collect()
    }
}

/// The plan for a file.
pub(super) fn plan(
    app: App,
    instrument: &Instrument,
    name: &str,
    received: Received,
    as_written: Option<Scan>,
    turn: Turn,
) -> Plan {
    let lang = app.prefs.with_untracked(|prefs| prefs.lang);
    let id = received.imported.scan.id.clone();
    let stored = here(app, &id);
    let present = match &stored {
        Some(scan) => Here::Scan(scan),
        None if desk::has(&id) => Here::Unreadable,
        None => Here::Nothing,
    };
    let standing = import::standing(&received.imported.scan, as_written.as_ref(), present);
    let preview = import::preview(lang, instrument, name, &received, standing, stored.as_ref());
    Plan {
        preview,
        standing,
        turn,
        scan: received.imported.scan,
        here: stored,
    }
}

/// The scan of an id as it is here: on the screen, with what may not have been stored, or stored.
pub(super) fn here(app: App, id: &ScanId) -> Option<Scan> {
    let open = app.scan.with_untracked(|open| {
        let (which, scan) = open.as_ref()?;
        (*which == ScanRef::Stored(id.clone())).then(|| (**scan).clone())
    });
    open.or_else(|| stored(app, id))
}

/// The scan of an id as it is stored.
pub(super) fn stored(app: App, id: &ScanId) -> Option<Scan> {
    app.instrument
        .with_untracked(|instrument| desk::load(id, instrument.as_ref()?))
}
