//! Counting days, for bars on a line: nothing is ordered by a clock here, and no moment has a time.

use crate::scan::CivilDate;

/// The number of a day, from some day long ago (Howard Hinnant's algorithm).
pub(super) fn number(date: CivilDate) -> i64 {
    let (month, day) = (i64::from(date.month()), i64::from(date.day()));
    let year = i64::from(date.year()) - i64::from(month <= 2);
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = of_era * 365 + of_era / 4 - of_era / 100 + of_year;
    era * 146_097 + day_of_era
}

/// How many days lie between two days; negative where the second comes first.
pub fn days_between(from: CivilDate, to: CivilDate) -> i64 {
    number(to) - number(from)
}

/// The first day of a month, counted in months since the year 0.
pub(super) fn first_of_month(months: u32) -> Option<CivilDate> {
    CivilDate::parse(&format!("{:04}-{:02}-01", months / 12, months % 12 + 1))
}

/// The month of a day, counted since the year 0.
pub(super) fn month_of(date: CivilDate) -> u32 {
    u32::from(date.year()) * 12 + u32::from(date.month()) - 1
}
