//! What stands on the projector.
//!
//! Invariant: a stage only names things; what of them may be seen is decided where it is drawn, from
//! what was revealed.

use crate::instrument::{AreaId, StatementId};
use serde::{Deserialize, Serialize};

/// What the facilitator put on the projector.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(tag = "show", rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Stage {
    /// The name of the scan, and nothing else; also the private mode with one screen.
    #[default]
    Cover,
    /// The invitation as a QR code, and how many are in.
    Invitation,
    /// Where the group agrees.
    Agreements,
    /// A statement; its distribution once its area is revealed.
    Statement {
        /// Of which area.
        area: AreaId,
        /// Which.
        statement: StatementId,
    },
    /// An area: where the stairs stand, the placements, what was agreed and aimed at.
    Area {
        /// Which.
        area: AreaId,
    },
    /// Both profile sketches.
    Sketches,
    /// The parking lot.
    Parking,
}

/// A countdown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Timer {
    /// When it ends, in seconds since 1970.
    pub ends: u64,
}
