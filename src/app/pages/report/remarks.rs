//! The remarks of the participants, to release one by one.
//!
//! Invariant: they are closed away until somebody asks, for this page may stand on a projector.

use super::Ground;
use crate::app::state::App;
use crate::scan::plan::{Act, Signature};
use crate::text::compose::{self as words, Compose};
use crate::view::report::{Remark, remarks};
use leptos::prelude::*;

/// The panel.
pub(super) fn panel(app: App, ground: &Ground) -> AnyView {
    let lang = app.lang();
    let found = ground.follow(app, remarks);
    let all = Memo::new(move |_| found.get().unwrap_or_default());
    let keys = Memo::new(move |_| all.with(|all| all.iter().map(key).collect::<Vec<_>>()));
    let count = move || {
        let (released, of) = all.with(|all| {
            let released = all.iter().filter(|one| one.released.is_some());
            (released.count(), all.len())
        });
        (of > 0).then(|| {
            view! { <small>" – " {words::so_many_released(lang, released, of)}</small> }
        })
    };
    let none = move || {
        let is_empty = keys.with(Vec::is_empty);
        is_empty.then(|| view! { <p>{Compose::RemarksNone.say(lang)}</p> })
    };
    view! {
        <details class="panel">
            <summary>{Compose::Remarks.say(lang)} {count}</summary>
            <p>{Compose::RemarksHint.say(lang)}</p>
            {none}
            <For
                each=move || keys.get()
                key=Clone::clone
                children=move |of| one(app, all, of)
            />
        </details>
    }
    .into_any()
}

/// What tells a remark from the others.
fn key(remark: &Remark) -> String {
    format!("{}-{}", remark.ballot, remark.statement)
}

fn one(app: App, all: Memo<Vec<Remark>>, of: String) -> AnyView {
    let lang = app.lang();
    let found = {
        let of = of.clone();
        Memo::new(move |_| all.with(|all| all.iter().find(|one| key(one) == of).cloned()))
    };
    let Some(remark) = found.get_untracked() else {
        return ().into_any();
    };
    let is_released = Memo::new(move |_| {
        found.with(|one| one.as_ref().is_some_and(|one| one.released.is_some()))
    });
    let act = move |released: Option<Signature>| {
        let remark = found.get_untracked();
        if let Some(remark) = remark {
            app.plan(Act::Release(remark.ballot, remark.statement, released));
        }
    };
    let choice = if remark.by_writer {
        view! { <p class="soft">{Compose::ByWriter.say(lang)}</p> }.into_any()
    } else {
        let choose = move |event| {
            let wanted = event_target_checked(&event);
            act(wanted.then_some(Signature::Nothing));
        };
        let words = Compose::Release.say(lang);
        view! {
            <label class="choice">
                <input
                    type="checkbox"
                    aria-label=format!("{words}: {}", remark.text)
                    prop:checked=move || is_released.get()
                    on:change=choose
                />
                <span>{words}</span>
            </label>
        }
        .into_any()
    };
    let signing = {
        let remark = remark.clone();
        move || is_released.get().then(|| signed(app, &of, found, &remark))
    };
    view! {
        <div class="remark">
            <blockquote>{remark.text.clone()}</blockquote>
            <p class="soft">{remark.about.clone()}</p>
            {choice}
            {signing}
        </div>
    }
    .into_any()
}

/// With what a released remark is signed: what is not known is not offered.
fn signed(app: App, of: &str, found: Memo<Option<Remark>>, remark: &Remark) -> AnyView {
    let lang = app.lang();
    let offered = Signature::ALL.into_iter().filter(|one| match one {
        Signature::Nothing => true,
        Signature::Role => !remark.role.is_empty(),
        Signature::Name => !remark.name.is_empty(),
    });
    let offered: Vec<Signature> = offered.collect();
    if offered.len() == 1 {
        return ().into_any();
    }
    let options: Vec<AnyView> = offered
        .into_iter()
        .map(|signature| {
            let is_chosen = move || {
                found.with(|one| {
                    one.as_ref()
                        .is_some_and(|one| one.released == Some(signature))
                })
            };
            let (ballot, statement) = (remark.ballot.clone(), remark.statement.clone());
            let choose = move |_| {
                let (ballot, statement) = (ballot.clone(), statement.clone());
                app.plan(Act::Release(ballot, statement, Some(signature)));
            };
            view! {
                <label class="choice">
                    <input
                        type="radio"
                        name=format!("sign-{of}")
                        prop:checked=is_chosen
                        on:change=choose
                    />
                    <span>{words::signature(lang, signature)}</span>
                </label>
            }
            .into_any()
        })
        .collect();
    view! {
        <fieldset class="signing">
            <legend>{Compose::Sign.say(lang)}</legend>
            {options}
        </fieldset>
    }
    .into_any()
}
