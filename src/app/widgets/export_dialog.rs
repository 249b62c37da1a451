//! The dialogue of handing the report to other programs: which file, and what came of it.
//!
//! Invariant: the document and the workbook are made when the dialogue opens, and not before; closing it
//! in any way changes nothing and leads back to the button.

use crate::app::exporting::{self, Said};
use crate::app::load;
use crate::app::state::App;
use crate::document::Document;
use crate::document::sheet::Workbook;
use crate::export::{Job, Pictures};
use crate::instrument::Lang;
use crate::text::export::Export;
use leptos::html;
use leptos::prelude::*;
use std::sync::Arc;

/// What can be handed out.
struct Content {
    document: Document,
    workbook: Workbook,
    /// Of which municipality, for the names of files.
    municipality: String,
}

/// What the parts share. Signals only, so it is copied freely.
#[derive(Clone, Copy)]
struct Exports {
    lang: Lang,
    /// What can be handed out, while the dialogue is open.
    content: RwSignal<Option<Arc<Content>>>,
    is_busy: RwSignal<bool>,
    said: RwSignal<Option<Said>>,
    table: RwSignal<usize>,
    chart: RwSignal<usize>,
}

/// A kind of file that the dialogue offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Word,
    Sheet,
    Table,
    Svg,
    Png,
}

/// The button that opens the dialogue, and the dialogue.
#[component]
pub(crate) fn ExportButton(
    document: Callback<(), Option<Document>>,
    workbook: Callback<(), Option<Workbook>>,
) -> impl IntoView {
    let app = App::get();
    let lang = app.lang();
    let exports = Exports {
        lang,
        content: RwSignal::new(None),
        is_busy: RwSignal::new(false),
        said: RwSignal::new(None),
        table: RwSignal::new(0),
        chart: RwSignal::new(0),
    };
    let button: NodeRef<html::Button> = NodeRef::new();
    let dialog: NodeRef<html::Dialog> = NodeRef::new();
    let open = move |_| {
        let Some((document, workbook)) = document.run(()).zip(workbook.run(())) else {
            return;
        };
        exports.begin(Content {
            document,
            workbook,
            municipality: exporting::municipality(app),
        });
        if let Some(dialog) = dialog.get_untracked() {
            // Refused only when it is open already.
            dialog.show_modal().ok();
        }
    };
    let closed = move |_| {
        exports.content.set(None);
        if let Some(button) = button.get_untracked() {
            button.focus().ok();
        }
    };
    view! {
        <button node_ref=button on:click=open>{Export::Open.say(lang)}</button>
        <dialog class="export" node_ref=dialog aria-labelledby="export-title" on:close=closed>
            {inside(exports, dialog)}
        </dialog>
    }
}

impl Exports {
    /// Begins anew with what can be handed out.
    fn begin(self, content: Content) {
        self.said.set(None);
        self.table.set(0);
        self.chart.set(0);
        self.content.set(Some(Arc::new(content)));
    }
}

fn inside(exports: Exports, dialog: NodeRef<html::Dialog>) -> AnyView {
    let lang = exports.lang;
    let close = move |_| {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    view! {
        <h2 id="export-title" tabindex="-1" autofocus>
            {Export::Open.say(lang)}
        </h2>
        <p>{Export::Text.say(lang)}</p>
        <div class="ways">
            {move || exports.content.get().map(|content| ways(exports, &content))}
        </div>
        {status(exports)}
        <div class="buttons">
            <button class="quiet" on:click=close>{Export::Close.say(lang)}</button>
        </div>
    }
    .into_any()
}

fn ways(exports: Exports, content: &Content) -> AnyView {
    let lang = exports.lang;
    let hint = |words: Export| view! { <p class="hint">{words.say(lang)}</p> };
    let sheets = content.workbook.sheets.iter();
    let sheets: Vec<String> = sheets.map(|sheet| sheet.name.clone()).collect();
    let figures = content.document.figures();
    let figures: Vec<String> = figures.map(|figure| figure.title.clone()).collect();
    let charts = if figures.is_empty() {
        hint(Export::ChartNone).into_any()
    } else {
        view! {
            {choice(Export::Chart, exports, exports.chart, figures)}
            <div class="buttons">
                {way(exports, Way::Svg, Export::Svg)} {way(exports, Way::Png, Export::Png)}
            </div>
        }
        .into_any()
    };
    view! {
        <div class="buttons">{way(exports, Way::Word, Export::Word)}</div>
        {hint(Export::WordHint)}
        <div class="buttons">{way(exports, Way::Sheet, Export::Sheet)}</div>
        {hint(Export::SheetHint)}
        <h3>{Export::Tables.say(lang)}</h3>
        {choice(Export::Table, exports, exports.table, sheets)}
        <div class="buttons">{way(exports, Way::Table, Export::SaveCsv)}</div>
        {hint(Export::TableHint)}
        <h3>{Export::Charts.say(lang)}</h3>
        {charts}
    }
    .into_any()
}

fn choice(label: Export, exports: Exports, chosen: RwSignal<usize>, names: Vec<String>) -> AnyView {
    let options = names.into_iter().enumerate();
    let options: Vec<_> = options
        .map(|(at, name)| view! { <option value=at.to_string()>{name}</option> })
        .collect();
    let choose = move |value: String| chosen.set(value.parse().unwrap_or(0));
    view! {
        <p>
            <label>
                {label.say(exports.lang)} " "
                <select on:change:target=move |event| choose(event.target().value())>
                    {options}
                </select>
            </label>
        </p>
    }
    .into_any()
}

/// A button that stays in reach while a file is made: a disabled one would lose the focus.
fn way(exports: Exports, way: Way, words: Export) -> AnyView {
    let is_busy = move || exports.is_busy.get().to_string();
    view! {
        <button aria-disabled=is_busy on:click=move |_| go(exports, way)>
            {words.say(exports.lang)}
        </button>
    }
    .into_any()
}

/// That a file is being made, or what came of it; read out when it changes.
fn status(exports: Exports) -> AnyView {
    let text = move || {
        if exports.is_busy.get() {
            let busy = Export::Busy.say(exports.lang);
            return Some(view! { <p class="banner">{busy.to_owned()}</p> });
        }
        exports.said.get().map(|Said { text, is_error }| {
            let class = if is_error { "banner bad" } else { "banner" };
            view! { <p class=class>{text}</p> }
        })
    };
    view! { <div role="status">{text}</div> }.into_any()
}

fn go(exports: Exports, way: Way) {
    let Some(content) = exports.content.get_untracked() else {
        return;
    };
    if exports.is_busy.get_untracked() {
        return;
    }
    exports.said.set(None);
    exports.is_busy.set(true);
    load::spawn(Box::pin(async move {
        let said = made(exports, &content, way).await;
        // The page may have been left.
        exports.is_busy.try_set(false);
        exports.said.try_set(Some(said));
    }));
}

async fn made(exports: Exports, content: &Content, way: Way) -> Said {
    let lang = exports.lang;
    let name = |what: &str, extension| exporting::name(&content.municipality, what, extension);
    let (table, at) = (exports.table.get_untracked(), exports.chart.get_untracked());
    let workbook = &content.workbook;
    match way {
        Way::Word => {
            let name = name(Export::Report.say(lang), "docx");
            exporting::word(lang, content.document.clone(), &name).await
        }
        Way::Sheet => {
            let name = name(Export::Figures.say(lang), "xlsx");
            let workbook = workbook.clone();
            let job = Job::Xlsx { workbook };
            exporting::make(lang, &job, &Pictures::default(), &name).await
        }
        Way::Table => {
            let Some(sheet) = workbook.sheets.get(table).cloned() else {
                return exporting::failed(lang);
            };
            let name = name(&sheet.name, "csv");
            let job = Job::Csv { sheet };
            exporting::make(lang, &job, &Pictures::default(), &name).await
        }
        Way::Svg | Way::Png => {
            let as_svg = way == Way::Svg;
            let what = format!("{} {}", Export::ChartFile.say(lang), at + 1);
            let extension = if as_svg { "svg" } else { "png" };
            let name = name(&what, extension);
            exporting::chart(lang, &content.document, at, as_svg, &name).await
        }
    }
}
