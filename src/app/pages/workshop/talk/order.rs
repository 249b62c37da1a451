//! What stands on the projector now and what comes next, and the order of the talk.
//!
//! Invariant: the preview is the projector's own slide, drawn small, and silent to assistive technology:
//! its name stands beside it.

use super::super::wall::{Look, slide};
use super::Desk;
use crate::browser::canvas;
use crate::scan::workshop::Stage;
use crate::text::workshop::{TalkWords, step_of};
use crate::view::talk;
use leptos::prelude::*;

pub(super) fn now_and_next(desk: Desk) -> AnyView {
    let lang = desk.app().lang();
    let preview = move || {
        desk.wall.with(|wall| {
            let wall = wall.as_ref()?;
            let look = Look {
                heading: false,
                dark: canvas::is_dark(),
            };
            Some(slide(desk.app(), &wall.slide, look))
        })
    };
    let now = move || desk.name_of(&desk.stage.get());
    let next = move || {
        let next = desk
            .order
            .with(|order| talk::turn(order, &desk.stage.get(), true));
        next.map_or_else(
            || TalkWords::End.say(lang).to_owned(),
            |next| desk.name_of(&next),
        )
    };
    let is_dark = move || desk.workshop.with(|workshop| workshop.dark);
    let turn_dark = move |_| {
        desk.app()
            .set_workshop(|workshop| workshop.dark = !workshop.dark);
    };
    let cover = move || {
        let covered = desk.stage.with(|stage| *stage == Stage::Cover);
        let words = if covered {
            TalkWords::UncoverWall
        } else {
            TalkWords::CoverWall
        };
        words.say(lang)
    };
    view! {
        <section class="card now">
            <h2>{TalkWords::Now.say(lang)}</h2>
            <p class="now-name" role="status">{now}</p>
            <div class="preview" aria-hidden="true">
                <div class="wall">{preview}</div>
            </div>
            <p class="soft">
                <b>{TalkWords::Then.say(lang)} ": "</b>
                {next}
            </p>
            <div class="buttons">
                <button on:click=move |_| desk.turn(false)>{TalkWords::Back.say(lang)}</button>
                <button class="main" on:click=move |_| desk.turn(true)>
                    {TalkWords::Next.say(lang)}
                </button>
                <button on:click=move |_| desk.cover_wall()>{cover}</button>
            </div>
            <label class="option">
                <input type="checkbox" prop:checked=is_dark on:change=turn_dark />
                <span>{TalkWords::Dark.say(lang)}</span>
            </label>
        </section>
    }
    .into_any()
}

/// Everything that can be put on the projector, in order.
pub(super) fn list(desk: Desk) -> AnyView {
    let lang = desk.app().lang();
    let items = move || {
        let order = desk.order.get();
        let here = desk.stage.get();
        let items: Vec<AnyView> = order
            .into_iter()
            .map(|stop| {
                let current = (stop == here).then_some("step");
                let name = desk.name_of(&stop);
                view! {
                    <li>
                        <button
                            class="quiet"
                            aria-current=current
                            on:click=move |_| desk.put(stop.clone())
                        >
                            {name}
                        </button>
                    </li>
                }
                .into_any()
            })
            .collect();
        items
    };
    let place = move || {
        desk.order.with(|order| {
            let here = desk
                .stage
                .with(|stage| order.iter().position(|stop| stop == stage));
            here.map(|here| step_of(lang, here + 1, order.len()))
        })
    };
    view! {
        <details class="card order">
            <summary>
                <h2>{TalkWords::Order.say(lang)}</h2>
                " "
                <span class="soft">{place}</span>
            </summary>
            <ol class="plain">{items}</ol>
        </details>
    }
    .into_any()
}
