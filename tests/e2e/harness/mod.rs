//! A browser, a server and a person: what the tests that drive the built app share.
//!
//! Invariant: nothing waits for a fixed time; everything that a person does or sees is tried until a
//! deadline. Each visit has its own server, driver and browser profile, and leaves nothing behind.

#![allow(
    dead_code,
    reason = "two programs compile this module and each uses a part of it"
)]

pub(crate) mod axe;
pub(crate) mod browser;
pub(crate) mod netlog;
pub(crate) mod person;
pub(crate) mod server;

pub(crate) use browser::{Setup, visit};
pub(crate) use person::Person;
