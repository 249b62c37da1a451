//! Scoring, seen from outside: the examples of METHOD, who counts, and the laws that hold for any
//! answers.
#![cfg(not(target_arch = "wasm32"))]

mod combined;
mod confidential;
mod examples;
mod group;
mod laws;
mod measure;
mod resampling;
mod room;
mod span;
mod votes;
