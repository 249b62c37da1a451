//! What the scan is about: municipality, logo, scope, merger, inhabitants, day, facilitator, name.
//!
//! Invariant: a day that does not exist is never stored, and half a day never wipes a whole one.

use super::{logo, municipality};
use crate::app::state::App;
use crate::app::widgets::field::{Line, line, option};
use crate::browser::page;
use crate::instrument::Lang;
use crate::scan::{CivilDate, Event, Scope};
use crate::text::common;
use crate::text::intake::{CLASSES, Intake, class_in};
use crate::view::intake::class_of;
use leptos::prelude::*;

/// All fields.
pub(super) fn fields(app: App, lang: Lang) -> AnyView {
    let merger = Line {
        id: "merger",
        label: Intake::Merger.say(lang),
        hint: Intake::MergerHint.say(lang),
        limit: "300",
        read: |content| content.context.merger.clone(),
        event: Event::Merger,
    };
    let facilitator = Line {
        id: "facilitator",
        label: Intake::Facilitator.say(lang),
        hint: Intake::FacilitatorHint.say(lang),
        limit: "120",
        read: |content| content.context.facilitator.clone(),
        event: Event::Facilitator,
    };
    let name = Line {
        id: "scan-name",
        label: Intake::Name.say(lang),
        hint: Intake::NameHint.say(lang),
        limit: "120",
        read: |content| content.name.clone(),
        event: Event::Rename,
    };
    view! {
        {municipality::field(app, lang)}
        {logo::field(app, lang)}
        {scope(app, lang)}
        {inhabitants(app, lang)}
        {line(app, merger)}
        {date(app, lang)}
        {line(app, facilitator)}
        {line(app, name)}
    }
    .into_any()
}

/// A button that takes the choice of a group back, while there is one. It is gone then, so the focus
/// goes to the group.
pub(super) fn clear(
    lang: Lang,
    name: String,
    is_shown: Signal<bool>,
    act: Callback<()>,
) -> AnyView {
    let press = Callback::new(move |()| {
        act.run(());
        page::focus(&format!("input[name='{name}']"));
    });
    view! {
        {move || {
            is_shown.get().then(|| view! {
                <button class="quiet" on:click=move |_| press.run(())>
                    {Intake::Clear.say(lang)}
                </button>
            })
        }}
    }
    .into_any()
}

fn scope(app: App, lang: Lang) -> AnyView {
    let chosen = Memo::new(move |_| app.read(|content| content.context.scope).flatten());
    let options = Scope::ALL.map(|(_, scope)| {
        option(
            "radio",
            "scope".to_owned(),
            common::scope(lang, scope).to_owned(),
            None,
            Signal::derive(move || chosen.get() == Some(scope)),
            Callback::new(move |_| app.dispatch(Event::Scope(Some(scope)))),
        )
    });
    let is_chosen = Signal::derive(move || chosen.with(Option::is_some));
    let act = Callback::new(move |()| app.dispatch(Event::Scope(None)));
    view! {
        <fieldset class="field">
            <legend>{Intake::Scope.say(lang)}</legend>
            <div class="options">{options}</div>
            {clear(lang, "scope".to_owned(), is_chosen, act)}
        </fieldset>
    }
    .into_any()
}

fn inhabitants(app: App, lang: Lang) -> AnyView {
    let stored = Memo::new(move |_| {
        app.read(|content| content.context.inhabitants.clone())
            .unwrap_or_default()
    });
    let class = Memo::new(move |_| stored.with(|stored| class_of(stored)));
    // Asked for a class of one's own, of which nothing was typed yet.
    let asked = RwSignal::new(false);
    let is_own = Memo::new(move |_| {
        class.get().is_none() && (asked.get() || stored.with(|stored| !stored.is_empty()))
    });
    let choose = move |text: &str| app.dispatch(Event::Inhabitants(text.to_owned()));
    let mut options: Vec<_> = (0..CLASSES)
        .map(|index| {
            let press = move |_| {
                asked.set(false);
                choose(class_in(lang, index));
                app.seal();
            };
            option(
                "radio",
                "inhabitants".to_owned(),
                class_in(lang, index).to_owned(),
                None,
                Signal::derive(move || class.get() == Some(index)),
                Callback::new(press),
            )
        })
        .collect();
    options.push(option(
        "radio",
        "inhabitants".to_owned(),
        Intake::OtherClass.say(lang).to_owned(),
        None,
        is_own.into(),
        Callback::new(move |_| {
            choose("");
            app.seal();
            asked.set(true);
        }),
    ));
    let own = Line {
        id: "inhabitants-own",
        label: Intake::OtherClassText.say(lang),
        hint: "",
        limit: "60",
        read: |content| content.context.inhabitants.clone(),
        event: Event::Inhabitants,
    };
    let is_chosen = Signal::derive(move || is_own.get() || class.with(Option::is_some));
    let act = Callback::new(move |()| {
        asked.set(false);
        choose("");
        app.seal();
    });
    view! {
        <fieldset class="field">
            <legend>{Intake::Inhabitants.say(lang)}</legend>
            <div class="options columns">{options}</div>
            {move || is_own.get().then(|| line(app, own))}
            {clear(lang, "inhabitants".to_owned(), is_chosen, act)}
        </fieldset>
    }
    .into_any()
}

fn date(app: App, lang: Lang) -> AnyView {
    let day = Memo::new(move |_| app.read(|content| content.context.date).flatten());
    let text = move || day.get().map(|day| day.to_string()).unwrap_or_default();
    let changed = move |typed: String| {
        if let Some(day) = CivilDate::parse(&typed) {
            app.dispatch(Event::Date(Some(day)));
        }
    };
    // An empty value means an empty field only once the user is done with it: while a day is being
    // typed its value is empty too.
    let left = move |typed: String| {
        if typed.is_empty() {
            app.dispatch(Event::Date(None));
        }
    };
    view! {
        <div class="field">
            <label for="date">{Intake::Date.say(lang)}</label>
            <p class="hint" id="date-hint">{Intake::DateHint.say(lang)}</p>
            <input
                type="date"
                id="date"
                aria-describedby="date-hint"
                prop:value=text
                on:input:target=move |event| changed(event.target().value())
                on:blur:target=move |event| left(event.target().value())
            />
        </div>
    }
    .into_any()
}
