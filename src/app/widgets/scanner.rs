//! The camera that reads QR codes: a button, its picture, and what it saw.
//!
//! Invariant: the camera is on only while its picture is shown and somebody switched it on; it is off as
//! soon as this leaves the page. Each code that comes into sight calls back once, and decides nothing.

use crate::app::load;
use crate::browser::camera::{self, Camera, NoCamera, Watching};
use crate::browser::clock;
use crate::instrument::Lang;
use crate::text::scanner::{self as words, Scanner};
use crate::view::scanner::Seen;
use leptos::html;
use leptos::prelude::*;

/// How it is with the camera.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// Nobody switched it on.
    Off,
    /// It was switched on; the browser may be asking.
    Opening,
    /// Its picture is shown; whether as in a mirror.
    On { is_mirror: bool },
    /// It is off, and not by hand.
    Out(NoCamera),
}

/// What the parts share.
#[derive(Clone, Copy)]
struct Eye {
    lang: Lang,
    found: Callback<String>,
    video: NodeRef<html::Video>,
    state: RwSignal<State>,
    /// How many codes were read since it was switched on.
    count: RwSignal<usize>,
    cameras: RwSignal<Vec<Camera>>,
    chosen: RwSignal<Option<String>>,
    /// What keeps the camera open.
    watching: StoredValue<Option<Watching>, LocalStorage>,
    /// Which opening is the last one: an earlier one that comes late is closed again.
    turn: StoredValue<usize>,
    seen: StoredValue<Seen>,
}

/// The button, the picture and the status. `found` gets the text of every code that comes into sight.
pub(crate) fn scanner(lang: Lang, found: Callback<String>) -> AnyView {
    let eye = Eye {
        lang,
        found,
        video: NodeRef::new(),
        state: RwSignal::new(State::Off),
        count: RwSignal::new(0),
        cameras: RwSignal::new(Vec::new()),
        chosen: RwSignal::new(None),
        watching: StoredValue::new_local(None),
        turn: StoredValue::new(0),
        seen: StoredValue::new(Seen::default()),
    };
    let is_on = move || matches!(eye.state.get(), State::On { .. } | State::Opening);
    let press = move |_| {
        if is_on() {
            close(eye, State::Off);
        } else {
            open(eye);
        }
    };
    let label = move || {
        let words = if is_on() { Scanner::Off } else { Scanner::On };
        words.say(lang)
    };
    view! {
        <div class="scanner">
            <div class="scanner-bar">
                <button on:click=press>{label}</button>
                {move || choice(eye)}
            </div>
            {picture(eye)}
            <div role="status">{move || status(eye)}</div>
            <p class="hint">{Scanner::Private.say(lang)}</p>
        </div>
    }
    .into_any()
}

/// The picture in its frame. A sign comes over it when a code was read, and goes by itself.
fn picture(eye: Eye) -> AnyView {
    let is_shown = move || matches!(eye.state.get(), State::On { .. });
    let is_mirror = move || eye.state.get() == State::On { is_mirror: true };
    let sign = move || {
        (eye.count.get() > 0).then(|| {
            view! {
                <p class="scanner-read" aria-hidden="true">
                    {format!("✓ {}", Scanner::Read.say(eye.lang))}
                </p>
            }
        })
    };
    view! {
        <div class="scanner-frame" hidden=move || !is_shown()>
            <video
                node_ref=eye.video
                class:mirror=is_mirror
                aria-label=Scanner::Picture.say(eye.lang)
                playsinline
                prop:muted=true
            ></video>
            {sign}
        </div>
    }
    .into_any()
}

/// Which camera, where there are several.
fn choice(eye: Eye) -> Option<AnyView> {
    let cameras = eye.cameras.get();
    let is_on = matches!(eye.state.get(), State::On { .. });
    if cameras.len() < 2 || !is_on {
        return None;
    }
    let now = eye.chosen.get_untracked();
    let options: Vec<AnyView> = cameras
        .into_iter()
        .enumerate()
        .map(|(index, Camera { id, name })| {
            let is_chosen = Some(&id) == now.as_ref();
            let name = if name.is_empty() {
                words::unnamed(eye.lang, index + 1)
            } else {
                name
            };
            view! { <option value=id selected=is_chosen>{name}</option> }.into_any()
        })
        .collect();
    let choose = move |id: String| {
        eye.chosen.set(Some(id));
        open(eye);
    };
    let select = view! {
        <label>
            {Scanner::Which.say(eye.lang)} " "
            <select on:change:target=move |event| choose(event.target().value())>{options}</select>
        </label>
    };
    Some(select.into_any())
}

fn status(eye: Eye) -> AnyView {
    let lang = eye.lang;
    let quiet = |text: String| view! { <p>{text}</p> }.into_any();
    match eye.state.get() {
        State::Off => quiet(Scanner::IsOff.say(lang).to_owned()),
        State::Opening => quiet(Scanner::Opening.say(lang).to_owned()),
        State::On { .. } => quiet(match eye.count.get() {
            0 => Scanner::Aim.say(lang).to_owned(),
            count => words::count(lang, count),
        }),
        State::Out(why) => {
            let parts = [sentence(why), Scanner::Kept, Scanner::Instead];
            let text = parts.map(|part| part.say(lang)).join(" ");
            view! { <p class="banner bad">{text}</p> }.into_any()
        }
    }
}

fn sentence(why: NoCamera) -> Scanner {
    match why {
        NoCamera::NotSecure => Scanner::NotSecure,
        NoCamera::Missing => Scanner::NoCamera,
        NoCamera::Refused => Scanner::Refused,
        NoCamera::InUse => Scanner::InUse,
        NoCamera::Lost => Scanner::Lost,
        NoCamera::Hidden => Scanner::Hidden,
        NoCamera::Other => Scanner::Other,
    }
}

fn close(eye: Eye, state: State) {
    eye.turn.update_value(|turn| *turn += 1);
    eye.watching.set_value(None);
    eye.state.set(state);
}

fn open(eye: Eye) {
    let Some(video) = eye.video.get_untracked() else {
        return;
    };
    close(eye, State::Opening);
    eye.count.set(0);
    eye.seen.set_value(Seen::default());
    let turn = eye.turn.get_value();
    let which = eye.chosen.get_untracked();
    load::spawn(Box::pin(async move {
        let hear = move |text| see(eye, text);
        let stopped = move |why| {
            if eye.turn.try_get_value() == Some(turn) {
                close(eye, State::Out(why));
            }
        };
        let opened = camera::open(&video, which.as_deref(), hear, stopped).await;
        // What was switched off or left in the meantime is closed by dropping it.
        if eye.turn.try_get_value() == Some(turn) {
            arrive(eye, opened);
        }
    }));
}

/// The camera is open, or will not be.
fn arrive(eye: Eye, opened: Result<Watching, NoCamera>) {
    match opened {
        Ok(watching) => {
            let is_mirror = watching.is_mirror;
            eye.chosen.set(Some(watching.id.clone()));
            eye.watching.set_value(Some(watching));
            eye.state.set(State::On { is_mirror });
            load::spawn(Box::pin(async move {
                eye.cameras.try_set(camera::cameras().await);
            }));
        }
        Err(why) => {
            // The camera that was chosen may be gone; the next try takes any.
            eye.chosen.set(None);
            eye.state.set(State::Out(why));
        }
    }
}

/// The camera sees a code, for the first time or still.
fn see(eye: Eye, text: String) {
    let is_new = |seen: &mut Seen| seen.is_new(&text, clock::milliseconds_on_page());
    if eye.seen.try_update_value(is_new) == Some(true) {
        eye.count.update(|count| *count += 1);
        eye.found.run(text);
    }
}
