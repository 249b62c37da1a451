//! The part of the address behind the `#`.
//!
//! Invariant: only routes are ever written to it.

use crate::route::Route;

/// The route in the address.
pub(crate) fn current() -> Route {
    Route::parse(&super::window().location().hash().unwrap_or_default())
}

/// Goes to a route, as a step that the back button undoes.
pub(crate) fn go(route: &Route) {
    // Refused only in pages that are being left.
    super::window().location().set_hash(&route.to_string()).ok();
}
