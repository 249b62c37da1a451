//! *Waarom deze fase?*: one area, from its answers to its phase, to be checked by hand.

use super::Heading;
use super::result::{list, scored};
use crate::app::state::App;
use crate::app::widgets::chart::figure;
use crate::app::widgets::table::data_table;
use crate::instrument::{Area, Dimension, Instrument};
use crate::route::Screen;
use crate::text::common;
use crate::text::result::{ResultWords, WhyWords};
use crate::view::result::{Missing, Source, Why, why};
use leptos::prelude::*;
use std::sync::Arc;

/// The page.
pub(super) fn page(app: App, instrument: Arc<Instrument>, area: Area) -> AnyView {
    let scored = scored(app, &instrument);
    let class = match area.dimension {
        Dimension::Organisation => "result why org",
        Dimension::Ict => "result why ict",
    };
    let turn = turn(app, &instrument, &area);
    let body = move || {
        let (scan, results) = scored.get()?;
        let result = results.area(&area.id)?;
        let of = Source {
            lang: app.lang(),
            scan: &scan,
            instrument: &instrument,
            results: &results,
        };
        Some(body(app, &area, why(of, &area, result)))
    };
    view! {
        <div class=class>{body} {turn}</div>
    }
    .into_any()
}

fn body(app: App, area: &Area, why: Why) -> AnyView {
    let lang = app.lang();
    let side = common::dimension(lang, area.dimension);
    let lead = why.lead.join(" ");
    let chart = why.chart.map(|chart| {
        view! { <section class="card">{figure(app, chart, true)}</section> }.into_any()
    });
    let readings = why.readings.map(|table| {
        view! {
            <h3>{WhyWords::Sums.say(lang)}</h3>
            <p>{WhyWords::SumsText.say(lang)}</p>
            {data_table(&table)}
        }
        .into_any()
    });
    let rule: Vec<AnyView> = why
        .rule
        .into_iter()
        .map(|line| view! { <li>{line}</li> }.into_any())
        .collect();
    let spread = why.spread.map(|chart| {
        view! {
            <section class="card">
                <p class="tag">{WhyWords::Spread.say(lang)}</p>
                <p class="soft">{WhyWords::SpreadText.say(lang)}</p>
                {figure(app, chart, false)}
            </section>
        }
        .into_any()
    });
    let hidden = why
        .spread_hidden
        .map(|words| view! { <p class="soft">{words}</p> }.into_any());
    view! {
        <p class="tag">{side}</p>
        <Heading text=why.title />
        <p class="lead">{lead}</p>
        {chart}
        {why.missing.map(|missing| self::missing(app, missing))}
        {list(WhyWords::UnknownTitle.say(lang), &why.unknown, "card unknown")}
        {list(WhyWords::PlacementTitle.say(lang), &why.placement, "card")}
        {spread}
        {hidden}
        <section class="card">
            <h2>{WhyWords::Rule.say(lang)}</h2>
            <ol>{rule}</ol>
            {readings}
        </section>
    }
    .into_any()
}

fn missing(app: App, missing: Missing) -> AnyView {
    let lang = app.lang();
    let practices: Vec<AnyView> = missing
        .practices
        .into_iter()
        .map(|text| view! { <li>{text}</li> }.into_any())
        .collect();
    let step = missing
        .step
        .map(|step| view! { <h3>{step}</h3> }.into_any());
    view! {
        <section class="card missing">
            <h2>{WhyWords::Missing.say(lang)}</h2>
            <p>{missing.intro}</p>
            {step}
            <ul>{practices}</ul>
        </section>
    }
    .into_any()
}

/// Back to the result, to the statements, and on to the areas before and after.
fn turn(app: App, instrument: &Instrument, area: &Area) -> AnyView {
    let lang = app.lang();
    let areas = &instrument.areas;
    let here = areas.iter().position(|a| a.id == area.id).unwrap_or(0);
    let link = |other: Option<&Area>, before: &str, after: &str| {
        other.map(|other| {
            let target = app.here(Screen::Why(other.id.clone())).to_string();
            let text = format!("{before}{}{after}", other.name);
            view! { <a class="button" href=target>{text}</a> }.into_any()
        })
    };
    let previous = here.checked_sub(1).and_then(|at| areas.get(at));
    let statements = app.here(Screen::Area(area.id.clone())).to_string();
    view! {
        <p class="no-print">
            <a href=statements>{WhyWords::ToStatements.say(lang)}</a>
        </p>
        <nav class="turn no-print" aria-label=ResultWords::StairsTitle.say(lang)>
            {link(previous, "‹ ", "")}
            <a class="button main" href=app.here(Screen::Result).to_string()>
                {WhyWords::Back.say(lang)}
            </a>
            {link(areas.get(here + 1), "", " ›")}
        </nav>
    }
    .into_any()
}
