//! The actions as files: a table, and days of a calendar.
//!
//! Invariant: a button is there only while there is something for its file.

use super::desk::{Desk, Guided};
use crate::app::exporting;
use crate::export::Job;
use crate::export::calendar::Entry;
use crate::instrument::guide::Guide;
use crate::text::plan::PlanWords;
use crate::view::plan::{CalendarEntry, entries, sheet};
use leptos::prelude::*;
use std::sync::Arc;

/// The buttons.
pub(super) fn section(desk: Desk) -> AnyView {
    let lang = desk.lang;
    let has_actions = Memo::new(move |_| desk.plan.with(|plan| !plan.actions.is_empty()));
    let has_days = Memo::new(move |_| {
        desk.plan
            .with(|plan| plan.actions.values().any(|action| action.due.is_some()))
    });
    let days = move || {
        has_days.get().then(|| {
            view! {
                <button on:click=move |_| calendar(desk)>{PlanWords::AsCalendar.say(lang)}</button>
            }
        })
    };
    (move || {
        has_actions.get().then(|| {
            view! {
                <div class="buttons">
                    <button on:click=move |_| table(desk)>{PlanWords::AsTable.say(lang)}</button>
                    {days}
                </div>
            }
        })
    })
    .into_any()
}

fn table(desk: Desk) {
    let guide = guide(desk);
    let sheet = desk
        .plan
        .with_untracked(|plan| sheet(desk.lang, plan, guide.as_deref()));
    save(desk, Job::Csv { sheet });
}

fn calendar(desk: Desk) {
    let guide = guide(desk);
    let entries = desk.app().scan.with_untracked(|open| {
        let days = open
            .as_ref()
            .map(|(_, scan)| entries(desk.lang, scan, guide.as_deref()));
        days.unwrap_or_default().into_iter().map(entry).collect()
    });
    save(
        desk,
        Job::Ics {
            lang: desk.lang,
            entries,
        },
    );
}

fn guide(desk: Desk) -> Option<Arc<Guide>> {
    match desk.guide.get_untracked() {
        Guided::Here(guide) => Some(guide),
        Guided::Waiting | Guided::Failed => None,
    }
}

fn entry(day: CalendarEntry) -> Entry {
    Entry {
        uid: day.uid,
        title: day.title,
        notes: day.notes,
        start: day.start,
        due: day.due,
        done: day.done,
        stamp: day.stamp,
    }
}

fn save(desk: Desk, job: Job) {
    let app = desk.app();
    let municipality = exporting::municipality(app);
    let what = PlanWords::FileName.say(desk.lang);
    let name = exporting::name(&municipality, what, job.extension());
    exporting::export(app, job, name);
}
