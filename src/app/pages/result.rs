//! The result: the sentence, then the picture, then the table.
//!
//! Invariant: one scoring per change of the scan; everything on the page is drawn from it.

use super::step_three::step_three;
use super::{Heading, culture, scan_settings};
use crate::app::state::App;
use crate::app::widgets::chart::{figure, picture};
use crate::app::widgets::sketch::sketch_table;
use crate::app::widgets::table::data_table;
use crate::instrument::{Dimension, Instrument};
use crate::report::shown;
use crate::route::Screen;
use crate::scan::{Event, Scan};
use crate::scoring::{Results, score};
use crate::text::result::ResultWords;
use crate::view::result::{self as view, Flight, Source, State};
use leptos::prelude::*;
use std::sync::Arc;

/// The scan with what follows from it.
pub(super) type Scored = Option<(Arc<Scan>, Arc<Results>)>;

/// Scores the open scan, once per change.
pub(super) fn scored(app: App, instrument: &Arc<Instrument>) -> Memo<Scored> {
    let instrument = instrument.clone();
    Memo::new(move |_| {
        let scan = app
            .scan
            .with(|open| open.as_ref().map(|(_, scan)| scan.clone()))?;
        // Of a group only what was shown to it.
        let results = Arc::new(score(&shown(&scan.content), &instrument));
        Some((scan, results))
    })
}

/// The page.
pub(super) fn page(app: App, instrument: Arc<Instrument>) -> AnyView {
    let scored = scored(app, &instrument);
    let all = instrument.clone();
    let body = move || match scored.get() {
        Some((scan, results)) => body(
            app,
            Source {
                lang: app.lang(),
                scan: &scan,
                instrument: &all,
                results: &results,
            },
        ),
        None => ().into_any(),
    };
    view! {
        <div class="result">{body} {culture::result(app)}</div>
        {scan_settings::section(app, instrument)}
    }
    .into_any()
}

fn body(app: App, of: Source) -> AnyView {
    let opening = view::opening(of);
    let state = of.state();
    let lead: Vec<AnyView> = paragraphs(&opening.lead);
    view! {
        <Heading text=opening.title.clone() />
        {step_three(app, &Screen::Result)}
        <div class="lead">{lead}</div>
        {meta(&opening.meta)}
        {go_on(app, of, state)}
        <div class="notes">
            {list(ResultWords::Signs.say(of.lang), &opening.signs, "card signs")}
            {unknown(ResultWords::Unknown.say(of.lang), &opening.unknown)}
        </div>
        {(state == State::Phases).then(|| plane(app, of))}
        {(state != State::Empty).then(|| sketches(app, of))}
        {(state == State::Phases).then(|| details(app, of))}
        {(state != State::Empty).then(|| room(of))}
    }
    .into_any()
}

fn paragraphs(lines: &[String]) -> Vec<AnyView> {
    // One paragraph: the sentences belong together.
    let text = lines.join(" ");
    vec![view! { <p>{text}</p> }.into_any()]
}

fn meta(parts: &[String]) -> AnyView {
    let parts: Vec<AnyView> = parts
        .iter()
        .map(|part| view! { <li>{part.clone()}</li> }.into_any())
        .collect();
    view! { <ul class="meta">{parts}</ul> }.into_any()
}

/// A titled list; nothing where there is nothing to say.
pub(super) fn list(title: &'static str, lines: &[String], class: &'static str) -> AnyView {
    if lines.is_empty() {
        return ().into_any();
    }
    let lines: Vec<AnyView> = lines
        .iter()
        .map(|line| view! { <li>{line.clone()}</li> }.into_any())
        .collect();
    view! {
        <section class=class>
            <h2>{title}</h2>
            <ul>{lines}</ul>
        </section>
    }
    .into_any()
}

/// How many lines stand open.
const SHORT: usize = 4;

/// What is not known; a long list opens on demand.
fn unknown(title: &'static str, lines: &[String]) -> AnyView {
    if lines.len() <= SHORT {
        return list(title, lines, "card unknown");
    }
    let count = lines.len();
    let lines: Vec<AnyView> = lines
        .iter()
        .map(|line| view! { <li>{line.clone()}</li> }.into_any())
        .collect();
    view! {
        <details class="card unknown">
            <summary>
                <h2>{title} " (" {count} ")"</h2>
            </summary>
            <ul>{lines}</ul>
        </details>
    }
    .into_any()
}

/// What one does next: the statements, the whole scan, or the report.
fn go_on(app: App, of: Source, state: State) -> AnyView {
    let lang = of.lang;
    let statements = app.here(Screen::Overview);
    if of.is_quick() && state != State::Empty {
        let complete = move |_| {
            app.dispatch(Event::Complete);
            crate::browser::address::go(&statements);
        };
        return view! {
            <div class="go-on no-print">
                <button class="main" on:click=complete>{ResultWords::QuickOn.say(lang)}</button>
                <span class="soft">{ResultWords::QuickOnText.say(lang)}</span>
            </div>
        }
        .into_any();
    }
    let (target, words) = if state == State::Phases {
        (app.here(Screen::Report), ResultWords::ToReport)
    } else {
        (statements, ResultWords::EmptyButton)
    };
    view! {
        <p class="go-on no-print">
            <a class="button main" href=target.to_string()>{words.say(lang)}</a>
        </p>
    }
    .into_any()
}

fn plane(app: App, of: Source) -> AnyView {
    match view::plane_chart(of) {
        Some(chart) => view! {
            <section class="card plane">
                {figure(app, chart, false)}
                <p class="soft small">{ResultWords::PlaneFrames.say(of.lang)}</p>
            </section>
        }
        .into_any(),
        None => view! { <p class="card">{ResultWords::NoPlane.say(of.lang)}</p> }.into_any(),
    }
}

fn sketches(app: App, of: Source) -> AnyView {
    let one = |dimension: Dimension| {
        let title = match dimension {
            Dimension::Organisation => ResultWords::SketchOrganisation,
            Dimension::Ict => ResultWords::SketchIct,
        };
        let sketch = view::sketch(of, dimension);
        let text = (dimension == Dimension::Organisation)
            .then(|| view! { <p class="soft">{ResultWords::SketchText.say(of.lang)}</p> });
        view! {
            <section class="card">
                <h2>{title.say(of.lang)}</h2>
                {text}
                {sketch_table(app, of.instrument, &sketch)}
            </section>
        }
        .into_any()
    };
    Vec::from(Dimension::ALL.map(one)).into_any()
}

fn details(app: App, of: Source) -> AnyView {
    view! {
        {stairs(app, of)}
        {placements(app, of)}
        <section class="card">{figure(app, view::alignment_chart(of), false)}</section>
        {layers(of)}
        {intake(app, of)}
    }
    .into_any()
}

/// The small stairs of all areas, each a way to *Waarom deze fase?*.
fn stairs(app: App, of: Source) -> AnyView {
    let lang = of.lang;
    let mut sides: Vec<AnyView> = Vec::new();
    let flights = view::flights(of);
    for dimension in Dimension::ALL {
        let items: Vec<AnyView> = flights
            .iter()
            .filter(|flight| flight.dimension == dimension)
            .map(|item| flight(app, item))
            .collect();
        let class = match dimension {
            Dimension::Organisation => "org",
            Dimension::Ict => "ict",
        };
        let name = crate::text::common::dimension(lang, dimension);
        sides.push(
            view! {
                <div class=class>
                    <h3>{name}</h3>
                    <ul class="flights">{items}</ul>
                </div>
            }
            .into_any(),
        );
    }
    view! {
        <section class="card">
            <h2>{ResultWords::StairsTitle.say(lang)}</h2>
            <p>{ResultWords::StairsText.say(lang)}</p>
            {sides}
            <details class="as-table">
                <summary>{ResultWords::Table.say(lang)}</summary>
                {data_table(&view::flights_table(of))}
            </details>
        </section>
    }
    .into_any()
}

fn flight(app: App, flight: &Flight) -> AnyView {
    let lang = app.lang();
    let target = app.here(Screen::Why(flight.area.clone())).to_string();
    let label = format!("{}: {}", flight.name, flight.phase);
    let placed = flight.placed.as_ref().map(|placed| {
        let talk = flight
            .to_talk
            .then(|| view! { <strong>{ResultWords::ToTalk.say(lang)}</strong> });
        view! {
            <small>
                {ResultWords::Placed.say(lang)} ": " {placed.clone()} {talk}
            </small>
        }
        .into_any()
    });
    view! {
        <li>
            <a href=target>
                {picture(app, flight.drawing.clone(), label)}
                <span class="name">{flight.name.clone()}</span>
            </a>
            <small class="phase">{flight.phase.clone()}</small>
            {placed}
        </li>
    }
    .into_any()
}

fn placements(app: App, of: Source) -> AnyView {
    let lang = of.lang;
    let gaps = view::placement_gaps(of);
    let is_none = gaps.is_empty();
    let items: Vec<AnyView> = gaps
        .into_iter()
        .map(|(area, line)| {
            let target = app.here(Screen::Why(area)).to_string();
            view! {
                <li>
                    {line} " " <a href=target>{ResultWords::Why.say(lang)}</a>
                </li>
            }
            .into_any()
        })
        .collect();
    let text = if is_none {
        ResultWords::PlacementNone
    } else {
        ResultWords::PlacementText
    };
    view! {
        <section class="card">
            <h2>{ResultWords::PlacementTitle.say(lang)}</h2>
            <p>{text.say(lang)}</p>
            {(!is_none).then(|| view! { <ul>{items}</ul> })}
        </section>
    }
    .into_any()
}

fn layers(of: Source) -> AnyView {
    let lang = of.lang;
    view! {
        <section class="card">
            <h2>{ResultWords::LayersTitle.say(lang)}</h2>
            <p>{ResultWords::LayersText.say(lang)}</p>
            {data_table(&view::layers_table(of))}
            <p class="soft small">{ResultWords::BesideLayers.say(lang)}</p>
        </section>
    }
    .into_any()
}

fn intake(app: App, of: Source) -> AnyView {
    let lang = of.lang;
    let intake = view::intake_view(of);
    view! {
        <section class="card">
            <h2>{ResultWords::IntakeTitle.say(lang)}</h2>
            <p>{ResultWords::IntakeText.say(lang)}</p>
            <p>{intake.sentence}</p>
            {data_table(&intake.table)}
            <p class="no-print">
                <a href=app.here(Screen::Intake).to_string()>{ResultWords::IntakeLink.say(lang)}</a>
            </p>
        </section>
    }
    .into_any()
}

fn room(of: Source) -> AnyView {
    match view::roles_table(of) {
        Some(table) => view! {
            <section class="card">
                <h2>{ResultWords::RoomTitle.say(of.lang)}</h2>
                {data_table(&table)}
            </section>
        }
        .into_any(),
        None => ().into_any(),
    }
}
