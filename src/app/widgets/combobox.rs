//! A line of text with a list of what fits it: the combobox with list autocomplete of the ARIA
//! Authoring Practices Guide.
//!
//! Invariant: the focus never leaves the line; the arrows move the active option, Enter picks it,
//! Escape and leaving close the list, and typing freely always stays possible.

use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::prelude::*;

/// One option: its name in the caller's hands, and what is shown.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Item {
    /// By which the caller knows it.
    pub(crate) key: String,
    /// What is shown.
    pub(crate) label: String,
}

/// What the caller gives.
#[derive(Clone, Copy)]
pub(crate) struct Parts {
    /// Its id on the page.
    pub(crate) id: &'static str,
    /// Its label.
    pub(crate) label: &'static str,
    /// The label of the list.
    pub(crate) list_label: &'static str,
    /// The id of what describes it.
    pub(crate) described_by: &'static str,
    /// What stands in it.
    pub(crate) text: Signal<String>,
    /// What fits it now.
    pub(crate) items: Signal<Vec<Item>>,
    /// How many that are, in a sentence.
    pub(crate) count: Callback<usize, String>,
    /// Called with what was typed.
    pub(crate) typed: Callback<String>,
    /// Called with the key of what was picked.
    pub(crate) picked: Callback<String>,
    /// Called when the line is left.
    pub(crate) left: Callback<()>,
}

/// Whether the list is open, and which option is active in it.
#[derive(Clone, Copy)]
struct List {
    is_open: RwSignal<bool>,
    active: RwSignal<Option<usize>>,
}

impl List {
    /// Does nothing once the list is gone: a line that is removed while it has the focus is left too.
    fn set(self, is_open: bool, active: Option<usize>) {
        self.is_open.try_set(is_open);
        self.active.try_set(active);
    }
}

/// The line, its list and its status.
pub(crate) fn combobox(parts: Parts) -> AnyView {
    let list = List {
        is_open: RwSignal::new(false),
        active: RwSignal::new(None),
    };
    let Parts { id, items, .. } = parts;
    let is_shown = Memo::new(move |_| list.is_open.get() && items.with(|items| !items.is_empty()));
    let active_id = move || {
        is_shown
            .get()
            .then(|| Some(option_id(id, list.active.get()?)))
            .flatten()
    };
    let count = parts.count;
    let status = move || {
        let says = list.is_open.get() && parts.text.with(|text| !text.is_empty());
        says.then(|| count.run(items.with(Vec::len)))
    };
    let (typed, left) = (parts.typed, parts.left);
    let list_id = format!("{id}-list");
    view! {
        <div class="combobox">
            <label for=id>{parts.label}</label>
            <input
                type="text"
                id=id
                role="combobox"
                maxlength="120"
                autocomplete="off"
                aria-autocomplete="list"
                aria-expanded=move || if is_shown.get() { "true" } else { "false" }
                aria-controls=list_id.clone()
                aria-activedescendant=active_id
                aria-describedby=parts.described_by
                prop:value=parts.text
                on:input:target=move |event| {
                    typed.run(event.target().value());
                    list.set(true, None);
                }
                on:keydown=move |event| on_key(&event, parts, list)
                on:blur=move |_| {
                    list.set(false, None);
                    left.try_run(());
                }
            />
            <ul
                id=list_id
                role="listbox"
                aria-label=parts.list_label
                hidden=move || !is_shown.get()
                on:mousedown=|event: MouseEvent| event.prevent_default()
            >
                {move || options(parts, list)}
            </ul>
            <p class="unseen" role="status">{status}</p>
        </div>
    }
    .into_any()
}

fn option_id(id: &str, index: usize) -> String {
    format!("{id}-option-{index}")
}

fn options(parts: Parts, list: List) -> Vec<AnyView> {
    let (id, picked) = (parts.id, parts.picked);
    let items = parts.items.get().into_iter().enumerate();
    items
        .map(|(index, item)| {
            let is_active = move || list.active.get() == Some(index);
            view! {
                <li
                    role="option"
                    id=option_id(id, index)
                    aria-selected=move || if is_active() { "true" } else { "false" }
                    on:click=move |_| {
                        picked.run(item.key.clone());
                        list.set(false, None);
                    }
                >
                    {item.label}
                </li>
            }
            .into_any()
        })
        .collect()
}

fn on_key(event: &KeyboardEvent, parts: Parts, list: List) {
    let count = parts.items.with_untracked(Vec::len);
    let is_shown = list.is_open.get_untracked() && count > 0;
    let active = list.active.get_untracked().filter(|at| *at < count);
    match event.key().as_str() {
        "ArrowDown" if event.alt_key() => list.set(true, active),
        "ArrowUp" if event.alt_key() => list.set(false, None),
        "ArrowDown" if count > 0 => {
            list.set(true, Some(active.map_or(0, |at| (at + 1) % count)));
        }
        "ArrowUp" if count > 0 => {
            list.set(
                true,
                Some(active.map_or(count - 1, |at| (at + count - 1) % count)),
            );
        }
        "Enter" if is_shown => {
            let item = active.and_then(|at| parts.items.with_untracked(|all| all.get(at).cloned()));
            if let Some(item) = item {
                parts.picked.run(item.key);
            }
            list.set(false, None);
        }
        "Escape" if is_shown => list.set(false, None),
        // The caret moves in the line, so no option is active any more.
        "ArrowLeft" | "ArrowRight" | "Home" | "End" => return list.active.set(None),
        _ => return,
    }
    event.prevent_default();
}
