//! The places of statements, areas and roles in a packet.
//!
//! Invariant: a place follows from the ids alone, not from the order in which anything is shown.

use crate::instrument::{Area, AreaId, Instrument, RoleId, StatementId};

/// The statements in the order of their ids.
pub(super) fn statements(instrument: &Instrument) -> Vec<&StatementId> {
    let areas = instrument.areas.iter();
    let all = areas.flat_map(|area| area.statements.iter().map(|statement| &statement.id));
    let mut all: Vec<_> = all.collect();
    all.sort_unstable();
    all
}

/// The areas in the order of their ids.
pub(super) fn areas(instrument: &Instrument) -> Vec<&Area> {
    let mut all: Vec<&Area> = instrument.areas.iter().collect();
    all.sort_unstable_by_key(|area| &area.id);
    all
}

/// The same, their ids alone.
pub(super) fn area_ids(instrument: &Instrument) -> Vec<&AreaId> {
    areas(instrument).into_iter().map(|area| &area.id).collect()
}

/// Two bytes that stand for an id.
pub(super) fn short(id: &str) -> u16 {
    // The last half of a checksum: nobody has to be kept from making two ids that share it.
    let [.., high, low] = crc32fast::hash(id.as_bytes()).to_be_bytes();
    u16::from_be_bytes([high, low])
}

/// The two bytes of a role of the instrument, if no other of its roles has the same.
pub(super) fn short_role(role: &RoleId, instrument: &Instrument) -> Option<u16> {
    let short = short(role.as_str());
    (role_of(short, instrument)? == role).then_some(short)
}

/// The one role of the instrument with these two bytes.
pub(super) fn role_of(wanted: u16, instrument: &Instrument) -> Option<&RoleId> {
    let roles = instrument.roles.iter().map(|role| &role.id);
    let mut found = roles.filter(|role| short(role.as_str()) == wanted);
    found.next().filter(|_| found.next().is_none())
}
