//! What opening a file would do: what is in it, how it stands to what is here, and what can be
//! chosen.
//!
//! Invariant: nothing here changes a scan. What is offered never takes away what is here without
//! saying so: another scan under the same id, or one that cannot be read, is only ever set beside.

mod place;

pub use place::{Person, place, value};

use crate::exchange::{
    self, Choice, Conflict, ImportError, Merged, ProblemKind, Received, Relation, difference,
};
use crate::instrument::Instrument;
use crate::scan::{CivilDate, Content, Scan};
use crate::text::home::Home;
use crate::text::import::{self as say, Act, Look, MergedCounts, Stand};
use crate::text::{Lang, errors, format};

/// So many problems and unknown ids are listed; of the rest the number is told.
const SHOWN: usize = 50;

/// How a file that comes in stands to what is in this browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// As two copies of one scan do, or as a new one.
    Copy(Relation),
    /// The two were worked on apart, with other questions.
    OtherQuestions,
    /// Another scan has its id.
    OtherScan,
    /// Something that cannot be read has its id.
    Unreadable,
}

/// What is in this browser under the id of a file's scan.
#[derive(Clone, Copy, Debug)]
pub enum Here<'a> {
    /// Nothing.
    Nothing,
    /// This scan.
    Scan(&'a Scan),
    /// Something that cannot be read.
    Unreadable,
}

/// How a scan that comes in stands to what is here. `as_written` is the same file as it stands,
/// before anything in it was tamed: a file of the very scan that is here is the same, whatever
/// characters its texts hold.
pub fn standing(incoming: &Scan, as_written: Option<&Scan>, here: Here) -> Standing {
    let here = match here {
        Here::Nothing => return Standing::Copy(Relation::New),
        Here::Unreadable => return Standing::Unreadable,
        Here::Scan(here) => here,
    };
    // An id has eighty random bits: two scans of one id that began at different moments are no
    // copies of each other, and one of them was made to look so.
    if here.created != incoming.created {
        return Standing::OtherScan;
    }
    if as_written.is_some_and(|file| exchange::relation(file, Some(here)) == Relation::Same) {
        return Standing::Copy(Relation::Same);
    }
    match exchange::relation(incoming, Some(here)) {
        Relation::Diverged if here.instrument.id != incoming.instrument.id => {
            Standing::OtherQuestions
        }
        relation => Standing::Copy(relation),
    }
}

impl Standing {
    fn words(self) -> Stand {
        match self {
            Self::Copy(Relation::New) => Stand::New,
            Self::Copy(Relation::Same) => Stand::Same,
            Self::Copy(Relation::Newer) => Stand::Newer,
            Self::Copy(Relation::Older) => Stand::Older,
            Self::Copy(Relation::Diverged) => Stand::Diverged,
            Self::OtherQuestions => Stand::OtherQuestions,
            Self::OtherScan => Stand::OtherScan,
            Self::Unreadable => Stand::Unreadable,
        }
    }

    /// What can be done, the first most likely.
    pub fn acts(self) -> &'static [Act] {
        match self {
            Self::Copy(Relation::New) => &[Act::Open],
            Self::Copy(Relation::Same) => &[Act::Go, Act::Copy],
            Self::Copy(Relation::Newer) => &[Act::Update, Act::Copy],
            Self::Copy(Relation::Older) => &[Act::Go, Act::Copy, Act::Replace],
            Self::Copy(Relation::Diverged) => &[Act::Merge, Act::Copy, Act::Replace],
            Self::OtherQuestions => &[Act::Copy, Act::Replace],
            Self::OtherScan | Self::Unreadable => &[Act::Copy],
        }
    }

    /// What the acts do, where their names do not say it.
    pub fn hints(self) -> Vec<Act> {
        let hint = |act: &Act| match act {
            Act::Update => Some(Act::UpdateText),
            Act::Replace => Some(Act::ReplaceText),
            Act::Copy => Some(Act::CopyText),
            _ => None,
        };
        self.acts().iter().filter_map(hint).collect()
    }
}

/// A list of which the beginning is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listed {
    /// What is shown.
    pub shown: Vec<String>,
    /// What is said about the rest.
    pub more: Option<String>,
}

impl Listed {
    fn of(lang: Lang, mut all: Vec<String>) -> Self {
        let rest = all.len().saturating_sub(SHOWN);
        all.truncate(SHOWN);
        Self {
            shown: all,
            more: (rest > 0).then(|| say::and_more(lang, rest)),
        }
    }
}

/// What the dialogue says about a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// How it stands to what is here.
    pub standing: &'static str,
    /// Facts about it, each with its label.
    pub facts: Vec<(&'static str, String)>,
    /// How it compares, each number with its label; nothing where there is nothing to compare with.
    pub counts: Vec<(&'static str, usize)>,
    /// Ids that this instrument does not have.
    pub unknown: Listed,
    /// What cannot be taken as it is, each with its place.
    pub problems: Listed,
}

/// What is said about a file.
pub fn preview(
    lang: Lang,
    instrument: &Instrument,
    file_name: &str,
    file: &Received,
    standing: Standing,
    here: Option<&Scan>,
) -> Preview {
    let scan = &file.imported.scan;
    let compared = match standing {
        Standing::Copy(Relation::New) | Standing::OtherScan | Standing::Unreadable => None,
        _ => here,
    };
    let counts = compared.map(|here| {
        let counted = difference(scan, Some(here));
        vec![
            (Look::Equal.say(lang), counted.equal),
            (Look::Changed.say(lang), counted.changed),
            (Look::OnlyHere.say(lang), counted.missing_there),
            (Look::OnlyThere.say(lang), counted.only_in_incoming),
        ]
    });
    Preview {
        standing: standing.words().say(lang),
        facts: facts(lang, instrument, file_name, file),
        counts: counts.unwrap_or_default(),
        unknown: Listed::of(lang, unknown(file)),
        problems: Listed::of(lang, problems(lang, instrument, file)),
    }
}

fn facts(
    lang: Lang,
    instrument: &Instrument,
    file_name: &str,
    file: &Received,
) -> Vec<(&'static str, String)> {
    let scan = &file.imported.scan;
    let content = &scan.content;
    let said = |text: &str| match text {
        "" => Look::NotSaid.say(lang).to_owned(),
        text => text.to_owned(),
    };
    let day = |day: Option<CivilDate>| {
        let day = day.map(|day| format::date(lang, day));
        day.unwrap_or_else(|| Look::NotSaid.say(lang).to_owned())
    };
    let exported = file.imported.exported.as_ref();
    let ours = (scan.instrument.id == instrument.id).then_some(instrument.version);
    let questions = say::questionnaire(lang, &scan.instrument.id, scan.instrument.version, ours);
    vec![
        (Look::File.say(lang), exchange::visible(file_name)),
        (Look::Name.say(lang), said(&content.name)),
        (
            Look::Municipality.say(lang),
            said(&content.context.municipality.name),
        ),
        (Look::Day.say(lang), day(content.context.date)),
        (
            Look::Written.say(lang),
            day(exported.and_then(|moment| CivilDate::parse(moment.day()))),
        ),
        (
            Look::Participants.say(lang),
            content.participants.len().to_string(),
        ),
        (Look::Answers.say(lang), answers(content).to_string()),
        (Look::Questionnaire.say(lang), questions),
        (
            Look::WrittenBy.say(lang),
            say::written_by(lang, file.app.as_deref(), file.version),
        ),
    ]
}

/// How many answers all ballots hold.
pub fn answers(content: &Content) -> usize {
    let ballots = content.ballots.values();
    ballots.map(|b| b.ratings.len() + b.placements.len()).sum()
}

/// The ids that the instrument does not have, each once.
fn unknown(file: &Received) -> Vec<String> {
    let ids = file.imported.problems.iter().filter_map(|problem| {
        match (&problem.what, is_of_instrument(&problem.path)) {
            (ProblemKind::UnknownId { id }, true) => Some(exchange::visible(id)),
            _ => None,
        }
    });
    let ids: std::collections::BTreeSet<String> = ids.collect();
    ids.into_iter().collect()
}

/// Whether an id at this place is one of the instrument's; the others are the scan's own.
fn is_of_instrument(path: &str) -> bool {
    let mut keys = path.split('/').skip(1);
    match keys.next() {
        Some("ballots" | "participants") => keys.nth(1).is_some(),
        Some("facts" | "agreed" | "ambition" | "settings") => true,
        _ => false,
    }
}

fn problems(lang: Lang, instrument: &Instrument, file: &Received) -> Vec<String> {
    let person = Person::new(lang, instrument, [&file.imported.scan.content]);
    let is_listed = |path: &str, what: &ProblemKind| {
        !(matches!(what, ProblemKind::UnknownId { .. }) && is_of_instrument(path))
    };
    let problems = file.imported.problems.iter();
    problems
        .filter(|problem| is_listed(&problem.path, &problem.what))
        .map(|problem| {
            let keys: Vec<&str> = problem.path.split('/').collect();
            let keys = match keys.as_slice() {
                ["content", rest @ ..] => rest.to_vec(),
                ["stamps" | "versions", ..] => vec!["stamps"],
                _ => vec!["file"],
            };
            let place = place(lang, instrument, &person, &keys);
            format!("{place}: {}", errors::problem(lang, &problem.what))
        })
        .collect()
}

/// A difference about which a person decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// What it is about.
    pub place: String,
    /// What this device has.
    pub here: String,
    /// What the file has.
    pub there: String,
}

/// The conflicts of a merge, in words and in the same order.
pub fn questions(
    lang: Lang,
    instrument: &Instrument,
    conflicts: &[Conflict],
    [here, there]: [&Content; 2],
) -> Vec<Question> {
    let person = Person::new(lang, instrument, [here, there]);
    let conflicts = conflicts.iter();
    conflicts
        .map(|conflict| {
            let keys: Vec<&str> = conflict.place.iter().map(String::as_str).collect();
            let say = |side: &exchange::Side| {
                value(lang, instrument, &person, &keys, side.value.as_ref())
            };
            Question {
                place: place(lang, instrument, &person, &keys),
                here: say(&conflict.ours),
                there: say(&conflict.theirs),
            }
        })
        .collect()
}

/// What must be said before two copies are merged: that answers are dropped.
pub fn warning(lang: Lang, merged: &Merged) -> Option<String> {
    let count = merged.done.dropped_by_purge.len();
    let here = merged.done.before_purge? == Choice::Ours;
    (count > 0).then(|| say::purged(lang, here, count))
}

/// What a merge did.
pub fn done(merged: &Merged) -> MergedCounts {
    MergedCounts {
        taken: merged.done.taken_from_theirs.len(),
        kept: merged.done.kept_ours.len(),
        added: merged.done.ballots_added.len(),
        withdrawn: merged.done.ballots_withdrawn.len(),
        dropped: merged.done.dropped_by_purge.len(),
        chosen: merged.conflicts.len(),
    }
}

/// The name under which a scan is shown.
pub fn name_of(lang: Lang, content: &Content) -> String {
    let municipality = &content.context.municipality.name;
    match (content.name.as_str(), municipality.as_str()) {
        ("", "") => Home::Unnamed.say(lang).to_owned(),
        ("", municipality) => municipality.to_owned(),
        (name, _) => name.to_owned(),
    }
}

/// Why a file is not opened.
pub fn refusal(lang: Lang, error: &ImportError) -> String {
    errors::import(lang, error)
}
