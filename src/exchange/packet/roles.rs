//! The roles of an invitation, and what is asked of each.
//!
//! Invariant: roles that are the instrument's own, asked what it asks of them, take no room.

use super::bytes::{Reader, clean_line, put_text};
use super::invitation::TEXT_LIMIT;
use super::order;
use super::reply::ROLE_LIMIT;
use crate::instrument::{AreaId, Asked, Instrument, RoleId};
use std::collections::BTreeSet;

/// So many roles are invited at most.
pub const INVITED_LIMIT: usize = 40;

const AS_TEXT: u8 = 1;
const NAMED: u8 = 1 << 1;
const AREAS: u8 = 1 << 2;

/// A role that people can choose, and what is asked of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvitedRole {
    /// Its id: at most [`ROLE_LIMIT`] bytes.
    pub id: RoleId,
    /// Its name, where it is not the instrument's own.
    pub name: Option<String>,
    /// The areas that are asked.
    pub areas: BTreeSet<AreaId>,
}

impl InvitedRole {
    /// A role as the instrument itself asks it.
    pub fn of(id: &RoleId, instrument: &Instrument) -> Self {
        Self {
            id: id.clone(),
            name: None,
            areas: default_areas(id, instrument),
        }
    }
}

/// The roles of the instrument, each with what it is asked by default.
pub(super) fn default_roles(instrument: &Instrument) -> Vec<InvitedRole> {
    let roles = instrument.roles.iter();
    roles
        .map(|role| InvitedRole::of(&role.id, instrument))
        .collect()
}

/// What the instrument asks of a role, one of its own or not.
pub(super) fn default_areas(role: &RoleId, instrument: &Instrument) -> BTreeSet<AreaId> {
    let areas = instrument.areas.iter();
    let asked = areas.filter(|area| match &area.asked {
        Asked::Everyone => true,
        Asked::Roles(roles) => roles.contains(role),
    });
    asked.map(|area| area.id.clone()).collect()
}

pub(super) fn put(out: &mut Vec<u8>, roles: &[InvitedRole], instrument: &Instrument) {
    let roles = &roles[..roles.len().min(INVITED_LIMIT)];
    out.push(u8::try_from(roles.len()).unwrap_or(u8::MAX));
    for role in roles {
        let short = order::short_role(&role.id, instrument);
        let areas = role.areas != default_areas(&role.id, instrument);
        let flag = |set: bool, bit: u8| if set { bit } else { 0 };
        out.push(
            flag(short.is_none(), AS_TEXT) | flag(role.name.is_some(), NAMED) | flag(areas, AREAS),
        );
        match short {
            Some(short) => out.extend(short.to_be_bytes()),
            None => put_text(out, role.id.as_str(), ROLE_LIMIT),
        }
        if let Some(name) = &role.name {
            put_text(out, name, TEXT_LIMIT);
        }
        if areas {
            put_areas(out, &role.areas, instrument);
        }
    }
}

pub(super) fn take(from: &mut Reader, instrument: &Instrument) -> Option<Vec<InvitedRole>> {
    let count = usize::from(from.byte()?);
    if count > INVITED_LIMIT {
        return None;
    }
    let mut roles = Vec::new();
    for _ in 0..count {
        let flags = from.byte()?;
        let id = if flags & AS_TEXT == 0 {
            order::role_of(from.u16()?, instrument)?.clone()
        } else {
            RoleId::from(clean_line(from.text(ROLE_LIMIT)?).as_str())
        };
        let mut role = InvitedRole::of(&id, instrument);
        if flags & NAMED != 0 {
            role.name = Some(clean_line(from.text(TEXT_LIMIT)?));
        }
        if flags & AREAS != 0 {
            role.areas = take_areas(from, instrument)?;
        }
        roles.push(role);
    }
    Some(roles)
}

fn put_areas(out: &mut Vec<u8>, areas: &BTreeSet<AreaId>, instrument: &Instrument) {
    for eight in order::area_ids(instrument).chunks(8) {
        let bits = eight.iter().enumerate();
        let set = bits.filter(|(_, area)| areas.contains(area));
        out.push(set.fold(0, |byte, (bit, _)| byte | 1 << bit));
    }
}

fn take_areas(from: &mut Reader, instrument: &Instrument) -> Option<BTreeSet<AreaId>> {
    let mut areas = BTreeSet::new();
    for eight in order::area_ids(instrument).chunks(8) {
        let byte = from.byte()?;
        if u32::from(byte) >> eight.len() != 0 {
            return None;
        }
        let set = eight.iter().enumerate();
        let set = set.filter(|(bit, _)| byte >> bit & 1 == 1);
        areas.extend(set.map(|(_, area)| (*area).clone()));
    }
    Some(areas)
}
