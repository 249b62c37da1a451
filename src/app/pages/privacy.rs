//! *Privacy*: where data stays, who answers for it, and the sources.
//!
//! Invariant: needs neither a scan nor the instrument.

use super::Heading;
use crate::instrument::Lang;
use crate::text::privacy::{Privacy, SECTIONS};
use leptos::prelude::*;

/// The page.
pub(super) fn page(lang: Lang) -> AnyView {
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
