//! Tables for a spreadsheet: sheets of typed cells, as plain data.
//!
//! Invariant: no formula and nothing that runs. A cell holds a value; how it is written is the writer's
//! business. A number is finite, for a file has no other.

use crate::instrument::Lang;
use crate::scan::CivilDate;
use serde::{Deserialize, Deserializer, Serialize};

/// Several sheets in one language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Workbook {
    /// What it is about.
    pub title: String,
    /// The language of all its texts.
    pub lang: Lang,
    /// Its sheets, in order.
    pub sheets: Vec<Sheet>,
}

/// One table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sheet {
    /// Its short name: of the tab, and in the name of a file.
    pub name: String,
    /// A line above the table that says what it shows.
    pub title: String,
    /// The language of all its texts.
    pub lang: Lang,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, each as long as there are columns.
    pub rows: Vec<Vec<Value>>,
}

/// A column of a sheet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Column {
    /// Its header.
    pub head: String,
    /// What it holds.
    pub kind: Kind,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// Words.
    Text,
    /// Numbers with decimals.
    Number,
    /// Counts.
    Integer,
    /// Days.
    Date,
    /// Shares.
    Percent,
}

/// The value of a cell. A column of numbers may hold words, such as why there is no number.
#[derive(Clone, Debug, PartialEq, Default, Serialize, Deserialize)]
pub enum Value {
    /// Nothing.
    #[default]
    Empty,
    /// Words, always taken as such.
    Text(String),
    /// A number with decimals.
    Number(f64),
    /// A count.
    Integer(i64),
    /// A day.
    Date(#[serde(deserialize_with = "day")] CivilDate),
    /// A share of 1.
    Percent(f64),
}

impl Value {
    /// A number; one that is not finite is nothing.
    pub fn number(number: f64) -> Self {
        if number.is_finite() {
            Self::Number(number)
        } else {
            Self::Empty
        }
    }

    /// A share of 1; one that is not finite is nothing.
    pub fn percent(share: f64) -> Self {
        if share.is_finite() {
            Self::Percent(share)
        } else {
            Self::Empty
        }
    }

    /// Words; none is nothing.
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() {
            Self::Empty
        } else {
            Self::Text(text)
        }
    }

    /// A count.
    pub fn count(count: usize) -> Self {
        i64::try_from(count).map_or(Self::Empty, Self::Integer)
    }
}

impl Column {
    /// A column with a header.
    pub fn new(kind: Kind, head: impl Into<String>) -> Self {
        Self {
            // A sign for breaking words would keep people from finding them.
            head: head.into().replace('\u{ad}', ""),
            kind,
        }
    }
}

/// Reads a day as it is written, `yyyy-mm-dd`.
pub(crate) fn day<'de, D: Deserializer<'de>>(from: D) -> Result<CivilDate, D::Error> {
    let text = String::deserialize(from)?;
    CivilDate::parse(&text).ok_or_else(|| serde::de::Error::custom("no day of the calendar"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_workbook_comes_back_as_it_was_written() {
        let day = CivilDate::parse("2026-11-30").expect("a day");
        let book = Workbook {
            title: "T".to_owned(),
            lang: Lang::Nl,
            sheets: vec![Sheet {
                name: "S".to_owned(),
                title: String::new(),
                lang: Lang::En,
                columns: vec![Column::new(Kind::Date, "Dag")],
                rows: vec![vec![
                    Value::Date(day),
                    Value::text("=1"),
                    Value::number(2.5),
                    Value::percent(f64::NAN),
                    Value::count(3),
                ]],
            }],
        };
        let text = serde_json::to_string(&book).expect("JSON");
        assert_eq!(serde_json::from_str::<Workbook>(&text).ok(), Some(book));
        assert!(serde_json::from_str::<Value>(r#"{"Date":"2026-02-30"}"#).is_err());
    }
}
