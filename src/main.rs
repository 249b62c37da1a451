//! The program that the page starts with: the way to the first answer, and nothing else.
//!
//! Invariant: it makes a new scan and asks its statements, and loads the whole program
//! for every other screen, so that the first statement costs few bytes. Elsewhere than on
//! WebAssembly there is nothing to run.

fn main() {
    #[cfg(target_arch = "wasm32")]
    iscan::app::start_first();
}
