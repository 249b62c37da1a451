//! The newer version of the page that `offline.js` found.
//!
//! Invariant: nothing changes in this tab until [`show_newer`] is called, and then in this tab alone.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};

/// What the window hears when a newer version is ready.
pub(crate) const NEWER: &str = "iscan-update";

/// What `offline.js` leaves on the window.
fn update() -> Option<JsValue> {
    let update = Reflect::get(&super::window(), &"iscanUpdate".into()).ok()?;
    update.is_object().then_some(update)
}

/// The name of the newer version that is ready.
pub(crate) fn newer() -> Option<String> {
    Reflect::get(&update()?, &"name".into()).ok()?.as_string()
}

/// Lets the newer version take over, and loads the page again. What is not stored is lost.
pub(crate) fn show_newer() {
    let accept = update().and_then(|update| {
        let accept = Reflect::get(&update, &"accept".into()).ok()?;
        accept.dyn_into::<Function>().ok()
    });
    if let Some(accept) = accept {
        accept.call0(&JsValue::NULL).ok();
    }
}

#[cfg(all(test, target_arch = "wasm32"))]
mod tests {
    use super::*;
    use wasm_bindgen_test::wasm_bindgen_test;

    #[wasm_bindgen_test]
    fn a_newer_version_has_a_name_once_it_is_there() {
        assert_eq!(newer(), None);
        show_newer();
        let update = js_sys::Object::new();
        Reflect::set(&update, &"name".into(), &"0.2.0+00ff".into()).expect("an object");
        let window = crate::browser::window();
        Reflect::set(&window, &"iscanUpdate".into(), &update).expect("a window");
        assert_eq!(newer().as_deref(), Some("0.2.0+00ff"));
        show_newer();
        Reflect::set(&window, &"iscanUpdate".into(), &JsValue::UNDEFINED).expect("a window");
    }
}
