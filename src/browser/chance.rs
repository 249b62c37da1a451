//! Random bits from the browser's cryptographic generator.
//!
//! Invariant: there is no second source. Where the browser has none, nothing random is made.

/// So many random bytes; `None` where the browser has no generator.
pub(crate) fn bytes<const N: usize>() -> Option<[u8; N]> {
    let mut bytes = [0; N];
    let crypto = super::window().crypto().ok()?;
    crypto.get_random_values_with_u8_array(&mut bytes).ok()?;
    Some(bytes)
}

#[cfg(all(test, target_arch = "wasm32"))]
mod tests {
    use super::*;
    use wasm_bindgen_test::wasm_bindgen_test;

    #[wasm_bindgen_test]
    fn every_call_gives_other_bytes() {
        let drawn: Vec<[u8; 10]> = (0..100).filter_map(|_| bytes()).collect();
        assert_eq!(drawn.len(), 100);
        for (index, one) in drawn.iter().enumerate() {
            assert!(!drawn[..index].contains(one));
        }
    }
}
