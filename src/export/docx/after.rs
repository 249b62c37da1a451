//! What the writer of Word files leaves out: alternative texts, heads that come back on every page, rows
//! that are not cut, the language, and hyphens where a long word meets a narrow column.
//!
//! Invariant: works on the text that the writer wrote, and fails where that is not as it is known here,
//! rather than leave a file without them. Texts of the document never look like these marks: in them
//! `<` is written otherwise.

use super::super::Fault;
use super::super::clean::xml;
use super::super::package::locale;
use crate::instrument::Lang;

/// The setting that comes before the one of hyphens.
const TABS: &str = r#"<w:defaultTabStop w:val="840" />"#;
/// How the writer names each picture.
const PICTURE: &str = r#"<wp:docPr id="1" name="Figure" />"#;
/// A row that [`super::table`] marked as the head.
const HEAD: &str = "<w:trPr><w:cantSplit /></w:trPr>";
const HEAD_AGAIN: &str = "<w:trPr><w:cantSplit /><w:tblHeader /></w:trPr>";
/// Any other row.
const ROW: &str = "<w:trPr />";
const ROW_WHOLE: &str = "<w:trPr><w:cantSplit /></w:trPr>";
/// The end of what all letters share.
const LETTERS: &str = "</w:rPr></w:rPrDefault>";

/// The body with its alternative texts and its heads; `drawn` says what each picture shows.
pub(super) fn body(text: &str, drawn: &[String]) -> Result<String, Fault> {
    let mut pieces = text.split(PICTURE);
    let mut whole = pieces.next().unwrap_or_default().to_owned();
    let mut shown = drawn.iter();
    for (at, piece) in pieces.enumerate() {
        let alt = xml(shown.next().ok_or(Fault::Shape)?);
        let id = at + 1;
        let named = format!(r#"<wp:docPr id="{id}" name="Figure {id}" descr="{alt}" />"#);
        whole.extend([named.as_str(), piece]);
    }
    let rows = text.matches("<w:tr>").count();
    let marked = text.matches(HEAD).count() + text.matches(ROW).count();
    if shown.next().is_some() || rows != marked {
        return Err(Fault::Shape);
    }
    Ok(whole.replace(HEAD, HEAD_AGAIN).replace(ROW, ROW_WHOLE))
}

/// The styles with the language of all texts.
pub(super) fn language(text: &str, lang: Lang) -> Result<String, Fault> {
    let locale = locale(lang);
    let mark = format!(r#"<w:lang w:val="{locale}" w:eastAsia="{locale}" />{LETTERS}"#);
    match text.matches(LETTERS).count() {
        1 => Ok(text.replacen(LETTERS, &mark, 1)),
        _ => Err(Fault::Shape),
    }
}

/// The settings in which words are broken by the rules of their language.
pub(super) fn hyphens(text: &str) -> Result<String, Fault> {
    match text.matches(TABS).count() {
        1 => Ok(text.replacen(TABS, &format!("{TABS}<w:autoHyphenation />"), 1)),
        _ => Err(Fault::Shape),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_picture_gets_its_own_words_and_only_heads_come_back() {
        let text = format!("{PICTURE}<w:tr>{HEAD}</w:tr><w:tr>{ROW}</w:tr>{PICTURE}");
        let words = ["een".to_owned(), "t<w\"ee".to_owned()];
        let done = body(&text, &words).expect("complete");
        assert_eq!(
            done,
            r#"<wp:docPr id="1" name="Figure 1" descr="een" /><w:tr><w:trPr><w:cantSplit /><w:tblHeader /></w:trPr></w:tr><w:tr><w:trPr><w:cantSplit /></w:trPr></w:tr><wp:docPr id="2" name="Figure 2" descr="t&lt;w&quot;ee" />"#
        );
    }

    #[test]
    fn a_writer_that_writes_otherwise_is_a_fault() {
        let words = ["een".to_owned()];
        assert_eq!(body("", &words), Err(Fault::Shape));
        assert_eq!(body(PICTURE, &[]), Err(Fault::Shape));
        assert_eq!(
            body("<w:tr><w:trPr></w:trPr></w:tr>", &[]),
            Err(Fault::Shape)
        );
        assert_eq!(language("", Lang::Nl), Err(Fault::Shape));
        assert_eq!(hyphens(""), Err(Fault::Shape));
    }
}
