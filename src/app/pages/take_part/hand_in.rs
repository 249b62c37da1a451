//! *Bezorg mijn antwoorden*: the code to hold up, and what else takes the answers to the facilitator.
//!
//! Invariant: the codes hold what was handed in last, not what was changed since; shown again, they say
//! the same under the same number.

use super::super::Heading;
use super::overview::{hand_in, invitation, who};
use super::{next_person, send};
use crate::app::state::App;
use crate::app::widgets::qr::qr;
use crate::browser::{chance, page as window};
use crate::exchange::packet::Invitation;
use crate::instrument::Instrument;
use crate::route::Screen;
use crate::scan::VoteRound;
use crate::text::answer;
use crate::text::take_part::{self as say, Handing, Joining, Taking};
use crate::view::take_part::{self, Codes, Packet, Standing};
use leptos::prelude::*;
use std::sync::Arc;

/// The page; `None` where nothing was handed in yet.
pub(super) fn page(
    app: App,
    instrument: &Arc<Instrument>,
    asked: &Arc<Instrument>,
) -> Option<AnyView> {
    let lang = app.lang();
    let invitation = invitation(app, instrument)?;
    let packet = app.scan.with_untracked(|open| {
        let (_, scan) = open.as_ref()?;
        take_part::packet(&scan.content, &invitation, asked)
    })?;
    let vote = invitation.vote;
    let all = asked.clone();
    let standing = Memo::new(move |_| {
        app.read(|content| take_part::standing(content, vote, &all))
            .unwrap_or_default()
    });
    let body = match sealed(&packet, &invitation, instrument) {
        Some(codes) => ways(app, &packet, &invitation, instrument, Arc::new(codes)),
        None => view! { <p class="banner bad">{Joining::NoRandom.say(lang)}</p> }.into_any(),
    };
    let back = app.here(Screen::Overview).to_string();
    let page = view! {
        <div class="part">
            <p class="tag">{who(app, Some(&invitation), instrument)}</p>
            <Heading text=Handing::Title.say(lang) />
            <p>{what(app, &packet)}</p>
            {move || changed(app, vote, standing.get())}
            {body}
            <p>{Handing::Arrived.say(lang)} " " {Handing::Later.say(lang)}</p>
            <p>
                <a class="button" href=back>
                    {Handing::Back.say(lang)}
                </a>
            </p>
            {next_person::section(app, standing, vote == VoteRound::Second)}
        </div>
    };
    Some(page.into_any())
}

/// The codes; `None` where the browser gives no random bits.
fn sealed(packet: &Packet, invitation: &Invitation, instrument: &Instrument) -> Option<Codes> {
    let mut is_random = true;
    let codes = take_part::seal(packet, invitation, instrument, || {
        chance::bytes().unwrap_or_else(|| {
            is_random = false;
            [0; 32]
        })
    });
    is_random.then_some(codes)
}

/// How much is handed in.
fn what(app: App, packet: &Packet) -> String {
    let lang = app.lang();
    let answered = answer::of(lang, packet.progress.answered, packet.progress.total);
    let comments = packet.comments.as_ref();
    let comments = comments.map_or(0, |comments| comments.remarks.len());
    say::what(
        lang,
        &answered,
        comments,
        packet.reply.vote,
        packet.reply.seq,
    )
}

/// That something was changed since.
fn changed(app: App, vote: VoteRound, standing: Standing) -> Option<AnyView> {
    let lang = app.lang();
    let changed = standing.changed.filter(|changed| *changed > 0)?;
    // The page is drawn anew with the new codes, though its address stays the same.
    let again = move |_| {
        hand_in(app, vote);
        app.route.update(|_| {});
        request_animation_frame(|| {
            window::scroll_to_top();
            window::focus("h1");
        });
    };
    Some(
        view! {
            <div class="banner">
                <p>{say::changed(lang, changed)}</p>
                <button class="main" on:click=again>{Taking::HandInAgain.say(lang)}</button>
            </div>
        }
        .into_any(),
    )
}

fn ways(
    app: App,
    packet: &Packet,
    invitation: &Invitation,
    instrument: &Arc<Instrument>,
    codes: Arc<Codes>,
) -> AnyView {
    let lang = app.lang();
    view! {
        <p class="soft">{Handing::Choose.say(lang)}</p>
        {camera(app, codes.clone())}
        {send::section(app, packet, invitation, instrument, codes)}
    }
    .into_any()
}

/// The codes to hold up: the answers, and the comments when wanted.
fn camera(app: App, codes: Arc<Codes>) -> AnyView {
    let lang = app.lang();
    let total = codes.comments.len();
    // 0 is the code with the answers.
    let at = RwSignal::new(0_usize);
    let caption = move || match at.get() {
        0 => Handing::Camera.say(lang).to_owned(),
        number => say::comments_code(lang, number, total),
    };
    let picture = move || {
        let number = at.get();
        let (code, label) = match number.checked_sub(1).and_then(|at| codes.comments.get(at)) {
            Some(code) => (code, say::comments_code(lang, number, total)),
            None => (&codes.reply, Handing::Code.say(lang).to_owned()),
        };
        qr(code, &label).unwrap_or_else(|| {
            view! { <p class="banner bad">{Handing::NoCode.say(lang)}</p> }.into_any()
        })
    };
    let step = move || {
        let (words, next) = match at.get() {
            0 => (Handing::AlsoComments, 1),
            number if number < total => (Handing::NextCode, number + 1),
            _ => (Handing::BackToAnswers, 0),
        };
        view! { <button on:click=move |_| {
            at.set(next);
            request_animation_frame(|| {
                window::focus("#held-up");
            });
        }>{words.say(lang)}</button> }
    };
    let more = (total > 0).then(|| {
        view! {
            <p>{say::in_codes(lang, total)}</p>
            <p>{step}</p>
        }
    });
    view! {
        <section class="held-up" aria-labelledby="held-up">
            <h2 id="held-up" tabindex="-1">{caption}</h2>
            <div class="code">{picture}</div>
            <p class="soft small">{Handing::CameraHint.say(lang)}</p>
            {more}
        </section>
    }
    .into_any()
}
