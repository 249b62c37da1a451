//! A reply in the address: hands it to the facilitator's scan, or says that it is not here.
//!
//! Invariant: the address holds the reply no longer than until this page is drawn.

use super::super::Heading;
use super::inbox;
use crate::app::state::App;
use crate::browser::address;
use crate::instrument::Instrument;
use crate::route::Route;
use crate::scan::Via;
use crate::text::workshop::collect::Collecting;
use crate::view::collecting::Text;
use leptos::prelude::*;
use std::sync::Arc;

/// The page.
pub(crate) fn page(app: App, code: &str, instrument: Arc<Instrument>) -> AnyView {
    let lang = app.lang();
    address::replace(&Route::Home);
    let nowhere = RwSignal::new(false);
    let text = Text {
        text: code.to_owned(),
        via: Via::Link,
        name: String::new(),
    };
    // After this page is drawn: the route must not change while it is being read.
    request_animation_frame(move || {
        nowhere.set(!inbox::deliver(app, &instrument, text));
    });
    let code = code.to_owned();
    let body = move || {
        nowhere.get().then(|| {
            view! {
                <p class="lead">{Collecting::ReplyNowhere.say(lang)}</p>
                <p>
                    <label for="reply-code">{Collecting::ReplyCode.say(lang)}</label>
                </p>
                <textarea
                    id="reply-code"
                    rows="6"
                    readonly
                    spellcheck="false"
                    prop:value=code.clone()
                ></textarea>
            }
        })
    };
    view! {
        <Heading text=Collecting::ReplyTitle.say(lang) />
        <div role="status">{body}</div>
    }
    .into_any()
}
