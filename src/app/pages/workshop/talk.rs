//! The facilitator's private window: closing, showing, turning, noting, parking, agreeing.
//!
//! Invariant: what it shows of an area's answers was revealed. With the cover on, nothing private is in
//! the page at all: only what the room may see.

mod about;
mod keys;
mod order;
mod side;
mod vote;

use super::super::Heading;
use super::room::{Shared, shared};
use super::wall::{full, on_stage};
use super::{agree, timer};
use crate::app::state::App;
use crate::browser::page as window;
use crate::instrument::{AreaId, Instrument};
use crate::route::{Part, Screen};
use crate::scan::workshop::{Stage, Workshop};
use crate::text::workshop::TalkWords;
use crate::view::talk;
use crate::view::wall::Wall;
use leptos::prelude::*;
use std::sync::Arc;

/// What the parts of the private window share. Signals only.
#[derive(Clone, Copy)]
struct Desk {
    app: StoredValue<App>,
    shared: Memo<Option<Shared>>,
    workshop: Memo<Workshop>,
    stage: Memo<Stage>,
    order: Memo<Vec<Stage>>,
    wall: Memo<Option<Wall>>,
    /// Whether nothing private is shown.
    covered: RwSignal<bool>,
    /// What stood on the projector before it was covered.
    before_cover: StoredValue<Option<Stage>>,
    instrument: StoredValue<Arc<Instrument>>,
}

impl Desk {
    fn new(app: App, instrument: &Arc<Instrument>) -> Self {
        let shared = shared(app, instrument);
        let workshop = Memo::new(move |_| app.workshop());
        let all = instrument.clone();
        Self {
            app: StoredValue::new(app),
            shared,
            workshop,
            stage: Memo::new(move |_| workshop.with(|workshop| workshop.stage.clone())),
            order: Memo::new(move |_| {
                shared.with(|shared| match shared {
                    Some(shared) => talk::order(&shared.room, &all),
                    None => Vec::new(),
                })
            }),
            wall: on_stage(app, instrument),
            covered: RwSignal::new(false),
            before_cover: StoredValue::new(None),
            instrument: StoredValue::new(instrument.clone()),
        }
    }

    fn app(self) -> App {
        self.app.get_value()
    }

    fn instrument(self) -> Arc<Instrument> {
        self.instrument.get_value()
    }

    /// Puts something on the projector. Turning is one run for undo, as typing is.
    fn put(self, stage: Stage) {
        self.app()
            .type_workshop(Some("stage"), |workshop| workshop.stage = stage);
    }

    /// Goes on, or back.
    fn turn(self, forward: bool) {
        let now = self.stage.get_untracked();
        let next = self
            .order
            .with_untracked(|order| talk::turn(order, &now, forward));
        if let Some(next) = next {
            self.put(next);
        }
    }

    /// Covers the projector, or shows again what stood on it.
    fn cover_wall(self) {
        let now = self.stage.get_untracked();
        if now != Stage::Cover {
            self.before_cover.set_value(Some(now));
            return self.put(Stage::Cover);
        }
        if let Some(before) = self.before_cover.get_value() {
            self.put(before);
        }
    }

    /// Covers the private window, or shows it again; the focus follows.
    fn cover_private(self) {
        self.covered.update(|covered| *covered = !*covered);
        request_animation_frame(|| {
            window::focus("h1");
        });
    }

    /// The name of a stage.
    fn name_of(self, stage: &Stage) -> String {
        let instrument = self.instrument();
        self.shared.with(|shared| {
            let of = shared.as_ref();
            let of = of.map(|shared| shared.source(self.app().lang(), &instrument));
            of.map(|of| crate::view::wall::stage_name(of, stage))
                .unwrap_or_default()
        })
    }

    /// The area that is talked about.
    fn area(self) -> Memo<Option<AreaId>> {
        Memo::new(move |_| self.stage.with(|stage| talk::area_of(stage).cloned()))
    }
}

/// The page.
pub(super) fn page(app: App, instrument: Arc<Instrument>) -> AnyView {
    let desk = Desk::new(app, &instrument);
    keys::listen(desk);
    let is_dark = Memo::new(move |_| desk.workshop.with(|workshop| workshop.dark));
    on_cleanup(move || {
        window::set_theme(app.prefs.with_untracked(|prefs| prefs.theme.word()));
    });
    (move || {
        if desk.covered.get() {
            covered(desk, is_dark)
        } else {
            window::set_theme(app.prefs.with_untracked(|prefs| prefs.theme.word()));
            private(desk)
        }
    })
    .into_any()
}

/// What the room may see, and the way back.
fn covered(desk: Desk, is_dark: Memo<bool>) -> AnyView {
    let lang = desk.app().lang();
    view! {
        {full(desk.app(), desk.wall, is_dark)}
        <button class="uncover" on:click=move |_| desk.cover_private()>
            {TalkWords::Uncover.say(lang)}
        </button>
    }
    .into_any()
}

fn private(desk: Desk) -> AnyView {
    let lang = desk.app().lang();
    let wall = desk.app().here(Screen::Workshop(Part::Wall)).to_string();
    let ends = Memo::new(move |_| desk.workshop.with(|w| Some(w.timer?.ends)));
    view! {
        <Heading text=TalkWords::Title.say(lang) />
        <p class="private-note">{TalkWords::Private.say(lang)}</p>
        <div class="talk-top">
            <p>
                <a class="button" href=wall target="_blank" rel="noopener">
                    {TalkWords::OpenWall.say(lang)}
                </a>
                <small>{TalkWords::OpenWallText.say(lang)}</small>
            </p>
            <p>
                <button on:click=move |_| desk.cover_private()>
                    {TalkWords::CoverPrivate.say(lang)}
                </button>
                <small>{TalkWords::OneScreen.say(lang)}</small>
            </p>
        </div>
        <div class="talk">
            <div class="talk-main">
                {order::now_and_next(desk)} {about::insights(desk)} {about::talked_about(desk)}
                {agreeing(desk)}
            </div>
            <div class="talk-side">
                {vote::section(desk)}
                <section class="card">
                    <h2>{TalkWords::TimerTitle.say(lang)}</h2>
                    {timer::countdown(desk.app(), ends)}
                    {side::timer_buttons(desk)}
                </section>
                {order::list(desk)} {side::parking(desk)} {side::keys(desk)}
            </div>
        </div>
    }
    .into_any()
}

/// Agreeing on the area that is talked about.
fn agreeing(desk: Desk) -> AnyView {
    let lang = desk.app().lang();
    let area = desk.area();
    let all = desk.app().here(Screen::Workshop(Part::Agree)).to_string();
    let form = move || {
        let area = area.get()?;
        Some(agree::of_one(
            desk.app(),
            desk.shared,
            desk.instrument(),
            area,
        ))
    };
    view! {
        <section class="card">
            <h2>{TalkWords::AgreeHere.say(lang)}</h2>
            {form}
            {agree::take_all(desk.app(), desk.shared, desk.instrument())}
            <p>
                <a href=all>{TalkWords::ToAgree.say(lang)}</a>
            </p>
        </section>
    }
    .into_any()
}
