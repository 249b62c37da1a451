//! *Hulp*: three steps, keys, what the words mean, questions and answers.
//!
//! Invariant: needs neither a scan nor the instrument.

use super::Heading;
use crate::browser::page;
use crate::instrument::Lang;
use crate::text::common::Frame;
use crate::text::help::{GLOSSARY, Help, KEYS, QUESTIONS, STEPS};
use leptos::prelude::*;

/// The page.
pub(super) fn page(lang: Lang) -> AnyView {
    let steps = STEPS.map(|step| view! { <li>{step.say(lang)}</li> });
    let words = GLOSSARY.map(|(word, means)| {
        view! {
            <dt>{word.say(lang)}</dt>
            <dd>{means.say(lang)}</dd>
        }
    });
    let questions = QUESTIONS.map(|(question, answer)| {
        view! {
            <details>
                <summary>{question.say(lang)}</summary>
                <p>{answer.say(lang)}</p>
            </details>
        }
    });
    view! {
        <div class="prose">
            <Heading text=Frame::Help.say(lang) />
            <p class="lead">{Help::Lead.say(lang)}</p>
            <h2>{Help::Steps.say(lang)}</h2>
            <ol>{steps}</ol>
            <h2>{Help::Keys.say(lang)}</h2>
            {keys(lang)}
            <h2>{Help::Words.say(lang)}</h2>
            <dl>{words}</dl>
            {page::is_of_a_server().then(|| single(lang))}
            <h2>{Help::Questions.say(lang)}</h2>
            {questions}
        </div>
    }
    .into_any()
}

/// The edition in one file, which the build puts beside the page.
fn single(lang: Lang) -> AnyView {
    view! {
        <h2>{Help::Single.say(lang)}</h2>
        <p>{Help::SingleText.say(lang)}</p>
        <p>
            <a href="iscan.html" download>
                {Help::SingleLink.say(lang)}
            </a>
        </p>
    }
    .into_any()
}

fn keys(lang: Lang) -> AnyView {
    let rows = KEYS.map(|(key, does)| {
        view! {
            <tr>
                <th scope="row">{key.say(lang)}</th>
                <td>{does.say(lang)}</td>
            </tr>
        }
    });
    view! {
        <table class="keys">
            <caption>{Help::KeysCaption.say(lang)}</caption>
            <thead>
                <tr>
                    <th scope="col">{Help::KeysKey.say(lang)}</th>
                    <th scope="col">{Help::KeysDoes.say(lang)}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}
