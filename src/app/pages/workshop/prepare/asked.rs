//! Which areas are asked of which role: a table of boxes, on a narrow screen one list per area.
//!
//! Invariant: what is asked of nobody is named, with what follows; the table is drawn anew only when
//! the roles change.

use crate::app::state::App;
use crate::browser::page;
use crate::instrument::{Area, Dimension, Instrument, Lang};
use crate::scan::Event;
use crate::scan::workshop::Role;
use crate::text::common;
use crate::text::workshop::{Prepare, prepare as say};
use crate::view::workshop::{Gaps, as_default, ask, gaps, is_asked, roles};
use leptos::prelude::*;
use std::sync::Arc;

/// The section.
pub(super) fn section(app: App, instrument: Arc<Instrument>) -> AnyView {
    let lang = app.lang();
    let named = Memo::new({
        let instrument = instrument.clone();
        move |_| {
            app.read(|content| roles::named_roles(content, &instrument))
                .unwrap_or_default()
        }
    });
    let found = Memo::new({
        let instrument = instrument.clone();
        move |_| {
            app.read(|content| gaps(content, &instrument))
                .unwrap_or_default()
        }
    });
    view! {
        <section class="prepare-part">
            <h2 id="asked-title" tabindex="-1">{Prepare::AskedTitle.say(lang)}</h2>
            <p>{Prepare::AskedText.say(lang)}</p>
            <div role="status">{move || found.with(|found| warnings(lang, found))}</div>
            {move || named.with(|named| table(app, lang, &instrument, named))}
            {standard(app, lang)}
        </section>
    }
    .into_any()
}

/// What is asked of nobody.
fn warnings(lang: Lang, found: &Gaps) -> AnyView {
    let areas: Vec<String> = found
        .areas
        .iter()
        .map(|(name, side)| format!("{name} ({})", common::dimension(lang, *side)))
        .collect();
    let areas = (!areas.is_empty()).then(|| {
        let follows = found.no_quadrant.then(|| say::no_quadrant(lang));
        view! {
            <p class="banner">
                {say::asked_of_nobody(lang, &areas, found.answers_here)} " " {follows}
            </p>
        }
    });
    let roles = (!found.roles.is_empty()).then(|| {
        view! { <p class="banner">{say::role_without_areas(lang, &found.roles)}</p> }
    });
    view! { {areas} {roles} }.into_any()
}

fn table(app: App, lang: Lang, instrument: &Arc<Instrument>, named: &[(Role, String)]) -> AnyView {
    let head: Vec<AnyView> = named
        .iter()
        .map(|(_, name)| view! { <th scope="col">{name.clone()}</th> }.into_any())
        .collect();
    let bodies = Dimension::ALL.map(|side| {
        let areas = instrument.areas_of(side);
        let rows: Vec<AnyView> = areas
            .map(|area| row(app, lang, instrument, area, named))
            .collect();
        let columns = (named.len() + 1).to_string();
        let class = match side {
            Dimension::Organisation => "org",
            Dimension::Ict => "ict",
        };
        view! {
            <tbody class=class>
                <tr>
                    <th class="side-name" scope="rowgroup" colspan=columns>
                        {common::dimension(lang, side)}
                    </th>
                </tr>
                {rows}
            </tbody>
        }
        .into_any()
    });
    view! {
        <div class="scroll" tabindex="0" role="region" aria-labelledby="asked-title">
            <table class="asked-of">
                <thead>
                    <tr>
                        <th scope="col">{Prepare::AreaHead.say(lang)}</th>
                        {head}
                    </tr>
                </thead>
                {bodies}
            </table>
        </div>
    }
    .into_any()
}

fn row(
    app: App,
    lang: Lang,
    instrument: &Arc<Instrument>,
    area: &Area,
    named: &[(Role, String)],
) -> AnyView {
    let area = Arc::new(area.clone());
    let side = common::dimension(lang, area.dimension);
    let cells: Vec<AnyView> = named
        .iter()
        .map(|(role, name)| {
            let label = say::box_name(&format!("{} ({side})", area.name), name);
            cell(app, instrument, &area, role, name, label)
        })
        .collect();
    view! {
        <tr>
            <th scope="row">{area.name.clone()}</th>
            {cells}
        </tr>
    }
    .into_any()
}

fn cell(
    app: App,
    instrument: &Arc<Instrument>,
    area: &Arc<Area>,
    role: &Role,
    name: &str,
    label: String,
) -> AnyView {
    let (shown, shown_role) = (area.clone(), role.id.clone());
    let is_on = Memo::new(move |_| {
        app.read(|content| is_asked(&content.settings, &shown, &shown_role)) == Some(true)
    });
    let (area, role, instrument) = (area.clone(), role.id.clone(), instrument.clone());
    let press = move |on: bool| {
        let settings = app.scan.with_untracked(|open| {
            let (_, scan) = open.as_ref()?;
            let content = &scan.content;
            let known = crate::scan::workshop::Workshop::of(content).roles(&instrument);
            Some(ask(
                &content.settings,
                &instrument,
                &known,
                &area,
                &role,
                on,
            ))
        });
        if let Some(settings) = settings {
            app.dispatch(Event::Settings(settings));
        }
    };
    view! {
        <td>
            <label>
                <input
                    type="checkbox"
                    aria-label=label
                    prop:checked=is_on
                    on:change:target=move |event| press(event.target().checked())
                />
                <span class="role-name">{name.to_owned()}</span>
            </label>
        </td>
    }
    .into_any()
}

/// Whether this is the default, and back to it.
fn standard(app: App, lang: Lang) -> AnyView {
    let differs =
        Memo::new(move |_| app.read(|content| !content.settings.asked.is_empty()) == Some(true));
    let restore = move |_| {
        let settings = app.scan.with_untracked(|open| {
            open.as_ref()
                .map(|(_, scan)| as_default(&scan.content.settings))
        });
        if let Some(settings) = settings {
            app.dispatch(Event::Settings(settings));
            page::focus("#asked-title");
        }
    };
    view! {
        <div class="buttons">
            <span role="status">
                {move || if differs.get() {
                    Prepare::AskedDiffers.say(lang)
                } else {
                    Prepare::AskedIsDefault.say(lang)
                }}
            </span>
            {move || {
                differs
                    .get()
                    .then(|| view! {
                        <button on:click=restore>{Prepare::AskedDefault.say(lang)}</button>
                    })
            }}
        </div>
    }
    .into_any()
}
