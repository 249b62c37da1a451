//! How the result came about: the rule in words, and the settings with their values.

use super::{Source, new_page};
use crate::document::{Block, Cell, Inline, Section, Table};
use crate::report::{self, Setting};
use crate::scan::{Ramp, Settings, VoteUsed};
use crate::text::report::{self as words, Report, SettingNames};
use crate::text::{Lang, common, format};

pub(super) fn sections(source: &Source) -> Vec<Section> {
    let rules = [
        Report::MethodWho,
        Report::MethodStairs,
        Report::MethodReadings,
        Report::MethodDivided,
        Report::MethodMore,
    ];
    let rules = rules.map(|rule| source.paragraph(rule)).to_vec();
    vec![
        new_page(source, Report::Method, rules),
        Section::new(3, source.say(Report::Settings), settings(source)),
    ]
}

fn settings(source: &Source) -> Vec<Block> {
    let lang = source.lang;
    let these = &source.content.settings;
    let differ = report::deviations(these, source.instrument);
    let sentence = match deviations(source) {
        None => source.paragraph(Report::SettingsSame),
        Some(text) => Block::Notice(vec![Inline::Strong(text)]),
    };
    let rows = Setting::ALL.into_iter().map(|setting| {
        let is_other = differ.contains(&setting);
        let here = value(lang, setting, these, is_other);
        let here = if is_other {
            Cell::marked(&format!("**{here}**"))
        } else {
            Cell::new(&here)
        };
        let default = value(lang, setting, &Settings::default(), false);
        vec![Cell::new(name(lang, setting)), here, Cell::new(&default)]
    });
    let head = [Report::Setting, Report::ThisScan, Report::Default];
    let table = Table {
        caption: source.say(Report::Settings).to_owned(),
        head: head.map(|words| source.say(words).to_owned()).to_vec(),
        rows: rows.collect(),
        ..Table::default()
    };
    vec![sentence, Block::Table(table)]
}

/// The settings that differ, in a sentence; none where all are at their default.
pub(super) fn deviations(source: &Source) -> Option<String> {
    let differ = report::deviations(&source.content.settings, source.instrument);
    let names: Vec<String> = differ
        .iter()
        .map(|setting| format!("“{}”", name(source.lang, *setting)))
        .collect();
    let names = format::and(source.lang, &names);
    (!differ.is_empty()).then(|| words::deviations(source.lang, &names))
}

pub(super) fn name(lang: Lang, setting: Setting) -> &'static str {
    let words = match setting {
        Setting::Asked => SettingNames::Asked,
        Setting::Vote => SettingNames::Vote,
        Setting::KnownFrom => SettingNames::KnownFrom,
        Setting::Normal => SettingNames::Normal,
        Setting::Mild => SettingNames::Mild,
        Setting::Strict => SettingNames::Strict,
        Setting::YesSaying => SettingNames::YesSaying,
        Setting::Cut => SettingNames::Cut,
        Setting::Pace => SettingNames::Pace,
        Setting::ConfidentialFrom => SettingNames::ConfidentialFrom,
    };
    words.say(lang)
}

pub(super) fn value(
    lang: Lang,
    setting: Setting,
    settings: &Settings,
    asked_otherwise: bool,
) -> String {
    let hundredths = |value: u16| format::number(lang, f64::from(value) / 100.0, 2);
    let ramp = |ramp: Ramp| {
        let ends = [ramp.lo(), ramp.hi()].map(|end| hundredths(end.into()));
        common::from_to(lang, &ends[0], &ends[1])
    };
    let say = |words: Report| words.say(lang).to_owned();
    match setting {
        Setting::Asked if asked_otherwise => say(Report::OtherThanInstrument),
        Setting::Asked => say(Report::AsInstrument),
        Setting::Vote => say(match settings.vote {
            VoteUsed::First => Report::VoteFirst,
            VoteUsed::Second => Report::VoteSecond,
        }),
        Setting::KnownFrom => settings.known_from.to_string(),
        Setting::Normal => ramp(settings.normal),
        Setting::Mild => ramp(settings.mild),
        Setting::Strict => ramp(settings.strict),
        Setting::YesSaying => hundredths(settings.yes_saying.into()),
        Setting::Cut => hundredths(settings.cut),
        Setting::Pace => hundredths(settings.pace),
        Setting::ConfidentialFrom => settings.confidential_from.to_string(),
    }
}
