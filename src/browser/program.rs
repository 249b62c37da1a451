//! The whole program, fetched when a screen asks for it.
//!
//! Invariant: only files that the page itself names are loaded.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The program did not arrive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NotLoaded;

/// The program, fetched but not yet started.
pub(crate) struct Whole {
    start: Function,
    options: Object,
}

impl Whole {
    /// Starts it. What it does from here on is its own.
    pub(crate) fn start(self) {
        self.start.call1(&JsValue::NULL, &self.options).ok();
    }
}

/// Fetches the whole program, so that starting it needs no network.
pub(crate) async fn fetch_whole() -> Result<Whole, NotLoaded> {
    try_fetch().await.map_err(|_| NotLoaded)
}

/// The module that the page names; fetched once, however often it is asked for.
pub(super) async fn import(name: &str) -> Result<JsValue, JsValue> {
    // start.js lends the one thing that WebAssembly cannot do by itself.
    let import: Function = Reflect::get(&super::window(), &"iscanImport".into())?.dyn_into()?;
    let address = super::fetch::address(name).ok_or(JsValue::NULL)?;
    let module: Promise = import.call1(&JsValue::NULL, &address.into())?.dyn_into()?;
    JsFuture::from(module).await
}

async fn try_fetch() -> Result<Whole, JsValue> {
    let module = import("whole-js").await?;
    let bytes =
        super::fetch::bytes(&super::fetch::address("whole-wasm").ok_or(JsValue::NULL)?).await?;
    let options = Object::new();
    Reflect::set(&options, &"module_or_path".into(), &bytes)?;
    let start = Reflect::get(&module, &"default".into())?.dyn_into()?;
    Ok(Whole { start, options })
}

/// Where the first program leaves files for the whole one.
const LEFT: &str = "iscanLeft";
/// Where it leaves the text of a scan that the storage did not take.
const UNSAVED: &str = "iscanUnsaved";

/// Leaves a text that is nowhere else for the program that takes over.
pub(crate) fn leave_unsaved(text: &str) {
    Reflect::set(&super::window(), &UNSAVED.into(), &text.into()).ok();
}

/// The text that the program before left.
pub(crate) fn unsaved() -> Option<String> {
    let left = Reflect::get(&super::window(), &UNSAVED.into()).ok()?;
    left.as_string()
}

/// The text that the program before left is in good hands.
pub(crate) fn forget_unsaved() {
    Reflect::set(&super::window(), &UNSAVED.into(), &JsValue::UNDEFINED).ok();
}

/// Leaves a file for the program that takes over, behind those that were left before.
pub(crate) fn leave(file: &web_sys::File) {
    let files = left();
    files.push(file);
    Reflect::set(&super::window(), &LEFT.into(), &files).ok();
}

/// The files that the program before left, once.
pub(crate) fn take_left() -> Vec<web_sys::File> {
    let files = left();
    let files = files.iter().filter_map(|file| file.dyn_into().ok());
    let files = files.collect();
    Reflect::set(&super::window(), &LEFT.into(), &JsValue::UNDEFINED).ok();
    files
}

fn left() -> Array {
    let left = Reflect::get(&super::window(), &LEFT.into());
    left.ok()
        .and_then(|left| left.dyn_into().ok())
        .unwrap_or_default()
}
