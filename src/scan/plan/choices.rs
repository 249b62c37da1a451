//! What a report shows, and the sentences that somebody rewrote.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Whom a report is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Audience {
    /// The college and the council: four pages.
    Council,
    /// The management team: everything but the remarks.
    #[default]
    Management,
    /// The working group: everything.
    WorkingGroup,
}

impl Audience {
    /// All, the shortest report first.
    pub const ALL: [Self; 3] = [Self::Council, Self::Management, Self::WorkingGroup];
}

/// A part of the report that can be left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Part {
    /// Page one.
    PageOne,
    /// How it was done.
    How,
    /// Both profile sketches.
    Profile,
    /// The quadrant.
    Plane,
    /// Organisation beside ICT.
    Alignment,
    /// The interoperability layers.
    Layers,
    /// Chapter 2.1, *Praten we met elkaar?*
    Technical,
    /// Chapter 2.2, *Spreken we dezelfde taal?*
    Semantic,
    /// Chapter 2.3, *Denken we in processen?*
    Organisational,
    /// Chapter 2.4, *Zijn onze organisaties mee?*
    Governance,
    /// Where people agree and differ, and the gaps between groups.
    Spread,
    /// The *cultuurbarometer*.
    Culture,
    /// What the group agreed on.
    Decided,
    /// The recommendations.
    Recommendations,
    /// The action plan.
    Actions,
    /// The signals to other governments and to suppliers.
    Signals,
    /// The remarks that were released.
    Remarks,
    /// The glossary.
    Glossary,
    /// The method.
    Method,
    /// All answers.
    Answers,
}

impl Part {
    /// All, in the order of the report.
    pub const ALL: [Self; 20] = [
        Self::PageOne,
        Self::How,
        Self::Profile,
        Self::Plane,
        Self::Alignment,
        Self::Layers,
        Self::Technical,
        Self::Semantic,
        Self::Organisational,
        Self::Governance,
        Self::Spread,
        Self::Culture,
        Self::Decided,
        Self::Recommendations,
        Self::Actions,
        Self::Signals,
        Self::Remarks,
        Self::Glossary,
        Self::Method,
        Self::Answers,
    ];
}

/// What a report shows.
#[derive(Clone, Debug, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Choices {
    /// Whom it is for.
    pub audience: Audience,
    /// The parts that are there or not whatever the audience.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub parts: BTreeMap<Part, bool>,
}

impl Choices {
    /// Whether a part is in the report.
    pub fn has(&self, part: Part) -> bool {
        let chosen = self.parts.get(&part).copied();
        chosen.unwrap_or_else(|| self.audience.has(part))
    }
}

impl Audience {
    /// Whether a part is in the report for this audience, unless somebody chose otherwise.
    pub fn has(self, part: Part) -> bool {
        use Part::{Actions, PageOne, Plane, Remarks};
        match self {
            Self::Council => matches!(part, PageOne | Plane | Actions),
            Self::Management => part != Remarks,
            Self::WorkingGroup => true,
        }
    }
}

/// A conclusion of the report that can be rewritten.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Conclusion {
    /// Where we stand, in one sentence.
    Standing,
    /// The strengths.
    Strengths,
    /// Where ICT and organisation pull apart.
    Apart,
    /// Where we differ.
    Differ,
    /// What we do not know.
    Unknown,
    /// The ambition.
    Ambition,
    /// What chapter 2.1 comes down to.
    Technical,
    /// What chapter 2.2 comes down to.
    Semantic,
    /// What chapter 2.3 comes down to.
    Organisational,
    /// What chapter 2.4 comes down to.
    Governance,
}

impl Conclusion {
    /// All, in the order of the report.
    pub const ALL: [Self; 10] = [
        Self::Standing,
        Self::Strengths,
        Self::Apart,
        Self::Differ,
        Self::Unknown,
        Self::Ambition,
        Self::Technical,
        Self::Semantic,
        Self::Organisational,
        Self::Governance,
    ];
}

/// A conclusion that somebody rewrote.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Edited {
    /// What it says now; each line is a paragraph or an item.
    pub text: String,
    /// What the app had written; when it would write something else now, the report's author is told.
    pub instead_of: String,
}

/// How a released remark is signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Signature {
    /// By nothing.
    #[default]
    Nothing,
    /// By the role.
    Role,
    /// By the name.
    Name,
}

impl Signature {
    /// All, the most discreet first.
    pub const ALL: [Self; 3] = [Self::Nothing, Self::Role, Self::Name];
}
