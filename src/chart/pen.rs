//! How plotters is told of colours, widths and letters.
//!
//! Invariant: letters are never measured, and every backend puts them around the middle of their
//! height: where the top and the bottom of a text lie, the backends disagree.

use super::style::Rgb;
use plotters_backend::text_anchor::{HPos, Pos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, FontFamily, FontStyle,
};

/// How a line or a surface is drawn.
pub(super) struct Pen {
    pub(super) colour: Rgb,
    pub(super) alpha: f64,
    /// Of the line, in device pixels.
    pub(super) width: u32,
}

impl BackendStyle for Pen {
    fn color(&self) -> BackendColor {
        BackendColor {
            alpha: self.alpha,
            rgb: self.colour,
        }
    }

    fn stroke_width(&self) -> u32 {
        self.width
    }
}

/// How a text is drawn; it cannot be measured.
pub(super) struct Letters<'a> {
    pub(super) family: &'a str,
    pub(super) size: f64,
    pub(super) bold: bool,
    pub(super) side: HPos,
    pub(super) colour: Rgb,
}

impl BackendTextStyle for Letters<'_> {
    type FontError = std::fmt::Error;

    fn color(&self) -> BackendColor {
        BackendColor {
            alpha: 1.0,
            rgb: self.colour,
        }
    }

    fn size(&self) -> f64 {
        self.size
    }

    fn style(&self) -> FontStyle {
        if self.bold {
            FontStyle::Bold
        } else {
            FontStyle::Normal
        }
    }

    fn anchor(&self) -> Pos {
        Pos::new(self.side, VPos::Center)
    }

    fn family(&self) -> FontFamily<'_> {
        FontFamily::Name(self.family)
    }

    fn layout_box(&self, _: &str) -> Result<((i32, i32), (i32, i32)), Self::FontError> {
        Err(std::fmt::Error)
    }

    fn draw<E, F: FnMut(i32, i32, BackendColor) -> Result<(), E>>(
        &self,
        _: &str,
        _: BackendCoord,
        _: F,
    ) -> Result<Result<(), E>, Self::FontError> {
        Err(std::fmt::Error)
    }
}
