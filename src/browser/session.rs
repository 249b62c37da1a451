//! sessionStorage: a word that outlives a change of program, in this tab alone.
//!
//! Invariant: holds nothing of a scan; where it is switched off, the word is lost and nothing else.

fn storage() -> Option<web_sys::Storage> {
    super::window().session_storage().ok().flatten()
}

/// Keeps a text until it is taken.
pub(crate) fn put(name: &str, text: &str) {
    if let Some(storage) = storage() {
        storage.set_item(&super::storage::key(name), text).ok();
    }
}

/// The text, which is gone afterwards.
pub(crate) fn take(name: &str) -> Option<String> {
    let storage = storage()?;
    let key = super::storage::key(name);
    let text = storage.get_item(&key).ok().flatten()?;
    storage.remove_item(&key).ok();
    Some(text)
}
