//! Setting priorities: five points for each person, and what comes of it.
//!
//! Invariant: nobody sees the points of the person before; who gave which is not shown anywhere.

use super::desk::{Desk, focus_soon};
use crate::app::widgets::table::data_table;
use crate::browser::chance;
use crate::scan::plan::Act;
use crate::scan::{ActionId, SeatId};
use crate::text::plan::{self as say, ActionWords, PointWords};
use crate::view::plan::{more, points_left, points_table, ranking, title_of};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// Who gives points now, and the number by which that person is called.
type Turn = RwSignal<Option<(SeatId, usize)>>;

/// The section.
pub(super) fn section(desk: Desk) -> AnyView {
    let lang = desk.lang;
    let turn: Turn = RwSignal::new(None);
    let has_actions = Memo::new(move |_| desk.plan.with(|plan| !ranking(lang, plan).is_empty()));
    view! {
        <section class="plan-part" aria-labelledby="plan-points">
            <h2 id="plan-points" tabindex="-1">{PointWords::Heading.say(lang)}</h2>
            <p>{PointWords::Text.say(lang)}</p>
            {move || match (has_actions.get(), turn.get()) {
                (false, _) => view! { <p>{PointWords::NoActions.say(lang)}</p> }.into_any(),
                (true, None) => between(desk, turn),
                (true, Some((seat, number))) => giving(desk, turn, &seat, number),
            }}
        </section>
    }
    .into_any()
}

/// Lets the next person give points.
fn next(desk: Desk, turn: Turn, number: usize) {
    let Some(bytes) = chance::bytes() else {
        return desk.app().alert(ActionWords::NoRandom.say(desk.lang));
    };
    // What the person before did cannot be taken back by the next one.
    desk.app().forget_steps();
    turn.set(Some((SeatId::from_random(bytes), number)));
    focus_soon("#points-person".to_owned());
}

/// Nobody gives points now: the result, and the next one.
fn between(desk: Desk, turn: Turn) -> AnyView {
    let lang = desk.lang;
    let count = Memo::new(move |_| desk.plan.with(|plan| plan.points.len()));
    let begin = move |_| next(desk, turn, count.get_untracked() + 1);
    let clear = move |_| {
        desk.app().plan(Act::ForgetPoints);
        desk.app().say(PointWords::Cleared.say(lang));
        focus_soon("#plan-points".to_owned());
    };
    let result = move || {
        if count.get() == 0 {
            return view! { <p>{PointWords::NoneYet.say(lang)}</p> }.into_any();
        }
        let table = desk.plan.with(|plan| points_table(lang, plan));
        view! {
            <h3>{PointWords::Result.say(lang)}</h3>
            <p>{PointWords::ResultText.say(lang)}</p>
            {data_table(&table)}
            <p>
                <button class="quiet" on:click=clear>{PointWords::Clear.say(lang)}</button>
            </p>
        }
        .into_any()
    };
    let words = move || {
        let words = if count.get() == 0 {
            PointWords::Begin
        } else {
            PointWords::Next
        };
        words.say(lang)
    };
    view! {
        <p>
            <button class="main" on:click=begin>{words}</button>
        </p>
        {result}
    }
    .into_any()
}

/// One person gives points.
fn giving(desk: Desk, turn: Turn, seat: &SeatId, number: usize) -> AnyView {
    let lang = desk.lang;
    let given = Memo::new({
        let seat = seat.clone();
        move |_| {
            desk.plan
                .with(|plan| plan.points.get(&seat).cloned().unwrap_or_default())
        }
    });
    let ids: Memo<Vec<ActionId>> = Memo::new(move |_| {
        desk.plan.with(|plan| {
            let open = plan.actions.iter();
            let open = open.filter(|(_, action)| action.status.is_open());
            open.map(|(id, _)| id.clone()).collect()
        })
    });
    let items = {
        let seat = seat.clone();
        move || {
            let ids = ids.get().into_iter();
            ids.map(|id| item(desk, &seat, given, id)).collect_view()
        }
    };
    let stop = move |_| {
        desk.app().seal();
        turn.set(None);
        focus_soon("#plan-points".to_owned());
    };
    // Who gave nothing has no seat: the next one is called by the same number.
    let on = move |_| {
        let gave = !given.with_untracked(BTreeMap::is_empty);
        next(desk, turn, number + usize::from(gave));
    };
    view! {
        <div class="card points">
            <h3 id="points-person" tabindex="-1">{say::person(lang, number)}</h3>
            <p role="status">{move || say::left(lang, given.with(points_left))}</p>
            <ul class="plain">{items}</ul>
            <div class="buttons">
                <button class="main" on:click=on>{PointWords::Next.say(lang)}</button>
                <button on:click=stop>{PointWords::Stop.say(lang)}</button>
            </div>
        </div>
    }
    .into_any()
}

fn item(desk: Desk, seat: &SeatId, given: Memo<BTreeMap<ActionId, u8>>, id: ActionId) -> AnyView {
    let lang = desk.lang;
    let action = untrack(|| desk.action(&id));
    let title = action
        .map(|action| title_of(lang, &action))
        .unwrap_or_default();
    let now = Memo::new({
        let id = id.clone();
        move |_| given.with(|given| given.get(&id).copied().unwrap_or(0))
    });
    let press = {
        let seat = seat.clone();
        move |one_more: bool| {
            let points = given.with_untracked(|given| more(given, &id, one_more));
            desk.app().plan(Act::Points(seat.clone(), points));
        }
    };
    let less = press.clone();
    // Not disabled at the end of their range: a button that goes grey loses the focus.
    view! {
        <li class="buttons">
            <span class="what">{title.clone()}</span>
            <button aria-label=say::minus_of(lang, &title) on:click=move |_| less(false)>
                "−"
            </button>
            <output class="num" aria-label=say::points_of(lang, &title)>{now}</output>
            <button aria-label=say::plus_of(lang, &title) on:click=move |_| press(true)>
                "+"
            </button>
        </li>
    }
    .into_any()
}
