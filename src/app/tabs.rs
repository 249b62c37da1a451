//! Which tab writes the open scan: carries out what [`crate::keeping::Tab`] decides.
//!
//! Invariant: the lock is asked for before a scan can be edited, and let go when its screens are
//! left. Whatever comes from another tab is shown only if its revision is higher.

use super::state::App;
use super::{bin, desk, load, others, shell, stores, transfer};
use crate::browser::{address, keep, program};
use crate::keeping::{Act, Role, Tab, Word};
use crate::route::{Part, Route, ScanRef, Screen};
use crate::scan::{Scan, ScanId};
use crate::text::home::Home;
use crate::text::keeping::{self, Keeping};
use leptos::prelude::*;
use std::cell::RefCell;
use std::sync::Arc;
use std::time::Duration;

/// How long a writer may take to let go.
const PATIENCE: Duration = Duration::from_secs(3);

/// The scan of the screen and what this tab is to it.
#[derive(Clone, Default)]
struct Here {
    id: Option<ScanId>,
    tab: Tab,
    /// Whether another tab ever asked for copies.
    has_readers: bool,
}

thread_local! {
    static HERE: RefCell<Here> = RefCell::default();
}

/// Begins to hear other tabs.
pub(crate) fn listen(app: App) {
    load::spawn(Box::pin(keep::hear(move |said| {
        if others::hear(app, &said) {
            return;
        }
        let is_here =
            HERE.with_borrow(|here| here.id.as_ref().is_some_and(|id| id.as_str() == said.id));
        if !is_here {
            return app.refresh_shelf();
        }
        let word = match said.kind.as_str() {
            "ask" => Word::Ask,
            "yield" => Word::Yield,
            "free" => Word::Free,
            "lost" => Word::Lost,
            "copy" => Word::Copy,
            _ => return,
        };
        if word == Word::Ask {
            HERE.with_borrow_mut(|here| here.has_readers = true);
        }
        hear(app, word, said.text);
    })));
}

/// The screens of another scan, or of none, are shown.
pub(crate) fn enter(app: App, which: Option<ScanRef>) {
    let is_same = matches!(&which, Some(ScanRef::Stored(id)) if is_here(id));
    if !is_same {
        leave();
    }
    match which {
        None => {}
        Some(ScanRef::Example) => {
            app.role.set(Role::Writer);
            load::open_example(app);
        }
        Some(ScanRef::Stored(id)) => {
            HERE.set(Here {
                id: Some(id),
                ..Here::default()
            });
            app.role.set(Role::Claiming);
            if is_wall(app) {
                look_on(app);
            } else {
                act(app, Act::Claim, String::new());
            }
        }
    }
}

/// Whether the screen is the projector's, which only ever looks on.
fn is_wall(app: App) -> bool {
    let wall = Screen::Workshop(Part::Wall);
    app.route
        .with_untracked(|route| matches!(route, Route::Scan(_, screen) if *screen == wall))
}

/// Shows the newest copy and follows the tab that writes, without ever asking for the lock: opened
/// first, this one would keep the private window from writing.
fn look_on(app: App) {
    load::spawn(Box::pin(async move {
        let Some(id) = HERE.with_borrow(|here| here.id.clone()) else {
            return;
        };
        show_newest(app, &id).await;
        if is_here(&id) {
            hear(app, Word::Refused, String::new());
        }
    }));
}

/// The projector's screen came up in a tab that wrote until now: it lets another write.
pub(crate) fn stand_back(app: App) {
    if HERE.with_borrow(|here| here.id.is_some() && here.tab.may_write()) {
        hear(app, Word::Yield, String::new());
    }
}

/// That screen was left for another one of the same scan, which may want to write.
pub(crate) fn step_forward(app: App) {
    let here = HERE.with_borrow(|here| here.id.clone());
    let next = app.route.with_untracked(|route| route.scan().cloned());
    if let (Some(id), Some(ScanRef::Stored(next))) = (here, next)
        && id == next
        && !is_wall(app)
    {
        leave();
        enter(app, Some(ScanRef::Stored(id)));
    }
}

fn leave() {
    let before = HERE.take();
    if let Some(id) = before.id {
        load::spawn(Box::pin(async move { keep::release(id.as_str()).await }));
    }
}

/// Lets go what the first program held of scans that are not shown now, before any is opened.
pub(crate) async fn release_left(app: App) {
    let shown = app
        .route
        .with_untracked(|route| route.scan().map(ToString::to_string));
    for id in stores::names() {
        if shown.as_ref() != Some(&id) {
            keep::release(&id).await;
        }
    }
}

/// The user wants to go on here.
pub(crate) fn go_on_here(app: App) {
    hear(app, Word::GoOnHere, String::new());
}

/// What was changed here is kept: tabs that only read follow.
pub(crate) fn saved(app: App) {
    if HERE.with_borrow(|here| here.has_readers) {
        hear(app, Word::Saved, String::new());
    }
}

/// Another tab turned out to be ahead: shows what is kept, and offers what was on this screen as a copy.
pub(crate) fn overtaken(app: App) {
    let Some((ScanRef::Stored(id), mine)) = app.scan.get_untracked() else {
        return;
    };
    hear(app, Word::Lost, String::new());
    load::spawn(Box::pin(async move {
        let Some(instrument) = app.instrument.get_untracked() else {
            return;
        };
        let Some(kept) = desk::load_newest(&id, &instrument).await else {
            return;
        };
        let name = shell::name_of(&mine.content, app.prefs.with_untracked(|prefs| prefs.lang));
        let text = desk::encode(&mine);
        // Messages come and go; the list of what was replaced stays.
        bin::throw_in(app, &name, stores::Removed::of(id.as_str(), text));
        app.show(ScanRef::Stored(id), kept);
        let lang = app.prefs.with_untracked(|prefs| prefs.lang);
        let keep_mine = Arc::new(move || keep_copy(app, &mine));
        app.offer(
            Keeping::Overtaken.say(lang).to_owned(),
            Keeping::KeepMine.say(lang),
            keep_mine,
        );
    }));
}

fn keep_copy(app: App, scan: &Scan) {
    let lang = app.prefs.with_untracked(|prefs| prefs.lang);
    let Some(id) = desk::new_id() else {
        return app.alert(Home::NoRandom.say(lang));
    };
    let copy = transfer::copy(scan, id, lang);
    load::spawn(Box::pin(async move {
        match desk::take_in(copy).await {
            Ok((copy, _)) => {
                app.refresh_shelf();
                address::go(&Route::Scan(ScanRef::Stored(copy.id), Screen::Overview));
            }
            Err(fault) => app.alert(keeping::fault(lang, fault)),
        }
    }));
}

fn hear(app: App, word: Word, text: String) {
    if word == Word::Yield {
        app.seal();
    }
    let (acts, tab) = HERE.with_borrow_mut(|here| (here.tab.hear(word), here.tab));
    app.role.set(tab.role());
    load::spawn(Box::pin(async move {
        for act in acts {
            carry_out(app, *act, &text).await;
        }
    }));
}

fn act(app: App, act: Act, text: String) {
    load::spawn(Box::pin(async move { carry_out(app, act, &text).await }));
}

async fn carry_out(app: App, act: Act, text: &str) {
    let Some(id) = HERE.with_borrow(|here| here.id.clone()) else {
        return;
    };
    match act {
        Act::Claim | Act::Steal => {
            let granted = keep::claim(id.as_str(), act == Act::Steal).await;
            if !is_here(&id) {
                return keep::release(id.as_str()).await;
            }
            if granted && act == Act::Steal {
                keep::fence(id.as_str()).await;
            }
            if !granted {
                show_newest(app, &id).await;
            }
            let word = if granted {
                Word::Granted
            } else {
                Word::Refused
            };
            hear(app, word, String::new());
        }
        Act::Release => keep::release(id.as_str()).await,
        Act::PostAsk => keep::post("ask", id.as_str(), "").await,
        Act::PostYield => keep::post("yield", id.as_str(), "").await,
        Act::PostFree => keep::post("free", id.as_str(), "").await,
        Act::PostCopy => {
            if let Some(scan) = open_scan(app, &id) {
                keep::post("copy", id.as_str(), &desk::encode(&scan)).await;
            }
        }
        Act::StartPatience => {
            let end = move || {
                if is_here(&id) {
                    hear(app, Word::PatienceEnded, String::new());
                }
            };
            set_timeout(end, PATIENCE);
        }
        Act::Adopt => adopt(app, &id, text),
        Act::ReadNewest => show_newest(app, &id).await,
    }
}

/// Whether the screens of this scan are shown.
pub(crate) fn is_open(id: &str) -> bool {
    HERE.with_borrow(|here| here.id.as_ref().is_some_and(|here| here.as_str() == id))
}

fn is_here(id: &ScanId) -> bool {
    HERE.with_borrow(|here| here.id.as_ref() == Some(id))
}

fn open_scan(app: App, id: &ScanId) -> Option<Scan> {
    let open = app.scan.get_untracked()?;
    (open.0 == ScanRef::Stored(id.clone())).then(|| (*open.1).clone())
}

/// Shows what another tab sent, if it is newer.
pub(crate) fn adopt(app: App, id: &ScanId, text: &str) {
    let scan = app
        .instrument
        .with_untracked(|instrument| desk::decode(text, instrument.as_ref()?));
    if let Some(scan) = scan.filter(|scan| scan.id == *id) {
        app.adopt(ScanRef::Stored(id.clone()), scan);
    }
}

/// Shows the newest copy of both stores, or what the program before left because no store took it.
async fn show_newest(app: App, id: &ScanId) {
    let Some(instrument) = app.instrument.get_untracked() else {
        return;
    };
    let unsaved = program::unsaved()
        .and_then(|text| desk::decode(&text, &instrument))
        .filter(|scan| scan.id == *id);
    let which = ScanRef::Stored(id.clone());
    if let Some(scan) = unsaved {
        program::forget_unsaved();
        app.show(which.clone(), scan);
        return app.keep_open();
    }
    let stored = desk::load_newest(id, &instrument).await;
    if !is_here(id) {
        return;
    }
    match (stored, open_scan(app, id)) {
        (Some(stored), Some(open)) if stored.revision <= open.revision => {}
        (Some(stored), _) => app.show(which, stored),
        // No store has it, but it is on the screen.
        (None, Some(_)) if !stores::has(id.as_str()) => app.keep_open(),
        (None, Some(_)) => {}
        (None, None) => app.missing.set(Some(which)),
    }
}

/// Looks whether the open scan is still stored, after the page was out of sight: a browser can be told
/// to forget everything while a page is open.
pub(crate) fn check(app: App) {
    let writes = HERE.with_borrow(|here| here.tab.may_write());
    let Some((ScanRef::Stored(id), _)) = app.scan.get_untracked() else {
        return;
    };
    let was_saved = matches!(app.status.get_untracked(), super::state::Status::Saved(..));
    if writes && was_saved && is_here(&id) && !stores::has(id.as_str()) {
        app.keep_open();
        let lang = app.prefs.with_untracked(|prefs| prefs.lang);
        app.alert(Keeping::Vanished.say(lang));
    }
}
