//! From answers to results: METHOD §3, §4 and §6, to the letter.
//!
//! Invariant: scoring does no I/O and cannot fail. It reads a [`Content`] and the structure of an
//! [`Instrument`], never its words, and the same answers give the same bits on every machine: sums
//! run over integers or in id order.

mod result;

pub use result::*;
