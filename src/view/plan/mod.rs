//! What the page of the action plan shows, and what leaves it: plain data out of a plan, the guide and
//! the day of today, which comes in.
//!
//! Invariant: nothing here changes a plan. Every list has an order that follows from the plan alone, so
//! that it is the same on every device.

mod advice;
mod calendar;
mod days;
mod list;
mod points;
mod progress;
mod sheet;
mod signals;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
mod timeline;

pub use advice::{Card, State, action_of, cards, in_order, moved};
pub use calendar::{CalendarEntry, entries};
pub use days::days_between;
pub use list::{
    Group, by_status, ends_early, first_of, is_overdue, may_come_first, overdue_days, status_set,
    taken, title_of, untouched,
};
pub use points::{Ranked, more, points_left, points_table, ranking};
pub use progress::{Progress, Year, progress, progress_table};
pub use sheet::sheet;
pub use signals::{Letter, Signal, letter, signals};
pub use timeline::{Bar, Tick, Timeline, timeline};
