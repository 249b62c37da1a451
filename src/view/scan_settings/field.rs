//! The numbers among the settings: their bounds, and how each is shown and read.
//!
//! Invariant: what is shown of a value reads back as that value.

use crate::scan::Settings;
use crate::text::scan_settings::{self as say, SettingLabel};
use crate::text::{Lang, format};

/// A number that can be typed. Whole ones, or hundredths shown with a comma.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // Their labels say what they are.
pub enum Field {
    MildLo,
    MildHi,
    NormalLo,
    NormalHi,
    StrictLo,
    StrictHi,
    KnownFrom,
    Cut,
    Pace,
    YesSaying,
    ConfidentialFrom,
}

impl Field {
    /// The ends of the three ramps.
    pub const RAMPS: [Self; 6] = [
        Self::MildLo,
        Self::MildHi,
        Self::NormalLo,
        Self::NormalHi,
        Self::StrictLo,
        Self::StrictHi,
    ];

    /// The others.
    pub const LIMITS: [Self; 5] = [
        Self::KnownFrom,
        Self::Cut,
        Self::Pace,
        Self::YesSaying,
        Self::ConfidentialFrom,
    ];

    /// Its place in a draft.
    pub(super) fn index(self) -> usize {
        self as usize
    }

    /// Its label.
    pub fn label(self) -> SettingLabel {
        match self {
            Self::MildLo => SettingLabel::MildLo,
            Self::MildHi => SettingLabel::MildHi,
            Self::NormalLo => SettingLabel::NormalLo,
            Self::NormalHi => SettingLabel::NormalHi,
            Self::StrictLo => SettingLabel::StrictLo,
            Self::StrictHi => SettingLabel::StrictHi,
            Self::KnownFrom => SettingLabel::KnownFrom,
            Self::Cut => SettingLabel::Cut,
            Self::Pace => SettingLabel::Pace,
            Self::YesSaying => SettingLabel::YesSaying,
            Self::ConfidentialFrom => SettingLabel::ConfidentialFrom,
        }
    }

    /// Its least and greatest value.
    pub(super) fn bounds(self) -> (u16, u16) {
        match self {
            Self::MildLo | Self::NormalLo | Self::StrictLo => (0, 99),
            Self::MildHi | Self::NormalHi | Self::StrictHi => (1, 100),
            Self::KnownFrom | Self::ConfidentialFrom => (1, 30),
            Self::Cut => (101, 500),
            Self::Pace => (1, 400),
            Self::YesSaying => (0, 100),
        }
    }

    /// Whether it is shown in hundredths: 250 as 2,5.
    fn is_fraction(self) -> bool {
        matches!(self, Self::Cut | Self::Pace | Self::YesSaying)
    }

    /// Its value in some settings.
    pub fn of(self, settings: &Settings) -> u16 {
        match self {
            Self::MildLo => settings.mild.lo().into(),
            Self::MildHi => settings.mild.hi().into(),
            Self::NormalLo => settings.normal.lo().into(),
            Self::NormalHi => settings.normal.hi().into(),
            Self::StrictLo => settings.strict.lo().into(),
            Self::StrictHi => settings.strict.hi().into(),
            Self::KnownFrom => settings.known_from.into(),
            Self::Cut => settings.cut,
            Self::Pace => settings.pace,
            Self::YesSaying => settings.yes_saying.into(),
            Self::ConfidentialFrom => settings.confidential_from.into(),
        }
    }

    /// The name of its input on the page.
    pub fn id(self) -> String {
        format!("setting-{}", self.index())
    }

    /// Within which bounds it lies, and its default.
    pub fn help(self, lang: Lang) -> String {
        let (low, high) = self.bounds();
        let default = shown(lang, self, &Settings::default());
        say::bounds(
            lang,
            &self.show(lang, low),
            &self.show(lang, high),
            &default,
        )
    }

    pub(super) fn show(self, lang: Lang, value: u16) -> String {
        if !self.is_fraction() {
            return value.to_string();
        }
        let decimals = if value.is_multiple_of(10) { 1 } else { 2 };
        format::number(lang, f64::from(value) / 100.0, decimals)
    }

    /// The value that was typed, where it is one.
    pub(super) fn read(self, text: &str) -> Option<u16> {
        let text = text.trim();
        let value = if self.is_fraction() {
            hundredths(text)?
        } else {
            text.parse().ok()?
        };
        let (low, high) = self.bounds();
        (low..=high).contains(&value).then_some(value)
    }
}

/// A number with at most two decimals after a comma or a point, in hundredths.
fn hundredths(text: &str) -> Option<u16> {
    let (whole, rest) = text.split_once([',', '.']).unwrap_or((text, ""));
    let is_number = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || rest.len() > 2 || !is_number(whole) || !is_number(rest) {
        return None;
    }
    let whole: u16 = whole.parse().ok()?;
    let rest: u16 = format!("{rest:0<2}").parse().ok()?;
    whole.checked_mul(100)?.checked_add(rest)
}

/// The value of a setting as it is shown.
pub fn shown(lang: Lang, field: Field, settings: &Settings) -> String {
    field.show(lang, field.of(settings))
}
