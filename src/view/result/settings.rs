//! What the settings of a scan say where they differ from the default.

use crate::instrument::{Instrument, Lang};
use crate::scan::{Settings, VoteUsed};
use crate::text::result::{ResultWords, ramp};
use crate::text::scan_settings as say;
use crate::view::scan_settings::{Field, shown};

/// One sentence part per setting that differs from the default (METHOD: every ⚙ is named).
pub fn deviations(lang: Lang, settings: &Settings, instrument: &Instrument) -> Vec<String> {
    let default = Settings::default();
    let mut found = Vec::new();
    for (name, value, usual) in [
        (ResultWords::Strict, settings.strict, default.strict),
        (ResultWords::Normal, settings.normal, default.normal),
        (ResultWords::Mild, settings.mild, default.mild),
    ] {
        if value != usual {
            let (value, usual) = (ramp(lang, value), ramp(lang, usual));
            found.push(say::deviation(lang, name.say(lang), &value, &usual));
        }
    }
    for field in Field::LIMITS {
        if field.of(settings) != field.of(&default) {
            let label = field.label().say(lang);
            let value = shown(lang, field, settings);
            found.push(say::deviation(
                lang,
                label,
                &value,
                &shown(lang, field, &default),
            ));
        }
    }
    if settings.vote == VoteUsed::Second {
        found.push(say::second_vote(lang));
    }
    for (area, roles) in &settings.asked {
        let Some(area) = instrument.area(area) else {
            continue;
        };
        let names: Vec<String> = instrument
            .roles
            .iter()
            .filter(|role| roles.contains(&role.id))
            .map(|role| role.name.clone())
            .collect();
        found.push(say::asked_of(lang, &area.name, &names));
    }
    found
}
