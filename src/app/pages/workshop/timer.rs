//! The countdown, in the private window and on the projector.
//!
//! Invariant: shows what the record says; it changes nothing and makes no sound.

use crate::app::state::App;
use crate::browser::clock;
use crate::text::workshop::WallWords;
use leptos::prelude::*;
use std::time::Duration;

/// How often it looks at the clock.
const TICK: Duration = Duration::from_millis(250);

/// The time that is left; nothing without a countdown.
pub(super) fn countdown(app: App, ends: Memo<Option<u64>>) -> AnyView {
    let lang = app.lang();
    let now = RwSignal::new(clock::seconds());
    let ticking = set_interval_with_handle(move || now.set(clock::seconds()), TICK).ok();
    on_cleanup(move || {
        if let Some(ticking) = ticking {
            ticking.clear();
        }
    });
    let left = Memo::new(move |_| ends.get().map(|ends| ends.saturating_sub(now.get())));
    (move || {
        left.get().map(|left| {
            let text = if left == 0 {
                WallWords::TimeUp.say(lang).to_owned()
            } else {
                format!("{}:{:02}", left / 60, left % 60)
            };
            view! {
                <p class="countdown" class:up=left == 0 role="timer" aria-label=WallWords::Timer.say(lang)>
                    {text}
                </p>
            }
        })
    })
    .into_any()
}
