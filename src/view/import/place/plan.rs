//! Places and values of the plan, in the words of its own page.
//!
//! Invariant: as its parent. The words of a field are those of the form in which it is filled in.

use super::{Person, day, of_ballot, plain, with};
use crate::exchange::visible;
use crate::instrument::Instrument;
use crate::scan::plan::{Size, Status};
use crate::text::import::{self as say, PlaceName};
use crate::text::plan::{ActionWords, size, status};
use crate::text::{Lang, format};
use serde_json::Value;

/// A place in the plan.
pub(super) fn place(lang: Lang, instrument: &Instrument, person: &Person, keys: &[&str]) -> String {
    let what = match keys {
        ["actions", id, rest @ ..] => return action(lang, person, id, rest),
        ["released", ballot, statement, ..] => {
            let whose = person.of_ballot(lang, ballot);
            let remark = of_ballot(lang, instrument, &whose, &["comments", statement]);
            return with(PlaceName::PlanReleased.say(lang), &remark);
        }
        ["symptoms", ..] => PlaceName::PlanSymptoms,
        ["order", ..] => PlaceName::PlanOrder,
        ["dismissed", ..] => PlaceName::PlanDismissed,
        ["points", ..] => PlaceName::PlanPoints,
        ["conclusions", ..] => PlaceName::PlanConclusion,
        ["report", ..] => PlaceName::PlanReport,
        _ => return PlaceName::Plan.say(lang).to_owned(),
    };
    let whole = with(PlaceName::Plan.say(lang), what.say(lang));
    match keys {
        ["symptoms" | "dismissed", id, ..] => format!("{whole} ({})", visible(id)),
        _ => whole,
    }
}

fn action(lang: Lang, person: &Person, id: &str, keys: &[&str]) -> String {
    let title = match person.action(id) {
        Some(title) => say::action(lang, &visible(title)),
        None => PlaceName::PlanAction.say(lang).to_owned(),
    };
    let field = match keys {
        ["title", ..] => ActionWords::Title,
        ["owner", ..] => ActionWords::Owner,
        ["service", ..] => ActionWords::Service,
        ["start", ..] => ActionWords::Start,
        ["due", ..] => ActionWords::Due,
        ["ended", ..] => ActionWords::Ended,
        ["effort", ..] => ActionWords::Effort,
        ["effect", ..] => ActionWords::Effect,
        ["status", ..] => ActionWords::Status,
        ["notes", ..] => ActionWords::Notes,
        ["after", ..] => ActionWords::After,
        _ => return title,
    };
    with(&title, field.say(lang))
}

/// What stands at a place in the plan, where it can be said better than as it stands.
pub(super) fn value(lang: Lang, keys: &[&str], value: &Value) -> Option<String> {
    match keys {
        ["actions", _] => Some(plain(lang, value.get("title")?)),
        ["actions", _, "status"] => {
            let read: Status = serde_json::from_value(value.clone()).ok()?;
            Some(status(lang, read).to_owned())
        }
        ["actions", _, "effort" | "effect"] => {
            let read: Size = serde_json::from_value(value.clone()).ok()?;
            Some(size(lang, read).to_owned())
        }
        ["actions", _, "start" | "due" | "ended"] => day(lang, value),
        ["conclusions", _] => Some(plain(lang, value.get("text")?)),
        ["points", _] => {
            let given = value.as_object()?.values().filter_map(Value::as_u64);
            let mut given: Vec<u64> = given.collect();
            given.sort_unstable_by(|one, other| other.cmp(one));
            let given: Vec<String> = given.iter().map(u64::to_string).collect();
            Some(format::and(lang, &given))
        }
        ["released", _, _] => Some(say::released_as(lang, value.as_str()?).to_owned()),
        _ => None,
    }
}
