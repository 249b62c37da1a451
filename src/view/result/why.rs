//! *Waarom deze fase?* for one area: the rule, the stairs, the sums, what is missing and unknown.
//!
//! Invariant: with the table of steps and the rule, the phase can be recomputed by hand.

use super::charts::{gap, small_stairs};
use super::spread::spread;
use super::{Source, phase_words};
use crate::chart::{StairsLegend, StairsModel, StairsNotes, StepNote};
use crate::instrument::{Area, Phase};
use crate::scan::Ramp;
use crate::scoring::{AreaResult, Interval, Stairs, Step, TOLERANCE, at_least, below};
use crate::text::format;
use crate::text::result as say;
use crate::text::result::{ResultWords, WhyWords};
use crate::view::figure::{Chart, Drawing, Table};

/// What stands on the page of an area.
#[derive(Clone, Debug, PartialEq)]
pub struct Why {
    /// The heading.
    pub title: String,
    /// What the answers lead to.
    pub lead: Vec<String>,
    /// The stairs; none where nothing was rated.
    pub chart: Option<Chart>,
    /// The rule in sentences, with the numbers of this scan.
    pub rule: Vec<String>,
    /// The three readings with their sums.
    pub readings: Option<Table>,
    /// What is missing.
    pub missing: Option<Missing>,
    /// What is not known.
    pub unknown: Vec<String>,
    /// The placement.
    pub placement: Vec<String>,
    /// How the answers to the deciding statement are spread, where it may be shown.
    pub spread: Option<Chart>,
    /// Why it is not shown, where it is not.
    pub spread_hidden: Option<&'static str>,
}

/// The step that is missing, as the practices that it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// What follows, in words.
    pub intro: &'static str,
    /// The step; none where all hold.
    pub step: Option<String>,
    /// Its statements.
    pub practices: Vec<String>,
}

/// The page of an area.
pub fn why(of: Source, area: &Area, result: &AreaResult) -> Why {
    let lang = of.lang;
    let settings = &of.scan.content.settings;
    let name = of.full_name(area);
    let none = none(of, result);
    let phase = match &result.divided {
        Some(divided) => say::phase(lang, divided.range),
        None => say::phase(lang, result.stairs.normal.phase),
    };
    let has_phase = none.is_none();
    let (spread, hidden) = spread(of, area, result);
    Why {
        title: say::why_title(lang, &name, has_phase.then_some(phase.as_str())),
        lead: lead(of, result, none),
        chart: has_phase.then(|| chart(of, area, result)),
        rule: say::rule(lang, settings.normal, result.known_from),
        readings: has_phase.then(|| readings(of, result)),
        missing: has_phase.then(|| missing(of, area, result)),
        unknown: result
            .cells
            .iter()
            .filter(|cell| has_phase && cell.attainment.is_none())
            .map(|cell| say::step_unknown(lang, cell.phase, cell.raters, result.known_from))
            .collect(),
        placement: placement(of, result),
        spread: spread.filter(|_| has_phase),
        spread_hidden: hidden.filter(|_| has_phase),
    }
}

/// Why there is no phase, where there is none.
fn none(of: Source, result: &AreaResult) -> Option<WhyWords> {
    if of.is_quick() {
        Some(WhyWords::QuickNone)
    } else if result.asked == 0 {
        Some(WhyWords::AskedNobody)
    } else {
        result.is_unrated().then_some(WhyWords::NoAnswers)
    }
}

fn lead(of: Source, result: &AreaResult, none: Option<WhyWords>) -> Vec<String> {
    let lang = of.lang;
    if let Some(none) = none {
        return vec![none.say(lang).to_owned()];
    }
    let mut lead = match &result.divided {
        Some(divided) => {
            let range = say::phase(lang, divided.range);
            vec![say::divided_over(lang, divided.step, &range)]
        }
        None => vec![say::leads_to(lang, &phase_words(lang, result))],
    };
    if result.contradiction {
        lead.push(WhyWords::Contradiction.say(lang).to_owned());
    }
    lead
}

fn chart(of: Source, area: &Area, result: &AreaResult) -> Chart {
    let lang = of.lang;
    let normal = &result.stairs.normal;
    let notes = notes(of, result, normal);
    let mut said: Vec<String> = vec![say::leads_to(lang, &phase_words(lang, result))];
    said.extend(
        normal
            .steps
            .iter()
            .map(|step| say::step_says(lang, step.phase, &step_note(of, result, step))),
    );
    Chart {
        title: WhyWords::StairsTitle.say(lang).to_owned(),
        summary: said.join(" "),
        drawing: Drawing::Stairs(StairsModel {
            notes: Some(notes),
            ..small_stairs(area, result)
        }),
        table: steps_table(of, result),
    }
}

fn notes(of: Source, result: &AreaResult, normal: &Stairs) -> StairsNotes {
    let lang = of.lang;
    let note = |phase: Phase| {
        let step = normal.steps.iter().find(|step| step.phase == phase);
        match step {
            _ if phase == Phase::FIRST => WhyWords::StartNote.say(lang).to_owned(),
            Some(step) => step_note(of, result, step),
            None => WhyWords::NotAskedNote.say(lang).to_owned(),
        }
    };
    let has_unknown = result.unknown().any(|phase| phase > Phase::FIRST);
    StairsNotes {
        steps: Phase::ALL.map(|phase| StepNote {
            name: of.instrument.phase(phase).heading.clone(),
            note: note(phase),
        }),
        legend: StairsLegend {
            held: WhyWords::Held.say(lang).to_owned(),
            firm: WhyWords::Firm.say(lang).to_owned(),
            unknown: if has_unknown {
                WhyWords::UnknownSign.say(lang).to_owned()
            } else {
                String::new()
            },
        },
    }
}

/// What there is to say of a step: unknown, loose, partly firm, firm, or firm but held back.
fn step_note(of: Source, result: &AreaResult, step: &Step) -> String {
    let lang = of.lang;
    let firm = step.firmness.low;
    if result.unknown().any(|phase| phase == step.phase) {
        return WhyWords::UnknownNote.say(lang).to_owned();
    }
    let held_back = below(step.held.low, firm);
    if at_least(0.0, firm) {
        WhyWords::LooseNote.say(lang).to_owned()
    } else if at_least(firm, 1.0) && held_back {
        WhyWords::HeldBackNote.say(lang).to_owned()
    } else if at_least(firm, 1.0) {
        WhyWords::FirmNote.say(lang).to_owned()
    } else {
        say::partly_firm(lang, firm)
    }
}

/// Per step its attainment, who rated, how far it holds and how far it counts.
fn steps_table(of: Source, result: &AreaResult) -> Table {
    let lang = of.lang;
    let two = |value: Interval| {
        let low = format::number(lang, value.low, 2);
        if value.high - value.low > TOLERANCE {
            format!("{low}–{}", format::number(lang, value.high, 2))
        } else {
            low
        }
    };
    let rows = result.cells.iter().filter_map(|cell| {
        let normal = &result.stairs.normal;
        let step = normal.steps.iter().find(|step| step.phase == cell.phase)?;
        Some(vec![
            say::step_name(cell.phase, &of.instrument.phase(cell.phase).heading),
            say::attainment(lang, cell.attainment),
            say::raters(lang, cell.raters, result.asked),
            two(step.firmness),
            two(step.held),
        ])
    });
    Table {
        caption: say::caption(lang, WhyWords::StairsTitle.say(lang)),
        head: [
            WhyWords::Step,
            WhyWords::Attainment,
            WhyWords::Raters,
            WhyWords::Firmness,
            WhyWords::Counts,
        ]
        .map(|words| words.say(lang).to_owned())
        .to_vec(),
        rows: rows.collect(),
    }
}

/// The sums of the three readings.
fn readings(of: Source, result: &AreaResult) -> Table {
    let lang = of.lang;
    let settings = &of.scan.content.settings;
    let row = |name: ResultWords, ramp: Ramp, stairs: &Stairs| {
        vec![
            name.say(lang).to_owned(),
            say::ramp(lang, ramp),
            sum(of, stairs),
        ]
    };
    let stairs = &result.stairs;
    Table {
        caption: WhyWords::Readings.say(lang).to_owned(),
        head: vec![
            WhyWords::Reading.say(lang).to_owned(),
            WhyWords::RampColumn.say(lang).to_owned(),
            ResultWords::Height.say(lang).to_owned(),
        ],
        rows: vec![
            row(ResultWords::Strict, settings.strict, &stairs.strict),
            row(ResultWords::Normal, settings.normal, &stairs.normal),
            row(ResultWords::Mild, settings.mild, &stairs.mild),
        ],
    }
}

fn sum(of: Source, stairs: &Stairs) -> String {
    let lang = of.lang;
    let one = |bound: fn(&Interval) -> f64, phase: Phase| {
        let terms: Vec<f64> = stairs.steps.iter().map(|step| bound(&step.held)).collect();
        let range = crate::scoring::PhaseRange {
            low: phase,
            high: phase,
        };
        say::sum(lang, &terms, bound(&stairs.score), &say::phase(lang, range))
    };
    let low = one(|value| value.low, stairs.phase.low);
    let high = one(|value| value.high, stairs.phase.high);
    if stairs.score.high - stairs.score.low > TOLERANCE {
        say::sums(lang, &low, &high)
    } else {
        low
    }
}

fn missing(of: Source, area: &Area, result: &AreaResult) -> Missing {
    let lang = of.lang;
    let Some(phase) = result.missing else {
        return Missing {
            intro: WhyWords::MissingNone.say(lang),
            step: None,
            practices: Vec::new(),
        };
    };
    let is_unknown = result.unknown().any(|unknown| unknown == phase);
    let intro = if is_unknown {
        WhyWords::MissingUnknown
    } else if phase <= result.stairs.normal.phase.low {
        WhyWords::MissingFirmer
    } else {
        WhyWords::MissingNext
    };
    let heading = &of.instrument.phase(phase).heading;
    Missing {
        intro: intro.say(lang),
        step: Some(say::missing_step(lang, phase, heading)),
        practices: area.statements_of(phase).map(|s| s.text.clone()).collect(),
    }
}

fn placement(of: Source, result: &AreaResult) -> Vec<String> {
    let lang = of.lang;
    let Some(median) = result.placement.median else {
        return vec![WhyWords::PlacementUnknown.say(lang).to_owned()];
    };
    let placed = say::placed(lang, median);
    let mut lines = vec![say::placed_at(lang, &placed, of.results.is_one_person())];
    if let Some(gap) = gap(result)
        && none(of, result).is_none()
    {
        let words = if at_least(gap.abs(), 1.0) {
            WhyWords::PlacementGap
        } else if at_least(gap.abs(), 0.25) {
            WhyWords::PlacementNear
        } else {
            WhyWords::PlacementFits
        };
        lines.push(words.say(lang).to_owned());
    }
    lines
}
