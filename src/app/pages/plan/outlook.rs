//! The timeline, and the progress over the years.

use super::desk::Desk;
use crate::app::widgets::chart::picture;
use crate::app::widgets::table::data_table;
use crate::instrument::Lang;
use crate::text::plan::{ProgressWords, counted, year_sentence};
use crate::view::figure::Drawing;
use crate::view::plan::{
    Bar, Progress, Timeline, progress as progress_of, progress_table, timeline as timeline_of,
};
use leptos::prelude::*;

/// The timeline: a picture with its table; on a phone a list.
pub(super) fn timeline(desk: Desk) -> AnyView {
    let lang = desk.lang;
    let along = Memo::new(move |_| desk.plan.with(|plan| timeline_of(lang, plan, desk.today)));
    view! {
        <section class="plan-part" aria-labelledby="plan-timeline">
            <h2 id="plan-timeline" tabindex="-1">{ProgressWords::Timeline.say(lang)}</h2>
            {move || along.with(|along| drawn(desk, along))}
            {move || along.with(|along| undated(lang, &along.undated))}
        </section>
    }
    .into_any()
}

fn drawn(desk: Desk, along: &Timeline) -> AnyView {
    let lang = desk.lang;
    if along.bars.is_empty() {
        return view! { <p>{ProgressWords::TimelineNone.say(lang)}</p> }.into_any();
    }
    let drawing = Drawing::Timeline(along.model(lang));
    let label = ProgressWords::TimelineAlt.say(lang).to_owned();
    let items: Vec<AnyView> = along.bars.iter().map(|bar| item(lang, bar)).collect();
    view! {
        <p>{ProgressWords::TimelineText.say(lang)}</p>
        <div class="card wide-only">{picture(desk.app(), drawing, label)}</div>
        <ul class="plain phone-only">{items}</ul>
        <details class="as-table fold">
            <summary>{ProgressWords::Table.say(lang)}</summary>
            {data_table(&along.table(lang))}
        </details>
    }
    .into_any()
}

fn item(lang: Lang, bar: &Bar) -> AnyView {
    view! {
        <li>
            <b>{bar.title.clone()}</b>
            <span class="soft">{bar.period.clone()} " · " {bar.state(lang)}</span>
        </li>
    }
    .into_any()
}

fn undated(lang: Lang, titles: &[String]) -> Option<AnyView> {
    let items: Vec<AnyView> = titles
        .iter()
        .map(|title| view! { <li>{title.clone()}</li> }.into_any())
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <h3>{ProgressWords::Undated.say(lang)}</h3>
            <ul>{items}</ul>
        }
        .into_any()
    })
}

/// The progress.
pub(super) fn progress(desk: Desk) -> AnyView {
    let lang = desk.lang;
    let found = Memo::new(move |_| desk.plan.with(|plan| progress_of(plan, desk.today)));
    view! {
        <section class="plan-part" aria-labelledby="plan-progress">
            <h2 id="plan-progress" tabindex="-1">{ProgressWords::Progress.say(lang)}</h2>
            {move || found.with(|found| told(lang, found))}
        </section>
    }
    .into_any()
}

fn told(lang: Lang, found: &Progress) -> AnyView {
    let Some(table) = progress_table(lang, found) else {
        return view! { <p>{ProgressWords::ProgressNone.say(lang)}</p> }.into_any();
    };
    let overdue = year_sentence(lang, found.overdue);
    view! {
        <p>
            {counted(lang, found.done, found.all)} " " {overdue}
        </p>
        <p>{ProgressWords::ProgressText.say(lang)}</p>
        {data_table(&table)}
    }
    .into_any()
}
