//! The municipality: picked from the list with its REFNIS code, or typed freely without.
//!
//! Invariant: what is typed never carries a code; without the list the field is a plain line.

use crate::app::state::App;
use crate::app::widgets::combobox::{Item, Parts, combobox};
use crate::browser::fetch;
use crate::instrument::Lang;
use crate::scan::{Event, Municipality};
use crate::text::intake::{self, Intake};
use crate::view::municipalities::{self, Known};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// The field.
pub(super) fn field(app: App, lang: Lang) -> AnyView {
    let known: RwSignal<Vec<Known>> = RwSignal::new(Vec::new());
    let failed = RwSignal::new(false);
    spawn_local(async move {
        let list = fetch::file("municipalities").await.unwrap_or_default();
        let list = municipalities::parse(&list);
        // The page may be gone by now; then so are its signals, and nobody minds.
        failed.try_set(list.is_empty());
        known.try_set(list);
    });
    let chosen = Memo::new(move |_| {
        app.read(|content| content.context.municipality.clone())
            .unwrap_or_default()
    });
    let text = Signal::derive(move || chosen.with(|chosen| chosen.name.clone()));
    let items = Memo::new(move |_| known.with(|known| text.with(|text| found(known, text))));
    let picked = move |refnis: String| {
        let entry = known
            .with_untracked(|known| known.iter().find(|entry| entry.refnis == refnis).cloned());
        if let Some(Known { refnis, name, .. }) = entry {
            let refnis = Some(refnis);
            app.dispatch(Event::Municipality(Municipality { name, refnis }));
        }
    };
    let typed = move |name| {
        let refnis = None;
        app.dispatch(Event::Municipality(Municipality { name, refnis }));
    };
    let below = move || {
        chosen.with(|chosen| match (&chosen.refnis, chosen.name.is_empty()) {
            (Some(refnis), _) => intake::picked(lang, refnis),
            (None, false) => Intake::Free.say(lang).to_owned(),
            (None, true) => String::new(),
        })
    };
    let hint = move || {
        let words = if failed.get() {
            Intake::MunicipalityHintNoList
        } else {
            Intake::MunicipalityHint
        };
        words.say(lang)
    };
    let parts = Parts {
        id: "municipality",
        label: Intake::Municipality.say(lang),
        list_label: Intake::Matches.say(lang),
        described_by: "municipality-hint municipality-code",
        text,
        items: items.into(),
        count: Callback::new(move |count| intake::found(lang, count, municipalities::SHOWN)),
        typed: Callback::new(typed),
        picked: Callback::new(picked),
        left: Callback::new(move |()| app.seal()),
    };
    view! {
        <div class="field">
            {combobox(parts)}
            <p class="hint" id="municipality-code">{below}</p>
            <p class="hint" id="municipality-hint">{hint}</p>
        </div>
    }
    .into_any()
}

fn found(known: &[Known], text: &str) -> Vec<Item> {
    let item = |known: &Known| Item {
        key: known.refnis.clone(),
        label: intake::municipality(&known.name, &known.province, &known.refnis),
    };
    municipalities::matches(known, text)
        .into_iter()
        .map(item)
        .collect()
}
