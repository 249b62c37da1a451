//! Page one, without decimals; and what the group agreed on.

use super::conclusions::{self, Said};
use super::{Source, common, front, new_page, steps};
use crate::document::{Block, Cell, Section, Table};
use crate::instrument::{Area, Phase};
use crate::report::{self, Difference, Headline};
use crate::scan::plan::Conclusion;
use crate::text::format;
use crate::text::report::{self as words, Report};
use crate::view::names;
use std::collections::BTreeMap;

/// How many areas on which people differ stand on page one.
const DIFFERENCES: usize = 3;

pub(super) fn sections(source: &Source) -> Vec<Section> {
    let mut sections = vec![new_page(source, Report::PageOne, top(source))];
    let mut part = |heading: Report, block: Option<Block>| {
        if let Some(block) = block {
            sections.push(Section::new(3, source.say(heading), vec![block]));
        }
    };
    let said = |conclusion| conclusions::block(source, conclusion);
    part(Report::Strengths, said(Conclusion::Strengths));
    part(Report::Apart, said(Conclusion::Apart));
    part(Report::Differ, said(Conclusion::Differ));
    part(Report::Unknown, said(Conclusion::Unknown));
    let (heading, first) = steps::block(source);
    part(heading, first);
    part(Report::Aim, said(Conclusion::Ambition));
    let cannot = [
        Report::CannotOpinion,
        Report::CannotCompare,
        Report::CannotCause,
    ];
    let cannot = cannot.map(|words| source.say(words)).join(" ");
    part(Report::Cannot, Some(Block::paragraph(&cannot)));
    sections
}

fn top(source: &Source) -> Vec<Block> {
    let (lang, results) = (source.lang, source.results);
    let mut blocks = conclusions::lead(source);
    let roles = if results.is_one_person() {
        String::new()
    } else {
        names::roles_in_words(lang, source.content, results, source.instrument)
    };
    let (day, is_workshop) = common::day(source);
    let people = crate::text::common::people(lang, results.participants);
    let who = words::who_and_when(lang, &people, &roles, is_workshop.then_some(&*day));
    // Nobody answered a statement or picked a description: there is nobody to name.
    if report::is_rated(results) || report::is_placed(results) {
        blocks.push(Block::paragraph(&who));
    }
    if results.says_yes {
        blocks.push(Block::Notice(crate::document::inlines(
            source.say(Report::MethodYes),
        )));
    }
    blocks
}

/// Whether there is a result to draw conclusions from.
fn is_rated(source: &Source) -> bool {
    !matches!(
        report::headline(source.results),
        Headline::Nothing | Headline::PlacementsOnly
    )
}

/// Where we stand: a sentence, and the pace where it is said.
pub(super) fn standing(source: &Source) -> Vec<String> {
    let (lang, results) = (source.lang, source.results);
    let headline = report::headline(results);
    let mut said = vec![words::headline(lang, &headline)];
    let pace = results.plane.as_ref().and_then(|plane| plane.pace);
    if let (Headline::Named(_) | Headline::Several(_), Some(pace)) = (&headline, pace) {
        said.push(words::pace(lang, pace).to_owned());
    }
    said
}

pub(super) fn strengths(source: &Source) -> Said {
    if !is_rated(source) {
        return Said::nothing();
    }
    let strong = report::strengths(source.results).into_iter();
    let items = strong.filter_map(|result| {
        let area = source.instrument.area(&result.area)?;
        let phase = result.stairs.normal.phase.low;
        Some(format!(
            "**{}**, {}: {}",
            common::area_name(source, area),
            common::phase(source, result),
            area.cell(phase).description
        ))
    });
    let none = if source.results.is_one_person() {
        Report::StrengthsNoneOne
    } else {
        Report::StrengthsNone
    };
    Said::listed(items.collect(), source.say(none))
}

pub(super) fn apart(source: &Source) -> Said {
    if !is_rated(source) {
        return Said::nothing();
    }
    let rows = report::apart(source.results, &source.content.settings).into_iter();
    let items = rows.map(|row| words::apart(source.lang, row.row, row.ict_ahead));
    Said::listed(items.collect(), source.say(Report::ApartNone))
}

pub(super) fn differ(source: &Source) -> Said {
    if !is_rated(source) {
        return Said::nothing();
    }
    if source.results.is_one_person() {
        return Said::one(source.say(Report::DifferOne));
    }
    let agenda: Vec<Difference> = report::agenda(source.results);
    let shown = agenda.iter().take(DIFFERENCES);
    let mut items: Vec<String> = shown.map(|one| difference(source, one)).collect();
    let more = agenda.len().saturating_sub(DIFFERENCES);
    if more > 0 {
        items.push(words::and_more(source.lang, more));
    }
    Said::listed(items, source.say(differ_none(source)))
}

/// Why nothing stands under the differences.
pub(super) fn differ_none(source: &Source) -> Report {
    let areas = &source.results.areas;
    let some = areas
        .iter()
        .any(|area| area.distributions.iter().any(|s| s.agreement.is_some()));
    if some {
        Report::DifferNone
    } else {
        Report::DifferFew
    }
}

fn difference(source: &Source, one: &Difference) -> String {
    let area = common::name_of(source, &one.area);
    words::differ(source.lang, &area, &differs_on(source, one), one.divided)
}

/// On what people differ: a statement, or the descriptions that they chose.
pub(super) fn differs_on(source: &Source, one: &Difference) -> String {
    let statement = one.statement.as_ref();
    let shown = statement.filter(|_| source.room.may_show(&one.area));
    let statement = shown.and_then(|id| source.instrument.statement(id));
    match statement {
        Some((_, statement)) => format!("“{}”", statement.text),
        None => source.say(Report::DifferPlaced).to_owned(),
    }
}

pub(super) fn unknown(source: &Source) -> Said {
    let (lang, results) = (source.lang, source.results);
    let unknown = report::unknown(results);
    let names = |not_asked: bool| -> Vec<String> {
        let of = unknown.iter().filter(|one| one.not_asked == not_asked);
        of.map(|one| common::name_of(source, &one.area)).collect()
    };
    let (some, none) = (names(false), names(true));
    let mut items = Vec::new();
    if !some.is_empty() {
        items.push(words::too_little(lang, &format::and(lang, &some)));
    }
    if !none.is_empty() {
        items.push(words::not_asked(lang, &format::and(lang, &none)));
    }
    if results.answered < results.asked {
        items.push(words::unanswered(lang, results.answered, results.asked));
    }
    Said::listed(items, source.say(Report::UnknownNone))
}

/// What the group aims at, in short; nothing where it did not say.
pub(super) fn ambition(source: &Source) -> Said {
    let ambition = by_phase(source, |area| {
        let aim = source.content.ambition.get(&area.id)?;
        Some((aim.phase, aim.year))
    });
    if ambition.is_empty() {
        return Said::nothing();
    }
    Said::one(&format!("{}.", format::capital(&ambition)))
}

/// The areas of which something was decided, those with the same phase together: *fase 2: a en b;
/// fase 3: c*.
fn by_phase(source: &Source, of: impl Fn(&Area) -> Option<(Phase, Option<u16>)>) -> String {
    let mut groups: BTreeMap<(Phase, Option<u16>), Vec<String>> = BTreeMap::new();
    for area in &source.instrument.areas {
        if let Some(decided) = of(area) {
            let names = groups.entry(decided).or_default();
            names.push(common::area_name(source, area));
        }
    }
    let groups = groups.iter().map(|((phase, year), names)| {
        let phase = common::one_phase(source, *phase);
        let phase = words::by_year(source.lang, &phase, *year);
        format!("{phase}: {}", format::and(source.lang, names))
    });
    groups.collect::<Vec<_>>().join("; ")
}

fn in_order<T>(source: &Source, of: impl FnMut(&Area) -> Option<T>) -> Vec<T> {
    source.instrument.areas.iter().filter_map(of).collect()
}

/// What was agreed and aimed at, with reasons and evidence; nothing where there is neither.
pub(super) fn decided(source: &Source) -> Option<Section> {
    let rows = in_order(source, |area| {
        let agreed = source.content.agreed.get(&area.id);
        let ambition = source.content.ambition.get(&area.id);
        if agreed.is_none() && ambition.is_none() {
            return None;
        }
        let phase = |phase| common::one_phase(source, phase);
        let aim = ambition.map(|aim| words::by_year(source.lang, &phase(aim.phase), aim.year));
        let reason = agreed.map_or("", |agreed| agreed.reason.as_str());
        let evidence = agreed.map_or("", |agreed| agreed.evidence.as_str());
        Some(vec![
            Cell::new(&common::area_name(source, area)),
            Cell::new(&agreed.map_or_else(String::new, |a| phase(a.phase))),
            front::typed(reason.to_owned()),
            front::typed(evidence.to_owned()),
            Cell::new(&aim.unwrap_or_default()),
        ])
    });
    if rows.is_empty() {
        return None;
    }
    let head = [
        Report::Area,
        Report::AgreedPhase,
        Report::Reason,
        Report::Evidence,
        Report::Ambition,
    ];
    let table = Table {
        caption: source.say(Report::Decided).to_owned(),
        head: head.map(|words| source.say(words).to_owned()).to_vec(),
        rows,
        ..Table::default()
    };
    let blocks = vec![source.paragraph(Report::DecidedText), Block::Table(table)];
    Some(Section::new(2, source.say(Report::Decided), blocks))
}
