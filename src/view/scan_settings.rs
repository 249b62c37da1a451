//! The ⚙ settings as a form: what is typed, what is wrong with it, and the settings that follow.
//!
//! Invariant: a draft becomes settings as a whole or not at all.

mod field;

pub use field::{Field, shown};

use crate::instrument::{Area, AreaId, Asked, Instrument, Lang, RoleId};
use crate::report::asked_by_default;
use crate::scan::{Ramp, Settings, VoteUsed};
use crate::text::scan_settings as say;
use std::collections::{BTreeMap, BTreeSet};

/// What stands in the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    numbers: [String; 11],
    /// Which vote counts.
    pub vote: VoteUsed,
    asked: BTreeMap<AreaId, BTreeSet<RoleId>>,
}

/// What is wrong with a draft.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Faults {
    /// Fields that hold no number within their bounds.
    pub fields: Vec<Field>,
    /// Whether the three ramps do not fit together.
    pub ramps: bool,
}

impl Faults {
    /// What is wrong with a field, in words.
    pub fn of(&self, lang: Lang, field: Field) -> Option<String> {
        self.fields.contains(&field).then(|| {
            let (low, high) = field.bounds();
            say::out_of_bounds(lang, &field.show(lang, low), &field.show(lang, high))
        })
    }
}

impl Draft {
    /// What stands in the form for some settings.
    pub fn new(lang: Lang, settings: &Settings) -> Self {
        let mut numbers: [String; 11] = Default::default();
        for field in Field::RAMPS.into_iter().chain(Field::LIMITS) {
            numbers[field.index()] = shown(lang, field, settings);
        }
        Self {
            numbers,
            vote: settings.vote,
            asked: settings.asked.clone(),
        }
    }

    /// What stands in a field.
    pub fn text(&self, field: Field) -> &str {
        &self.numbers[field.index()]
    }

    /// Types into a field.
    pub fn set(&mut self, field: Field, text: String) {
        self.numbers[field.index()] = text;
    }

    /// Whether an area is asked of a role.
    pub fn is_asked(&self, area: &Area, role: &RoleId) -> bool {
        match (self.asked.get(&area.id), &area.asked) {
            (Some(roles), _) => roles.contains(role),
            (None, Asked::Everyone) => true,
            (None, Asked::Roles(roles)) => roles.contains(role),
        }
    }

    /// Asks an area of a role, or no longer. What equals the instrument's own list is not stored.
    pub fn ask(&mut self, instrument: &Instrument, area: &Area, role: &RoleId, is_asked: bool) {
        let mut roles: BTreeSet<RoleId> = instrument
            .roles
            .iter()
            .map(|role| role.id.clone())
            .filter(|id| self.is_asked(area, id))
            .collect();
        if is_asked {
            roles.insert(role.clone());
        } else {
            roles.remove(role);
        }
        let own = asked_by_default(area, instrument);
        if roles == own {
            self.asked.remove(&area.id);
        } else {
            self.asked.insert(area.id.clone(), roles);
        }
    }

    /// The settings, or what is wrong. What this version does not know stays as in `before`.
    ///
    /// # Errors
    /// [`Faults`] names the fields.
    pub fn settings(&self, before: &Settings) -> Result<Settings, Faults> {
        let mut faults = Faults::default();
        let mut values = [0_u16; 11];
        for field in Field::RAMPS.into_iter().chain(Field::LIMITS) {
            match field.read(self.text(field)) {
                Some(value) => values[field.index()] = value,
                None => faults.fields.push(field),
            }
        }
        if !faults.fields.is_empty() {
            return Err(faults);
        }
        let small = |field: Field| u8::try_from(values[field.index()]).unwrap_or(u8::MAX);
        let ramp = |lo: Field, hi: Field| Ramp::new(small(lo), small(hi));
        let ramps = (
            ramp(Field::MildLo, Field::MildHi),
            ramp(Field::NormalLo, Field::NormalHi),
            ramp(Field::StrictLo, Field::StrictHi),
        );
        let crossed = Faults {
            ramps: true,
            ..Faults::default()
        };
        let (Some(mild), Some(normal), Some(strict)) = ramps else {
            return Err(crossed);
        };
        let settings = Settings {
            known_from: small(Field::KnownFrom),
            normal,
            mild,
            strict,
            cut: values[Field::Cut.index()],
            pace: values[Field::Pace.index()],
            yes_saying: small(Field::YesSaying),
            confidential_from: small(Field::ConfidentialFrom),
            vote: self.vote,
            asked: self.asked.clone(),
            extra: before.extra.clone(),
        };
        // Every number lies within its bounds, so only the ramps can still be at fault.
        settings.is_valid().then_some(settings).ok_or(crossed)
    }
}

/// The areas of those who know, which can be asked of other roles.
pub fn areas_of_those_who_know(instrument: &Instrument) -> Vec<&Area> {
    let areas = instrument.areas.iter();
    areas
        .filter(|area| matches!(area.asked, Asked::Roles(_)))
        .collect()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    fn default() -> Draft {
        Draft::new(Lang::Nl, &Settings::default())
    }

    #[test]
    fn an_untouched_form_gives_the_settings_back() {
        let settings = Settings::default();
        for lang in [Lang::Nl, Lang::En] {
            let draft = Draft::new(lang, &settings);
            assert_eq!(draft.settings(&settings), Ok(settings.clone()));
        }
        assert_eq!(default().text(Field::Cut), "2,5");
        assert_eq!(default().text(Field::YesSaying), "0,1");
    }

    #[test]
    fn a_comma_and_a_point_are_both_read() {
        for (text, cut) in [("2,6", 260), ("2.65", 265), (" 3 ", 300)] {
            let mut draft = default();
            draft.set(Field::Cut, text.into());
            let settings = draft.settings(&Settings::default()).expect("a number");
            assert_eq!(settings.cut, cut, "{text}");
        }
    }

    #[test]
    fn what_is_no_number_within_its_bounds_is_named_and_nothing_follows() {
        for text in ["", "x", "0,5", "5,01", "-3", "2,555", "2,5,5", "99999999"] {
            let mut draft = default();
            draft.set(Field::Cut, text.into());
            let faults = draft.settings(&Settings::default()).expect_err(text);
            assert_eq!(faults.fields, [Field::Cut], "{text}");
            assert!(faults.of(Lang::Nl, Field::Cut).is_some());
            assert!(faults.of(Lang::Nl, Field::Pace).is_none());
        }
    }

    #[test]
    fn ramps_that_cross_are_refused_and_together_they_can_be_moved() {
        let mut draft = default();
        draft.set(Field::NormalLo, "60".into());
        let faults = draft.settings(&Settings::default()).expect_err("crossed");
        assert!(faults.ramps && faults.fields.is_empty());
        draft.set(Field::StrictLo, "62".into());
        assert!(draft.settings(&Settings::default()).is_ok());
    }

    #[test]
    fn asking_as_the_instrument_does_is_no_deviation() {
        let instrument = Instrument::builtin(Lang::Nl);
        let areas = areas_of_those_who_know(&instrument);
        assert_eq!(areas.len(), 5);
        let staff = RoleId::from("staff");
        let mut draft = default();
        draft.ask(&instrument, areas[0], &staff, true);
        assert!(draft.is_asked(areas[0], &staff));
        let asked = draft.settings(&Settings::default()).expect("valid").asked;
        assert_eq!(asked.len(), 1);
        draft.ask(&instrument, areas[0], &staff, false);
        let asked = draft.settings(&Settings::default()).expect("valid").asked;
        assert!(asked.is_empty());
    }
}
