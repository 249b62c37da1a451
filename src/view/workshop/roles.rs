//! The roles of a workshop by name, and how they are added, renamed, moved and removed.
//!
//! Invariant: there is always a role, no two have one id, and one in which somebody answered stays.

use crate::instrument::{Instrument, RoleGroup, RoleId};
use crate::scan::Content;
use crate::scan::workshop::{Role, Workshop};
use std::collections::BTreeSet;

/// So many roles at most.
pub const ROLES_LIMIT: usize = 20;
/// So many characters in the name of one; a longer name would not travel whole in an invitation.
pub const ROLE_NAME_LIMIT: usize = 60;
/// The bytes of an id that travel with a reply.
const ID_LIMIT: usize = 16;

/// What a role is called.
pub fn role_name(role: &Role, instrument: &Instrument) -> String {
    if !role.name.is_empty() {
        return role.name.clone();
    }
    match instrument.role(&role.id) {
        Some(own) => own.name.clone(),
        None => role.id.to_string(),
    }
}

/// The roles of a content, each with its name.
pub fn named_roles(content: &Content, instrument: &Instrument) -> Vec<(Role, String)> {
    let roles = Workshop::of(content).roles(instrument).into_iter();
    roles
        .map(|role| {
            let name = role_name(&role, instrument);
            (role, name)
        })
        .collect()
}

/// How many people answered in a role.
pub fn answered_in(content: &Content, role: &RoleId) -> usize {
    let people = content.participants.values();
    people.filter(|one| one.role.as_ref() == Some(role)).count()
}

/// Why a role was not added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoRole {
    /// It has no name.
    NoName,
    /// Another one has that name.
    SameName,
    /// There are [`ROLES_LIMIT`] already.
    TooMany,
}

/// Adds a role.
///
/// # Errors
/// [`NoRole`] says why not; nothing is changed then.
pub fn add(
    workshop: &mut Workshop,
    instrument: &Instrument,
    name: &str,
    group: RoleGroup,
) -> Result<RoleId, NoRole> {
    let name = tidy(name);
    let mut roles = workshop.roles(instrument);
    if name.is_empty() {
        return Err(NoRole::NoName);
    }
    if roles.len() >= ROLES_LIMIT {
        return Err(NoRole::TooMany);
    }
    if is_taken(&roles, instrument, &name, None) {
        return Err(NoRole::SameName);
    }
    let id = free_id(&name, &roles);
    roles.push(Role {
        id: id.clone(),
        name,
        group,
    });
    set(workshop, instrument, roles);
    Ok(id)
}

/// Gives a role another name. Returns whether it has it now.
pub fn rename(workshop: &mut Workshop, instrument: &Instrument, role: &RoleId, name: &str) -> bool {
    let name = tidy(name);
    let mut roles = workshop.roles(instrument);
    if name.is_empty() || is_taken(&roles, instrument, &name, Some(role)) {
        return false;
    }
    let is_own = instrument.role(role).is_some_and(|own| own.name == name);
    let Some(found) = roles.iter_mut().find(|one| one.id == *role) else {
        return false;
    };
    found.name = if is_own { String::new() } else { name };
    set(workshop, instrument, roles);
    true
}

/// Puts a role into a group.
pub fn put_in(workshop: &mut Workshop, instrument: &Instrument, role: &RoleId, group: RoleGroup) {
    let mut roles = workshop.roles(instrument);
    for one in roles.iter_mut().filter(|one| one.id == *role) {
        one.group = group;
    }
    set(workshop, instrument, roles);
}

/// Takes a role away, unless somebody answered in it or it is the only one.
pub fn remove(workshop: &mut Workshop, content: &Content, instrument: &Instrument, role: &RoleId) {
    let mut roles = workshop.roles(instrument);
    if roles.len() > 1 && answered_in(content, role) == 0 {
        roles.retain(|one| one.id != *role);
        set(workshop, instrument, roles);
    }
}

/// The instrument's own roles again, and those besides in which somebody answered.
pub fn restore(workshop: &mut Workshop, content: &Content, instrument: &Instrument) {
    let before = workshop.roles(instrument);
    let mut roles = Workshop::default().roles(instrument);
    let answered = before
        .into_iter()
        .filter(|role| instrument.role(&role.id).is_none() && answered_in(content, &role.id) > 0);
    roles.extend(answered);
    set(workshop, instrument, roles);
}

/// What equals the instrument's own list is not stored, so that it follows the language.
fn set(workshop: &mut Workshop, instrument: &Instrument, roles: Vec<Role>) {
    let own = Workshop::default().roles(instrument);
    workshop.roles = if roles == own { Vec::new() } else { roles };
}

fn tidy(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    let mut name = words.join(" ");
    while name.len() > ROLE_NAME_LIMIT {
        name.pop();
    }
    name
}

fn is_taken(roles: &[Role], instrument: &Instrument, name: &str, but: Option<&RoleId>) -> bool {
    let mut others = roles.iter().filter(|role| Some(&role.id) != but);
    others.any(|role| role_name(role, instrument).to_lowercase() == name.to_lowercase())
}

/// `r-` with the beginning of the name, and a number where that id is taken.
fn free_id(name: &str, roles: &[Role]) -> RoleId {
    let mut slug = String::from("r");
    for letter in name.chars() {
        let fits = letter.is_ascii_alphanumeric();
        if slug.len() + 4 > ID_LIMIT {
            break;
        }
        if fits {
            if slug == "r" {
                slug.push('-');
            }
            slug.push(letter.to_ascii_lowercase());
        } else if slug.len() > 1 && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    let slug = slug.trim_end_matches('-');
    let taken: BTreeSet<&str> = roles.iter().map(|role| role.id.as_str()).collect();
    let numbered = (1..=roles.len() + 1).map(|number| format!("{slug}-{number}"));
    let plain = (slug.len() > 1).then(|| slug.to_owned());
    let mut ids = plain.into_iter().chain(numbered);
    let free = ids.find(|id| !taken.contains(id.as_str()));
    RoleId::from(free.unwrap_or_default().as_str())
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::instrument::Lang;
    use crate::scan::{Participant, ParticipantId};

    fn instrument() -> Instrument {
        Instrument::builtin(Lang::Nl)
    }

    fn added(workshop: &mut Workshop, name: &str) -> Result<RoleId, NoRole> {
        add(workshop, &instrument(), name, RoleGroup::Executing)
    }

    #[test]
    fn a_role_of_ones_own_gets_an_id_that_is_short_unique_and_plain() {
        let mut workshop = Workshop::default();
        let names = [
            "Politiezone Waas",
            "Politiezone Waasland-Noord",
            "OCMW-raad",
            "Élèves – été",
            "¿?",
            "!",
        ];
        for name in names {
            let id = added(&mut workshop, name).expect("a role");
            let id = id.as_str();
            assert!(id.starts_with("r-") && id.len() <= ID_LIMIT, "{id}");
            let plain =
                |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
            assert!(id.bytes().all(plain), "{id}");
        }
        let roles = workshop.roles(&instrument());
        let ids: BTreeSet<&RoleId> = roles.iter().map(|role| &role.id).collect();
        assert_eq!(ids.len(), 6 + names.len());
    }

    #[test]
    fn a_name_that_is_empty_or_taken_makes_no_role() {
        let mut workshop = Workshop::default();
        assert_eq!(added(&mut workshop, "  "), Err(NoRole::NoName));
        assert_eq!(added(&mut workshop, "diensthoofden"), Err(NoRole::SameName));
        for number in 0..ROLES_LIMIT - 6 {
            added(&mut workshop, &format!("Rol {number}")).expect("a role");
        }
        assert_eq!(added(&mut workshop, "Nog een"), Err(NoRole::TooMany));
    }

    #[test]
    fn what_is_changed_and_changed_back_is_not_stored() {
        let instrument = instrument();
        let mut workshop = Workshop::default();
        let heads = RoleId::from("heads");
        assert!(rename(
            &mut workshop,
            &instrument,
            &heads,
            "Afdelingshoofden"
        ));
        assert!(!rename(&mut workshop, &instrument, &heads, "medewerkers"));
        put_in(&mut workshop, &instrument, &heads, RoleGroup::Executing);
        assert_eq!(workshop.roles(&instrument)[2].name, "Afdelingshoofden");
        assert!(rename(
            &mut workshop,
            &instrument,
            &heads,
            " Diensthoofden "
        ));
        put_in(&mut workshop, &instrument, &heads, RoleGroup::Steering);
        assert!(workshop.roles.is_empty());
    }

    #[test]
    fn a_role_in_which_somebody_answered_stays() {
        let instrument = instrument();
        let mut workshop = Workshop::default();
        let police = added(&mut workshop, "Politie").expect("a role");
        let mut content = Content::default();
        let about = Participant {
            role: Some(police.clone()),
            ..Participant::default()
        };
        let somebody = ParticipantId::from_random([1; 8]);
        content.participants.insert(somebody.clone(), about);
        remove(&mut workshop, &content, &instrument, &police);
        restore(&mut workshop, &content, &instrument);
        assert_eq!(workshop.roles(&instrument).len(), 7);
        content.participants.remove(&somebody);
        remove(&mut workshop, &content, &instrument, &police);
        assert!(workshop.roles.is_empty());
    }

    #[test]
    fn the_only_role_stays() {
        let instrument = instrument();
        let mut workshop = Workshop::default();
        let all = workshop.roles(&instrument);
        for role in &all {
            remove(&mut workshop, &Content::default(), &instrument, &role.id);
        }
        assert_eq!(workshop.roles, [all[5].clone()]);
    }
}
