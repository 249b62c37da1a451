//! *Instellingen*: language, light or dark, keys, what is stored in this browser, and removing it.
//!
//! Invariant: a choice holds at once and stays on this device; the controls stay where they are while
//! the language around them changes, so that the focus does.

use super::{Heading, storage};
use crate::app::desk;
use crate::app::prefs::{Prefs, Theme};
use crate::app::state::App;
use crate::instrument::Lang;
use crate::text::common::Frame;
use crate::text::settings::{self, Settings as Words};
use leptos::prelude::*;

/// The page.
#[component]
pub(crate) fn Settings() -> impl IntoView {
    let app = App::get();
    let say = move |words: Words| move || words.say(app.lang());
    let themes = Theme::ALL.map(|theme| {
        let label = match theme {
            Theme::Auto => Words::ThemeAuto,
            Theme::Light => Words::ThemeLight,
            Theme::Dark => Words::ThemeDark,
        };
        let is_on = Signal::derive(move || app.prefs.with(|prefs| prefs.theme == theme));
        let press = Callback::new(move |_| change(app, |prefs| prefs.theme = theme));
        choice(
            "radio",
            "theme",
            None,
            Signal::derive(say(label)),
            is_on,
            press,
        )
    });
    let languages = Lang::ALL.map(|lang| {
        let is_on = Signal::derive(move || app.lang() == lang);
        let press = Callback::new(move |_| change(app, |prefs| prefs.lang = lang));
        let label = Signal::derive(move || settings::language(lang));
        choice("radio", "language", Some(lang.code()), label, is_on, press)
    });
    let digits = choice(
        "checkbox",
        "digits",
        None,
        Signal::derive(say(Words::Digits)),
        Signal::derive(move || app.prefs.with(|prefs| prefs.digits)),
        Callback::new(move |is_on| change(app, |prefs| prefs.digits = is_on)),
    );
    view! {
        <div class="prose">
            {move || view! { <Heading text=Frame::Settings.say(app.lang()) /> }}
            <p class="lead">{say(Words::Lead)}</p>
            <fieldset class="field">
                <legend>{say(Words::Language)}</legend>
                <p class="hint">{say(Words::LanguageHint)}</p>
                <div class="options">{languages}</div>
            </fieldset>
            <fieldset class="field">
                <legend>{say(Words::Theme)}</legend>
                <div class="options">{themes}</div>
            </fieldset>
            <fieldset class="field">
                <legend>{say(Words::Keys)}</legend>
                <div class="options">{digits}</div>
                <p class="hint">{say(Words::DigitsHint)}</p>
            </fieldset>
            <h2>{say(Words::Stored)}</h2>
            <p>{move || {
                app.shelf_changed.track();
                settings::scans(app.lang(), desk::count())
            }}</p>
            <p>{say(Words::StoredText)}</p>
            <p class="buttons">
                <a class="button" href="#/">{say(Words::ToScans)}</a>
                <a class="button" href="#/privacy">{say(Words::ToPrivacy)}</a>
            </p>
            {storage::health(app)}
            {storage::wiping(app)}
        </div>
    }
}

fn change(app: App, act: impl FnOnce(&mut Prefs)) {
    app.prefs.update(|prefs| {
        act(prefs);
        prefs.store();
    });
}

/// One radio button or checkbox, whose label follows the language.
fn choice(
    kind: &'static str,
    name: &'static str,
    lang: Option<&'static str>,
    label: Signal<&'static str>,
    is_on: Signal<bool>,
    press: Callback<bool>,
) -> AnyView {
    view! {
        <label class="option" lang=lang>
            <input
                type=kind
                name=name
                prop:checked=is_on
                on:change:target=move |event| press.run(event.target().checked())
            />
            <span>{label}</span>
        </label>
    }
    .into_any()
}
