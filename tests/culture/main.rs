//! The culture barometer: its content, how answers are kept and merged, and what of them is shown.
#![cfg(not(target_arch = "wasm32"))]

#[path = "../common/mod.rs"]
mod common;
mod content;
mod figures;
mod storing;

use iscan::instrument::{CultureAnswer, PairId, Position};

/// A position, or *weet ik niet* for 0.
fn at(number: u8) -> CultureAnswer {
    Position::new(number).map_or(CultureAnswer::DontKnow, CultureAnswer::At)
}

fn pair(id: &str) -> PairId {
    PairId::from(id)
}
