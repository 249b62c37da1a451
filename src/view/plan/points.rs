//! What the group gave points to.

use super::list::title_of;
use crate::scan::ActionId;
use crate::scan::plan::{POINTS, Plan};
use crate::text::Lang;
use crate::text::plan::{self as say, ActionWords, PointWords};
use crate::view::figure::Table;
use std::collections::BTreeMap;

/// An action with its points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranked {
    /// Which.
    pub id: ActionId,
    /// What it is called.
    pub title: String,
    /// All its points.
    pub sum: u32,
    /// How many people gave it any.
    pub gave: usize,
    /// The fewest and the most that one of those gave; none where nobody did.
    pub spread: Option<(u8, u8)>,
}

/// The open actions and those with points, the highest sum first; of equal ones by title.
pub fn ranking(lang: Lang, plan: &Plan) -> Vec<Ranked> {
    let mut all: Vec<Ranked> = plan
        .actions
        .iter()
        .map(|(id, action)| {
            let given = plan.points.values().filter_map(|of| of.get(id).copied());
            let given: Vec<u8> = given.filter(|points| *points > 0).collect();
            let least = given.iter().min().copied();
            Ranked {
                id: id.clone(),
                title: title_of(lang, action),
                sum: given.iter().map(|points| u32::from(*points)).sum(),
                gave: given.len(),
                spread: least.zip(given.iter().max().copied()),
            }
        })
        .filter(|one| one.sum > 0 || plan.actions[&one.id].status.is_open())
        .collect();
    all.sort_by(|one, other| {
        let by_sum = other.sum.cmp(&one.sum);
        by_sum
            .then_with(|| one.title.cmp(&other.title))
            .then_with(|| one.id.cmp(&other.id))
    });
    all
}

/// The sums and how they are spread.
pub fn points_table(lang: Lang, plan: &Plan) -> Table {
    let head = [
        ActionWords::TitleHead.say(lang),
        PointWords::Sum.say(lang),
        PointWords::Spread.say(lang),
        PointWords::GivenBy.say(lang),
    ];
    let people = plan.points.len();
    let rows = ranking(lang, plan).into_iter().map(|one| {
        let spread = one.spread.map(|(low, high)| say::spread(lang, low, high));
        vec![
            one.title,
            one.sum.to_string(),
            spread.unwrap_or_else(|| "–".to_owned()),
            say::given_by(lang, one.gave, people),
        ]
    });
    Table {
        caption: PointWords::Result.say(lang).to_owned(),
        head: head.map(str::to_owned).into(),
        rows: rows.collect(),
    }
}

/// How many points somebody has left.
pub fn points_left(given: &BTreeMap<ActionId, u8>) -> u8 {
    let total: u32 = given.values().map(|points| u32::from(*points)).sum();
    u8::try_from(u32::from(POINTS).saturating_sub(total)).unwrap_or(0)
}

/// The points of somebody with one more or one less for an action; as they are where that cannot be.
#[must_use]
pub fn more(
    given: &BTreeMap<ActionId, u8>,
    id: &ActionId,
    one_more: bool,
) -> BTreeMap<ActionId, u8> {
    let mut given = given.clone();
    let now = given.get(id).copied().unwrap_or(0);
    match (one_more, now) {
        (true, _) if points_left(&given) > 0 => {
            given.insert(id.clone(), now + 1);
        }
        (false, 1) => {
            given.remove(id);
        }
        (false, 2..) => {
            given.insert(id.clone(), now - 1);
        }
        _ => {}
    }
    given
}
