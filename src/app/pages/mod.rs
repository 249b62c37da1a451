//! One file per screen, and the choice among them.
//!
//! Invariant: a page is drawn only when the instrument is there, and a page of a scan only when
//! that scan is open.

mod area;
mod culture;
mod damaged;
mod guided;
mod help;
mod home;
mod intake;
mod method;
mod overview;
mod plan;
mod privacy;
mod report;
mod requests;
mod result;
mod scan_settings;
mod settings;
mod shared_end;
mod shelf;
mod step_three;
mod storage;
mod take_part;
mod unseen;
mod why;
mod workshop;

pub(crate) use workshop::inbox;

use super::state::App;
use super::{Program, desk, hand_over};
use crate::browser::page as window;
use crate::instrument::Instrument;
use crate::keeping::Role;
use crate::route::{Part, Route, ScanRef, Screen};
use crate::text::common::Frame;
use crate::text::home::Home;
use leptos::prelude::*;
use std::sync::Arc;

/// The page of the route.
pub(crate) fn page(app: App, program: Program) -> AnyView {
    let scan_is_open = Memo::new(move |_| {
        let which = app.route.with(|route| route.scan().cloned());
        // Of a screen without a scan nothing changes when one opens: a new scan opens before its
        // screen does, and the first page must not be drawn again in between.
        which.is_none()
            || app
                .scan
                .with(|open| open.as_ref().map(|(open, _)| open) == which.as_ref())
    });
    let answers_here = Memo::new(move |_| app.read(|content| content.own.is_some()));
    (move || {
        let Some(instrument) = app.instrument.get() else {
            return waiting(app);
        };
        let route = app.route.get();
        let is_open = scan_is_open.get();
        match &route {
            Route::Scan(which, _) if !is_open => {
                return if app.missing.get().as_ref() == Some(which) {
                    (program.missing)(app, which, &instrument)
                } else {
                    waiting(app)
                };
            }
            Route::Scan(_, Screen::Overview | Screen::Area(_))
                if answers_here.get() == Some(false) =>
            {
                return overview::nobody_here(app).into_any();
            }
            _ => {}
        }
        let page = (program.page)(app, &route, &instrument);
        if let Some(page) = page {
            return page;
        }
        hand_over(app);
        waiting(app)
    })
    .into_any()
}

/// A page on which a scan is changed can only be looked at while another tab writes.
fn if_this_tab_writes(app: App, route: &Route, page: AnyView) -> AnyView {
    match route {
        Route::Scan(_, screen)
            if !matches!(
                screen,
                Screen::Why(_) | Screen::Report | Screen::Slides | Screen::Workshop(Part::Wall)
            ) =>
        {
            let is_disabled = move || app.role.get() != Role::Writer;
            view! {
                <fieldset class="whole-page" disabled=is_disabled>
                    {page}
                </fieldset>
            }
            .into_any()
        }
        _ => page,
    }
}

/// The page of a scan that is not there, or cannot be opened.
pub(crate) fn missing(app: App, which: &ScanRef, instrument: &Arc<Instrument>) -> AnyView {
    damaged::page(app, which, instrument)
}

/// The way to the first answer.
pub(crate) fn first(app: App, route: &Route, instrument: &Arc<Instrument>) -> Option<AnyView> {
    let instrument = instrument.clone();
    Some(match route {
        // With scans to show, the whole program is needed.
        Route::Home if desk::is_empty() => {
            let none = view! { <p>{Home::None.say(app.lang())}</p> }.into_any();
            home::page(app, &instrument, none)
        }
        Route::Scan(_, Screen::Overview) => view! { <overview::Overview instrument /> }.into_any(),
        Route::Scan(_, Screen::Area(id)) => match instrument.area(id).cloned() {
            Some(area) => view! { <area::AreaPage instrument area /> }.into_any(),
            None => not_found(app),
        },
        Route::NotFound => not_found(app),
        _ => return None,
    })
}

/// Every screen.
pub(crate) fn whole(app: App, route: &Route, instrument: &Arc<Instrument>) -> Option<AnyView> {
    every(app, route, instrument).map(|page| if_this_tab_writes(app, route, page))
}

fn every(app: App, route: &Route, instrument: &Arc<Instrument>) -> Option<AnyView> {
    if matches!(route, Route::Scan(..)) && app.is_participation() {
        return Some(take_part::page(app, route, instrument));
    }
    // The list on the first page has to notice a scan that comes in later.
    let page = match route {
        Route::Home => None,
        _ => first(app, route, instrument),
    };
    page.or_else(|| Some(later(app, route, instrument.clone())))
}

fn later(app: App, route: &Route, instrument: Arc<Instrument>) -> AnyView {
    match route {
        Route::Home => {
            let shelf = view! { <shelf::Shelf instrument=instrument.clone() /> }.into_any();
            home::page(app, &instrument, shelf)
        }
        Route::Help => help::page(app.lang()),
        Route::Privacy => privacy::page(app),
        Route::SharedEnd => shared_end::page(app, instrument),
        Route::Settings => view! { <settings::Settings /> }.into_any(),
        Route::Method => view! { <method::MethodPage instrument /> }.into_any(),
        Route::Scan(_, Screen::Intake) => view! { <intake::IntakePage instrument /> }.into_any(),
        Route::Scan(_, Screen::Culture) => culture::page(app),
        Route::Join(code) => take_part::join(app, code, &instrument),
        Route::Reply(code) => workshop::reply(app, code, instrument),
        Route::Scan(_, Screen::Workshop(part)) => workshop::page(app, *part, instrument),
        Route::Scan(
            _,
            Screen::Result | Screen::Why(_) | Screen::Plan | Screen::Report | Screen::Slides,
        ) if unseen::is(app, &instrument) => unseen::page(app),
        Route::Scan(_, Screen::Result) => result::page(app, instrument),
        Route::Scan(_, Screen::Why(id)) => match instrument.area(id).cloned() {
            Some(area) => why::page(app, instrument, area),
            None => not_found(app),
        },
        Route::Scan(_, Screen::Plan) => plan::page(app, instrument),
        Route::Scan(_, Screen::Report) => view! { <report::ReportPage instrument /> }.into_any(),
        Route::Scan(_, Screen::Slides) => report::slides(app, instrument),
        _ => not_found(app),
    }
}

/// A heading that takes the focus when the screen changes, and the title of the window with it.
#[component]
pub(crate) fn Heading(
    /// The text.
    #[prop(into)]
    text: String,
    /// More for the title of the window, where the heading alone is not unique.
    #[prop(optional, into)]
    of: Option<String>,
) -> impl IntoView {
    match of {
        Some(of) => window::set_title(&format!("{text} ({of}) – I-scan")),
        None => window::set_title(&format!("{text} – I-scan")),
    }
    view! { <h1 tabindex="-1">{text}</h1> }
}

fn waiting(app: App) -> AnyView {
    let lang = app.lang();
    let words = if app.load_failed.get() {
        Frame::LoadFailed
    } else {
        Frame::Loading
    };
    view! {
        <Heading text=Frame::AppName.say(lang) />
        <p class="lead">{words.say(lang)}</p>
    }
    .into_any()
}

/// The page of an address at which nothing is.
pub(crate) fn not_found(app: App) -> AnyView {
    let lang = app.lang();
    view! {
        <Heading text=Frame::NotFound.say(lang) />
        <p>{Frame::NotFoundText.say(lang)}</p>
        <p>
            <a class="button main" href="#/">{Frame::ToHome.say(lang)}</a>
        </p>
    }
    .into_any()
}
