//! The browser, one interface per file: storage, clock, random bits, files, the address, the page.
//!
//! Invariant: the only folder that names `web_sys`. Every function is total: what the browser
//! refuses comes back as a value, never as a panic.

pub(crate) mod address;
pub(crate) mod camera;
pub(crate) mod canvas;
pub(crate) mod chance;
pub(crate) mod clock;
pub(crate) mod exporter;
pub(crate) mod eye;
pub(crate) mod fetch;
pub(crate) mod files;
pub(crate) mod full_screen;
pub(crate) mod hand;
mod helper;
pub(crate) mod keep;
pub(crate) mod logo;
pub(crate) mod page;
pub(crate) mod pictures;
pub(crate) mod program;
pub(crate) mod session;
pub(crate) mod storage;
pub(crate) mod worker;

fn window() -> web_sys::Window {
    web_sys::window().expect("a page always has a window; workers do not run this program")
}

#[cfg(all(test, target_arch = "wasm32"))]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
