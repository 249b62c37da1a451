//! Files out in the plainest way, for the program that is loaded first; and copying a scan.
//!
//! Invariant: a scan leaves this device only as a file that the user asked for.

use super::desk;
use super::state::App;
use crate::browser::{clock, files};
use crate::exchange;
use crate::instrument::Lang;
use crate::scan::{Scan, ScanId};
use crate::text::home::{self, Import};
use crate::text::save::Save;
use leptos::prelude::*;

/// A copy of a scan under another id, whose name says so.
pub(crate) fn copy(scan: &Scan, id: ScanId, lang: Lang) -> Scan {
    let mut copy = exchange::copy_as_new(scan, id);
    let word = Import::Copy.say(lang);
    copy.content.name = match copy.content.name.as_str() {
        "" => word.to_owned(),
        name => format!("{name} ({word})"),
    };
    copy
}

/// Hands a scan to the user as a file, unchecked. [`super::saving`] does better, once it is there.
pub(crate) fn save(app: App, scan: &Scan) {
    let lang = app.prefs.with_untracked(|prefs| prefs.lang);
    let name = exchange::file_name(scan, clock::today());
    let text = exchange::export(scan, &clock::now(), desk::APP);
    match files::download(&name, "application/json", &text) {
        Ok(()) => {
            app.saved_as_file(scan);
            let ballots = scan.content.ballots.values();
            let answers = ballots.map(|b| b.ratings.len() + b.placements.len()).sum();
            app.say(home::file_offered(lang, &name, answers));
        }
        Err(_) => app.alert(Save::NotOffered.say(lang)),
    }
}
