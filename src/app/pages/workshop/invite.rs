//! *Uitnodigen*: one invitation for the room, as a QR code, a link and a file.
//!
//! Invariant: the secret key is made once and stays; each way shows the invitation that the scan says
//! now, and a page without an address of its own offers no link.

use super::super::Heading;
use crate::app::state::App;
use crate::app::widgets::qr::qr;
use crate::app::{desk, load};
use crate::browser::hand::{self, Went};
use crate::browser::{address, chance, clock, files, page as window};
use crate::exchange::packet::{Invitation, InvitationFile, SecretKey, Wrapper, write_invitation};
use crate::instrument::Instrument;
use crate::route::{Part, Route, Screen};
use crate::scan::VoteRound;
use crate::scan::workshop::Workshop;
use crate::text::workshop::{Invite, invite as say};
use crate::view::workshop::{has_changed, invitation, invited_mark, roles};
use leptos::html;
use leptos::prelude::*;
use std::sync::Arc;

/// What came of a way: whether it failed, in a sentence.
type Said = RwSignal<Option<(bool, String)>>;

/// The page.
pub(super) fn page(app: App, instrument: Arc<Instrument>) -> AnyView {
    let lang = app.lang();
    let invited = Memo::new({
        let instrument = instrument.clone();
        move |_| {
            app.scan.with(|open| {
                let (_, scan) = open.as_ref()?;
                invitation(scan, &instrument)
            })
        }
    });
    let body = {
        let instrument = instrument.clone();
        move || {
            invited.with(|invited| match invited {
                Some(invited) => ways(app, invited, &instrument),
                None => before(app, instrument.clone()),
            })
        }
    };
    view! {
        <Heading text=Invite::Title.say(lang) />
        <p class="lead">{Invite::Lead.say(lang)}</p>
        {changed(app, instrument)}
        {body}
    }
    .into_any()
}

/// Nothing was made yet.
fn before(app: App, instrument: Arc<Instrument>) -> AnyView {
    let lang = app.lang();
    let prepare = app.here(Screen::Workshop(Part::Prepare)).to_string();
    let make = move |_| {
        if make(app, &instrument) {
            request_animation_frame(|| {
                window::focus("#ways");
            });
        } else {
            app.alert(Invite::NoRandom.say(lang));
        }
    };
    view! {
        <section class="card">
            <p>{Invite::MakeText.say(lang)}</p>
            <p class="buttons">
                <button class="main" on:click=make>{Invite::Make.say(lang)}</button>
                <a class="button" href=prepare>{Invite::ToPrepare.say(lang)}</a>
            </p>
        </section>
    }
    .into_any()
}

/// Makes the key; `false` where the browser gives no random bits.
fn make(app: App, instrument: &Instrument) -> bool {
    let Some(bytes) = chance::bytes() else {
        return false;
    };
    let key = SecretKey::from_random(bytes);
    app.set_workshop(|workshop| workshop.key = Some(key.reveal()));
    hand_out(app, instrument);
    // Undoing would lose the key, and with it every reply that is under way.
    app.forget_steps();
    true
}

/// Remembers what is handed out now.
fn hand_out(app: App, instrument: &Instrument) {
    let mark = app.scan.with_untracked(|open| {
        let (_, scan) = open.as_ref()?;
        let now = invitation(scan, instrument)?;
        Some(invited_mark(&now, instrument))
    });
    app.set_workshop(|workshop| workshop.invited = mark);
}

/// That people may have an older invitation.
fn changed(app: App, instrument: Arc<Instrument>) -> AnyView {
    let lang = app.lang();
    let is_changed = Memo::new({
        let instrument = instrument.clone();
        move |_| {
            app.scan.with(|open| {
                open.as_ref()
                    .is_some_and(|(_, scan)| has_changed(scan, &instrument))
            })
        }
    });
    let handed = move || {
        hand_out(app, &instrument);
        window::focus("#ways");
    };
    view! {
        <div role="alert">
            {move || {
                let handed = handed.clone();
                is_changed.get().then(|| view! {
                    <div class="banner bad">
                        <p><b>{Invite::Changed.say(lang)}</b></p>
                        <p>{Invite::ChangedText.say(lang)}</p>
                        <button on:click=move |_| handed()>{Invite::HandedOut.say(lang)}</button>
                    </div>
                })
            }}
        </div>
    }
    .into_any()
}

fn ways(app: App, invited: &Invitation, instrument: &Arc<Instrument>) -> AnyView {
    let lang = app.lang();
    let said: Said = RwSignal::new(None);
    let is_online = window::is_of_a_server();
    let code = invited.encode(instrument);
    let link = format!("{}{}", address::page(), Route::Join(code));
    let blank = app.here(Screen::Workshop(Part::Blank)).to_string();
    let collect = app.here(Screen::Workshop(Part::Collect)).to_string();
    let second = invited.vote == VoteRound::Second;
    let first = if is_online {
        view! {
            {by_code(app, &link)}
            {by_link(app, said, link.into())}
        }
        .into_any()
    } else {
        view! {
            <section class="banner">
                <p><b>{Invite::InAFile.say(lang)}</b></p>
                <p>{Invite::InAFileText.say(lang)}</p>
                <a class="button" href=blank>{Invite::ToBlank.say(lang)}</a>
            </section>
        }
        .into_any()
    };
    view! {
        {second.then(|| view! { <p class="banner">{Invite::Second.say(lang)}</p> })}
        <div class="invite" id="ways" tabindex="-1">
            {first}
            {by_file(app, said, invited, instrument)}
            {holds(app, invited, instrument, is_online)}
        </div>
        <p><a class="button main" href=collect>{Invite::ToCollect.say(lang)}</a></p>
    }
    .into_any()
}

/// The code, and the same as large as the screen.
fn by_code(app: App, link: &str) -> AnyView {
    let lang = app.lang();
    let dialog: NodeRef<html::Dialog> = NodeRef::new();
    let Some(small) = qr(link, Invite::CodeName.say(lang)) else {
        return view! { <p class="banner bad">{Invite::NoCode.say(lang)}</p> }.into_any();
    };
    let big = qr(link, Invite::CodeName.say(lang));
    let open = move |_| {
        if let Some(dialog) = dialog.get_untracked() {
            // Refused only when it is open already.
            dialog.show_modal().ok();
        }
    };
    let close = move |_| {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    view! {
        <section class="card" aria-labelledby="by-code">
            <h2 id="by-code">{Invite::Code.say(lang)}</h2>
            <p>{Invite::CodeText.say(lang)}</p>
            <div class="small-code">{small}</div>
            <p><button class="main" on:click=open>{Invite::Big.say(lang)}</button></p>
        </section>
        <dialog class="big-code" node_ref=dialog aria-labelledby="big-code">
            <h2 id="big-code">{Invite::BigTitle.say(lang)}</h2>
            <div class="frame">{big}</div>
            <p>{Invite::BigText.say(lang)}</p>
            <button on:click=close>{Invite::Close.say(lang)}</button>
        </dialog>
    }
    .into_any()
}

fn by_link(app: App, said: Said, link: Arc<str>) -> AnyView {
    let lang = app.lang();
    let shown = link.to_string();
    let copy = move |_| {
        let link = link.clone();
        load::spawn(Box::pin(async move {
            let (failed, words) = match hand::copy(&link).await {
                Went::Cancelled => return,
                Went::Done => (false, Invite::Copied),
                _ => (true, Invite::NotCopied),
            };
            // The page may be gone by now.
            said.try_set(Some((failed, words.say(lang).to_owned())));
        }));
    };
    view! {
        <section class="card" aria-labelledby="by-link">
            <h2 id="by-link">{Invite::Link.say(lang)}</h2>
            <p>{Invite::LinkText.say(lang)}</p>
            <div class="field sent">
                <label for="invite-link">{Invite::TheLink.say(lang)}</label>
                <textarea id="invite-link" rows="3" readonly spellcheck="false" prop:value=shown></textarea>
            </div>
            <p><button on:click=copy>{Invite::Copy.say(lang)}</button></p>
            <div role="status">{move || said.get().map(|said| outcome(&said))}</div>
        </section>
    }
    .into_any()
}

fn by_file(app: App, beside: Said, invited: &Invitation, instrument: &Instrument) -> AnyView {
    let lang = app.lang();
    let said: Said = RwSignal::new(None);
    let file = InvitationFile::new(invited, instrument);
    let now = clock::now();
    let wrapper = Wrapper {
        instrument,
        about: Invite::About.say(lang),
        exported: &now,
        app: desk::APP,
    };
    let (name, text) = (file.name(clock::today()), write_invitation(&file, wrapper));
    let failed = if window::is_of_a_server() {
        Invite::NotSaved
    } else {
        Invite::NotSavedHere
    };
    let save = move |_| {
        beside.set(None);
        said.set(Some(
            match files::download(&name, "application/json", &text) {
                Ok(()) => (false, say::saved(lang, &name)),
                Err(_) => (true, failed.say(lang).to_owned()),
            },
        ));
    };
    view! {
        <section class="card" aria-labelledby="by-file">
            <h2 id="by-file">{Invite::File.say(lang)}</h2>
            <p>{Invite::FileText.say(lang)}</p>
            <p><button on:click=save>{Invite::Save.say(lang)}</button></p>
            <div role="status">{move || said.get().map(|said| outcome(&said))}</div>
        </section>
    }
    .into_any()
}

fn outcome((is_error, text): &(bool, String)) -> AnyView {
    let class = if *is_error { "banner bad" } else { "banner" };
    view! { <p class=class>{text.clone()}</p> }.into_any()
}

/// What is in it, in sentences.
fn holds(app: App, invited: &Invitation, instrument: &Instrument, is_online: bool) -> AnyView {
    let lang = app.lang();
    let named = app
        .scan
        .with_untracked(|open| {
            let (_, scan) = open.as_ref()?;
            let all = Workshop::of(&scan.content).roles(instrument);
            let name = |role| roles::role_name(role, instrument);
            Some(all.iter().map(name).collect::<Vec<_>>())
        })
        .unwrap_or_default();
    let how = if is_online {
        Invite::HoldsText
    } else {
        Invite::HoldsFileText
    };
    view! {
        <section class="card" aria-labelledby="holds">
            <h2 id="holds">{Invite::Holds.say(lang)}</h2>
            <p>{how.say(lang)}</p>
            <ul>
                <li>{Invite::HoldsScan.say(lang)}</li>
                <li>{say::holds_municipality(lang, &invited.municipality.name)}</li>
                <li>{say::holds_version(lang, invited.instrument.version)}</li>
                <li>{say::holds_roles(lang, &named, invited.identify)}</li>
                <li>{Invite::HoldsKey.say(lang)}</li>
            </ul>
            <p><b>{Invite::HoldsNothing.say(lang)}</b></p>
        </section>
    }
    .into_any()
}
