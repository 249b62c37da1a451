//! Numbers, dates and lists in the form of each language.
//!
//! Invariant: nothing is rounded before it is shown, and rounding is half up, as in METHOD §3.

use super::Lang;
use crate::scan::CivilDate;

const MONTHS_NL: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A number with so many decimals (0–2), half up: `3,2` in Dutch, `3.2` in English.
pub fn number(lang: Lang, value: f64, decimals: u8) -> String {
    let scale: u32 = match decimals {
        0 => 1,
        1 => 10,
        _ => 100,
    };
    // Half up within the tolerance of METHOD §3; what is shown is far below the limits of i64.
    #[allow(clippy::cast_possible_truncation)]
    let units = (value * f64::from(scale) + 0.5 + 1e-9).floor() as i64;
    let sign = if units < 0 { "−" } else { "" };
    let whole = units.unsigned_abs() / u64::from(scale);
    let rest = units.unsigned_abs() % u64::from(scale);
    let comma = match lang {
        Lang::Nl => ',',
        Lang::En => '.',
    };
    match decimals {
        0 => format!("{sign}{whole}"),
        1 => format!("{sign}{whole}{comma}{rest}"),
        _ => format!("{sign}{whole}{comma}{rest:02}"),
    }
}

/// A score in phases: one decimal, two within 0.05 of a cut (DESIGN §2, "Numbers shown").
pub fn score(lang: Lang, value: f64, cuts: &[f64]) -> String {
    let near = cuts
        .iter()
        .any(|cut| (value - cut).abs() < 0.05 && (value - cut).abs() > 1e-9);
    number(lang, value, if near { 2 } else { 1 })
}

/// A share as a whole percentage: `60 %` in Dutch, `60%` in English.
pub fn percent(lang: Lang, share: f64) -> String {
    let whole = number(lang, share * 100.0, 0);
    match lang {
        Lang::Nl => format!("{whole}\u{a0}%"),
        Lang::En => format!("{whole}%"),
    }
}

/// A size: `980 bytes`, `48 kB`, `1,2 MB`, `5,4 GB`.
pub fn bytes(lang: Lang, count: f64) -> String {
    let (value, decimals, unit) = match count {
        count if count < 999.5 => (count, 0, "bytes"),
        count if count < 999_500.0 => (count / 1e3, 0, "kB"),
        count if count < 999_950_000.0 => (count / 1e6, 1, "MB"),
        count => (count / 1e9, 1, "GB"),
    };
    format!("{}\u{a0}{unit}", number(lang, value, decimals))
}

/// A day in words: `23 november 2026`, `23 November 2026`.
pub fn date(lang: Lang, date: CivilDate) -> String {
    let months = match lang {
        Lang::Nl => &MONTHS_NL,
        Lang::En => &MONTHS_EN,
    };
    let month = months[usize::from(date.month() - 1)];
    format!("{} {month} {}", date.day(), date.year())
}

/// A month in short, with its year: `nov 2026`.
pub fn month(lang: Lang, date: CivilDate) -> String {
    let months = match lang {
        Lang::Nl => &MONTHS_NL,
        Lang::En => &MONTHS_EN,
    };
    let month = months[usize::from(date.month() - 1)];
    // March is written *mrt* in Dutch.
    let short = match month {
        "maart" => "mrt",
        month => &month[..3],
    };
    format!("{short} {}", date.year())
}

/// A time of day: `14:02`.
pub fn time(hour: u8, minute: u8) -> String {
    format!("{hour}:{minute:02}")
}

/// A text with a capital at its start.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_ascii_uppercase().to_string() + letters.as_str(),
        None => String::new(),
    }
}

/// A list in a sentence: `a, b en c`.
pub fn and(lang: Lang, items: &[String]) -> String {
    let and = match lang {
        Lang::Nl => "en",
        Lang::En => "and",
    };
    joined(items, and)
}

/// A list of which one holds: `a, b of c`.
pub fn or(lang: Lang, items: &[String]) -> String {
    let or = match lang {
        Lang::Nl => "of",
        Lang::En => "or",
    };
    joined(items, or)
}

fn joined(items: &[String], word: &str) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [start @ .., last] => format!("{} {word} {last}", start.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_round_half_up_and_carry_the_comma_of_the_language() {
        assert_eq!(number(Lang::Nl, 3.15, 1), "3,2");
        assert_eq!(number(Lang::En, 2.499, 2), "2.50");
        assert_eq!(number(Lang::Nl, -0.55, 1), "−0,5");
        assert_eq!(number(Lang::Nl, 12.0, 0), "12");
        assert_eq!(number(Lang::En, 2.04, 2), "2.04");
    }

    #[test]
    fn a_score_near_a_cut_shows_a_second_decimal() {
        assert_eq!(score(Lang::Nl, 2.46, &[2.5]), "2,46");
        assert_eq!(score(Lang::Nl, 2.5, &[2.5]), "2,5");
        assert_eq!(score(Lang::Nl, 3.1, &[2.5]), "3,1");
    }

    #[test]
    fn a_size_takes_the_unit_in_which_it_is_short() {
        assert_eq!(bytes(Lang::Nl, 0.0), "0\u{a0}bytes");
        assert_eq!(bytes(Lang::Nl, 999.0), "999\u{a0}bytes");
        assert_eq!(bytes(Lang::Nl, 999.6), "1\u{a0}kB");
        assert_eq!(bytes(Lang::Nl, 1_240_000.0), "1,2\u{a0}MB");
        assert_eq!(bytes(Lang::En, 999_960_000.0), "1.0\u{a0}GB");
    }

    #[test]
    fn dates_and_lists_read_as_in_the_language() {
        let day = CivilDate::parse("2026-11-03").expect("a day");
        assert_eq!(date(Lang::Nl, day), "3 november 2026");
        assert_eq!(date(Lang::En, day), "3 November 2026");
        assert_eq!(time(9, 5), "9:05");
        let items = ["I", "III", "IV"].map(str::to_owned);
        assert_eq!(or(Lang::Nl, &items), "I, III of IV");
        assert_eq!(and(Lang::En, &items[..2]), "I and III");
    }
}
