//! The overview of somebody's part: how far one is, what is open, whether it was handed in.
//!
//! Invariant: shows how much was answered, never what, and leads to nothing but this part.

use super::super::Heading;
use super::super::overview::{AreaList, open_list};
use super::next_person;
use crate::app::desk;
use crate::app::state::App;
use crate::browser::address;
use crate::exchange::packet::Invitation;
use crate::instrument::Instrument;
use crate::route::{Part, Screen};
use crate::scan::VoteRound;
use crate::scan::culture::Culture;
use crate::text::answer::{self, Answering};
use crate::text::culture::{self, CultureWords};
use crate::text::take_part::{self as say, Joining, Taking};
use crate::view::answering;
use crate::view::take_part::{self, Standing};
use leptos::prelude::*;
use std::sync::Arc;

/// The page.
pub(super) fn page(app: App, instrument: &Arc<Instrument>, asked: &Arc<Instrument>) -> AnyView {
    let lang = app.lang();
    let invitation = invitation(app, instrument);
    let vote = invitation.as_ref().map(|invitation| invitation.vote);
    let is_second = vote == Some(VoteRound::Second);
    let asks_culture = invitation.as_ref().is_some_and(|to| to.culture);
    let all = asked.clone();
    let standing = Memo::new(move |_| {
        let vote = vote.unwrap_or(VoteRound::First);
        app.read(|content| take_part::standing(content, vote, &all))
            .unwrap_or_default()
    });
    // What is done next stands above the list of areas.
    let is_done = move || {
        let standing = standing.get();
        let is_complete =
            standing.progress.is_complete() && !(asks_culture && standing.culture == 0);
        is_complete || standing.changed.is_some()
    };
    let handing = move || match vote {
        Some(vote) => handing(app, vote, standing.get()),
        None => view! { <p class="banner bad">{Taking::Unreadable.say(lang)}</p> }.into_any(),
    };
    let (first, open) = (asked.clone(), asked.clone());
    let is_open = move || open_list(app, &open);
    view! {
        <div class="part">
            <p class="tag">{who(app, invitation.as_ref(), instrument)}</p>
            <Heading text=Taking::Title.say(lang) />
            {move || {
                let words = if is_second { Taking::SecondLead } else { Taking::Lead };
                let is_first = standing.with(|standing| standing.progress.answered == 0);
                (is_second || is_first).then(|| view! { <p class="lead">{words.say(lang)}</p> })
            }}
            {move || go_on(app, &first, asks_culture)}
            {move || is_done().then(handing)}
        </div>
        <AreaList instrument=asked.clone() />
        {is_open}
        {asks_culture.then(|| barometer(app, standing))}
        <div class="part">
            {move || (!is_done()).then(handing)}
            {next_person::section(app, standing, is_second)}
        </div>
    }
    .into_any()
}

/// The way to the culture barometer, and how many pairs have an answer.
fn barometer(app: App, standing: Memo<Standing>) -> AnyView {
    let lang = app.lang();
    let answered = move || match standing.with(|standing| standing.culture) {
        0 => String::new(),
        count => culture::so_many(lang, count),
    };
    view! {
        <section class="part">
            <h2>{CultureWords::Title.say(lang)}</h2>
            {super::super::culture::link(app)}
            <p class="soft num">{answered}</p>
        </section>
    }
    .into_any()
}

/// The invitation of the open part, if it can still be read.
pub(super) fn invitation(app: App, instrument: &Instrument) -> Option<Invitation> {
    let read = app.scan.with_untracked(|open| {
        let (_, scan) = open.as_ref()?;
        take_part::invitation(&scan.content, instrument)
    });
    read?.ok()
}

/// Whose scan it is, and as whom one takes part.
pub(super) fn who(app: App, invitation: Option<&Invitation>, instrument: &Instrument) -> String {
    app.scan.with_untracked(|open| {
        let content = open.as_ref().map(|(_, scan)| &scan.content);
        let person = content.and_then(take_part::person);
        let role = person.and_then(|person| person.role.as_ref());
        let role = role.zip(invitation);
        let role = role.map(|(role, to)| take_part::role_name(to, instrument, role));
        let municipality = content.map(|content| content.context.municipality.name.as_str());
        let name = person.and_then(|person| person.name.as_deref());
        say::who(
            municipality.unwrap_or_default(),
            &role.unwrap_or_default(),
            name,
        )
    })
}

/// Where to go on, and how far one is.
fn go_on(app: App, asked: &Instrument, asks_culture: bool) -> AnyView {
    let lang = app.lang();
    let read = app.read(|content| {
        let next = answering::resume(content, asked);
        let ballot = content.own_ballot();
        let begun = ballot.is_some_and(|ballot| !Culture::of(ballot).is_empty());
        (next, answering::progress(content, asked), begun)
    });
    let (next, far, has_begun) = read.unwrap_or_default();
    let label = if far.answered == 0 {
        Taking::First.say(lang)
    } else {
        Answering::Resume.say(lang)
    };
    let go = next.map(|next| {
        let target = app.here(Screen::Area(next.area().clone())).to_string();
        view! { <a class="button main" href=target>{label}</a> }
    });
    let go = go.or_else(|| {
        let target = app.here(Screen::Culture).to_string();
        let label = CultureWords::Title.say(lang);
        let is_next = asks_culture && !has_begun;
        is_next.then(|| view! { <a class="button main" href=target>{label}</a> })
    });
    let done = go
        .is_none()
        .then(|| view! { <strong>{Answering::AllDone.say(lang)}</strong> });
    view! {
        <p class="go-on">
            {go} {done}
            <span class="soft num">{answer::of(lang, far.answered, far.total)}</span>
        </p>
    }
    .into_any()
}

/// Whether the answers were handed in, and the way to do so.
fn handing(app: App, vote: VoteRound, standing: Standing) -> AnyView {
    let lang = app.lang();
    let Standing {
        progress,
        culture,
        changed,
    } = standing;
    let to_codes = app.here(Screen::Workshop(Part::Collect)).to_string();
    let is_main = progress.is_complete() || changed.is_some();
    let class = if is_main { "main" } else { "" };
    let button = |words: Taking| {
        let press = move |_| hand_in(app, vote);
        view! { <button class=class on:click=press>{words.say(lang)}</button> }.into_any()
    };
    let show = |class: &'static str| {
        let class = format!("button {class}");
        view! { <a class=class href=to_codes.clone()>{Taking::ShowAgain.say(lang)}</a> }.into_any()
    };
    let (text, buttons) = match (progress.answered + culture, changed) {
        (0, None) => (Taking::NoAnswer.say(lang).to_owned(), Vec::new()),
        (_, None) if !progress.is_complete() => {
            let text = Taking::AlsoNow.say(lang).to_owned();
            (text, vec![button(Taking::HandIn)])
        }
        (_, None) => {
            let text = Taking::NotYet.say(lang).to_owned();
            (text, vec![button(Taking::HandIn)])
        }
        (_, Some(0)) => (Taking::Ready.say(lang).to_owned(), vec![show("main")]),
        (_, Some(changed)) => {
            let text = say::changed(lang, changed);
            (text, vec![button(Taking::HandInAgain), show("")])
        }
    };
    view! {
        <section class="card handing" aria-labelledby="handing">
            <h2 id="handing">{Taking::Section.say(lang)}</h2>
            <p>{text}</p>
            <div class="buttons">{buttons}</div>
        </section>
    }
    .into_any()
}

/// Keeps what is handed in, and only then shows it.
pub(super) fn hand_in(app: App, vote: VoteRound) {
    let lang = app.prefs.with_untracked(|prefs| prefs.lang);
    let Some(own) = desk::new_own() else {
        return app.alert(Joining::NoRandom.say(lang));
    };
    let acts = app.scan.with_untracked(|open| {
        let (_, scan) = open.as_ref()?;
        take_part::hand_in(&scan.content, vote, own.ballot)
    });
    for act in acts.into_iter().flatten() {
        app.act(act);
    }
    // A number that was given out is never given out again.
    app.forget_steps();
    address::go(&app.here(Screen::Workshop(Part::Collect)));
}
