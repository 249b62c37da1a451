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

/// The open scan with its room.
pub(super) fn shared(app: App, instrument: &Arc<Instrument>) -> Memo<Option<Shared>> {
    let instrument = instrument.clone();
    Memo::new(move |before: Option<&Option<Shared>>| {
        let scan = app
            .scan
            .with(|open| open.as_ref().map(|(_, scan)| scan.clone()))?;
        let kept = before.and_then(Option::as_ref);
        let kept = kept.filter(|kept| is_same(&kept.scan.content, &scan.content));
        let room = kept.map_or_else(
            || Arc::new(Room::of(&scan.content, &instrument)),
            |kept| kept.room.clone(),
        );
        Some(Shared { scan, room })
    })
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
