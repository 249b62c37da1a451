//! Invitations and replies on their way: what comes back, what is noticed, what is never shown.
#![cfg(not(target_arch = "wasm32"))]

#[path = "../common/mod.rs"]
mod common;

mod codes;
#[path = "common.rs"]
mod given;
mod receiving;
mod remarks;
