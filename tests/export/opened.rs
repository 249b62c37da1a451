//! Office files, opened: their parts, and the texts and marks in them.

use iscan::document::Document;
use iscan::exchange::import;
use iscan::export::{Pictures, Png};
use iscan::instrument::guide::Guide;
use iscan::instrument::{Instrument, Lang};
use iscan::scan::plan::{self, Act, Audience, Choices};
use iscan::scan::{Edit, ReplicaId, Scan};
use iscan::view::report::{Made, report};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

/// A scan of the example, with the instrument in a language.
pub(crate) fn example(lang: Lang) -> (Scan, Instrument) {
    let instrument = Instrument::builtin(lang);
    let file = include_str!("../../src/instrument/content/example.json");
    let imported = import(file.as_bytes(), &instrument).expect("the example");
    (imported.scan, instrument)
}

/// Its report, in full.
pub(crate) fn document(lang: Lang) -> Document {
    let (scan, instrument) = example(lang);
    full(&scan, &instrument)
}

/// The report of a scan with everything in it: that for the working group.
pub(crate) fn full(scan: &Scan, instrument: &Instrument) -> Document {
    let mut scan = scan.clone();
    let edit = Edit {
        replica: ReplicaId::from_random([9; 8]),
        now: scan.changed.clone(),
    };
    let choices = Choices {
        audience: Audience::WorkingGroup,
        ..Choices::default()
    };
    plan::act(&mut scan, Act::Choose(choices), &edit);
    let guide = Guide::builtin(instrument);
    let made = Made {
        scan: &scan,
        instrument,
        guide: Some(&guide),
    };
    report(made, "iscan 0.1.0").for_everyone()
}

/// A small picture, twice as wide as high.
pub(crate) fn picture() -> Png {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 8, 4);
    encoder.set_color(png::ColorType::Grayscale);
    let mut writer = encoder.write_header().expect("a header");
    writer.write_image_data(&[128; 32]).expect("a picture");
    writer.finish().expect("a picture");
    Png::parse(bytes).expect("a picture")
}

/// A picture for each drawing of a document, and for its logo.
pub(crate) fn pictures(document: &Document) -> Pictures {
    Pictures {
        logo: document.logo.as_ref().map(|_| picture()),
        figures: document.figures().map(|_| Some(picture())).collect(),
    }
}

/// The parts of an office file, by name. Each part that is XML is well-formed.
pub(crate) fn parts(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut parts = BTreeMap::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).expect("a part");
        let mut part = Vec::new();
        file.read_to_end(&mut part).expect("a whole part");
        let name = file.name().to_owned();
        let extension = name.rsplit('.').next();
        if matches!(extension, Some("xml" | "rels")) {
            let text = std::str::from_utf8(&part).expect("UTF-8");
            assert!(!elements(text).is_empty(), "{name} holds something");
        }
        parts.insert(name, part);
    }
    parts
}

/// The text of a part.
pub(crate) fn part(bytes: &[u8], name: &str) -> String {
    let mut parts = parts(bytes);
    let part = parts.remove(name).unwrap_or_else(|| panic!("no {name}"));
    String::from_utf8(part).expect("UTF-8")
}

/// An element, with what it says of itself and the text directly in it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Element {
    pub(crate) name: String,
    pub(crate) attributes: BTreeMap<String, String>,
    pub(crate) text: String,
}

impl Element {
    pub(crate) fn get(&self, attribute: &str) -> &str {
        self.attributes.get(attribute).map_or("", String::as_str)
    }
}

/// All elements, in the order in which they begin.
pub(crate) fn elements(xml: &str) -> Vec<Element> {
    let mut reader = Reader::from_str(xml);
    let mut found: Vec<Element> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    loop {
        match reader.read_event().expect("well-formed XML") {
            Event::Start(start) => {
                let element = element(&start);
                open.push(found.len());
                found.push(element);
            }
            Event::Empty(start) => {
                let element = element(&start);
                found.push(element);
            }
            Event::End(_) => {
                open.pop();
            }
            Event::Text(text) => {
                let text = text.decode().expect("UTF-8");
                add(&mut found, &open, &text);
            }
            Event::GeneralRef(name) => {
                let name = name.decode().expect("UTF-8");
                let text = quick_xml::escape::unescape(&format!("&{name};"))
                    .expect("a known reference")
                    .into_owned();
                add(&mut found, &open, &text);
            }
            Event::Eof => return found,
            _ => {}
        }
    }
}

fn add(found: &mut [Element], open: &[usize], text: &str) {
    if let Some(at) = open.last() {
        found[*at].text.push_str(text);
    }
}

fn element(start: &BytesStart<'_>) -> Element {
    let name = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let attributes = start.attributes().map(|attribute| {
        let attribute = attribute.expect("an attribute");
        let value = name(&attribute.value);
        let value = quick_xml::escape::unescape(&value).expect("known references");
        (name(attribute.key.as_ref()), value.into_owned())
    });
    Element {
        name: name(start.name().as_ref()),
        attributes: attributes.collect(),
        text: String::new(),
    }
}
