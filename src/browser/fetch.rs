//! The app's own data files, which the page names by content hash.
//!
//! Invariant: only addresses that stand in the page itself are ever fetched. What is dropped on its way, as
//! happens when a page is loaded anew or a phone changes its network, is asked for a second time.

use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;

/// How often a file is asked for.
const TRIES: u8 = 2;

/// A file did not arrive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NotFetched;

/// The address of the file that the page names `<link data-file="…">`, made absolute.
pub(crate) fn address(name: &str) -> Option<String> {
    let page = super::window().document()?;
    let link = page
        .query_selector(&format!("link[data-file={name}]"))
        .ok()??;
    Some(link.unchecked_into::<web_sys::HtmlLinkElement>().href())
}

async fn response(address: &str) -> Option<web_sys::Response> {
    let response = JsFuture::from(super::window().fetch_with_str(address)).await;
    let response: web_sys::Response = response.ok()?.dyn_into().ok()?;
    response.ok().then_some(response)
}

/// The bytes behind an address of the page.
pub(crate) async fn bytes(address: &str) -> Result<JsValue, JsValue> {
    let response = response(address).await.ok_or(JsValue::NULL)?;
    JsFuture::from(response.array_buffer()?).await
}

async fn text(address: &str) -> Option<String> {
    let text = response(address).await?.text().ok()?;
    JsFuture::from(text).await.ok()?.as_string()
}

/// The text of the file that the page names `<link data-file="…">`.
pub(crate) async fn file(name: &str) -> Result<String, NotFetched> {
    let address = address(name).ok_or(NotFetched)?;
    for _ in 0..TRIES {
        if let Some(text) = text(&address).await {
            return Ok(text);
        }
    }
    Err(NotFetched)
}

#[cfg(all(test, target_arch = "wasm32"))]
mod tests {
    use super::*;
    use wasm_bindgen_test::wasm_bindgen_test;

    /// Lets the page name a file, as `index.html` does.
    fn name_file(name: &str, address: &str) {
        let page = crate::browser::window().document().expect("a page");
        let link = page.create_element("link").expect("a link");
        link.set_attribute("data-file", name).expect("a name");
        link.set_attribute("href", address).expect("an address");
        let body = page.body().expect("a body");
        body.append_child(&link).expect("the link goes in");
    }

    #[wasm_bindgen_test]
    async fn a_file_that_the_page_names_arrives_as_text() {
        name_file("there", "data:text/plain;charset=utf-8,Gemeente%20B%C3%A9");
        assert_eq!(file("there").await.as_deref(), Ok("Gemeente Bé"));
    }

    #[wasm_bindgen_test]
    async fn a_file_that_is_not_on_the_server_is_an_error() {
        name_file("gone", "no-such-file.json");
        assert_eq!(file("gone").await, Err(NotFetched));
    }

    #[wasm_bindgen_test]
    async fn a_file_that_the_page_does_not_name_is_an_error() {
        assert_eq!(file("unnamed").await, Err(NotFetched));
    }
}
