//! The timer, the parking lot and the keys.
//!
//! Invariant: the countdown is a moment in the record, so that every window counts down to the same.

use super::Desk;
use crate::browser::clock;
use crate::scan::workshop::{Parked, Timer};
use crate::text::workshop::{TalkWords, minutes, start_minutes};
use leptos::prelude::*;

/// The lengths that are offered, in minutes.
const LENGTHS: [u64; 3] = [3, 5, 10];

pub(super) fn timer_buttons(desk: Desk) -> AnyView {
    let lang = desk.app().lang();
    let set = move |timer: Option<Timer>| {
        desk.app()
            .type_workshop(Some("timer"), |workshop| workshop.timer = timer);
    };
    let starts: Vec<AnyView> = LENGTHS
        .into_iter()
        .map(|length| {
            let start = move |_| {
                set(Some(Timer {
                    ends: clock::seconds() + length * 60,
                }));
            };
            view! {
                <button aria-label=start_minutes(lang, length) on:click=start>
                    {minutes(length)}
                </button>
            }
            .into_any()
        })
        .collect();
    let runs = Memo::new(move |_| desk.workshop.with(|workshop| workshop.timer.is_some()));
    view! {
        <div class="buttons">
            {starts}
            <button disabled=move || !runs.get() on:click=move |_| set(None)>
                {TalkWords::TimerStop.say(lang)}
            </button>
        </div>
    }
    .into_any()
}

pub(super) fn parking(desk: Desk) -> AnyView {
    let lang = desk.app().lang();
    let new = RwSignal::new(String::new());
    let parked = Memo::new(move |_| desk.workshop.with(|workshop| workshop.parked.clone()));
    let add = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let text = new.get_untracked().trim().to_owned();
        if !text.is_empty() {
            desk.app().set_workshop(|workshop| {
                workshop.parked.push(Parked { text, done: false });
            });
            new.set(String::new());
        }
    };
    let items = move || {
        let items: Vec<AnyView> = parked
            .get()
            .into_iter()
            .enumerate()
            .map(|(place, one)| {
                let tick = move |_| {
                    desk.app().set_workshop(|workshop| {
                        if let Some(one) = workshop.parked.get_mut(place) {
                            one.done = !one.done;
                        }
                    });
                };
                view! {
                    <li>
                        <label class="option">
                            <input type="checkbox" prop:checked=one.done on:change=tick />
                            <span>{one.text}</span>
                        </label>
                    </li>
                }
                .into_any()
            })
            .collect();
        items
    };
    view! {
        <section class="card">
            <h2>{TalkWords::Parking.say(lang)}</h2>
            <ul class="plain">{items}</ul>
            <form on:submit=add>
                <label for="parking-new">{TalkWords::ParkingNew.say(lang)}</label>
                <input
                    type="text"
                    id="parking-new"
                    maxlength="200"
                    autocomplete="off"
                    prop:value=new
                    on:input:target=move |event| new.set(event.target().value())
                />
                <button type="submit">{TalkWords::ParkingAdd.say(lang)}</button>
            </form>
        </section>
    }
    .into_any()
}

pub(super) fn keys(desk: Desk) -> AnyView {
    let lang = desk.app().lang();
    let keys = [
        TalkWords::KeyNext,
        TalkWords::KeyBack,
        TalkWords::KeyDot,
        TalkWords::KeyB,
        TalkWords::KeyD,
    ];
    let keys: Vec<AnyView> = keys
        .into_iter()
        .map(|words| view! { <li>{words.say(lang)}</li> }.into_any())
        .collect();
    view! {
        <details class="card">
            <summary>
                <h2>{TalkWords::Keys.say(lang)}</h2>
            </summary>
            <ul>{keys}</ul>
        </details>
    }
    .into_any()
}
