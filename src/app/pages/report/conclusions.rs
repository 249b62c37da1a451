//! The conclusions, to rewrite.
//!
//! Invariant: a field stays while it is typed into; each key is kept at once.

use super::Ground;
use crate::app::state::App;
use crate::scan::plan::{Act, Conclusion, Edited};
use crate::text::compose::{self as words, Compose};
use crate::view::report::{Written, written};
use leptos::prelude::*;

/// The panel.
pub(super) fn panel(app: App, ground: &Ground) -> AnyView {
    let lang = app.lang();
    let is_typing = ground.is_typing;
    let found = ground.follow(app, written);
    let all = Memo::new(move |_| found.get().unwrap_or_default());
    let shown = Memo::new(move |_| {
        all.with(|all| all.iter().map(|one| one.conclusion).collect::<Vec<_>>())
    });
    let rewritten = move || {
        let count = all.with(|all| all.iter().filter(|one| one.is_edited).count());
        (count > 0).then(|| {
            view! { <small>" – " {words::so_many_rewritten(lang, count)}</small> }
        })
    };
    view! {
        <details class="panel">
            <summary>{Compose::Conclusions.say(lang)} {rewritten}</summary>
            <p>{Compose::ConclusionsHint.say(lang)}</p>
            <For
                each=move || shown.get()
                key=|conclusion| *conclusion
                children=move |conclusion| field(app, all, conclusion, is_typing)
            />
        </details>
    }
    .into_any()
}

fn field(
    app: App,
    all: Memo<Vec<Written>>,
    conclusion: Conclusion,
    is_typing: RwSignal<bool>,
) -> AnyView {
    let lang = app.lang();
    let one = Memo::new(move |_| {
        all.with(|all| all.iter().find(|one| one.conclusion == conclusion).cloned())
    });
    let id = format!("conclusion-{conclusion:?}");
    let text = move || {
        one.with(|one| {
            one.as_ref()
                .map_or_else(String::new, |one| one.text.clone())
        })
    };
    let typed = move |event| {
        let text = event_target_value(&event);
        let instead_of = one.with_untracked(|one| {
            one.as_ref()
                .map_or_else(String::new, |one| one.by_app.clone())
        });
        app.plan(Act::Conclude(conclusion, Some(Edited { text, instead_of })));
    };
    let left = move |_| {
        app.seal();
        is_typing.set(false);
    };
    let beside = move || one.with(|one| one.as_ref().map(|one| beside(app, one)));
    view! {
        <div class="conclusion">
            <label for=id.clone()>{words::conclusion(lang, conclusion)}</label>
            <textarea
                id=id.clone()
                rows="4"
                prop:value=text
                on:focus=move |_| is_typing.set(true)
                on:blur=left
                on:input=typed
            ></textarea>
            {beside}
        </div>
    }
    .into_any()
}

/// What stands below a field that was rewritten.
fn beside(app: App, one: &Written) -> AnyView {
    if !one.is_edited {
        return ().into_any();
    }
    let lang = app.lang();
    let conclusion = one.conclusion;
    let back = Compose::AsWritten.say(lang);
    let now = one.is_overtaken.then(|| {
        view! {
            <p class="alert">
                <strong>{Compose::Overtaken.say(lang)}</strong>
                <br />
                {one.by_app.clone()}
            </p>
        }
    });
    view! {
        {now}
        <button
            aria-label=format!("{back}: {}", words::conclusion(lang, conclusion))
            on:click=move |_| app.plan(Act::Conclude(conclusion, None))
        >
            {back}
        </button>
    }
    .into_any()
}
