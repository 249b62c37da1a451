//! How a scan is kept: which of its stored copies counts, what went wrong when one was not written,
//! which tab may write, whether a file is good, and when to remind of making one.
//!
//! Invariant: rules only. Nothing here reads or writes a store, knows a clock or sends a message; the
//! app does so and tells the outcome, so that these rules can be driven through any order of edits,
//! crashes and tabs.

mod choose;
mod fault;
mod file;
mod remind;
mod tabs;

pub use choose::{Choice, Copies, Place, Record, choose};
pub use fault::{Fault, Journal, Local, fault};
pub use file::{Holds, Unsound, check, is_same};
pub use remind::{ENOUGH_WORK, FIRST_MINUTES, Marks, counter, due, new_work};
pub use tabs::{Act, Role, Tab, Word};
