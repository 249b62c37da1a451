//! The frame around every page: header, steps, status, messages, footer.
//!
//! Invariant: the frame stays while pages change; on a change of screen the title follows and the
//! focus goes to the page's heading, except on the very first. Each part is drawn anew with the
//! language, so that its words are plain text.

use super::Program;
use super::pages;
use super::state::{App, Notice, Status};
use crate::browser::{files, page};
use crate::instrument::Lang;
use crate::route::{Part, Route, ScanRef, Screen};
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
pub(crate) fn shell(app: App, program: Program) -> AnyView {
    follow_screen(app);
    let skip = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        page::focus("h1");
    };
    let title = title(app);
    let step_two = Memo::new(move |_| step_two(app));
    view! {
        <header class="top">
            <a class="skip" href="#main" on:click=skip>
                {move || Frame::Skip.say(app.lang())}
            </a>
            <a class="mark" href="#/">
                <svg viewBox="0 0 30 26" aria-hidden="true">
                    <path d="M1 25V20h6v-5h6v-5h6V5h6V1h4v24z" fill="currentColor" />
                </svg>
                <span class="label">"I-scan"</span>
            </a>
            {move || title.get().map(|title| tools(app, program, title))}
        </header>
        {move || (app.lang(), step_two.get().filter(|_| title.get().is_some())).1.map(|step| steps(app, step))}
        <main class="page" id="main">
            <div role="alert">
                {move || matches!(app.status.get(), Status::Failed(_)).then(|| not_saved(app.lang()))}
            </div>
            {(program.banners)(app)}
            {move || is_example(app).then(|| example(app.lang()))}
            <div role="status">{move || app.notice.get().map(|said| notice(app, said))}</div>
            {(program.update)(app)}
            {pages::page(app, program)}
        </main>
        {move || footer(app)}
        {(program.dialogue)(app)}
    }
    .into_any()
}

/// Title and focus follow the screen.
fn follow_screen(app: App) {
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
}

/// The name of the scan on the screen.
fn title(app: App) -> Memo<Option<String>> {
    Memo::new(move |_| {
        app.scan.with(|open| {
            let (which, scan) = open.as_ref()?;
            let here = app.route.with(|route| route.scan() == Some(which));
            here.then(|| name_of(&scan.content, app.lang()))
        })
    })
}

/// The scan's name, its status, undo, redo and saving.
fn tools(app: App, program: Program, title: String) -> AnyView {
    let lang = app.lang();
    let save = move |_| {
        if let Some((_, scan)) = app.scan.get_untracked() {
            (program.save)(app, &scan);
        }
    };
    let turn = move |undo: bool, sign: &'static str, word: Frame, hint: Frame| {
        view! {
            <button
                class="quiet icon"
                disabled=move || {
                    let (can_undo, can_redo) = app.can_undo_redo();
                    !(if undo { can_undo } else { can_redo })
                }
                title=hint.say(lang)
                on:click=move |_| if undo { app.undo() } else { app.redo() }
            >
                <span aria-hidden="true">{sign}</span>
                <span class="label">{word.say(lang)}</span>
            </button>
        }
        .into_any()
    };
    view! {
        <span class="scan-name">{title}</span>
        <div class="tools">
            {move || status(app)} {turn(true, "↶", Frame::Undo, Frame::UndoHint)}
            {turn(false, "↷", Frame::Redo, Frame::RedoHint)}
            <button class="quiet" on:click=save>
                {Frame::SaveShort.say(lang)} <span class="label">{Frame::SaveRest.say(lang)}</span>
            </button>
        </div>
    }
    .into_any()
}

/// When the last change was stored. The words give way to the time where there is little room; the
/// hidden part is still read out.
fn status(app: App) -> AnyView {
    let lang = app.lang();
    let (class, hidden, shown) = match app.status.get() {
        Status::Untouched => ("status", "", String::new()),
        Status::Saved(hour, minute) => {
            let time = format::time(hour, minute);
            ("status ok", common::saved_at(lang), time)
        }
        Status::Saving => ("status", "", Saved::Saving.say(lang).to_owned()),
        Status::Failed(_) => ("status bad", "", Saved::Failed.say(lang).to_owned()),
        Status::Example => ("status", Saved::Example.say(lang), String::new()),
    };
    view! {
        <span class=class>
            <span class="label">{hidden}</span>
            {shown}
        </span>
    }
    .into_any()
}

/// Where step 2 leads: to the workshop where there is one. Who takes part in the scan of another has
/// no steps.
fn step_two(app: App) -> Option<Screen> {
    let (is_empty, takes_part) = app.read(|content| {
        (
            content.workshop.is_empty(),
            content.workshop.is_participation(),
        )
    })?;
    match (is_empty, takes_part) {
        (_, true) => None,
        (true, _) => Some(Screen::Overview),
        (false, _) => Some(Screen::Workshop(Part::Steps)),
    }
}

/// The three steps of the scan.
fn steps(app: App, workshop: Screen) -> AnyView {
    let lang = app.lang();
    let here = app.route.with(step_of);
    let steps = [
        (1, Frame::StepIntake, Screen::Intake),
        (2, Frame::StepWorkshop, workshop),
        (3, Frame::StepReport, Screen::Result),
    ];
    let links = steps.map(|(number, label, target)| {
        let current = (here == Some(number)).then_some("step");
        view! {
            <a href=app.here(target).to_string() aria-current=current>
                <b>{number}</b>
                " "
                {label.say(lang)}
            </a>
        }
        .into_any()
    });
    view! {
        <nav class="steps" aria-label=Frame::Steps.say(lang)>
            {Vec::from(links)}
        </nav>
    }
    .into_any()
}

/// The step to which a screen belongs.
fn step_of(route: &Route) -> Option<u8> {
    let Route::Scan(_, screen) = route else {
        return None;
    };
    Some(match screen {
        Screen::Intake => 1,
        Screen::Overview | Screen::Area(_) | Screen::Culture | Screen::Workshop(_) => 2,
        Screen::Result | Screen::Why(_) | Screen::Plan | Screen::Report | Screen::Slides => 3,
    })
}

fn is_example(app: App) -> bool {
    app.route
        .with(|route| route.scan() == Some(&ScanRef::Example))
}

fn example(lang: Lang) -> AnyView {
    view! {
        <p class="banner example" role="note">
            {Frame::ExampleBanner.say(lang)} " " <a href="#/">{Frame::LeaveExample.say(lang)}</a>
        </p>
    }
    .into_any()
}

fn not_saved(lang: Lang) -> AnyView {
    view! {
        <p class="banner bad">
            <strong>{Saved::Failed.say(lang)}</strong> ". " {Saved::FailedText.say(lang)}
        </p>
    }
    .into_any()
}

fn notice(app: App, notice: Notice) -> AnyView {
    let class = if notice.is_error {
        "banner bad"
    } else {
        "banner"
    };
    let action = notice
        .action
        .map(|(label, act)| view! { <button on:click=move |_| act()>{label}</button> }.into_any());
    view! {
        <div class=class>
            <p>{notice.text}</p>
            {action}
            <button class="quiet" on:click=move |_| app.notice.set(None)>
                {Frame::Close.say(app.lang())}
            </button>
        </div>
    }
    .into_any()
}

fn footer(app: App) -> AnyView {
    let lang = app.lang();
    let links = [
        (Route::Home, Frame::Home),
        (Route::Method, Frame::Method),
        (Route::Privacy, Frame::Privacy),
        (Route::Help, Frame::Help),
        (Route::Settings, Frame::Settings),
    ];
    let links = links
        .map(|(route, label)| view! { <a href=route.to_string()>{label.say(lang)}</a> }.into_any());
    let (other, name) = match lang {
        Lang::Nl => (Lang::En, "English"),
        Lang::En => (Lang::Nl, "Nederlands"),
    };
    let switch = move |_| {
        app.prefs.update(|prefs| {
            prefs.lang = other;
            prefs.store();
        });
        // The button itself is drawn anew.
        request_animation_frame(|| {
            page::focus(".language");
        });
    };
    view! {
        <footer class="foot">
            <nav aria-label=Frame::MoreInfo.say(lang)>{Vec::from(links)}</nav>
            <button class="quiet language" lang=other.code() on:click=switch>
                {name}
            </button>
        </footer>
    }
    .into_any()
}

/// The button that opens a file, with its hidden input.
pub(crate) fn open_file(app: App) -> AnyView {
    let program: Program = expect_context();
    let input: NodeRef<html::Input> = NodeRef::new();
    let pick = move |_| {
        if let Some(input) = input.get() {
            input.click();
        }
    };
    let picked = move |_| {
        if let Some(file) = input.get().and_then(|input| files::picked(&input)) {
            (program.open_file)(app, file);
        }
    };
    view! {
        <button on:click=pick>{Frame::OpenFile.say(app.lang())}</button>
        <input type="file" class="file-input" hidden node_ref=input on:change=picked />
    }
    .into_any()
}
