//! The answers to one statement: five words with what they mean, and *weet ik niet*.
//!
//! Invariant: native radio buttons, so that Tab enters the group once and the arrows move within it;
//! digits answer only inside the focused group, and only while the user left them on.

use crate::app::state::App;
use crate::browser::page;
use crate::instrument::{Answer, Rating};
use crate::text::common;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// The radio buttons of one statement.
#[component]
pub(crate) fn Scale(
    /// Unique on the page: the name of the group.
    name: String,
    /// What is chosen.
    #[prop(into)]
    answer: Signal<Option<Answer>>,
    /// Called with a choice.
    choose: Callback<Answer>,
) -> impl IntoView {
    let app = App::get();
    let option = {
        let name = name.clone();
        move |value: Answer| {
            let id = format!("{name}-{}", digit(value));
            let text = move || match value {
                Answer::Rated(rating) => common::rating(app.lang(), rating),
                Answer::DontKnow => common::dont_know(app.lang()),
            };
            let meaning = value
                .rating()
                .map(|rating| move || common::rating_meaning(app.lang(), rating));
            let visible = match value {
                Answer::Rated(rating) => (rating.number() + 1).to_string(),
                Answer::DontKnow => "?".to_owned(),
            };
            view! {
                <label class="answer" class:unknown=value == Answer::DontKnow>
                    <input
                        type="radio"
                        id=id
                        name=name.clone()
                        prop:checked=move || answer.get() == Some(value)
                        on:change=move |_| choose.run(value)
                    />
                    <b aria-hidden="true">{visible}</b>
                    <span class="word">{text}</span>
                    {meaning.map(|meaning| view! { <small>{meaning}</small> })}
                </label>
            }
        }
    };
    let keys = move |event: KeyboardEvent| {
        on_key(app, &event, choose);
    };
    view! {
        <div class="scale" on:keydown=keys>
            {Rating::ALL.map(|rating| option(Answer::Rated(rating)))} {option(Answer::DontKnow)}
        </div>
    }
}

/// The last part of the id of a radio button.
fn digit(answer: Answer) -> char {
    match answer {
        Answer::Rated(rating) => char::from(b'1' + rating.number()),
        Answer::DontKnow => 'x',
    }
}

fn on_key(app: App, event: &KeyboardEvent, choose: Callback<Answer>) {
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    let key = event.key();
    if key == "Enter" {
        event.prevent_default();
        page::focus_next_group();
        return;
    }
    if !app.prefs.with_untracked(|prefs| prefs.digits) {
        return;
    }
    let answer = match key.as_bytes() {
        [digit @ b'1'..=b'5'] => Rating::new(digit - b'1').map(Answer::Rated),
        b"?" => Some(Answer::DontKnow),
        _ => None,
    };
    if let Some(answer) = answer {
        event.prevent_default();
        choose.run(answer);
        page::focus_in_group(digit(answer));
    }
}
