//! The program that writes files for other programs (Word, spreadsheets, calendars), in a worker of its
//! own that is begun when somebody asks for such a file.
//!
//! Invariant: knows no scan, no page and no storage: a job comes in, and the bytes of a file go out.
//! Elsewhere than on WebAssembly there is nothing to run.

fn main() {
    #[cfg(target_arch = "wasm32")]
    iscan::app::start_export();
}
