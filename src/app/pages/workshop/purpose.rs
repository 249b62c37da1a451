//! The page to sign beforehand, to read, to change and to print.
//!
//! Invariant: what is printed is what stands on the screen; our own text is never stored.

use super::super::Heading;
use crate::app::state::App;
use crate::browser::page as window;
use crate::instrument::Lang;
use crate::route::Screen;
use crate::text::format;
use crate::text::workshop::Purpose;
use crate::view::workshop::{Piece, own_purpose, pieces, purpose_text};
use leptos::prelude::*;

/// The page.
pub(super) fn page(app: App) -> AnyView {
    let lang = app.lang();
    let text = Memo::new(move |_| {
        app.read(|content| purpose_text(lang, content))
            .unwrap_or_default()
    });
    let is_named = Memo::new(move |_| {
        app.read(|content| !content.context.municipality.name.is_empty()) == Some(true)
    });
    let intake = app.here(Screen::Intake).to_string();
    let unnamed = move || {
        let intake = intake.clone();
        (!is_named.get()).then(|| {
            view! {
                <div class="banner">
                    <p>{Purpose::NoMunicipality.say(lang)}</p>
                    <a class="button" href=intake>{Purpose::ToIntake.say(lang)}</a>
                </div>
            }
        })
    };
    view! {
        <div class="no-print">
            <Heading text=Purpose::Title.say(lang) />
            <p class="lead">{Purpose::Lead.say(lang)}</p>
            {unnamed}
            <div class="print-bar">
                <button class="main" on:click=move |_| window::print()>
                    {Purpose::Print.say(lang)}
                </button>
            </div>
            {edit(app, text)}
        </div>
        <article class="sheet promise" aria-labelledby="promise">
            {move || head(app, lang)}
            {move || text.with(|text| pieces(text).into_iter().map(piece).collect::<Vec<_>>())}
            {signatures(lang)}
        </article>
    }
    .into_any()
}

/// The text, to change it.
fn edit(app: App, text: Memo<String>) -> AnyView {
    let lang = app.lang();
    let is_ours = Memo::new(move |_| app.workshop().purpose.is_none());
    let put = move |typed: String| {
        let own = app.read(|content| own_purpose(lang, content, &typed));
        app.type_workshop(Some("purpose"), |workshop| workshop.purpose = own.flatten());
    };
    let restore = move |_| {
        app.set_workshop(|workshop| workshop.purpose = None);
        window::focus("#purpose-text");
    };
    view! {
        <details class="more">
            <summary>{Purpose::Edit.say(lang)}</summary>
            <div class="field">
                <label for="purpose-text">{Purpose::Text.say(lang)}</label>
                <p class="hint" id="purpose-hint">{Purpose::TextHint.say(lang)}</p>
                <textarea
                    id="purpose-text"
                    rows="16"
                    maxlength="6000"
                    aria-describedby="purpose-hint"
                    prop:value=text
                    on:input:target=move |event| put(event.target().value())
                    on:blur=move |_| app.seal()
                ></textarea>
            </div>
            {move || {
                (!is_ours.get()).then(|| view! {
                    <p><button on:click=restore>{Purpose::Restore.say(lang)}</button></p>
                })
            }}
        </details>
    }
    .into_any()
}

/// The title, whose scan it is, and what is known of the day.
fn head(app: App, lang: Lang) -> AnyView {
    let known = app.read(|content| {
        let context = &content.context;
        let day = context.date.map(|day| format::date(lang, day));
        [
            (Purpose::For, context.municipality.name.clone()),
            (Purpose::Day, day.unwrap_or_default()),
            (Purpose::Guide, context.facilitator.clone()),
        ]
    });
    let lines = known.into_iter().flatten().map(|(words, value)| {
        view! {
            <p class="to-fill">
                <span>{words.say(lang)}</span>
                {if value.is_empty() {
                    view! { <span class="line"></span> }.into_any()
                } else {
                    view! { <b>{value}</b> }.into_any()
                }}
            </p>
        }
    });
    let lines: Vec<_> = lines.collect();
    view! {
        <header>
            <h2 id="promise">{Purpose::Title.say(lang)}</h2>
            {lines}
        </header>
    }
    .into_any()
}

fn piece(piece: Piece) -> AnyView {
    match piece {
        Piece::Heading(text) => view! { <h3>{text}</h3> }.into_any(),
        Piece::Text(text) => view! { <p>{text}</p> }.into_any(),
        Piece::List(items) => {
            let items: Vec<_> = items
                .into_iter()
                .map(|item| view! { <li>{item}</li> })
                .collect();
            view! { <ul>{items}</ul> }.into_any()
        }
    }
}

fn signatures(lang: Lang) -> AnyView {
    let row = |_| {
        let cells = [
            Purpose::Name,
            Purpose::Function,
            Purpose::Date,
            Purpose::Signature,
        ]
        .map(|words| {
            view! {
                <p class="to-fill">
                    <span>{words.say(lang)}</span>
                    <span class="line"></span>
                </p>
            }
        });
        view! { <div class="signature">{cells}</div> }
    };
    let rows: Vec<_> = (0..3).map(row).collect();
    view! {
        <section class="signatures">
            <h3>{Purpose::Signed.say(lang)}</h3>
            {rows}
        </section>
    }
    .into_any()
}
