//! The archive around an office file: parts of it are completed after the writer is done.
//!
//! Invariant: every part is still there, under its name and in its order; only those that are asked for
//! change. All are compressed, and carry no time.

use super::Fault;
use super::clean::xml;
use crate::instrument::Lang;
use std::io::{Cursor, Read as _, Write as _};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// Where an office file says what it is.
pub(super) const PROPERTIES: &str = "docProps/core.xml";

/// Goes over all parts of an archive; `change` returns a part anew, or leaves it.
pub(super) fn complete(
    bytes: Vec<u8>,
    mut change: impl FnMut(&str, &[u8]) -> Result<Option<String>, Fault>,
) -> Result<Vec<u8>, Fault> {
    let broken = |_| Fault::NotWritten;
    let mut old = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    let mut new = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for at in 0..old.len() {
        let mut file = old.by_index(at).map_err(broken)?;
        // A folder is in the names of what lies in it.
        if file.is_dir() {
            continue;
        }
        let name = file.name().to_owned();
        let mut part = Vec::new();
        file.read_to_end(&mut part).map_err(|_| Fault::NotWritten)?;
        if let Some(changed) = change(&name, &part)? {
            part = changed.into_bytes();
        }
        new.start_file(name, options).map_err(broken)?;
        new.write_all(&part).map_err(|_| Fault::NotWritten)?;
    }
    Ok(new.finish().map_err(broken)?.into_inner())
}

/// The title and the language of a file, and nothing about anybody or any time.
pub(super) fn properties(title: &str, lang: Lang) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\
         <cp:coreProperties \
         xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\
         <dc:title>{}</dc:title><dc:creator>I-scan</dc:creator>\
         <dc:language>{}</dc:language></cp:coreProperties>",
        xml(title),
        locale(lang)
    )
}

/// A language with its country, as office programs want it: of Flemish municipalities.
pub(super) fn locale(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => "nl-BE",
        Lang::En => "en-GB",
    }
}
