//! The profile sketch: areas by phases, with what was reached, placed, agreed and aimed at.
//!
//! Invariant: every mark is a word; the fill only repeats it.

use super::{Source, State, phase_words};
use crate::instrument::{Area, AreaId, Dimension, Phase};
use crate::report::shown_phases;
use crate::scoring::{AreaResult, PhaseRange};
use crate::text::result::{ResultWords, ambition, placed};

/// One side's sketch.
#[derive(Clone, Debug, PartialEq)]
pub struct Sketch {
    /// Which side.
    pub dimension: Dimension,
    /// Its rows.
    pub rows: Vec<SketchRow>,
    /// What the signs on it mean; only those that occur.
    pub key: Vec<String>,
}

/// One area.
#[derive(Clone, Debug, PartialEq)]
pub struct SketchRow {
    /// Which.
    pub area: AreaId,
    /// Its name.
    pub name: String,
    /// Its phase in words.
    pub phase: String,
    /// The five cells.
    pub cells: [SketchCell; 5],
}

/// One cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SketchCell {
    /// The keyword of 2009.
    pub keyword: String,
    /// Whether it is filled.
    pub filled: bool,
    /// What there is to say of it, each sign with its words.
    pub marks: Vec<(Sign, String)>,
}

/// What a cell can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// The phase reached.
    Here,
    /// The phase may still be this one, among others.
    Between,
    /// The description that was chosen.
    Placed,
    /// What the group agreed on.
    Agreed,
    /// The ambition.
    Ambition,
}

impl SketchCell {
    /// Whether it bears a sign.
    pub fn has(&self, sign: Sign) -> bool {
        self.marks.iter().any(|(own, _)| *own == sign)
    }
}

/// The sketch of a side, its areas in the order in which they are asked.
pub fn sketch(of: Source, dimension: Dimension) -> Sketch {
    drawn(of, dimension, of.instrument.areas_of(dimension).collect())
}

/// The same in the row order of the sketch that was printed in 2009.
pub fn sketch_in_order_of_2009(of: Source, dimension: Dimension) -> Sketch {
    drawn(of, dimension, of.instrument.sketch_order(dimension))
}

fn drawn(of: Source, dimension: Dimension, areas: Vec<&Area>) -> Sketch {
    let rows: Vec<SketchRow> = areas
        .into_iter()
        .filter_map(|area| Some(row(of, area, of.results.area(&area.id)?)))
        .collect();
    Sketch {
        dimension,
        key: key(of, &rows),
        rows,
    }
}

fn row(of: Source, area: &Area, result: &AreaResult) -> SketchRow {
    let reached = reached(of, result);
    let cells = Phase::ALL.map(|phase| cell(of, area, result, reached, phase));
    let phase = match (of.state(), result.placement.median) {
        (State::Phases, _) => phase_words(of.lang, result),
        (_, Some(median)) => placed(of.lang, median),
        (_, None) => ResultWords::NotKnown.say(of.lang).to_owned(),
    };
    SketchRow {
        area: area.id.clone(),
        name: area.name.clone(),
        phase,
        cells,
    }
}

/// The phases that the stairs leave; none where nothing was rated.
fn reached(of: Source, result: &AreaResult) -> Option<PhaseRange> {
    shown_phases(result).filter(|_| of.state() == State::Phases)
}

fn cell(
    of: Source,
    area: &Area,
    result: &AreaResult,
    reached: Option<PhaseRange>,
    phase: Phase,
) -> SketchCell {
    let content = &of.scan.content;
    let number = f64::from(phase.number());
    // A median between two phases touches both.
    let median = result
        .placement
        .median
        .filter(|m| (m - number).abs() < 0.75);
    let aim = content
        .ambition
        .get(&area.id)
        .filter(|aim| aim.phase == phase);
    let agreed = content.agreed.get(&area.id);
    let within = reached.is_some_and(|r| r.low <= phase && phase <= r.high);
    let is_exact = reached.is_some_and(|r| r.low == r.high);
    let filled = match reached {
        Some(range) => phase <= range.low,
        None if of.state() == State::Placements => {
            result.placement.median.is_some_and(|m| number <= m)
        }
        None => false,
    };
    let lang = of.lang;
    let half = median.is_some_and(|m| (m - number).abs() > 0.25);
    let placed = if half {
        ResultWords::PlacedHalf
    } else {
        ResultWords::Placed
    };
    let is_agreed = agreed.is_some_and(|agreed| agreed.phase == phase);
    let mut marks = Vec::new();
    for (holds, sign, words) in [
        (within && is_exact, Sign::Here, ResultWords::Here),
        (within && !is_exact, Sign::Between, ResultWords::Between),
        (median.is_some(), Sign::Placed, placed),
        (is_agreed, Sign::Agreed, ResultWords::Agreed),
    ] {
        if holds {
            marks.push((sign, words.say(lang).to_owned()));
        }
    }
    marks.extend(aim.map(|aim| (Sign::Ambition, ambition(lang, aim.year))));
    SketchCell {
        keyword: area.cell(phase).keyword.clone(),
        filled,
        marks,
    }
}

fn key(of: Source, rows: &[SketchRow]) -> Vec<String> {
    let cells = || rows.iter().flat_map(|row| &row.cells);
    let any = |sign: Sign| cells().any(|cell| cell.has(sign));
    let words = ResultWords::PlacedHalf.say(of.lang);
    let half = cells().any(|cell| cell.marks.iter().any(|(_, own)| own == words));
    let filled = match of.state() {
        State::Phases => ResultWords::KeyFilled,
        _ => ResultWords::KeyFilledQuick,
    };
    let placed = if of.results.is_one_person() {
        ResultWords::KeyPlacedOne
    } else {
        ResultWords::KeyPlaced
    };
    [
        (cells().any(|cell| cell.filled), filled),
        (any(Sign::Here), ResultWords::KeyHere),
        (any(Sign::Between), ResultWords::KeyBetween),
        (any(Sign::Placed), placed),
        (half, ResultWords::KeyHalf),
        (any(Sign::Agreed), ResultWords::KeyAgreed),
        (any(Sign::Ambition), ResultWords::KeyAmbition),
    ]
    .into_iter()
    .filter(|(holds, _)| *holds)
    .map(|(_, words)| words.say(of.lang).to_owned())
    .collect()
}
