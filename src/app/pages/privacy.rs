//! *Privacy*: where data stays, who answers for it, what the page asked for, and the sources.
//!
//! Invariant: needs neither a scan nor the instrument; what is said of requests is what the browser
//! counted.

use super::{Heading, requests};
use crate::app::state::App;
use crate::route::Route;
use crate::text::common::Frame;
use crate::text::privacy::{Privacy, SECTIONS};
use crate::text::shared::Shared;
use leptos::prelude::*;

/// The page.
pub(super) fn page(app: App) -> AnyView {
    let lang = app.lang();
    let paragraphs = |texts: &[Privacy]| -> Vec<AnyView> {
        let texts = texts.iter();
        texts
            .map(|text| view! { <p>{text.say(lang)}</p> }.into_any())
            .collect()
    };
    let list = |texts: &[Privacy]| -> Option<AnyView> {
        let items = texts.iter().map(|text| view! { <li>{text.say(lang)}</li> });
        let items: Vec<_> = items.collect();
        (!items.is_empty()).then(|| view! { <ul>{items}</ul> }.into_any())
    };
    let sections: Vec<_> = SECTIONS
        .iter()
        .map(|(title, text, points)| {
            view! {
                <section>
                    <h2>{title.say(lang)}</h2>
                    {paragraphs(text)}
                    {list(points)}
                    {below(app, *title)}
                </section>
            }
        })
        .collect();
    view! {
        <div class="prose">
            <Heading text=Privacy::Title.say(lang) />
            <p class="lead">{Privacy::Lead.say(lang)}</p>
            {sections}
        </div>
    }
    .into_any()
}

/// What stands below the words of a section.
fn below(app: App, title: Privacy) -> Option<AnyView> {
    let lang = app.lang();
    match title {
        Privacy::Network => Some(requests::list(app)),
        Privacy::Remove => Some(
            view! {
                <p class="buttons">
                    <a class="button" href=Route::Settings.to_string()>
                        {Frame::Settings.say(lang)}
                    </a>
                    <a class="button" href=Route::SharedEnd.to_string()>
                        {Shared::Title.say(lang)}
                    </a>
                </p>
            }
            .into_any(),
        ),
        _ => None,
    }
}
