//! Colours and sizes of the charts: the tokens of `style/tokens.css`, as numbers.
//!
//! Invariant: colour is never the only sign; a chart drawn with [`Style::print`] says the same in
//! black and white.

use crate::instrument::Dimension;

/// Red, green and blue, 0–255.
pub type Rgb = (u8, u8, u8);

/// How a chart looks.
#[derive(Clone, Debug, PartialEq)]
pub struct Style {
    /// Words and marks.
    pub ink: Rgb,
    /// Words and lines of the second rank.
    pub ink_soft: Rgb,
    /// Behind everything; the inside of open marks.
    pub paper: Rgb,
    /// The ground of the plane.
    pub canvas: Rgb,
    /// The outlines of what is empty.
    pub line: Rgb,
    /// The lines of a grid.
    pub line_soft: Rgb,
    /// The organisation.
    pub organisation: Rgb,
    /// The organisation, as a wash.
    pub organisation_wash: Rgb,
    /// ICT.
    pub ict: Rgb,
    /// ICT, as a wash.
    pub ict_wash: Rgb,
    /// The five phases, a ramp from light to dark (in the dark from dark to light).
    pub phases: [Rgb; 5],
    /// The ambition.
    pub ambition: Rgb,
    /// What the group agreed on.
    pub agreed: Rgb,
    /// The font, as CSS names it.
    pub font: &'static str,
    /// The size of ordinary text, in CSS pixels; every mark grows with it.
    pub size: f64,
    /// Device pixels per CSS pixel; every coordinate is multiplied by it when painted.
    pub scale: f64,
    /// Whether the background is painted; otherwise what is behind the chart shows.
    pub opaque: bool,
}

impl Style {
    /// On a light screen.
    pub fn light() -> Self {
        Self {
            ink: (0x1b, 0x27, 0x33),
            ink_soft: (0x51, 0x60, 0x6e),
            paper: (0xff, 0xff, 0xff),
            canvas: (0xf6, 0xf4, 0xee),
            line: (0xd8, 0xd3, 0xc7),
            line_soft: (0xe9, 0xe5, 0xdb),
            organisation: (0x1f, 0x5f, 0xa8),
            organisation_wash: (0xe3, 0xed, 0xf7),
            ict: (0xa9, 0x4f, 0x08),
            ict_wash: (0xf9, 0xea, 0xdb),
            phases: [
                (0xe6, 0xf0, 0xea),
                (0xb6, 0xd9, 0xc9),
                (0x7b, 0xb8, 0xa1),
                (0x3c, 0x8a, 0x73),
                (0x15, 0x54, 0x46),
            ],
            ambition: (0x7a, 0x2e, 0x8e),
            agreed: (0x1b, 0x27, 0x33),
            font: "sans-serif",
            size: 13.0,
            scale: 1.0,
            opaque: true,
        }
    }

    /// On a dark screen.
    pub fn dark() -> Self {
        Self {
            ink: (0xec, 0xef, 0xf1),
            ink_soft: (0xa9, 0xb4, 0xbd),
            paper: (0x1a, 0x21, 0x29),
            canvas: (0x12, 0x17, 0x1d),
            line: (0x3a, 0x45, 0x50),
            line_soft: (0x2a, 0x33, 0x3c),
            organisation: (0x7f, 0xb2, 0xec),
            organisation_wash: (0x1d, 0x2f, 0x42),
            ict: (0xf0, 0xa5, 0x62),
            ict_wash: (0x3a, 0x2a, 0x1b),
            phases: [
                (0x22, 0x33, 0x2d),
                (0x2c, 0x52, 0x45),
                (0x3c, 0x78, 0x65),
                (0x58, 0xa7, 0x8d),
                (0x93, 0xdc, 0xc2),
            ],
            ambition: (0xd7, 0x9b, 0xe6),
            agreed: (0xff, 0xff, 0xff),
            ..Self::light()
        }
    }

    /// On paper, in black and white.
    pub fn print() -> Self {
        let grey = |level: u8| (level, level, level);
        Self {
            ink: grey(0),
            ink_soft: grey(0x40),
            paper: grey(0xff),
            canvas: grey(0xff),
            line: grey(0x90),
            line_soft: grey(0xd8),
            organisation: grey(0x30),
            organisation_wash: grey(0xec),
            ict: grey(0x6a),
            ict_wash: grey(0xec),
            phases: [grey(0xf0), grey(0xd0), grey(0xa8), grey(0x70), grey(0x38)],
            ambition: grey(0),
            agreed: grey(0),
            ..Self::light()
        }
    }

    /// The colour of a side.
    pub fn hue(&self, dimension: Dimension) -> Rgb {
        match dimension {
            Dimension::Organisation => self.organisation,
            Dimension::Ict => self.ict,
        }
    }

    /// The wash of a side.
    pub fn wash(&self, dimension: Dimension) -> Rgb {
        match dimension {
            Dimension::Organisation => self.organisation_wash,
            Dimension::Ict => self.ict_wash,
        }
    }

    /// The size of numbers along an axis and of notes, in CSS pixels.
    pub(super) fn small(&self) -> f64 {
        (self.size * 0.88).round()
    }

    /// `at_13` CSS pixels where text has 13, and in proportion elsewhere.
    pub(super) fn unit(&self, at_13: f64) -> f64 {
        at_13 * self.size / 13.0
    }
}
