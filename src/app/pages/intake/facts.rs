//! The facts of one chapter: a part that opens, with a question and its answers per fact.
//!
//! Invariant: what an answer says about a municipality is not on this page.

use super::context::clear;
use crate::app::state::App;
use crate::app::widgets::field::option;
use crate::app::widgets::source::source;
use crate::instrument::{Fact, FactGroup, FactOption, Lang};
use crate::scan::{Event, FactAnswer};
use crate::text::intake::{self, Intake};
use crate::view::answering::Progress;
use crate::view::intake::{Pick, after, has_counts, picks, progress};
use leptos::prelude::*;

/// One group, closed at first.
pub(super) fn group(app: App, lang: Lang, group: &FactGroup) -> AnyView {
    let counts =
        has_counts(group).then(|| view! { <p class="soft small">{intake::about_counts(lang)}</p> });
    let facts: Vec<_> = group.facts.iter().map(|f| fact(app, lang, f)).collect();
    let (title, about) = (group.title.clone(), group.about.clone());
    let group = group.clone();
    let done = Memo::new(move |_| {
        app.read(|content| progress(content, &group))
            .unwrap_or_default()
    });
    let filled = move || {
        let Progress { answered, total } = done.get();
        intake::filled_in(lang, answered, total)
    };
    view! {
        <details class="facts card">
            <summary>
                <h3>{title}</h3>
                <span class="count num" class:done=move || done.get().is_complete()>
                    {filled}
                </span>
            </summary>
            <p>{about}</p>
            {counts}
            {facts}
        </details>
    }
    .into_any()
}

fn fact(app: App, lang: Lang, fact: &Fact) -> AnyView {
    let id = fact.id.clone();
    let answer = Memo::new({
        let id = id.clone();
        move |_| {
            app.read(|content| content.facts.get(&id).cloned())
                .flatten()
        }
    });
    let stored = StoredValue::new(fact.clone());
    let options: Vec<_> = picks(fact)
        .into_iter()
        .map(|(pick, about)| choice(app, lang, stored, answer, pick, about))
        .collect();
    let several = fact.multiple.then_some(Intake::Several);
    let personal = fact.personal.then_some(Intake::Personal);
    let hints: Vec<_> = fact
        .help
        .clone()
        .into_iter()
        .chain(
            [several, personal]
                .into_iter()
                .flatten()
                .map(|w| w.say(lang).to_owned()),
        )
        .map(|hint| view! { <p class="hint">{hint}</p> })
        .collect();
    let is_answered = Signal::derive(move || answer.with(Option::is_some));
    let act = Callback::new(move |()| app.dispatch(Event::Fact(id.clone(), None)));
    view! {
        <fieldset class="fact">
            <legend>{fact.question.clone()}</legend>
            {hints}
            <div class="options">{options}</div>
            <div class="more-row">
                <details>
                    <summary>{Intake::Origin.say(lang)}</summary>
                    {fact.note.clone().map(|note| view! { <p>{note}</p> })}
                    {source(lang, &fact.source, None)}
                </details>
                {clear(lang, format!("fact-{}", fact.id), is_answered, act)}
            </div>
        </fieldset>
    }
    .into_any()
}

fn choice(
    app: App,
    lang: Lang,
    fact: StoredValue<Fact>,
    answer: Memo<Option<FactAnswer>>,
    pick: Pick,
    about: Option<&FactOption>,
) -> AnyView {
    let label = match (&pick, about) {
        (_, Some(option)) => option.label.clone(),
        (Pick::Otherwise, _) => Intake::Otherwise.say(lang).to_owned(),
        _ => Intake::DontKnow.say(lang).to_owned(),
    };
    let note = about.and_then(|option| {
        let count = option.count_2009.map(|n| intake::count_2009(lang, n));
        count.or_else(|| Some(intake::share_2009(option.share_2009.as_deref()?)))
    });
    let (kind, name) = fact.with_value(|fact| {
        let kind = if fact.multiple { "checkbox" } else { "radio" };
        (kind, format!("fact-{}", fact.id))
    });
    let this = pick.clone();
    let is_on = Signal::derive(move || answer.with(|answer| this.is_in(answer.as_ref())));
    let press = Callback::new(move |is_on| {
        fact.with_value(|fact| {
            let next = after(fact, answer.get_untracked().as_ref(), &pick, is_on);
            app.dispatch(Event::Fact(fact.id.clone(), next));
        });
    });
    option(kind, name, label, note, is_on, press)
}
