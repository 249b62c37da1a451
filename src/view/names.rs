//! How areas and roles are named, wherever a result is told.
//!
//! Invariant: an area is called as in the instrument, a role as in the workshop; an id that neither
//! knows stands for itself.

use super::collecting::called;
use crate::instrument::{Area, Instrument};
use crate::scan::Content;
use crate::scoring::Results;
use crate::text::result::ResultWords;
use crate::text::{Lang, format};

/// Whether another area has the same name, so that its side must be told with it.
pub(super) fn has_namesake(instrument: &Instrument, area: &Area) -> bool {
    let mut others = instrument.areas.iter().filter(|other| other.id != area.id);
    others.any(|other| other.name == area.name)
}

/// The roles with how many took part in each, those of nobody left out.
pub(super) fn roles(
    lang: Lang,
    content: &Content,
    results: &Results,
    instrument: &Instrument,
) -> Vec<(String, usize)> {
    let counted = results.roles.iter().filter(|role| role.count > 0);
    let named = counted.map(|count| {
        let name = match &count.role {
            None => ResultWords::NoRole.say(lang).to_owned(),
            Some(id) => called(content, instrument, id),
        };
        (name, count.count)
    });
    named.collect()
}

/// The same in a sentence: *College of raad (2) en Medewerkers (3)*.
pub(super) fn roles_in_words(
    lang: Lang,
    content: &Content,
    results: &Results,
    instrument: &Instrument,
) -> String {
    let roles = roles(lang, content, results, instrument).into_iter();
    let roles: Vec<String> = roles
        .map(|(role, count)| format!("{role} ({count})"))
        .collect();
    format::and(lang, &roles)
}
