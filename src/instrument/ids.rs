//! The names by which parts of the instrument are known in scans and files.
//!
//! Invariant: an id is never reused for something else, and is compared as text, so that sorting by
//! id gives the same order on every machine.

use std::sync::Arc;

/// Defines a newtype over shared text: cheap to clone, ordered as text.
macro_rules! text_ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub struct $name(Arc<str>);

        impl $name {
            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                Self(id.into())
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+};
}

text_ids! {
    /// One of the 13 areas, for example `o-people`.
    AreaId,
    /// A statement, for example `o-people-2a`.
    StatementId,
    /// An intake fact, for example `ict-service`.
    FactId,
    /// An option of an intake fact, unique within the fact.
    OptionId,
    /// A group of intake facts, one chapter of the seed.
    GroupId,
    /// A role in which somebody takes part, for example `college`.
    RoleId,
    /// A finding of the guide.
    FindingId,
    /// A recommendation, for example `network`.
    RecommendationId,
    /// A symptom that a group can recognise.
    SymptomId,
    /// What a finding is about, a heading within its chapter.
    TopicId,
    /// A pair of opposite poles of the culture barometer, for example `roles`.
    PairId,
}
