//! The eye: reads QR codes out of pictures, in a worker of its own, where the browser cannot itself.
//!
//! Invariant: knows no scan, no page and no storage; a picture that breaks it breaks nothing else.
//! Elsewhere than on WebAssembly there is nothing to run.

fn main() {
    #[cfg(target_arch = "wasm32")]
    iscan::app::start_eye();
}
