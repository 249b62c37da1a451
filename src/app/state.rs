//! The state of the app: one open scan, the place on the screen, and what the user prefers.
//!
//! Invariant: [`App::dispatch`], [`App::undo`] and [`App::redo`] are the only ways to change the open
//! scan, and each writes it to storage before it is shown.

use super::desk::{self, SavedFile};
use super::opening::Outcome;
use super::prefs::Prefs;
use crate::browser::{address, clock, session};
use crate::instrument::{Instrument, Lang};
use crate::route::{Route, ScanRef, Screen};
use crate::scan::{Content, Edit, Event, History, Scan};
use leptos::prelude::*;
use std::sync::Arc;

/// What the small status says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Status {
    /// Nothing was changed since the scan was opened.
    Untouched,
    /// The last change was stored at this hour and minute.
    Saved(u8, u8),
    /// The last change is only on the screen.
    Failed,
    /// The example is never stored.
    Example,
}

/// What the button of a message does. Not a `Callback`: that is gone with the view that made it, and
/// a message outlives the list or the dialogue that it came from.
pub(crate) type Act = Arc<dyn Fn() + Send + Sync>;

/// A message that stays until it is closed, with at most one thing to do.
#[derive(Clone)]
pub(crate) struct Notice {
    /// What happened.
    pub(crate) text: String,
    /// The label of the button, and what it does.
    pub(crate) action: Option<(&'static str, Act)>,
    /// Whether something went wrong.
    pub(crate) is_error: bool,
}

/// Everything that pages share. Signals only, so it is copied freely.
#[derive(Clone, Copy)]
pub(crate) struct App {
    /// The screen in the address.
    pub(crate) route: RwSignal<Route>,
    /// What the user prefers; written back by [`Prefs::store`].
    pub(crate) prefs: RwSignal<Prefs>,
    /// The instrument in the language of the interface, once it arrived.
    pub(crate) instrument: RwSignal<Option<Arc<Instrument>>>,
    /// Whether its files did not arrive.
    pub(crate) load_failed: RwSignal<bool>,
    /// The open scan and which one it is.
    pub(crate) scan: RwSignal<Option<(ScanRef, Arc<Scan>)>>,
    /// The scan of the route, if it turned out not to be here.
    pub(crate) missing: RwSignal<Option<ScanRef>>,
    /// The status of its last change.
    pub(crate) status: RwSignal<Status>,
    /// The message on the screen.
    pub(crate) notice: RwSignal<Option<Notice>>,
    /// What the dialogue of opening a file shows.
    pub(crate) transfer: RwSignal<Option<Outcome>>,
    /// Raised whenever the list of scans may have changed.
    pub(crate) shelf_changed: RwSignal<u32>,
    history: StoredValue<History>,
}

/// Leaves a message for the program that takes over.
pub(crate) fn leave_note(text: &str) {
    session::put("note", text);
}

/// The message that the program before left.
fn note_left() -> Option<Notice> {
    let text = session::take("note")?;
    Some(Notice {
        text,
        action: None,
        is_error: false,
    })
}

impl App {
    /// The state at the start of the program.
    pub(crate) fn new() -> Self {
        Self {
            route: RwSignal::new(address::current()),
            prefs: RwSignal::new(Prefs::load()),
            instrument: RwSignal::new(None),
            load_failed: RwSignal::new(false),
            scan: RwSignal::new(None),
            missing: RwSignal::new(None),
            status: RwSignal::new(Status::Untouched),
            notice: RwSignal::new(note_left()),
            transfer: RwSignal::new(None),
            shelf_changed: RwSignal::new(0),
            history: StoredValue::new(History::default()),
        }
    }

    /// The state, inside a view.
    pub(crate) fn get() -> Self {
        expect_context()
    }

    /// The language of the interface.
    pub(crate) fn lang(self) -> Lang {
        self.prefs.with(|prefs| prefs.lang)
    }

    /// The route of a screen of the open scan.
    pub(crate) fn here(self, screen: Screen) -> Route {
        match self.route.with(|route| route.scan().cloned()) {
            Some(scan) => Route::Scan(scan, screen),
            None => Route::Home,
        }
    }

    /// Shows a scan as the open one, with an empty history.
    pub(crate) fn show(self, which: ScanRef, scan: Scan) {
        self.history.set_value(History::default());
        self.status.set(match which {
            ScanRef::Example => Status::Example,
            ScanRef::Stored(_) => Status::Untouched,
        });
        self.scan.set(Some((which, Arc::new(scan))));
    }

    /// Reads something of the open scan's content; `None` without one.
    pub(crate) fn read<T>(self, read: impl FnOnce(&Content) -> T) -> Option<T> {
        self.scan
            .with(|open| open.as_ref().map(|(_, scan)| read(&scan.content)))
    }

    /// Applies an act of the user to the open scan.
    pub(crate) fn dispatch(self, event: Event) {
        self.change(|history, scan, edit| history.apply(scan, event, edit));
    }

    /// Ends a run of typing.
    pub(crate) fn seal(self) {
        self.history.update_value(History::seal);
    }

    /// Takes the last change back.
    pub(crate) fn undo(self) {
        self.change(History::undo);
    }

    /// Does again what was taken back.
    pub(crate) fn redo(self) {
        self.change(History::redo);
    }

    /// Whether there is something to undo and to redo.
    pub(crate) fn can_undo_redo(self) -> (bool, bool) {
        self.scan.track();
        self.history
            .with_value(|history| (history.can_undo(), history.can_redo()))
    }

    fn change(self, act: impl FnOnce(&mut History, &mut Scan, &Edit) -> bool) {
        let Some((which, current)) = self.scan.get_untracked() else {
            return;
        };
        let edit = Edit {
            replica: self.prefs.with_untracked(|prefs| prefs.replica.clone()),
            now: clock::now(),
        };
        let mut scan = (*current).clone();
        let changed = self
            .history
            .try_update_value(|history| act(history, &mut scan, &edit))
            .unwrap_or(false);
        if changed {
            let status = store(&which, &scan);
            self.scan.set(Some((which, Arc::new(scan))));
            self.status.set(status);
        }
    }

    /// Takes over what another window wrote, if it is newer than what is shown here.
    pub(crate) fn adopt(self, which: ScanRef, scan: Scan) -> bool {
        let newer = self.scan.with_untracked(|open| {
            open.as_ref()
                .is_some_and(|(here, old)| *here == which && old.revision < scan.revision)
        });
        if newer {
            self.show(which, scan);
        }
        newer
    }

    /// Says something that stays until it is closed.
    pub(crate) fn say(self, text: impl Into<String>) {
        self.notice.set(Some(Notice {
            text: text.into(),
            action: None,
            is_error: false,
        }));
    }

    /// Says that something went wrong.
    pub(crate) fn alert(self, text: impl Into<String>) {
        self.notice.set(Some(Notice {
            text: text.into(),
            action: None,
            is_error: true,
        }));
    }

    /// Makes the list of scans read itself again.
    pub(crate) fn refresh_shelf(self) {
        self.shelf_changed.update(|times| *times += 1);
    }

    /// Records that the open scan was saved as a file.
    pub(crate) fn saved_as_file(self, scan: &Scan) {
        desk::remember_file(&scan.id, &SavedFile::of(scan, clock::now()));
        self.refresh_shelf();
    }
}

fn store(which: &ScanRef, scan: &Scan) -> Status {
    if *which == ScanRef::Example {
        return Status::Example;
    }
    match desk::store(scan) {
        Ok(()) => {
            let (hour, minute) = clock::local_time(&scan.changed);
            Status::Saved(hour, minute)
        }
        Err(_) => Status::Failed,
    }
}
