//! Where a sentence of the instrument comes from, for whoever asks.
//!
//! Invariant: the words of 2009 are quoted as they stand, in Dutch, and marked as Dutch.

use crate::instrument::{Lang, Source};
use crate::text::answer::Answering;
use leptos::prelude::*;

/// The source in a line; `keyword` is the word of 2009 where the source is one.
pub(crate) fn source(lang: Lang, source: &Source, keyword: Option<String>) -> AnyView {
    let (lead, quoted) = match source {
        Source::Keyword => (Answering::SourceKeyword, keyword.unwrap_or_default()),
        Source::Slide { slide, quote } => (Answering::SourceSlide, format!("{slide}”: “{quote}")),
        Source::Extension => (Answering::SourceOurs, String::new()),
    };
    let stop = if quoted.ends_with('.') { "" } else { "." };
    let quoted = (!quoted.is_empty()).then(|| {
        view! {
            " "
            <span lang="nl">"“" {quoted} "”"</span>
            {stop}
        }
    });
    view! {
        <p class="soft small">
            <strong>{Answering::Source.say(lang)}</strong> ": " {lead.say(lang)} {quoted}
        </p>
    }
    .into_any()
}
