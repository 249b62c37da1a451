//! Files that the user gives and gets.
//!
//! Invariant: a file goes to the user's own device or comes from it; nothing is sent anywhere.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, HtmlInputElement, Url};

/// The browser did not let a file through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NoFile;

/// Offers a text as a file to save.
pub(crate) fn download(name: &str, kind: &str, text: &str) -> Result<(), NoFile> {
    try_download(name, kind, &text.into()).map_err(|_| NoFile)
}

/// Offers bytes as a file to save.
pub(crate) fn download_bytes(name: &str, kind: &str, bytes: &[u8]) -> Result<(), NoFile> {
    try_download(name, kind, &Uint8Array::from(bytes)).map_err(|_| NoFile)
}

fn try_download(name: &str, kind: &str, content: &JsValue) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(content);
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let page = super::window().document().ok_or(JsValue::NULL)?;
    let link: HtmlAnchorElement = page.create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&address)
}

/// The files that were picked in an input; the input is emptied, so that the same file can be
/// picked again.
pub(crate) fn picked(input: &HtmlInputElement) -> Option<File> {
    let file = input.files()?.get(0);
    input.set_value("");
    file
}

/// All files that were picked in an input, which is emptied.
pub(crate) fn all_picked(input: &HtmlInputElement) -> Vec<File> {
    let list = input.files();
    let all = list.map_or_else(Vec::new, |list| {
        (0..list.length()).filter_map(|at| list.get(at)).collect()
    });
    input.set_value("");
    all
}

/// The files that were dropped.
pub(crate) fn dropped(event: &web_sys::DragEvent) -> Vec<File> {
    let Some(files) = event.data_transfer().and_then(|data| data.files()) else {
        return Vec::new();
    };
    (0..files.length()).filter_map(|at| files.get(at)).collect()
}

/// Whether something that is dragged over the page is a file.
pub(crate) fn drags_file(event: &web_sys::DragEvent) -> bool {
    event
        .data_transfer()
        .is_some_and(|data| data.types().includes(&"Files".into(), 0))
}

/// The bytes of a file, unless it is larger than `limit`; then its size.
pub(crate) async fn bytes(file: &File, limit: usize) -> Result<Vec<u8>, TooLargeOr> {
    // Sizes of files are whole and far below 2^53.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let size = file.size() as usize;
    if size > limit {
        return Err(TooLargeOr::TooLarge(size));
    }
    let buffer = JsFuture::from(file.array_buffer())
        .await
        .map_err(|_| TooLargeOr::NoFile)?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// Why a file's bytes did not come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TooLargeOr {
    /// It has so many bytes.
    TooLarge(usize),
    /// The browser did not let it through.
    NoFile,
}
