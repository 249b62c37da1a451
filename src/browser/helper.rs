//! Programs that work beside the page: what one does with every message, and `static/helper.js`, which
//! begins and ends them.
//!
//! Invariant: total. A worker that broke or does not come is an answer; what a worker answers with an
//! error is no answer at all.

use super::keep;
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};

/// In a worker: answers every message from here on, and says so. Names no window: a worker has none.
pub(super) fn serve(answer: fn(&JsValue) -> Result<JsValue, JsValue>) {
    let hear = Closure::<dyn Fn(JsValue)>::new(move |event: JsValue| {
        let message = Reflect::get(&event, &"data".into());
        if let Ok(answer) = message.and_then(|message| answer(&message)) {
            post(&answer).ok();
        }
    });
    let scope = js_sys::global();
    // Fails only for what is no object.
    Reflect::set(&scope, &"onmessage".into(), hear.as_ref()).ok();
    // It lives as long as the worker.
    hear.forget();
    post(&JsValue::TRUE).ok();
}

fn post(answer: &JsValue) -> Result<(), JsValue> {
    let scope = js_sys::global();
    let post: Function = Reflect::get(&scope, &"postMessage".into())?.dyn_into()?;
    post.call1(&scope, answer).map(|_| ())
}

/// In the page: one question to a program in a worker of its own, which may take so many milliseconds.
/// `null` where the program does not come, `undefined` where it does not answer.
pub(super) async fn once(program: &str, message: &JsValue, patience: u32) -> JsValue {
    let arguments = Array::of3(&program.into(), message, &patience.into());
    keep::call_in("helper", "once", arguments).await
}
