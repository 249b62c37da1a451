//! The form of one action.

use super::desk::{Desk, focus_soon};
use super::fields::{Field, area, choice, day, line};
use crate::app::widgets::field::option;
use crate::scan::ActionId;
use crate::scan::plan::{Action, Size, Status};
use crate::text::plan::{ActionWords, size, status};
use crate::view::plan::{ends_early, may_come_first, status_set, title_of};
use leptos::prelude::*;

/// The form.
pub(super) fn form(desk: Desk, id: ActionId, action: Memo<Option<Action>>) -> AnyView {
    let lang = desk.lang;
    let id = StoredValue::new(id);
    let field = move |name: &'static str, label: ActionWords, hint: Option<ActionWords>| Field {
        desk,
        id,
        action,
        name,
        label: label.say(lang),
        hint: hint.map_or("", |hint| hint.say(lang)),
    };
    let (owner, due) = (Some(ActionWords::OwnerHint), Some(ActionWords::DueHint));
    let notes = Some(ActionWords::NotesHint);
    view! {
        <div class="action-form">
            {line(field("title", ActionWords::Title, None), |a| &a.title, |a| &mut a.title)}
            {line(field("owner", ActionWords::Owner, owner), |a| &a.owner, |a| &mut a.owner)}
            {line(field("service", ActionWords::Service, None), |a| &a.service, |a| &mut a.service)}
            {day(field("start", ActionWords::Start, None), |a| a.start, |a| &mut a.start)}
            {day(field("due", ActionWords::Due, due), |a| a.due, |a| &mut a.due)}
            {dates_fault(desk, action)}
            {how_far(field("status", ActionWords::Status, None))}
            {ended(field("ended", ActionWords::Ended, None))}
            {how_much(field("effort", ActionWords::Effort, None), |a| a.effort, |a, size| a.effort = size)}
            {how_much(field("effect", ActionWords::Effect, None), |a| a.effect, |a, size| a.effect = size)}
            {area(field("notes", ActionWords::Notes, notes), |a| &a.notes, |a| &mut a.notes)}
            {after(field("after", ActionWords::After, Some(ActionWords::AfterHint)))}
        </div>
    }
    .into_any()
}

/// Another status moves the action to another list, where its form is drawn anew.
fn how_far(field: Field) -> AnyView {
    let desk = field.desk;
    let all = Status::ALL.map(|one| (one, status(desk.lang, one).to_owned()));
    choice(
        field,
        all.into(),
        |action| action.status,
        move |action, now| {
            *action = status_set(action.clone(), now, desk.today);
            focus_soon(format!("#{}", field.element()));
        },
    )
}

/// On which day it ended; while it did not, there is none.
fn ended(field: Field) -> AnyView {
    let is_open = Memo::new(move |_| field.read(|action| action.status.is_open()));
    (move || {
        let ended = !is_open.get();
        ended.then(|| day(field, |action| action.ended, |action| &mut action.ended))
    })
    .into_any()
}

fn how_much(
    field: Field,
    read: fn(&Action) -> Option<Size>,
    write: fn(&mut Action, Option<Size>),
) -> AnyView {
    let lang = field.desk.lang;
    let sizes = Size::ALL.map(|one| (Some(one), size(lang, one).to_owned()));
    let mut all = vec![(None, ActionWords::Unsaid.say(lang).to_owned())];
    all.extend(sizes);
    choice(field, all, read, write)
}

fn dates_fault(desk: Desk, action: Memo<Option<Action>>) -> AnyView {
    let is_wrong =
        Memo::new(move |_| action.with(|action| action.as_ref().is_some_and(ends_early)));
    view! {
        <p class="fault wide" role="status">
            {move || is_wrong.get().then(|| ActionWords::DatesFault.say(desk.lang))}
        </p>
    }
    .into_any()
}

/// The actions that can come first, as boxes to tick; nothing where there is no other action.
fn after(field: Field) -> AnyView {
    let desk = field.desk;
    let lang = desk.lang;
    let others = Memo::new(move |_| {
        let id = field.id.get_value();
        desk.plan.with(|plan| may_come_first(plan, &id))
    });
    let item = move |other: ActionId| {
        let (read, name) = (other.clone(), other.to_string());
        let title = desk.action(&other).map(|action| title_of(lang, &action));
        let is_on = Signal::derive(move || field.read(|action| action.after.contains(&read)));
        let press = Callback::new(move |yes| {
            field.change(|action| {
                if yes {
                    action.after.insert(other.clone());
                } else {
                    action.after.remove(&other);
                }
            });
        });
        option(
            "checkbox",
            name,
            title.unwrap_or_default(),
            None,
            is_on,
            press,
        )
    };
    (move || {
        let others = others.get();
        (!others.is_empty()).then(|| {
            let items: Vec<AnyView> = others.into_iter().map(|id| untrack(|| item(id))).collect();
            view! {
                <fieldset class="field wide">
                    <legend>{field.label}</legend>
                    <p class="hint">{field.hint}</p>
                    <div class="options columns">{items}</div>
                </fieldset>
            }
        })
    })
    .into_any()
}
