//! The guide, on its way to a page that shows findings or recommendations.
//!
//! Invariant: it is fetched once per visit of a page, and again only when a person asks; a page says while
//! it is not here, and shows nothing that would be taken for whole without it.

use crate::app::load;
use crate::browser::page;
use crate::instrument::guide::Guide;
use crate::instrument::{Instrument, Lang};
use crate::text::plan::PlanWords;
use leptos::prelude::*;
use std::sync::Arc;

/// The guide, as far as it came.
#[derive(Clone)]
pub(crate) enum Guided {
    /// It is on its way.
    Waiting,
    /// It did not arrive.
    Failed,
    /// Here it is.
    Here(Arc<Guide>),
}

impl Guided {
    /// The guide, if it is here.
    pub(crate) fn here(&self) -> Option<&Arc<Guide>> {
        match self {
            Self::Here(guide) => Some(guide),
            Self::Waiting | Self::Failed => None,
        }
    }
}

/// Fetches the guide, after the page that asks for it.
pub(crate) fn fetch(instrument: Arc<Instrument>) -> RwSignal<Guided> {
    let guided = RwSignal::new(Guided::Waiting);
    ask(guided, instrument);
    guided
}

fn ask(guided: RwSignal<Guided>, instrument: Arc<Instrument>) {
    guided.set(Guided::Waiting);
    load::spawn(Box::pin(async move {
        let guide = load::guide(instrument).await;
        // The page may be gone by now.
        guided.try_set(guide.map_or(Guided::Failed, Guided::Here));
        // The title of the page is another one now.
        request_animation_frame(|| page::focus_if_lost("#main h1"));
    }));
}

/// Says in these words that the guide did not arrive, and asks for it again.
pub(crate) fn failed(
    lang: Lang,
    words: &'static str,
    guided: RwSignal<Guided>,
    instrument: Arc<Instrument>,
) -> AnyView {
    let again = move |_| {
        ask(guided, Arc::clone(&instrument));
        // The button is gone; there is always a title, be it another one.
        request_animation_frame(|| {
            page::focus("#main h1");
        });
    };
    view! {
        <div class="banner bad" role="alert">
            <p>{words}</p>
            <p>
                <button on:click=again>{PlanWords::Again.say(lang)}</button>
            </p>
        </div>
    }
    .into_any()
}
