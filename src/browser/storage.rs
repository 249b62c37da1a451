//! localStorage, as raw text under keys that carry the folder of the page.
//!
//! Invariant: a value is never decoded here, so that what cannot be decoded is never lost; a write
//! counts only after it was read back. Pages in other folders of one host do not see each other.

use gloo_storage::{LocalStorage, Storage as _};
use std::cell::OnceCell;
use wasm_bindgen::JsValue;

/// The browser did not keep a value: its storage is full, switched off, or gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NotStored {
    /// It has no room for it.
    Full,
    /// It is switched off, or did not give back what was written.
    Off,
}

thread_local! {
    static PREFIX: OnceCell<String> = const { OnceCell::new() };
}

/// The key under which a name is kept: `iscan:` and the folder of the page before it.
pub(crate) fn key(name: &str) -> String {
    PREFIX.with(|prefix| {
        let prefix = prefix.get_or_init(|| {
            let path = super::window().location().pathname().unwrap_or_default();
            let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
            format!("iscan:{folder}/")
        });
        format!("{prefix}{name}")
    })
}

fn raw() -> Option<web_sys::Storage> {
    // `LocalStorage::raw` panics where storage is switched off; asking the window does not.
    super::window().local_storage().ok().flatten()?;
    Some(LocalStorage::raw())
}

/// The text under a name; `None` when there is none or storage is switched off.
pub(crate) fn read(name: &str) -> Option<String> {
    raw()?.get_item(&key(name)).ok().flatten()
}

/// Keeps a text under a name, reads it back and compares.
pub(crate) fn write(name: &str, text: &str) -> Result<(), NotStored> {
    let storage = raw().ok_or(NotStored::Off)?;
    let key = key(name);
    storage.set_item(&key, text).map_err(|error| why(&error))?;
    match storage.get_item(&key) {
        Ok(Some(back)) if back == text => Ok(()),
        _ => Err(NotStored::Off),
    }
}

fn why(error: &JsValue) -> NotStored {
    let name = js_sys::Reflect::get(error, &"name".into()).ok();
    match name.and_then(|name| name.as_string()).as_deref() {
        // The second is Firefox's own name for it.
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => NotStored::Full,
        _ => NotStored::Off,
    }
}

/// Takes a name away.
pub(crate) fn remove(name: &str) {
    if let Some(storage) = raw() {
        // A removal fails only where reading fails too; then there is nothing to remove.
        storage.remove_item(&key(name)).ok();
    }
}

/// Every name of this page that begins with `start`, without it, in order.
pub(crate) fn names(start: &str) -> Vec<String> {
    let Some(storage) = raw() else {
        return Vec::new();
    };
    let start = key(start);
    let count = storage.length().unwrap_or(0);
    let mut names: Vec<String> = (0..count)
        .filter_map(|index| storage.key(index).ok().flatten())
        .filter_map(|key| key.strip_prefix(&start).map(str::to_owned))
        .collect();
    names.sort();
    names
}

#[cfg(all(test, target_arch = "wasm32"))]
mod tests {
    use super::*;
    use wasm_bindgen_test::wasm_bindgen_test;

    #[wasm_bindgen_test]
    fn what_was_written_is_read_back_until_it_is_removed() {
        let text = "{\"naam\": \"Sint-Niklaas \u{1f600}\"}\n";
        assert_eq!(write("test/back", text), Ok(()));
        assert_eq!(read("test/back").as_deref(), Some(text));
        remove("test/back");
        assert_eq!(read("test/back"), None);
    }

    #[wasm_bindgen_test]
    fn a_key_carries_the_folder_of_the_page() {
        let path = crate::browser::window().location().pathname();
        let path = path.expect("a page has a path");
        let folder = &path[..=path.rfind('/').expect("a path has a slash")];
        assert_eq!(key("scan/x"), format!("iscan:{folder}scan/x"));
    }

    #[wasm_bindgen_test]
    fn names_are_those_of_this_page_that_begin_alike_in_order() {
        for name in ["test/names/b", "test/names/a", "test/other"] {
            assert_eq!(write(name, "x"), Ok(()));
        }
        let elsewhere = "iscan:/elsewhere/test/names/c";
        let storage = raw().expect("the test browser has storage");
        storage.set_item(elsewhere, "x").expect("there is room");
        assert_eq!(names("test/names/"), ["a", "b"]);
        storage.remove_item(elsewhere).expect("it is there");
        for name in ["test/names/b", "test/names/a", "test/other"] {
            remove(name);
        }
    }

    #[wasm_bindgen_test]
    fn a_text_that_does_not_fit_is_not_stored_and_the_old_one_stays() {
        assert_eq!(write("test/full", "old"), Ok(()));
        let too_large = "x".repeat(11_000_000);
        assert_eq!(write("test/full", &too_large), Err(NotStored::Full));
        assert_eq!(read("test/full").as_deref(), Some("old"));
        remove("test/full");
    }
}
