//! *Verantwoording*: the whole method, fetched when this page opens.
//!
//! Invariant: the text comes from its file; this page only draws it.

use super::Heading;
use crate::app::state::App;
use crate::app::widgets::document::Drawn;
use crate::browser::fetch;
use crate::document::Document;
use crate::instrument::{Instrument, Lang};
use crate::text::common::Frame;
use crate::view;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen_futures::spawn_local;

/// The page.
#[component]
pub(crate) fn MethodPage(instrument: Arc<Instrument>) -> impl IntoView {
    let app = App::get();
    let lang = instrument.lang;
    // Nothing yet, or what arrived: a document, or none.
    let arrived: RwSignal<Option<Option<Document>>> = RwSignal::new(None);
    spawn_local(async move {
        let file = match lang {
            Lang::Nl => "method-nl",
            Lang::En => "method-en",
        };
        let text = fetch::file(file).await.ok();
        let document = text.and_then(|text| view::method::method(&text, &instrument));
        // The page may be gone by now.
        arrived.try_set(Some(document));
    });
    move || match arrived.get() {
        Some(Some(document)) => view! { <Drawn document /> }.into_any(),
        other => {
            let words = if other.is_some() {
                Frame::LoadFailed
            } else {
                Frame::Loading
            };
            view! {
                <Heading text=Frame::Method.say(app.lang()) />
                <p class="lead">{words.say(app.lang())}</p>
            }
            .into_any()
        }
    }
}
