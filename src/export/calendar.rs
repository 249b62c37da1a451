//! Days with something to do, as a calendar file (RFC 5545).
//!
//! Invariant: whole days, which no time zone moves. What a calendar file gives a meaning (`\`, `;`, `,`
//! and the end of a line) is marked; no line is longer than 75 bytes. Ids and times come in.

use super::clean::clean;
use super::package::locale;
use crate::document::sheet::day;
use crate::instrument::Lang;
use crate::scan::{CivilDate, Timestamp};
use serde::{Deserialize, Deserializer, Serialize};

/// Something to do by a day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// Its name among all days of all calendars; the same again replaces it.
    pub uid: String,
    /// What is to be done.
    pub title: String,
    /// More about it.
    pub notes: String,
    /// The day it begins; without one, it is a thing of one day.
    #[serde(default, deserialize_with = "some_day")]
    pub start: Option<CivilDate>,
    /// The day it is to be done by.
    #[serde(deserialize_with = "day")]
    pub due: CivilDate,
    /// Whether it is done.
    pub done: bool,
    /// When it was last written.
    #[serde(deserialize_with = "moment")]
    pub stamp: Timestamp,
}

/// The longest line, in bytes.
const LONGEST: usize = 75;

/// The calendar as the bytes of a file.
///
/// Events of whole days and no to-dos: Outlook and Google read no to-dos. They keep nobody busy.
pub fn write(lang: Lang, entries: &[Entry]) -> Vec<u8> {
    let language = locale(lang);
    let mut text = String::new();
    for (name, value) in [
        ("BEGIN", "VCALENDAR".to_owned()),
        ("VERSION", "2.0".to_owned()),
        ("PRODID", format!("-//I-scan//I-scan//{}", lang.code())),
        ("CALSCALE", "GREGORIAN".to_owned()),
    ] {
        line(&mut text, name, &value);
    }
    for entry in entries {
        event(&mut text, language, entry);
    }
    line(&mut text, "END", "VCALENDAR");
    text.into_bytes()
}

fn event(text: &mut String, language: &str, entry: &Entry) {
    let start = entry.start.filter(|start| *start <= entry.due);
    let start = start.unwrap_or(entry.due);
    let title = if entry.done {
        format!("✓ {}", entry.title)
    } else {
        entry.title.clone()
    };
    let of_day = |(year, month, day): (u16, u8, u8)| format!("{year:04}{month:02}{day:02}");
    let day = |day: CivilDate| of_day((day.year(), day.month(), day.day()));
    let moment = entry.stamp.as_str().replace(['-', ':'], "");
    line(text, "BEGIN", "VEVENT");
    line(text, "UID", &escaped(&entry.uid));
    line(text, "DTSTAMP", &moment);
    line(text, "LAST-MODIFIED", &moment);
    line(text, "DTSTART;VALUE=DATE", &day(start));
    line(text, "DTEND;VALUE=DATE", &of_day(after(entry.due)));
    let summary = format!("SUMMARY;LANGUAGE={language}");
    line(text, &summary, &escaped(&title));
    if !entry.notes.trim().is_empty() {
        let notes = format!("DESCRIPTION;LANGUAGE={language}");
        line(text, &notes, &escaped(&entry.notes));
    }
    line(text, "TRANSP", "TRANSPARENT");
    line(text, "END", "VEVENT");
}

/// The day after: an event of whole days ends before its last one.
fn after(date: CivilDate) -> (u16, u8, u8) {
    let (year, month, day) = (date.year(), date.month(), date.day());
    let next = format!("{year:04}-{month:02}-{:02}", day + 1);
    if CivilDate::parse(&next).is_some() {
        (year, month, day + 1)
    } else if month < 12 {
        (year, month + 1, 1)
    } else {
        (year + 1, 1, 1)
    }
}

fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for char in clean(text).chars() {
        match char {
            '\\' | ';' | ',' => {
                escaped.push('\\');
                escaped.push(char);
            }
            '\n' => escaped.push_str("\\n"),
            '\t' => escaped.push(' '),
            other => escaped.push(other),
        }
    }
    escaped
}

/// A line, folded where it is too long; never inside a letter.
fn line(into: &mut String, name: &str, value: &str) {
    let mut length = 0;
    for char in format!("{name}:{value}").chars() {
        if length + char.len_utf8() > LONGEST {
            into.push_str("\r\n ");
            length = 1;
        }
        into.push(char);
        length += char.len_utf8();
    }
    into.push_str("\r\n");
}

fn some_day<'de, D: Deserializer<'de>>(from: D) -> Result<Option<CivilDate>, D::Error> {
    let text = Option::<String>::deserialize(from)?;
    text.map(|text| {
        CivilDate::parse(&text).ok_or_else(|| serde::de::Error::custom("no day of the calendar"))
    })
    .transpose()
}

fn moment<'de, D: Deserializer<'de>>(from: D) -> Result<Timestamp, D::Error> {
    let text = String::deserialize(from)?;
    Timestamp::parse(&text).ok_or_else(|| serde::de::Error::custom("no moment"))
}
