//! The whole program, which takes the place of the first one when a screen asks for it.
//!
//! Invariant: it shows every screen, so that there is only ever one change of program. Elsewhere than
//! on WebAssembly there is nothing to run.

fn main() {
    #[cfg(target_arch = "wasm32")]
    iscan::app::start_whole();
}
