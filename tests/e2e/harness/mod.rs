//! A browser, a server and a person: what the tests that drive the built app share.
//!
//! Invariant: nothing waits for a fixed time; everything that a person does or sees is tried until a
//! deadline. Each visit has its own server, driver and browser profile, and leaves nothing behind.

#![allow(
    dead_code,
    unused_imports,
    reason = "two programs compile this module and each uses a part of it"
)]

pub(crate) mod axe;
pub(crate) mod browser;
pub(crate) mod builds;
pub(crate) mod camera;
pub(crate) mod kill;
pub(crate) mod netlog;
pub(crate) mod person;
pub(crate) mod server;
pub(crate) mod tally;

pub(crate) use browser::{Camera, Setup, visit, visit_together};
pub(crate) use person::Person;
