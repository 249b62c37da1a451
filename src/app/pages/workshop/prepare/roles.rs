//! The roles: their names and groups, a new one, and away with one.
//!
//! Invariant: a row stays where it is while its name or group changes, so that the focus does; rows
//! are drawn anew only when a role comes or goes.

use crate::app::state::App;
use crate::browser::page;
use crate::instrument::{Instrument, Lang, RoleGroup, RoleId};
use crate::scan::workshop::{Role, Workshop};
use crate::scan::{Content, Event};
use crate::text::workshop::{Prepare, prepare as say};
use crate::view::workshop::fitted;
use crate::view::workshop::roles::{self, NoRole};
use leptos::prelude::*;
use std::sync::Arc;

const GROUPS: [(&str, RoleGroup); 2] = [
    ("steering", RoleGroup::Steering),
    ("executing", RoleGroup::Executing),
];

/// The section.
pub(super) fn section(app: App, instrument: Arc<Instrument>) -> AnyView {
    let lang = app.lang();
    let ids = Memo::new({
        let instrument = instrument.clone();
        move |_| {
            let roles = app.workshop().roles(&instrument);
            roles.into_iter().map(|role| role.id).collect::<Vec<_>>()
        }
    });
    let is_default = Memo::new(move |_| app.workshop().roles.is_empty());
    let restore = {
        let instrument = instrument.clone();
        move |_| {
            change(app, &instrument, |workshop, content, instrument| {
                roles::restore(workshop, content, instrument);
            });
            page::focus("#roles-title");
        }
    };
    let rows = {
        let instrument = instrument.clone();
        move || {
            let rows = ids.get().into_iter();
            rows.map(|id| row(app, lang, &instrument, id))
                .collect::<Vec<_>>()
        }
    };
    view! {
        <section class="prepare-part">
            <h2 id="roles-title" tabindex="-1">{Prepare::RolesTitle.say(lang)}</h2>
            <p>{Prepare::RolesText.say(lang)}</p>
            <ul class="plain roles">{rows}</ul>
            {new_role(app, lang, instrument)}
            {move || {
                let restore = restore.clone();
                (!is_default.get()).then(|| view! {
                    <button class="quiet" on:click=restore>
                        {Prepare::RolesDefault.say(lang)}
                    </button>
                })
            }}
        </section>
    }
    .into_any()
}

/// Changes the roles, and with them who is asked what.
fn change<T>(
    app: App,
    instrument: &Instrument,
    act: impl FnOnce(&mut Workshop, &Content, &Instrument) -> T,
) -> Option<T> {
    let content = app.scan.with_untracked(|open| {
        let (_, scan) = open.as_ref()?;
        Some(scan.content.clone())
    })?;
    let before = Workshop::of(&content).roles(instrument);
    let mut outcome = None;
    app.set_workshop(|workshop| outcome = Some(act(workshop, &content, instrument)));
    let now = untrack(|| app.workshop()).roles(instrument);
    let fitting = fitted(&content.settings, instrument, &before, &now);
    if fitting != content.settings {
        app.dispatch(Event::Settings(fitting));
    }
    outcome
}

/// One role: its name, its group, and away with it.
fn row(app: App, lang: Lang, instrument: &Arc<Instrument>, id: RoleId) -> AnyView {
    let role = Memo::new({
        let (instrument, id) = (instrument.clone(), id.clone());
        move |_| {
            let all = app.read(|content| roles::named_roles(content, &instrument));
            all.into_iter().flatten().find(|(role, _)| role.id == id)
        }
    });
    let name = Memo::new(move |_| role.with(|role| named(role.as_ref())));
    let group = Memo::new(move |_| role.with(|role| role.as_ref().map(|(role, _)| role.group)));
    let rename = {
        let (instrument, id) = (instrument.clone(), id.clone());
        move |typed: String| {
            change(app, &instrument, |workshop, _, instrument| {
                roles::rename(workshop, instrument, &id, &typed)
            }) == Some(true)
        }
    };
    let field = format!("role-{id}");
    view! {
        <li class="role">
            <div class="field">
                <label for=field.clone()>{Prepare::RoleName.say(lang)}</label>
                <input
                    type="text"
                    id=field
                    maxlength=roles::ROLE_NAME_LIMIT.to_string()
                    autocomplete="off"
                    prop:value=name
                    on:change:target=move |event| {
                        if !rename(event.target().value()) {
                            event.target().set_value(&name.get_untracked());
                        }
                    }
                />
            </div>
            {group_of(app, lang, instrument, &id, name, group)}
            {away(app, lang, instrument, id, name)}
        </li>
    }
    .into_any()
}

fn named(role: Option<&(Role, String)>) -> String {
    role.map(|(_, name)| name.clone()).unwrap_or_default()
}

fn group_of(
    app: App,
    lang: Lang,
    instrument: &Arc<Instrument>,
    id: &RoleId,
    name: Memo<String>,
    group: Memo<Option<RoleGroup>>,
) -> AnyView {
    let (instrument, id) = (instrument.clone(), id.clone());
    let put = move |word: String| {
        if let Some((_, group)) = GROUPS.iter().find(|(known, _)| *known == word) {
            change(app, &instrument, |workshop, _, instrument| {
                roles::put_in(workshop, instrument, &id, *group);
            });
        }
    };
    view! {
        <div class="field">
            <span aria-hidden="true" class="label">{Prepare::Group.say(lang)}</span>
            <select
                aria-label=move || say::group_of(lang, &name.get())
                on:change:target=move |event| put(event.target().value())
            >
                {choices(lang, move |one| group.get() == Some(one))}
            </select>
        </div>
    }
    .into_any()
}

/// Both groups, as the choices of a list.
fn choices(
    lang: Lang,
    is_chosen: impl Fn(RoleGroup) -> bool + Copy + Send + 'static,
) -> Vec<AnyView> {
    let choice = |(word, group): (&'static str, RoleGroup)| {
        view! {
            <option value=word prop:selected=move || is_chosen(group)>
                {say::group(lang, group)}
            </option>
        }
        .into_any()
    };
    GROUPS.into_iter().map(choice).collect()
}

/// The button that removes a role, or why it stays.
fn away(
    app: App,
    lang: Lang,
    instrument: &Arc<Instrument>,
    id: RoleId,
    name: Memo<String>,
) -> AnyView {
    let (counted, instrument) = (id.clone(), instrument.clone());
    let people = Memo::new(move |_| {
        app.read(|content| roles::answered_in(content, &counted))
            .unwrap_or_default()
    });
    let is_last = {
        let instrument = instrument.clone();
        Memo::new(move |_| app.workshop().roles(&instrument).len() == 1)
    };
    let press = move || {
        change(app, &instrument, |workshop, content, instrument| {
            roles::remove(workshop, content, instrument, &id);
        });
        page::focus("#roles-title");
    };
    (move || {
        let press = press.clone();
        match (people.get(), is_last.get()) {
            (0, false) => view! {
                <button
                    class="quiet"
                    aria-label=move || say::remove_role(lang, &name.get())
                    on:click=move |_| press()
                >
                    {Prepare::Remove.say(lang)}
                </button>
            }
            .into_any(),
            (0, true) => view! { <p class="hint">{Prepare::LastRole.say(lang)}</p> }.into_any(),
            (people, _) => view! { <p class="hint">{say::role_stays(lang, people)}</p> }.into_any(),
        }
    })
    .into_any()
}

/// A role of one's own.
fn new_role(app: App, lang: Lang, instrument: Arc<Instrument>) -> AnyView {
    let name = RwSignal::new(String::new());
    let group = RwSignal::new(RoleGroup::Executing);
    let fault = RwSignal::new(None::<NoRole>);
    let add = move || {
        let typed = name.get_untracked();
        let added = change(app, &instrument, |workshop, _, instrument| {
            roles::add(workshop, instrument, &typed, group.get_untracked())
        });
        if let Some(Err(why)) = added {
            fault.set(Some(why));
        } else {
            fault.set(None);
            name.set(String::new());
        }
        page::focus("#new-role");
    };
    let words = move |why: NoRole| match why {
        NoRole::NoName => Prepare::NeedsName.say(lang),
        NoRole::SameName => Prepare::SameName.say(lang),
        NoRole::TooMany => Prepare::TooMany.say(lang),
    };
    let press = {
        let add = add.clone();
        move |_| add()
    };
    let enter = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Enter" {
            event.prevent_default();
            add();
        }
    };
    view! {
        <div class="role new">
            <div class="field">
                <label for="new-role">{Prepare::NewRole.say(lang)}</label>
                <p class="hint" id="new-role-hint">{Prepare::NewRoleHint.say(lang)}</p>
                <input
                    type="text"
                    id="new-role"
                    maxlength=roles::ROLE_NAME_LIMIT.to_string()
                    autocomplete="off"
                    aria-describedby="new-role-hint new-role-fault"
                    aria-invalid=move || fault.get().map(|_| "true")
                    prop:value=name
                    on:input:target=move |event| name.set(event.target().value())
                    on:keydown=enter
                />
                <p class="fault" id="new-role-fault" role="status">
                    {move || fault.get().map(words)}
                </p>
            </div>
            <div class="field">
                <label for="new-role-group">{Prepare::Group.say(lang)}</label>
                <select
                    id="new-role-group"
                    on:change:target=move |event| {
                        let word = event.target().value();
                        let chosen = GROUPS.iter().find(|(known, _)| *known == word);
                        group.set(chosen.map_or(RoleGroup::Executing, |(_, group)| *group));
                    }
                >
                    {choices(lang, move |one| group.get() == one)}
                </select>
            </div>
            <button on:click=press>{Prepare::Add.say(lang)}</button>
        </div>
    }
    .into_any()
}
