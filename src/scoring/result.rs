//! What scoring says: plain data, derived anew from the answers whenever it is needed.
//!
//! Invariant: numbers are in phases (1–5) or shares (0–1) and carry no rounding; whoever shows them
//! rounds.

use crate::instrument::{AreaId, Dimension, Layer, Phase, Quadrant, Row, StatementId};

/// A number that is known to lie between two bounds; one number when they are equal.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// The lower bound.
    pub low: f64,
    /// The upper bound; never below the lower.
    pub high: f64,
}

/// A phase that is known to lie between two bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PhaseRange {
    /// The lower bound.
    pub low: Phase,
    /// The upper bound; never below the lower.
    pub high: Phase,
}

/// The same result under the three ramps (METHOD §3.5).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Readings<T> {
    /// With the strict ramp.
    pub strict: T,
    /// With the normal ramp.
    pub normal: T,
    /// With the mild ramp.
    pub mild: T,
}

impl<T> Readings<T> {
    /// The three results, strict first.
    pub fn each(&self) -> [&T; 3] {
        [&self.strict, &self.normal, &self.mild]
    }
}

/// One cell of an area (METHOD §3.1).
#[derive(Clone, Debug, PartialEq)]
pub struct CellResult {
    /// Its phase.
    pub phase: Phase,
    /// How many participants rated at least one of its statements.
    pub raters: usize,
    /// The attainment, 0–1; `None` when the cell is unknown.
    pub attainment: Option<f64>,
}

/// One step of the stairs, from phase 2 on (METHOD §3.2 and §3.3).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// The phase that the step leads to.
    pub phase: Phase,
    /// How firm it is by itself, 0–1: *p*.
    pub firmness: Interval,
    /// How far it counts, given the steps below it: *r*.
    pub held: Interval,
}

/// The stairs of an area under one ramp.
#[derive(Clone, Debug, PartialEq)]
pub struct Stairs {
    /// The steps, from phase 2 up.
    pub steps: Vec<Step>,
    /// The height, 1–5 (METHOD §3.4).
    pub score: Interval,
    /// The phase reached.
    pub phase: PhaseRange,
}

/// An area whose deciding step splits the group (METHOD §3.6).
#[derive(Clone, Debug, PartialEq)]
pub struct Divided {
    /// The deciding step.
    pub step: Phase,
    /// The statement of that step with the lowest agreement.
    pub statement: StatementId,
    /// Its van der Eijk's A, below 0.
    pub agreement: f64,
    /// The phases that follow from taking that cell as unknown; shown instead of a phase.
    pub range: PhaseRange,
}

/// The placements of an area, of the first vote (METHOD §4, "Placement").
#[derive(Clone, Debug, PartialEq)]
pub struct PlacementResult {
    /// How many picked a description.
    pub raters: usize,
    /// The counts per description, phase 1 first.
    pub counts: [usize; 5],
    /// How many picked *weet ik niet*.
    pub dont_know: usize,
    /// The median of the picked phases, 1–5 in halves; `None` while it is not known (as a cell, §3.1,
    /// with those asked who have a first ballot as |P|).
    pub median: Option<f64>,
    /// The median less the nearest end of the phase interval; 0 within it. `None` with the median.
    /// From 1 in size it is something to discuss.
    pub gap: Option<f64>,
}

/// The counts of one statement over the whole room.
#[derive(Clone, Debug, PartialEq)]
pub struct Distribution {
    /// Of which statement.
    pub statement: StatementId,
    /// The phase of its cell.
    pub phase: Phase,
    /// How many gave each rating, 0 first.
    pub counts: [usize; 5],
    /// How many answered *weet ik niet*.
    pub dont_know: usize,
    /// How many were asked.
    pub asked: usize,
    /// Median and quartiles of the ratings (type 7), when there are any.
    pub quartiles: Option<[f64; 3]>,
    /// Van der Eijk's A, from 4 ratings.
    pub agreement: Option<f64>,
}

impl Distribution {
    /// How many rated the statement.
    pub fn raters(&self) -> usize {
        self.counts.iter().sum()
    }
}

/// Everything about one area.
#[derive(Clone, Debug, PartialEq)]
pub struct AreaResult {
    /// Which area.
    pub area: AreaId,
    /// Its side.
    pub dimension: Dimension,
    /// How many participants were asked it and have a ballot in the vote used: |P|.
    pub asked: usize,
    /// From how many raters its cells are known.
    pub known_from: usize,
    /// Its cells with statements, in order of phase.
    pub cells: Vec<CellResult>,
    /// Its stairs, in three readings.
    pub stairs: Readings<Stairs>,
    /// Whether it shows *verdeeld* instead of a phase.
    pub divided: Option<Divided>,
    /// Whether the mirror and the steps contradict each other (METHOD §3.7).
    pub contradiction: bool,
    /// The weakest step within reach, as METHOD §3, "What is missing"; `None` once all are firm.
    pub missing: Option<Phase>,
    /// The placements.
    pub placement: PlacementResult,
    /// The distributions of its statements, in the order of the instrument.
    pub distributions: Vec<Distribution>,
}

impl AreaResult {
    /// Whether nothing of the area was rated.
    pub fn is_unrated(&self) -> bool {
        self.cells.iter().all(|cell| cell.raters == 0)
    }

    /// The phases whose cell is unknown.
    pub fn unknown(&self) -> impl Iterator<Item = Phase> {
        self.cells
            .iter()
            .filter(|cell| cell.attainment.is_none())
            .map(|cell| cell.phase)
    }
}

/// The place of the municipality on the plane, under one reading.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rectangle {
    /// O, horizontal.
    pub organisation: Interval,
    /// ICT, vertical.
    pub ict: Interval,
}

/// A point on the plane.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// O, horizontal, 1–5.
    pub organisation: f64,
    /// ICT, vertical, 1–5.
    pub ict: f64,
}

/// Which side develops faster (METHOD §4, "Pace").
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// ICT develops faster.
    Ict,
    /// In step.
    InStep,
    /// The organisation develops faster.
    Organisation,
}

/// The axes, the quadrants left open, and the pace.
#[derive(Clone, Debug, PartialEq)]
pub struct Plane {
    /// The rectangle of each reading.
    pub rectangles: Readings<Rectangle>,
    /// Every quadrant that a rectangle touches, in order; one means that it is named.
    pub candidates: Vec<Quadrant>,
    /// The pace, if all three readings agree on it.
    pub pace: Option<Pace>,
}

impl Plane {
    /// The quadrant, when only one is left. One person alone never gets it for the municipality.
    pub fn named(&self) -> Option<Quadrant> {
        match self.candidates.as_slice() {
            [only] => Some(*only),
            _ => None,
        }
    }
}

/// An organisation score beside the ICT score of its row (normal reading).
#[derive(Clone, Debug, PartialEq)]
pub struct Alignment {
    /// Which row.
    pub row: Row,
    /// The organisation's score; `None` when the area was asked of nobody.
    pub organisation: Option<Interval>,
    /// The mean of the row's ICT scores; `None` when none was asked.
    pub ict: Option<Interval>,
    /// ICT − organisation.
    pub difference: Option<Interval>,
}

/// An interoperability layer (normal reading).
#[derive(Clone, Debug, PartialEq)]
pub struct LayerResult {
    /// Which layer.
    pub layer: Layer,
    /// Its areas that were asked, in the order of the instrument.
    pub areas: Vec<AreaId>,
    /// The mean of their scores.
    pub score: Option<Interval>,
    /// The area with the lowest score (by the middle of its interval; equal ones all).
    pub weakest: Vec<AreaId>,
}

/// The *intake* point and its votes (METHOD §6).
#[derive(Clone, Debug, PartialEq)]
pub struct IntakeResult {
    /// Votes *high* and *low* on the organisation axis.
    pub organisation_votes: (usize, usize),
    /// Votes *high* and *low* on the ICT axis.
    pub ict_votes: (usize, usize),
    /// The point, from 5 votes on each axis.
    pub point: Option<Point>,
    /// The quadrant in which it lies.
    pub quadrant: Option<Quadrant>,
}

/// Who took part in one role.
#[derive(Clone, Debug, PartialEq)]
pub struct RoleCount {
    /// The role; `None` for people without one.
    pub role: Option<crate::instrument::RoleId>,
    /// How many have a ballot.
    pub count: usize,
}

/// Everything that follows from the answers of a scan.
#[derive(Clone, Debug, PartialEq)]
pub struct Results {
    /// How many participants have a ballot in the vote used.
    pub participants: usize,
    /// The same, per role: all of the instrument's in its order, then any others that occur.
    pub roles: Vec<RoleCount>,
    /// Statements answered with a rating or *weet ik niet*, over all participants; 0 in a *snelscan*.
    pub answered: usize,
    /// Statements asked, over all participants; 0 in a *snelscan*.
    pub asked: usize,
    /// Per area, in the order of the instrument.
    pub areas: Vec<AreaResult>,
    /// The plane; `None` when an organisation area or a whole ICT row was asked of nobody.
    pub plane: Option<Plane>,
    /// *Geplaatst*: the median placements, averaged as the axes; once all are known.
    pub placed: Option<Point>,
    /// *Afgesproken*: once every area asked has an agreed phase.
    pub agreed: Option<Point>,
    /// *Ambitie*: once every area asked has an ambition.
    pub ambition: Option<Point>,
    /// *Intake*.
    pub intake: IntakeResult,
    /// The five rows.
    pub alignment: Vec<Alignment>,
    /// The four layers.
    pub layers: Vec<LayerResult>,
    /// The yes-saying index J; `None` when no area has both its cells known.
    pub yes_saying: Option<f64>,
    /// Whether it reaches the setting.
    pub says_yes: bool,
}

impl Results {
    /// Whether one person alone answered: a view, never the municipality's result.
    pub fn is_one_person(&self) -> bool {
        self.participants <= 1
    }

    /// The result of an area.
    pub fn area(&self, id: &AreaId) -> Option<&AreaResult> {
        self.areas.iter().find(|area| area.area == *id)
    }
}
