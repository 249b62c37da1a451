//! The whole program, fetched when a screen asks for it.
//!
//! Invariant: only the two files that the page itself names are loaded.

use js_sys::{Function, Object, Promise, Reflect};
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

async fn try_fetch() -> Result<Whole, JsValue> {
    let address = |name: &str| super::fetch::address(name).ok_or(JsValue::NULL);
    // start.js lends the one thing that WebAssembly cannot do by itself: import a module.
    let import: Function = Reflect::get(&super::window(), &"iscanImport".into())?.dyn_into()?;
    let module: Promise = import
        .call1(&JsValue::NULL, &address("whole-js")?.into())?
        .dyn_into()?;
    let module = JsFuture::from(module).await?;
    let bytes = super::fetch::bytes(&address("whole-wasm")?).await?;
    let options = Object::new();
    Reflect::set(&options, &"module_or_path".into(), &bytes)?;
    let start = Reflect::get(&module, &"default".into())?.dyn_into()?;
    Ok(Whole { start, options })
}

/// Where the first program leaves a file for the whole one.
const LEFT: &str = "iscanLeft";
/// Where it leaves the text of a scan that the storage did not take.
const UNSAVED: &str = "iscanUnsaved";

/// Leaves a text that is nowhere else for the program that takes over.
pub(crate) fn leave_unsaved(text: &str) {
    Reflect::set(&super::window(), &UNSAVED.into(), &text.into()).ok();
}

/// The text that the program before left, once.
pub(crate) fn take_unsaved() -> Option<String> {
    let window = super::window();
    let left = Reflect::get(&window, &UNSAVED.into()).ok()?;
    Reflect::set(&window, &UNSAVED.into(), &JsValue::UNDEFINED).ok();
    left.as_string()
}

/// Leaves a file for the program that takes over.
pub(crate) fn leave(file: &web_sys::File) {
    Reflect::set(&super::window(), &LEFT.into(), file).ok();
}

/// The file that the program before left, once.
pub(crate) fn take_left() -> Option<web_sys::File> {
    let window = super::window();
    let left = Reflect::get(&window, &LEFT.into()).ok()?;
    Reflect::set(&window, &LEFT.into(), &JsValue::UNDEFINED).ok();
    left.dyn_into().ok()
}
