//! The top of the page: the sentence, the lead, what to watch, what is not known.
//!
//! Invariant: no decimals in the sentence or the lead (METHOD §7).

use super::{Source, State, deviations};
use crate::instrument::Lang;
use crate::scan::CivilDate;
use crate::scoring::{AreaResult, Interval, TOLERANCE};
use crate::text::result as say;
use crate::text::result::{Lead, ResultWords};

/// The top of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    /// The sentence.
    pub title: String,
    /// The sentences of the lead.
    pub lead: Vec<String>,
    /// How many, when, with which instrument, how complete.
    pub meta: Vec<String>,
    /// What to watch.
    pub signs: Vec<String>,
    /// What is not known yet.
    pub unknown: Vec<String>,
}

/// The top of the page.
pub fn opening(of: Source) -> Opening {
    let lang = of.lang;
    let (title, lead) = match of.state() {
        State::Empty => (
            ResultWords::EmptyTitle.say(lang).to_owned(),
            vec![ResultWords::EmptyText.say(lang).to_owned()],
        ),
        State::Placements => placements_only(of),
        State::Phases => phases(of),
    };
    Opening {
        title,
        lead,
        meta: meta(of),
        signs: signs(of),
        unknown: unknown(of),
    }
}

fn placements_only(of: Source) -> (String, Vec<String>) {
    let lang = of.lang;
    let title = if of.results.is_one_person() {
        ResultWords::QuickTitleOne
    } else {
        ResultWords::QuickTitle
    };
    let lead = if of.is_quick() {
        ResultWords::QuickLead
    } else {
        ResultWords::OnlyPlacements
    };
    (title.say(lang).to_owned(), vec![lead.say(lang).to_owned()])
}

fn phases(of: Source) -> (String, Vec<String>) {
    let lang = of.lang;
    let count = of.results.participants;
    let is_one = of.results.is_one_person();
    let Some(plane) = &of.results.plane else {
        let title = say::headline(None, None).say(lang).to_owned();
        let who = say::who_answered(lang, count);
        return (title, vec![who, Lead::NoAxes.say(lang).to_owned()]);
    };
    let is_wide = plane.rectangles.each().into_iter().any(|rectangle| {
        let open = |axis: Interval| axis.high - axis.low > TOLERANCE;
        open(rectangle.organisation) || open(rectangle.ict)
    });
    if is_one {
        let reading = match plane.pace {
            Some(_) => Lead::OneAgree,
            None if is_wide => Lead::StillUnknown,
            None => Lead::OneOpen,
        };
        let lead = [Lead::One, reading].map(|words| words.say(lang).to_owned());
        return (
            say::headline_one(plane.pace).say(lang).to_owned(),
            lead.to_vec(),
        );
    }
    let title = say::headline(plane.named(), plane.pace)
        .say(lang)
        .to_owned();
    let mut lead = match plane.named() {
        Some(quadrant) => vec![
            say::what_they_see(lang, count, quadrant),
            say::named(lang, quadrant),
            Lead::ReadingsAgree.say(lang).to_owned(),
        ],
        None => vec![
            say::who_answered(lang, count),
            say::between(lang, &plane.candidates),
            if is_wide {
                Lead::StillUnknown
            } else {
                Lead::ReadingsDiffer
            }
            .say(lang)
            .to_owned(),
        ],
    };
    lead.push(Lead::Start.say(lang).to_owned());
    (title, lead)
}

/// How many, when, with which instrument, how complete (METHOD §7, last sentence).
fn meta(of: Source) -> Vec<String> {
    let lang = of.lang;
    let results = of.results;
    let context = &of.scan.content.context;
    let day = context
        .date
        .map(|day| say::day(lang, day, true))
        .or_else(|| {
            let changed = CivilDate::parse(of.scan.changed.day())?;
            Some(say::day(lang, changed, false))
        });
    let used = &of.scan.instrument;
    let mut meta = vec![say::people(lang, results.participants)];
    meta.extend(day);
    meta.push(say::instrument_version(lang, &used.id, used.version));
    if results.asked > 0 {
        meta.push(say::answered(lang, results.answered, results.asked));
    }
    meta
}

/// What to watch: divided, contradictions, yes-saying, settings, version, missing answers.
fn signs(of: Source) -> Vec<String> {
    let lang = of.lang;
    let mut signs = Vec::new();
    if of.state() == State::Phases {
        let divided = of.names(|area| area.divided.is_some());
        if !divided.is_empty() {
            signs.push(say::divided_areas(lang, &divided));
        }
        if of.results.says_yes {
            signs.push(Lead::SaysYes.say(lang).to_owned());
        }
        let contradictions = of.names(|area| area.contradiction);
        if !contradictions.is_empty() {
            signs.push(say::contradictions(lang, &contradictions));
        }
    }
    let deviations = deviations(lang, &of.scan.content.settings, of.instrument);
    if !deviations.is_empty() {
        signs.push(say::settings_differ(lang, &deviations));
    }
    let (used, shown) = (of.scan.instrument.version, of.instrument.version);
    if used != shown {
        signs.push(say::other_version(lang, used, shown));
    }
    signs
}

/// What is not known: areas asked of nobody, unrated, unknown steps, answers and placements missing.
fn unknown(of: Source) -> Vec<String> {
    let lang = of.lang;
    let mut lines = Vec::new();
    let mut add = |areas: Vec<String>, words: fn(Lang, &[String]) -> String| {
        if !areas.is_empty() {
            lines.push(words(lang, &areas));
        }
    };
    add(of.names(|area| area.asked == 0), say::asked_of_nobody);
    let asked = |area: &AreaResult| area.asked > 0;
    if of.state() == State::Phases {
        add(
            of.names(|area| asked(area) && area.is_unrated()),
            say::unrated,
        );
    }
    if of.state() != State::Empty {
        let unplaced = |area: &AreaResult| asked(area) && area.placement.median.is_none();
        add(of.names(unplaced), say::unplaced);
    }
    if of.state() == State::Phases {
        for (area, result) in of.areas() {
            let phases: Vec<String> = result.unknown().map(|p| p.number().to_string()).collect();
            if asked(result) && !result.is_unrated() && !phases.is_empty() {
                lines.push(say::unknown_steps(lang, &of.full_name(area), &phases));
            }
        }
        let missing = of.results.asked - of.results.answered;
        if missing > 0 {
            let areas = of.names(|area| open_answers(area) > 0);
            lines.push(say::unanswered(lang, missing, &areas));
        }
    }
    lines
}

/// How many answers of an area are missing.
fn open_answers(area: &AreaResult) -> usize {
    let statements = area.distributions.iter();
    statements.map(|s| s.asked - s.raters() - s.dont_know).sum()
}
