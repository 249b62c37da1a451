//! The worker's side of reading QR codes: a picture comes in, its texts go out.
//!
//! Invariant: an instance of its own, apart from the app: a panic or a picture that takes for ever
//! ends this worker, and `static/camera.js` begins a new one. Names no window: a worker has none.

use crate::exchange::read_qr;
use js_sys::{Array, Function, Reflect, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};

/// Answers every message from here on, and says so.
pub(crate) fn start() {
    let hear = Closure::<dyn Fn(JsValue)>::new(|event: JsValue| {
        answer(&event).ok();
    });
    let scope = js_sys::global();
    // Fails only for what is no object.
    Reflect::set(&scope, &"onmessage".into(), hear.as_ref()).ok();
    // It lives as long as the worker.
    hear.forget();
    post(&JsValue::TRUE).ok();
}

/// A message is width, height and the grey values; its answer the list of texts.
fn answer(event: &JsValue) -> Result<(), JsValue> {
    let message: Array = Reflect::get(event, &"data".into())?.dyn_into()?;
    let luma = Uint8Array::new(&message.get(2)).to_vec();
    let texts = read_qr(length(&message.get(0)), length(&message.get(1)), &luma);
    let texts: Array = texts.into_iter().map(JsValue::from).collect();
    post(&texts)
}

/// A length in pixels; what is none is 0, of which no picture is read.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn length(value: &JsValue) -> usize {
    value.as_f64().unwrap_or(0.0) as usize
}

fn post(answer: &JsValue) -> Result<(), JsValue> {
    let scope = js_sys::global();
    let post: Function = Reflect::get(&scope, &"postMessage".into())?.dyn_into()?;
    post.call1(&scope, answer).map(|_| ())
}
