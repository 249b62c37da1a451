//! What the scores themselves say about a chapter, without the guide.
//!
//! Invariant: one thing about several areas is said once; each area brings its own evidence.

use super::super::evidence::{Evidence, Ground};
use super::super::{agenda, unknown};
use super::{Found, What, found};
use crate::instrument::{AreaId, Layer, Phase, RoleGroup};
use crate::scan::Kind;
use crate::scoring::group::gaps;
use crate::scoring::{AreaResult, at_least};

/// From which distance a placement is something to talk about.
const PLACED_APART: f64 = 1.0;

/// The areas of a layer that were asked.
pub(super) fn areas<'a>(ground: &Ground<'a>, layer: Layer) -> Vec<&'a AreaResult> {
    let of = ground.results.areas.iter().filter(|result| {
        let area = ground.instrument.area(&result.area);
        result.asked > 0 && area.is_some_and(|area| area.layer == Some(layer))
    });
    of.collect()
}

/// What the scores themselves say about a layer.
pub(super) fn computed<'a>(ground: &Ground<'a>, layer: Layer) -> Vec<Found<'a>> {
    let areas = areas(ground, layer);
    let has = |id: &AreaId| areas.iter().any(|area| area.area == *id);
    let mut all = vec![weakest(ground, layer)];
    if !ground.results.is_one_person() {
        all.push(differ(ground, has));
        for side in [RoleGroup::Steering, RoleGroup::Executing] {
            all.push(gap(ground, side, has));
        }
    }
    for above in [true, false] {
        let apart = areas.iter().filter(|area| is_placed_apart(area, above));
        all.push(listed(
            ground,
            |ids| What::Placed(above, ids),
            apart.map(|area| {
                (
                    area.area.clone(),
                    Evidence::Placed(area.area.clone(), above),
                )
            }),
        ));
    }
    let against = areas.iter().filter(|area| area.contradiction);
    all.push(listed(
        ground,
        What::Contradiction,
        against.map(|area| {
            (
                area.area.clone(),
                Evidence::Contradiction(area.area.clone()),
            )
        }),
    ));
    all.push(too_little(ground, has));
    all.into_iter().flatten().collect()
}

/// One thing about several areas, each with its evidence.
fn listed<'a>(
    ground: &Ground,
    what: impl FnOnce(Vec<AreaId>) -> What<'a>,
    areas: impl Iterator<Item = (AreaId, Evidence)>,
) -> Option<Found<'a>> {
    let (ids, because): (Vec<_>, Vec<_>) = areas.unzip();
    found(ground, what(ids), because)
}

/// The lowest areas of a layer, where it has higher ones.
fn weakest<'a>(ground: &Ground, layer: Layer) -> Option<Found<'a>> {
    let of = ground
        .results
        .layers
        .iter()
        .find(|one| one.layer == layer)?;
    let rated = |id: &&AreaId| ground.phases(id).is_some();
    if of.weakest.len() == of.areas.len() || !of.areas.iter().all(|id| rated(&id)) {
        return None;
    }
    listed(
        ground,
        What::Weakest,
        of.weakest.iter().filter_map(|id| {
            let phases = ground.phases(id)?;
            Some((id.clone(), Evidence::Phases(id.clone(), phases)))
        }),
    )
}

fn differ<'a>(ground: &Ground, has: impl Fn(&AreaId) -> bool) -> Option<Found<'a>> {
    let agenda = agenda(ground.results).into_iter();
    let differences = agenda.filter(|one| has(&one.area)).map(|one| {
        let may_show = ground.room.may_show(&one.area);
        let evidence = if one.divided {
            Evidence::Divided(one.area.clone())
        } else {
            Evidence::Differ(one.area.clone(), one.statement.filter(|_| may_show))
        };
        (one.area, evidence)
    });
    listed(ground, What::Differ, differences)
}

/// The areas that one group sees so much higher that it is something to talk about.
fn gap<'a>(ground: &Ground, side: RoleGroup, has: impl Fn(&AreaId) -> bool) -> Option<Found<'a>> {
    let room = ground.room;
    let gaps = gaps(
        &room.content,
        ground.instrument,
        &room.groups,
        &room.published,
    );
    let of = gaps.into_iter().filter(|gap| {
        let higher = if gap.difference > 0.0 {
            RoleGroup::Steering
        } else {
            RoleGroup::Executing
        };
        gap.is_to_talk_about() && higher == side && has(&gap.area)
    });
    listed(
        ground,
        |ids| What::Gap(side, ids),
        of.map(|gap| (gap.area.clone(), Evidence::Gap(gap.area, side))),
    )
}

fn is_placed_apart(area: &AreaResult, above: bool) -> bool {
    let gap = area.placement.gap.filter(|_| !area.is_unrated());
    gap.is_some_and(|gap| at_least(if above { gap } else { -gap }, PLACED_APART))
}

/// The areas that have no phase, or several left, for what is not known of their steps.
fn too_little<'a>(ground: &Ground, has: impl Fn(&AreaId) -> bool) -> Option<Found<'a>> {
    let is_open = |id: &AreaId| {
        if ground.content.kind == Kind::Quick {
            return ground.phases(id).is_none();
        }
        let area = ground.results.area(id);
        area.is_some_and(|area| {
            let phases = area.stairs.normal.phase;
            area.divided.is_none() && phases.low < phases.high
        })
    };
    let unknown = unknown(ground.results).into_iter();
    let little = unknown.filter(|one| !one.not_asked && has(&one.area) && is_open(&one.area));
    listed(
        ground,
        What::TooLittle,
        little.map(|one| {
            let steps = one.phases.into_iter().filter(|phase| *phase > Phase::FIRST);
            let evidence = Evidence::Unknown(one.area.clone(), steps.collect());
            (one.area, evidence)
        }),
    )
}
