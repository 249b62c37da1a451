//! Pictures that become the logo of a scan: `static/logo.js`.
//!
//! Invariant: total. A logo comes out of here only as it was drawn in this browser.

use super::keep;
use crate::scan::Logo;
use js_sys::Array;
use wasm_bindgen::JsValue;

/// Why a picture becomes no logo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoLogo {
    /// It is an SVG.
    Svg,
    /// It is larger than any logo.
    TooLarge,
    /// It is something else, or damaged.
    NotDrawn,
    /// What draws it did not arrive.
    NotLoaded,
}

/// The logo out of a file that was picked.
pub(crate) async fn of_file(file: &web_sys::File) -> Result<Logo, NoLogo> {
    drawn("encode", file.as_ref()).await
}

/// The logo of a scan that came in, drawn anew.
pub(crate) async fn again(logo: &Logo) -> Result<Logo, NoLogo> {
    drawn("again", &logo.address().into()).await
}

async fn drawn(name: &str, what: &JsValue) -> Result<Logo, NoLogo> {
    let answer = keep::call_in("logo", name, Array::of1(what)).await;
    let answer = answer.as_string().ok_or(NoLogo::NotLoaded)?;
    match answer.as_str() {
        "svg" => Err(NoLogo::Svg),
        "large" => Err(NoLogo::TooLarge),
        address => Logo::parse(address).ok_or(NoLogo::NotDrawn),
    }
}
