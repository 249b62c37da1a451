//! The state of the app: one open scan, the place on the screen, and what the user prefers.
//!
//! Invariant: [`App::dispatch`], [`App::undo`] and [`App::redo`] are the only ways to change the open
//! scan, and each writes it to storage before it is shown.

use super::bin;
use super::desk::{self, SavedFile};
use super::opening::Outcome;
use super::prefs::Prefs;
use super::{Program, load, stores};
use crate::browser::{address, clock, session};
use crate::instrument::{Instrument, Lang};
use crate::keeping::{Fault, Local, Role};
use crate::route::{Route, ScanRef, Screen};
use crate::scan::plan;
use crate::scan::workshop::{self, Workshop};
use crate::scan::{Content, Edit, Event, History, Scan};
use leptos::prelude::*;
use serde_json::Value;
use std::sync::Arc;

/// What the small status says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Status {
    /// Nothing was changed since the scan was opened.
    Untouched,
    /// The last change is on its way to the disk.
    Saving,
    /// Both stores have the last change, since this hour and minute.
    Saved(u8, u8),
    /// The last change is on the screen and not in both stores.
    Failed(Fault),
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
    /// Per statement what counts and what could show it, once it arrived.
    pub(crate) guidance: RwSignal<Option<Value>>,
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
    /// What this tab is to the open scan.
    pub(crate) role: RwSignal<Role>,
    /// Whether the stores agree, so that scans can be opened and listed.
    pub(crate) is_ready: RwSignal<bool>,
    /// What was removed while this page is open.
    pub(crate) removed: RwSignal<Vec<bin::Entry>>,
    program: Program,
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
    pub(crate) fn new(program: Program) -> Self {
        Self {
            route: RwSignal::new(address::current()),
            prefs: RwSignal::new(Prefs::load()),
            instrument: RwSignal::new(None),
            guidance: RwSignal::new(None),
            load_failed: RwSignal::new(false),
            scan: RwSignal::new(None),
            missing: RwSignal::new(None),
            status: RwSignal::new(Status::Untouched),
            notice: RwSignal::new(note_left()),
            transfer: RwSignal::new(None),
            shelf_changed: RwSignal::new(0),
            role: RwSignal::new(Role::Writer),
            is_ready: RwSignal::new(false),
            removed: RwSignal::new(Vec::new()),
            program,
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

    /// Applies an act of the facilitator to the open scan.
    pub(crate) fn act(self, act: workshop::Act) {
        self.change(|history, scan, edit| history.apply_act(scan, act, edit));
    }

    /// Applies an act on the plan of the open scan.
    pub(crate) fn plan(self, act: plan::Act) {
        self.change(|history, scan, edit| history.apply_plan(scan, act, edit));
    }

    /// Changes how the workshop of the open scan is held or where it stands.
    pub(crate) fn set_workshop(self, change: impl FnOnce(&mut Workshop)) {
        self.type_workshop(None, change);
    }

    /// The same, while a field is typed into.
    pub(crate) fn type_workshop(self, field: Option<&str>, change: impl FnOnce(&mut Workshop)) {
        let now = self.scan.with_untracked(|open| {
            let (_, scan) = open.as_ref()?;
            Some(Workshop::of(&scan.content))
        });
        if let Some(mut workshop) = now {
            change(&mut workshop);
            self.act(workshop::Act::Set(
                Box::new(workshop),
                field.map(str::to_owned),
            ));
        }
    }

    /// The workshop of the open scan.
    pub(crate) fn workshop(self) -> Workshop {
        self.read(Workshop::of).unwrap_or_default()
    }

    /// Whether the open scan is the work of somebody who takes part in a scan elsewhere. A scan never
    /// becomes one or stops being one, so nothing has to follow it.
    pub(crate) fn is_participation(self) -> bool {
        self.scan.with_untracked(|open| {
            open.as_ref()
                .is_some_and(|(_, scan)| scan.content.workshop.is_participation())
        })
    }

    /// Ends a run of typing.
    pub(crate) fn seal(self) {
        self.history.update_value(History::seal);
    }

    /// Forgets what could be undone and redone.
    pub(crate) fn forget_steps(self) {
        self.history.set_value(History::default());
        // The buttons look again.
        self.scan.update(|_| {});
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
        if self.role.get_untracked() != Role::Writer {
            return;
        }
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
            let scan = Arc::new(scan);
            let kept = self.write(&which, &scan);
            self.scan.set(Some((which, scan)));
            self.follow(kept);
        }
    }

    /// Writes the open scan once more to both stores.
    pub(crate) fn keep_open(self) {
        if let Some((which, scan)) = self.scan.get_untracked() {
            let kept = self.write(&which, &scan);
            self.follow(kept);
        }
    }

    /// Writes a scan to the quick store, before it is shown. What is left to do for the journal.
    fn write(self, which: &ScanRef, scan: &Scan) -> Option<Written> {
        if *which == ScanRef::Example {
            return None;
        }
        let id = scan.id.to_string();
        let text = desk::encode(scan);
        let local = stores::write(&id, &text);
        self.status.set(Status::Saving);
        Some(Written {
            id,
            revision: scan.revision,
            text,
            local,
            at: clock::local_time(&scan.changed),
        })
    }

    /// Writes to the journal what the quick store got, and says how that went. Of several changes on
    /// their way the last one speaks.
    fn follow(self, written: Option<Written>) {
        let Some(written) = written else {
            return;
        };
        load::spawn(Box::pin(async move {
            let Written {
                id,
                revision,
                text,
                local,
                at,
            } = written;
            let fault = stores::finish(&id, revision, &text, local).await;
            let is_last = self.scan.try_with_untracked(|open| {
                open.as_ref()
                    .is_some_and(|(_, scan)| scan.revision == revision && scan.id.as_str() == id)
            });
            if is_last == Some(true) {
                self.status.set(match fault {
                    None => Status::Saved(at.0, at.1),
                    Some(fault) => Status::Failed(fault),
                });
                (self.program.kept)(self, fault);
            }
        }));
    }

    /// Forgets a scan that is open, because it changed behind the screen.
    pub(crate) fn forget(self, id: &str) {
        let is_open = self.scan.with_untracked(|open| {
            open.as_ref()
                .is_some_and(|(_, scan)| scan.id.as_str() == id)
        });
        if is_open {
            self.scan.set(None);
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

    /// Says something and offers one thing to do about it.
    pub(crate) fn offer(self, text: String, label: &'static str, act: Act) {
        self.notice.set(Some(Notice {
            text,
            action: Some((label, act)),
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

/// What the quick store was given, on its way to the journal.
struct Written {
    id: String,
    revision: u64,
    text: String,
    local: Local,
    at: (u8, u8),
}
