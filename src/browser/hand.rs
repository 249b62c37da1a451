//! The ways on which a scan leaves by the user's hand, what the page asked the network for, the room
//! in storage and the end of everything: `static/hand.js`.
//!
//! Invariant: total. Where the module did not arrive, no way is offered and nothing is promised.

use super::keep;
use js_sys::Array;
use wasm_bindgen::{JsCast as _, JsValue};

/// Calls a function of the module; `undefined` where that is not possible.
async fn call(name: &str, arguments: Array) -> JsValue {
    keep::call_in("hand", name, arguments).await
}

async fn list(name: &str, arguments: Array) -> Array {
    let answer = call(name, arguments).await;
    answer.dyn_into().unwrap_or_default()
}

/// Which ways this browser has, besides a download.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(crate) struct Ways {
    /// The clipboard.
    pub(crate) copy: bool,
    /// Handing a file to another app.
    pub(crate) share: bool,
    /// Writing the same file again and again.
    pub(crate) same_file: bool,
    /// The name of that file, once it was picked.
    pub(crate) file: Option<String>,
}

/// The ways for a file with this name and text, of the scan with this id.
pub(crate) async fn ways(id: &str, name: &str, text: &str) -> Ways {
    let answer = list("ways", Array::of3(&id.into(), &name.into(), &text.into())).await;
    let is = |index| answer.get(index) == JsValue::TRUE;
    Ways {
        copy: is(0),
        share: is(1),
        same_file: is(2),
        file: answer.get(3).as_string(),
    }
}

/// How writing to a file, copying or sharing went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Went {
    /// It is done.
    Done,
    /// The user changed their mind.
    Cancelled,
    /// The user or the browser does not allow it.
    Denied,
    /// Something else stands in the file than was written.
    Differs,
    /// It did not work.
    Failed,
}

fn went(word: &JsValue) -> Went {
    match word.as_string().as_deref() {
        Some("") => Went::Done,
        Some("cancelled") => Went::Cancelled,
        Some("denied") => Went::Denied,
        Some("differs") => Went::Differs,
        _ => Went::Failed,
    }
}

/// Writes the file that is kept up to date, and reads it back. The user picks it the first time, and
/// `anew`. How it went, and the name of the file.
pub(crate) async fn write(id: &str, name: &str, text: &str, anew: bool) -> (Went, String) {
    let arguments = Array::of4(&id.into(), &name.into(), &text.into(), &anew.into());
    let answer = list("write", arguments).await;
    (
        went(&answer.get(0)),
        answer.get(1).as_string().unwrap_or_default(),
    )
}

/// Puts a text on the clipboard.
pub(crate) async fn copy(text: &str) -> Went {
    went(&call("copy", Array::of1(&text.into())).await)
}

/// Hands a file to another app of the device.
pub(crate) async fn share(name: &str, text: &str) -> Went {
    went(&call("share", Array::of2(&name.into(), &text.into())).await)
}

/// Whether a link can be handed to another app of the device.
pub(crate) async fn shares_links() -> bool {
    call("sharesLinks", Array::new()).await == JsValue::TRUE
}

/// Hands a link to another app of the device.
pub(crate) async fn share_link(title: &str, link: &str) -> Went {
    went(&call("shareLink", Array::of2(&title.into(), &link.into())).await)
}

/// Something that the page asked for.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Request {
    /// The whole address.
    pub(crate) address: String,
    /// What asked for it, in the browser's own word.
    pub(crate) kind: String,
    /// How many bytes came.
    pub(crate) bytes: f64,
}

/// Everything that the page asked for, in order.
pub(crate) async fn requests() -> Vec<Request> {
    let answer = list("requests", Array::new()).await;
    let read = |entry: JsValue| {
        let entry: Array = entry.dyn_into().ok()?;
        Some(Request {
            address: entry.get(0).as_string()?,
            kind: entry.get(1).as_string()?,
            bytes: entry.get(2).as_f64()?,
        })
    };
    answer.iter().filter_map(read).collect()
}

/// What the browser says of its storage.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Health {
    /// Whether it promised to keep the data until the user removes it.
    pub(crate) persistent: bool,
    /// Bytes that this site uses, where the browser says so.
    pub(crate) used: Option<f64>,
    /// Bytes that this site may use, where the browser says so.
    pub(crate) room: Option<f64>,
}

/// How the storage is.
pub(crate) async fn health() -> Health {
    let numbers = list("health", Array::new()).await;
    let known = |index| numbers.get(index).as_f64().filter(|number| *number >= 0.0);
    Health {
        persistent: known(0) == Some(1.0),
        used: known(1),
        room: known(2),
    }
}

/// Asks the browser to keep the data until the user removes it. Returns whether it will.
pub(crate) async fn persist() -> bool {
    call("persist", Array::new()).await == JsValue::TRUE
}

/// The ids of the scans that a tab of this browser now writes.
pub(crate) async fn writers() -> Vec<String> {
    let ids = list("writers", Array::new()).await;
    ids.iter().filter_map(|id| id.as_string()).collect()
}

/// Lets some milliseconds go by.
pub(crate) async fn pause(milliseconds: u32) {
    call("pause", Array::of1(&milliseconds.into())).await;
}

/// Removes everything of this app from the browser; the other tabs leave first. Whether nothing is
/// left.
pub(crate) async fn wipe() -> bool {
    keep::end().await;
    call("wipe", Array::new()).await == JsValue::TRUE
}
