//! Somebody's own part in the scan of another: the invitation, the statements, handing the answers in.
//!
//! The work itself is a scan like any other, so it is saved, resumed and answered like one; the
//! instrument that its screens get holds only the areas that are asked of this person. The address at
//! which a facilitator collects (`…/workshop/inzamelen`) is here the one of handing in, so that the
//! back button, the title and the focus do what they do everywhere.
//!
//! Invariant: no result and nothing of others is on these screens. Every address of a part shows its
//! statements, the culture barometer, its overview or its handing in.

mod hand_in;
mod join;
mod next_person;
mod overview;
mod send;

use crate::app::state::App;
use crate::instrument::Instrument;
use crate::route::{Part, Route, Screen};
use crate::view::take_part;
use leptos::prelude::*;
use std::sync::Arc;

pub(super) use join::page as join;

/// A screen of somebody's part.
pub(super) fn page(app: App, route: &Route, instrument: &Arc<Instrument>) -> AnyView {
    let asked = app.scan.with_untracked(|open| {
        let content = open.as_ref().map(|(_, scan)| &scan.content);
        content.map(|content| take_part::asked(content, instrument))
    });
    let asked = asked.map_or_else(|| instrument.clone(), Arc::new);
    let answering = match route {
        Route::Scan(_, Screen::Area(id)) if asked.area(id).is_some() => {
            super::first(app, route, &asked)
        }
        Route::Scan(_, Screen::Culture) => overview::invitation(app, instrument)
            .filter(|invitation| invitation.culture)
            .map(|_| super::culture::questions(app)),
        Route::Scan(_, Screen::Workshop(Part::Collect)) => hand_in::page(app, instrument, &asked),
        _ => None,
    };
    let page = answering.unwrap_or_else(|| overview::page(app, instrument, &asked));
    view! { <div class="taking-part">{page}</div> }.into_any()
}
