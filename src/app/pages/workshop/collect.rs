//! *Inzamelen*: camera, pasted texts, files; who is in; what was refused; closing the round.
//!
//! Invariant: every way in ends in [`take_in`], which opens a few codes at a time, so that the page
//! never stands still, and changes the scan once for all that came. What was not taken stands in the
//! list with its reason, also after a reload; what came while another tab writes waits.

use super::super::Heading;
use super::inbox;
use crate::app::load;
use crate::app::state::App;
use crate::app::widgets::scanner::scanner;
use crate::browser::files::TooLargeOr;
use crate::browser::{clock, files, page};
use crate::exchange::ImportError;
use crate::exchange::packet::{FILE_LIMIT, Part as Remarks};
use crate::instrument::{Instrument, Lang};
use crate::keeping::Role;
use crate::route::{Part, Screen};
use crate::scan::workshop::{Act, Arrival, Refused};
use crate::scan::{Via, VoteRound};
use crate::text::errors::Files;
use crate::text::format;
use crate::text::workshop::collect::Collecting;
use crate::text::workshop::so_many_in;
use crate::view::collecting::{Opening, Outcome, Text, called, who_is_in};
use crate::view::workshop::people;
use leptos::html;
use leptos::prelude::*;
use std::sync::Arc;
use std::time::Duration;

/// So many lines of what just happened are shown.
const LINES: usize = 12;

/// A line of what just happened: its number, whether it went wrong, what it was, what became of it.
type Line = (usize, bool, String, String);

/// What the parts of the page share.
#[derive(Clone)]
struct Desk {
    app: App,
    instrument: Arc<Instrument>,
    log: RwSignal<Vec<Line>>,
    remarks: StoredValue<Vec<Remarks>>,
}

/// The page.
pub(super) fn page(app: App, instrument: Arc<Instrument>) -> AnyView {
    let lang = app.lang();
    let desk = Desk {
        app,
        instrument,
        log: RwSignal::new(Vec::new()),
        remarks: StoredValue::new(Vec::new()),
    };
    let is_held = Memo::new(move |_| app.workshop().is_held());
    let waiting = desk.clone();
    inbox::on_arrival(app, move |texts| {
        take_in(&waiting, texts, Box::new(drop));
    });
    let ways = {
        let desk = desk.clone();
        move || {
            if is_held.get() {
                ways(&desk)
            } else {
                no_invitation(app)
            }
        }
    };
    let paper = app.here(Screen::Workshop(Part::Entry)).to_string();
    let (table, round, strangers, refused) =
        (desk.clone(), desk.clone(), desk.clone(), desk.clone());
    view! {
        <Heading text=Collecting::Title.say(lang) />
        <p class="lead">{Collecting::Lead.say(lang)}</p>
        <div class="collect">
            <div>
                {ways}
                <section class="card">
                    <h2>{Collecting::Paper.say(lang)}</h2>
                    <p>{Collecting::PaperText.say(lang)}</p>
                    <p><a class="button" href=paper>{Collecting::ToPaper.say(lang)}</a></p>
                </section>
            </div>
            <div>
                {log(&desk)}
                {move || in_table(&table)}
                {move || unknown_roles(&strangers)}
                {move || close_round(&round)}
                {move || refused_list(&refused)}
            </div>
        </div>
    }
    .into_any()
}

fn no_invitation(app: App) -> AnyView {
    let lang = app.lang();
    let invite = app.here(Screen::Workshop(Part::Invite)).to_string();
    view! {
        <section class="card">
            <p>{Collecting::NoInvitation.say(lang)}</p>
            <p><a class="button main" href=invite>{Collecting::ToInvite.say(lang)}</a></p>
        </section>
    }
    .into_any()
}

/// Camera, pasted texts, files.
fn ways(desk: &Desk) -> AnyView {
    let lang = desk.app.lang();
    let seen = desk.clone();
    let found = Callback::new(move |text: String| {
        let text = Text {
            text,
            via: Via::Qr,
            name: String::new(),
        };
        take_in(&seen, vec![text], Box::new(drop));
    });
    view! {
        <section class="card">
            <h2>{Collecting::Camera.say(lang)}</h2>
            <p>{Collecting::CameraText.say(lang)}</p>
            {scanner(lang, found)}
        </section>
        {paste(desk)}
        {pick(desk)}
    }
    .into_any()
}

fn paste(desk: &Desk) -> AnyView {
    let lang = desk.app.lang();
    let text = RwSignal::new(String::new());
    let desk = desk.clone();
    let press = move |_| {
        let was = text.get_untracked();
        let pasted = Text {
            text: was.clone(),
            via: Via::Link,
            name: String::new(),
        };
        let then = move |all| {
            if all && text.try_get_untracked() == Some(was) {
                text.set(String::new());
            }
        };
        take_in(&desk, vec![pasted], Box::new(then));
        page::focus("#pasted");
    };
    view! {
        <section class="card">
            <h2>{Collecting::Paste.say(lang)}</h2>
            <p id="paste-hint">{Collecting::PasteText.say(lang)}</p>
            <label for="pasted">{Collecting::PasteLabel.say(lang)}</label>
            <textarea
                id="pasted"
                rows="4"
                spellcheck="false"
                autocomplete="off"
                aria-describedby="paste-hint"
                prop:value=text
                on:input:target=move |event| text.set(event.target().value())
            ></textarea>
            <p>
                <button class="main" on:click=press>{Collecting::Take.say(lang)}</button>
            </p>
        </section>
    }
    .into_any()
}

fn pick(desk: &Desk) -> AnyView {
    let lang = desk.app.lang();
    let input: NodeRef<html::Input> = NodeRef::new();
    let press = move |_| {
        if let Some(input) = input.get() {
            input.click();
        }
    };
    let desk = desk.clone();
    let picked = move |_| {
        if let Some(input) = input.get() {
            open_files(&desk, files::all_picked(&input));
        }
    };
    view! {
        <section class="card">
            <h2>{Collecting::Files.say(lang)}</h2>
            <p id="files-hint">{Collecting::FilesText.say(lang)}</p>
            <button aria-describedby="files-hint" on:click=press>
                {Collecting::FilesPick.say(lang)}
            </button>
            <input
                type="file"
                class="reply-files"
                accept=".json,application/json"
                multiple
                hidden
                node_ref=input
                on:change=picked
            />
        </section>
    }
    .into_any()
}

fn open_files(desk: &Desk, files: Vec<web_sys::File>) {
    let desk = desk.clone();
    load::spawn(Box::pin(async move {
        let mut texts = Vec::new();
        let mut bad = Vec::new();
        for file in files {
            let name = file.name();
            let read = match files::bytes(&file, FILE_LIMIT).await {
                Ok(bytes) => Text::of_file(&name, &bytes),
                Err(TooLargeOr::TooLarge(bytes)) => Err(ImportError::TooLarge {
                    bytes,
                    limit: FILE_LIMIT,
                }
                .into()),
                Err(TooLargeOr::NoFile) => {
                    let lang = desk.app.prefs.with_untracked(|prefs| prefs.lang);
                    desk.app.alert(Files::NotRead.say(lang));
                    continue;
                }
            };
            match read {
                Ok(text) => texts.push(text),
                Err(why) => bad.push(Outcome::BadFile { name, why }),
            }
        }
        record(&desk, Vec::new(), &bad);
        if !texts.is_empty() {
            take_in(&desk, texts, Box::new(drop));
        }
    }));
}

/// Takes texts in, and then tells whether everything in them was taken.
fn take_in(desk: &Desk, texts: Vec<Text>, then: Box<dyn FnOnce(bool)>) {
    if let Some((_, scan)) = desk.app.scan.get_untracked() {
        let opening = Opening::new(&scan, &texts);
        go_on(desk.clone(), texts, opening, then);
    }
}

/// Opens the next few codes, and the others once the page has had a turn; also when this screen was
/// left meanwhile.
fn go_on(desk: Desk, texts: Vec<Text>, mut opening: Opening, then: Box<dyn FnOnce(bool)>) {
    if opening.open_some(&desk.instrument) {
        then(receive(&desk, texts, opening));
    } else {
        let next = move || go_on(desk, texts, opening, then);
        set_timeout(next, Duration::ZERO);
    }
}

fn receive(desk: &Desk, texts: Vec<Text>, opening: Opening) -> bool {
    let open = desk.app.scan.get_untracked();
    let Some((_, scan)) = open.filter(|(_, scan)| opening.is_of(scan)) else {
        return false;
    };
    if desk.app.role.get_untracked() != Role::Writer {
        inbox::wait(desk.app, &scan.id, texts);
        return false;
    }
    let mut parts = desk.remarks.try_get_value().unwrap_or_default();
    let taken = opening.receive(&scan, &desk.instrument, &mut parts);
    desk.remarks.try_update_value(|kept| *kept = parts);
    let all = !taken.outcomes.iter().any(Outcome::is_refused);
    record(desk, taken.arrivals, &taken.outcomes);
    all
}

/// Puts what came in into the scan, and says what became of it.
fn record(desk: &Desk, arrivals: Vec<Arrival>, outcomes: &[Outcome]) {
    let app = desk.app;
    let lang = app.prefs.with_untracked(|prefs| prefs.lang);
    let Some((_, scan)) = app.scan.get_untracked() else {
        return;
    };
    let (hour, minute) = clock::local_time(&clock::now());
    let said: Vec<(bool, (String, String))> = outcomes
        .iter()
        .map(|outcome| {
            let said = outcome.say(lang, &scan, &desk.instrument);
            (outcome.is_refused(), said)
        })
        .collect();
    let refused: Vec<Refused> = said
        .iter()
        .filter(|(is_bad, _)| *is_bad)
        .map(|(_, (what, why))| Refused {
            what: what.clone(),
            why: why.clone(),
            at: format::time(hour, minute),
        })
        .collect();
    if !arrivals.is_empty() || !refused.is_empty() {
        app.act(Act::Receive(arrivals, refused));
    }
    desk.log.try_update(|log| {
        for (is_bad, (what, became)) in said {
            let number = log.first().map_or(0, |(number, ..)| number + 1);
            log.insert(0, (number, is_bad, what, became));
        }
        log.truncate(LINES);
    });
}

fn log(desk: &Desk) -> AnyView {
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
fn in_table(desk: &Desk) -> AnyView {
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
fn unknown_roles(desk: &Desk) -> Option<AnyView> {
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
fn close_round(desk: &Desk) -> AnyView {
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

fn refused_list(desk: &Desk) -> AnyView {
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
