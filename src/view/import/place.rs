//! Places and values of a scan in plain words, as a person who filled it in knows them.
//!
//! Invariant: total. A place that is not known stands for itself, shortened and with nothing in it
//! that cannot be seen; a value is never longer than can be compared on a screen.

mod plan;

use crate::exchange::visible;
use crate::instrument::{AreaId, FactId, Instrument, Phase, Position, Rating, RoleId, StatementId};
use crate::scan::plan::Plan;
use crate::scan::{CivilDate, Content, Kind, Logo, ParticipantId, Scope, VoteUsed};
use crate::text::common;
use crate::text::culture::{self, CultureWords};
use crate::text::import::{self as say, Pick, PlaceName};
use crate::text::scan_settings::SettingLabel;
use crate::text::{Lang, format};
use serde_json::Value;
use std::collections::BTreeMap;

/// So many characters of a text are shown.
const TEXT_SHOWN: usize = 1_000;

/// Whose a ballot is, and what an action is called, in words.
#[derive(Clone, Debug, Default)]
pub struct Person {
    people: BTreeMap<String, String>,
    ballots: BTreeMap<String, String>,
    actions: BTreeMap<String, String>,
}

impl Person {
    /// The people of these contents.
    pub fn new<const N: usize>(lang: Lang, instrument: &Instrument, of: [&Content; N]) -> Self {
        let mut all = Self::default();
        for content in of {
            for id in content.participants.keys() {
                let name = name(lang, instrument, content, id);
                all.people.insert(id.to_string(), name);
            }
            for (id, action) in Plan::of(content).actions {
                all.actions.insert(id.to_string(), action.title);
            }
            for (id, ballot) in &content.ballots {
                let whose = ballot.participant.to_string();
                all.ballots.insert(id.to_string(), whose);
            }
        }
        all
    }

    fn of_ballot(&self, lang: Lang, ballot: &str) -> String {
        let whose = self.ballots.get(ballot);
        self.called(lang, whose.map_or("", String::as_str))
    }

    /// The title of an action, where it has one.
    fn action(&self, id: &str) -> Option<&str> {
        let title = self.actions.get(id).map(String::as_str);
        title.filter(|title| !title.is_empty())
    }

    fn called(&self, lang: Lang, participant: &str) -> String {
        let called = self.people.get(participant).cloned();
        called.unwrap_or_else(|| PlaceName::Somebody.say(lang).to_owned())
    }
}

fn name(lang: Lang, instrument: &Instrument, content: &Content, id: &ParticipantId) -> String {
    let participant = content.participants.get(id);
    let named = participant.and_then(|somebody| somebody.name.as_deref());
    if let Some(name) = named.filter(|name| !name.is_empty()) {
        return visible(name);
    }
    if content
        .own
        .as_ref()
        .is_some_and(|own| own.participant == *id)
    {
        return PlaceName::Here.say(lang).to_owned();
    }
    match participant.and_then(|somebody| somebody.role.as_ref()) {
        Some(role) => self::role(instrument, role.as_str()),
        None => PlaceName::Somebody.say(lang).to_owned(),
    }
}

/// A place: the keys from the content on.
pub fn place(lang: Lang, instrument: &Instrument, person: &Person, keys: &[&str]) -> String {
    match keys {
        ["ballots", id, rest @ ..] => {
            of_ballot(lang, instrument, &person.of_ballot(lang, id), rest)
        }
        ["participants", id, rest @ ..] => {
            let whom = say::participant(lang, &person.called(lang, id));
            match rest {
                ["name", ..] => with(&whom, PlaceName::PersonName.say(lang)),
                ["role", ..] => with(&whom, PlaceName::Role.say(lang)),
                _ => whom,
            }
        }
        ["facts", id, ..] => fact(instrument, id),
        ["agreed", id, rest @ ..] => {
            let what = match rest {
                ["reason", ..] => PlaceName::Reason,
                ["evidence", ..] => PlaceName::Evidence,
                _ => PlaceName::AgreedPhase,
            };
            with(what.say(lang), &area(lang, instrument, id))
        }
        ["ambition", id, rest @ ..] => {
            let what = match rest {
                ["year", ..] => PlaceName::AmbitionYear,
                _ => PlaceName::Ambition,
            };
            with(what.say(lang), &area(lang, instrument, id))
        }
        ["workshop", rest @ ..] => workshop(lang, rest),
        ["plan", rest @ ..] => plan::place(lang, instrument, person, rest),
        ["settings", rest @ ..] => setting(lang, instrument, rest),
        _ => single(keys).map_or_else(
            || visible(&keys.join("/")),
            |name| name.say(lang).to_owned(),
        ),
    }
}

/// A part of the workshop.
fn workshop(lang: Lang, keys: &[&str]) -> String {
    let what = match keys {
        ["roles", ..] => Some(PlaceName::WorkshopRoles),
        ["notes", ..] => Some(PlaceName::WorkshopNotes),
        ["parked", ..] => Some(PlaceName::WorkshopParked),
        ["revealed" | "published" | "closed" | "level", ..] => Some(PlaceName::WorkshopShown),
        ["purpose", ..] => Some(PlaceName::WorkshopPurpose),
        _ => None,
    };
    let whole = PlaceName::Workshop.say(lang);
    what.map_or_else(|| whole.to_owned(), |what| with(whole, what.say(lang)))
}

/// The places that stand alone.
fn single(keys: &[&str]) -> Option<PlaceName> {
    Some(match keys {
        ["name"] => PlaceName::ScanName,
        ["kind"] => PlaceName::Kind,
        ["example"] => PlaceName::Example,
        ["own", ..] => PlaceName::Own,
        ["context", "municipality", ..] => PlaceName::Municipality,
        ["context", "scope"] => PlaceName::Scope,
        ["context", "merger"] => PlaceName::Merger,
        ["context", "inhabitants"] => PlaceName::Inhabitants,
        ["context", "date"] => PlaceName::Day,
        ["context", "facilitator"] => PlaceName::Facilitator,
        ["context", "logo"] => PlaceName::Logo,
        ["file"] => PlaceName::File,
        ["stamps"] => PlaceName::Book,
        _ => return None,
    })
}

fn of_ballot(lang: Lang, instrument: &Instrument, person: &str, keys: &[&str]) -> String {
    let text = |id: &str| match instrument.statement(&StatementId::from(id)) {
        Some((_, statement)) => statement.text.clone(),
        None => visible(id),
    };
    let what = match keys {
        ["ratings", id, ..] => say::statement(lang, &text(id)),
        ["comments", id, ..] => say::remark(lang, &text(id)),
        ["placements", id, ..] => with(PlaceName::Placement.say(lang), &area(lang, instrument, id)),
        ["culture", id, ..] => with(CultureWords::Title.say(lang), &visible(id)),
        _ => return say::answers_of(lang, person),
    };
    say::of_person(lang, &what, person)
}

fn setting(lang: Lang, instrument: &Instrument, keys: &[&str]) -> String {
    let label = match keys {
        ["mild" | "normal" | "strict", ..] => PlaceName::Readings.say(lang),
        ["vote"] => PlaceName::Vote.say(lang),
        ["asked", id, ..] => {
            return with(PlaceName::Asked.say(lang), &area(lang, instrument, id));
        }
        ["known_from"] => SettingLabel::KnownFrom.say(lang),
        ["cut"] => SettingLabel::Cut.say(lang),
        ["pace"] => SettingLabel::Pace.say(lang),
        ["yes_saying"] => SettingLabel::YesSaying.say(lang),
        ["confidential_from"] => SettingLabel::ConfidentialFrom.say(lang),
        keys => return with(PlaceName::Setting.say(lang), &visible(&keys.join("/"))),
    };
    label.to_owned()
}

fn with(what: &str, of: &str) -> String {
    format!("{what}: {of}")
}

/// An area with its side, since two areas may have the same name.
fn area(lang: Lang, instrument: &Instrument, id: &str) -> String {
    match instrument.area(&AreaId::from(id)) {
        Some(area) => {
            let side = common::dimension(lang, area.dimension);
            format!("{} ({side})", area.name)
        }
        None => visible(id),
    }
}

fn fact(instrument: &Instrument, id: &str) -> String {
    let id = FactId::from(id);
    let known = instrument.facts().find(|fact| fact.id == id);
    known.map_or_else(|| visible(id.as_str()), |fact| fact.question.clone())
}

fn role(instrument: &Instrument, id: &str) -> String {
    let role = instrument.role(&RoleId::from(id));
    role.map_or_else(|| visible(id), |role| role.name.clone())
}

/// What stands at a place.
pub fn value(
    lang: Lang,
    instrument: &Instrument,
    person: &Person,
    keys: &[&str],
    value: Option<&Value>,
) -> String {
    let Some(value) = value.filter(|value| value.as_str() != Some("")) else {
        return Pick::Empty.say(lang).to_owned();
    };
    let known = match keys {
        ["ballots", _, "ratings", _] => rating(lang, value),
        ["ballots", _, "comments", _] => comment(lang, value),
        ["ballots", _, "culture", _] => position(lang, value),
        ["ballots", _] => Some(list(lang, value)),
        ["ballots", _, "placements", _] | ["agreed" | "ambition", _, "phase"] => {
            phase(lang, instrument, value)
        }
        ["agreed" | "ambition", _] => decision(lang, instrument, value),
        ["facts", id] => Some(options(lang, instrument, id, value)),
        ["participants", _, "role"] => value.as_str().map(|id| role(instrument, id)),
        ["context", "municipality"] => municipality(value),
        ["context", "date"] => day(lang, value),
        ["context", "logo"] => {
            let logo = value.as_str().and_then(Logo::parse);
            logo.map(|logo| say::logo(lang, logo.bytes()))
        }
        ["context", "scope"] => {
            word(value, &Scope::ALL).map(|scope| common::scope(lang, scope).to_owned())
        }
        ["kind"] => word(value, &Kind::ALL).map(|kind| match kind {
            Kind::Full => Pick::Full.say(lang).to_owned(),
            Kind::Quick => Pick::Quick.say(lang).to_owned(),
        }),
        ["own"] => {
            let whose = value.get("participant").and_then(Value::as_str);
            Some(person.called(lang, whose.unwrap_or_default()))
        }
        ["settings", rest @ ..] => of_setting(lang, instrument, rest, value),
        ["plan", rest @ ..] => plan::value(lang, rest, value),
        _ => None,
    };
    known.unwrap_or_else(|| plain(lang, value))
}

fn word<T: Copy>(value: &Value, all: &[(&'static str, T)]) -> Option<T> {
    let found = value.as_str()?;
    let word = all.iter().find(|(word, _)| *word == found)?;
    Some(word.1)
}

fn position(lang: Lang, value: &Value) -> Option<String> {
    if value == "?" {
        return Some(culture::position(lang, None));
    }
    let position = Position::new(u8::try_from(value.as_u64()?).ok()?)?;
    Some(culture::position(lang, Some(position.number())))
}

fn rating(lang: Lang, value: &Value) -> Option<String> {
    if value == "?" {
        return Some(clean(common::dont_know(lang)));
    }
    let rating = Rating::new(u8::try_from(value.as_u64()?).ok()?)?;
    Some(clean(common::rating(lang, rating)))
}

/// Without the marks at which a word may be broken.
fn clean(text: &str) -> String {
    text.replace('\u{ad}', "")
}

fn phase(lang: Lang, instrument: &Instrument, value: &Value) -> Option<String> {
    if value == "?" {
        return Some(clean(common::dont_know(lang)));
    }
    let phase = Phase::new(u8::try_from(value.as_u64()?).ok()?)?;
    let heading = &instrument.phase(phase).heading;
    Some(say::phase(lang, phase.number(), heading))
}

fn decision(lang: Lang, instrument: &Instrument, value: &Value) -> Option<String> {
    let mut said = vec![phase(lang, instrument, value.get("phase")?)?];
    for key in ["year", "reason", "evidence"] {
        let more = value.get(key).filter(|more| more.as_str() != Some(""));
        said.extend(more.map(|more| plain(lang, more)));
    }
    Some(said.join(", "))
}

fn comment(lang: Lang, value: &Value) -> Option<String> {
    let text = plain(lang, value.get("text")?);
    let seen = match value.get("private").and_then(Value::as_bool) {
        Some(false) => Pick::Released,
        _ => Pick::Private,
    };
    Some(format!("{text} ({})", seen.say(lang)))
}

fn list(lang: Lang, ballot: &Value) -> String {
    let count = |key: &str| {
        let table = ballot.get(key).and_then(Value::as_object);
        table.map_or(0, serde_json::Map::len)
    };
    say::list_of(
        lang,
        count("ratings") + count("placements") + count("culture"),
        count("comments"),
    )
}

fn municipality(value: &Value) -> Option<String> {
    let name = value.get("name")?.as_str()?;
    Some(match value.get("refnis").and_then(Value::as_str) {
        Some(refnis) => format!("{} ({})", shortened(name), visible(refnis)),
        None => shortened(name),
    })
}

fn day(lang: Lang, value: &Value) -> Option<String> {
    Some(format::date(lang, CivilDate::parse(value.as_str()?)?))
}

fn options(lang: Lang, instrument: &Instrument, id: &str, value: &Value) -> String {
    let id = FactId::from(id);
    let fact = instrument.facts().find(|fact| fact.id == id);
    let label = |option: &Value| {
        let id = option.as_str().unwrap_or_default();
        let known =
            fact.and_then(|fact| fact.options.iter().find(|option| option.id.as_str() == id));
        known.map_or_else(|| visible(id), |option| option.label.clone())
    };
    match value {
        Value::Array(chosen) => chosen.iter().map(label).collect::<Vec<_>>().join("; "),
        value if value == "?" => clean(common::dont_know(lang)),
        _ => Pick::Other.say(lang).to_owned(),
    }
}

fn of_setting(lang: Lang, instrument: &Instrument, keys: &[&str], value: &Value) -> Option<String> {
    match keys {
        ["vote"] => word(value, &VoteUsed::ALL).map(|vote| match vote {
            VoteUsed::First => Pick::FirstVote.say(lang).to_owned(),
            VoteUsed::Second => Pick::SecondVote.say(lang).to_owned(),
        }),
        // Stored in hundredths.
        ["cut" | "pace" | "yes_saying"] => {
            let hundredths = u32::try_from(value.as_u64()?).ok()?;
            Some(format::number(lang, f64::from(hundredths) / 100.0, 2))
        }
        ["mild" | "normal" | "strict"] => {
            let ramp = |key: &str| {
                let ramp = value.get(key)?;
                Some(format!("{}–{} %", ramp.get("lo")?, ramp.get("hi")?))
            };
            let ramps = ["mild", "normal", "strict"].map(ramp);
            let ramps: Vec<String> = ramps.into_iter().flatten().collect();
            (!ramps.is_empty()).then(|| ramps.join(", "))
        }
        ["asked", _] => {
            let roles = value.as_array()?.iter().filter_map(Value::as_str);
            let roles: Vec<String> = roles.map(|id| role(instrument, id)).collect();
            Some(format::and(lang, &roles)).filter(|roles| !roles.is_empty())
        }
        _ => None,
    }
}

/// A value of which nothing else is known.
fn plain(lang: Lang, value: &Value) -> String {
    match value {
        Value::Bool(true) => Pick::Yes.say(lang).to_owned(),
        Value::Bool(false) => Pick::No.say(lang).to_owned(),
        Value::String(text) => format!("“{}”", shortened(text)),
        value => shortened(&value.to_string()),
    }
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(TEXT_SHOWN) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
