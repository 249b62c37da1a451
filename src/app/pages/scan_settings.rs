//! The ⚙ settings of a scan, at the foot of its result.
//!
//! Invariant: nothing changes until the form is applied, and then all of it as one act, so that one
//! undo takes it back.

use crate::app::state::App;
use crate::instrument::{Area, Instrument, RoleId};
use crate::scan::{Event, Settings, VoteUsed};
use crate::text::scan_settings::{self as say, SettingWords};
use crate::view::result::deviations;
use crate::view::scan_settings::{Draft, Faults, Field, areas_of_those_who_know};
use leptos::prelude::*;
use std::sync::Arc;

/// The form and what is wrong with it. Signals only.
#[derive(Clone, Copy)]
struct Form {
    app: App,
    draft: RwSignal<Draft>,
    faults: RwSignal<Faults>,
}

/// The section.
pub(super) fn section(app: App, instrument: Arc<Instrument>) -> AnyView {
    let lang = app.lang();
    let settings = Memo::new(move |_| {
        app.read(|content| content.settings.clone())
            .unwrap_or_default()
    });
    let form = Form {
        app,
        draft: RwSignal::new(Draft::new(lang, &settings.get_untracked())),
        faults: RwSignal::new(Faults::default()),
    };
    // What undo or another window brings stands in the form too.
    Effect::new(move || {
        let settings = settings.get();
        form.draft.set(Draft::new(lang, &settings));
        form.faults.set(Faults::default());
    });
    let apply = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        form.apply();
    };
    let reset = move |_| {
        let extra = settings.with_untracked(|settings| settings.extra.clone());
        app.dispatch(Event::Settings(Settings {
            extra,
            ..Settings::default()
        }));
        form.draft.set(Draft::new(lang, &Settings::default()));
        form.faults.set(Faults::default());
    };
    let all = instrument.clone();
    view! {
        <details class="card settings no-print">
            <summary>
                <h2>{SettingWords::Title.say(lang)}</h2>
            </summary>
            <p>{SettingWords::Lead.say(lang)}</p>
            {move || differs(app, &settings.get(), &all)}
            <form on:submit=apply novalidate>
                {form.numbers(SettingWords::Ramps, &Field::RAMPS)}
                {form.numbers(SettingWords::Numbers, &Field::LIMITS)} {form.vote()}
                {form.asked(&instrument)}
                <div role="alert">
                    {move || {
                        (form.faults.get() != Faults::default())
                            .then(|| view! { <p class="fault">{SettingWords::Fix.say(lang)}</p> })
                    }}
                </div>
                <div class="buttons">
                    <button type="submit" class="main">
                        {SettingWords::Apply.say(lang)}
                    </button>
                    <button type="button" on:click=reset>
                        {SettingWords::Reset.say(lang)}
                    </button>
                </div>
            </form>
        </details>
    }
    .into_any()
}

fn differs(app: App, settings: &Settings, instrument: &Instrument) -> AnyView {
    let lang = app.lang();
    let all = deviations(lang, settings, instrument);
    if all.is_empty() {
        return view! { <p class="soft">{SettingWords::AllDefault.say(lang)}</p> }.into_any();
    }
    let items: Vec<AnyView> = all
        .into_iter()
        .map(|line| view! { <li>{line}</li> }.into_any())
        .collect();
    view! {
        <p>{SettingWords::Differs.say(lang)}</p>
        <ul>{items}</ul>
    }
    .into_any()
}

impl Form {
    fn apply(self) {
        let lang = self.app.lang();
        let before = self
            .app
            .read(|content| content.settings.clone())
            .unwrap_or_default();
        match self.draft.with_untracked(|draft| draft.settings(&before)) {
            Ok(settings) => {
                self.faults.set(Faults::default());
                self.app.dispatch(Event::Settings(settings));
                self.app.say(SettingWords::Applied.say(lang));
            }
            Err(faults) => self.faults.set(faults),
        }
    }

    fn numbers(self, title: SettingWords, fields: &'static [Field]) -> AnyView {
        let lang = self.app.lang();
        let are_ramps = title == SettingWords::Ramps;
        let fields: Vec<AnyView> = fields.iter().map(|field| self.number(*field)).collect();
        let help = are_ramps.then(|| {
            view! {
                <p class="soft small">{SettingWords::RampsHelp.say(lang)}</p>
                <div role="alert">
                    {move || {
                        self.faults
                            .with(|faults| faults.ramps)
                            .then(|| view! { <p class="fault">{say::ramps_cross(lang)}</p> })
                    }}
                </div>
            }
            .into_any()
        });
        view! {
            <fieldset>
                <legend>{title.say(lang)}</legend>
                {help}
                <div class="fields" class:pairs=are_ramps>
                    {fields}
                </div>
            </fieldset>
        }
        .into_any()
    }

    fn number(self, field: Field) -> AnyView {
        let lang = self.app.lang();
        let id = field.id();
        let help = format!("{id}-help");
        let fault = move || self.faults.with(|faults| faults.of(lang, field));
        view! {
            <div class="field">
                <label for=id.clone()>{field.label().say(lang)}</label>
                <input
                    type="text"
                    inputmode="decimal"
                    id=id
                    aria-describedby=help.clone()
                    aria-invalid=move || fault().map(|_| "true")
                    prop:value=move || self.draft.with(|draft| draft.text(field).to_owned())
                    on:input:target=move |event| {
                        self.draft.update(|draft| draft.set(field, event.target().value()));
                    }
                />
                <small id=help>
                    {field.help(lang)}
                    {move || fault().map(|words| view! { <span class="fault">{words}</span> })}
                </small>
            </div>
        }
        .into_any()
    }

    fn vote(self) -> AnyView {
        let lang = self.app.lang();
        let option = |value: VoteUsed, words: SettingWords| {
            view! {
                <label class="check">
                    <input
                        type="radio"
                        name="vote-used"
                        prop:checked=move || self.draft.with(|draft| draft.vote == value)
                        on:change=move |_| self.draft.update(|draft| draft.vote = value)
                    />
                    {words.say(lang)}
                </label>
            }
            .into_any()
        };
        view! {
            <fieldset>
                <legend>{SettingWords::Vote.say(lang)}</legend>
                {option(VoteUsed::First, SettingWords::VoteFirst)}
                {option(VoteUsed::Second, SettingWords::VoteSecond)}
            </fieldset>
        }
        .into_any()
    }

    fn asked(self, instrument: &Arc<Instrument>) -> AnyView {
        let lang = self.app.lang();
        let areas: Vec<AnyView> = areas_of_those_who_know(instrument)
            .into_iter()
            .map(|area| self.asked_area(instrument, area))
            .collect();
        view! {
            <fieldset>
                <legend>{SettingWords::Asked.say(lang)}</legend>
                <p class="soft small">{SettingWords::AskedHelp.say(lang)}</p>
                <div class="asked">{areas}</div>
            </fieldset>
        }
        .into_any()
    }

    fn asked_area(self, instrument: &Arc<Instrument>, area: &Area) -> AnyView {
        let roles: Vec<AnyView> = instrument
            .roles
            .iter()
            .map(|role| self.asked_role(instrument, area, &role.id, &role.name))
            .collect();
        let title = format!(
            "{} ({})",
            area.name,
            crate::text::common::dimension(self.app.lang(), area.dimension)
        );
        view! {
            <fieldset>
                <legend>{title}</legend>
                {roles}
            </fieldset>
        }
        .into_any()
    }

    fn asked_role(
        self,
        instrument: &Arc<Instrument>,
        area: &Area,
        role: &RoleId,
        name: &str,
    ) -> AnyView {
        let (all, area, role) = (instrument.clone(), Arc::new(area.clone()), role.clone());
        let shown = (area.clone(), role.clone());
        view! {
            <label class="check">
                <input
                    type="checkbox"
                    prop:checked=move || {
                        self.draft.with(|draft| draft.is_asked(&shown.0, &shown.1))
                    }
                    on:change:target=move |event| {
                        let on = event.target().checked();
                        self.draft.update(|draft| draft.ask(&all, &area, &role, on));
                    }
                />
                {name.to_owned()}
            </label>
        }
        .into_any()
    }
}
