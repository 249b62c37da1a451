//! The presentation: one slide over the whole window.
//!
//! Invariant: changes nothing of the scan. Every key has a button; the slide that was shown is shown again
//! after a reload, with its notes if they were open. No slide is shown before all are there.

use super::Ground;
use crate::app::desk::APP;
use crate::app::state::App;
use crate::app::widgets::document as drawn;
use crate::browser::{address, full_screen, page as window, session};
use crate::instrument::{Instrument, Lang};
use crate::route::{Route, Screen};
use crate::text::compose::{self as words, Compose};
use crate::view::report::slides as slides_of;
use crate::view::slides::{Message, Slide};
use leptos::ev;
use leptos::prelude::*;
use std::sync::Arc;

/// Where the slide is remembered, with the scan that it is of.
const PLACE: &str = "slide";
/// Where it is remembered that the notes are open.
const NOTES: &str = "slide-notes";

/// The presentation as it stands.
#[derive(Clone, Copy)]
struct Show {
    lang: Lang,
    /// The report.
    back: StoredValue<Route>,
    slides: Memo<Vec<Slide>>,
    at: RwSignal<usize>,
    notes: RwSignal<bool>,
}

impl Show {
    fn last(self) -> usize {
        self.slides.with(|slides| slides.len().saturating_sub(1))
    }

    fn go(self, to: usize) {
        // Not followed: it is called where the page is made, too.
        let to = to.min(untrack(|| self.last()));
        self.remember(to);
        self.at.set(to);
    }

    /// After a reload the same slide of the same scan is shown.
    fn remember(self, at: usize) {
        let report = self.back.with_value(Route::to_string);
        session::put(PLACE, &format!("{at} {report}"));
    }

    /// The slide that was shown before a reload.
    fn remembered(self) -> Option<usize> {
        let place = session::take(PLACE)?;
        let (at, report) = place.split_once(' ')?;
        let is_this = self.back.with_value(Route::to_string) == report;
        at.parse().ok().filter(|_| is_this)
    }

    /// What is remembered may lie beyond the end, when parts of the report were left out since.
    fn place(self) -> usize {
        self.at.get().min(self.last())
    }

    fn step(self, forward: bool) {
        let at = self.at.get_untracked().min(untrack(|| self.last()));
        self.go(if forward {
            at + 1
        } else {
            at.saturating_sub(1)
        });
    }

    fn toggle_notes(self) {
        let shown = !self.notes.get_untracked();
        session::take(NOTES);
        if shown {
            session::put(NOTES, "");
        }
        self.notes.set(shown);
    }

    fn press(self, key: &str) -> bool {
        match key {
            "ArrowRight" | "ArrowDown" | "PageDown" | " " => self.step(true),
            "ArrowLeft" | "ArrowUp" | "PageUp" => self.step(false),
            "Home" => self.go(0),
            "End" => self.go(self.last()),
            "n" | "N" => self.toggle_notes(),
            "f" | "F" => full_screen::toggle(),
            "Escape" => self.back.with_value(address::go),
            _ => return false,
        }
        true
    }
}

/// The page.
pub(in super::super) fn page(app: App, instrument: Arc<Instrument>) -> AnyView {
    let lang = app.lang();
    let ground = Ground::fetch(instrument);
    window::set_title(&format!("{} – I-scan", Compose::Slides.say(lang)));
    let made = ground.clone();
    let slides = Memo::new(move |_| {
        let is_whole = made.guide.with(|guide| guide.here().is_some());
        let slides = is_whole.then(|| made.make(app, |of| slides_of(of, APP)));
        slides.flatten().unwrap_or_default()
    });
    let show = Show {
        lang,
        back: StoredValue::new(app.here(Screen::Report)),
        slides,
        at: RwSignal::new(0),
        notes: RwSignal::new(false),
    };
    if let Some(at) = show.remembered() {
        show.remember(at);
        show.at.set(at);
    }
    if session::take(NOTES).is_some() {
        show.toggle_notes();
    }
    let keys = window_event_listener(ev::keydown, move |event| {
        let plain = !(event.ctrl_key() || event.meta_key() || event.alt_key());
        // A button that has the focus is pressed by the space bar itself.
        let (is_control, _) = window::focused_control();
        let key = event.key();
        let is_own = (key == " " && is_control) || full_screen::scrolls(&key);
        if plain && !is_own && show.press(&key) {
            event.prevent_default();
        }
    });
    on_cleanup(move || {
        keys.remove();
        session::take(PLACE);
        session::take(NOTES);
        full_screen::leave();
    });
    let title = Compose::Slides.say(lang);
    let told = move || (move || current(show)).into_any();
    view! {
        <div class="wall wall-full oral">
            {ground.once_whole(lang, title, told)}
            {controls(show)}
        </div>
    }
    .into_any()
}

/// The slide that is shown.
fn current(show: Show) -> Option<AnyView> {
    let at = show.place();
    let slide = show.slides.with(|slides| slides.get(at).cloned());
    // A person who reads with the ears hears the new heading; whoever presses a button stays on it, and its
    // neighbour says which slide it is.
    request_animation_frame(|| {
        if !window::has_focus(".oral-controls *") {
            window::focus(".oral h1");
        }
    });
    slide.map(|slide| drawn_slide(show, &slide))
}

fn controls(show: Show) -> AnyView {
    let lang = show.lang;
    let has_slides = move || show.slides.with(|slides| !slides.is_empty());
    let place =
        move || has_slides().then(|| words::slide_of(lang, show.place() + 1, show.last() + 1));
    let back = show.back.with_value(Route::to_string);
    view! {
        <nav class="oral-controls" aria-label=Compose::Slides.say(lang)>
            <button disabled=move || show.place() == 0 on:click=move |_| show.step(false)>
                {Compose::Previous.say(lang)}
            </button>
            <span role="status">{place}</span>
            <button
                disabled=move || show.place() == show.last()
                on:click=move |_| show.step(true)
            >
                {Compose::Next.say(lang)}
            </button>
            <button
                aria-pressed=move || show.notes.get().to_string()
                on:click=move |_| show.toggle_notes()
            >
                {Compose::Notes.say(lang)}
            </button>
            <button on:click=move |_| full_screen::toggle()>{Compose::Full.say(lang)}</button>
            <a class="button" href=back>
                {Compose::Close.say(lang)}
            </a>
            <span class="soft keys-hint">{Compose::Keys.say(lang)}</span>
        </nav>
    }
    .into_any()
}

fn drawn_slide(show: Show, slide: &Slide) -> AnyView {
    let lang = show.lang;
    let class = match &slide.message {
        Message::Cover(_) => "slide cover",
        Message::Figure(_) => "slide told picture",
        Message::Table(_) => "slide told rows",
        Message::Sentence(_) | Message::List(_) => "slide told",
    };
    let sign = matches!(slide.message, Message::Cover(_)).then(|| {
        view! {
            <svg viewBox="0 0 30 26" aria-hidden="true">
                <path d="M1 25V20h6v-5h6v-5h6V5h6V1h4v24z" fill="currentColor" />
            </svg>
        }
    });
    let part = (!slide.part.is_empty()).then(|| {
        view! { <p class="where">{slide.part.clone()}</p> }
    });
    let notes = slide.notes.clone();
    let notes = move || {
        show.notes.get().then(|| {
            let said: Vec<AnyView> = if notes.is_empty() {
                vec![view! { <p>{Compose::NotesNone.say(lang)}</p> }.into_any()]
            } else {
                let lines = notes.iter();
                lines
                    .map(|line| view! { <p>{line.clone()}</p> }.into_any())
                    .collect()
            };
            view! {
                <aside class="oral-notes" aria-label=Compose::Notes.say(lang)>
                    {said}
                </aside>
            }
        })
    };
    view! {
        <div class=class>
            {sign}
            {part}
            <h1 tabindex="-1">{slide.title.clone()}</h1>
            {message(&slide.message)}
            {notes}
        </div>
    }
    .into_any()
}

fn message(message: &Message) -> AnyView {
    match message {
        Message::Cover(lines) => lines
            .iter()
            .map(|line| view! { <p>{line.clone()}</p> }.into_any())
            .collect_view()
            .into_any(),
        Message::Sentence(text) => view! { <p class="big">{drawn::inlines(text)}</p> }.into_any(),
        Message::List(items) => {
            let items: Vec<AnyView> = items
                .iter()
                .map(|item| view! { <li>{drawn::inlines(item)}</li> }.into_any())
                .collect();
            view! { <ul class="big">{items}</ul> }.into_any()
        }
        Message::Figure(figure) => view! {
            <div class="beside">
                <div
                    class="drawing"
                    role="img"
                    aria-label=figure.alt.clone()
                    inner_html=figure.svg.clone()
                ></div>
                <p class="big">{figure.summary.clone()}</p>
            </div>
        }
        .into_any(),
        Message::Table(table) => drawn::draw_table(table, ""),
    }
}
