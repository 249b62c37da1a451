//! Drawings and logos as PNG: `static/pictures.js`.
//!
//! Invariant: total. What the browser cannot draw is no picture.

use super::keep;
use crate::export::Png;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast as _;
use wasm_bindgen::JsValue;

/// The picture of one of our own charts, which is so wide and so high.
pub(crate) async fn of_svg(svg: &str, width: u32, height: u32) -> Option<Png> {
    drawn(
        "ofSvg",
        Array::of3(&svg.into(), &width.into(), &height.into()),
    )
    .await
}

/// The picture that stands in the address of a logo.
pub(crate) async fn of_address(address: &str) -> Option<Png> {
    drawn("ofAddress", Array::of1(&address.into())).await
}

async fn drawn(name: &str, arguments: Array) -> Option<Png> {
    let answer: JsValue = keep::call_in("pictures", name, arguments).await;
    let bytes: &Uint8Array = answer.dyn_ref()?;
    Png::parse(bytes.to_vec())
}
