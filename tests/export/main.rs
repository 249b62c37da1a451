//! The files for other programs: what is in a Word file, a spreadsheet, a table as text and a calendar.
//! Each is opened by a reader that is not ours.
#![cfg(not(target_arch = "wasm32"))]

#[path = "../common/mod.rs"]
mod common;
mod counts;
mod docx;
mod opened;
mod text;
mod xlsx;
