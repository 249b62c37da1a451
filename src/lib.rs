//! The I-scan itself: what is asked, what was answered, what follows from it, and how it is said.
//!
//! Invariant: pure. Nothing here knows a browser, a clock or randomness; times, ids and the
//! instrument's bytes come in as values. The floors, from the ground up: [`instrument`] → [`scan`]
//! → [`scoring`] → [`report`] → [`chart`], [`exchange`] → [`keeping`]
//! → [`text`] → [`document`] → [`export`] → [`view`],
//! [`route`]. An import never runs upwards; `tests/floors.rs` enforces it.
//!
//! On WebAssembly the library also carries the shell, `app` and `browser`, because two programs share
//! it: the first one, small, up to the first answer, and the whole one. The core never imports them.
//! What writes files for other programs is reached by the program of [`export`] alone.

#[cfg(target_arch = "wasm32")]
pub mod app;
#[cfg(target_arch = "wasm32")]
mod browser;
pub mod chart;
pub mod document;
pub mod exchange;
pub mod export;
pub mod instrument;
pub mod keeping;
pub mod report;
pub mod route;
pub mod scan;
pub mod scoring;
pub mod text;
pub mod view;
