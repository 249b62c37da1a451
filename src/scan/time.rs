//! Moments and days, as text that was checked.
//!
//! Invariant: nothing is ever ordered or measured by a clock, so there is no arithmetic here; a
//! value is well-formed and names a day that exists.

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};
use std::sync::Arc;

/// A moment, RFC 3339 in UTC and whole seconds: `2026-11-23T14:02:05Z`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Timestamp(
    #[cfg_attr(
        feature = "schema",
        schemars(regex(pattern = r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$"))
    )]
    Arc<str>,
);

impl Timestamp {
    /// Reads a moment; fractions of a second are cut off.
    pub fn parse(text: &str) -> Option<Self> {
        let (date, time) = text.strip_suffix('Z')?.split_once('T')?;
        let date = CivilDate::parse(date)?;
        let time = match time.split_once('.') {
            Some((time, fraction)) if fraction.bytes().all(|b| b.is_ascii_digit()) => time,
            Some(_) => return None,
            None => time,
        };
        let mut parts = time.split(':');
        let hour = two_digits(parts.next()?)?;
        let minute = two_digits(parts.next()?)?;
        let second = two_digits(parts.next()?)?;
        let exists = parts.next().is_none() && hour < 24 && minute < 60 && second < 60;
        exists.then(|| Self(format!("{date}T{time}Z").into()))
    }

    /// The moment as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Its day in UTC, `yyyy-mm-dd`.
    pub fn day(&self) -> &str {
        &self.0[..10]
    }
}

/// A day of the calendar, without a place on earth: `2026-11-23`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CivilDate {
    /// The year, 1900–2999.
    year: u16,
    /// The month, 1–12.
    month: u8,
    /// The day of the month, 1–31.
    day: u8,
}

impl CivilDate {
    /// Reads `yyyy-mm-dd`; a day that does not exist is refused.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let year = parts.next().filter(|y| y.len() == 4)?;
        let month = two_digits(parts.next()?)?;
        let day = two_digits(parts.next()?)?;
        let digits = year.bytes().all(|b| b.is_ascii_digit());
        if !digits || parts.next().is_some() {
            return None;
        }
        let year: u16 = year.parse().ok()?;
        let exists = (1900..3000).contains(&year)
            && (1..=12).contains(&month)
            && (1..=days_in(year, month)).contains(&day);
        exists.then_some(Self { year, month, day })
    }

    /// The year.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, 1–12.
    pub fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1–31.
    pub fn day(self) -> u8 {
        self.day
    }
}

fn two_digits(text: &str) -> Option<u8> {
    let digits = text.len() == 2 && text.bytes().all(|b| b.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

fn is_leap(year: u16) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

fn days_in(year: u16, month: u8) -> u8 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl std::fmt::Display for CivilDate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl Serialize for CivilDate {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for CivilDate {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        Self::parse(&text).ok_or_else(|| D::Error::custom("no day"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_loses_its_fraction_and_nothing_else() {
        let moment = Timestamp::parse("2026-11-23T14:02:05.123Z").expect("a moment");
        assert_eq!(moment.as_str(), "2026-11-23T14:02:05Z");
        assert_eq!(moment.day(), "2026-11-23");
    }

    #[test]
    fn what_is_no_moment_is_refused() {
        for text in [
            "",
            "2026-11-23",
            "2026-11-23T24:00:00Z",
            "2026-11-23T14:02:05+01:00",
            "2026-11-23T14:02:05.12xZ",
            "2026-02-29T14:02:05Z",
        ] {
            assert_eq!(Timestamp::parse(text), None, "{text}");
        }
    }

    #[test]
    fn only_days_that_exist_are_days() {
        assert!(CivilDate::parse("2028-02-29").is_some());
        for text in [
            "2026-02-29",
            "2026-13-01",
            "2026-00-10",
            "26-01-01",
            "2026-1-1",
        ] {
            assert_eq!(CivilDate::parse(text), None, "{text}");
        }
    }
}
