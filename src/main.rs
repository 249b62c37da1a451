//! The I-scan in the browser: mounts the app on the page.
//!
//! Invariant: [`app`] is the only user of [`browser`], and `browser` the only folder that names the
//! browser's own interfaces. Elsewhere than on WebAssembly there is nothing to run.

#[cfg(target_arch = "wasm32")]
mod app;
#[cfg(target_arch = "wasm32")]
mod browser;

fn main() {
    #[cfg(target_arch = "wasm32")]
    app::start();
}
