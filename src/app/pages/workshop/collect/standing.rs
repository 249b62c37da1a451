//! Where collecting stands: what just came, who is in, what was refused, and closing the round.
//!
//! Invariant: shows who answered and how many, never what.

use super::Desk;
use crate::browser::page;
use crate::instrument::Lang;
use crate::route::{Part, Screen};
use crate::scan::VoteRound;
use crate::scan::workshop::{Act, Arrival, Refused};
use crate::text::format;
use crate::text::workshop::collect::Collecting;
use crate::text::workshop::so_many_in;
use crate::view::collecting::{called, who_is_in};
use crate::view::workshop::people;
use leptos::prelude::*;

pub(super) fn log(desk: &Desk) -> AnyView {
    let lang = desk.app.lang();
    let log = desk.log;
    let lines = move || {
        let lines = log.get().into_iter().map(|(_, is_bad, what, became)| {
            let (class, sign) = if is_bad {
                ("bad", "✗")
            } else {
                ("ok", "✓")
            };
            view! {
                <li class=class>
                    <span aria-hidden="true">{sign}</span>
                    " "
                    {(!what.is_empty()).then(|| view! { <b>{what} ": "</b> })}
                    {became}
                </li>
            }
        });
        lines.collect::<Vec<_>>()
    };
    view! {
        <section hidden=move || log.with(Vec::is_empty)>
            <h2>{Collecting::Log.say(lang)}</h2>
            <div role="log" aria-live="polite">
                <ol class="plain arrivals">{lines}</ol>
            </div>
        </section>
    }
    .into_any()
}

/// Who is in, per role.
pub(super) fn in_table(desk: &Desk) -> AnyView {
    let lang = desk.app.lang();
    let (rows, count) = desk
        .app
        .read(|content| {
            let count = people(content, VoteRound::First).len();
            (who_is_in(content, &desk.instrument), count)
        })
        .unwrap_or_default();
    let has_second = rows.iter().any(|row| row.second > 0);
    let rows: Vec<AnyView> = rows
        .into_iter()
        .map(|row| {
            let called = match row.role {
                Some(_) => row.called,
                None => Collecting::NoRole.say(lang).to_owned(),
            };
            let names = (!row.names.is_empty())
                .then(|| view! { <span class="soft small">{format::and(lang, &row.names)}</span> });
            view! {
                <tr>
                    <th scope="row">{called} " " {names}</th>
                    <td class="num">{row.first}</td>
                    {has_second.then(|| view! { <td class="num">{row.second}</td> })}
                </tr>
            }
            .into_any()
        })
        .collect();
    view! {
        <section>
            <h2>{Collecting::WhoIsIn.say(lang)}</h2>
            <p class="big-count" role="status">{so_many_in(lang, count)}</p>
            <table class="in-table">
                <thead>
                    <tr>
                        <th scope="col">{Collecting::Role.say(lang)}</th>
                        <th scope="col" class="num">{Collecting::First.say(lang)}</th>
                        {has_second
                            .then(|| view! {
                                <th scope="col" class="num">{Collecting::Second.say(lang)}</th>
                            })}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
    .into_any()
}

/// Participants whose role the workshop does not have, each with a choice of one that it has.
pub(super) fn unknown_roles(desk: &Desk) -> Option<AnyView> {
    let app = desk.app;
    let lang = app.lang();
    let roles = app.workshop().roles(&desk.instrument);
    let is_known = |id| roles.iter().any(|role| role.id == id);
    let strangers = app.read(|content| {
        let people = content.participants.iter();
        people
            .filter(|(_, about)| about.role.clone().is_some_and(|role| !is_known(role)))
            .map(|(id, about)| (id.clone(), about.clone()))
            .collect::<Vec<_>>()
    })?;
    if strangers.is_empty() {
        return None;
    }
    let choices: Vec<(String, String)> = app.read(|content| {
        let roles = roles.iter().map(|role| {
            let called = called(content, &desk.instrument, &role.id);
            (role.id.to_string(), called)
        });
        roles.collect()
    })?;
    let items: Vec<AnyView> = strangers
        .into_iter()
        .map(|(id, about)| {
            let name = about.name.clone();
            let name = name.unwrap_or_else(|| Collecting::Unnamed.say(lang).to_owned());
            let choose = move |role: String| {
                let found = app.read(|content| {
                    let mut ballots = content.ballots.iter();
                    let (ballot_id, ballot) =
                        ballots.find(|(_, ballot)| ballot.participant == id)?;
                    let mut about = about.clone();
                    about.role = Some(role.as_str().into());
                    Some(Arrival {
                        participant: id.clone(),
                        about,
                        id: ballot_id.clone(),
                        ballot: ballot.clone(),
                    })
                });
                if let Some(arrival) = found.flatten() {
                    app.act(Act::Receive(vec![arrival], Vec::new()));
                }
            };
            let options: Vec<_> = choices
                .iter()
                .map(|(id, called)| view! { <option value=id.clone()>{called.clone()}</option> })
                .collect();
            view! {
                <li>
                    <label>
                        {name} " "
                        <select on:change:target=move |event| choose(event.target().value())>
                            <option value="">{Collecting::Choose.say(lang)}</option>
                            {options}
                        </select>
                    </label>
                </li>
            }
            .into_any()
        })
        .collect();
    let section = view! {
        <section class="card">
            <p>{Collecting::Assign.say(lang)}</p>
            <ul class="plain">{items}</ul>
        </section>
    };
    Some(section.into_any())
}

/// Closing the first round, and opening it again while nothing was shown.
pub(super) fn close_round(desk: &Desk) -> AnyView {
    let app = desk.app;
    let lang = app.lang();
    let workshop = app.workshop();
    let count = app
        .read(|content| people(content, VoteRound::First).len())
        .unwrap_or_default();
    let body = if workshop.is_closed(VoteRound::First) {
        let reopen = move |_| {
            app.set_workshop(|workshop| {
                workshop.closed.remove(&VoteRound::First);
            });
            app.say(Collecting::Reopened.say(lang));
        };
        let talk = app.here(Screen::Workshop(Part::Talk)).to_string();
        view! {
            <p>{Collecting::Closed.say(lang)}</p>
            <p class="buttons">
                <a class="button main" href=talk>{Collecting::ToTalk.say(lang)}</a>
                {workshop
                    .revealed
                    .is_empty()
                    .then(|| view! {
                        <button on:click=reopen>{Collecting::Reopen.say(lang)}</button>
                    })}
            </p>
        }
        .into_any()
    } else {
        let close = move |_| {
            app.set_workshop(|workshop| {
                workshop.closed.insert(VoteRound::First);
            });
            app.say(Collecting::Closed.say(lang));
        };
        view! {
            <p>{Collecting::CloseText.say(lang)}</p>
            {(count == 0).then(|| view! { <p>{Collecting::CloseNobody.say(lang)}</p> })}
            <p>
                <button class="main" disabled=count == 0 on:click=close>
                    {Collecting::Close.say(lang)}
                </button>
            </p>
        }
        .into_any()
    };
    view! {
        <section class="card">
            <h2>{Collecting::CloseTitle.say(lang)}</h2>
            {body}
        </section>
    }
    .into_any()
}

pub(super) fn refused_list(desk: &Desk) -> AnyView {
    let app = desk.app;
    let lang: Lang = app.lang();
    let refused = app.workshop().refused;
    if refused.is_empty() {
        return ().into_any();
    }
    let forget = move |_| {
        app.set_workshop(|workshop| workshop.refused.clear());
        page::focus("h1");
    };
    let items: Vec<AnyView> = refused
        .into_iter()
        .rev()
        .map(|Refused { what, why, at }| {
            view! {
                <li>
                    <span class="num soft">{at}</span>
                    " "
                    {(!what.is_empty()).then(|| view! { <b>{what} ": "</b> })}
                    {why}
                </li>
            }
            .into_any()
        })
        .collect();
    view! {
        <section>
            <h2>{Collecting::Refused.say(lang)}</h2>
            <ul class="plain">{items}</ul>
            <p><button class="quiet" on:click=forget>{Collecting::Forget.say(lang)}</button></p>
        </section>
    }
    .into_any()
}
