//! What only a group can show (METHOD §5): where people agree, how the two reporting groups see it,
//! who knows what, how a second vote moved, and which of these figures may be shown at all.
//!
//! Invariant: everything here is derived from a [`Content`] and never stored. A figure of fewer than
//! everybody goes through [`Confidentiality`]; nothing here puts a name or a blame to a number.
//!
//! Where METHOD leaves room, this is decided:
//! - An area without a statement of at least 4 ratings is no agreement: nothing shows that people
//!   agree. Without any placement the placements do not stand in the way. → `agenda`
//! - "A step" is a phase from 2 on: the mirror statement is none and never leads the agenda. → `agenda`
//! - An area is known for a group when its score is one number. → `gaps`
//! - The people behind a *weet niet* count are those who answered the statement, with a rating or
//!   with *weet ik niet*: the count is one bar of that figure. → `confidential`
//! - Hidden, for a group that is unanimous, is its spread, not its score. → `confidential`

mod agenda;
mod confidential;
mod culture;
mod gaps;
mod groups;
mod knowing;
mod people;
mod published;
mod room;
mod rule;
mod shift;
mod split;

pub use agenda::{AGREED_FROM, AgendaItem, Shape, agenda, agreements, agrees, placements_agree};
pub use confidential::{
    AreaFigures, Confidentiality, Figures, Shown, View, confidentiality, is_alone,
};
pub use culture::{PairFigure, PairResult, PairSpread, culture};
pub use gaps::{GAP_FROM, GroupGap, gaps};
pub use groups::{Groups, Side};
pub use knowing::{Knowing, MANY, Share, divided, knowing};
pub use published::{Published, Wave, restricted};
pub use room::{Dependence, RESAMPLED_FROM, RESAMPLES, Resampling};
pub use shift::{Shift, shifts};
