//! What the program that writes files is asked, and what it answers.
//!
//! Invariant: total. A job that is no job and a file that cannot be made are values; the pictures of a
//! document travel beside it, for as text they would be three times as large.

use super::calendar::Entry;
use super::png::Pictures;
use super::{calendar, csv, docx, xlsx};
use crate::document::Document;
use crate::document::sheet::{Sheet, Workbook};
use crate::instrument::Lang;
use serde::{Deserialize, Serialize};

/// A file to be made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Job {
    /// A Word file.
    Docx {
        /// What stands in it.
        document: Document,
    },
    /// A spreadsheet.
    Xlsx {
        /// What stands in it.
        workbook: Workbook,
    },
    /// One table as text.
    Csv {
        /// The table.
        sheet: Sheet,
    },
    /// A calendar.
    Ics {
        /// The language of the calendar.
        lang: Lang,
        /// Its days.
        entries: Vec<Entry>,
    },
}

/// Why a file was not made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum Fault {
    /// What came in is no job.
    #[error("what came in is no job")]
    NotAJob,
    /// A writer wrote something else than is completed here.
    #[error("the file is made in another way than this knows")]
    Shape,
    /// A writer refused.
    #[error("the file could not be written")]
    NotWritten,
    /// The program that writes files did not come.
    #[error("the program that writes files did not come")]
    NotLoaded,
    /// The program that writes files broke.
    #[error("the program that writes files did not answer")]
    NoAnswer,
}

impl Job {
    /// The kind of the file, as the web calls it.
    pub fn media_type(&self) -> &'static str {
        match self {
            Self::Docx { .. } => {
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            }
            Self::Xlsx { .. } => {
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            }
            Self::Csv { .. } => "text/csv;charset=utf-8",
            Self::Ics { .. } => "text/calendar;charset=utf-8",
        }
    }

    /// How the name of the file ends.
    pub fn extension(&self) -> &'static str {
        match self {
            Self::Docx { .. } => "docx",
            Self::Xlsx { .. } => "xlsx",
            Self::Csv { .. } => "csv",
            Self::Ics { .. } => "ics",
        }
    }

    /// Makes the file.
    ///
    /// # Errors
    ///
    /// Where a writer refuses, or writes something else than is completed here.
    pub fn write(&self, pictures: &Pictures) -> Result<Vec<u8>, Fault> {
        match self {
            Self::Docx { document } => docx::write(document, pictures),
            Self::Xlsx { workbook } => xlsx::write(workbook),
            Self::Csv { sheet } => Ok(csv::write(sheet)),
            Self::Ics { lang, entries } => Ok(calendar::write(*lang, entries)),
        }
    }
}

/// Makes the file of a job that comes as JSON.
///
/// # Errors
///
/// As [`Job::write`], and where the text is no job.
pub fn run(job: &str, pictures: &Pictures) -> Result<Vec<u8>, Fault> {
    let job: Job = serde_json::from_str(job).map_err(|_| Fault::NotAJob)?;
    job.write(pictures)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_job_is_refused() {
        let pictures = Pictures::default();
        assert_eq!(run("{}", &pictures), Err(Fault::NotAJob));
        assert_eq!(run(r#"{"Docx":{}}"#, &pictures), Err(Fault::NotAJob));
    }
}
