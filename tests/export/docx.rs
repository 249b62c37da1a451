//! The Word file: headings, contents, tables, pictures, language.

use crate::opened::{Element, document, elements, part, parts, picture, pictures};
use iscan::document::{Block, Document, Picture, Table};
use iscan::export::{Job, Pictures, run};
use iscan::instrument::Lang;

pub(crate) fn written(document: &Document, pictures: &Pictures) -> Vec<u8> {
    let job = Job::Docx {
        document: document.clone(),
    };
    let job = serde_json::to_string(&job).expect("JSON");
    run(&job, pictures).expect("a Word file")
}

fn body(document: &Document) -> String {
    part(&written(document, &pictures(document)), "word/document.xml")
}

/// A paragraph: its style, and its words.
#[derive(Debug, PartialEq)]
pub(crate) struct Line {
    pub(crate) style: String,
    pub(crate) text: String,
}

/// The paragraphs of a body, in order.
pub(crate) fn lines(xml: &str) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for Element {
        name,
        text,
        attributes,
        ..
    } in elements(xml)
    {
        let last = lines.last_mut();
        match (name.as_str(), last) {
            ("w:p", _) => lines.push(Line {
                style: String::new(),
                text: String::new(),
            }),
            ("w:pStyle", Some(line)) => line.style.clone_from(&attributes["w:val"]),
            ("w:t", Some(line)) => line.text.push_str(&text),
            ("w:br", Some(line)) => line.text.push('\n'),
            // A stop in the properties has a place; one in the words has none.
            ("w:tab", Some(line)) if attributes.is_empty() => line.text.push('\t'),
            _ => {}
        }
    }
    lines
}

fn of_style<'a>(lines: &'a [Line], style: &'a str) -> impl Iterator<Item = &'a str> {
    let of = lines.iter().filter(move |line| line.style == style);
    of.map(|line| line.text.as_str())
}

#[test]
fn every_section_has_a_real_heading_and_a_line_in_the_contents() {
    for lang in Lang::ALL {
        let document = document(lang);
        let lines = lines(&body(&document));
        for (level, style, contents) in [(2, "Heading1", "TOC1"), (3, "Heading2", "TOC2")] {
            let sections = document.sections.iter().filter(|s| s.level == level);
            let headings: Vec<&str> = sections.map(|s| s.heading.as_str()).collect();
            assert!(!headings.is_empty());
            assert_eq!(of_style(&lines, style).collect::<Vec<_>>(), headings);
            assert_eq!(of_style(&lines, contents).collect::<Vec<_>>(), headings);
        }
        assert_eq!(
            of_style(&lines, "Title").collect::<Vec<_>>(),
            [&document.title]
        );
    }
}

#[test]
fn the_contents_are_a_field_whose_lines_lead_to_the_headings() {
    let elements = elements(&body(&document(Lang::Nl)));
    let named =
        |name: &str| -> Vec<&Element> { elements.iter().filter(|e| e.name == name).collect() };
    let fields: Vec<&str> = named("w:instrText")
        .iter()
        .map(|e| e.text.as_str())
        .collect();
    assert_eq!(fields, [r#"TOC \o "1-3" \h"#]);
    let kinds = named("w:fldChar");
    let kinds: Vec<&str> = kinds.iter().map(|e| e.get("w:fldCharType")).collect();
    assert_eq!(kinds, ["begin", "separate", "end"]);
    let marks: Vec<&str> = named("w:bookmarkStart")
        .iter()
        .map(|e| e.get("w:name"))
        .collect();
    let links: Vec<&str> = named("w:hyperlink")
        .iter()
        .map(|e| e.get("w:anchor"))
        .collect();
    assert_eq!(links, marks);
    assert!(!marks.is_empty());
}

#[test]
fn the_head_of_every_table_comes_back_on_every_page_and_no_row_is_cut() {
    let document = document(Lang::Nl);
    let elements = elements(&body(&document));
    let count = |name: &str| elements.iter().filter(|e| e.name == name).count();
    let blocks = document.sections.iter().flat_map(|section| &section.blocks);
    let tables: Vec<&Table> = document
        .front
        .iter()
        .chain(blocks)
        .filter_map(|block| match block {
            Block::Table(table) => Some(table),
            _ => None,
        })
        .collect();
    let heads = tables.iter().filter(|table| !table.head.is_empty()).count();
    let rows: usize = tables.iter().map(|table| table.rows.len()).sum();
    assert_eq!(count("w:tbl"), tables.len());
    assert_eq!(count("w:tblHeader"), heads);
    assert_eq!(count("w:tr"), rows + heads);
    assert_eq!(count("w:cantSplit"), rows + heads);
    assert!(heads > 3);
}

#[test]
fn every_picture_says_what_it_shows_in_its_own_words() {
    let mut document = document(Lang::Nl);
    document.logo = Some(Picture {
        alt: "Logo van \"Zee & Zand\" <1>".to_owned(),
        address: String::new(),
    });
    let bytes = written(&document, &pictures(&document));
    let elements = elements(&part(&bytes, "word/document.xml"));
    let drawn: Vec<&Element> = elements.iter().filter(|e| e.name == "wp:docPr").collect();
    let alts: Vec<&str> = drawn.iter().map(|e| e.get("descr")).collect();
    let logo = document.logo.iter().map(|logo| logo.alt.as_str());
    let figures = document.figures().map(|figure| figure.alt.as_str());
    assert_eq!(alts, logo.chain(figures).collect::<Vec<_>>());
    let ids: std::collections::BTreeSet<&str> = drawn.iter().map(|e| e.get("id")).collect();
    assert_eq!(ids.len(), drawn.len());
    let pictures = parts(&bytes).into_iter();
    let pictures = pictures.filter(|(name, _)| name.starts_with("word/media/"));
    assert!(
        pictures
            .into_iter()
            .all(|(_, bytes)| bytes == picture().bytes())
    );
}

#[test]
fn a_drawing_without_a_picture_leaves_its_words() {
    let document = document(Lang::Nl);
    let without = written(&document, &Pictures::default());
    let lines = lines(&part(&without, "word/document.xml"));
    for figure in document.figures() {
        assert!(lines.iter().any(|line| line.text == figure.title));
        assert!(lines.iter().any(|line| line.text == figure.summary));
    }
}

#[test]
fn the_file_says_its_language_and_its_title_and_nothing_about_anybody() {
    for (lang, code) in [(Lang::Nl, "nl-BE"), (Lang::En, "en-GB")] {
        let document = document(lang);
        let bytes = written(&document, &pictures(&document));
        let styles = elements(&part(&bytes, "word/styles.xml"));
        let langs: Vec<&Element> = styles.iter().filter(|e| e.name == "w:lang").collect();
        assert_eq!(langs.len(), 1);
        assert_eq!(langs[0].get("w:val"), code);
        let core = elements(&part(&bytes, "docProps/core.xml"));
        let says = |name: &str| core.iter().find(|e| e.name == name).map(|e| e.text.clone());
        assert_eq!(says("dc:language").as_deref(), Some(code));
        assert_eq!(says("dc:title"), Some(document.title));
        assert_eq!(says("dc:creator").as_deref(), Some("I-scan"));
        assert_eq!(core.len(), 4);
    }
}

#[test]
fn the_title_stands_above_the_pages_and_a_number_below() {
    let document = document(Lang::Nl);
    let bytes = written(&document, &pictures(&document));
    let header = lines(&part(&bytes, "word/header1.xml"));
    assert_eq!(
        of_style(&header, "Header").collect::<Vec<_>>(),
        [&document.title]
    );
    let footer = elements(&part(&bytes, "word/footer1.xml"));
    let fields = footer.iter().filter(|e| e.name == "w:instrText");
    let fields: Vec<&str> = fields.map(|e| e.text.as_str()).collect();
    assert_eq!(fields, ["PAGE", "NUMPAGES"]);
    let body = elements(&part(&bytes, "word/document.xml"));
    assert!(body.iter().any(|e| e.name == "w:titlePg"));
}

#[test]
fn every_style_and_every_list_that_is_used_is_there() {
    let document = document(Lang::Nl);
    let bytes = written(&document, &pictures(&document));
    let styles = elements(&part(&bytes, "word/styles.xml"));
    let known: Vec<&str> = styles.iter().map(|e| e.get("w:styleId")).collect();
    for name in ["word/document.xml", "word/header1.xml", "word/footer1.xml"] {
        let used = elements(&part(&bytes, name));
        for element in used.iter().filter(|e| e.name.ends_with("Style")) {
            assert!(known.contains(&element.get("w:val")), "{element:?}");
        }
    }
    let lists = elements(&part(&bytes, "word/numbering.xml"));
    let mut formats = lists.iter().filter(|e| e.name == "w:numFmt");
    assert_eq!(formats.next_back().map(|e| e.get("w:val")), Some("bullet"));
    let known = lists.iter().filter(|e| e.name == "w:num");
    let known: Vec<&str> = known.map(|e| e.get("w:numId")).collect();
    let body = elements(&part(&bytes, "word/document.xml"));
    let mut used = body.iter().filter(|e| e.name == "w:numId");
    assert!(used.all(|e| e.get("w:val") == "2"));
    assert!(known.contains(&"2"));
}

#[test]
fn the_same_document_gives_the_same_bytes_of_text() {
    let document = document(Lang::Nl);
    let text = |bytes: Vec<u8>| lines(&part(&bytes, "word/document.xml"));
    let pictures = pictures(&document);
    let [one, two] = [(); 2].map(|()| text(written(&document, &pictures)));
    assert_eq!(one, two);
}

#[test]
fn no_line_is_of_an_exact_height_which_would_cut_a_picture() {
    let document = document(Lang::Nl);
    let parts = parts(&written(&document, &pictures(&document)));
    let mut lines = 0;
    for (name, part) in parts
        .iter()
        .filter(|(name, _)| name.rsplit('.').next() == Some("xml"))
    {
        let text = String::from_utf8_lossy(part);
        for element in elements(&text).iter().filter(|e| e.name == "w:spacing") {
            if element.attributes.contains_key("w:line") {
                lines += 1;
                let rule = element.attributes.get("w:lineRule").map(String::as_str);
                assert_eq!(rule, Some("auto"), "{name}");
            }
        }
    }
    assert!(lines > 0);
}
