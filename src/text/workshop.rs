//! The words of the workshop: one file per step.
//!
//! Invariant: every sentence is said to a facilitator or a room, without blame and without a rating
//! of anyone.

mod agree;
mod blank;
pub mod collect;
pub mod invite;
pub mod prepare;
mod purpose;
pub mod schedule;
mod steps;
mod talk;
mod wall;

pub use agree::{AgreeWords, is_agreed, take_over, take_over_of, took_over};
pub use blank::{Blank, pages as blank_pages};
pub use invite::Invite;
pub use prepare::Prepare;
pub use purpose::{Purpose, our_text};
pub use steps::{Loosening, Step, StepState, Unseen, so_many_in};
pub use talk::{TalkWords, minutes, shown_of, start_minutes, step_of};
pub use wall::{WallWords, agreed_of, aimed, are_in, column};
