//! Files for other programs, out of a document, a workbook or a list of days: Word, spreadsheets,
//! calendars.
//!
//! Invariant: pure. Plain data comes in and bytes go out; nothing is scored and no scan is known here.
//! What is said arrives whole: only characters that no such file can hold are left out. No file holds
//! anything that runs. Only the program that writes files reaches the writers of Word files and
//! spreadsheets; the others name no more than [`Job`] and [`Pictures`].

pub mod calendar;
mod clean;
pub mod csv;
pub mod docx;
mod drawing;
mod job;
mod package;
mod png;
pub mod xlsx;

pub use drawing::{Drawing, drawing};
pub use job::{Fault, Job, run};
pub use png::{Pictures, Png};
