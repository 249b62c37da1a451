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

#[cfg(all(test, target_arch = "wasm32"))]
mod tests {
    use super::*;
    use js_sys::{Function, Reflect};
    use wasm_bindgen_test::wasm_bindgen_test;

    /// Lends the page the module, as `start.js` and `index.html` do.
    fn lend() {
        let script = js_sys::encode_uri_component(include_str!("static/pictures.js"));
        let page = crate::browser::window().document().expect("a page");
        let link = page.create_element("link").expect("a link");
        link.set_attribute("data-file", "pictures").expect("a name");
        let address = format!("data:text/javascript,{script}");
        link.set_attribute("href", &address).expect("an address");
        let body = page.body().expect("a body");
        body.append_child(&link).expect("the link goes in");
        let import = Function::new_with_args("address", "return import(address)");
        let window = crate::browser::window();
        Reflect::set(&window, &"iscanImport".into(), &import).expect("a window takes a value");
    }

    #[wasm_bindgen_test]
    async fn a_drawing_becomes_a_picture_and_what_is_none_does_not() {
        lend();
        let svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 20' width='40' \
                   height='20'><rect width='20' height='20'/></svg>";
        assert!(of_svg(svg, 40, 20).await.is_some());
        assert_eq!(of_svg("geen tekening", 40, 20).await, None);
        assert_eq!(of_address("data:image/png;base64,AAAA").await, None);
    }
}
