//! The form of one area.
//!
//! Invariant: the fields stay while they are typed into; a reason and evidence exist only beside an
//! agreed phase.

use super::super::room::Shared;
use super::{one, take_one, to_talk};
use crate::app::state::App;
use crate::instrument::{Area, AreaId, Instrument, Lang, Phase};
use crate::scan::{Agreement, Ambition, Event, Extra};
use crate::scoring::PhaseRange;
use crate::text::result as say;
use crate::text::workshop::AgreeWords;
use crate::view::agree::AgreeArea;
use leptos::prelude::*;
use std::sync::Arc;

/// What a field of an area needs. Signals only.
#[derive(Clone, Copy)]
struct Field {
    app: App,
    found: Memo<Option<AgreeArea>>,
    area: StoredValue<AreaId>,
}

/// *fase 3*.
pub(super) fn phase_words(lang: Lang, phase: Phase) -> String {
    let (low, high) = (phase, phase);
    say::phase(lang, PhaseRange { low, high })
}

impl Field {
    fn agreed(self) -> Option<Agreement> {
        self.found.with(|found| found.as_ref()?.agreed.clone())
    }

    fn ambition(self) -> Option<Ambition> {
        self.found.with(|found| found.as_ref()?.ambition.clone())
    }

    fn agree(self, agreement: Option<Agreement>) {
        let area = self.area.get_value();
        self.app.dispatch(Event::Agree(area, agreement));
    }

    fn aim(self, ambition: Option<Ambition>) {
        let area = self.area.get_value();
        self.app.dispatch(Event::Aim(area, ambition));
    }

    fn id(self, of: &str) -> String {
        self.area.with_value(|area| format!("{of}-{area}"))
    }
}

/// The form of an area; before it was revealed, the way to show it.
pub(in super::super) fn of_one(
    app: App,
    shared: Memo<Option<Shared>>,
    instrument: Arc<Instrument>,
    area: AreaId,
) -> AnyView {
    let found = one(app, shared, instrument.clone(), area.clone());
    let is_seen = Memo::new(move |_| {
        found.with(|found| found.as_ref().is_some_and(|one| one.seen.is_some()))
    });
    let field = Field {
        app,
        found,
        area: StoredValue::new(area.clone()),
    };
    (move || {
        if !is_seen.get() {
            return to_talk(app);
        }
        match instrument.area(&area) {
            Some(area) => form(field, area, &instrument),
            None => ().into_any(),
        }
    })
    .into_any()
}

fn form(field: Field, area: &Area, instrument: &Instrument) -> AnyView {
    let lang = field.app.lang();
    let has_phase = Memo::new(move |_| field.agreed().is_some());
    let seen = move |read: fn(&crate::view::agree::Seen) -> &String| {
        move || {
            field.found.with(|found| {
                let seen = found.as_ref()?.seen.as_ref()?;
                Some(read(seen).clone())
            })
        }
    };
    let one_click = take_one(field.app, field.found);
    view! {
        <div class="agree-form">
            <dl class="stands">
                <div>
                    <dt>{AgreeWords::Estimated.say(lang)}</dt>
                    <dd>{seen(|seen| &seen.estimated)}</dd>
                </div>
                <div>
                    <dt>{AgreeWords::Placed.say(lang)}</dt>
                    <dd>{seen(|seen| &seen.placed)}</dd>
                </div>
            </dl>
            <div class="only-here">{one_click}</div>
            {phases(field, area, instrument)}
            {move || has_phase.get().then(|| why(field))}
            {ambition(field, instrument)}
        </div>
    }
    .into_any()
}

/// The agreed phase, with the descriptions that the group chooses among.
fn phases(field: Field, area: &Area, instrument: &Instrument) -> AnyView {
    let lang = field.app.lang();
    let option = |phase: Option<Phase>, words: String, note: Option<String>| {
        let press = move |_| {
            let before = field.agreed();
            field.agree(phase.map(|phase| match before {
                Some(before) => Agreement { phase, ..before },
                None => Agreement {
                    phase,
                    reason: String::new(),
                    evidence: String::new(),
                    extra: Extra::new(),
                },
            }));
            field.app.seal();
        };
        view! {
            <label class="option">
                <input
                    type="radio"
                    name=field.id("agreed")
                    prop:checked=move || field.agreed().map(|agreed| agreed.phase) == phase
                    on:change=press
                />
                <span>{words} {note.map(|note| view! { <small>{note}</small> })}</span>
            </label>
        }
        .into_any()
    };
    let options: Vec<AnyView> = Phase::ALL
        .into_iter()
        .map(|phase| {
            let heading = &instrument.phase(phase).heading;
            let words = format!("{}. {heading}", phase.number());
            option(
                Some(phase),
                words,
                Some(area.cell(phase).description.clone()),
            )
        })
        .collect();
    view! {
        <fieldset class="field">
            <legend>{AgreeWords::Phase.say(lang)}</legend>
            {options}
            {option(None, AgreeWords::None.say(lang).to_owned(), None)}
        </fieldset>
    }
    .into_any()
}

/// The reason and the evidence.
fn why(field: Field) -> AnyView {
    let line = |id: &str,
                label: AgreeWords,
                read: fn(&Agreement) -> &String,
                write: fn(&mut Agreement, String)| {
        let id = field.id(id);
        let text = Memo::new(move |_| {
            let agreed = field.agreed();
            agreed
                .map(|agreed| read(&agreed).clone())
                .unwrap_or_default()
        });
        let typed = move |text: String| {
            if let Some(mut agreed) = field.agreed() {
                write(&mut agreed, text);
                field.agree(Some(agreed));
            }
        };
        view! {
            <div class="field">
                <label for=id.clone()>{label.say(field.app.lang())}</label>
                <input
                    type="text"
                    id=id
                    maxlength="400"
                    autocomplete="off"
                    prop:value=text
                    on:input:target=move |event| typed(event.target().value())
                    on:blur=move |_| field.app.seal()
                />
            </div>
        }
        .into_any()
    };
    view! {
        {line("reason", AgreeWords::Reason, |a| &a.reason, |a, text| a.reason = text)}
        {line("evidence", AgreeWords::Evidence, |a| &a.evidence, |a, text| a.evidence = text)}
    }
    .into_any()
}

/// The ambition with its year. It may lie anywhere: a group may also aim to stay.
fn ambition(field: Field, instrument: &Instrument) -> AnyView {
    let lang = field.app.lang();
    let now = move || field.ambition().map(|aim| aim.phase.number());
    let pick = move |value: String| {
        let phase = value.parse().ok().and_then(Phase::new);
        let year = field.ambition().and_then(|aim| aim.year);
        field.aim(phase.map(|phase| Ambition {
            phase,
            year,
            extra: Extra::new(),
        }));
    };
    let options: Vec<AnyView> = Phase::ALL
        .into_iter()
        .map(|phase| {
            let number = phase.number();
            let words = format!("{number}. {}", instrument.phase(phase).heading);
            view! {
                <option value=number.to_string() selected=move || now() == Some(number)>
                    {words}
                </option>
            }
            .into_any()
        })
        .collect();
    let has_aim = Memo::new(move |_| now().is_some());
    let id = field.id("aim");
    view! {
        <div class="field">
            <label for=id.clone()>{AgreeWords::Ambition.say(lang)}</label>
            <select id=id on:change:target=move |event| pick(event.target().value())>
                <option value="" selected=move || now().is_none()>
                    {AgreeWords::NoAmbition.say(lang)}
                </option>
                {options}
            </select>
        </div>
        {move || has_aim.get().then(|| year(field))}
    }
    .into_any()
}

fn year(field: Field) -> AnyView {
    let lang = field.app.lang();
    let fault = RwSignal::new(false);
    let shown = Memo::new(move |_| {
        let year = field.ambition().and_then(|aim| aim.year);
        year.map_or_else(String::new, |year| year.to_string())
    });
    let typed = move |text: String| {
        let text = text.trim().to_owned();
        let year = text
            .parse::<u16>()
            .ok()
            .filter(|year| (1000..=9999).contains(year));
        fault.set(!text.is_empty() && year.is_none());
        if let Some(aim) = field.ambition().filter(|_| !fault.get_untracked()) {
            field.aim(Some(Ambition { year, ..aim }));
        }
    };
    let (id, note) = (field.id("year"), field.id("year-fault"));
    let described = note.clone();
    view! {
        <div class="field year">
            <label for=id.clone()>{AgreeWords::Year.say(lang)}</label>
            <input
                type="text"
                inputmode="numeric"
                id=id
                maxlength="4"
                autocomplete="off"
                prop:value=shown
                aria-invalid=move || fault.get().then_some("true")
                aria-describedby=described
                on:change:target=move |event| typed(event.target().value())
            />
            <p class="fault" id=note role="alert">
                {move || fault.get().then(|| AgreeWords::YearFault.say(lang))}
            </p>
        </div>
    }
    .into_any()
}
