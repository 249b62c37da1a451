//! The recommendations that do not fit, and the way back for each.
//!
//! Invariant: the list stays open while one after the other is taken back, and the focus goes to what came
//! back.

use super::advice::{List, found, ids, title_of};
use super::desk::{focus_soon, is_second};
use crate::instrument::RecommendationId;
use crate::scan::plan::Act;
use crate::text::plan::{self as say, PlanWords};
use crate::view::plan::State;
use leptos::prelude::*;

/// The list; nothing where nothing was set aside.
pub(super) fn section(list: List) -> AnyView {
    let List { desk, told, .. } = list;
    let lang = desk.lang;
    let ids = ids(desk, |state| *state == State::Dismissed);
    let item = move |id: RecommendationId| {
        let card = found(desk, &id).get_untracked();
        let title = card.map(|card| card.title).unwrap_or_default();
        let name = say::of_advice(PlanWords::TakeBack.say(lang), &title);
        let returns = title.clone();
        let back = move |click| {
            if is_second(&click) {
                return;
            }
            desk.app().plan(Act::Dismiss(id.clone(), false));
            let all = list.all.get_untracked();
            if let Some(place) = all.iter().position(|other| *other == id) {
                told.set(say::moved(lang, &returns, place + 1, all.len()));
                list.show(place + 1);
            }
            focus_soon(title_of(&id));
        };
        view! {
            <li class="buttons">
                <span>{title}</span>
                <button class="quiet" aria-label=name on:click=back>
                    {PlanWords::TakeBack.say(lang)}
                </button>
            </li>
        }
        .into_any()
    };
    let has_any = Memo::new(move |_| ids.with(|ids| !ids.is_empty()));
    // Made once, so that it stays open while one after the other is taken back.
    (move || {
        has_any.get().then(|| {
            view! {
                <details class="fold">
                    <summary>
                        {PlanWords::DismissedTitle.say(lang)} " (" {move || ids.with(Vec::len)} ")"
                    </summary>
                    <ul class="plain">
                        <For each=move || ids.get() key=Clone::clone children=item />
                    </ul>
                </details>
            }
        })
    })
    .into_any()
}
