//! What may be seen of the open scan, worked out once for every screen that shows it.
//!
//! Invariant: scored anew only when answers, settings or decisions changed; a slide that turns, a timer
//! or a note costs no scoring.

use crate::app::state::App;
use crate::instrument::{Instrument, Lang};
use crate::report::Room;
use crate::scan::workshop::Workshop;
use crate::scan::{Content, Scan};
use crate::view::wall::Source;
use leptos::prelude::*;
use std::sync::Arc;
use std::time::Duration;

/// The scan with its room.
#[derive(Clone)]
pub(super) struct Shared {
    /// The scan.
    pub(super) scan: Arc<Scan>,
    /// What may be seen of it.
    pub(super) room: Arc<Room>,
}

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.scan, &other.scan)
    }
}

impl Shared {
    /// What views are made from.
    pub(super) fn source<'a>(&'a self, lang: Lang, instrument: &'a Instrument) -> Source<'a> {
        Source {
            lang,
            scan: &self.scan,
            instrument,
            room: &self.room,
        }
    }
}

/// The open scan with its room. What has to be scored anew is, once the change was written and the page
/// had a turn: with two hundred people both at once would be felt.
pub(super) fn shared(app: App, instrument: &Arc<Instrument>) -> Memo<Option<Shared>> {
    let instrument = instrument.clone();
    let scored = move || {
        let (_, scan) = app.scan.get_untracked()?;
        let room = Arc::new(Room::of(&scan.content, &instrument));
        Some(Shared { scan, room })
    };
    let current = RwSignal::new(scored());
    Effect::new(move || {
        let scan = app.scan.get().map(|(_, scan)| scan);
        let kept = current.get_untracked();
        match (scan, kept) {
            (Some(scan), Some(kept)) if Arc::ptr_eq(&scan, &kept.scan) => {}
            (Some(scan), Some(kept)) if is_same(&kept.scan.content, &scan.content) => {
                let room = kept.room;
                current.set(Some(Shared { scan, room }));
            }
            (Some(_), _) => {
                let scored = scored.clone();
                set_timeout(move || drop(current.try_set(scored())), Duration::ZERO);
            }
            (None, _) => current.set(None),
        }
    });
    Memo::new(move |_| current.get())
}

/// Whether the same follows from two contents.
fn is_same(one: &Content, other: &Content) -> bool {
    let said = |content: &Content| {
        let Workshop {
            roles,
            key,
            closed,
            level,
            revealed,
            published,
            ..
        } = Workshop::of(content);
        (roles, key.is_some(), closed, level, revealed, published)
    };
    one.ballots == other.ballots
        && one.participants == other.participants
        && one.settings == other.settings
        && one.own == other.own
        && one.agreed == other.agreed
        && one.ambition == other.ambition
        && said(one) == said(other)
}
