//! The profile sketch: areas by phases, with what was reached, placed, agreed and aimed at.
//!
//! Invariant: every mark is a word; the fill only repeats it.

use super::{Source, State, phase_words};
use crate::instrument::{Area, AreaId, Dimension, Phase};
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
    /// Whether the phase reached is this one.
    pub here: bool,
    /// Whether the phase may still be this one among others.
    pub between: bool,
    /// Whether it was placed here.
    pub placed: bool,
    /// Whether it was agreed on.
    pub agreed: bool,
    /// Whether it is the ambition.
    pub ambition: bool,
    /// The marks in words.
    pub marks: Vec<String>,
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
    if of.state() != State::Phases || result.asked == 0 || result.is_unrated() {
        return None;
    }
    let divided = result.divided.as_ref().map(|divided| divided.range);
    Some(divided.unwrap_or(result.stairs.normal.phase))
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
    let mut cell = SketchCell {
        keyword: area.cell(phase).keyword.clone(),
        filled,
        here: within && is_exact,
        between: within && !is_exact,
        placed: median.is_some(),
        agreed: agreed.is_some_and(|agreed| agreed.phase == phase),
        ambition: aim.is_some(),
        marks: Vec::new(),
    };
    let lang = of.lang;
    let half = median.is_some_and(|m| (m - number).abs() > 0.25);
    for (holds, words) in [
        (cell.here, ResultWords::Here),
        (cell.between, ResultWords::Between),
        (cell.placed && !half, ResultWords::Placed),
        (cell.placed && half, ResultWords::PlacedHalf),
        (cell.agreed, ResultWords::Agreed),
    ] {
        if holds {
            cell.marks.push(words.say(lang).to_owned());
        }
    }
    cell.marks.extend(aim.map(|aim| ambition(lang, aim.year)));
    cell
}

fn key(of: Source, rows: &[SketchRow]) -> Vec<String> {
    let any = |holds: fn(&SketchCell) -> bool| rows.iter().flat_map(|r| &r.cells).any(holds);
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
        (any(|cell| cell.filled), filled),
        (any(|cell| cell.here), ResultWords::KeyHere),
        (any(|cell| cell.between), ResultWords::KeyBetween),
        (any(|cell| cell.placed), placed),
        (any(|cell| cell.agreed), ResultWords::KeyAgreed),
        (any(|cell| cell.ambition), ResultWords::KeyAmbition),
    ]
    .into_iter()
    .filter(|(holds, _)| *holds)
    .map(|(_, words)| words.say(of.lang).to_owned())
    .collect()
}
