//! Where people agree and where they differ (METHOD §5).

use crate::instrument::{AreaId, StatementId};
use crate::scoring::group::{AGREED_FROM, agrees, placements_agree};
use crate::scoring::{AreaResult, Distribution, Results, at_least};

/// An area on which people differ.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// Which.
    pub area: AreaId,
    /// Whether it shows *verdeeld* instead of a phase.
    pub divided: bool,
    /// The statement within reach on which they differ most; none where only the placements differ.
    pub statement: Option<StatementId>,
    /// Its A; 1 without a statement.
    pub agreement: f64,
}

/// The areas on which people do not agree, the least agreed first: at most one statement each, the
/// lowest A at a step up to the lower phase + 1, ties by the lower step.
pub fn agenda(results: &Results) -> Vec<Difference> {
    let mut agenda: Vec<Difference> = results
        .areas
        .iter()
        .filter(|area| can_differ(area) && !agrees(area))
        .map(difference)
        .collect();
    agenda.sort_by(|one, other| one.agreement.total_cmp(&other.agreement));
    agenda
}

/// Whether so many answered that a difference can be told.
fn can_differ(area: &AreaResult) -> bool {
    area.distributions.iter().any(|s| s.agreement.is_some()) || !placements_agree(area)
}

fn difference(area: &AreaResult) -> Difference {
    let reach = area.stairs.normal.phase.low.number() + 1;
    let mut statements: Vec<(f64, &Distribution)> = area
        .distributions
        .iter()
        .filter(|statement| (2..=reach).contains(&statement.phase.number()))
        .filter_map(|statement| Some((statement.agreement?, statement)))
        .filter(|(a, _)| !at_least(*a, AGREED_FROM))
        .collect();
    statements.sort_by(|(a, one), (b, other)| a.total_cmp(b).then(one.phase.cmp(&other.phase)));
    let first = statements.first();
    Difference {
        area: area.area.clone(),
        divided: area.divided.is_some(),
        statement: first.map(|(_, statement)| statement.statement.clone()),
        agreement: first.map_or(1.0, |(a, _)| *a),
    }
}
