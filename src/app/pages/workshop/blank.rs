//! The blank questionnaire, per role, to print.
//!
//! Invariant: what is printed is what [`crate::view::workshop::blank`] says, number for number.

use super::super::{Heading, culture};
use crate::app::state::App;
use crate::browser::page as window;
use crate::instrument::{CulturePairs, Dimension, Instrument, Lang, RoleId};
use crate::scan::workshop::Identify;
use crate::text::culture::CultureWords;
use crate::text::workshop::{Blank, blank_pages};
use crate::text::{answer, common};
use crate::view::workshop::{Sheet, blank, roles};
use leptos::prelude::*;
use std::sync::Arc;

/// What can be circled at a statement.
const DIGITS: [&str; 6] = ["0", "1", "2", "3", "4", "?"];
/// And at a pair of the culture barometer.
const PLACES: [&str; 6] = ["1", "2", "3", "4", "5", "?"];

/// The page.
pub(super) fn page(app: App, instrument: Arc<Instrument>) -> AnyView {
    let lang = app.lang();
    let named = app
        .scan
        .with_untracked(|open| {
            open.as_ref()
                .map(|(_, scan)| roles::named_roles(&scan.content, &instrument))
        })
        .unwrap_or_default();
    let pairs = culture::asked(app);
    let first = named.first().map(|(role, _)| role.id.clone());
    let role = RwSignal::new(first);
    let options: Vec<_> = named
        .iter()
        .map(|(role, name)| view! { <option value=role.id.to_string()>{name.clone()}</option> })
        .collect();
    let form = {
        let named = named.clone();
        move || {
            let role = role.get()?;
            let (_, name) = named.iter().find(|(one, _)| one.id == role)?;
            let sheets = app.read(|content| blank(content, &instrument, &role))?;
            let identify = app.workshop().identify;
            let municipality = app.read(|content| content.context.municipality.name.clone())?;
            let pairs = pairs.get().map(|pairs| barometer(lang, &pairs, &sheets));
            Some(form(
                lang,
                (name, &municipality),
                identify,
                (&sheets, pairs),
            ))
        }
    };
    view! {
        <div class="no-print">
            <Heading text=Blank::Title.say(lang) />
            <p class="lead">{Blank::Lead.say(lang)}</p>
            <div class="field">
                <label for="blank-role">{Blank::Role.say(lang)}</label>
                <select
                    id="blank-role"
                    on:change:target=move |event| {
                        role.set(Some(RoleId::from(event.target().value().as_str())));
                    }
                >
                    {options}
                </select>
            </div>
        </div>
        {form}
    }
    .into_any()
}

fn form(
    lang: Lang,
    (role, place): (&str, &str),
    identify: Identify,
    (sheets, barometer): (&[Sheet], Option<AnyView>),
) -> AnyView {
    if sheets.is_empty() {
        return view! { <p class="banner" role="status">{Blank::Nothing.say(lang)}</p> }.into_any();
    }
    let about = match identify {
        Identify::Role => None,
        Identify::Nickname => Some(Blank::Nickname),
        Identify::Name => Some(Blank::Name),
    };
    let quick = sheets.iter().all(|sheet| sheet.statements.is_empty());
    let how = if quick {
        vec![Blank::HowPlacement, Blank::HowMistake]
    } else {
        vec![
            Blank::HowStatements,
            Blank::HowUnknown,
            Blank::HowPlacement,
            Blank::HowMistake,
        ]
    };
    let how: Vec<_> = how
        .into_iter()
        .map(|words| view! { <li>{words.say(lang)}</li> })
        .collect();
    let to_fill = |words: Blank| {
        view! { <p class="to-fill"><span>{words.say(lang)}</span><span class="line"></span></p> }
    };
    let areas: Vec<_> = sheets.iter().map(|sheet| area(lang, sheet)).collect();
    view! {
        <div class="print-bar no-print">
            <button class="main" on:click=move |_| window::print()>{Blank::Print.say(lang)}</button>
            <span class="soft">{blank_pages(lang, sheets.len())}</span>
        </div>
        <article class="sheet" aria-labelledby="blank-form">
            <header>
                <p class="soft">{place.to_owned()}</p>
                <h2 id="blank-form">{Blank::Form.say(lang)}</h2>
                <p><b>{Blank::YourRole.say(lang)} ": "</b>{role.to_owned()}</p>
                {about.map(to_fill)}
                {to_fill(Blank::FormNumber)}
            </header>
            <h3>{Blank::How.say(lang)}</h3>
            <ul>{how}</ul>
            {(!quick).then(|| view! { <p class="digits-mean">{Blank::Scale.say(lang)}</p> })}
            <p>{Blank::Confidential.say(lang)}</p>
            {areas}
            {barometer}
            <p><b>{Blank::Thanks.say(lang)}</b></p>
            <footer class="typing">
                <h3>{Blank::Typing.say(lang)}</h3>
                <p>{Blank::TypingText.say(lang)}</p>
            </footer>
        </article>
    }
    .into_any()
}

fn area(lang: Lang, sheet: &Sheet) -> AnyView {
    let (number, total) = sheet.place;
    let class = match sheet.dimension {
        Dimension::Organisation => "blank-area org",
        Dimension::Ict => "blank-area ict",
    };
    let name = format!(
        "{} ({})",
        sheet.name,
        common::dimension(lang, sheet.dimension)
    );
    let statements = (!sheet.statements.is_empty()).then(|| statements(lang, &name, sheet));
    let descriptions = sheet.descriptions.iter().zip(1..).map(|(text, number)| {
        view! { <li><b class="digit">{number.to_string()}</b> <span>{text.clone()}</span></li> }
    });
    let descriptions: Vec<_> = descriptions.collect();
    view! {
        <section class=class>
            <div class="begin">
                <p class="side">{answer::area_place(lang, sheet.dimension, number, total)}</p>
                <h3>{sheet.name.clone()}</h3>
                <p>{sheet.about.clone()}</p>
            </div>
            {statements}
            <div class="placement">
                <p><b>{Blank::Placement.say(lang)}</b></p>
                <ul class="plain">{descriptions}</ul>
            </div>
            <p class="sums-line">
                {Blank::Check.say(lang)} " " {Blank::CheckAnswered.say(lang)}
                <span class="gap"></span> {Blank::CheckSum.say(lang)} <span class="gap"></span>
            </p>
        </section>
    }
    .into_any()
}

/// The culture barometer, numbered on after the statements.
fn barometer(lang: Lang, pairs: &CulturePairs, sheets: &[Sheet]) -> AnyView {
    let after: usize = sheets.iter().map(|sheet| sheet.statements.len()).sum();
    let rows: Vec<AnyView> = (after + 1..)
        .zip(pairs.scored())
        .map(|(number, pair)| {
            let [left, right] = pair.poles().map(str::to_owned);
            let digits = PLACES.map(|digit| view! { <span class="digit">{digit}</span> });
            view! {
                <tr>
                    <td class="number">{number}</td>
                    <th scope="row">{left}</th>
                    <td class="digits">{digits}</td>
                    <td>{right}</td>
                </tr>
            }
            .into_any()
        })
        .collect();
    view! {
        <section class="blank-area">
            <div class="begin">
                <h3>{CultureWords::Title.say(lang)}</h3>
                <p>{CultureWords::PaperHow.say(lang)}</p>
            </div>
            <table aria-label=CultureWords::Title.say(lang)>
                <thead>
                    <tr>
                        <th scope="col" class="number">{Blank::Number.say(lang)}</th>
                        <th scope="col">{CultureWords::Left.say(lang)}</th>
                        <th scope="col">{Blank::Answer.say(lang)}</th>
                        <th scope="col">{CultureWords::Right.say(lang)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
    .into_any()
}

fn statements(lang: Lang, name: &str, sheet: &Sheet) -> AnyView {
    let row = |(number, text): &(usize, String)| {
        let digits = DIGITS.map(|digit| view! { <span class="digit">{digit}</span> });
        view! {
            <tr>
                <td class="number">{*number}</td>
                <th scope="row">{text.clone()}</th>
                <td class="digits">{digits}</td>
            </tr>
        }
    };
    let rows: Vec<_> = sheet.statements.iter().map(row).collect();
    view! {
        <table aria-label=name.to_owned()>
            <thead>
                <tr>
                    <th scope="col" class="number">{Blank::Number.say(lang)}</th>
                    <th scope="col">{Blank::Statement.say(lang)}</th>
                    <th scope="col">{Blank::Answer.say(lang)}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}
