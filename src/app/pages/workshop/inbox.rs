//! Replies that come from elsewhere than the collecting screen: a link that was opened, a file that was
//! dropped anywhere.
//!
//! Invariant: a reply is handed to the scan whose key opens it, on its collecting screen, or to none;
//! it never stays in the address, which browsers keep and sync. It waits until this tab writes that
//! scan: what another tab writes is never added to here, and nothing is called received before it is.

use crate::app::desk::{self, Stored};
use crate::app::load;
use crate::app::state::App;
use crate::browser::address;
use crate::exchange::packet::PacketFileError;
use crate::instrument::Instrument;
use crate::keeping::Role;
use crate::route::{Part, Route, ScanRef, Screen};
use crate::scan::ScanId;
use crate::text::workshop::collect::Collecting;
use crate::view::collecting::{Text, is_for};
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;

/// Lists a file that holds no reply: its name, and why.
type Refuse = dyn Fn(&str, PacketFileError);

/// What takes replies in, and lists a file that holds none.
#[derive(Clone)]
struct Taker {
    take: Rc<dyn Fn(Vec<Text>)>,
    refuse: Rc<Refuse>,
}

thread_local! {
    static WAITING: RefCell<Vec<(ScanId, Text)>> = const { RefCell::new(Vec::new()) };
    static TAKER: RefCell<Option<Taker>> = const { RefCell::new(None) };
}

/// Lets the collecting screen take what comes, and what waits for it, while it is shown.
pub(super) fn on_arrival(
    app: App,
    take: impl Fn(Vec<Text>) + 'static,
    refuse: impl Fn(&str, PacketFileError) + 'static,
) {
    TAKER.set(Some(Taker {
        take: Rc::new(take),
        refuse: Rc::new(refuse),
    }));
    on_cleanup(|| TAKER.set(None));
    // Once the screen is there, and again when its user goes on here.
    Effect::new(move |_| {
        app.role.track();
        hand_on(app);
    });
}

/// Keeps texts of a scan until this tab writes it.
pub(super) fn wait(app: App, scan: &ScanId, texts: Vec<Text>) {
    let texts = texts.into_iter().map(|text| (scan.clone(), text));
    WAITING.with_borrow_mut(|waiting| waiting.extend(texts));
    hand_on(app);
}

/// Hands on what waits for the open scan, or says that it waits.
fn hand_on(app: App) {
    let open = app.scan.get_untracked();
    let Some((ScanRef::Stored(id), _)) = open else {
        return;
    };
    if !WAITING.with_borrow(|waiting| waiting.iter().any(|(of, _)| *of == id)) {
        return;
    }
    match app.role.get_untracked() {
        Role::Writer => load::spawn(Box::pin(hand_on_to_newest(app, id))),
        Role::Reader => {
            let lang = app.prefs.with_untracked(|prefs| prefs.lang);
            app.say(Collecting::Waits.say(lang));
        }
        Role::Claiming | Role::Trying | Role::Asking => {}
    }
}

/// The same, once the newest copy is shown: a tab that has just become the writer may not have read it.
async fn hand_on_to_newest(app: App, id: ScanId) {
    let Some(instrument) = app.instrument.get_untracked() else {
        return;
    };
    if let Some(newest) = desk::load_newest(&id, &instrument).await {
        app.adopt(ScanRef::Stored(id.clone()), newest);
    }
    let open = app.scan.get_untracked();
    let is_open = open.is_some_and(|(which, _)| which == ScanRef::Stored(id.clone()));
    let taker = TAKER.with_borrow(Clone::clone);
    if let Some(taker) = taker.filter(|_| is_open && app.role.get_untracked() == Role::Writer) {
        let (here, others) = WAITING.take().into_iter().partition(|(of, _)| *of == id);
        WAITING.set(others);
        let texts: Vec<(ScanId, Text)> = here;
        if !texts.is_empty() {
            (taker.take)(texts.into_iter().map(|(_, text)| text).collect());
        }
    }
}

/// Hands a reply to the scan that it is for. Returns whether there is one.
pub(crate) fn deliver(app: App, instrument: &Instrument, text: Text) -> bool {
    let Some(id) = scan_for(app, instrument, &text.text) else {
        return false;
    };
    let route = Route::Scan(ScanRef::Stored(id.clone()), Screen::Workshop(Part::Collect));
    let is_here = app.route.with_untracked(|here| *here == route);
    WAITING.with_borrow_mut(|waiting| waiting.push((id, text)));
    if is_here {
        hand_on(app);
    } else {
        address::replace(&route);
        app.route.set(route);
    }
    true
}

/// The collecting screen, where it is shown and this tab writes.
fn taker(app: App) -> Option<Taker> {
    let taker = TAKER.with_borrow(Clone::clone);
    taker.filter(|_| app.role.get_untracked() == Role::Writer)
}

/// Lets the collecting screen say why a reply of no scan here is refused, and list it. Returns whether
/// it is shown.
pub(crate) fn hand(app: App, text: Text) -> bool {
    let taker = taker(app);
    taker.map(|taker| (taker.take)(vec![text])).is_some()
}

/// Lets the collecting screen list a file that holds no reply. Returns whether it is shown.
pub(crate) fn refuse(app: App, name: &str, why: &PacketFileError) -> bool {
    let taker = taker(app);
    taker
        .map(|taker| (taker.refuse)(name, why.clone()))
        .is_some()
}

/// The scan whose key opens a reply: the open one first.
fn scan_for(app: App, instrument: &Instrument, text: &str) -> Option<ScanId> {
    let open = app.scan.get_untracked().map(|(_, scan)| scan);
    if let Some(scan) = open.filter(|scan| is_for(scan, instrument, text)) {
        return Some(scan.id.clone());
    }
    desk::all(instrument).into_iter().find_map(|stored| {
        let Stored::Scan(scan) = stored else {
            return None;
        };
        is_for(&scan, instrument, text).then(|| scan.id.clone())
    })
}
