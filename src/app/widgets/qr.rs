//! A text as a QR code, drawn in the page: sharp at any size, on screen and on paper.
//!
//! Invariant: dark on white whatever the theme, for cameras read nothing else; its name says what it is
//! for to whoever cannot see it.

use crate::exchange::qr_code;
use leptos::prelude::*;

/// The code, as wide as its place; `None` where the text is too long for one.
pub(crate) fn qr(text: &str, label: &str) -> Option<AnyView> {
    let code = qr_code(text)?;
    let side = code.side;
    let drawn = view! {
        <svg
            class="qr"
            viewBox=format!("0 0 {side} {side}")
            role="img"
            aria-label=label.to_owned()
            shape-rendering="crispEdges"
        >
            <path class="qr-paper" d=format!("M0 0h{side}v{side}h-{side}z") />
            <path class="qr-ink" d=code.path />
        </svg>
    };
    Some(drawn.into_any())
}
