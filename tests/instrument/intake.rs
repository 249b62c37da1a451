//! The intake facts: choices, votes and the counts of 2009 (METHOD §6).

use super::both;
use iscan::instrument::{Fact, FactOption, Instrument, Lang};
use std::collections::BTreeSet;

fn option_of<'a>(fact: &'a Fact, id: &str) -> &'a FactOption {
    let mut options = fact.options.iter();
    options
        .find(|o| o.id.as_str() == id)
        .unwrap_or_else(|| panic!("{} has no option {id}", fact.id))
}

fn fact<'a>(instrument: &'a Instrument, id: &str) -> &'a Fact {
    let mut facts = instrument.facts();
    facts
        .find(|f| f.id.as_str() == id)
        .unwrap_or_else(|| panic!("no fact {id}"))
}

#[test]
fn every_intake_fact_offers_a_choice_of_different_options() {
    for instrument in both() {
        let mut ids = BTreeSet::new();
        for fact in instrument.facts() {
            assert!(ids.insert(&fact.id), "{} stands twice", fact.id);
            let labels: BTreeSet<_> = fact.options.iter().map(|o| &o.label).collect();
            assert!(labels.len() >= 2, "{} offers no choice", fact.id);
            assert_eq!(labels.len(), fact.options.len(), "{}", fact.id);
        }
    }
}

#[test]
fn at_least_eight_intake_facts_can_vote_on_each_axis() {
    let instrument = Instrument::builtin(Lang::Nl);
    let voting = |vote: fn(&FactOption) -> bool| {
        let facts = instrument.facts();
        facts.filter(|fact| fact.options.iter().any(vote)).count()
    };
    let organisation = voting(|option| option.organisation_vote().is_some());
    let ict = voting(|option| option.ict_vote().is_some());
    assert!(organisation >= 8, "{organisation} on the organisation axis");
    assert!(ict >= 8, "{ict} on the ICT axis");
}

#[test]
fn the_counts_of_2009_are_those_of_the_slides() {
    let instrument = Instrument::builtin(Lang::Nl);
    let counts = |id| {
        let options = fact(&instrument, id).options.iter();
        options.map(|o| o.count_2009).collect::<Vec<_>>()
    };
    assert_eq!(counts("ict-service"), [6, 15, 5, 3].map(Some));
    assert_eq!(counts("alderman"), [24, 5].map(Some));
    let consultation = fact(&instrument, "ict-consultation");
    let share = |id| option_of(consultation, id).share_2009.as_deref();
    assert_eq!(share("heads-of-service"), Some("1 op 3"));
    assert_eq!(share("management-team"), Some("1 op 5"));
}
