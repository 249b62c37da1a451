//! Which areas are asked of which role, and what follows where an area is asked of nobody.
//!
//! Invariant: the settings hold only what differs from the instrument (METHOD §2); for a role of one's
//! own the instrument asks what it asks of everyone.

use super::roles::named_roles;
use crate::instrument::{Area, Asked, Dimension, Instrument, RoleId, Row};
use crate::scan::workshop::Role;
use crate::scan::{Content, Settings};
use std::collections::BTreeSet;

/// Whether the instrument asks an area of a role.
fn by_default(area: &Area, role: &RoleId) -> bool {
    match &area.asked {
        Asked::Everyone => true,
        Asked::Roles(roles) => roles.contains(role),
    }
}

/// Whether an area is asked of a role.
pub fn is_asked(settings: &Settings, area: &Area, role: &RoleId) -> bool {
    match settings.asked.get(&area.id) {
        Some(roles) => roles.contains(role),
        None => by_default(area, role),
    }
}

/// The roles that a workshop or the instrument has.
fn known(roles: &[Role], instrument: &Instrument) -> BTreeSet<RoleId> {
    let own = instrument.roles.iter().map(|role| role.id.clone());
    roles
        .iter()
        .map(|role| role.id.clone())
        .chain(own)
        .collect()
}

/// The settings in which an area is asked of a role, or no longer.
#[must_use]
pub fn ask(
    settings: &Settings,
    instrument: &Instrument,
    roles: &[Role],
    area: &Area,
    role: &RoleId,
    on: bool,
) -> Settings {
    let known = known(roles, instrument);
    let mut asked: BTreeSet<RoleId> = known
        .iter()
        .filter(|id| is_asked(settings, area, id))
        .cloned()
        .collect();
    if on {
        asked.insert(role.clone());
    } else {
        asked.remove(role);
    }
    let mut settings = settings.clone();
    if known
        .iter()
        .all(|id| asked.contains(id) == by_default(area, id))
    {
        settings.asked.remove(&area.id);
    } else {
        settings.asked.insert(area.id.clone(), asked);
    }
    settings
}

/// The settings that fit other roles than before: a new role is asked what the instrument would ask
/// of it, one that is gone is asked nothing.
#[must_use]
pub fn fitted(
    settings: &Settings,
    instrument: &Instrument,
    before: &[Role],
    now: &[Role],
) -> Settings {
    let (old, new) = (known(before, instrument), known(now, instrument));
    let mut settings = settings.clone();
    for area in &instrument.areas {
        let Some(asked) = settings.asked.get_mut(&area.id) else {
            continue;
        };
        asked.retain(|id| new.contains(id));
        let added = new.iter().filter(|id| !old.contains(id));
        asked.extend(added.filter(|id| by_default(area, id)).cloned());
        if new
            .iter()
            .all(|id| asked.contains(id) == by_default(area, id))
        {
            settings.asked.remove(&area.id);
        }
    }
    settings
}

/// The settings in which everything is asked as the instrument says.
#[must_use]
pub fn as_default(settings: &Settings) -> Settings {
    Settings {
        asked: std::collections::BTreeMap::new(),
        ..settings.clone()
    }
}

/// What is asked of nobody.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Gaps {
    /// Areas that no role is asked, by name and side.
    pub areas: Vec<(String, Dimension)>,
    /// Roles without an area, by name.
    pub roles: Vec<String>,
    /// Whether no quadrant can be named (METHOD §4).
    pub no_quadrant: bool,
    /// Whether somebody without a role, who is asked everything, answers at this screen.
    pub answers_here: bool,
}

/// What is asked of nobody in a content.
pub fn gaps(content: &Content, instrument: &Instrument) -> Gaps {
    let roles = named_roles(content, instrument);
    let settings = &content.settings;
    let is_open = |area: &Area| {
        let mut all = roles.iter();
        !all.any(|(role, _)| is_asked(settings, area, &role.id))
    };
    let open: Vec<&Area> = instrument.areas.iter().filter(|a| is_open(a)).collect();
    let idle = |role: &RoleId| {
        let mut areas = instrument.areas.iter();
        !areas.any(|area| is_asked(settings, area, role))
    };
    let answers_here = content.own.is_some();
    let idle = roles.iter().filter(|(role, _)| idle(&role.id));
    Gaps {
        roles: idle.map(|(_, name)| name.clone()).collect(),
        no_quadrant: !answers_here && loses_quadrant(instrument, &open),
        areas: open
            .into_iter()
            .map(|area| (area.name.clone(), area.dimension))
            .collect(),
        answers_here,
    }
}

/// An organisation area, or all ICT areas of a row, are asked of nobody.
fn loses_quadrant(instrument: &Instrument, open: &[&Area]) -> bool {
    let is_open = |area: &Area| open.iter().any(|one| one.id == area.id);
    let row_is_empty = |row: Row| {
        let mut ict = instrument.areas_of(Dimension::Ict);
        ict.all(|area| area.row != row || is_open(area))
    };
    let mut organisation = instrument.areas_of(Dimension::Organisation);
    organisation.any(is_open) || Row::ALL.into_iter().any(row_is_empty)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::super::roles::{add, remove};
    use super::*;
    use crate::instrument::{AreaId, Lang, RoleGroup};
    use crate::scan::workshop::Workshop;

    fn instrument() -> Instrument {
        Instrument::builtin(Lang::Nl)
    }

    /// Asks an area of no role at all.
    fn silence(content: &mut Content, instrument: &Instrument, area: &str) {
        let area = instrument.area(&AreaId::from(area)).expect("an area");
        let roles = Workshop::of(content).roles(instrument);
        for role in &roles {
            content.settings = ask(&content.settings, instrument, &roles, area, &role.id, false);
        }
    }

    #[test]
    fn asking_as_the_instrument_does_is_not_stored() {
        let instrument = instrument();
        let roles = Workshop::default().roles(&instrument);
        let settings = Settings::default();
        for area in &instrument.areas {
            for role in &roles {
                let was = is_asked(&settings, area, &role.id);
                let turned = ask(&settings, &instrument, &roles, area, &role.id, !was);
                assert_eq!(is_asked(&turned, area, &role.id), !was);
                assert_eq!(turned.asked.len(), 1);
                let back = ask(&turned, &instrument, &roles, area, &role.id, was);
                assert_eq!(back, settings);
            }
        }
    }

    #[test]
    fn a_role_of_ones_own_is_asked_what_everyone_is_also_where_the_settings_differ() {
        let instrument = instrument();
        let mut workshop = Workshop::default();
        let before = workshop.roles(&instrument);
        let (data, policy) = (&instrument.areas[11], &instrument.areas[6]);
        let staff = RoleId::from("staff");
        let settings = Settings::default();
        let settings = ask(&settings, &instrument, &before, data, &staff, false);
        let settings = ask(&settings, &instrument, &before, policy, &staff, true);
        let officers = add(&mut workshop, &instrument, "Politie", RoleGroup::Executing);
        let officers = officers.expect("a role");
        let now = workshop.roles(&instrument);
        let fitting = fitted(&settings, &instrument, &before, &now);
        assert!(is_asked(&fitting, data, &officers) && !is_asked(&fitting, data, &staff));
        assert!(!is_asked(&fitting, policy, &officers));
        remove(&mut workshop, &Content::default(), &instrument, &officers);
        let after = workshop.roles(&instrument);
        assert_eq!(fitted(&fitting, &instrument, &now, &after), settings);
    }

    #[test]
    fn an_area_of_nobody_is_named_and_the_quadrant_goes_only_where_the_method_says() {
        let instrument = instrument();
        let mut content = Content::default();
        assert_eq!(gaps(&content, &instrument), Gaps::default());
        silence(&mut content, &instrument, "i-data");
        let found = gaps(&content, &instrument);
        assert_eq!(found.areas, [("Gegevens".to_owned(), Dimension::Ict)]);
        assert!(!found.no_quadrant, "two areas of the row are left");
        silence(&mut content, &instrument, "i-applications");
        silence(&mut content, &instrument, "i-infrastructure");
        assert!(gaps(&content, &instrument).no_quadrant);

        let mut content = Content::default();
        silence(&mut content, &instrument, "o-people");
        assert!(gaps(&content, &instrument).no_quadrant);
    }

    #[test]
    fn a_role_without_any_area_is_named() {
        let instrument = instrument();
        let mut content = Content::default();
        let roles = Workshop::default().roles(&instrument);
        let external = RoleId::from("external");
        for area in &instrument.areas {
            let settings = ask(
                &content.settings,
                &instrument,
                &roles,
                area,
                &external,
                false,
            );
            content.settings = settings;
        }
        let found = gaps(&content, &instrument);
        assert_eq!(found.roles, ["Externe deelnemers"]);
        content.settings = as_default(&content.settings);
        assert_eq!(gaps(&content, &instrument), Gaps::default());
    }
}
