//! The ⚙ settings of METHOD, stored in the scan.
//!
//! Invariant: every value is within the range in which scoring is defined; whole numbers of
//! hundredths, so that a setting equals its default exactly or not at all.

use super::Extra;
use crate::instrument::{AreaId, RoleId};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// From where to where a step firms up: attainment in whole percent (METHOD §3.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Ramp {
    #[cfg_attr(feature = "schema", schemars(range(max = 99)))]
    lo: u8,
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 100)))]
    hi: u8,
}

impl Ramp {
    /// A ramp; refused unless 0 ≤ lo < hi ≤ 100.
    pub fn new(lo: u8, hi: u8) -> Option<Self> {
        (lo < hi && hi <= 100).then_some(Self { lo, hi })
    }

    /// Where it begins, in percent.
    pub fn lo(self) -> u8 {
        self.lo
    }

    /// Where it ends, in percent.
    pub fn hi(self) -> u8 {
        self.hi
    }

    /// Whether this ramp is at least as mild as another at both ends.
    pub fn at_least_as_mild_as(self, other: Self) -> bool {
        self.lo <= other.lo && self.hi <= other.hi
    }
}

/// Which ratings count (METHOD §3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum VoteUsed {
    /// The first vote.
    #[default]
    First,
    /// Each participant's second rating where cast, else the first.
    Second,
}

impl VoteUsed {
    /// Both, each with its word in files.
    pub const ALL: [(&'static str, Self); 2] = [("first", Self::First), ("second", Self::Second)];
}

/// The settings of one scan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Settings {
    /// A cell is known from `max(1, min(this, participants asked))` raters; 1–30, default 3.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 30)))]
    pub known_from: u8,
    /// The normal reading; default 45–70.
    pub normal: Ramp,
    /// The mild reading; default 40–65. At least as mild as the normal one.
    pub mild: Ramp,
    /// The strict reading; default 55–80. At least as strict as the normal one.
    pub strict: Ramp,
    /// From where both axes are high, in hundredths of a phase; 101–500, default 250.
    #[cfg_attr(feature = "schema", schemars(range(min = 101, max = 500)))]
    pub cut: u16,
    /// From which difference the pace is not the same, in hundredths; 1–400, default 50.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 400)))]
    pub pace: u16,
    /// From which yes-saying index it is said, in hundredths; 0–100, default 10.
    #[cfg_attr(feature = "schema", schemars(range(max = 100)))]
    pub yes_saying: u8,
    /// Raters behind a shown figure, m of METHOD §5; 1–30, default 4.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 30)))]
    pub confidential_from: u8,
    /// Which ratings count.
    pub vote: VoteUsed,
    /// Areas that are asked of other roles than the instrument says.
    pub asked: BTreeMap<AreaId, BTreeSet<RoleId>>,
    /// What this version does not know.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub extra: Extra,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            known_from: 3,
            normal: Ramp { lo: 45, hi: 70 },
            mild: Ramp { lo: 40, hi: 65 },
            strict: Ramp { lo: 55, hi: 80 },
            cut: 250,
            pace: 50,
            yes_saying: 10,
            confidential_from: 4,
            vote: VoteUsed::First,
            asked: BTreeMap::new(),
            extra: Extra::new(),
        }
    }
}

impl Settings {
    /// Whether every value lies in its range and mild ≤ normal ≤ strict holds.
    pub fn is_valid(&self) -> bool {
        (1..=30).contains(&self.known_from)
            && (101..=500).contains(&self.cut)
            && (1..=400).contains(&self.pace)
            && self.yes_saying <= 100
            && (1..=30).contains(&self.confidential_from)
            && self.mild.at_least_as_mild_as(self.normal)
            && self.normal.at_least_as_mild_as(self.strict)
    }
}
