//! What the group recognises.

use super::desk::Desk;
use crate::app::widgets::field::option;
use crate::instrument::guide::{Guide, Symptom, SymptomList};
use crate::scan::plan::Act;
use crate::text::plan::{PlanWords, ticked};
use leptos::prelude::*;

/// The section.
pub(super) fn section(desk: Desk, guide: &Guide) -> AnyView {
    let lang = desk.lang;
    let lists: Vec<AnyView> = guide.symptoms.iter().map(|one| list(desk, one)).collect();
    view! {
        <section class="plan-part" aria-labelledby="plan-symptoms">
            <h2 id="plan-symptoms" tabindex="-1">{PlanWords::Symptoms.say(lang)}</h2>
            <p>{PlanWords::SymptomsText.say(lang)}</p>
            {lists}
        </section>
    }
    .into_any()
}

fn list(desk: Desk, list: &SymptomList) -> AnyView {
    let lang = desk.lang;
    let ids: Vec<_> = list.items.iter().map(|item| item.id.clone()).collect();
    let so_far = Memo::new(move |_| {
        desk.plan.with(|plan| {
            let count = ids.iter().filter(|id| plan.symptoms.contains(*id)).count();
            ticked(lang, count, ids.len())
        })
    });
    let items: Vec<AnyView> = list.items.iter().map(|one| item(desk, one)).collect();
    view! {
        <details class="card fold">
            <summary>
                <h3>{list.title.clone()}</h3>
                " "
                <span class="soft">{so_far}</span>
            </summary>
            <fieldset>
                <legend>{list.question.clone()}</legend>
                <div class="options">{items}</div>
            </fieldset>
        </details>
    }
    .into_any()
}

fn item(desk: Desk, symptom: &Symptom) -> AnyView {
    let (id, read) = (symptom.id.clone(), symptom.id.clone());
    let is_on = Signal::derive(move || desk.plan.with(|plan| plan.symptoms.contains(&read)));
    let press = Callback::new(move |yes| desk.app().plan(Act::Recognise(id.clone(), yes)));
    let name = symptom.id.to_string();
    option("checkbox", name, symptom.text.clone(), None, is_on, press)
}
