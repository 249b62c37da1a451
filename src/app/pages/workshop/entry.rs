//! *Invoeren*: a form on paper, typed over with digits alone.
//!
//! Invariant: what is typed is kept in this tab until the form is taken in or emptied, so a reload
//! loses none of it; the scan changes once, when the whole form is taken in.

use super::super::{Heading, culture};
use crate::app::desk;
use crate::app::state::App;
use crate::browser::{page, session};
use crate::instrument::{Instrument, RoleId};
use crate::route::{Part, Screen};
use crate::scan::workshop::{Act, Arrival, Identify};
use crate::scan::{Extra, Participant};
use crate::text::workshop::collect::{self as words, Paper};
use crate::view::collecting::called;
use crate::view::entry::{Asks, Block, Row, Sheet, culture_block, form, statements};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use std::sync::Arc;

/// What is being typed.
#[derive(Clone, Copy)]
struct Form {
    app: App,
    role: RwSignal<Option<RoleId>>,
    name: RwSignal<String>,
    sheet: RwSignal<Sheet>,
    on_paper: RwSignal<String>,
    trouble: RwSignal<Option<&'static str>>,
}

/// The page.
pub(super) fn page(app: App, instrument: Arc<Instrument>) -> AnyView {
    let lang = app.lang();
    let form = Form {
        app,
        role: RwSignal::new(None),
        name: RwSignal::new(String::new()),
        sheet: RwSignal::new(Sheet::default()),
        on_paper: RwSignal::new(String::new()),
        trouble: RwSignal::new(None),
    };
    form.bring_back();
    Effect::new(move |_| form.keep());
    let pairs = culture::asked(app);
    let asked = {
        let instrument = instrument.clone();
        Memo::new(move |_| {
            let role = form.role.get()?;
            let mut blocks = app.read(|content| self::form(content, &instrument, Some(&role)))?;
            if let Some(pairs) = pairs.get() {
                let after = statements(&blocks);
                blocks.push(culture_block(&pairs, after));
            }
            Some(blocks)
        })
    };
    let rows = move || asked.get().map(|blocks| blocks_of(&form, &blocks));
    let back = app.here(Screen::Workshop(Part::Collect)).to_string();
    // Looked at once: drawn anew at each change of the scan, the page would bring back a form that was
    // just taken in.
    let who = untrack(|| who(&form, &instrument));
    view! {
        <Heading text=Paper::Title.say(lang) />
        <p class="lead">{Paper::Lead.say(lang)}</p>
        <p class="banner" id="keys">{Paper::Keys.say(lang)}</p>
        {who}
        <div class="entry">{rows}</div>
        {move || asked.get().map(|blocks| check(&form, blocks))}
        <p role="alert">{move || form.trouble.get()}</p>
        <p class="buttons">
            <a class="button" href=back>{Paper::Back.say(lang)}</a>
        </p>
    }
    .into_any()
}

impl Form {
    /// Under which name the form is kept in this tab.
    fn place(&self) -> String {
        let id = self.app.scan.with_untracked(|open| {
            let (_, scan) = open.as_ref()?;
            Some(scan.id.to_string())
        });
        format!("paper/{}", id.unwrap_or_default())
    }

    fn bring_back(&self) {
        let Some(kept) = session::take(&self.place()) else {
            return;
        };
        let mut parts = kept.splitn(3, '\n');
        let role = parts.next().filter(|role| !role.is_empty());
        self.role.set(role.map(RoleId::from));
        self.name.set(parts.next().unwrap_or_default().to_owned());
        self.sheet
            .set(Sheet::read(parts.next().unwrap_or_default()));
    }

    fn keep(&self) {
        let role = self.role.with(|role| role.as_ref().map(RoleId::to_string));
        let name = self.name.with(|name| name.replace('\n', " "));
        let sheet = self.sheet.with(Sheet::write);
        let text = format!("{}\n{name}\n{sheet}", role.unwrap_or_default());
        session::put(&self.place(), &text);
    }

    fn empty(&self) {
        self.sheet.set(Sheet::default());
        self.name.set(String::new());
        self.on_paper.set(String::new());
        self.trouble.set(None);
    }

    /// Takes the form in as the ballot of a new participant.
    fn take_in(&self, blocks: &[Block]) {
        let app = self.app;
        let lang = app.prefs.with_untracked(|prefs| prefs.lang);
        let sheet = self.sheet.get_untracked();
        let trouble = match self.role.get_untracked() {
            None => Some(Paper::NeedsRole),
            Some(_) if sheet.is_empty() => Some(Paper::NeedsAnswer),
            Some(_) => None,
        };
        if let Some(trouble) = trouble {
            return self.trouble.set(Some(trouble.say(lang)));
        }
        let Some(ids) = desk::new_own() else {
            return self.trouble.set(Some(Paper::NoRandom.say(lang)));
        };
        let name = self.name.get_untracked().trim().to_owned();
        let vote = app.workshop().vote();
        let arrival = Arrival {
            about: Participant {
                role: self.role.get_untracked(),
                name: (!name.is_empty()).then_some(name),
                extra: Extra::new(),
            },
            id: ids.ballot,
            ballot: sheet.ballot(blocks, ids.participant.clone(), vote),
            participant: ids.participant,
        };
        app.act(Act::Receive(vec![arrival], Vec::new()));
        self.empty();
        app.say(Paper::Saved.say(lang));
        page::scroll_to_top();
        page::focus("#paper-role");
    }
}

/// Whose form it is.
fn who(form: &Form, instrument: &Instrument) -> AnyView {
    let form = *form;
    let app = form.app;
    let lang = app.lang();
    let workshop = app.workshop();
    let options: Vec<AnyView> = workshop
        .roles(instrument)
        .into_iter()
        .map(|role| {
            let name = app.read(|content| called(content, instrument, &role.id));
            let id = role.id.clone();
            let is_chosen = move || form.role.with(|chosen| chosen.as_ref() == Some(&id));
            view! {
                <option value=role.id.to_string() selected=is_chosen>
                    {name}
                </option>
            }
            .into_any()
        })
        .collect();
    let choose = move |id: String| {
        form.trouble.set(None);
        form.role.set((!id.is_empty()).then(|| id.as_str().into()));
    };
    let name = (workshop.identify != Identify::Role).then(|| {
        view! {
            <p>
                <label for="paper-name">{Paper::Name.say(lang)}</label>
                " "
                <input
                    id="paper-name"
                    type="text"
                    maxlength="60"
                    autocomplete="off"
                    prop:value=form.name
                    on:input:target=move |event| form.name.set(event.target().value())
                />
            </p>
        }
    });
    view! {
        <fieldset class="field">
            <legend>{Paper::Who.say(lang)}</legend>
            <p>
                <label for="paper-role">{Paper::Role.say(lang)}</label>
                " "
                <select
                    id="paper-role"
                    on:change:target=move |event| choose(event.target().value())
                >
                    <option value="">{Paper::ChooseRole.say(lang)}</option>
                    {options}
                </select>
            </p>
            {name}
        </fieldset>
    }
    .into_any()
}

fn blocks_of(form: &Form, blocks: &[Block]) -> Vec<AnyView> {
    let form = *form;
    let lang = form.app.lang();
    let mut index = 0;
    let mut views = Vec::new();
    for block in blocks {
        let rows: Vec<AnyView> = block
            .rows
            .iter()
            .map(|row| {
                index += 1;
                self::row(&form, row, index)
            })
            .collect();
        let counted = block.clone();
        let sums = move || {
            let sums = form.sheet.with(|sheet| sheet.sums(&counted));
            words::sums(lang, sums.filled, sums.rows, sums.digits)
        };
        let view = view! {
            <fieldset class="card">
                <legend>{block.name.clone()}</legend>
                <div class="entry-rows">{rows}</div>
                <p class="soft num">{sums}</p>
            </fieldset>
        };
        views.push(view.into_any());
    }
    views
}

/// A row: its number, its words and one character.
fn row(form: &Form, row: &Row, index: usize) -> AnyView {
    let form = *form;
    let lang = form.app.lang();
    let (number, label) = match row.number {
        Some(number) => (number.to_string(), words::row(lang, number, &row.text)),
        None => (String::new(), Paper::Placement.say(lang).to_owned()),
    };
    let shown = match row.number {
        Some(_) => row.text.clone(),
        None => Paper::Placement.say(lang).to_owned(),
    };
    let id = format!("row-{index}");
    let (read, typed) = (row.asks.clone(), row.asks.clone());
    let value = move || {
        let typed = form.sheet.with(|sheet| sheet.get(&read));
        typed.map(String::from).unwrap_or_default()
    };
    let target = id.clone();
    view! {
        <label class="entry-row" for=target>
            <b class="num" aria-hidden="true">{number}</b>
            <span aria-hidden="true">{shown}</span>
            <input
                id=id
                type="text"
                inputmode="numeric"
                autocomplete="off"
                aria-label=label
                aria-describedby="keys"
                prop:value=value
                on:keydown=move |event| on_key(&form, &typed, index, &event)
                on:input:target={
                    let asks = row.asks.clone();
                    move |event| on_input(&form, &asks, index, &event.target().value())
                }
            />
        </label>
    }
    .into_any()
}

/// Backspace in an empty row and the arrows go to another one; Enter skips a row.
fn on_key(form: &Form, asks: &Asks, index: usize, event: &KeyboardEvent) {
    let is_empty = form.sheet.with_untracked(|sheet| sheet.get(asks).is_none());
    let to = match event.key().as_str() {
        "Backspace" if is_empty => index - 1,
        "ArrowUp" => index - 1,
        "ArrowDown" | "Enter" => index + 1,
        _ => return,
    };
    event.prevent_default();
    go_to(to);
}

/// The last character typed counts: typing over a row replaces what stood there.
fn on_input(form: &Form, asks: &Asks, index: usize, value: &str) {
    let lang = form.app.prefs.with_untracked(|prefs| prefs.lang);
    let typed = value.chars().next_back();
    let mut fits = false;
    form.sheet.update(|sheet| fits = sheet.set(asks, typed));
    let is_bad = typed.is_some() && !fits;
    form.trouble.set(is_bad.then(|| Paper::Bad.say(lang)));
    // The field follows the sheet only where the sheet changes, and then it holds one character.
    let now = form.sheet.with_untracked(|sheet| sheet.get(asks));
    let now = now.map(String::from).unwrap_or_default();
    page::set_value(&format!("#row-{index}"), &now);
    if fits && typed.is_some() {
        go_to(index + 1);
    }
}

/// Past the last row comes the check, before the first one the role.
fn go_to(index: usize) {
    if index == 0 {
        page::focus("#paper-role");
    } else if !page::focus_and_select(&format!("#row-{index}")) {
        page::focus("#paper-sum");
    }
}

/// The sums, and taking the form in.
fn check(form: &Form, blocks: Vec<Block>) -> AnyView {
    let form = *form;
    let lang = form.app.lang();
    let all = blocks.clone();
    let total = Memo::new(move |_| form.sheet.with(|sheet| sheet.total(&all)));
    let said = move || {
        let total = total.get();
        words::sums(lang, total.filled, total.rows, total.digits)
    };
    let verdict = move || {
        let paper: usize = form.on_paper.with(|typed| typed.trim().parse().ok())?;
        let words = if paper == total.get().digits {
            Paper::Fits
        } else {
            Paper::Differs
        };
        Some(words.say(lang))
    };
    view! {
        <section class="card">
            <h2>{Paper::Check.say(lang)}</h2>
            <p class="num" role="status">{said}</p>
            <p>
                <label for="paper-sum">{Paper::OnPaper.say(lang)}</label>
                " "
                <input
                    id="paper-sum"
                    type="text"
                    inputmode="numeric"
                    size="5"
                    autocomplete="off"
                    prop:value=form.on_paper
                    on:input:target=move |event| form.on_paper.set(event.target().value())
                />
                " "
                <span role="status">{verdict}</span>
            </p>
            <p class="buttons">
                <button class="main" on:click=move |_| form.take_in(&blocks)>
                    {Paper::Save.say(lang)}
                </button>
                <button
                    class="quiet"
                    on:click=move |_| {
                        form.empty();
                        page::focus("#paper-role");
                    }
                >
                    {Paper::Empty.say(lang)}
                </button>
            </p>
        </section>
    }
    .into_any()
}
