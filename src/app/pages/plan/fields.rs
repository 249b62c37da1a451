//! The fields of an action: a line, a text, a day, a choice.
//!
//! Invariant: typing is one step for undo until the field is left. A field that is full says so: the browser
//! cuts what is pasted without a word.

use super::desk::Desk;
use crate::scan::plan::Action;
use crate::scan::{ActionId, CivilDate};
use crate::text::plan as say;
use leptos::prelude::*;

/// So many letters fit in a line, in the units that browsers count.
const LINE: u16 = 200;
/// So many fit in a text.
const TEXT: u16 = 4_000;

/// What a field needs. Signals only, so it is copied freely.
#[derive(Clone, Copy)]
pub(super) struct Field {
    pub(super) desk: Desk,
    pub(super) id: StoredValue<ActionId>,
    pub(super) action: Memo<Option<Action>>,
    /// The name of the field, of its element and for undo.
    pub(super) name: &'static str,
    pub(super) label: &'static str,
    /// What helps to fill it in; may be empty.
    pub(super) hint: &'static str,
}

impl Field {
    /// The id of its element.
    pub(super) fn element(self) -> String {
        self.id.with_value(|id| format!("{}-{id}", self.name))
    }

    /// The id of its hint, where it has one.
    fn described(self) -> Option<String> {
        (!self.hint.is_empty()).then(|| format!("{}-hint", self.element()))
    }

    pub(super) fn read<T: Default>(self, read: impl FnOnce(&Action) -> T) -> T {
        self.action
            .with(|action| action.as_ref().map(read).unwrap_or_default())
    }

    pub(super) fn change(self, change: impl FnOnce(&mut Action)) {
        self.desk.change(&self.id.get_value(), None, change);
    }

    fn type_in(self, change: impl FnOnce(&mut Action)) {
        self.desk
            .change(&self.id.get_value(), Some(self.name), change);
    }

    /// That nothing more fits.
    fn full(self, text: Memo<String>, limit: u16) -> AnyView {
        let is_full =
            Memo::new(move |_| text.with(|text| text.encode_utf16().count() >= usize::from(limit)));
        view! {
            <p class="fault" role="status">
                {move || is_full.get().then(|| say::full(self.desk.lang, limit))}
            </p>
        }
        .into_any()
    }

    fn around(self, input: AnyView) -> AnyView {
        view! {
            <div class="field">
                <label for=self.element()>{self.label}</label>
                {self.described().map(|id| view! { <p class="hint" id=id>{self.hint}</p> })}
                {input}
            </div>
        }
        .into_any()
    }
}

/// A line of words.
pub(super) fn line(
    field: Field,
    read: fn(&Action) -> &String,
    write: fn(&mut Action) -> &mut String,
) -> AnyView {
    let text = Memo::new(move |_| field.read(|action| read(action).clone()));
    let app = field.desk.app();
    let input = view! {
        <input
            type="text"
            id=field.element()
            maxlength=LINE.to_string()
            autocomplete="off"
            aria-describedby=field.described()
            prop:value=text
            on:input:target=move |event| {
                let typed = event.target().value();
                field.type_in(|action| *write(action) = typed);
            }
            on:blur=move |_| app.seal()
        />
        {field.full(text, LINE)}
    };
    field.around(input.into_any())
}

/// Several lines of words.
pub(super) fn area(
    field: Field,
    read: fn(&Action) -> &String,
    write: fn(&mut Action) -> &mut String,
) -> AnyView {
    let text = Memo::new(move |_| field.read(|action| read(action).clone()));
    let app = field.desk.app();
    let input = view! {
        <textarea
            id=field.element()
            rows="3"
            maxlength=TEXT.to_string()
            aria-describedby=field.described()
            prop:value=text
            on:input:target=move |event| {
                let typed = event.target().value();
                field.type_in(|action| *write(action) = typed);
            }
            on:blur=move |_| app.seal()
        ></textarea>
        {field.full(text, TEXT)}
    };
    field.around(input.into_any())
}

/// A day; what is half typed is no day yet and changes nothing.
pub(super) fn day(
    field: Field,
    read: fn(&Action) -> Option<CivilDate>,
    write: fn(&mut Action) -> &mut Option<CivilDate>,
) -> AnyView {
    let text = Memo::new(move |_| {
        let day = field.read(read);
        day.map(|day| day.to_string()).unwrap_or_default()
    });
    let app = field.desk.app();
    let input = view! {
        <input
            type="date"
            id=field.element()
            min="1900-01-01"
            max="2999-12-31"
            aria-describedby=field.described()
            prop:value=text
            on:change:target=move |event| {
                let typed = event.target().value();
                let day = CivilDate::parse(&typed);
                if day.is_some() || typed.is_empty() {
                    field.type_in(|action| *write(action) = day);
                }
            }
            on:blur=move |_| app.seal()
        />
    };
    field.around(input.into_any())
}

/// One of several values.
pub(super) fn choice<T: Copy + Default + PartialEq + Send + Sync + 'static>(
    field: Field,
    all: Vec<(T, String)>,
    read: fn(&Action) -> T,
    write: impl Fn(&mut Action, T) + Copy + Send + Sync + 'static,
) -> AnyView {
    let now = Memo::new(move |_| field.read(read));
    let values: Vec<T> = all.iter().map(|(value, _)| *value).collect();
    let options: Vec<AnyView> = all
        .into_iter()
        .enumerate()
        .map(|(place, (value, words))| {
            view! {
                <option value=place.to_string() prop:selected=move || now.get() == value>
                    {words}
                </option>
            }
            .into_any()
        })
        .collect();
    let choose = move |place: String| {
        let value = place
            .parse()
            .ok()
            .and_then(|place: usize| values.get(place).copied());
        if let Some(value) = value {
            field.change(|action| write(action, value));
        }
    };
    let input = view! {
        <select
            id=field.element()
            aria-describedby=field.described()
            on:change:target=move |event| choose(event.target().value())
        >
            {options}
        </select>
    };
    field.around(input.into_any())
}
