//! The signals to central government and to suppliers, and their letters.

use super::desk::{Desk, focus_soon};
use crate::app::load;
use crate::app::widgets::field::option;
use crate::browser::files;
use crate::browser::hand::{self, Went};
use crate::instrument::guide::Audience;
use crate::scan::plan::Act;
use crate::text::plan::{self as say, SignalWords};
use crate::view::plan::{Signal, letter};
use leptos::prelude::*;

/// The section.
pub(super) fn section(desk: Desk) -> AnyView {
    let lang = desk.lang;
    let others = [Audience::Government, Audience::Supplier];
    let parts = others.map(|audience| part(desk, audience));
    view! {
        <section class="plan-part" aria-labelledby="plan-signals">
            <h2 id="plan-signals" tabindex="-1">{SignalWords::Heading.say(lang)}</h2>
            <p>{SignalWords::Text.say(lang)}</p>
            {Vec::from(parts)}
        </section>
    }
    .into_any()
}

/// The signals for one audience.
fn part(desk: Desk, audience: Audience) -> AnyView {
    let lang = desk.lang;
    let all = Memo::new(move |_| {
        desk.said.with(|said| {
            let of = said.signals.iter().find(|(other, _)| *other == audience);
            of.map_or_else(Vec::new, |(_, signals)| signals.clone())
        })
    });
    // Which there are, so that a box stays while it is ticked.
    let listed = Memo::new(move |_| {
        all.with(|all| {
            let signals = all.iter().map(|signal| Signal {
                applies: true,
                ..signal.clone()
            });
            signals.collect::<Vec<_>>()
        })
    });
    view! {
        <h3>{say::letter_heading(lang, audience)}</h3>
        {move || {
            let listed = listed.get();
            if listed.is_empty() {
                return view! { <p>{SignalWords::None.say(lang)}</p> }.into_any();
            }
            let items: Vec<AnyView> = listed.into_iter().map(|one| item(desk, one)).collect();
            view! {
                <ul class="plain signal-list">{items}</ul>
                {the_letter(desk, audience, all)}
            }
            .into_any()
        }}
    }
    .into_any()
}

fn item(desk: Desk, signal: Signal) -> AnyView {
    let lang = desk.lang;
    let (id, read) = (signal.id.clone(), signal.id.clone());
    let is_on = leptos::prelude::Signal::derive(move || {
        desk.plan.with(|plan| !plan.dismissed.contains(&read))
    });
    let press = Callback::new(move |applies: bool| {
        desk.app().plan(Act::Dismiss(id.clone(), !applies));
    });
    let name = signal.id.to_string();
    view! {
        <li class="card">
            {option("checkbox", name, signal.title, None, is_on, press)}
            <p>{signal.text}</p>
            <p class="soft">{signal.because}</p>
            <p>
                <b>{SignalWords::Pass.say(lang)} ": "</b>
                {signal.start}
            </p>
        </li>
    }
    .into_any()
}

/// The letter, to copy or to save.
fn the_letter(desk: Desk, audience: Audience, all: Memo<Vec<Signal>>) -> AnyView {
    let lang = desk.lang;
    let text = Memo::new(move |_| {
        let signals = all.get();
        let letter = desk
            .app()
            .read(|content| letter(lang, content, audience, &signals, desk.today));
        letter.flatten().map(|letter| letter.to_text())
    });
    let is_there = Memo::new(move |_| text.with(Option::is_some));
    (move || {
        if is_there.get() {
            letter_form(desk, audience, text)
        } else {
            view! { <p>{SignalWords::Nothing.say(lang)}</p> }.into_any()
        }
    })
    .into_any()
}

fn letter_form(desk: Desk, audience: Audience, text: Memo<Option<String>>) -> AnyView {
    let lang = desk.lang;
    let told: RwSignal<Option<String>> = RwSignal::new(None);
    let field = match audience {
        Audience::Supplier => "letter-supplier",
        _ => "letter-government",
    };
    let shown = move || text.get().unwrap_or_default();
    let copy = move |_| {
        let text = text.get_untracked().unwrap_or_default();
        load::spawn(Box::pin(async move {
            let words = match hand::copy(&text).await {
                Went::Cancelled => return,
                Went::Done => SignalWords::Copied,
                _ => {
                    focus_soon(format!("#{field}"));
                    SignalWords::NotCopied
                }
            };
            // The page may be gone by now.
            told.try_set(Some(words.say(lang).to_owned()));
        }));
    };
    let save = move |_| {
        let name = format!("{}-{}.txt", say::signal_file(lang, audience), desk.today);
        let text = text.get_untracked().unwrap_or_default();
        let said = match files::download(&name, "text/plain", &text) {
            Ok(()) => say::saved(lang, &name),
            Err(_) => SignalWords::NotSaved.say(lang).to_owned(),
        };
        told.set(Some(said));
    };
    let named =
        |words: SignalWords| say::of_advice(words.say(lang), say::letter_heading(lang, audience));
    view! {
        <div class="field letter">
            <label for=field>
                {SignalWords::Letter.say(lang)}
                <span class="unseen">": " {say::letter_heading(lang, audience)}</span>
            </label>
            <textarea id=field rows="10" readonly prop:value=shown></textarea>
        </div>
        <div class="buttons">
            <button aria-label=named(SignalWords::Copy) on:click=copy>
                {SignalWords::Copy.say(lang)}
            </button>
            <button aria-label=named(SignalWords::Save) on:click=save>
                {SignalWords::Save.say(lang)}
            </button>
        </div>
        <p role="status">{told}</p>
    }
    .into_any()
}
