//! The link, the code and the file with somebody's answers, and what is in each.
//!
//! Invariant: all of them are sealed; the page itself sends nothing anywhere.

use crate::app::desk;
use crate::app::load;
use crate::app::state::App;
use crate::browser::hand::{self, Ways, Went};
use crate::browser::{address, clock, files, page as window};
use crate::exchange::packet::{Invitation, ResponseFile, Wrapper, write_response};
use crate::instrument::Instrument;
use crate::route::Route;
use crate::text::take_part::{self as say, Handing};
use crate::view::take_part::{Codes, Packet};
use leptos::prelude::*;
use std::sync::Arc;

/// A file with the answers: its name and its text.
type File = (Arc<str>, Arc<str>);

/// What came of a way: whether it failed, in a sentence.
type Said = RwSignal<Option<(bool, String)>>;

/// Link, code and file.
pub(super) fn section(
    app: App,
    packet: &Packet,
    invitation: &Invitation,
    instrument: &Instrument,
    codes: Arc<Codes>,
) -> AnyView {
    let lang = app.lang();
    let file = file(app, invitation, instrument, &codes);
    // A page that stands in a file has no address that opens elsewhere.
    let link = window::is_of_a_server().then(|| link(&codes));
    let said: Said = RwSignal::new(None);
    let ways = RwSignal::new((Ways::default(), false));
    let (name, text) = file.clone();
    load::spawn(Box::pin(async move {
        let files = hand::ways("", &name, &text).await;
        // The page may be gone by now.
        ways.try_set((files, hand::shares_links().await));
    }));
    let has_comments = packet.comments.is_some();
    let is_whole = link.as_ref().map(|(_, is_whole)| *is_whole);
    let by_link = link.map(|(link, _)| by_link(app, said, ways, link));
    view! {
        <section aria-labelledby="sending">
            <h2 id="sending">{Handing::Send.say(lang)}</h2>
            {by_link}
            <div role="status">{move || said.get().map(|said| outcome(&said))}</div>
            <details class="more">
                <summary>{Handing::Otherwise.say(lang)}</summary>
                {by_code_or_file(app, said, ways, &codes.reply, file)}
            </details>
        </section>
        {where_is_what(app, has_comments, is_whole)}
    }
    .into_any()
}

/// The link, and whether the comments are in it.
fn link(codes: &Codes) -> (Arc<str>, bool) {
    let page = address::page();
    let beginning = page.len() + Route::Reply(String::new()).to_string().len();
    let (reply, is_whole) = codes.link(beginning);
    (format!("{page}{}", Route::Reply(reply)).into(), is_whole)
}

fn file(app: App, invitation: &Invitation, instrument: &Instrument, codes: &Codes) -> File {
    let file = ResponseFile::new(invitation, codes.reply.clone(), codes.comments.clone());
    let now = clock::now();
    let wrapper = Wrapper {
        instrument,
        about: Handing::About.say(app.lang()),
        exported: &now,
        app: desk::APP,
    };
    let text = write_response(&file, wrapper);
    (file.name(clock::today()).into(), text.into())
}

fn by_link(app: App, said: Said, ways: RwSignal<(Ways, bool)>, link: Arc<str>) -> AnyView {
    let lang = app.lang();
    let (shared, shown) = (link.clone(), link.to_string());
    let share = move || {
        let link = shared.clone();
        let press = move |_| share_link(app, said, link.clone());
        ways.with(|(_, links)| *links).then(
            || view! { <button class="main" on:click=press>{Handing::ShareLink.say(lang)}</button> },
        )
    };
    let class = move || {
        if ways.with(|(_, links)| *links) {
            ""
        } else {
            "main"
        }
    };
    view! {
        <p>{Handing::Far.say(lang)}</p>
        <div class="buttons">
            {share}
            <button class=class on:click=move |_| copy(app, said, link.clone())>
                {Handing::CopyLink.say(lang)}
            </button>
        </div>
        {text(Handing::Link.say(lang), "link-text", shown)}
    }
    .into_any()
}

fn by_code_or_file(
    app: App,
    said: Said,
    ways: RwSignal<(Ways, bool)>,
    code: &str,
    file: File,
) -> AnyView {
    let lang = app.lang();
    let (to_copy, shown): (Arc<str>, _) = (code.into(), code.to_owned());
    let (saved, shared) = (file.clone(), file);
    let share = move || {
        let file = shared.clone();
        let press = move |_| share_file(app, said, file.clone());
        ways.with(|(files, _)| files.share)
            .then(|| view! { <button on:click=press>{Handing::ShareFile.say(lang)}</button> })
    };
    view! {
        {text(Handing::TheCode.say(lang), "code-text", shown)}
        <div class="buttons">
            <button on:click=move |_| copy(app, said, to_copy.clone())>
                {Handing::CopyCode.say(lang)}
            </button>
            <button on:click=move |_| save(app, said, &saved)>{Handing::SaveFile.say(lang)}</button>
            {share}
        </div>
    }
    .into_any()
}

/// A text that can be selected and copied by hand.
fn text(label: &'static str, id: &'static str, text: String) -> AnyView {
    view! {
        <div class="field sent">
            <label for=id>{label}</label>
            <textarea id=id rows="2" readonly spellcheck="false" prop:value=text></textarea>
        </div>
    }
    .into_any()
}

/// What is in which of the ways.
fn where_is_what(app: App, has_comments: bool, is_whole: Option<bool>) -> AnyView {
    let lang = app.lang();
    let lines = if has_comments {
        let link = is_whole.map(|is_whole| {
            if is_whole {
                Handing::InLink
            } else {
                Handing::NotInLink
            }
        });
        let lines = [Some(Handing::InCode), link, Some(Handing::InFile)];
        lines.into_iter().flatten().collect()
    } else {
        vec![Handing::InAll]
    };
    let items: Vec<_> = lines
        .into_iter()
        .map(|line: Handing| view! { <li>{line.say(lang)}</li> })
        .collect();
    view! {
        <section aria-labelledby="where">
            <h2 id="where">{Handing::Where.say(lang)}</h2>
            <ul>{items}</ul>
        </section>
    }
    .into_any()
}

fn outcome((is_error, text): &(bool, String)) -> AnyView {
    let class = if *is_error { "banner bad" } else { "banner" };
    view! { <p class=class>{text.clone()}</p> }.into_any()
}

fn copy(app: App, said: Said, text: Arc<str>) {
    load::spawn(Box::pin(async move {
        let went = hand::copy(&text).await;
        tell(app, said, went, (Handing::Copied, Handing::NotCopied));
    }));
}

fn share_link(app: App, said: Said, link: Arc<str>) {
    let title = Handing::LinkTitle.say(app.prefs.with_untracked(|prefs| prefs.lang));
    load::spawn(Box::pin(async move {
        let went = hand::share_link(title, &link).await;
        tell(app, said, went, (Handing::Shared, Handing::NotShared));
    }));
}

fn share_file(app: App, said: Said, (name, text): File) {
    load::spawn(Box::pin(async move {
        let went = hand::share(&name, &text).await;
        tell(app, said, went, (Handing::Shared, Handing::NotShared));
    }));
}

fn save(app: App, said: Said, (name, text): &File) {
    let lang = app.prefs.with_untracked(|prefs| prefs.lang);
    let saved = files::download(name, "application/json", text);
    said.set(Some(match saved {
        Ok(()) => (false, say::file_saved(lang, name)),
        Err(_) => (true, Handing::NotSaved.say(lang).to_owned()),
    }));
}

/// Says how it went; nothing where the user changed their mind.
fn tell(app: App, said: Said, went: Went, (done, failed): (Handing, Handing)) {
    let lang = app.prefs.with_untracked(|prefs| prefs.lang);
    match went {
        Went::Cancelled => {}
        Went::Done => {
            said.try_set(Some((false, done.say(lang).to_owned())));
        }
        _ => {
            said.try_set(Some((true, failed.say(lang).to_owned())));
        }
    }
}
