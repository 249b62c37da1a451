//! The part of the address behind the `#`.
//!
//! Invariant: only routes are ever written to it, until the app is left.

use crate::route::Route;

/// The route in the address.
pub(crate) fn current() -> Route {
    Route::parse(&super::window().location().hash().unwrap_or_default())
}

/// The origin of the page and its host; of a page in a file, the host is empty.
pub(crate) fn origin() -> (String, String) {
    let location = super::window().location();
    let host = location.host().unwrap_or_default();
    // The origin of a file is "null", its address is not.
    let origin = match location.protocol().as_deref() {
        Ok("file:") => "file://".to_owned(),
        _ => location.origin().unwrap_or_default(),
    };
    (origin, host)
}

/// The address of the page, without what is behind the `#`.
pub(crate) fn page() -> String {
    let address = super::window().location().href().unwrap_or_default();
    let page = address.split('#').next();
    page.unwrap_or_default().to_owned()
}

/// Leaves the app for an empty page, to which the back button does not return.
pub(crate) fn leave() {
    super::window().location().replace("about:blank").ok();
}

/// Writes a route in the place of the address, without a step: what stood there is in no history.
pub(crate) fn replace(route: &Route) {
    if let Ok(history) = super::window().history() {
        let address = route.to_string();
        let none = wasm_bindgen::JsValue::NULL;
        // Refused only when it is asked for without end.
        history
            .replace_state_with_url(&none, "", Some(&address))
            .ok();
    }
}

/// Goes to a route, as a step that the back button undoes.
pub(crate) fn go(route: &Route) {
    // Refused only in pages that are being left.
    super::window().location().set_hash(&route.to_string()).ok();
}
