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
