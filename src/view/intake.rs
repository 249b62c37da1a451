//! The intake: what a choice makes of the answer to a fact, and how much is filled in.
//!
//! Invariant: *weet ik niet*, *anders georganiseerd* and *geen van deze* never stand beside another
//! option. Nothing here looks at what an option says about a municipality.

use super::answering::Progress;
use crate::instrument::{Fact, FactGroup, FactOption, OptionId};
use crate::scan::{Content, FactAnswer};
use crate::text::Lang;
use crate::text::intake::{CLASSES, class_in};
use std::collections::BTreeSet;

/// The id of the option of a multiple fact that excludes the others.
const NONE: &str = "none";

/// Something that can be chosen under a fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pick {
    /// One of its options.
    Option(OptionId),
    /// *Weet ik niet*.
    DontKnow,
    /// *Anders georganiseerd*.
    Otherwise,
}

impl Pick {
    /// Whether it is chosen in an answer.
    pub fn is_in(&self, answer: Option<&FactAnswer>) -> bool {
        match (self, answer) {
            (Self::Option(id), Some(FactAnswer::Options(chosen))) => chosen.contains(id),
            (Self::DontKnow, Some(FactAnswer::DontKnow))
            | (Self::Otherwise, Some(FactAnswer::Otherwise)) => true,
            _ => false,
        }
    }
}

/// Everything that can be chosen under a fact, in the order of the screen, with its label if it is
/// an option of the fact itself.
pub fn picks(fact: &Fact) -> Vec<(Pick, Option<&FactOption>)> {
    let options = fact
        .options
        .iter()
        .map(|option| (Pick::Option(option.id.clone()), Some(option)));
    let otherwise = fact.otherwise.then_some((Pick::Otherwise, None));
    options
        .chain(otherwise)
        .chain([(Pick::DontKnow, None)])
        .collect()
}

/// The answer after one choice was put on or off.
pub fn after(
    fact: &Fact,
    answer: Option<&FactAnswer>,
    pick: &Pick,
    is_on: bool,
) -> Option<FactAnswer> {
    let id = match (pick, is_on) {
        (Pick::DontKnow, true) => return Some(FactAnswer::DontKnow),
        (Pick::Otherwise, true) => return Some(FactAnswer::Otherwise),
        (Pick::DontKnow | Pick::Otherwise, false) => {
            return answer.filter(|_| !pick.is_in(answer)).cloned();
        }
        (Pick::Option(id), _) => id,
    };
    let mut chosen = match answer {
        Some(FactAnswer::Options(chosen)) if fact.multiple => chosen.clone(),
        _ => BTreeSet::new(),
    };
    if is_on {
        if id.as_str() == NONE {
            chosen.clear();
        }
        chosen.retain(|other| other.as_str() != NONE);
        chosen.insert(id.clone());
    } else {
        chosen.remove(id);
    }
    (!chosen.is_empty()).then_some(FactAnswer::Options(chosen))
}

/// How many facts of a group have an answer; *weet ik niet* is one.
pub fn progress(content: &Content, group: &FactGroup) -> Progress {
    let is_answered = |fact: &&Fact| content.facts.contains_key(&fact.id);
    Progress {
        answered: group.facts.iter().filter(is_answered).count(),
        total: group.facts.len(),
    }
}

/// Whether anything in a group says how often it occurred in 2009.
pub fn has_counts(group: &FactGroup) -> bool {
    let mut options = group.facts.iter().flat_map(|fact| &fact.options);
    options.any(|option| option.count_2009.is_some() || option.share_2009.is_some())
}

/// Which class of inhabitants a stored text is, whatever language it was chosen in; `None` for a
/// class of one's own.
pub fn class_of(stored: &str) -> Option<usize> {
    (0..CLASSES).find(|class| {
        Lang::ALL
            .into_iter()
            .any(|lang| class_in(lang, *class) == stored)
    })
}

/// A stored class of inhabitants in the language of the reader; one's own stays as it was typed.
pub fn inhabitants(lang: Lang, stored: &str) -> &str {
    class_of(stored).map_or(stored, |class| class_in(lang, class))
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::instrument::Instrument;
    use proptest::prelude::*;

    fn fact(id: &str) -> Fact {
        let instrument = Instrument::builtin(Lang::Nl);
        let fact = instrument.facts().find(|fact| fact.id.as_str() == id);
        fact.expect("a fact of the instrument").clone()
    }

    fn option(id: &str) -> Pick {
        Pick::Option(id.into())
    }

    fn options(ids: &[&str]) -> FactAnswer {
        let ids = ids.iter().map(|id| OptionId::from(*id));
        FactAnswer::Options(ids.collect())
    }

    #[test]
    fn a_single_fact_holds_one_option() {
        let fact = fact("suppliers");
        let before = Some(options(&["active"]));
        let after = after(&fact, before.as_ref(), &option("dependent"), true);
        assert_eq!(after, Some(options(&["dependent"])));
    }

    #[test]
    fn none_excludes_the_others_and_the_others_exclude_none() {
        let fact = fact("ict-consultation");
        let two = Some(options(&["management-team", "working-group"]));
        let none = after(&fact, two.as_ref(), &option("none"), true);
        assert_eq!(none, Some(options(&["none"])));
        let one = after(&fact, none.as_ref(), &option("working-group"), true);
        assert_eq!(one, Some(options(&["working-group"])));
    }

    #[test]
    fn dont_know_and_otherwise_stand_alone() {
        let fact = fact("ict-consultation");
        let two = Some(options(&["management-team", "working-group"]));
        let unknown = after(&fact, two.as_ref(), &Pick::DontKnow, true);
        assert_eq!(unknown, Some(FactAnswer::DontKnow));
        let other = after(&fact, unknown.as_ref(), &Pick::Otherwise, true);
        assert_eq!(other, Some(FactAnswer::Otherwise));
        let one = after(&fact, other.as_ref(), &option("working-group"), true);
        assert_eq!(one, Some(options(&["working-group"])));
        assert_eq!(after(&fact, other.as_ref(), &Pick::Otherwise, false), None);
    }

    #[test]
    fn taking_the_last_option_away_leaves_the_fact_open() {
        let fact = fact("process-reasons");
        let one = Some(options(&["trend"]));
        assert_eq!(after(&fact, one.as_ref(), &option("trend"), false), None);
    }

    #[test]
    fn otherwise_is_offered_only_where_the_instrument_says_so() {
        for id in ["suppliers", "culture"] {
            let fact = fact(id);
            let offered = picks(&fact)
                .iter()
                .any(|(pick, _)| *pick == Pick::Otherwise);
            assert_eq!(offered, fact.otherwise, "{id}");
        }
    }

    #[test]
    fn a_class_is_known_in_every_language_and_ones_own_stays() {
        for class in 0..CLASSES {
            for lang in Lang::ALL {
                assert_eq!(class_of(class_in(lang, class)), Some(class));
            }
        }
        assert_eq!(
            inhabitants(Lang::En, class_in(Lang::Nl, 0)),
            class_in(Lang::En, 0)
        );
        assert_eq!(inhabitants(Lang::En, "ongeveer 18.000"), "ongeveer 18.000");
    }

    proptest! {
        #[test]
        fn exclusive_choices_never_stand_beside_another(
            presses in proptest::collection::vec((0usize..6, any::<bool>()), 0..12)
        ) {
            let fact = fact("ict-consultation");
            let picks = picks(&fact);
            let mut answer = None;
            for (index, is_on) in presses {
                answer = after(&fact, answer.as_ref(), &picks[index % picks.len()].0, is_on);
                if let Some(FactAnswer::Options(chosen)) = &answer {
                    prop_assert!(!chosen.is_empty());
                    let has_none = chosen.iter().any(|id| id.as_str() == NONE);
                    prop_assert!(!has_none || chosen.len() == 1);
                }
            }
        }
    }
}
