//! The worker's side of reading QR codes: a picture comes in, its texts go out.
//!
//! Invariant: an instance of its own, apart from the app: a panic or a picture that takes for ever
//! ends this worker, and `static/camera.js` begins a new one. Names no window: a worker has none.

use super::helper;
use crate::exchange::read_qr;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};

/// Answers every message from here on, and says so.
pub(crate) fn start() {
    helper::serve(answer);
}

/// A message is width, height and the grey values; its answer the list of texts.
fn answer(message: &JsValue) -> Result<JsValue, JsValue> {
    let message: &Array = message.dyn_ref().ok_or(JsValue::NULL)?;
    let luma = Uint8Array::new(&message.get(2)).to_vec();
    let texts = read_qr(length(&message.get(0)), length(&message.get(1)), &luma);
    let texts: Array = texts.into_iter().map(JsValue::from).collect();
    Ok(texts.into())
}

/// A length in pixels; what is none is 0, of which no picture is read.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn length(value: &JsValue) -> usize {
    value.as_f64().unwrap_or(0.0) as usize
}
