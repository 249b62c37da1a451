//! The logo of the municipality: picked, shown, taken away.
//!
//! Invariant: what is stored was drawn in this browser; a picture that cannot be used changes nothing
//! and is answered with a sentence.

use crate::app::load;
use crate::app::state::App;
use crate::browser::logo::{self, NoLogo};
use crate::browser::{files, page};
use crate::instrument::Lang;
use crate::route::ScanRef;
use crate::scan::Event;
use crate::text::common;
use crate::text::intake::Intake;
use leptos::{html, prelude::*};

/// The field.
pub(super) fn field(app: App, lang: Lang) -> AnyView {
    let input: NodeRef<html::Input> = NodeRef::new();
    let pick = move |_| {
        if let Some(input) = input.get() {
            input.click();
        }
    };
    let picked = move |_| {
        if let Some(file) = input.get().and_then(|input| files::picked(&input)) {
            take(app, lang, file);
        }
    };
    view! {
        <fieldset class="field">
            <legend>{Intake::Logo.say(lang)}</legend>
            <p class="hint" id="logo-hint">{Intake::LogoHint.say(lang)}</p>
            {shown(app, lang)}
            <button id="logo-pick" aria-describedby="logo-hint" on:click=pick>
                {Intake::LogoPick.say(lang)}
            </button>
            {remove(app, lang)}
            <input
                type="file"
                class="logo-input"
                accept="image/png,image/jpeg,image/webp"
                hidden
                node_ref=input
                on:change=picked
            />
        </fieldset>
    }
    .into_any()
}

fn shown(app: App, lang: Lang) -> AnyView {
    let logo = Memo::new(move |_| app.read(|content| content.context.logo.clone()).flatten());
    let alt = move || {
        let name = app.read(|content| content.context.municipality.name.clone());
        common::logo_of(lang, &name.unwrap_or_default())
    };
    view! {
        {move || {
            logo.get().map(|logo| view! {
                <p><img class="logo" src=logo.address().to_owned() alt=alt /></p>
            })
        }}
    }
    .into_any()
}

/// The button that takes the logo away, while there is one. It is gone then, so the focus goes to
/// the one before it.
fn remove(app: App, lang: Lang) -> AnyView {
    let is_there = Memo::new(move |_| app.read(|content| content.context.logo.is_some()));
    let press = move |_| {
        app.dispatch(Event::Logo(None));
        page::focus("#logo-pick");
        app.say(Intake::LogoGone.say(lang));
    };
    view! {
        {move || {
            (is_there.get() == Some(true)).then(|| view! {
                <button class="quiet" on:click=press>{Intake::LogoRemove.say(lang)}</button>
            })
        }}
    }
    .into_any()
}

/// Makes a picture the logo of the scan that was open when it was picked, if it still is.
fn take(app: App, lang: Lang, file: web_sys::File) {
    let open = move || -> Option<ScanRef> {
        app.scan
            .with_untracked(|open| open.as_ref().map(|(which, _)| which.clone()))
    };
    let asked = open();
    load::spawn(Box::pin(async move {
        let drawn = logo::of_file(&file).await;
        if open() != asked {
            return;
        }
        match drawn {
            Ok(logo) => {
                app.dispatch(Event::Logo(Some(logo)));
                app.say(Intake::LogoThere.say(lang));
            }
            Err(why) => app.alert(words(why).say(lang)),
        }
    }));
}

fn words(why: NoLogo) -> Intake {
    match why {
        NoLogo::Svg => Intake::LogoSvg,
        NoLogo::TooLarge => Intake::LogoTooLarge,
        NoLogo::NotDrawn => Intake::LogoNotDrawn,
        NoLogo::NotLoaded => Intake::LogoNotLoaded,
    }
}
