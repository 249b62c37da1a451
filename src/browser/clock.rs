//! The present moment.
//!
//! Invariant: for show and for the record only; nothing is ordered by it.

use crate::scan::{CivilDate, Timestamp};

/// The present moment, in UTC.
pub(crate) fn now() -> Timestamp {
    let text = String::from(js_sys::Date::new_0().to_iso_string());
    Timestamp::parse(&text)
        .or_else(|| Timestamp::parse("1970-01-01T00:00:00Z"))
        .expect("the fallback is a moment")
}

/// Today, where the user is.
pub(crate) fn today() -> CivilDate {
    let date = js_sys::Date::new_0();
    civil(&date)
}

/// The day of a moment, where the user is.
pub(crate) fn local_day(moment: &Timestamp) -> CivilDate {
    civil(&js_sys::Date::new(&moment.as_str().into()))
}

/// Hour and minute of a moment, where the user is.
pub(crate) fn local_time(moment: &Timestamp) -> (u8, u8) {
    let date = js_sys::Date::new(&moment.as_str().into());
    let small = |number: u32| u8::try_from(number).unwrap_or(0);
    (small(date.get_hours()), small(date.get_minutes()))
}

/// The seconds since 1970, by which a countdown ends.
pub(crate) fn seconds() -> u64 {
    // Whole and far below the limit of the type.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let seconds = (js_sys::Date::now() / 1000.0) as u64;
    seconds
}

/// How many whole minutes this page is open; a clock that is set back does not count.
pub(crate) fn minutes_on_page() -> u32 {
    let performance = super::window().performance();
    // Whole and small: a page is not open for years.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    performance.map_or(0, |performance| (performance.now() / 60_000.0) as u32)
}

/// For how many milliseconds this page is open; never fewer than before.
pub(crate) fn milliseconds_on_page() -> f64 {
    let performance = super::window().performance();
    performance.map_or(0.0, |performance| performance.now())
}

fn civil(date: &js_sys::Date) -> CivilDate {
    let text = format!(
        "{:04}-{:02}-{:02}",
        date.get_full_year(),
        date.get_month() + 1,
        date.get_date()
    );
    CivilDate::parse(&text)
        .or_else(|| CivilDate::parse("1970-01-01"))
        .expect("the fallback is a day")
}

#[cfg(all(test, target_arch = "wasm32"))]
mod tests {
    use super::*;
    use wasm_bindgen_test::wasm_bindgen_test;

    #[wasm_bindgen_test]
    fn now_is_a_moment_of_the_browser_s_clock_and_not_the_fallback() {
        let now = js_sys::Date::new(&now().as_str().into()).get_time();
        assert!((js_sys::Date::now() - now).abs() < 10_000.0);
    }

    #[wasm_bindgen_test]
    fn today_is_the_local_day_of_now() {
        // Midnight may pass between the two, not twice.
        assert!(today() == local_day(&now()) || today() == local_day(&now()));
    }

    #[wasm_bindgen_test]
    fn hour_and_minute_are_those_of_the_user_s_clock() {
        let moment = Timestamp::parse("2026-11-23T14:02:05Z").expect("a moment");
        let date = js_sys::Date::new(&"2026-11-23T14:02:05Z".into());
        let expected = (date.get_hours(), date.get_minutes());
        let (hour, minute) = local_time(&moment);
        assert_eq!((u32::from(hour), u32::from(minute)), expected);
    }
}
