//! What is known about what is talked about: the note, the remarks, and what only a group can show.
//!
//! Invariant: for the facilitator alone; none of it ever comes on the projector. Drawing the room again
//! takes slices far below 50 ms, one a frame.

use super::Desk;
use crate::scan::workshop::Stage;
use crate::scoring::group::{Dependence, Resampling};
use crate::text::workshop::TalkWords;
use crate::view::talk::{self, Insight};
use leptos::prelude::*;

/// How many times the room is drawn in one frame.
const DRAWS: usize = 20;

/// The note and the remarks of what stands on the projector.
pub(super) fn talked_about(desk: Desk) -> AnyView {
    let noted = Memo::new(move |_| desk.stage.with(talk::note_key));
    (move || {
        let key = noted.get()?;
        Some(view! {
            <section class="card">
                {note(desk, key)}
                {remarks(desk)}
            </section>
        })
    })
    .into_any()
}

fn note(desk: Desk, key: String) -> AnyView {
    let lang = desk.app().lang();
    let read = key.clone();
    let text = Memo::new(move |_| {
        let note = desk
            .workshop
            .with(|workshop| workshop.notes.get(&read).cloned());
        note.unwrap_or_default()
    });
    let typed = move |text: String| {
        let field = format!("note/{key}");
        desk.app().type_workshop(Some(&field), |workshop| {
            if text.is_empty() {
                workshop.notes.remove(&key);
            } else {
                workshop.notes.insert(key.clone(), text);
            }
        });
    };
    view! {
        <label for="note">
            <strong>{TalkWords::Note.say(lang)}</strong>
        </label>
        <textarea
            id="note"
            rows="3"
            maxlength="2000"
            prop:value=text
            on:input:target=move |event| typed(event.target().value())
            on:blur=move |_| desk.app().seal()
        ></textarea>
    }
    .into_any()
}

fn remarks(desk: Desk) -> AnyView {
    let lang = desk.app().lang();
    let found = Memo::new(move |_| {
        let Stage::Statement { area, statement } = desk.stage.get() else {
            return None;
        };
        desk.app()
            .read(|content| talk::remarks(content, &area, &statement))
    });
    (move || {
        let remarks = found.get()?;
        let none = remarks.is_empty();
        let items: Vec<AnyView> = remarks
            .into_iter()
            .map(|one| {
                let who = one.who.map(|who| view! { " — " <b>{who}</b> });
                view! { <li>{one.text} {who}</li> }.into_any()
            })
            .collect();
        Some(view! {
            <h3>{TalkWords::Remarks.say(lang)}</h3>
            {none.then(|| view! { <p class="soft">{TalkWords::RemarksNone.say(lang)}</p> })}
            {(!none).then(|| view! { <ul>{items}</ul> })}
        })
    })
    .into_any()
}

/// What only a group can show.
pub(super) fn insights(desk: Desk) -> AnyView {
    let lang = desk.app().lang();
    let instrument = desk.instrument();
    let dependence = resampled(desk);
    let found = Memo::new(move |_| {
        desk.shared.with(|shared| {
            let shared = shared.as_ref()?;
            let of = shared.source(lang, &instrument);
            let mut found = talk::insights(of);
            found.extend(dependence.get().map(|said| talk::dependence(of, said)));
            (!shared.room.workshop.revealed.is_empty()).then_some(found)
        })
    });
    (move || {
        let found = found.get()?;
        let none = found.is_empty();
        let items: Vec<AnyView> = found.iter().map(|one| insight(desk, one)).collect();
        Some(view! {
            <section class="card insights">
                <h2>{TalkWords::Insights.say(lang)}</h2>
                {none.then(|| view! { <p class="soft">{TalkWords::InsightsNone.say(lang)}</p> })}
                {items}
            </section>
        })
    })
    .into_any()
}

fn insight(desk: Desk, one: &Insight) -> AnyView {
    let lang = desk.app().lang();
    let areas = (!one.areas.is_empty()).then(|| {
        view! {
            <p>
                <b>{TalkWords::About.say(lang)}</b>
                " "
                {one.areas.join(", ")}
                "."
            </p>
        }
    });
    view! {
        <details>
            <summary>{one.title}</summary>
            {areas}
            <p>{one.text}</p>
            <p>
                <b>{TalkWords::Ask.say(lang)}</b>
                " "
                {one.question}
            </p>
        </details>
    }
    .into_any()
}

/// Whether the picture hangs on who was there; worked out slice by slice once every area was shown.
fn resampled(desk: Desk) -> RwSignal<Option<Dependence>> {
    let said = RwSignal::new(None);
    let instrument = desk.instrument();
    // Only what the draws hang on begins them anew.
    let needed = Memo::new(move |_| {
        desk.shared.with(|shared| {
            let shared = shared.as_ref()?;
            let room = &shared.room;
            let of = shared.source(desk.app().lang(), &instrument);
            let who = room.published.clone();
            talk::may_resample(of).then(|| (who, shared.scan.content.settings.clone()))
        })
    });
    let instrument = desk.instrument();
    let run = StoredValue::new(0_u32);
    Effect::new(move || {
        run.update_value(|run| *run += 1);
        said.set(None);
        if needed.get().is_none() {
            return;
        }
        let job = desk.shared.with_untracked(|shared| {
            let shared = shared.as_ref()?;
            Resampling::new(&shared.room.content, &instrument, &shared.scan.id)
        });
        if let Some(job) = job {
            slice(job, run, run.get_value(), said);
        }
    });
    said
}

/// Draws a few times, and goes on in the next frame.
fn slice(
    mut job: Resampling,
    run: StoredValue<u32>,
    mine: u32,
    said: RwSignal<Option<Dependence>>,
) {
    request_animation_frame(move || {
        if run.try_get_value() != Some(mine) {
            return;
        }
        match job.step(DRAWS) {
            Some(found) => said.set(Some(found)),
            None => slice(job, run, mine, said),
        }
    });
}
