//! *Inzamelen*: camera, pasted texts, files; who is in; what was refused; closing the round.
//!
//! Invariant: every way in ends in [`take_in`], which opens a few codes at a time, so that the page
//! never stands still, and changes the scan once for all that came. What was not taken stands in the
//! list with its reason, also after a reload; what came while another tab writes waits.

mod standing;
mod ways;

use super::super::Heading;
use super::inbox;
use crate::app::state::App;
use crate::browser::clock;
use crate::exchange::packet::Part as Remarks;
use crate::instrument::Instrument;
use crate::keeping::Role;
use crate::route::{Part, Screen};
use crate::scan::workshop::{Act, Arrival, Refused};
use crate::text::format;
use crate::text::workshop::collect::Collecting;
use crate::view::collecting::{Opening, Outcome, Text};
use leptos::prelude::*;
use standing::{close_round, in_table, log, refused_list, unknown_roles};
use std::sync::Arc;
use std::time::Duration;
use ways::{no_invitation, ways};

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
    let refusing = desk.clone();
    inbox::on_arrival(
        app,
        move |texts| take_in(&waiting, texts, Box::new(drop)),
        move |name, why| {
            let name = name.to_owned();
            record(&refusing, Vec::new(), &[Outcome::BadFile { name, why }]);
        },
    );
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
