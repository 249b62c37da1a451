//! Which settings of a scan are not the defaults.

use crate::instrument::{Area, Asked, Instrument, RoleId};
use crate::scan::Settings;
use std::collections::BTreeSet;

/// A ⚙ setting of METHOD.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// From how many raters a cell is known.
    KnownFrom,
    /// The ramp of the normal reading.
    Normal,
    /// The ramp of the mild reading.
    Mild,
    /// The ramp of the strict reading.
    Strict,
    /// Where low ends and high begins on both axes.
    Cut,
    /// From which difference the pace is not the same.
    Pace,
    /// From which index yes-saying is said.
    YesSaying,
    /// How many raters must stand behind a figure.
    ConfidentialFrom,
    /// Which ratings count.
    Vote,
    /// Who is asked which areas.
    Asked,
}

impl Setting {
    /// All of them, in the order of METHOD.
    pub const ALL: [Self; 10] = [
        Self::Asked,
        Self::Vote,
        Self::KnownFrom,
        Self::Normal,
        Self::Mild,
        Self::Strict,
        Self::YesSaying,
        Self::Cut,
        Self::Pace,
        Self::ConfidentialFrom,
    ];

    /// Whether it differs from its default.
    pub fn deviates(self, settings: &Settings, instrument: &Instrument) -> bool {
        let default = Settings::default();
        match self {
            Self::KnownFrom => settings.known_from != default.known_from,
            Self::Normal => settings.normal != default.normal,
            Self::Mild => settings.mild != default.mild,
            Self::Strict => settings.strict != default.strict,
            Self::Cut => settings.cut != default.cut,
            Self::Pace => settings.pace != default.pace,
            Self::YesSaying => settings.yes_saying != default.yes_saying,
            Self::ConfidentialFrom => settings.confidential_from != default.confidential_from,
            Self::Vote => settings.vote != default.vote,
            Self::Asked => settings.asked.iter().any(|(id, roles)| {
                let area = instrument.area(id);
                area.is_some_and(|area| *roles != asked_by_default(area, instrument))
            }),
        }
    }
}

/// Who is asked an area where the scan does not say otherwise.
pub fn asked_by_default(area: &Area, instrument: &Instrument) -> BTreeSet<RoleId> {
    match &area.asked {
        Asked::Everyone => instrument.roles.iter().map(|r| r.id.clone()).collect(),
        Asked::Roles(roles) => roles.iter().cloned().collect(),
    }
}

/// The settings that differ from their defaults.
pub fn deviations(settings: &Settings, instrument: &Instrument) -> Vec<Setting> {
    let mut deviations = Setting::ALL.to_vec();
    deviations.retain(|setting| setting.deviates(settings, instrument));
    deviations
}
