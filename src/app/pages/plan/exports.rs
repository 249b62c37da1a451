//! The actions as a table for a spreadsheet and as days for a calendar.
//!
//! Invariant: there is a button only where there is something to save.

use super::desk::{Desk, Guided};
use crate::app::exporting;
use crate::export::Job;
use crate::export::calendar::Entry;
use crate::instrument::guide::Guide;
use crate::text::plan::{ActionWords, PlanWords};
use crate::view::plan::{CalendarEntry, entries, sheet};
use leptos::prelude::*;
use std::sync::Arc;

/// The area with the buttons that save the actions.
pub(super) fn exports(desk: Desk) -> AnyView {
    let lang = desk.lang;
    let has_actions = Memo::new(move |_| desk.plan.with(|plan| !plan.actions.is_empty()));
    let has_days = Memo::new(move |_| {
        desk.plan.with(|plan| {
            let mut actions = plan.actions.values();
            actions.any(|action| action.due.is_some())
        })
    });
    (move || {
        has_actions.get().then(|| {
            view! {
                <section class="plan-part" aria-labelledby="plan-exports">
                    <h3 id="plan-exports">{PlanWords::ExportsTitle.say(lang)}</h3>
                    <div class="buttons">
                        <button on:click=move |_| table(desk)>
                            {PlanWords::SaveTable.say(lang)}
                        </button>
                        {move || {
                            has_days.get().then(|| view! {
                                <button on:click=move |_| calendar(desk)>
                                    {PlanWords::SaveCalendar.say(lang)}
                                </button>
                            })
                        }}
                    </div>
                </section>
            }
        })
    })
    .into_any()
}

fn guide(desk: Desk) -> Option<Arc<Guide>> {
    match desk.guide.get_untracked() {
        Guided::Here(guide) => Some(guide),
        _ => None,
    }
}

/// The name of a file with the actions.
fn name(desk: Desk, extension: &str) -> String {
    let what = ActionWords::Heading.say(desk.lang).to_lowercase();
    exporting::name(&exporting::municipality(desk.app()), &what, extension)
}

fn table(desk: Desk) {
    let guide = guide(desk);
    let plan = desk.plan.get_untracked();
    let sheet = sheet(desk.lang, &plan, guide.as_deref());
    exporting::export(desk.app(), Job::Csv { sheet }, name(desk, "csv"));
}

fn calendar(desk: Desk) {
    let guide = guide(desk);
    let scan = desk.app().scan.get_untracked();
    let Some((_, scan)) = scan else { return };
    let entries = entries(desk.lang, &scan, guide.as_deref());
    let job = Job::Ics {
        lang: desk.lang,
        entries: entries.into_iter().map(entry).collect(),
    };
    exporting::export(desk.app(), job, name(desk, "ics"));
}

fn entry(of: CalendarEntry) -> Entry {
    let CalendarEntry {
        uid,
        title,
        notes,
        start,
        due,
        done,
        stamp,
    } = of;
    Entry {
        uid,
        title,
        notes,
        start,
        due,
        done,
        stamp,
    }
}
