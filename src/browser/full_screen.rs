//! The page over the whole screen, and what its keys scroll.
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

/// Whether a key scrolls what is shown: up and down a page that is higher than its window, left and right
/// a wide table that has the focus.
pub(crate) fn scrolls(key: &str) -> bool {
    let Some(page) = page() else {
        return false;
    };
    match key {
        "ArrowUp" | "ArrowDown" => page
            .document_element()
            .is_some_and(|root| root.scroll_height() > root.client_height() + 1),
        "ArrowLeft" | "ArrowRight" => page
            .active_element()
            .is_some_and(|at| at.tag_name() == "DIV" && at.scroll_width() > at.client_width() + 1),
        _ => false,
    }
}
