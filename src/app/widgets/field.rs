//! A line of text of the open scan, and a group of radio buttons that each set one value.
//!
//! Invariant: every key stroke is an event at once; leaving the field ends the run that undo takes
//! back as one.

use crate::app::state::App;
use crate::scan::{Content, Event};
use leptos::prelude::*;

/// What a line of text is called, reads and does.
#[derive(Clone, Copy)]
pub(crate) struct Line {
    /// Its id on the page.
    pub(crate) id: &'static str,
    /// Its label.
    pub(crate) label: &'static str,
    /// What helps to fill it in; may be empty.
    pub(crate) hint: &'static str,
    /// The most characters that it takes.
    pub(crate) limit: &'static str,
    /// What stands in it.
    pub(crate) read: fn(&Content) -> String,
    /// What typing does.
    pub(crate) event: fn(String) -> Event,
}

/// A labelled line of text.
pub(crate) fn line(app: App, line: Line) -> AnyView {
    let text = Memo::new(move |_| app.read(line.read).unwrap_or_default());
    let hint = format!("{}-hint", line.id);
    let described = (!line.hint.is_empty()).then(|| hint.clone());
    view! {
        <div class="field">
            <label for=line.id>{line.label}</label>
            {(!line.hint.is_empty()).then(|| view! { <p class="hint" id=hint>{line.hint}</p> })}
            <input
                type="text"
                id=line.id
                maxlength=line.limit
                autocomplete="off"
                aria-describedby=described
                prop:value=text
                on:input:target=move |event| app.dispatch((line.event)(event.target().value()))
                on:blur=move |_| app.seal()
            />
        </div>
    }
    .into_any()
}

/// One radio button or checkbox in a row of its own.
pub(crate) fn option(
    kind: &'static str,
    name: String,
    label: String,
    note: Option<String>,
    is_on: Signal<bool>,
    press: Callback<bool>,
) -> AnyView {
    view! {
        <label class="option">
            <input
                type=kind
                name=name
                prop:checked=is_on
                on:change:target=move |event| press.run(event.target().checked())
            />
            <span>{label} {note.map(|note| view! { " " <small>"(" {note} ")"</small> })}</span>
        </label>
    }
    .into_any()
}
