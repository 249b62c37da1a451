//! What stands in the place of results that the room has not seen yet.
//!
//! Invariant: nothing of any answer is on it.

use super::Heading;
use crate::app::state::App;
use crate::instrument::Instrument;
use crate::route::{Part, Screen};
use crate::text::workshop::Unseen;
use leptos::prelude::*;

/// Whether the open scan's results may not be seen yet. Untracked: the page of the route is drawn
/// anew when the answer changes, not at every answer.
pub(super) fn is(app: App, instrument: &Instrument) -> bool {
    app.scan.with_untracked(|open| {
        open.as_ref()
            .is_some_and(|(_, scan)| scan.content.hides_results(instrument))
    })
}

/// The page.
pub(super) fn page(app: App) -> AnyView {
    let lang = app.lang();
    view! {
        <Heading text=Unseen::Title.say(lang) />
        <p class="lead">{Unseen::Lead.say(lang)}</p>
        <p>{Unseen::Text.say(lang)}</p>
        <p>
            <a class="button main" href=app.here(Screen::Workshop(Part::Steps)).to_string()>
                {Unseen::ToWorkshop.say(lang)}
            </a>
        </p>
    }
    .into_any()
}
