//! The frame around every page: header, steps, status, messages, footer.
//!
//! Invariant: the frame stays while pages change; on a change of screen the title follows and the
//! focus goes to the page's heading, except on the very first.

use super::pages::{self, Pages};
use super::state::{App, Status};
use super::transfer;
use super::widgets::import_dialog::ImportDialog;
use crate::browser::{files, page};
use crate::instrument::Lang;
use crate::route::{Route, ScanRef, Screen};
use crate::scan::Content;
use crate::text::common::{self, Frame, Saved};
use crate::text::format;
use crate::text::home::Home;
use leptos::html;
use leptos::prelude::*;

/// The name under which a scan is shown: its own, else its municipality, else a word for none.
pub(crate) fn name_of(content: &Content, lang: Lang) -> String {
    let municipality = &content.context.municipality.name;
    match (content.name.as_str(), municipality.as_str()) {
        ("", "") => Home::Unnamed.say(lang).to_owned(),
        ("", municipality) => municipality.to_owned(),
        (name, _) => name.to_owned(),
    }
}

/// The whole page.
#[component]
pub(crate) fn Shell(pages: Pages) -> impl IntoView {
    let app = App::get();
    let main: NodeRef<html::Main> = NodeRef::new();
    let skip = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        page::focus("h1");
    };
    Effect::new(move |before: Option<Route>| {
        let route = app.route.get();
        if before.is_some_and(|before| before != route) {
            app.seal();
            page::scroll_to_top();
            request_animation_frame(|| {
                page::focus("h1");
            });
        }
        route
    });
    view! {
        <a class="skip" href="#main" on:click=skip>{move || Frame::Skip.say(app.lang())}</a>
        <Header />
        <main class="page" id="main" node_ref=main>
            <Notices />
            <pages::Page pages />
        </main>
        <Footer />
        <ImportDialog />
    }
}

#[component]
fn Header() -> impl IntoView {
    let app = App::get();
    let title = Memo::new(move |_| {
        app.scan.with(|open| {
            let (which, scan) = open.as_ref()?;
            let here = app.route.with(|route| route.scan() == Some(which));
            here.then(|| name_of(&scan.content, app.lang()))
        })
    });
    view! {
        <header class="top">
            <a class="mark" href="#/">
                <svg viewBox="0 0 30 26" aria-hidden="true">
                    <path d="M1 25V20h6v-5h6v-5h6V5h6V1h4v24z" fill="currentColor" />
                </svg>
                <span class="label">"I-scan"</span>
            </a>
            {move || title.get().map(|title| view! { <span class="scan-name">{title}</span> })}
            {move || title.with(Option::is_some).then(|| view! { <Tools /> })}
        </header>
        {move || title.with(Option::is_some).then(|| view! { <Steps /> })}
    }
}

/// Status, undo, redo and saving, for the open scan.
#[component]
fn Tools() -> impl IntoView {
    let app = App::get();
    let save = move |_| {
        if let Some((_, scan)) = app.scan.get_untracked() {
            transfer::save(app, &scan);
        }
    };
    // The words give way to the time where there is little room; the hidden part is still read out.
    let status = move || {
        let lang = app.lang();
        match app.status.get() {
            Status::Untouched => ("", String::new()),
            Status::Saved(hour, minute) => (common::saved_at(lang), format::time(hour, minute)),
            Status::Failed => ("", Saved::Failed.say(lang).to_owned()),
            Status::Example => (Saved::Example.say(lang), String::new()),
        }
    };
    view! {
        <div class="tools">
            <span
                class="status"
                class:bad=move || app.status.get() == Status::Failed
                class:ok=move || matches!(app.status.get(), Status::Saved(..))
            >
                <span class="label">{move || status().0}</span>
                {move || status().1}
            </span>
            <button
                class="quiet icon"
                disabled=move || !app.can_undo_redo().0
                title=move || Frame::UndoHint.say(app.lang())
                on:click=move |_| app.undo()
            >
                <span aria-hidden="true">"↶"</span>
                <span class="label">{move || Frame::Undo.say(app.lang())}</span>
            </button>
            <button
                class="quiet icon"
                disabled=move || !app.can_undo_redo().1
                title=move || Frame::RedoHint.say(app.lang())
                on:click=move |_| app.redo()
            >
                <span aria-hidden="true">"↷"</span>
                <span class="label">{move || Frame::Redo.say(app.lang())}</span>
            </button>
            <button class="quiet" on:click=save>
                {move || Frame::SaveShort.say(app.lang())}
                <span class="label">{move || Frame::SaveRest.say(app.lang())}</span>
            </button>
        </div>
    }
}

#[component]
fn Steps() -> impl IntoView {
    let app = App::get();
    let step =
        move |number: &'static str, label: Frame, screen: Screen, holds: fn(&Screen) -> bool| {
            let target = screen.clone();
            let current = move || {
                app.route.with(|route| match route {
                    Route::Scan(_, screen) if holds(screen) => Some("step"),
                    _ => None,
                })
            };
            view! {
                <a href=move || app.here(target.clone()).to_string() aria-current=current>
                    <b>{number}</b>
                    {move || label.say(app.lang())}
                </a>
            }
        };
    view! {
        <nav class="steps" aria-label=move || Frame::Steps.say(app.lang())>
            {step("1", Frame::StepIntake, Screen::Intake, |s| matches!(s, Screen::Intake))}
            {step("2", Frame::StepWorkshop, Screen::Overview, |s| {
                matches!(s, Screen::Overview | Screen::Area(_))
            })}
            {step("3", Frame::StepReport, Screen::Result, |s| {
                matches!(s, Screen::Result | Screen::Why(_) | Screen::Report)
            })}
        </nav>
    }
}

/// What has to be said on every page: the example, a failed save, the last message.
#[component]
fn Notices() -> impl IntoView {
    let app = App::get();
    let is_example = Memo::new(move |_| {
        app.route
            .with(|route| route.scan() == Some(&ScanRef::Example))
    });
    let failed = Memo::new(move |_| app.status.get() == Status::Failed);
    view! {
        {move || {
            is_example.get().then(|| view! {
                <p class="banner example" role="note">
                    {move || Frame::ExampleBanner.say(app.lang())} " "
                    <a href="#/">{move || Frame::LeaveExample.say(app.lang())}</a>
                </p>
            })
        }}
        <div role="alert">
            {move || {
                failed.get().then(|| view! {
                    <p class="banner bad">
                        <strong>{move || Saved::Failed.say(app.lang())}</strong> ". "
                        {move || Saved::FailedText.say(app.lang())}
                    </p>
                })
            }}
        </div>
        <div role="status">
            {move || {
                app.notice.get().map(|notice| view! {
                    <div class="banner" class:bad=notice.is_error>
                        <p>{notice.text}</p>
                        {notice.action.map(|(label, act)| view! {
                            <button on:click=move |_| act.run(())>{label}</button>
                        })}
                        <button class="quiet" on:click=move |_| app.notice.set(None)>
                            {move || Frame::Close.say(app.lang())}
                        </button>
                    </div>
                })
            }}
        </div>
    }
}

#[component]
fn Footer() -> impl IntoView {
    let app = App::get();
    let link = move |route: Route, label: Frame| {
        view! { <a href=route.to_string()>{move || label.say(app.lang())}</a> }
    };
    let other = move || match app.lang() {
        Lang::Nl => (Lang::En, "English"),
        Lang::En => (Lang::Nl, "Nederlands"),
    };
    let switch = move |_| {
        // Read before the update: what is being written cannot be read.
        let lang = other().0;
        app.prefs.update(|prefs| {
            prefs.lang = lang;
            prefs.store();
        });
    };
    view! {
        <footer class="foot">
            <nav aria-label=move || Frame::MoreInfo.say(app.lang())>
                {link(Route::Home, Frame::Home)} {link(Route::Method, Frame::Method)}
                {link(Route::Privacy, Frame::Privacy)} {link(Route::Help, Frame::Help)}
                {link(Route::Settings, Frame::Settings)}
            </nav>
            <button class="quiet" lang=move || other().0.code() on:click=switch>
                {move || other().1}
            </button>
        </footer>
    }
}

/// The button that opens a file, with its hidden input.
#[component]
pub(crate) fn OpenFile() -> impl IntoView {
    let app = App::get();
    let input: NodeRef<html::Input> = NodeRef::new();
    let pick = move |_| {
        if let Some(input) = input.get() {
            input.click();
        }
    };
    let picked = move |_| {
        if let Some(file) = input.get().and_then(|input| files::picked(&input)) {
            transfer::open(app, file);
        }
    };
    view! {
        <button on:click=pick>{move || Frame::OpenFile.say(app.lang())}</button>
        <input type="file" class="file-input" hidden node_ref=input on:change=picked />
    }
}
