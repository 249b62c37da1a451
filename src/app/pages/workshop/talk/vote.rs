//! Who is in, closing a vote, and showing.
//!
//! Invariant: counts people, never answers; nothing is shown without a press of a button here.

use super::Desk;
use crate::instrument::AreaId;
use crate::report::{close, reveal, voters};
use crate::route::{Part, Screen};
use crate::scan::workshop::{Level, Stage, Workshop};
use crate::scan::{Event, Settings, VoteRound, VoteUsed};
use crate::text::group::waiting;
use crate::text::workshop::{TalkWords, shown_of, so_many_in};
use crate::view::talk::who_is_in;
use leptos::prelude::*;

pub(super) fn section(desk: Desk) -> AnyView {
    let lang = desk.app().lang();
    let count = move || so_many_in(lang, people(desk, VoteRound::First).get());
    view! {
        <section class="card votes">
            <h2>{TalkWords::WhoIsIn.say(lang)}</h2>
            <p role="status">{count}</p>
            {roles(desk)}
            {first(desk)}
        </section>
        {showing(desk)}
    }
    .into_any()
}

fn people(desk: Desk, vote: VoteRound) -> Memo<usize> {
    Memo::new(move |_| {
        let count = desk.app().read(|content| voters(content, vote).len());
        count.unwrap_or(0)
    })
}

fn roles(desk: Desk) -> AnyView {
    let lang = desk.app().lang();
    let rows = Memo::new(move |_| {
        let instrument = desk.instrument();
        let rows = desk
            .app()
            .read(|content| who_is_in(content, &instrument, lang));
        rows.unwrap_or_default()
    });
    let body = move || {
        let rows = rows.get();
        let second = rows.iter().any(|row| row.second > 0);
        let lines: Vec<AnyView> = rows
            .into_iter()
            .filter(|row| row.first + row.second > 0)
            .map(|row| {
                view! {
                    <tr>
                        <th scope="row">{row.name}</th>
                        <td>{row.first}</td>
                        {second.then(|| view! { <td>{row.second}</td> })}
                    </tr>
                }
                .into_any()
            })
            .collect();
        (!lines.is_empty()).then(|| {
            view! {
                <table class="data">
                    <caption class="unseen">{TalkWords::WhoIsIn.say(lang)}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{TalkWords::Role.say(lang)}</th>
                            <th scope="col">{TalkWords::First.say(lang)}</th>
                            {second.then(|| view! { <th scope="col">{TalkWords::Second.say(lang)}</th> })}
                        </tr>
                    </thead>
                    <tbody>{lines}</tbody>
                </table>
            }
        })
    };
    body.into_any()
}

/// Does something to the workshop that looks at the answers.
fn change(desk: Desk, act: impl FnOnce(&mut Workshop, &crate::scan::Content)) {
    let content = desk.app().read(Clone::clone);
    if let Some(content) = content {
        desk.app().set_workshop(|workshop| act(workshop, &content));
    }
}

/// Closing the first vote.
fn first(desk: Desk) -> AnyView {
    let lang = desk.app().lang();
    let closed = Memo::new(move |_| desk.workshop.with(|w| w.is_closed(VoteRound::First)));
    let count = people(desk, VoteRound::First);
    let collect = desk.app().here(Screen::Workshop(Part::Collect)).to_string();
    let shut = move |_| {
        change(desk, |workshop, content| {
            close(workshop, content, VoteRound::First);
        });
    };
    (move || match (closed.get(), count.get()) {
        (true, _) => view! { <p class="soft">{TalkWords::FirstClosed.say(lang)}</p> }.into_any(),
        (false, 0) => view! {
            <p>{TalkWords::Nobody.say(lang)}</p>
            <p>
                <a href=collect.clone()>{TalkWords::ToCollect.say(lang)}</a>
            </p>
        }
        .into_any(),
        (false, _) => view! {
            <p class="soft">{TalkWords::CloseFirstText.say(lang)}</p>
            <button class="main" on:click=shut>
                {TalkWords::CloseFirst.say(lang)}
            </button>
        }
        .into_any(),
    })
    .into_any()
}

/// Showing areas, once the first vote is closed; and the second vote.
fn showing(desk: Desk) -> AnyView {
    let lang = desk.app().lang();
    let closed = Memo::new(move |_| desk.workshop.with(|w| w.is_closed(VoteRound::First)));
    let revealed = Memo::new(move |_| desk.workshop.with(|workshop| workshop.revealed.len()));
    let areas = desk.instrument().areas.len();
    let level = Memo::new(move |_| desk.workshop.with(|workshop| workshop.level));
    (move || {
        if !closed.get() {
            return None;
        }
        let shown = revealed.get();
        let text = match shown {
            0 => TalkWords::ShowText.say(lang).to_owned(),
            all if all >= areas => TalkWords::AllShown.say(lang).to_owned(),
            some => shown_of(lang, some, areas),
        };
        let level = (level.get() == Level::Areas)
            .then(|| view! { <p class="soft">{TalkWords::AreasOnly.say(lang)}</p> });
        Some(view! {
            <section class="card">
                <h2>{TalkWords::Show.say(lang)}</h2>
                <p role="status">{text}</p>
                {level}
                {(shown < areas).then(|| show(desk))}
                {(shown > 0).then(|| second(desk))}
            </section>
        })
    })
    .into_any()
}

fn show(desk: Desk) -> AnyView {
    let lang = desk.app().lang();
    let all: Vec<AreaId> = desk
        .instrument()
        .areas
        .iter()
        .map(|a| a.id.clone())
        .collect();
    let hidden: Vec<AreaId> = desk.workshop.with_untracked(|workshop| {
        let hidden = all.iter().filter(|id| !workshop.revealed.contains(id));
        hidden.cloned().collect()
    });
    let picked = RwSignal::new(hidden.first().cloned());
    let options: Vec<AnyView> = hidden
        .iter()
        .map(|id| {
            let name = desk.name_of(&Stage::Area { area: id.clone() });
            let name = name
                .rsplit_once(": ")
                .map_or(name.clone(), |(name, _)| name.to_owned());
            view! { <option value=id.to_string()>{name}</option> }.into_any()
        })
        .collect();
    let show_all = move |_| {
        change(desk, |workshop, content| {
            reveal(workshop, content, &all);
            workshop.stage = Stage::Agreements;
        });
    };
    let show_one = move |_| {
        let Some(area) = picked.get_untracked() else {
            return;
        };
        change(desk, |workshop, content| {
            reveal(workshop, content, [&area]);
            workshop.stage = Stage::Area { area };
        });
    };
    view! {
        <button class="main" on:click=show_all>
            {TalkWords::ShowAll.say(lang)}
        </button>
        <details class="one-area">
            <summary>{TalkWords::ShowOne.say(lang)}</summary>
            <label for="show-area">{TalkWords::PickArea.say(lang)}</label>
            <select
                id="show-area"
                on:change:target=move |event| {
                    picked.set(Some(AreaId::from(event.target().value().as_str())));
                }
            >
                {options}
            </select>
            <button on:click=show_one>{TalkWords::ShowThis.say(lang)}</button>
        </details>
    }
    .into_any()
}

/// The second vote: who is in it, closing it, and which of the two counts.
fn second(desk: Desk) -> AnyView {
    let lang = desk.app().lang();
    let count = people(desk, VoteRound::Second);
    let closed = Memo::new(move |_| desk.workshop.with(|w| w.is_closed(VoteRound::Second)));
    let used = Memo::new(move |_| {
        let vote = desk.app().read(|content| content.settings.vote);
        vote == Some(VoteUsed::Second)
    });
    let shut = move |_| {
        change(desk, |workshop, content| {
            close(workshop, content, VoteRound::Second);
        });
    };
    let waits = Memo::new(move |_| {
        desk.shared.with(|shared| {
            let shared = shared.as_ref()?;
            let content = &shared.scan.content;
            let now = voters(content, VoteRound::Second);
            let late = shared.room.published.waiting(VoteRound::Second, &now).len();
            let m = content.settings.confidential_from;
            (late > 0).then(|| waiting(lang, late, m))
        })
    });
    let use_second = move |_| {
        let settings = desk.app().read(|content| content.settings.clone());
        let vote = if used.get_untracked() {
            VoteUsed::First
        } else {
            VoteUsed::Second
        };
        if let Some(settings) = settings {
            desk.app()
                .dispatch(Event::Settings(Settings { vote, ..settings }));
        }
    };
    (move || match (closed.get(), count.get()) {
        (false, 0) => ().into_any(),
        (false, in_second) => view! {
            <h3>{TalkWords::Second.say(lang)}</h3>
            <p>{so_many_in(lang, in_second)}</p>
            <p class="soft">{TalkWords::CloseSecondText.say(lang)}</p>
            <button on:click=shut>{TalkWords::CloseSecond.say(lang)}</button>
        }
        .into_any(),
        (true, _) => view! {
            <h3>{TalkWords::Second.say(lang)}</h3>
            <p>{TalkWords::SecondClosed.say(lang)}</p>
            {move || waits.get().map(|text| view! { <p class="soft">{text}</p> })}
            <label class="option">
                <input type="checkbox" prop:checked=used on:change=use_second />
                <span>{TalkWords::UseSecond.say(lang)}</span>
            </label>
        }
        .into_any(),
    })
    .into_any()
}
