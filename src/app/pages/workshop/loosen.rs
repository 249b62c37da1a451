//! *Antwoorden definitief losmaken van personen* (METHOD §5).
//!
//! Invariant: nothing is cut loose before it was confirmed on this very screen, and nothing of it can
//! be brought back: not by undo, and not by the backup, which the next save overwrites.

use super::super::Heading;
use crate::app::desk;
use crate::app::state::App;
use crate::browser::{chance, clock};
use crate::instrument::Instrument;
use crate::report;
use crate::scan::workshop::{Act, loosened, needed};
use crate::text::format;
use crate::text::workshop::Loosening;
use leptos::prelude::*;
use std::sync::Arc;

/// The page.
pub(super) fn page(app: App, instrument: Arc<Instrument>) -> AnyView {
    let lang = app.lang();
    let is_sure = RwSignal::new(false);
    let hidden = {
        let instrument = instrument.clone();
        Memo::new(move |_| app.read(|content| content.hides_results(&instrument)) == Some(true))
    };
    let is_empty =
        Memo::new(move |_| app.read(|content| content.ballots.is_empty()) != Some(false));
    let press = move |_| cut_loose(app, &instrument);
    view! {
        <Heading text=Loosening::Title.say(lang) />
        <p class="lead">{Loosening::Lead.say(lang)}</p>
        <ul>
            <li>{Loosening::Kept.say(lang)}</li>
            <li>{Loosening::Gone.say(lang)}</li>
            <li>{Loosening::Files.say(lang)} {saved_file(app)}</li>
        </ul>
        {move || match (is_empty.get(), hidden.get()) {
            (true, _) => view! { <p class="banner">{Loosening::Nobody.say(lang)}</p> }.into_any(),
            (_, true) => view! { <p class="banner">{Loosening::NotYet.say(lang)}</p> }.into_any(),
            _ => {
                let press = press.clone();
                view! {
                    <p><strong>{Loosening::Final.say(lang)}</strong></p>
                    <label class="check">
                        <input
                            type="checkbox"
                            prop:checked=move || is_sure.get()
                            on:change:target=move |event| is_sure.set(event.target().checked())
                        />
                        {Loosening::Understood.say(lang)}
                    </label>
                    <p>
                        <button class="main" disabled=move || !is_sure.get() on:click=press>
                            {Loosening::Do.say(lang)}
                        </button>
                    </p>
                }
                    .into_any()
            }
        }}
    }
    .into_any()
}

/// When the last file of this scan was saved here.
fn saved_file(app: App) -> Option<String> {
    let lang = app.lang();
    let id = app
        .scan
        .with_untracked(|open| open.as_ref().map(|(_, scan)| scan.id.clone()))?;
    let saved = desk::saved_file(&id)?;
    let day = format::date(lang, clock::local_day(&saved.at));
    Some(format!(" {} {day}.", Loosening::SavedFile.say(lang)))
}

fn cut_loose(app: App, instrument: &Instrument) {
    let lang = app.lang();
    let open = app.scan.get_untracked();
    let Some((_, scan)) = open else { return };
    // Answers that were never shown cannot be cut loose: the others were shown without them, so that the
    // difference would say what they are.
    let shown = report::shown(&scan.content);
    let random: Option<Vec<[u8; 8]>> = (0..needed(&shown, instrument))
        .map(|_| chance::bytes())
        .collect();
    let loose = random.and_then(|random| loosened(&shown, instrument, &random));
    match loose {
        Some(answers) => {
            app.act(Act::Loosen(answers));
            desk::forget_before(&scan.id);
            app.removed
                .update(|removed| removed.retain(|entry| !entry.is_of(&scan.id)));
            app.say(Loosening::Done.say(lang));
        }
        None => app.alert(Loosening::NoRandom.say(lang)),
    }
}
