//! Replies that come from elsewhere than the collecting screen: a link that was opened, a file that was
//! dropped anywhere.
//!
//! Invariant: a reply is handed to the scan whose key opens it, on its collecting screen, or to none;
//! it never stays in the address, which browsers keep and sync.

use crate::app::desk::{self, Stored};
use crate::app::state::App;
use crate::browser::address;
use crate::instrument::Instrument;
use crate::route::{Part, Route, ScanRef, Screen};
use crate::scan::ScanId;
use crate::view::collecting::{Text, is_for};
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;

/// What takes replies in.
type Taker = Rc<dyn Fn(Vec<Text>)>;

thread_local! {
    static WAITING: RefCell<Vec<Text>> = const { RefCell::new(Vec::new()) };
    static TAKER: RefCell<Option<Taker>> = const { RefCell::new(None) };
}

/// Lets the collecting screen take what comes, and what waits for it, while it is shown.
pub(super) fn on_arrival(take: impl Fn(Vec<Text>) + 'static) {
    let taker: Taker = Rc::new(take);
    TAKER.set(Some(taker));
    on_cleanup(|| TAKER.set(None));
    // Once the screen is there.
    request_animation_frame(hand_on);
}

fn hand_on() {
    let taker = TAKER.with_borrow(Clone::clone);
    if let Some(take) = taker {
        let texts = WAITING.take();
        if !texts.is_empty() {
            take(texts);
        }
    }
}

/// Hands a reply to the scan that it is for. Returns whether there is one.
pub(crate) fn deliver(app: App, instrument: &Instrument, text: Text) -> bool {
    let Some(id) = scan_for(app, instrument, &text.text) else {
        return false;
    };
    WAITING.with_borrow_mut(|waiting| waiting.push(text));
    let route = Route::Scan(ScanRef::Stored(id), Screen::Workshop(Part::Collect));
    if app.route.with_untracked(|here| *here == route) {
        hand_on();
    } else {
        address::replace(&route);
        app.route.set(route);
    }
    true
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
