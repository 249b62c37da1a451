//! *Volgende persoon op dit toestel*: asks once, then takes the part away for good.
//!
//! Invariant: nothing is taken away before it was confirmed, and nothing of it can be brought back
//! from this device: not by undo, not from the list of what was removed.

use crate::app::state::App;
use crate::app::{desk, load};
use crate::browser::{address, keep};
use crate::route::Route;
use crate::scan::workshop::Workshop;
use crate::text::take_part::Taking;
use crate::view::take_part::Standing;
use leptos::html;
use leptos::prelude::*;

/// The button, and the question that it asks. Somebody who takes part a second time with nothing
/// handed in this time is told so too.
pub(super) fn section(app: App, standing: Memo<Standing>, is_second: bool) -> AnyView {
    let lang = app.lang();
    let dialog: NodeRef<html::Dialog> = NodeRef::new();
    let ask = move |_| {
        if let Some(dialog) = dialog.get_untracked() {
            // Refused only when it is open already.
            dialog.show_modal().ok();
        }
    };
    let close = move || {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    let erase = move |_| {
        close();
        wipe(app);
    };
    let warning = move || {
        let standing = standing.get();
        let words = match standing.changed {
            None if is_second => Taking::ChangedSince,
            None => Taking::NeverSent,
            Some(_) => Taking::ChangedSince,
        };
        standing
            .is_behind()
            .then(|| view! { <p class="banner bad">{words.say(lang)}</p> })
    };
    view! {
        <section class="next-person" aria-labelledby="next-person">
            <h2 id="next-person">{Taking::NextTitle.say(lang)}</h2>
            <p>{Taking::NextText.say(lang)}</p>
            <p>
                <button on:click=ask>{Taking::Next.say(lang)}</button>
            </p>
        </section>
        <dialog node_ref=dialog aria-labelledby="erase-title">
            <h2 id="erase-title">{Taking::Sure.say(lang)}</h2>
            {warning}
            <p>{Taking::SureText.say(lang)}</p>
            <div class="buttons">
                <button on:click=move |_| close()>{Taking::Cancel.say(lang)}</button>
                <button class="main" on:click=erase>{Taking::Erase.say(lang)}</button>
            </div>
        </dialog>
    }
    .into_any()
}

/// Takes the open part away and goes back to its invitation.
fn wipe(app: App) {
    let Some((_, scan)) = app.scan.get_untracked() else {
        return;
    };
    let Some(part) = Workshop::of(&scan.content).participation else {
        return;
    };
    load::spawn(Box::pin(async move {
        let lang = app.prefs.with_untracked(|prefs| prefs.lang);
        let is_gone = desk::wipe(&scan.id).await;
        keep::post("removed", scan.id.as_str(), "").await;
        app.forget_steps();
        app.notice.set(None);
        app.removed
            .update(|removed| removed.retain(|entry| !entry.is_of(&scan.id)));
        app.forget(scan.id.as_str());
        app.refresh_shelf();
        address::go(&Route::Join(part.invitation));
        if !is_gone {
            app.alert(Taking::NotErased.say(lang));
        }
    }));
}
