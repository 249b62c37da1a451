//! What a page shows, as plain data: functions of a scan, the instrument and the language.
//!
//! Invariant: pages draw these values and decide nothing themselves; every sentence that depends on
//! results is made here, where it is tested natively.

pub mod agree;
pub mod answering;
pub mod because;
pub mod collecting;
pub mod culture;
pub mod entry;
pub mod figure;
pub mod import;
pub mod intake;
pub mod method;
pub mod municipalities;
mod names;
pub mod plan;
pub mod report;
pub mod result;
pub mod scan_settings;
pub mod scanner;
pub mod slides;
pub mod take_part;
pub mod talk;
pub mod wall;
pub mod workshop;
