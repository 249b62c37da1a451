//! The report: put together above, shown below as it prints.
//!
//! Invariant: draws the document of [`crate::view::report`] and adds nothing that is printed. There is no
//! document to print, export or present before its findings and recommendations are here. While a conclusion
//! is typed the document below waits, so that no key is slow; it follows when the field is left and before
//! anything is printed.

mod compose;
mod conclusions;
mod remarks;
mod slides;

pub(super) use slides::page as slides;

use super::Heading;
use super::guided::{self, Guided};
use super::step_three::step_three;
use crate::app::desk::APP;
use crate::app::state::App;
use crate::app::widgets::document::Drawn;
use crate::app::widgets::export_dialog::ExportButton;
use crate::browser::page;
use crate::instrument::{Instrument, Lang};
use crate::keeping::Role;
use crate::route::Screen;
use crate::scan::Scan;
use crate::text::common::Frame;
use crate::text::compose::Compose;
use crate::text::report::Report;
use crate::view::report::{Made, report, workbook};
use leptos::ev;
use leptos::prelude::*;
use std::sync::Arc;

/// What the pages of the report are made from: the instrument, and the guide once it is here.
#[derive(Clone)]
struct Ground {
    instrument: Arc<Instrument>,
    guide: RwSignal<Guided>,
    /// Whether somebody is typing a conclusion.
    is_typing: RwSignal<bool>,
}

impl Ground {
    fn fetch(instrument: Arc<Instrument>) -> Self {
        let guide = guided::fetch(Arc::clone(&instrument));
        let is_typing = RwSignal::new(false);
        Self {
            instrument,
            guide,
            is_typing,
        }
    }

    /// What is made of the open scan, which waits while somebody types.
    fn follow<T: Clone + PartialEq + Send + Sync + 'static>(
        &self,
        app: App,
        make: fn(Made) -> T,
    ) -> Memo<Option<T>> {
        let ground = self.clone();
        Memo::new(move |before: Option<&Option<T>>| match before {
            Some(before) if ground.is_typing.get() => before.clone(),
            _ => ground.make(app, make),
        })
    }

    /// Makes something of the open scan.
    fn make<T>(&self, app: App, make: impl FnOnce(Made) -> T) -> Option<T> {
        let guided = self.guide.get();
        app.scan.with(|open| {
            let (_, scan): &(_, Arc<Scan>) = open.as_ref()?;
            Some(make(Made {
                scan,
                instrument: &self.instrument,
                guide: guided.here().map(AsRef::as_ref),
            }))
        })
    }

    /// What is whole only with the guide, once that is here; until then, under this title, that it is not.
    fn once_whole(
        &self,
        lang: Lang,
        title: &'static str,
        whole: impl Fn() -> AnyView + Send + 'static,
    ) -> AnyView {
        let Self {
            guide, instrument, ..
        } = self.clone();
        (move || match guide.get() {
            Guided::Waiting => view! {
                <Heading text=title />
                <p role="status">{Frame::Loading.say(lang)}</p>
            }
            .into_any(),
            Guided::Failed => {
                let words = Compose::NoGuide.say(lang);
                view! {
                    <Heading text=title />
                    {guided::failed(lang, words, guide, Arc::clone(&instrument))}
                }
                .into_any()
            }
            Guided::Here(_) => {
                keep_focus_on_title();
                untrack(&whole)
            }
        })
        .into_any()
    }
}

/// The whole has a title of its own; whoever came here by the keyboard stays on it.
fn keep_focus_on_title() {
    if page::has_focus("h1") {
        request_animation_frame(|| {
            page::focus("h1");
        });
    }
}

/// The page.
#[component]
pub(crate) fn ReportPage(instrument: Arc<Instrument>) -> impl IntoView {
    let app = App::get();
    let ground = Ground::fetch(instrument);
    let is_typing = ground.is_typing;
    let before_print = window_event_listener(
        ev::Custom::new("beforeprint"),
        move |_: leptos::ev::Event| {
            is_typing.set(false);
        },
    );
    on_cleanup(move || {
        before_print.remove();
        page::set_running_title("");
    });
    let whole = {
        let ground = ground.clone();
        move || whole(app, &ground)
    };
    view! {
        {step_three(app, &Screen::Report)}
        {ground.once_whole(app.lang(), Report::Title.say(app.lang()), whole)}
    }
}

fn whole(app: App, ground: &Ground) -> AnyView {
    let lang = app.lang();
    let shown = ground.follow(app, |of| report(of, APP).for_everyone());
    let book = ground.clone();
    let workbook = Callback::new(move |()| untrack(|| book.make(app, workbook)));
    let whole = ground.clone();
    let document =
        Callback::new(move |()| untrack(|| whole.make(app, |of| report(of, APP).for_everyone())));
    let is_disabled = move || app.role.get() != Role::Writer;
    view! {
        <div class="composer no-print">
            <div class="print-bar">
                <button class="main" on:click=move |_| page::print()>
                    {Report::Print.say(lang)}
                </button>
                <ExportButton document workbook />
                <a class="button" href=move || app.here(Screen::Slides).to_string()>
                    {Compose::Present.say(lang)}
                </a>
                <span class="soft">{Report::PrintHint.say(lang)}</span>
            </div>
            <fieldset class="whole-page" disabled=is_disabled>
                {compose::panel(app, ground)}
                {conclusions::panel(app, ground)}
                {remarks::panel(app, ground)}
            </fieldset>
        </div>
        {move || shown.get().map(|document| {
            page::set_running_title(&document.running_title());
            view! { <Drawn document /> }
        })}
    }
    .into_any()
}
