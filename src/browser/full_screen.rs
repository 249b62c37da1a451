//! The page over the whole screen.
//!
//! Invariant: a browser that refuses changes nothing; nobody has to be told.

fn page() -> Option<web_sys::Document> {
    super::window().document()
}

/// Fills the whole screen with the page, or leaves it; a browser that refuses changes nothing.
pub(crate) fn toggle() {
    let Some(page) = page() else {
        return;
    };
    if page.fullscreen_element().is_some() {
        page.exit_fullscreen();
    } else if let Some(root) = page.document_element() {
        root.request_fullscreen().ok();
    }
}

/// Leaves the full screen.
pub(crate) fn leave() {
    if let Some(page) = page().filter(|page| page.fullscreen_element().is_some()) {
        page.exit_fullscreen();
    }
}
