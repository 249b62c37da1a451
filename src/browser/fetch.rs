//! The app's own data files, which the page names by content hash.
//!
//! Invariant: only addresses that stand in the page itself are ever fetched.

use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;

/// A file did not arrive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NotFetched;

/// The text of the file that the page names `<link data-file="…">`.
pub(crate) async fn file(name: &str) -> Result<String, NotFetched> {
    let window = super::window();
    let address = window
        .document()
        .and_then(|page| {
            page.query_selector(&format!("link[data-file={name}]"))
                .ok()?
        })
        .and_then(|link| link.get_attribute("href"))
        .ok_or(NotFetched)?;
    let response = JsFuture::from(window.fetch_with_str(&address))
        .await
        .ok()
        .and_then(|value| value.dyn_into::<web_sys::Response>().ok())
        .filter(web_sys::Response::ok)
        .ok_or(NotFetched)?;
    let text = response.text().map_err(|_| NotFetched)?;
    let text = JsFuture::from(text).await.map_err(|_| NotFetched)?;
    text.as_string().ok_or(NotFetched)
}
