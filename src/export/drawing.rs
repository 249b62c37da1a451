//! A drawing of a document as an SVG file of its own.
//!
//! Invariant: the drawing is as it was; what goes around it says what it shows to whoever cannot see it.

use super::clean::xml;
use crate::document::Figure;

/// A drawing that can stand alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    /// The file.
    pub svg: String,
    /// Its width in points.
    pub width: u32,
    /// Its height in points.
    pub height: u32,
}

/// The drawing of a figure; none where it is not one of ours.
pub fn drawing(figure: &Figure) -> Option<Drawing> {
    let (head, body) = figure.svg.split_once('>')?;
    let (_, view) = head.split_once("viewBox=\"0 0 ")?;
    let (width, height) = view.split_once('"')?.0.split_once(' ')?;
    let (width, height) = (width.parse().ok()?, height.parse().ok()?);
    let is_there = |size: &u32| *size > 0;
    Some(width)
        .filter(is_there)
        .zip(Some(height).filter(is_there))?;
    let (title, about) = (xml(&figure.alt), xml(&figure.summary));
    Some(Drawing {
        svg: format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" \
             width=\"{width}\" height=\"{height}\" role=\"img\">\
             <title>{title}</title><desc>{about}</desc>{body}"
        ),
        width,
        height,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(svg: &str) -> Figure {
        Figure {
            title: String::new(),
            alt: "Vlak <1>".to_owned(),
            summary: "Links".to_owned(),
            svg: svg.to_owned(),
        }
    }

    #[test]
    fn a_drawing_gets_its_size_and_its_words() {
        let inside = "<svg xmlns=\"x\" viewBox=\"0 0 40 20\" width=\"100%\"><g/></svg>";
        let alone = drawing(&figure(inside)).expect("a drawing");
        assert_eq!(
            alone.svg,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 20\" width=\"40\" height=\"20\" role=\"img\"><title>Vlak &lt;1&gt;</title><desc>Links</desc><g/></svg>"
        );
    }

    #[test]
    fn what_is_no_drawing_of_ours_is_none() {
        for svg in [
            "",
            "<svg>",
            "<svg viewBox=\"0 0 0 5\">",
            "<svg viewBox=\"0 0 a 5\">",
        ] {
            assert_eq!(drawing(&figure(svg)), None);
        }
    }
}
