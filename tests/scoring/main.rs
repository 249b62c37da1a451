//! Scoring, seen from outside: the examples of METHOD, who counts, and the laws that hold for any
//! answers.
#![cfg(not(target_arch = "wasm32"))]

mod examples;
mod laws;
mod room;
mod votes;
